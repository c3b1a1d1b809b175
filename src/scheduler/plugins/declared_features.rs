//! Models kube-scheduler's NodeDeclaredFeatures: a pod that uses a young feature needs a node whose kubelet says it has it.

use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::verdict::{Verdict, Why};

const REASON: &str = "node(s) didn't match Pod's required features";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodeDeclaredFeatures",
    local: true,
    pre_filter: Some(|cycle| if cycle.pod.needs.features.is_empty() { PreFilter::Skip } else { PreFilter::Go }),
    filter: Some(filter),
    ..framework::PLUGIN
};

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let has_all = cycle.pod.needs.features.iter().all(|f| node.features.contains(f));
    if has_all { Verdict::Fits } else { Verdict::Never(Why::Text(REASON)) }
}
