//! The spec of a claim for storage, which pods embed in ephemeral volumes.

use super::super::meta::LabelSelector;
use super::super::references::{TypedLocalObjectReference, TypedObjectReference};
use crate::fields;

fields! {
    /// Models core/v1 PersistentVolumeClaimSpec.
    PersistentVolumeClaimSpec {
        access_modes "accessModes": list(str);
        selector "selector": obj(LabelSelector) given => whole;
        resources "resources": obj(VolumeResourceRequirements) always;
        volume_name "volumeName": str;
        storage_class_name "storageClassName": str given;
        volume_mode "volumeMode": str given;
        data_source "dataSource": obj(TypedLocalObjectReference) given => whole;
        data_source_ref "dataSourceRef": obj(TypedObjectReference) given;
        volume_attributes_class_name "volumeAttributesClassName": str given;
    }
    /// Models core/v1 VolumeResourceRequirements.
    VolumeResourceRequirements {
        limits "limits": map(quantity);
        requests "requests": map(quantity);
    }
}
