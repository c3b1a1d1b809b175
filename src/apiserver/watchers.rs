//! Who watches what, and whom a change reaches: found by the change's own keys, never by asking every watcher.
//!
//! Models the cacher's indexed watchers: a kubelet that watches `spec.nodeName=node01` is touched by the changes of that
//! node's pods only; a watch of one object by the changes of that object.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::cache::{Change, versioned};
use super::filter::Filter;
use super::render::Form;
use super::store::OrdMap;
use crate::api::{Kind, Value};
use crate::k;
use crate::sim::{Addr, Arrange};
use crate::wire::WatchKind;

/// A watch that a client asked for.
#[derive(Debug)]
pub struct Watcher {
    /// Who gets the frames.
    pub client: Addr,
    /// The request's number.
    pub request: u64,
    /// The cache that it watches, by its place.
    pub cache: usize,
    /// Of which it is told what matches.
    pub filter: Filter,
    /// The kind as which they are told: for events.k8s.io another one than the stored.
    pub kind: &'static Kind,
    /// How objects are written.
    pub form: Form,
    /// Changes up to this revision were told or are not wanted.
    pub after: i64,
    /// `allowWatchBookmarks`.
    pub bookmarks: bool,
    /// Whether it is told of the end by a bookmark.
    pub last_mark: bool,
}

/// Where a watcher is found: by what all its changes have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Route {
    /// Every change: by the cache alone.
    All,
    /// Changes under a prefix of keys: a namespace.
    Under(Rc<str>),
    /// Changes of one key.
    Key(Rc<str>),
    /// Changes of the objects of one name in any namespace.
    Name(Rc<str>),
    /// Changes of the pods of one node.
    Node(Rc<str>),
}

/// A watcher's number.
pub type WatcherId = u64;

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Watchers {
    last: WatcherId,
    all: OrdMap<WatcherId, Rc<Watcher>>,
    routes: OrdMap<(usize, Route, WatcherId), ()>,
    /// By cache: those that watch all of it, in the order in which they came, and how many others there are.
    whole: BTreeMap<usize, (Vec<WatcherId>, usize)>,
    by_request: OrdMap<(Addr, u64), WatcherId>,
    bookmarked: OrdMap<(usize, WatcherId), ()>,
    /// Who was told something already: a table says its columns once.
    begun: OrdMap<WatcherId, ()>,
}

const NODE_NAME: &str = "spec.nodeName";

fn route(kind: &Kind, filter: &Filter) -> Route {
    let name = filter.fields.required("metadata.name");
    let namespace = filter.prefix != kind.etcd_key("", "");
    match name {
        Some(name) if namespace || !kind.namespaced => return Route::Key(format!("{}{name}", filter.prefix).into()),
        Some(name) => return Route::Name(name.into()),
        None => {}
    }
    match filter.fields.required(NODE_NAME) {
        Some(node) if kind.kind == "Pod" => Route::Node(node.into()),
        _ if namespace => Route::Under(filter.prefix.as_str().into()),
        _ => Route::All,
    }
}

impl Watchers {
    /// Take in a watcher.
    pub fn add(&mut self, kind: &Kind, watcher: Watcher) -> WatcherId {
        self.last += 1;
        let id = self.last;
        let cache = watcher.cache;
        let (all, others) = self.whole.entry(cache).or_default();
        match route(kind, &watcher.filter) {
            Route::All => all.push(id),
            route => {
                *others += 1;
                self.routes.insert((cache, route, id), ());
            }
        }
        self.by_request.insert((watcher.client, watcher.request), id);
        if watcher.bookmarks {
            self.bookmarked.insert((cache, id), ());
        }
        self.all.insert(id, Rc::new(watcher));
        id
    }
    /// Forget a watcher.
    pub fn remove(&mut self, id: WatcherId) -> Option<Rc<Watcher>> {
        let w = self.all.remove(&id)?;
        if let Some((all, others)) = self.whole.get_mut(&w.cache) {
            match route(w.filter.kind(), &w.filter) {
                Route::All => all.retain(|other| *other != id),
                route => *others -= usize::from(self.routes.remove(&(w.cache, route, id)).is_some()),
            }
        }
        self.by_request.remove(&(w.client, w.request));
        self.bookmarked.remove(&(w.cache, id));
        self.begun.remove(&id);
        Some(w)
    }
    /// The watcher of this number.
    pub fn get(&self, id: WatcherId) -> Option<&Rc<Watcher>> {
        self.all.get(&id)
    }
    /// The watcher that a request asked for.
    pub fn of_request(&self, client: Addr, request: u64) -> Option<WatcherId> {
        self.by_request.get(&(client, request)).copied()
    }
    /// The watchers of a client.
    pub fn of_client(&self, client: Addr) -> Vec<WatcherId> {
        self.by_request.range((client, 0)..=(client, u64::MAX)).map(|(_, id)| *id).collect()
    }
    /// The watchers of a cache that want bookmarks.
    pub fn bookmarked(&self, cache: usize) -> Vec<(WatcherId, Rc<Watcher>)> {
        let ids = self.bookmarked.range((cache, 0)..=(cache, WatcherId::MAX)).map(|((_, id), ())| *id);
        ids.filter_map(|id| self.all.get(&id).map(|w| (id, w.clone()))).collect()
    }
    /// Whether this is the first frame of a watcher that gets tables.
    pub fn first_frame(&mut self, id: WatcherId) -> bool {
        let table = self.all.get(&id).is_some_and(|w| matches!(w.form.shape, super::render::Shape::Table(_)));
        table && self.begun.insert(id, ()).is_none()
    }
    /// The watchers that a change of a cache may reach, in the order in which they came.
    pub fn reached(&self, cache: usize, kind: &Kind, change: &Change) -> Vec<(WatcherId, Rc<Watcher>)> {
        let Some((all, others)) = self.whole.get(&cache) else { return Vec::new() };
        if *others == 0 {
            return all.iter().filter_map(|id| self.all.get(id).map(|w| (*id, w.clone()))).collect();
        }
        let mut routes = vec![Route::Key(change.key.clone())];
        if kind.namespaced
            && let Some((namespace, name)) = change.key.rsplit_once('/')
        {
            routes.push(Route::Under(format!("{namespace}/").into()));
            routes.push(Route::Name(name.into()));
        }
        if kind.kind == "Pod" {
            let node = |pod: &Value| pod.get(k!("spec")).get(k!("nodeName")).rc_str().unwrap_or_default();
            let (new, old) = (node(&change.new), node(&change.old));
            if new != old && !change.old.is_null() {
                routes.push(Route::Node(old));
            }
            if !change.new.is_null() || change.old.is_null() {
                routes.push(Route::Node(new));
            } else {
                routes.push(Route::Node(node(&change.old)));
            }
        }
        routes.arrange();
        routes.dedup();
        let mut ids = all.clone();
        for route in routes {
            let range = (cache, route.clone(), 0)..=(cache, route, WatcherId::MAX);
            ids.extend(self.routes.range(range).map(|((_, _, id), ())| *id));
        }
        ids.arrange();
        ids.into_iter().filter_map(|id| self.all.get(&id).map(|w| (id, w.clone()))).collect()
    }
}

impl Watcher {
    /// How a change looks to this watcher: an object that enters its selection is added, one that leaves it deleted.
    pub fn sees(&self, change: &Change) -> Option<(WatchKind, Value)> {
        if change.revision <= self.after {
            return None;
        }
        let is = !change.new.is_null() && self.filter.matches(&change.new);
        let was = !change.old.is_null() && self.filter.matches(&change.old);
        match (was, is) {
            (false, false) => None,
            (false, true) => Some((WatchKind::Added, change.new.clone())),
            (true, true) => Some((WatchKind::Modified, change.new.clone())),
            (true, false) => Some((WatchKind::Deleted, versioned(&change.old, change.revision))),
        }
    }
}
