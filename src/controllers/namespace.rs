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
use crate::sim::{Arrange, Span};
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
    backoff: (Span::ms(5), Span::secs(60)),
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
    // Pods that live longer than the longest of their grace periods are not waited for any more.
    let since = look.now as i64 - super::pods::seconds(namespace.at(path!("metadata.deletionTimestamp")));
    let estimate = if since < estimate { estimate } else { 0 };
    let namespace = namespace.clone();
    Plan::of(empty(&POD, name)).then(move |look, answers| {
        let left: Vec<Left> = remaining(&POD, answers).into_iter().collect();
        if !left.is_empty() || !status::succeeded(answers) {
            return told(&namespace, (&left, true), answers, estimate, look);
        }
        let name = namespace.at(path!("metadata.name")).str();
        let listed =
            |k: &&'static Kind| k.namespaced && !k.etcd_prefix.is_empty() && k.stored_as.is_none() && k.kind != "Pod";
        let rest: Vec<&'static Kind> = kinds::ALL.iter().copied().filter(listed).collect();
        let namespace = namespace.clone();
        Plan::of(rest.iter().flat_map(|k| empty(k, name))).then(move |look, answers| {
            let left: Vec<Left> = rest.iter().zip(answers.chunks(2)).flat_map(|(k, a)| remaining(k, a)).collect();
            if !left.is_empty() || !status::succeeded(answers) {
                return told(&namespace, (&left, false), answers, 0, look);
            }
            // That nothing stands in the way is said once, also where nothing ever did.
            let said = told(&namespace, (&[], false), answers, 0, look).calls;
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
struct Left {
    kind: &'static Kind,
    count: usize,
    held: Vec<String>,
}

fn remaining(kind: &'static Kind, answers: &[Answer]) -> Option<Left> {
    let items = answers.last().map_or(&[][..], |a| a.value.get(k!("items")).items());
    let held = items.iter().flat_map(|i| i.at(path!("metadata.finalizers")).items()).map(|f| f.str().to_owned());
    (!items.is_empty()).then(|| Left { kind, count: items.len(), held: held.collect() })
}

/// Say in the conditions what stands in the way, and look again later. Pods are waited for, and not counted there; what stays
/// without a reason is a failure.
fn told(namespace: &Value, (left, pods): (&[Left], bool), answers: &[Answer], estimate: i64, look: &Look<'_>) -> Plan {
    let name = namespace.at(path!("metadata.name")).str();
    let unexpected = left.iter().filter(|l| l.held.is_empty() && estimate == 0).map(|l| {
        let Kind { group, version, plural, .. } = l.kind;
        format!("unexpected items still remain in namespace: {name} for gvr: {group}/{version}, Resource={plural}")
    });
    let mut errors: Vec<String> = unexpected.chain(status::failure(answers).map(str::to_owned)).collect();
    errors.arrange();
    let estimate = if left.iter().all(|l| l.held.is_empty()) { estimate } else { estimate.max(FINALIZERS) };
    let left = if pods { &[] } else { left };
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
    let message = match errors.len() {
        0 => "All content successfully deleted, may be waiting on finalization".into(),
        n => format!("Failed to delete all resource types, {n} remaining: {}", errors.join(", ")),
    };
    let reason = if errors.is_empty() { "ContentDeleted" } else { "ContentDeletionFailed" };
    say("NamespaceDeletionContentFailure", !errors.is_empty(), reason, &message);
    if left.is_empty() {
        say("NamespaceContentRemaining", false, "ContentRemoved", "All content successfully removed");
    } else {
        let count = |Left { kind, count, .. }: &Left| {
            let resource = if kind.group.is_empty() { format!("{}.", kind.plural) } else { kind.qualified() };
            format!("{resource} has {count} resource instances")
        };
        let all: Vec<String> = left.iter().map(count).collect();
        let message = format!("Some resources are remaining: {}", all.join(", "));
        say("NamespaceContentRemaining", true, "SomeResourcesRemain", &message);
    }
    let mut held: Vec<&String> = left.iter().flat_map(|l| &l.held).collect();
    held.arrange();
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
    Plan {
        calls: changed.then(|| status::update(&NAMESPACE, namespace, &new)).into_iter().collect(),
        again: (errors.is_empty() && estimate > 0).then(|| Span::secs(estimate as u64 / 2 + 1)),
        failed: !errors.is_empty() || !status::succeeded(answers),
        ..Plan::nothing()
    }
}
