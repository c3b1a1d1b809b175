//! Models kube-scheduler's DefaultPreemption: would the pod fit if pods that matter less went? Which node costs least?
//!
//! Only thought through here, on copies; the process then asks for the deletions. Simplified: pod groups.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::sim::Arrange;

use super::cache::{Cache, Slot};
use super::framework::Cycle;
use super::node_info::NodeInfo;
use super::plugins::ALL;
use super::pod_info::PodInfo;
use super::verdict::{Filtered, Number, Verdict, Why};
use super::words::{counted, message};

const NOT_HELPFUL: &str = "Preemption is not helpful for scheduling";
const NO_VICTIMS: &str = "No preemption victims found for incoming pod";
/// What DynamicResources' PostFilter says of a pod that PreFilter refused before its turn: it misses its own state, and ends
/// the matter.
const NO_STATE: &str = "not found";

/// Who would have to go from a node.
#[derive(Debug)]
pub struct Plan {
    /// The pods, the most important first.
    pub victims: Vec<Rc<PodInfo>>,
    /// How many of them a disruption budget protects.
    pub violations: usize,
}

/// What going from a node costs, apart from who goes, because of most nodes nothing else is read.
#[derive(Clone, Debug)]
pub struct Room {
    cost: Cost,
    plan: Rc<Plan>,
}

/// Broken budgets, the first victim's priority, the sum of all priorities, the victims, the start of the first victims.
type Cost = (usize, i64, i64, usize, Reverse<i64>);

/// What preemption can do for a pod.
#[derive(Clone, Debug, Default)]
pub struct Preemption {
    /// Every node on which room could be made.
    pub candidates: Vec<Slot>,
    /// The best of them; several that cost the same.
    pub best: Vec<Slot>,
    /// Who would have to go, where that is not remembered.
    plans: Vec<(Slot, Rc<Plan>)>,
    /// It looked and found nothing: room that was to be made is given up.
    pub gives_up: bool,
    /// Why it cannot do anything.
    refusal: String,
}

impl Preemption {
    /// Who would have to go from a candidate for this pod.
    pub fn plan(&self, slot: Slot, cache: &Cache, pod: &PodInfo) -> Option<Rc<Plan>> {
        let anew = self.plans.iter().find(|(at, _)| *at == slot).map(|(_, plan)| plan.clone());
        let known = || cache.memo.with(&pod.needs, |template| template.room(slot));
        anew.or_else(|| known().map(|room| room.plan))
    }
    /// What the event says of it, if this node is chosen.
    pub fn message(&self, chosen: Option<&Plan>, node: &str) -> String {
        match chosen {
            None => self.refusal.clone(),
            Some(plan) => format!(
                "preemption: found a potential placement for pod on node {node}, preempting {} victims",
                plan.victims.len()
            ),
        }
    }
}

/// Who would have to go from a node, or why even that does not help.
pub type Victims = Result<Room, Why>;

/// How many nodes on which room could be made are enough. Models `calculateNumCandidates`: by default a tenth, at least 100.
fn enough(nodes: usize, (percentage, least): (usize, usize)) -> usize {
    (nodes * percentage / 100).max(least).min(nodes)
}

/// Looks at the nodes that refused the pod for now, until there are enough among which to choose. In a large cluster the
/// search begins anywhere: `draw` gives a number below its argument.
pub fn evaluate(cycle: &Cycle<'_>, filtered: &Filtered, draw: &mut dyn FnMut(u64) -> u64) -> Preemption {
    let refuse = |why: String| Preemption { refusal: why, ..Preemption::default() };
    let had_turn = ALL.iter().zip(0..).any(|(p, i)| p.name == "DynamicResources" && filtered.asked & 1 << i != 0);
    if cycle.profile().frees_claims && !had_turn {
        return refuse(NO_STATE.into());
    }
    if !cycle.profile().preempts {
        return Preemption::default();
    }
    if let Some(why) = ineligible(cycle, filtered) {
        return refuse(format!("preemption: {why}"));
    }
    let mut out = Preemption::default();
    let mut whys: Vec<Why> = Vec::new();
    let for_now: Vec<bool> = filtered.verdicts.iter().map(|(_, v)| matches!(v, Verdict::NotNow(_))).collect();
    let is_for_now = |(_, n): &&(Slot, Number)| for_now[*n as usize - 1];
    let many = filtered.counts.iter().zip(&for_now).filter(|(_, now)| **now).map(|(n, _)| n).sum::<usize>();
    let enough = enough(many, cycle.profile().candidates);
    let start = if enough < many { draw(many as u64) as usize } else { 0 };
    // Mostly all are refused for now.
    let at = match many == filtered.refused.len() {
        true => Some(start),
        false => filtered.refused.iter().enumerate().filter(|(_, r)| is_for_now(r)).nth(start).map(|(i, _)| i),
    };
    let (before, after) = filtered.refused.split_at(at.unwrap_or(0));
    let potential = || after.iter().chain(before).filter(is_for_now).map(|(slot, _)| *slot);
    let remembered = !cycle.looks_beyond() && !cycle.cache.has_budgets();
    let own = cycle.cache.nomination(&cycle.pod.key);
    let is_known = |slot: Slot| remembered && own != Some(slot);
    let (mut harmless, mut least) = (false, None);
    out.candidates.reserve(enough);
    cycle.cache.memo.with(&cycle.pod.needs, |template| {
        let forgets = template.is_full();
        for slot in potential() {
            let node = cycle.cache.node(slot);
            let anew;
            let victims = if is_known(slot) {
                cycle.look(slot, template);
                if template.is_hopeless(slot) {
                    continue;
                }
                template.of(slot).victims.get_or_insert_with(|| victims(cycle, node))
            } else {
                anew = victims(cycle, node);
                &anew
            };
            match victims {
                Ok(room) => {
                    harmless |= room.cost.0 == 0;
                    out.candidates.push(slot);
                    if !is_known(slot) || forgets {
                        out.plans.push((slot, room.plan.clone()));
                    }
                    if least.is_none_or(|least| room.cost < least) {
                        least = Some(room.cost);
                        out.best.clear();
                    }
                    if least == Some(room.cost) {
                        out.best.push(slot);
                    }
                }
                Err(why) if !is_known(slot) => whys.push(why.clone()),
                // Why is only of interest where no node will do.
                Err(_) => template.give_up(slot),
            }
            if out.candidates.len() >= enough && harmless {
                break;
            }
        }
        for slot in potential().filter(|slot| out.candidates.is_empty() && is_known(*slot)) {
            whys.extend(template.of(slot).victims.iter().filter_map(|v| v.as_ref().err().cloned()));
        }
    });
    if out.candidates.is_empty() {
        let mut reasons = counted(&mut whys.iter());
        let rest = cycle.cache.nodes() - many;
        if rest > 0 {
            reasons.push((NOT_HELPFUL.into(), rest));
        }
        let why = format!("preemption: {}", message(cycle.cache.nodes(), reasons));
        return Preemption { gives_up: true, ..refuse(why) };
    }
    out
}

/// Models PodEligibleToPreemptOthers.
fn ineligible(cycle: &Cycle<'_>, filtered: &Filtered) -> Option<&'static str> {
    let pod = cycle.pod;
    if pod.needs.never_preempts {
        return Some("not eligible due to preemptionPolicy=Never.");
    }
    let slot = cycle.cache.find(&pod.nominated)?;
    if let Some((_, number)) = filtered.refused.iter().find(|(refused, _)| *refused == slot)
        && let (_, Verdict::Never(_)) = filtered.verdict(*number)
    {
        return None;
    }
    let going = |p: &Rc<PodInfo>| p.needs.priority < pod.needs.priority && p.terminating && p.preempted;
    let waits = cycle.cache.node(slot).pods.iter().any(going);
    waits.then_some("not eligible due to a terminating pod on the nominated node.")
}

/// Higher priority first, then who started earlier. One that has not started yet started now.
fn importance(pod: &PodInfo) -> (Reverse<i64>, i64) {
    (Reverse(pod.needs.priority), pod.started.unwrap_or(i64::MAX))
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
        node.remove(pod);
        cycle.alter(pod, &node, -1);
    }
    match cycle.filter(&node, u32::MAX) {
        None => {}
        Some((_, Verdict::NotNow(why) | Verdict::Never(why))) => return Err(why),
        Some((_, Verdict::Fits)) => unreachable!("a verdict that refuses"),
    }
    potential.arrange_by_key(|p| importance(p));
    let (violating, harmless) = cycle.cache.split_by_budgets(&potential);
    let mut gone: Vec<Rc<PodInfo>> = Vec::new();
    let mut violations = 0;
    let mut reprieve = |pod: &Rc<PodInfo>| {
        node.add(pod.clone());
        cycle.alter(pod, &node, 1);
        let stays = cycle.filter(&node, u32::MAX).is_none();
        if !stays {
            node.remove(pod);
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
    gone.arrange_by_key(|p| importance(p));
    let cost = cost(&gone, violations);
    Ok(Room { cost, plan: Rc::new(Plan { victims: gone, violations }) })
}

/// Models pickOneNodeForPreemption: fewest broken budgets, then the least important first victim, the smallest sum of
/// priorities, the fewest victims, and the latest start of the first victims.
fn cost(victims: &[Rc<PodInfo>], violations: usize) -> Cost {
    let first = victims.first().map_or(i64::MIN, |p| p.needs.priority);
    let sum = victims.iter().map(|p| p.needs.priority + (1 << 31)).sum();
    let firsts = victims.iter().filter(|p| p.needs.priority == first);
    let start = firsts.map(|p| p.started.unwrap_or(i64::MAX)).min().unwrap_or(i64::MAX);
    (violations, first, sum, victims.len(), Reverse(start))
}
