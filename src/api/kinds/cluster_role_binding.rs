//! Models ClusterRoleBinding of rbac.authorization.k8s.io/v1.

use super::meta::ObjectMeta;
use super::role_binding::{RoleRef, Subject};
use crate::api::{Kind, PLAIN, Strategy};
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
    strategy: Strategy { ..PLAIN },
};
