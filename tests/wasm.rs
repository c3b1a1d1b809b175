//! The same worlds inside a browser as natively: `wasm-pack test` runs this in Chromium and in Firefox.
#![cfg(target_arch = "wasm32")]

#[path = "golden/worlds.rs"]
mod worlds;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn random_streams_are_the_same_as_natively() {
    let golden = include_str!("golden/random-streams.txt");
    assert_eq!(worlds::first_difference(golden, &worlds::random_streams()), None);
}

#[wasm_bindgen_test]
fn sessions_give_the_same_trace_as_natively() {
    let golden = include_str!("golden/trace-hashes.txt");
    assert_eq!(worlds::first_difference(golden, &worlds::trace_hashes()), None);
}
