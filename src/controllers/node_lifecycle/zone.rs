//! Models the eviction side of node-lifecycle: nodes that are not ready are tainted NoExecute, a zone at a time, at a limited rate;
//! not at all where most of the zone, or everything, is lost.
//!
//! | state | when | taints |
//! |---|---|---|
//! | Normal | | one node each 10 s |
//! | PartialDisruption | more than 2 nodes and 55 % are not ready | none in a cluster of 50 nodes or fewer, else one each 100 s |
//! | FullDisruption | no node of any zone is ready | those that are there are taken back |

use super::{NOT_READY, UNREACHABLE, condition, has_taint, instant, patch_taints, ready, taint, walk};
use crate::api::Value;
use crate::api::kinds::NODE;
use crate::controllers::caches::Caches;
use crate::controllers::sync::{BASE, Call, Change, Controller, Key, Look, Plan};
use crate::k;
use crate::path;
use crate::sim::{Arrange, Rng, Span, Time};

/// See the module. Its key is a zone.
pub const ZONES: Controller = Controller {
    account: "node-controller",
    component: "node-controller",
    watches: &[&NODE],
    keys,
    surveys: Some(&NODE),
    sync,
    ..BASE
};

/// `--large-cluster-size-threshold`.
const LARGE: i64 = 50;
/// The queue of nodes to be tainted is worked off each so often.
const PASS: Span = Span::ms(100);
/// A pass may come while a walk is still at it: before the state of the zone is known, that is at the rate of before. The memory
/// says so of a node that has just been queued.
const EARLY: u32 = 2;
const EARLY_AFTER: Span = Span::ms(10);

fn zone(node: &Value) -> String {
    let label = |name: &str| node.at(path!("metadata.labels")).get(name).str();
    format!("{}:{}", label("topology.kubernetes.io/region"), label("topology.kubernetes.io/zone"))
}

/// What of a node concerns its zone.
fn state(node: &Value) -> (&str, bool, bool) {
    (ready(node), has_taint(node, NOT_READY, "NoExecute"), has_taint(node, UNREACHABLE, "NoExecute"))
}

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    if !change.old.is_null() && !change.new.is_null() && state(change.old) == state(change.new) {
        return Vec::new();
    }
    // A new node that is well changes nothing while all others are.
    if change.old.is_null() && state(object) == ("True", false, false) {
        return Vec::new();
    }
    let mut zones: Vec<String> = vec![zone(object)];
    // What another zone does changes only where this node is the first, or was the last, that is ready at all.
    let name = |node: &Value| node.at(path!("metadata.name")).rc_str();
    let well = |node: &Value| ready(node) == "True";
    if well(change.old) != well(change.new) && !caches.list(&NODE).any(|n| well(n) && name(n) != name(object)) {
        zones.extend(caches.list(&NODE).filter(|n| !well(n)).map(zone));
        zones.arrange();
        zones.dedup();
    }
    zones.into_iter().map(|z| ("".into(), z.into())).collect()
}

/// The taint that the Ready condition asks for, and the one that it forbids.
fn wanted(node: &Value) -> Option<(&'static str, &'static str)> {
    match ready(node) {
        "False" => Some((NOT_READY, UNREACHABLE)),
        "Unknown" => Some((UNREACHABLE, NOT_READY)),
        _ => None,
    }
}

/// When the readiness changed; the second that the object names is over by then.
fn since(node: &Value) -> Time {
    instant(condition(node, "Ready").get(k!("lastTransitionTime")).str()) + Span::secs(1)
}

fn without(node: &Value, gone: &[&str], add: Option<Value>) -> Call {
    let stays = |t: &&Value| t.get(k!("effect")).str() != "NoExecute" || !gone.contains(&t.get(k!("key")).str());
    let taints = node.at(path!("spec.taints")).items().iter().filter(stays).cloned().chain(add).collect();
    Call::patch(&NODE, "", node.at(path!("metadata.name")).str(), patch_taints(node, taints))
}

fn sync((_, name): &Key, look: &Look<'_>, rng: &mut Rng) -> Plan {
    let everywhere: Vec<&Value> = look.caches.list(&NODE).collect();
    let here: Vec<&Value> = everywhere.iter().copied().filter(|n| zone(n) == **name).collect();
    let bad = |nodes: &[&Value]| nodes.iter().filter(|n| ready(n) != "True").count();
    let (lost, all) = (bad(&here), here.len());
    let nothing_left = bad(&everywhere) == everywhere.len();
    let partial =
        |lost: usize| lost > 2 && lost as i64 * 1000 >= all as i64 * look.flags.milli("unhealthy-zone-threshold", 550);
    // What a walk has to do; the earliest of those that are still to come.
    let mut again: Option<Time> = None;
    let mut later = |at: Time| again = Some(again.map_or(at, |a| a.min(at)));
    let mut queue: Vec<&Value> = Vec::new();
    for node in &here {
        let (_, not_ready, unreachable) = state(node);
        let due = walk(since(node), look);
        let call = match wanted(node) {
            _ if nothing_left && (not_ready || unreachable) => Some(without(node, &[NOT_READY, UNREACHABLE], None)),
            None if not_ready || unreachable => Some(without(node, &[NOT_READY, UNREACHABLE], None)),
            Some((key, other)) if has_taint(node, other, "NoExecute") => {
                // The new one first, then the old one goes.
                let there = has_taint(node, key, "NoExecute");
                let add = (!there).then(|| taint(key, "NoExecute", look.now));
                Some(without(node, if there { std::slice::from_ref(&other) } else { &[] }, add))
            }
            Some((key, _)) if !nothing_left && !has_taint(node, key, "NoExecute") => {
                // Silence was found by a walk just now; what a kubelet says itself is seen by the next.
                if key == UNREACHABLE || look.at >= due {
                    queue.push(node)
                } else {
                    later(due)
                }
                None
            }
            _ => None,
        };
        match call {
            Some(call) if look.at >= due || nothing_left => return Plan::of([call]),
            Some(_) => later(due),
            None => {}
        }
    }
    // Nodes a second, in thousandths.
    let rate = |lost| match (partial(lost), all as i64 > look.flags.int("large-cluster-size-threshold", LARGE)) {
        (false, _) => look.flags.milli("node-eviction-rate", 100),
        (true, true) => look.flags.milli("secondary-node-eviction-rate", 10),
        (true, false) => 0,
    };
    // The memory is the bucket of one token: when the next is there; 0 counts a node that has just been queued.
    let (pass, free) = look.memory.unwrap_or((0, Time::ZERO));
    let early = pass == EARLY || pass == 0 && free <= look.at && rng.below(2) == 0;
    let just_now = |n: &&&Value| since(n) + Span::secs(1) > look.at;
    let rate = rate(if early { lost - queue.iter().filter(just_now).count() } else { lost });
    let each = (rate > 0).then(|| Span(1_000_000_000_000 / rate as u64));
    queue.arrange_by_key(|n| {
        (condition(n, "Ready").get(k!("lastTransitionTime")).str(), n.at(path!("metadata.name")).str())
    });
    let mut plan = Plan::nothing();
    if let (Some(each), Some((node, (key, _)))) = (each, queue.first().and_then(|n| Some((n, wanted(n)?)))) {
        if pass == 0 {
            let (pass, wait) = if early { (EARLY, EARLY_AFTER) } else { (1, PASS) };
            let at = free.max(look.at + wait);
            plan.remember = Some(Some((pass, at)));
            later(at);
        } else if look.at < free {
            later(free);
        } else {
            let call = without(node, &[], Some(taint(key, "NoExecute", look.now)));
            plan.calls.push(call);
            plan.remember = Some(Some((u32::from(queue.len() > 1), look.at + each)));
        }
    }
    plan.again = again.map(|at| at.since(look.at));
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};
    use crate::json;

    fn node(name: &str, ready: &str, taint: &str) -> (&'static crate::api::Kind, Value) {
        let taints = if taint.is_empty() { Value::Null } else { json!([{ "key": (taint), "effect": "NoExecute" }]) };
        let conditions = json!([{ "type": "Ready", "status": (ready) }]);
        (
            &NODE,
            json!({ "metadata": { "name": (name) }, "spec": { "taints": (taints) }, "status": { "conditions": (conditions) } }),
        )
    }

    /// The node that is patched and its taints after it.
    fn done(nodes: &[(&'static crate::api::Kind, Value)], token_at: u64) -> Option<String> {
        let caches = caches(nodes.iter().cloned());
        let at = Time::ZERO + Span::secs(100);
        let look = Look { at, memory: Some((1, Time::ZERO + Span::secs(token_at))), ..look(&caches) };
        let plan = sync(&("".into(), ":".into()), &look, &mut Rng::stream(1, "t"));
        let keys = |c: &Call| {
            c.body.at(path!("spec.taints")).items().iter().map(|t| t.get(k!("key")).str()).collect::<Vec<_>>().join(" ")
        };
        plan.calls.first().map(|c| format!("{}: {}", c.path.trim_start_matches("/api/v1/nodes/"), keys(c)))
    }

    #[test]
    fn a_pass_may_come_before_the_zone_is_known_to_be_lost() {
        let lost = |name: &str| {
            let (kind, mut node) = node(name, "Unknown", "");
            let now = look(&caches([])).now as i64;
            let said = json!([{ "type": "Ready", "status": "Unknown", "lastTransitionTime": (crate::api::time::rfc3339(now)) }]);
            node.set_at("status.conditions", said);
            (kind, node)
        };
        let caches = caches([lost("a"), lost("b"), lost("c"), node("d", "True", "")]);
        let mut rng = Rng::stream(1, "t");
        let mut turn = |memory| sync(&("".into(), ":".into()), &Look { memory, ..look(&caches) }, &mut rng);
        let told: Vec<_> = (0..20).map(|_| turn(None).remember).collect();
        assert!(told.contains(&None) && told.iter().any(|r| matches!(r, Some(Some((EARLY, _))))));
        assert_eq!(turn(Some((EARLY, Time::ZERO))).calls.len(), 1);
        assert_eq!(turn(Some((1, Time::ZERO))).calls.len(), 0);
    }

    #[test]
    fn one_node_at_a_time_none_where_most_are_lost_and_all_are_freed_when_nothing_is_left() {
        let (a, b) = (node("a", "Unknown", ""), node("b", "Unknown", ""));
        let well = |n: &str| node(n, "True", "");
        assert_eq!(done(&[a.clone(), well("c"), well("d")], 100).as_deref(), Some("a: node.kubernetes.io/unreachable"));
        assert_eq!(done(&[a.clone(), well("c"), well("d")], 105), None, "the bucket is empty");
        assert_eq!(done(&[a.clone(), b.clone(), node("c", "Unknown", ""), well("d")], 100), None, "three of four");
        assert_eq!(done(&[a, node("b", "Unknown", UNREACHABLE)], 100).as_deref(), Some("b: "));
        assert_eq!(done(&[node("a", "True", UNREACHABLE), well("b")], 105).as_deref(), Some("a: "));
        let swap = node("a", "False", UNREACHABLE);
        let want = "a: node.kubernetes.io/unreachable node.kubernetes.io/not-ready";
        assert_eq!(done(&[swap, well("b")], 105).as_deref(), Some(want));
    }
}
