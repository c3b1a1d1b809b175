//! What may be wrong with requests and limits. Models `validateResourceRequirements`.

use super::super::container::ResourceRequirements;
use super::Context;
use super::resource_names::{self, is_huge, is_overcommitted, of_any, quantity};
use crate::api::kinds::check::required_label;
use crate::api::{Errors, Path, Quantity, Value};
use crate::k;
use crate::sim::Arrange;

fn name_of_pod(name: &str, path: &Path<'_>, e: &mut Errors) {
    if of_any(name, path, e) && !matches!(name, "cpu" | "memory") && !is_huge(name) {
        e.not_supported(path, name, &["cpu", "hugepages-", "memory"]);
    }
}

/// The resources of a container.
pub fn of_container(r: ResourceRequirements<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    requirements(r.0, resource_names::of_container, path, e);
    claims(r, pod, &path.child("claims"), e);
}

/// The overhead of a pod, which has no requests.
pub fn overhead(list: &Value, path: &Path<'_>, e: &mut Errors) {
    if !list.is_null() {
        requirements(&Value::of([(k!("limits"), list.clone())]), resource_names::of_container, path, e);
    }
}

/// The resources of the pod as a whole. Models `validatePodResources`.
pub fn of_pod(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let Some(r) = pod.spec.resources() else { return };
    if pod.spec.os().is_some_and(|os| os.name() == "windows") {
        return e.forbidden(path, "may not be set for a windows pod");
    }
    if r.claims().len() > 0 {
        e.forbidden(path.child("claims"), "claims may not be set for Resources at pod-level");
    }
    requirements(r.0, name_of_pod, path, e);
    claims(r, pod, &path.child("claims"), e);
    consistency(pod, r, path, e);
}

fn amounts(list: &Value) -> Vec<(&'static str, Quantity)> {
    let mut all: Vec<_> =
        list.entries().iter().map(|(n, v)| (n.as_str(), Quantity::parse(v.str()).unwrap_or_default())).collect();
    all.arrange_by_key(|(name, _)| *name);
    all
}

fn requirements(r: &Value, rule: fn(&str, &Path<'_>, &mut Errors), path: &Path<'_>, e: &mut Errors) {
    let (limits, requests) = (amounts(r.get(k!("limits"))), amounts(r.get(k!("requests"))));
    let (limits_path, requests_path) = (path.child("limits"), path.child("requests"));
    let one = |name: &str, q: Quantity, at: Path<'_>, e: &mut Errors| {
        rule(name, &at, e);
        quantity(name, q, &at, e);
    };
    let huge = |name: &str, q: Quantity, at: Path<'_>, e: &mut Errors| {
        if let Some(page) = name.strip_prefix("hugepages-").and_then(|p| Quantity::parse(p).ok()) {
            let whole = page.value() > 0 && q.value() % page.value() == 0;
            if !whole {
                e.invalid(at, q.to_string(), &format!("{q} is not positive integer multiple of {name}"));
            }
        }
    };
    for (name, q) in &limits {
        one(name, *q, limits_path.key(name), e);
        huge(name, *q, limits_path.key(name), e);
    }
    for (name, q) in &requests {
        one(name, *q, requests_path.key(name), e);
        match limits.iter().find(|(n, _)| n == name) {
            Some((_, limit)) if q != limit && !is_overcommitted(name) => {
                e.invalid(requests_path, q.to_string(), &format!("must be equal to {name} limit of {limit}"));
            }
            Some((_, limit)) if q > limit => {
                let why = format!("must be less than or equal to {name} limit of {limit}");
                e.invalid(requests_path, q.to_string(), &why);
            }
            None if !is_overcommitted(name) => {
                e.required(limits_path, "Limit must be set for non overcommitable resources");
            }
            _ => {}
        }
        huge(name, *q, requests_path.key(name), e);
    }
    let mut all = limits.iter().chain(&requests).map(|(n, _)| *n);
    if all.clone().any(is_huge) && !all.any(|n| n == "cpu" || n == "memory") {
        e.forbidden(path, "HugePages require cpu or memory");
    }
}

fn claims(r: ResourceRequirements<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut known: Vec<&str> = pod.spec.resource_claims().map(|c| c.name()).filter(|n| !n.is_empty()).collect();
    known.arrange();
    let mut seen: Vec<String> = Vec::new();
    for (i, claim) in r.claims().enumerate() {
        let path = path.index(i);
        let name = claim.name();
        if name.is_empty() {
            e.required(path, "");
            continue;
        }
        let key = if claim.request().is_empty() { name.into() } else { format!("{name}/{}", claim.request()) };
        if seen.iter().any(|s| s == name) {
            e.duplicate(path, name);
        } else {
            if !claim.request().is_empty() {
                required_label(claim.request(), &path.child("request"), e);
            }
            if seen.contains(&key) {
                e.duplicate(path, key.as_str());
            } else if claim.request().is_empty() && seen.iter().any(|s| s.split('/').next() == Some(name)) {
                e.duplicate(path, name);
            }
            seen.push(key);
        }
        if !known.contains(&name) {
            let of = if known.is_empty() { " which is empty".into() } else { format!(": {}", known.join(", ")) };
            e.not_found_because(path, name, &format!("must be one of the names in pod.spec.resourceClaims{of}"));
        }
    }
}

/// What the containers ask for fits into what the pod asks for.
fn consistency(pod: &Context<'_>, r: ResourceRequirements<'_>, path: &Path<'_>, e: &mut Errors) {
    for (name, q) in amounts(r.0.get(k!("requests"))) {
        let asked = super::super::strategy::aggregate_requests(pod.spec, name.into());
        let all = pod.spec.containers().chain(pod.spec.init_containers());
        let any = all.into_iter().any(|c| !c.resources().0.get(k!("requests")).get(name).is_null());
        if any && asked > q {
            let why = format!("must be greater than or equal to aggregate container requests of {asked}");
            e.invalid(path.child("requests").key(name), q.to_string(), &why);
        }
    }
    let limits = amounts(r.0.get(k!("limits")));
    for (i, c) in pod.spec.containers().enumerate() {
        for (name, q) in amounts(c.resources().0.get(k!("limits"))) {
            if let Some((_, limit)) = limits.iter().find(|(n, limit)| *n == name && q > *limit) {
                let why = format!("must be less than or equal to pod limits of {limit}");
                e.invalid(path.child("containers").index(i).key(name).child("limits"), q.to_string(), &why);
            }
        }
    }
}
