//! What processes ask of servers and of the clock, and the answers.

use crate::cli::io::{Answer, Ask, Draft, Slot};
use crate::sim::Span;
use crate::wire::{Ctx, Payload, Request};

use super::run::Process;
use super::{Shell, Timer};

/// How long a program takes to start and to say something.
const WORK: Span = Span::ms(20);

impl Shell {
    /// Send what a process has newly asked. True if something was answered at once.
    pub(super) fn send(&mut self, p: &mut Process, ctx: &mut Ctx<'_, Timer>) -> bool {
        let mut again = false;
        let running: Vec<u64> = self.processes.keys().copied().collect();
        for (_, slot) in p.log.slots_mut() {
            if slot.dropped && slot.sent {
                if self.asked.remove(&slot.id).is_some_and(|(_, server)| {
                    if server != ctx.me {
                        ctx.send(server, Payload::Cancel(slot.id));
                    }
                    true
                }) {
                    slot.ended = true;
                }
                continue;
            }
            if slot.sent || slot.dropped || slot.answer.is_some() {
                continue;
            }
            slot.id = self.next_id;
            match &slot.ask {
                Ask::Http { server, request } => match self.config.directory.resolve(server) {
                    Some(addr) => {
                        self.asked.insert(slot.id, (p.job, addr));
                        let request = Request { id: slot.id, ..(**request).clone() };
                        ctx.send_after(WORK, addr, request);
                    }
                    None => {
                        slot.answer = Some(Answer::Refused);
                        again = true;
                    }
                },
                Ask::Alarm(at) => {
                    self.asked.insert(slot.id, (p.job, ctx.me));
                    ctx.timer(at.since(ctx.now), Timer::Alarm(slot.id));
                }
                Ask::Edit { .. } => {
                    self.asked.insert(slot.id, (p.job, ctx.me));
                }
                Ask::Jobs(job) => {
                    let over = running
                        .iter()
                        .all(|j| if *job == 0 { Some(*j) == self.foreground || *j == p.job } else { j != job });
                    if over {
                        slot.answer = Some(Answer::Over);
                        again = true;
                    }
                    continue;
                }
                Ask::Now | Ask::Random => continue,
            }
            slot.sent = true;
            self.next_id += 1;
        }
        again
    }
    pub(super) fn cancel(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>) {
        if let Some((_, server)) = self.asked.remove(&id)
            && server != ctx.me
        {
            ctx.send(server, Payload::Cancel(id));
        }
    }
    pub(super) fn kill(&mut self, job: u64, ctx: &mut Ctx<'_, Timer>) {
        self.processes.remove(&job);
        self.tell_files(&[], ctx);
        let open: Vec<u64> = self.asked.iter().filter(|(_, (j, _))| *j == job).map(|(id, _)| *id).collect();
        for id in open {
            self.cancel(id, ctx);
        }
        self.job_over(ctx);
    }
    /// The text that a person is changing, in the foreground.
    pub fn draft(&self) -> Option<Draft> {
        self.processes.get(&self.foreground?)?.log.draft()
    }
    /// The editor is closed: the text is saved, or left as it was.
    pub fn edited(&mut self, text: Option<&str>, ctx: &mut Ctx<'_, Timer>) {
        if let Some(draft) = self.draft() {
            self.answer(draft.id, ctx, false, |slot| slot.answer = Some(Answer::Edited(text.map(Into::into))));
        }
    }
    /// A process is gone: those who wait for it look again.
    pub(super) fn job_over(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let mut waiting = Vec::new();
        for (job, p) in &mut self.processes {
            if p.log.slots_mut().any(|(_, s)| s.answer.is_none() && matches!(s.ask, Ask::Jobs(_))) {
                waiting.push(*job);
            }
        }
        for job in waiting {
            self.run(job, ctx);
        }
    }
    /// Something came for the question of this number.
    pub(super) fn answer(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>, keep: bool, put: impl FnOnce(&mut Slot)) {
        let Some((job, _)) = self.asked.get(&id).copied() else { return };
        let Some(slot) = self.processes.get_mut(&job).and_then(|p| p.log.by_id(id)) else { return };
        put(slot);
        let keep = keep || slot.is_stream();
        if !keep {
            self.asked.remove(&id);
        }
        self.run(job, ctx);
    }
}
