//! The API server as its clients see it.

use super::pair::{Pair, certificate};
use crate::api::Value;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;
use crate::wire::{Credentials, Method, Outcome, Request, Station, WatchKind};

fn pod(name: &str) -> Value {
    json!({ "metadata": { "name": (name) }, "spec": { "containers": [{ "name": "app", "image": "nginx" }] } })
}

fn with_account(pair: &mut Pair) {
    let account = json!({ "metadata": { "name": "default" } });
    assert_eq!(pair.request(Method::Post, "/api/v1/namespaces/default/serviceaccounts", account).code, 201);
}

const PODS: &str = "/api/v1/namespaces/default/pods";

#[test]
fn a_pod_is_created_read_listed_watched_and_deleted() {
    let mut pair = Pair::new(1);
    with_account(&mut pair);
    pair.stations();
    let created = pair.request(Method::Post, PODS, pod("web"));
    assert_eq!(created.code, 201, "{:?}", created.value());
    let stations: Vec<_> = pair.stations().into_iter().map(|(s, o, _)| (s, o)).collect();
    use Station::*;
    let passed = [
        (Authentication, Outcome::Passed),
        (Authorization, Outcome::Passed),
        (Decoding, Outcome::Changed),
        (MutatingAdmission, Outcome::Changed),
        (Validation, Outcome::Changed),
        (ValidatingAdmission, Outcome::Passed),
        (Registry, Outcome::Passed),
        (Etcd, Outcome::Changed),
        (Response, Outcome::Passed),
    ];
    assert_eq!(stations, passed);
    let read = pair.request(Method::Get, &format!("{PODS}/web"), Value::Null);
    assert_eq!((read.code, read.value()), (200, created.value()));
    let version = created.value().at(path!("metadata.resourceVersion")).str().to_string();
    let list = pair.request(Method::Get, PODS, Value::Null);
    assert_eq!(list.value().get(k!("items")).items().len(), 1);
    let mut watch = Request::new(0, Method::Get, format!("{PODS}?watch=1&resourceVersion={version}"));
    watch.credentials = super::pair::admin();
    let watch = pair.send(watch);
    assert_eq!(pair.answer(watch, Span::secs(1)).map(|r| r.code), Some(200));
    let gone = pair.request(Method::Delete, &format!("{PODS}/web"), Value::Null);
    assert_eq!(gone.code, 200, "{:?}", gone.value());
    pair.run_for(Span::secs(1));
    let frames: Vec<_> = pair.frames(watch).0.iter().map(|f| f.kind).collect();
    // Marked by a write of its own, then gone.
    assert_eq!(frames, [WatchKind::Modified, WatchKind::Deleted]);
    assert_eq!(pair.request(Method::Get, &format!("{PODS}/web"), Value::Null).code, 404);
}

#[test]
fn refusals_stop_a_request_at_their_station() {
    let mut pair = Pair::new(1);
    with_account(&mut pair);
    assert_eq!(pair.request(Method::Post, PODS, pod("there")).code, 201);
    let (jane, nobody) = (certificate("jane", &[]), Credentials::None);
    let forged = Credentials::Token("a.b.c".into());
    let admin = super::pair::admin();
    for (who, path, name, code, station) in [
        (&forged, PODS, "a", 401, Station::Authentication),
        (&nobody, PODS, "a", 403, Station::Authorization),
        (&jane, PODS, "a", 403, Station::Authorization),
        (&admin, "/api/v1/namespaces/nowhere/pods", "a", 404, Station::MutatingAdmission),
        (&admin, PODS, "there", 409, Station::Etcd),
    ] {
        pair.stations();
        let mut request = Request::new(0, Method::Post, path);
        request.credentials = who.clone();
        request.body = crate::wire::Body::Object(pod(name));
        let answer = pair.ask(request);
        let refused = pair.stations().into_iter().find(|(_, o, _)| *o == Outcome::Refused);
        assert_eq!((answer.code, refused.map(|r| r.0)), (code, Some(station)), "{:?}", answer.value());
    }
}

#[test]
fn an_update_of_an_old_version_is_a_conflict() {
    let mut pair = Pair::new(1);
    let path = "/api/v1/namespaces/default/configmaps";
    let made = pair.request(Method::Post, path, json!({ "metadata": { "name": "race" } }));
    assert_eq!(made.code, 201, "{:?}", made.value());
    let mut next = made.value().clone();
    next.set_at("data.n", "1");
    let one = format!("{path}/race");
    assert_eq!(pair.request(Method::Put, &one, next.clone()).code, 200);
    next.set_at("data.n", "2");
    let late = pair.request(Method::Put, &one, next);
    assert_eq!(late.code, 409);
    assert!(
        late.value()
            .get(k!("message"))
            .str()
            .ends_with("please apply your changes to the latest version and try again")
    );
    let patched = pair.request(Method::Patch, &one, json!({ "data": { "n": "3" } }));
    assert_eq!((patched.code, patched.value().at(path!("data.n")).str()), (200, "3"));
}

#[test]
fn a_pod_is_bound_once() {
    let mut pair = Pair::new(1);
    with_account(&mut pair);
    pair.request(Method::Post, PODS, pod("web"));
    let bind = |node: &str| json!({ "metadata": { "name": "web" }, "target": { "kind": "Node", "name": (node) } });
    let path = format!("{PODS}/web/binding");
    assert_eq!(pair.request(Method::Post, &path, bind("node01")).code, 201);
    let twice = pair.request(Method::Post, &path, bind("node02"));
    let why = "Operation cannot be fulfilled on pods/binding \"web\": pod web is already assigned to node \"node01\"";
    assert_eq!((twice.code, twice.value().get(k!("message")).str()), (409, why));
}
