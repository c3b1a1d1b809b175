//! The wasm entry: mount the page, nothing else.
fn main() {}
