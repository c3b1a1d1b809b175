//! HTTP as Kubernetes speaks it.

use std::rc::Rc;

use super::Text;
use crate::api::{Status, Value};
use crate::sim::{Digest, Hasher};

/// An HTTP method.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options,
}

impl Method {
    /// As it stands in a request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
            Method::Options => "OPTIONS",
        }
    }
    /// Reads a request line's first word.
    pub fn parse(word: &str) -> Option<Method> {
        use Method::*;
        [Get, Head, Post, Put, Patch, Delete, Options].into_iter().find(|m| m.as_str() == word)
    }
}

/// A client certificate, as far as the server looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// `CN`: the user's name.
    pub common_name: Rc<str>,
    /// `O`: the user's groups.
    pub organizations: Vec<Rc<str>>,
    /// The authority that signed it; the API server trusts `kubernetes` alone.
    pub issuer: Rc<str>,
    /// Seconds since 1970 after which it is no longer valid.
    pub not_after: u64,
}

/// What a client shows to say who it is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Credentials {
    /// Nothing.
    #[default]
    None,
    /// A client certificate in the TLS handshake.
    Certificate(Rc<Certificate>),
    /// `Authorization: Bearer ...`.
    Token(Rc<str>),
    /// Another `Authorization` header, which no authenticator of this cluster reads.
    Other(Rc<str>),
}

/// A body.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Body {
    /// None.
    #[default]
    None,
    /// An object, already read or not yet written out: what components that speak protobuf send.
    Object(Value),
    /// Text as a person sent it, or as a server answers where it is no JSON.
    Text(Rc<str>),
}

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The client's own number for it, unique among the requests of that client: answers carry it.
    pub id: u64,
    /// The method.
    pub method: Method,
    /// Path and query, as in the request line.
    pub path: Rc<str>,
    /// Who asks.
    pub credentials: Credentials,
    /// `User-Agent`, whose first word names the field manager: `kubectl/v1.37.2`.
    pub user_agent: Text,
    /// `Content-Type` of the body; empty where it says nothing.
    pub content_type: Text,
    /// `Accept`; empty for plain JSON.
    pub accept: Text,
    /// Further headers: `Impersonate-User` and the like, lower case.
    pub headers: Vec<(Rc<str>, Rc<str>)>,
    /// The body.
    pub body: Body,
}

/// A kubelet's `staticPodPath`: what happens there is told as inotify does, each file by a request of its path.
pub const MANIFESTS: &str = "/etc/kubernetes/manifests";
/// The kubelet's configuration file. Its machine's system hands it over by a request of this path when the kubelet begins.
pub const KUBELET_CONFIG: &str = "/var/lib/kubelet/config.yaml";
/// And by one of this path what the files of the machine take of its disk, as statfs would tell.
pub const STATFS: &str = "statfs";
/// By a message of this path, which no client of the network can name, a runtime hands a component its [`super::Arguments`].
pub const ARGUMENTS: &str = "exec";
/// And by one of this path the text of the file that kube-scheduler's `--config` names.
pub const SCHEDULER_CONFIG: &str = "config";
/// Where every component tells how it is.
pub const HEALTH: &str = "/healthz";

impl Request {
    /// A request without body, with nobody's credentials.
    pub fn new(id: u64, method: Method, path: impl Into<Rc<str>>) -> Request {
        Request {
            id,
            method,
            path: path.into(),
            credentials: Credentials::None,
            user_agent: Text::default(),
            content_type: Text::default(),
            accept: Text::default(),
            headers: Vec::new(),
            body: Body::None,
        }
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The request's number.
    pub id: u64,
    /// The HTTP status. A watch answers 200 and goes on in [`WatchFrame`]s.
    pub code: u16,
    /// The body.
    pub body: Body,
    /// `Content-Type`; empty for `application/json`.
    pub content_type: Text,
    /// `Warning` headers, texts only.
    pub warnings: Vec<Rc<str>>,
    /// Further headers: `retry-after`, `allow`...
    pub headers: Vec<(Rc<str>, Rc<str>)>,
}

impl Response {
    /// An answer that carries an object.
    pub fn object(id: u64, code: u16, object: Value) -> Response {
        Response {
            id,
            code,
            body: Body::Object(object),
            content_type: Text::default(),
            warnings: Vec::new(),
            headers: Vec::new(),
        }
    }
    /// A plain text.
    pub fn text(id: u64, code: u16, words: impl Into<Rc<str>>) -> Response {
        Response {
            body: Body::Text(words.into()),
            content_type: Text::Fixed("text/plain; charset=utf-8"),
            ..Response::object(id, code, Value::Null)
        }
    }
    /// A refusal.
    pub fn status(id: u64, status: &Status) -> Response {
        Response::object(id, status.code, status.to_value())
    }
    /// The object in the body; null if it has none.
    pub fn value(&self) -> &Value {
        match &self.body {
            Body::Object(v) => v,
            _ => crate::api::NULL,
        }
    }
    /// Whether it says that the request was carried out.
    pub fn is_ok(&self) -> bool {
        (200..300).contains(&self.code)
    }
}

/// What a line of a watch reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum WatchKind {
    Added,
    Modified,
    Deleted,
    Bookmark,
    Error,
}

impl WatchKind {
    /// As it stands in the stream.
    pub const fn as_str(self) -> &'static str {
        match self {
            WatchKind::Added => "ADDED",
            WatchKind::Modified => "MODIFIED",
            WatchKind::Deleted => "DELETED",
            WatchKind::Bookmark => "BOOKMARK",
            WatchKind::Error => "ERROR",
        }
    }
}

/// One line of a watch's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchFrame {
    /// The number of the request that asked for the watch.
    pub id: u64,
    /// What happened.
    pub kind: WatchKind,
    /// The object after it happened (before it, of a deletion); a Status of an error.
    pub object: Value,
}

fn body(b: &Body, h: &mut Hasher) {
    match b {
        Body::None => h.word(0),
        Body::Object(v) => v.digest(h),
        Body::Text(t) => h.text(t),
    }
}

impl Digest for Request {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id << 8 | self.method as u64);
        h.text(&self.path);
        match &self.credentials {
            Credentials::None => h.word(0),
            Credentials::Certificate(c) => h.text(&c.common_name),
            Credentials::Token(t) | Credentials::Other(t) => h.text(t),
        }
        body(&self.body, h);
    }
}

impl Digest for Response {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id << 16 | u64::from(self.code));
        body(&self.body, h);
    }
}

impl Digest for WatchFrame {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id << 8 | self.kind as u64);
        self.object.digest(h);
    }
}

/// What the parts of a machine tell each other of a file: it has this content now, or is gone.
pub fn file_request(path: &Rc<str>, text: Option<&Rc<str>>) -> Request {
    let method = if text.is_some() { Method::Put } else { Method::Delete };
    let mut request = Request::new(0, method, path.clone());
    request.body = text.map_or(Body::None, |text| Body::Text(text.clone()));
    request
}
