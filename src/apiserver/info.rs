//! What a request asks for, read off its path. Models apiserver's `RequestInfo`.

use std::rc::Rc;

use super::query::{Query, percent_decode};
use crate::wire::{Method, Text};

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RequestInfo {
    /// `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection`; of other paths the method in lower case.
    pub verb: &'static str,
    /// Whether the path leads to a resource of the API.
    pub is_resource: bool,
    /// `""` is the core group.
    pub group: Text,
    /// `v1`.
    pub version: Text,
    /// `pods`.
    pub resource: Text,
    /// `status`; empty if the path names none.
    pub subresource: Text,
    /// Empty of cluster-scoped resources, and of a list over all namespaces.
    pub namespace: Text,
    /// Empty of a collection.
    pub name: Text,
    /// The path without its query.
    pub path: Text,
    /// The query.
    pub query: Query,
    /// What follows the subresource: `healthz` in `/nodes/x/proxy/healthz`.
    pub rest: Vec<String>,
}

impl RequestInfo {
    /// Reads the request line. What it says of an object are parts of the line.
    pub fn new(method: Method, line: &Rc<str>) -> RequestInfo {
        let upto = line.find('?');
        let query = upto.map_or("", |at| &line[at + 1..]);
        let path = &line[..upto.unwrap_or(line.len())];
        let path = match path {
            "" => Text::Fixed("/"),
            _ if path.contains('%') => percent_decode(path, false).into(),
            _ => Text::part(line, 0..path.len()),
        };
        let verb = match method {
            Method::Get => "get",
            Method::Head => "head",
            Method::Post => "post",
            Method::Put => "put",
            Method::Patch => "patch",
            Method::Delete => "delete",
            Method::Options => "options",
        };
        let mut info = RequestInfo { verb, query: Query::parse(query), path, ..RequestInfo::default() };
        info.resource_of(method);
        info
    }

    fn resource_of(&mut self, method: Method) {
        // A path begins its line, or is a text of its own.
        let (Text::Part(whole, ..) | Text::Whole(whole)) = self.path.clone() else { return };
        let trimmed = self.path.trim_matches('/');
        let mut at = self.path.len() - self.path.trim_start_matches('/').len();
        let mut parts: Vec<Text> = Vec::with_capacity(8);
        for part in trimmed.split('/') {
            parts.push(Text::part(&whole, at..at + part.len()));
            at += part.len() + 1;
        }
        let words = |n: usize| parts.get(n).map(Text::as_str);
        let begin = match (words(0), parts.len()) {
            (Some("api"), 3..) => 2,
            (Some("apis"), 4..) => 3,
            _ => return,
        };
        self.version = parts[begin - 1].clone();
        if begin == 3 {
            self.group = parts[1].clone();
        }
        let mut rest = &parts[begin..];
        self.is_resource = true;
        self.verb = match method {
            Method::Post => "create",
            Method::Get | Method::Head => "get",
            Method::Put => "update",
            Method::Patch => "patch",
            Method::Delete => "delete",
            Method::Options => "options",
        };
        if let [first, more @ ..] = rest
            && *first == "watch"
            && !more.is_empty()
        {
            self.verb = "watch";
            rest = more;
        }
        if let [first, namespace, more @ ..] = rest
            && *first == "namespaces"
        {
            self.namespace = namespace.clone();
            // `/namespaces/x/status` is a subresource of the namespace itself.
            if !more.is_empty() && !matches!(more[0].as_str(), "status" | "finalize") {
                rest = more;
            }
        }
        let nth = |n: usize| rest.get(n).cloned().unwrap_or_default();
        (self.resource, self.name, self.subresource) = (nth(0), nth(1), nth(2));
        self.rest = rest.iter().skip(3).map(|s| s.to_string()).collect();
        if self.name.is_empty() && self.verb == "get" {
            self.verb = "list";
        }
        if self.verb == "list" && self.query.truth("watch") {
            self.verb = "watch";
        }
        if self.name.is_empty() && self.verb == "delete" {
            self.verb = "deletecollection";
        }
        // A list or watch of one name by field selector counts as of that name, for authorization.
        if matches!(self.verb, "list" | "watch" | "deletecollection") && self.name.is_empty() {
            let one = self.query.get("fieldSelector").strip_prefix("metadata.name=");
            let one = one.map(|n| n.trim_start_matches('=')).filter(|n| !n.contains([',', '=', '!']));
            self.name = one.unwrap_or_default().into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(method: Method, line: &str, verb: &str, resource: &str, namespace: &str, name: &str) {
        let i = RequestInfo::new(method, &line.into());
        let full = [i.resource.as_str(), i.subresource.as_str()].join("/");
        let found = (i.verb, full.trim_end_matches('/').to_string(), i.namespace.as_str(), i.name.as_str());
        assert_eq!(found, (verb, resource.to_string(), namespace, name), "{line}");
    }

    #[test]
    fn paths_of_resources() {
        use Method::*;
        check(Get, "/api/v1/namespaces/default/pods/a", "get", "pods", "default", "a");
        check(Get, "/api/v1/pods?watch=true", "watch", "pods", "", "");
        check(Get, "/api/v1/watch/namespaces/x/pods/a", "watch", "pods", "x", "a");
        check(Post, "/api/v1/namespaces/default/pods/a/binding", "create", "pods/binding", "default", "a");
        check(Get, "/api/v1/namespaces", "list", "namespaces", "", "");
        check(Get, "/api/v1/namespaces/x", "get", "namespaces", "x", "x");
        check(Put, "/api/v1/namespaces/x/finalize", "update", "namespaces/finalize", "x", "x");
        check(Delete, "/api/v1/namespaces/x/pods", "deletecollection", "pods", "x", "");
        check(Patch, "/apis/apps/v1/namespaces/x/deployments/d/scale", "patch", "deployments/scale", "x", "d");
        check(Get, "/api/v1/nodes?fieldSelector=metadata.name%3Dnode01&watch=1", "watch", "nodes", "", "node01");
        check(Get, "/api/v1/namespaces/default/", "get", "namespaces", "default", "default");
    }

    #[test]
    fn paths_of_nothing() {
        for path in ["/", "/healthz", "/api", "/api/v1", "/apis/apps", "/apis/apps/v1", "/version?x=1", ""] {
            let i = RequestInfo::new(Method::Get, &path.into());
            assert!(!i.is_resource && i.verb == "get", "{path}");
        }
    }
}
