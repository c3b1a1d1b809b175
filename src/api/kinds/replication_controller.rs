//! Models ReplicationController of core/v1.

use super::edit::{fill, fill_absent};
use super::meta::ObjectMeta;
use super::pod::fields::PodTemplateSpec;
use super::workload::default_template;
use crate::api::{Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::k;

fields! {
    /// Models core/v1 ReplicationController.
    ReplicationController {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ReplicationControllerSpec) always;
        status "status": obj(ReplicationControllerStatus) always;
    }
    /// Models core/v1 ReplicationControllerSpec.
    ReplicationControllerSpec {
        replicas "replicas": int32 given;
        min_ready_seconds "minReadySeconds": int32;
        selector "selector": map(str) => whole;
        template "template": obj(PodTemplateSpec) given;
    }
    /// Models core/v1 ReplicationControllerStatus.
    ReplicationControllerStatus {
        replicas "replicas": int32 always;
        fully_labeled_replicas "fullyLabeledReplicas": int32;
        ready_replicas "readyReplicas": int32;
        available_replicas "availableReplicas": int32;
        observed_generation "observedGeneration": int64;
        conditions "conditions": list(obj(ReplicationControllerCondition)) => by("type");
    }
    /// Models core/v1 ReplicationControllerCondition.
    ReplicationControllerCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// ReplicationController, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["rc"],
    categories: &["all"],
    etcd_prefix: "controllers",
    subresources: &["scale", "status"],
    strategy: Strategy {
        default,
        selectable: &[("status.replicas", |v| ReplicationController(v).status().replicas().to_string())],
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "",
        "v1",
        "ReplicationController",
        "replicationcontrollers",
        "replicationcontroller",
        ReplicationController::TYPE,
    )
};

/// Models `SetDefaults_ReplicationController`.
fn default(v: &mut Value) {
    default_template(v);
    let labels = v.at("spec.template.metadata.labels").clone();
    let spec = v.entry(k!("spec"));
    fill_absent(spec, k!("replicas"), 1);
    if !labels.is_empty() {
        fill(spec, k!("selector"), labels.clone());
        fill(v.entry(k!("metadata")), k!("labels"), labels);
    }
}
