//! Models kube-scheduler's NodePorts: a port of the node (`hostPort`) belongs to one pod.

use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::verdict::{Verdict, Why};

const REASON: &str = "node(s) didn't have free ports for the requested pod ports";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodePorts",
    local: true,
    pre_filter: Some(|cycle| if cycle.pod.needs.ports.is_empty() { PreFilter::Skip } else { PreFilter::Go }),
    filter: Some(filter),
    ..framework::PLUGIN
};

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let wanted = &cycle.pod.needs.ports;
    let taken = node.ports.iter().any(|used| wanted.iter().any(|w| w.conflicts(*used)));
    if taken { Verdict::NotNow(Why::Text(REASON)) } else { Verdict::Fits }
}
