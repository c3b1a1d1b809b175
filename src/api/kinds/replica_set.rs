//! Models ReplicaSet of apps/v1.

use super::meta::{LabelSelector, ObjectMeta};
use super::pod::fields::PodTemplateSpec;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models apps/v1 ReplicaSet.
    ReplicaSet {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ReplicaSetSpec) always;
        status "status": obj(ReplicaSetStatus) always;
    }
    /// Models apps/v1 ReplicaSetSpec.
    ReplicaSetSpec {
        replicas "replicas": int32 given;
        min_ready_seconds "minReadySeconds": int32;
        selector "selector": obj(LabelSelector) always => whole;
        template "template": obj(PodTemplateSpec) always;
    }
    /// Models apps/v1 ReplicaSetStatus.
    ReplicaSetStatus {
        replicas "replicas": int32 always;
        fully_labeled_replicas "fullyLabeledReplicas": int32;
        ready_replicas "readyReplicas": int32;
        available_replicas "availableReplicas": int32;
        terminating_replicas "terminatingReplicas": int32 given;
        observed_generation "observedGeneration": int64;
        conditions "conditions": list(obj(ReplicaSetCondition)) => by("type");
    }
    /// Models apps/v1 ReplicaSetCondition.
    ReplicaSetCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// ReplicaSet, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "apps",
    version: "v1",
    kind: "ReplicaSet",
    plural: "replicasets",
    singular: "replicaset",
    short_names: &["rs"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "replicasets",
    stored_as: None,
    root: ReplicaSet::TYPE,
    subresources: &["scale", "status"],
    strategy: Strategy { ..PLAIN },
};
