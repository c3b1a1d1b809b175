//! What autoscaling/v1 has no fields for, carried through it in annotations. Models its conversion.

use super::HorizontalPodAutoscalerBehavior;
use crate::api::kinds::internal;
use crate::api::{Key, Quantity, Value, json as text};
use crate::{json, k, path};

const PREFIX: &str = "autoscaling.alpha.kubernetes.io/";

/// A field of the first version, where the second has it, and whether the first has a quantity there that cannot be left out.
type Renamed = (&'static str, &'static str, bool);
/// The fields of each source of a metric.
type Sources = [(&'static str, &'static [Renamed]); 5];

/// What is wanted of metrics.
const WANTED: Sources = [
    (
        "object",
        &[
            ("target", "describedObject", false),
            ("metricName", "metric.name", false),
            ("targetValue", "target.value", true),
            ("selector", "metric.selector", false),
            ("averageValue", "target.averageValue", false),
        ],
    ),
    (
        "pods",
        &[
            ("metricName", "metric.name", false),
            ("targetAverageValue", "target.averageValue", true),
            ("selector", "metric.selector", false),
        ],
    ),
    (
        "resource",
        &[
            ("name", "name", false),
            ("targetAverageUtilization", "target.averageUtilization", false),
            ("targetAverageValue", "target.averageValue", false),
        ],
    ),
    (
        "containerResource",
        &[
            ("name", "name", false),
            ("targetAverageUtilization", "target.averageUtilization", false),
            ("targetAverageValue", "target.averageValue", false),
            ("container", "container", false),
        ],
    ),
    (
        "external",
        &[
            ("metricName", "metric.name", false),
            ("metricSelector", "metric.selector", false),
            ("targetValue", "target.value", false),
            ("targetAverageValue", "target.averageValue", false),
        ],
    ),
];

/// What was measured of them.
const MEASURED: Sources = [
    (
        "object",
        &[
            ("target", "describedObject", false),
            ("metricName", "metric.name", false),
            ("currentValue", "current.value", true),
            ("selector", "metric.selector", false),
            ("averageValue", "current.averageValue", false),
        ],
    ),
    (
        "pods",
        &[
            ("metricName", "metric.name", false),
            ("currentAverageValue", "current.averageValue", true),
            ("selector", "metric.selector", false),
        ],
    ),
    (
        "resource",
        &[
            ("name", "name", false),
            ("currentAverageUtilization", "current.averageUtilization", false),
            ("currentAverageValue", "current.averageValue", true),
        ],
    ),
    (
        "containerResource",
        &[
            ("name", "name", false),
            ("currentAverageUtilization", "current.averageUtilization", false),
            ("currentAverageValue", "current.averageValue", true),
            ("container", "container", false),
        ],
    ),
    (
        "external",
        &[
            ("metricName", "metric.name", false),
            ("metricSelector", "metric.selector", false),
            ("currentValue", "current.value", true),
            ("currentAverageValue", "current.averageValue", false),
        ],
    ),
];

/// Whether the first version has a field for this metric.
pub fn is_cpu(metric: &Value) -> bool {
    let resource = metric.get(k!("resource"));
    let percent = resource.at(path!("target.averageUtilization"));
    metric.get(k!("type")).str() == "Resource" && resource.get(k!("name")).str() == "cpu" && !percent.is_null()
}

/// Puts what `stored` has besides into the annotations of `old`.
pub fn write(stored: &Value, old: &mut Value) {
    let list = |of: &[Value], sources: &Sources| Value::from_items(of.iter().map(|m| to_old(m, sources)));
    let (spec, status) = (stored.get(k!("spec")), stored.get(k!("status")));
    let metrics: Vec<Value> = spec.get(k!("metrics")).items().iter().filter(|m| !is_cpu(m)).cloned().collect();
    let behavior = match spec.get(k!("behavior")) {
        given if given.is_null() => Value::Null,
        given => internal::shown(HorizontalPodAutoscalerBehavior::TYPE, given),
    };
    drop_from(old);
    for (name, value) in [
        ("behavior", behavior),
        ("conditions", status.get(k!("conditions")).clone()),
        ("current-metrics", list(status.get(k!("currentMetrics")).items(), &MEASURED)),
        ("metrics", list(&metrics, &WANTED)),
    ] {
        if !value.is_empty() {
            old.entry(k!("metadata")).entry(k!("annotations")).set(&*format!("{PREFIX}{name}"), text::print(&value));
        }
    }
}

/// Takes out of the annotations what they carry, and puts it where the second version has it. Metrics come before that of
/// the processor.
pub fn read(new: &mut Value) {
    let given = new.at(path!("metadata.annotations")).clone();
    let carried = |name: &str| text::parse(given.get(&*format!("{PREFIX}{name}")).str()).ok();
    if let Some(metrics) = carried("metrics") {
        let own = new.at(path!("spec.metrics")).items().to_vec();
        let all = metrics.items().iter().map(|m| wanted(to_new(m, &WANTED))).chain(own);
        new.set_at("spec.metrics", Value::from_items(all));
    }
    if let Some(behavior) = carried("behavior").map(|b| lowered(&b)).filter(|b| !b.is_empty()) {
        new.set_at("spec.behavior", behavior);
    }
    if let Some(metrics) = carried("current-metrics") {
        let all = metrics.items().iter().map(|m| to_new(m, &MEASURED));
        new.set_at("status.currentMetrics", Value::from_items(all));
    }
    if let Some(conditions) = carried("conditions") {
        new.set_at("status.conditions", conditions);
    }
    drop_from(new);
}

fn drop_from(object: &mut Value) {
    let meta = object.entry(k!("metadata"));
    if meta.get(k!("annotations")).is_null() {
        return;
    }
    let annotations = meta.entry(k!("annotations"));
    annotations.entries_mut().retain(|(key, _)| !key.as_str().starts_with(PREFIX));
    if annotations.is_empty() {
        meta.remove(k!("annotations"));
    }
}

fn to_old(metric: &Value, sources: &Sources) -> Value {
    let mut out = json!({ "type": (metric.get(k!("type")).clone()) });
    for (source, fields) in sources.iter().filter(|(source, _)| !metric.get(*source).is_null()) {
        let mut old = Value::object();
        for (name, at, always) in *fields {
            match metric.get(*source).at(*at) {
                Value::Null if *always => old.set(*name, "0"),
                Value::Null => {}
                value => old.set(*name, value.clone()),
            }
        }
        out.set(*source, old);
    }
    out
}

fn to_new(metric: &Value, sources: &Sources) -> Value {
    let mut out = json!({ "type": (metric.get(k!("type")).clone()) });
    for (source, fields) in sources.iter().filter(|(source, _)| !metric.get(*source).is_null()) {
        for (name, at, _) in fields.iter().filter(|(name, ..)| !metric.get(*source).get(*name).is_null()) {
            out.set_at(&format!("{source}.{at}"), metric.get(*source).get(*name).clone());
        }
    }
    out
}

/// The type of a target follows from what it gives.
fn wanted(mut metric: Value) -> Value {
    for (source, _) in WANTED.iter().copied() {
        let target = metric.get(source).get(k!("target")).clone();
        if metric.get(source).is_null() {
            continue;
        }
        let has = |field: &str| !target.get(field).is_null();
        let kind = match source {
            "object" if !has("averageValue") => "Value",
            "external" if has("value") => "Value",
            "resource" | "containerResource" if has("averageUtilization") => "Utilization",
            _ => "AverageValue",
        };
        let nothing = Quantity::parse(target.get(k!("value")).str()).is_ok_and(|q| q.sign() == 0);
        let target = metric.entry(source).entry(k!("target"));
        if source == "object" && kind == "AverageValue" && nothing {
            target.remove(k!("value"));
        }
        target.set(k!("type"), kind);
    }
    metric
}

/// An internal type's JSON with the names of the outer one.
fn lowered(value: &Value) -> Value {
    let name = |key: &Key| {
        let mut chars = key.as_str().chars();
        let first = chars.next().map(|c| c.to_ascii_lowercase());
        Key::intern(&first.into_iter().chain(chars).collect::<String>())
    };
    if !value.items().is_empty() {
        return Value::from_items(value.items().iter().map(lowered));
    }
    if value.entries().is_empty() {
        return value.clone();
    }
    let given = value.entries().iter().filter(|(_, v)| !v.is_null());
    Value::of(given.map(|(key, v)| (name(key), lowered(v))))
}
