//! Models CSIStorageCapacity of storage.k8s.io/v1.

use super::check::{core_meta, core_meta_update, immutable, label_selector};
use super::meta::{LabelSelector, ObjectMeta};
use crate::api::{Kind, PLAIN, Path, Strategy, names};
use crate::fields;

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
