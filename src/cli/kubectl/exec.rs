//! `kubectl exec`: a command in a container that runs.
//!
//! The real one opens streams through the API server to the kubelet; here the answer comes when the command has ended.

use crate::api::Value;
use crate::cli::io::Wait;
use crate::wire::Method;

use super::client::{Ask, Kubectl, query};

/// Its flags.
pub const FLAGS: &str = "container/c= stdin/i tty/t quiet/q filename/f* pod-running-timeout~";

pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let dash = k.flags.dash;
    if args.is_empty() && k.flags.all("filename").is_empty() || dash == Some(0) && k.flags.all("filename").is_empty() {
        return k.error("pod, type/name or --filename must be specified");
    }
    if args.len() > 1 && dash.is_none() {
        return k.usage("exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead");
    }
    let words = match dash {
        Some(at) => args[at..].to_vec(),
        None => Vec::new(),
    };
    if words.is_empty() {
        return k.error("you must specify at least one command for the container");
    }
    let stdin = if k.flags.on("stdin") { k.io.read_all()? } else { Default::default() };
    let Some(pod) = super::logs::pods_of(k, &args[0])?.into_iter().next() else { return Ok(1) };
    let phase = pod.at("status.phase").str();
    if matches!(phase, "Succeeded" | "Failed") {
        return k.error(&format!("cannot exec into a container in a completed pod; current phase is {phase}"));
    }
    let container = super::logs::containers(k, &pod, None)?.into_iter().next().unwrap_or_default();
    if k.flags.on("tty") {
        k.io.complain("Unable to use a TTY - input is not a terminal or the right kind of file");
    }
    let mut parts: Vec<String> = words.iter().map(|w| format!("command={}", query(w))).collect();
    parts.push(format!("container={}", query(&container)));
    parts.push("stderr=true&stdout=true".into());
    let (ns, name) = (pod.at("metadata.namespace").str(), pod.at("metadata.name").str());
    let path = format!("/api/v1/namespaces/{ns}/pods/{}/exec?{}", query(name), parts.join("&"));
    let body = if stdin.is_empty() { Value::Null } else { (&*stdin).into() };
    let ask = Ask { accept: super::client::RAW, ..Ask::with(Method::Post, path, body) };
    let answer = match k.ask(ask)? {
        Ok(v) => v,
        Err(r) => {
            // What the server itself refuses is no stream yet.
            let refused = r.status.get("code").int() == 400;
            let head = if refused { "unable to upgrade connection: " } else { "" };
            k.io.complain(&format!("error: {head}{}", r.message()));
            return Ok(1);
        }
    };
    k.io.print(answer.get("stdout").str());
    k.io.warn(answer.get("stderr").str());
    match answer.get("exitCode").int() {
        0 => Ok(0),
        code => {
            k.io.complain(&format!("command terminated with exit code {code}"));
            Ok(code as i32)
        }
    }
}
