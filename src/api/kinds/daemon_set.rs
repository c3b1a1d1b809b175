//! Models DaemonSet of apps/v1.

use super::meta::{LabelSelector, ObjectMeta};
use super::pod::fields::PodTemplateSpec;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models apps/v1 DaemonSet.
    DaemonSet {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(DaemonSetSpec) always;
        status "status": obj(DaemonSetStatus) always;
    }
    /// Models apps/v1 DaemonSetSpec.
    DaemonSetSpec {
        selector "selector": obj(LabelSelector) always => whole;
        template "template": obj(PodTemplateSpec) always;
        update_strategy "updateStrategy": obj(DaemonSetUpdateStrategy) always;
        min_ready_seconds "minReadySeconds": int32;
        revision_history_limit "revisionHistoryLimit": int32 given;
    }
    /// Models apps/v1 DaemonSetUpdateStrategy.
    DaemonSetUpdateStrategy {
        type_ "type": str;
        rolling_update "rollingUpdate": obj(RollingUpdateDaemonSet) given;
    }
    /// Models apps/v1 RollingUpdateDaemonSet.
    RollingUpdateDaemonSet {
        max_unavailable "maxUnavailable": int_or_string given;
        max_surge "maxSurge": int_or_string given;
    }
    /// Models apps/v1 DaemonSetStatus.
    DaemonSetStatus {
        current_number_scheduled "currentNumberScheduled": int32 always;
        number_misscheduled "numberMisscheduled": int32 always;
        desired_number_scheduled "desiredNumberScheduled": int32 always;
        number_ready "numberReady": int32 always;
        observed_generation "observedGeneration": int64;
        updated_number_scheduled "updatedNumberScheduled": int32;
        number_available "numberAvailable": int32;
        number_unavailable "numberUnavailable": int32;
        collision_count "collisionCount": int32 given;
        conditions "conditions": list(obj(DaemonSetCondition)) => by("type");
    }
    /// Models apps/v1 DaemonSetCondition.
    DaemonSetCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// DaemonSet, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "apps",
    version: "v1",
    kind: "DaemonSet",
    plural: "daemonsets",
    singular: "daemonset",
    short_names: &["ds"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "daemonsets",
    stored_as: None,
    root: DaemonSet::TYPE,
    subresources: &["status"],
    strategy: Strategy { ..PLAIN },
};
