//! Models the controllers that protect claims, volumes and attributes classes: what is used stays until it is not, however often it is deleted, and a
//! bound claim says since when no pod uses it.
//!
//! Simplified: pods are looked for in the cache alone, not once more at the server; claims of ephemeral volumes are not made.

use super::caches::Caches;
use super::pods::{is_doomed, is_pod_terminal};
use super::status;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{PERSISTENT_VOLUME, PERSISTENT_VOLUME_CLAIM, POD, VOLUME_ATTRIBUTES_CLASS};
use crate::api::volume::claims;
use crate::api::{Kind, NULL, Value};
use crate::k;
use crate::path;

/// Of claims.
pub const CLAIMS: Controller = Controller {
    account: "pvc-protection-controller",
    component: "pvc-protection-controller",
    watches: &[&PERSISTENT_VOLUME_CLAIM, &POD],
    keys: claim_keys,
    sync: |key, look, _| claim(key, look),
    ..BASE
};
/// Of volumes.
pub const VOLUMES: Controller = Controller {
    account: "pv-protection-controller",
    component: "pv-protection-controller",
    watches: &[&PERSISTENT_VOLUME],
    keys: |change, _| if change.new.is_null() { Vec::new() } else { vec![key(change.new)] },
    sync: |key, look, _| {
        let Some(volume) = look.caches.get(&PERSISTENT_VOLUME, "", &key.1) else { return Plan::nothing() };
        let used = volume.at(path!("status.phase")).str() == "Bound";
        Plan::of(guard(&PERSISTENT_VOLUME, volume, "kubernetes.io/pv-protection", used))
    },
    ..BASE
};

/// Of attributes classes.
pub const CLASSES: Controller = Controller {
    account: "volumeattributesclass-protection-controller",
    component: "volumeattributesclass-protection-controller",
    watches: &[&VOLUME_ATTRIBUTES_CLASS, &PERSISTENT_VOLUME, &PERSISTENT_VOLUME_CLAIM],
    keys: |change, _| match change.is(&VOLUME_ATTRIBUTES_CLASS) {
        true if change.new.is_null() => Vec::new(),
        true => vec![key(change.new)],
        // Of a volume or a claim that names another now, or none.
        false => classes(change.old)
            .filter(|c| classes(change.new).all(|n| n != *c))
            .map(|c| ("".into(), c.into()))
            .collect(),
    },
    sync: |key, look, _| {
        let Some(class) = look.caches.get(&VOLUME_ATTRIBUTES_CLASS, "", &key.1) else { return Plan::nothing() };
        let mut named =
            [&PERSISTENT_VOLUME, &PERSISTENT_VOLUME_CLAIM].into_iter().flat_map(|kind| look.caches.list(kind));
        let used = named.any(|o| classes(o).any(|c| c == &*key.1));
        Plan::of(guard(&VOLUME_ATTRIBUTES_CLASS, class, "kubernetes.io/vac-protection", used))
    },
    ..BASE
};

/// The attributes classes that a volume or a claim has, wants or is being given.
fn classes(object: &Value) -> impl Iterator<Item = &str> {
    let named = [
        path!("spec.volumeAttributesClassName"),
        path!("status.currentVolumeAttributesClassName"),
        path!("status.modifyVolumeStatus.targetVolumeAttributesClassName"),
    ];
    named.into_iter().map(|at| object.at(at).str()).filter(|name| !name.is_empty())
}

fn claim_keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    if change.is(&PERSISTENT_VOLUME_CLAIM) {
        return if change.new.is_null() { Vec::new() } else { vec![key(change.new)] };
    }
    let told = |p: &Value| (p.at(path!("spec.nodeName")).clone(), is_pod_terminal(p));
    if !change.old.is_null() && !change.new.is_null() && told(change.old) == told(change.new) {
        return Vec::new();
    }
    let (namespace, _) = key(change.object());
    claims(change.object()).map(|c| (namespace.clone(), c.into())).collect()
}

fn claim((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(claim) = look.caches.get(&PERSISTENT_VOLUME_CLAIM, namespace, name) else { return Plan::nothing() };
    // One that has no node yet will not be let in by a kubelet once the claim is going.
    let used = users(look.caches, claim).any(|p| !p.at(path!("spec.nodeName")).is_empty());
    if let Some(call) = guard(&PERSISTENT_VOLUME_CLAIM, claim, "kubernetes.io/pvc-protection", used) {
        return Plan::of([call]);
    }
    if is_doomed(claim) || claim.at(path!("status.phase")).str() != "Bound" {
        return Plan::nothing();
    }
    let (state, reason, message) = if users(look.caches, claim).any(|p| !is_pod_terminal(p)) {
        ("False", "PodUsingPVC", "A pod is currently referencing this PVC")
    } else {
        ("True", "NoPodsUsingPVC", "No pods are currently referencing this PVC")
    };
    let mut new = claim.get(k!("status")).clone();
    let said = |s: &Value| status::find(s, "Unused").unwrap_or(NULL).get(k!("status")).str() == state;
    if !said(&new) {
        let mut condition = status::new("Unused", state, reason, message, look);
        condition.set(k!("lastProbeTime"), Value::Null);
        status::set(&mut new, condition);
        return Plan::of([status::update(&PERSISTENT_VOLUME_CLAIM, claim, &new)]);
    }
    Plan::nothing()
}

/// The pods that name a claim and have no node yet.
pub fn unscheduled<'a>(caches: &'a Caches, claim: &'a Value) -> impl Iterator<Item = &'a str> {
    let waits = |p: &&Value| p.at(path!("spec.nodeName")).is_empty() && !is_pod_terminal(p);
    users(caches, claim).filter(waits).map(|p| p.at(path!("metadata.name")).str())
}

/// The pods that name a claim.
pub fn users<'a>(caches: &'a Caches, claim: &'a Value) -> impl Iterator<Item = &'a Value> {
    let meta = claim.get(k!("metadata"));
    caches.list_in(&POD, meta.get(k!("namespace")).str()).filter(|p| claims(p).any(|c| c == meta.get(k!("name")).str()))
}

/// Takes the finalizer off what is going and is not used; puts it on what has none.
fn guard(kind: &Kind, object: &Value, finalizer: &str, used: bool) -> Option<Call> {
    let (held, going) = (object.at(path!("metadata.finalizers")).items(), is_doomed(object));
    let has = held.iter().any(|f| f.str() == finalizer);
    if going != has || used && going {
        return None;
    }
    let mut left: Vec<Value> = held.iter().filter(|f| f.str() != finalizer).cloned().collect();
    if !going {
        left.push(finalizer.into());
    }
    let mut new = object.clone();
    new.entry(k!("metadata")).set(k!("finalizers"), left);
    Some(Call { settled_by_others: true, ..Call::update(kind, new, "") })
}

#[test]
fn a_claim_that_a_pod_uses_stays() {
    use super::caches::tests::{caches, look};
    use crate::json;
    let claim = |going: Value| {
        let meta = json!({ "name": "c", "namespace": "n", "finalizers": ["kubernetes.io/pvc-protection"], "deletionTimestamp": (going) });
        (&PERSISTENT_VOLUME_CLAIM as &'static Kind, json!({ "metadata": (meta), "status": { "phase": "Bound" } }))
    };
    let pod = |phase: &str| {
        let volume = json!({ "name": "v", "persistentVolumeClaim": { "claimName": "c" } });
        let meta = json!({ "name": "p", "namespace": "n" });
        let pod = json!({ "metadata": (meta), "spec": { "nodeName": "n1", "volumes": [(volume)] }, "status": { "phase": (phase) } });
        (&POD as &'static Kind, pod)
    };
    let plan = |objects: Vec<(&'static Kind, Value)>| {
        let caches = caches(objects);
        super::volume_protection::claim(&("n".into(), "c".into()), &look(&caches)).calls
    };
    assert!(plan(vec![claim("2026-11-23T07:00:00Z".into()), pod("Running")]).is_empty());
    let freed = plan(vec![claim("2026-11-23T07:00:00Z".into())]);
    assert!(freed[0].body.at(path!("metadata.finalizers")).is_empty());
    let reason =
        |calls: &[Call]| calls[0].body.at(path!("status.conditions")).items()[0].get(k!("reason")).str().to_owned();
    assert_eq!(reason(&plan(vec![claim(Value::Null), pod("Running")])), "PodUsingPVC");
    assert_eq!(reason(&plan(vec![claim(Value::Null), pod("Succeeded")])), "NoPodsUsingPVC");
}
