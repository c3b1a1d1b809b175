//! Models an etcd member: the process behind the client port. One member, so that its log alone decides.
//!
//! A write waits until the log is on the disk; writes that arrive meanwhile share the next fsync. Then they are applied in
//! their order, answered, noted, and told to the watches. Reads, watches and keep-alives are answered from what is applied.
//! Missing: Raft, members, alarms, quotas, authentication.

use std::rc::Rc;

use super::store::{Commit, FUTURE, Store};
use super::txn;
use super::watchers::{WatchId, Watcher, Watchers};
use crate::sim::{Addr, Digest, Hasher, RecordId, Span, Time};
use crate::wire::etcd::{Answer, Call, Reply, Request, WatchEvent};
use crate::wire::{Component, Ctx, Input, Note, Payload};

/// How long a read takes.
const READ: Span = Span::us(100);
/// How long the log's fsync takes, on an SSD.
const FSYNC: Span = Span::ms(2);
/// The lessor looks for expired leases twice a second.
const EXPIRY_EVERY: Span = Span::ms(500);
const NO_LEASE: &str = "etcdserver: requested lease not found";

/// What a member is told at its start.
#[derive(Clone, Debug, Default)]
pub struct Config {}

/// A member's own timers.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// The log is on the disk.
    Synced,
    /// A lease may have run out.
    Expiry,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        h.word(match self {
            Timer::Synced => 1,
            Timer::Expiry => 2,
        });
    }
}

/// A write that waits for the disk: from a client, or the member's own.
#[derive(Clone, Debug)]
struct Proposal {
    cause: RecordId,
    from: Option<Addr>,
    request: Rc<Request>,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Member {
    /// The data directory: outlives the process.
    store: Store,
    watchers: Watchers,
    /// What the running fsync writes.
    syncing: Vec<Proposal>,
    /// What the next one will.
    waiting: Vec<Proposal>,
    /// When the armed expiry timer goes off.
    armed: Option<Time>,
    /// Leases whose revocation is under way.
    revoking: Vec<i64>,
}

impl Member {
    /// A member with an empty data directory.
    pub fn new(_config: Config) -> Member {
        Member::default()
    }

    /// What it stores: for the page and for tests, never for another component.
    pub fn store(&self) -> &Store {
        &self.store
    }

    fn start(&mut self, ctx: &mut Ctx<'_, Timer>) {
        *self = Member { store: std::mem::take(&mut self.store), ..Member::default() };
        self.store.leases.promote(ctx.now);
        self.arm(ctx);
    }

    fn request(&mut self, from: Addr, request: Rc<Request>, ctx: &mut Ctx<'_, Timer>) {
        let id = request.id;
        match &request.call {
            Call::Range(r) => {
                let answer = self.store.range(r).map(|found| Answer::Range(found.kvs, found.count));
                self.answer(READ, from, id, answer, ctx);
            }
            Call::Txn(compares, then, or) if txn::only_reads(then, or) => {
                let answer = self.store.txn(compares, then, or).map(|(answer, _)| answer);
                self.answer(READ, from, id, answer, ctx);
            }
            Call::Watch { key, range_end, start_revision, prev_kv } => {
                let watcher = Watcher::new(key.clone(), range_end.clone(), *start_revision, *prev_kv);
                self.watch((from, id), watcher, ctx);
            }
            Call::CancelWatch(watch) => {
                self.watchers.remove((from, *watch));
                self.answer(READ, from, id, Ok(Answer::Done), ctx);
            }
            Call::Progress(watch) => {
                if self.watchers.get((from, *watch)).is_some() {
                    self.answer(READ, from, *watch, Ok(Answer::Events(Vec::new())), ctx);
                }
            }
            Call::LeaseKeepAlive(lease) => {
                let ttl = if self.revoking.contains(lease) { 0 } else { self.store.leases.keep_alive(*lease, ctx.now) };
                self.answer(READ, from, id, Ok(Answer::Lease(*lease, ttl)), ctx);
            }
            Call::Txn(..) | Call::LeaseGrant(_) | Call::LeaseRevoke(_) | Call::Compact(_) => {
                self.propose(Proposal { cause: ctx.cause, from: Some(from), request }, ctx);
            }
        }
    }

    fn answer(&self, work: Span, to: Addr, id: u64, result: Result<Answer, &'static str>, ctx: &mut Ctx<'_, Timer>) {
        let result = result.unwrap_or_else(|e| Answer::Error(e.into()));
        ctx.send_after(work, to, Reply { id, revision: self.store.revision(), result });
    }

    /// Begin a watch. The first answer tells that it is made: what happened since its start revision, or nothing.
    fn watch(&mut self, id: WatchId, watcher: Watcher, ctx: &mut Ctx<'_, Timer>) {
        let mut past = Vec::new();
        if watcher.start_revision > 0 {
            match self.store.since(watcher.start_revision) {
                Ok(commits) => {
                    let changes = commits.flat_map(|c| &c.changes).filter(|c| watcher.holds(&c.now.key));
                    past.extend(changes.map(|c| c.event(watcher.prev_kv)));
                }
                Err(e) => return self.answer(READ, id.0, id.1, Err(e), ctx),
            }
        }
        self.watchers.add(id, watcher);
        // Sent at once: what is committed from now on must not overtake it.
        self.answer(Span::ZERO, id.0, id.1, Ok(Answer::Events(past)), ctx);
    }

    /// Write to the log; what is proposed while it is written shares the next fsync.
    fn propose(&mut self, proposal: Proposal, ctx: &mut Ctx<'_, Timer>) {
        if self.syncing.is_empty() {
            self.syncing.push(proposal);
            ctx.timer(FSYNC, Timer::Synced);
        } else {
            self.waiting.push(proposal);
        }
    }

    fn synced(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let batch = std::mem::replace(&mut self.syncing, std::mem::take(&mut self.waiting));
        if let Some(first) = self.syncing.first() {
            ctx.because(first.cause, |ctx| ctx.timer(FSYNC, Timer::Synced));
        }
        for proposal in batch {
            ctx.because(proposal.cause, |ctx| self.apply(&proposal, ctx));
        }
        self.arm(ctx);
    }

    fn apply(&mut self, proposal: &Proposal, ctx: &mut Ctx<'_, Timer>) {
        let (result, commit) = match &proposal.request.call {
            Call::Txn(compares, then, or) => match self.store.txn(compares, then, or) {
                Ok((answer, commit)) => (Ok(answer), commit),
                Err(e) => (Err(e), None),
            },
            Call::LeaseGrant(ttl) => {
                // etcd numbers leases by member, time and counter: unlike each other, and positive.
                let id = (ctx.rng.bits() >> 1) as i64 | 1;
                (self.store.leases.grant(id, *ttl, ctx.now).map(|ttl| Answer::Lease(id, ttl)), None)
            }
            Call::LeaseRevoke(lease) => {
                self.revoking.retain(|l| l != lease);
                match self.store.leases.revoke(*lease) {
                    Some(keys) => {
                        let mut writing = self.store.write();
                        for key in keys {
                            writing.delete(&key, "");
                        }
                        (Ok(Answer::Done), writing.finish())
                    }
                    None => (Err(NO_LEASE), None),
                }
            }
            Call::Compact(revision) => (self.store.compact(*revision).map(|()| Answer::Done), None),
            Call::Range(_)
            | Call::Watch { .. }
            | Call::CancelWatch(_)
            | Call::Progress(_)
            | Call::LeaseKeepAlive(_) => (Err(FUTURE), None),
        };
        if let Some(commit) = &commit {
            self.note(commit, ctx);
        }
        if let Some(from) = proposal.from {
            self.answer(Span::ZERO, from, proposal.request.id, result, ctx);
        }
        if let Some(commit) = &commit {
            self.tell(commit, ctx);
        }
    }

    fn note(&self, commit: &Commit, ctx: &mut Ctx<'_, Timer>) {
        for change in &commit.changes {
            ctx.note(Note::Committed {
                key: change.now.key.clone(),
                revision: commit.revision,
                before: change.before.as_ref().map(|b| b.value.clone()).unwrap_or_default(),
                after: change.now.value.clone(),
            });
        }
    }

    /// Tell the watches of a commit: one message a watch.
    fn tell(&self, commit: &Commit, ctx: &mut Ctx<'_, Timer>) {
        let mut told: Vec<(WatchId, Vec<WatchEvent>)> = Vec::new();
        let mut ids = Vec::new();
        for change in &commit.changes {
            ids.clear();
            self.watchers.of(&change.now.key, &mut ids);
            for id in &ids {
                let Some(watcher) = self.watchers.get(*id).filter(|w| w.start_revision <= commit.revision) else {
                    continue;
                };
                let event = change.event(watcher.prev_kv);
                match told.iter_mut().find(|(i, _)| i == id) {
                    Some((_, events)) => events.push(event),
                    None => told.push((*id, vec![event])),
                }
            }
        }
        for ((to, id), events) in told {
            ctx.send(to, Reply { id, revision: commit.revision, result: Answer::Events(events) });
        }
    }

    /// Be woken when the next lease runs out.
    fn arm(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let Some(next) = self.store.leases.next_expiry() else { return };
        let tick = Time(next.0.div_ceil(EXPIRY_EVERY.0) * EXPIRY_EVERY.0).max(ctx.now);
        if self.armed.is_none_or(|armed| tick < armed) {
            self.armed = Some(tick);
            ctx.timer(tick.since(ctx.now), Timer::Expiry);
        }
    }

    fn expire(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.armed.is_some_and(|armed| armed > ctx.now) {
            return; // an earlier timer, since replaced
        }
        self.armed = None;
        for lease in self.store.leases.expired(ctx.now) {
            if !self.revoking.contains(&lease) {
                self.revoking.push(lease);
                let request = Rc::new(Request { id: 0, call: Call::LeaseRevoke(lease) });
                self.propose(Proposal { cause: ctx.cause, from: None, request }, ctx);
            }
        }
        if self.revoking.is_empty() {
            self.arm(ctx);
        }
    }
}

impl Component for Member {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => self.start(ctx),
            Input::Message { from, payload: Payload::Etcd(request) } => self.request(from, request, ctx),
            // Whoever speaks another protocol to this port is hung up on.
            Input::Message { from, .. } => ctx.close(from),
            Input::Timer(Timer::Synced) => self.synced(ctx),
            Input::Timer(Timer::Expiry) => self.expire(ctx),
            Input::Closed { peer } => self.watchers.remove_peer(peer),
        }
    }
}
