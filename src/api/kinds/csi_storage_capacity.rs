//! Models CSIStorageCapacity of storage.k8s.io/v1.

use super::check::{core_meta, core_meta_update, immutable, label_selector};
use super::columns::{NAME, column, or};
use super::meta::{LabelSelector, ObjectMeta};
use crate::api::{Column, Kind, PLAIN, Path, Strategy, names};
use crate::fields;
use crate::path;

fields! {
    /// Models storage.k8s.io/v1 CSIStorageCapacity.
    CSIStorageCapacity {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        node_topology "nodeTopology": obj(LabelSelector) given => whole;
        storage_class_name "storageClassName": str always;
        capacity "capacity": quantity given;
        maximum_volume_size "maximumVolumeSize": quantity given;
    }
}

/// CSIStorageCapacity, as the API server knows it.
pub static KIND: Kind = Kind {
    strategy: Strategy {
        columns: COLUMNS,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            label_selector(v.get("nodeTopology"), &Path::new("nodeTopology"), e);
            let class = v.get("storageClassName").str();
            e.all("storageClassName", class, names::dns1123_subdomain(class));
            let amount = v.get("capacity").str();
            if amount.starts_with('-') {
                e.invalid("capacity", amount, "must be greater than or equal to 0");
            }
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            for field in ["nodeTopology", "storageClassName"] {
                immutable(new.get(field), old.get(field), &Path::new(field), e);
            }
        },
        ..PLAIN
    },
    ..Kind::of(
        "storage.k8s.io",
        "v1",
        "CSIStorageCapacity",
        "csistoragecapacities",
        "csistoragecapacity",
        CSIStorageCapacity::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "StorageClassName",
        "string",
        0,
        "storageClassName represents the name of the StorageClass that the reported capacity applies to. It must meet the same requirements as the name of a StorageClass object (non-empty, DNS subdomain). If that object no longer exists, the CSIStorageCapacity object is obsolete and should be removed by its creator. This field is immutable.",
        |v, _| v.at(path!("storageClassName")).clone(),
    ),
    column(
        "Capacity",
        "string",
        0,
        "capacity is the value reported by the CSI driver in its GetCapacityResponse for a GetCapacityRequest with topology and parameters that match the previous fields.\n\nThe semantic is currently (CSI spec 1.2) defined as: The available capacity, in bytes, of the storage that can be used to provision volumes. If not set, that information is currently unavailable.",
        |v, _| or(v.at(path!("capacity")).str(), "<unset>"),
    ),
];
