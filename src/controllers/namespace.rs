//! Models the namespace controller: a namespace that is being deleted is emptied, pods first, and then let go.
//!
//! Exact: the five seconds that it waits for writes under way, pods before everything else, the conditions, the second look.
//! The order of the other kinds is that of their registration; the real one's is that of a Go map.

use super::caches::Caches;
use super::pods::is_doomed;
use super::status;
use super::sync::{Answer, BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{NAMESPACE, POD};
use crate::api::{Kind, Value, kinds};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;
use crate::wire::Method;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "namespace-controller",
    component: "namespace-controller",
    watches: &[&NAMESPACE],
    keys,
    delay: |_| Span::secs(5),
    sync: |key, look, _| sync(key, look),
    workers: 10,
    ..BASE
};

/// How long what has finalizers is expected to need.
const FINALIZERS: i64 = 15;

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    if is_doomed(change.new) { vec![key(change.new)] } else { Vec::new() }
}

/// Delete all of a kind, then see what is left.
fn empty(kind: &'static Kind, namespace: &str) -> [Call; 2] {
    let options = json!({ "kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": "Background" });
    let list = Call { path: kind.path(namespace, ""), ..Call::get(kind, namespace, "") };
    [Call { method: Method::Delete, body: options, ..list.clone() }, list]
}

fn sync((_, name): &Key, look: &Look<'_>) -> Plan {
    let Some(namespace) = look.caches.get(&NAMESPACE, "", name).filter(|n| is_doomed(n)) else {
        return Plan::nothing();
    };
    if namespace.at(path!("spec.finalizers")).is_empty() {
        return Plan::nothing();
    }
    let grace = |p: &Value| {
        if super::pods::is_pod_terminal(p) { 0 } else { p.at(path!("spec.terminationGracePeriodSeconds")).int() }
    };
    let estimate = look.caches.list_in(&POD, name).map(grace).max().unwrap_or(0);
    let namespace = namespace.clone();
    Plan::of(empty(&POD, name)).then(move |look, answers| {
        let left = remaining(&POD, answers);
        if estimate > 0 || !left.is_empty() || !status::succeeded(answers) {
            // Pods are waited for, not counted as what stands in the way.
            let wait = if estimate > 0 { estimate } else { FINALIZERS };
            return told(&namespace, &[], answers, wait, look);
        }
        let name = namespace.at(path!("metadata.name")).str();
        let listed =
            |k: &&'static Kind| k.namespaced && !k.etcd_prefix.is_empty() && k.stored_as.is_none() && k.kind != "Pod";
        let rest: Vec<&'static Kind> = kinds::ALL.iter().copied().filter(listed).collect();
        let namespace = namespace.clone();
        Plan::of(rest.iter().flat_map(|k| empty(k, name))).then(move |look, answers| {
            let left: Vec<(String, usize, Vec<String>)> =
                rest.iter().zip(answers.chunks(2)).flat_map(|(k, a)| remaining(k, a)).collect();
            if !left.is_empty() || !status::succeeded(answers) {
                return told(&namespace, &left, answers, 0, look);
            }
            // That nothing stands in the way is said once, also where nothing ever did.
            let said = told(&namespace, &[], answers, 0, look).calls;
            if said.is_empty() {
                return Plan::of([finalize(&namespace)]);
            }
            Plan::of(said).then(|_, answers| Plan::of(answers.iter().map(|a| finalize(&a.value))))
        })
    })
}

/// For Kubernetes' part the namespace may go.
fn finalize(namespace: &Value) -> Call {
    let mut done = namespace.clone();
    let others = namespace.at(path!("spec.finalizers")).items().iter().filter(|f| f.str() != "kubernetes").cloned();
    let others = Value::from_items(others);
    done.entry("spec").set("finalizers", if others.is_empty() { Value::Null } else { others });
    Call { settled_by_others: true, ..Call::update(&NAMESPACE, done, "finalize") }
}

/// What is left of a kind: how many, and their finalizers.
fn remaining(kind: &Kind, answers: &[Answer]) -> Vec<(String, usize, Vec<String>)> {
    let items = answers.last().map_or(&[][..], |a| a.value.get(k!("items")).items());
    let held = items.iter().flat_map(|i| i.at(path!("metadata.finalizers")).items()).map(|f| f.str().to_owned());
    let resource = if kind.group.is_empty() { format!("{}.", kind.plural) } else { kind.qualified() };
    (!items.is_empty()).then(|| (resource, items.len(), held.collect())).into_iter().collect()
}

/// Say in the conditions what stands in the way, and look again later.
fn told(
    namespace: &Value,
    left: &[(String, usize, Vec<String>)],
    answers: &[Answer],
    estimate: i64,
    look: &Look<'_>,
) -> Plan {
    let mut new = namespace.get(k!("status")).clone();
    let mut say = |kind: &str, state: bool, reason: &str, message: &str| {
        let state = if state { "True" } else { "False" };
        status::set(&mut new, status::new(kind, state, reason, message, look));
    };
    say("NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "All resources successfully discovered");
    say(
        "NamespaceDeletionGroupVersionParsingFailure",
        false,
        "ParsedGroupVersions",
        "All legacy kube types successfully parsed",
    );
    match status::failure(answers) {
        Some(error) => {
            let message = format!("Failed to delete all resource types, 1 remaining: {error}");
            say("NamespaceDeletionContentFailure", true, "ContentDeletionFailed", &message);
        }
        None => say(
            "NamespaceDeletionContentFailure",
            false,
            "ContentDeleted",
            "All content successfully deleted, may be waiting on finalization",
        ),
    }
    if left.is_empty() {
        say("NamespaceContentRemaining", false, "ContentRemoved", "All content successfully removed");
    } else {
        let all: Vec<String> = left.iter().map(|(k, n, _)| format!("{k} has {n} resource instances")).collect();
        let message = format!("Some resources are remaining: {}", all.join(", "));
        say("NamespaceContentRemaining", true, "SomeResourcesRemain", &message);
    }
    let mut held: Vec<&String> = left.iter().flat_map(|(.., f)| f).collect();
    held.sort();
    let mut names = held.clone();
    names.dedup();
    if names.is_empty() {
        say(
            "NamespaceFinalizersRemaining",
            false,
            "ContentHasNoFinalizers",
            "All content-preserving finalizers finished",
        );
    } else {
        let count = |f: &&String| held.iter().filter(|h| h == &f).count();
        let all: Vec<String> = names.iter().map(|f| format!("{f} in {} resource instances", count(f))).collect();
        let message = format!("Some content in the namespace has finalizers remaining: {}", all.join(", "));
        say("NamespaceFinalizersRemaining", true, "SomeFinalizersRemain", &message);
    }
    let changed = &new != namespace.get(k!("status"));
    let estimate = if held.is_empty() { estimate } else { estimate.max(FINALIZERS) };
    Plan {
        calls: changed.then(|| status::update(&NAMESPACE, namespace, &new)).into_iter().collect(),
        again: (estimate > 0).then(|| Span::secs(estimate as u64 / 2 + 1)),
        failed: estimate == 0,
        ..Plan::nothing()
    }
}
