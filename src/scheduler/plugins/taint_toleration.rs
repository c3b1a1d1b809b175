//! Models kube-scheduler's TaintToleration: taints keep pods away that do not tolerate them; of those that only ask
//! (`PreferNoSchedule`), the fewer the better.

use crate::k;
use crate::scheduler::cache::Slot;
use crate::scheduler::framework::{self, Cycle, normalise};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::verdict::{Verdict, Why};

const REASON: &str = "node(s) had untolerated taint(s)";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "TaintToleration",
    weight: 3,
    local: true,
    filter: Some(filter),
    score: Some(score),
    normalise: Some(fewer_is_better),
    ..framework::PLUGIN
};

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    if cycle.pod.needs.bears(&node.taints) { Verdict::Fits } else { Verdict::Never(Why::Text(REASON)) }
}

/// How many of the taints that only ask are not borne.
fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let asks = k!("PreferNoSchedule").key();
    let tolerations = &cycle.pod.needs.tolerations;
    let borne = |t: &_| tolerations.iter().any(|x| x.concerns(asks) && x.bears(t));
    node.taints.iter().filter(|t| t.effect == asks && !borne(t)).count() as i64
}

fn fewer_is_better(_: &Cycle<'_>, _: &[Slot], scores: &mut [i64]) {
    normalise(scores, true);
}
