//! Playing a script: forward, backward, anywhere.

use super::checkpoints::{Checkpoint, Checkpoints};
use super::{Action, Script};
use crate::cluster::{Record, Trace, World};
use crate::sim::{Digest, Hasher, RecordId, Time};

/// How many records are kept before the oldest are dropped (a replay brings them back).
const KEEP: usize = 1_000_000;

/// A course of events that was left by acting in its past.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What was done in it.
    pub script: Script,
    /// How far it had come.
    pub end: Time,
}

/// A script being played.
///
/// `world` has done whole events; `cursor` names a record, mostly the last one that the world wrote, but it may stand on an
/// earlier record of the same event: several stations of one request are looked at one by one.
#[derive(Clone, Debug)]
pub struct Session {
    script: Script,
    world: World,
    /// The record and the hash with which the world's last event began. None is under way once time has gone on without one.
    began: (RecordId, u64),
    /// How many actions the world has seen.
    done: usize,
    trace: Trace,
    cursor: RecordId,
    now: Time,
    /// The last instant that was played on this branch.
    end: Time,
    checkpoints: Checkpoints,
    branches: Vec<Branch>,
}

impl Session {
    /// A world at its very beginning, about to play this script.
    pub fn new(script: Script) -> Session {
        let mut world = World::new(&script.topology, script.seed);
        let mut trace = Trace::new(KEEP);
        trace.extend(world.take_records());
        let mut checkpoints = Checkpoints::default();
        checkpoints.offer(&world, 0);
        let cursor = world.last_record();
        let end = Time(script.actions.last().map_or(0, |(t, _)| *t));
        let began = (cursor, world.hash());
        Session {
            script,
            world,
            began,
            done: 0,
            trace,
            cursor,
            now: Time::ZERO,
            end,
            checkpoints,
            branches: Vec::new(),
        }
    }

    /// What is played.
    pub fn script(&self) -> &Script {
        &self.script
    }
    /// The world after the event that the cursor stands in.
    pub fn world(&self) -> &World {
        &self.world
    }
    /// Everything that has happened on this branch, also after the cursor.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }
    /// The record that was looked at last.
    pub fn cursor(&self) -> RecordId {
        self.cursor
    }
    /// The instant that is looked at.
    pub fn now(&self) -> Time {
        self.now
    }
    /// The last instant that was played on this branch.
    pub fn end(&self) -> Time {
        self.end.max(self.now)
    }
    /// The trace up to the cursor in 64 bits.
    pub fn hash(&self) -> u64 {
        if self.cursor >= self.world.last_record() {
            return self.world.hash();
        }
        let mut hash = Hasher::resume(self.began.1);
        let seen = self.trace.since(RecordId(self.began.0.0 + 1)).take_while(|r| r.id <= self.cursor);
        seen.for_each(|r| r.digest(&mut hash));
        hash.value()
    }
    /// The courses of events that were left.
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }
    /// Whether something lies after the cursor that acting now would undo.
    pub fn is_past(&self) -> bool {
        self.cursor < self.trace.last() || self.done < self.script.actions.len()
    }

    /// The next event of the world, or the next action of the script, if it is due by `until`.
    fn play_one(&mut self, until: Time) -> bool {
        let action = self.script.actions.get(self.done).map(|(t, _)| Time(*t));
        let event = self.world.next_at();
        let began = (self.world.last_record(), self.world.hash());
        match action {
            // An action comes after everything else of its instant.
            Some(at) if at <= until && event.is_none_or(|e| e > at) => {
                self.world.idle_until(at);
                let action = self.script.actions[self.done].1.clone();
                self.done += 1;
                action.carry_out(&mut self.world);
            }
            _ if !self.world.step(until) => return false,
            _ => {}
        }
        self.began = began;
        let known = self.trace.last();
        self.trace.extend(self.world.take_records().filter(|r| r.id > known));
        self.checkpoints.offer(&self.world, self.done);
        true
    }

    /// Play on until this instant, at most so many events. True once it is reached.
    pub fn advance(&mut self, until: Time, mut events: usize) -> bool {
        while events > 0 {
            if !self.play_one(until) {
                self.world.idle_until(until);
                self.rest();
                self.now = self.now.max(until);
                self.end = self.end.max(self.now);
                self.cursor = self.world.last_record();
                return true;
            }
            events -= 1;
        }
        self.settle();
        false
    }

    /// No event is under way.
    fn rest(&mut self) {
        self.began = (self.world.last_record(), self.world.hash());
    }

    /// The cursor goes to the last record of the world.
    fn settle(&mut self) {
        self.cursor = self.world.last_record();
        self.now = self.world.now();
        self.end = self.end.max(self.now);
    }

    /// Go forward to the next record that `wanted` says yes to, at most to `until` and over so many events.
    /// None if there was none: the cursor then stands where the search ended.
    pub fn next(
        &mut self,
        until: Time,
        mut events: usize,
        mut wanted: impl FnMut(&Record) -> bool,
    ) -> Option<RecordId> {
        loop {
            let last = self.world.last_record();
            let hit = self.trace.since(RecordId(self.cursor.0 + 1)).take_while(|r| r.id <= last).find(|r| wanted(r));
            if let Some(id) = hit.map(|r| r.id) {
                self.cursor = id;
                self.now = self.world.now();
                self.end = self.end.max(self.now);
                return Some(id);
            }
            self.settle();
            if events == 0 || !self.play_one(until) {
                return None;
            }
            events -= 1;
        }
    }

    /// The last record before the cursor that `wanted` says yes to, without going there.
    pub fn previous(&self, mut wanted: impl FnMut(&Record) -> bool) -> Option<RecordId> {
        let mut back = self.trace.since(self.trace.first()).rev().skip_while(|r| r.id >= self.cursor);
        back.find(|r| wanted(r)).map(|r| r.id)
    }

    /// Go to a record, forward or back.
    pub fn seek(&mut self, record: RecordId) {
        self.restore(record);
        while self.world.last_record() < record && self.play_one(Time(u64::MAX)) {}
        self.cursor = record.min(self.world.last_record());
        self.now = self.world.now();
        self.end = self.end.max(self.now);
    }

    /// Go to an instant, forward or back. True once it is reached, after at most so many events.
    pub fn seek_time(&mut self, at: Time, events: usize) -> bool {
        let last = self.trace.since(self.trace.first()).rev().find(|r| r.at <= at).map(|r| r.id);
        self.restore(last.unwrap_or(RecordId::NONE));
        self.now = self.world.now();
        self.advance(at, events)
    }

    /// The world as it was at or before a record: the nearest checkpoint, unless the world itself is nearer.
    fn restore(&mut self, record: RecordId) {
        let near = |c: &&Checkpoint| record <= self.began.0 || c.world.last_record() > self.world.last_record();
        if let Some(c) = self.checkpoints.before(record).filter(near) {
            self.world = c.world.clone();
            self.done = c.actions;
            self.began = (self.world.last_record(), self.world.hash());
            if self.world.last_record().0 + 1 < self.trace.first().0 {
                // The trace no longer reaches back so far: the replay writes it anew.
                self.trace = Trace::new(KEEP);
            }
        }
    }

    /// Do something now. In the past, what came after is left: it stays as a [`Branch`].
    pub fn act(&mut self, action: Action) {
        self.now = self.now.max(self.world.now());
        // Everything of this instant happens first: a replay can tell instants apart, not the order within one.
        while self.play_one_before_actions(self.now) {}
        if self.world.last_record() < self.trace.last() || self.done < self.script.actions.len() {
            self.branches.push(Branch { script: self.script.clone(), end: self.end });
            self.trace.truncate_after(self.world.last_record());
            self.checkpoints.truncate_after(self.world.last_record());
            self.script.actions.truncate(self.done);
            self.end = self.now;
        }
        self.script.actions.push((self.now.0, action));
        self.play_one(self.now);
        self.settle_at(self.now);
    }

    fn play_one_before_actions(&mut self, until: Time) -> bool {
        let action_due = self.script.actions.get(self.done).is_some_and(|(t, _)| *t <= until.0);
        let event_due = self.world.next_at().is_some_and(|t| t <= until);
        (event_due || action_due) && self.play_one(until)
    }

    fn settle_at(&mut self, at: Time) {
        self.settle();
        self.now = self.now.max(at);
    }

    /// Leave this course of events for another that was left before.
    pub fn switch_to(&mut self, branch: usize) {
        if branch < self.branches.len() {
            let other = self.branches.remove(branch);
            self.branches.push(Branch { script: self.script.clone(), end: self.end() });
            let branches = std::mem::take(&mut self.branches);
            *self = Session::new(other.script);
            self.end = other.end;
            self.branches = branches;
        }
    }

    /// Drop every checkpoint: nothing changes but speed.
    pub fn forget_checkpoints(&mut self) {
        self.checkpoints.clear();
    }
}
