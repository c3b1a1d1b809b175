//! Models Eviction of policy/v1: the request that asks a pod to go.

use super::meta::ObjectMeta;
use super::options::DeleteOptions;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models policy/v1 Eviction.
    Eviction {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        delete_options "deleteOptions": obj(DeleteOptions) given;
    }
}

/// Eviction, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "policy",
    version: "v1",
    kind: "Eviction",
    plural: "evictions",
    singular: "eviction",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "",
    stored_as: None,
    root: Eviction::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
