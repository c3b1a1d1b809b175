//! A request written by hand: it becomes a line of `curl`, so that people see how it is done, and goes the way of anything typed.

use super::text::{Text, request as text};

/// The address of the apiserver.
pub const SERVER: &str = "https://172.30.1.2:6443";
/// How curl says that it is the administrator.
pub const ADMIN: &str =
    "--cert /etc/kubernetes/pki/apiserver-kubelet-client.crt --key /etc/kubernetes/pki/apiserver-kubelet-client.key";
const PODS: &str = "/api/v1/namespaces/default/pods";
const NAMESPACES: &str = "/api/v1/namespaces";

/// The methods.
pub const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// Who one can be: what it is called, and how curl says it.
pub const WHO: [(Text, &str); 5] = [
    (text::ADMIN, ""),
    (text::ACCOUNT, "-H \"Authorization: Bearer $(kubectl create token default)\""),
    (text::JANE, "-H 'Impersonate-User: jane'"),
    (text::FALSE_TOKEN, "-H 'Authorization: Bearer nobody'"),
    (text::NOBODY, ""),
];

/// A request to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// GET, POST...
    pub method: String,
    /// From `/api` on.
    pub path: String,
    /// JSON or YAML; empty for none.
    pub body: String,
    /// One of [`WHO`].
    pub who: usize,
}

/// What to begin with: the answer that it gets, method, path, who, body.
pub const EXAMPLES: [(&str, &str, &str, usize, &str); 8] = [
    ("200 OK", "GET", PODS, 0, ""),
    ("201 Created", "POST", PODS, 0, POD),
    ("401 Unauthorized", "POST", PODS, 3, POD),
    ("403 Forbidden", "POST", PODS, 1, POD),
    ("404 Not Found", "POST", "/api/v1/namespaces/nowhere/pods", 0, POD),
    (
        "409 Conflict",
        "POST",
        NAMESPACES,
        0,
        r#"{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "default"}}"#,
    ),
    ("415 Unsupported Media Type", "PATCH", "/api/v1/nodes/node01", 0, "metadata:\n  labels:\n    disk: ssd"),
    (
        "422 Unprocessable Entity",
        "POST",
        PODS,
        0,
        r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "Nginx!"}, "spec": {"containers": []}}"#,
    ),
];
const POD: &str = r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "nginx"}, "spec": {"containers": [{"name": "nginx", "image": "nginx"}]}}"#;

impl Draft {
    /// One of [`EXAMPLES`].
    pub fn example(at: usize) -> Draft {
        let (_, method, path, who, body) = EXAMPLES[at.min(EXAMPLES.len() - 1)];
        Draft { method: method.into(), path: path.into(), body: body.into(), who }
    }

    /// What one would type.
    pub fn line(&self) -> String {
        let path = if self.path.starts_with('/') { String::new() } else { "/".into() } + self.path.trim();
        let mut line = format!("curl -ks -X {} '{SERVER}{}'", self.method, path.replace('\'', "%27"));
        // The administrator shows a certificate, also where another is impersonated.
        let certificate = if matches!(self.who, 0 | 2) { ADMIN } else { "" };
        for words in [certificate, WHO[self.who.min(WHO.len() - 1)].1].iter().filter(|words| !words.is_empty()) {
            line += &format!(" {words}");
        }
        let body = self.body.trim();
        if !body.is_empty() {
            let kind = match (self.method.as_str(), body.as_bytes()[0]) {
                ("PATCH", b'[') => "application/json-patch+json",
                ("PATCH", b'{') => "application/merge-patch+json",
                (_, b'{' | b'[') => "application/json",
                _ => "application/yaml",
            };
            let quoted = body.replace('\'', "'\\''");
            line += &format!(" -H 'Content-Type: {kind}' --data-binary '{quoted}'");
        }
        line
    }
}

#[test]
fn a_request_is_a_line_of_curl() {
    let draft =
        Draft { method: "PATCH".into(), path: "api/v1/nodes/node01".into(), body: "{\"a\": \"it's\"}".into(), who: 4 };
    assert_eq!(
        draft.line(),
        "curl -ks -X PATCH 'https://172.30.1.2:6443/api/v1/nodes/node01' -H 'Content-Type: application/merge-patch+json' --data-binary '{\"a\": \"it'\\''s\"}'"
    );
    assert!(Draft::example(0).line().contains("apiserver-kubelet-client.crt"));
}
