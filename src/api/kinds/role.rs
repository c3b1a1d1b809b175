//! Models Role of rbac.authorization.k8s.io/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::GENERIC;
use super::meta::ObjectMeta;
use crate::api::{Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::{fields, k};

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
    strategy: Strategy {
        validate: |role, e| validate(role, true, e),
        validate_update: |new, old, e| {
            validate(new, true, e);
            core_meta_update(new, old, e);
        },
        columns: GENERIC,
        create_on_update: true,
        ..PLAIN
    },
};

/// What may be wrong with a role. Verbs that are missing are told last, and briefly: the real server's generated
/// validation says them.
pub fn validate(role: &Value, namespaced: bool, e: &mut Errors) {
    core_meta(role, namespaced, names::path_segment, e);
    let mut late = Errors::default();
    let rules = Path::new("rules");
    for (i, rule) in Role(role).rules().enumerate() {
        let path = rules.index(i);
        if rule.verbs().len() == 0 {
            late.required(path.child("verbs"), "");
        }
        let urls = path.child("nonResourceURLs");
        let list = rule.0.get(k!("nonResourceURLs"));
        if !list.items().is_empty() {
            if namespaced {
                e.invalid(urls, list, "namespaced rules cannot apply to non-resource URLs");
            }
            if rule.api_groups().len() + rule.resources().len() + rule.resource_names().len() > 0 {
                e.invalid(urls, list, "rules cannot apply to both regular resources and non-resource URLs");
            }
            continue;
        }
        if rule.api_groups().len() == 0 {
            e.required(path.child("apiGroups"), "resource rules must supply at least one api group");
        }
        if rule.resources().len() == 0 {
            e.required(path.child("resources"), "resource rules must supply at least one resource");
        }
    }
    e.0.append(&mut late.0);
}
