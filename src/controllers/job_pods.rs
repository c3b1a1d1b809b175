//! Which pods a job makes and deletes: as many at once as its parallelism, as many in all as its completions.

use super::job::{TRACKED, has_failed, is_tracked, untrack};
use super::job_limits as limits;
use super::pods::{goes_first, is_doomed, is_pod_ready, seconds};
use super::replica_set::{create_pod, delete_pod, starts_batch};
use super::sync::{Call, Look, pod_from};
use crate::api::Value;
use crate::api::kinds::JOB;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Arrange, Span};

const INDEX: &str = "batch.kubernetes.io/job-completion-index";
/// At most so many pods are made or deleted at once.
const BURST: usize = 500;
/// After the first failure; twice as long after each further one.
pub const BACKOFF_FIRST: i64 = 10;
pub const BACKOFF_MAX: i64 = 600;

/// What one look asks for.
pub struct Step {
    pub calls: Vec<Call>,
    /// How many pods are active then, and were before.
    pub active: i64,
    pub before: i64,
    /// How many are deleted, and how many of those were ready.
    pub deleted: i64,
    pub deleted_ready: i64,
    pub again: Option<Span>,
}

impl Step {
    /// Leave it as it is.
    pub fn nothing(active: i64) -> Step {
        Step { calls: Vec::new(), active, before: active, deleted: 0, deleted_ready: 0, again: None }
    }
}

/// The index that a pod stands for; negative if it has none.
pub fn index(pod: &Value) -> i64 {
    pod.at(path!("metadata.annotations")).get(INDEX).str().parse().unwrap_or(-1)
}

/// The indexes that are done, as `0-2,5` in the status.
#[derive(Clone)]
pub struct Indexes {
    done: Vec<i64>,
    completions: i64,
}

impl Indexes {
    /// Those of the status, and those of pods that succeeded since.
    pub fn of(job: &Value, pods: &[&Value]) -> Indexes {
        let mut all = Indexes::read(job, job.at(path!("status.completedIndexes")).str());
        let succeeded = pods.iter().filter(|p| p.at(path!("status.phase")).str() == "Succeeded");
        succeeded.for_each(|p| all.add(index(p)));
        all
    }
    /// Those of a text, as far as the job has them.
    pub fn read(job: &Value, text: &str) -> Indexes {
        let mut all = Indexes { done: Vec::new(), completions: job.at(path!("spec.completions")).int() };
        for range in text.split(',').filter(|r| !r.is_empty()) {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            let bounds = (from.parse::<i64>(), to.parse::<i64>());
            if let (Ok(from), Ok(to)) = bounds {
                (from..=to).for_each(|n| all.add(n));
            }
        }
        all
    }
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = i64> {
        self.done.iter().copied()
    }
    /// One more is done.
    pub fn add(&mut self, n: i64) {
        if let (true, Err(at)) = ((0..self.completions).contains(&n), self.done.binary_search(&n)) {
            self.done.insert(at, n);
        }
    }
    /// How many are done.
    pub fn count(&self) -> i64 {
        self.done.len() as i64
    }
    /// Whether this one is.
    pub fn has(&self, n: i64) -> bool {
        self.done.binary_search(&n).is_ok()
    }
    /// As it stands in the status: three or more in a row as a range.
    pub fn text(&self) -> String {
        let mut parts: Vec<(i64, i64)> = Vec::new();
        for n in &self.done {
            match parts.last_mut() {
                Some((_, to)) if *to + 1 == *n => *to = *n,
                _ => parts.push((*n, *n)),
            }
        }
        let text = |(from, to): &(i64, i64)| match to - from {
            0 => from.to_string(),
            1 => format!("{from},{to}"),
            _ => format!("{from}-{to}"),
        };
        parts.iter().map(text).collect::<Vec<_>>().join(",")
    }
}

/// Pods go. Where the job goes on they do not count any more: they lose their finalizers first.
fn delete(job: &Value, pods: &[&Value], before: i64, goes_on: bool) -> Step {
    let doomed = &pods[..pods.len().min(BURST)];
    let tracked = doomed.iter().filter(|p| goes_on && is_tracked(p)).enumerate();
    let mut calls: Vec<Call> = tracked.map(|(i, p)| untrack(p).joining(i > 0)).collect();
    calls.extend(doomed.iter().enumerate().map(|(i, p)| delete_pod(job, p).joining(i > 0)));
    let deleted = doomed.len() as i64;
    let deleted_ready = doomed.iter().filter(|p| is_pod_ready(p)).count() as i64;
    Step { calls, active: before - deleted, deleted, deleted_ready, ..Step::nothing(before) }
}

/// It is over: what is active ends.
pub fn end(job: &Value, active: &[&Value]) -> Step {
    delete(job, active, active.len() as i64, false)
}

/// Make what is missing or delete what is too much. Models `manageJob`.
pub fn manage(
    job: &Value,
    (pods, failures): (&[&Value], &Value),
    active: &[&Value],
    (indexes, failed): (&Indexes, Option<&Indexes>),
    succeeded: i64,
    terminating: i64,
    look: &Look<'_>,
) -> Step {
    let (spec, now) = (job.get(k!("spec")), active.len() as i64);
    if spec.get(k!("suspend")).bool() {
        return delete(job, active, now, true);
    }
    let parallelism = spec.get(k!("parallelism")).as_int().unwrap_or(1);
    let wanted = match spec.get(k!("completions")).as_int() {
        None if succeeded > 0 => now,
        None => parallelism,
        Some(n) => (n - succeeded).clamp(0, parallelism),
    };
    let indexed = spec.get(k!("completionMode")).str() == "Indexed";
    let mut surplus: Vec<&Value> = Vec::new();
    let mut kept: Vec<&Value> = active.to_vec();
    if indexed {
        // One pod an index, and none of an index that the job no longer has.
        let twice = |i: usize| {
            let n = index(active[i]);
            n >= indexes.completions || indexes.has(n) || active[..i].iter().any(|p| index(p) == n)
        };
        let (more, one): (Vec<usize>, Vec<usize>) = (0..active.len()).partition(|i| twice(*i));
        surplus = more.iter().map(|i| active[*i]).collect();
        kept = one.iter().map(|i| active[*i]).collect();
    }
    let mut ranked: Vec<(&Value, usize)> = kept.into_iter().map(|p| (p, 0)).collect();
    ranked.arrange_by(|a, b| goes_first(a, b, look));
    let more = (now - wanted - surplus.len() as i64).max(0) as usize;
    surplus.extend(ranked.into_iter().take(more).map(|(p, _)| p));
    if !surplus.is_empty() {
        return delete(job, &surplus, now, true);
    }
    let waits = if spec.get(k!("podReplacementPolicy")).str() == "Failed" { terminating } else { 0 };
    let missing = (wanted - waits - now).clamp(0, BURST as i64);
    if missing == 0 {
        return Step::nothing(now);
    }
    // Where each index has a limit of its own each has its own back-off.
    let last = limits::delayed(job, pods, indexes, failed);
    let last = |n: i64| last.iter().copied().find(|p| index(p) == n);
    let wait = if failed.is_some() { Span::ZERO } else { backoff(failures, look) };
    if wait > Span::ZERO {
        return Step { again: Some(wait), ..Step::nothing(now) };
    }
    let taken = |n: &i64| {
        let lives =
            |p: &&Value| index(p) == *n && (waits > 0 && is_doomed(p) || active.iter().any(|a| std::ptr::eq(*a, *p)));
        !indexes.has(*n) && !failed.is_some_and(|f| f.has(*n)) && !pods.iter().any(lives)
    };
    let mut places: Vec<Option<i64>> = match indexed {
        true => (0..indexes.completions).filter(taken).take(missing as usize).map(Some).collect(),
        false => vec![None; missing as usize],
    };
    let mut again = None;
    places.retain(|at| {
        let wait = limits::wait(at.and_then(last), look);
        if wait > Span::ZERO {
            again = Some(again.map_or(wait, |a: Span| a.min(wait)));
        }
        wait == Span::ZERO
    });
    let made = |at: Option<i64>| {
        let mut pod = pod(job, at);
        if failed.is_some() {
            for (name, n) in limits::COUNTS.iter().zip(limits::next(job, at.and_then(last))) {
                if n > 0 || *name == limits::COUNTS[0] {
                    pod.entry("metadata").entry("annotations").set(*name, n.to_string());
                }
            }
        }
        pod
    };
    let make = |(i, at): (usize, &Option<i64>)| create_pod(job, made(*at)).joining(!starts_batch(i));
    let calls: Vec<Call> = places.iter().enumerate().map(make).collect();
    Step { active: now + calls.len() as i64, calls, again, ..Step::nothing(now) }
}

/// When a pod ended: when its last container did; else when it was ready no more, when it was told to go, or was made. Models
/// `getFinishedTime`.
pub fn finished(pod: &Value) -> i64 {
    let ends = pod.at(path!("status.containerStatuses")).items().iter();
    let ends = ends.map(|c| seconds(c.at(path!("state.terminated.finishedAt"))));
    if let Some((first, last)) = ends.clone().min().zip(ends.max()).filter(|(first, _)| *first > 0) {
        return last.max(first);
    }
    let unready = |c: &&Value| c.get(k!("type")).str() == "Ready" && c.get(k!("status")).str() == "False";
    let unready = pod.at(path!("status.conditions")).items().iter().find(unready);
    let told = seconds(pod.at(path!("metadata.deletionTimestamp")));
    match unready.map_or(0, |c| seconds(c.get(k!("lastTransitionTime")))) {
        0 if told > 0 => told - pod.at(path!("metadata.deletionGracePeriodSeconds")).int(),
        0 => seconds(pod.at(path!("metadata.creationTimestamp"))),
        at => at,
    }
}

/// By the uids of pods that failed since the last success: when each did, as it was first seen. It is noted, for the pods go.
/// Models `backoffStore`.
pub fn failures(job: &Value, pods: &[&Value], look: &Look<'_>) -> Value {
    let succeeded = pods.iter().filter(|p| p.at(path!("status.phase")).str() == "Succeeded");
    let good = succeeded.map(|p| finished(p)).max().unwrap_or(0);
    let mut all = if look.note.is_null() { Value::object() } else { look.note.clone() };
    // Those without the finalizer were counted, or do not count.
    for pod in pods.iter().filter(|p| has_failed(job, p) && is_tracked(p)) {
        let uid = pod.at(path!("metadata.uid")).str();
        if all.get(uid).is_null() {
            all.set(uid, finished(pod));
        }
    }
    Value::of(all.entries().iter().filter(|(_, at)| at.int() > good).map(|(uid, at)| (*uid, at.clone())))
}

/// How long a pod that failed is not yet replaced: longer with each failure since the last success.
fn backoff(failures: &Value, look: &Look<'_>) -> Span {
    let times = failures.entries().iter().map(|(_, at)| at.int());
    match times.max() {
        None => Span::ZERO,
        Some(last) => look.until(last + (BACKOFF_FIRST << (failures.entries().len() - 1).min(10)).min(BACKOFF_MAX)),
    }
}

fn pod(job: &Value, index: Option<i64>) -> Value {
    let mut pod = pod_from(job.at(path!("spec.template")), &JOB, job);
    pod.entry("metadata").entry("finalizers").push(TRACKED);
    let Some(n) = index else { return pod };
    let (name, n) = (format!("{}-{n}", job.at(path!("metadata.name")).str()), n.to_string());
    let meta = pod.entry("metadata");
    meta.set("generateName", format!("{name}-"));
    meta.entry("annotations").set(INDEX, n.as_str());
    meta.entry("labels").set(INDEX, n.as_str());
    let spec = pod.entry("spec");
    spec.set("hostname", name);
    const ENV: &str = "JOB_COMPLETION_INDEX";
    for list in ["initContainers", "containers"] {
        if spec.get(list).is_empty() {
            continue;
        }
        for container in spec.entry(list).items_mut() {
            if !container.get(k!("env")).items().iter().any(|e| e.get(k!("name")).str() == ENV) {
                let path = format!("metadata.labels['{INDEX}']");
                let from = json!({ "fieldRef": { "fieldPath": (path) } });
                container.entry("env").push(json!({ "name": (ENV), "valueFrom": (from) }));
            }
        }
    }
    pod
}

#[test]
fn indexes_are_written_as_ranges() {
    let job = json!({ "spec": { "completions": 10 }, "status": { "completedIndexes": "1-3,7" } });
    let mut all = Indexes::of(&job, &[]);
    assert_eq!((all.count(), all.text()), (4, "1-3,7".into()));
    for n in [8, 5, 0, 12, -1] {
        all.add(n);
    }
    assert_eq!(all.text(), "0-3,5,7,8");
}
