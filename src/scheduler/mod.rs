//! Models kube-scheduler: it sees pods without a node, picks one for each, and says so to the API server.
//!
//! ```text
//!   informers --> Cache (nodes and who is on them) ---.
//!           '---> Queue (active, back-off, unschedulable) --> Cycle: filter, score, pick --> assume --> POST binding
//!                    ^------------- an event that may help --------'--- none fits: event, condition, perhaps preemption
//! ```
//!
//! Start at [`Scheduler`], the process; then [`framework`], the decision as pure functions over a [`Cache`], which the oracle
//! and the benches use without a cluster; then `plugins/`, a file each.

mod cache;
#[cfg(test)]
mod cache_test;
mod claims;
mod cycle;
pub mod framework;
mod hints;
mod labels;
mod learn;
mod memo;
mod node_info;
mod orders;
mod plugins;
mod pod_info;
pub mod preemption;
mod process;
#[cfg(test)]
mod process_test;
pub mod profile;
mod queue;
mod report;
mod resources;
mod storage;
mod storage_hints;
mod taints;
mod tally;
pub mod verdict;
mod volumes;
mod words;

pub use cache::Cache;
pub use node_info::NodeInfo;
pub use pod_info::{Needs, PodInfo};
pub use process::{Config, Scheduler, Timer};
pub use profile::{Profile, Settings};
pub use queue::Queue;
pub use storage::{STORED, Storage, Stored};
