//! etcd: the one place where the cluster's state lives, and the one place that decides the order of its changes.
//!
//! ```text
//!   wire::etcd::Call --> Member --writes wait for the fsync of the log, then--> Store --Commit--> answer, watches, notes
//!                          '-----reads and watches, at once--------------------^
//! ```
//!
//! [`Store`] is pure: keys with their revisions, the history since the last compaction, leases, transactions. [`Member`] is
//! the process: it knows who asked, groups the writes of one fsync, keeps the watches, and lets leases run out.
//! There is one member; when Raft comes it stands between the two, the store does not change.

mod lease;
mod member;
mod range;
mod store;
mod txn;
mod watchers;

#[cfg(test)]
mod member_test;
#[cfg(test)]
mod store_test;

pub use member::{Config, Member, Timer};
pub use store::{Change, Commit, Store};
