//! What a recording and a world tell, brought to one form: changes by object, each in order.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use vitrine::api::{json, kinds};
use vitrine::cluster::{Body, Record};
use vitrine::sim::{Addr, RecordId, Time};
use vitrine::wire::{Credentials, Note, Payload, Station};

use super::asked::{is_heartbeat, request};
use super::names::Names;
use super::net::{self, Leaves};

/// One change of an object.
#[derive(Clone, Debug)]
pub struct Change {
    /// Seconds since the first action.
    pub at: f64,
    /// Who made it, drawn names made equal.
    pub by: String,
    /// What has to be equal, drawn names made equal.
    pub what: String,
    /// What it did to the object, where it changed one.
    pub leaves: Leaves,
}

/// By the name that all objects of one maker share, then by their own names: their changes in order.
pub type Story = BTreeMap<String, BTreeMap<String, Vec<Change>>>;

impl Names<'_> {
    pub(super) fn push(&self, story: &mut Story, object: String, at: f64, by: &str, what: String) {
        self.push_all(story, object, at, by, what, Leaves::new());
    }
    fn push_all(&self, story: &mut Story, object: String, at: f64, by: &str, what: String, leaves: Leaves) {
        let change = Change { at, by: self.of(by), what: self.of(&what), leaves };
        story.entry(self.of(&object)).or_default().entry(object).or_default().push(change);
    }
}

fn text<'a>(v: &'a Json, key: &str) -> &'a str {
    v.get(key).and_then(Json::as_str).unwrap_or("")
}

/// Kinds that the recorder did not listen to: of them only a namespace's deletion would tell.
const UNHEARD: [&str; 10] = [
    "csistoragecapacities",
    "horizontalpodautoscalers",
    "ingresses",
    "limitranges",
    "networkpolicies",
    "podcertificaterequests",
    "podtemplates",
    "resourceclaims",
    "resourceclaimtemplates",
    "resourcequotas",
];

/// What the recording tells of beside the objects of its namespace.
pub struct Heard {
    /// Objects of the cluster itself.
    system: bool,
    tokens: bool,
    leases: Vec<String>,
    events: Vec<String>,
    /// The scenario is about nodes, too.
    nodes: bool,
}

impl Heard {
    fn of(doc: &Json) -> Heard {
        let observed = || doc["observed"].as_array().into_iter().flatten();
        let kind = |e: &Json| e.get("kind").or(e.get("resource")).and_then(Json::as_str).unwrap_or("").to_owned();
        Heard {
            system: observed().any(|e| text(e, "name").starts_with("kube-system/") && kind(e) != "leases"),
            tokens: observed().any(|e| kind(e) == "serviceaccounts/token"),
            nodes: doc["observed"].is_null()
                || observed().any(|e| kind(e) == "nodes" || text(e, "on").starts_with("node/")),
            events: observed().filter(|e| kind(e) == "event").map(|e| text(e, "on").to_owned()).collect(),
            leases: observed().filter(|e| kind(e) == "leases").map(|e| text(e, "name").to_owned()).collect(),
        }
    }
    /// Leases, tokens and the system's own objects are told of only where the scenario is about them.
    fn leaves_out(&self, resource: &str, name: &str) -> bool {
        let system = ["kube-system/", "kube-public/", "kube-node-lease/"].iter().any(|ns| name.starts_with(ns));
        match resource {
            _ if resource.split('/').next().is_some_and(|kind| UNHEARD.contains(&kind)) => true,
            "leases" => {
                let own =
                    |l: &str| l.split_once("/apiserver-").map_or(l.to_owned(), |(ns, _)| format!("{ns}/apiserver"));
                !self.leases.iter().any(|l| own(l) == own(name))
            }
            "serviceaccounts/token" => !self.tokens,
            _ => system && !self.system,
        }
    }
}

/// What a recording tells.
pub fn recorded(doc: &Json, names: &Names<'_>) -> Story {
    let mut story = Story::new();
    let mut made: BTreeMap<(&str, &str), Json> = BTreeMap::new();
    for e in doc["observed"].as_array().into_iter().flatten() {
        let at = e["t"].as_f64().unwrap_or(0.0);
        if at < 0.0 {
            continue;
        }
        let (kind, by) = (text(e, "kind"), text(e, "by"));
        match (kind, text(e, "watch")) {
            (_, "") if e.get("log").is_some() => {}
            (_, "") => {
                let code = e["code"].as_u64().unwrap_or(0);
                if is_heartbeat(text(e, "resource"), text(e, "verb"), &e["body"]) {
                    continue;
                }
                let about = (text(e, "user"), text(e, "verb"), text(e, "resource"), text(e, "name"), code);
                request(names, &mut story, at, about, (&e["body"], text(&e["answer"], "message")));
            }
            ("event", "DELETED") => {}
            ("event", _) => {
                let object = format!("event {} {} {}", text(e, "on"), text(e, "reason"), text(e, "from"));
                names.push(&mut story, object, at, by, text(e, "message").into());
            }
            (_, watch) => {
                let mut leaves = Leaves::new();
                let diff = || e["diff"].as_object().into_iter().flatten();
                if watch == "MODIFIED" {
                    diff().for_each(|(path, c)| net::differences(path, &c[0], &c[1], &mut leaves));
                } else if watch == "ADDED" {
                    let mut object = made.get(&(kind, text(e, "like"))).unwrap_or(&e["object"]).clone();
                    diff().for_each(|(_, c)| put(&mut object, &c[0], &c[1]));
                    made.insert((kind, text(e, "name")), object.clone());
                    net::differences("", &Json::Object(Default::default()), &object, &mut leaves);
                }
                changed(names, &mut story, at, by, (kind, text(e, "name"), watch), leaves);
            }
        }
    }
    story
}

/// Puts one value in another's place, wherever it stands in an object that is told as one like another.
fn put(object: &mut Json, old: &Json, new: &Json) {
    match object {
        _ if object == old => *object = new.clone(),
        Json::Object(all) => all.values_mut().for_each(|v| put(v, old, new)),
        Json::Array(all) => all.iter_mut().for_each(|v| put(v, old, new)),
        _ => {}
    }
}

/// What a kubelet says of a pod that ended when its collector, which looks each minute, comes between the end and the deletion.
const COLLECTED: &str =
    "status.conditions[PodReadyToStartContainers].message<no pod sandbox exists> status.podIP status.podIPs-";

/// A change of an object, unless it is a node's heartbeat.
fn changed(
    names: &Names<'_>,
    story: &mut Story,
    at: f64,
    by: &str,
    (kind, name, watch): (&str, &str, &str),
    leaves: Leaves,
) {
    let said = net::told(&leaves, kind);
    // That a node is deleted is told by the request; the recordings' watches do not tell of it.
    let nothing = kind == "nodes" && (watch == "MODIFIED" && said.is_empty() || watch == "DELETED");
    if !nothing && said != COLLECTED {
        names.push_all(story, format!("{kind} {name}"), at, by, format!("{watch} {said}"), leaves);
    }
}

/// The trace of a replay, looked up by number.
pub type Trace = BTreeMap<RecordId, Record>;

/// What a world tells, of what happened after `start`; what `doc` leaves out is left out.
pub fn told(trace: &Trace, start: Time, doc: &Json, names: &Names<'_>) -> Story {
    let (mut story, heard) = (Story::new(), Heard::of(doc));
    let mut asked: BTreeMap<(Addr, u64), RecordId> = BTreeMap::new();
    let users = users(trace);
    // A request is told of when it is received, as the audit log does.
    let mut received: BTreeMap<RecordId, Time> = BTreeMap::new();
    for r in trace.values() {
        let at = (r.at.0 as f64 - start.0 as f64) / 1e9;
        match &r.body {
            Body::Sent { from, payload: Payload::Request(q), .. } => {
                asked.insert((*from, q.id), r.id);
            }
            Body::Delivered { message } => drop(received.insert(*message, r.at)),
            Body::Sent { to, payload: Payload::Response(answer), .. } if at >= 0.0 => {
                let Some(q) = asked.remove(&(*to, answer.id)).and_then(|id| trace.get(&id)) else { continue };
                let Body::Sent { payload: Payload::Request(asked), .. } = &q.body else { continue };
                let Some((verb, resource, mut name)) = target(asked.method.as_str(), &asked.path) else { continue };
                let read = |v: &vitrine::api::Value| serde_json::from_str(&json::print(v)).unwrap_or(Json::Null);
                let body = match &asked.body {
                    vitrine::wire::Body::Object(v) => read(v),
                    vitrine::wire::Body::Text(text) => serde_json::from_str(text).unwrap_or(Json::Null),
                    vitrine::wire::Body::None => Json::Null,
                };
                let q_at = received.get(&q.id).copied().unwrap_or(q.at);
                if q_at < start || is_heartbeat(&resource, verb, &body) {
                    continue;
                }
                if (name.is_empty() || name.ends_with('/')) && verb == "create" {
                    let of_body = body["metadata"]["name"].as_str().unwrap_or_default();
                    let given = [answer.value().at("metadata.name").str(), of_body];
                    name.push_str(given.iter().find(|n| !n.is_empty()).unwrap_or(&""));
                }
                if !heard.leaves_out(&resource, &name) {
                    let user = users.get(&q.id).map_or("?", |u| u.as_str());
                    request(
                        names,
                        &mut story,
                        (q_at.0 as f64 - start.0 as f64) / 1e9,
                        (user, verb, &resource, &name, u64::from(answer.code)),
                        (&body, answer.value().get("message").str()),
                    );
                }
            }
            Body::Note { note: Note::Committed { .. }, .. } if at >= 0.0 => {
                committed(r, at, trace, &users, &heard, names, &mut story);
            }
            _ => {}
        }
    }
    story
}

/// Verb, resource with subresource, namespace and name of a request that writes.
fn target(method: &str, path: &str) -> Option<(&'static str, String, String)> {
    let path = path.split('?').next().unwrap_or(path);
    let mut words: Vec<&str> = path.trim_matches('/').split('/').collect();
    match *words.first()? {
        "api" => drop(words.drain(..2.min(words.len()))),
        "apis" => drop(words.drain(..3.min(words.len()))),
        _ => return None,
    }
    let namespace = match *words.as_slice() {
        ["namespaces", ns, _, ..] if words[2] != "status" && words[2] != "finalize" => {
            words.drain(..2);
            format!("{ns}/")
        }
        _ => String::new(),
    };
    let (resource, name, sub) = (words.first()?, words.get(1).copied().unwrap_or(""), words.get(2));
    let verb = match method {
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" if name.is_empty() => "deletecollection",
        "DELETE" => "delete",
        _ => return None,
    };
    let resource = sub.map_or((*resource).into(), |s| format!("{resource}/{s}"));
    Some((verb, resource, format!("{namespace}{name}")))
}

fn committed(
    r: &Record,
    at: f64,
    trace: &Trace,
    users: &BTreeMap<RecordId, String>,
    heard: &Heard,
    names: &Names<'_>,
    story: &mut Story,
) {
    let Body::Note { note: Note::Committed { key, before, after, .. }, .. } = &r.body else { return };
    let known = kinds::ALL.iter().find(|k| !k.etcd_prefix.is_empty() && key.starts_with(&k.etcd_key("", "")));
    let Some(kind) = known else { return };
    let watch = match (before.is_null(), after.is_null()) {
        (true, _) => "ADDED",
        (_, true) => "DELETED",
        _ => "MODIFIED",
    };
    let mut chain = std::iter::successors(Some(r), |r| trace.get(&r.cause));
    let by = chain.find_map(|r| users.get(&r.id)).map_or("?", |u| u.as_str());
    let object = if after.is_null() { before } else { after };
    let written = match kind.kind {
        "Lease" => "leases",
        "PodDisruptionBudget" => "poddisruptionbudgets/status",
        _ => "",
    };
    if by == LOOPBACK && !written.is_empty() && watch == "MODIFIED" {
        let name = format!("{}/{}", object.at("metadata.namespace").str(), object.at("metadata.name").str());
        if !heard.leaves_out(written, &name) {
            request(names, story, at, (by, "update", written, &name, 200), (&Json::Null, ""));
        }
    }
    if kind.kind == "Event" {
        if watch == "DELETED" {
            return;
        }
        let about = object.get("involvedObject");
        let on = format!(
            "{}/{} {}",
            about.get("kind").str().to_lowercase(),
            about.get("name").str(),
            about.get("fieldPath").str()
        );
        let from = [object.at("source.component").str(), object.get("reportingComponent").str()];
        let from = from.into_iter().find(|s| !s.is_empty()).unwrap_or("");
        let left_out = heard.leaves_out("events", &format!("{}/", about.get("namespace").str()));
        let left_out = left_out || !heard.nodes && on.starts_with("node/");
        if !left_out || heard.events.iter().any(|e| *e == on.trim()) {
            let head = format!("event {} {} {from}", on.trim(), object.get("reason").str());
            names.push(story, head, at, by, object.get("message").str().into());
        }
        return;
    }
    let (namespace, name) = (object.at("metadata.namespace").str(), object.at("metadata.name").str());
    let name = if namespace.is_empty() { name.into() } else { format!("{namespace}/{name}") };
    if heard.leaves_out(kind.plural, &name) {
        return;
    }
    let read = |v: &vitrine::api::Value| serde_json::from_str(&json::print(v)).unwrap_or(Json::Null);
    let mut leaves = Leaves::new();
    match watch {
        "MODIFIED" => net::differences("", &read(before), &read(after), &mut leaves),
        "ADDED" => net::differences("", &Json::Object(Default::default()), &read(after), &mut leaves),
        _ => {}
    }
    changed(names, story, at, by, (kind.plural, &name, watch), leaves);
}

/// The server itself, whose requests do not come over the network.
const LOOPBACK: &str = "system:apiserver";

/// Who made each request: the name in the certificate, or what the server's authentication said of a token.
fn users(trace: &Trace) -> BTreeMap<RecordId, String> {
    let mut users = BTreeMap::new();
    for r in trace.values() {
        match &r.body {
            Body::Sent { payload: Payload::Request(q), .. } => {
                let name = match &q.credentials {
                    Credentials::Certificate(c) => c.common_name.to_string(),
                    Credentials::Token(_) => "?".into(),
                    _ => "system:anonymous".into(),
                };
                users.insert(r.id, name);
            }
            Body::Note { note: Note::Station { request, station: Station::Authentication, detail, .. }, .. } => {
                let detail = detail.to_string();
                if detail.contains("loopback") {
                    users.insert(r.cause, LOOPBACK.into());
                }
                let Some(Body::Delivered { message }) = trace.get(request).map(|r| &r.body) else { continue };
                let said = detail.split([' ', ',', '"']).find(|w| w.starts_with("system:serviceaccount:"));
                if let (Some(said), Some(known)) = (said, users.get_mut(message)) {
                    *known = said.to_owned();
                }
            }
            _ => {}
        }
    }
    users
}
