//! A message in a few words, as a pill has room for.

use super::stage::PillKind;
use crate::api::Value;
use crate::wire::{Body, Payload, Request, cri, etcd};

/// What a message says, shortly.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// `POST pods/nginx/binding`.
    pub label: String,
    /// What it is.
    pub kind: PillKind,
    /// Whether it refuses something.
    pub bad: bool,
}

/// The words for a message.
pub fn of(payload: &Payload) -> Words {
    let says = |kind, label: String| Words { label, kind, bad: false };
    match payload {
        Payload::Request(request) => {
            says(PillKind::Request, format!("{} {}", verb(request), short_path(&request.path, &request.body)))
        }
        Payload::Response(response) => {
            let told = match &response.body {
                Body::Object(object) if object.get("kind").str() == "Status" && !response.is_ok() => {
                    object.get("reason").str().to_string()
                }
                Body::Object(object) => named(object),
                _ => String::new(),
            };
            let label = format!("{} {told}", response.code);
            Words { bad: response.code >= 400, ..says(PillKind::Answer, label.trim_end().to_string()) }
        }
        Payload::Watch(frame) => says(PillKind::Watch, format!("{} {}", frame.kind.as_str(), named(&frame.object))),
        Payload::WatchEnd(_) => says(PillKind::Watch, "watch ends".into()),
        Payload::Cancel(_) => says(PillKind::Request, "cancel".into()),
        Payload::Etcd(request) => says(PillKind::Request, etcd_call(&request.call)),
        Payload::EtcdReply(reply) => {
            let kind = if matches!(reply.result, etcd::Answer::Events(_)) { PillKind::Watch } else { PillKind::Answer };
            let bad = matches!(reply.result, etcd::Answer::Txn(false, _) | etcd::Answer::Error(_));
            Words { bad, ..says(kind, etcd_reply(reply)) }
        }
        Payload::Cri(request) => says(PillKind::Request, cri_call(&request.call)),
        Payload::CriReply(reply) => {
            let (label, bad) = match &reply.result {
                cri::Answer::Error(_) => ("error".to_string(), true),
                cri::Answer::Id(id) => (id.chars().take(8).collect(), false),
                cri::Answer::Image(None) => ("not here".into(), false),
                cri::Answer::Image(Some(image)) => (image.name.to_string(), false),
                cri::Answer::Exec(code, ..) => (format!("exit {code}"), *code != 0),
                _ => ("ok".into(), false),
            };
            Words { bad, ..says(PillKind::Answer, label) }
        }
    }
}

/// Background chatter: what goes on whether or not anybody does anything.
pub fn is_chatter(payload: &Payload) -> bool {
    let quiet = |path: &str| {
        path.contains("/leases") || path.contains("/healthz") || path.contains("/readyz") || path.contains("/livez")
    };
    match payload {
        Payload::Request(request) => quiet(&request.path),
        Payload::Response(response) => matches!(response.value().get("kind").str(), "Lease"),
        Payload::Watch(frame) => {
            matches!(frame.object.get("kind").str(), "Lease" | "Event") || frame.kind.as_str() == "BOOKMARK"
        }
        Payload::Cri(request) => {
            matches!(request.call, cri::Call::List | cri::Call::ListPod(_) | cri::Call::Status | cri::Call::ListImages)
        }
        Payload::CriReply(reply) => matches!(reply.result, cri::Answer::List(..) | cri::Answer::Images(_)),
        _ => false,
    }
}

/// The verb of a request: its method, or `WATCH` and `LIST` where the path says so.
pub fn verb(request: &Request) -> &'static str {
    let query = request.path.split_once('?').map_or("", |(_, query)| query);
    if query.split('&').any(|pair| matches!(pair, "watch=true" | "watch=1")) {
        "WATCH"
    } else {
        request.method.as_str()
    }
}

/// `/api/v1/namespaces/default/pods/nginx/binding?x=y` as `pods/nginx/binding`; a creation names its object too.
fn short_path(path: &str, body: &Body) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let rest = match parts.as_slice() {
        ["api", _, "namespaces", _, rest @ ..] if !rest.is_empty() => rest,
        ["apis", _, _, "namespaces", _, rest @ ..] if !rest.is_empty() => rest,
        ["api", _, rest @ ..] | ["apis", _, _, rest @ ..] => rest,
        rest => rest,
    };
    let name = match body {
        Body::Object(object) if rest.len() == 1 => object.at("metadata.name").str(),
        _ => "",
    };
    if name.is_empty() { rest.join("/") } else { format!("{} {name}", rest.join("/")) }
}

/// `pod nginx`.
fn named(object: &Value) -> String {
    let kind = object.get("kind").str().to_ascii_lowercase();
    format!("{kind} {}", object.at("metadata.name").str()).trim().to_string()
}

/// The last two parts of a key: `/registry/pods/default/nginx` as `default/nginx`.
fn short_key(key: &str) -> String {
    let parts: Vec<&str> = key.trim_start_matches("/registry/").split('/').collect();
    parts.join("/")
}

/// The key that a transaction writes, if it writes one.
pub fn written_key(call: &etcd::Call) -> Option<&str> {
    let etcd::Call::Txn(_, then, _) = call else { return None };
    then.iter().find_map(|op| match op {
        etcd::Op::Put(key, ..) | etcd::Op::Delete(key, _) => Some(&**key),
        etcd::Op::Range(_) => None,
    })
}

fn etcd_call(call: &etcd::Call) -> String {
    match call {
        etcd::Call::Range(range) => format!("range {}", short_key(&range.key)),
        etcd::Call::Txn(_, then, _) => match then.first() {
            Some(etcd::Op::Put(key, ..)) => format!("txn put {}", short_key(key)),
            Some(etcd::Op::Delete(key, _)) => format!("txn delete {}", short_key(key)),
            _ => "txn".into(),
        },
        etcd::Call::Watch { key, .. } => format!("watch {}", short_key(key)),
        etcd::Call::CancelWatch(_) => "cancel watch".into(),
        etcd::Call::Progress(_) => "progress?".into(),
        etcd::Call::LeaseGrant(seconds) => format!("lease {seconds} s"),
        etcd::Call::LeaseRevoke(_) => "revoke lease".into(),
        etcd::Call::LeaseKeepAlive(_) => "keep lease alive".into(),
        etcd::Call::Compact(revision) => format!("compact {revision}"),
    }
}

fn etcd_reply(reply: &etcd::Reply) -> String {
    match &reply.result {
        etcd::Answer::Txn(true, _) | etcd::Answer::Put => format!("ok, revision {}", reply.revision),
        etcd::Answer::Txn(false, _) => "not as compared".into(),
        etcd::Answer::Range(found, _) => match found.as_slice() {
            [] => "nothing".into(),
            [one] => format!("revision {}", one.mod_revision),
            many => format!("{} keys", many.len()),
        },
        etcd::Answer::Events(events) => match events.first() {
            Some(event) => format!("{} revision {}", short_key(&event.kv.key), reply.revision),
            None => format!("progress, revision {}", reply.revision),
        },
        etcd::Answer::Error(_) => "error".into(),
        _ => format!("revision {}", reply.revision),
    }
}

fn cri_call(call: &cri::Call) -> String {
    let image = |name: &str| name.rsplit('/').next().unwrap_or(name).to_string();
    match call {
        cri::Call::Status => "Status".into(),
        cri::Call::RunPodSandbox(config) => format!("RunPodSandbox {}", config.name),
        cri::Call::StopPodSandbox(_) => "StopPodSandbox".into(),
        cri::Call::RemovePodSandbox(_) => "RemovePodSandbox".into(),
        cri::Call::ImageStatus(name) => format!("ImageStatus {}", image(name)),
        cri::Call::PullImage(name) => format!("PullImage {}", image(name)),
        cri::Call::ListImages => "ListImages".into(),
        cri::Call::CreateContainer(config) => format!("CreateContainer {}", config.name),
        cri::Call::StartContainer(_) => "StartContainer".into(),
        cri::Call::StopContainer(..) => "StopContainer".into(),
        cri::Call::RemoveContainer(_) => "RemoveContainer".into(),
        cri::Call::List => "List".into(),
        cri::Call::ListPod(_) => "ListPod".into(),
        cri::Call::GetContainerEvents => "GetContainerEvents".into(),
        cri::Call::UpdateRuntimeConfig(range) => format!("UpdateRuntimeConfig {range}"),
        cri::Call::ReadLog(_) => "ReadLog".into(),
        cri::Call::Stat(path) => format!("stat {path}"),
        cri::Call::ExecSync(..) => "ExecSync".into(),
        cri::Call::Connect(_, port, path) => format!("connect :{port}{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Method, Request};

    #[test]
    fn a_request_is_said_without_what_everybody_knows() {
        for (method, path, said) in [
            (Method::Post, "/api/v1/namespaces/default/pods/nginx/binding", "POST pods/nginx/binding"),
            (Method::Get, "/api/v1/nodes/node01?resourceVersion=0", "GET nodes/node01"),
            (Method::Get, "/api/v1/pods?watch=true&fieldSelector=x", "WATCH pods"),
            (Method::Get, "/api/v1/namespaces/default", "GET namespaces/default"),
            (Method::Put, "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node01", "PUT leases/node01"),
        ] {
            assert_eq!(of(&Payload::from(Request::new(1, method, path))).label, said);
        }
    }

    #[test]
    fn a_creation_names_what_it_creates() {
        let pod = Value::of([("kind", Value::from("Pod")), ("metadata", Value::of([("name", Value::from("nginx"))]))]);
        let request =
            Request { body: Body::Object(pod), ..Request::new(1, Method::Post, "/api/v1/namespaces/default/pods") };
        assert_eq!(of(&Payload::from(request)).label, "POST pods nginx");
    }
}
