//! Models RuntimeClass of node.k8s.io/v1.

use super::meta::ObjectMeta;
use super::pod::scheduling::Toleration;
use crate::api::Kind;
use crate::fields;

fields! {
    /// Models node.k8s.io/v1 RuntimeClass.
    RuntimeClass {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        handler "handler": str always;
        overhead "overhead": obj(Overhead) given;
        scheduling "scheduling": obj(Scheduling) given;
    }
    /// Models node.k8s.io/v1 Overhead.
    Overhead {
        pod_fixed "podFixed": map(quantity);
    }
    /// Models node.k8s.io/v1 Scheduling.
    Scheduling {
        node_selector "nodeSelector": map(str) => whole;
        tolerations "tolerations": list(obj(Toleration));
    }
}

/// RuntimeClass, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    ..Kind::of("node.k8s.io", "v1", "RuntimeClass", "runtimeclasses", "runtimeclass", RuntimeClass::TYPE)
};
