//! Models ReplicaSet of apps/v1.

use super::check::{core_meta, core_meta_update, non_negative};
use super::columns::{AGE, NAME, column};
use super::edit::{fill_absent, keep};
use super::meta::{LabelSelector, ObjectMeta};
use super::pod::fields::PodTemplateSpec;
use super::workload;
use super::workload::{
    CONTAINERS, IMAGES, at_most, counts, default_template, same_selector, selector, selector_and_template,
};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models apps/v1 ReplicaSet.
    ReplicaSet {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ReplicaSetSpec) always;
        status "status": obj(ReplicaSetStatus) always;
    }
    /// Models apps/v1 ReplicaSetSpec.
    ReplicaSetSpec {
        replicas "replicas": int32 given;
        min_ready_seconds "minReadySeconds": int32;
        selector "selector": obj(LabelSelector) given => whole;
        template "template": obj(PodTemplateSpec) always;
    }
    /// Models apps/v1 ReplicaSetStatus.
    ReplicaSetStatus {
        replicas "replicas": int32 always;
        fully_labeled_replicas "fullyLabeledReplicas": int32;
        ready_replicas "readyReplicas": int32;
        available_replicas "availableReplicas": int32;
        terminating_replicas "terminatingReplicas": int32 given;
        observed_generation "observedGeneration": int64;
        conditions "conditions": list(obj(ReplicaSetCondition)) => by("type");
    }
    /// Models apps/v1 ReplicaSetCondition.
    ReplicaSetCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// ReplicaSet, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "apps",
    version: "v1",
    kind: "ReplicaSet",
    plural: "replicasets",
    singular: "replicaset",
    short_names: &["rs"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "replicasets",
    stored_as: None,
    root: ReplicaSet::TYPE,
    subresources: &["scale", "status"],
    strategy: Strategy {
        default: |v| {
            default_template(v);
            fill_absent(v.entry(k!("spec")), k!("replicas"), 1);
        },
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, e);
            same_selector(new, old, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            counts(
                new,
                &[
                    "replicas",
                    "fullyLabeledReplicas",
                    "readyReplicas",
                    "availableReplicas",
                    "observedGeneration",
                    "terminatingReplicas",
                ],
                e,
            );
            at_most(
                new,
                &["fullyLabeledReplicas", "readyReplicas", "availableReplicas"].map(|part| (part, "replicas")),
                e,
            );
            let ready = new.at(path!("status.readyReplicas")).int();
            if let n @ 1.. = new.at(path!("status.availableReplicas")).int()
                && n > ready
            {
                e.invalid("status.availableReplicas", n, "cannot be greater than readyReplicas");
            }
        },
        prepare_status: |new, old| {
            keep(new, old, k!("spec"));
            keep(new.entry(k!("metadata")), old.get(k!("metadata")), k!("labels"));
        },
        columns: COLUMNS,
        warnings: workload::warnings,
        ..SPEC_AND_STATUS
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Desired",
        "integer",
        0,
        "Replicas is the number of desired pods. This is a pointer to distinguish between explicit zero and unspecified. Defaults to 1. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset",
        |v, _| v.at(path!("spec.replicas")).int().into(),
    ),
    column(
        "Current",
        "integer",
        0,
        "Replicas is the most recently observed number of non-terminating pods. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset",
        |v, _| v.at(path!("status.replicas")).int().into(),
    ),
    column(
        "Ready",
        "integer",
        0,
        "The number of non-terminating pods targeted by this ReplicaSet with a Ready Condition.",
        |v, _| v.at(path!("status.readyReplicas")).int().into(),
    ),
    AGE,
    CONTAINERS,
    IMAGES,
    column(
        "Selector",
        "string",
        1,
        "Selector is a label query over pods that should match the replica count. Label keys and values that must match in order to be controlled by this replica set. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
        selector,
    ),
];

/// Models `ValidateReplicaSetSpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (ReplicaSet(v).spec(), Path::new("spec"));
    non_negative(spec.replicas().unwrap_or(0), &path.child("replicas"), e);
    non_negative(spec.min_ready_seconds(), &path.child("minReadySeconds"), e);
    selector_and_template(spec.0, "ReplicaSet", "empty selector is invalid for deployment", &path, e);
}
