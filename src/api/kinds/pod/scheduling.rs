//! What a pod says about where it may run: affinities, tolerations, spread.

use super::super::meta::LabelSelector;
use crate::api::{Name, Value};
use crate::{fields, k};

fields! {
    /// Models core/v1 Affinity.
    Affinity {
        node_affinity "nodeAffinity": obj(NodeAffinity) given;
        pod_affinity "podAffinity": obj(PodAffinity) given;
        pod_anti_affinity "podAntiAffinity": obj(PodAntiAffinity) given;
    }
    /// Models core/v1 NodeAffinity.
    NodeAffinity {
        required_during_scheduling_ignored_during_execution "requiredDuringSchedulingIgnoredDuringExecution": obj(NodeSelector) given => whole;
        preferred_during_scheduling_ignored_during_execution "preferredDuringSchedulingIgnoredDuringExecution": list(obj(PreferredSchedulingTerm));
    }
    /// Models core/v1 NodeSelector.
    NodeSelector {
        node_selector_terms "nodeSelectorTerms": list(obj(NodeSelectorTerm)) always;
    }
    /// Models core/v1 NodeSelectorTerm.
    NodeSelectorTerm {
        match_expressions "matchExpressions": list(obj(NodeSelectorRequirement));
        match_fields "matchFields": list(obj(NodeSelectorRequirement));
    }
    /// Models core/v1 NodeSelectorRequirement.
    NodeSelectorRequirement {
        key "key": str always;
        operator "operator": str always;
        values "values": list(str);
    }
    /// Models core/v1 PreferredSchedulingTerm.
    PreferredSchedulingTerm {
        weight "weight": int32 always;
        preference "preference": obj(NodeSelectorTerm) always => whole;
    }
    /// Models core/v1 PodAffinity.
    PodAffinity {
        required_during_scheduling_ignored_during_execution "requiredDuringSchedulingIgnoredDuringExecution": list(obj(PodAffinityTerm));
        preferred_during_scheduling_ignored_during_execution "preferredDuringSchedulingIgnoredDuringExecution": list(obj(WeightedPodAffinityTerm));
    }
    /// Models core/v1 PodAntiAffinity.
    PodAntiAffinity {
        required_during_scheduling_ignored_during_execution "requiredDuringSchedulingIgnoredDuringExecution": list(obj(PodAffinityTerm));
        preferred_during_scheduling_ignored_during_execution "preferredDuringSchedulingIgnoredDuringExecution": list(obj(WeightedPodAffinityTerm));
    }
    /// Models core/v1 PodAffinityTerm.
    PodAffinityTerm {
        label_selector "labelSelector": obj(LabelSelector) given => whole;
        namespaces "namespaces": list(str);
        topology_key "topologyKey": str always;
        namespace_selector "namespaceSelector": obj(LabelSelector) given => whole;
        match_label_keys "matchLabelKeys": list(str);
        mismatch_label_keys "mismatchLabelKeys": list(str);
    }
    /// Models core/v1 WeightedPodAffinityTerm.
    WeightedPodAffinityTerm {
        weight "weight": int32 always;
        pod_affinity_term "podAffinityTerm": obj(PodAffinityTerm) always;
    }
    /// Models core/v1 Toleration.
    Toleration {
        key "key": str;
        operator "operator": str;
        value "value": str;
        effect "effect": str;
        toleration_seconds "tolerationSeconds": int64 given;
    }
    /// Models core/v1 TopologySpreadConstraint.
    TopologySpreadConstraint {
        max_skew "maxSkew": int32 always;
        topology_key "topologyKey": str always;
        when_unsatisfiable "whenUnsatisfiable": str always;
        label_selector "labelSelector": obj(LabelSelector) given => whole;
        min_domains "minDomains": int32 given;
        node_affinity_policy "nodeAffinityPolicy": str given;
        node_taints_policy "nodeTaintsPolicy": str given;
        match_label_keys "matchLabelKeys": list(str);
    }
}

/// Whether a toleration bears a taint. Models `ToleratesTaint`: what compares in a way that this release does not know bears none.
pub fn bears(toleration: &Value, taint: &Value) -> bool {
    let same = |field: Name| toleration.get(field).str() == taint.get(field).str();
    let same_or_none = |field: Name| toleration.get(field).is_empty() || same(field);
    same_or_none(k!("key"))
        && same_or_none(k!("effect"))
        && match toleration.get(k!("operator")).str() {
            "Exists" => true,
            "" | "Equal" => same(k!("value")),
            _ => false,
        }
}
