//! What may change in a pod that exists. Models `ValidatePodUpdate` and those of its subresources.
//!
//! Simplified: the difference shown after "pod updates may not change" is of v1's fields, in one piece.

use super::super::container::{Container, EphemeralContainer};
use super::super::fields::{Pod, PodSpec};
use super::super::restart;
use super::super::status::{HostIP, PodIP};
use super::super::strategy::qos;
use super::{MIRROR, SPEC, annotations, meta_and_spec, scheduling};
use crate::api::kinds::check::{METADATA, core_meta_update, immutable};
use crate::api::kinds::edit::{keep, within};
use crate::api::kinds::internal::{self, difference};
use crate::api::{Errors, Key, Name, Path, Value, json, names};
use crate::k;
use crate::path;

const UPDATABLE: &str = "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

/// An update of the pod itself.
pub fn pod_update(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    meta_and_spec(new, e);
    annotation_updates(new, old, e);
    let (new, old) = (new.get(k!("spec")), old.get(k!("spec")));
    for list in ["containers", "initContainers"] {
        let (path, items) = (SPEC.child(list), new.get(list).items());
        if items.len() != old.get(list).items().len() {
            return e.forbidden(path, "pod updates may not add or remove containers");
        }
        for (i, c) in items.iter().enumerate() {
            let image = c.get(k!("image")).str();
            if image.is_empty() {
                e.required(path.index(i).child("image"), "");
            }
            if image != image.trim() {
                e.invalid(path.index(i).child("image"), image, "must not have leading or trailing whitespace");
            }
        }
    }
    if !deadline(PodSpec(new), PodSpec(old), e) {
        return;
    }
    added_tolerations(PodSpec(new), PodSpec(old), e);
    let gates = SPEC.child("schedulingGates");
    for (i, gate) in PodSpec(new).scheduling_gates().enumerate() {
        if !PodSpec(old).scheduling_gates().any(|g| g.name() == gate.name()) {
            let why = format!("only deletion is allowed, but found new scheduling gate '{}'", gate.name());
            e.forbidden(gates.index(i).child("name"), &why);
        }
    }
    the_rest(new, old, e);
}

/// The deadline only gets nearer. False where nothing else is looked at.
fn deadline(new: PodSpec<'_>, old: PodSpec<'_>, e: &mut Errors) -> bool {
    let path = SPEC.child("activeDeadlineSeconds");
    let max = i64::from(i32::MAX);
    match (new.active_deadline_seconds(), old.active_deadline_seconds()) {
        (Some(new), _) if !(0..=max).contains(&new) => {
            e.invalid(path, new, &names::between(0, max));
            false
        }
        (Some(new), Some(old)) if old < new => {
            e.invalid(path, new, "must be less than or equal to previous value");
            false
        }
        (None, Some(_)) => {
            e.invalid(path, Value::Null, "must not update from a positive integer to nil value");
            true
        }
        _ => true,
    }
}

fn added_tolerations(new: PodSpec<'_>, old: PodSpec<'_>, e: &mut Errors) {
    let path = SPEC.child("tolerations");
    let without_seconds = |t: &Value| {
        let mut t = t.clone();
        t.remove(k!("tolerationSeconds"));
        t
    };
    let kept = |o: &Value| new.tolerations().any(|n| without_seconds(n.0) == without_seconds(o));
    if !old.tolerations().all(|o| kept(o.0)) {
        return e.forbidden(path, "existing toleration can not be modified except its tolerationSeconds");
    }
    scheduling::tolerations(new.tolerations(), &path, e);
}

/// All but what was looked at by itself has to be as it was.
fn the_rest(new: &Value, old: &Value, e: &mut Errors) {
    let mut munged = new.clone();
    for list in [k!("containers"), k!("initContainers")] {
        for (i, c) in old.get(list).items().iter().enumerate() {
            if new.get(list).items()[i].get(k!("image")) != c.get(k!("image")) {
                munged.entry(list).items_mut()[i].set(k!("image"), c.get(k!("image")).clone());
            }
        }
    }
    let as_it_was = |munged: &mut Value, key: Name| keep(munged, old, key);
    as_it_was(&mut munged, k!("activeDeadlineSeconds"));
    as_it_was(&mut munged, k!("schedulingGates"));
    as_it_was(&mut munged, k!("tolerations"));
    let grace = k!("terminationGracePeriodSeconds");
    if old.get(grace).int() < 0 && new.get(grace).as_int() == Some(1) {
        as_it_was(&mut munged, grace);
    }
    if PodSpec(old).scheduling_gates().len() > 0 {
        gated(&mut munged, old, e);
    }
    if munged != *old {
        let why = format!("pod updates may not change fields other than {UPDATABLE}\n");
        let shown = |spec: &Value| json::pretty(&internal::shown(PodSpec::TYPE, spec), 1);
        e.forbidden(SPEC, &(why + &difference(&shown(old), &shown(&munged))));
    }
}

/// While a pod is held by gates, its node selection may be narrowed.
fn gated(munged: &mut Value, old: &Value, e: &mut Errors) {
    let selector = k!("nodeSelector");
    let more = |new: &Value, old: &Value| old.entries().iter().all(|(key, value)| new.get(*key) == value);
    if munged.get(selector) != old.get(selector) {
        if !more(munged.get(selector), old.get(selector)) {
            let path = SPEC.child("nodeSelector");
            e.invalid(path, munged.get(selector), "only additions are allowed (no mutations or deletions)");
        }
        keep(munged, old, selector);
    }
    let affinity = |v: &Value| v.get(k!("affinity")).get(k!("nodeAffinity")).clone();
    let (new_affinity, old_affinity) = (affinity(munged), affinity(old));
    if new_affinity == old_affinity {
        return;
    }
    narrowed(&new_affinity, &old_affinity, e);
    if old_affinity.is_null() && munged.get(k!("affinity")).entries().len() <= 1 && old.get(k!("affinity")).is_null() {
        munged.remove(k!("affinity"));
    } else {
        let a = munged.entry(k!("affinity"));
        match old_affinity {
            Value::Null => drop(a.remove(k!("nodeAffinity"))),
            kept => a.set(k!("nodeAffinity"), kept),
        }
    }
}

/// Models `validateNodeAffinityMutation`.
fn narrowed(new: &Value, old: &Value, e: &mut Errors) {
    let required = "requiredDuringSchedulingIgnoredDuringExecution";
    let terms = |v: &Value| v.get(required).get(k!("nodeSelectorTerms")).clone();
    let (new_terms, old_terms) = (terms(new), terms(old));
    if old.get(required).is_null() {
        return;
    }
    let affinity = SPEC.child("affinity");
    let affinity = affinity.child("nodeAffinity");
    let path = affinity.child(required);
    let path = path.child("nodeSelectorTerms");
    if new_terms.items().len() != old_terms.items().len() {
        return e.invalid(path, &new_terms, "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
    }
    for (i, (new, old)) in new_terms.items().iter().zip(old_terms.items()).enumerate() {
        let empty = old.get(k!("matchExpressions")).is_empty() && old.get(k!("matchFields")).is_empty();
        let kept = |key: Name| {
            let (new, old) = (new.get(key).items(), old.get(key).items());
            old.len() <= new.len() && old.iter().zip(new).all(|(o, n)| o == n)
        };
        let fine = if empty { new == old } else { kept(k!("matchExpressions")) && kept(k!("matchFields")) };
        if !fine {
            e.invalid(path.index(i), new, "only additions are allowed (no mutations or deletions)");
        }
    }
}

fn annotation_updates(new: &Value, old: &Value, e: &mut Errors) {
    let path = METADATA.child("annotations");
    let of = |v: &Value| v.at(path!("metadata.annotations")).get(MIRROR).clone();
    match (of(new), of(old)) {
        (new, old) if new == old => {}
        (_, Value::Null) => e.forbidden(path.key(MIRROR), "may not add mirror pod annotation"),
        _ => e.forbidden(path.key(MIRROR), "may not remove or update mirror pod annotation"),
    }
    annotations(new, e);
}

/// An update of `/status`. Models `ValidatePodStatusUpdate`.
pub fn status(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    annotation_updates(new, old, e);
    let path = Path::new("status");
    let (new_pod, old_pod) = (Pod(new), Pod(old));
    let status = new_pod.status();
    for (i, c) in status.conditions().enumerate() {
        let own = [
            "ContainersReady",
            "Initialized",
            "Ready",
            "PodScheduled",
            "DisruptionTarget",
            "PodReadyToStartContainers",
            "PodResizePending",
            "PodResizeInProgress",
        ];
        if c.observed_generation() < 0 {
            e.invalid(
                path.child("conditions").index(i).child("observedGeneration"),
                c.observed_generation(),
                "must be greater than or equal to 0",
            );
        }
        if !own.contains(&c.type_()) {
            e.all(path.child("conditions").index(i).child("Type"), c.type_(), names::qualified_name(c.type_()));
        }
    }
    let nominated = status.nominated_node_name();
    if !nominated.is_empty() && nominated != old_pod.status().nominated_node_name() {
        e.all(path.child("nominatedNodeName"), nominated, names::dns1123_subdomain(nominated));
        if !old_pod.spec().node_name().is_empty() {
            let why = "may not be set on pods that are already bound to a node";
            e.forbidden(path.child("nominatedNodeName"), why);
        }
    }
    if status.observed_generation() < 0 {
        e.invalid(path.child("observedGeneration"), status.observed_generation(), "must be a non-negative integer");
    }
    immutable(new.at(path!("status.qosClass")), old.at(path!("status.qosClass")), &path.child("qosClass"), e);
    for list in ["containerStatuses", "initContainerStatuses"] {
        transitions(list, new, old, &path.child(list), e);
    }
    let list = path.child("resourceClaimStatuses");
    for (i, claim) in status.resource_claim_statuses().enumerate() {
        if !new_pod.spec().resource_claims().any(|c| c.name() == claim.name()) {
            let why = "must match the name of an entry in `spec.resourceClaims`";
            e.invalid(list.index(i).child("name"), claim.name(), why);
        }
    }
    ips(status.0, "podIPs", "podIP", &path, e);
    ips(status.0, "hostIPs", "hostIP", &path, e);
}

/// A container that has ended for good does not run again. Models `ValidateContainerStateTransition`.
fn transitions(list: &'static str, new: &Value, old: &Value, path: &Path<'_>, e: &mut Errors) {
    if restart::could_restart_all(old) {
        return;
    }
    let spec = Pod(old).spec();
    let init = list == "initContainerStatuses";
    for (i, before) in old.get(k!("status")).get(list).items().iter().enumerate() {
        let ended = before.get(k!("state")).get(k!("terminated"));
        let name = before.get(k!("name"));
        if ended.is_null() {
            continue;
        }
        let after = new.get(k!("status")).get(list).items().iter().find(|s| s.get(k!("name")) == name);
        let mut all = spec.0.get(if init { "initContainers" } else { "containers" }).items().iter();
        let own = all.find(|c| c.get(k!("name")) == name);
        let may = own.is_some_and(|c| restart::restarts(spec, Container(c), ended.get(k!("exitCode")).int()));
        if !may && after.is_some_and(|s| s.get(k!("state")).get(k!("terminated")).is_null()) {
            e.forbidden(path.index(i).child("state"), "may not be transitioned to non-terminated state");
        }
    }
}

fn ips(status: &Value, many: &'static str, one: &'static str, path: &Path<'_>, e: &mut Errors) {
    let (list, single) = (status.get(many), status.get(one).str());
    let path = path.child(many);
    let first = list.items().first().map_or("", |i| i.get(k!("ip")).str());
    for (i, item) in list.items().iter().enumerate() {
        super::ip(item.get(k!("ip")).str(), &path.index(i), e);
    }
    let sixth = |i: &Value| i.get(k!("ip")).str().contains(':');
    let families = list.items().iter().filter(|i| sixth(i)).count();
    if list.items().len() > 2 || list.items().len() == 2 && families != 1 {
        let table = if one == "podIP" { PodIP::TYPE } else { HostIP::TYPE };
        let shown = Value::from_items(list.items().iter().map(|i| internal::shown(table, i)));
        e.invalid(path, shown, "may specify no more than one IP for each IP family");
    }
    if one == "podIP" && single.is_empty() != list.items().is_empty() {
        e.invalid(path, list, "podIP and podIPs must either both be set or both be unset");
    } else if !list.items().is_empty() && single != first {
        e.invalid(path.index(0).child("ip"), first, &format!("must be equal to `{one}`"));
    }
}

/// An update of `/ephemeralcontainers`: they are added, never changed or removed.
pub fn ephemeral(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    meta_and_spec(new, e);
    annotation_updates(new, old, e);
    if !old.at(path!("metadata.annotations")).get(MIRROR).is_null() {
        e.0.clear();
        return e.forbidden("", "static pods do not support ephemeral containers");
    }
    let path = SPEC.child("ephemeralContainers");
    let list = |v: &Value| v.get(k!("spec")).get(k!("ephemeralContainers")).clone();
    for before in list(old).items() {
        let name = before.get(k!("name")).str();
        match list(new).items().iter().find(|c| c.get(k!("name")).str() == name) {
            None => e.forbidden(path, &format!("existing ephemeral containers {name:?} may not be removed\n")),
            Some(c) if c != before => {
                let shown = |c: &Value| json::pretty(&internal::shown(EphemeralContainer::TYPE, c), 1);
                let why = format!("existing ephemeral containers {name:?} may not be changed\n");
                e.forbidden(path, &(why + &difference(&shown(before), &shown(c))));
            }
            Some(_) => {}
        }
    }
}

/// An update of `/resize`: cpu and memory change in place, the class of the pod does not. Models `ValidatePodResize`.
///
/// Simplified: of the memory of a container that may not restart nothing is asked.
pub fn resize(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    meta_and_spec(new, e);
    annotation_updates(new, old, e);
    if !old.at(path!("metadata.annotations")).get(MIRROR).is_null() {
        return e.forbidden("", "static pods cannot be resized");
    }
    if qos(new) != qos(old) {
        e.invalid(SPEC, new.at(path!("status.qosClass")), "Pod QOS Class may not change as a result of resizing");
    }
    let mut munged = new.get(k!("spec")).clone();
    let old_spec = old.get(k!("spec"));
    if !in_order(&munged, old_spec, e) {
        return;
    }
    for list in [k!("initContainers"), k!("containers")] {
        let (path, before) = (SPEC.child(list.text()), old_spec.get(list).items());
        for (i, (n, o)) in munged.get(list).items().iter().zip(before).enumerate() {
            let path = path.index(i);
            let (path, n, o) = (path.child("resources"), n.get(k!("resources")), o.get(k!("resources")));
            for part in ["requests", "limits"] {
                removed(part, n, o, &path.child(part), e);
            }
        }
    }
    let said = e.0.len();
    for list in [k!("containers"), k!("initContainers")] {
        let before = old_spec.get(list).items();
        for (i, o) in before.iter().enumerate() {
            let c = &mut munged.entry(list).items_mut()[i];
            without_cpu_and_memory(c, o);
            if c != o && list == k!("containers") {
                e.forbidden(SPEC, "only cpu and memory resources are mutable");
            } else if c != o {
                let path = SPEC.child(list.text());
                e.forbidden(path.index(i), "only cpu and memory resources for init or sidecar containers are mutable");
            }
        }
    }
    keep(&mut munged, old_spec, k!("resources"));
    if e.0.len() == said && munged != *old_spec {
        e.forbidden(SPEC, "only cpu and memory resources are mutable");
    }
}

/// Whether the containers are those there were, in their order. Models `validatePodResizeContainerOrdering`.
fn in_order(new: &Value, old: &Value, e: &mut Errors) -> bool {
    let said = e.0.len();
    for list in [k!("containers"), k!("initContainers")] {
        let (path, now, before) = (SPEC.child(list.text()), new.get(list).items(), old.get(list).items());
        if now.len() != before.len() {
            e.forbidden(path, &format!("{} may not be added or removed on resize", list.text()));
            continue;
        }
        let moved = |i: &usize| now[*i].get(k!("name")) != before[*i].get(k!("name"));
        for i in (0..before.len()).filter(moved) {
            let path = path.index(i);
            e.forbidden(path.child("name"), &format!("{} may not be renamed or reordered on resize", list.text()));
        }
    }
    e.0.len() == said
}

/// A container with the cpu and memory that it had.
fn without_cpu_and_memory(container: &mut Value, old: &Value) {
    for part in [k!("requests"), k!("limits")] {
        for resource in [k!("cpu"), k!("memory")] {
            let had = old.get(k!("resources")).get(part).get(resource);
            if container.get(k!("resources")).get(part).get(resource) != had {
                keep(container.entry(k!("resources")).entry(part), old.get(k!("resources")).get(part), resource);
            }
        }
        if container.get(k!("resources")).get(part).is_empty() {
            within(container, k!("resources"), |r| drop(r.remove(part)));
        }
    }
}

/// What is requested or limited may change, and not go.
fn removed(what: &str, new: &Value, old: &Value, path: &Path<'_>, e: &mut Errors) {
    let gone = |(name, _): &&(Key, Value)| new.get(what).get(*name).is_null();
    if old.get(what).entries().iter().any(|entry| gone(&entry)) {
        e.forbidden(path, &format!("resource {what} cannot be removed"));
    }
}
