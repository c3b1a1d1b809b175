//! Models DaemonSet of apps/v1.

use super::check::{core_meta, core_meta_update, label_selector, non_negative};
use super::columns::{AGE, NAME, column};
use super::edit::{fill, fill_absent, keep};
use super::internal;
use super::meta::{LabelSelector, ObjectMeta};
use super::pod::fields::PodTemplateSpec;
use super::workload;
use super::workload::{
    CONTAINERS, IMAGES, amount, default_template, int_or_percent, labels_text, matches, same_selector, selector,
    template,
};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names, selector::Selector};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models apps/v1 DaemonSet.
    DaemonSet {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(DaemonSetSpec) always;
        status "status": obj(DaemonSetStatus) always;
    }
    /// Models apps/v1 DaemonSetSpec.
    DaemonSetSpec {
        selector "selector": obj(LabelSelector) given => whole;
        template "template": obj(PodTemplateSpec) always;
        update_strategy "updateStrategy": obj(DaemonSetUpdateStrategy) always;
        min_ready_seconds "minReadySeconds": int32;
        revision_history_limit "revisionHistoryLimit": int32 given;
    }
    /// Models apps/v1 DaemonSetUpdateStrategy.
    DaemonSetUpdateStrategy {
        type_ "type": str;
        rolling_update "rollingUpdate": obj(RollingUpdateDaemonSet) given;
    }
    /// Models apps/v1 RollingUpdateDaemonSet.
    RollingUpdateDaemonSet {
        max_unavailable "maxUnavailable": int_or_string given;
        max_surge "maxSurge": int_or_string given;
    }
    /// Models apps/v1 DaemonSetStatus.
    DaemonSetStatus {
        current_number_scheduled "currentNumberScheduled": int32 always;
        number_misscheduled "numberMisscheduled": int32 always;
        desired_number_scheduled "desiredNumberScheduled": int32 always;
        number_ready "numberReady": int32 always;
        observed_generation "observedGeneration": int64;
        updated_number_scheduled "updatedNumberScheduled": int32;
        number_available "numberAvailable": int32;
        number_unavailable "numberUnavailable": int32;
        collision_count "collisionCount": int32 given;
        conditions "conditions": list(obj(DaemonSetCondition)) => by("type");
    }
    /// Models apps/v1 DaemonSetCondition.
    DaemonSetCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// DaemonSet, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "apps",
    version: "v1",
    kind: "DaemonSet",
    plural: "daemonsets",
    singular: "daemonset",
    short_names: &["ds"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "daemonsets",
    stored_as: None,
    root: DaemonSet::TYPE,
    subresources: &["status"],
    strategy: Strategy {
        default,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            same_selector(new, old, e);
            spec(new, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            workload::counts(
                new,
                &[
                    "currentNumberScheduled",
                    "numberMisscheduled",
                    "desiredNumberScheduled",
                    "numberReady",
                    "observedGeneration",
                    "updatedNumberScheduled",
                    "numberAvailable",
                    "numberUnavailable",
                    "collisionCount",
                ],
                e,
            );
        },
        prepare_create: |v| {
            (SPEC_AND_STATUS.prepare_create)(v);
            v.entry(k!("metadata")).entry(k!("annotations")).set(GENERATION, "1");
        },
        prepare_update,
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
        "The total number of nodes that should be running the daemon pod (including nodes correctly running the daemon pod). More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
        |v, _| v.at(path!("status.desiredNumberScheduled")).int().into(),
    ),
    column(
        "Current",
        "integer",
        0,
        "The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon pod. More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
        |v, _| v.at(path!("status.currentNumberScheduled")).int().into(),
    ),
    column(
        "Ready",
        "integer",
        0,
        "numberReady is the number of nodes that should be running the daemon pod and have one or more of the daemon pod running with a Ready Condition.",
        |v, _| v.at(path!("status.numberReady")).int().into(),
    ),
    column("Up-to-date", "integer", 0, "The total number of nodes that are running updated daemon pod", |v, _| {
        v.at(path!("status.updatedNumberScheduled")).int().into()
    }),
    column(
        "Available",
        "integer",
        0,
        "The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available (ready for at least spec.minReadySeconds)",
        |v, _| v.at(path!("status.numberAvailable")).int().into(),
    ),
    column(
        "Node Selector",
        "string",
        0,
        "NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a node's labels for the pod to be scheduled on that node. More info: https://kubernetes.io/docs/concepts/configuration/assign-pod-node/",
        |v, _| labels_text(v.at(path!("spec.template.spec.nodeSelector"))).into(),
    ),
    AGE,
    CONTAINERS,
    IMAGES,
    column(
        "Selector",
        "string",
        1,
        "A label query over pods that are managed by the daemon set. Must match in order to be controlled. It must match the pod template's labels. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
        selector,
    ),
];

/// Where the generation of the template is kept since the field is gone.
const GENERATION: &str = "deprecated.daemonset.template.generation";

fn prepare_update(new: &mut Value, old: &Value) {
    keep(new, old, k!("status"));
    let before = old.at(path!("metadata.annotations")).get(GENERATION).str().parse::<i64>().unwrap_or(0);
    let changed = new.at(path!("spec.template")) != old.at(path!("spec.template"));
    let now = (before + i64::from(changed)).to_string();
    new.entry(k!("metadata")).entry(k!("annotations")).set(GENERATION, now);
}

/// Models `SetDefaults_DaemonSet`.
fn default(v: &mut Value) {
    default_template(v);
    let spec = v.entry(k!("spec"));
    let strategy = spec.entry(k!("updateStrategy"));
    fill(strategy, k!("type"), "RollingUpdate");
    if strategy.get(k!("type")).str() == "RollingUpdate" {
        let rolling = strategy.entry(k!("rollingUpdate"));
        fill_absent(rolling, k!("maxUnavailable"), 1);
        fill_absent(rolling, k!("maxSurge"), 0);
    }
    fill_absent(spec, k!("revisionHistoryLimit"), 10);
}

/// Models `ValidateDaemonSetSpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (DaemonSet(v).spec(), Path::new("spec"));
    let own = spec.0.get(k!("selector"));
    label_selector(own, &path.child("selector"), e);
    if let Ok(parsed) = Selector::of_object(own) {
        matches(&parsed, spec.0, &path, e);
    }
    if !own.is_null() && own.get(k!("matchLabels")).is_empty() && own.get(k!("matchExpressions")).is_empty() {
        e.invalid(path.child("selector"), own, "empty selector is invalid for daemonset");
    }
    template(spec.0, "DaemonSet", &path, e);
    non_negative(spec.min_ready_seconds(), &path.child("minReadySeconds"), e);
    let path = path.child("updateStrategy");
    let strategy = spec.update_strategy();
    match (strategy.type_(), strategy.rolling_update()) {
        ("OnDelete", _) => {}
        ("RollingUpdate", None) => e.required(path.child("rollingUpdate"), ""),
        ("RollingUpdate", Some(update)) => {
            let path = path.child("rollingUpdate");
            let (unavailable, surge) = (update.max_unavailable(), update.max_surge());
            int_or_percent(unavailable, true, &path.child("maxUnavailable"), e);
            int_or_percent(surge, true, &path.child("maxSurge"), e);
            match (amount(unavailable), amount(surge)) {
                (0, 0) => e.required(path.child("maxUnavailable"), "cannot be 0 when maxSurge is 0"),
                (0, _) | (_, 0) => {}
                _ => e.invalid(path.child("maxSurge"), surge, "may not be set when maxUnavailable is non-zero"),
            }
        }
        _ => {
            let shown = internal::shown(DaemonSetUpdateStrategy::TYPE, strategy.0);
            e.not_supported(path, shown, &["RollingUpdate", "OnDelete"]);
        }
    }
    let spec_path = Path::new("spec");
    non_negative(spec.revision_history_limit().unwrap_or(0), &spec_path.child("revisionHistoryLimit"), e);
}
