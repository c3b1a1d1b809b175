//! What a recording and a world tell, brought to one form: changes by object, each in order.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use vitrine::api::{diff, json, kinds};
use vitrine::cluster::{Body, Record};
use vitrine::sim::{Addr, RecordId, Time};
use vitrine::wire::{Credentials, Note, Payload, Station};

use super::names::Names;

/// One change of an object.
#[derive(Clone, Debug)]
pub struct Change {
    /// Seconds since the first action.
    pub at: f64,
    /// Who made it, drawn names made equal.
    pub by: String,
    /// What has to be equal, drawn names made equal.
    pub what: String,
}

/// By the name that all objects of one maker share, then by their own names: their changes in order.
pub type Story = BTreeMap<String, BTreeMap<String, Vec<Change>>>;

impl Names<'_> {
    fn push(&self, story: &mut Story, object: String, at: f64, by: &str, what: String) {
        let change = Change { at, by: self.of(by), what: self.of(&what) };
        story.entry(self.of(&object)).or_default().entry(object).or_default().push(change);
    }
}

fn text<'a>(v: &'a Json, key: &str) -> &'a str {
    v.get(key).and_then(Json::as_str).unwrap_or("")
}

/// What of a value is compared beside its path: states, phases, reasons, counts. Instants, ids and messages are not.
fn brief(path: &str, value: &Json) -> String {
    let leaf = path.rsplit(['.', ']']).next().unwrap_or(path);
    match value {
        Json::Object(map) => map.iter().map(|(k, v)| brief(&format!(".{k}"), v)).collect::<Vec<_>>().concat(),
        Json::Array(list) => list.iter().map(|v| brief("", v)).collect::<Vec<_>>().concat(),
        Json::Null => String::new(),
        v if [
            "type",
            "status",
            "phase",
            "reason",
            "exitCode",
            "restartCount",
            "ready",
            "started",
            "effect",
            "unschedulable",
            "deletionGracePeriodSeconds",
        ]
        .contains(&leaf) =>
        {
            format!("<{leaf}={}>", v.as_str().map_or_else(|| v.to_string(), str::to_owned))
        }
        _ => String::new(),
    }
}

/// Fields of whole seconds: whether they change depends on where in a second a write falls.
const SECONDS: [&str; 6] =
    ["lastHeartbeatTime", "lastTransitionTime", "lastUpdateTime", "startedAt", "finishedAt", "deletionTimestamp"];

/// The paths of a difference and what is compared of each, in the order of the alphabet.
fn paths(kind: &str, changes: impl IntoIterator<Item = (String, Json, Json)>) -> String {
    let kept = changes.into_iter().filter(|(p, old, new)| {
        let moved = SECONDS.iter().any(|s| p.ends_with(s)) && !old.is_null() && !new.is_null();
        let left_out = p == "metadata.resourceVersion" || p.starts_with("metadata.managedFields");
        let of_node = kind == "nodes" && (p.starts_with("status.images") || p.starts_with("metadata.annotations"));
        !moved && !left_out && !of_node
    });
    let mut all: Vec<String> = kept.map(|(p, _, new)| format!("{p}{}", brief(&p, &new))).collect();
    all.sort();
    all.join(" ")
}

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
            nodes: observed().any(|e| kind(e) == "nodes" || text(e, "on").starts_with("node/")),
            events: observed().filter(|e| kind(e) == "event").map(|e| text(e, "on").to_owned()).collect(),
            leases: observed().filter(|e| kind(e) == "leases").map(|e| text(e, "name").to_owned()).collect(),
        }
    }
    /// Leases, tokens and the system's own objects are told of only where the scenario is about them.
    fn leaves_out(&self, resource: &str, name: &str) -> bool {
        let system = ["kube-system/", "kube-public/", "kube-node-lease/"].iter().any(|ns| name.starts_with(ns));
        match resource {
            "leases" => !self.leases.iter().any(|l| l == name),
            "serviceaccounts/token" => !self.tokens,
            _ => system && !self.system,
        }
    }
}

/// Answers that come and go from run to run: conflicts of controllers that race, events that were emptied away.
fn is_race(verb: &str, resource: &str, user: &str, code: u64) -> bool {
    code == 409 && verb != "create" || resource == "events" || resource == "nodes" && user.ends_with(":ttl-controller")
}

/// A report of a node that says nothing but that it lives.
fn is_heartbeat(resource: &str, verb: &str, body: &Json) -> bool {
    let conditions = body["status"]["conditions"].as_array();
    resource == "nodes/status"
        && verb == "patch"
        && !conditions.into_iter().flatten().any(|c| c.get("status").is_some())
}

fn request(
    names: &Names<'_>,
    story: &mut Story,
    at: f64,
    (user, verb, resource, name, code): (&str, &str, &str, &str, u64),
) {
    if !is_race(verb, resource, user, code) {
        let what = format!("{verb} {code}");
        names.push(story, format!("request {resource} {name}"), at, user, what);
    }
}

/// What a recording tells.
pub fn recorded(doc: &Json, names: &Names<'_>) -> Story {
    let mut story = Story::new();
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
                request(names, &mut story, at, about);
            }
            ("event", "DELETED") => {}
            ("event", _) => {
                let object = format!("event {} {} {}", text(e, "on"), text(e, "reason"), text(e, "from"));
                names.push(&mut story, object, at, by, text(e, "message").into());
            }
            (_, watch) => {
                let diff = e.get("diff").filter(|_| watch == "MODIFIED").and_then(Json::as_object);
                let new = |(p, c): (&String, &Json)| (p.clone(), c[0].clone(), c[1].clone());
                let said = paths(kind, diff.into_iter().flatten().map(new));
                if kind == "nodes" && watch == "MODIFIED" && said.is_empty() {
                    continue;
                }
                let what = format!("{watch} {said}");
                names.push(&mut story, format!("{kind} {}", text(e, "name")), at, by, what);
            }
        }
    }
    story
}

/// The trace of a replay, looked up by number.
pub type Trace = BTreeMap<RecordId, Record>;

/// What a world tells, of what happened after `start`; what `doc` leaves out is left out.
pub fn told(trace: &Trace, start: Time, doc: &Json, names: &Names<'_>) -> Story {
    let (mut story, heard) = (Story::new(), Heard::of(doc));
    let mut asked: BTreeMap<(Addr, u64), RecordId> = BTreeMap::new();
    let users = users(trace);
    for r in trace.values() {
        let at = (r.at.0 as f64 - start.0 as f64) / 1e9;
        match &r.body {
            Body::Sent { from, payload: Payload::Request(q), .. } => {
                asked.insert((*from, q.id), r.id);
            }
            Body::Sent { to, payload: Payload::Response(answer), .. } if at >= 0.0 => {
                let Some(q) = asked.remove(&(*to, answer.id)).and_then(|id| trace.get(&id)) else { continue };
                let Body::Sent { payload: Payload::Request(asked), .. } = &q.body else { continue };
                let Some((verb, resource, mut name)) = target(asked.method.as_str(), &asked.path) else { continue };
                let read = |v: &vitrine::api::Value| serde_json::from_str(&json::print(v)).unwrap_or(Json::Null);
                let body = if let vitrine::wire::Body::Object(v) = &asked.body { read(v) } else { Json::Null };
                if q.at < start || is_heartbeat(&resource, verb, &body) {
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
                        (q.at.0 as f64 - start.0 as f64) / 1e9,
                        (user, verb, &resource, &name, u64::from(answer.code)),
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
    let changes = if watch == "MODIFIED" { diff::diff(before, after, Some(kind.root)) } else { Vec::new() };
    let read = |v: &vitrine::api::Value| serde_json::from_str(&json::print(v)).unwrap_or(Json::Null);
    let mut all: Vec<(String, Json, Json)> = Vec::new();
    let taints = |v: &vitrine::api::Value| read(v.at("spec.taints")).as_array().cloned();
    let by_effect = (taints(before), taints(after));
    for c in &changes {
        if by_effect.0.is_none() || by_effect.1.is_none() || !c.path.starts_with("spec.taints") {
            all.push((named(&c.path, after), read(&c.old), read(&c.new)));
        }
    }
    if let (Some(before), Some(after)) = by_effect {
        // The recorder names a taint by key and effect.
        let name = |t: &Json| format!("spec.taints[{}:{}]", text(t, "key"), text(t, "effect"));
        let other = |list: &[Json], t: &Json| list.iter().any(|o| name(o) == name(t));
        all.extend(after.iter().filter(|t| !other(&before, t)).map(|t| (name(t), Json::Null, t.clone())));
        all.extend(before.iter().filter(|t| !other(&after, t)).map(|t| (name(t), t.clone(), Json::Null)));
    }
    let said = paths(kind.plural, all);
    // A heartbeat is left out.
    if !(kind.kind == "Node" && watch == "MODIFIED" && said.is_empty()) {
        names.push(story, format!("{} {name}", kind.plural), at, by, format!("{watch} {said}"));
    }
}

/// A path with the names of list items instead of their places, as the recorder has it.
fn named(path: &str, object: &vitrine::api::Value) -> String {
    let (mut out, mut at) = (String::new(), object);
    for part in path.split_inclusive(['.', '[', ']']) {
        let core = part.trim_end_matches(['.', '[', ']']);
        match core.parse::<usize>().ok().and_then(|i| at.items().get(i)) {
            Some(item) => {
                let names = [item.get("name"), item.at("targetRef.name")];
                let name = names.into_iter().map(|n| n.str()).find(|n| !n.is_empty()).unwrap_or(core);
                out.push_str(&part.replacen(core, name, 1));
                at = item;
            }
            None => {
                out.push_str(part);
                if !core.is_empty() {
                    at = at.get(core);
                }
            }
        }
    }
    out
}

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
