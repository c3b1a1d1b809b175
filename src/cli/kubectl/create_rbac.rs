//! `kubectl create role`, `clusterrole`, `rolebinding`, `clusterrolebinding`.

use crate::api::Value;
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Arrange;

use super::client::Kubectl;
use super::create::{one_name, send};
use super::resource;

pub fn role(k: &mut Kubectl) -> Wait<i32> {
    role_of(k, "Role")
}

pub fn cluster_role(k: &mut Kubectl) -> Wait<i32> {
    role_of(k, "ClusterRole")
}

const VERBS: [&str; 17] = [
    "get",
    "list",
    "watch",
    "create",
    "update",
    "patch",
    "delete",
    "deletecollection",
    "use",
    "bind",
    "escalate",
    "impersonate",
    "proxy",
    "approve",
    "sign",
    "*",
    "attest",
];

/// Verbs for a few resources only.
const SPECIAL: [(&str, &[&str]); 4] = [
    ("use", &["podsecuritypolicies.policy", "podsecuritypolicies.extensions"]),
    ("bind", &["roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io"]),
    ("escalate", &["roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io"]),
    ("impersonate", &["users.", "serviceaccounts.", "groups.", "userextras.authentication.k8s.io"]),
];
const NON_RESOURCE_VERBS: [&str; 8] = ["*", "get", "post", "put", "delete", "patch", "head", "options"];

fn role_of(k: &mut Kubectl, kind: &str) -> Wait<i32> {
    let name = one_name(k)?;
    let texts = |list: &[String]| Value::from_items(list.iter().map(|v| Value::from(v.as_str())));
    let unique = |list: Vec<&str>| {
        let mut out: Vec<String> = Vec::new();
        for v in list {
            if !out.iter().any(|o| o == v) {
                out.push(v.into());
            }
        }
        out
    };
    let mut verbs = unique(k.flags.list("verb"));
    if verbs.iter().any(|v| v == "*") {
        verbs = vec!["*".into()];
    }
    let resources = unique(k.flags.list("resource"));
    let names = unique(k.flags.list("resource-name"));
    let urls = unique(k.flags.list("non-resource-url"));
    let aggregation = k.flags.list("aggregation-rule").join(",");
    let mut object =
        json!({ "kind": (kind), "apiVersion": "rbac.authorization.k8s.io/v1", "metadata": { "name": (name) } });
    if !aggregation.is_empty() && kind == "ClusterRole" {
        if [&urls, &verbs, &resources, &names].iter().any(|l| !l.is_empty()) {
            let why = "aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames";
            return k.error(why);
        }
        let labels = super::run::pairs(&aggregation).unwrap_or_default();
        object.set("rules", Value::Null);
        object.set("aggregationRule", json!({ "clusterRoleSelectors": [{ "matchLabels": (labels) }] }));
        return send(k, object, "");
    }
    if verbs.is_empty() {
        return k.error("at least one verb must be specified");
    }
    if resources.is_empty() && urls.is_empty() {
        let text = if kind == "Role" {
            "at least one resource must be specified"
        } else {
            "one of resource or nonResourceURL must be specified"
        };
        return k.error(text);
    }
    if !resources.is_empty() {
        for v in &verbs {
            if !VERBS.contains(&v.as_str()) {
                k.io.complain(&format!("Warning: '{v}' is not a standard resource verb"));
            }
        }
    }
    // Resources of one group make one rule.
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for r in &resources {
        let (word, sub) = r.split_once('/').map_or((r.as_str(), ""), |(w, s)| (w, s));
        let (group, plural) = if let Some(group) = word.strip_prefix('*') {
            (group.trim_start_matches('.').to_string(), "*".to_string())
        } else {
            match resource::find(word) {
                Some(kind) => (kind.group.to_string(), kind.plural.to_string()),
                None => {
                    k.discover()?;
                    let (name, group) = word.split_once('.').unwrap_or((word, ""));
                    let end = if group.is_empty() { String::new() } else { format!(" in group {group:?}") };
                    return k.io.fail(&format!("the server doesn't have a resource type {name:?}{end}"));
                }
            }
        };
        let of = format!("{plural}.{group}");
        for verb in &verbs {
            let special = SPECIAL.iter().find(|(v, _)| v == verb);
            if plural != "*" && special.is_some_and(|(_, allowed)| !allowed.contains(&of.as_str())) {
                return k.error(&format!("can not perform '{verb}' on '{plural}' in group '{group}'"));
            }
        }
        let full = if sub.is_empty() { plural } else { format!("{plural}/{sub}") };
        match groups.iter_mut().find(|(g, _)| *g == group) {
            Some((_, list)) => list.push(full),
            None => groups.push((group, vec![full])),
        }
    }
    groups.arrange();
    for url in &urls {
        if let Some(verb) = verbs.iter().find(|v| !NON_RESOURCE_VERBS.contains(&v.as_str())) {
            return k.error(&format!("invalid verb: '{verb}' for nonResourceURL"));
        }
        if url != "*" && !url.starts_with('/') {
            return k.error("nonResourceURL should start with /");
        }
        if url.len() > 1 && url[..url.len() - 1].contains('*') {
            return k.error("nonResourceURL only supports wildcard matches when '*' is at the end");
        }
    }
    let mut rules = Vec::new();
    for (group, list) in groups {
        let mut rule = json!({ "verbs": (texts(&verbs)), "apiGroups": [(group)], "resources": (texts(&list)) });
        if !names.is_empty() {
            rule.set("resourceNames", texts(&names));
        }
        rules.push(rule);
    }
    if !urls.is_empty() {
        rules.push(json!({ "verbs": (texts(&verbs)), "nonResourceURLs": (texts(&urls)) }));
    }
    object.set("rules", rules);
    send(k, object, "")
}

pub fn role_binding(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let (role, cluster) = (k.flags.text("role").to_string(), k.flags.text("clusterrole").to_string());
    if role.is_empty() == cluster.is_empty() {
        return k.error("exactly one of clusterrole or role must be specified");
    }
    binding(k, "RoleBinding", &name, &role, &cluster, "failed to create rolebinding: ")
}

pub fn cluster_role_binding(k: &mut Kubectl) -> Wait<i32> {
    if k.flags.get("clusterrole").is_none() {
        return k.error("required flag(s) \"clusterrole\" not set");
    }
    let name = one_name(k)?;
    let cluster = k.flags.text("clusterrole").to_string();
    binding(k, "ClusterRoleBinding", &name, "", &cluster, "failed to create clusterrolebinding: ")
}

fn binding(k: &mut Kubectl, kind: &str, name: &str, role: &str, cluster: &str, failed: &str) -> Wait<i32> {
    const GROUP: &str = "rbac.authorization.k8s.io";
    let mut subjects = Vec::new();
    for (flag, kind) in [("user", "User"), ("group", "Group")] {
        for n in k.flags.list(flag) {
            subjects.push(json!({ "kind": (kind), "apiGroup": (GROUP), "name": (n) }));
        }
    }
    for account in k.flags.list("serviceaccount").into_iter().map(String::from).collect::<Vec<_>>() {
        match account.split(':').collect::<Vec<_>>().as_slice() {
            [ns, n] if !ns.is_empty() && !n.is_empty() => {
                subjects.push(json!({ "kind": "ServiceAccount", "name": (*n), "namespace": (*ns) }));
            }
            _ => return k.error("serviceaccount must be <namespace>:<name>"),
        }
    }
    let (ref_kind, ref_name) = if role.is_empty() { ("ClusterRole", cluster) } else { ("Role", role) };
    let mut object =
        json!({ "kind": (kind), "apiVersion": "rbac.authorization.k8s.io/v1", "metadata": { "name": (name) } });
    if !subjects.is_empty() {
        object.set("subjects", subjects);
    }
    object.set("roleRef", json!({ "apiGroup": (GROUP), "kind": (ref_kind), "name": (ref_name) }));
    send(k, object, failed)
}
