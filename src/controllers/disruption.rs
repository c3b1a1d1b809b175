//! Models the disruption controller: how many of a budget's pods are healthy, how many have to be, how many may go.
//!
//! Exact: the counts, shares of what the pods' controllers want, pods that an eviction was granted for, the condition, events.
//! Missing: the condition DisruptionTarget of a pod that stayed is not taken back.

use super::caches::Caches;
use super::pods::{is_doomed, is_pod_ready, seconds};
use super::rollout::share;
use super::status;
use super::sync::{BASE, Change, Controller, Key, Look, Plan, Report, key};
use crate::api::kinds::{
    self, DEPLOYMENT, POD, POD_DISRUPTION_BUDGET, REPLICA_SET, REPLICATION_CONTROLLER, STATEFUL_SET,
};
use crate::api::selector::{Selector, labels};
use crate::api::{Kind, Value, time};
use crate::client::EventType;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "disruption-controller",
    component: "controllermanager",
    watches: &[&POD_DISRUPTION_BUDGET, &POD],
    keys,
    sync: |key, look, _| sync(key, look),
    workers: 1,
    ..BASE
};

/// A pod whose eviction was granted is expected to go within this.
const DELETION: i64 = 120;

fn selector(budget: &Value) -> Selector {
    match budget.at(path!("spec.selector")) {
        Value::Null => Selector::nothing(),
        s => Selector::of_object(s).unwrap_or_else(|_| Selector::nothing()),
    }
}

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    if change.is(&POD_DISRUPTION_BUDGET) {
        return vec![key(change.object())];
    }
    let told = [
        path!("metadata.labels"),
        path!("metadata.deletionTimestamp"),
        path!("status.conditions"),
        path!("status.phase"),
    ];
    if !change.old.is_null() && !change.new.is_null() && !change.differs(&told) {
        return Vec::new();
    }
    let pod = change.object();
    let (namespace, _) = key(pod);
    let over = |b: &&Value| selector(b).matches(labels(pod));
    caches.list_in(&POD_DISRUPTION_BUDGET, &namespace).filter(over).take(1).map(key).collect()
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(budget) = look.caches.get(&POD_DISRUPTION_BUDGET, namespace, name) else { return Plan::nothing() };
    let selector = selector(budget);
    let pods: Vec<&Value> = look.caches.list_in(&POD, namespace).filter(|p| selector.matches(labels(p))).collect();
    let mut reports = Vec::new();
    let mut say = |about: &Value, kind, reason, message: String| {
        reports.push(Report { about: about.clone(), kind, reason, message });
    };
    if pods.is_empty() {
        say(budget, EventType::Normal, "NoPods", "No matching pods found".into());
    }
    let counted = expected(budget, &pods, look.caches);
    let mut state = budget.get(k!("status")).clone();
    let generation = budget.at(path!("metadata.generation")).int();
    let Ok((expected, desired, unmanaged)) = counted else {
        let why = counted.err().unwrap_or_default();
        let message = format!("Failed to calculate the number of expected pods: {why}");
        say(budget, EventType::Warning, "CalculateExpectedPodCountFailed", message);
        state.set(k!("disruptionsAllowed"), 0);
        tell(&mut state, "SyncFailed", &why, generation, look);
        let calls =
            (state != *budget.get(k!("status"))).then(|| status::update(&POD_DISRUPTION_BUDGET, budget, &state));
        return Plan { reports, failed: true, ..Plan::of(calls) };
    };
    if !unmanaged.is_empty() {
        let message = format!(
            "Pods selected by this PodDisruptionBudget (selector: {}) were found to be unmanaged. As a result, the status of the PDB cannot be calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value.",
            shown(budget.at(path!("spec.selector")))
        );
        say(budget, EventType::Warning, "UnmanagedPods", message);
    }
    // Evictions that were granted, and not yet seen.
    let mut disrupted = Value::object();
    let mut again = None;
    for pod in pods.iter().filter(|p| !is_doomed(p)) {
        let name = pod.at(path!("metadata.name")).str();
        let granted = budget.at(path!("status.disruptedPods")).get(name);
        if granted.is_null() {
            continue;
        }
        let due = seconds(granted) + DELETION;
        if due < look.now as i64 {
            // As the real one says it: the namespace twice.
            let message = format!("Pod was expected by PDB {namespace}/{namespace} to be deleted but it wasn't");
            say(pod, EventType::Warning, "NotDeleted", message);
        } else {
            disrupted.set(name, granted.clone());
            let wait = look.until(due) + Span::secs(1);
            again = Some(again.map_or(wait, |a: Span| a.min(wait)));
        }
    }
    let gone = |p: &Value| !disrupted.get(p.at(path!("metadata.name")).str()).is_null();
    let healthy = pods.iter().filter(|p| !is_doomed(p) && !gone(p) && is_pod_ready(p)).count() as i64;
    let allowed = if expected > 0 { (healthy - desired).max(0) } else { 0 };
    for (field, n) in [
        ("currentHealthy", healthy),
        ("desiredHealthy", desired),
        ("expectedPods", expected),
        ("disruptionsAllowed", allowed),
        ("observedGeneration", generation),
    ] {
        state.set(field, n);
    }
    if disrupted.is_empty() {
        drop(state.remove(k!("disruptedPods")))
    } else {
        state.set(k!("disruptedPods"), disrupted)
    }
    tell(&mut state, if allowed > 0 { "SufficientPods" } else { "InsufficientPods" }, "", generation, look);
    let calls = (state != *budget.get(k!("status"))).then(|| status::update(&POD_DISRUPTION_BUDGET, budget, &state));
    Plan { reports, again, ..Plan::of(calls) }
}

/// Put the condition. The instant stays where its status does.
fn tell(state: &mut Value, reason: &str, message: &str, generation: i64, look: &Look<'_>) {
    let is = if reason == "SufficientPods" { "True" } else { "False" };
    let mut since = Value::from(time::rfc3339(look.now as i64));
    let list = state.entry(k!("conditions"));
    let at = list.items().iter().position(|c| c.get(k!("type")).str() == "DisruptionAllowed");
    if let Some(old) = at.map(|i| &list.items()[i]).filter(|c| c.get(k!("status")).str() == is) {
        since = old.get(k!("lastTransitionTime")).clone();
    }
    let condition = json!({
        "type": "DisruptionAllowed", "status": (is), "observedGeneration": (generation), "lastTransitionTime": (since),
        "reason": (reason), "message": (message)
    });
    match at {
        Some(i) => list.items_mut()[i] = condition,
        None => list.push(condition),
    }
}

/// How many pods there should be, how many of them healthy, and those that no controller owns. Models `getExpectedPodCount`.
fn expected<'a>(budget: &Value, pods: &[&'a Value], caches: &Caches) -> Result<(i64, i64, Vec<&'a Value>), String> {
    let (most, least) = (budget.at(path!("spec.maxUnavailable")), budget.at(path!("spec.minAvailable")));
    if most.is_null() && least.is_null() {
        return Ok((0, 0, Vec::new()));
    }
    if most.is_null() && least.as_str().is_none() {
        return Ok((pods.len() as i64, least.int(), Vec::new()));
    }
    let (wanted, unmanaged) = scale(pods, caches)?;
    let desired = if most.is_null() { share(least, wanted, true) } else { (wanted - share(most, wanted, true)).max(0) };
    Ok((wanted, desired, unmanaged))
}

/// How many pods the controllers of these want. Models `getExpectedScale`.
fn scale<'a>(pods: &[&'a Value], caches: &Caches) -> Result<(i64, Vec<&'a Value>), String> {
    let (mut seen, mut unmanaged, mut sum): (Vec<&Value>, Vec<&Value>, i64) = Default::default();
    for pod in pods {
        let Some(owner) = controller(pod) else {
            unmanaged.push(*pod);
            continue;
        };
        let none = || format!("found no controllers for pod {:?}", pod.at(path!("metadata.name")).str());
        let kind = kinds::by_kind(owner.get(k!("apiVersion")).str(), owner.get(k!("kind")).str()).ok_or_else(none)?;
        let scalable: [&Kind; 4] = [&DEPLOYMENT, &REPLICA_SET, &STATEFUL_SET, &REPLICATION_CONTROLLER];
        if !scalable.iter().any(|k| std::ptr::eq(*k, kind)) {
            return Err(format!("{} does not implement the scale subresource", kind.qualified()));
        }
        let find = |kind: &Kind, owner: &Value| {
            let found = caches.get(kind, pod.at(path!("metadata.namespace")).str(), owner.get(k!("name")).str());
            found.filter(|o| o.at(path!("metadata.uid")) == owner.get(k!("uid")))
        };
        let set = find(kind, owner).ok_or_else(none)?;
        // A replica set wants what its deployment does.
        let set = match controller(set).filter(|o| o.get(k!("kind")).str() == DEPLOYMENT.kind) {
            Some(over) if kind.kind == REPLICA_SET.kind => find(&DEPLOYMENT, over).ok_or_else(none)?,
            _ => set,
        };
        if !seen.contains(&set.at(path!("metadata.uid"))) {
            seen.push(set.at(path!("metadata.uid")));
            sum += set.at(path!("spec.replicas")).int();
        }
    }
    Ok((sum, unmanaged))
}

fn controller(object: &Value) -> Option<&Value> {
    object.at(path!("metadata.ownerReferences")).items().iter().find(|o| o.get(k!("controller")).bool())
}

/// A selector as Go's generated `String` prints it.
fn shown(selector: &Value) -> String {
    let pairs = selector.get(k!("matchLabels")).entries().iter();
    let labels: String = pairs.map(|(k, v)| format!("{}: {},", k.as_str(), v.str())).collect();
    let one = |e: &Value| {
        let values: Vec<&str> = e.get(k!("values")).items().iter().map(Value::str).collect();
        let (key, operator) = (e.get(k!("key")).str(), e.get(k!("operator")).str());
        format!("LabelSelectorRequirement{{Key:{key},Operator:{operator},Values:[{}],}},", values.join(" "))
    };
    let expressions: String = selector.get(k!("matchExpressions")).items().iter().map(one).collect();
    format!(
        "&LabelSelector{{MatchLabels:map[string]string{{{labels}}},MatchExpressions:[]LabelSelectorRequirement{{{expressions}}},}}"
    )
}

#[test]
fn a_share_is_of_what_the_controllers_want() {
    use super::caches::tests::{caches, look};
    let pod = |name: &str, ready: &str| {
        let owner =
            json!({ "apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "web", "uid": "r", "controller": true });
        let meta =
            json!({ "name": (name), "namespace": "n", "labels": { "app": "web" }, "ownerReferences": [(owner)] });
        let conditions = json!([{ "type": "Ready", "status": (ready) }]);
        (&POD as &'static Kind, json!({ "metadata": (meta), "status": { "conditions": (conditions) } }))
    };
    let set = json!({ "metadata": { "name": "web", "namespace": "n", "uid": "r" }, "spec": { "replicas": 7 } });
    let status = |spec: Value| {
        let mut spec = spec;
        spec.set(k!("selector"), json!({ "matchLabels": { "app": "web" } }));
        let budget = json!({ "metadata": { "name": "b", "namespace": "n", "generation": 1 }, "spec": (spec) });
        let mut all = vec![(&REPLICA_SET as &'static Kind, set.clone()), (&POD_DISRUPTION_BUDGET, budget)];
        all.extend((0..7).map(|i| pod(&format!("web-{i}"), if i < 6 { "True" } else { "False" })));
        let caches = caches(all);
        let plan = sync(&("n".into(), "b".into()), &look(&caches));
        let status = plan.calls[0].body.get(k!("status")).clone();
        let n = |field: &str| status.get(field).int();
        (n("expectedPods"), n("currentHealthy"), n("desiredHealthy"), n("disruptionsAllowed"))
    };
    assert_eq!(status(json!({ "minAvailable": "50%" })), (7, 6, 4, 2));
    assert_eq!(status(json!({ "maxUnavailable": "30%" })), (7, 6, 4, 2));
    assert_eq!(status(json!({ "maxUnavailable": 1 })), (7, 6, 6, 0));
    assert_eq!(status(json!({ "minAvailable": 9 })), (7, 6, 9, 0));
}
