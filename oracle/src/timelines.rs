//! The area `timelines`: what happens over time because of an action, who writes what, in which order, when.
//!
//! Compared, object by object: the sequence of writes (kind of change, by whom, which fields) and of events (reason, from,
//! message), and the instant of each within [`SLACK`]. The order between objects is soft in a real cluster and not compared.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use vitrine::api::{diff, kinds};
use vitrine::cluster::{Body, Record, Topology, World};
use vitrine::sim::{RecordId, Span, Time};
use vitrine::wire::{Credentials, Note, Payload};

/// How far an instant may lie from the recorded one: the recordings' own spread, and a polling period.
const SLACK: f64 = 5.0;

/// One change of an object, as a recording or a world tells it.
#[derive(Debug, PartialEq)]
struct Change {
    at: f64,
    /// What has to be equal.
    what: String,
}

/// Changes by object, each in order.
type Story = BTreeMap<String, Vec<Change>>;

/// The course's cluster, long booted: what every recording begins from.
pub fn booted() -> World {
    let mut world = World::new(&Topology::default(), 1);
    world.run_until(Time::ZERO + Span::secs(120));
    world.take_records();
    world
}

/// Replay one recording; an error is the difference.
pub fn replay(text: &str, booted: &World) -> Result<(), String> {
    let doc: Json = serde_json::from_str(text).map_err(|e| e.to_string())?;
    let want = recorded(&doc);
    let got = played(&doc, booted.clone())?;
    compare(&want, &got)
}

fn str<'a>(v: &'a Json, key: &str) -> &'a str {
    v.get(key).and_then(Json::as_str).unwrap_or("")
}

/// Suffixes and hashes that a server draws, and the workers it chooses, are the same for all.
fn anonymous(text: &str) -> String {
    let mut out = Vec::new();
    for word in text.split_inclusive([' ', '/', '"', ',', '(', ')', ':', '{', '}']) {
        let core = word.trim_end_matches([' ', '/', '"', ',', '(', ')', ':', '{', '}']);
        let tail = &word[core.len()..];
        let parts: Vec<&str> = core.split('-').collect();
        let drawn = |p: &str, lens: &[usize]| {
            lens.contains(&p.len()) && p.bytes().all(|b| b"bcdfghjklmnpqrstvwxz0123456789".contains(&b))
        };
        let mut kept: Vec<&str> = parts.clone();
        while kept.len() > 1 && kept.last().is_some_and(|p| drawn(p, &[5, 8, 9, 10])) {
            kept.pop();
        }
        let mut name = kept.join("-");
        if kept.len() < parts.len() {
            name.push_str("-*");
        }
        let worker = name.strip_prefix("node0").is_some_and(|n| n.len() == 1);
        out.push(format!("{}{tail}", if worker { "<node>".into() } else { name }));
    }
    let mut text: String = out.concat();
    // Durations and sizes in "Pulled" messages.
    for marker in ["in ", "("] {
        if text.starts_with("Successfully pulled") {
            text = text.split(marker).next().unwrap_or("").to_owned();
        }
    }
    text
}

fn push(story: &mut Story, object: String, at: f64, what: String) {
    story.entry(anonymous(&object)).or_default().push(Change { at, what: anonymous(&what) });
}

fn recorded(doc: &Json) -> Story {
    let mut story = Story::new();
    for e in doc["observed"].as_array().into_iter().flatten() {
        let at = e["t"].as_f64().unwrap_or(0.0);
        let (kind, by) = (str(e, "kind"), str(e, "by"));
        match (kind, str(e, "watch")) {
            (_, "") => {}
            ("event", watch) => {
                let object = format!("event {} {} {}", str(e, "on"), str(e, "reason"), str(e, "from"));
                push(&mut story, object, at, format!("{watch} {}", str(e, "message")));
            }
            (_, watch) => {
                let mut paths: Vec<String> = e
                    .get("diff")
                    .filter(|_| watch == "MODIFIED")
                    .and_then(Json::as_object)
                    .map_or(Vec::new(), |d| d.keys().cloned().collect());
                paths.sort();
                push(
                    &mut story,
                    format!("{kind} {}", str(e, "name")),
                    at,
                    format!("{watch} by {by} {}", paths.join(" ")),
                );
            }
        }
    }
    story
}

/// Do the recorded actions to a world and tell what came of them.
fn played(doc: &Json, mut world: World) -> Result<Story, String> {
    let namespace = str(doc, "namespace").to_owned();
    let mut records = Vec::new();
    let mut trace: BTreeMap<RecordId, Record> = BTreeMap::new();
    for (name, content) in doc["files"].as_object().into_iter().flatten() {
        world.write_file(name, content.as_str().unwrap_or(""));
    }
    if !namespace.is_empty() {
        for line in [
            format!("kubectl create namespace {namespace}"),
            format!("kubectl config set-context --current --namespace={namespace}"),
        ] {
            command(&mut world, &line)?;
        }
    }
    for line in doc["setup"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        command(&mut world, line)?;
    }
    settle(&mut world);
    keep(&mut world, &mut trace, &mut Vec::new());
    let start = Time((world.now().as_secs() + 2) * 1_000_000_000);
    for action in doc["actions"].as_array().into_iter().flatten() {
        let at = start + Span((action["t"].as_f64().unwrap_or(0.0) * 1e9) as u64);
        world.run_until(at);
        act(&mut world, str(action, "do"))?;
    }
    world.run_until(start + Span((doc["seconds"].as_f64().unwrap_or(10.0) * 1e9) as u64));
    keep(&mut world, &mut trace, &mut records);
    Ok(tell(&records, &trace, start))
}

fn keep(world: &mut World, trace: &mut BTreeMap<RecordId, Record>, new: &mut Vec<RecordId>) {
    for r in world.take_records() {
        new.push(r.id);
        trace.insert(r.id, r);
    }
}

/// Type a line and let the world go on until its command has ended.
fn command(world: &mut World, line: &str) -> Result<(), String> {
    world.type_line(line);
    let limit = world.now() + Span::secs(180);
    while world.shell().busy() {
        if !world.step(limit) {
            return Err(format!("`{line}` did not end within three minutes"));
        }
    }
    Ok(())
}

/// Let the world go on until nothing but heartbeats happened for 3 s.
fn settle(world: &mut World) {
    let mut quiet_since = world.now();
    let limit = world.now() + Span::secs(60);
    while world.now() < limit && world.now().since(quiet_since) < Span::secs(3) {
        let before = world.engine().written().len();
        world.step(limit);
        let busy = world.engine().written()[before.min(world.engine().written().len())..].iter().any(|r| {
            matches!(&r.body, Body::Note { note: Note::Committed { key, .. }, .. } if !key.contains("/leases/") && !key.contains("/minions/"))
        });
        if busy {
            quiet_since = world.now();
        }
    }
}

fn act(world: &mut World, what: &str) -> Result<(), String> {
    let words: Vec<&str> = what.split_whitespace().collect();
    match words.as_slice() {
        ["@partition", node] => world.plug(node, false),
        ["@heal", node] => world.plug(node, true),
        ["@kill" | "@term", component] if component.starts_with("kube-") => {
            world.process(&format!("controlplane/{component}"), false)
        }
        ["@start", component] if component.starts_with("kube-") => {
            world.process(&format!("controlplane/{component}"), true)
        }
        ["@kill", node] => world.power(node, false),
        ["@start", node] => world.power(node, true),
        [at, ..] if at.starts_with('@') => return Err(format!("`{what}` cannot be done to a simulated machine yet")),
        _ => world.type_line(what),
    }
    Ok(())
}

fn tell(records: &[RecordId], trace: &BTreeMap<RecordId, Record>, start: Time) -> Story {
    let mut story = Story::new();
    for r in records.iter().map(|id| &trace[id]) {
        let Body::Note { note: Note::Committed { key, before, after, .. }, .. } = &r.body else { continue };
        let at = (r.at.0 as f64 - start.0 as f64) / 1e9;
        let Some(kind) = kinds::ALL.iter().find(|k| !k.etcd_prefix.is_empty() && key.starts_with(&k.etcd_key("", "")))
        else {
            continue;
        };
        let watch = match (before.is_null(), after.is_null()) {
            (true, _) => "ADDED",
            (_, true) => "DELETED",
            _ => "MODIFIED",
        };
        let object = if after.is_null() { before } else { after };
        if kind.kind == "Event" {
            let about = object.get("involvedObject");
            let field = about.get("fieldPath").str();
            let on = format!("{}/{} {field}", about.get("kind").str().to_lowercase(), about.get("name").str());
            let from = [object.at("source.component").str(), object.get("reportingComponent").str()]
                .into_iter()
                .find(|s| !s.is_empty());
            let head = format!("event {} {} {}", on.trim(), object.get("reason").str(), from.unwrap_or(""));
            push(&mut story, head, at, format!("{watch} {}", object.get("message").str()));
            continue;
        }
        // What the recordings leave out.
        let namespace = object.at("metadata.namespace").str();
        if kind.kind == "Lease" || matches!(namespace, "kube-system" | "kube-public" | "kube-node-lease") {
            continue;
        }
        let changes = if watch == "MODIFIED" { diff::diff(before, after, Some(kind.root)) } else { Vec::new() };
        let mut paths: Vec<String> = changes.iter().map(|c| c.path.clone()).collect();
        paths.retain(|p| p != "metadata.resourceVersion" && !p.starts_with("metadata.managedFields"));
        if kind.kind == "Node" && paths.iter().all(|p| p.ends_with("lastHeartbeatTime")) && watch == "MODIFIED" {
            continue;
        }
        paths.sort();
        let name = if namespace.is_empty() {
            object.at("metadata.name").str().into()
        } else {
            format!("{namespace}/{}", object.at("metadata.name").str())
        };
        push(
            &mut story,
            format!("{} {name}", kind.plural),
            at,
            format!("{watch} by {} {}", user(r, trace), paths.join(" ")),
        );
    }
    story
}

/// Who made the request that a commit came of.
fn user(commit: &Record, trace: &BTreeMap<RecordId, Record>) -> String {
    let chain = std::iter::successors(Some(commit), |r| trace.get(&r.cause));
    for r in chain {
        if let Body::Sent { payload: Payload::Request(q), .. } = &r.body {
            return match &q.credentials {
                Credentials::Certificate(c) => c.common_name.to_string(),
                Credentials::Token(_) => token_user(r.id, trace),
                _ => "system:anonymous".into(),
            };
        }
    }
    "?".into()
}

/// The name behind a token is what the server's authentication said of the request.
fn token_user(request: RecordId, trace: &BTreeMap<RecordId, Record>) -> String {
    let delivered =
        trace.values().find(|r| matches!(r.body, Body::Delivered { message } if message == request)).map(|r| r.id);
    let said = trace.values().find_map(|r| match &r.body {
        Body::Note {
            note: Note::Station { request, station: vitrine::wire::Station::Authentication, detail, .. },
            ..
        } if Some(*request) == delivered => Some(detail.clone()),
        _ => None,
    });
    said.and_then(|d| d.split([' ', ',', '"']).find(|w| w.starts_with("system:serviceaccount:")).map(str::to_owned))
        .unwrap_or_else(|| "?".into())
}

fn compare(want: &Story, got: &Story) -> Result<(), String> {
    let mut lines = Vec::new();
    for object in want.keys().chain(got.keys().filter(|k| !want.contains_key(*k))) {
        let empty = Vec::new();
        let (w, g) = (want.get(object).unwrap_or(&empty), got.get(object).unwrap_or(&empty));
        for i in 0..w.len().max(g.len()) {
            match (w.get(i), g.get(i)) {
                (Some(a), Some(b)) if a.what == b.what && (a.at - b.at).abs() <= SLACK => {}
                (Some(a), Some(b)) if a.what == b.what => {
                    lines.push(format!("{object}: {} at {:.1} s, recorded at {:.1} s", a.what, b.at, a.at));
                }
                (a, b) => {
                    let say = |c: Option<&Change>| c.map_or("nothing".into(), |c| format!("{:.1} s {}", c.at, c.what));
                    lines.push(format!("{object}:\n  - {}\n  + {}", say(a), say(b)));
                    break;
                }
            }
        }
    }
    if lines.is_empty() { Ok(()) } else { Err(lines.join("\n")) }
}
