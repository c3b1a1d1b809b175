//! Models `priority-and-fairness-config-producer` and the aggregator's `apiservice-registration-controller`: the levels and schemas
//! of flow control, and an APIService for each group and version that this server answers itself.
//!
//! Simplified: an object is made with the status that a controller of the real server writes a moment later. Nothing is held back:
//! requests pass without waiting for a seat.

use crate::api::kinds::unserved;
use crate::api::{Kind, Value};
use crate::json;

const TABLE: &str = include_str!("flow.txt");

/// Objects with their kinds, in the order in which they are made.
pub type Objects = Vec<(&'static Kind, Value)>;

/// The objects of the table, in the order in which they are made.
pub fn objects(now: &str) -> Objects {
    let mut all = Objects::new();
    let condition = |kind: &str, status: &str, reason: &str, message: String| {
        json!({ "conditions": [{
            "type": (kind), "status": (status), "lastTransitionTime": (now), "reason": (reason), "message": (message)
        }] })
    };
    let own = |name: &str| json!({ "name": (name), "annotations": { "apf.kubernetes.io/autoupdate-spec": "true" } });
    for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |at: usize| words.get(at).and_then(|w| w.parse::<i64>().ok());
        match words[..] {
            ["level", name, ..] => {
                let mut seats = json!({ "nominalConcurrencyShares": (number(2)), "lendablePercent": (number(3)) });
                let (kind, field) = if name == "exempt" { ("Exempt", "exempt") } else { ("Limited", "limited") };
                if let Some(queues) = number(4) {
                    let queuing = json!({ "queues": (queues), "handSize": (number(5)), "queueLengthLimit": 50 });
                    seats.set("limitResponse", json!({ "type": "Queue", "queuing": (queuing) }));
                } else if name != "exempt" {
                    seats.set("limitResponse", json!({ "type": "Reject" }));
                }
                let spec = json!({ "type": (kind), field: (seats) });
                let level = json!({ "metadata": (own(name)), "spec": (spec), "status": {} });
                all.push((&unserved::PRIORITY_LEVEL_CONFIGURATION, level));
            }
            ["schema", name, level, _, by, ref subjects @ ..] => {
                let subjects = Value::from_items(subjects.iter().filter_map(|s| subject(s)));
                let found = format!(
                    "This FlowSchema references the PriorityLevelConfiguration object named {level:?} and it exists"
                );
                let mut spec = json!({
                    "priorityLevelConfiguration": { "name": (level) }, "matchingPrecedence": (number(3)),
                    "rules": [{ "subjects": (subjects) }]
                });
                if by != "-" {
                    spec.set("distinguisherMethod", json!({ "type": (by) }));
                }
                let status = condition("Dangling", "False", "Found", found);
                all.push((
                    &unserved::FLOW_SCHEMA,
                    json!({ "metadata": (own(name)), "spec": (spec), "status": (status) }),
                ));
            }
            ["api", group, version, ..] => {
                let group = if group == "-" { "" } else { group };
                let mut spec = json!({ "version": (version), "groupPriorityMinimum": (number(3)), "versionPriority": (number(4)) });
                if !group.is_empty() {
                    spec.set("group", group);
                }
                let meta = json!({
                    "name": (format!("{version}.{group}")),
                    "labels": { "kube-aggregator.kubernetes.io/automanaged": "onstart" }
                });
                let status = condition("Available", "True", "Local", "Local APIServices are always available".into());
                all.push((&unserved::API_SERVICE, json!({ "metadata": (meta), "spec": (spec), "status": (status) })));
            }
            _ => {
                if let Some((_, schema)) = all.last_mut() {
                    rule(&mut schema.entry("spec").entry("rules").items_mut()[0], line.trim());
                }
            }
        }
    }
    for (kind, schema) in &mut all {
        let rules =
            if kind.kind == "FlowSchema" { &mut schema.entry("spec").entry("rules").items_mut()[0] } else { continue };
        if rules.get("resourceRules").is_null() && rules.get("nonResourceRules").is_null() {
            rule(rules, "*; *; *; cluster");
            rule(rules, "*; *");
        }
    }
    all
}

fn words(text: &str) -> Value {
    Value::from_items(text.split(',').map(|w| Value::from(if w == "core" { "" } else { w })))
}

fn rule(rules: &mut Value, line: &str) {
    match line.split("; ").collect::<Vec<_>>()[..] {
        [verbs, groups, resources, place] => {
            let mut of = json!({ "verbs": (words(verbs)), "apiGroups": (words(groups)), "resources": (words(resources)), "namespaces": ["*"] });
            if place == "cluster" {
                of.set("clusterScope", true);
            }
            rules.entry("resourceRules").push(of);
        }
        [verbs, urls] => {
            rules.entry("nonResourceRules").push(json!({ "verbs": (words(verbs)), "nonResourceURLs": (words(urls)) }));
        }
        _ => {}
    }
}

fn subject(text: &str) -> Option<Value> {
    let (form, name) = text.split_once(':')?;
    Some(match form {
        "g" => json!({ "kind": "Group", "group": { "name": (name) } }),
        "u" => json!({ "kind": "User", "user": { "name": (name) } }),
        _ => {
            let (namespace, name) = name.split_once('/')?;
            json!({ "kind": "ServiceAccount", "serviceAccount": { "namespace": (namespace), "name": (name) } })
        }
    })
}

#[test]
fn a_schema_without_rules_of_its_own_takes_all() {
    let all = objects("");
    let of = |name: &str| all.iter().find(|(k, o)| k.kind == "FlowSchema" && o.at("metadata.name").str() == name);
    let rules = |name: &str| of(name).map(|(_, o)| o.at("spec.rules").items()[0].clone()).unwrap_or_default();
    assert!(rules("exempt").get("resourceRules").items()[0].get("clusterScope").bool());
    assert!(rules("probes").get("resourceRules").is_null());
    assert_eq!(all.iter().filter(|(k, _)| k.kind == "APIService").count(), 22);
}
