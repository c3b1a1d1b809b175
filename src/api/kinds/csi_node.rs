//! Models CSINode of storage.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy};
use crate::fields;
use crate::path;

fields! {
    /// Models storage.k8s.io/v1 CSINode.
    CSINode {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(CSINodeSpec) always;
        status "status": obj(CSINodeStatus) always;
    }
    /// Models storage.k8s.io/v1 CSINodeSpec.
    CSINodeSpec {
        drivers "drivers": list(obj(CSINodeDriver)) always => by("name");
    }
    /// Models storage.k8s.io/v1 CSINodeDriver.
    CSINodeDriver {
        name "name": str always;
        node_id "nodeID": str always;
        topology_keys "topologyKeys": list(str) always;
        allocatable "allocatable": obj(VolumeNodeResources) given;
    }
    /// Models storage.k8s.io/v1 VolumeNodeResources.
    VolumeNodeResources {
        count "count": int32 given;
    }
    /// Models storage.k8s.io/v1 CSINodeStatus.
    CSINodeStatus {
        storage_health "storageHealth": list(obj(StorageHealth)) => by("name");
    }
    /// Models storage.k8s.io/v1 StorageHealth.
    StorageHealth {
        name "name": str always;
        health_conditions "healthConditions": list(obj(StorageHealthCondition));
    }
    /// Models storage.k8s.io/v1 StorageHealthCondition.
    StorageHealthCondition {
        status "status": str always;
        reason "reason": str always;
        message "message": str;
        access_mode "accessMode": str given;
        volume_mode "volumeMode": str given;
        last_transition_time "lastTransitionTime": time always;
    }
}

/// CSINode, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    subresources: &["status"],
    strategy: Strategy { columns: COLUMNS, ..PLAIN },
    ..Kind::of("storage.k8s.io", "v1", "CSINode", "csinodes", "csinode", CSINode::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Drivers", "integer", 0, "Drivers indicates the number of CSI drivers registered on the node", |v, _| {
        (v.at(path!("spec.drivers")).items().len() as i64).into()
    }),
    AGE,
];
