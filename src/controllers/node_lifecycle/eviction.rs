//! Models the taint-eviction controller: a pod on a node tainted NoExecute is deleted when it no longer tolerates that.
//!
//! A pod that tolerates every taint, some of them for so many seconds, goes after the shortest of these, counted from when the
//! controller first saw it; one that does not tolerate a taint goes at once.

use super::tainted;
use crate::api::kinds::{NODE, POD, pod};
use crate::api::{Value, patch, time};
use crate::client::EventType;
use crate::controllers::caches::Caches;
use crate::controllers::sync::{BASE, Call, Change, Controller, Key, Look, Plan, Report, key};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Rng, Span};
use crate::wire::Method;

/// See the module.
pub const EVICTION: Controller = Controller {
    account: "node-controller",
    component: "taint-eviction-controller",
    watches: &[&POD, &NODE],
    keys,
    sync,
    ..BASE
};

/// What is remembered of a pod: its deletion is planned. Once it was asked for, another change of the taints may plan one anew.
const PLANNED: u32 = 1;

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    if change.kind.kind == POD.kind {
        let at = |pod: &Value, path: &str| pod.at(path).clone();
        let same = |path: &str| at(change.old, path) == at(change.new, path);
        let news = change.new.is_null() || !same("spec.nodeName") || !same("spec.tolerations");
        let node = caches.get(&NODE, "", object.at(path!("spec.nodeName")).str());
        let is_tainted = node.is_some_and(|n| tainted(n, "NoExecute").next().is_some());
        return if news && (is_tainted || change.new.is_null()) { vec![key(object)] } else { Vec::new() };
    }
    if tainted(change.old, "NoExecute").eq(tainted(change.new, "NoExecute")) {
        return Vec::new();
    }
    let name = object.at(path!("metadata.name")).str();
    caches.on_node(name).map(key).collect()
}

/// How long a pod tolerates these taints: `Err` not at all, `None` for ever.
fn tolerates(pod: &Value, taints: &[&Value]) -> Result<Option<Span>, ()> {
    let all = pod.at(path!("spec.tolerations")).items();
    let mut shortest: Option<i64> = None;
    for taint in taints {
        let used = all.iter().find(|t| pod::bears(t, taint)).ok_or(())?;
        if let Some(secs) = used.get(k!("tolerationSeconds")).as_int() {
            shortest = Some(shortest.map_or(secs, |s| s.min(secs)));
        }
    }
    Ok(shortest.map(|s| Span::secs(s.max(0) as u64)))
}

fn report(about: &Value, words: &str, (namespace, name): &Key) -> Report {
    let message = format!("{words} Pod {namespace}/{name}");
    Report { about: about.clone(), kind: EventType::Normal, reason: "TaintManagerEviction", message }
}

const CANCEL: &str = "Cancelling deletion of";
const MARK: &str = "Marking for deletion";

fn sync(key: &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let (namespace, name) = key;
    let uid = look.caches.get(&POD, namespace, name).map(|p| p.at(path!("metadata.uid")).clone()).unwrap_or_default();
    let about = json!({
        "kind": "Pod", "apiVersion": "v1",
        "metadata": { "namespace": (namespace.clone()), "name": (name.clone()), "uid": (uid) }
    });
    let cancelled = || {
        let reports = look.memory.map(|_| report(&about, CANCEL, key)).into_iter().collect();
        Plan { reports, remember: Some(None), ..Plan::nothing() }
    };
    let Some(pod) = look.caches.get(&POD, namespace, name) else { return cancelled() };
    let node = look.caches.get(&NODE, "", pod.at(path!("spec.nodeName")).str());
    let taints: Vec<&Value> = node.map(|n| tainted(n, "NoExecute").collect()).unwrap_or_default();
    if taints.is_empty() {
        return cancelled();
    }
    let mut reports = Vec::new();
    match (tolerates(pod, &taints), look.memory) {
        (Ok(None), _) => return cancelled(),
        (Ok(Some(time)), None) => {
            return Plan { again: Some(time), remember: Some(Some((PLANNED, look.at + time))), ..Plan::nothing() };
        }
        (Ok(_), Some((_, due))) if look.at < due => {
            return Plan { again: Some(due.since(look.at)), ..Plan::nothing() };
        }
        (Err(()), Some(_)) => reports.push(report(&about, CANCEL, key)),
        _ => {}
    }
    reports.push(report(&about, MARK, key));
    let mark = disrupted(pod, "DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint", "", look.now);
    let delete = Call { body: Value::Null, ..Call::delete(&POD, pod) };
    Plan {
        calls: mark.into_iter().chain([delete]).collect(),
        reports,
        remember: Some(None),
        again: None,
        ..Plan::nothing()
    }
}

/// The patch of a pod's status that says why a controller ends it; none where nothing would change.
pub(in crate::controllers) fn disrupted(
    pod: &Value,
    reason: &str,
    message: &str,
    phase: &str,
    now: u64,
) -> Option<Call> {
    let mut status = pod.get(k!("status")).clone();
    if !reason.is_empty() {
        let mut said = json!({ "type": "DisruptionTarget" });
        let generation = pod.at(path!("metadata.generation"));
        if !generation.is_null() {
            said.set("observedGeneration", generation.clone());
        }
        for (field, text) in [("status", "True"), ("reason", reason), ("message", message)] {
            said.set(field, text);
        }
        said.set("lastProbeTime", Value::Null);
        said.set("lastTransitionTime", time::rfc3339(now as i64));
        let mut all: Vec<Value> = status.get(k!("conditions")).items().to_vec();
        match all.iter_mut().find(|c| c.get(k!("type")).str() == "DisruptionTarget") {
            Some(c) if c.get(k!("status")).str() == "True" && c.get(k!("reason")).str() == reason => {}
            Some(c) => *c = said,
            None => all.push(said),
        }
        status.set("conditions", all);
    }
    if !phase.is_empty() {
        status.set("phase", phase);
        status.set("observedGeneration", pod.at(path!("metadata.generation")).clone());
    }
    let changed = patch::make_strategic(pod.get(k!("status")), &status, pod::status::PodStatus::TYPE).ok()?;
    if changed.entries().is_empty() {
        return None;
    }
    let meta = pod.get(k!("metadata"));
    let path = format!("{}/status", POD.path(meta.get(k!("namespace")).str(), meta.get(k!("name")).str()));
    let body = json!({ "metadata": { "uid": (meta.get(k!("uid")).clone()) }, "status": (changed) });
    let call = Call::patch(&POD, "", "", body);
    Some(Call { method: Method::Patch, path, optional: true, ..call })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};
    use crate::sim::Time;

    /// What comes of a pod with this toleration on a tainted node, `secs` after the controller began.
    fn after(toleration: Value, secs: u64, memory: Option<(u32, Time)>) -> Plan {
        let node =
            json!({ "metadata": { "name": "n" }, "spec": { "taints": [{ "key": "gone", "effect": "NoExecute" }] } });
        let pod = json!({
            "metadata": { "namespace": "d", "name": "p", "uid": "u" },
            "spec": { "nodeName": "n", "tolerations": [(toleration)] }
        });
        let caches = caches([(&NODE, node), (&POD, pod)]);
        let look = Look { at: Time::ZERO + Span::secs(secs), memory, ..look(&caches) };
        sync(&("d".into(), "p".into()), &look, &mut Rng::stream(1, "t"))
    }

    #[test]
    fn a_pod_goes_when_its_toleration_ends_and_at_once_where_it_has_none() {
        let for_ten = json!({ "key": "gone", "operator": "Exists", "tolerationSeconds": 10 });
        let first = after(for_ten.clone(), 100, None);
        assert_eq!((first.calls.len(), first.again), (0, Some(Span::secs(10))));
        let memory = first.remember.flatten();
        assert_eq!(after(for_ten.clone(), 109, memory).calls.len(), 0);
        let last = after(for_ten, 110, memory);
        assert_eq!(last.calls.len(), 2);
        assert_eq!(last.reports[0].message, "Marking for deletion Pod d/p");
        assert_eq!(after(json!({ "operator": "Exists" }), 100, None).calls.len(), 0);
        assert_eq!(after(json!({ "key": "other", "operator": "Exists" }), 100, None).calls.len(), 2);
    }
}
