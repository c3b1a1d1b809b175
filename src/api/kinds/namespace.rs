//! Models Namespace of core/v1.

use super::check::{core_meta, core_meta_update, kube_finalizer};
use super::columns::{AGE, NAME, column};
use super::edit::{fill, keep};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Update, Value, names};
use crate::fields;
use crate::path;
use crate::{json, k};

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
    strategy: Strategy {
        validate,
        validate_update: |new, old, e| {
            validate(new, e);
            core_meta_update(new, old, e);
        },
        validate_status,
        default,
        prepare_create,
        prepare_update: |ns, old| {
            let finalizers = old.at(path!("spec.finalizers"));
            if ns.at(path!("spec.finalizers")) != finalizers {
                ns.entry(k!("spec")).set(k!("finalizers"), finalizers.clone());
            }
            keep(ns, old, k!("status"));
        },
        prepare_status: |ns, old| keep(ns, old, k!("spec")),
        others: &[("finalize", Update { prepare: |ns, old| keep(ns, old, k!("status")), validate: validate_finalize })],
        columns: COLUMNS,
        selectable: &[("status.phase", |v| Namespace(v).status().phase().into())],
        delete_returns_object: true,
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Status", "string", 0, "The status of the namespace", |v, _| Namespace(v).status().phase().into()),
    AGE,
];

/// The label that carries a namespace's own name, and the phase.
fn default(ns: &mut Value) {
    let name = ns.at(path!("metadata.name")).clone();
    if !name.is_empty() {
        ns.entry(k!("metadata")).entry(k!("labels")).set("kubernetes.io/metadata.name", name);
    }
    fill(ns.entry(k!("status")), k!("phase"), "Active");
}

/// A new namespace is active, and is held until everything in it is gone.
fn prepare_create(ns: &mut Value) {
    // A generated name is known by now.
    default(ns);
    ns.set(k!("status"), json!({ "phase": "Active" }));
    let held = Namespace(ns).spec().finalizers().any(|f| f == "kubernetes");
    if !held {
        ns.entry(k!("spec")).entry(k!("finalizers")).push("kubernetes");
    }
}

fn validate(ns: &Value, e: &mut Errors) {
    core_meta(ns, false, names::dns1123_label, e);
    let path = Path::new("spec");
    Namespace(ns).spec().finalizers().for_each(|f| finalizer(f, &path.child("finalizers"), e));
}

fn finalizer(name: &str, path: &Path<'_>, e: &mut Errors) {
    e.all(path, name, names::qualified_name(name));
    kube_finalizer(name, path, e);
}

fn validate_finalize(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    let path = Path::new("spec");
    let path = path.child("finalizers");
    Namespace(new).spec().finalizers().enumerate().for_each(|(i, f)| finalizer(f, &path.index(i), e));
}

/// A namespace is active until it is deleted, and terminates from then on.
fn validate_status(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    let (phase, path) = (Namespace(new).status().phase(), Path::new("status"));
    let (wanted, state) = match Namespace(new).metadata().deletion_timestamp() {
        "" => ("Active", "empty"),
        _ => ("Terminating", "not empty"),
    };
    if phase != wanted {
        let why = format!("may only be '{wanted}' if `deletionTimestamp` is {state}");
        e.invalid(path.child("Phase"), phase, &why);
    }
}
