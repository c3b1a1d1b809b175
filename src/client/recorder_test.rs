//! What is written of events that repeat, in both forms.

use super::recorder::EventType;
use super::{Client, Config, Recorder, RecorderV1};
use crate::api::Value;
use crate::json;
use crate::path;
use crate::sim::{Addr, Effect, RecordId, Rng, Span, Time};
use crate::wire::{Body, Credentials, Ctx, Method, Note, Payload, Request, Response};

fn pod() -> Value {
    json!({ "kind": "Pod", "namespace": "default", "name": "nginx", "uid": "u1", "apiVersion": "v1" })
}
fn client() -> Client {
    Client::new(Config::new(Addr(1), Credentials::None, "test"))
}
fn requests<T: std::fmt::Debug>(effects: Vec<Effect<Payload, T, Note>>) -> Vec<std::rc::Rc<Request>> {
    let only = |e| match e {
        Effect::Send { payload: Payload::Request(r), .. } => Some(r),
        _ => None,
    };
    effects.into_iter().filter_map(only).collect()
}
fn body(r: &Request) -> &Value {
    match &r.body {
        Body::Object(v) => v,
        other => panic!("{other:?}"),
    }
}

/// Events one after the other, each answered; what was asked, and the message or the count.
fn write(events: &[(u64, &str)]) -> Vec<String> {
    let (mut recorder, mut client, mut rng) = (Recorder::new("kubelet", "node01"), client(), Rng::stream(1, "t"));
    let mut out = Vec::new();
    for (at, message) in events {
        let now = Time::ZERO + Span::secs(*at);
        let mut ctx = Ctx::new(now, Addr(0), RecordId(1), &mut rng);
        recorder.event(&pod(), EventType::Warning, "Failed", message, &mut client, &mut ctx);
        for r in requests(ctx.effects()) {
            out.push(match r.method {
                Method::Post => format!("POST {}", body(&r).at(path!("message")).str()),
                m => format!(
                    "{} {} {}",
                    m.as_str(),
                    body(&r).at(path!("count")).int(),
                    body(&r).at(path!("message")).str()
                ),
            });
            let mut ctx = Ctx::new(now, Addr(0), RecordId(1), &mut rng);
            // The server answers with the whole event; of a patch the test leaves it out.
            let answer = if r.method == Method::Post { body(&r).clone() } else { Value::Null };
            assert!(recorder.message(&Response::object(r.id, 200, answer).into(), &mut client, &mut ctx));
        }
    }
    out
}

#[test]
fn the_same_event_is_counted() {
    assert_eq!(write(&[(0, "a"), (5, "a"), (6, "b"), (9, "a")]), ["POST a", "PATCH 2 a", "POST b", "PATCH 3 a"]);
}

#[test]
fn many_different_messages_are_combined() {
    let texts: Vec<String> = (0..11).map(|i| format!("m{i}")).collect();
    let events: Vec<(u64, &str)> = texts.iter().map(|t| (1, t.as_str())).collect();
    let out = write(&events);
    assert_eq!(out[8], "POST m8");
    assert_eq!(out[9], "POST (combined from similar events): m9");
    assert_eq!(out[10], "PATCH 2 (combined from similar events): m10");
}

#[test]
fn from_the_26th_on_one_in_five_minutes_is_written() {
    let mut events = vec![(0, "x"); 30];
    events.push((299, "x"));
    events.push((301, "x"));
    let out = write(&events);
    assert_eq!((out.len(), out[24].as_str(), out[25].as_str()), (26, "PATCH 25 x", "PATCH 32 x"));
}

#[test]
fn an_event_has_the_form_of_the_kubelet_s() {
    let (mut recorder, mut client, mut rng) = (Recorder::new("kubelet", "node01"), client(), Rng::stream(1, "t"));
    let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(1), &mut rng);
    let about = pod().with("fieldPath", "spec.containers{nginx}");
    recorder.event(&about, EventType::Normal, "Pulling", "Pulling image \"nginx\"", &mut client, &mut ctx);
    let asked = requests(ctx.effects());
    assert_eq!((asked[0].method, &*asked[0].path), (Method::Post, "/api/v1/namespaces/default/events"));
    let want = json!({
        "kind": "Event", "apiVersion": "v1",
        "metadata": { "name": "nginx.18ea978eee8f2000", "namespace": "default" },
        "involvedObject": (about),
        "reason": "Pulling", "message": "Pulling image \"nginx\"",
        "source": { "component": "kubelet", "host": "node01" },
        "firstTimestamp": "2026-11-23T07:00:00Z", "lastTimestamp": "2026-11-23T07:00:00Z",
        "count": 1, "type": "Normal", "reportingComponent": "kubelet", "reportingInstance": "node01"
    });
    let mut got = body(&asked[0]).clone();
    let name = got.at(path!("metadata.name")).str().to_string();
    assert!(name.starts_with("nginx.18ea"), "{name}");
    got.set_at("metadata.name", "nginx.18ea978eee8f2000");
    assert_eq!(got, want);
}

#[test]
fn an_event_that_has_run_out_is_written_whole_again() {
    let (mut recorder, mut client, mut rng) = (Recorder::new("kubelet", "node01"), client(), Rng::stream(1, "t"));
    let mut asked = Vec::new();
    for _ in 0..2 {
        let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(1), &mut rng);
        recorder.event(&pod(), EventType::Normal, "R", "m", &mut client, &mut ctx);
        asked.extend(requests(ctx.effects()));
        let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(1), &mut rng);
        let last = asked.last().expect("a request");
        let code = if last.method == Method::Post { 201 } else { 404 };
        recorder.message(&Response::object(last.id, code, Value::Null).into(), &mut client, &mut ctx);
        asked.extend(requests(ctx.effects()));
    }
    assert_eq!(asked.iter().map(|r| r.method).collect::<Vec<_>>(), [Method::Post, Method::Patch, Method::Post]);
    assert_eq!(body(&asked[2]).at(path!("count")).int(), 2);
}

#[test]
fn a_series_is_written_at_the_second_time_and_when_it_has_ended() {
    let (mut recorder, mut client, mut rng) =
        (RecorderV1::new("default-scheduler", "cp"), client(), Rng::stream(1, "t"));
    let mut asked = Vec::new();
    let mut timer = None;
    for at in [0, 10, 20, 30] {
        let mut ctx = Ctx::new(Time::ZERO + Span::secs(at), Addr(0), RecordId(1), &mut rng);
        recorder.event(&pod(), EventType::Warning, "FailedScheduling", "Scheduling", "0/4", &mut client, &mut ctx);
        let effects = ctx.effects();
        for e in &effects {
            if let Effect::Timer { after, timer: t, .. } = e {
                timer = Some((at, *after, t.clone()));
            }
        }
        asked.extend(requests(effects));
    }
    let said: Vec<(Method, i64)> = asked.iter().map(|r| (r.method, body(r).at(path!("series.count")).int())).collect();
    assert_eq!(said, [(Method::Post, 0), (Method::Patch, 2)]);
    assert_eq!(&*asked[0].path, "/apis/events.k8s.io/v1/namespaces/default/events");
    assert_eq!(body(&asked[0]).at(path!("reportingInstance")).str(), "default-scheduler-cp");

    let (at, after, timer) = timer.expect("it looks after its series");
    assert_eq!((at, after), (0, Span::secs(360)));
    let tend = |now: u64, recorder: &mut RecorderV1, client: &mut Client, rng: &mut Rng| {
        let mut ctx = Ctx::new(Time::ZERO + Span::secs(now), Addr(0), RecordId(1), rng);
        recorder.timer(timer.clone(), client, &mut ctx);
        requests(ctx.effects())
    };
    assert!(tend(360, &mut recorder, &mut client, &mut rng).is_empty());
    let last = tend(720, &mut recorder, &mut client, &mut rng);
    assert_eq!(body(&last[0]).at(path!("series.count")).int(), 4);
    assert!(tend(1080, &mut recorder, &mut client, &mut rng).is_empty());
}
