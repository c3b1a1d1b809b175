//! Models HorizontalPodAutoscaler of autoscaling/v1: what the second version says of the processor; all else is carried in
//! annotations.

use super::super::meta::ObjectMeta;
use super::carried;
use super::{CrossVersionObjectReference, KIND as STORED};
use crate::api::decode::canonical;
use crate::api::kinds::edit::fill_absent;
use crate::api::{Conversion, Kind, Strategy, Value};
use crate::fields;
use crate::{json, k};

fields! {
    /// Models autoscaling/v1 HorizontalPodAutoscaler.
    HorizontalPodAutoscaler {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(HorizontalPodAutoscalerSpec) always;
        status "status": obj(HorizontalPodAutoscalerStatus) always;
    }
    /// Models autoscaling/v1 HorizontalPodAutoscalerSpec.
    HorizontalPodAutoscalerSpec {
        scale_target_ref "scaleTargetRef": obj(CrossVersionObjectReference) always => whole;
        min_replicas "minReplicas": int32 given;
        max_replicas "maxReplicas": int32 always;
        target_cpu_utilization_percentage "targetCPUUtilizationPercentage": int32 given;
    }
    /// Models autoscaling/v1 HorizontalPodAutoscalerStatus.
    HorizontalPodAutoscalerStatus {
        observed_generation "observedGeneration": int64 given;
        last_scale_time "lastScaleTime": time given;
        current_replicas "currentReplicas": int32 always;
        desired_replicas "desiredReplicas": int32 always;
        current_cpu_utilization_percentage "currentCPUUtilizationPercentage": int32 given;
    }
}

/// HorizontalPodAutoscaler of autoscaling/v1, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: STORED.short_names,
    categories: STORED.categories,
    stored_as: Some(&Conversion { kind: &STORED, to_stored, from_stored }),
    subresources: STORED.subresources,
    strategy: Strategy { default: |v| fill_absent(v.entry(k!("spec")), k!("minReplicas"), 1), ..super::STRATEGY },
    ..Kind::of(
        "autoscaling",
        "v1",
        "HorizontalPodAutoscaler",
        "horizontalpodautoscalers",
        "horizontalpodautoscaler",
        HorizontalPodAutoscaler::TYPE,
    )
};

fn to_stored(v: &Value) -> Value {
    let mut v = v.clone();
    v.set(k!("apiVersion"), "autoscaling/v2");
    let target = v.entry(k!("spec")).remove("targetCPUUtilizationPercentage");
    if let Some(percent) = target {
        let target = json!({ "type": "Utilization", "averageUtilization": (percent) });
        v.set_at("spec.metrics", json!([{ "type": "Resource", "resource": { "name": "cpu", "target": (target) } }]));
    }
    let current = v.entry(k!("status")).remove("currentCPUUtilizationPercentage");
    if let Some(percent) = current {
        let current = json!({ "averageUtilization": (percent) });
        let metric = json!({ "type": "Resource", "resource": { "name": "cpu", "current": (current) } });
        v.set_at("status.currentMetrics", Value::from_items([metric]));
    }
    carried::read(&mut v);
    super::default(&mut v);
    v
}

fn from_stored(v: &Value) -> Value {
    let percent = |list: &str, field: &str| {
        let of_cpu =
            v.at(list).items().iter().map(|m| m.get(k!("resource"))).find(|r| r.get(k!("name")).str() == "cpu");
        of_cpu.map_or(Value::Null, |r| r.get(field).get(k!("averageUtilization")).clone())
    };
    let (target, current) = (percent("spec.metrics", "target"), percent("status.currentMetrics", "current"));
    let stored = v;
    let mut v = v.clone();
    v.set(k!("apiVersion"), "autoscaling/v1");
    for (half, gone, name, percent) in [
        ("spec", ["metrics", "behavior"], "targetCPUUtilizationPercentage", target),
        ("status", ["currentMetrics", "conditions"], "currentCPUUtilizationPercentage", current),
    ] {
        let half = v.entry(half);
        gone.iter().for_each(|field| drop(half.remove(*field)));
        if !percent.is_null() {
            half.set(name, percent);
        }
    }
    carried::write(stored, &mut v);
    canonical(&v, HorizontalPodAutoscaler::TYPE)
}

#[test]
fn both_versions_tell_of_the_processor() {
    let old =
        json!({ "apiVersion": "autoscaling/v1", "spec": { "maxReplicas": 3, "targetCPUUtilizationPercentage": 50 } });
    let new = to_stored(&old);
    assert_eq!(new.at("spec.metrics").items()[0].at("resource.target.averageUtilization").int(), 50);
    assert_eq!(from_stored(&new).at("spec.targetCPUUtilizationPercentage").int(), 50);
}
