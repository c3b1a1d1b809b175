//! The kubelet's own server: `/containerLogs/NAMESPACE/POD/CONTAINER`, what `kubectl logs` reads through the API server, and
//! `/exec/NAMESPACE/POD/CONTAINER`, what `kubectl exec` runs.

use crate::path;
use std::rc::Rc;

use super::{For, Kubelet, Settings, Timer};
use crate::api::yaml;
use crate::client::ObjectRef;
use crate::node::runtime::programs::rfc3339_nano;
use crate::sim::{Addr, Time};
use crate::wire::cri::{Answer, Call, ContainerState, LogLine};
use crate::wire::{Body, Ctx, KUBELET_CONFIG, Method, Request, Response, STATFS, wall_ns};

/// Somebody reads a log.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    to: Addr,
    id: u64,
    options: Options,
}

/// `PodLogOptions`, as they stand in the query.
#[derive(Clone, Debug, Default, PartialEq)]
struct Options {
    tail: Option<usize>,
    limit_bytes: Option<usize>,
    /// Nanoseconds since 1970.
    since: Option<u64>,
    timestamps: bool,
    previous: bool,
}

/// Who is being served.
#[derive(Clone, Debug, Default)]
pub struct Serving {}

impl Serving {
    /// A client is gone.
    pub fn closed(&mut self, _peer: Addr) {}
}

fn text(id: u64, code: u16, body: &str) -> Response {
    Response {
        id,
        code,
        body: Body::Text(body.into()),
        content_type: "text/plain".into(),
        warnings: Vec::new(),
        headers: Vec::new(),
    }
}

/// What a command wrote, and how it ended.
pub(super) fn executed(id: u64, answer: &Answer) -> Response {
    match answer {
        Answer::Exec(code, out, err) => {
            let body = crate::json!({ "stdout": (&**out), "stderr": (&**err), "exitCode": (i64::from(*code)) });
            Response { body: Body::Object(body), content_type: "application/json".into(), ..text(id, 200, "") }
        }
        // The command runs on a stream of its own: what goes wrong there is no answer to a call.
        Answer::Error(why) => {
            let why = why.strip_prefix("rpc error: code = Unknown desc = ").unwrap_or(why);
            let head = "Internal error occurred: Internal error occurred: error executing command in container";
            text(id, 500, &format!("{head}: {why}"))
        }
        _ => text(id, 500, "the runtime answered something else"),
    }
}

/// A value of a query as it was meant.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(b) = rest.next() {
        let hex = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
        bytes.push(match b {
            b'+' => b' ',
            b'%' => (hex(rest.next()).unwrap_or(0) * 16 + hex(rest.next()).unwrap_or(0)) as u8,
            b => b,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn options(query: &str, now: Time) -> Options {
    let mut out = Options::default();
    for (key, value) in query.split('&').filter_map(|p| p.split_once('=')) {
        let number = value.parse::<u64>().ok();
        match key {
            "tailLines" => out.tail = number.map(|n| n as usize),
            "limitBytes" => out.limit_bytes = number.map(|n| n as usize),
            "sinceSeconds" => out.since = number.map(|n| wall_ns(now).saturating_sub(n.saturating_mul(1_000_000_000))),
            "sinceTime" => {
                let at = crate::api::time::parse(&value.replace("%3A", ":"));
                out.since = at.map(|(s, n)| s.max(0) as u64 * 1_000_000_000 + u64::from(n));
            }
            "timestamps" => out.timestamps = value == "true",
            "previous" => out.previous = value == "true",
            _ => {}
        }
    }
    out
}

/// The lines as they are sent.
fn print(lines: &[LogLine], options: &Options) -> String {
    let since = options.since.unwrap_or(0);
    let lines: Vec<&LogLine> = lines.iter().filter(|l| wall_ns(l.at) >= since).collect();
    let skip = options.tail.map_or(0, |n| lines.len().saturating_sub(n));
    let mut out = String::new();
    for line in lines.into_iter().skip(skip) {
        if options.timestamps {
            out.push_str(&format!("{} ", rfc3339_nano(line.at)));
        }
        out.push_str(&line.text);
        if !line.partial {
            out.push('\n');
        }
    }
    if let Some(limit) = options.limit_bytes
        && limit < out.len()
    {
        let end = (0..=limit).rev().find(|i| out.is_char_boundary(*i)).unwrap_or(0);
        out.truncate(end);
    }
    out
}

impl Kubelet {
    pub(super) fn serve(&mut self, from: Addr, request: &Rc<Request>, ctx: &mut Ctx<'_, Timer>) {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let words: Vec<&str> = path.trim_matches('/').split('/').collect();
        let answer = match (request.method, words.as_slice()) {
            (Method::Get, ["healthz"]) => text(request.id, 200, "ok"),
            (Method::Get, ["containerLogs", ns, pod, container]) => {
                let options = options(query, ctx.now);
                match self.log_of(ns, pod, container, options.previous) {
                    Ok(id) => {
                        let reading = Reading { to: from, id: request.id, options };
                        return self.call(Call::ReadLog(id), For::Log(reading), ctx);
                    }
                    Err(why) => text(request.id, 400, &why),
                }
            }
            (Method::Post, ["exec", ns, pod, container]) => match self.running(ns, pod, container) {
                Some(id) => {
                    let words = query.split('&').filter_map(|p| p.strip_prefix("command="));
                    let words = words.map(|w| unescape(w).into()).collect();
                    let stdin = match &request.body {
                        Body::Text(stdin) => stdin.clone(),
                        _ => "".into(),
                    };
                    return self.call(Call::ExecSync(id, words, stdin, 0), For::Exec(from, request.id), ctx);
                }
                None => text(request.id, 400, &format!("container not found ({container:?})")),
            },
            (Method::Put | Method::Delete, ["etc", "kubernetes", "manifests", file])
                if self.config.system == Some(from) =>
            {
                let Body::Text(said) = &request.body else { return };
                // A file that is no pod is none to the kubelet.
                let pod = yaml::parse(said).ok().filter(|pod| pod.get(crate::k!("kind")).str() == "Pod");
                match pod.filter(|_| request.method == Method::Put) {
                    Some(pod) => self.put_manifest(file, pod, ctx),
                    None => self.remove_manifest(file, ctx),
                }
                text(request.id, 200, "")
            }
            (Method::Put, _) if self.config.system == Some(from) => {
                let Body::Text(said) = &request.body else { return };
                match path {
                    STATFS => self.files_take(said.parse().unwrap_or(0), ctx),
                    // Its system has looked whether it can be read.
                    KUBELET_CONFIG => self.settings = Settings::read(said).unwrap_or_default(),
                    _ => {}
                }
                text(request.id, 200, "")
            }
            _ => text(request.id, 404, "404 page not found\n"),
        };
        ctx.send(from, answer);
    }

    /// The container that a command is to be run in.
    fn running(&self, ns: &str, pod: &str, container: &str) -> Option<Rc<str>> {
        let is_it = |w: &&Rc<super::Worker>| ObjectRef::of(&w.pod) == ObjectRef { namespace: ns, name: pod };
        let worker = self.workers.values().find(is_it)?;
        let found = worker.runtime.named(container).next()?;
        matches!(found.state, ContainerState::Running(_)).then(|| found.id.clone())
    }

    /// The container whose log is meant.
    fn log_of(&self, ns: &str, pod: &str, container: &str, previous: bool) -> Result<Rc<str>, String> {
        let is_it = |w: &&Rc<super::Worker>| ObjectRef::of(&w.pod) == ObjectRef { namespace: ns, name: pod };
        let Some(worker) = self.workers.values().find(is_it) else {
            return Err(format!("pod {pod:?} in namespace {ns:?} not found"));
        };
        let statuses = [crate::k!("containerStatuses"), crate::k!("initContainerStatuses")];
        let all = statuses.iter().flat_map(|l| worker.status.get(*l).items());
        let said = all.into_iter().find(|s| s.get(crate::k!("name")).str() == container);
        if previous {
            // Only what the status remembers: one that ended for good is not previous to anything.
            let last = said.map_or("", |s| s.at(path!("lastState.terminated.containerID")).str());
            let missing = format!("previous terminated container {container:?} in pod {pod:?} not found");
            return last.split_once("://").map(|(_, id)| id.into()).ok_or(missing);
        }
        if let Some(info) = worker.runtime.named(container).next() {
            return Ok(info.id.clone());
        }
        let why = said.map(|s| s.at(path!("state.waiting.reason")).str()).unwrap_or_default();
        let state = match why {
            "ErrImagePull" => "image can't be pulled".to_string(),
            "ImagePullBackOff" => "trying and failing to pull image".to_string(),
            why => why.to_string(),
        };
        match (said, state.as_str()) {
            (None, _) => Err(format!("container {container:?} not found in pod {pod:?}")),
            (_, "") => Err(format!("container {container:?} in pod {pod:?} is not available")),
            (_, state) => Err(format!("container {container:?} in pod {pod:?} is waiting to start: {state}")),
        }
    }

    pub(super) fn log_read(&mut self, reading: Reading, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let response = match answer {
            Answer::Log(lines) => text(reading.id, 200, &print(lines, &reading.options)),
            Answer::Error(why) => text(reading.id, 500, why),
            _ => text(reading.id, 500, "the runtime answered something else"),
        };
        ctx.send(reading.to, response);
    }
}
