//! The memory of the page, which grows in large steps.
//!
//! The allocator asks for 64 KiB whenever it has nothing left: a thousand pods with their trace would grow it four thousand times,
//! and each growth has a price, however small it is.

use std::hint::black_box;

/// How much it grows at once, in bytes.
const STEP: usize = 16 << 20;

/// What the allocator has, as far as we have seen.
#[derive(Debug, Default)]
pub struct Reserve {
    pages: usize,
}

impl Reserve {
    /// If the allocator had to grow since the last look, it is given a whole step: a block that is freed at once stays with it.
    pub fn keep(&mut self) {
        if pages() > self.pages {
            drop(black_box(Vec::<u8>::with_capacity(STEP)));
            self.pages = pages();
        }
    }
}

fn pages() -> usize {
    core::arch::wasm32::memory_size::<0>()
}
