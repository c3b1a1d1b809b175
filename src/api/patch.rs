//! Patches.

mod merge;

pub use merge::{make_merge, merge};
