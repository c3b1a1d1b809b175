//! Models PersistentVolumeClaim of core/v1.

use super::edit::{fill, fill_absent};
use super::meta::ObjectMeta;
use super::pod::claim::PersistentVolumeClaimSpec;
use super::pod::status::VolumeHealthStatus;
use crate::api::{Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::json;
use crate::k;

fields! {
    /// Models core/v1 PersistentVolumeClaim.
    PersistentVolumeClaim {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PersistentVolumeClaimSpec) always;
        status "status": obj(PersistentVolumeClaimStatus) always;
    }
    /// Models core/v1 PersistentVolumeClaimStatus.
    PersistentVolumeClaimStatus {
        phase "phase": str;
        access_modes "accessModes": list(str);
        capacity "capacity": map(quantity);
        conditions "conditions": list(obj(PersistentVolumeClaimCondition)) => by("type");
        allocated_resources "allocatedResources": map(quantity);
        allocated_resource_statuses "allocatedResourceStatuses": map(str);
        current_volume_attributes_class_name "currentVolumeAttributesClassName": str given;
        modify_volume_status "modifyVolumeStatus": obj(ModifyVolumeStatus) given;
        health_status "healthStatus": obj(VolumeHealthStatus) given;
    }
    /// Models core/v1 PersistentVolumeClaimCondition.
    PersistentVolumeClaimCondition {
        type_ "type": str always;
        status "status": str always;
        last_probe_time "lastProbeTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
    /// Models core/v1 ModifyVolumeStatus.
    ModifyVolumeStatus {
        target_volume_attributes_class_name "targetVolumeAttributesClassName": str;
        status "status": str always;
    }
}

/// PersistentVolumeClaim, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["pvc"],
    subresources: &["status"],
    strategy: Strategy {
        default,
        prepare_create: |v| v.set(k!("status"), json!({ "phase": "Pending" })),
        selectable: &[("name", |v| PersistentVolumeClaim(v).metadata().name().into())],
        has_generation: false,
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "",
        "v1",
        "PersistentVolumeClaim",
        "persistentvolumeclaims",
        "persistentvolumeclaim",
        PersistentVolumeClaim::TYPE,
    )
};

/// Models `SetDefaults_PersistentVolumeClaim`.
pub(super) fn default(v: &mut Value) {
    fill(v.entry(k!("status")), k!("phase"), "Pending");
    fill_absent(v.entry(k!("spec")), k!("volumeMode"), "Filesystem");
}
