//! Models StorageClass of storage.k8s.io/v1.

use super::edit::fill_absent;
use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;
use crate::k;

fields! {
    /// Models storage.k8s.io/v1 StorageClass.
    StorageClass {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        provisioner "provisioner": str always;
        parameters "parameters": map(str);
        reclaim_policy "reclaimPolicy": str given;
        mount_options "mountOptions": list(str);
        allow_volume_expansion "allowVolumeExpansion": bool given;
        volume_binding_mode "volumeBindingMode": str given;
        allowed_topologies "allowedTopologies": list(obj(TopologySelectorTerm));
    }
    /// Models core/v1 TopologySelectorTerm.
    TopologySelectorTerm {
        match_label_expressions "matchLabelExpressions": list(obj(TopologySelectorLabelRequirement));
    }
    /// Models core/v1 TopologySelectorLabelRequirement.
    TopologySelectorLabelRequirement {
        key "key": str always;
        values "values": list(str) always;
    }
}

/// StorageClass, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["sc"],
    namespaced: false,
    strategy: Strategy {
        default: |v| {
            fill_absent(v, k!("reclaimPolicy"), "Delete");
            fill_absent(v, k!("volumeBindingMode"), "Immediate");
        },
        ..PLAIN
    },
    ..Kind::of("storage.k8s.io", "v1", "StorageClass", "storageclasses", "storageclass", StorageClass::TYPE)
};
