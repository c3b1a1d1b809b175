//! Area `http`: requests to the API server and its whole answers.

use std::rc::Rc;

use serde_json::{Map, Value, json};
use vitrine::sim::Span;
use vitrine::wire::{Body, Credentials, Method, Request, Response};

use crate::names::{Names, Patterns};
use crate::world::World;

/// From one request of a recording to the next: a handshake.
const CONNECTING: Span = Span::ms(8);

/// The lines that a recording and a replay of it are compared by.
pub fn lines(patterns: &Patterns, doc: &Value, managers: bool) -> Vec<String> {
    let steps = doc["steps"].as_array().cloned().unwrap_or_default();
    let pick = |s: &Value, keys: &[&str]| {
        let of: Map<String, Value> =
            keys.iter().map(|k| (k.to_string(), s.get(*k).cloned().unwrap_or_default())).collect();
        Value::Object(of)
    };
    let given: Vec<Value> = steps.iter().map(|s| pick(s, &["do", "body", "headers"])).collect();
    let mut names = Names::new(patterns, python(&Value::Array(given)));
    names.managers = managers;
    let parts = ["do", "status", "responseHeaders", "response", "events"];
    let walked: Vec<Value> = steps.iter().map(|s| names.walk(&pick(s, &parts), "")).collect();
    let text = serde_json::to_string_pretty(&walked).unwrap_or_default();
    text.lines().map(String::from).collect()
}

/// Does what a recording did, and writes down what is answered now.
pub fn replay(doc: &Value) -> Value {
    let mut world = World::new();
    let mut saved = Map::new();
    let mut steps = Vec::new();
    for step in doc["steps"].as_array().into_iter().flatten() {
        let mut told = step.as_object().cloned().unwrap_or_default();
        for part in ["status", "responseHeaders", "response", "events"] {
            told.remove(part);
        }
        if step["settle"] == json!(true) {
            world.settle();
        }
        if let Some(seconds) = step["wait"].as_f64() {
            world.run_for(Span::ms((seconds * 1000.0) as u64));
        }
        if step["do"].is_string() {
            // The recorder made a new connection for each request: the controllers act meanwhile.
            world.run_for(CONNECTING);
            act(&mut world, step, &mut saved, &mut told);
        }
        steps.push(Value::Object(told));
    }
    json!({ "steps": steps })
}

fn act(world: &mut World, step: &Value, saved: &mut Map<String, Value>, told: &mut Map<String, Value>) {
    let Some(request) = request(step, saved) else {
        told.insert("response".into(), "the recording has no method and path".into());
        return;
    };
    let id = world.send(request);
    let patience = step["watch"].as_u64().unwrap_or(65);
    let response = world.answer(id, Span::secs(patience));
    let Some(response) = response else {
        told.insert("response".into(), "no answer".into());
        return;
    };
    told.insert("status".into(), json!(response.code));
    told.insert("responseHeaders".into(), headers(&response));
    let body = body(&response);
    if let Some(seconds) = step["watch"].as_u64() {
        let stream = response.is_ok() && matches!(response.body, Body::None);
        let events = if stream {
            let frames = world.stream(id, Span::secs(seconds));
            let line = |(kind, object): (&str, Value)| json!({ "type": kind, "object": object });
            frames.into_iter().map(line).collect::<Vec<_>>()
        } else {
            vec![body]
        };
        // What is no JSON stands as text.
        let events = match events.first() {
            Some(Value::String(text)) => json!(text),
            _ => events.into(),
        };
        told.insert("events".into(), if events == json!([]) { json!("") } else { events });
    } else {
        for (name, pointer) in step["save"].as_object().into_iter().flatten() {
            let found = body.pointer(pointer.as_str().unwrap_or("")).cloned().unwrap_or_default();
            saved.insert(name.clone(), found);
        }
        told.insert("response".into(), body);
    }
}

/// Puts in what was saved.
fn fill(text: &str, saved: &Map<String, Value>) -> String {
    let mut text = text.to_string();
    for (name, value) in saved {
        let value = value.as_str().map_or_else(|| value.to_string(), String::from);
        text = text.replace(&format!("${{{name}}}"), &value);
    }
    text
}

fn request(step: &Value, saved: &Map<String, Value>) -> Option<Request> {
    let (method, path) = step["do"].as_str()?.split_once(' ')?;
    // A method that HTTP does not know is refused like one that the path does not serve.
    let method = Method::parse(method).unwrap_or(Method::Options);
    let mut request = Request::new(0, method, fill(path, saved));
    request.credentials = match step["auth"].as_str() {
        None | Some("admin") => vitrine::cluster::pki::admin(),
        Some("none") => Credentials::None,
        Some(header) => match fill(header, saved).strip_prefix("Bearer ") {
            Some(token) => Credentials::Token(token.trim().into()),
            None => Credentials::Other(header.into()),
        },
    };
    request.accept = "application/json".into();
    for (name, value) in step["headers"].as_object().into_iter().flatten() {
        let value = fill(value.as_str().unwrap_or(""), saved);
        match name.to_lowercase().as_str() {
            "accept" => request.accept = value.into(),
            "user-agent" => request.user_agent = value.into(),
            other => request.headers.push((other.into(), value.into())),
        }
    }
    if let Some(body) = step.get("body") {
        let text = body.as_str().map_or_else(|| python(body), String::from);
        request.body = Body::Text(Rc::from(fill(&text, saved)));
        request.content_type = step["type"].as_str().unwrap_or("application/json").into();
    }
    Some(request)
}

fn headers(response: &Response) -> Value {
    let mut out = Map::new();
    let content_type = if response.content_type.is_empty() { "application/json" } else { &response.content_type };
    // No content has no type.
    if response.code != 204 {
        out.insert("content-type".into(), content_type.into());
    }
    for (name, value) in &response.headers {
        out.insert(name.to_string(), (&**value).into());
    }
    if !response.warnings.is_empty() {
        let quoted = |w: &Rc<str>| format!("299 - \"{}\"", w.replace('\\', "\\\\").replace('"', "\\\""));
        out.insert("warning".into(), response.warnings.iter().map(quoted).collect());
    }
    Value::Object(out)
}

fn body(response: &Response) -> Value {
    match &response.body {
        Body::None => json!(""),
        Body::Object(v) => read(&vitrine::api::json::print(v)),
        Body::Text(t) => read(t),
    }
}

/// JSON where it is JSON, else text.
pub fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

/// JSON as Python writes it: the recordings' requests were written so, and their spaces count in some answers.
pub fn python(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let entries: Vec<String> =
                map.iter().map(|(k, v)| format!("{}: {}", python(&json!(k)), python(v))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(python).collect::<Vec<_>>().join(", ")),
        Value::String(_) => {
            let mut out = String::new();
            for c in value.to_string().chars() {
                if c.is_ascii() {
                    out.push(c);
                } else {
                    let mut units = [0; 2];
                    c.encode_utf16(&mut units).iter().for_each(|u| out.push_str(&format!("\\u{u:04x}")));
                }
            }
            out
        }
        other => other.to_string(),
    }
}

#[test]
fn bodies_are_written_as_the_recorder_wrote_them() {
    assert_eq!(python(&json!({"a": [1, "é\n"], "b": null})), "{\"a\": [1, \"\\u00e9\\n\"], \"b\": null}");
}
