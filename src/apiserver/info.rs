//! What a request asks for, read off its path. Models apiserver's `RequestInfo`.

use super::query::{Query, percent_decode};
use crate::wire::Method;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RequestInfo {
    /// `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection`; of other paths the method in lower case.
    pub verb: &'static str,
    /// Whether the path leads to a resource of the API.
    pub is_resource: bool,
    /// `""` is the core group.
    pub group: String,
    /// `v1`.
    pub version: String,
    /// `pods`.
    pub resource: String,
    /// `status`; empty if the path names none.
    pub subresource: String,
    /// Empty of cluster-scoped resources, and of a list over all namespaces.
    pub namespace: String,
    /// Empty of a collection.
    pub name: String,
    /// The path without its query.
    pub path: String,
    /// The query.
    pub query: Query,
    /// What follows the subresource: `healthz` in `/nodes/x/proxy/healthz`.
    pub rest: Vec<String>,
}

impl RequestInfo {
    /// Reads the request line.
    pub fn new(method: Method, line: &str) -> RequestInfo {
        let (path, query) = line.split_once('?').unwrap_or((line, ""));
        let path = if path.is_empty() { "/".into() } else { percent_decode(path, false) };
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
        let trimmed = self.path.trim_matches('/').to_string();
        let parts: Vec<&str> = trimmed.split('/').collect();
        let rest = match parts.as_slice() {
            ["api", version, rest @ ..] if !rest.is_empty() => {
                self.version = version.to_string();
                rest
            }
            ["apis", group, version, rest @ ..] if !rest.is_empty() => {
                self.group = group.to_string();
                self.version = version.to_string();
                rest
            }
            _ => return,
        };
        self.is_resource = true;
        self.verb = match method {
            Method::Post => "create",
            Method::Get | Method::Head => "get",
            Method::Put => "update",
            Method::Patch => "patch",
            Method::Delete => "delete",
            Method::Options => "options",
        };
        let mut rest = rest;
        if let ["watch", more @ ..] = rest
            && !more.is_empty()
        {
            self.verb = "watch";
            rest = more;
        }
        if let ["namespaces", namespace, more @ ..] = rest {
            self.namespace = namespace.to_string();
            // `/namespaces/x/status` is a subresource of the namespace itself.
            if !more.is_empty() && !matches!(more[0], "status" | "finalize") {
                rest = more;
            }
        }
        self.resource = rest[0].into();
        self.name = rest.get(1).copied().unwrap_or_default().into();
        self.subresource = rest.get(2).copied().unwrap_or_default().into();
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
        let i = RequestInfo::new(method, line);
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
            let i = RequestInfo::new(Method::Get, path);
            assert!(!i.is_resource && i.verb == "get", "{path}");
        }
    }
}
