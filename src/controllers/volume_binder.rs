//! Models the persistent volume binder: claims and volumes find each other, and what a deleted claim held is reclaimed.
//!
//! ```text
//!   claim   Pending --a volume fits--> Bound --the volume is gone--> Lost
//!   volume  Available --claimed--> Bound --the claim is gone--> Released --Delete--> gone, or Failed
//! ```
//! A binding is four writes: the volume's claimRef, its phase, the claim's volumeName, its phase; each is skipped where it is
//! done. Exact: which volume, annotations, events, phases. Missing: a provisioner (none runs in this cluster) and recycling.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, Report, key};
use super::volume_protection::unscheduled;
use crate::api::Value;
use crate::api::kinds::{PERSISTENT_VOLUME, PERSISTENT_VOLUME_CLAIM, STORAGE_CLASS};
use crate::api::volume::{self, BOUND_BY, class, fits_claim, is_bound_to, unlike};
use crate::client::{EventType, reference};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;

/// See the module. Its keys are claims, and volumes without a namespace.
pub const CONTROLLER: Controller = Controller {
    account: "persistent-volume-binder",
    component: "persistentvolume-controller",
    watches: &[&PERSISTENT_VOLUME, &PERSISTENT_VOLUME_CLAIM],
    keys,
    sync: |key, look, _| match &*key.0 {
        "" => settle(&key.1, look),
        _ => claim(key, look),
    },
    workers: 1,
    ..BASE
};

/// `--pvclaimbinder-sync-period`: who waits is looked at again so often.
const RESYNC: Span = Span::secs(15);
const COMPLETED: &str = "pv.kubernetes.io/bind-completed";
const PROVISIONED_BY: &str = "pv.kubernetes.io/provisioned-by";

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let (object, gone) = (change.object(), change.new.is_null());
    let mut keys = vec![key(object)];
    if change.is(&PERSISTENT_VOLUME) {
        // A claim hears that its volume is gone, or that one was set aside for it: by a person, or by the scheduler.
        let (namespace, name) = key(&json!({ "metadata": (object.at(path!("spec.claimRef"))) }));
        let claimed = caches.get(&PERSISTENT_VOLUME_CLAIM, &namespace, &name);
        let waits = |c: &Value| {
            c.at(path!("spec.volumeName")).is_empty()
                && !object.at(path!("spec.claimRef.uid")).is_empty()
                && unlike(object, c).is_none()
        };
        if !name.is_empty() && (gone || claimed.is_some_and(waits)) {
            keys.push((namespace, name));
        }
    } else if gone && !object.at(path!("spec.volumeName")).is_empty() {
        keys.push(("".into(), object.at(path!("spec.volumeName")).rc_str().unwrap_or_default()));
    }
    keys
}

fn noted(object: &Value, annotation: &str) -> bool {
    !object.at(path!("metadata.annotations")).get(annotation).is_null()
}

fn note(object: &mut Value, annotation: &str, text: &str) {
    object.entry(k!("metadata")).entry(k!("annotations")).set(annotation, text);
}

fn say(about: &Value, kind: EventType, reason: &'static str, message: impl Into<String>) -> Report {
    Report { about: about.clone(), kind, reason, message: message.into() }
}

/// What the binder last wrote of a claim is newer than what its cache may show. Models `storeObjectUpdate`.
fn newest(cached: &Value, written: &Value) -> Value {
    let version = |v: &Value| v.at(path!("metadata.resourceVersion")).str().parse().unwrap_or(0u64);
    let same = cached.at(path!("metadata.uid")) == written.at(path!("metadata.uid"));
    if same && version(written) > version(cached) { written.clone() } else { cached.clone() }
}

fn claim((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(cached) = look.caches.get(&PERSISTENT_VOLUME_CLAIM, namespace, name) else {
        return Plan { note: Some(Value::Null), ..Plan::nothing() };
    };
    let claim = newest(cached, &look.note);
    let named = claim.at(path!("spec.volumeName")).str();
    let volume = look.caches.get(&PERSISTENT_VOLUME, "", named);
    if !noted(&claim, COMPLETED) {
        return unbound(claim.clone(), named, volume, look);
    }
    let (reason, message) = match volume {
        _ if named.is_empty() => {
            ("ClaimLost", "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!")
        }
        None => ("ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!"),
        Some(v)
            if v.at(path!("spec.claimRef")).is_null()
                || v.at(path!("spec.claimRef.uid")) == claim.at(path!("metadata.uid")) =>
        {
            return bind(0, v.clone(), claim.clone(), look);
        }
        Some(_) => ("ClaimMisbound", "Two claims are bound to the same volume, this one is bound incorrectly"),
    };
    let mut plan = claim_phase(&claim, "Lost", &Value::Null);
    if !plan.calls.is_empty() {
        plan.reports.push(say(&claim, EventType::Warning, reason, message));
    }
    plan
}

/// A claim that no volume was bound to yet.
fn unbound(claim: Value, named: &str, volume: Option<&Value>, look: &Look<'_>) -> Plan {
    let began = look.at.since(look.began).0;
    let again = Some(Span(RESYNC.0 - began % RESYNC.0));
    let waits = |report: Option<Report>| {
        let mut plan = claim_phase(&claim, "Pending", &Value::Null);
        plan.reports.extend(report);
        Plan { again, ..plan }
    };
    let failed = |reason: &'static str, message: String| waits(Some(say(&claim, EventType::Warning, reason, message)));
    if !named.is_empty() {
        return match volume {
            None => waits(None),
            Some(v) if v.at(path!("spec.claimRef")).is_null() => match fits_claim(v, &claim) {
                Ok(()) => bind(0, v.clone(), claim.clone(), look),
                Err(why) => failed("VolumeMismatch", format!("Cannot bind to requested volume {named:?}: {why}")),
            },
            Some(v) if is_bound_to(v, &claim) => bind(0, v.clone(), claim.clone(), look),
            Some(_) => failed("FailedBinding", format!("volume {named:?} already bound to a different claim.")),
        };
    }
    let wanted = class(&claim);
    let known = look.caches.get(&STORAGE_CLASS, "", wanted);
    let delays = known.is_some_and(|c| c.at(path!("volumeBindingMode")).str() == "WaitForFirstConsumer");
    if let Some(best) = volume::best(&mut look.caches.list(&PERSISTENT_VOLUME), &claim, delays) {
        return bind(0, best.clone(), claim.clone(), look);
    }
    // A class that became the default later is the class of those that named none.
    if claim.at(path!("spec.storageClassName")).is_null()
        && wanted.is_empty()
        && let Some(default) = default_class(look.caches)
    {
        let mut claim = claim.clone();
        claim.set_at("spec.storageClassName", default);
        return Plan::of([Call::update(&PERSISTENT_VOLUME_CLAIM, claim, "")]);
    }
    if delays && !noted(&claim, "volume.kubernetes.io/selected-node") {
        let pods: Vec<&str> = unscheduled(look.caches, &claim).collect();
        let (reason, message) = match pods.len() {
            0 => ("WaitForFirstConsumer", "waiting for first consumer to be created before binding".to_owned()),
            n => {
                let s = if n > 1 { "s" } else { "" };
                ("WaitForPodScheduled", format!("waiting for pod{s} {} to be scheduled", pods.join(",")))
            }
        };
        return waits(Some(say(&claim, EventType::Normal, reason, message)));
    }
    if wanted.is_empty() {
        let message = "no persistent volumes available for this claim and no storage class is set";
        return waits(Some(say(&claim, EventType::Normal, "FailedBinding", message)));
    }
    let provisioner = match known.map(|c| volume::provisioner(c.at(path!("provisioner")).str())) {
        None => Err(format!("storageclass.storage.k8s.io {wanted:?} not found")),
        Some(found) => found,
    };
    match provisioner {
        Err(message) => Plan {
            reports: vec![say(&claim, EventType::Warning, "ProvisioningFailed", message)],
            again,
            ..Plan::nothing()
        },
        Ok(provisioner) => {
            let message = format!(
                "Waiting for a volume to be created either by the external provisioner '{provisioner}' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered."
            );
            let mut asks = claim.clone();
            for kind in ["volume.beta.kubernetes.io/storage-provisioner", "volume.kubernetes.io/storage-provisioner"] {
                note(&mut asks, kind, provisioner);
            }
            let report = say(&claim, EventType::Normal, "ExternalProvisioning", message);
            let asks = (asks != claim).then(|| Call::update(&PERSISTENT_VOLUME_CLAIM, asks, ""));
            Plan { calls: asks.into_iter().collect(), reports: vec![report], again, ..Plan::nothing() }
        }
    }
}

/// The newest of the classes that call themselves the default.
fn default_class(caches: &Caches) -> Option<&str> {
    let is = |c: &&Value| {
        c.at(path!("metadata.annotations")).get(k!("storageclass.kubernetes.io/is-default-class")).str() == "true"
    };
    let made = |c: &&Value| c.at(path!("metadata.creationTimestamp")).rc_str();
    let mut all = caches.list(&STORAGE_CLASS).filter(is);
    let first = all.next()?;
    let newest = all.fold(first, |best, c| if made(&c) > made(&best) { c } else { best });
    Some(newest.at(path!("metadata.name")).str())
}

/// The status of a claim in a phase, with what the volume gives.
fn in_phase(claim: &Value, phase: &str, volume: &Value) -> Value {
    let mut new = claim.clone();
    let entered = claim.at(path!("status.phase")).str() != phase;
    let status = new.entry(k!("status"));
    status.set(k!("phase"), phase);
    let spec = volume.get(k!("spec"));
    let mut put =
        |field: &str, v: &Value| if v.is_empty() { drop(status.remove(field)) } else { status.set(field, v.clone()) };
    put("accessModes", spec.get(k!("accessModes")));
    if entered || volume.is_null() {
        put("capacity", spec.get(k!("capacity")));
    }
    put("currentVolumeAttributesClassName", spec.get(k!("volumeAttributesClassName")));
    new
}

fn claim_phase(claim: &Value, phase: &str, volume: &Value) -> Plan {
    let new = in_phase(claim, phase, volume);
    let call = (new != *claim).then(|| Call::update(&PERSISTENT_VOLUME_CLAIM, new, "status"));
    Plan::of(call)
}

fn volume_in_phase(volume: &Value, phase: &str, message: &str, look: &Look<'_>) -> Value {
    let mut new = volume.clone();
    if volume.at(path!("status.phase")).str() != phase {
        let status = new.entry(k!("status"));
        status.set(k!("phase"), phase);
        status.set(k!("lastPhaseTransitionTime"), look.stamp());
        if message.is_empty() { drop(status.remove(k!("message"))) } else { status.set(k!("message"), message) }
    }
    new
}

fn volume_phase(volume: &Value, phase: &str, message: &str, look: &Look<'_>) -> Option<Call> {
    let new = volume_in_phase(volume, phase, message, look);
    (new != *volume).then(|| Call::update(&PERSISTENT_VOLUME, new, "status"))
}

/// Bind from this step on, each with the answer of the one before it. The claim as it was written is noted.
fn bind(first: u8, volume: Value, claim: Value, look: &Look<'_>) -> Plan {
    for step in first..4 {
        let (new, subresource) = match step {
            0 => (volume::claimed(&volume, &claim, reference(&PERSISTENT_VOLUME_CLAIM, &claim)), ""),
            1 => (volume_in_phase(&volume, "Bound", "", look), "status"),
            2 => (holding(&claim, &volume), ""),
            _ => (in_phase(&claim, "Bound", &volume), "status"),
        };
        let (kind, old) = if step < 2 { (&PERSISTENT_VOLUME, &volume) } else { (&PERSISTENT_VOLUME_CLAIM, &claim) };
        if new == *old {
            continue;
        }
        return Plan::of([Call::update(kind, new, subresource)]).then(move |look, answers| match answers {
            [a] if a.ok && step < 2 => bind(step + 1, a.value.clone(), claim.clone(), look),
            [a] if a.ok => bind(step + 1, volume.clone(), a.value.clone(), look),
            _ => Plan { failed: true, ..Plan::nothing() },
        });
    }
    Plan { note: Some(claim), ..Plan::nothing() }
}

/// The claim with its volume.
fn holding(claim: &Value, volume: &Value) -> Value {
    let mut new = claim.clone();
    let name = volume.at(path!("metadata.name"));
    if claim.at(path!("spec.volumeName")) != name {
        new.entry(k!("spec")).set(k!("volumeName"), name.clone());
        note(&mut new, BOUND_BY, "yes");
    }
    note(&mut new, COMPLETED, "yes");
    new
}

fn settle(name: &str, look: &Look<'_>) -> Plan {
    let Some(volume) = look.caches.get(&PERSISTENT_VOLUME, "", name) else { return Plan::nothing() };
    let held = volume.at(path!("spec.claimRef"));
    if held.get(k!("uid")).is_empty() {
        return Plan::of(volume_phase(volume, "Available", "", look));
    }
    let claim = look.caches.get(&PERSISTENT_VOLUME_CLAIM, held.get(k!("namespace")).str(), held.get(k!("name")).str());
    match claim.filter(|c| c.at(path!("metadata.uid")) == held.get(k!("uid"))) {
        None => released(volume, look),
        Some(claim) => match claim.at(path!("spec.volumeName")).str() {
            "" if unlike(volume, claim).is_some() => {
                let (mine, its) = (volume.at(path!("metadata.name")).str(), claim.at(path!("metadata.name")).str());
                let warn = |about, message| say(about, EventType::Warning, "VolumeMismatch", message);
                let reports = vec![
                    warn(
                        volume,
                        format!(
                            "Cannot bind PersistentVolume to requested PersistentVolumeClaim {its:?} due to incompatible volumeMode."
                        ),
                    ),
                    warn(
                        claim,
                        format!(
                            "Cannot bind PersistentVolume {mine:?} to requested PersistentVolumeClaim due to incompatible volumeMode."
                        ),
                    ),
                ];
                Plan { reports, ..Plan::nothing() }
            }
            "" => Plan::nothing(),
            bound if bound == name => Plan::of(volume_phase(volume, "Bound", "", look)),
            // It took another one.
            _ => {
                let mut free = volume.clone();
                if noted(volume, BOUND_BY) {
                    free.entry(k!("spec")).remove(k!("claimRef"));
                    let meta = free.entry(k!("metadata"));
                    meta.entry(k!("annotations")).remove(BOUND_BY);
                    if meta.get(k!("annotations")).is_empty() {
                        meta.remove(k!("annotations"));
                    }
                } else {
                    free.entry(k!("spec")).entry(k!("claimRef")).remove(k!("uid"));
                }
                Plan::of([Call::update(&PERSISTENT_VOLUME, free, "")])
            }
        },
    }
}

/// The claim of a volume is gone: it waits for a person, or goes too.
fn released(volume: &Value, look: &Look<'_>) -> Plan {
    let phase = volume.at(path!("status.phase")).str();
    if !matches!(phase, "Released" | "Failed") {
        let call = volume_phase(volume, "Released", "", look);
        return Plan::of(call).then(|look, answers| match answers {
            [a] if a.ok => reclaim(&a.value, look),
            _ => Plan { failed: true, ..Plan::nothing() },
        });
    }
    reclaim(volume, look)
}

fn reclaim(volume: &Value, look: &Look<'_>) -> Plan {
    let (reason, why) = match volume.at(path!("spec.persistentVolumeReclaimPolicy")).str() {
        "Retain" => return Plan::nothing(),
        "Recycle" => {
            let can = ["hostPath", "nfs"].iter().any(|s| !volume.get(k!("spec")).get(*s).is_null());
            let not = "recycling is not simulated: choose Retain or Delete";
            ("VolumeFailedRecycle", if can { not } else { "No recycler plugin found for the volume!" }.to_owned())
        }
        _ => {
            let by = volume.at(path!("metadata.annotations")).get(PROVISIONED_BY).str();
            let path = volume.at(path!("spec.hostPath.path")).str();
            if !by.is_empty() && !by.starts_with("kubernetes.io/") {
                return Plan::nothing();
            }
            let why = if path.is_empty() {
                let name = volume.at(path!("metadata.name")).str();
                format!("error getting deleter volume plugin for volume {name:?}: no deletable volume plugin matched")
            } else if path.strip_prefix("/tmp/").is_none_or(str::is_empty) {
                format!("host_path deleter only supports /tmp/.+ but received provided {path}")
            } else {
                let going = !volume.at(path!("metadata.deletionTimestamp")).is_null();
                let call = (!going).then(|| Call::delete(&PERSISTENT_VOLUME, volume));
                return Plan::of(call);
            };
            ("VolumeFailedDelete", why)
        }
    };
    let mut plan = Plan::of(volume_phase(volume, "Failed", &why, look));
    if !plan.calls.is_empty() {
        plan.reports.push(say(volume, EventType::Warning, reason, why));
    }
    plan
}
