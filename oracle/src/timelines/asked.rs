//! What is told of a request: verb, code, and of its body what the change that it makes does not say.

use serde_json::Value as Json;

use super::names::Names;
use super::net;
use super::story::Story;

/// Answers that come and go from run to run: conflicts of controllers that race, events that were emptied away.
fn is_race(verb: &str, resource: &str, user: &str, code: u64) -> bool {
    // A pod that went between a kubelet's look at it and its patch.
    let too_late = code == 404 && resource == "pods/status";
    // A controller whose cache is behind deletes what is gone.
    let gone = code == 404 && verb == "delete" && user.starts_with("system:serviceaccount:");
    code == 409 && verb != "create"
        || too_late
        || gone
        || resource == "events"
        || resource == "nodes" && user.ends_with(":ttl-controller")
}

/// A report of a node that says nothing but that it lives.
pub fn is_heartbeat(resource: &str, verb: &str, body: &Json) -> bool {
    let conditions = body["status"]["conditions"].as_array();
    resource == "nodes/status"
        && verb == "patch"
        && !conditions.into_iter().flatten().any(|c| c.get("status").is_some())
}

/// Tells of a request, with what of its body and of its refusal is compared.
pub fn request(
    names: &Names<'_>,
    story: &mut Story,
    at: f64,
    (user, verb, resource, name, code): (&str, &str, &str, &str, u64),
    (body, answer): (&Json, &str),
) {
    // A stream is opened by a GET, which is none of the writes.
    let is_stream = matches!(resource, "pods/exec" | "pods/attach" | "pods/portforward");
    if !is_race(verb, resource, user, code) && !is_stream {
        let said = if tells(verb, resource, user) && !body.is_null() { body_said(body) } else { String::new() };
        let refused = if code >= 300 { format!(" {answer}") } else { String::new() };
        let what = format!("{verb} {code}{said}{refused}");
        names.push(story, format!("request {resource} {name}"), at, user, what);
    }
}

/// Whether the body of a request says more than the change that it makes: what a person asks for, and how things are deleted,
/// evicted and bound. What a status becomes is told by its change, whose parts race with others.
fn tells(verb: &str, resource: &str, user: &str) -> bool {
    match resource {
        "pods/binding" | "pods/eviction" => true,
        _ if matches!(verb, "create" | "update") || resource.ends_with("/status") => false,
        "nodes" => !user.starts_with("system:"),
        _ => true,
    }
}

/// What a request's body asks for.
fn body_said(body: &Json) -> String {
    let mut body = body.clone();
    if let Json::Object(all) = &mut body {
        all.remove("kind");
        all.remove("apiVersion");
    }
    drop_versions(&mut body);
    if body.as_object().is_some_and(|all| all.is_empty()) { String::new() } else { format!(" {}", net::shown(&body)) }
}

fn drop_versions(v: &mut Json) {
    match v {
        Json::Object(all) => {
            all.remove("resourceVersion");
            all.values_mut().for_each(drop_versions);
        }
        Json::Array(all) => all.iter_mut().for_each(drop_versions),
        _ => {}
    }
}
