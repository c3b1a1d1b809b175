//! Models VolumeAttributesClass of storage.k8s.io/v1.

use super::meta::ObjectMeta;
use crate::api::Kind;
use crate::fields;

fields! {
    /// Models storage.k8s.io/v1 VolumeAttributesClass.
    VolumeAttributesClass {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        driver_name "driverName": str always;
        parameters "parameters": map(str);
    }
}

/// VolumeAttributesClass, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["vac"],
    namespaced: false,
    ..Kind::of(
        "storage.k8s.io",
        "v1",
        "VolumeAttributesClass",
        "volumeattributesclasses",
        "volumeattributesclass",
        VolumeAttributesClass::TYPE,
    )
};
