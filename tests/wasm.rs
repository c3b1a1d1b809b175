//! The same worlds inside a browser as natively: `wasm-pack test` runs this in Chromium and in Firefox.
#![cfg(target_arch = "wasm32")]
