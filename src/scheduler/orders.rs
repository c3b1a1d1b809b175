//! What the process is told from outside: its configuration file; its arguments, of which it heeds those of leader election, of its
//! client, and of how long an unschedulable pod waits; and that it shall end.

use std::rc::Rc;

use super::process::{Scheduler, Timer};
use super::profile::Settings;
use crate::api::kinds;
use crate::client::election::Turn;
use crate::client::recorder::EventType;
use crate::client::{Recorder, reference};
use crate::wire::{ARGUMENTS, Arguments, Body, Ctx, Note, Payload, SCHEDULER_CONFIG};

impl Scheduler {
    /// Whether this is what it is told of its arguments, where they are not kubeadm's.
    pub(super) fn told(&mut self, payload: &Payload) -> bool {
        let Payload::Request(exec) = payload else { return false };
        let (path, Body::Text(said)) = (&*exec.path, &exec.body) else { return false };
        match path {
            SCHEDULER_CONFIG => {
                // Who started it has looked whether it can be read.
                let Ok(settings) = Settings::read(said) else { return true };
                self.cache.set_profiles(&settings.profiles);
                self.leader_events = Recorder::new(self.cache.profiles.first(), "");
                self.queue.waits = settings.backoff;
                self.settings = Some(Rc::new(settings));
                return true;
            }
            ARGUMENTS => {}
            _ => return false,
        }
        // A file goes before the flags of leader election, and in place of those of the client.
        let arguments = &match &self.settings {
            None => Arguments(said.clone()),
            Some(file) => Arguments(format!("{}{said}\n{}", file.leader, file.client).into()),
        };
        self.elector.heed(arguments);
        self.queue.patience = arguments.span("pod-max-in-unschedulable-pods-duration", self.queue.patience);
        let (qps, burst) = self.config.client.limit.unwrap_or((50, 100));
        let qps = arguments.milli("kube-api-qps", qps as i64 * 1000) / 1000;
        let burst = arguments.int("kube-api-burst", burst as i64);
        self.client.limit(qps.max(1) as u64, burst.max(1) as u64);
        true
    }

    /// What the election brings: a leader says so in an event, and whoever has lost the lease ends.
    pub(super) fn elected(&mut self, turn: Turn, ctx: &mut Ctx<'_, Timer>) {
        match turn {
            Turn::None => {}
            Turn::Acquired if self.elector.lease().is_null() => {}
            Turn::Acquired => {
                let about = reference(&kinds::LEASE, self.elector.lease());
                let said = format!("{} became leader", self.elector.identity());
                ctx.part(Timer::Leader, |ctx| {
                    let client = &mut self.events_client;
                    self.leader_events.event(&about, EventType::Normal, "LeaderElection", &said, client, ctx);
                });
            }
            Turn::Lost => {
                ctx.note(Note::Log("Leaderelection lost".into()));
                ctx.stop(ctx.me);
            }
        }
    }

    /// SIGTERM: a leader gives its lease back before it ends.
    pub fn terminate(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if !self.is_leader() {
            return ctx.stop(ctx.me);
        }
        let turn = ctx.part(Timer::Election, |ctx| self.elector.release(&mut self.lease_client, ctx));
        self.elected(turn, ctx);
    }
}
