//! Models kube-scheduler's DefaultPreemption: would the pod fit if pods that matter less went? Which node costs least?
//!
//! Only thought through here, on copies; the process then asks for the deletions. Simplified: pod groups.

use std::rc::Rc;

use super::cache::Slot;
use super::framework::{Cycle, Filtered, Verdict, Why};
use super::node_info::NodeInfo;
use super::pod_info::PodInfo;
use super::words::{counted, message};

const NOT_HELPFUL: &str = "Preemption is not helpful for scheduling";
const NO_VICTIMS: &str = "No preemption victims found for incoming pod";
/// What DynamicResources' PostFilter says of a pod that PreFilter refused: it misses its own state, and ends the matter.
const NO_STATE: &str = "not found";

/// A node on which room could be made.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Which.
    pub slot: Slot,
    /// Who would have to go, the most important first.
    pub victims: Rc<Vec<Rc<PodInfo>>>,
    /// How many of them a disruption budget protects.
    pub violations: usize,
}

/// What preemption can do for a pod.
#[derive(Clone, Debug, Default)]
pub struct Preemption {
    /// Every node on which room could be made.
    pub candidates: Vec<Candidate>,
    /// The best of them, by place in `candidates`; several that cost the same.
    pub best: Vec<usize>,
    /// It looked and found nothing: room that was to be made is given up.
    pub gives_up: bool,
    /// Why it cannot do anything.
    refusal: String,
}

impl Preemption {
    /// What the event says of it, if this node is chosen.
    pub fn message(&self, chosen: Option<&Candidate>, node: &str) -> String {
        match chosen {
            None => self.refusal.clone(),
            Some(c) => format!(
                "preemption: found a potential placement for pod on node {node}, preempting {} victims",
                c.victims.len()
            ),
        }
    }
}

/// Who would have to go from a node and how many of them a budget protects, or why even that does not help.
pub type Victims = Result<(Rc<Vec<Rc<PodInfo>>>, usize), Why>;

/// How many nodes on which room could be made are enough. Models `calculateNumCandidates`: a tenth, at least 100.
fn enough(nodes: usize) -> usize {
    (nodes / 10).max(100).min(nodes)
}

/// Looks at the nodes that refused the pod for now, until there are enough among which to choose. In a large cluster the
/// search begins anywhere: `draw` gives a number below its argument.
pub fn evaluate(cycle: &Cycle<'_>, filtered: &Filtered, draw: &mut dyn FnMut(u64) -> u64) -> Preemption {
    let refuse = |why: String| Preemption { refusal: why, ..Preemption::default() };
    if filtered.rejected.is_some() {
        return refuse(NO_STATE.into());
    }
    if let Some(why) = ineligible(cycle, filtered) {
        return refuse(format!("preemption: {why}"));
    }
    let mut out = Preemption::default();
    let mut whys: Vec<Why> = Vec::new();
    let potential = filtered.refused.iter().filter(|r| matches!(r.verdict, Verdict::NotNow(_)));
    let potential: Vec<Slot> = potential.map(|r| r.slot).collect();
    let enough = enough(potential.len());
    let start = if enough < potential.len() { draw(potential.len() as u64) as usize } else { 0 };
    let (before, after) = potential.split_at(start);
    let remembered = !cycle.looks_beyond() && !cycle.cache.has_budgets();
    let own = cycle.cache.nomination(&cycle.pod.key);
    cycle.cache.memo.with(&cycle.pod.needs, |template| {
        for slot in after.iter().chain(before).copied() {
            let node = cycle.cache.node(slot);
            let victims = if remembered && own != Some(slot) {
                cycle.refuses(slot, template);
                template.of(slot).victims.get_or_insert_with(|| victims(cycle, node)).clone()
            } else {
                victims(cycle, node)
            };
            match victims {
                Ok((victims, violations)) => out.candidates.push(Candidate { slot, victims, violations }),
                Err(why) => whys.push(why),
            }
            if out.candidates.len() >= enough && out.candidates.iter().any(|c| c.violations == 0) {
                break;
            }
        }
    });
    if out.candidates.is_empty() {
        let mut reasons = counted(&mut whys.iter());
        let rest = cycle.cache.nodes() - potential.len();
        if rest > 0 {
            reasons.push((NOT_HELPFUL.into(), rest));
        }
        let why = format!("preemption: {}", message(cycle.cache.nodes(), reasons));
        return Preemption { gives_up: true, ..refuse(why) };
    }
    out.best = best(&out.candidates);
    out
}

/// Models PodEligibleToPreemptOthers.
fn ineligible(cycle: &Cycle<'_>, filtered: &Filtered) -> Option<&'static str> {
    let pod = cycle.pod;
    if pod.needs.never_preempts {
        return Some("not eligible due to preemptionPolicy=Never.");
    }
    let slot = cycle.cache.find(&pod.nominated)?;
    let hopeless = |r: &&super::framework::Refused| r.slot == slot && matches!(r.verdict, Verdict::Never(_));
    if filtered.refused.iter().any(|r| hopeless(&r)) {
        return None;
    }
    let going = |p: &Rc<PodInfo>| p.needs.priority < pod.needs.priority && p.terminating && p.preempted;
    let waits = cycle.cache.node(slot).pods.iter().any(going);
    waits.then_some("not eligible due to a terminating pod on the nominated node.")
}

/// Higher priority first, then who started earlier. One that has not started yet started now.
fn importance(pod: &PodInfo) -> (std::cmp::Reverse<i64>, i64) {
    (std::cmp::Reverse(pod.needs.priority), pod.started.unwrap_or(i64::MAX))
}

/// Who has to go from this node. All that matter less go first; then, the most important first, whoever can stay comes back.
fn victims(cycle: &Cycle<'_>, node: &NodeInfo) -> Victims {
    let (mut cycle, mut node) = (cycle.clone(), node.clone());
    let lesser = |p: &&Rc<PodInfo>| p.needs.priority < cycle.pod.needs.priority;
    let mut potential: Vec<Rc<PodInfo>> = node.pods.iter().filter(lesser).cloned().collect();
    if potential.is_empty() {
        return Err(Why::Text(NO_VICTIMS));
    }
    for pod in &potential {
        node.remove(&pod.key);
        cycle.alter(pod, &node, -1);
    }
    match cycle.filter(&node, u32::MAX) {
        None => {}
        Some((_, Verdict::NotNow(why) | Verdict::Never(why))) => return Err(why),
        Some((_, Verdict::Fits)) => unreachable!("a verdict that refuses"),
    }
    potential.sort_by_key(|p| importance(p));
    let (violating, harmless) = cycle.cache.split_by_budgets(&potential);
    let mut gone: Vec<Rc<PodInfo>> = Vec::new();
    let mut violations = 0;
    let mut reprieve = |pod: &Rc<PodInfo>| {
        node.add(pod.clone());
        cycle.alter(pod, &node, 1);
        let stays = cycle.filter(&node, u32::MAX).is_none();
        if !stays {
            node.remove(&pod.key);
            cycle.alter(pod, &node, -1);
            gone.push(pod.clone());
        }
        stays
    };
    for pod in &violating {
        violations += usize::from(!reprieve(pod));
    }
    harmless.iter().for_each(|pod| {
        reprieve(pod);
    });
    gone.sort_by_key(|p| importance(p));
    Ok((Rc::new(gone), violations))
}

/// Models pickOneNodeForPreemption: fewest broken budgets, then the least important first victim, the smallest sum of
/// priorities, the fewest victims, and the latest start of the first victims.
fn best(candidates: &[Candidate]) -> Vec<usize> {
    let cost = |c: &Candidate| {
        let first = c.victims.first().map_or(i64::MIN, |p| p.needs.priority);
        let sum: i64 = c.victims.iter().map(|p| p.needs.priority + (1 << 31)).sum();
        let firsts = c.victims.iter().filter(|p| p.needs.priority == first);
        let start = firsts.map(|p| p.started.unwrap_or(i64::MAX)).min().unwrap_or(i64::MAX);
        (c.violations, first, sum, c.victims.len(), std::cmp::Reverse(start))
    };
    let least = candidates.iter().map(cost).min();
    let ties = candidates.iter().enumerate().filter(|(_, c)| Some(cost(c)) == least);
    ties.map(|(i, _)| i).collect()
}
