//! Models ReplicationController of core/v1.

use super::check::{core_meta, core_meta_update, non_negative};
use super::columns::{AGE, NAME, column};
use super::edit::{fill, fill_absent};
use super::meta::ObjectMeta;
use super::pod::fields::PodTemplateSpec;
use super::workload;
use super::workload::default_template;
use super::workload::{CONTAINERS, IMAGES, labels_text};
use super::workload::{at_most, counts, matches, template};
use crate::api::selector::Selector;
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models core/v1 ReplicationController.
    ReplicationController {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ReplicationControllerSpec) always;
        status "status": obj(ReplicationControllerStatus) always;
    }
    /// Models core/v1 ReplicationControllerSpec.
    ReplicationControllerSpec {
        replicas "replicas": int32 given;
        min_ready_seconds "minReadySeconds": int32;
        selector "selector": map(str) => whole;
        template "template": obj(PodTemplateSpec) given;
    }
    /// Models core/v1 ReplicationControllerStatus.
    ReplicationControllerStatus {
        replicas "replicas": int32 always;
        fully_labeled_replicas "fullyLabeledReplicas": int32;
        ready_replicas "readyReplicas": int32;
        available_replicas "availableReplicas": int32;
        observed_generation "observedGeneration": int64;
        conditions "conditions": list(obj(ReplicationControllerCondition)) => by("type");
    }
    /// Models core/v1 ReplicationControllerCondition.
    ReplicationControllerCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// ReplicationController, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["rc"],
    categories: &["all"],
    etcd_prefix: "controllers",
    subresources: &["scale", "status"],
    strategy: Strategy {
        columns: COLUMNS,
        warnings: workload::warnings,
        default,
        selectable: &[("status.replicas", |v| ReplicationController(v).status().replicas().to_string())],
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            counts(
                new,
                &["replicas", "fullyLabeledReplicas", "readyReplicas", "availableReplicas", "observedGeneration"],
                e,
            );
            let parts = ["fullyLabeledReplicas", "readyReplicas", "availableReplicas"];
            at_most(new, &parts.map(|part| (part, "replicas")), e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "",
        "v1",
        "ReplicationController",
        "replicationcontrollers",
        "replicationcontroller",
        ReplicationController::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Desired",
        "integer",
        0,
        "Replicas is the number of desired replicas. This is a pointer to distinguish between explicit zero and unspecified. Defaults to 1. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller",
        |v, _| v.at(path!("spec.replicas")).int().into(),
    ),
    column(
        "Current",
        "integer",
        0,
        "Replicas is the most recently observed number of replicas. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller",
        |v, _| v.at(path!("status.replicas")).int().into(),
    ),
    column("Ready", "integer", 0, "The number of ready replicas for this replication controller.", |v, _| {
        v.at(path!("status.readyReplicas")).int().into()
    }),
    AGE,
    CONTAINERS,
    IMAGES,
    column(
        "Selector",
        "string",
        1,
        "Selector is a label query over pods that should match the Replicas count. If Selector is empty, it is defaulted to the labels present on the Pod template. Label keys and values that must match in order to be controlled by this replication controller, if empty defaulted to labels on Pod template. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
        |v, _| labels_text(v.at(path!("spec.selector"))).into(),
    ),
];

/// Models `SetDefaults_ReplicationController`.
fn default(v: &mut Value) {
    default_template(v);
    let labels = v.at(path!("spec.template.metadata.labels")).clone();
    let spec = v.entry(k!("spec"));
    fill_absent(spec, k!("replicas"), 1);
    if !labels.is_empty() {
        fill(spec, k!("selector"), labels.clone());
        fill(v.entry(k!("metadata")), k!("labels"), labels);
    }
}

/// Models `ValidateReplicationControllerSpec`; numbers come last, as the declared rules do.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (ReplicationController(v).spec(), Path::new("spec"));
    let selector = spec.0.get(k!("selector"));
    if selector.is_empty() {
        e.required(path.child("selector"), "");
    }
    if spec.template().is_none() {
        e.required(path.child("template"), "");
    } else {
        matches(&Selector::of_labels(selector), spec.0, &path, e);
        template(spec.0, "ReplicationController", &path, e);
    }
    non_negative(spec.replicas().unwrap_or(0), &path.child("replicas"), e);
    non_negative(spec.min_ready_seconds(), &path.child("minReadySeconds"), e);
}
