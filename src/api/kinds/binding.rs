//! Models Binding of core/v1: the request that gives a pod its node.

use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models core/v1 Binding.
    Binding {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        target "target": obj(ObjectReference) always => whole;
    }
}

/// Binding, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Binding",
    plural: "bindings",
    singular: "binding",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "",
    stored_as: None,
    root: Binding::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
