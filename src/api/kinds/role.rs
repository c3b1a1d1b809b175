//! Models Role of rbac.authorization.k8s.io/v1.

use super::columns::GENERIC;
use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models rbac.authorization.k8s.io/v1 Role.
    Role {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        rules "rules": list(obj(PolicyRule)) always;
    }
    /// Models rbac.authorization.k8s.io/v1 PolicyRule.
    PolicyRule {
        verbs "verbs": list(str) always;
        api_groups "apiGroups": list(str);
        resources "resources": list(str);
        resource_names "resourceNames": list(str);
        non_resource_urls "nonResourceURLs": list(str);
    }
}

/// Role, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "rbac.authorization.k8s.io",
    version: "v1",
    kind: "Role",
    plural: "roles",
    singular: "role",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "roles",
    stored_as: None,
    root: Role::TYPE,
    subresources: &[],
    strategy: Strategy { columns: GENERIC, create_on_update: true, ..PLAIN },
};
