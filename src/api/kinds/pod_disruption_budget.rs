//! Models PodDisruptionBudget of policy/v1.

use super::check::{label_selector, one_of_if_set};
use super::columns::{AGE, NAME, column, or};
use super::internal;
use super::meta::{Condition, LabelSelector, ObjectMeta};
use super::workload::{counts, int_or_percent};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::path;

fields! {
    /// Models policy/v1 PodDisruptionBudget.
    PodDisruptionBudget {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PodDisruptionBudgetSpec) always;
        status "status": obj(PodDisruptionBudgetStatus) always;
    }
    /// Models policy/v1 PodDisruptionBudgetSpec.
    PodDisruptionBudgetSpec {
        min_available "minAvailable": int_or_string given;
        selector "selector": obj(LabelSelector) given => whole;
        max_unavailable "maxUnavailable": int_or_string given;
        unhealthy_pod_eviction_policy "unhealthyPodEvictionPolicy": str given;
    }
    /// Models policy/v1 PodDisruptionBudgetStatus.
    PodDisruptionBudgetStatus {
        observed_generation "observedGeneration": int64;
        disrupted_pods "disruptedPods": map(time);
        disruptions_allowed "disruptionsAllowed": int32 always;
        current_healthy "currentHealthy": int32 always;
        desired_healthy "desiredHealthy": int32 always;
        expected_pods "expectedPods": int32 always;
        conditions "conditions": list(obj(Condition)) => by("type");
    }
}

/// PodDisruptionBudget, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["pdb"],
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        unconditional_update: false,
        validate: spec,
        validate_update: |new, _, e| spec(new, e),
        validate_status: |new, _, e| {
            counts(new, &["disruptionsAllowed", "currentHealthy", "desiredHealthy", "expectedPods"], e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "policy",
        "v1",
        "PodDisruptionBudget",
        "poddisruptionbudgets",
        "poddisruptionbudget",
        PodDisruptionBudget::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Min Available", "string", 0, "The minimum number of pods that must be available.", |v, _| {
        bound(v.at(path!("spec.minAvailable")))
    }),
    column("Max Unavailable", "string", 0, "The maximum number of pods that may be unavailable.", |v, _| {
        bound(v.at(path!("spec.maxUnavailable")))
    }),
    column(
        "Allowed Disruptions",
        "integer",
        0,
        "Calculated number of pods that may be disrupted at this time.",
        |v, _| v.at(path!("status.disruptionsAllowed")).int().into(),
    ),
    AGE,
];

fn bound(n: &Value) -> Value {
    n.as_int().map_or_else(|| or(n.str(), "N/A"), |n| n.to_string().into())
}

/// Models `ValidatePodDisruptionBudgetSpec`; nothing is asked of the metadata.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (PodDisruptionBudget(v).spec(), Path::new("spec"));
    let bounds = [("minAvailable", spec.min_available()), ("maxUnavailable", spec.max_unavailable())];
    if bounds.iter().all(|(_, n)| !n.is_null()) {
        let shown = internal::shown(PodDisruptionBudgetSpec::TYPE, spec.0);
        e.invalid(path, shown, "minAvailable and maxUnavailable cannot be both set");
    }
    for (name, n) in bounds.into_iter().filter(|(_, n)| !n.is_null()) {
        int_or_percent(n, true, &path.child(name), e);
    }
    if let Some(selector) = spec.selector() {
        label_selector(selector.0, &path.child("selector"), e);
    }
    if let Some(policy) = spec.unhealthy_pod_eviction_policy() {
        one_of_if_set(policy, &["AlwaysAllow", "IfHealthyBudget"], &path.child("unhealthyPodEvictionPolicy"), e);
    }
}
