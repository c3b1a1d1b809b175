//! Models the cronjob controller: a job at each instant of a schedule, 100 ms after it.
//!
//! Exact: concurrency policies, the starting deadline, missed instants, history limits, suspension. Time zones: UTC only.

use super::job::is_finished;
use super::pods::{is_doomed, is_true, seconds};
use super::schedule::Schedule;
use super::status;
use super::sync::{BASE, Call, Controller, Key, Look, Plan, Report, controller_ref, is_controlled_by, key, owner};
use crate::api::kinds::{CRON_JOB, JOB};
use crate::api::{Value, time};
use crate::client::{self, EventType};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Arrange, Span};

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "cronjob-controller",
    component: "cronjob-controller",
    watches: &[&CRON_JOB, &JOB],
    keys: |change, _| {
        if change.is(&CRON_JOB) {
            return vec![key(change.object())];
        }
        owner(change.object(), &CRON_JOB).into_iter().collect()
    },
    // What it made or deleted itself is seen no sooner than the status that tells of it.
    delay: |change| if change.old.is_null() || change.new.is_null() { DELTA } else { Span::ZERO },
    sync: |key, look, _| sync(key, look),
    ..BASE
};

/// So long after the instant the job is made.
const DELTA: Span = Span::ms(100);
/// More missed instants than this are told.
const MISSED_MAX: usize = 100;

/// A sync under way.
struct Turn<'a> {
    cron: Value,
    reports: Vec<Report>,
    calls: Vec<Call>,
    look: &'a Look<'a>,
}

impl Turn<'_> {
    fn say(&mut self, kind: EventType, reason: &'static str, message: String) {
        self.reports.push(Report { about: self.cron.clone(), kind, reason, message });
    }
    fn active(&self) -> &[Value] {
        self.cron.at(path!("status.active")).items()
    }
    fn drop_active(&mut self, uid: &Value) -> bool {
        let kept: Vec<Value> = self.active().iter().filter(|r| r.get(k!("uid")) != uid).cloned().collect();
        let dropped = kept.len() < self.active().len();
        let state = self.cron.entry("status");
        if kept.is_empty() {
            drop(state.remove("active"))
        } else {
            state.set("active", kept)
        }
        dropped
    }
    fn delete(&mut self, job: &Value) {
        let said = format!("Deleted job {}", key(job).1);
        let call = Call::delete_with(&JOB, job, json!({ "propagationPolicy": "Background" }));
        self.calls.push(call.then(&self.cron, EventType::Normal, "SuccessfulDelete", &said));
        self.drop_active(job.at(path!("metadata.uid")));
    }

    /// What became of its jobs. Those of `found` are missing in the cache alone.
    fn follow(&mut self, jobs: &[&Value], found: &[Value]) {
        for job in jobs {
            let (uid, name) = (job.at(path!("metadata.uid")), key(job).1);
            let known = self.active().iter().any(|r| r.get(k!("uid")) == uid);
            let done = is_true(job, "Complete");
            if !known && !is_finished(job) {
                let message = format!("Saw a job that the controller did not create or forgot: {name}");
                self.say(EventType::Warning, "UnexpectedJob", message);
            } else if known && is_finished(job) {
                self.drop_active(uid);
                let how = if done { "Complete" } else { "Failed" };
                self.say(EventType::Normal, "SawCompletedJob", format!("Saw completed job: {name}, condition: {how}"));
            }
            let ended = job.at(path!("status.completionTime"));
            if done && seconds(ended) > seconds(self.cron.at(path!("status.lastSuccessfulTime"))) {
                self.cron.entry("status").set("lastSuccessfulTime", ended.clone());
            }
        }
        for reference in missing(&self.cron, jobs) {
            if found.contains(reference.get(k!("uid"))) {
                continue;
            }
            self.drop_active(reference.get(k!("uid")));
            self.say(
                EventType::Normal,
                "MissingJob",
                format!("Active job went missing: {}", reference.get(k!("name")).str()),
            );
        }
    }

    /// The oldest finished jobs beyond the limits go.
    fn clean_up(&mut self, jobs: &[&Value]) {
        for (condition, limit) in [("Complete", "successfulJobsHistoryLimit"), ("Failed", "failedJobsHistoryLimit")] {
            let Some(limit) = self.cron.at(path!("spec")).get(limit).as_int() else { continue };
            let mut done: Vec<&Value> = jobs.iter().copied().filter(|j| is_true(j, condition)).collect();
            done.arrange_by_key(|j| seconds(j.at(path!("status.startTime"))));
            let surplus = done.len().saturating_sub(limit.max(0) as usize);
            done[..surplus].iter().for_each(|j| self.delete(j));
        }
    }

    /// The last instant that has come and is not served yet, and how long it is until the next.
    fn due(&mut self, schedule: &Schedule) -> (Option<i64>, Option<Span>) {
        let now = self.look.now as i64;
        let last = self.cron.at(path!("status.lastScheduleTime"));
        let since = if last.is_null() { self.cron.at(path!("metadata.creationTimestamp")) } else { last };
        let mut since = seconds(since);
        if let Some(deadline) = self.cron.at(path!("spec.startingDeadlineSeconds")).as_int() {
            since = since.max(now - deadline);
        }
        if schedule.next(since).is_none() {
            // No such day, in five years.
            let text = self.cron.at(path!("spec.schedule")).str();
            let why = "time difference between two schedules is less than 1 second";
            let message = format!("invalid schedule: {text} : {why}");
            self.say(EventType::Warning, "InvalidSchedule", message);
            return (None, None);
        }
        let (mut found, mut missed, mut at) = (None, 0, since);
        while let Some(next) = schedule.next(at).filter(|n| *n <= now) {
            (found, at) = (Some(next), next);
            missed += 1;
        }
        if missed > MISSED_MAX {
            let message =
                "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew";
            self.say(EventType::Warning, "TooManyMissedTimes", message.into());
        }
        (found, schedule.next(now).map(|n| self.look.until(n) + DELTA))
    }

    /// The job of an instant, if one is to be made.
    fn start(&mut self, at: i64, jobs: &[&Value]) -> Option<Value> {
        let spec = self.cron.get(k!("spec")).clone();
        let deadline = spec.get(k!("startingDeadlineSeconds")).as_int();
        if deadline.is_some_and(|d| at + d < self.look.now as i64) {
            let message = format!("Missed scheduled time to start a job: {}", time::rfc1123z(at));
            self.say(EventType::Warning, "MissSchedule", message);
            return None;
        }
        let (namespace, own) = key(&self.cron);
        let name = job_name(&own, at);
        let running = self.active().iter().any(|r| r.get(k!("name")).str() == name);
        if running || seconds(self.cron.at(path!("status.lastScheduleTime"))) == at {
            return None;
        }
        match spec.get(k!("concurrencyPolicy")).str() {
            "Forbid" if !self.active().is_empty() => {
                let message = "Not starting job because prior execution is running and concurrency policy is Forbid";
                self.say(EventType::Normal, "JobAlreadyActive", message.into());
                return None;
            }
            "Replace" => {
                let active = self.active().to_vec();
                let of = |j: &&&Value| active.iter().any(|r| r.get(k!("uid")) == j.at(path!("metadata.uid")));
                jobs.iter().filter(of).for_each(|j| self.delete(j));
            }
            _ => {}
        }
        let template = spec.get(k!("jobTemplate"));
        let mut meta = json!({
            "name": (name), "namespace": (namespace), "ownerReferences": [(controller_ref(&CRON_JOB, &self.cron))]
        });
        if !template.at(path!("metadata.labels")).is_empty() {
            meta.set("labels", template.at(path!("metadata.labels")).clone());
        }
        let mut annotations = template.at(path!("metadata.annotations")).clone();
        annotations.entry("batch.kubernetes.io/cronjob-scheduled-timestamp");
        annotations.set("batch.kubernetes.io/cronjob-scheduled-timestamp", time::rfc3339(at));
        meta.set("annotations", annotations);
        Some(json!({
            "kind": "Job", "apiVersion": "batch/v1", "metadata": (meta), "spec": (template.get(k!("spec")).clone())
        }))
    }
}

/// Write the status, if it changed.
fn written(cron: &Value, before: &Value) -> Option<Call> {
    (cron.get(k!("status")) != before).then(|| Call::update(&CRON_JOB, cron.clone(), "status"))
}

/// The jobs of the list that the cache does not have.
fn missing(cron: &Value, jobs: &[&Value]) -> Vec<Value> {
    let is_here = |r: &Value| jobs.iter().any(|j| j.at(path!("metadata.uid")) == r.get(k!("uid")));
    cron.at(path!("status.active")).items().iter().filter(|r| !is_here(r)).cloned().collect()
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(cron) = look.caches.get(&CRON_JOB, namespace, name).filter(|c| !is_doomed(c)) else {
        return Plan::nothing();
    };
    if look.expects {
        return Plan::nothing();
    }
    let jobs: Vec<&Value> = look.caches.owned(&JOB, cron.at(path!("metadata.uid")).str()).collect();
    let listed = |j: &Value| {
        cron.at(path!("status.active")).items().iter().any(|r| r.get(k!("uid")) == j.at(path!("metadata.uid")))
    };
    let gone = missing(cron, &jobs);
    if gone.is_empty() && jobs.iter().all(|j| listed(j) || is_finished(j)) {
        return turn(cron, &[], look);
    }
    // Caches lag: the server is asked before a job is called unexpected, or missing.
    let named = gone.iter().map(|r| Call::get(&JOB, namespace, r.get(k!("name")).str()));
    let calls = [Call::get(&CRON_JOB, namespace, name)].into_iter().chain(named);
    let cron = cron.clone();
    Plan::of(calls.map(|c| Call { settled_by_others: true, ..c.joining(true) })).then(move |look, answers| {
        let found: Vec<Value> = answers[1..].iter().map(|a| a.value.at(path!("metadata.uid")).clone()).collect();
        turn(if answers[0].ok { &answers[0].value } else { &cron }, &found, look)
    })
}

fn turn(cron: &Value, found: &[Value], look: &Look<'_>) -> Plan {
    let before = cron.get(k!("status")).clone();
    let uid = cron.at(path!("metadata.uid")).str();
    let jobs: Vec<&Value> = look.caches.owned(&JOB, uid).collect();
    let mut turn = Turn { cron: cron.clone(), reports: Vec::new(), calls: Vec::new(), look };
    turn.clean_up(&jobs);
    turn.follow(&jobs, found);
    let spec = cron.get(k!("spec"));
    let zone = spec.get(k!("timeZone")).str();
    let (mut made, mut again) = (None, None);
    if spec.get(k!("suspend")).bool() {
    } else if !matches!(zone, "" | "UTC" | "Etc/UTC") {
        let message = format!("invalid timeZone: {zone:?}: this cluster knows UTC only");
        turn.say(EventType::Warning, "UnknownTimeZone", message);
    } else {
        let text = spec.get(k!("schedule")).str();
        match Schedule::parse(text) {
            Err(e) => {
                turn.say(EventType::Warning, "UnparseableSchedule", format!("unparseable schedule: {text:?} : {e}"))
            }
            Ok(schedule) => {
                let (due, next) = turn.due(&schedule);
                again = next;
                made = due.and_then(|at| turn.start(at, &jobs).map(|job| (at, job)));
            }
        }
    }
    let Some((at, job)) = made else {
        turn.calls.extend(written(&turn.cron, &before));
        return Plan { calls: turn.calls, reports: turn.reports, again, ..Plan::nothing() };
    };
    let call = Call::create(&JOB, job).expected();
    let call = call.then(cron, EventType::Normal, "SuccessfulCreate", "Created job {}");
    turn.calls.push(call.otherwise(cron, "FailedCreate", "Error creating job: {}"));
    let own = turn.cron.clone();
    let plan = Plan { calls: turn.calls, reports: turn.reports, ..Plan::nothing() };
    plan.then(move |_, answers| {
        let made = answers.last().cloned().unwrap_or_default();
        let own = Started { cron: own.clone(), before: before.clone(), at, again };
        match made.value.get(k!("reason")).str() {
            _ if made.ok => own.told(&made.value),
            // Made by an earlier turn that did not come to write it down, or by somebody else.
            "AlreadyExists" => {
                let (namespace, name) = key(&own.cron);
                Plan::of([Call::get(&JOB, &namespace, &job_name(&name, at))]).then(move |_, answers| {
                    match answers.first().filter(|a| a.ok && is_controlled_by(&a.value, &own.cron)) {
                        Some(job) => own.told(&job.value),
                        None => Plan { again, ..Plan::nothing() },
                    }
                })
            }
            _ => Plan { failed: status::failure(answers).is_some(), ..Plan::nothing() },
        }
    })
}

fn job_name(cron: &str, at: i64) -> String {
    format!("{cron}-{}", at / 60)
}

/// A cron job whose job of an instant was started.
struct Started {
    cron: Value,
    /// Its status before this turn.
    before: Value,
    at: i64,
    again: Option<Span>,
}

impl Started {
    /// Write the job down.
    fn told(&self, job: &Value) -> Plan {
        let mut cron = self.cron.clone();
        let state = cron.entry("status");
        state.entry("active").push(client::reference(&JOB, job));
        state.set("lastScheduleTime", time::rfc3339(self.at));
        Plan { again: self.again, ..Plan::of(written(&cron, &self.before)) }
    }
}
