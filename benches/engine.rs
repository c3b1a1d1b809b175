//! What the engine costs, measured natively: `cargo xtask bench` prints these rows, and the same work in a browser beside them.
fn main() {
    println!("no workload yet: the engine cannot boot a cluster");
}
