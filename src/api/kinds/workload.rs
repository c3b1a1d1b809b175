//! What Deployments, ReplicaSets and DaemonSets have in common: a selector, a template, and how it is rolled out.

use super::check::{immutable, label_selector, labels, non_negative};
use super::columns::column;
use super::edit::within;
use super::pod::PodSpec;
use super::pod::{defaults, validate, warnings};
use crate::api::selector::Selector;
use crate::api::{Column, Errors, Name, Path, Value, View, names};
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// Fills in the defaults of the template.
pub fn default_template(workload: &mut Value) {
    within(workload, k!("spec"), |spec| within(spec, k!("template"), |t| defaults::pod_spec(t.entry(k!("spec")))));
}

/// A selector that has to be there and select something, and the template that it must match.
/// Models `ValidateDeploymentSpec` and its kin, which differ in what they call an empty selector.
pub fn selector_and_template(spec: &Value, of: &str, empty: &str, path: &Path<'_>, e: &mut Errors) {
    if let Some(parsed) = selected(spec, empty, path, e) {
        matches(&parsed, spec, path, e);
        template(spec, of, path, e);
    }
}

/// The selector, if it can be read.
pub fn selected(spec: &Value, empty: &str, path: &Path<'_>, e: &mut Errors) -> Option<Selector> {
    let selector = spec.get(k!("selector"));
    let at = path.child("selector");
    if selector.is_null() {
        e.required(at, "");
    } else {
        label_selector(selector, &at, e);
        if selector.get(k!("matchLabels")).is_empty() && selector.get(k!("matchExpressions")).is_empty() {
            e.invalid(at, selector, empty);
        }
    }
    Selector::of_object(selector).map_err(|_| e.invalid(at, selector, "invalid label selector")).ok()
}

/// The labels of the template are selected.
pub fn matches(selector: &Selector, spec: &Value, path: &Path<'_>, e: &mut Errors) {
    let own = spec.at(path!("template.metadata.labels"));
    if !selector.is_everything() && !selector.matches(own) {
        let path = path.child("template");
        let path = path.child("metadata");
        e.invalid(path.child("labels"), own, "`selector` does not match template `labels`");
    }
}

/// The template of a workload whose pods always run again and end only with it.
pub fn template(spec: &Value, of: &str, path: &Path<'_>, e: &mut Errors) {
    let template = spec.get(k!("template"));
    let path = path.child("template");
    pod_template(template, &path, e);
    always_runs(template, of, &path, e);
}

/// Pods of a workload run again whenever they end, and have no deadline.
pub fn always_runs(template: &Value, of: &str, path: &Path<'_>, e: &mut Errors) {
    let (pod, path) = (PodSpec::view(template.get(k!("spec"))), path.child("spec"));
    if pod.restart_policy() != "Always" {
        e.not_supported(path.child("restartPolicy"), pod.restart_policy(), &["Always"]);
    }
    if pod.active_deadline_seconds().is_some() {
        let why = format!("activeDeadlineSeconds in {of} is not Supported");
        e.forbidden(path.child("activeDeadlineSeconds"), &why);
    }
}

/// A template by itself. Models `ValidatePodTemplateSpec`.
pub fn pod_template(template: &Value, path: &Path<'_>, e: &mut Errors) {
    template_meta(template, path, e);
    let pod = PodSpec::view(template.get(k!("spec")));
    let path = path.child("spec");
    validate::pod_spec(pod, "", &path, false, e);
    if pod.ephemeral_containers().len() > 0 {
        e.forbidden(path.child("ephemeralContainers"), "ephemeral containers not allowed in pod template");
    }
}

/// Labels and annotations of a template.
pub fn template_meta(template: &Value, path: &Path<'_>, e: &mut Errors) {
    let meta = template.get(k!("metadata"));
    labels(meta.get(k!("labels")), &path.child("labels"), e);
    for (key, _) in meta.get(k!("annotations")).entries() {
        e.all(path.child("annotations"), key.as_str(), names::qualified_name(&key.as_str().to_lowercase()));
    }
}

/// What is warned of in a new workload, or in one whose spec changes: a name that is no host's, and its template at `at`.
pub fn warned(new: &Value, old: Option<&Value>, at: &str) -> Vec<String> {
    let mut all = Vec::new();
    let wrong = names::dns1123_label(new.at(path!("metadata.name")).str());
    if old.is_none() && !wrong.is_empty() {
        let why = "this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended";
        all.push(format!("metadata.name: {why}: [{}]", wrong.join(" ")));
    }
    if old.is_none_or(|old| old.get(k!("spec")) != new.get(k!("spec"))) {
        warnings::of_template(&format!("{at}."), new.at(at), &mut all);
    }
    all
}

/// [`warned`], of most workloads.
pub fn warnings(new: &Value, old: Option<&Value>) -> Vec<String> {
    warned(new, old, "spec.template")
}

/// Fields below `spec` that stay as they were made.
pub fn same(new: &Value, old: &Value, fields: &[&str], e: &mut Errors) {
    let path = Path::new("spec");
    for field in fields {
        immutable(new.get(k!("spec")).get(*field), old.get(k!("spec")).get(*field), &path.child(field), e);
    }
}

/// The selector stays.
pub fn same_selector(new: &Value, old: &Value, e: &mut Errors) {
    same(new, old, &["selector"], e);
}

/// Numbers below `status` cannot be negative.
pub fn counts(v: &Value, fields: &[&str], e: &mut Errors) {
    let path = Path::new("status");
    for field in fields {
        non_negative(v.get(k!("status")).get(*field).int(), &path.child(field), e);
    }
}

/// Of one number below `status` there cannot be more than of another.
pub fn at_most(v: &Value, pairs: &[(&str, &str)], e: &mut Errors) {
    let (status, path) = (v.get("status"), Path::new("status"));
    for (part, whole) in pairs {
        let n = status.get(*part).int();
        if n > status.get(*whole).int() {
            e.invalid(path.child(part), n, &format!("cannot be greater than status.{whole}"));
        }
    }
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

/// The cell of what the containers of a pod are named, or are made of.
pub fn listed(spec: &Value, key: Name) -> Value {
    spec.get(k!("containers")).items().iter().map(|c| c.get(key).str()).collect::<Vec<_>>().join(",").into()
}

/// How many of the wanted pods are ready.
pub const READY: Column = column("Ready", "string", 0, "Number of the pod with ready state", |v, _| {
    format!("{}/{}", v.at(path!("status.readyReplicas")).int(), v.at(path!("spec.replicas")).int()).into()
});
/// The names of the containers, in wide tables.
pub const CONTAINERS: Column = column("Containers", "string", 1, "Names of each container in the template.", |v, _| {
    listed(v.at(path!("spec.template.spec")), k!("name"))
});
/// The images of the containers, in wide tables.
pub const IMAGES: Column =
    column("Images", "string", 1, "Images referenced by each container in the template.", |v, _| {
        listed(v.at(path!("spec.template.spec")), k!("image"))
    });

/// Labels as a selector of equals: `a=b,c=d`, or `<none>`.
pub fn labels_text(map: &Value) -> String {
    let mut all: Vec<String> = map.entries().iter().map(|(key, v)| format!("{}={}", key.as_str(), v.str())).collect();
    all.arrange();
    if all.is_empty() { "<none>".into() } else { all.join(",") }
}

/// The cell of the selector.
pub fn selector(v: &Value, _: u64) -> Value {
    selector_text(v.at(path!("spec.selector"))).into()
}

/// A selector in words. Models `FormatLabelSelector`.
pub fn selector_text(selector: &Value) -> String {
    let mut all: Vec<(String, String)> = Vec::new();
    for (key, value) in selector.get(k!("matchLabels")).entries() {
        all.push((key.as_str().into(), format!("{}={}", key.as_str(), value.str())));
    }
    for r in selector.get(k!("matchExpressions")).items() {
        let key = r.get(k!("key")).str();
        let mut values: Vec<&str> = r.get(k!("values")).items().iter().map(Value::str).collect();
        values.arrange();
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
    all.arrange();
    let texts: Vec<String> = all.into_iter().map(|(_, text)| text).collect();
    if texts.is_empty() { "<none>".into() } else { texts.join(",") }
}
