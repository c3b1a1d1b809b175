//! Events in the form of events.k8s.io/v1, as the scheduler writes them. Models client-go's `events`: an event that comes
//! again begins a series, whose count is written at the second time, each half hour, and when it has ended.
//!
//! Each is written at once, beside the others; on a broken connection tried again every 10 s, up to 12 times.

use std::rc::Rc;

use imbl::GenericOrdMap;
use imbl::shared_ptr::RcK;
use litemap::LiteMap;

use super::lru;
use super::objects::ObjectRef;
use super::recorder::{EventType, event_name, event_namespace};
use super::requests::{Client, PatchType};
use crate::api::{Value, kinds, time};
use crate::json;
use crate::k;
use crate::sim::{Addr, Digest, Hasher, RecordId, Span, Time};
use crate::wire::{Ctx, Payload, wall_ns};

/// A series that was quiet for so long has ended; looked at as often.
const FINISH: Span = Span::secs(360);
/// A series is written each so often, lest the event runs out.
const REFRESH: Span = Span::secs(1800);
const TRIES_MAX: u32 = 12;
const TRY_AGAIN: Span = Span::secs(10);

/// Its own timers.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// Look for series that have ended or need writing.
    Tend,
    /// Write an event again.
    Retry(u64),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Tend => h.word(0),
            Timer::Retry(n) => h.word(*n),
        }
    }
}

/// An event that may come again. Kept in parts: of 150,000 pods there are as many.
#[derive(Clone, Debug)]
struct Seen {
    controller: Rc<str>,
    regarding: Value,
    /// Another object that matters; null where there is none.
    related: Value,
    note: Rc<str>,
    reason: &'static str,
    action: &'static str,
    type_: EventType,
    at: Time,
    /// Count and last time, from the second time on.
    series: Option<(i64, Time)>,
}

#[derive(Clone, Debug)]
struct Outgoing {
    event: Value,
    series: bool,
    cause: RecordId,
    tries: u32,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct RecorderV1 {
    controller: Rc<str>,
    host: Rc<str>,
    seen: GenericOrdMap<u64, Seen, RcK>,
    asked: LiteMap<u64, Outgoing>,
    retry: LiteMap<u64, Outgoing>,
    retries: u64,
    tending: bool,
}

fn micro(at: Time) -> String {
    let ns = wall_ns(at);
    time::rfc3339_micro((ns / 1_000_000_000) as i64, (ns % 1_000_000_000) as u32)
}

impl RecorderV1 {
    /// Of a controller on a host: `default-scheduler`, `controlplane`.
    pub fn new(controller: &str, host: &str) -> RecorderV1 {
        RecorderV1 {
            controller: controller.into(),
            host: host.into(),
            seen: GenericOrdMap::new(),
            asked: LiteMap::new(),
            retry: LiteMap::new(),
            retries: 0,
            tending: false,
        }
    }

    /// From now on it is this controller that speaks: a process may be several.
    pub fn speak_as(&mut self, controller: &Rc<str>) {
        self.controller = controller.clone();
    }

    /// Something was done to an object ([`super::reference`]).
    #[allow(clippy::too_many_arguments)]
    pub fn event(
        &mut self,
        regarding: &Value,
        type_: EventType,
        reason: &'static str,
        action: &'static str,
        note: &str,
        client: &mut Client,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        self.event_with(regarding, &Value::Null, type_, reason, action, note, client, ctx);
    }

    /// The same, with another object that matters.
    #[allow(clippy::too_many_arguments)]
    pub fn event_with(
        &mut self,
        regarding: &Value,
        related: &Value,
        type_: EventType,
        reason: &'static str,
        action: &'static str,
        note: &str,
        client: &mut Client,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let get = |k: crate::api::Name| regarding.get(k).str();
        let key = lru::hash(&[
            get(k!("kind")),
            get(k!("namespace")),
            get(k!("name")),
            get(k!("uid")),
            get(k!("apiVersion")),
            get(k!("resourceVersion")),
            related.get(k!("uid")).str(),
            type_.as_str(),
            reason,
            action,
            &self.controller,
        ]);
        if let Some(seen) = self.seen.get_mut(&key) {
            let first_again = seen.series.is_none();
            let count = seen.series.map_or(1, |(n, _)| n) + 1;
            seen.series = Some((count, ctx.now));
            if first_again {
                let event = seen.clone().whole(self);
                self.write(Outgoing { event, series: true, cause: ctx.cause, tries: 0 }, client, ctx);
            }
            return;
        }
        let seen = Seen {
            controller: self.controller.clone(),
            regarding: regarding.clone(),
            related: related.clone(),
            note: note.into(),
            reason,
            action,
            type_,
            at: ctx.now,
            series: None,
        };
        let event = seen.whole(self);
        self.seen.insert(key, seen);
        self.write(Outgoing { event, series: false, cause: ctx.cause, tries: 0 }, client, ctx);
        if !self.tending {
            self.tending = true;
            // The process looks at whole multiples of the interval.
            ctx.timer(Span(FINISH.0 - ctx.now.0 % FINISH.0), Timer::Tend);
        }
    }

    fn write(&mut self, out: Outgoing, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        let id = ctx.because(out.cause, |ctx| {
            if out.series {
                let patch = json!({ "series": (out.event.get(k!("series")).clone()) });
                client.patch(&kinds::EVENT_V1, ObjectRef::of(&out.event), "", PatchType::Strategic, patch, ctx)
            } else {
                client.create(&kinds::EVENT_V1, out.event.clone(), ctx)
            }
        });
        self.asked.insert(id, out);
    }

    /// A message came; whether it was for it.
    pub fn message(&mut self, payload: &Payload, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> bool {
        let Payload::Response(answer) = payload else { return false };
        let Some(mut out) = self.asked.remove(&answer.id) else { return false };
        if answer.code == 404 && out.series {
            out.series = false;
            self.write(out, client, ctx);
        } else if answer.code == 429 || answer.code >= 500 {
            self.fail(out, ctx);
        }
        true
    }

    fn fail(&mut self, mut out: Outgoing, ctx: &mut Ctx<'_, Timer>) {
        out.tries += 1;
        if out.tries < TRIES_MAX {
            self.retries += 1;
            self.retry.insert(self.retries, out);
            let wait = ctx.rng.jitter(TRY_AGAIN, 1, 4);
            ctx.timer(wait, Timer::Retry(self.retries));
        }
    }

    /// A timer of its own went off.
    pub fn timer(&mut self, timer: Timer, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        match timer {
            Timer::Retry(n) => {
                if let Some(out) = self.retry.remove(&n) {
                    self.write(out, client, ctx);
                }
            }
            Timer::Tend => self.tend(client, ctx),
        }
    }

    fn tend(&mut self, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        let refresh = ctx.now.0 % REFRESH.0 < FINISH.0;
        let mut ended = Vec::new();
        let mut write = Vec::new();
        for (key, seen) in &self.seen {
            let over = ctx.now.since(seen.series.map_or(seen.at, |(_, last)| last)) > FINISH;
            if over {
                ended.push(*key);
            }
            if seen.series.is_some() && (over || refresh) {
                write.push(seen.whole(self));
            }
        }
        for key in ended {
            self.seen.remove(&key);
        }
        for event in write {
            self.write(Outgoing { event, series: true, cause: ctx.cause, tries: 0 }, client, ctx);
        }
        self.tending = !self.seen.is_empty();
        if self.tending {
            ctx.timer(FINISH, Timer::Tend);
        }
    }

    /// A connection broke.
    pub fn closed(&mut self, peer: Addr, client: &Client, ctx: &mut Ctx<'_, Timer>) {
        if peer == client.config().server {
            for (_, out) in std::mem::take(&mut self.asked) {
                self.fail(out, ctx);
            }
        }
    }
}

impl Seen {
    fn whole(&self, by: &RecorderV1) -> Value {
        let mut event = json!({
            "kind": "Event", "apiVersion": "events.k8s.io/v1",
            "metadata": {
                "name": (event_name(self.regarding.get(k!("name")).str(), self.at)),
                "namespace": (event_namespace(&self.regarding))
            },
            "eventTime": (micro(self.at)),
            "reportingController": (self.controller.clone()),
            "reportingInstance": (format!("{}-{}", self.controller, by.host)),
            "action": (self.action),
            "reason": (self.reason),
            "regarding": (self.regarding.clone()),
            "related": (self.related.clone()),
            "note": (self.note.clone()),
            "type": (self.type_.as_str())
        });
        if self.related.is_null() {
            event.remove(k!("related"));
        }
        if let Some((count, last)) = self.series {
            event.set(k!("series"), json!({ "count": (count), "lastObservedTime": (micro(last)) }));
        }
        event
    }
}
