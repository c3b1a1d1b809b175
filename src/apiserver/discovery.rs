//! What the server serves: `/version`, `/api`, `/apis`, and the resources of each group and version, read off the kinds.
//!
//! Missing: aggregated discovery and `storageVersionHash`.

use super::flight::Flight;
use super::pipeline::text;
use super::server::ApiServer;
use crate::api::{Kind, Status, Value, kinds};
use crate::json;
use crate::wire::{Method, Response};

const KEPT: [&str; 8] = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

impl ApiServer {
    /// The answer to a path that is no resource.
    pub(super) fn other_path(&self, flight: &Flight) -> Response {
        if let Some(health) = self.health(flight) {
            return health;
        }
        let path = flight.info.path.as_str();
        if path.starts_with("//") {
            return text(0, 404, "404 page not found\n");
        }
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let found = match parts.as_slice() {
            ["version"] => Ok(version()),
            ["api"] => Ok(self.legacy_versions()),
            ["apis"] => Ok(groups()),
            ["api", version] => resources("", version),
            ["apis", group] => match group_of(group) {
                Some(group) => Ok(with_type(group, "APIGroup")),
                None => return text(0, 404, "404 page not found\n"),
            },
            ["apis", group, version] => resources(group, version),
            [""] => Ok(json!({ "paths": (roots()) })),
            _ => return text(0, 404, "404 page not found\n"),
        };
        match found {
            Ok(_) if !matches!(flight.request.method, Method::Get | Method::Head) => {
                Response::status(0, &Status::method_not_allowed())
            }
            Ok(object) => Response::object(0, 200, object),
            Err(status) => Response::status(0, &status),
        }
    }

    fn legacy_versions(&self) -> Value {
        let address = format!("{}:{}", self.config.advertise_address, self.config.secure_port);
        json!({
            "kind": "APIVersions", "versions": ["v1"],
            "serverAddressByClientCIDRs": [{ "clientCIDR": "0.0.0.0/0", "serverAddress": (address) }]
        })
    }
}

fn version() -> Value {
    json!({
        "major": "1", "minor": "37", "emulationMajor": "1", "emulationMinor": "37", "minCompatibilityMajor": "1",
        "minCompatibilityMinor": "36", "gitVersion": "v1.37.2", "gitCommit": "0000000000000000000000000000000000000000",
        "gitTreeState": "clean", "buildDate": "2026-11-01T00:00:00Z", "goVersion": "go1.26.8", "compiler": "gc",
        "platform": "linux/amd64"
    })
}

/// Group and version pairs in the order of the kinds, each once.
fn group_versions() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for kind in kinds::ALL {
        if !all.contains(&(kind.group, kind.version)) {
            all.push((kind.group, kind.version));
        }
    }
    all
}

fn group_of(name: &str) -> Option<Value> {
    let of = |version: &str| json!({ "groupVersion": (format!("{name}/{version}")), "version": (version) });
    let versions: Vec<Value> =
        group_versions().into_iter().filter(|(g, _)| *g == name && !g.is_empty()).map(|(_, v)| of(v)).collect();
    let preferred = versions.first()?.clone();
    Some(json!({ "name": (name), "versions": (versions), "preferredVersion": (preferred) }))
}

fn with_type(group: Value, kind: &str) -> Value {
    let mut entries = vec![("kind", Value::from(kind)), ("apiVersion", "v1".into())];
    entries.extend(group.entries().iter().map(|(k, v)| (k.as_str(), v.clone())));
    Value::of(entries)
}

fn groups() -> Value {
    let mut names: Vec<&str> = group_versions().into_iter().map(|(g, _)| g).filter(|g| !g.is_empty()).collect();
    names.dedup();
    let groups: Vec<Value> = names.into_iter().filter_map(group_of).collect();
    json!({ "kind": "APIGroupList", "apiVersion": "v1", "groups": (groups) })
}

fn roots() -> Vec<Value> {
    let mut paths: Vec<String> = vec!["/api".into(), "/api/v1".into(), "/apis".into()];
    for (group, version) in group_versions().into_iter().filter(|(g, _)| !g.is_empty()) {
        paths.extend([format!("/apis/{group}"), format!("/apis/{group}/{version}")]);
    }
    paths.extend(["/healthz", "/livez", "/readyz", "/version"].map(String::from));
    paths.sort();
    paths.dedup();
    paths.into_iter().map(Value::from).collect()
}

fn resources(group: &str, version: &str) -> Result<Value, Status> {
    let mut served: Vec<&Kind> =
        kinds::ALL.iter().copied().filter(|k| k.group == group && k.version == version).collect();
    served.sort_by_key(|k| k.plural);
    let Some(first) = served.first() else {
        return Err(Status::no_such_path());
    };
    let mut list = Vec::new();
    for kind in &served {
        list.push(resource(kind));
        let mut subs: Vec<&str> = kind.subresources.to_vec();
        subs.sort_unstable();
        list.extend(subs.into_iter().map(|sub| subresource(kind, sub)));
    }
    Ok(json!({
        "kind": "APIResourceList", "apiVersion": "v1", "groupVersion": (first.api_version()), "resources": (list)
    })
    .without_core(group))
}

fn texts(list: &[&str]) -> Value {
    Value::from_items(list.iter().map(|t| Value::from(*t)))
}

fn resource(kind: &Kind) -> Value {
    let verbs: Vec<&str> = match (kind.etcd_prefix.is_empty(), kind.kind) {
        (true, _) => vec!["create"],
        (false, "Namespace") => KEPT.into_iter().filter(|v| *v != "deletecollection").collect(),
        _ => KEPT.to_vec(),
    };
    let mut out = json!({
        "name": (kind.plural), "singularName": (kind.singular), "namespaced": (kind.namespaced), "kind": (kind.kind),
        "verbs": (texts(&verbs))
    });
    if !kind.short_names.is_empty() {
        out.set("shortNames", texts(kind.short_names));
    }
    if !kind.categories.is_empty() {
        out.set("categories", texts(kind.categories));
    }
    out
}

fn subresource(kind: &Kind, sub: &str) -> Value {
    let (of, group, version, verbs): (&str, &str, &str, &[&str]) = match sub {
        "binding" => ("Binding", "", "", &["create"]),
        "eviction" => ("Eviction", "policy", "v1", &["create"]),
        "token" => ("TokenRequest", "authentication.k8s.io", "v1", &["create"]),
        "scale" => ("Scale", "autoscaling", "v1", &["get", "patch", "update"]),
        "log" => (kind.kind, "", "", &["get"]),
        "finalize" => (kind.kind, "", "", &["update"]),
        "attach" => ("PodAttachOptions", "", "", &["create", "get"]),
        "exec" => ("PodExecOptions", "", "", &["create", "get"]),
        "portforward" => ("PodPortForwardOptions", "", "", &["create", "get"]),
        _ => (kind.kind, "", "", &["get", "patch", "update"]),
    };
    let mut out = json!({
        "name": (format!("{}/{sub}", kind.plural)), "singularName": "", "namespaced": (kind.namespaced)
    });
    if !group.is_empty() {
        out.set("group", group);
        out.set("version", version);
    }
    out.set("kind", of);
    out.set("verbs", texts(verbs));
    out
}

/// The list of the core group says no apiVersion.
trait WithoutCore {
    fn without_core(self, group: &str) -> Value;
}

impl WithoutCore for Value {
    fn without_core(mut self, group: &str) -> Value {
        if group.is_empty() {
            self.remove("apiVersion");
        }
        self
    }
}
