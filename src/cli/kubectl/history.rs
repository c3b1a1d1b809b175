//! `kubectl rollout history` and `undo`: what was rolled out before, and back to it.
//!
//! A deployment's past is in its replica sets, that of a daemon set or stateful set in controller revisions.

use crate::api::{Value, json as text, patch};
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Arrange;
use crate::wire::Method;

use super::builder::Info;
use super::client::{Ask, Kubectl, Refusal, query};
use super::create::done;
use super::describe::pod_template;
use super::output::Output;
use super::resource::items;
use super::rollout::{chosen, none_found};
use super::tabs;

/// `history`.
pub const HISTORY_FLAGS: &str = "revision# selector/l= filename/f* recursive/R kustomize/k= output/o= template= show-managed-fields \
    allow-missing-template-keys^";
/// `undo`.
pub const UNDO_FLAGS: &str = "to-revision# filename/f* recursive/R kustomize/k= dry-run? selector/l= output/o= template= \
    show-managed-fields allow-missing-template-keys^";

const CAUSE: &str = "kubernetes.io/change-cause";
const REVISION: &str = "deployment.kubernetes.io/revision";
const HASH: &str = "pod-template-hash";

/// A revision: its number, and the object that keeps it.
type Revision = (i64, Value);

/// The kind that keeps an object's revisions; the error is that there is none.
fn keeper(i: &Info, word: &str) -> Result<&'static str, String> {
    match i.kind.kind {
        "Deployment" => Ok("ReplicaSet"),
        "DaemonSet" | "StatefulSet" => Ok("ControllerRevision"),
        // Kinds of pods that keep no revisions are known to be without; of all others it cannot be said.
        "Pod" | "ReplicaSet" | "ReplicationController" | "Job" | "CronJob" => {
            let kind = if i.kind.group.is_empty() {
                i.kind.kind.to_string()
            } else {
                format!("{}.{}", i.kind.kind, i.kind.group)
            };
            Err(format!("no {word} has been implemented for {kind:?}"))
        }
        other => {
            let what = if word == "rollbacker" { "rollbacker" } else { "history" };
            let kind = if i.kind.group.is_empty() { other.to_string() } else { format!("{other}.{}", i.kind.group) };
            let known = format!("{{{} {other}}}", i.kind.group);
            Err(format!("error retrieving {what} for {kind:?}, no visitor method exists for {known}"))
        }
    }
}

/// The revisions of an object, oldest first.
fn revisions(k: &mut Kubectl, i: &Info, word: &str) -> Wait<Vec<Revision>> {
    let keeper = match keeper(i, word) {
        Ok(keeper) => keeper,
        Err(why) => return k.error(&why),
    };
    let Some(kind) = crate::api::kinds::by_kind("apps/v1", keeper) else {
        return k.not_simulated(&format!("{keeper} objects"));
    };
    let selector = super::describe::selector(i.object.at("spec.selector"));
    let list = match k.list(kind, &i.ns, &selector, "")? {
        Ok(list) => list,
        Err(r) => return k.refused(&r),
    };
    let uid = i.object.at("metadata.uid").str();
    let own = |o: &Value| {
        o.at("metadata.ownerReferences").items().iter().any(|r| r.get("controller").bool() && r.get("uid").str() == uid)
    };
    let number = |o: &Value| match keeper {
        "ReplicaSet" => o.at("metadata.annotations").get(REVISION).str().parse().unwrap_or(0),
        _ => o.get("revision").int(),
    };
    let mut found: Vec<Revision> = items(&list).into_iter().filter(|o| own(o)).map(|o| (number(&o), o)).collect();
    found.arrange_by_key(|(n, _)| *n);
    Ok(found)
}

/// The pod template of a revision.
fn template(i: &Info, keeper: &Value) -> Value {
    if keeper.get("kind").str() == "ReplicaSet" {
        return keeper.at("spec.template").clone();
    }
    let whole = patch::strategic(&i.object, keeper.get("data"), i.kind.root).unwrap_or_default();
    whole.at("spec.template").clone()
}

pub fn history(k: &mut Kubectl) -> Wait<i32> {
    let output = k.output(&[])?;
    let revision = k.flags.int("revision").unwrap_or(0);
    if !k.flags.args.is_empty() && revision < 0 {
        return k.error(&format!("revision must be a positive integer: {revision}"));
    }
    let (found, refusals) = chosen(k)?;
    let mut errors = Vec::new();
    for i in &found {
        if let Err(why) = keeper(i, "history viewer") {
            errors.push(why);
            continue;
        }
        let all = revisions(k, i, "history viewer")?;
        let cause = |o: &Value| o.at("metadata.annotations").get(CAUSE).str().to_string();
        let one = all.iter().find(|(n, _)| *n == revision);
        if revision > 0 && one.is_none() && !all.is_empty() {
            return k.error("unable to find the specified revision");
        }
        if !matches!(output, Output::Human { .. }) {
            for (n, keeper) in &all {
                if revision == 0 || revision == *n {
                    let mut object = keeper.clone();
                    if keeper.get("kind").str() != "ReplicaSet" {
                        object = i.object.clone();
                        object.entry("spec").set("template", template(i, keeper));
                    }
                    k.print_object(&object, &output)?;
                }
            }
            continue;
        }
        let told = match one {
            _ if all.is_empty() => "No rollout history found.".to_string(),
            Some((_, keeper)) if revision > 0 => {
                let mut t = template(i, keeper);
                if i.kind.kind == "Deployment" && !cause(keeper).is_empty() {
                    t.entry("metadata").entry("annotations").set(CAUSE, cause(keeper));
                }
                pod_template(&t)
            }
            _ => {
                let mut rows = "REVISION\tCHANGE-CAUSE\n".to_string();
                for (n, keeper) in &all {
                    let cause = cause(keeper);
                    rows.push_str(&format!("{n}\t{}\n", if cause.is_empty() { "<none>" } else { &cause }));
                }
                tabs::align(&rows, 0, 2)
            }
        };
        let which = if revision > 0 { format!("with revision #{revision}") } else { String::new() };
        k.io.line(&format!("{} {which}\n{told}", i.shown()));
    }
    if found.is_empty() && refusals.is_empty() {
        return Ok(0);
    }
    errors.extend(refusals.iter().map(Refusal::text));
    k.end(&errors)
}

pub fn undo(k: &mut Kubectl) -> Wait<i32> {
    let (dry, output) = (k.dry_run()?, k.output(&[])?);
    let to = k.flags.int("to-revision").unwrap_or(0);
    let (found, refusals) = chosen(k)?;
    if found.is_empty() && refusals.is_empty() {
        return none_found(k);
    }
    for i in &found {
        const LAST: &str = "kubectl.kubernetes.io/last-applied-configuration";
        if !i.object.at("metadata.annotations").get(LAST).is_null() {
            k.io.complain(&format!("Warning: resource {} was previously managed with 'kubectl apply'. Rolling back will not update the {LAST} annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.", i.plural()));
        }
        let all = revisions(k, i, "rollbacker")?;
        let deployment = i.kind.kind == "Deployment";
        let one = match to {
            0 => all.len().checked_sub(2).and_then(|at| all.get(at)),
            n => all.iter().find(|(r, _)| *r == n),
        };
        let Some((_, keeper)) = one else {
            return k.error(&match to {
                0 if deployment => format!("no rollout history found for deployment {:?}", i.name),
                0 => "no last revision to roll back to".into(),
                n => format!("unable to find specified revision {n} in history"),
            });
        };
        let mut wanted = template(i, keeper);
        if dry == "client" {
            let head = if deployment { "" } else { "will roll back to " };
            let told = format!("{head}{} (dry run)", pod_template(&wanted));
            done(k, &i.shown(), &told, "", &i.object, &output)?;
            continue;
        }
        if deployment && i.object.at("spec.paused").bool() {
            return k.error(
                "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again",
            );
        }
        if deployment && !wanted.at("metadata.labels").is_null() {
            wanted.entry("metadata").entry("labels").remove(HASH);
        }
        if wanted == *i.object.at("spec.template") {
            let told = format!("skipped rollback (current template already matches revision {to})");
            done(k, &i.shown(), &told, &dry, &i.object, &output)?;
            continue;
        }
        let (content, body) = if deployment {
            let patch = json!([
                { "op": "replace", "path": "/spec/template", "value": (wanted) },
                { "op": "replace", "path": "/metadata/annotations", "value": (annotations(&i.object, keeper)) }
            ]);
            ("application/json-patch+json", patch)
        } else {
            ("application/strategic-merge-patch+json", keeper.get("data").clone())
        };
        let path = k.path_of(i.kind, &i.ns, &i.name);
        let path = if dry == "server" { format!("{path}?dryRun={}", query("All")) } else { path };
        match k.ask(Ask { content_type: content, ..Ask::with(Method::Patch, path, body) })? {
            Ok(_) => done(k, &i.shown(), "rolled back", &dry, &i.object, &output)?,
            Err(r) => return k.error(&format!("failed restoring revision {to}: {}", r.message())),
        }
    }
    k.end(&refusals.iter().map(Refusal::text).collect::<Vec<_>>())
}

/// The annotations of a deployment that is rolled back: its own book-keeping, and the rest from the replica set.
fn annotations(deployment: &Value, set: &Value) -> Value {
    const OWN: [&str; 6] = [
        "kubectl.kubernetes.io/last-applied-configuration",
        REVISION,
        "deployment.kubernetes.io/revision-history",
        "deployment.kubernetes.io/desired-replicas",
        "deployment.kubernetes.io/max-replicas",
        "deprecated.deployment.rollback.to",
    ];
    let mut out = Value::object();
    for (from, own) in [(deployment, true), (set, false)] {
        for (key, value) in from.at("metadata.annotations").entries() {
            if OWN.contains(&key.as_str()) == own {
                out.set(*key, value.clone());
            }
        }
    }
    text::sorted(&out)
}
