//! Models ClusterRoleBinding of rbac.authorization.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use super::role_binding::{RoleRef, Subject, accounts, default, groups, role, users};
use crate::api::{Column, Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models rbac.authorization.k8s.io/v1 ClusterRoleBinding.
    ClusterRoleBinding {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        subjects "subjects": list(obj(Subject));
        role_ref "roleRef": obj(RoleRef) always => whole;
    }
}

/// ClusterRoleBinding, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "ClusterRoleBinding",
    plural: "clusterrolebindings",
    singular: "clusterrolebinding",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "clusterrolebindings",
    stored_as: None,
    root: ClusterRoleBinding::TYPE,
    subresources: &[],
    strategy: Strategy {
        validate: |binding, e| super::role_binding::validate(binding, false, e),
        validate_update: |new, old, e| super::role_binding::validate_update(new, old, false, e),
        default,
        columns: COLUMNS,
        create_on_update: true,
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Role",
        "string",
        0,
        "roleRef can only reference a ClusterRole in the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error.",
        role,
    ),
    AGE,
    column("Users", "string", 1, "Users in the clusterRoleBinding", users),
    column("Groups", "string", 1, "Groups in the clusterRoleBinding", groups),
    column("ServiceAccounts", "string", 1, "ServiceAccounts in the clusterRoleBinding", accounts),
];
