//! The process: takes requests in, talks to etcd, keeps the watch caches, and sends answers.

use std::rc::Rc;

use litemap::LiteMap;

use super::cache::Cache;
use super::config::Config;
use super::flight::{Flight, Origin, Task};
use super::hooks::Hook;
use super::store::OrdMap;
use super::watchers::{WatcherId, Watchers};
use crate::api::{Kind, Status, Value, kinds};
use crate::sim::{Addr, Digest, Hasher, RecordId, Span};
use crate::wire::etcd::{self, Call, Range};
use crate::wire::{ARGUMENTS, Arguments, Body, Component, Ctx, Input, Payload, Request};

/// What the server wants to be woken for.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// Try to reach etcd again.
    Reconnect,
    /// Ask etcd how far it is, to send bookmarks to the watchers of this cache.
    Bookmarks(usize),
    /// A watch has lasted as long as it may.
    EndWatch(WatcherId),
    /// The flight that waits for the answer to this call has waited too long.
    GiveUp(u64),
    /// A request has waited long enough for a revision that is yet to come.
    TooLarge(u64),
    /// Do what a post-start hook does.
    Hook(Hook),
    /// Have etcd forget what is older than five minutes.
    Compact,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Reconnect => h.word(1),
            Timer::Bookmarks(n) => h.word(2 | (*n as u64) << 8),
            Timer::EndWatch(id) => h.word(3 | id << 8),
            Timer::GiveUp(id) => h.word(4 | id << 8),
            Timer::TooLarge(id) => h.word(5 | id << 8),
            Timer::Hook(hook) => h.word(6 | hook.number() << 8),
            Timer::Compact => h.word(7),
        }
    }
}

/// What an answer of etcd is for.
#[derive(Clone, Debug)]
pub enum Waiting {
    /// A request goes on.
    Flight(Box<Flight>),
    /// A cache is filled.
    Fill(usize),
    /// A cache is kept up to date.
    Watch(usize),
    /// The compaction's own key was written, or another server was faster.
    Compactor,
}

/// How long the server works on a request that writes before it turns to etcd.
pub const WORK: Span = Span::ms(1);
/// The pause before etcd is tried again.
const RECONNECT: Span = Span::secs(1);

/// Models kube-apiserver. See the module `apiserver`.
#[derive(Clone, Debug)]
pub struct ApiServer {
    pub(super) config: Rc<Config>,
    pub(super) caches: Vec<Cache>,
    pub(super) watchers: Watchers,
    pub(super) calls: LiteMap<u64, Waiting>,
    last_call: u64,
    /// The call by which each cache watches.
    pub(super) watch_calls: Vec<u64>,
    /// Whether etcd answers.
    pub(super) connected: bool,
    /// Whether a timer will try again.
    reconnects: bool,
    /// Requests that came before the caches were filled.
    held: Vec<(Addr, RecordId, Rc<Request>)>,
    /// Requests that wait for a cache to come as far as a revision, by number.
    pub(super) awaiting: LiteMap<u64, Flight>,
    /// The lease on which events of this moment hang, and until when it is given out.
    pub(super) event_lease: (i64, crate::sim::Time),
    /// Bookmark timers that run, by cache.
    pub(super) bookmarking: Vec<bool>,
    /// Bookmarks that wait for etcd to say how far it is, by cache.
    pub(super) bookmarks_due: Vec<bool>,
    /// The bootstrap policy, while it is being made.
    pub(super) policy: Rc<Vec<(&'static Kind, &'static str, Value)>>,
    /// What of flow control and of the aggregator is made at the start.
    pub(super) flow: Rc<super::flow::Objects>,
    /// The version of the compaction's key, and the revision that it was written at.
    pub(super) compaction: (i64, i64),
    /// What tells this process from the one before it, in its identity lease.
    pub(super) instance: Rc<str>,
    /// The pods of each node: node and key.
    pub(super) by_node: OrdMap<(Rc<str>, Rc<str>), ()>,
    /// Deletions of collections under way.
    pub(super) collections: LiteMap<u64, Flight>,
    /// What the objects that it writes have in common.
    pub(super) sharer: crate::api::Sharer,
    pub(super) known: super::known::Known,
    pub(super) recent: super::recent::Recent,
    /// Addresses and ports that were given to services a moment ago.
    pub(super) given: super::service::Given,
    /// Requests passed on to kubelets, by the number under which they were passed on.
    pub(super) proxied: LiteMap<u64, Flight>,
}

impl ApiServer {
    /// A server that has yet to be started.
    pub fn new(config: Config) -> ApiServer {
        kinds::register();
        ApiServer::fresh(Rc::new(config))
    }

    /// A machine joined: where everybody listens now.
    pub fn listen(&mut self, directory: crate::wire::Directory) {
        Rc::make_mut(&mut self.config).directory = directory;
    }

    fn fresh(config: Rc<Config>) -> ApiServer {
        let kept = kinds::ALL.iter().filter(|k| !k.etcd_prefix.is_empty() && k.stored_as.is_none());
        let caches: Vec<Cache> = kept.map(|k| Cache::new(k)).collect();
        let n = caches.len();
        ApiServer {
            config,
            caches,
            watchers: Watchers::default(),
            calls: LiteMap::new(),
            last_call: 0,
            watch_calls: vec![0; n],
            connected: true,
            reconnects: false,
            held: Vec::new(),
            awaiting: LiteMap::new(),
            event_lease: (0, crate::sim::Time::ZERO),
            bookmarking: vec![false; n],
            bookmarks_due: vec![false; n],
            policy: Rc::default(),
            flow: Rc::default(),
            compaction: (0, 0),
            instance: "".into(),
            by_node: OrdMap::new(),
            collections: LiteMap::new(),
            sharer: Default::default(),
            known: Default::default(),
            recent: Default::default(),
            given: Vec::new(),
            proxied: LiteMap::new(),
        }
    }

    /// Whether every cache has been filled.
    pub fn is_ready(&self) -> bool {
        self.caches.iter().all(|c| c.synced)
    }

    /// The place of the cache that holds a kind.
    pub(super) fn cache_of(&self, kind: &Kind) -> Option<usize> {
        let stored = kind.stored_as.map_or(kind, |c| c.kind);
        self.caches.iter().position(|c| std::ptr::eq(c.kind, stored))
    }

    /// The object of this kind, namespace and name, as the cache has it.
    pub(super) fn cached(&self, kind: &Kind, namespace: &str, name: &str) -> Option<&Value> {
        self.cache_of(kind).and_then(|c| self.caches[c].find(namespace, name))
    }

    /// A number that no call had before.
    pub(super) fn number(&mut self) -> u64 {
        self.last_call += 1;
        self.last_call
    }

    /// Ask etcd.
    pub(super) fn call(&mut self, ctx: &mut Ctx<'_, Timer>, after: Span, waiting: Waiting, call: Call) -> u64 {
        let id = self.number();
        self.calls.insert(id, waiting);
        ctx.send_after(after, self.config.etcd, etcd::Request { id, call });
        id
    }

    /// A request goes on when etcd has answered.
    pub(super) fn ask(&mut self, ctx: &mut Ctx<'_, Timer>, flight: Flight, call: Call) {
        if self.connected {
            self.call(ctx, Span::ZERO, Waiting::Flight(Box::new(flight)), call);
        } else {
            self.strand(ctx, flight);
        }
    }

    /// A request that cannot reach etcd waits for its own time limit.
    fn strand(&mut self, ctx: &mut Ctx<'_, Timer>, flight: Flight) {
        let id = self.number();
        let reads = matches!(flight.info.verb, "get" | "list" | "watch");
        ctx.timer(if reads { Span::secs(60) } else { Span::secs(34) }, Timer::GiveUp(id));
        self.calls.insert(id, Waiting::Flight(Box::new(flight)));
    }

    fn fill_caches(&mut self, ctx: &mut Ctx<'_, Timer>) {
        for i in 0..self.caches.len() {
            let kind = self.caches[i].kind;
            let (key, range_end) = prefix(&kind.etcd_key("", ""));
            if self.caches[i].synced {
                let start_revision = self.caches[i].revision + 1;
                self.watch_calls[i] = self.call(
                    ctx,
                    Span::ZERO,
                    Waiting::Watch(i),
                    Call::Watch { key, range_end, start_revision, prev_kv: false },
                );
            } else {
                let range = Range { range_end: range_end.into(), ..Range::of(&key) };
                self.call(ctx, Span::ZERO, Waiting::Fill(i), Call::Range(range));
            }
        }
    }

    fn etcd_says(&mut self, reply: &etcd::Reply, ctx: &mut Ctx<'_, Timer>) {
        self.connected = true;
        match self.calls.get(&reply.id) {
            Some(Waiting::Watch(cache)) => {
                let cache = *cache;
                self.take_changes(cache, reply, ctx);
            }
            Some(_) => match self.calls.remove(&reply.id) {
                Some(Waiting::Fill(cache)) => self.filled(cache, reply, ctx),
                Some(Waiting::Compactor) => self.compact(reply, ctx),
                Some(Waiting::Flight(flight)) => self.resume(*flight, reply, ctx),
                _ => {}
            },
            None => {}
        }
    }

    fn filled(&mut self, cache: usize, reply: &etcd::Reply, ctx: &mut Ctx<'_, Timer>) {
        let etcd::Answer::Range(found, _) = &reply.result else { return };
        self.caches[cache].fill(found.clone(), reply.revision);
        self.index_all(cache);
        let (key, range_end) = prefix(&self.caches[cache].kind.etcd_key("", ""));
        let call = Call::Watch { key, range_end, start_revision: reply.revision + 1, prev_kv: false };
        self.watch_calls[cache] = self.call(ctx, Span::ZERO, Waiting::Watch(cache), call);
        if self.is_ready() {
            self.start_hooks(ctx);
            for (from, record, request) in std::mem::take(&mut self.held) {
                ctx.because(record, |ctx| self.request(from, request, ctx));
            }
        }
    }

    fn etcd_lost(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.connected {
            self.connected = false;
            for (_, waiting) in std::mem::take(&mut self.calls) {
                if let Waiting::Flight(flight) = waiting {
                    self.strand(ctx, *flight);
                }
            }
        }
        // Each call that was under way is refused; one more try is enough for all.
        if !std::mem::replace(&mut self.reconnects, true) {
            ctx.timer(RECONNECT, Timer::Reconnect);
        }
    }

    fn reconnect(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.reconnects = false;
        if !self.connected {
            self.calls.retain(|_, w| matches!(w, Waiting::Flight(_)));
            self.fill_caches(ctx);
        }
    }

    fn client_gone(&mut self, client: Addr) {
        for id in self.watchers.of_client(client) {
            self.watchers.remove(id);
        }
        let flights = self.calls.iter_mut().filter_map(|(_, w)| match w {
            Waiting::Flight(f) => Some(f.as_mut()),
            _ => None,
        });
        for f in flights.chain(self.awaiting.iter_mut().chain(self.proxied.iter_mut()).map(|(_, f)| f)) {
            if matches!(f.origin, Origin::Client(c) if c == client) {
                f.origin = Origin::Gone;
            }
        }
        self.held.retain(|(from, ..)| *from != client);
    }

    fn give_up(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>) {
        if let Some(Waiting::Flight(flight)) = self.calls.remove(&id) {
            let why = "Timeout: request did not complete within requested timeout - context deadline exceeded";
            self.refuse(&flight, &Status::timeout(why), ctx);
        }
    }
}

/// A prefix as a range of keys.
pub fn prefix(of: &str) -> (Rc<str>, Rc<str>) {
    let mut end = of.as_bytes().to_vec();
    if let Some(last) = end.last_mut() {
        *last += 1;
    }
    (of.into(), String::from_utf8_lossy(&end).into())
}

impl Component for ApiServer {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                let arguments = &mut Rc::make_mut(&mut self.config).arguments;
                *arguments = Arguments::default();
                *self = ApiServer::fresh(self.config.clone());
                self.fill_caches(ctx);
                ctx.timer(super::compaction::EVERY, Timer::Compact);
            }
            Input::Message { from, payload } => match payload {
                Payload::Request(request) if &*request.path == ARGUMENTS => {
                    if let Body::Text(said) = &request.body {
                        Rc::make_mut(&mut self.config).arguments = Arguments(said.clone());
                    }
                }
                Payload::Request(request) if self.is_ready() => self.request(from, request, ctx),
                Payload::Request(request) => self.held.push((from, ctx.cause, request)),
                Payload::EtcdReply(reply) => self.etcd_says(&reply, ctx),
                Payload::Cancel(id) => {
                    if let Some(watcher) = self.watchers.of_request(from, id) {
                        self.watchers.remove(watcher);
                    }
                }
                Payload::Response(response) => self.kubelet_says(&response, ctx),
                Payload::Watch(_)
                | Payload::WatchEnd(_)
                | Payload::Etcd(_)
                | Payload::Cri(_)
                | Payload::CriReply(_) => {}
            },
            Input::Timer(timer) => match timer {
                Timer::Reconnect => self.reconnect(ctx),
                Timer::Bookmarks(cache) => self.ask_for_bookmarks(cache, ctx),
                Timer::EndWatch(id) => self.end_watch(id, ctx),
                Timer::GiveUp(id) => self.give_up(id, ctx),
                Timer::TooLarge(id) => self.too_large(id, ctx),
                Timer::Hook(hook) => self.run_hook(hook, ctx),
                Timer::Compact => self.begin_compaction(ctx),
            },
            Input::Closed { peer } if peer == self.config.etcd => self.etcd_lost(ctx),
            Input::Closed { peer } => {
                self.kubelet_gone(peer, ctx);
                self.client_gone(peer);
            }
        }
    }
}

impl ApiServer {
    /// etcd has answered what a request asked it.
    fn resume(&mut self, flight: Flight, reply: &etcd::Reply, ctx: &mut Ctx<'_, Timer>) {
        if let etcd::Answer::Error(why) = &reply.result {
            let status = match &flight.task {
                Task::PagedList { revision, .. } if why.contains("future revision") => {
                    super::verbs::read::too_large(*revision, self.caches[flight.cache].revision)
                }
                _ => super::verbs::read::etcd_error(why),
            };
            self.refuse(&flight, &status, ctx);
            return;
        }
        match &flight.task {
            Task::Get => self.got(flight, reply, ctx),
            Task::FreshList(_) => self.list_when_fresh(flight, reply.revision, ctx),
            Task::PagedList { .. } => self.page(flight, reply, ctx),
            Task::Create { .. } => self.namespace_looked_up(flight, reply, ctx),
            Task::Mutate { .. } => self.mutate_read(flight, reply, ctx),
            Task::Commit { .. } => self.committed(flight, reply, ctx),
            Task::Lease { .. } => self.lease_given(flight, reply, ctx),
            Task::Await { .. }
            | Task::CachedList(_)
            | Task::Collection { .. }
            | Task::Proxy { .. }
            | Task::Components { .. }
            | Task::Done => {}
        }
    }
}
