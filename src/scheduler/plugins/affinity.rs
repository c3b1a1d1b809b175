//! Models kube-scheduler's InterPodAffinity: near the pods that a pod wants near, away from those that either wants away.
//!
//! Required terms refuse a node, whose place (by topology key) has none or has some; preferred ones score, also those of the
//! pods that are there already. A required term of theirs scores 1.

use std::collections::BTreeMap;

use crate::api::Key;
use crate::scheduler::cache::{Cache, Slot};
use crate::scheduler::framework::{self, Cycle, PreFilter, SCORE_MAX, Verdict, Why};
use crate::scheduler::labels::{Labels, Selector};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::{AffinityTerm, PodInfo};

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

/// How many pods speak for or against a place: a topology key and its value.
type Places = BTreeMap<(Key, Key), i64>;

/// What filtering needs to know.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Pods that all of the pod's required terms match.
    near: Places,
    /// Pods that one of its required anti-terms matches.
    away: Places,
    /// Pods with a required anti-term that matches the pod.
    unwanted: Places,
}

/// What scoring needs to know: what each place is worth.
#[derive(Clone, Debug, Default)]
pub struct Sums(Places);

fn count(places: &mut Places, node: &NodeInfo, topology_key: Key, n: i64) {
    if let Some(value) = node.labels.get(topology_key) {
        let sum = places.entry((topology_key, value)).or_default();
        *sum += n;
        if *sum == 0 {
            places.remove(&(topology_key, value));
        }
    }
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
    let mut counts = Counts::default();
    for slot in cycle.cache.order() {
        let node = cycle.cache.node(*slot);
        if silent && node.with_affinity == 0 {
            continue;
        }
        for pod in &node.pods {
            counts.add(cycle, pod, node, &namespace, 1);
        }
    }
    if silent && counts.unwanted.is_empty() {
        return PreFilter::Skip;
    }
    cycle.affinity = Some(counts);
    PreFilter::Go
}

impl Counts {
    fn add(&mut self, cycle: &Cycle<'_>, pod: &PodInfo, node: &NodeInfo, namespace: &Labels, sign: i64) {
        for term in pod.needs.affinity.anti_required.iter().filter(|t| is_wanted(t, cycle.pod, namespace)) {
            count(&mut self.unwanted, node, term.topology_key, sign);
        }
        let own = &cycle.pod.needs.affinity;
        if !own.required.is_empty() && own.required.iter().all(|t| wants(cycle.cache, t, pod)) {
            for term in &own.required {
                count(&mut self.near, node, term.topology_key, sign);
            }
        }
        for term in own.anti_required.iter().filter(|t| wants(cycle.cache, t, pod)) {
            count(&mut self.away, node, term.topology_key, sign);
        }
    }
}

fn alter(cycle: &mut Cycle<'_>, pod: &PodInfo, node: &NodeInfo, sign: i64) {
    let namespace = namespace_of(cycle);
    if let Some(mut counts) = cycle.affinity.take() {
        counts.add(cycle, pod, node, &namespace, sign);
        cycle.affinity = Some(counts);
    }
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let Some(counts) = &cycle.affinity else { return Verdict::Fits };
    let own = &cycle.pod.needs.affinity;
    if !is_near(cycle, counts, node) {
        return Verdict::Never(Why::Text(NOT_NEAR));
    }
    let there = |places: &Places, key: Key| node.labels.get(key).is_some_and(|v| places.contains_key(&(key, v)));
    if own.anti_required.iter().any(|t| there(&counts.away, t.topology_key)) {
        return Verdict::NotNow(Why::Text(NOT_AWAY));
    }
    if !counts.unwanted.is_empty() && node.labels.iter().any(|place| counts.unwanted.contains_key(&place)) {
        return Verdict::NotNow(Why::Text(NOT_WANTED));
    }
    Verdict::Fits
}

/// The first of a series whose pods want to be near each other may go anywhere that has the labels.
fn is_near(cycle: &Cycle<'_>, counts: &Counts, node: &NodeInfo) -> bool {
    let terms = &cycle.pod.needs.affinity.required;
    let mut all = true;
    for term in terms {
        let Some(value) = node.labels.get(term.topology_key) else { return false };
        all &= counts.near.contains_key(&(term.topology_key, value));
    }
    all || counts.near.is_empty() && terms.iter().all(|t| wants(cycle.cache, t, cycle.pod))
}

fn pre_score(cycle: &mut Cycle<'_>, _: &[Slot]) -> bool {
    let own = &cycle.pod.needs.affinity;
    let silent = own.preferred.is_empty() && own.anti_preferred.is_empty();
    if silent && !cycle.cache.any_affinity() {
        return false;
    }
    let namespace = namespace_of(cycle);
    let (mut sums, mut any) = (Places::new(), false);
    let mut add = |node: &NodeInfo, key: Key, n: i64| {
        if let Some(value) = node.labels.get(key) {
            *sums.entry((key, value)).or_default() += n;
            any = true;
        }
    };
    for slot in cycle.cache.order() {
        let node = cycle.cache.node(*slot);
        if silent && node.with_affinity == 0 {
            continue;
        }
        for pod in &node.pods {
            for (terms, sign) in [(&own.preferred, 1), (&own.anti_preferred, -1)] {
                for t in terms.iter().filter(|t| wants(cycle.cache, t, pod)) {
                    add(node, t.topology_key, sign * t.weight);
                }
            }
            let theirs = &pod.needs.affinity;
            // A required term weighs 1: hardPodAffinityWeight.
            for (terms, sign) in [(&theirs.required, 1), (&theirs.preferred, 1), (&theirs.anti_preferred, -1)] {
                for t in terms.iter().filter(|t| is_wanted(t, cycle.pod, &namespace)) {
                    add(node, t.topology_key, sign * t.weight);
                }
            }
        }
    }
    cycle.affinity_score = Some(Sums(sums));
    any
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let Some(Sums(sums)) = &cycle.affinity_score else { return 0 };
    node.labels.iter().filter_map(|place| sums.get(&place)).sum()
}

/// The worst becomes 0, the best 100. In 64-bit floats as the real one; see `balanced_allocation` for why that is exact.
fn normalise(_: &Cycle<'_>, _: &[Slot], scores: &mut [i64]) {
    let (min, max) = (scores.iter().copied().min().unwrap_or(0), scores.iter().copied().max().unwrap_or(0));
    for s in scores {
        let share = if max > min { (*s - min) as f64 / (max - min) as f64 } else { 0.0 };
        *s = (SCORE_MAX as f64 * share) as i64;
    }
}
