//! Models kube-scheduler's NodeUnschedulable: a cordoned node takes no new pod, unless the pod tolerates the cordon.

use crate::api::Key;
use crate::scheduler::framework::{self, Cycle};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::taints::Taint;
use crate::scheduler::verdict::{Verdict, Why};

const REASON: &str = "node(s) were unschedulable";
/// The taint that the node controller puts on a cordoned node: a pod that bears it bears the cordon.
const TAINT: &str = "node.kubernetes.io/unschedulable";

pub const PLUGIN: framework::Plugin =
    framework::Plugin { name: "NodeUnschedulable", local: true, filter: Some(filter), ..framework::PLUGIN };

/// `Never`, not `NotNow`: evicting pods does not uncordon a node, so preemption need not try it.
fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    if !node.unschedulable {
        return Verdict::Fits;
    }
    let cordon = Taint { key: Key::from(TAINT), value: Key::from(""), effect: Key::from("NoSchedule") };
    let borne = cycle.pod.needs.tolerations.iter().any(|t| t.bears(&cordon));
    if borne { Verdict::Fits } else { Verdict::Never(Why::Text(REASON)) }
}
