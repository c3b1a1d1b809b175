//! Models PriorityClass of scheduling.k8s.io/v1.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

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
    strategy: Strategy { ..PLAIN },
};
