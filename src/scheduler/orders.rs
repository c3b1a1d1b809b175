//! What the process is told from outside: its arguments, of which it heeds those of leader election, of its client, and of how long
//! an unschedulable pod waits; and that it shall end.

use super::process::{Scheduler, Timer};
use crate::wire::{ARGUMENTS, Arguments, Body, Ctx, Payload};

impl Scheduler {
    /// Whether this is what it is told of its arguments, where they are not kubeadm's.
    pub(super) fn told(&mut self, payload: &Payload) -> bool {
        let Payload::Request(exec) = payload else { return false };
        let (ARGUMENTS, Body::Text(said)) = (&*exec.path, &exec.body) else { return false };
        let arguments = &Arguments(said.clone());
        self.elector.heed(arguments);
        self.queue.patience = arguments.span("pod-max-in-unschedulable-pods-duration", self.queue.patience);
        let (qps, burst) = self.config.client.limit.unwrap_or((50, 100));
        let qps = arguments.milli("kube-api-qps", qps as i64 * 1000) / 1000;
        let burst = arguments.int("kube-api-burst", burst as i64);
        self.client.limit(qps.max(1) as u64, burst.max(1) as u64);
        true
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
