//! What the house costs, measured natively: `cargo xtask bench` prints these rows, `docs/BENCHES.md` says what they mean.
//! A word on the command line runs the rows whose names begin with it.
#![expect(clippy::disallowed_types, reason = "what is measured here is real time")]

mod apiserver;
mod engine;
mod measure;
mod scheduler;
mod stand;

fn main() {
    engine::run();
    scheduler::run();
    apiserver::run();
}
