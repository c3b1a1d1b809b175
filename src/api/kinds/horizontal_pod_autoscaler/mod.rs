//! Models HorizontalPodAutoscaler of autoscaling/v2.

mod carried;
pub mod v1;
mod validate;

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column, or};
use super::edit::{fill_absent, within};
use super::meta::{LabelSelector, ObjectMeta};
use super::workload::counts;
use crate::api::NULL;
use crate::api::{Column, Kind, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::json;
use crate::k;
use crate::path;

fields! {
    /// Models autoscaling/v2 HorizontalPodAutoscaler.
    HorizontalPodAutoscaler {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(HorizontalPodAutoscalerSpec) always;
        status "status": obj(HorizontalPodAutoscalerStatus) always;
    }
    /// Models autoscaling/v2 HorizontalPodAutoscalerSpec.
    HorizontalPodAutoscalerSpec {
        scale_target_ref "scaleTargetRef": obj(CrossVersionObjectReference) always;
        min_replicas "minReplicas": int32 given;
        max_replicas "maxReplicas": int32 always;
        metrics "metrics": list(obj(MetricSpec));
        behavior "behavior": obj(HorizontalPodAutoscalerBehavior) given;
    }
    /// Models autoscaling/v2 CrossVersionObjectReference.
    CrossVersionObjectReference {
        kind "kind": str always;
        name "name": str always;
        api_version "apiVersion": str;
    }
    /// Models autoscaling/v2 MetricSpec.
    MetricSpec {
        type_ "type": str always;
        object "object": obj(ObjectMetricSource) given;
        pods "pods": obj(PodsMetricSource) given;
        resource "resource": obj(ResourceMetricSource) given;
        container_resource "containerResource": obj(ContainerResourceMetricSource) given;
        external "external": obj(ExternalMetricSource) given;
    }
    /// Models autoscaling/v2 ObjectMetricSource.
    ObjectMetricSource {
        described_object "describedObject": obj(CrossVersionObjectReference) always;
        target "target": obj(MetricTarget) always;
        metric "metric": obj(MetricIdentifier) always;
    }
    /// Models autoscaling/v2 MetricTarget.
    MetricTarget {
        type_ "type": str always;
        value "value": quantity given;
        average_value "averageValue": quantity given;
        average_utilization "averageUtilization": int32 given;
    }
    /// Models autoscaling/v2 MetricIdentifier.
    MetricIdentifier {
        name "name": str always;
        selector "selector": obj(LabelSelector) given => whole;
    }
    /// Models autoscaling/v2 PodsMetricSource.
    PodsMetricSource {
        metric "metric": obj(MetricIdentifier) always;
        target "target": obj(MetricTarget) always;
    }
    /// Models autoscaling/v2 ResourceMetricSource.
    ResourceMetricSource {
        name "name": str always;
        target "target": obj(MetricTarget) always;
    }
    /// Models autoscaling/v2 ContainerResourceMetricSource.
    ContainerResourceMetricSource {
        name "name": str always;
        target "target": obj(MetricTarget) always;
        container "container": str always;
    }
    /// Models autoscaling/v2 ExternalMetricSource.
    ExternalMetricSource {
        metric "metric": obj(MetricIdentifier) always;
        target "target": obj(MetricTarget) always;
    }
    /// Models autoscaling/v2 HorizontalPodAutoscalerBehavior.
    HorizontalPodAutoscalerBehavior {
        scale_up "scaleUp": obj(HPAScalingRules) given;
        scale_down "scaleDown": obj(HPAScalingRules) given;
    }
    /// Models autoscaling/v2 HPAScalingRules.
    HPAScalingRules {
        stabilization_window_seconds "stabilizationWindowSeconds": int32 given;
        select_policy "selectPolicy": str given;
        policies "policies": list(obj(HPAScalingPolicy)) given;
        tolerance "tolerance": quantity given;
    }
    /// Models autoscaling/v2 HPAScalingPolicy.
    HPAScalingPolicy {
        type_ "type": str always;
        value "value": int32 always;
        period_seconds "periodSeconds": int32 always;
    }
    /// Models autoscaling/v2 HorizontalPodAutoscalerStatus.
    HorizontalPodAutoscalerStatus {
        observed_generation "observedGeneration": int64 given;
        last_scale_time "lastScaleTime": time given;
        current_replicas "currentReplicas": int32;
        desired_replicas "desiredReplicas": int32 always;
        current_metrics "currentMetrics": list(obj(MetricStatus)) always;
        conditions "conditions": list(obj(HorizontalPodAutoscalerCondition)) => by("type");
    }
    /// Models autoscaling/v2 MetricStatus.
    MetricStatus {
        type_ "type": str always;
        object "object": obj(ObjectMetricStatus) given;
        pods "pods": obj(PodsMetricStatus) given;
        resource "resource": obj(ResourceMetricStatus) given;
        container_resource "containerResource": obj(ContainerResourceMetricStatus) given;
        external "external": obj(ExternalMetricStatus) given;
    }
    /// Models autoscaling/v2 ObjectMetricStatus.
    ObjectMetricStatus {
        metric "metric": obj(MetricIdentifier) always;
        current "current": obj(MetricValueStatus) always;
        described_object "describedObject": obj(CrossVersionObjectReference) always;
    }
    /// Models autoscaling/v2 MetricValueStatus.
    MetricValueStatus {
        value "value": quantity given;
        average_value "averageValue": quantity given;
        average_utilization "averageUtilization": int32 given;
    }
    /// Models autoscaling/v2 PodsMetricStatus.
    PodsMetricStatus {
        metric "metric": obj(MetricIdentifier) always;
        current "current": obj(MetricValueStatus) always;
    }
    /// Models autoscaling/v2 ResourceMetricStatus.
    ResourceMetricStatus {
        name "name": str always;
        current "current": obj(MetricValueStatus) always;
    }
    /// Models autoscaling/v2 ContainerResourceMetricStatus.
    ContainerResourceMetricStatus {
        name "name": str always;
        current "current": obj(MetricValueStatus) always;
        container "container": str always;
    }
    /// Models autoscaling/v2 ExternalMetricStatus.
    ExternalMetricStatus {
        metric "metric": obj(MetricIdentifier) always;
        current "current": obj(MetricValueStatus) always;
    }
    /// Models autoscaling/v2 HorizontalPodAutoscalerCondition.
    HorizontalPodAutoscalerCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
        observed_generation "observedGeneration": int64 given;
    }
}

const STRATEGY: Strategy = Strategy {
    columns: COLUMNS,
    default,
    validate: |v, e| {
        core_meta(v, true, names::dns1123_subdomain, e);
        validate::spec(v, false, e);
    },
    validate_update: |new, old, e| {
        core_meta_update(new, old, e);
        let target = |v: &Value, key| v.at(path!("spec.scaleTargetRef")).get(key).clone();
        let same = ["apiVersion", "kind"].iter().all(|key| target(new, *key) == target(old, *key));
        validate::spec(new, same, e);
    },
    validate_status: |new, old, e| {
        core_meta_update(new, old, e);
        counts(new, &["currentReplicas", "desiredReplicas"], e);
    },
    ..SPEC_AND_STATUS
};

/// HorizontalPodAutoscaler, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["hpa"],
    categories: &["all"],
    subresources: &["status"],
    strategy: STRATEGY,
    ..Kind::of(
        "autoscaling",
        "v2",
        "HorizontalPodAutoscaler",
        "horizontalpodautoscalers",
        "horizontalpodautoscaler",
        HorizontalPodAutoscaler::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Reference",
        "string",
        0,
        "scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be collected, as well as to actually change the replica count.",
        |v, _| {
            let target = HorizontalPodAutoscaler(v).spec().scale_target_ref();
            format!("{}/{}", target.kind(), target.name()).into()
        },
    ),
    column(
        "Targets",
        "string",
        0,
        "metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all metrics will be used).  The desired replica count is calculated multiplying the ratio between the target value and the current value by the current number of pods.  Ergo, metrics used must decrease as the pod count is increased, and vice-versa.  See the individual metric source types for more information about how each type of metric must respond. If not set, the default metric will be set to 80% average CPU utilization.",
        |v, _| targets(v).into(),
    ),
    column(
        "MinPods",
        "string",
        0,
        "minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down.  It defaults to 1 pod.  minReplicas is allowed to be 0 if the alpha feature gate HPAScaleToZero is enabled and at least one Object or External metric is configured.  Scaling is active as long as at least one metric value is available.",
        |v, _| HorizontalPodAutoscaler(v).spec().min_replicas().map_or("<unset>".into(), |n| n.to_string()).into(),
    ),
    column(
        "MaxPods",
        "string",
        0,
        "maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. It cannot be less that minReplicas.",
        |v, _| v.at(path!("spec.maxReplicas")).int().into(),
    ),
    column(
        "Replicas",
        "string",
        0,
        "currentReplicas is current number of replicas of pods managed by this autoscaler, as last seen by the autoscaler.",
        |v, _| v.at(path!("status.currentReplicas")).int().into(),
    ),
    AGE,
];

/// Models `formatHPAMetrics`: what is and what should be, of two metrics at most.
fn targets(v: &Value) -> String {
    let spec = HorizontalPodAutoscaler(v).spec();
    let now = v.at(path!("status.currentMetrics")).items();
    let mut all: Vec<String> = Vec::new();
    for (i, metric) in spec.metrics().enumerate() {
        let kind = match metric.type_() {
            "External" => "external",
            "Pods" => "pods",
            "Object" => "object",
            "Resource" => "resource",
            "ContainerResource" => "containerResource",
            _ => {
                all.push("<unknown type>".into());
                continue;
            }
        };
        let (source, current) = (metric.0.get(kind), now.get(i).unwrap_or(NULL).get(kind).get(k!("current")));
        let average = !source.at(path!("target.averageValue")).is_null();
        let field = if average {
            "averageValue"
        } else if kind.ends_with("esource") {
            "averageUtilization"
        } else {
            "value"
        };
        let text = |v: &Value, none: &str| match v {
            Value::Int(n) => format!("{n}%"),
            other => or(other.str(), none).str().to_string(),
        };
        let values = format!(
            "{}/{}",
            text(current.get(field), "<unknown>"),
            text(source.get(k!("target")).get(field), "<auto>")
        );
        all.push(match kind {
            "resource" | "containerResource" => format!("{}: {values}", source.get(k!("name")).str()),
            "external" | "object" if average => format!("{values} (avg)"),
            _ => values,
        });
    }
    match all.len() {
        0 => "<none>".into(),
        n @ 3.. => format!("{} + {} more...", all[..2].join(", "), n - 2),
        _ => all.join(", "),
    }
}

/// Models `SetDefaults_HorizontalPodAutoscaler`.
fn default(v: &mut Value) {
    let spec = v.entry(k!("spec"));
    fill_absent(spec, k!("minReplicas"), 1);
    if spec.get(k!("metrics")).is_empty() {
        let target = json!({ "type": "Utilization", "averageUtilization": 80 });
        spec.set(k!("metrics"), json!([{ "type": "Resource", "resource": { "name": "cpu", "target": (target) } }]));
    }
    within(spec, k!("behavior"), |behavior| {
        let percent = json!({ "type": "Percent", "value": 100, "periodSeconds": 15 });
        let pods = json!({ "type": "Pods", "value": 4, "periodSeconds": 15 });
        rules(behavior.entry(k!("scaleUp")), Some(0), json!([(pods), (percent.clone())]));
        rules(behavior.entry(k!("scaleDown")), None, json!([(percent)]));
    });
}

fn rules(rules: &mut Value, window: Option<i64>, policies: Value) {
    if let Some(seconds) = window {
        fill_absent(rules, k!("stabilizationWindowSeconds"), seconds);
    }
    fill_absent(rules, k!("selectPolicy"), "Max");
    fill_absent(rules, k!("policies"), policies);
}
