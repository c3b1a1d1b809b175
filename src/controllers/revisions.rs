//! Models the controller history that daemon sets and stateful sets keep: one ControllerRevision for each template they had.

use std::rc::Rc;

use super::claim::{claim, selector};
use super::pods::is_doomed;
use super::sync::{Call, Look, Plan, controller_ref, key};
use crate::api::hash::{fnv1, safe};
use crate::api::kinds::CONTROLLER_REVISION;
use crate::api::{Kind, Value, json, spew};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// The revisions of a workload.
#[derive(Clone)]
pub struct History {
    /// The one of the present template.
    pub update: Value,
    /// All others, the earliest first.
    pub others: Vec<Value>,
}

/// What a revision keeps of a workload.
fn data(owner: &Value) -> Value {
    json!({ "spec": { "template": (owner.at(path!("spec.template")).clone().with("$patch", "replace")) } })
}

/// The template that a revision kept.
pub fn template(revision: &Value) -> Value {
    let mut template = revision.at(path!("data.spec.template")).clone();
    template.remove("$patch");
    template
}

/// Find the revision of the present template, or make it, or make an earlier one the latest; then go on. `label` holds its hash.
pub fn with(
    look: &Look<'_>,
    kind: &'static Kind,
    owner: &Value,
    label: &'static str,
    go_on: impl Fn(&Look<'_>, History) -> Plan + 'static,
) -> Plan {
    let (claimed, adopt) = claim(look.caches, &CONTROLLER_REVISION, kind, owner, &|_| true);
    let all: Vec<Value> = claimed.into_iter().cloned().collect();
    if is_doomed(owner) {
        // One that goes may adopt none: where there are orphans it fails.
        let (_, orphans) = look.caches.claimable(&CONTROLLER_REVISION, kind, owner);
        let selector = selector(owner);
        if orphans.into_iter().any(|o| selector.matches(o.at(path!("metadata.labels")))) {
            return Plan { failed: true, ..Plan::nothing() };
        }
    }
    let go_on: Rc<GoOn> = Rc::new(go_on);
    if adopt.is_empty() {
        return found(look, kind, owner, label, all, go_on);
    }
    let owner = owner.clone();
    Plan::of(adopt).then(move |look, answers| match super::status::failure(answers) {
        Some(_) => Plan { failed: true, ..Plan::nothing() },
        None => found(look, kind, &owner, label, all.clone(), go_on.clone()),
    })
}

/// What comes when the revisions are known.
type GoOn = dyn Fn(&Look<'_>, History) -> Plan;

/// The same when all of them are its own.
fn found(
    look: &Look<'_>,
    kind: &'static Kind,
    owner: &Value,
    label: &'static str,
    mut all: Vec<Value>,
    go_on: Rc<GoOn>,
) -> Plan {
    all.arrange_by_key(|r| r.get(k!("revision")).int());
    let data = data(owner);
    let last = all.last().map_or(0, |r| r.get(k!("revision")).int());
    let there = all.iter().rev().find(|r| *r.get(k!("data")) == data).cloned();
    let same = |a: &Value| there.as_ref().is_some_and(|t| t.at(path!("metadata.name")) == a.at(path!("metadata.name")));
    let others: Vec<Value> = all.iter().filter(|r| !same(r)).cloned().collect();
    let mut name = String::new();
    let call = match there {
        Some(update) if update.get(k!("revision")).int() == last => return go_on(look, History { update, others }),
        Some(mut update) => {
            update.set("revision", last + 1);
            Call::update(&CONTROLLER_REVISION, update, "")
        }
        None => {
            let made = new(kind, owner, data.clone(), last + 1, label);
            name = made.at(path!("metadata.name")).str().to_string();
            Call { settled_by_others: false, ..Call::create(&CONTROLLER_REVISION, made) }
        }
    };
    let owner = owner.clone();
    Plan::of([call]).then(move |look, answers| match answers {
        [made] if made.ok => go_on(look, History { update: made.value.clone(), others: others.clone() }),
        [taken] if taken.value.get(k!("reason")).str() == "AlreadyExists" => {
            let (namespace, _) = key(&owner);
            let (owner, others, go_on, data) = (owner.clone(), others.clone(), go_on.clone(), data.clone());
            let there = Call::get(&CONTROLLER_REVISION, &namespace, &name);
            Plan::of([there]).then(move |look, answers| match answers {
                [there] if there.ok && *there.value.get(k!("data")) == data => {
                    go_on(look, History { update: there.value.clone(), others: others.clone() })
                }
                // Another template has this name: the next hash differs.
                [there] if there.ok => {
                    let mut status = owner.get(k!("status")).clone();
                    let count = status.get(k!("collisionCount")).int() + 1;
                    status.set("collisionCount", count);
                    Plan { failed: true, ..Plan::of([super::status::update(kind, &owner, &status)]) }
                }
                _ => Plan { failed: true, ..Plan::nothing() },
            })
        }
        _ => Plan { failed: true, ..Plan::nothing() },
    })
}

/// A daemon set names its revisions by the picture of the template, a stateful set by the bytes of the data.
fn hash(kind: &Kind, owner: &Value, data: &Value) -> String {
    let collisions = owner.at(path!("status.collisionCount"));
    if kind.kind == "DaemonSet" {
        return spew::template_hash(owner.at(path!("spec.template")), collisions);
    }
    let mut text = json::print(&json::sorted(data));
    for (plain, escaped) in [('&', "\\u0026"), ('<', "\\u003c"), ('>', "\\u003e")] {
        text = text.replace(plain, escaped);
    }
    safe(fnv1(&(text + &collisions.int().to_string())))
}

fn new(kind: &Kind, owner: &Value, data: Value, revision: i64, label: &str) -> Value {
    let meta = owner.get(k!("metadata"));
    let hash = hash(kind, owner, &data);
    let mut labels = owner.at(path!("spec.template.metadata.labels")).clone();
    labels.set(label, hash.as_str());
    let mut own = json!({
        "name": (format!("{}-{hash}", meta.get(k!("name")).str())), "namespace": (meta.get(k!("namespace")).clone()),
        "labels": (labels), "ownerReferences": [(controller_ref(kind, owner))]
    });
    if !meta.get(k!("annotations")).is_empty() {
        own.set("annotations", meta.get(k!("annotations")).clone());
    }
    json!({
        "kind": "ControllerRevision", "apiVersion": "apps/v1", "metadata": (own), "data": (data), "revision": (revision)
    })
}

/// Revisions beyond the limit that nothing lives by, the earliest first.
pub fn surplus(history: &History, owner: &Value, live: &dyn Fn(&Value) -> bool) -> Vec<Call> {
    let limit = owner.at(path!("spec.revisionHistoryLimit")).as_int().unwrap_or(10).max(0) as usize;
    let dead: Vec<&Value> = history.others.iter().filter(|r| !live(r)).collect();
    let surplus = dead.len().saturating_sub(limit);
    dead.into_iter().take(surplus).map(|r| Call::delete(&CONTROLLER_REVISION, r)).collect()
}
