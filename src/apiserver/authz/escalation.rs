//! Nobody gives what he has not. Models the policy-based storages of roles and bindings, and `ConfirmNoEscalation`.

use super::{Attributes, authorize, rules_of};
use crate::api::{Status, Value, kinds};
use crate::apiserver::flight::Flight;
use crate::apiserver::registry::meta_text;
use crate::apiserver::server::ApiServer;
use crate::apiserver::user::MASTERS;
use crate::json;
use crate::k;
use crate::sim::Arrange;

/// Refuses a role or a binding that would give more than its writer holds.
pub fn check(server: &ApiServer, flight: &Flight, object: &Value, old: Option<&Value>) -> Result<(), Status> {
    let kind = flight.stored;
    let role = matches!(kind.kind, "Role" | "ClusterRole");
    let ours = role || matches!(kind.kind, "RoleBinding" | "ClusterRoleBinding");
    if !ours || kind.group != "rbac.authorization.k8s.io" || flight.user.is_in(MASTERS) {
        return Ok(());
    }
    let (name, namespace) = (meta_text(object, k!("name")), flight.info.namespace.as_str());
    let part = |v: &Value| {
        if role {
            [v.get(k!("rules")).clone(), v.get(k!("aggregationRule")).clone()]
        } else {
            [v.get(k!("roleRef")).clone(), v.get(k!("subjects")).clone()]
        }
    };
    if old.is_some_and(|old| part(old) == part(object)) {
        return Ok(());
    }
    let may = |verb: &str, resource: &str, name: &str| {
        let what = Attributes {
            verb: verb.into(),
            is_resource: true,
            group: kind.group.into(),
            resource: resource.into(),
            namespace: namespace.into(),
            name: name.into(),
            ..Attributes::default()
        };
        authorize(server, &flight.user, &what).is_ok()
    };
    let forbidden = |why: &str| Err(Status::forbidden_object(kind, name, why));
    let rules = if role {
        if may("escalate", kind.plural, name) {
            return Ok(());
        }
        let all = json!([
            { "verbs": ["*"], "apiGroups": ["*"], "resources": ["*"] }, { "verbs": ["*"], "nonResourceURLs": ["*"] }
        ]);
        if !object.get(k!("aggregationRule")).is_null() && missing(server, flight, &all).is_some() {
            return forbidden("must have cluster-admin privileges to use the aggregationRule");
        }
        object.get(k!("rules")).clone()
    } else {
        let reference = object.get(k!("roleRef"));
        let wanted = reference.get(k!("name")).str();
        if !matches!(reference.get(k!("kind")).str(), "Role" | "ClusterRole") {
            let why = format!("unsupported role reference kind: {:?}", reference.get(k!("kind")).str());
            return Err(Status::plain(why));
        }
        let (of, place) = match reference.get(k!("kind")).str() {
            "ClusterRole" => (&kinds::CLUSTER_ROLE, ""),
            _ => (&kinds::ROLE, namespace),
        };
        if may("bind", of.plural, wanted) {
            return Ok(());
        }
        match server.cached(of, place, wanted) {
            Some(role) => role.get(k!("rules")).clone(),
            None => return Err(Status::not_found(kind, wanted)),
        }
    };
    match missing(server, flight, &rules) {
        None => Ok(()),
        Some(missing) => {
            let groups: Vec<String> = flight.user.groups.iter().map(|g| format!("{g:?}")).collect();
            forbidden(&format!(
                "user {:?} (groups=[{}]) is attempting to grant RBAC permissions not currently held:\n{missing}",
                flight.user.name,
                groups.join(" ")
            ))
        }
    }
}

/// Single permissions of a rule. Models `BreakdownRule`.
fn broken_down(rule: &Value, out: &mut Vec<[String; 5]>) {
    let texts = |axis: &str| rule.get(axis).items().iter().map(|v| v.str().to_string()).collect::<Vec<_>>();
    let names = match texts("resourceNames") {
        names if names.is_empty() => vec![String::new()],
        names => names,
    };
    for group in texts("apiGroups") {
        for resource in texts("resources") {
            for verb in texts("verbs") {
                for name in &names {
                    out.push([group.clone(), resource.clone(), String::new(), name.clone(), verb.clone()]);
                }
            }
        }
    }
    for url in texts("nonResourceURLs") {
        out.extend(
            texts("verbs").into_iter().map(|verb| [String::new(), String::new(), url.clone(), String::new(), verb]),
        );
    }
}

/// Whether a rule gives a single permission. Models `ruleCovers`.
fn covers(rule: &Value, [group, resource, url, name, verb]: &[String; 5]) -> bool {
    let has = |axis: &str, text: &str| rule.get(axis).items().iter().any(|v| v.str() == text);
    let any = |axis: &str, text: &str| has(axis, "*") || has(axis, text);
    if !any("verbs", verb) {
        return false;
    }
    if !url.is_empty() {
        let list = rule.get(k!("nonResourceURLs")).items().iter();
        return list
            .map(Value::str)
            .any(|u| u == url || u.strip_suffix('*').is_some_and(|start| url.starts_with(start)));
    }
    let below = || resource.split_once('/').is_some_and(|(_, sub)| has("resources", &format!("*/{sub}")));
    let named = rule.get(k!("resourceNames")).is_empty() || has("resourceNames", name) && !name.is_empty();
    any("apiGroups", group) && (any("resources", resource) || below()) && named
}

/// What of some rules the user does not hold, as the refusal shows it.
fn missing(server: &ApiServer, flight: &Flight, rules: &Value) -> Option<String> {
    let own = rules_of(server, &flight.user, &flight.info.namespace);
    let mut wanted = Vec::new();
    rules.items().iter().for_each(|rule| broken_down(rule, &mut wanted));
    wanted.retain(|permission| !own.iter().any(|rule| covers(rule, permission)));
    // Verbs for the same thing are told together; paths one by one.
    let mut told: Vec<([String; 5], Vec<String>)> = Vec::new();
    for permission in wanted {
        let same = |(other, _): &&mut ([String; 5], Vec<String>)| {
            other[2].is_empty() && permission[2].is_empty() && other[..4] == permission[..4]
        };
        let verb = permission[4].clone();
        match told.iter_mut().find(same) {
            Some((_, verbs)) => verbs.push(verb),
            None => told.push((permission, vec![verb])),
        }
    }
    let mut lines: Vec<String> = told.into_iter().map(|(permission, verbs)| described(&permission, &verbs)).collect();
    lines.arrange();
    lines.dedup();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// `{APIGroups:[""], Resources:["pods"], Verbs:["get" "delete"]}`. Models `CompactString`.
fn described(permission: &[String; 5], verbs: &[String]) -> String {
    const TITLES: [&str; 4] = ["APIGroups", "Resources", "NonResourceURLs", "ResourceNames"];
    let resource = permission[2].is_empty();
    let shown = |i: usize| if i < 2 { resource } else { !permission[i].is_empty() };
    let mut parts: Vec<String> =
        (0..4).filter(|i| shown(*i)).map(|i| format!("{}:[{:?}]", TITLES[i], permission[i])).collect();
    let verbs: Vec<String> = verbs.iter().map(|v| format!("{v:?}")).collect();
    parts.push(format!("Verbs:[{}]", verbs.join(" ")));
    format!("{{{}}}", parts.join(", "))
}

#[test]
fn a_permission_is_covered_by_a_rule_that_says_at_least_as_much() {
    let rule = json!({ "verbs": ["get"], "apiGroups": [""], "resources": ["pods", "*/scale"] });
    let mut single = Vec::new();
    broken_down(
        &json!({ "verbs": ["get", "list"], "apiGroups": [""], "resources": ["pods", "x/scale", "secrets"] }),
        &mut single,
    );
    let covered: Vec<bool> = single.iter().map(|p| covers(&rule, p)).collect();
    assert_eq!(covered, [true, false, true, false, false, false]);
    assert_eq!(
        described(&single[5], &["list".into()]),
        "{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"list\"]}"
    );
}
