//! What may be wrong with an autoscaler. Models `validateHorizontalPodAutoscalerSpec`.

use super::super::check::{one_of_if_set, positive};
use super::super::pod::validate::resource_names::of_container;
use super::{
    CrossVersionObjectReference, HPAScalingRules, HorizontalPodAutoscaler, HorizontalPodAutoscalerSpec, MetricSpec,
};
use crate::api::{Errors, Path, Quantity, Value, names};
use crate::k;
use crate::path;

const SPEC: Path<'_> = Path::new("spec");
/// The types of metrics in the order of the alphabet, and where each is described.
const METRICS: [(&str, &str); 5] = [
    ("ContainerResource", "containerResource"),
    ("External", "external"),
    ("Object", "object"),
    ("Pods", "pods"),
    ("Resource", "resource"),
];

/// A new autoscaler, or what one is to become; an old target need not name its group.
pub fn spec(v: &Value, old_target: bool, e: &mut Errors) {
    let spec = HorizontalPodAutoscaler(v).spec();
    let (min, max) = (spec.min_replicas(), spec.max_replicas());
    let max_at = SPEC.child("maxReplicas");
    if min.is_some_and(|min| max < min) {
        e.invalid(max_at, max, "must be greater than or equal to `minReplicas`");
    }
    let (target, at) = (spec.scale_target_ref(), SPEC.child("scaleTargetRef"));
    reference(target, target.kind() == "ReplicationController", old_target, &at, e);
    metrics(spec, e);
    if let Some(behavior) = spec.behavior() {
        let path = SPEC.child("behavior");
        for (name, rules) in [("scaleUp", behavior.scale_up()), ("scaleDown", behavior.scale_down())] {
            if let Some(rules) = rules {
                scaling_rules(rules, &path.child(name), e);
            }
        }
    }
    if let Some(n @ ..0) = min {
        e.invalid(SPEC.child("minReplicas"), n, "must be greater than or equal to 0");
    }
    match max {
        0 => e.required(max_at, ""),
        ..0 => e.invalid(max_at, max, "must be greater than or equal to 1"),
        _ => {}
    }
}

/// Models `ValidateCrossVersionObjectReference`.
fn reference(r: CrossVersionObjectReference<'_>, core: bool, old: bool, path: &Path<'_>, e: &mut Errors) {
    for (name, value) in [("kind", r.kind()), ("name", r.name())] {
        match value {
            "" => e.required(path.child(name), ""),
            value => e.all(path.child(name), value, names::path_segment(value)),
        }
    }
    let (version, at) = (r.api_version(), path.child("apiVersion"));
    if old {
    } else if version.matches('/').count() > 1 {
        e.invalid(at, version, &format!("unexpected GroupVersion string: {version}"));
    } else if !core && !version.contains('/') {
        e.invalid(at, version, "apiVersion must specify API group");
    }
}

fn metrics(spec: HorizontalPodAutoscalerSpec<'_>, e: &mut Errors) {
    let list = SPEC.child("metrics");
    spec.metrics().enumerate().for_each(|(i, m)| metric(m, &list.index(i), e));
    if spec.min_replicas() == Some(0) && !spec.metrics().any(|m| matches!(m.type_(), "Object" | "External")) {
        e.forbidden(list, "must specify at least one Object or External metric to support scaling to zero replicas");
    }
}

fn metric(m: MetricSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let kinds = METRICS.map(|(kind, _)| kind);
    if m.type_().is_empty() {
        e.required(path.child("type"), "must specify a metric source type");
    }
    one_of_if_set(m.type_(), &kinds, &path.child("type"), e);
    let present = ["object", "external", "pods", "resource", "containerResource"];
    let present: Vec<&str> = present.into_iter().filter(|name| !m.0.get(*name).is_null()).collect();
    if let Some(first) = present.first() {
        described(first, m.0.get(*first), &path.child(first), e);
    }
    let expected = METRICS.iter().find(|(kind, _)| *kind == m.type_()).map(|(_, name)| *name);
    if let Some(name) = expected.filter(|name| !present.contains(name)) {
        e.required(path.child(name), "must populate information for the given metric source");
    }
    if present.len() != 1 {
        for name in present.into_iter().filter(|name| Some(*name) != expected) {
            e.forbidden(path.child(name), "must populate the given metric source only");
        }
    }
}

/// A source and its target. The sources differ in what they are named by, and in which targets they can have.
fn described(name: &str, source: &Value, path: &Path<'_>, e: &mut Errors) {
    if name == "object" {
        let about = CrossVersionObjectReference(source.get(k!("describedObject")));
        reference(about, true, false, &path.child("describedObject"), e);
    }
    let by_name = matches!(name, "resource" | "containerResource");
    if by_name {
        let (resource, at) = (source.get(k!("name")).str(), path.child("name"));
        match resource {
            "" => e.required(at, "must specify a resource name"),
            text if name == "containerResource" => of_container(text, &at, e),
            _ => {}
        }
        if name == "containerResource" {
            let (container, at) = (source.get(k!("container")).str(), path.child("container"));
            match container {
                "" => e.required(at, "must specify a container"),
                text => e.all(at, text, names::dns1123_label(text)),
            }
        }
    } else {
        let (metric, at) = (source.at(path!("metric.name")).str(), path.child("metric"));
        match metric {
            "" => e.required(at.child("name"), "must specify a metric name"),
            text => e.all(at.child("name"), text, names::path_segment(text)),
        }
    }
    let (target, path) = (source.get(k!("target")), path.child("target"));
    target_of(target, &path, e);
    let has = |key: &str| !target.get(key).is_null();
    let (wanted, why, both) = match name {
        "object" if !has("value") && !has("averageValue") => {
            ("averageValue", "must set either a target value or averageValue", None)
        }
        "external" if !has("value") && !has("averageValue") => {
            ("averageValue", "must set either a target value for metric or a per-pod target", None)
        }
        "external" if has("value") && has("averageValue") => {
            ("", "", Some(("value", "may not set both a target value for metric and a per-pod target")))
        }
        "pods" if !has("averageValue") => ("averageValue", "must specify a positive target averageValue", None),
        _ if by_name && !has("averageUtilization") && !has("averageValue") => {
            ("averageUtilization", "must set either a target raw value or a target utilization", None)
        }
        _ if by_name && has("averageUtilization") && has("averageValue") => {
            ("", "", Some(("averageValue", "may not set both a target raw value and a target utilization")))
        }
        _ => return,
    };
    match both {
        Some((field, why)) => e.forbidden(path.child(field), why),
        None => e.required(path.child(wanted), why),
    }
}

fn target_of(target: &Value, path: &Path<'_>, e: &mut Errors) {
    let kind = target.get(k!("type")).str();
    if kind.is_empty() {
        e.required(path.child("type"), "must specify a metric target type");
    }
    if !matches!(kind, "Utilization" | "Value" | "AverageValue") {
        e.invalid(path.child("type"), kind, "must be either Utilization, Value, or AverageValue");
    }
    for name in ["value", "averageValue"] {
        if let Ok(q) = Quantity::parse(target.get(name).str())
            && q.sign() < 1
        {
            e.invalid(path.child(name), q.to_string(), "must be positive");
        }
    }
    if let Some(n @ ..1) = target.get(k!("averageUtilization")).as_int() {
        e.invalid(path.child("averageUtilization"), n, "must be greater than 0");
    }
}

fn scaling_rules(rules: HPAScalingRules<'_>, path: &Path<'_>, e: &mut Errors) {
    let at = path.child("stabilizationWindowSeconds");
    match rules.stabilization_window_seconds() {
        Some(n @ ..0) => e.invalid(at, n, "must be greater than or equal to zero"),
        Some(n @ 3601..) => e.invalid(at, n, "must be less than or equal to 3600"),
        _ => {}
    }
    if let Some(policy) = rules.select_policy() {
        one_of_if_set(policy, &["Disabled", "Max", "Min"], &path.child("selectPolicy"), e);
    }
    let list = path.child("policies");
    if rules.policies().len() == 0 {
        e.required(list, "must specify at least one Policy");
    }
    for (i, policy) in rules.policies().enumerate() {
        let path = list.index(i);
        one_of_if_set(policy.type_(), &["Percent", "Pods"], &path.child("type"), e);
        positive(policy.value(), &path.child("value"), e);
        positive(policy.period_seconds(), &path.child("periodSeconds"), e);
        if policy.period_seconds() > 1800 {
            e.invalid(path.child("periodSeconds"), policy.period_seconds(), "must be less than or equal to 1800");
        }
    }
    let tolerance = rules.0.get(k!("tolerance")).str();
    if Quantity::parse(tolerance).is_ok_and(|q| q.sign() < 0) {
        e.invalid(path.child("tolerance"), tolerance, "must be greater than or equal to 0");
    }
}
