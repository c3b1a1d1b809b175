//! Models ResourceQuota of core/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column, or};
use super::meta::ObjectMeta;
use super::pod::validate::quantity;
use super::pod::validate::resource_names::{of_any, of_quota};
use crate::api::{Column, Errors, Kind, Path, Quantity, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;
use crate::sim::Arrange;

fields! {
    /// Models core/v1 ResourceQuota.
    ResourceQuota {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ResourceQuotaSpec) always;
        status "status": obj(ResourceQuotaStatus) always;
    }
    /// Models core/v1 ResourceQuotaSpec.
    ResourceQuotaSpec {
        hard "hard": map(quantity);
        scopes "scopes": list(str);
        scope_selector "scopeSelector": obj(ScopeSelector) given => whole;
    }
    /// Models core/v1 ScopeSelector.
    ScopeSelector {
        match_expressions "matchExpressions": list(obj(ScopedResourceSelectorRequirement));
    }
    /// Models core/v1 ScopedResourceSelectorRequirement.
    ScopedResourceSelectorRequirement {
        scope_name "scopeName": str always;
        operator "operator": str always;
        values "values": list(str);
    }
    /// Models core/v1 ResourceQuotaStatus.
    ResourceQuotaStatus {
        hard "hard": map(quantity);
        used "used": map(quantity);
    }
}

/// ResourceQuota, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["quota"],
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        has_generation: false,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, e);
            let set = |v: &Value| {
                let mut all: Vec<String> = ResourceQuota(v).spec().scopes().map(String::from).collect();
                all.arrange();
                all.dedup();
                all
            };
            if set(new) != set(old) {
                e.invalid("spec.scopes", new.at(path!("spec.scopes")), "field is immutable");
            }
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            let path = Path::new("status");
            for list in ["hard", "used"] {
                amounts(new.get(k!("status")).get(list), &path.child(list), e);
            }
        },
        warnings: |new, old| if old.is_none() { odd(new) } else { Vec::new() },
        delete_returns_object: true,
        ..SPEC_AND_STATUS
    },
    ..Kind::of("", "v1", "ResourceQuota", "resourcequotas", "resourcequota", ResourceQuota::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Request",
        "string",
        0,
        "Request represents a minimum amount of cpu/memory that a container may consume.",
        |v, _| used(v, false),
    ),
    column(
        "Limit",
        "string",
        0,
        "Limits control the maximum amount of cpu/memory that a container may use independent of contention on the node.",
        |v, _| used(v, true),
    ),
    AGE,
];

fn used(v: &Value, limits: bool) -> Value {
    let status = v.get(k!("status"));
    let mut hard: Vec<(&str, &str)> =
        status.get(k!("hard")).entries().iter().map(|(key, v)| (key.as_str(), v.str())).collect();
    hard.arrange();
    let used = |key: &str| or(status.get(k!("used")).get(key).str(), "0");
    let text = |(key, hard): &(&str, &str)| format!("{key}: {}/{hard}", used(key).str());
    let all = hard.iter().filter(|(key, _)| key.starts_with("limits.") == limits);
    all.map(text).collect::<Vec<_>>().join(", ").into()
}

fn amounts(list: &Value, path: &Path<'_>, e: &mut Errors) {
    for (key, amount) in list.entries() {
        let (name, path) = (key.as_str(), path.key(key.as_str()));
        of_any(name, &path, e);
        if !name.contains('/') && !of_quota(name) {
            e.invalid(path, name, "must be a standard resource for quota");
        }
        if let Ok(q) = Quantity::parse(amount.str()) {
            quantity(name, q, &path, e);
        }
    }
}

/// Models `ValidateResourceQuotaSpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (ResourceQuota(v).spec(), Path::new("spec"));
    amounts(spec.0.get(k!("hard")), &path.child("hard"), e);
    let mut hard: Vec<&str> = spec.0.get(k!("hard")).entries().iter().map(|(key, _)| key.as_str()).collect();
    hard.arrange();
    let scopes: Vec<&str> = spec.scopes().collect();
    let (all, at) = (spec.0.get(k!("scopes")), path.child("scopes"));
    for scope in &scopes {
        if !SCOPES.contains(scope) {
            e.invalid(at, all, "unsupported scope");
        }
        for _ in hard.iter().filter(|name| of_quota(name) && !counts_with(scope, name)) {
            e.invalid(at, all, "unsupported scope applied to resource");
        }
    }
    let conflict = |scopes: &[&str], at: &Path<'_>, e: &mut Errors| {
        for pair in [["BestEffort", "NotBestEffort"], ["Terminating", "NotTerminating"]] {
            if pair.iter().all(|scope| scopes.contains(scope)) {
                e.invalid(at, all, "conflicting scopes");
            }
        }
    };
    conflict(&scopes, &at, e);
    let Some(selector) = spec.scope_selector() else { return };
    let path = path.child("scopeSelector");
    let path = path.child("matchExpressions");
    for r in selector.match_expressions() {
        let scope = r.scope_name();
        if !SCOPES.contains(&scope) {
            e.invalid(path.child("scopeName"), scope, "unsupported scope");
        }
        for _ in hard.iter().filter(|name| of_quota(name) && !counts_with(scope, name)) {
            let shown = super::internal::shown(ScopeSelector::TYPE, selector.0);
            e.invalid(path, shown, "unsupported scope applied to resource");
        }
        if SCOPES[..5].contains(&scope) && r.operator() != "Exists" {
            let why = "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";
            e.invalid(path.child("operator"), r.operator(), why);
        }
        let values = path.child("values");
        match (r.operator(), r.values().len()) {
            ("In" | "NotIn", 0) => {
                e.required(values, "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
            }
            ("Exists" | "DoesNotExist", 1..) => {
                let why = "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector";
                e.invalid(values, r.0.get(k!("values")), why);
            }
            ("In" | "NotIn" | "Exists" | "DoesNotExist", _) => {}
            (other, _) => e.invalid(path.child("operator"), other, "not a valid selector operator"),
        }
    }
    let named: Vec<&str> = selector.match_expressions().map(ScopedResourceSelectorRequirement::scope_name).collect();
    conflict(&named, &path, e);
}

const SCOPES: [&str; 7] = [
    "Terminating",
    "NotTerminating",
    "BestEffort",
    "NotBestEffort",
    "CrossNamespacePodAffinity",
    "PriorityClass",
    "VolumeAttributesClass",
];

/// Whether a resource can be counted for the objects of a scope only.
fn counts_with(scope: &str, name: &str) -> bool {
    match scope {
        "BestEffort" => name == "pods",
        "VolumeAttributesClass" => matches!(name, "persistentvolumeclaims" | "requests.storage"),
        _ if SCOPES.contains(&scope) => {
            let (of, what) = name.split_once('.').unwrap_or(("", name));
            name == "pods" || matches!(of, "" | "limits" | "requests") && matches!(what, "cpu" | "memory")
        }
        _ => true,
    }
}

/// A quota of more requests than limits is warned of.
fn odd(v: &Value) -> Vec<String> {
    let hard = v.at(path!("spec.hard"));
    let find = |name: &str| Quantity::parse(hard.get(name).str()).ok().map(|q| (name.to_string(), q));
    let mut out = Vec::new();
    for name in ["cpu", "memory", "ephemeral-storage"] {
        let plain = || find(name).filter(|_| name != "ephemeral-storage");
        let request = find(&format!("requests.{name}")).or_else(plain);
        if let (Some((r, request)), Some((l, limit))) = (request, find(&format!("limits.{name}")))
            && request > limit
        {
            out.push(format!("ResourceQuota {r} ({request}) should be less than {l} ({limit})"));
        }
    }
    out
}
