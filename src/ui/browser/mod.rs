//! What of the browser the page uses, each thing wrapped once.

pub mod frames;
pub mod keyboard;
pub mod memory;
pub mod page;
pub mod size;
