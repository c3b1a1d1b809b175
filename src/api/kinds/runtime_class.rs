//! Models RuntimeClass of node.k8s.io/v1.

use super::check::{core_meta, core_meta_update, labels, required_label};
use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use super::pod::scheduling::Toleration;
use super::pod::validate::{resources::overhead, scheduling::tolerations};
use crate::api::{Column, Kind, PLAIN, Path, Strategy, Value, names};
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
    strategy: Strategy {
        create_on_update: true,
        columns: COLUMNS,
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            let class = RuntimeClass(v);
            if let Some(cost) = class.overhead() {
                overhead(cost.0.get("podFixed"), &Path::new("overhead"), e);
            }
            if let Some(leads) = class.scheduling() {
                let path = Path::new("scheduling");
                labels(leads.0.get("nodeSelector"), &path.child("nodeSelector"), e);
                tolerations(leads.tolerations(), &path.child("tolerations"), e);
            }
            // The real server's generated validation says this.
            required_label(class.handler(), &Path::new("handler"), e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            if new.get("handler") != old.get("handler") {
                e.invalid("handler", Value::Null, "field is immutable");
            }
        },
        ..PLAIN
    },
    ..Kind::of("node.k8s.io", "v1", "RuntimeClass", "runtimeclasses", "runtimeclass", RuntimeClass::TYPE)
};

const COLUMNS: &[Column] = &[NAME, column("Handler", "string", 0, "", |v, _| v.at(path!("handler")).clone()), AGE];
