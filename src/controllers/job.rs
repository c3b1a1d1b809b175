//! Models the job controller: pods until enough of them succeeded, too many failed, or time is up.
//!
//! ```text
//!   pods made or deleted -> status (uncounted pods, interim condition) -> finalizers off -> status (counts, final condition)
//! ```
//! A pod that ended is counted once because it keeps a finalizer until its uid stands in the status. What is to be made or
//! deleted is decided in [`job_pods`](super::job_pods). Exact: indexed jobs, back-off, deadlines, suspension, pod failure policy.
//! What is asked of the indexes is in [`job_limits`](super::job_limits).

use crate::k;
use crate::path;
use std::rc::Rc;

use super::claim::{claim, owner_keys};
use super::job_limits as limits;
use super::job_pods::{self, Indexes};
use super::pods::{is_doomed, is_pod_active, is_pod_ready, is_pod_terminal, seconds};
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, Report, key};
use super::{pod_failure_policy as policy, status};
use crate::api::Value;
use crate::api::kinds::{JOB, POD};
use crate::client::EventType;
use crate::json;
use crate::sim::Span;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "job-controller",
    component: "job-controller",
    watches: &[&JOB, &POD],
    keys: |change, caches| {
        if change.is(&JOB) {
            return vec![key(change.object())];
        }
        let mut keys = owner_keys(change, &JOB, caches);
        // Whoever lost its job must still lose its finalizer.
        let (namespace, _) = key(change.object());
        if let Some(name) = change.new.at(path!("metadata.labels")).get(NAME).rc_str().filter(|_| keys.is_empty()) {
            keys.push((namespace, name));
        }
        keys
    },
    delay,
    sync: |key, look, _| sync(key, look),
    surveys: Some(&POD),
    backoff: (Span::secs(1), Span::secs(60)),
    ..BASE
};

pub(super) const TRACKED: &str = "batch.kubernetes.io/job-tracking";
const NAME: &str = "batch.kubernetes.io/job-name";

/// `SyncJobBatchPeriod`, and what the queue needs to hand out what is due: a pod's last word, which comes a look of the PLEG after
/// the one before it, is as likely as not too late for it.
const BATCH: Span = Span::ms(1011);

/// What pods do is collected for a second; a new or changed job is looked at at once.
fn delay(change: &Change<'_>) -> Span {
    let grown = change.old.is_null() || change.differs(&[path!("metadata.generation")]);
    if change.is(&JOB) && grown { Span::ZERO } else { BATCH }
}

pub(super) fn is_tracked(pod: &Value) -> bool {
    pod.at(path!("metadata.finalizers")).items().iter().any(|f| f.str() == TRACKED)
}

/// Whether it has ended: Complete or Failed.
pub fn is_finished(job: &Value) -> bool {
    ["Complete", "Failed"].iter().any(|c| super::pods::is_true(job, c))
}

/// A pod that failed, or that is on its way out and is not waited for.
pub(super) fn has_failed(job: &Value, pod: &Value) -> bool {
    let replaced = job.at(path!("spec.podReplacementPolicy")).str() != "Failed";
    match pod.at(path!("status.phase")).str() {
        "Failed" => true,
        "Succeeded" => false,
        _ => replaced && is_doomed(pod),
    }
}

fn uid(object: &Value) -> Rc<str> {
    object.at(path!("metadata.uid")).rc_str().unwrap_or_else(|| "".into())
}

pub(super) fn untrack(pod: &Value) -> Call {
    let (namespace, name) = key(pod);
    let patch = json!({ "metadata": { "$deleteFromPrimitiveList/finalizers": [(TRACKED)] } });
    let call = Call::patch(&POD, &namespace, &name, patch);
    Call { settled_by_others: true, ..call }.joining(true)
}

fn condition(kind: &str, reason: &str, message: &str, look: &Look<'_>) -> Value {
    status::new(kind, "True", reason, message, look).with("lastProbeTime", look.stamp())
}

/// Why it is over, if it is: an interim condition that is there, or that now holds.
fn verdict(job: &Value, pods: &[&Value], failed: i64, look: &Look<'_>) -> Option<Value> {
    let there = |kind: &str| status::find(job.get(k!("status")), kind).cloned();
    if let Some(known) = there("SuccessCriteriaMet").or_else(|| there("FailureTarget")) {
        return Some(known);
    }
    let fails = |reason: &str, message: &str| Some(condition("FailureTarget", reason, message, look));
    if let Some(message) = policy::fails_job(job, pods) {
        return fails("PodFailurePolicy", &message);
    }
    let limit = job.at(path!("spec.backoffLimit")).as_int().unwrap_or(6);
    if failed > limit || restarted(job, pods, limit) {
        return fails("BackoffLimitExceeded", "Job has reached the specified backoff limit");
    }
    if until_deadline(job, look) == Some(Span::ZERO) {
        return fails("DeadlineExceeded", "Job was active longer than specified deadline");
    }
    None
}

/// Of pods that restart by themselves their restarts count.
fn restarted(job: &Value, pods: &[&Value], limit: i64) -> bool {
    if job.at(path!("spec.template.spec.restartPolicy")).str() != "OnFailure" {
        return false;
    }
    let lives = |p: &&&Value| matches!(p.at(path!("status.phase")).str(), "Running" | "Pending");
    let of = |p: &&Value| {
        let lists = ["initContainerStatuses", "containerStatuses"].map(|l| p.get(k!("status")).get(l).items());
        lists.into_iter().flatten().map(|c| c.get(k!("restartCount")).int()).sum::<i64>()
    };
    let all: i64 = pods.iter().filter(lives).map(of).sum();
    if limit == 0 { all > 0 } else { all >= limit }
}

/// How long it may still run, if that is limited.
fn until_deadline(job: &Value, look: &Look<'_>) -> Option<Span> {
    let limit =
        job.at(path!("spec.activeDeadlineSeconds")).as_int().filter(|_| !job.at(path!("spec.suspend")).bool())?;
    let start = job.at(path!("status.startTime"));
    (!start.is_null()).then(|| look.until(seconds(start) + limit))
}

/// Pods that outlived their job lose the finalizer that kept them for it.
fn orphans(namespace: &str, name: &str, look: &Look<'_>) -> Plan {
    let of = |p: &&Value| is_tracked(p) && p.at(path!("metadata.labels")).get(NAME).str() == name;
    Plan::of(look.caches.list_in(&POD, namespace).filter(of).map(untrack))
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(job) = look.caches.get(&JOB, namespace, name) else {
        return Plan { note: Some(Value::Null), ..orphans(namespace, name, look) };
    };
    if !matches!(job.at(path!("spec.managedBy")).str(), "" | "kubernetes.io/job-controller") {
        return Plan::nothing();
    }
    let (pods, adopt) = claim(look.caches, &POD, &JOB, job, &|_| true);
    if !adopt.is_empty() {
        return Plan::of(adopt);
    }
    if is_finished(job) {
        let free = Plan::of(pods.iter().filter(|p| is_tracked(p)).map(|p| untrack(p)));
        return Plan { note: Some(Value::Null), ..free };
    }
    let failures = job_pods::failures(job, &pods, look);
    let mut job = job.clone();
    let spec = job.get(k!("spec")).clone();
    let suspended = spec.get(k!("suspend")).bool();
    let mut again = None;
    if job.at(path!("status.startTime")).is_null() && !suspended {
        job.entry("status").set("startTime", look.stamp());
        again = spec.get(k!("activeDeadlineSeconds")).as_int().map(|n| Span::secs(n.max(0) as u64));
    }
    let uncounted = |what: &str| job.at(path!("status.uncountedTerminatedPods")).get(what).items().len() as i64;
    let known = |p: &Value| {
        let lists = job.at(path!("status.uncountedTerminatedPods")).entries();
        lists.iter().any(|(_, l)| l.items().contains(p.at(path!("metadata.uid"))))
    };
    let fresh = |p: &&&Value| is_tracked(p) && !known(p);
    let failed = pods.iter().filter(fresh).filter(|p| has_failed(&job, p) && !policy::ignores(&job, p)).count() as i64
        + job.at(path!("status.failed")).int()
        + uncounted("failed");
    let indexed = spec.get(k!("completionMode")).str() == "Indexed";
    let indexes = Indexes::of(&job, &pods);
    let succeeded = match indexed {
        true => indexes.count(),
        false => {
            pods.iter().filter(fresh).filter(|p| p.at(path!("status.phase")).str() == "Succeeded").count() as i64
                + job.at(path!("status.succeeded")).int()
                + uncounted("succeeded")
        }
    };
    let active: Vec<&Value> = pods.iter().copied().filter(|p| is_pod_active(p)).collect();
    let terminating = pods.iter().filter(|p| is_doomed(p) && !is_pod_terminal(p)).count() as i64;
    let ready = active.iter().filter(|p| is_pod_ready(p)).count() as i64;
    let failed_indexes = if indexed { limits::failed(&job, &pods) } else { None };
    let over = verdict(&job, &pods, failed, look).or_else(|| {
        let (kind, reason, message) = limits::verdict(&job, &indexes, failed_indexes.as_ref()).filter(|_| indexed)?;
        Some(condition(kind, reason, &message, look))
    });
    let kept: Rc<[Rc<str>]> =
        limits::delayed(&job, &pods, &indexes, failed_indexes.as_ref()).into_iter().map(uid).collect();
    let failed_text = failed_indexes.as_ref().map(Indexes::text);
    again = again.or(until_deadline(&job, look)).filter(|wait| *wait > Span::ZERO);
    let step = match () {
        _ if over.is_some() => job_pods::end(&job, &active),
        _ if look.expects || is_doomed(&job) => job_pods::Step::nothing(active.len() as i64),
        _ => {
            let indexes = (&indexes, failed_indexes.as_ref());
            job_pods::manage(&job, (&pods, &failures), &active, indexes, succeeded, terminating, look)
        }
    };
    again = [again, step.again].into_iter().flatten().min();
    let looked = !look.expects && !is_doomed(&job);
    let pods: Rc<[Value]> = pods.into_iter().cloned().collect();
    let track = move |look: &Look<'_>, failure: Option<&str>| {
        let mut job = job.clone();
        let mut over = over.clone();
        let gone = step.deleted;
        let (mut reports, mut counted) = (Vec::new(), step.active);
        if failure.is_some() {
            counted = step.before;
        }
        let completions = spec.get(k!("completions")).as_int();
        let complete = counted == 0 && completions.map_or(succeeded > 0, |n| succeeded >= n);
        if over.is_none() && complete {
            over = Some(condition(
                "SuccessCriteriaMet",
                "CompletionsReached",
                "Reached expected number of succeeded pods",
                look,
            ));
        } else if over.is_none() && looked {
            reports.extend(suspension(&mut job, suspended, look));
        }
        let state = job.entry("status");
        status::counts(state, &[("active", counted)]);
        state.set("ready", if step.deleted > 0 { (ready - step.deleted_ready).max(0) } else { ready });
        state.set("terminating", terminating + gone);
        if state.get(k!("uncountedTerminatedPods")).is_null() {
            state.set("uncountedTerminatedPods", Value::object());
        }
        if let Some(text) = &failed_text {
            state.set("failedIndexes", text.as_str());
        }
        let mut plan = settle(job, &pods, &kept, over, look);
        plan.reports.extend(reports);
        plan.again = [plan.again, again].into_iter().flatten().min();
        plan.failed |= failure.is_some();
        plan
    };
    Plan { note: Some(failures), ..status::after(step.calls, look, track) }
}

/// The Suspended condition and its event, where it changes.
fn suspension(job: &mut Value, suspended: bool, look: &Look<'_>) -> Option<Report> {
    let held = super::pods::is_true(job, "Suspended");
    if held == suspended {
        return None;
    }
    let (state, reason, message) = match suspended {
        true => ("True", "JobSuspended", "Job suspended"),
        false => ("False", "JobResumed", "Job resumed"),
    };
    let news = condition("Suspended", reason, message, look).with("status", state);
    let state = job.entry("status");
    status::set(state, news);
    if suspended {
        drop(state.remove("startTime"))
    } else {
        state.set("startTime", look.stamp())
    }
    let reason = if suspended { "Suspended" } else { "Resumed" };
    Some(Report { about: job.clone(), kind: EventType::Normal, reason, message: message.into() })
}

/// Note the pods that ended, take their finalizers, then count them and say how it ended. Models
/// `trackJobStatusAndRemoveFinalizers`.
fn settle(mut job: Value, pods: &[Value], kept: &[Rc<str>], over: Option<Value>, look: &Look<'_>) -> Plan {
    let (namespace, name) = key(&job);
    let before = look.caches.get(&JOB, &namespace, &name).map_or(Value::Null, |j| j.get(k!("status")).clone());
    let tracked: Vec<&Value> = pods.iter().filter(|p| is_tracked(p)).collect();
    let mut held: Vec<Rc<str>> = tracked.iter().map(|p| uid(p)).collect();
    count(&mut job, &held);
    let failing = over.as_ref().is_some_and(|o| o.get(k!("type")).str() == "FailureTarget");
    let indexed = job.at(path!("spec.completionMode")).str() == "Indexed";
    let (done, mut indexes) = (over.is_some() || is_doomed(&job), Indexes::of(&job, &[]));
    let mut free: Vec<&Value> = Vec::new();
    for pod in tracked {
        let (succeeded, failed) = (pod.at(path!("status.phase")).str() == "Succeeded", has_failed(&job, pod));
        // The last pod of an index that failed is kept for the count that its successor takes over.
        if !done && !succeeded && (!failed || kept.contains(&uid(pod))) {
            continue;
        }
        free.push(pod);
        let list = match () {
            _ if succeeded && indexed => {
                indexes.add(job_pods::index(pod));
                continue;
            }
            _ if succeeded => "succeeded",
            _ if (failed || failing) && !policy::ignores(&job, pod) => "failed",
            _ => continue,
        };
        let own: Value = uid(pod).into();
        let uncounted = job.entry("status").entry("uncountedTerminatedPods").entry(list);
        if !uncounted.items().contains(&own) {
            uncounted.push(own);
        }
    }
    if indexed {
        status::counts(job.entry("status"), &[("succeeded", indexes.count())]);
        let text = indexes.text();
        if !text.is_empty() {
            job.entry("status").set("completedIndexes", text);
        }
    }
    if let Some(over) = &over {
        status::set(job.entry("status"), over.clone());
    }
    let mut calls: Vec<Call> = Vec::new();
    let flush = before != *job.get(k!("status"));
    if flush {
        calls.push(Call::update(&JOB, job.clone(), "status"));
    }
    let freed: Vec<Rc<str>> = free.iter().map(|p| uid(p)).collect();
    calls.extend(free.iter().enumerate().map(|(i, p)| untrack(p).joining(i > 0)));
    held.retain(|u| !freed.contains(u));
    if calls.is_empty() {
        return end(job, &held, &over, look);
    }
    Plan::of(calls).then(move |look, answers| {
        let settled = |a: &super::sync::Answer| a.ok || a.value.get(k!("reason")).str() == "NotFound";
        if answers.len() < freed.len() + usize::from(flush) || !answers.iter().all(settled) {
            return Plan { failed: true, ..Plan::nothing() };
        }
        let mut job = job.clone();
        if let Some(written) = answers.first().filter(|_| flush) {
            job = written.value.clone();
        }
        end(job, &held, &over, look)
    })
}

/// What no pod holds any more is counted.
fn count(job: &mut Value, held: &[Rc<str>]) {
    for list in ["succeeded", "failed"] {
        let all = job.at(path!("status.uncountedTerminatedPods")).get(list).items().to_vec();
        let (kept, gone): (Vec<Value>, Vec<Value>) =
            all.into_iter().partition(|u| held.iter().any(|h| **h == *u.str()));
        if gone.is_empty() {
            continue;
        }
        let state = job.entry("status");
        let uncounted = state.entry("uncountedTerminatedPods");
        if kept.is_empty() {
            drop(uncounted.remove(list))
        } else {
            uncounted.set(list, kept)
        }
        let n = state.get(list).int() + gone.len() as i64;
        state.set(list, n);
    }
}

/// Count, and when nothing is uncounted or still ending say how it ended.
fn end(mut job: Value, held: &[Rc<str>], over: &Option<Value>, look: &Look<'_>) -> Plan {
    let before = job.get(k!("status")).clone();
    count(&mut job, held);
    let state = job.get(k!("status"));
    let settled = state.get(k!("uncountedTerminatedPods")).is_empty() && state.get(k!("terminating")).int() == 0;
    let mut report = None;
    if let Some(over) = over.as_ref().filter(|_| settled && state.get(k!("active")).int() == 0) {
        let done = over.get(k!("type")).str() == "SuccessCriteriaMet";
        let (reason, message) = (over.get(k!("reason")).str(), over.get(k!("message")).str());
        let news = condition(if done { "Complete" } else { "Failed" }, reason, message, look);
        status::set(job.entry("status"), news);
        if done {
            job.entry("status").set("completionTime", look.stamp());
        }
        const REASONS: [&str; 5] = [
            "BackoffLimitExceeded",
            "DeadlineExceeded",
            "PodFailurePolicy",
            "MaxFailedIndexesExceeded",
            "FailedIndexes",
        ];
        let failed = REASONS.into_iter().find(|r| *r == reason);
        let about = job.clone();
        report = Some(match failed {
            Some(reason) => Report { about, kind: EventType::Warning, reason, message: message.into() },
            None => Report { about, kind: EventType::Normal, reason: "Completed", message: "Job completed".into() },
        });
    }
    if before == *job.get(k!("status")) {
        return Plan::nothing();
    }
    Plan::of([Call { then: report, ..Call::update(&JOB, job, "status") }])
}
