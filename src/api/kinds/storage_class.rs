//! Models StorageClass of storage.k8s.io/v1.

use super::check::{core_meta, core_meta_update, label_key, one_of_if_set};
use super::columns::{AGE, NAME, column, or};
use super::edit::fill_absent;
use super::meta::ObjectMeta;
use super::pod::warnings::old_label;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;
use crate::sim::Arrange;

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
        columns: COLUMNS,
        default: |v| {
            fill_absent(v, k!("reclaimPolicy"), "Delete");
            fill_absent(v, k!("volumeBindingMode"), "Immediate");
        },
        warnings: |v, _| {
            let mut all = Vec::new();
            for (i, term) in v.get(k!("allowedTopologies")).items().iter().enumerate() {
                for (j, e) in term.get(k!("matchLabelExpressions")).items().iter().enumerate() {
                    let path = format!("allowedTopologies[{i}].matchLabelExpressions[{j}].key");
                    all.extend(old_label(e.get(k!("key")).str()).map(|why| format!("{path}: {why}")));
                }
            }
            all
        },
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            fields(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            for name in ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"] {
                let (new, old) = (new.get(name), old.get(name));
                if new != old && !(new.is_empty() && old.is_empty()) {
                    e.invalid(Path::new(name), Value::Null, "field is immutable");
                }
            }
        },
        delete_returns_object: true,
        ..PLAIN
    },
    ..Kind::of("storage.k8s.io", "v1", "StorageClass", "storageclasses", "storageclass", StorageClass::TYPE)
};

const COLUMNS: &[Column] = &[
    Column {
        cell: |v, _| {
            let set = |key: &str| v.at(path!("metadata.annotations")).get(key).str() == "true";
            let default = set("storageclass.kubernetes.io/is-default-class")
                || set("storageclass.beta.kubernetes.io/is-default-class");
            format!("{}{}", v.at(path!("metadata.name")).str(), if default { " (default)" } else { "" }).into()
        },
        ..NAME
    },
    column("Provisioner", "string", 0, "provisioner indicates the type of the provisioner.", |v, _| {
        v.at(path!("provisioner")).clone()
    }),
    column(
        "ReclaimPolicy",
        "string",
        0,
        "reclaimPolicy controls the reclaimPolicy for dynamically provisioned PersistentVolumes of this storage class. Defaults to Delete.",
        |v, _| or(v.at(path!("reclaimPolicy")).str(), "Delete"),
    ),
    column(
        "VolumeBindingMode",
        "string",
        0,
        "volumeBindingMode indicates how PersistentVolumeClaims should be provisioned and bound.  When unset, VolumeBindingImmediate is used. This field is only honored by servers that enable the VolumeScheduling feature.",
        |v, _| or(v.at(path!("volumeBindingMode")).str(), "Immediate"),
    ),
    column(
        "AllowVolumeExpansion",
        "string",
        0,
        "allowVolumeExpansion shows whether the storage class allow volume expand.",
        |v, _| v.get(k!("allowVolumeExpansion")).bool().into(),
    ),
    AGE,
];

/// Who provisions volumes: a driver. Models `validateProvisioner`, but for its being required.
pub(super) fn provisioner(name: &str, path: &Path<'_>, e: &mut Errors) {
    let lower = name.to_lowercase();
    if !lower.is_empty() {
        e.all(path, &lower, names::qualified_name(&lower));
    }
}

/// Models `validateParameters`.
pub(super) fn parameters<'a>(all: impl ExactSizeIterator<Item = (&'a str, &'a str)>, e: &mut Errors) {
    let path = Path::new("parameters");
    if all.len() > 512 {
        return e.too_long(path, 512);
    }
    let mut size = 0;
    for (key, value) in all {
        size += key.len() + value.len();
        if key.is_empty() {
            e.invalid(path, "", "field can not be empty.");
        }
    }
    if size > 256 * 1024 {
        e.too_long(path, 256 * 1024);
    }
}

/// Models `ValidateStorageClass`.
fn fields(v: &Value, e: &mut Errors) {
    let (class, path) = (StorageClass(v), Path::new("provisioner"));
    provisioner(class.provisioner(), &path, e);
    parameters(class.parameters(), e);
    if let Some(policy) = class.reclaim_policy() {
        one_of_if_set(policy, &["Delete", "Retain"], &Path::new("reclaimPolicy"), e);
    }
    let mode = Path::new("volumeBindingMode");
    match class.volume_binding_mode() {
        None => e.required(mode, ""),
        Some(text) => one_of_if_set(text, &["Immediate", "WaitForFirstConsumer"], &mode, e),
    }
    if class.provisioner().is_empty() {
        e.required(path, "");
    }
    topologies(v.get(k!("allowedTopologies")).items(), e);
}

/// Models `validateAllowedTopologies`, which takes a term of nothing for one that was there before.
fn topologies(terms: &[Value], e: &mut Errors) {
    let list = Path::new("allowedTopologies");
    let expressions = |term: &Value| -> Vec<(String, Vec<String>)> {
        let one = |r: &Value| {
            let mut values: Vec<String> = r.get(k!("values")).items().iter().map(|v| v.str().into()).collect();
            values.arrange();
            values.dedup();
            (r.get(k!("key")).str().to_owned(), values)
        };
        let mut all: Vec<_> = term.get(k!("matchLabelExpressions")).items().iter().map(one).collect();
        all.arrange();
        all
    };
    for (i, term) in terms.iter().enumerate() {
        let path = list.index(i);
        let path = path.child("matchLabelExpressions");
        let all = term.get(k!("matchLabelExpressions")).items();
        for (j, r) in all.iter().enumerate() {
            let (path, values, key) = (path.index(j), r.get(k!("values")).items(), r.get(k!("key")));
            let of_values = path.child("values");
            if values.is_empty() {
                e.required(of_values, "");
            }
            for (n, value) in values.iter().enumerate().filter(|(n, v)| values[..*n].contains(v)) {
                e.duplicate(of_values.index(n), value);
            }
            label_key(key.str(), &path.child("key"), e);
            if all[..j].iter().any(|other| other.get(k!("key")) == key) {
                e.duplicate(path.child("key"), key);
            }
        }
        let mine = expressions(term);
        let nothing = if mine.is_empty() { terms.len() } else { 0 };
        for _ in 0..nothing + terms[..i].iter().filter(|other| expressions(other) == mine).count() {
            e.duplicate(path, "");
        }
    }
}
