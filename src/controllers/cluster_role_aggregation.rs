//! Models the cluster role aggregation controller: a role with an aggregation rule holds the rules of all that it selects.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::Value;
use crate::api::kinds::CLUSTER_ROLE;
use crate::api::selector::{Selector, labels};
use crate::k;
use crate::path;
use crate::sim::{Arrange, Rng};

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "clusterrole-aggregation-controller",
    component: "clusterrole-aggregation-controller",
    watches: &[&CLUSTER_ROLE],
    keys,
    sync,
    ..BASE
};

/// Any change may concern every role that gathers.
fn keys(_: &Change<'_>, caches: &Caches) -> Vec<Key> {
    caches.list(&CLUSTER_ROLE).filter(|r| !r.get(k!("aggregationRule")).is_null()).map(key).collect()
}

fn sync((_, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(role) = look.caches.get(&CLUSTER_ROLE, "", name) else { return Plan::nothing() };
    let selectors = role.at(path!("aggregationRule.clusterRoleSelectors")).items();
    let mut rules: Vec<Value> = Vec::new();
    for selector in selectors.iter().filter_map(|s| Selector::of_object(s).ok()) {
        let mut chosen: Vec<&Value> = look.caches.list(&CLUSTER_ROLE).filter(|r| selector.matches(labels(r))).collect();
        chosen.retain(|r| r.at(path!("metadata.name")).str() != &**name);
        chosen.arrange_by_key(|r| r.at(path!("metadata.name")).str());
        for rule in chosen.into_iter().flat_map(|r| r.get(k!("rules")).items()) {
            if !rules.contains(rule) {
                rules.push(rule.clone());
            }
        }
    }
    if rules == role.get(k!("rules")).items() {
        return Plan::nothing();
    }
    let mut role = role.clone();
    role.set("rules", rules);
    Plan::of([Call::update(&CLUSTER_ROLE, role, "")])
}

#[test]
fn a_role_gathers_the_rules_of_those_it_selects() {
    use crate::controllers::caches::tests::{caches, look};
    use crate::json;
    let rule = |resource: &str| json!({ "verbs": ["get"], "apiGroups": [""], "resources": [(resource)] });
    let part = |name: &str, resource: &str| {
        let meta = json!({ "name": (name), "labels": { "to-all": "true" } });
        (&CLUSTER_ROLE as &'static _, json!({ "metadata": (meta), "rules": [(rule(resource))] }))
    };
    let whole = json!({
        "metadata": { "name": "all" }, "rules": null,
        "aggregationRule": { "clusterRoleSelectors": [{ "matchLabels": { "to-all": "true" } }] }
    });
    let caches = caches([part("b", "pods"), part("a", "services"), part("c", "pods"), (&CLUSTER_ROLE, whole)]);
    let plan = sync(&("".into(), "all".into()), &look(&caches), &mut Rng::stream(1, "test"));
    let rules: Vec<&str> =
        plan.calls[0].body.get(k!("rules")).items().iter().map(|r| r.get(k!("resources")).items()[0].str()).collect();
    assert_eq!(rules, ["services", "pods"]);
}
