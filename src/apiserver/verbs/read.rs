//! GET: an object from etcd, a collection from the watch cache, once that is known to be as fresh as etcd.
//!
//! Models the cacher's consistent reads: the server asks etcd for its revision alone, waits until its cache has come that
//! far, and answers from memory. Pages (`limit`) and lists at an exact revision are read from etcd itself.

use crate::api::{Status, Value};
use crate::apiserver::cache::versioned;
use crate::apiserver::filter::Filter;
use crate::apiserver::flight::{Flight, NOTHING, Task};
use crate::apiserver::render::Shape;
use crate::apiserver::server::{ApiServer, Timer, prefix};
use crate::apiserver::token::base64url;
use crate::json;
use crate::k;
use crate::sim::Span;
use crate::wire::etcd::{Answer, Call, Range, Reply};
use crate::wire::{Ctx, Outcome, Response, Station, wall_secs};

/// How long a request waits for a revision that is yet to come.
const BLOCK: Span = Span::secs(3);

/// What an error of etcd becomes.
pub fn etcd_error(why: &str) -> Status {
    if why.contains("required revision has been compacted") {
        return Status::expired("The resourceVersion for the provided list is too old.");
    }
    Status { code: 500, reason: "", message: why.into(), details: Value::Null }
}

/// A resourceVersion of a query: none, or a number, or Go's words about what is none.
pub fn version(text: &str) -> Result<Option<i64>, String> {
    match text {
        "" => Ok(None),
        _ => match text.parse::<u64>() {
            Ok(n) => Ok(Some(n.min(i64::MAX as u64) as i64)),
            Err(_) => Err(format!(
                "resourceVersion: Invalid value: {text:?}: strconv.ParseUint: parsing {text:?}: invalid syntax"
            )),
        },
    }
}

/// 504: the revision is yet to come.
pub fn too_large(version: i64, current: i64) -> Status {
    let mut status = Status::timeout(format!("Timeout: Too large resource version: {version}, current: {current}"));
    status.details = json!({
        "causes": [{ "reason": "ResourceVersionTooLarge", "message": "Too large resource version" }], "retryAfterSeconds": 1
    });
    status
}

/// `continue`: from where the next page goes on.
pub fn page_token(revision: i64, start: &str) -> String {
    let token = json!({ "v": "meta.k8s.io/v1", "rv": (revision), "start": (start) });
    base64url(crate::api::json::print(&token).as_bytes())
}

impl ApiServer {
    /// One object.
    pub(in crate::apiserver) fn get(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let asked = match version(flight.info.query.get("resourceVersion")) {
            Ok(v) => v,
            Err(message) => {
                let status = Status { code: 500, reason: "", message, details: Value::Null };
                return self.refuse(&flight, &status, ctx);
            }
        };
        let key = flight.key();
        if asked == Some(0) {
            let found = self.caches[flight.cache].get(&key).map(|e| e.value.clone());
            flight.read(ctx, key, found.is_some());
            flight.station(
                ctx,
                Station::Registry,
                Outcome::Passed,
                "from the watch cache (resourceVersion=0)",
                NOTHING,
            );
            return self.one(flight, found, ctx);
        }
        flight.station(ctx, Station::Registry, Outcome::Passed, format!("range {key}"), NOTHING);
        flight.task = Task::Get;
        self.ask(ctx, flight, Call::Range(Range::of(&key)));
    }

    /// etcd has answered a get.
    pub(in crate::apiserver) fn got(&mut self, flight: Flight, reply: &Reply, ctx: &mut Ctx<'_, Timer>) {
        let Answer::Range(found, _) = &reply.result else { return };
        let found = found.first();
        flight.read(ctx, flight.key(), found.is_some());
        let words = found.map_or("no such key".into(), |kv| format!("mod_revision {}", kv.mod_revision));
        flight.station(ctx, Station::Etcd, Outcome::Passed, words, NOTHING);
        let object = found.map(|kv| versioned(&kv.value, kv.mod_revision));
        self.one(flight, object, ctx);
    }

    fn one(&mut self, flight: Flight, object: Option<Value>, ctx: &mut Ctx<'_, Timer>) {
        let result = match object {
            Some(object) => {
                let object = self.outward(&flight, &object);
                flight.form.object(flight.kind, &object, wall_secs(ctx.now))
            }
            None => Err(Status::not_found(flight.named(), &flight.info.name)),
        };
        match result {
            Ok(body) => self.answer(&flight, Response::object(0, 200, body), ctx),
            Err(status) => self.refuse(&flight, &status, ctx),
        }
    }

    /// An object as the version that was asked for has it.
    pub(in crate::apiserver) fn outward(&self, flight: &Flight, stored: &Value) -> Value {
        match flight.kind.stored_as {
            // The cells of a table are read off the stored form.
            Some(_) if matches!(flight.form.shape, Shape::Table(_)) => stored.clone(),
            Some(conversion) => (conversion.from_stored)(stored),
            None if flight.info.subresource == "scale" => super::scale::of(stored),
            None => stored.clone(),
        }
    }

    /// The same as a patch finds it.
    pub(in crate::apiserver) fn patchable(&self, flight: &Flight, stored: &Value) -> Value {
        match flight.info.subresource.as_str() {
            "scale" => super::scale::owned(stored),
            _ => self.outward(flight, stored),
        }
    }

    /// A collection.
    pub(in crate::apiserver) fn list(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let filter = match Filter::new(flight.kind, &flight.info) {
            Ok(filter) => filter,
            Err(status) => return self.refuse(&flight, &status, ctx),
        };
        let q = flight.info.query.clone();
        let asked = match version(q.get("resourceVersion")) {
            Ok(v) => v,
            Err(e) => {
                let status = Status::bad_request(format!("invalid resource version: {e}"));
                return self.refuse(&flight, &status, ctx);
            }
        };
        // What is of one name has no pages.
        let one = !flight.info.name.is_empty();
        let limit = q.int("limit").ok().flatten().filter(|_| !one).unwrap_or(0).max(0);
        let exact = q.get("resourceVersionMatch") == "Exact";
        if !q.get("continue").is_empty() {
            return self.next_page(flight, filter, limit, ctx);
        }
        match asked {
            Some(revision) if exact => {
                flight.task = Task::PagedList { filter, limit, found: Vec::new(), revision };
                self.ask_page(flight, None, ctx);
            }
            _ if limit > 0 && asked != Some(0) => {
                flight.task = Task::PagedList { filter, limit, found: Vec::new(), revision: 0 };
                self.ask_page(flight, None, ctx);
            }
            None => {
                let words = "the watch cache, once it is as fresh as etcd";
                flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
                let (key, range_end) = prefix(&filter.prefix);
                flight.task = Task::FreshList(filter);
                let range = Range { range_end: range_end.into(), count_only: true, ..Range::of(&key) };
                self.ask(ctx, flight, Call::Range(range));
            }
            Some(0) => {
                flight.station(
                    ctx,
                    Station::Registry,
                    Outcome::Passed,
                    "from the watch cache (resourceVersion=0)",
                    NOTHING,
                );
                self.list_from_cache(flight, &filter, ctx);
            }
            Some(revision) => {
                let words = format!("from the watch cache, not older than {revision}");
                flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
                flight.task = Task::CachedList(filter);
                self.when_at(flight, revision, ctx);
            }
        }
    }

    /// etcd has said its revision.
    pub(in crate::apiserver) fn list_when_fresh(
        &mut self,
        mut flight: Flight,
        revision: i64,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Task::FreshList(filter) = flight.task else { return };
        flight.task = Task::CachedList(filter);
        flight.station(ctx, Station::Etcd, Outcome::Passed, format!("etcd is at revision {revision}"), NOTHING);
        self.when_at(flight, revision, ctx);
    }

    /// Goes on once the cache has come as far as a revision.
    fn when_at(&mut self, flight: Flight, revision: i64, ctx: &mut Ctx<'_, Timer>) {
        let cache = flight.cache;
        if self.caches[cache].revision >= revision {
            return self.go_on(flight, ctx);
        }
        let id = self.number();
        let mut flight = flight;
        flight.task = Task::Await { revision, then: Box::new(flight.task) };
        self.awaiting.insert(id, flight);
        ctx.timer(BLOCK, Timer::TooLarge(id));
        let call = Call::Progress(self.watch_calls[cache]);
        let number = self.number();
        ctx.send(self.config.etcd, crate::wire::etcd::Request { id: number, call });
    }

    /// A cache has come further: who waited for it goes on.
    pub(in crate::apiserver) fn wake(&mut self, cache: usize, ctx: &mut Ctx<'_, Timer>) {
        let at = self.caches[cache].revision;
        let ready = |f: &Flight| f.cache == cache && matches!(f.task, Task::Await { revision, .. } if revision <= at);
        let ids: Vec<u64> = self.awaiting.iter().filter(|(_, f)| ready(f)).map(|(id, _)| *id).collect();
        for id in ids {
            let Some(mut flight) = self.awaiting.remove(&id) else { continue };
            if let Task::Await { then, .. } = flight.task {
                flight.task = *then;
                self.go_on(flight, ctx);
            }
        }
    }

    fn go_on(&mut self, flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        if let Task::CachedList(filter) = &flight.task {
            let filter = filter.clone();
            self.list_from_cache(flight, &filter, ctx);
        }
    }

    /// The revision did not come.
    pub(in crate::apiserver) fn too_large(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>) {
        if let Some(flight) = self.awaiting.remove(&id)
            && let Task::Await { revision, .. } = flight.task
        {
            let status = too_large(revision, self.caches[flight.cache].revision);
            self.refuse(&flight, &status, ctx);
        }
    }

    fn list_from_cache(&mut self, flight: Flight, filter: &Filter, ctx: &mut Ctx<'_, Timer>) {
        let cache = &self.caches[flight.cache];
        let found = cache.under(&filter.prefix).map(|(_, e)| &e.value).filter(|v| filter.matches(v));
        let items: Vec<Value> = found.map(|v| self.outward(&flight, v)).collect();
        let meta = json!({ "resourceVersion": (cache.revision.to_string()) });
        flight.read(ctx, filter.prefix.as_str(), !items.is_empty());
        self.listed(flight, &items, meta, ctx);
    }

    fn listed(&mut self, flight: Flight, items: &[Value], meta: Value, ctx: &mut Ctx<'_, Timer>) {
        match flight.form.list(flight.kind, items, meta, wall_secs(ctx.now)) {
            Ok(body) => self.answer(&flight, Response::object(0, 200, body), ctx),
            Err(status) => self.refuse(&flight, &status, ctx),
        }
    }

    fn next_page(&mut self, mut flight: Flight, filter: Filter, limit: i64, ctx: &mut Ctx<'_, Timer>) {
        let token = crate::apiserver::token::claims_of(flight.info.query.get("continue"));
        let (revision, start) = (token.get(k!("rv")).int(), token.get(k!("start")).str());
        let asked = flight.info.query.get("resourceVersion");
        if !asked.is_empty() && asked != "0" {
            let status = Status::bad_request("specifying resource version is not allowed when using continue");
            return self.refuse(&flight, &status, ctx);
        }
        let read = token.get(k!("v")).str() == "meta.k8s.io/v1";
        if !read || start.is_empty() || revision == 0 {
            let why = match (read, revision) {
                (false, _) if token.is_null() => {
                    &crate::apiserver::token::unreadable(flight.info.query.get("continue"))
                }
                (false, _) => &format!("server does not recognize this encoded version {}", token.get(k!("v")).str()),
                (true, 0) => "incorrect encoded start resourceVersion (version meta.k8s.io/v1)",
                _ => "encoded start key empty (version meta.k8s.io/v1)",
            };
            let why = format!("invalid continue token: continue key is not valid: {why}");
            let status = Status::bad_request(why);
            return self.refuse(&flight, &status, ctx);
        }
        let from = format!("{}{start}", filter.prefix);
        flight.task = Task::PagedList { filter, limit, found: Vec::new(), revision };
        self.ask_page(flight, Some(from), ctx);
    }

    fn ask_page(&mut self, flight: Flight, from: Option<String>, ctx: &mut Ctx<'_, Timer>) {
        let Task::PagedList { filter, limit, revision, .. } = &flight.task else { return };
        let (key, range_end) = prefix(&filter.prefix);
        let range = Range {
            key: from.map_or(key.into(), Into::into),
            range_end: range_end.into(),
            revision: *revision,
            limit: if *limit > 0 { limit + 1 } else { 0 },
            ..Range::default()
        };
        let words = format!("range of {} at most {limit} from etcd", filter.prefix);
        flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
        self.ask(ctx, flight, Call::Range(range));
    }

    /// etcd has answered with a part of a collection.
    pub(in crate::apiserver) fn page(&mut self, mut flight: Flight, reply: &Reply, ctx: &mut Ctx<'_, Timer>) {
        let Answer::Range(kvs, count) = &reply.result else { return };
        let Task::PagedList { filter, limit, mut found, revision } = flight.task else { return };
        flight.task = Task::Done;
        let at = if revision == 0 { reply.revision } else { revision };
        let full = |found: &Vec<Value>| limit > 0 && found.len() as i64 >= limit;
        let mut next = None;
        let mut taken = 0;
        for (kv, object) in self.caches[flight.cache].of_found(kvs) {
            if full(&found) || (limit > 0 && taken >= limit) {
                next = Some(kv.key.clone());
                break;
            }
            taken += 1;
            if filter.matches(&object) {
                found.push(self.outward(&flight, &object));
            }
        }
        if let (Some(from), false) = (&next, full(&found)) {
            flight.task = Task::PagedList { filter, limit, found, revision: at };
            return self.ask_page(flight, Some(from.to_string()), ctx);
        }
        let mut meta = json!({ "resourceVersion": (at.to_string()) });
        if let Some(next) = next {
            let start = next.strip_prefix(filter.prefix.as_str()).unwrap_or(&next);
            meta.set("continue", page_token(at, start));
            if filter.is_everything() {
                meta.set("remainingItemCount", count - taken);
            }
        }
        self.listed(flight, &found, meta, ctx);
    }
}
