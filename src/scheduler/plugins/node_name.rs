//! Models kube-scheduler's NodeName: a pod that names its node goes there or nowhere.
//!
//! Such a pod never comes to the scheduler in a cluster; its kubelet takes it at once.

use crate::api::Key;
use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::verdict::{Verdict, Why};

const REASON: &str = "node(s) didn't match the requested node name";

pub const PLUGIN: framework::Plugin =
    framework::Plugin { name: "NodeName", pre_filter: Some(pre_filter), filter: Some(filter), ..framework::PLUGIN };

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let wanted = &cycle.pod.node;
    if wanted.is_empty() { PreFilter::Skip } else { PreFilter::Only(vec![Key::intern(wanted)]) }
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    if cycle.pod.node == node.name { Verdict::Fits } else { Verdict::Never(Why::Text(REASON)) }
}
