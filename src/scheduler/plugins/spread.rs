//! Models kube-scheduler's PodTopologySpread: pods of a kind are spread evenly over places (nodes, zones).
//!
//! Hard constraints refuse a node whose place would have too many more than the emptiest; soft ones, and the defaults for
//! what a service or a controller selects, score. The logarithm of the number of places, by which the real one weighs them,
//! is computed here in whole numbers: a float's is not the same on every machine.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::api::Key;
use crate::k;
use crate::scheduler::cache::Slot;
use crate::scheduler::framework::{self, Cycle, PreFilter, SCORE_MAX};
use crate::scheduler::labels::Selector;
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::{PodInfo, Spread};
use crate::scheduler::tally::Tally;
use crate::scheduler::verdict::{Verdict, Why};
use crate::sim::Arrange;

const REASON: &str = "node(s) didn't match pod topology spread constraints";
const HOSTNAME: Key = k!("kubernetes.io/hostname").key();
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

/// How many pods that match each constraint are in each place.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    constraints: Vec<Spread>,
    places: Vec<BTreeMap<Key, i64>>,
    /// Whether nodes count only if they have all labels.
    all_labels: bool,
}

/// Of hard constraints, with the emptiest place's count of each.
#[derive(Clone, Debug)]
pub struct Hard {
    counts: Rc<Counts>,
    least: Vec<i64>,
}

/// Of soft constraints, with their weights.
#[derive(Clone, Debug)]
pub struct Scoring {
    counts: Rc<Counts>,
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

/// Whether a pod is counted: of the same namespace and matched, by a selector that asks something.
fn is_counted(pod: &PodInfo, selector: &Selector, namespace: Key) -> bool {
    !pod.terminating
        && pod.namespace == namespace
        && *selector != Selector::All(Vec::new())
        && selector.matches(&pod.needs.labels)
}

impl Counts {
    /// No pod, in every place that there is.
    fn new(cycle: &Cycle<'_>, constraints: &[Spread], all_labels: bool) -> Counts {
        let places = vec![BTreeMap::new(); constraints.len()];
        let mut counts = Counts { constraints: constraints.to_vec(), places, all_labels };
        for slot in cycle.cache.order() {
            counts.add(cycle, cycle.cache.node(*slot), 0, &|_| true);
        }
        counts
    }
    /// Something changes on a node for the constraints that `whose` says.
    fn add(&mut self, cycle: &Cycle<'_>, node: &NodeInfo, n: i64, whose: &dyn Fn(&Spread) -> bool) {
        if self.all_labels && !has_all(node, &self.constraints) {
            return;
        }
        for (c, places) in self.constraints.iter().zip(&mut self.places) {
            // Where nodes count without the label, they are with those whose label is empty.
            let place = node.labels.get(c.topology_key);
            if let Some(place) = place.or_else(|| (!self.all_labels).then(|| Key::intern("")))
                && whose(c)
                && counts_node(c, cycle.pod, node)
            {
                *places.entry(place).or_default() += n;
            }
        }
    }
    /// These constraints over all pods, counted before or now.
    fn of(cycle: &Cycle<'_>, tally: &mut Tally<Counts>, constraints: &[Spread], all_labels: bool) -> Rc<Counts> {
        if tally.last().is_some_and(|last| last.constraints != constraints) {
            tally.forget();
        }
        tally.now(cycle.cache, true, &|| Counts::new(cycle, constraints, all_labels), &|counts, pod, node, sign| {
            counts.add(cycle, node, sign, &|c| is_counted(pod, &c.selector, cycle.pod.namespace));
        })
    }
    fn least(&self) -> Vec<i64> {
        let least = |(c, places): (&Spread, &BTreeMap<Key, i64>)| {
            let few = (places.len() as i64) < c.min_domains;
            if few { 0 } else { places.values().copied().min().unwrap_or(0) }
        };
        self.constraints.iter().zip(&self.places).map(least).collect()
    }
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let constraints = constraints(cycle, true);
    if constraints.is_empty() {
        return PreFilter::Skip;
    }
    let counts = cycle.cache.memo.with(&cycle.pod.needs, |t| Counts::of(cycle, &mut t.hard, &constraints, true));
    cycle.spread = Some(Hard { least: counts.least(), counts });
    PreFilter::Go
}

fn alter(cycle: &mut Cycle<'_>, pod: &PodInfo, node: &NodeInfo, sign: i64) {
    let Some(mut hard) = cycle.spread.take() else { return };
    if pod.namespace == cycle.pod.namespace {
        Rc::make_mut(&mut hard.counts).add(cycle, node, sign, &|c| c.selector.matches(&pod.needs.labels));
        hard.least = hard.counts.least();
    }
    cycle.spread = Some(hard);
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let Some(Hard { counts, least }) = &cycle.spread else { return Verdict::Fits };
    for (i, c) in counts.constraints.iter().enumerate() {
        let Some(place) = node.labels.get(c.topology_key) else { return Verdict::Never(Why::Text(NO_LABEL)) };
        let itself = i64::from(c.selector.matches(&cycle.pod.needs.labels));
        let there = counts.places[i].get(&place).copied().unwrap_or(0);
        if there + itself - least[i] > c.max_skew {
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
    match &cycle.profile().spread {
        None => vec![default(HOSTNAME, 3), default(k!("topology.kubernetes.io/zone").key(), 5)],
        Some(given) => {
            given.iter().map(|c| Spread { selector: Selector::All(requirements.clone()), ..c.clone() }).collect()
        }
    }
}

/// The pod's hard or soft constraints: its own, or else the defaults.
fn constraints(cycle: &Cycle<'_>, hard: bool) -> Vec<Spread> {
    let own = &cycle.pod.needs.spread;
    // The system's own defaults are soft: nothing has to be found out.
    let none = own.is_empty() && hard && cycle.profile().spread.is_none();
    let all = match (none, own.is_empty()) {
        (true, _) => return Vec::new(),
        (false, true) => defaults(cycle),
        (false, false) => own.clone(),
    };
    all.into_iter().filter(|c| c.hard == hard).collect()
}

fn pre_score(cycle: &mut Cycle<'_>, feasible: &[Slot]) -> bool {
    let constraints = constraints(cycle, false);
    if constraints.is_empty() {
        return false;
    }
    // Only the system's own defaults also count where a label is missing.
    let all_labels = !cycle.pod.needs.spread.is_empty() || cycle.profile().spread.is_some();
    let counts = cycle.cache.memo.with(&cycle.pod.needs, |t| Counts::of(cycle, &mut t.soft, &constraints, all_labels));
    let labels = |slot: &Slot| &cycle.cache.node(*slot).labels;
    let lacks = |slot: &&Slot| all_labels && !has_all(cycle.cache.node(**slot), &constraints);
    let ignored: BTreeSet<Slot> = feasible.iter().filter(lacks).copied().collect();
    let none = Key::intern("");
    let weigh = |c: &Spread| {
        let scored = feasible.iter().filter(|slot| !ignored.contains(slot));
        // The defaults also score nodes without a zone: they are one place, with those whose zone is empty.
        let mut places: Vec<Key> = match c.topology_key == HOSTNAME {
            true => return ln((feasible.len() - ignored.len()) as u64 + 2),
            false => scored.map(|slot| labels(slot).get(c.topology_key).unwrap_or(none)).collect(),
        };
        places.arrange();
        places.dedup();
        ln(places.len() as u64 + 2)
    };
    let weights = constraints.iter().map(weigh).collect();
    cycle.spread_score = Some(Scoring { counts, weights, ignored });
    true
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let Some(s) = &cycle.spread_score else { return 0 };
    let ignored = !s.ignored.is_empty() && cycle.cache.find(&node.name).is_some_and(|slot| s.ignored.contains(&slot));
    if ignored {
        return 0;
    }
    let mut sum: i128 = 0;
    for (i, c) in s.counts.constraints.iter().enumerate() {
        let Some(place) = node.labels.get(c.topology_key) else { continue };
        // What a node says of itself does not ask whether the constraint counts it.
        let n = if c.topology_key == HOSTNAME {
            node.pods.iter().filter(|p| is_counted(p, &c.selector, cycle.pod.namespace)).count() as i64
        } else {
            s.counts.places[i].get(&place).copied().unwrap_or(0)
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
