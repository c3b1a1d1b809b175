//! Models RBAC's bootstrap policy: the roles and bindings that the server makes by itself, read off the table `policy.txt`.

use std::rc::Rc;

use crate::api::{Kind, Value, kinds};
use crate::json;
use crate::sim::Arrange;

const TABLE: &str = include_str!("policy.txt");
const GROUP: &str = "rbac.authorization.k8s.io";

/// What the policy consists of: for each object its kind, its namespace and itself. Cluster roles first, then their bindings, then
/// what lives in namespaces, as the real hook makes them.
pub fn objects() -> Rc<Vec<(&'static Kind, &'static str, Value)>> {
    let mut all: Vec<(&'static Kind, &'static str, Value)> = Vec::new();
    for line in TABLE.lines() {
        let mut words = line.split(' ');
        match words.next() {
            Some("role") => {
                let (namespace, name) = place(words.next().unwrap_or(""));
                let mut role = base(namespace, name);
                role.set("rules", Value::Null);
                for word in words {
                    if let Some(label) = word.strip_prefix('+') {
                        role.entry("metadata").entry("labels").set(label, "true");
                    } else if let Some(label) = word.strip_prefix('&') {
                        let selector = json!({ "matchLabels": { label: "true" } });
                        role.set("aggregationRule", json!({ "clusterRoleSelectors": [(selector)] }));
                    }
                }
                let kind = if namespace.is_empty() { &kinds::CLUSTER_ROLE } else { &kinds::ROLE };
                all.push((kind, namespace, role));
            }
            Some("bind") => {
                let (namespace, name) = place(words.next().unwrap_or(""));
                let mut binding = base(namespace, name);
                let (kind, role) = words.next().and_then(|w| w.split_once('/')).unwrap_or_default();
                binding.set("roleRef", json!({ "apiGroup": (GROUP), "kind": (kind), "name": (role) }));
                binding.set("subjects", Value::from_items(words.filter_map(subject)));
                let kind = if namespace.is_empty() { &kinds::CLUSTER_ROLE_BINDING } else { &kinds::ROLE_BINDING };
                all.push((kind, namespace, binding));
            }
            Some("") => {
                if let Some((_, _, role)) = all.last_mut() {
                    role.entry("rules").push(rule(line.trim()));
                }
            }
            _ => {}
        }
    }
    all.arrange_by_key(|(kind, ..)| match kind.kind {
        "ClusterRole" => 0,
        "ClusterRoleBinding" => 1,
        "Role" => 2,
        _ => 3,
    });
    Rc::new(all)
}

fn place(word: &'static str) -> (&'static str, &'static str) {
    word.split_once('/').unwrap_or(("", word))
}

fn base(namespace: &str, name: &str) -> Value {
    let mut object = json!({ "metadata": {
        "name": (name), "labels": { "kubernetes.io/bootstrapping": "rbac-defaults" },
        "annotations": { "rbac.authorization.kubernetes.io/autoupdate": "true" }
    } });
    if !namespace.is_empty() {
        object.set_at("metadata.namespace", namespace);
    }
    object
}

fn texts(list: &str) -> Value {
    Value::from_items(list.split(',').map(|t| if t == "core" { "".into() } else { Value::from(t) }))
}

fn rule(line: &str) -> Value {
    let parts: Vec<&str> = line.split("; ").collect();
    match parts.as_slice() {
        [verbs, urls] => json!({ "verbs": (texts(verbs)), "nonResourceURLs": (texts(urls)) }),
        [verbs, groups, resources] => {
            json!({ "verbs": (texts(verbs)), "apiGroups": (texts(groups)), "resources": (texts(resources)) })
        }
        [verbs, groups, resources, names] => json!({
            "verbs": (texts(verbs)), "apiGroups": (texts(groups)), "resources": (texts(resources)),
            "resourceNames": (texts(names))
        }),
        _ => Value::Null,
    }
}

fn subject(word: &str) -> Option<Value> {
    let (kind, name) = word.split_once(':')?;
    Some(match kind {
        "g" => json!({ "kind": "Group", "apiGroup": (GROUP), "name": (name) }),
        "u" => json!({ "kind": "User", "apiGroup": (GROUP), "name": (name) }),
        _ => {
            let (namespace, name) = name.split_once('/')?;
            json!({ "kind": "ServiceAccount", "name": (name), "namespace": (namespace) })
        }
    })
}

#[test]
fn the_table_is_read_whole() {
    let all = objects();
    let count = |kind: &str| all.iter().filter(|(k, ..)| k.kind == kind).count();
    assert_eq!(
        [count("ClusterRole"), count("ClusterRoleBinding"), count("Role"), count("RoleBinding")],
        [73, 54, 7, 7]
    );
    let find = |name: &str| all.iter().find(|(.., o)| o.at("metadata.name").str() == name).map(|(.., o)| o.clone());
    let admin = find("cluster-admin").unwrap_or_default();
    let rules = json!([
        { "verbs": ["*"], "apiGroups": ["*"], "resources": ["*"] }, { "verbs": ["*"], "nonResourceURLs": ["*"] }
    ]);
    assert_eq!(admin.get("rules"), &rules);
    for (_, _, object) in all.iter() {
        assert!(object.get("rules").items().iter().all(|r| !r.is_null()), "{object:?}");
        assert!(object.get("subjects").items().iter().all(|s| !s.get("name").is_empty()), "{object:?}");
    }
}
