//! Models the scheduling framework: the extension points, in the default profile's order, as pure functions over the cache.
//!
//! ```text
//!   pod --PreFilter--> Filter each node --PreScore--> Score each that fits --NormalizeScore--> x weight, summed --> the best
//!            |             '--none fits--> PostFilter: could preemption help?
//!            '--the pod fits nowhere--> reason
//! ```
//! A plugin is a file of `plugins/`; the table [`super::plugins::ALL`] lists them.

use std::rc::Rc;

use super::cache::{Cache, Slot};
use super::memo::{SCORES, local};
use super::node_info::NodeInfo;
use super::plugins::{ALL, affinity, spread, volume_restrictions, volume_zone};
use super::pod_info::PodInfo;
use super::profile::Profile;
use super::verdict::{FITS, Filtered, Number, Verdict};
use super::words::nobody_left;
use crate::api::Key;
use crate::sim::Arrange;

/// The best score that a plugin can give, once normalised.
pub const SCORE_MAX: i64 = 100;
/// Clusters up to this size are always looked at whole; of larger ones, at least so many nodes must fit.
const FEASIBLE_MIN: usize = 100;
/// `percentageOfNodesToScore` is at least this.
const PERCENTAGE_MIN: usize = 5;

/// What a plugin says of the pod before any node is looked at.
#[derive(Debug)]
pub enum PreFilter {
    /// Look at the nodes.
    Go,
    /// It has nothing to say about this pod.
    Skip,
    /// Only these nodes can do.
    Only(Vec<Key>),
    /// No node can do.
    Reject(String),
}

/// One try to place one pod: the pod, the cache, and what plugins have computed before.
#[derive(Clone, Debug)]
pub struct Cycle<'a> {
    /// The pod.
    pub pod: &'a PodInfo,
    /// What is known.
    pub cache: &'a Cache,
    /// PodTopologySpread's counts for filtering.
    pub spread: Option<spread::Hard>,
    /// PodTopologySpread's counts for scoring.
    pub spread_score: Option<spread::Scoring>,
    /// InterPodAffinity's counts for filtering.
    pub affinity: Option<Rc<affinity::Counts>>,
    /// InterPodAffinity's sums for scoring.
    pub affinity_score: Option<Rc<affinity::Sums>>,
    /// VolumeRestrictions' claims that only one pod may use.
    pub alone: volume_restrictions::Alone,
    /// VolumeZone's labels of the pod's volumes.
    pub zones: Vec<volume_zone::Zone>,
    /// ImageLocality's images that some node has, and what each is worth.
    pub images: Vec<(Key, i64)>,
    /// Which plugins' filters have something to say, by place in the table.
    pub(super) active: u32,
}

/// Makes 0..=100 of the scores of these nodes.
pub type Normalise = fn(&Cycle<'_>, &[Slot], &mut [i64]);

/// A plugin: a name, a weight, and the extension points it has.
#[derive(Debug)]
pub struct Plugin {
    /// Its name.
    pub name: &'static str,
    /// The weight of its score in the default profile.
    pub weight: i64,
    /// Whether what it says of a node depends on the pod's template and that node alone, so that it can be remembered.
    pub local: bool,
    /// PreFilter.
    pub pre_filter: Option<fn(&mut Cycle<'_>) -> PreFilter>,
    /// Filter.
    pub filter: Option<fn(&Cycle<'_>, &NodeInfo) -> Verdict>,
    /// PreFilterExtensions: a pod comes to (1) or goes from (-1) a node.
    pub alter: Option<fn(&mut Cycle<'_>, &PodInfo, &NodeInfo, i64)>,
    /// PreScore; false: it does not score this pod.
    pub pre_score: Option<fn(&mut Cycle<'_>, &[Slot]) -> bool>,
    /// Score.
    pub score: Option<fn(&Cycle<'_>, &NodeInfo) -> i64>,
    /// NormalizeScore: to 0..=100.
    pub normalise: Option<Normalise>,
}

/// A plugin without any extension point: what each is written from, `..PLUGIN`.
pub const PLUGIN: Plugin = Plugin {
    name: "",
    weight: 0,
    local: false,
    pre_filter: None,
    filter: None,
    alter: None,
    pre_score: None,
    score: None,
    normalise: None,
};

/// What one plugin says of the nodes that fit.
#[derive(Clone, Debug)]
pub struct Scores {
    /// The plugin.
    pub plugin: &'static Plugin,
    /// What it weighs in the pod's profile.
    pub weight: i64,
    /// As it scored them.
    pub raw: Vec<i64>,
    /// Normalised, if that is something else.
    normalised: Option<Vec<i64>>,
}

impl Scores {
    /// The scores, normalised.
    pub fn normalised(&self) -> &[i64] {
        self.normalised.as_ref().unwrap_or(&self.raw)
    }
}

/// What scoring found.
#[derive(Clone, Debug, Default)]
pub struct Scored {
    /// By plugin.
    pub plugins: Vec<Scores>,
    /// Weighted sums, by node.
    pub totals: Vec<i64>,
}

/// The names of the filters among these plugins, in the order in which they run.
pub fn filters(active: u32) -> impl Iterator<Item = &'static str> {
    ALL.iter().enumerate().filter(move |(i, p)| p.filter.is_some() && active & (1 << i) != 0).map(|(_, p)| p.name)
}

/// How many nodes that fit are enough, by `percentageOfNodesToScore`. Models `numFeasibleNodesToFind`.
pub fn enough(nodes: usize, percentage: usize) -> usize {
    if nodes < FEASIBLE_MIN {
        return nodes;
    }
    let percentage = match percentage {
        0 => 50_usize.saturating_sub(nodes / 125).max(PERCENTAGE_MIN),
        given => given,
    };
    (nodes * percentage / 100).max(FEASIBLE_MIN)
}

/// The usual normalisation: the largest becomes 100, or 0 if less is better.
pub fn normalise(scores: &mut [i64], reverse: bool) {
    let max = scores.iter().copied().max().unwrap_or(0);
    for s in scores {
        let part = if max == 0 { 0 } else { SCORE_MAX * *s / max };
        *s = if reverse { SCORE_MAX - part } else { part };
    }
}

impl<'a> Cycle<'a> {
    /// A cycle for a pod.
    pub fn new(cache: &'a Cache, pod: &'a PodInfo) -> Cycle<'a> {
        Cycle {
            pod,
            cache,
            spread: None,
            spread_score: None,
            affinity: None,
            affinity_score: None,
            alone: Default::default(),
            zones: Vec::new(),
            images: Vec::new(),
            active: pod.needs.profile.turns.active(),
        }
    }

    /// The pod's profile.
    pub fn profile(&self) -> &'a Profile {
        &self.pod.needs.profile
    }

    /// Runs PreFilter: the nodes that remain, none for all of them, or the rejection.
    fn pre_filter(&mut self, out: &mut Filtered) -> Option<Vec<Key>> {
        let mut only: Option<Vec<Key>> = None;
        let turns = &self.profile().turns;
        for i in turns.pre_filters.iter().copied() {
            let (plugin, heard) = (&ALL[i], turns.is_heard(i));
            out.asked |= 1 << i;
            let Some(run) = plugin.pre_filter else { continue };
            match run(self) {
                PreFilter::Go => {}
                PreFilter::Skip => self.active &= !(1 << i),
                PreFilter::Reject(_) | PreFilter::Only(_) if !heard => {}
                PreFilter::Reject(why) => {
                    out.rejected = Some((plugin.name, why));
                    return None;
                }
                PreFilter::Only(names) => {
                    out.narrowed.push(plugin.name);
                    out.narrowed.arrange();
                    let left = match only {
                        Some(before) => before.into_iter().filter(|n| names.contains(n)).collect(),
                        None => names,
                    };
                    if left.is_empty() {
                        out.rejected = Some(nobody_left(&out.narrowed));
                        return None;
                    }
                    only = Some(left);
                }
            }
        }
        only
    }

    /// The first of these filters that refuses a node, by place in the table.
    pub(super) fn filter_alone(&self, node: &NodeInfo, among: u32) -> Option<(usize, Verdict)> {
        for i in self.profile().turns.filters.iter().copied() {
            let Some(run) = ALL[i].filter else { continue };
            if self.active & among & (1 << i) == 0 {
                continue;
            }
            match run(self, node) {
                Verdict::Fits => {}
                verdict => return Some((i, verdict)),
            }
        }
        None
    }

    /// Whether a filter has something to say that does not depend on the node alone.
    pub(super) fn looks_beyond(&self) -> bool {
        let beyond = self.active & !local();
        ALL.iter().enumerate().any(|(i, p)| p.filter.is_some() && beyond & (1 << i) != 0)
    }

    /// Filters a node, once as if the pods for which room was made there had come, if they matter more, and once without.
    pub fn filter(&self, node: &NodeInfo, among: u32) -> Option<(usize, Verdict)> {
        let before = |p: &&Rc<PodInfo>| p.needs.priority >= self.pod.needs.priority && p.key != self.pod.key;
        let mut nominated = self.cache.nominated(node.key).iter().filter(before).peekable();
        if nominated.peek().is_some() {
            let (mut cycle, mut with) = (self.clone(), node.clone());
            for pod in nominated {
                with.add(pod.clone());
                cycle.alter(pod, &with, 1);
            }
            if let Some(refused) = cycle.filter_alone(&with, among) {
                return Some(refused);
            }
        }
        self.filter_alone(node, among)
    }

    /// A pod comes to (1) or goes from (-1) a node, in this cycle's counts.
    pub fn alter(&mut self, pod: &PodInfo, node: &NodeInfo, sign: i64) {
        for (i, plugin) in ALL.iter().enumerate() {
            if let Some(run) = plugin.alter
                && self.active & (1 << i) != 0
            {
                run(self, pod, node, sign);
            }
        }
    }

    /// Finds nodes that fit, beginning at `start` of the order.
    pub fn find(&mut self, start: usize) -> Filtered {
        let mut out = Filtered::default();
        let only = self.pre_filter(&mut out);
        out.active = self.active;
        if out.rejected.is_some() {
            return out;
        }
        // Room was made for it: look there first, and nowhere else if it fits.
        let mut first = self.cache.find(&self.pod.nominated).map(|s| (s, self.filter(self.cache.node(s), u32::MAX)));
        if let Some((slot, None)) = first {
            out.feasible.push(slot);
            return out;
        }
        let narrowed: Vec<Slot>;
        let nodes: &[Slot] = match only {
            Some(names) => {
                narrowed = names.iter().filter_map(|n| self.cache.find(n.as_str())).collect();
                // What was said of it stays said, also where it is not among those that remain.
                first = first.filter(|(slot, _)| !narrowed.contains(slot));
                &narrowed
            }
            None => {
                first = None;
                self.cache.order()
            }
        };
        let enough = enough(nodes.len(), self.profile().percentage);
        let (before, after) = nodes.split_at(if nodes.is_empty() { 0 } else { start % nodes.len() });
        let (own, beyond) = (self.cache.nomination(&self.pod.key), self.looks_beyond());
        // Where one node refuses, most do.
        let refuses = |out: &mut Filtered, slot: Slot, number: Number| {
            if out.refused.is_empty() {
                out.refused.reserve(nodes.len());
            }
            out.refused.push((slot, number));
        };
        // Room on it was made for the pod itself, or matters to what others say of it: not as it is known.
        let anew = |slot: Slot| own == Some(slot) || beyond && self.cache.has_room_made(slot);
        self.cache.memo.with(&self.pod.needs, |template| {
            for slot in after.iter().chain(before).copied() {
                let number = match (anew(slot), beyond) {
                    (true, _) => template.number(self.filter(self.cache.node(slot), u32::MAX)),
                    (false, true) => self.look_beyond(slot, template),
                    (false, false) => self.look(slot, template),
                };
                match number {
                    FITS => out.feasible.push(slot),
                    refused => refuses(&mut out, slot, refused),
                }
                if out.feasible.len() == enough {
                    break;
                }
            }
            if let Some((slot, refused)) = first {
                refuses(&mut out, slot, template.number(refused));
            }
            out.verdicts = template.verdicts();
        });
        out.count();
        out
    }

    /// Scores the nodes that fit.
    pub fn score(&mut self, feasible: &[Slot]) -> Scored {
        // Where nothing scores, all are as good.
        let nothing = ALL.iter().enumerate().all(|(i, p)| p.score.is_none() || self.profile().weight(i).is_none());
        let mut scored = Scored { plugins: Vec::new(), totals: vec![i64::from(nothing); feasible.len()] };
        let cache = self.cache;
        let mut known = cache.memo.with(&self.pod.needs, |template| {
            let mut known = [const { Vec::new() }; SCORES];
            known.iter_mut().for_each(|raw| raw.reserve_exact(feasible.len()));
            for slot in feasible {
                self.look(*slot, template);
                known.iter_mut().zip(template.of(*slot).raw).for_each(|(all, raw)| all.push(raw));
            }
            known.into_iter()
        });
        for (i, plugin) in ALL.iter().enumerate() {
            let Some(run) = plugin.score else { continue };
            let local = if plugin.local { known.next() } else { None };
            let Some(weight) = self.profile().weight(i) else { continue };
            let silent = plugin.pre_score.is_some_and(|pre| !pre(self, feasible));
            if silent && self.profile().pre_scores & 1 << i != 0 {
                continue;
            }
            let nothing = silent.then(|| vec![0; feasible.len()]);
            let raw = nothing.or(local).unwrap_or_else(|| feasible.iter().map(|s| run(self, cache.node(*s))).collect());
            let normalised = plugin.normalise.map(|normalise| {
                let mut scores = raw.clone();
                normalise(self, feasible, &mut scores);
                scores
            });
            let scores = Scores { plugin, weight, raw, normalised };
            scored.totals.iter_mut().zip(scores.normalised()).for_each(|(total, n)| *total += n * weight);
            scored.plugins.push(scores);
        }
        scored
    }
}

#[test]
fn large_clusters_are_not_looked_at_whole() {
    for (nodes, want) in [(4, 4), (99, 99), (100, 100), (250, 120), (1000, 420), (5000, 500), (6000, 300)] {
        assert_eq!(enough(nodes, 0), want, "{nodes}");
    }
    assert_eq!((enough(1000, 100), enough(1000, 5)), (1000, 100));
}
