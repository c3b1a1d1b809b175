//! Models HorizontalPodAutoscaler of autoscaling/v2.

use super::edit::{fill_absent, within};
use super::meta::{LabelSelector, ObjectMeta};
use crate::api::{Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::json;
use crate::k;

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
        policies "policies": list(obj(HPAScalingPolicy));
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

/// HorizontalPodAutoscaler, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["hpa"],
    categories: &["all"],
    subresources: &["status"],
    strategy: Strategy { default, ..SPEC_AND_STATUS },
    ..Kind::of(
        "autoscaling",
        "v2",
        "HorizontalPodAutoscaler",
        "horizontalpodautoscalers",
        "horizontalpodautoscaler",
        HorizontalPodAutoscaler::TYPE,
    )
};

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
