//! Models kube-scheduler's NodeAffinity: `nodeSelector` and required node affinity must hold; of the preferred terms,
//! the weights of those that hold are added up. A profile may ask the same of every pod (`addedAffinity`).

use crate::api::Key;
use crate::scheduler::cache::Slot;
use crate::scheduler::framework::{self, Cycle, PreFilter, normalise};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::verdict::{Verdict, Why};

const REASON: &str = "node(s) didn't match Pod's node affinity/selector";
const ENFORCED: &str = "node(s) didn't match scheduler-enforced node affinity";
const CONFLICT: &str = "pod affinity terms conflict";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodeAffinity",
    weight: 2,
    local: true,
    pre_filter: Some(pre_filter),
    filter: Some(filter),
    pre_score: Some(|cycle, _| cycle.pod.needs.node_preferred.is_some() || !cycle.profile().added.preferred.is_empty()),
    score: Some(score),
    normalise: Some(more_is_better),
    ..framework::PLUGIN
};

/// If every term names nodes, only these need to be looked at.
fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let needs = &cycle.pod.needs;
    let Some(terms) = &needs.node_required else {
        let asked = needs.node_selector.is_some() || cycle.profile().added.required.is_some();
        return if asked { PreFilter::Go } else { PreFilter::Skip };
    };
    let mut names: Vec<Key> = Vec::new();
    for term in terms {
        let Some(of_term) = term.names() else { return PreFilter::Go };
        names.extend(of_term.into_iter().filter(|n| !names.contains(n)).collect::<Vec<_>>());
    }
    match (terms.is_empty(), names.is_empty()) {
        (true, _) => PreFilter::Go,
        (false, true) => PreFilter::Reject(CONFLICT.into()),
        (false, false) => PreFilter::Only(names),
    }
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let added = &cycle.profile().added.required;
    if added.as_ref().is_some_and(|terms| !terms.iter().any(|t| t.matches(&node.labels, node.key))) {
        return Verdict::Never(Why::Text(ENFORCED));
    }
    let allowed = cycle.pod.needs.allows(&node.labels, node.key);
    if allowed { Verdict::Fits } else { Verdict::Never(Why::Text(REASON)) }
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let terms = cycle.profile().added.preferred.iter().chain(cycle.pod.needs.node_preferred.iter().flatten());
    terms.filter(|(_, t)| t.matches(&node.labels, node.key)).map(|(weight, _)| weight).sum()
}

fn more_is_better(_: &Cycle<'_>, _: &[Slot], scores: &mut [i64]) {
    normalise(scores, false);
}
