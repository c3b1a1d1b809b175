//! Models LimitRange of core/v1.

use super::check::{core_meta, core_meta_update};
use super::edit::each;
use super::meta::ObjectMeta;
use super::pod::validate::resource_names::{is_overcommitted, of_any, of_container};
use crate::api::{Errors, Kind, PLAIN, Path, Quantity, Strategy, Value, names};
use crate::fields;
use crate::k;

fields! {
    /// Models core/v1 LimitRange.
    LimitRange {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(LimitRangeSpec) always;
    }
    /// Models core/v1 LimitRangeSpec.
    LimitRangeSpec {
        limits "limits": list(obj(LimitRangeItem)) always;
    }
    /// Models core/v1 LimitRangeItem.
    LimitRangeItem {
        type_ "type": str always;
        max "max": map(quantity);
        min "min": map(quantity);
        default "default": map(quantity);
        default_request "defaultRequest": map(quantity);
        max_limit_request_ratio "maxLimitRequestRatio": map(quantity);
    }
}

/// LimitRange, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["limits"],
    strategy: Strategy {
        default,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            limits(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            core_meta(new, true, names::dns1123_subdomain, e);
            limits(new, e);
        },
        create_on_update: true,
        ..PLAIN
    },
    ..Kind::of("", "v1", "LimitRange", "limitranges", "limitrange", LimitRange::TYPE)
};

/// Of a container's limits the greatest is the default, and that or the least is the request. Models `SetDefaults_LimitRangeItem`.
fn default(v: &mut Value) {
    each(v.entry(k!("spec")), k!("limits"), |item| {
        if item.get(k!("type")).str() != "Container" {
            return;
        }
        let take = |item: &mut Value, from, to| {
            let from = item.get(from).clone();
            for (key, quantity) in from.entries() {
                if item.get(to).get(*key).is_null() {
                    item.entry(to).set(*key, quantity.clone());
                }
            }
        };
        take(item, k!("max"), k!("default"));
        take(item, k!("default"), k!("defaultRequest"));
        take(item, k!("min"), k!("defaultRequest"));
    });
}

/// Models `ValidateLimitRange`.
fn limits(v: &Value, e: &mut Errors) {
    let list = Path::new("spec");
    let list = list.child("limits");
    let all: Vec<LimitRangeItem<'_>> = LimitRange(v).spec().limits().collect();
    for (i, item) in all.iter().enumerate() {
        let path = list.index(i);
        let (kind, at) = (item.type_(), path.child("type"));
        let wrong = names::qualified_name(kind);
        if wrong.is_empty() && !kind.contains('/') && !["Pod", "Container", "PersistentVolumeClaim"].contains(&kind) {
            e.invalid(at, kind, "must be a standard limit type or fully qualified");
        }
        e.all(at, kind, wrong);
        if all[..i].iter().any(|other| other.type_() == kind) {
            e.duplicate(at, kind);
        }
        one(*item, &path, e);
    }
}

fn one(item: LimitRangeItem<'_>, path: &Path<'_>, e: &mut Errors) {
    let pod = item.type_() == "Pod";
    let mut keys: Vec<&str> = Vec::new();
    for name in ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"] {
        let (list, at) = (item.0.get(name), path.child(name));
        if pod && name.starts_with("default") {
            if !list.is_empty() {
                e.forbidden(at, "may not be specified when `type` is 'Pod'");
            }
            continue;
        }
        if name == "maxLimitRequestRatio" && item.type_() == "PersistentVolumeClaim" {
            let sized = ["min", "max"].iter().any(|bound| !item.0.get(*bound).get(k!("storage")).is_null());
            if !sized {
                let why = "either minimum or maximum storage value is required, but neither was provided";
                e.required(path.child("limits"), why);
            }
        }
        for (key, _) in list.entries() {
            let key = key.as_str();
            if pod || item.type_() == "Container" {
                of_container(key, &at.key(key), e);
            } else {
                of_any(key, &at.key(key), e);
            }
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys.iter().for_each(|key| bounds(item, key, path, e));
}

/// What of one resource has to be in order: least, request, limit, most.
fn bounds(item: LimitRangeItem<'_>, key: &str, path: &Path<'_>, e: &mut Errors) {
    let of = |list: &str| Quantity::parse(item.0.get(list).get(key).str()).ok();
    let (min, max, default, request) = (of("min"), of("max"), of("default"), of("defaultRequest"));
    let rules = [
        (min, max, "min", "min value", "max value", 0),
        (min, request, "defaultRequest", "min value", "default request value", 1),
        (request, max, "defaultRequest", "default request value", "max value", 0),
        (request, default, "defaultRequest", "default request value", "default limit value", 0),
        (min, default, "default", "min value", "default value", 0),
        (default, max, "default", "default value", "max value", 1),
    ];
    for (less, more, field, of_less, of_more, shown) in rules {
        if let (Some(a), Some(b)) = (less, more)
            && a > b
        {
            let value = [a, b][shown].to_string();
            e.invalid(path.child(field).key(key), value, &format!("{of_less} {a} is greater than {of_more} {b}"));
        }
    }
    let ratio_at = path.child("maxLimitRequestRatio");
    if let Some(ratio) = of("maxLimitRequestRatio") {
        if ratio.milli_value() < 1000 {
            e.invalid(ratio_at.key(key), ratio.to_string(), &format!("ratio {ratio} is less than 1"));
        }
        if let (Some(min), Some(max)) = (min.filter(|q| !q.is_zero()), max) {
            let (min, max) = (min.milli_value() as f64, max.milli_value() as f64);
            if ratio.milli_value() as f64 / 1000.0 > max / min {
                let why = format!("ratio {ratio} is greater than max/min = {:.6}", max / min);
                e.invalid(ratio_at.key(key), ratio.to_string(), &why);
            }
        }
    }
    if let (Some(limit), Some(request)) = (default, request)
        && !is_overcommitted(key)
        && limit != request
    {
        let why = format!("default value {limit} must equal to defaultRequest value {request} in {key}");
        e.invalid(path.child("defaultRequest").key(key), request.to_string(), &why);
    }
}
