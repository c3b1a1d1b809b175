//! Events in the form of core/v1, as the kubelet and the controllers write them. Models client-go's `record`: similar
//! events are counted in one, many different ones of a kind are combined, and what still comes too fast is dropped.
//!
//! Written one after the other; on a broken connection tried again every 10 s, up to 12 times.

use std::collections::VecDeque;
use std::rc::Rc;

use super::limiter::Limiter;
use super::lru::{self, Lru};
use super::objects::ObjectRef;
use super::requests::{Client, PatchType};
use crate::api::{Value, kinds, time};
use crate::json;
use crate::k;
use crate::sim::{Addr, Digest, Hasher, RecordId, Span, Time};
use crate::wire::{Ctx, Payload, Response, wall_ns, wall_secs};

/// Entries that each memory keeps.
const REMEMBERED: usize = 4096;
/// So many different messages of one reason within the interval are combined.
const SIMILAR_MAX: usize = 10;
const SIMILAR_WITHIN: Span = Span::secs(600);
/// Of one source about one object: 25 at once, then one in 5 minutes.
const SPAM_BURST: u64 = 25;
const SPAM_EVERY: Span = Span::secs(300);
const QUEUED_MAX: usize = 1000;
const TRIES_MAX: u32 = 12;
const TRY_AGAIN: Span = Span::secs(10);
const COMBINED: &str = "(combined from similar events): ";

/// How serious an event is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum EventType {
    Normal,
    Warning,
}

impl EventType {
    /// As it stands in the event.
    pub const fn as_str(self) -> &'static str {
        match self {
            EventType::Normal => "Normal",
            EventType::Warning => "Warning",
        }
    }
}

/// Try the first in line again.
#[derive(Clone, Debug, PartialEq)]
pub struct Timer;

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        h.word(1);
    }
}

/// What was written of an event.
#[derive(Clone, Debug)]
struct Logged {
    count: i64,
    first: Rc<str>,
    name: Rc<str>,
}

/// The different messages of one reason.
#[derive(Clone, Debug, Default)]
struct Similar {
    messages: Vec<u64>,
    last: Time,
}

/// An event on its way.
#[derive(Clone, Debug)]
struct Outgoing {
    event: Value,
    /// How the server's copy becomes it; none where there is none yet.
    patch: Option<Value>,
    key: u64,
    cause: RecordId,
    tries: u32,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Recorder {
    component: Rc<str>,
    host: Rc<str>,
    similar: Lru<Similar>,
    logged: Lru<Logged>,
    spam: Lru<Limiter>,
    line: VecDeque<Outgoing>,
    /// The request of the first in line.
    asked: Option<u64>,
    /// The instant that the last event was named by: no two share one.
    named: Time,
}

/// An object's part of a key.
fn about(reference: &Value) -> [&str; 6] {
    let get = |k: crate::api::Name| reference.get(k).str();
    [
        get(k!("kind")),
        get(k!("namespace")),
        get(k!("name")),
        get(k!("uid")),
        get(k!("apiVersion")),
        get(k!("fieldPath")),
    ]
}

/// `nginx.18ea9a778db5fcb2`: the name of an event, unique by the nanosecond.
pub(super) fn event_name(about: &str, now: Time) -> String {
    format!("{about}.{:x}", wall_ns(now))
}

/// Events about what has no namespace are kept in `default`.
pub(super) fn event_namespace(reference: &Value) -> &str {
    match reference.get(k!("namespace")).str() {
        "" => "default",
        ns => ns,
    }
}

impl Recorder {
    /// Of a component: `kubelet` on `node01`; the host is empty for those that run anywhere.
    pub fn new(component: &str, host: &str) -> Recorder {
        Recorder {
            component: component.into(),
            host: host.into(),
            similar: Lru::new(REMEMBERED),
            logged: Lru::new(REMEMBERED),
            spam: Lru::new(REMEMBERED),
            line: VecDeque::new(),
            asked: None,
            named: Time::ZERO,
        }
    }

    /// Something happened to an object ([`super::reference`]).
    pub fn event(
        &mut self,
        reference: &Value,
        type_: EventType,
        reason: &str,
        message: &str,
        client: &mut Client,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let about = about(reference);
        let (component, host) = (self.component.clone(), self.host.clone());
        let source = [&*component, &*host];
        let key_of = |parts: &[&str]| lru::hash(&[&source, &about[..], &[type_.as_str()], parts].concat());
        // Only the whole event tells a pod's containers apart.
        let broad = |parts: &[&str]| lru::hash(&[&source, &about[..5], &[type_.as_str()], parts].concat());
        let mut event = self.make(reference, type_, reason, message, ctx.now);
        let mut key = key_of(&["event", reason, message]);

        let group = broad(&["group", reason]);
        let mut similar = self.similar.get(group).unwrap_or_default();
        if ctx.now.since(similar.last) > SIMILAR_WITHIN {
            similar.messages.clear();
        }
        let this = lru::hash(&[message]);
        if !similar.messages.contains(&this) {
            similar.messages.push(this);
        }
        similar.last = ctx.now;
        if similar.messages.len() >= SIMILAR_MAX {
            similar.messages.remove(0);
            event.set(k!("message"), format!("{COMBINED}{message}"));
            key = group;
        }
        self.similar.put(group, similar);

        let patch = self.logged.get(key).filter(|l| l.count > 0).map(|seen| {
            event.entry(k!("metadata")).set(k!("name"), seen.name.clone());
            event.set(k!("firstTimestamp"), seen.first.clone());
            event.set(k!("count"), seen.count + 1);
            let mut patch = json!({ "count": (seen.count + 1) });
            for k in [k!("lastTimestamp"), k!("message")] {
                patch.set(k, event.get(k).clone());
            }
            patch
        });
        self.remember(key, &event);

        let spam = broad(&["spam"]);
        let mut limiter = self.spam.get(spam).unwrap_or_else(|| Limiter::new(1, SPAM_EVERY, SPAM_BURST));
        let accepted = limiter.try_take(ctx.now);
        self.spam.put(spam, limiter);
        if accepted && self.line.len() < QUEUED_MAX {
            self.line.push_back(Outgoing { event, patch, key, cause: ctx.cause, tries: 0 });
            self.next(client, ctx);
        }
    }

    fn make(&mut self, reference: &Value, type_: EventType, reason: &str, message: &str, now: Time) -> Value {
        let at = time::rfc3339(wall_secs(now) as i64);
        self.named = now.max(self.named + Span(1));
        let mut source = json!({ "component": (self.component.clone()) });
        if !self.host.is_empty() {
            source.set(k!("host"), self.host.clone());
        }
        json!({
            "kind": "Event", "apiVersion": "v1",
            "metadata": {
                "name": (event_name(reference.get(k!("name")).str(), self.named)),
                "namespace": (event_namespace(reference))
            },
            "involvedObject": (reference.clone()),
            "reason": (reason),
            "message": (message),
            "source": (source),
            "firstTimestamp": (at.as_str()),
            "lastTimestamp": (at.as_str()),
            "count": 1,
            "type": (type_.as_str()),
            "reportingComponent": (self.component.clone()),
            "reportingInstance": (self.host.clone())
        })
    }

    fn remember(&mut self, key: u64, event: &Value) {
        let text = |v: &Value| v.rc_str().unwrap_or_default();
        self.logged.put(
            key,
            Logged {
                count: event.get(k!("count")).int(),
                first: text(event.get(k!("firstTimestamp"))),
                name: text(event.get(k!("metadata")).get(k!("name"))),
            },
        );
    }

    /// Write the first in line, unless that is under way.
    fn next(&mut self, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        if self.asked.is_some() {
            return;
        }
        let Some(first) = self.line.front() else { return };
        self.asked = Some(ctx.because(first.cause, |ctx| match &first.patch {
            Some(patch) => {
                let at = ObjectRef::of(&first.event);
                client.patch(&kinds::EVENT, at, "", PatchType::Strategic, patch.clone(), ctx)
            }
            None => client.create(&kinds::EVENT, first.event.clone(), ctx),
        }));
    }

    /// A message came; whether it was for it.
    pub fn message(&mut self, payload: &Payload, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> bool {
        match payload {
            Payload::Response(answer) if self.asked == Some(answer.id) => {
                self.answered(answer, client, ctx);
                true
            }
            _ => false,
        }
    }

    fn answered(&mut self, answer: &Response, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        self.asked = None;
        let Some(first) = self.line.front_mut() else { return };
        if answer.code == 404 && first.patch.is_some() {
            // It has run out meanwhile: write it whole.
            first.patch = None;
            return self.next(client, ctx);
        }
        if answer.code == 429 || answer.code >= 500 {
            return self.fail(ctx);
        }
        if answer.is_ok() {
            let key = first.key;
            let value = answer.value().clone();
            if !value.is_null() {
                self.remember(key, &value);
            }
        }
        self.line.pop_front();
        self.next(client, ctx);
    }

    fn fail(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let Some(first) = self.line.front_mut() else { return };
        first.tries += 1;
        if first.tries >= TRIES_MAX {
            self.line.pop_front();
        }
        let wait = ctx.rng.jitter(TRY_AGAIN, 1, 4);
        ctx.timer(wait, Timer);
    }

    /// Its timer went off.
    pub fn timer(&mut self, _: Timer, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        self.next(client, ctx);
    }

    /// A connection broke.
    pub fn closed(&mut self, peer: Addr, client: &Client, ctx: &mut Ctx<'_, Timer>) {
        if peer == client.config().server && self.asked.take().is_some() {
            self.fail(ctx);
        }
    }
}
