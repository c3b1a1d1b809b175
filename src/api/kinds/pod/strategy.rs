//! What the API server decides of a pod. Models the registry's podStrategy and its status, ephemeral containers and resize.
//!
//! Simplified: of the fields whose features are off by default, those are dropped that a person is likely to write.

use super::super::edit::{each, keep, keep_metadata, within};
use super::container::Container;
use super::warnings::{APPARMOR, app_armor_profile};
use super::{Pod, PodSpec};
use crate::api::{Key, Quantity, Value};
use crate::path;
use crate::sim::Arrange;
use crate::{json, k};

/// Before a create.
pub fn prepare_create(pod: &mut Value) {
    pod.set_at("metadata.generation", 1);
    drop_disabled(pod.entry(k!("spec")));
    let mut status = json!({ "phase": "Pending" });
    if Pod(pod).spec().scheduling_gates().len() > 0 {
        let now = pod.at(path!("metadata.creationTimestamp")).clone();
        status.set(
            k!("conditions"),
            json!([{
                "type": "PodScheduled", "status": "False", "lastProbeTime": null, "lastTransitionTime": (now),
                "reason": "SchedulingGated", "message": "Scheduling is blocked due to non-empty scheduling gates"
            }]),
        );
    }
    app_armor(pod);
    merge_label_keys(pod);
    pod_level_requests(pod);
    status.set(k!("qosClass"), qos(pod));
    pod.set(k!("status"), status);
}

/// Before an update of the pod itself: the status stays.
pub fn prepare_update(pod: &mut Value, old: &Value) {
    keep(pod, old, k!("status"));
    if pod.at(path!("spec.resources")).is_null() {
        keep(pod.entry(k!("spec")), old.get(k!("spec")), k!("resources"));
    }
    count_generation(pod, old);
}

/// The generation counts changes of the spec.
fn count_generation(pod: &mut Value, old: &Value) {
    if pod.get(k!("spec")) != old.get(k!("spec")) {
        let generation = pod.at(path!("metadata.generation")).int() + 1;
        pod.set_at("metadata.generation", generation);
    }
}

/// Before an update of `/status`: all but the status stays, and parts of it where they are left out.
pub fn prepare_status(pod: &mut Value, old: &Value) {
    keep(pod, old, k!("spec"));
    let (meta, old_meta) = (pod.entry(k!("metadata")), old.get(k!("metadata")));
    // The store takes a deletion from nowhere but a DELETE.
    keep(meta, old_meta, k!("deletionTimestamp"));
    keep(meta, old_meta, k!("ownerReferences"));
    let old = old.get(k!("status"));
    let status = pod.entry(k!("status"));
    let kept = [
        k!("qosClass"),
        k!("resourceClaimStatuses"),
        k!("extendedResourceClaimStatus"),
        k!("nodeAllocatableResourceClaimStatuses"),
        k!("observedGeneration"),
    ];
    for key in kept {
        if status.get(key).is_empty() {
            keep(status, old, key);
        }
    }
    each(status, k!("conditions"), |c| {
        let before = old.get(k!("conditions")).items().iter().find(|o| o.get(k!("type")) == c.get(k!("type")));
        if let (Some(before), true) = (before, c.get(k!("observedGeneration")).is_empty()) {
            keep(c, before, k!("observedGeneration"));
        }
    });
}

/// Before an update of `/ephemeralcontainers`: nothing else of the pod changes.
pub fn prepare_ephemeral(pod: &mut Value, old: &Value) {
    let added = pod.get(k!("spec")).get(k!("ephemeralContainers")).clone();
    keep(pod, old, k!("spec"));
    keep(pod, old, k!("status"));
    keep_metadata(pod, old);
    if !added.is_null() || !old.at(path!("spec.ephemeralContainers")).is_null() {
        pod.entry(k!("spec")).set(k!("ephemeralContainers"), added);
    }
    count_generation(pod, old);
}

/// Before an update of `/resize`: nothing changes but resources and resize policies.
pub fn prepare_resize(pod: &mut Value, old: &Value) {
    let new_spec = pod.get(k!("spec")).clone();
    let lists = [k!("containers"), k!("initContainers")];
    let old_spec = old.get(k!("spec"));
    if lists.iter().any(|l| new_spec.get(*l).items().len() != old_spec.get(*l).items().len()) {
        return;
    }
    keep(pod, old, k!("spec"));
    keep(pod, old, k!("status"));
    keep_metadata(pod, old);
    let spec = pod.entry(k!("spec"));
    keep(spec, &new_spec, k!("resources"));
    for list in lists {
        let mut new = new_spec.get(list).items().iter();
        each(spec, list, |c| {
            if let Some(new) = new.next().filter(|n| n.get(k!("name")) == c.get(k!("name"))) {
                keep(c, new, k!("resources"));
                keep(c, new, k!("resizePolicy"));
            }
        });
    }
    count_generation(pod, old);
}

/// What annotations say of AppArmor becomes fields. Models `applyAppArmorVersionSkew`.
fn app_armor(pod: &mut Value) {
    let annotations = pod.at(path!("metadata.annotations")).clone();
    if pod.at(path!("spec.os.name")).str() == "windows" || annotations.is_empty() {
        return;
    }
    let whole = pod.at(path!("spec.securityContext.appArmorProfile")).clone();
    for list in [k!("initContainers"), k!("containers"), k!("ephemeralContainers")] {
        each(pod.entry(k!("spec")), list, |c| {
            let key = format!("{APPARMOR}{}", c.get(k!("name")).str());
            let profile = app_armor_profile(annotations.get(&*key).str());
            let own = c.at(path!("securityContext.appArmorProfile"));
            if !profile.is_null() && own.is_null() && profile != whole {
                c.entry(k!("securityContext")).set("appArmorProfile", profile);
            }
        });
    }
}

/// Fields of features that are off by default.
fn drop_disabled(spec: &mut Value) {
    spec.remove(k!("schedulingGroup"));
    spec.remove(k!("evictionResponders"));
    each(spec, k!("volumes"), |v| within(v, k!("emptyDir"), |e| drop(e.remove(k!("mode")))));
    for list in [k!("containers"), k!("initContainers")] {
        each(spec, list, |c| {
            let hooks = c.get(k!("lifecycle"));
            if !hooks.get(k!("stopSignal")).is_null() && hooks.entries().len() == 1 {
                c.remove(k!("lifecycle"));
            }
            within(c, k!("lifecycle"), |l| drop(l.remove(k!("stopSignal"))));
            each(c, k!("volumeMounts"), |m| drop(m.remove(k!("bindMountOptions"))));
        });
    }
}

/// `matchLabelKeys` become requirements of the selector, of the pod's own values.
fn merge_label_keys(pod: &mut Value) {
    let labels = pod.at(path!("metadata.labels")).clone();
    let merge = |term: &mut Value| {
        if term.get(k!("labelSelector")).is_null() {
            return;
        }
        for (keys, operator) in [(k!("matchLabelKeys"), "In"), (k!("mismatchLabelKeys"), "NotIn")] {
            for key in term.get(keys).clone().items() {
                let value = labels.get(key.str());
                if !value.is_null() {
                    let requirement =
                        json!({ "key": (key.clone()), "operator": (operator), "values": [(value.clone())] });
                    term.entry(k!("labelSelector")).entry(k!("matchExpressions")).push(requirement);
                }
            }
        }
    };
    let spec = pod.entry(k!("spec"));
    within(spec, k!("affinity"), |a| {
        for side in [k!("podAffinity"), k!("podAntiAffinity")] {
            within(a, side, |a| {
                each(a, k!("preferredDuringSchedulingIgnoredDuringExecution"), |p| {
                    within(p, k!("podAffinityTerm"), merge);
                });
                each(a, k!("requiredDuringSchedulingIgnoredDuringExecution"), merge);
            });
        }
    });
    each(spec, k!("topologySpreadConstraints"), merge);
}

/// What all containers of a pod ask for together, sidecars included; init containers count where they ask for more.
/// Models `AggregateContainerRequests`.
pub fn aggregate_requests(spec: PodSpec<'_>, resource: Key) -> Quantity {
    let asked = |c: Container<'_>| Quantity::parse(c.resources().0.get(k!("requests")).get(resource).str()).ok();
    let asked = |c: Container<'_>| asked(c).unwrap_or_default();
    let mut sum = spec.containers().map(asked).fold(Quantity::ZERO, |a, b| a + b);
    let (mut sidecars, mut init) = (Quantity::ZERO, Quantity::ZERO);
    for c in spec.init_containers() {
        if c.restart_policy() == Some("Always") {
            sum = sum + asked(c);
            sidecars = sidecars + asked(c);
            init = init.max(sidecars);
        } else {
            init = init.max(asked(c) + sidecars);
        }
    }
    sum.max(init)
}

/// Resources of the pod as a whole: what is not requested is what its containers request, else what is limited.
fn pod_level_requests(pod: &mut Value) {
    let resources = pod.at(path!("spec.resources")).clone();
    if resources.get(k!("requests")).is_empty() && resources.get(k!("limits")).is_empty() {
        return;
    }
    let mut requests = resources.get(k!("requests")).clone();
    for name in ["cpu", "memory"] {
        let containers = aggregate_requests(Pod(pod).spec(), name.into());
        if requests.get(name).is_null() && !containers.is_zero() {
            requests.set(name, containers.to_string());
        }
    }
    for (name, limit) in resources.get(k!("limits")).entries() {
        let known = matches!(name.as_str(), "cpu" | "memory") || name.as_str().starts_with("hugepages-");
        if known && requests.get(*name).is_null() {
            requests.set(*name, limit.clone());
        }
    }
    if requests.is_empty() {
        return;
    }
    requests.entries_mut().arrange_by_key(|(name, _)| name.as_str());
    pod.entry(k!("spec")).entry(k!("resources")).set(k!("requests"), requests);
}

/// The class of a pod's quality of service: `Guaranteed`, `Burstable` or `BestEffort`. Models `ComputePodQOS`.
pub fn qos(pod: &Value) -> &'static str {
    let spec = Pod(pod).spec();
    if let Some(all) = spec.resources().filter(|r| !r.0.is_empty()) {
        return requirements_qos(all.0);
    }
    let classes = spec.init_containers().chain(spec.containers()).map(|c| requirements_qos(c.resources().0));
    common(classes).unwrap_or("BestEffort")
}

/// The class of all, if they agree; else `Burstable`.
fn common(mut classes: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let first = classes.next()?;
    Some(if classes.all(|c| c == first) { first } else { "Burstable" })
}

fn requirements_qos(resources: &Value) -> &'static str {
    let (requests, limits) = (resources.get(k!("requests")), resources.get(k!("limits")));
    if requests.is_empty() && limits.is_empty() {
        return "BestEffort";
    }
    let class = |name: &str| {
        let amount = |list: &Value| Quantity::parse(list.get(name).str()).unwrap_or_default();
        match (amount(requests), amount(limits)) {
            (request, limit) if request != limit => "Burstable",
            (request, _) if request.is_zero() => "BestEffort",
            _ => "Guaranteed",
        }
    };
    common(["cpu", "memory"].into_iter().map(class)).unwrap_or("BestEffort")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_of_a_pod() {
        for (resources, class) in [
            (json!([{}]), "BestEffort"),
            (json!([{ "requests": { "cpu": "1" } }]), "Burstable"),
            (
                json!([{ "limits": { "cpu": "1", "memory": "1Gi" }, "requests": { "cpu": "1000m", "memory": "1024Mi" } }]),
                "Guaranteed",
            ),
            (json!([{ "limits": { "cpu": "1" }, "requests": { "cpu": "1" } }]), "Burstable"),
            (
                json!([{}, { "limits": { "cpu": "1", "memory": "1" }, "requests": { "cpu": "1", "memory": "1" } }]),
                "Burstable",
            ),
            (json!([{ "limits": { "example.com/x": "1" }, "requests": { "example.com/x": "1" } }]), "BestEffort"),
        ] {
            let containers = resources.items().iter().map(|r| json!({ "resources": (r.clone()) }));
            let pod = json!({ "spec": { "containers": (containers.collect::<Vec<_>>()) } });
            assert_eq!(qos(&pod), class, "{resources:?}");
        }
    }

    #[test]
    fn the_generation_counts_changes_of_the_spec() {
        let old =
            json!({ "metadata": { "generation": 3 }, "spec": { "nodeName": "a" }, "status": { "phase": "Running" } });
        let mut labelled =
            json!({ "metadata": { "generation": 3, "labels": { "a": "b" } }, "spec": { "nodeName": "a" } });
        prepare_update(&mut labelled, &old);
        assert_eq!(
            (labelled.at(path!("metadata.generation")).int(), labelled.at(path!("status.phase")).str()),
            (3, "Running")
        );
        let mut moved = json!({ "metadata": { "generation": 3 }, "spec": { "nodeName": "b" } });
        prepare_update(&mut moved, &old);
        assert_eq!(moved.at(path!("metadata.generation")).int(), 4);
    }
}
