//! Models RoleBinding of rbac.authorization.k8s.io/v1.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models rbac.authorization.k8s.io/v1 RoleBinding.
    RoleBinding {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        subjects "subjects": list(obj(Subject));
        role_ref "roleRef": obj(RoleRef) always => whole;
    }
    /// Models rbac.authorization.k8s.io/v1 Subject.
    Subject {
        kind "kind": str always;
        api_group "apiGroup": str;
        name "name": str always;
        namespace "namespace": str;
    }
    /// Models rbac.authorization.k8s.io/v1 RoleRef.
    RoleRef {
        api_group "apiGroup": str always;
        kind "kind": str always;
        name "name": str always;
    }
}

/// RoleBinding, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "RoleBinding",
    plural: "rolebindings",
    singular: "rolebinding",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "rolebindings",
    stored_as: None,
    root: RoleBinding::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
