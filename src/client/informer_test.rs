//! A reflector against a server that the test plays: what it asks, and what it reports.

use super::{Change, Client, Config, Informers, Scope, informers};
use crate::api::{Value, kinds};
use crate::json;
use crate::path;
use crate::sim::{Addr, Effect, RecordId, Rng, Span, Time};
use crate::wire::{Body, Credentials, Ctx, Note, Payload, Response, WatchFrame, WatchKind};

const SERVER: Addr = Addr(1);

struct Played {
    informers: Informers,
    client: Client,
    rng: Rng,
    now: Time,
    /// What was asked: number, then path.
    asked: Vec<String>,
    timers: Vec<(Time, informers::Timer)>,
    seen: Vec<String>,
}

type Effects = Vec<Effect<Payload, informers::Timer, Note>>;

impl Played {
    fn new(scope: Scope) -> Played {
        let client = Client::new(Config::new(SERVER, Credentials::None, "test"));
        let mut p = Played {
            informers: Informers::default(),
            client,
            rng: Rng::stream(1, "t"),
            now: Time::ZERO,
            asked: vec![],
            timers: vec![],
            seen: vec![],
        };
        p.informers.add(&kinds::POD, scope);
        p.input(|i, c, ctx| {
            i.start(c, ctx);
            vec![]
        });
        p
    }
    fn input(
        &mut self,
        act: impl FnOnce(&mut Informers, &mut Client, &mut Ctx<'_, informers::Timer>) -> Vec<super::Delta>,
    ) {
        let mut ctx = Ctx::new(self.now, Addr(0), RecordId(1), &mut self.rng);
        let deltas = act(&mut self.informers, &mut self.client, &mut ctx);
        let effects: Effects = ctx.effects();
        for e in effects {
            match e {
                Effect::Send { payload: Payload::Request(r), .. } => self.asked.push(format!("{} {}", r.id, r.path)),
                Effect::Send { payload: Payload::Cancel(id), .. } => self.asked.push(format!("cancel {id}")),
                Effect::Timer { after, timer, .. } => self.timers.push((self.now + after, timer)),
                other => panic!("{other:?}"),
            }
        }
        for d in deltas {
            let version = |v: &Value| v.at(path!("metadata.resourceVersion")).str().to_string();
            self.seen.push(match &d.change {
                Change::Added(v) => format!("+{}@{}", d.key(), version(v)),
                Change::Updated { old, new } => format!("~{}@{}>{}", d.key(), version(old), version(new)),
                Change::Deleted(v) => format!("-{}@{}", d.key(), version(v)),
            });
        }
    }
    fn told(&mut self, payload: impl Into<Payload>) {
        let payload = payload.into();
        self.input(|i, c, ctx| i.message(&payload, c, ctx).expect("it is for an informer"));
    }
    fn answer(&mut self, id: u64, code: u16, object: Value) {
        self.told(Response::object(id, code, object));
    }
    fn live(&mut self, id: u64) {
        self.told(Response { body: Body::None, ..Response::object(id, 200, Value::Null) });
    }
    fn frame(&mut self, id: u64, kind: WatchKind, object: Value) {
        self.told(WatchFrame { id, kind, object });
    }
    /// The newest timer goes off; after how many milliseconds.
    fn wake(&mut self) -> u64 {
        let (at, timer) = self.timers.pop().expect("a timer");
        let waited = at.since(self.now).as_ms();
        self.now = at;
        self.input(|i, c, ctx| i.timer(timer, c, ctx));
        waited
    }
    fn take(&mut self) -> (String, String) {
        (std::mem::take(&mut self.asked).join("; "), std::mem::take(&mut self.seen).join(" "))
    }
}

fn pod(name: &str, version: &str) -> Value {
    json!({ "metadata": { "namespace": "default", "name": (name), "resourceVersion": (version) } })
}
fn list(version: &str, items: &[Value]) -> Value {
    json!({ "metadata": { "resourceVersion": (version) }, "items": (items.to_vec()) })
}
/// The path without the time that the watch was given.
fn untimed(asked: &str) -> String {
    let parts: Vec<&str> = asked.split('&').filter(|p| !p.starts_with("timeout")).collect();
    parts.join("&")
}

#[test]
fn it_lists_then_watches_from_there() {
    let mut p = Played::new(Scope::all().fields("spec.nodeName=node01"));
    let (asked, _) = p.take();
    assert_eq!(asked, "1 /api/v1/pods?fieldSelector=spec.nodeName%3Dnode01&limit=500&resourceVersion=0");
    assert!(!p.informers.synced());
    p.answer(1, 200, list("7", &[pod("a", "3"), pod("b", "5")]));
    assert!(p.informers.synced());
    let (asked, seen) = p.take();
    assert_eq!(seen, "+default/a@3 +default/b@5");
    assert_eq!(
        untimed(&asked),
        "2 /api/v1/pods?allowWatchBookmarks=true&fieldSelector=spec.nodeName%3Dnode01&resourceVersion=7&watch=true"
    );
    assert!(asked.contains("&timeout=") && asked.contains("s&timeoutSeconds="), "{asked}");
    p.live(2);
    p.frame(2, WatchKind::Modified, pod("a", "8"));
    p.frame(2, WatchKind::Added, pod("c", "9"));
    p.frame(2, WatchKind::Deleted, pod("b", "10"));
    p.frame(2, WatchKind::Bookmark, json!({ "metadata": { "resourceVersion": "15" } }));
    assert_eq!(p.take().1, "~default/a@3>8 +default/c@9 -default/b@10");
    // The server ends the watch: on from the bookmark.
    p.told(Payload::WatchEnd(2));
    assert!(untimed(&p.take().0).contains("resourceVersion=15&watch=true"));
}

#[test]
fn a_version_that_is_gone_means_a_new_list_and_only_differences() {
    let mut p = Played::new(Scope::all());
    p.answer(1, 200, list("7", &[pod("a", "3"), pod("b", "5"), pod("c", "6")]));
    p.live(2);
    p.take();
    p.frame(2, WatchKind::Error, json!({ "kind": "Status", "code": 410, "reason": "Expired" }));
    assert_eq!(p.take().0, "cancel 2");
    let waited = p.wake();
    assert!((800..=1600).contains(&waited), "{waited}");
    assert_eq!(p.take().0, "3 /api/v1/pods?limit=500");
    p.answer(3, 200, list("90", &[pod("a", "3"), pod("c", "80"), pod("d", "81")]));
    assert_eq!(p.take().1, "~default/c@6>80 +default/d@81 -default/b@5");
}

#[test]
fn a_broken_connection_is_tried_at_once_and_then_slower_and_slower() {
    let mut p = Played::new(Scope::all());
    p.answer(1, 200, list("7", &[]));
    p.live(2);
    p.frame(2, WatchKind::Added, pod("a", "8"));
    p.take();
    let closed = |p: &mut Played| {
        p.input(|i, c, ctx| {
            i.closed(SERVER, c, ctx);
            vec![]
        });
    };
    closed(&mut p);
    assert!(untimed(&p.take().0).ends_with("resourceVersion=8&watch=true"));
    for base in [800, 1600, 3200] {
        closed(&mut p);
        assert_eq!(p.take().0, "", "refused: it waits");
        let waited = p.wake();
        assert!((base..=2 * base).contains(&waited), "{waited}");
        assert!(untimed(&p.take().0).ends_with("resourceVersion=8&watch=true"));
    }
    // An old watch's line comes late: nobody waits for it.
    p.frame(2, WatchKind::Added, pod("z", "9"));
    assert_eq!(p.take(), ("cancel 2".into(), "".into()));
}

#[test]
fn long_lists_come_in_pages() {
    let mut p = Played::new(Scope::all().namespace("default"));
    p.take();
    let mut first = list("7", &[pod("a", "3")]);
    first.set_at("metadata.continue", "token/1");
    p.answer(1, 200, first);
    assert_eq!(p.take(), ("2 /api/v1/namespaces/default/pods?continue=token%2F1&limit=500".into(), "".into()));
    p.answer(2, 200, list("7", &[pod("b", "4")]));
    assert_eq!(p.take().1, "+default/a@3 +default/b@4");
}

#[test]
fn a_resync_reports_everything_from_memory() {
    let mut p = Played::new(Scope::all().resync(Span::secs(60)));
    p.answer(1, 200, list("7", &[pod("a", "3")]));
    p.take();
    assert_eq!(p.wake(), 60_000);
    assert_eq!(p.take(), ("".into(), "~default/a@3>3".into()));
}
