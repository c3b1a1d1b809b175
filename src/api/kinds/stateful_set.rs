//! Models StatefulSet of apps/v1.

use super::edit::{each, fill, fill_absent, within};
use super::meta::{LabelSelector, ObjectMeta};
use super::persistent_volume_claim::PersistentVolumeClaim;
use super::pod::fields::PodTemplateSpec;
use super::workload::default_template;
use crate::api::{Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::k;

fields! {
    /// Models apps/v1 StatefulSet.
    StatefulSet {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(StatefulSetSpec) always;
        status "status": obj(StatefulSetStatus) always;
    }
    /// Models apps/v1 StatefulSetSpec.
    StatefulSetSpec {
        replicas "replicas": int32 given;
        selector "selector": obj(LabelSelector) given => whole;
        template "template": obj(PodTemplateSpec) always;
        volume_claim_templates "volumeClaimTemplates": list(obj(PersistentVolumeClaim));
        service_name "serviceName": str always;
        pod_management_policy "podManagementPolicy": str;
        update_strategy "updateStrategy": obj(StatefulSetUpdateStrategy) always;
        revision_history_limit "revisionHistoryLimit": int32 given;
        min_ready_seconds "minReadySeconds": int32;
        persistent_volume_claim_retention_policy "persistentVolumeClaimRetentionPolicy": obj(StatefulSetPersistentVolumeClaimRetentionPolicy) given;
        ordinals "ordinals": obj(StatefulSetOrdinals) given;
    }
    /// Models apps/v1 StatefulSetUpdateStrategy.
    StatefulSetUpdateStrategy {
        type_ "type": str;
        rolling_update "rollingUpdate": obj(RollingUpdateStatefulSetStrategy) given;
    }
    /// Models apps/v1 RollingUpdateStatefulSetStrategy.
    RollingUpdateStatefulSetStrategy {
        partition "partition": int32 given;
        max_unavailable "maxUnavailable": int_or_string given;
    }
    /// Models apps/v1 StatefulSetPersistentVolumeClaimRetentionPolicy.
    StatefulSetPersistentVolumeClaimRetentionPolicy {
        when_deleted "whenDeleted": str;
        when_scaled "whenScaled": str;
    }
    /// Models apps/v1 StatefulSetOrdinals.
    StatefulSetOrdinals {
        start "start": int32 always;
    }
    /// Models apps/v1 StatefulSetStatus.
    StatefulSetStatus {
        observed_generation "observedGeneration": int64;
        replicas "replicas": int32 always;
        ready_replicas "readyReplicas": int32;
        current_replicas "currentReplicas": int32;
        updated_replicas "updatedReplicas": int32;
        current_revision "currentRevision": str;
        update_revision "updateRevision": str;
        collision_count "collisionCount": int32 given;
        conditions "conditions": list(obj(StatefulSetCondition)) => by("type");
        available_replicas "availableReplicas": int32 always;
    }
    /// Models apps/v1 StatefulSetCondition.
    StatefulSetCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// StatefulSet, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["sts"],
    categories: &["all"],
    subresources: &["scale", "status"],
    strategy: Strategy { default, ..SPEC_AND_STATUS },
    ..Kind::of("apps", "v1", "StatefulSet", "statefulsets", "statefulset", StatefulSet::TYPE)
};

/// Models `SetDefaults_StatefulSet`.
fn default(v: &mut Value) {
    default_template(v);
    let spec = v.entry(k!("spec"));
    each(spec, k!("volumeClaimTemplates"), super::persistent_volume_claim::default);
    fill(spec, k!("podManagementPolicy"), "OrderedReady");
    let strategy = spec.entry(k!("updateStrategy"));
    if strategy.get(k!("type")).is_empty() {
        strategy.set(k!("type"), "RollingUpdate");
        fill_absent(strategy, k!("rollingUpdate"), Value::object());
    }
    if strategy.get(k!("type")).str() == "RollingUpdate" {
        within(strategy, k!("rollingUpdate"), |rolling| {
            fill_absent(rolling, k!("partition"), 0);
            fill_absent(rolling, k!("maxUnavailable"), 1);
        });
    }
    let retention = spec.entry(k!("persistentVolumeClaimRetentionPolicy"));
    fill(retention, k!("whenDeleted"), "Retain");
    fill(retention, k!("whenScaled"), "Retain");
    fill_absent(spec, k!("replicas"), 1);
    fill_absent(spec, k!("revisionHistoryLimit"), 10);
}
