//! Models kube-scheduler's InterPodAffinity: near the pods that a pod wants near, away from those that either wants away.
//!
//! Required terms refuse a node, whose place (by topology key) has none or has some; preferred ones score, also those of the
//! pods that are there already. A required term of theirs scores `hardPodAffinityWeight`, 1.

use std::rc::Rc;

use crate::scheduler::cache::{Cache, Slot};
use crate::scheduler::framework::{self, Cycle, PreFilter, SCORE_MAX};
use crate::scheduler::labels::{Labels, Selector};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::{AffinityTerm, PodInfo};
use crate::scheduler::tally::Places;
use crate::scheduler::verdict::{Verdict, Why};

const NOT_NEAR: &str = "node(s) didn't match pod affinity rules";
const NOT_AWAY: &str = "node(s) didn't match pod anti-affinity rules";
const NOT_WANTED: &str = "node(s) didn't satisfy existing pods anti-affinity rules";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "InterPodAffinity",
    weight: 2,
    local: false,
    pre_filter: Some(pre_filter),
    filter: Some(filter),
    alter: Some(alter),
    pre_score: Some(pre_score),
    score: Some(score),
    normalise: Some(normalise),
};

/// What filtering needs to know: how many pods speak for or against a place.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Pods that all of the pod's required terms match.
    near: Places,
    /// Pods that one of its required anti-terms matches.
    away: Places,
    /// Pods with a required anti-term that matches the pod.
    unwanted: Places,
}

/// What scoring needs to know: what each place is worth, and how many terms have said something.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    worth: Places,
    said: i64,
}

/// Whether a term of the incoming pod means a pod that is there.
fn wants(cache: &Cache, term: &AffinityTerm, pod: &PodInfo) -> bool {
    let namespace = || {
        let by_label = &term.namespace_selector;
        term.namespaces.contains(&pod.namespace)
            || *by_label == Selector::All(Vec::new())
            || cache.namespace(pod.namespace).is_some_and(|labels| by_label.matches(labels))
    };
    term.selector.matches(&pod.needs.labels) && namespace()
}

/// Whether a term of a pod that is there means the incoming pod.
fn is_wanted(term: &AffinityTerm, pod: &PodInfo, namespace: &Labels) -> bool {
    term.selector.matches(&pod.needs.labels)
        && (term.namespaces.contains(&pod.namespace) || term.namespace_selector.matches(namespace))
}

fn namespace_of(cycle: &Cycle<'_>) -> Labels {
    cycle.cache.namespace(cycle.pod.namespace).cloned().unwrap_or_default()
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let own = &cycle.pod.needs.affinity;
    let silent = own.required.is_empty() && own.anti_required.is_empty();
    if silent && !cycle.cache.any_affinity() {
        return PreFilter::Skip;
    }
    let namespace = namespace_of(cycle);
    let count =
        |counts: &mut Counts, pod: &PodInfo, node: &NodeInfo, sign| counts.add(cycle, pod, node, &namespace, sign);
    let counts =
        cycle.cache.memo.with(&cycle.pod.needs, |t| t.affinity.now(cycle.cache, false, &Counts::default, &count));
    if silent && counts.unwanted.is_empty() {
        return PreFilter::Skip;
    }
    cycle.affinity = Some(counts);
    PreFilter::Go
}

impl Counts {
    fn add(&mut self, cycle: &Cycle<'_>, pod: &PodInfo, node: &NodeInfo, namespace: &Labels, sign: i64) {
        for term in pod.needs.affinity.anti_required.iter().filter(|t| is_wanted(t, cycle.pod, namespace)) {
            self.unwanted.add(&node.labels, term.topology_key, sign);
        }
        let own = &cycle.pod.needs.affinity;
        if !own.required.is_empty() && own.required.iter().all(|t| wants(cycle.cache, t, pod)) {
            for term in &own.required {
                self.near.add(&node.labels, term.topology_key, sign);
            }
        }
        for term in own.anti_required.iter().filter(|t| wants(cycle.cache, t, pod)) {
            self.away.add(&node.labels, term.topology_key, sign);
        }
    }
}

fn alter(cycle: &mut Cycle<'_>, pod: &PodInfo, node: &NodeInfo, sign: i64) {
    let namespace = namespace_of(cycle);
    if let Some(mut counts) = cycle.affinity.take() {
        Rc::make_mut(&mut counts).add(cycle, pod, node, &namespace, sign);
        cycle.affinity = Some(counts);
    }
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let Some(counts) = &cycle.affinity else { return Verdict::Fits };
    let own = &cycle.pod.needs.affinity;
    if !is_near(cycle, counts, node) {
        return Verdict::Never(Why::Text(NOT_NEAR));
    }
    if own.anti_required.iter().any(|t| counts.away.get(&node.labels, t.topology_key) != 0) {
        return Verdict::NotNow(Why::Text(NOT_AWAY));
    }
    if counts.unwanted.sum(&node.labels) != 0 {
        return Verdict::NotNow(Why::Text(NOT_WANTED));
    }
    Verdict::Fits
}

/// The first of a series whose pods want to be near each other may go anywhere that has the labels.
fn is_near(cycle: &Cycle<'_>, counts: &Counts, node: &NodeInfo) -> bool {
    let terms = &cycle.pod.needs.affinity.required;
    let mut all = true;
    for term in terms {
        if node.labels.get(term.topology_key).is_none() {
            return false;
        }
        all &= counts.near.get(&node.labels, term.topology_key) != 0;
    }
    all || counts.near.is_empty() && terms.iter().all(|t| wants(cycle.cache, t, cycle.pod))
}

fn pre_score(cycle: &mut Cycle<'_>, _: &[Slot]) -> bool {
    let own = &cycle.pod.needs.affinity;
    let silent = own.preferred.is_empty() && own.anti_preferred.is_empty();
    if silent && (!cycle.cache.any_affinity() || cycle.profile().ignores_preferred) {
        return false;
    }
    let namespace = namespace_of(cycle);
    let hard = cycle.profile().hard_affinity;
    let count = |sums: &mut Sums, pod: &PodInfo, node: &NodeInfo, sign: i64| {
        let mut add = |t: &AffinityTerm, n: i64| {
            if sums.worth.add(&node.labels, t.topology_key, sign * n * t.weight) {
                sums.said += sign;
            }
        };
        for (terms, n) in [(&own.preferred, 1), (&own.anti_preferred, -1)] {
            terms.iter().filter(|t| wants(cycle.cache, t, pod)).for_each(|t| add(t, n));
        }
        let theirs = &pod.needs.affinity;
        for (terms, n) in [(&theirs.required, hard), (&theirs.preferred, 1), (&theirs.anti_preferred, -1)] {
            terms.iter().filter(|t| is_wanted(t, cycle.pod, &namespace)).for_each(|t| add(t, n));
        }
    };
    let sums = cycle.cache.memo.with(&cycle.pod.needs, |t| t.sums.now(cycle.cache, false, &Sums::default, &count));
    let any = sums.said != 0;
    cycle.affinity_score = Some(sums);
    any
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    cycle.affinity_score.as_ref().map_or(0, |sums| sums.worth.sum(&node.labels))
}

/// The worst becomes 0, the best 100. In 64-bit floats as the real one; see `balanced_allocation` for why that is exact.
fn normalise(_: &Cycle<'_>, _: &[Slot], scores: &mut [i64]) {
    let (min, max) = (scores.iter().copied().min().unwrap_or(0), scores.iter().copied().max().unwrap_or(0));
    for s in scores {
        let share = if max > min { (*s - min) as f64 / (max - min) as f64 } else { 0.0 };
        *s = (SCORE_MAX as f64 * share) as i64;
    }
}
