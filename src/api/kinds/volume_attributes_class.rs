//! Models VolumeAttributesClass of storage.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy};
use crate::fields;
use crate::path;

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
    strategy: Strategy { columns: COLUMNS, ..PLAIN },
    ..Kind::of(
        "storage.k8s.io",
        "v1",
        "VolumeAttributesClass",
        "volumeattributesclasses",
        "volumeattributesclass",
        VolumeAttributesClass::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column("DriverName", "string", 0, "driverName is the name of the CSI driver This field is immutable.", |v, _| {
        v.at(path!("driverName")).clone()
    }),
    AGE,
];
