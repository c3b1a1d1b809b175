//! Models CSINode of storage.k8s.io/v1.

use super::check::{core_meta, driver_name, immutable, non_negative};
use super::columns::{AGE, NAME, column};
use super::internal;
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
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
    strategy: Strategy {
        columns: COLUMNS,
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            drivers(v, e);
        },
        validate_update: |new, old, e| {
            core_meta(new, false, names::dns1123_subdomain, e);
            drivers(new, e);
            let path = Path::new("spec");
            for (was, is) in
                CSINode(old).spec().drivers().flat_map(|o| CSINode(new).spec().drivers().map(move |n| (o, n)))
            {
                let of = |d: CSINodeDriver<'_>| {
                    internal::shown(CSINodeDriver::TYPE, &d.0.clone().with("allocatable", Value::Null))
                };
                if was.name() == is.name() {
                    immutable(&of(is), &of(was), &path.child("drivers"), e);
                }
            }
        },
        delete_returns_object: true,
        ..PLAIN
    },
    ..Kind::of("storage.k8s.io", "v1", "CSINode", "csinodes", "csinode", CSINode::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Drivers", "integer", 0, "Drivers indicates the number of CSI drivers registered on the node", |v, _| {
        (v.at(path!("spec.drivers")).items().len() as i64).into()
    }),
    AGE,
];

/// Models `validateCSINodeDrivers`.
fn drivers(v: &Value, e: &mut Errors) {
    let path = Path::new("spec");
    let path = path.child("drivers");
    let all: Vec<_> = CSINode(v).spec().drivers().collect();
    for (i, driver) in all.iter().enumerate() {
        let path = path.index(i);
        driver_name(driver.name(), &path.child("name"), e);
        let id = path.child("nodeID");
        match driver.node_id().len() {
            0 => e.required(id, ""),
            193.. => e.invalid(id, driver.node_id(), "must be 192 characters or less"),
            _ => {}
        }
        if let Some(count) = driver.allocatable().and_then(|a| a.count()) {
            non_negative(count, &path.child("allocatable").child("count"), e);
        }
        if all[..i].iter().any(|d| d.name() == driver.name()) {
            e.duplicate(path.child("name"), driver.name());
        }
        for (j, key) in driver.topology_keys().enumerate() {
            if key.is_empty() {
                e.required(path, "");
            }
            if driver.topology_keys().take(j).any(|k| k == key) {
                e.duplicate(path, key);
            }
            e.all(path, key, names::qualified_name(key));
        }
    }
}
