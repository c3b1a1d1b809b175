//! The recordings of a real API server, step by step, against the kinds alone: decode, default, prepare, validate.
//!
//! No server runs here, so what admission adds is not there; what was answered becomes the object of the next step.
//! A refusal has to be the recorded one, to the letter; what was accepted must be accepted, and keep the recorded spec.
//! `KINDS_SHOW=name` prints what a recording's steps gave.

use std::collections::BTreeMap;

use vitrine::api::decode::{canonical, decode};
use vitrine::api::kinds::{by_resource, register};
use vitrine::api::patch::{json_patch, merge, strategic};
use vitrine::api::{Errors, Kind, Status, Value, json};

/// What a path of a recording names.
struct Target {
    kind: &'static Kind,
    namespace: String,
    name: String,
    subresource: String,
}

fn target(path: &str) -> Option<Target> {
    let path = path.split('?').next().unwrap_or(path);
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let (group, version, rest) = match parts.as_slice() {
        ["api", version, rest @ ..] => ("", *version, rest),
        ["apis", group, version, rest @ ..] => (*group, *version, rest),
        _ => return None,
    };
    let (namespace, rest) = match rest {
        ["namespaces", namespace, rest @ ..] if !rest.is_empty() && !["status", "finalize"].contains(&rest[0]) => {
            (*namespace, rest)
        }
        rest => ("", rest),
    };
    let kind = by_resource(group, version, rest.first()?)?;
    let part = |i: usize| rest.get(i).copied().unwrap_or("").to_string();
    Some(Target { kind, namespace: namespace.into(), name: part(1), subresource: part(2) })
}

fn metadata(object: &mut Value, key: &str, value: Value) {
    let meta = object.entry("metadata");
    match value {
        Value::Null => drop(meta.remove(key)),
        value => meta.set(key, value),
    }
}

/// What the registry does to a new object, without admission.
fn created(t: &Target, body: &Value, answer: &Value) -> Option<(Value, Errors)> {
    let kind = t.kind;
    let mut object = decode(body, kind.root, false).ok()?.value;
    (kind.strategy.default)(&mut object);
    let mut stored = kind;
    if let Some(other) = kind.stored_as {
        stored = other.kind;
        object = (other.to_stored)(&object);
    }
    let generated = object.at("metadata.name").is_empty() && !object.at("metadata.generateName").is_empty();
    if generated {
        let name = answer.at("metadata.name");
        let name = if name.is_empty() { answer.at("details.name") } else { name };
        metadata(&mut object, "name", name.clone());
    }
    let namespace = if kind.namespaced { t.namespace.as_str().into() } else { Value::Null };
    metadata(&mut object, "namespace", namespace);
    (kind.strategy.prepare_create)(&mut object);
    let object = canonical(&object, stored.root);
    let mut errors = Errors::default();
    (kind.strategy.validate)(&object, &mut errors);
    let object = match kind.stored_as {
        Some(other) => canonical(&(other.from_stored)(&object), kind.root),
        None => object,
    };
    Some((object, errors))
}

fn updated(t: &Target, kind: &Kind, method: &str, body: &Value, media: &str, old: &Value) -> Option<(Value, Errors)> {
    let raw = match (method, media) {
        ("PUT", _) => body.clone(),
        (_, "application/json-patch+json") => json_patch(old, body).ok()?,
        (_, "application/strategic-merge-patch+json") => strategic(old, body, kind.root).ok()?,
        _ => merge(old, body),
    };
    let mut object = decode(&raw, kind.root, false).ok()?.value;
    (kind.strategy.default)(&mut object);
    for kept in ["generation", "uid", "creationTimestamp", "deletionTimestamp", "resourceVersion", "namespace"] {
        let at = format!("metadata.{kept}");
        if object.at(at.as_str()).is_empty() || matches!(kept, "generation" | "creationTimestamp") {
            metadata(&mut object, kept, old.at(at.as_str()).clone());
        }
    }
    let mut errors = Errors::default();
    let s = &kind.strategy;
    let other = s.others.iter().find(|(name, _)| *name == t.subresource);
    let (prepare, validate) = match (t.subresource.as_str(), other) {
        ("", _) => (s.prepare_update, s.validate_update),
        ("status", _) => (s.prepare_status, s.validate_status),
        (_, Some((_, update))) => (update.prepare, update.validate),
        _ => return None,
    };
    prepare(&mut object, old);
    let object = canonical(&object, kind.root);
    validate(&object, old, &mut errors);
    Some((object, errors))
}

/// Without the differences of internal structs, which follow the server's Go code.
fn without_diffs(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\n@@") {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        rest = &tail[tail.find("\n]").or_else(|| tail.find("\n,")).unwrap_or(tail.len())..];
    }
    (out + rest).trim_end().into()
}

fn same_refusal(ours: &Value, theirs: &Value) -> bool {
    let text = |v: &Value| without_diffs(v.str());
    let causes = |v: &Value| {
        let list = v.at("details.causes").items().iter();
        list.map(|c| (text(c.get("field")), text(c.get("reason")), text(c.get("message")))).collect::<Vec<_>>()
    };
    text(ours.get("message")) == text(theirs.get("message")) && causes(ours) == causes(theirs)
}

/// Whether everything that we say is also recorded, and of the spec everything that admission does not add.
fn within(ours: &Value, theirs: &Value, path: &str, missing: &mut Vec<String>) {
    let volatile = ["metadata.uid", "metadata.resourceVersion", "metadata.creationTimestamp", "metadata.managedFields"];
    let admitted = [
        "spec.priority",
        "spec.preemptionPolicy",
        "spec.serviceAccount",
        "spec.serviceAccountName",
        "spec.tolerations",
        "spec.taints",
        "metadata.generation",
        "spec.clusterIP",
        "spec.clusterIPs",
        "spec.ipFamilies",
        "spec.ipFamilyPolicy",
        "spec.volumes",
    ];
    let condition_time = path.ends_with("lastTransitionTime") || path.ends_with("lastProbeTime");
    if volatile.contains(&path) || condition_time {
        return;
    }
    match (ours, theirs) {
        (Value::Map(_), Value::Map(_)) => {
            for (key, value) in ours.entries() {
                let path = if path.is_empty() { key.as_str().into() } else { format!("{path}.{}", key.as_str()) };
                within(value, theirs.get(*key), &path, missing);
            }
            for (key, value) in theirs.entries() {
                let path = if path.is_empty() { key.as_str().into() } else { format!("{path}.{}", key.as_str()) };
                let known = volatile.contains(&path.as_str())
                    || admitted.contains(&path.as_str())
                    || path.ends_with(".volumeMounts");
                if ours.get(*key).is_null() && !value.is_null() && !known {
                    missing.push(format!("{path}: nothing, recorded {}", json::print(value)));
                }
            }
        }
        (Value::List(_), Value::List(_)) => {
            for (i, value) in ours.items().iter().enumerate() {
                within(value, theirs.items().get(i).unwrap_or(&Value::Null), &format!("{path}.{i}"), missing);
            }
            let admitted = admitted.contains(&path) || path.ends_with(".volumeMounts");
            if theirs.items().len() > ours.items().len() && !admitted {
                missing.push(format!("{path}: {} items, recorded {}", ours.items().len(), theirs.items().len()));
            }
        }
        _ if ours == theirs => {}
        _ => missing.push(format!("{path}: {}, recorded {}", json::print(ours), json::print(theirs))),
    }
}

#[derive(Default)]
struct Count {
    refusals: (u32, u32),
    accepted: (u32, u32),
    tables: (u32, u32),
    wrong: Vec<String>,
}

fn ages_apart(ours: &Value, theirs: &Value) -> bool {
    ours == theirs || theirs.str().ends_with(['s', 'm', 'h', 'd', ')']) && !ours.str().is_empty()
}

fn table(t: &Target, answer: &Value, count: &mut Count, at: &str) {
    let columns = t.kind.strategy.columns;
    let theirs = answer.get("columnDefinitions").items();
    let mut fine = theirs.is_empty() || theirs.len() == columns.len();
    for (ours, theirs) in columns.iter().zip(theirs) {
        let said = [ours.name, ours.kind, ours.format, ours.description];
        fine &= ["name", "type", "format", "description"].iter().zip(said).all(|(k, v)| theirs.get(*k).str() == v)
            && theirs.get("priority").int() == i64::from(ours.priority);
    }
    for row in answer.get("rows").items().iter().filter(|r| r.at("object.kind").str() == t.kind.kind) {
        let object = row.get("object");
        for (column, cell) in columns.iter().zip(row.get("cells").items()) {
            let ours = (column.cell)(object, 1_764_000_000);
            if !ages_apart(&ours, cell) {
                fine = false;
                count.wrong.push(format!(
                    "{at}: {} is {}, recorded {}",
                    column.name,
                    json::print(&ours),
                    json::print(cell)
                ));
            }
        }
    }
    count.tables.0 += u32::from(fine);
    count.tables.1 += u32::from(!fine);
    if !fine {
        count.wrong.push(format!("{at}: columns of {}", t.kind.plural));
    }
}

fn run(name: &str, recording: &Value, count: &mut Count) {
    let mut objects: BTreeMap<String, Value> = BTreeMap::new();
    for (i, step) in recording.get("steps").items().iter().enumerate() {
        let at = format!("{name} step {i} {}", step.get("do").str());
        let Some((method, path)) = step.get("do").str().split_once(' ') else { continue };
        // A review is kept nowhere: the server answers it, not its kind.
        let is_kept = |t: &Target| !t.kind.etcd_prefix.is_empty() || t.kind.stored_as.is_some();
        let Some(t) = target(path).filter(is_kept) else { continue };
        let answer = step.get("response");
        if answer.get("kind").str() == "Table" {
            table(&t, answer, count, &at);
            continue;
        }
        let key = |name: &str| format!("{} {} {name}", t.kind.qualified(), t.namespace);
        let body = step.get("body");
        let code = step.get("status").int();
        let ours = match method {
            _ if body.entries().is_empty() && body.items().is_empty() => None,
            "POST" if t.name.is_empty() => created(&t, body, answer),
            "PUT" | "PATCH" if !step.get("type").str().contains("apply") => {
                let old = objects.get(&key(&t.name));
                old.and_then(|old| updated(&t, t.kind, method, body, step.get("type").str(), old))
            }
            _ => None,
        };
        if let Some((object, errors)) = ours {
            let name = object.at("metadata.name").str().to_string();
            match code {
                422 if answer.get("reason").str() == "Invalid"
                    && !answer.get("message").str().contains("denied request") =>
                {
                    let stored = t.kind.stored_as.map_or(t.kind, |other| other.kind);
                    let ours = Status::invalid(stored, &name, &errors).to_value();
                    let fine = same_refusal(&ours, answer);
                    count.refusals.0 += u32::from(fine);
                    count.refusals.1 += u32::from(!fine);
                    if !fine {
                        let (a, b) = (ours.get("message").str(), answer.get("message").str());
                        count.wrong.push(format!("{at}:\n   ours     {a}\n   recorded {b}"));
                    }
                }
                200 | 201 => {
                    let mut missing = Vec::new();
                    if method == "POST" {
                        within(&object, answer, "", &mut missing);
                    }
                    let fine = errors.is_empty() && missing.is_empty();
                    count.accepted.0 += u32::from(fine);
                    count.accepted.1 += u32::from(!fine);
                    if !fine {
                        count.wrong.push(format!("{at}: accepted; ours {:?} {missing:?}", errors.0));
                    }
                }
                _ => {}
            }
        }
        if (200..300).contains(&code) && answer.get("kind").str() == t.kind.kind && !path.contains("dryRun") {
            objects.insert(key(answer.at("metadata.name").str()), answer.clone());
        }
    }
}

/// How many steps differ: what needs more than the kinds (admission, allocation, controllers), and rules that are still to
/// come. It gets greater only with more recordings.
const STILL_WRONG: usize = 317;

#[test]
fn the_kinds_say_what_the_real_server_said() {
    register();
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle/http");
    let show = std::env::vars().find(|(k, _)| k == "KINDS_SHOW").map(|(_, v)| v);
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "json"));
    files.sort();
    let mut count = Count::default();
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().to_string();
        let recording = json::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
        run(&name, &recording, &mut count);
    }
    if let Some(show) = show {
        count.wrong.iter().filter(|w| w.starts_with(&show)).for_each(|w| println!("{w}"));
    }
    println!(
        "refusals {} of {}, accepted {} of {}, tables {} of {}",
        count.refusals.0,
        count.refusals.0 + count.refusals.1,
        count.accepted.0,
        count.accepted.0 + count.accepted.1,
        count.tables.0,
        count.tables.0 + count.tables.1
    );
    let wrong = (count.refusals.1 + count.accepted.1 + count.tables.1) as usize;
    assert!(wrong <= STILL_WRONG, "{wrong} steps differ:\n{}", count.wrong.join("\n"));
}
