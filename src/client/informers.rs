//! Models client-go's shared informer factory: the informers of a process, each kind listed and watched once.

use std::ops::Index;
use std::rc::Rc;

use litemap::LiteMap;

use super::informer::{Informer, Scope, Turn};
use super::objects::key_of;
use super::requests::Client;
use super::store::{IndexFn, IndexId, Store};
use crate::api::{Kind, Value};
use crate::sim::{Addr, Digest, Hasher};
use crate::wire::{Ctx, Payload};

/// Names an informer of a set; the set is indexed by it: `informers[pods].get(k!("default/nginx"))`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct InformerId(u32);

/// What became of an object. The input being handled when it is returned is what caused it.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It is there; it was not known before.
    Added(Value),
    /// It changed. Of a resync both are the same.
    Updated {
        /// As it was known before.
        old: Value,
        /// As it is.
        new: Value,
    },
    /// It is gone: as it was at last, or as it was last known.
    Deleted(Value),
}

impl Change {
    /// The object: as it is, or was at last.
    pub fn object(&self) -> &Value {
        match self {
            Change::Added(v) | Change::Deleted(v) | Change::Updated { new: v, .. } => v,
        }
    }
}

/// A change and the informer that saw it.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta {
    /// Which informer.
    pub from: InformerId,
    /// What.
    pub change: Change,
}

impl Delta {
    /// The object's key.
    pub fn key(&self) -> Rc<str> {
        key_of(self.change.object())
    }
}

/// The informers' own timers.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// List or watch again.
    Retry(InformerId, u64),
    /// Report everything anew.
    Resync(InformerId),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Retry(i, turn) => h.word(u64::from(i.0) << 32 ^ turn),
            Timer::Resync(i) => h.word(!u64::from(i.0)),
        }
    }
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Informers {
    all: Vec<Option<Informer>>,
    requests: LiteMap<u64, InformerId>,
    /// What a stopped one knows.
    empty: Store,
}

impl Informers {
    /// An informer more, not yet started.
    pub fn add(&mut self, kind: &'static Kind, scope: Scope) -> InformerId {
        self.all.push(Some(Informer::new(kind, scope)));
        InformerId(self.all.len() as u32 - 1)
    }
    /// Find objects of an informer by something else than their key.
    pub fn add_index(&mut self, of: InformerId, index: IndexFn) -> Option<IndexId> {
        self.all[of.0 as usize].as_mut().map(|i| i.store.add_index(index))
    }

    /// Let one know an object without a server: for tests of what reads the caches.
    #[cfg(test)]
    pub fn insert(&mut self, id: InformerId, object: Value) {
        if let Some(informer) = self.all[id.0 as usize].as_mut() {
            informer.store.put(object);
        }
    }

    /// Start all of them.
    pub fn start(&mut self, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        for id in 0..self.all.len() as u32 {
            self.start_one(InformerId(id), client, ctx);
        }
    }
    /// Start one that was added later.
    pub fn start_one(&mut self, id: InformerId, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        if let Some(resync) = self.all[id.0 as usize].as_ref().and_then(Informer::resync) {
            ctx.timer(resync, Timer::Resync(id));
        }
        self.turn(id, ctx, |informer, ctx| {
            informer.list(client, ctx);
            Turn::default()
        });
    }
    /// Stop one for good, and forget what it knew.
    pub fn stop(&mut self, id: InformerId, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        if let Some(request) = self.all[id.0 as usize].take().and_then(|i| i.request()) {
            self.requests.remove(&request);
            client.cancel(request, ctx);
        }
    }
    /// Whether all know what there was when they started.
    pub fn synced(&self) -> bool {
        self.all.iter().flatten().all(|i| i.synced)
    }
    /// Whether this one does.
    pub fn has_synced(&self, id: InformerId) -> bool {
        self.all[id.0 as usize].as_ref().is_some_and(|i| i.synced)
    }

    /// Let an informer act, keep track of its request, wake it if it wants.
    fn turn<'a, 'c>(
        &mut self,
        id: InformerId,
        ctx: &'a mut Ctx<'c, Timer>,
        act: impl FnOnce(&mut Informer, &mut Ctx<'c, Timer>) -> Turn,
    ) -> Vec<Delta> {
        let Some(informer) = self.all[id.0 as usize].as_mut() else { return Vec::new() };
        let before = informer.request();
        let turn = act(informer, ctx);
        let after = informer.request();
        if before != after {
            before.map(|r| self.requests.remove(&r));
            after.map(|r| self.requests.insert(r, id));
        }
        if let Some((wait, number)) = turn.wake {
            ctx.timer(wait, Timer::Retry(id, number));
        }
        turn.changes.into_iter().map(|change| Delta { from: id, change }).collect()
    }

    /// A message came. None: it is not for an informer. Lines of watches that nobody waits for are cancelled.
    pub fn message(&mut self, payload: &Payload, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Option<Vec<Delta>> {
        let of = |id: u64| self.requests.get(&id).copied();
        match payload {
            Payload::Response(answer) => {
                let id = of(answer.id)?;
                Some(self.turn(id, ctx, |informer, ctx| informer.answered(answer, client, ctx)))
            }
            Payload::Watch(frame) => match of(frame.id) {
                Some(id) => Some(self.turn(id, ctx, |informer, ctx| informer.frame(frame, client, ctx))),
                None => {
                    client.cancel(frame.id, ctx);
                    Some(Vec::new())
                }
            },
            Payload::WatchEnd(request) => {
                let id = of(*request)?;
                Some(self.turn(id, ctx, |informer, ctx| informer.ended(client, ctx)))
            }
            _ => None,
        }
    }

    /// A timer of theirs went off.
    pub fn timer(&mut self, timer: Timer, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Vec<Delta> {
        match timer {
            Timer::Retry(id, number) => self.turn(id, ctx, |informer, ctx| {
                informer.wake(number, client, ctx);
                Turn::default()
            }),
            Timer::Resync(id) => {
                if let Some(resync) = self.all[id.0 as usize].as_ref().and_then(Informer::resync) {
                    ctx.timer(resync, Timer::Resync(id));
                }
                self.turn(id, ctx, |informer, _| Turn { changes: informer.resynced(), wake: None })
            }
        }
    }

    /// The process was suspended for longer than its connection lived: its watches are asked for anew.
    pub fn lost(&mut self, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        for id in 0..self.all.len() as u32 {
            self.turn(InformerId(id), ctx, |informer, ctx| informer.lost(client, ctx));
        }
    }

    /// A connection broke: every list and watch on it begins again.
    pub fn closed(&mut self, peer: Addr, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        if peer == client.config().server {
            for id in 0..self.all.len() as u32 {
                self.turn(InformerId(id), ctx, |informer, ctx| informer.ended(client, ctx));
            }
        }
    }
}

impl Index<InformerId> for Informers {
    type Output = Store;
    /// What an informer knows; empty for one that was stopped.
    fn index(&self, id: InformerId) -> &Store {
        match &self.all[id.0 as usize] {
            Some(informer) => &informer.store,
            None => &self.empty,
        }
    }
}
