//! Watches: from the cache's window of changes, then as the changes come.

use crate::api::{Kind, Status, Value};
use crate::apiserver::filter::Filter;
use crate::apiserver::flight::{Flight, NOTHING, Origin};
use crate::apiserver::render::Shape;
use crate::apiserver::server::{ApiServer, Timer};
use crate::apiserver::watchers::{Watcher, WatcherId};
use crate::json;
use crate::sim::Span;
use crate::wire::etcd::{Answer, Call, Reply, Request};
use crate::wire::{Ctx, Outcome, Payload, Response, Station, WatchFrame, WatchKind, wall_secs};

/// `--min-request-timeout`: a watch without timeoutSeconds lasts so long, or up to twice as long.
const LIFETIME: Span = Span::secs(1800);
/// The last bookmark is due so long before the end; a shorter watch has none.
const LAST_MARK: Span = Span::secs(2);
/// The period of bookmarks.
const BOOKMARK: Span = Span::secs(60);

impl ApiServer {
    /// A client wants to be told of changes.
    pub(in crate::apiserver) fn watch(&mut self, flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let Origin::Client(client) = flight.origin else { return };
        let q = &flight.info.query;
        let filter = Filter::new(flight.kind, &flight.info).and_then(|f| {
            let by_path = flight.info.path.trim_end_matches('/').ends_with(&format!("/{}", flight.info.name));
            if !by_path || flight.info.name.is_empty() || flight.info.path.ends_with(flight.kind.plural) {
                return Ok(f);
            }
            if f.fields.is_everything() || f.fields.required("metadata.name") == Some(&*flight.info.name) {
                Ok(f.of_name(&flight.info.name))
            } else {
                Err(Status::bad_request("fieldSelector metadata.name doesn't match requested name"))
            }
        });
        let filter = match filter {
            Ok(filter) => filter,
            Err(status) => return self.refuse(&flight, &status, ctx),
        };
        let asked = match super::read::version(q.get("resourceVersion")) {
            Ok(v) => v,
            Err(message) => {
                let status = Status { code: 500, reason: "", message, details: Value::Null };
                return self.refuse(&flight, &status, ctx);
            }
        };
        let bookmarks = q.truth("allowWatchBookmarks");
        // Who names no version wants the objects first, and is told where they end.
        let unsaid = q.given("sendInitialEvents").is_none() && q.get("resourceVersionMatch").is_empty();
        let initial = q.truth("sendInitialEvents") || unsaid && asked.unwrap_or(0) == 0;
        let timeout = match q.int("timeoutSeconds").ok().flatten() {
            Some(secs) if secs > 0 => Span::secs(secs as u64),
            _ => ctx.rng.jitter(LIFETIME, 1, 1),
        };
        // Who names a version, if it is 0, and does not want the objects first is told what comes from now on.
        let now = self.caches[flight.cache].revision;
        let silent = q.given("sendInitialEvents").is_some() && asked.unwrap_or(0) == 0;
        let from = if initial { None } else { asked.filter(|v| *v > 0).or(silent.then_some(now)) };
        let words = match from {
            Some(v) => format!("a watch of {} from revision {v}", filter.prefix),
            None => format!("a watch of {}: what there is, then its changes", filter.prefix),
        };
        flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
        flight.station(ctx, Station::Response, Outcome::Passed, "200 OK, a stream", NOTHING);
        let id = flight.request.id;
        let mut accepted = Response::object(id, 200, Value::Null);
        accepted.body = crate::wire::Body::None;
        let deprecated = flight.kind.strategy.deprecated;
        accepted.warnings.extend((!deprecated.is_empty()).then(|| deprecated.into()));
        ctx.send(client, accepted);

        let cache = &self.caches[flight.cache];
        let watcher = Watcher {
            client,
            request: id,
            cache: flight.cache,
            filter,
            kind: flight.kind,
            form: flight.form,
            after: from.unwrap_or(0),
            bookmarks,
            last_mark: bookmarks && timeout > LAST_MARK,
        };
        let mut frames = Vec::new();
        match from {
            None => {
                let there = cache.under(&watcher.filter.prefix).map(|(_, e)| &e.value);
                frames.extend(there.filter(|v| watcher.filter.matches(v)).map(|v| (WatchKind::Added, v.clone())));
            }
            Some(revision) => match cache.since(revision) {
                Ok(changes) => {
                    let here = changes.filter(|c| c.key.starts_with(&watcher.filter.prefix));
                    frames.extend(here.filter_map(|c| watcher.sees(c)));
                }
                Err(oldest) => {
                    let gone = Status::expired(format!("too old resource version: {revision} ({oldest})"));
                    let frame = WatchFrame { id, kind: WatchKind::Error, object: gone.to_value() };
                    ctx.send(client, frame);
                    ctx.send(client, Payload::WatchEnd(id));
                    return;
                }
            },
        }
        // What the cache knows has been told: later changes begin after that, or at a revision that is yet to come.
        let watcher = Watcher { after: watcher.after.max(cache.revision), ..watcher };
        let (current, kind) = (cache.revision, cache.kind);
        let number = self.watchers.add(kind, watcher);
        let Some(watcher) = self.watchers.get(number).cloned() else { return };
        for (kind, object) in frames {
            self.tell(number, &watcher, kind, &object, ctx);
        }
        if initial && bookmarks {
            let mut mark = bookmark(&watcher, current);
            mark.set_at("metadata.annotations", json!({ "k8s.io/initial-events-end": "true" }));
            self.tell(number, &watcher, WatchKind::Bookmark, &mark, ctx);
        }
        ctx.timer(timeout, Timer::EndWatch(number));
        if bookmarks && !self.bookmarking[flight.cache] {
            self.bookmarking[flight.cache] = true;
            ctx.timer(BOOKMARK, Timer::Bookmarks(flight.cache));
        }
    }

    /// One line of a watch.
    fn tell(&mut self, id: WatcherId, w: &Watcher, kind: WatchKind, object: &Value, ctx: &mut Ctx<'_, Timer>) {
        let converted;
        let object = match w.kind.stored_as {
            Some(conversion) if kind != WatchKind::Bookmark && w.form.shape == Shape::Whole => {
                converted = (conversion.from_stored)(object);
                &converted
            }
            _ => object,
        };
        let first = self.watchers.first_frame(id);
        let object = w.form.frame(w.kind, object, first, wall_secs(ctx.now));
        ctx.send(w.client, WatchFrame { id: w.request, kind, object });
    }

    /// etcd tells of changes.
    pub(in crate::apiserver) fn take_changes(&mut self, cache: usize, reply: &Reply, ctx: &mut Ctx<'_, Timer>) {
        let Answer::Events(events) = &reply.result else { return };
        for event in events {
            let Some(change) = self.caches[cache].apply(event, ctx.now) else { continue };
            let kind = self.caches[cache].kind;
            self.index(kind, &change);
            for (id, watcher) in self.watchers.reached(cache, kind, &change) {
                if let Some((kind, object)) = watcher.sees(&change) {
                    self.tell(id, &watcher, kind, &object, ctx);
                }
            }
        }
        self.caches[cache].progress(reply.revision);
        if events.is_empty() {
            self.send_bookmarks(cache, ctx);
        }
        self.wake(cache, ctx);
    }

    /// A minute has passed: how far is etcd?
    pub(in crate::apiserver) fn ask_for_bookmarks(&mut self, cache: usize, ctx: &mut Ctx<'_, Timer>) {
        let wanted = !self.watchers.bookmarked(cache).is_empty();
        self.bookmarking[cache] = wanted;
        if wanted {
            self.bookmarks_due[cache] = true;
            let call = Call::Progress(self.watch_calls[cache]);
            let id = self.number();
            ctx.send(self.config.etcd, Request { id, call });
            ctx.timer(BOOKMARK, Timer::Bookmarks(cache));
        }
    }

    fn send_bookmarks(&mut self, cache: usize, ctx: &mut Ctx<'_, Timer>) {
        if !std::mem::take(&mut self.bookmarks_due[cache]) {
            return;
        }
        let revision = self.caches[cache].revision;
        // The same for all who watch the kind as the same: thousands of kubelets.
        let mut last: Option<(&Kind, Value)> = None;
        for (id, watcher) in self.watchers.bookmarked(cache) {
            let mark = match last.take() {
                Some((kind, mark)) if std::ptr::eq(kind, watcher.kind) => mark,
                _ => bookmark(&watcher, revision),
            };
            self.tell(id, &watcher, WatchKind::Bookmark, &mark, ctx);
            last = Some((watcher.kind, mark));
        }
    }

    /// A watch has lasted as long as it may: a last bookmark, and the end.
    pub(in crate::apiserver) fn end_watch(&mut self, id: WatcherId, ctx: &mut Ctx<'_, Timer>) {
        let Some(watcher) = self.watchers.get(id).cloned() else { return };
        if watcher.last_mark {
            let mark = bookmark(&watcher, self.caches[watcher.cache].revision);
            self.tell(id, &watcher, WatchKind::Bookmark, &mark, ctx);
        }
        self.watchers.remove(id);
        ctx.send(watcher.client, Payload::WatchEnd(watcher.request));
    }
}

fn bookmark(w: &Watcher, revision: i64) -> Value {
    let mut mark = json!({
        "kind": (w.kind.kind), "apiVersion": (w.kind.api_version()),
        "metadata": { "resourceVersion": (revision.to_string()) }
    });
    // The empty object of the kind: what its table always prints.
    let mut empty = crate::api::decode::canonical(&mark, w.kind.root);
    empty.set("metadata", mark.remove(crate::k!("metadata")).unwrap_or_default());
    empty
}
