//! What a scheduling cycle leaves for people to see: the table of the page, and the pod's condition.

use std::rc::Rc;

use super::cache::{Cache, Slot};
use super::framework::Scored;
use super::pod_info::PodInfo;
use super::resources::Resources;
use super::verdict::Filtered;
use crate::api::{Value, time};
use crate::json;
use crate::k;
use crate::sim::Time;
use crate::wire::{NodeVerdict, Scheduling, wall_secs};

/// Who refuses a node, and in which words.
type Refusals = Rc<[(&'static str, String)]>;

/// Of larger clusters so many nodes are kept: the best that fit, then those that do not, in the order of looking.
const NODES_MAX: usize = 64;

/// The table of a cycle.
pub fn table(
    cache: &Cache,
    pod: &PodInfo,
    filtered: &Filtered,
    scored: &Scored,
    chosen: &str,
    message: String,
) -> Scheduling {
    let name = |slot: &Slot| cache.node(*slot).name.clone();
    let both = |r: &Resources| [r.milli_cpu, r.memory];
    let room = |slot: &Slot| {
        let node = cache.node(*slot);
        [both(&node.allocatable), both(&node.requested), node.nonzero.into()]
    };
    let mut fit: Vec<usize> = (0..filtered.feasible.len()).collect();
    if fit.len() + filtered.refused.len() > NODES_MAX {
        // The best, and of equal ones the first: found without putting the rest in order.
        let total = |i: &usize| (std::cmp::Reverse(scored.totals.get(*i).copied().unwrap_or(0)), *i);
        if fit.len() > NODES_MAX / 2 {
            fit.select_nth_unstable_by_key(NODES_MAX / 2, total);
        }
        fit.truncate(NODES_MAX / 2);
    }
    let nobody: Refusals = Rc::new([]);
    let mut nodes: Vec<NodeVerdict> = Vec::with_capacity(NODES_MAX);
    let mut scores = Vec::with_capacity(fit.len() * scored.plugins.len());
    for (row, i) in fit.into_iter().enumerate() {
        scores.extend(scored.plugins.iter().map(|p| [p.raw[i], p.normalised()[i]]));
        let (slot, total) = (&filtered.feasible[i], scored.totals.get(i).copied().unwrap_or(0));
        nodes.push(NodeVerdict { room: room(slot), node: name(slot), refused: nobody.clone(), row, total });
    }
    // Each verdict is put into words once.
    let mut said: Vec<Option<Refusals>> = vec![None; filtered.verdicts.len()];
    for (slot, number) in filtered.refused.iter().take(NODES_MAX - nodes.len().min(NODES_MAX)) {
        let refused = said[*number as usize - 1].get_or_insert_with(|| {
            let (by, verdict) = filtered.verdict(*number);
            verdict.reasons().into_iter().map(|reason| (by.name, reason)).collect()
        });
        nodes.push(NodeVerdict { room: room(slot), node: name(slot), refused: refused.clone(), row: 0, total: 0 });
    }
    let asks = [both(&pod.needs.requests), pod.needs.nonzero_new.into()];
    let plugins = scored.plugins.iter().map(|p| (p.plugin.name, p.weight)).collect();
    let (profile, scoring) = (pod.needs.profile.name.clone(), pod.needs.profile.fit.scoring.clone());
    let (pod, active, chosen) = (pod.key.clone(), filtered.active, chosen.into());
    Scheduling { pod, profile, scoring, asks, active, nodes, plugins, scores, chosen, message }
}

/// The patch that says on the pod why it waits, and which node is being cleared for it; null if nothing changes.
/// Models the two-way strategic merge patch of the condition.
pub fn condition_patch(pod: &Value, reason: &str, message: &str, nominated: Option<&str>, now: Time) -> Value {
    let status = pod.get(k!("status"));
    let conditions = status.get(k!("conditions")).items();
    let of_type = |c: &&Value| c.get(k!("type")).str() == "PodScheduled";
    let generation = pod.get(k!("metadata")).get(k!("generation")).clone();
    let mut change = Value::Null;
    match conditions.iter().find(of_type) {
        Some(old) if old.get(k!("status")).str() == "False" => {
            let mut diff = Value::object();
            for (field, new) in [
                (k!("message"), Value::from(message)),
                (k!("observedGeneration"), generation),
                (k!("reason"), Value::from(reason)),
            ] {
                if *old.get(field) != new {
                    diff.set(field, new);
                }
            }
            if !diff.is_empty() {
                change = diff.with(k!("type"), "PodScheduled");
            }
        }
        _ => {
            let now = time::rfc3339(wall_secs(now) as i64);
            change = json!({
                "lastProbeTime": null, "lastTransitionTime": (now), "message": (message),
                "observedGeneration": (generation), "reason": (reason), "status": "False", "type": "PodScheduled"
            });
        }
    }
    let mut patch = Value::object();
    if !change.is_null() {
        let mut types: Vec<Value> = conditions.iter().map(|c| json!({ "type": (c.get(k!("type")).clone()) })).collect();
        if !types.is_empty() {
            if !conditions.iter().any(|c| of_type(&c)) {
                types.push(json!({ "type": "PodScheduled" }));
            }
            patch.set(k!("$setElementOrder/conditions"), types);
        }
        patch.set(k!("conditions"), json!([(change)]));
    }
    let before = status.get(k!("nominatedNodeName")).str();
    if let Some(node) = nominated.filter(|n| *n != before) {
        patch.set(k!("nominatedNodeName"), if node.is_empty() { Value::Null } else { Value::from(node) });
    }
    if patch.is_empty() { Value::Null } else { json!({ "status": (patch) }) }
}

#[test]
fn the_condition_is_patched_as_recorded() {
    let now = Time::ZERO;
    let pod = json!({ "metadata": { "generation": 1 }, "status": { "phase": "Pending" } });
    let first = condition_patch(&pod, "Unschedulable", "0/4", None, now);
    let condition = json!({
        "lastProbeTime": null, "lastTransitionTime": "2026-11-23T07:00:00Z", "message": "0/4", "observedGeneration": 1,
        "reason": "Unschedulable", "status": "False", "type": "PodScheduled"
    });
    assert_eq!(first, json!({ "status": { "conditions": [(condition.clone())] } }));
    let mut pod = pod;
    pod.set_at("status.conditions", json!([(condition)]));
    assert_eq!(condition_patch(&pod, "Unschedulable", "0/4", None, now), Value::Null);
    assert_eq!(
        condition_patch(&pod, "Unschedulable", "0/5", Some("node01"), now),
        json!({ "status": {
            "$setElementOrder/conditions": [{ "type": "PodScheduled" }],
            "conditions": [{ "message": "0/5", "type": "PodScheduled" }],
            "nominatedNodeName": "node01"
        } })
    );
}
