//! Worlds: the components of a cluster put together.

pub mod pair;

#[cfg(test)]
mod pair_test;
