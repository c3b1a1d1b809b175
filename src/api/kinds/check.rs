//! Validation that many kinds share: metadata, labels, names. Models apimachinery's `api/validation`.

use super::ObjectMeta;
use super::meta::LabelSelector;
use crate::api::{Errors, Path, Value, View, names};
use crate::k;
use crate::sim::Arrange;

/// A rule for names.
pub type NameRule = fn(&str) -> Vec<String>;

/// What a path begins with.
pub const METADATA: Path<'_> = Path::new("metadata");

/// A generated name ends in letters, so a dash at the end of the prefix is no fault.
fn masked(prefix: &str) -> String {
    match prefix.strip_suffix('-') {
        Some(rest) if !rest.is_empty() => format!("{}a", &rest[..rest.char_indices().last().map_or(0, |(i, _)| i)]),
        _ => prefix.into(),
    }
}

/// Everything wrong with the metadata of a new object. Models `ValidateObjectMeta`.
pub fn object_meta(object: &Value, namespaced: bool, rule: NameRule, e: &mut Errors) {
    let meta = ObjectMeta(object.get(k!("metadata")));
    if !meta.generate_name().is_empty() {
        e.all(METADATA.child("generateName"), meta.generate_name(), rule(&masked(meta.generate_name())));
    }
    if meta.name().is_empty() {
        e.required(METADATA.child("name"), "name or generateName is required");
    } else {
        e.all(METADATA.child("name"), meta.name(), rule(meta.name()));
    }
    match (namespaced, meta.namespace()) {
        (true, "") => e.required(METADATA.child("namespace"), ""),
        (true, namespace) => e.all(METADATA.child("namespace"), namespace, names::dns1123_label(namespace)),
        (false, "") => {}
        (false, _) => e.forbidden(METADATA.child("namespace"), "not allowed on this type"),
    }
    non_negative(meta.generation(), &METADATA.child("generation"), e);
    common_meta(meta, e);
    finalizers(meta, e);
}

/// What also stands for kinds of which the real server does not check finalizers by name (RBAC, leases).
fn common_meta(meta: ObjectMeta<'_>, e: &mut Errors) {
    labels(meta.0.get(k!("labels")), &METADATA.child("labels"), e);
    annotations(meta, e);
    owners(meta, e);
}

fn finalizers(meta: ObjectMeta<'_>, e: &mut Errors) {
    let path = METADATA.child("finalizers");
    for finalizer in meta.finalizers() {
        e.all(path, finalizer, names::qualified_name(finalizer));
    }
    if ["orphan", "foregroundDeletion"].iter().all(|both| meta.finalizers().any(|f| f == *both)) {
        let why = "finalizer orphan and foregroundDeletion cannot be both set";
        e.invalid(path, meta.0.get(k!("finalizers")), why);
    }
}

/// Finalizers have a domain, or are among the few that have none. Said by kinds of the core and by workloads.
pub fn kube_finalizers(object: &Value, e: &mut Errors) {
    for (i, finalizer) in ObjectMeta(object.get(k!("metadata"))).finalizers().enumerate() {
        kube_finalizer(finalizer, &METADATA.child("finalizers").index(i), e);
    }
}

/// A finalizer has a domain, or is among the few that have none.
pub fn kube_finalizer(finalizer: &str, path: &Path<'_>, e: &mut Errors) {
    if !finalizer.contains('/') && !["kubernetes", "orphan", "foregroundDeletion"].contains(&finalizer) {
        e.invalid(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
    }
}

/// [`object_meta`] and [`kube_finalizers`]. Models `ValidateObjectMeta` of the core group.
pub fn core_meta(object: &Value, namespaced: bool, rule: NameRule, e: &mut Errors) {
    object_meta(object, namespaced, rule, e);
    kube_finalizers(object, e);
}

fn annotations(meta: ObjectMeta<'_>, e: &mut Errors) {
    let path = METADATA.child("annotations");
    let mut size = 0;
    for (key, value) in meta.annotations() {
        e.all(path, key, names::qualified_name(&key.to_lowercase()));
        size += key.len() + value.len();
    }
    if size > 256 * 1024 {
        e.too_long(path, 256 * 1024);
    }
}

fn owners(meta: ObjectMeta<'_>, e: &mut Errors) {
    let path = METADATA.child("ownerReferences");
    let mut controller = String::new();
    for (i, owner) in meta.owner_references().enumerate() {
        let path_i = path.index(i);
        let version = owner.api_version();
        let wrong = version.matches('/').count() > 1 || version.ends_with('/');
        if version.is_empty() {
            e.required(path_i.child("apiVersion"), "must not be empty");
        } else if wrong {
            e.invalid(path_i.child("apiVersion"), version, "must be <group>/<version> or <version>");
        }
        for (name, value) in [("kind", owner.kind()), ("name", owner.name()), ("uid", owner.uid())] {
            if value.is_empty() {
                e.required(path_i.child(name), "must not be empty");
            }
        }
        if (version, owner.kind()) == ("v1", "Event") {
            e.invalid(path_i, owner.0, "/v1, Kind=Event is disallowed from being an owner");
        }
        if owner.controller() == Some(true) {
            let this = format!("{}/{}", owner.kind(), owner.name());
            if controller.is_empty() {
                controller = this;
            } else {
                let why = format!(
                    "Only one reference can have Controller set to true. Found \"true\" in references for {controller} and {this}"
                );
                e.invalid(path, meta.0.get(k!("ownerReferences")), &why);
            }
        }
    }
}

/// Everything wrong with an update of the metadata. Models `ValidateObjectMetaUpdate`.
pub fn meta_update(new: &Value, old: &Value, e: &mut Errors) {
    let (new, old) = (ObjectMeta(new.get(k!("metadata"))), ObjectMeta(old.get(k!("metadata"))));
    if !old.deletion_timestamp().is_empty() {
        let mut extra: Vec<&str> = new.finalizers().filter(|f| !old.finalizers().any(|o| o == *f)).collect();
        extra.arrange();
        extra.dedup();
        if !extra.is_empty() {
            let list: Vec<String> = extra.iter().map(|f| format!("{f:?}")).collect();
            let why = format!(
                "no new finalizers can be added if the object is being deleted, found new finalizers []string{{{}}}",
                list.join(", ")
            );
            e.forbidden(METADATA.child("finalizers"), &why);
        }
    }
    if new.resource_version().is_empty() {
        e.invalid(METADATA.child("resourceVersion"), "", "must be specified for an update");
    }
    non_negative(new.generation(), &METADATA.child("generation"), e);
    if new.generation() < old.generation() {
        e.invalid(METADATA.child("generation"), new.generation(), "must not be decremented");
    }
    for name in ["name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"] {
        immutable(new.0.get(name), old.0.get(name), &METADATA.child(name), e);
    }
    common_meta(new, e);
}

/// [`meta_update`] and [`kube_finalizers`]. Models `ValidateObjectMetaUpdate` of the core group.
pub fn core_meta_update(new: &Value, old: &Value, e: &mut Errors) {
    meta_update(new, old, e);
    kube_finalizers(new, e);
}

/// `field is immutable`.
pub fn immutable(new: &Value, old: &Value, path: &Path<'_>, e: &mut Errors) {
    if new != old && !(new.is_empty() && old.is_empty()) {
        e.invalid(path, new, "field is immutable");
    }
}

/// `must be greater than or equal to 0`.
pub fn non_negative(n: i64, path: &Path<'_>, e: &mut Errors) {
    if n < 0 {
        e.invalid(path, n, "must be greater than or equal to 0");
    }
}

/// `must be greater than zero`.
pub fn positive(n: i64, path: &Path<'_>, e: &mut Errors) {
    if n <= 0 {
        e.invalid(path, n, "must be greater than zero");
    }
}

/// Keys and values of labels.
pub fn labels(map: &Value, path: &Path<'_>, e: &mut Errors) {
    let mut entries: Vec<(&str, &str)> = map.entries().iter().map(|(k, v)| (k.as_str(), v.str())).collect();
    entries.arrange();
    for (key, value) in entries {
        e.all(path, key, names::qualified_name(key));
        e.all(path, value, names::label_value(value));
    }
}

/// The key of a label.
pub fn label_key(key: &str, path: &Path<'_>, e: &mut Errors) {
    e.all(path, key, names::qualified_name(key));
}

/// A label selector. Models `ValidateLabelSelector`.
pub fn label_selector(selector: &Value, path: &Path<'_>, e: &mut Errors) {
    labels(selector.get(k!("matchLabels")), &path.child("matchLabels"), e);
    let path = path.child("matchExpressions");
    for (i, r) in LabelSelector::view(selector).match_expressions().enumerate() {
        let path = path.index(i);
        let values = path.child("values");
        match r.operator() {
            "In" | "NotIn" if r.values().len() == 0 => {
                e.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
            }
            "Exists" | "DoesNotExist" if r.values().len() > 0 => {
                e.forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
            }
            "In" | "NotIn" | "Exists" | "DoesNotExist" => {}
            operator => e.invalid(path.child("operator"), operator, "not a valid selector operator"),
        }
        label_key(r.key(), &path.child("key"), e);
        for (i, value) in r.values().enumerate() {
            e.all(values.index(i), value, names::label_value(value));
        }
    }
}

/// One of a few texts. Empty is `Required value`.
pub fn one_of(value: &str, allowed: &[&str], path: &Path<'_>, e: &mut Errors) {
    match value {
        "" => e.required(path, ""),
        value => one_of_if_set(value, allowed, path, e),
    }
}

/// One of a few texts, where empty is a text like any other.
pub fn one_of_if_set(value: &str, allowed: &[&str], path: &Path<'_>, e: &mut Errors) {
    if !allowed.contains(&value) {
        e.not_supported(path, value, allowed);
    }
}

/// A DNS label that must be there.
pub fn required_label(value: &str, path: &Path<'_>, e: &mut Errors) {
    match value {
        "" => e.required(path, ""),
        value => e.all(path, value, names::dns1123_label(value)),
    }
}

/// Models `ValidateCSIDriverName`.
pub fn driver_name(name: &str, path: &Path<'_>, e: &mut Errors) {
    if name.is_empty() {
        return e.required(path, "");
    }
    if name.len() > 63 {
        e.too_long(path, 63);
    }
    e.all(path, name, names::dns1123_subdomain(&name.to_lowercase()));
}

/// A path below a directory: relative, without `..`. Models `validateLocalDescendingPath`.
pub fn local_path(target: &str, path: &Path<'_>, e: &mut Errors) {
    if target.starts_with('/') {
        e.invalid(path, target, "must be a relative path");
    }
    no_backsteps(target, path, e);
}

/// Without `..`. Models `validatePathNoBacksteps`.
pub fn no_backsteps(target: &str, path: &Path<'_>, e: &mut Errors) {
    if target.split('/').any(|part| part == "..") {
        e.invalid(path, target, "must not contain '..'");
    }
}
