//! What Deployments, ReplicaSets and DaemonSets have in common: a selector, a template, and how it is rolled out.

use super::check::{immutable, label_selector, labels, non_negative};
use super::edit::within;
use super::pod::PodSpec;
use super::pod::{defaults, validate};
use crate::api::selector::Selector;
use crate::api::{Errors, Path, Value, View, names};
use crate::k;

/// Fills in the defaults of the template.
pub fn default_template(workload: &mut Value) {
    within(workload, k!("spec"), |spec| within(spec, k!("template"), |t| defaults::pod_spec(t.entry(k!("spec")))));
}

/// Of a template nothing is kept that only a pod may have.
pub fn reset_status(workload: &mut Value) {
    workload.set(k!("status"), Value::object());
}

/// A selector that has to be there, and the template that it must match. Models `ValidatePodTemplateSpecForReplicaSet`.
pub fn selector_and_template(spec: &Value, path: &Path<'_>, e: &mut Errors) {
    let selector = spec.get(k!("selector"));
    let at = path.child("selector");
    if selector.is_null() {
        e.required(at, "");
    } else {
        label_selector(selector, &at, e);
        if selector.get(k!("matchLabels")).is_empty() && selector.get(k!("matchExpressions")).is_empty() {
            e.invalid(at, selector, "empty selector is invalid for deployment");
        }
    }
    match Selector::of_object(selector) {
        Err(_) => e.invalid(at, selector, "invalid label selector"),
        Ok(parsed) => {
            matches(&parsed, spec, path, e);
            template(spec, "ReplicaSet", path, e);
        }
    }
}

/// The labels of the template are selected.
pub fn matches(selector: &Selector, spec: &Value, path: &Path<'_>, e: &mut Errors) {
    let own = spec.at("template.metadata.labels");
    if !selector.is_everything() && !selector.matches(own) {
        let path = path.child("template");
        let path = path.child("metadata");
        e.invalid(path.child("labels"), own, "`selector` does not match template `labels`");
    }
}

/// The template itself. Models `ValidatePodTemplateSpec`.
pub fn template(spec: &Value, of: &str, path: &Path<'_>, e: &mut Errors) {
    let template = spec.get(k!("template"));
    let path = path.child("template");
    let meta = template.get(k!("metadata"));
    labels(meta.get(k!("labels")), &path.child("labels"), e);
    for (key, _) in meta.get(k!("annotations")).entries() {
        e.all(path.child("annotations"), key.as_str(), names::qualified_name(&key.as_str().to_lowercase()));
    }
    let pod = PodSpec::view(template.get(k!("spec")));
    let path = path.child("spec");
    validate::pod_spec(pod, "", &path, false, e);
    if pod.ephemeral_containers().len() > 0 {
        e.forbidden(path.child("ephemeralContainers"), "ephemeral containers not allowed in pod template");
    }
    if pod.restart_policy() != "Always" {
        e.not_supported(path.child("restartPolicy"), pod.restart_policy(), &["Always"]);
    }
    if pod.active_deadline_seconds().is_some() {
        let why = format!("activeDeadlineSeconds in {of} is not Supported");
        e.forbidden(path.child("activeDeadlineSeconds"), &why);
    }
}

/// The selector stays.
pub fn same_selector(new: &Value, old: &Value, e: &mut Errors) {
    let spec = Path::new("spec");
    immutable(new.at("spec.selector"), old.at("spec.selector"), &spec.child("selector"), e);
}

/// The number before the percent sign, or the number.
pub fn amount(v: &Value) -> i64 {
    v.as_str().map_or(v.int(), |text| text.trim_end_matches('%').parse().unwrap_or(0))
}

/// A number or a percentage, of at most a hundred where `whole` is all there is.
pub fn int_or_percent(v: &Value, whole: bool, path: &Path<'_>, e: &mut Errors) {
    match v.as_str() {
        Some(text) => e.all(path, text, names::percent(text)),
        None => non_negative(v.int(), path, e),
    }
    if whole && v.as_str().is_some() && amount(v) > 100 {
        e.invalid(path, v, "must not be greater than 100%");
    }
}

fn pod_spec(v: &Value) -> PodSpec<'_> {
    PodSpec::view(v.get(k!("spec")).get(k!("template")).get(k!("spec")))
}

/// The cell of the names of the containers.
pub fn containers(v: &Value, _: u64) -> Value {
    pod_spec(v).containers().map(|c| c.name()).collect::<Vec<_>>().join(",").into()
}

/// The cell of the images of the containers.
pub fn images(v: &Value, _: u64) -> Value {
    pod_spec(v).containers().map(|c| c.image()).collect::<Vec<_>>().join(",").into()
}

/// Labels as a selector of equals: `a=b,c=d`, or `<none>`.
pub fn labels_text(map: &Value) -> String {
    let mut all: Vec<String> = map.entries().iter().map(|(key, v)| format!("{}={}", key.as_str(), v.str())).collect();
    all.sort();
    if all.is_empty() { "<none>".into() } else { all.join(",") }
}

/// The cell of the selector. Models `FormatLabelSelector`.
pub fn selector(v: &Value, _: u64) -> Value {
    let selector = v.at("spec.selector");
    let mut all: Vec<(String, String)> = Vec::new();
    for (key, value) in selector.get(k!("matchLabels")).entries() {
        all.push((key.as_str().into(), format!("{}={}", key.as_str(), value.str())));
    }
    for r in selector.get(k!("matchExpressions")).items() {
        let key = r.get(k!("key")).str();
        let mut values: Vec<&str> = r.get(k!("values")).items().iter().map(Value::str).collect();
        values.sort_unstable();
        let values = values.join(",");
        all.push((
            key.into(),
            match r.get(k!("operator")).str() {
                "In" => format!("{key} in ({values})"),
                "NotIn" => format!("{key} notin ({values})"),
                "Exists" => key.into(),
                _ => format!("!{key}"),
            },
        ));
    }
    all.sort();
    let texts: Vec<String> = all.into_iter().map(|(_, text)| text).collect();
    if texts.is_empty() { "<none>".into() } else { texts.join(",").into() }
}
