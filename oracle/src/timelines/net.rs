//! What a change, or several in a row, did to an object: each leaf that differs, with its old and its new value.
//!
//! A writer that reconciles writes what it sees when it looks; on a slow machine two of its writes become one. So what is
//! compared is the net effect of a row of writes, told leaf by leaf, whatever parts of the object each of them replaced.

use std::collections::BTreeMap;

use serde_json::Value as Json;

/// By path; that a whole object or list came or went is told at its path and `{}`.
pub type Leaves = BTreeMap<String, (Json, Json)>;

/// Fields of whole seconds: whether they change depends on where in a second a write falls.
const SECONDS: [&str; 6] =
    ["lastHeartbeatTime", "lastTransitionTime", "lastUpdateTime", "startedAt", "finishedAt", "deletionTimestamp"];

/// Numbers that count what happened to an object or a lease ever since.
const COUNTED: [&str; 3] = ["generation", "observedGeneration", "leaseTransitions"];

/// Values that are drawn, or follow from what is: a template that says when it was restarted has a hash of its own.
const DRAWN: [&str; 5] =
    ["resourceVersion", "nodePort", "pod-template-hash", "controller-revision-hash", "controller.kubernetes.io/hash"];

/// Since when addresses wait to be told, in whole seconds too: of two changes in one second the second has none.
const TRIGGER: &str = "[endpoints.kubernetes.io/last-change-trigger-time]";

/// An item's name in its list, as the recorder has it; taints go by key and effect.
fn name(item: &Json, place: usize) -> String {
    let text = |v: &Json| v.as_str().filter(|s| !s.is_empty()).map(str::to_owned);
    let taint = || Some(format!("{}:{}", text(&item["key"])?, text(&item["effect"])?));
    let known = text(&item["type"]).or_else(|| text(&item["name"])).or_else(taint);
    known.or_else(|| text(&item["targetRef"]["name"])).unwrap_or_else(|| place.to_string())
}

/// The parts of an object or of a list of objects, by the end of their paths.
fn parts(v: &Json) -> Option<BTreeMap<String, &Json>> {
    match v {
        Json::Object(map) => {
            let key = |k: &String| if k.contains(['.', '/']) { format!("[{k}]") } else { format!(".{k}") };
            Some(map.iter().map(|(k, v)| (key(k), v)).collect())
        }
        Json::Array(list) if list.iter().all(Json::is_object) => {
            Some(list.iter().enumerate().map(|(i, v)| (format!("[{}]", name(v, i)), v)).collect())
        }
        _ => None,
    }
}

/// Adds the leaves that differ between two values at a path.
pub fn differences(path: &str, old: &Json, new: &Json, out: &mut Leaves) {
    if old == new {
        return;
    }
    let (a, b) = (parts(old), parts(new));
    if a.is_none() && b.is_none() || a.is_none() && !old.is_null() || b.is_none() && !new.is_null() {
        out.insert(path.into(), (old.clone(), new.clone()));
        return;
    }
    if a.is_none() || b.is_none() {
        out.insert(format!("{path}{{}}"), (a.is_some().into(), b.is_some().into()));
    }
    let (a, b) = (a.unwrap_or_default(), b.unwrap_or_default());
    for end in a.keys().chain(b.keys().filter(|k| !a.contains_key(*k))) {
        let at = |m: &BTreeMap<String, &Json>| m.get(end).map_or(Json::Null, |v| (*v).clone());
        let below = format!("{path}{end}");
        differences(below.strip_prefix('.').unwrap_or(&below), &at(&a), &at(&b), out);
    }
}

/// What several changes in a row did in all.
pub fn sum<'a>(changes: impl Iterator<Item = &'a Leaves>) -> Leaves {
    let mut all = Leaves::new();
    for (path, (old, new)) in changes.flatten() {
        let net = all.entry(path.clone()).or_insert_with(|| (old.clone(), Json::Null));
        net.1 = new.clone();
    }
    all.retain(|_, (old, new)| old != new);
    all
}

/// A value without what is drawn: instants, addresses, ids.
pub fn shown(v: &Json) -> String {
    match v {
        Json::String(s) => drawn(s).unwrap_or(s).to_owned(),
        Json::Array(all) => format!("[{}]", all.iter().map(shown).collect::<Vec<_>>().join(" ")),
        Json::Object(all) => {
            let mut fields: Vec<String> = all.iter().map(|(k, v)| format!("{k}={}", shown(v))).collect();
            fields.sort();
            format!("{{{}}}", fields.join(" "))
        }
        other => other.to_string(),
    }
}

/// What stands for a text that a cluster draws, where the whole text is one.
fn drawn(s: &str) -> Option<&'static str> {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let ten = s.as_bytes();
    let is_time = s.strip_prefix('@').is_some_and(|t| digits(t.trim_start_matches('-')))
        || s.len() >= 20 && s.ends_with('Z') && ten[4] == b'-' && ten[10] == b'T' && ten[13] == b':';
    let is_ip = s.split('.').count() == 4 && digits(s);
    match () {
        _ if is_time => Some("<time>"),
        _ if is_ip && s.starts_with("10.") || s.starts_with("10.244.") && s.ends_with(".0/24") => Some("<ip>"),
        // A static pod's, of its manifest as its kubelet read it.
        _ if s.len() == 32 && s.bytes().all(|b| b.is_ascii_hexdigit()) => Some("<hash>"),
        _ if is_ip && s.starts_with("172.30.2.") => Some("<host>"),
        _ if s.starts_with("containerd://") => Some("<container>"),
        // The recorder cut certificates.
        _ if s.starts_with("-----BEGIN ") => Some("<certificate>"),
        _ => None,
    }
}

/// The paths of a net effect and what is compared of each, in the order of the alphabet.
pub fn told(leaves: &Leaves, kind: &str) -> String {
    let is_part = |path: &str| {
        let mut ends = path.char_indices().filter(|(_, c)| matches!(c, '.' | '[')).map(|(i, _)| i);
        ends.any(|i| leaves.contains_key(&format!("{}{{}}", &path[..i])))
    };
    let mut all: Vec<String> = Vec::new();
    for (path, (old, new)) in leaves {
        let leaf = path.rsplit(['.', ']']).next().unwrap_or(path);
        let said = match (old.as_i64(), new) {
            _ if new.is_null() || path.ends_with("{}") => String::new(),
            // What these begin with is the past of the cluster, and how far they rise is how many writes a row has.
            (Some(_), Json::Number(_)) if COUNTED.contains(&leaf) => "<more>".into(),
            _ if DRAWN.contains(&leaf) => format!("<{leaf}>"),
            // The recorder cut what is secret.
            _ if kind == "secrets" && path.starts_with("data") => "<data>".into(),
            _ => format!("<{}>", shown(new)),
        };
        let moved = SECONDS.contains(&leaf) && !old.is_null() && !new.is_null();
        let left_out = matches!(&**path, "metadata.resourceVersion" | "kind" | "apiVersion")
            || path.starts_with("metadata.managedFields");
        let of_node =
            kind == "nodes" && (path.starts_with("status.images") || path.starts_with("metadata.annotations"));
        let since = path.ends_with(TRIGGER) || kind.starts_with("endpoint") && path == "metadata.annotations{}";
        if moved || left_out || of_node || since || said.is_empty() && is_part(path) {
            continue;
        }
        all.push(match path.strip_suffix("{}") {
            Some(whole) if *new == Json::Bool(false) => format!("{whole}-"),
            Some(whole) => whole.to_owned(),
            None => format!("{path}{said}"),
        });
    }
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(old: &str, new: &str) -> Leaves {
        let read = |s| serde_json::from_str(s).unwrap();
        let mut out = Leaves::new();
        differences("", &read(old), &read(new), &mut out);
        out
    }

    #[test]
    fn two_writes_in_a_row_are_what_one_write_of_both_is() {
        let states = [
            r#"{"status":{}}"#,
            r#"{"status":{"conditions":[{"type":"Ready","status":"False","message":"m"}],"n":1}}"#,
            r#"{"status":{"conditions":[{"type":"Ready","status":"True"}],"n":2}}"#,
        ];
        let steps = [diff(states[0], states[1]), diff(states[1], states[2])];
        assert_eq!(told(&sum(steps.iter()), "pods"), told(&diff(states[0], states[2]), "pods"));
        assert_eq!(
            told(&steps[1], "pods"),
            "status.conditions[Ready].message status.conditions[Ready].status<True> status.n<2>"
        );
        let back = [diff(states[0], states[1]), diff(states[1], states[0])];
        assert_eq!(told(&sum(back.iter()), "pods"), "");
        assert_ne!(told(&diff(states[0], states[1]), "pods"), told(&diff(states[0], states[2]), "pods"));
    }
}
