//! `kubectl rollout`: `status`, `pause`, `resume`, `restart`. What was rolled out before is in [`super::history`].

use crate::api::{Value, patch, time};
use crate::cli::io::{Next, Wait};
use crate::sim::Span;
use crate::wire::{WatchKind, wall_secs};

use super::builder::Info;
use super::client::{Ask, Kubectl, Refusal, query};
use super::create::done;
use super::flags::duration;

/// `status`.
pub const STATUS_FLAGS: &str = "watch/w^ revision# timeout~ selector/l= filename/f* recursive/R kustomize/k=";
/// `pause`, `resume`, `restart`.
pub const CHANGE_FLAGS: &str = "output/o= template= selector/l= filename/f* recursive/R kustomize/k= field-manager= \
    show-managed-fields allow-missing-template-keys^";

/// What the words name; without words there is nothing to do.
pub fn chosen(k: &mut Kubectl) -> Wait<(Vec<Info>, Vec<Refusal>)> {
    let args = k.flags.args.clone();
    if args.is_empty() && k.flags.all("filename").is_empty() {
        return k.error("required resource not specified");
    }
    k.infos(&args, true)
}

pub fn none_found(k: &mut Kubectl) -> Wait<i32> {
    let ns = k.namespace();
    k.io.complain(&format!("No resources found in {ns} namespace."));
    Ok(0)
}

pub fn status(k: &mut Kubectl) -> Wait<i32> {
    let revision = k.flags.int("revision").unwrap_or(0);
    if !k.flags.args.is_empty() && revision < 0 {
        return k.error(&format!("revision must be a positive integer: {revision}"));
    }
    let (found, refusals) = chosen(k)?;
    if found.is_empty() && refusals.is_empty() {
        return none_found(k);
    }
    for info in &found {
        if !matches!(info.kind.kind, "Deployment" | "DaemonSet" | "StatefulSet") {
            return k.error(&format!("no status viewer has been implemented for {}", info.kind.kind));
        }
        follow(k, info, revision)?;
    }
    k.end(&refusals.iter().map(Refusal::text).collect::<Vec<_>>())
}

/// List and watch one object until its rollout is over.
fn follow(k: &mut Kubectl, info: &Info, revision: i64) -> Wait<()> {
    let limit = k.flags.get("timeout").and_then(duration).filter(|ms| *ms > 0);
    let over = limit.is_some_and(|ms| k.io.alarm(Span::ms(ms as u64)));
    let watch = k.flags.not_off("watch");
    let field = query(&format!("metadata.name={}", info.name));
    let base = k.path_of(info.kind, &info.ns, "");
    let list = match k.ask(Ask::get(format!("{base}?fieldSelector={field}&limit=500")))? {
        Ok(list) => list,
        Err(r) => return k.refused(&r),
    };
    let mut version = list.at("metadata.resourceVersion").str().to_string();
    let tell = |k: &mut Kubectl, o: &Value| -> Wait<bool> {
        match progress(info.kind.kind, o, revision) {
            Ok((text, end)) => {
                k.io.print(&text);
                Ok(end || !watch)
            }
            Err(why) => k.error(&why),
        }
    };
    if let Some(o) = super::resource::items(&list).first()
        && tell(k, o)?
    {
        return Ok(());
    }
    // A watch that the server ends after a while is taken up again where it was.
    loop {
        let query = format!("allowWatchBookmarks=true&fieldSelector={field}&resourceVersion={version}&watch=true");
        let mut stream = match k.watch(Ask::get(format!("{base}?{query}")))? {
            Ok(s) => s,
            Err(r) => return k.refused(&r),
        };
        loop {
            let frame = match k.event(&mut stream) {
                Ok(Next::Frame(f)) => f,
                Ok(Next::End) => break,
                Err(_) if over => return k.error("timed out waiting for the condition"),
                Err(stop) => return Err(stop),
            };
            match frame.kind {
                WatchKind::Deleted => return k.error("object has been deleted"),
                WatchKind::Error => return k.refused(&Refusal { status: frame.object.clone(), source: String::new() }),
                _ => version = frame.object.at("metadata.resourceVersion").str().to_string(),
            }
            if frame.kind != WatchKind::Bookmark && tell(k, &frame.object)? {
                k.io.close(stream);
                return Ok(());
            }
        }
    }
}

/// How far a rollout has come, and whether that is its end.
fn progress(kind: &str, o: &Value, revision: i64) -> Result<(String, bool), String> {
    let (name, spec, status) = (o.at("metadata.name").str(), o.get("spec"), o.get("status"));
    let n = |field: &str| status.get(field).int();
    let (generation, seen) = (o.at("metadata.generation").int(), n("observedGeneration"));
    let wait = |what: String| Ok((format!("Waiting for {what}...\n"), false));
    let end = |what: String| Ok((format!("{what}\n"), true));
    let rolling = spec.at("updateStrategy.type").str() == "RollingUpdate";
    if kind != "Deployment" && !rolling {
        return Err("rollout status is only available for RollingUpdate strategy type".into());
    }
    match kind {
        "Deployment" => {
            let running = o.at("metadata.annotations").get("deployment.kubernetes.io/revision").str();
            if revision > 0 && running != revision.to_string() {
                return Err(format!(
                    "desired revision ({revision}) is different from the running revision ({})",
                    if running.is_empty() { "0" } else { running }
                ));
            }
            if generation > seen {
                return wait("deployment spec update to be observed".into());
            }
            let late =
                |c: &Value| c.get("type").str() == "Progressing" && c.get("reason").str() == "ProgressDeadlineExceeded";
            if status.get("conditions").items().iter().any(late) {
                return Err(format!("deployment {name:?} exceeded its progress deadline"));
            }
            let (updated, want) = (n("updatedReplicas"), spec.get("replicas").int());
            let finish = |what: String| wait(format!("deployment {name:?} rollout to finish: {what}"));
            if updated < want {
                finish(format!("{updated} out of {want} new replicas have been updated"))
            } else if n("replicas") > updated {
                finish(format!("{} old replicas are pending termination", n("replicas") - updated))
            } else if n("availableReplicas") < updated {
                finish(format!("{} of {updated} updated replicas are available", n("availableReplicas")))
            } else {
                end(format!("deployment {name:?} successfully rolled out"))
            }
        }
        "DaemonSet" => {
            if generation > seen {
                return wait("daemon set spec update to be observed".into());
            }
            let (updated, want) = (n("updatedNumberScheduled"), n("desiredNumberScheduled"));
            let finish = |what: String| wait(format!("daemon set {name:?} rollout to finish: {what}"));
            if updated < want {
                finish(format!("{updated} out of {want} new pods have been updated"))
            } else if n("numberAvailable") < want {
                finish(format!("{} of {want} updated pods are available", n("numberAvailable")))
            } else {
                end(format!("daemon set {name:?} successfully rolled out"))
            }
        }
        _ => {
            if seen == 0 || generation > seen {
                return wait("statefulset spec update to be observed".into());
            }
            let (want, updated) = (spec.get("replicas").int(), n("updatedReplicas"));
            if n("readyReplicas") < want {
                return wait(format!("{} pods to be ready", want - n("readyReplicas")));
            }
            let update = spec.at("updateStrategy.rollingUpdate");
            if !update.is_null() {
                let due = want - update.get("partition").int();
                if !update.get("partition").is_null() && updated < due {
                    return wait(format!(
                        "partitioned roll out to finish: {updated} out of {due} new pods have been updated"
                    ));
                }
                return end(format!("partitioned roll out complete: {updated} new pods have been updated..."));
            }
            let (now, next) = (status.get("currentRevision").str(), status.get("updateRevision").str());
            if now != next {
                return Ok((
                    format!(
                        "waiting for statefulset rolling update to complete {updated} pods at revision {next}...\n"
                    ),
                    false,
                ));
            }
            end(format!("statefulset rolling update complete {} pods at revision {now}...", n("currentReplicas")))
        }
    }
}

pub fn pause(k: &mut Kubectl) -> Wait<i32> {
    change(k, "paused", &|_, i| {
        let mut o = i.object.clone();
        match (i.kind.kind, o.at("spec.paused").bool()) {
            ("Deployment", true) => return Err("is already paused".into()),
            ("Deployment", false) => o.entry("spec").set("paused", true),
            _ => return Err("pausing is not supported".into()),
        }
        Ok(o)
    })
}

pub fn resume(k: &mut Kubectl) -> Wait<i32> {
    change(k, "resumed", &|_, i| {
        let mut o = i.object.clone();
        match (i.kind.kind, o.at("spec.paused").bool()) {
            ("Deployment", false) => return Err("is not paused".into()),
            ("Deployment", true) => o.entry("spec").remove("paused"),
            _ => return Err("resuming is not supported".into()),
        };
        Ok(o)
    })
}

pub fn restart(k: &mut Kubectl) -> Wait<i32> {
    change(k, "restarted", &|now, i| {
        if !matches!(i.kind.kind, "Deployment" | "DaemonSet" | "StatefulSet") {
            return Err("restarting is not supported".into());
        }
        if i.kind.kind == "Deployment" && i.object.at("spec.paused").bool() {
            return Err("can't restart paused deployment (run rollout resume first)".into());
        }
        let mut o = i.object.clone();
        let notes = o.entry("spec").entry("template").entry("metadata").entry("annotations");
        notes.set("kubectl.kubernetes.io/restartedAt", now);
        Ok(o)
    })
}

type Change = dyn Fn(&str, &Info) -> Result<Value, String>;

/// Send each object's change as a patch. What cannot be done leaves the others standing.
fn change(k: &mut Kubectl, verb: &str, make: &Change) -> Wait<i32> {
    let output = k.output(&[])?;
    let (found, refusals) = chosen(k)?;
    if found.is_empty() && refusals.is_empty() {
        return none_found(k);
    }
    let now = time::rfc3339(wall_secs(k.io.now()) as i64);
    let mut errors: Vec<String> = refusals.iter().map(Refusal::text).collect();
    let manager = k.flags.get("field-manager").unwrap_or("kubectl-rollout").to_string();
    for info in &found {
        let after = match make(&now, info) {
            Ok(after) => after,
            Err(why) => {
                errors.push(format!("error: {} {:?} {why}", info.resource(), info.name));
                continue;
            }
        };
        let body = patch::make_strategic(&info.object, &after, info.kind.root).unwrap_or_default();
        if body.entries().is_empty() {
            errors.push(format!("failed to create patch for {}: if restart has already been triggered within the past second, please wait before attempting to trigger another", info.name));
            continue;
        }
        match k.patch(info, &manager, "application/strategic-merge-patch+json", body, "", "")? {
            Ok(v) => done(k, &info.shown(), verb, "", &v, &output)?,
            Err(r) => errors.push(format!("failed to patch: {}", r.message())),
        }
    }
    k.end(&errors)
}
