//! Models kube-scheduler's PodTopologySpread: pods of a kind are spread evenly over places (nodes, zones).
//!
//! Hard constraints refuse a node whose place would have too many more than the emptiest; soft ones, and the defaults for
//! what a service or a controller selects, score. The logarithm of the number of places, by which the real one weighs them,
//! is computed here in whole numbers: a float's is not the same on every machine.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::Key;
use crate::k;
use crate::scheduler::cache::Slot;
use crate::scheduler::framework::{self, Cycle, PreFilter, SCORE_MAX, Verdict, Why};
use crate::scheduler::labels::Selector;
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::{PodInfo, Spread};

const REASON: &str = "node(s) didn't match pod topology spread constraints";
const NO_LABEL: &str = "node(s) didn't match pod topology spread constraints (missing required label)";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "PodTopologySpread",
    weight: 2,
    local: false,
    pre_filter: Some(pre_filter),
    filter: Some(filter),
    alter: Some(alter),
    pre_score: Some(pre_score),
    score: Some(score),
    normalise: Some(normalise),
};

/// How many pods that match each hard constraint are in each place.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    constraints: Vec<Spread>,
    places: Vec<BTreeMap<Key, i64>>,
    /// The emptiest place's count, by constraint.
    least: Vec<i64>,
}

/// The same of soft constraints, and their weights.
#[derive(Clone, Debug, Default)]
pub struct Scoring {
    constraints: Vec<Spread>,
    places: Vec<BTreeMap<Key, i64>>,
    /// Natural logarithms, in units of 2^-40.
    weights: Vec<i128>,
    /// Nodes that lack a label and are not scored.
    ignored: BTreeSet<Slot>,
}

fn has_all(node: &NodeInfo, constraints: &[Spread]) -> bool {
    constraints.iter().all(|c| node.labels.get(c.topology_key).is_some())
}

/// Whether the constraint counts pods on this node at all.
fn counts_node(c: &Spread, pod: &PodInfo, node: &NodeInfo) -> bool {
    (!c.honor_affinity || pod.needs.allows(&node.labels, node.key))
        && (!c.honor_taints || pod.needs.bears(&node.taints))
}

/// Pods of the same namespace that match; none for a selector that asks nothing.
fn matching(node: &NodeInfo, selector: &Selector, namespace: Key) -> i64 {
    if *selector == Selector::All(Vec::new()) {
        return 0;
    }
    let counted = |p: &PodInfo| !p.terminating && p.namespace == namespace && selector.matches(&p.needs.labels);
    node.pods.iter().filter(|p| counted(p)).count() as i64
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let constraints: Vec<Spread> = cycle.pod.needs.spread.iter().filter(|c| c.hard).cloned().collect();
    if constraints.is_empty() {
        return PreFilter::Skip;
    }
    let mut places = vec![BTreeMap::new(); constraints.len()];
    for slot in cycle.cache.order() {
        let node = cycle.cache.node(*slot);
        if !has_all(node, &constraints) {
            continue;
        }
        for (c, places) in constraints.iter().zip(&mut places) {
            if let Some(place) = node.labels.get(c.topology_key).filter(|_| counts_node(c, cycle.pod, node)) {
                *places.entry(place).or_default() += matching(node, &c.selector, cycle.pod.namespace);
            }
        }
    }
    let mut counts = Counts { constraints, places, least: Vec::new() };
    counts.find_least();
    cycle.spread = Some(counts);
    PreFilter::Go
}

impl Counts {
    fn find_least(&mut self) {
        let least = |(c, places): (&Spread, &BTreeMap<Key, i64>)| {
            let few = (places.len() as i64) < c.min_domains;
            if few { 0 } else { places.values().copied().min().unwrap_or(0) }
        };
        self.least = self.constraints.iter().zip(&self.places).map(least).collect();
    }
}

fn alter(cycle: &mut Cycle<'_>, pod: &PodInfo, node: &NodeInfo, sign: i64) {
    let incoming = cycle.pod;
    let Some(counts) = &mut cycle.spread else { return };
    if pod.namespace != incoming.namespace || !has_all(node, &counts.constraints) {
        return;
    }
    for (c, places) in counts.constraints.iter().zip(&mut counts.places) {
        if c.selector.matches(&pod.needs.labels)
            && let Some(place) = node.labels.get(c.topology_key).filter(|_| counts_node(c, incoming, node))
        {
            *places.entry(place).or_default() += sign;
        }
    }
    counts.find_least();
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let Some(counts) = &cycle.spread else { return Verdict::Fits };
    for (i, c) in counts.constraints.iter().enumerate() {
        let Some(place) = node.labels.get(c.topology_key) else { return Verdict::Never(Why::Text(NO_LABEL)) };
        let itself = i64::from(c.selector.matches(&cycle.pod.needs.labels));
        let there = counts.places[i].get(&place).copied().unwrap_or(0);
        if there + itself - counts.least[i] > c.max_skew {
            return Verdict::NotNow(Why::Text(REASON));
        }
    }
    Verdict::Fits
}

/// The defaults, for pods that say nothing themselves but are selected by something.
fn defaults(cycle: &Cycle<'_>) -> Vec<Spread> {
    let requirements = cycle.cache.default_selector(cycle.pod);
    if requirements.is_empty() {
        return Vec::new();
    }
    let default = |topology_key: Key, max_skew: i64| Spread {
        max_skew,
        topology_key,
        hard: false,
        selector: Selector::All(requirements.clone()),
        min_domains: 1,
        honor_affinity: true,
        honor_taints: false,
    };
    vec![default(k!("kubernetes.io/hostname").key(), 3), default(k!("topology.kubernetes.io/zone").key(), 5)]
}

fn pre_score(cycle: &mut Cycle<'_>, feasible: &[Slot]) -> bool {
    let own = &cycle.pod.needs.spread;
    let constraints: Vec<Spread> =
        if own.is_empty() { defaults(cycle) } else { own.iter().filter(|c| !c.hard).cloned().collect() };
    if constraints.is_empty() {
        return false;
    }
    // The defaults also score nodes without a zone: they are one place.
    let all_labels = !own.is_empty();
    let hostname = k!("kubernetes.io/hostname").key();
    let nowhere = Key::intern("");
    let mut s = Scoring { places: vec![BTreeMap::new(); constraints.len()], constraints, ..Scoring::default() };
    for slot in feasible {
        let node = cycle.cache.node(*slot);
        if all_labels && !has_all(node, &s.constraints) {
            s.ignored.insert(*slot);
            continue;
        }
        for (c, places) in s.constraints.iter().zip(&mut s.places).filter(|(c, _)| c.topology_key != hostname) {
            places.entry(node.labels.get(c.topology_key).unwrap_or(nowhere)).or_default();
        }
    }
    for (c, places) in s.constraints.iter().zip(&s.places) {
        let n = if c.topology_key == hostname { feasible.len() - s.ignored.len() } else { places.len() };
        s.weights.push(ln(n as u64 + 2));
    }
    for slot in cycle.cache.order() {
        let node = cycle.cache.node(*slot);
        if all_labels && !has_all(node, &s.constraints) {
            continue;
        }
        for (c, places) in s.constraints.iter().zip(&mut s.places) {
            let place = node.labels.get(c.topology_key).unwrap_or(nowhere);
            if let Some(n) = places.get_mut(&place).filter(|_| counts_node(c, cycle.pod, node)) {
                *n += matching(node, &c.selector, cycle.pod.namespace);
            }
        }
    }
    cycle.spread_score = Some(s);
    true
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let Some(s) = &cycle.spread_score else { return 0 };
    let ignored = !s.ignored.is_empty() && cycle.cache.find(&node.name).is_some_and(|slot| s.ignored.contains(&slot));
    if ignored {
        return 0;
    }
    let mut sum: i128 = 0;
    for (i, c) in s.constraints.iter().enumerate() {
        let Some(place) = node.labels.get(c.topology_key) else { continue };
        let n = if c.topology_key == k!("kubernetes.io/hostname").key() {
            matching(node, &c.selector, cycle.pod.namespace)
        } else {
            s.places[i].get(&place).copied().unwrap_or(0)
        };
        sum += i128::from(n) * s.weights[i] + (i128::from(c.max_skew - 1) << FRACTION);
    }
    ((sum + (1 << (FRACTION - 1))) >> FRACTION) as i64
}

fn normalise(cycle: &Cycle<'_>, nodes: &[Slot], scores: &mut [i64]) {
    let Some(s) = &cycle.spread_score else { return };
    let counted = || nodes.iter().zip(&*scores).filter(|(slot, _)| !s.ignored.contains(slot)).map(|(_, n)| *n);
    let (min, max) = (counted().min().unwrap_or(0), counted().max().unwrap_or(0));
    for (slot, score) in nodes.iter().zip(scores) {
        *score = match (s.ignored.contains(slot), max) {
            (true, _) => 0,
            (false, 0) => SCORE_MAX,
            (false, _) => SCORE_MAX * (max + min - *score) / max,
        };
    }
}

/// Binary places after the point.
const FRACTION: u32 = 40;
const FINE: u32 = 60;

/// The natural logarithm of a whole number of at least 1, in units of 2^-40.
fn ln(n: u64) -> i128 {
    // ln x = 2 atanh((x-1)/(x+1)), a quickly falling series for x between 1 and 2.
    let of = |num: i128, den: i128| {
        let t = ((num - den) << FINE) / (num + den);
        let (square, mut power, mut sum) = ((t * t) >> FINE, t, 0_i128);
        for i in 0..24 {
            sum += power / (2 * i + 1);
            power = (power * square) >> FINE;
        }
        2 * sum
    };
    let doublings = n.ilog2();
    (of(i128::from(n), 1 << doublings) + i128::from(doublings) * of(2, 1)) >> (FINE - FRACTION)
}

#[test]
fn logarithms_are_right_to_the_last_place() {
    for (n, want) in
        [(1, "0"), (2, "762123384785"), (3, "1207936985808"), (5, "1769595698904"), (5002, "9365192666690")]
    {
        let want: i128 = want.parse().expect("a number");
        assert!((ln(n) - want).abs() <= 1, "ln {n} = {}", ln(n));
    }
}
