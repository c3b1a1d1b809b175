//! Models CSIStorageCapacity of storage.k8s.io/v1.

use super::meta::{LabelSelector, ObjectMeta};
use crate::api::Kind;
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
    ..Kind::of(
        "storage.k8s.io",
        "v1",
        "CSIStorageCapacity",
        "csistoragecapacities",
        "csistoragecapacity",
        CSIStorageCapacity::TYPE,
    )
};
