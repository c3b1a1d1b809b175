//! Models PriorityClass of scheduling.k8s.io/v1.

use super::check::{METADATA, core_meta, core_meta_update, immutable, one_of};
use super::columns::{AGE, NAME, column};
use super::edit::fill_absent;
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;

fields! {
    /// Models scheduling.k8s.io/v1 PriorityClass.
    PriorityClass {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        value "value": int32 always;
        global_default "globalDefault": bool;
        description "description": str;
        preemption_policy "preemptionPolicy": str given;
    }
}

/// PriorityClass, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "scheduling.k8s.io",
    version: "v1",
    kind: "PriorityClass",
    plural: "priorityclasses",
    singular: "priorityclass",
    short_names: &["pc"],
    categories: &[],
    namespaced: false,
    etcd_prefix: "priorityclasses",
    stored_as: None,
    root: PriorityClass::TYPE,
    subresources: &[],
    strategy: Strategy {
        validate,
        validate_update,
        default: |class| fill_absent(class, k!("preemptionPolicy"), "PreemptLowerPriority"),
        prepare_create: |class| class.set_at("metadata.generation", 1),
        columns: COLUMNS,
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Value",
        "integer",
        0,
        "value represents the integer value of this priority class. This is the actual priority that pods receive when they have the name of this class in their pod spec.",
        |v, _| PriorityClass(v).value().into(),
    ),
    column(
        "Global-Default",
        "boolean",
        0,
        "globalDefault specifies whether this PriorityClass should be considered as the default priority for pods that do not have any priority class. Only one PriorityClass can be marked as `globalDefault`. However, if more than one PriorityClasses exists with their `globalDefault` field set to true, the smallest value of such global default PriorityClasses will be used as the default priority.",
        |v, _| PriorityClass(v).global_default().into(),
    ),
    AGE,
    column(
        "PreemptionPolicy",
        "string",
        0,
        "preemptionPolicy is the Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. Defaults to PreemptLowerPriority if unset.",
        |v, _| PriorityClass(v).preemption_policy().unwrap_or("").into(),
    ),
];

/// The highest priority that a person can give.
pub const HIGHEST_USER_DEFINABLE: i64 = 1_000_000_000;
/// The classes of the system, with their values.
pub const SYSTEM: [(&str, i64); 2] =
    [("system-cluster-critical", 2_000_000_000), ("system-node-critical", 2_000_001_000)];

fn validate(class: &Value, e: &mut Errors) {
    core_meta(class, false, names::dns1123_subdomain, e);
    let class = PriorityClass(class);
    let name = class.metadata().name();
    if name.starts_with("system-") {
        let error = match SYSTEM.iter().find(|(known, _)| *known == name) {
            None => Some(format!("{name} is not a known system priority class")),
            Some((_, value)) if *value != class.value() => {
                Some(format!("value of {name} PriorityClass must be {value}"))
            }
            Some(_) if class.global_default() => Some(format!("globalDefault of {name} PriorityClass must be false")),
            Some(_) => None,
        };
        if let Some(error) = error {
            let why =
                format!("priority class names with 'system-' prefix are reserved for system use only. error: {error}");
            e.forbidden(METADATA.child("name"), &why);
        }
    } else if class.value() > HIGHEST_USER_DEFINABLE {
        let why = format!("maximum allowed value of a user defined priority is {HIGHEST_USER_DEFINABLE}");
        e.forbidden("value", &why);
    }
    if let Some(policy) = class.preemption_policy() {
        one_of(policy, &["PreemptLowerPriority", "Never"], &Path::new("preemptionPolicy"), e);
    }
}

fn validate_update(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    if PriorityClass(new).value() != PriorityClass(old).value() {
        e.forbidden("value", "may not be changed in an update.");
    }
    let policy = k!("preemptionPolicy");
    immutable(new.get(policy), old.get(policy), &Path::new("preemptionPolicy"), e);
}
