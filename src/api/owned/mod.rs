//! Who owns which fields: what server-side apply and `managedFields` are made of. Models structured-merge-diff.
//!
//! A kind's table says how each value is merged; from it come the set of an object's fields, what differs between two
//! versions, the merging of a configuration into what is there, and the taking out of what nobody wants any more.

mod apply;
mod check;
mod set;
mod typed;

#[cfg(test)]
mod tests;

pub use apply::{merge, pruned};
pub use check::check;
pub use set::{Op, below, combine, is_within, meets, paths, without};
pub use typed::{Form, compare, fields};
