//! Models Deployment of apps/v1.

use super::check::{core_meta, core_meta_update, non_negative};
use super::columns::{AGE, NAME, column};
use super::edit::{fill, fill_absent, keep};
use super::internal;
use super::meta::{LabelSelector, ObjectMeta};
use super::pod::fields::PodTemplateSpec;
use super::workload;
use super::workload::{
    CONTAINERS, IMAGES, READY, amount, at_most, counts, default_template, int_or_percent, same_selector, selector,
    selector_and_template,
};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models apps/v1 Deployment.
    Deployment {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(DeploymentSpec) always;
        status "status": obj(DeploymentStatus) always;
    }
    /// Models apps/v1 DeploymentSpec.
    DeploymentSpec {
        replicas "replicas": int32 given;
        selector "selector": obj(LabelSelector) given => whole;
        template "template": obj(PodTemplateSpec) always;
        strategy "strategy": obj(DeploymentStrategy) always => retain;
        min_ready_seconds "minReadySeconds": int32;
        revision_history_limit "revisionHistoryLimit": int32 given;
        paused "paused": bool;
        progress_deadline_seconds "progressDeadlineSeconds": int32 given;
    }
    /// Models apps/v1 DeploymentStrategy.
    DeploymentStrategy {
        type_ "type": str;
        rolling_update "rollingUpdate": obj(RollingUpdateDeployment) given;
    }
    /// Models apps/v1 RollingUpdateDeployment.
    RollingUpdateDeployment {
        max_unavailable "maxUnavailable": int_or_string given;
        max_surge "maxSurge": int_or_string given;
    }
    /// Models apps/v1 DeploymentStatus.
    DeploymentStatus {
        observed_generation "observedGeneration": int64;
        replicas "replicas": int32;
        updated_replicas "updatedReplicas": int32;
        ready_replicas "readyReplicas": int32;
        available_replicas "availableReplicas": int32;
        unavailable_replicas "unavailableReplicas": int32;
        terminating_replicas "terminatingReplicas": int32 given;
        conditions "conditions": list(obj(DeploymentCondition)) => by("type");
        collision_count "collisionCount": int32 given;
    }
    /// Models apps/v1 DeploymentCondition.
    DeploymentCondition {
        type_ "type": str always;
        status "status": str always;
        last_update_time "lastUpdateTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// Deployment, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "apps",
    version: "v1",
    kind: "Deployment",
    plural: "deployments",
    singular: "deployment",
    short_names: &["deploy"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "deployments",
    stored_as: None,
    root: Deployment::TYPE,
    subresources: &["scale", "status"],
    strategy: Strategy {
        default,
        prepare_update: |new, old| {
            keep(new, old, k!("status"));
            // Annotations count as well: rollouts are recorded in them.
            if new.at(path!("metadata.annotations")) != old.at(path!("metadata.annotations")) {
                let generation = old.at(path!("metadata.generation")).int() + 1;
                new.set_at("metadata.generation", generation);
            }
        },
        prepare_status: |new, old| {
            keep(new, old, k!("spec"));
            keep(new.entry(k!("metadata")), old.get(k!("metadata")), k!("labels"));
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
                    "observedGeneration",
                    "replicas",
                    "updatedReplicas",
                    "readyReplicas",
                    "availableReplicas",
                    "unavailableReplicas",
                    "terminatingReplicas",
                    "collisionCount",
                ],
                e,
            );
            let collisions = |v: &Value| v.at(path!("status.collisionCount")).as_int();
            if let Some(was) = collisions(old) {
                match collisions(new) {
                    None => e.invalid("status.collisionCount", &Value::Null, "cannot be decremented"),
                    Some(n) if n < was => e.invalid("status.collisionCount", n, "cannot be decremented"),
                    _ => {}
                }
            }
            at_most(new, &["updatedReplicas", "readyReplicas", "availableReplicas"].map(|part| (part, "replicas")), e);
            let ready = new.at(path!("status.readyReplicas")).int();
            if let n @ 1.. = new.at(path!("status.availableReplicas")).int()
                && n > ready
            {
                e.invalid("status.availableReplicas", n, "cannot be greater than readyReplicas");
            }
        },
        columns: COLUMNS,
        warnings: workload::warnings,
        ..SPEC_AND_STATUS
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    READY,
    column(
        "Up-to-date",
        "string",
        0,
        "Total number of non-terminating pods targeted by this deployment that have the desired template spec.",
        |v, _| v.at(path!("status.updatedReplicas")).int().into(),
    ),
    column(
        "Available",
        "string",
        0,
        "Total number of available non-terminating pods (ready for at least minReadySeconds) targeted by this deployment.",
        |v, _| v.at(path!("status.availableReplicas")).int().into(),
    ),
    AGE,
    CONTAINERS,
    IMAGES,
    column(
        "Selector",
        "string",
        1,
        "Label selector for pods. Existing ReplicaSets whose pods are selected by this will be the ones affected by this deployment. It must match the pod template's labels.",
        selector,
    ),
];

/// Models `SetDefaults_Deployment`.
fn default(v: &mut Value) {
    default_template(v);
    let spec = v.entry(k!("spec"));
    fill_absent(spec, k!("replicas"), 1);
    let strategy = spec.entry(k!("strategy"));
    fill(strategy, k!("type"), "RollingUpdate");
    if strategy.get(k!("type")).str() == "RollingUpdate" {
        let rolling = strategy.entry(k!("rollingUpdate"));
        fill_absent(rolling, k!("maxUnavailable"), "25%");
        fill_absent(rolling, k!("maxSurge"), "25%");
    }
    fill_absent(spec, k!("revisionHistoryLimit"), 10);
    fill_absent(spec, k!("progressDeadlineSeconds"), 600);
}

/// Models `ValidateDeploymentSpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (Deployment(v).spec(), Path::new("spec"));
    non_negative(spec.replicas().unwrap_or(0), &path.child("replicas"), e);
    selector_and_template(spec.0, "ReplicaSet", "empty selector is invalid for deployment", &path, e);
    strategy(spec.strategy(), &path.child("strategy"), e);
    non_negative(spec.min_ready_seconds(), &path.child("minReadySeconds"), e);
    non_negative(spec.revision_history_limit().unwrap_or(0), &path.child("revisionHistoryLimit"), e);
    if let Some(seconds) = spec.progress_deadline_seconds() {
        let path = path.child("progressDeadlineSeconds");
        non_negative(seconds, &path, e);
        if seconds <= spec.min_ready_seconds() {
            e.invalid(path, seconds, "must be greater than minReadySeconds");
        }
    }
}

fn strategy(strategy: DeploymentStrategy<'_>, path: &Path<'_>, e: &mut Errors) {
    let rolling = path.child("rollingUpdate");
    match (strategy.type_(), strategy.rolling_update()) {
        ("Recreate", Some(_)) => e.forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'"),
        ("Recreate", None) => {}
        ("RollingUpdate", None) => e.required(rolling, "this should be defaulted and never be nil"),
        ("RollingUpdate", Some(update)) => {
            let (unavailable, surge) = (update.max_unavailable(), update.max_surge());
            let at = rolling.child("maxUnavailable");
            int_or_percent(unavailable, false, &at, e);
            int_or_percent(surge, false, &rolling.child("maxSurge"), e);
            if amount(unavailable) == 0 && amount(surge) == 0 {
                e.invalid(at, unavailable, "may not be 0 when `maxSurge` is 0");
            }
            if unavailable.as_str().is_some() && amount(unavailable) > 100 {
                e.invalid(at, unavailable, "must not be greater than 100%");
            }
        }
        _ => {
            let shown = internal::shown(DeploymentStrategy::TYPE, strategy.0);
            e.not_supported(path, shown, &["Recreate", "RollingUpdate"]);
        }
    }
}
