//! Models IPAddress of networking.k8s.io/v1.

use super::address::ip_name;
use super::check::{core_meta, core_meta_update};
use super::columns::{NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::path;

fields! {
    /// Models networking.k8s.io/v1 IPAddress.
    IPAddress {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(IPAddressSpec) always;
    }
    /// Models networking.k8s.io/v1 IPAddressSpec.
    IPAddressSpec {
        parent_ref "parentRef": obj(ParentReference) given;
    }
    /// Models networking.k8s.io/v1 ParentReference.
    ParentReference {
        group "group": str;
        resource "resource": str;
        namespace "namespace": str;
        name "name": str;
    }
}

/// IPAddress, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["ip"],
    namespaced: false,
    strategy: Strategy {
        columns: COLUMNS,
        validate: |v, e| {
            core_meta(v, false, ip_name, e);
            parent(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            if new.at(path!("spec.parentRef")) != old.at(path!("spec.parentRef")) {
                e.invalid("spec.parentRef", Value::Null, "field is immutable");
            }
        },
        ..PLAIN
    },
    ..Kind::of("networking.k8s.io", "v1", "IPAddress", "ipaddresses", "ipaddress", IPAddress::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "ParentRef",
        "string",
        0,
        "parentRef references the resource that an IPAddress is attached to. An IPAddress must reference a parent object.",
        |v, _| {
            let parent = v.at(path!("spec.parentRef"));
            let [group, resource, namespace, name] =
                ["group", "resource", "namespace", "name"].map(|part| parent.get(part).str());
            let group = if group.is_empty() { String::new() } else { format!(".{group}") };
            let namespace = if namespace.is_empty() { String::new() } else { format!("/{namespace}") };
            if parent.is_null() {
                "<none>".into()
            } else {
                format!("{resource}{group}{namespace}/{name}").to_lowercase().into()
            }
        },
    ),
];

/// Models `validateIPAddressParentReference`.
fn parent(v: &Value, e: &mut Errors) {
    let path = Path::new("spec");
    let path = path.child("parentRef");
    let Some(parent) = IPAddress(v).spec().parent_ref() else { return e.required(path, "") };
    if !parent.group().is_empty() {
        e.all(path.child("group"), parent.group(), names::dns1123_subdomain(parent.group()));
    }
    for (name, text) in [("resource", parent.resource()), ("name", parent.name()), ("namespace", parent.namespace())] {
        match text {
            "" if name == "namespace" => {}
            "" => e.required(path.child(name), ""),
            text => e.all(path.child(name), text, names::path_segment(text)),
        }
    }
}
