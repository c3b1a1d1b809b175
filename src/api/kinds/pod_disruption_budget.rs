//! Models PodDisruptionBudget of policy/v1.

use super::meta::{Condition, LabelSelector, ObjectMeta};
use crate::api::{Kind, SPEC_AND_STATUS, Strategy};
use crate::fields;

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
    strategy: Strategy { unconditional_update: false, ..SPEC_AND_STATUS },
    ..Kind::of(
        "policy",
        "v1",
        "PodDisruptionBudget",
        "poddisruptionbudgets",
        "poddisruptionbudget",
        PodDisruptionBudget::TYPE,
    )
};
