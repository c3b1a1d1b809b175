//! Models client-go's reflector: it lists, then watches from there, and begins again when the watch cannot go on.
//!
//! ```text
//!            +--------- 410, other refusals, a watch of no life: after a back-off ----------+
//!            v                                                                              |
//!   Listing --200--> Watching --end of stream--> Watching from the last version seen -------+
//!      ^ |              ^ |
//!      +-+ back-off     +-+ connection refused, 429: after a back-off, from the same version
//! ```
//! Simplified: the list comes as a list, not as the beginning of the watch (`sendInitialEvents`).

use std::collections::BTreeSet;
use std::rc::Rc;

use super::backoff::Backoff;
use super::informers::Change;
use super::objects::key_of;
use super::requests::{Client, escape};
use super::store::Store;
use crate::api::{Kind, Value};
use crate::k;
use crate::sim::{Arrange, Span, Time};
use crate::wire::{Ctx, Response, WatchFrame, WatchKind};

/// A watch lasts 5 to 10 minutes, then the server ends it and the client asks again.
const WATCH_MIN: Span = Span::secs(300);
/// A watch that ends sooner, without a word, is no watch; and how long after a lost connection it is asked for again.
const WATCH_SHORT: Span = Span::secs(1);
/// Of one page of a list.
const PAGE: u32 = 500;

/// Which objects of a kind an informer follows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    namespace: Rc<str>,
    fields: Rc<str>,
    labels: Rc<str>,
    resync: Option<Span>,
}

impl Scope {
    /// All of them.
    pub fn all() -> Scope {
        Scope::default()
    }
    /// Those of one namespace.
    pub fn namespace(mut self, namespace: &str) -> Scope {
        self.namespace = namespace.into();
        self
    }
    /// Those with these fields: `spec.nodeName=node01`.
    pub fn fields(mut self, selector: &str) -> Scope {
        self.fields = selector.into();
        self
    }
    /// Those with these labels.
    pub fn labels(mut self, selector: &str) -> Scope {
        self.labels = selector.into();
        self
    }
    /// Report everything anew each so often, as changed, from memory.
    pub fn resync(mut self, every: Span) -> Scope {
        self.resync = Some(every);
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Phase {
    Stopped,
    /// A page of the list is asked for; what came before it.
    Listing {
        request: u64,
        items: Vec<Value>,
    },
    /// A watch is asked for.
    Watching {
        request: u64,
        asked: Time,
        live: bool,
        frames: u64,
    },
    /// A timer of this number will list again, or watch on.
    Waiting {
        turn: u64,
        list: bool,
    },
}

/// One reflector and what it knows.
#[derive(Clone, Debug)]
pub(super) struct Informer {
    kind: &'static Kind,
    scope: Scope,
    pub(super) store: Store,
    phase: Phase,
    /// The version up to which the store is true; empty: list from whatever the server has in its cache.
    version: Rc<str>,
    /// The server no longer has that version.
    expired: bool,
    pub(super) synced: bool,
    backoff: Backoff,
    turn: u64,
}

/// What an informer wants after an input.
#[derive(Debug, Default)]
pub(super) struct Turn {
    pub(super) changes: Vec<Change>,
    /// Wake it after this, with this number.
    pub(super) wake: Option<(Span, u64)>,
}

impl Informer {
    pub(super) fn new(kind: &'static Kind, scope: Scope) -> Informer {
        Informer {
            kind,
            scope,
            store: Store::default(),
            phase: Phase::Stopped,
            version: "".into(),
            expired: false,
            synced: false,
            backoff: Backoff::default(),
            turn: 0,
        }
    }
    pub(super) fn resync(&self) -> Option<Span> {
        self.scope.resync
    }
    /// The request whose answers it waits for.
    pub(super) fn request(&self) -> Option<u64> {
        match self.phase {
            Phase::Listing { request, .. } | Phase::Watching { request, .. } => Some(request),
            Phase::Stopped | Phase::Waiting { .. } => None,
        }
    }

    fn query(&self, pairs: &[(&str, &str)]) -> String {
        let mut all: Vec<(&str, &str)> = pairs.to_vec();
        all.extend([("fieldSelector", &*self.scope.fields), ("labelSelector", &*self.scope.labels)]);
        all.retain(|(_, v)| !v.is_empty());
        all.arrange();
        let pairs: Vec<String> = all.iter().map(|(k, v)| format!("{k}={}", escape(v))).collect();
        pairs.join("&")
    }

    pub(super) fn list<T>(&mut self, client: &mut Client, ctx: &mut Ctx<'_, T>) {
        let version = match () {
            _ if self.expired => "",
            _ if self.version.is_empty() => "0",
            _ => &self.version,
        };
        let query = self.query(&[("limit", &PAGE.to_string()), ("resourceVersion", version)]);
        self.phase =
            Phase::Listing { request: client.list(self.kind, &self.scope.namespace, &query, ctx), items: Vec::new() };
    }

    fn watch<T>(&mut self, client: &mut Client, ctx: &mut Ctx<'_, T>) {
        let seconds = (WATCH_MIN + Span(ctx.rng.below(WATCH_MIN.0))).as_secs();
        let query = self.query(&[
            ("allowWatchBookmarks", "true"),
            ("resourceVersion", &self.version),
            ("timeout", &Span::secs(seconds).to_string()),
            ("timeoutSeconds", &seconds.to_string()),
            ("watch", "true"),
        ]);
        let request = client.watch(format!("{}?{query}", self.kind.path(&self.scope.namespace, "")), ctx);
        self.phase = Phase::Watching { request, asked: ctx.now, live: false, frames: 0 };
    }

    fn wait<T>(&mut self, list: bool, ctx: &mut Ctx<'_, T>) -> Turn {
        self.turn += 1;
        self.phase = Phase::Waiting { turn: self.turn, list };
        Turn { wake: Some((self.backoff.wait(ctx.now, ctx.rng), self.turn)), ..Turn::default() }
    }

    /// The timer of a number went off.
    pub(super) fn wake<T>(&mut self, turn: u64, client: &mut Client, ctx: &mut Ctx<'_, T>) {
        match self.phase {
            Phase::Waiting { turn: t, list: true } if t == turn => self.list(client, ctx),
            Phase::Waiting { turn: t, list: false } if t == turn => self.watch(client, ctx),
            _ => {}
        }
    }

    /// Its request was answered.
    pub(super) fn answered<T>(&mut self, answer: &Response, client: &mut Client, ctx: &mut Ctx<'_, T>) -> Turn {
        match &mut self.phase {
            Phase::Listing { items, .. } if answer.is_ok() => {
                let list = answer.value();
                items.extend_from_slice(list.get(k!("items")).items());
                let meta = list.get(k!("metadata"));
                let more = meta.get(k!("continue")).str();
                if !more.is_empty() {
                    let query = self.query(&[("limit", &PAGE.to_string()), ("continue", more)]);
                    let next = client.list(self.kind, &self.scope.namespace, &query, ctx);
                    if let Phase::Listing { request, .. } = &mut self.phase {
                        *request = next;
                    }
                    return Turn::default();
                }
                let items = std::mem::take(items);
                self.version = meta.get(k!("resourceVersion")).str().into();
                self.expired = false;
                self.synced = true;
                let changes = self.replace(items);
                self.watch(client, ctx);
                Turn { changes, wake: None }
            }
            Phase::Watching { live, .. } if answer.is_ok() => {
                *live = true;
                Turn::default()
            }
            // Told to slow down: the version is still good.
            Phase::Watching { .. } if answer.code == 429 => self.wait(false, ctx),
            Phase::Listing { .. } | Phase::Watching { .. } => {
                self.expired = answer.code == 410;
                self.wait(true, ctx)
            }
            Phase::Stopped | Phase::Waiting { .. } => Turn::default(),
        }
    }

    /// The store becomes what the list says.
    fn replace(&mut self, items: Vec<Value>) -> Vec<Change> {
        let known = self.store.keys();
        let mut listed = BTreeSet::new();
        let mut changes = Vec::new();
        for item in items {
            if !known.is_empty() {
                listed.insert(key_of(&item));
            }
            changes.extend(self.put(item));
        }
        for key in known.into_iter().filter(|k| !listed.contains(k)) {
            changes.extend(self.store.remove(&key).map(Change::Deleted));
        }
        changes
    }

    fn put(&mut self, new: Value) -> Option<Change> {
        let version = |v: &Value| v.get(k!("metadata")).get(k!("resourceVersion")).clone();
        match self.store.put(new.clone()) {
            None => Some(Change::Added(new)),
            Some(old) if version(&old) == version(&new) => None,
            Some(old) => Some(Change::Updated { old, new }),
        }
    }

    /// A line of its watch.
    pub(super) fn frame<T>(&mut self, frame: &WatchFrame, client: &mut Client, ctx: &mut Ctx<'_, T>) -> Turn {
        let Phase::Watching { frames, .. } = &mut self.phase else { return Turn::default() };
        *frames += 1;
        let object = &frame.object;
        if frame.kind == WatchKind::Error {
            self.expired = object.get(k!("code")).int() == 410;
            if let Some(request) = self.request() {
                client.cancel(request, ctx);
            }
            return self.wait(true, ctx);
        }
        if let Some(version) = object.get(k!("metadata")).get(k!("resourceVersion")).rc_str() {
            self.version = version;
        }
        let change = match frame.kind {
            WatchKind::Added | WatchKind::Modified => self.put(object.clone()),
            WatchKind::Deleted => self.store.remove(&key_of(object)).map(|_| Change::Deleted(object.clone())),
            WatchKind::Bookmark | WatchKind::Error => None,
        };
        Turn { changes: change.into_iter().collect(), wake: None }
    }

    /// Its stream died unnoticed. The request that finds it out is sent again as client-go does it, after a second.
    pub(super) fn lost<T>(&mut self, client: &mut Client, ctx: &mut Ctx<'_, T>) -> Turn {
        let Phase::Watching { request, .. } = self.phase else { return Turn::default() };
        client.cancel(request, ctx);
        self.turn += 1;
        self.phase = Phase::Waiting { turn: self.turn, list: false };
        Turn { wake: Some((WATCH_SHORT, self.turn)), ..Turn::default() }
    }

    /// Its stream ended, or the connection did.
    pub(super) fn ended<T>(&mut self, client: &mut Client, ctx: &mut Ctx<'_, T>) -> Turn {
        match self.phase {
            Phase::Listing { .. } => self.wait(true, ctx),
            Phase::Watching { live: false, .. } => self.wait(false, ctx),
            Phase::Watching { asked, frames: 0, .. } if ctx.now.since(asked) < WATCH_SHORT => self.wait(true, ctx),
            Phase::Watching { .. } => {
                self.watch(client, ctx);
                Turn::default()
            }
            Phase::Stopped | Phase::Waiting { .. } => Turn::default(),
        }
    }

    /// Everything anew, from memory.
    pub(super) fn resynced(&self) -> Vec<Change> {
        let again = |v: &Value| Change::Updated { old: v.clone(), new: v.clone() };
        self.store.iter().map(|(_, v)| again(v)).collect()
    }
}
