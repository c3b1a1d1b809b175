//! Worlds: the components of a cluster put together.

pub mod desk;
pub mod pair;

#[cfg(test)]
mod desk_test;
#[cfg(test)]
mod pair_test;
