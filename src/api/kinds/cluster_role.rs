//! Models ClusterRole of rbac.authorization.k8s.io/v1.

use super::columns::GENERIC;
use super::meta::{LabelSelector, ObjectMeta};
use super::role::PolicyRule;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

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
    strategy: Strategy { columns: GENERIC, create_on_update: true, ..PLAIN },
};
