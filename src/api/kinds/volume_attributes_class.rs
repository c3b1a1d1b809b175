//! Models VolumeAttributesClass of storage.k8s.io/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use super::storage_class::{parameters, provisioner};
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
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
    strategy: Strategy {
        columns: COLUMNS,
        validate: whole,
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            for field in ["driverName", "parameters"] {
                if new.get(field) != old.get(field) {
                    e.forbidden(field, &format!("updates to {field} are forbidden."));
                }
            }
            whole(new, e);
        },
        delete_returns_object: true,
        ..PLAIN
    },
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

/// Models `ValidateVolumeAttributesClass`.
fn whole(v: &Value, e: &mut Errors) {
    core_meta(v, false, names::dns1123_subdomain, e);
    let (class, driver) = (VolumeAttributesClass(v), Path::new("driverName"));
    if class.driver_name().is_empty() {
        e.required(driver, "");
    }
    provisioner(class.driver_name(), &driver, e);
    parameters(class.parameters(), e);
    if class.parameters().len() == 0 {
        e.required("parameters", "must contain at least one key/value pair");
    }
}
