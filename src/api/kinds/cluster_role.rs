//! Models ClusterRole of rbac.authorization.k8s.io/v1.

use super::check::{core_meta_update, label_selector};
use super::columns::GENERIC;
use super::meta::{LabelSelector, ObjectMeta};
use super::role::PolicyRule;
use crate::api::selector::Selector;
use crate::api::{Errors, Kind, PLAIN, Path, Strategy, Value};
use crate::{fields, k};

fields! {
    /// Models rbac.authorization.k8s.io/v1 ClusterRole.
    ClusterRole {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        rules "rules": list(obj(PolicyRule)) always;
        aggregation_rule "aggregationRule": obj(AggregationRule) given;
    }
    /// Models rbac.authorization.k8s.io/v1 AggregationRule.
    AggregationRule {
        cluster_role_selectors "clusterRoleSelectors": list(obj(LabelSelector));
    }
}

/// ClusterRole, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "ClusterRole",
    plural: "clusterroles",
    singular: "clusterrole",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "clusterroles",
    stored_as: None,
    root: ClusterRole::TYPE,
    subresources: &[],
    strategy: Strategy {
        validate,
        validate_update: |new, old, e| {
            validate(new, e);
            core_meta_update(new, old, e);
        },
        columns: GENERIC,
        create_on_update: true,
        ..PLAIN
    },
};

fn validate(role: &Value, e: &mut Errors) {
    super::role::validate(role, false, e);
    let Some(aggregation) = ClusterRole(role).aggregation_rule() else { return };
    let path = Path::new("aggregationRule");
    let path = path.child("clusterRoleSelectors");
    let selectors = aggregation.0.get(k!("clusterRoleSelectors")).items();
    if selectors.is_empty() {
        e.required(path, "at least one clusterRoleSelector required if aggregationRule is non-nil");
    }
    for (i, selector) in selectors.iter().enumerate() {
        label_selector(selector, &path.index(i), e);
        if Selector::of_object(selector).is_err() {
            e.invalid(path.index(i), Value::Null, "invalid label selector.");
        }
    }
}
