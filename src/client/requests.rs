//! Requests to the API server. Models client-go's rest client.

use std::rc::Rc;

use super::config::Config;
use super::limiter::Limiter;
use super::objects::ObjectRef;
use crate::api::{Kind, Value};
use crate::sim::Span;
use crate::wire::{Body, Ctx, Method, Payload, Request, Text};

/// How a patch is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PatchType {
    /// `application/merge-patch+json`.
    Merge,
    /// `application/strategic-merge-patch+json`.
    Strategic,
    /// `application/json-patch+json`.
    Json,
    /// `application/apply-patch+yaml`.
    Apply,
}

impl PatchType {
    const fn content_type(self) -> &'static str {
        match self {
            PatchType::Merge => "application/merge-patch+json",
            PatchType::Strategic => "application/strategic-merge-patch+json",
            PatchType::Json => "application/json-patch+json",
            PatchType::Apply => "application/apply-patch+yaml",
        }
    }
}

/// A text as it stands in a query, escaped as Go escapes it.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for b in text.bytes() {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(b as char),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{b:02X}")),
        }
    }
    out
}

/// A client of one API server. Every request has a number, which its answer carries; each method here returns it.
#[derive(Clone, Debug)]
pub struct Client {
    config: Config,
    last: u64,
    limiter: Option<Limiter>,
}

impl Client {
    /// A client that has not asked anything yet.
    pub fn new(config: Config) -> Client {
        let limiter = config.limit.map(|(qps, burst)| Limiter::new(qps, Span::secs(1), burst));
        Client { config, last: 0, limiter }
    }
    /// So many requests a second from now on, and so many at once.
    pub fn limit(&mut self, qps: u64, burst: u64) {
        self.limiter = Some(Limiter::new(qps, Span::secs(1), burst));
    }
    /// A second client of the same process, with limits of its own: its requests are numbered after this.
    pub fn numbered_from(config: Config, last: u64) -> Client {
        Client { last, ..Client::new(config) }
    }
    /// What it was told.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// From now on it is somebody else: a process that acts for several accounts shares the numbers of its requests.
    pub fn set_credentials(&mut self, credentials: crate::wire::Credentials) {
        self.config.credentials = credentials;
    }

    /// Any request. The path carries the query.
    pub fn send<T>(
        &mut self,
        method: Method,
        path: impl Into<Rc<str>>,
        content_type: &'static str,
        body: Value,
        ctx: &mut Ctx<'_, T>,
    ) -> u64 {
        let wait = self.limiter.as_mut().map_or(Span::ZERO, |l| l.reserve(ctx.now));
        self.send_after(wait, method, path.into(), content_type, body, ctx)
    }

    /// A request that is not limited, as watches are not.
    pub(super) fn watch<T>(&mut self, path: String, ctx: &mut Ctx<'_, T>) -> u64 {
        self.send_after(Span::ZERO, Method::Get, path.into(), "", Value::Null, ctx)
    }

    fn send_after<T>(
        &mut self,
        wait: Span,
        method: Method,
        path: Rc<str>,
        content_type: &'static str,
        body: Value,
        ctx: &mut Ctx<'_, T>,
    ) -> u64 {
        self.last += 1;
        let body = if body.is_null() { Body::None } else { Body::Object(body) };
        let request = Request {
            credentials: self.config.credentials.clone(),
            user_agent: self.config.user_agent.clone().into(),
            content_type: Text::Fixed(content_type),
            body,
            ..Request::new(self.last, method, path)
        };
        ctx.send_after(wait, self.config.server, request);
        self.last
    }

    /// GET an object.
    pub fn get<T>(&mut self, kind: &Kind, namespace: &str, name: &str, ctx: &mut Ctx<'_, T>) -> u64 {
        self.send(Method::Get, kind.path(namespace, name), "", Value::Null, ctx)
    }
    /// GET a collection; `query` is what follows the `?`.
    pub fn list<T>(&mut self, kind: &Kind, namespace: &str, query: &str, ctx: &mut Ctx<'_, T>) -> u64 {
        let mut path = kind.path(namespace, "");
        if !query.is_empty() {
            path.push('?');
            path.push_str(query);
        }
        self.send(Method::Get, path, "", Value::Null, ctx)
    }
    /// POST an object to its collection; the namespace is the object's.
    pub fn create<T>(&mut self, kind: &Kind, object: Value, ctx: &mut Ctx<'_, T>) -> u64 {
        let path = kind.path(ObjectRef::of(&object).namespace, "");
        self.send(Method::Post, path, "application/json", object, ctx)
    }
    /// POST to a subresource of an object: `pods/nginx/binding`.
    pub fn create_sub<T>(
        &mut self,
        kind: &Kind,
        at: ObjectRef<'_>,
        sub: &str,
        object: Value,
        ctx: &mut Ctx<'_, T>,
    ) -> u64 {
        let path = format!("{}/{sub}", kind.path(at.namespace, at.name));
        self.send(Method::Post, path, "application/json", object, ctx)
    }
    /// PUT an object.
    pub fn update<T>(&mut self, kind: &Kind, object: Value, ctx: &mut Ctx<'_, T>) -> u64 {
        let at = ObjectRef::of(&object);
        let path = kind.path(at.namespace, at.name);
        self.send(Method::Put, path, "application/json", object, ctx)
    }
    /// PUT an object to its `/status`.
    pub fn update_status<T>(&mut self, kind: &Kind, object: Value, ctx: &mut Ctx<'_, T>) -> u64 {
        let at = ObjectRef::of(&object);
        let path = format!("{}/status", kind.path(at.namespace, at.name));
        self.send(Method::Put, path, "application/json", object, ctx)
    }
    /// PATCH an object, or a subresource of it (`status`) where `sub` is not empty.
    pub fn patch<T>(
        &mut self,
        kind: &Kind,
        at: ObjectRef<'_>,
        sub: &str,
        how: PatchType,
        patch: Value,
        ctx: &mut Ctx<'_, T>,
    ) -> u64 {
        let mut path = kind.path(at.namespace, at.name);
        if !sub.is_empty() {
            path.push('/');
            path.push_str(sub);
        }
        self.send(Method::Patch, path, how.content_type(), patch, ctx)
    }
    /// DELETE an object, with DeleteOptions or null.
    pub fn delete<T>(&mut self, kind: &Kind, namespace: &str, name: &str, options: Value, ctx: &mut Ctx<'_, T>) -> u64 {
        self.send(Method::Delete, kind.path(namespace, name), "application/json", options, ctx)
    }
    /// No longer wait for the answer to a request: ends a watch.
    pub fn cancel<T>(&mut self, request: u64, ctx: &mut Ctx<'_, T>) {
        ctx.send(self.config.server, Payload::Cancel(request));
    }
}

#[test]
fn queries_are_escaped_as_go_escapes_them() {
    assert_eq!(escape("status.phase!=Failed,a in (b)"), "status.phase%21%3DFailed%2Ca+in+%28b%29");
}
