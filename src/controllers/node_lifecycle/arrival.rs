//! Models what the node controllers do when a node comes: its pod CIDR (nodeipam), as large as its pods need; its TTL annotation
//! (ttl); its taints by condition (nodelifecycle).

use super::{NOT_READY, UNREACHABLE, patch_taints, taint};
use crate::api::kinds::NODE;
use crate::api::{Quantity, Value};
use crate::controllers::caches::Caches;
use crate::controllers::status;
use crate::controllers::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Rng;

/// nodeipam: a range of the pod network for each node, in the order of registration.
pub const IPAM: Controller = Controller {
    account: "node-controller",
    component: "cidrAllocator",
    watches: &[&NODE],
    keys: all,
    sync: sync_cidr,
    ..BASE
};
/// nodelifecycle: taints that say what the conditions say.
pub const LIFECYCLE: Controller = Controller {
    account: "node-controller",
    component: "node-controller",
    watches: &[&NODE],
    keys,
    sync: sync_taints,
    ..BASE
};
/// ttl: how long kubelets may cache secrets and config maps, by the size of the cluster.
pub const TTL: Controller = Controller {
    account: "ttl-controller",
    component: "ttl-controller",
    watches: &[&NODE],
    keys,
    sync: sync_ttl,
    ..BASE
};

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    if change.new.is_null() { Vec::new() } else { vec![key(change.new)] }
}

/// Ranges of 256 addresses are counted from 10.244.0.0/16 on, and where that network, kubeadm's, is too small for the cluster,
/// through 10.255 and on from 10.112.
const FIRST: u32 = 244;
const NEXT: u32 = 112;

/// So many ranges from the n-th on, as one.
fn cidr(n: u32, size: u32) -> String {
    let net = if n / 256 < 256 - FIRST { FIRST } else { NEXT + FIRST - 256 };
    format!("10.{}.{}.0/{}", net + n / 256, n % 256, 24 - size.ilog2())
}

/// The ranges that one covers: the first, and how many.
fn ranges(cidr: &str) -> Option<(usize, usize)> {
    let (address, bits) = cidr.split_once('/')?;
    let mut octets = address.split('.').skip(1).map(|o| o.parse::<u32>().ok());
    let (a, b) = (octets.next()??, octets.next()??);
    let net = if a >= FIRST { FIRST } else { NEXT + FIRST - 256 };
    Some(((a.checked_sub(net)? * 256 + b) as usize, 1 << 24u32.checked_sub(bits.parse().ok()?)?))
}

/// How many ranges a node has for so many pods: twice as many addresses, so that none is given again at once. Of 110 pods a /24,
/// kubeadm's default.
fn size(pods: i64) -> u32 {
    (2 * pods.clamp(1, 10_000) as u32).div_ceil(256).next_power_of_two()
}

/// Whether the pod network has a range for each of so many nodes of so many pods: without one, a node's pods wait for ever.
pub fn has_room(nodes: u32, pods: u32) -> bool {
    nodes <= RANGES / size(i64::from(pods))
}

/// One key for all nodes: ranges are given one after the other.
fn all(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    let asks = !change.new.is_null() && change.new.get(k!("spec")).get(k!("podCIDR")).is_empty();
    if asks { vec![("".into(), "all".into())] } else { Vec::new() }
}

/// How many ranges there are, and how many nodes are given theirs at once.
const RANGES: u32 = (256 - NEXT) * 256;
const WORKERS: usize = 30;

/// Each gets the next free range after the one that was given last; those that became free come round again at the end.
fn sync_cidr(_: &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let of = |n: &Value| ranges(n.get(k!("spec")).get(k!("podCIDR")).str());
    // What was given and is not seen yet is noted: nobody gets two.
    let given = |n: &&Value| look.note.items().contains(n.at(path!("metadata.uid")));
    let without = || look.caches.list(&NODE).filter(|n| n.get(k!("spec")).get(k!("podCIDR")).is_empty());
    let mut noted: Vec<Value> = without().filter(given).map(|n| n.at(path!("metadata.uid")).clone()).collect();
    let mut waiting = without().filter(|n| !given(n));
    let now: Vec<&Value> = waiting.by_ref().take(WORKERS).collect();
    if now.is_empty() {
        return Plan { note: Some(noted.into()), ..Plan::nothing() };
    }
    let mut taken = vec![false; RANGES as usize];
    for (first, n) in look.caches.list(&NODE).filter_map(of) {
        let last = taken.len().min(first + n);
        taken[first.min(last)..last].fill(true);
    }
    let mut next = look.memory.map_or(0, |(last, _)| last + 1);
    let mut plan = Plan { again: waiting.next().map(|_| crate::sim::Span::ms(5)), ..Plan::nothing() };
    for node in now {
        let size = size(Quantity::parse(node.at(path!("status.capacity.pods")).str()).map_or(110, |q| q.value()));
        let is_free = |n: &u32| taken[*n as usize..(*n + size) as usize].iter().all(|t| !t);
        let from = next.next_multiple_of(size) % RANGES;
        let Some(free) = (from..RANGES).chain(0..from).step_by(size as usize).find(is_free) else { break };
        taken[free as usize..(free + size) as usize].fill(true);
        next = free + size;
        let range = cidr(free, size);
        let patch = json!({ "spec": { "podCIDR": (range.as_str()), "podCIDRs": [(range.as_str())] } });
        let call = Call::patch(&NODE, "", node.at(path!("metadata.name")).str(), patch);
        plan.calls.push(call.joining(!plan.calls.is_empty()));
        plan.remember = Some(Some((next - 1, look.at)));
        noted.push(node.at(path!("metadata.uid")).clone());
    }
    let seen = noted.len() - plan.calls.len();
    let remember = plan.remember;
    plan.then(move |_, answers| {
        let ok = |n: usize| n < seen || answers.get(n - seen).is_some_and(|a| a.ok);
        let told = noted.iter().enumerate().filter(|(n, _)| ok(*n)).map(|(_, uid)| uid.clone());
        let note = Some(told.collect::<Vec<_>>().into());
        Plan { failed: status::failure(answers).is_some(), remember, note, ..Plan::nothing() }
    })
}

/// The taint that a condition asks for: its type, the status that asks, the taint's key.
const BY_CONDITION: [(&str, &str, &str); 6] = [
    ("Ready", "False", NOT_READY),
    ("Ready", "Unknown", UNREACHABLE),
    ("MemoryPressure", "True", "node.kubernetes.io/memory-pressure"),
    ("DiskPressure", "True", "node.kubernetes.io/disk-pressure"),
    ("NetworkUnavailable", "True", "node.kubernetes.io/network-unavailable"),
    ("PIDPressure", "True", "node.kubernetes.io/pid-pressure"),
];
const UNSCHEDULABLE: &str = "node.kubernetes.io/unschedulable";

fn wants(node: &Value, taint: &str) -> bool {
    let conditions = node.at(path!("status.conditions")).items();
    let holds = |kind: &str, status: &str| {
        conditions.iter().any(|c| c.get(k!("type")).str() == kind && c.get(k!("status")).str() == status)
    };
    (taint == UNSCHEDULABLE && node.at(path!("spec.unschedulable")).bool())
        || BY_CONDITION.iter().any(|(kind, status, key)| *key == taint && holds(kind, status))
}

fn sync_taints((_, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(node) = look.caches.get(&NODE, "", name) else { return Plan::nothing() };
    let ours = |key: &str| key == UNSCHEDULABLE || BY_CONDITION.iter().any(|(_, _, k)| *k == key);
    let have = node.at(path!("spec.taints")).items();
    let is_set =
        |key: &str| have.iter().any(|t| t.get(k!("key")).str() == key && t.get(k!("effect")).str() == "NoSchedule");
    let all = BY_CONDITION.iter().map(|(_, _, k)| *k).chain([UNSCHEDULABLE]);
    let missing: Vec<&str> = all.filter(|k| wants(node, k) && !is_set(k)).collect();
    let stale = |t: &Value| {
        let key = t.get(k!("key")).str();
        t.get(k!("effect")).str() == "NoSchedule" && ours(key) && !wants(node, key)
    };
    if missing.is_empty() && !have.iter().any(stale) {
        return Plan::nothing();
    }
    // A new taint comes before an old one goes, by a write of its own.
    let goes = |t: &&Value| !missing.is_empty() || !stale(t);
    let mut taints: Vec<Value> = have.iter().filter(goes).cloned().collect();
    taints.extend(missing.iter().map(|k| taint(k, "NoSchedule", look.now)));
    Plan::of([Call::patch(&NODE, "", name, patch_taints(node, taints))])
}

fn sync_ttl((_, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    const ANNOTATION: &str = "node.alpha.kubernetes.io/ttl";
    let Some(node) = look.caches.get(&NODE, "", name) else { return Plan::nothing() };
    let ttl = match look.caches.count(&NODE) {
        0..=100 => "0",
        101..=500 => "15",
        501..=1000 => "30",
        1001..=2000 => "60",
        _ => "300",
    };
    if node.at(path!("metadata.annotations")).get(ANNOTATION).str() == ttl {
        return Plan::nothing();
    }
    Plan::of([Call::patch(&NODE, "", name, json!({ "metadata": { "annotations": { (ANNOTATION): (ttl) } } }))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};

    fn node(ready: &str, taints: Value) -> Value {
        json!({
            "metadata": { "name": "node01", "resourceVersion": "7" }, "spec": { "taints": (taints) },
            "status": { "conditions": [{ "type": "Ready", "status": (ready) }] }
        })
    }

    fn taints_after(node: Value) -> Option<String> {
        let caches = caches([(&NODE, node)]);
        let plan = sync_taints(&("".into(), "node01".into()), &look(&caches), &mut Rng::stream(1, "t"));
        plan.calls.first().map(|c| crate::api::json::print(c.body.at(path!("spec.taints"))))
    }

    #[test]
    fn a_node_that_becomes_ready_loses_the_taint() {
        let taint = json!([{ "key": "node.kubernetes.io/not-ready", "effect": "NoSchedule" }]);
        assert_eq!(taints_after(node("True", taint.clone())).as_deref(), Some("null"));
        assert_eq!(taints_after(node("False", taint)), None);
        let keeps = json!([{ "key": "mine", "effect": "NoSchedule" }]);
        assert_eq!(
            taints_after(node("Unknown", keeps)).as_deref(),
            Some(
                r#"[{"key":"mine","effect":"NoSchedule"},{"effect":"NoSchedule","key":"node.kubernetes.io/unreachable","timeAdded":"2026-11-23T07:00:00Z"}]"#
            )
        );
    }

    #[test]
    fn each_node_gets_the_range_after_the_last() {
        let other = json!({ "metadata": { "name": "a" }, "spec": { "podCIDR": "10.244.0.0/24" } });
        let caches = caches([(&NODE, other), (&NODE, node("True", Value::Null))]);
        let plan = sync_cidr(&("".into(), "all".into()), &look(&caches), &mut Rng::stream(1, "t"));
        assert_eq!(plan.calls[0].body.at(path!("spec.podCIDR")).str(), "10.244.1.0/24");
        for (n, size, range) in [(300, 1, "10.245.44.0/24"), (16, 8, "10.244.16.0/21"), (5000, 1, "10.119.136.0/24")] {
            assert_eq!((cidr(n, size).as_str(), ranges(range)), (range, Some((n as usize, size as usize))));
        }
    }
}
