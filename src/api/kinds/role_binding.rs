//! Models RoleBinding of rbac.authorization.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::edit::{each, fill};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::k;

/// The group of RBAC.
pub const GROUP: &str = "rbac.authorization.k8s.io";

use super::check::{core_meta, core_meta_update, one_of_if_set};
use super::internal;
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
    strategy: Strategy {
        validate: |binding, e| validate(binding, true, e),
        validate_update: |new, old, e| validate_update(new, old, true, e),
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
        "roleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error.",
        role,
    ),
    AGE,
    column("Users", "string", 1, "Users in the roleBinding", users),
    column("Groups", "string", 1, "Groups in the roleBinding", groups),
    column("ServiceAccounts", "string", 1, "ServiceAccounts in the roleBinding", accounts),
];

/// Group names that are left out. Models `SetDefaults_RoleBinding` and `SetDefaults_Subject`.
pub fn default(binding: &mut Value) {
    fill(binding.entry(k!("roleRef")), k!("apiGroup"), GROUP);
    each(binding, k!("subjects"), |s| {
        if matches!(s.get(k!("kind")).str(), "User" | "Group") {
            fill(s, k!("apiGroup"), GROUP);
        }
    });
}

/// The cell that names the role.
pub fn role(v: &Value, _: u64) -> Value {
    let role = RoleBinding(v).role_ref();
    format!("{}/{}", role.kind(), role.name()).into()
}

fn subjects(v: &Value, kind: &str) -> Value {
    let name = |s: Subject<'_>| match kind {
        "ServiceAccount" => format!("{}/{}", s.namespace(), s.name()),
        _ => s.name().to_string(),
    };
    RoleBinding(v).subjects().filter(|s| s.kind() == kind).map(name).collect::<Vec<_>>().join(", ").into()
}

/// The cell that names the users.
pub fn users(v: &Value, _: u64) -> Value {
    subjects(v, "User")
}

/// The cell that names the groups.
pub fn groups(v: &Value, _: u64) -> Value {
    subjects(v, "Group")
}

/// The cell that names the service accounts.
pub fn accounts(v: &Value, _: u64) -> Value {
    subjects(v, "ServiceAccount")
}

/// What may be wrong with a binding.
pub fn validate(binding: &Value, namespaced: bool, e: &mut Errors) {
    let mut late = told(binding, namespaced, e);
    e.0.append(&mut late.0);
}

/// Names that are missing are told last, so they are handed back: the real server's generated validation says them.
fn told(binding: &Value, namespaced: bool, e: &mut Errors) -> Errors {
    core_meta(binding, namespaced, names::path_segment, e);
    let mut late = Errors::default();
    let (role, path) = (RoleBinding(binding).role_ref(), Path::new("roleRef"));
    one_of_if_set(role.api_group(), &[GROUP], &path.child("apiGroup"), e);
    let kinds: &[&str] = if namespaced { &["Role", "ClusterRole"] } else { &["ClusterRole"] };
    one_of_if_set(role.kind(), kinds, &path.child("kind"), e);
    match role.name() {
        "" => late.required(path.child("name"), ""),
        name => e.all(path.child("name"), name, names::path_segment(name)),
    }
    let subjects = Path::new("subjects");
    for (i, s) in RoleBinding(binding).subjects().enumerate() {
        let path = subjects.index(i);
        if s.name().is_empty() {
            late.required(path.child("name"), "");
        }
        match s.kind() {
            "ServiceAccount" => {
                if !s.name().is_empty() {
                    e.all(path.child("name"), s.name(), names::dns1123_subdomain(s.name()));
                }
                if !s.api_group().is_empty() {
                    e.not_supported(path.child("apiGroup"), s.api_group(), &[""]);
                }
                if !namespaced && s.namespace().is_empty() {
                    e.required(path.child("namespace"), "");
                }
            }
            "User" | "Group" => one_of_if_set(s.api_group(), &[GROUP], &path.child("apiGroup"), e),
            other => e.not_supported(path.child("kind"), other, &["ServiceAccount", "User", "Group"]),
        }
    }
    late
}

/// What may be wrong with an update: the role stays.
pub fn validate_update(new: &Value, old: &Value, namespaced: bool, e: &mut Errors) {
    let mut late = told(new, namespaced, e);
    core_meta_update(new, old, e);
    let role = new.get(k!("roleRef"));
    if role != old.get(k!("roleRef")) {
        e.invalid("roleRef", internal::shown(RoleRef::TYPE, role), "field is immutable");
    }
    e.0.append(&mut late.0);
}
