//! Models RuntimeClass of node.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use super::pod::scheduling::Toleration;
use crate::api::{Column, Kind, PLAIN, Strategy};
use crate::fields;
use crate::path;

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
    strategy: Strategy { columns: COLUMNS, ..PLAIN },
    ..Kind::of("node.k8s.io", "v1", "RuntimeClass", "runtimeclasses", "runtimeclass", RuntimeClass::TYPE)
};

const COLUMNS: &[Column] = &[NAME, column("Handler", "string", 0, "", |v, _| v.at(path!("handler")).clone()), AGE];
