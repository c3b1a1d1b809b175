//! Lifecycle hooks: what a container wants done after its start and before its end. Models `lifecycle.HandlerRunner`.
//!
//! Exact: exec, sleep and HTTP handlers, the grace that a hook before the end uses up, what failures bring about.

use std::rc::Rc;

use super::timer::{For, Timer};
use super::{Kubelet, containers, probes};
use crate::client::recorder::EventType;
use crate::k;
use crate::sim::{Span, Time};
use crate::wire::Ctx;
use crate::wire::cri::{Answer, Call};

/// However long the hook took, the container has this long to end.
pub(super) const LEAST: u32 = 2;

/// A hook under way.
#[derive(Clone, Debug)]
pub struct Hook {
    uid: Rc<str>,
    epoch: u64,
    container: usize,
    id: Rc<str>,
    /// The seconds for the hook and the end; none: it follows the start.
    grace: Option<u32>,
    began: Time,
}

impl Kubelet {
    /// Begin a container's hook.
    pub(super) fn hook(
        &mut self,
        uid: &Rc<str>,
        epoch: u64,
        (container, id): (usize, Rc<str>),
        grace: Option<u32>,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Some(worker) = self.workers.get(uid) else { return };
        let Some(c) = containers::of(&worker.pod).get(container).copied() else { return };
        let handler = c.spec.0.get("lifecycle").get(if grace.is_some() { "preStop" } else { "postStart" }).clone();
        let http = handler.get(k!("httpGet"));
        let to = probes::port(c, http.get(k!("port")));
        let n = self.last_call + 1;
        let (uid, began) = (uid.clone(), ctx.now);
        self.hooks.insert(n, Hook { uid, epoch, container, id: id.clone(), grace, began });
        let over = grace.map(|g| Span::secs(u64::from(g)));
        let command = handler.get("exec").get(k!("command"));
        let sleep = handler.get("sleep").get("seconds").as_int();
        if !command.is_empty() {
            let words = command.items().iter().map(|w| w.str().into()).collect();
            self.call(Call::ExecSync(id, words, "".into(), 0), For::Hook(n), ctx);
        } else if !http.is_null() {
            let path: Rc<str> = http.get(k!("path")).str().into();
            self.call(Call::Connect(id, to, path), For::Hook(n), ctx);
        } else if let Some(secs) = sleep {
            let nap = Span::secs(secs.max(0) as u64);
            self.last_call = n;
            return ctx.timer(over.map_or(nap, |o| o.min(nap)), Timer::Hook(n));
        } else {
            self.last_call = n;
            return self.hook_over(n, Some(Err("invalid handler: unsupported".into())), ctx);
        }
        if let Some(over) = over {
            ctx.timer(over, Timer::Hook(n));
        }
    }

    pub(super) fn hook_answered(&mut self, n: u64, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let Some(Hook { uid, container, grace, .. }) = self.hooks.get(&n) else { return };
        let Some(worker) = self.workers.get(uid) else { return };
        let all = containers::of(&worker.pod);
        let Some(c) = all.get(*container) else { return };
        let handler = c.spec.0.get("lifecycle").get(if grace.is_some() { "preStop" } else { "postStart" });
        let words: Vec<&str> = handler.at("exec.command").items().iter().map(|w| w.str()).collect();
        let words = words.join(" ");
        let (why, said) = match answer {
            Answer::Exec(0, ..) | Answer::Reached { code: 0..400, .. } => (String::new(), String::new()),
            Answer::Exec(code, out, err) => {
                (format!("command '{words}' exited with {code}: {out}{err}"), format!("{out}{err}"))
            }
            Answer::Reached { code, .. } => (format!("HTTP probe failed with statuscode: {code}"), String::new()),
            Answer::Error(why) => (why.to_string(), String::new()),
            _ => (String::new(), String::new()),
        };
        let meta = |field: &str| worker.pod.get(k!("metadata")).get(field).str();
        let of = format!(
            "for Container {:?} in Pod \"{}_{}({})\" failed - error: {why}",
            c.name(),
            meta("name"),
            meta("namespace"),
            meta("uid")
        );
        let result = match () {
            _ if why.is_empty() => Ok(()),
            _ if words.is_empty() => {
                Err(format!("HTTP lifecycle hook ({}) {of}", handler.get("httpGet").get(k!("path")).str()))
            }
            _ => Err(format!("Exec lifecycle hook ([{words}]) {of}, message: {said:?}")),
        };
        self.hook_over(n, Some(result), ctx);
    }

    /// What preceded the end of a container failed.
    pub(super) fn hook_failed(&mut self, uid: &Rc<str>, container: usize, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.get(uid) else { return };
        let all = containers::of(&worker.pod);
        let field_path = all.get(container).map(|c| c.field_path()).unwrap_or_default();
        self.event(uid, EventType::Warning, "FailedPreStopHook", "PreStopHook failed", &field_path, ctx);
    }

    /// The hook has ended, or may take no longer.
    pub(super) fn hook_over(&mut self, n: u64, result: Option<Result<(), String>>, ctx: &mut Ctx<'_, Timer>) {
        let Some(Hook { uid, epoch, container, id, grace, began }) = self.hooks.remove(&n) else { return };
        let Some(worker) = self.workers.get(&uid) else { return };
        match grace {
            Some(grace) => {
                let c = containers::of(&worker.pod).get(container).copied();
                let sleeps = c.is_none_or(|c| !c.spec.0.get("lifecycle").get("preStop").get("sleep").is_null());
                let left = grace.saturating_sub(ctx.now.since(began).as_secs() as u32).max(LEAST);
                // A command or a request that takes too long fails when its container is gone.
                let to = match result {
                    None if !sleeps => For::Overdue(uid, epoch, container),
                    Some(Err(_)) => {
                        self.hook_failed(&uid, container, ctx);
                        For::Worker(uid, epoch)
                    }
                    _ => For::Worker(uid, epoch),
                };
                self.call(Call::StopContainer(id, left), to, ctx);
            }
            None if worker.epoch() == epoch => {
                let result = result.unwrap_or(Ok(())).map(|()| id).map_err(|why| ("PostStartHookError", why.into()));
                self.tell(&uid, ctx, |w, _, node| w.answered(result, node));
            }
            None => {}
        }
    }
}
