//! Persistent collections: a clone of the server is a few pointers, and a checkpoint is a clone.

use imbl::shared_ptr::RcK;

/// A sorted map that shares what two versions have in common.
pub type OrdMap<K, V> = imbl::GenericOrdMap<K, V, RcK>;
/// A list that shares what two versions have in common.
pub type Vector<T> = imbl::GenericVector<T, RcK>;
