//! Models the RBAC authorizer: bindings give roles to subjects, roles hold rules, a rule allows. Nothing denies.

use super::Attributes;
use crate::api::{NULL, Value, kinds};
use crate::apiserver::server::ApiServer;
use crate::apiserver::user::User;
use crate::k;
use crate::path;
use crate::wire::{Text, Words};

/// A rule of a role.
#[derive(Clone, Copy, Debug)]
pub struct Rule<'a>(pub &'a Value);

fn has(list: &Value, wanted: &str) -> bool {
    list.items().iter().any(|v| v.str() == wanted)
}

impl Rule<'_> {
    /// Whether it allows this.
    pub fn allows(self, what: &Attributes) -> bool {
        let rule = self.0;
        let any_of = |list: &Value, wanted: &str| has(list, "*") || has(list, wanted);
        if !any_of(rule.get(k!("verbs")), &what.verb) {
            return false;
        }
        if !what.is_resource {
            let covers = |pattern: &str| match pattern.strip_suffix('*') {
                Some(start) => what.path.starts_with(start),
                None => pattern == what.path,
            };
            return rule.get(k!("nonResourceURLs")).items().iter().any(|u| covers(u.str()));
        }
        let resources = rule.get(k!("resources"));
        let of_any = |r: &Value| r.str().strip_prefix("*/").is_some_and(|s| s == what.subresource && !s.is_empty());
        let full = |r: &Value| r.str() == "*" || what.is_of(r.str());
        let resource = resources.items().iter().any(|r| full(r) || of_any(r));
        let names = rule.get(k!("resourceNames"));
        any_of(rule.get(k!("apiGroups")), &what.group) && resource && (names.is_empty() || has(names, &what.name))
    }
}

/// Which subject of a binding the user is.
fn subject<'a>(binding: &'a Value, user: &User) -> Option<&'a Value> {
    binding.get(k!("subjects")).items().iter().find(|s| {
        let name = s.get(k!("name")).str();
        match s.get(k!("kind")).str() {
            "User" => *user.name == *name,
            "Group" => user.is_in(name),
            "ServiceAccount" => user.account() == Some((s.get(k!("namespace")).str(), name)),
            _ => false,
        }
    })
}

/// `Group "system:nodes"`.
fn named(subject: &Value) -> String {
    let (kind, name) = (subject.get(k!("kind")).str(), subject.get(k!("name")).str());
    match kind {
        "ServiceAccount" => format!("{kind} \"{name}/{}\"", subject.get(k!("namespace")).str()),
        _ => format!("{kind} {name:?}"),
    }
}

struct Grant<'a> {
    binding: &'a Value,
    subject: &'a Value,
    role: Result<&'a Value, String>,
}

/// The bindings that speak of a user, over the cluster and in a namespace, each with its role.
fn grants<'a>(server: &'a ApiServer, user: &'a User, namespace: &'a str) -> impl Iterator<Item = Grant<'a>> {
    let cluster = server.cache_of(&kinds::CLUSTER_ROLE_BINDING).map(|c| &server.caches[c]);
    let local = server.cache_of(&kinds::ROLE_BINDING).map(|c| &server.caches[c]).filter(|_| !namespace.is_empty());
    let prefix = kinds::ROLE_BINDING.etcd_key(namespace, "");
    let local: Vec<&Value> = match local {
        Some(cache) => cache.under(&prefix).map(|(_, e)| &e.value).collect(),
        None => Vec::new(),
    };
    cluster.into_iter().flat_map(|c| c.all()).chain(local).filter_map(move |binding| {
        let subject = subject(binding, user)?;
        let reference = binding.get(k!("roleRef"));
        let (kind, name) = (reference.get(k!("kind")).str(), reference.get(k!("name")).str());
        let role = match kind {
            "ClusterRole" => server.cached(&kinds::CLUSTER_ROLE, "", name),
            _ => server.cached(&kinds::ROLE, binding.at(path!("metadata.namespace")).str(), name),
        };
        let missing = || format!("{}.rbac.authorization.k8s.io {name:?} not found", kind.to_lowercase());
        Some(Grant { binding, subject, role: role.ok_or_else(missing) })
    })
}

/// Why RBAC allows it, or what it has to say about why not.
pub fn authorize(server: &ApiServer, user: &User, what: &Attributes) -> Result<Words, String> {
    let mut missing = Vec::new();
    for grant in grants(server, user, &what.namespace) {
        let role = match grant.role {
            Ok(role) => role,
            Err(why) => {
                missing.push(why);
                continue;
            }
        };
        if role.get(k!("rules")).items().iter().any(|r| Rule(r).allows(what)) {
            let reference = grant.binding.get(k!("roleRef"));
            let full = |v: &Value| {
                let (namespace, name) = (v.at(path!("metadata.namespace")).str(), v.at(path!("metadata.name")).str());
                if namespace.is_empty() { format!("{name:?}") } else { format!("\"{name}/{namespace}\"") }
            };
            let local = !grant.binding.at(path!("metadata.namespace")).is_null();
            let text = |v: &Value| Text::from(v.rc_str().unwrap_or_default());
            return Ok(Words::made(
                "RBAC: allowed by {} {} of {} {:?} to {}",
                [
                    Text::Fixed(if local { "RoleBinding" } else { "ClusterRoleBinding" }).into(),
                    full(grant.binding).into(),
                    text(reference.get(k!("kind"))).into(),
                    text(reference.get(k!("name"))).into(),
                    named(grant.subject).into(),
                ],
            ));
        }
    }
    match missing.as_slice() {
        [] => Err(String::new()),
        [one] => Err(format!("rbac: RBAC: {one}")),
        many => Err(format!("rbac: RBAC: [{}]", many.join(", "))),
    }
}

/// Every rule that speaks of a user in a namespace, cluster-wide ones first.
pub fn rules_of<'a>(server: &'a ApiServer, user: &'a User, namespace: &'a str) -> Vec<&'a Value> {
    let roles = grants(server, user, namespace).filter_map(|g| g.role.ok());
    roles.flat_map(|role| role.get(k!("rules")).items()).chain([NULL; 0]).collect()
}
