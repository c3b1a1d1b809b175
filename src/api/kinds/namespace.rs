//! Models Namespace of core/v1.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models core/v1 Namespace.
    Namespace {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(NamespaceSpec) always;
        status "status": obj(NamespaceStatus) always;
    }
    /// Models core/v1 NamespaceSpec.
    NamespaceSpec {
        finalizers "finalizers": list(str);
    }
    /// Models core/v1 NamespaceStatus.
    NamespaceStatus {
        phase "phase": str;
        conditions "conditions": list(obj(NamespaceCondition)) => by("type");
    }
    /// Models core/v1 NamespaceCondition.
    NamespaceCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// Namespace, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Namespace",
    plural: "namespaces",
    singular: "namespace",
    short_names: &["ns"],
    categories: &[],
    namespaced: false,
    etcd_prefix: "namespaces",
    stored_as: None,
    root: Namespace::TYPE,
    subresources: &["finalize", "status"],
    strategy: Strategy { ..PLAIN },
};
