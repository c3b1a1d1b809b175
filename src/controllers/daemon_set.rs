//! Models the daemonset controller: one pod on every node that its template may run on, placed by a node affinity that the
//! scheduler obeys.
//!
//! Missing: rolling updates and controller revisions (the template's hash stands in their label).

use super::caches::Caches;
use super::sync::{
    Call, Change, Controller, Key, Look, Plan, is_controlled_by, is_pod_active, is_pod_ready, key, owner, pod_from,
    template_hash,
};
use crate::api::Value;
use crate::api::kinds::{DAEMON_SET, NODE, POD};
use crate::client::EventType;
use crate::json;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "daemon-set-controller",
    component: "daemonset-controller",
    watches: &[&DAEMON_SET, &POD, &NODE],
    keys,
    sync,
};

/// The taints that every pod of a daemon set tolerates.
const TOLERATED: [(&str, &str); 6] = [
    ("not-ready", "NoExecute"),
    ("unreachable", "NoExecute"),
    ("disk-pressure", "NoSchedule"),
    ("memory-pressure", "NoSchedule"),
    ("pid-pressure", "NoSchedule"),
    ("unschedulable", "NoSchedule"),
];

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    match change.kind.kind {
        kind if kind == DAEMON_SET.kind => vec![key(object)],
        kind if kind == POD.kind => owner(object, &DAEMON_SET).into_iter().collect(),
        // A node matters when it comes, goes, or changes what decides about placement; not with each heartbeat.
        _ => {
            let differs = |path: &str| change.old.at(path) != change.new.at(path);
            let matters = change.old.is_null() || change.new.is_null() || differs("spec") || differs("metadata.labels");
            if matters { caches.list(&DAEMON_SET).map(key).collect() } else { Vec::new() }
        }
    }
}

fn tolerates(spec: &Value, taint: &Value) -> bool {
    spec.get("tolerations").items().iter().any(|t| {
        let (key, effect) = (t.get("key").str(), t.get("effect").str());
        (key.is_empty() || key == taint.get("key").str())
            && (effect.is_empty() || effect == taint.get("effect").str())
            && (t.get("operator").str() == "Exists" || t.get("value").str() == taint.get("value").str())
    })
}

/// Whether the pods of this template may run on a node: its selector and its taints decide.
fn fits(spec: &Value, node: &Value) -> bool {
    let labels = node.at("metadata.labels");
    let selected = spec.get("nodeSelector").entries().iter().all(|(k, v)| labels.get(*k) == v);
    let hard = |t: &&Value| matches!(t.get("effect").str(), "NoSchedule" | "NoExecute");
    selected && node.at("spec.taints").items().iter().filter(hard).all(|t| tolerates(spec, t))
}

/// The template as the pod of one node has it.
fn for_node(set: &Value, spec: &Value, node: &str) -> Value {
    let mut template = set.at("spec.template").clone();
    let hash = template_hash(&template);
    let labels = template.entry("metadata").entry("labels");
    labels.set("controller-revision-hash", hash);
    labels.set("pod-template-generation", set.at("metadata.generation").int().to_string());
    let mut spec = spec.clone();
    spec.set_at(
        "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms",
        json!([{ "matchFields": [{ "key": "metadata.name", "operator": "In", "values": [(node)] }] }]),
    );
    template.set("spec", spec);
    pod_from(&template, &DAEMON_SET, set)
}

/// The spec of the template with the tolerations that the controller adds.
fn tolerant(spec: &Value) -> Value {
    let mut spec = spec.clone();
    let host = spec.get("hostNetwork").bool();
    let more = host.then_some(("network-unavailable", "NoSchedule"));
    for (name, effect) in TOLERATED.into_iter().chain(more) {
        let key = format!("node.kubernetes.io/{name}");
        spec.entry("tolerations").push(json!({ "key": (key), "operator": "Exists", "effect": (effect) }));
    }
    spec
}

fn sync((namespace, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(set) = look.caches.get(&DAEMON_SET, namespace, name) else { return Plan::nothing() };
    let spec = tolerant(set.at("spec.template.spec"));
    let owned: Vec<&Value> = look.caches.list_in(&POD, namespace).filter(|p| is_controlled_by(p, set)).collect();
    let node_of = |p: &Value| match p.at("spec.nodeName").str() {
        "" => affinity_node(p).to_owned(),
        n => n.to_owned(),
    };
    let mut plan = Plan::nothing();
    let (mut desired, mut current, mut ready, mut misscheduled) = (0, 0, 0, 0);
    for node in look.caches.list(&NODE) {
        let name = node.at("metadata.name").str();
        let here: Vec<&&Value> = owned.iter().filter(|p| is_pod_active(p) && node_of(p) == name).collect();
        let should = fits(&spec, node);
        desired += i64::from(should);
        match (should, here.as_slice()) {
            (true, []) => {
                let call = Call::create(&POD, for_node(set, &spec, name));
                let call = Call { settled_by_others: false, ..call }.expected();
                plan.calls.push(call.then(set, EventType::Normal, "SuccessfulCreate", "Created pod: {}"));
            }
            (true, [pod, ..]) => {
                current += 1;
                ready += i64::from(is_pod_ready(pod));
            }
            (false, pods) => misscheduled += i64::from(!pods.is_empty()),
        }
    }
    if look.expects || !set.at("metadata.deletionTimestamp").is_null() {
        plan.calls.clear();
    }
    plan.calls.extend(status(set, desired, current, ready, misscheduled));
    plan
}

/// The node that a pod which is not yet bound was made for.
fn affinity_node(pod: &Value) -> &str {
    let terms = pod.at("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
    let field = terms.items().first().and_then(|t| t.get("matchFields").items().first());
    field.and_then(|f| f.get("values").items().first()).map_or("", |v| v.str())
}

fn status(set: &Value, desired: i64, current: i64, ready: i64, misscheduled: i64) -> Option<Call> {
    let mut status = set.get("status").clone();
    status.set("currentNumberScheduled", current);
    status.set("numberMisscheduled", misscheduled);
    status.set("desiredNumberScheduled", desired);
    status.set("numberReady", ready);
    status.set("observedGeneration", set.at("metadata.generation").clone());
    for (field, n) in
        [("updatedNumberScheduled", current), ("numberAvailable", ready), ("numberUnavailable", desired - ready)]
    {
        if n > 0 { status.set(field, n) } else { drop(status.remove(field)) }
    }
    (&status != set.get("status")).then(|| {
        let mut set = set.clone();
        set.set("status", status);
        Call::update(&DAEMON_SET, set, "status")
    })
}
