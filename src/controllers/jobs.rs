//! What the workers of a controller manager do: take a key, sync it, make the requests of its plan, go on with the answers.

use crate::k;
use crate::path;
use std::rc::Rc;

use super::manager::{ControllerManager, Phase, Timer, split};
use super::sync::{Answer, Call, Look, Plan, Report, Then, key};
use super::{ALL, status, switch};
use crate::api::{Kind, Value, kinds};
use crate::client;
use crate::sim::{Span, Time};
use crate::wire::{Ctx, wall_secs};

/// A key being worked on.
#[derive(Clone, Debug)]
pub(super) struct Job {
    controller: usize,
    key: Rc<str>,
    /// Not yet made, the first last.
    calls: Vec<Call>,
    /// Under way.
    asked: u32,
    answers: Vec<Answer>,
    failed: bool,
    /// It had failed before its calls were made, and does whatever comes of them.
    ill: bool,
    then: Option<Then>,
    again: Option<Span>,
    remember: Option<Option<(u32, Time)>>,
}

/// A call under way: of which job, the how manieth of it.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    job: u64,
    nth: usize,
    call: Call,
}

impl ControllerManager {
    /// Work off the queues, as far as workers are free.
    pub(super) fn work(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.phase != Phase::Working || !self.caches.informers.synced() {
            return;
        }
        self.began.get_or_insert(ctx.now);
        for (controller, own) in ALL.iter().enumerate() {
            while !self.desks[controller].queue.is_empty() {
                let free = self.desks[controller].busy < switch::workers(own, &self.config.arguments);
                if !free || !self.has_token(controller, ctx) {
                    break;
                }
                let Some((key, cause)) = self.desks[controller].queue.get() else { break };
                ctx.because(cause, |ctx| self.sync(controller, key, ctx));
            }
        }
    }

    fn sync(&mut self, controller: usize, key: Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let plan = (ALL[controller].sync)(&split(&key), &self.look(controller, &key, ctx.now), ctx.rng);
        self.desks[controller].busy += 1;
        self.last_job += 1;
        self.carry_out(self.last_job, controller, key, plan, ctx);
    }

    fn look(&self, controller: usize, key: &str, now: Time) -> Look<'_> {
        let expects = self.desks[controller].expectations.are_open(key, now);
        let desk = &self.desks[controller];
        Look {
            caches: &self.caches,
            now: wall_secs(now),
            nanos: (now.0 % 1_000_000_000) as u32,
            at: now,
            began: self.began.unwrap_or(now),
            flags: self.config.arguments.clone(),
            memory: desk.memory.get(key).copied(),
            expects,
            note: desk.notes.get(key).cloned().unwrap_or_default(),
        }
    }

    fn carry_out(&mut self, id: u64, controller: usize, key: Rc<str>, plan: Plan, ctx: &mut Ctx<'_, Timer>) {
        let Plan { mut calls, then, reports, again, failed, remember, note } = plan;
        match note {
            Some(Value::Null) => drop(self.desks[controller].notes.remove(&key)),
            Some(value) => drop(self.desks[controller].notes.insert(key.clone(), value)),
            None => {}
        }
        for report in &reports {
            self.report(controller, report, "", ctx);
        }
        for call in &calls {
            if let Some(uid) = call.expects() {
                self.desks[controller].expectations.raise(&key, uid, ctx.now);
            }
        }
        calls.reverse();
        self.go_on(
            id,
            Job { controller, key, calls, asked: 0, answers: Vec::new(), failed, ill: failed, then, again, remember },
            ctx,
        );
    }

    /// Make the job's next calls, or go on with what follows them, or end it.
    fn go_on(&mut self, id: u64, mut job: Job, ctx: &mut Ctx<'_, Timer>) {
        while let Some(call) = job.calls.pop() {
            self.client.set_credentials(self.desks[job.controller].credentials.clone());
            let request = self.client.send(call.method, call.path.as_str(), call.content_type, call.body.clone(), ctx);
            self.client.set_credentials(self.config.client.credentials.clone());
            self.asked.insert(request, Asked { job: id, nth: job.answers.len(), call });
            job.answers.push(Answer::default());
            job.asked += 1;
            if !job.calls.last().is_some_and(|next| next.joins) {
                self.jobs.insert(id, job);
                return;
            }
        }
        if let Some(Then(then)) = job.then {
            let mut plan = then(&self.look(job.controller, &job.key, ctx.now), &job.answers);
            plan.failed |= job.ill;
            plan.again = [plan.again, job.again].into_iter().flatten().min();
            return self.carry_out(id, job.controller, job.key, plan, ctx);
        }
        let n = job.controller as u8;
        let desk = &mut self.desks[job.controller];
        desk.busy -= 1;
        if !job.failed {
            desk.queue.forget(&job.key);
            match job.remember {
                Some(Some(what)) => drop(desk.memory.insert(job.key.clone(), what)),
                Some(None) => drop(desk.memory.remove(&job.key)),
                None => {}
            }
        }
        desk.queue.done(&job.key);
        ctx.part(
            |t| Timer::Queue(n, t),
            |ctx| match job.again {
                _ if job.failed => desk.queue.add_rate_limited(job.key, ctx),
                Some(after) => desk.queue.add_after(job.key, after, ctx),
                None => {}
            },
        );
    }

    /// A call of a job was answered: note it, and when it was the last under way go on, or give up what was to follow.
    pub(super) fn answered(
        &mut self,
        Asked { job: id, nth, call }: Asked,
        ok: bool,
        value: &Value,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Some(mut job) = self.jobs.remove(&id) else { return };
        job.asked -= 1;
        let settled = call.optional
            || call.settled_by_others && matches!(value.get(k!("reason")).str(), "AlreadyExists" | "NotFound");
        job.answers[nth] = Answer { ok, value: value.clone() };
        // Whatever is made in a namespace that goes would go with it: nothing more is tried, nor said. What was expected stays so.
        let futile = !ok && status::is_futile(value) && !ALL[job.controller].persists;
        if let (false, false, Some(uid)) = (ok, futile, call.expects()) {
            self.desks[job.controller].expectations.lower(&job.key, uid);
        }
        let (report, words) = match ok {
            true => (&call.then, value.at(path!("metadata.name")).str()),
            false => (&call.otherwise, value.get(k!("message")).str()),
        };
        if let Some(report) = report.as_ref().filter(|_| ok || !settled && !futile) {
            self.report(job.controller, report, words, ctx);
        }
        if !ok && !settled && !futile {
            for uid in job.calls.iter().filter_map(Call::expects) {
                self.desks[job.controller].expectations.lower(&job.key, uid);
            }
            job.calls.clear();
            job.failed = true;
        }
        if job.asked > 0 {
            self.jobs.insert(id, job);
        } else {
            self.go_on(id, job, ctx);
        }
    }

    fn report(&mut self, controller: usize, report: &Report, made: &str, ctx: &mut Ctx<'_, Timer>) {
        let Report { about, kind, reason, message } = report;
        // What came with a list does not say its kind: it is the one in whose cache it is.
        let (namespace, name) = key(about);
        let kept = |kind: &&'static Kind| {
            let uid = path!("metadata.uid");
            self.caches.get(kind, &namespace, &name).is_some_and(|o| o.at(uid) == about.at(uid))
        };
        let of = kinds::by_kind(about.get(k!("apiVersion")).str(), about.get(k!("kind")).str());
        let of = of.or_else(|| ALL[controller].watches.iter().copied().find(kept));
        let message = message.replace("{}", made);
        let Some(of) = of else { return };
        let about = client::reference(of, about);
        self.recording(controller, ctx, |recorder, client, ctx| {
            recorder.event(&about, *kind, reason, &message, client, ctx)
        });
    }
}
