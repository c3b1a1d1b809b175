//! How kubectl talks to the API server: who it is, what it sends, how it reads a refusal.

use std::rc::Rc;

use crate::api::{Kind, Value, json as json_text};
use crate::cli::io::{Io, Next, Stop, Stream, Wait};
use crate::sim::Span;
use crate::wire::{Body, Method, Request, Response};

use super::conf::Connection;
use super::flags::Flags;

/// kubectl's `Accept` where it prints tables.
pub const TABLE: &str =
    "application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json";
const JSON: &str = "application/json";
/// kubectl's `Accept` of `--raw`.
pub const RAW: &str = "application/json, */*";

/// A running kubectl.
pub struct Kubectl<'i, 'w> {
    /// The world.
    pub io: &'i mut Io<'w>,
    /// Its flags and arguments.
    pub flags: Flags,
    /// The words that name the command: `create namespace`.
    pub path: &'static str,
    /// Where the server is and who asks.
    pub to: Connection,
    /// Whether an object was printed as YAML: a mark stands before the next.
    pub printed: bool,
    /// The server's warnings that were told: each is told once.
    pub warned: Vec<Rc<str>>,
    /// Files that cannot be read: told when the others are done.
    pub unread: Vec<String>,
    /// Whether the time of its watch is over.
    pub late: bool,
    /// Whether the server has answered before.
    pub heard: bool,
}

/// A refusal that a command may still put words before.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The Status.
    pub status: Value,
    /// Words before its message.
    pub source: String,
}

/// An answer or a refusal.
pub type Answer = Result<Value, Refusal>;

impl Refusal {
    /// `NotFound` and the like.
    pub fn reason(&self) -> &str {
        self.status.get("reason").str()
    }
    /// The server's own message.
    pub fn message(&self) -> String {
        format!("{}{}", self.source, self.status.get("message").str())
    }
    /// The same with words before its message.
    pub fn when(mut self, source: impl Into<String>) -> Refusal {
        self.source = format!("{}: {}", source.into(), self.source);
        self
    }
    /// As kubectl ends with it.
    pub fn text(&self) -> String {
        let details = self.status.get("details");
        match self.reason() {
            "Invalid" => {
                let head = match (details.get("kind").str(), details.get("name").str()) {
                    ("", "") => "The request is invalid".to_string(),
                    (kind, name) => {
                        let kind = if details.get("group").str().is_empty() {
                            kind.to_string()
                        } else {
                            format!("{kind}.{}", details.get("group").str())
                        };
                        format!("The {} {name:?} is invalid", kind.split('.').next().unwrap_or(&kind))
                    }
                };
                let mut causes: Vec<String> = details
                    .get("causes")
                    .items()
                    .iter()
                    .map(|c| match c.get("field").str() {
                        "" => c.get("message").str().to_string(),
                        field => format!("{field}: {}", c.get("message").str()),
                    })
                    .collect();
                let mut seen: Vec<String> = Vec::new();
                causes.retain(|c| {
                    !seen.contains(c) && {
                        seen.push(c.clone());
                        true
                    }
                });
                match causes.as_slice() {
                    [] => format!("{head}: {}", self.message()),
                    [one] => format!("{head}: {one}"),
                    many => format!("{head}: \n* {}", many.join("\n* ")),
                }
            }
            "Unauthorized" => format!("error: You must be logged in to the server ({})", self.message()),
            "" => format!("Error from server: {}", self.message()),
            reason => format!("Error from server ({reason}): {}", self.message()),
        }
    }
}

/// A request that is being put together.
pub struct Ask<'a> {
    /// The method.
    pub method: Method,
    /// Path and query.
    pub path: String,
    /// `Accept`.
    pub accept: &'a str,
    /// `Content-Type`.
    pub content_type: &'a str,
    /// The body; null is none.
    pub body: Value,
}

impl Ask<'_> {
    /// A GET.
    pub fn get(path: impl Into<String>) -> Ask<'static> {
        Ask { method: Method::Get, path: path.into(), accept: JSON, content_type: "", body: Value::Null }
    }
    /// Another method, with a JSON body.
    pub fn with(method: Method, path: impl Into<String>, body: Value) -> Ask<'static> {
        let content_type = if body.is_null() { "" } else { JSON };
        Ask { method, path: path.into(), accept: JSON, content_type, body }
    }
}

impl Kubectl<'_, '_> {
    fn request(&mut self, ask: Ask) -> Wait<Request> {
        let mut r = Request::new(0, ask.method, ask.path);
        r.accept = ask.accept.into();
        r.content_type = ask.content_type.into();
        r.user_agent = "kubectl/v1.37.2 (linux/amd64) kubernetes/a1b2c3d".into();
        r.credentials = self.to.credentials.clone();
        if !self.to.impersonate.is_empty() {
            r.headers.push(("impersonate-user".into(), self.to.impersonate.as_str().into()));
            if !self.to.uid.is_empty() {
                r.headers.push(("impersonate-uid".into(), self.to.uid.as_str().into()));
            }
            let extra = self.to.extra.iter().map(|(k, v)| (format!("impersonate-extra-{k}").into(), v.as_str().into()));
            r.headers.extend(extra);
            r.headers.extend(self.to.groups.iter().map(|g| ("impersonate-group".into(), g.as_str().into())));
        }
        if !ask.body.is_null() {
            // What `--raw` sends is a text that stands as it is.
            let raw = ask.body.as_str().filter(|_| ask.accept == RAW);
            r.body = Body::Text(raw.map_or_else(|| json_text::print(&ask.body), String::from).into());
        }
        Ok(r)
    }
    /// A line of klog.
    pub fn log(&mut self, level: char, said: &str) {
        let now = self.io.now();
        let t = crate::api::time::rfc3339(crate::wire::wall_secs(now) as i64);
        let (month, day, clock) = (&t[5..7], &t[8..10], &t[11..19]);
        let micros = now.0 / 1_000 % 1_000_000;
        self.io.complain(&format!("{level}{month}{day} {clock}.{micros:06}    1000 {said}"));
    }
    /// How often the real kubectl asks in vain which groups there are: for each way to read a type. A name that stands behind
    /// its type and a slash is read once less.
    fn discoveries(&self) -> usize {
        let first = self.flags.args.first().map_or("", String::as_str);
        let given = first.is_empty() || self.flags.get("raw").is_some();
        match self.path {
            "cluster-info" => 5,
            "logs" | "exec" | "drain" | "cordon" | "uncordon" | "certificate approve" | "certificate deny" => 4,
            "taint" | "explain" | "auth can-i" => 2,
            "run" | "api-resources" | "api-versions" => 1,
            _ if given || self.path.starts_with("create") => 0,
            "get" | "describe" | "edit" | "delete" | "label" | "annotate" | "patch" | "scale" | "expose"
            | "autoscale" | "wait" => {
                if first.contains('/') {
                    4
                } else {
                    4 + first.split(',').count()
                }
            }
            path if path.starts_with("rollout ") || path.starts_with("set ") => 4 + usize::from(!first.contains('/')),
            _ => 0,
        }
    }
    /// The API server does not speak without encryption.
    fn in_its_tongue(&mut self) -> Wait<()> {
        if self.to.plain && self.io.host.config.directory.resolve(&self.to.socket).is_some() {
            return self
                .io
                .fail("Error from server (BadRequest): the server rejected our request for an unknown reason");
        }
        Ok(())
    }
    /// Nobody answers there. Who has answered before has been asked for its groups.
    fn no_connection<T>(&mut self) -> Wait<T> {
        let server = self.to.socket.clone();
        if !self.heard {
            let at = server.replace("localhost:", "127.0.0.1:");
            let why = format!(
                "memcache.go:381] \"Couldn't get current server API group list\" err=\"Get \\\"{}/api?timeout=32s\\\": dial tcp {at}: connect: connection refused\"",
                self.to.server
            );
            (0..self.discoveries()).for_each(|_| self.log('E', &why));
        }
        self.io.fail(&format!(
            "The connection to the server {server} was refused - did you specify the right host or port?"
        ))
    }
    /// Do a part of the command once: runs after its end read what it gave ([`Io::parts`]).
    pub fn once(&mut self, part: &mut dyn FnMut(&mut Self) -> Wait<Value>) -> Wait<Value> {
        Ok(self.each(1, &mut |k, _| part(k))?.remove(0))
    }
    /// Do so many parts one after the other, each once: a run begins with the first that has no end.
    pub fn each(&mut self, count: usize, part: &mut dyn FnMut(&mut Self, usize) -> Wait<Value>) -> Wait<Vec<Value>> {
        let (mut parts, over, known) = self.io.parts();
        self.printed |= known.get("printed").bool();
        self.warned.extend(known.get("warned").items().iter().filter_map(Value::rc_str));
        for n in over..count {
            let value = part(self, n)?;
            let warned = Value::from_items(self.warned.iter().map(|w| Value::from(w.clone())));
            self.io.end(&mut parts, value, crate::json!({ "printed": (self.printed), "warned": (warned) }));
        }
        Ok(self.io.values(&parts))
    }
    /// Send, wait, and print the warnings that come along.
    pub fn send(&mut self, ask: Ask) -> Wait<Rc<Response>> {
        self.in_its_tongue()?;
        let request = self.request(ask)?;
        let server = self.to.socket.clone();
        let Some(r) = self.io.http(&server, request)? else { return self.no_connection() };
        self.heard = true;
        for w in &r.warnings {
            if !self.warned.iter().any(|told| **told == **w) {
                self.io.complain(&format!("Warning: {w}"));
                self.warned.push((&**w).into());
            }
        }
        Ok(r)
    }
    /// Send and read the object that comes back.
    pub fn ask(&mut self, ask: Ask) -> Wait<Answer> {
        let r = self.send(ask)?;
        Ok(read(&r))
    }
    /// A watch; a refusal instead of a stream is an error.
    pub fn watch(&mut self, ask: Ask) -> Wait<Result<Stream, Refusal>> {
        self.in_its_tongue()?;
        let request = self.request(ask)?;
        let server = self.to.socket.clone();
        let (head, stream) = self.io.watch(&server, request)?;
        let Some(head) = head else { return self.no_connection() };
        self.heard = true;
        let timeout = self.flags.text("request-timeout");
        let timeout =
            timeout.parse().ok().map(|s: i64| s.saturating_mul(1000)).or_else(|| super::flags::duration(timeout));
        self.late = match timeout {
            Some(ms) if ms > 0 => self.io.alarm(Span::ms(ms as u64)),
            _ => false,
        };
        Ok(if head.is_ok() { Ok(stream) } else { read(&head).map(|_| stream) })
    }
    /// The next event of a watch; `--request-timeout` ends it like the server does.
    pub fn event(&mut self, stream: &mut Stream) -> Wait<Next> {
        match self.io.next(stream) {
            Err(Stop::Blocked) if self.late => {
                self.io.close(*stream);
                Ok(Next::End)
            }
            next => next,
        }
    }
    /// Print a refusal and end.
    pub fn refused<T>(&mut self, refusal: &Refusal) -> Wait<T> {
        self.io.fail(&refusal.text())
    }
    /// `error: ...` and the end.
    pub fn error<T>(&mut self, text: &str) -> Wait<T> {
        // A text that begins so is printed as it is.
        self.io.fail(&format!("error: {}", text.strip_prefix("error: ").unwrap_or(text)))
    }
    /// `error: ...`, where to find help, and the end.
    pub fn usage<T>(&mut self, text: &str) -> Wait<T> {
        let path = self.path;
        self.io.fail(&format!("error: {text}\nSee 'kubectl {path} -h' for help and examples"))
    }
    /// `error: not simulated: ...` and the end.
    pub fn not_simulated<T>(&mut self, what: &str) -> Wait<T> {
        self.io.fail(&format!("not simulated: {what}"))
    }
    /// The namespace that a command is about.
    pub fn namespace(&self) -> String {
        match self.flags.get("namespace") {
            Some(n) if !n.is_empty() => n.into(),
            _ => self.to.namespace.clone(),
        }
    }
    /// The path of an object or collection, `ns` only where the kind has one.
    pub fn path_of(&self, kind: &Kind, ns: &str, name: &str) -> String {
        kind.path(if kind.namespaced { ns } else { "" }, &escape(name))
    }
}

/// What an answer's body says.
pub fn read(r: &Response) -> Answer {
    let value = match &r.body {
        Body::Object(v) => v.clone(),
        Body::Text(t) => json_text::parse(t).unwrap_or_else(|_| Value::from(&**t)),
        Body::None => Value::Null,
    };
    if r.is_ok() {
        return Ok(value);
    }
    if value.get("kind").str() == "Status" {
        return Err(Refusal { status: value, source: String::new() });
    }
    let text = if let Some(t) = value.as_str() { t.trim().to_string() } else { String::new() };
    let (reason, message) = match r.code {
        401 => ("Unauthorized", "the server has asked for the client to provide credentials".to_string()),
        403 => ("Forbidden", text),
        404 => ("NotFound", "the server could not find the requested resource".to_string()),
        500.. => {
            ("InternalError", format!("an error on the server ({text:?}) has prevented the request from succeeding"))
        }
        _ => ("BadRequest", text),
    };
    Err(Refusal { status: crate::json!({ "reason": (reason), "message": (message) }), source: String::new() })
}

/// A name as a part of a path.
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    for b in text.bytes() {
        match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b':' => out.push(char::from(b)),
            b => out.push_str(&format!("%{b:02X}")),
        }
    }
    out
}

/// A value of a query.
pub fn query(text: &str) -> String {
    escape(text).replace(':', "%3A")
}
