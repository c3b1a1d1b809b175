//! Models PriorityClass of scheduling.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::edit::fill_absent;
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy};
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
        default: |class| fill_absent(class, k!("preemptionPolicy"), "PreemptLowerPriority"),
        prepare_create: |class| class.set_at("metadata.generation", 1),
        columns: COLUMNS,
        has_generation: true,
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
