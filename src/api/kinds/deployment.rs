//! Models Deployment of apps/v1.

use super::meta::{LabelSelector, ObjectMeta};
use super::pod::fields::PodTemplateSpec;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models apps/v1 Deployment.
    Deployment {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(DeploymentSpec) always;
        status "status": obj(DeploymentStatus) always;
    }
    /// Models apps/v1 DeploymentSpec.
    DeploymentSpec {
        replicas "replicas": int32 given;
        selector "selector": obj(LabelSelector) always => whole;
        template "template": obj(PodTemplateSpec) always;
        strategy "strategy": obj(DeploymentStrategy) always => retain;
        min_ready_seconds "minReadySeconds": int32;
        revision_history_limit "revisionHistoryLimit": int32 given;
        paused "paused": bool;
        progress_deadline_seconds "progressDeadlineSeconds": int32 given;
    }
    /// Models apps/v1 DeploymentStrategy.
    DeploymentStrategy {
        type_ "type": str;
        rolling_update "rollingUpdate": obj(RollingUpdateDeployment) given;
    }
    /// Models apps/v1 RollingUpdateDeployment.
    RollingUpdateDeployment {
        max_unavailable "maxUnavailable": int_or_string given;
        max_surge "maxSurge": int_or_string given;
    }
    /// Models apps/v1 DeploymentStatus.
    DeploymentStatus {
        observed_generation "observedGeneration": int64;
        replicas "replicas": int32;
        updated_replicas "updatedReplicas": int32;
        ready_replicas "readyReplicas": int32;
        available_replicas "availableReplicas": int32;
        unavailable_replicas "unavailableReplicas": int32;
        terminating_replicas "terminatingReplicas": int32 given;
        conditions "conditions": list(obj(DeploymentCondition)) => by("type");
        collision_count "collisionCount": int32 given;
    }
    /// Models apps/v1 DeploymentCondition.
    DeploymentCondition {
        type_ "type": str always;
        status "status": str always;
        last_update_time "lastUpdateTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// Deployment, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "apps",
    version: "v1",
    kind: "Deployment",
    plural: "deployments",
    singular: "deployment",
    short_names: &["deploy"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "deployments",
    stored_as: None,
    root: Deployment::TYPE,
    subresources: &["scale", "status"],
    strategy: Strategy { ..PLAIN },
};
