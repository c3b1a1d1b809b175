//! What the server serves: `/version`, `/api`, `/apis`, and the resources of each group and version, read off the kinds.
//!
//! Missing: groups of which the simulation knows no kind.

use super::flight::Flight;
use super::pipeline::text;
use super::render::{Form, only_json};
use super::server::ApiServer;
use crate::api::hash::sha256;
use crate::api::{Kind, Status, Value, base64, kinds};
use crate::json;
use crate::sim::Arrange;
use crate::wire::{Body, Method, Response};

const KEPT: [&str; 8] = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

/// The media type of aggregated discovery.
const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

/// Whether the first offer that can be served is aggregated discovery.
fn wants_aggregated(accept: &str) -> bool {
    let plain = |offer: &str| matches!(offer, "application/json" | "application/yaml" | "*/*");
    let wanted = |offer: &str| {
        let mut parts: Vec<&str> = offer.split(';').map(str::trim).collect();
        let mut served: Vec<&str> = AGGREGATED.split(';').collect();
        parts.arrange();
        served.arrange();
        parts == served
    };
    let known = accept.split(',').map(str::trim).find(|offer| plain(offer) || wanted(offer));
    known.is_some_and(wanted)
}

fn in_yaml(mut response: Response) -> Response {
    if let Body::Object(object) = &response.body {
        response.body = Body::Text(crate::api::yaml::print(object).into());
        response.content_type = "application/yaml".into();
    }
    response
}

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
        let form = match Form::negotiate(&flight.request.accept, "", false) {
            Ok(form) => form,
            Err(_) if matches!(parts[..], ["api" | "apis"]) && wants_aggregated(&flight.request.accept) => Form::PLAIN,
            Err(status) if matches!(parts[0], "api" | "apis") => return Response::status(0, &status),
            Err(_) => Form::PLAIN,
        };
        // The version was never told but in JSON.
        if parts == ["version"] && form.yaml {
            return in_yaml(Response::status(0, &only_json()));
        }
        let found = match parts.as_slice() {
            ["version"] => Ok(version()),
            ["api" | "apis"] if wants_aggregated(&flight.request.accept) => {
                let mut response = Response::object(0, 200, aggregated(parts[0] == "api"));
                response.content_type = AGGREGATED.into();
                return response;
            }
            ["api"] => Ok(self.legacy_versions()),
            ["apis"] => Ok(groups()),
            ["api", version] => resources("", version),
            ["apis", group] => match group_of(group) {
                Some(group) => Ok(with_type(group, "APIGroup")),
                None => return text(0, 404, "404 page not found\n"),
            },
            ["apis", group, _] if group_of(group).is_none() => return text(0, 404, "404 page not found\n"),
            ["apis", group, version] => resources(group, version),
            [".well-known", "openid-configuration"] => Ok(json!({
                "issuer": (self.config.issuer.to_string()),
                "jwks_uri": (format!("https://{}:{}/openid/v1/jwks", self.config.advertise_address, self.config.secure_port)),
                "response_types_supported": ["id_token"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"]
            })),
            [""] => Ok(json!({ "paths": (roots()) })),
            _ => return text(0, 404, "404 page not found\n"),
        };
        match found {
            Ok(_) if path != "/apis" && !matches!(flight.request.method, Method::Get | Method::Head) => {
                Response::status(0, &Status::method_not_allowed())
            }
            // What was there before the API had kinds is written over several lines.
            Ok(object) if matches!(parts[0], "version" | "") => {
                let words = crate::api::json::pretty(&object, 2);
                Response { content_type: "application/json".into(), ..text(0, 200, words) }
            }
            Ok(object) if form.yaml => in_yaml(Response::object(0, 200, object)),
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

/// Groups in the order of their priorities; the core group stands for itself.
const ORDER: [&str; 22] = [
    "",
    "apiregistration.k8s.io",
    "apps",
    "events.k8s.io",
    "authentication.k8s.io",
    "authorization.k8s.io",
    "autoscaling",
    "batch",
    "certificates.k8s.io",
    "networking.k8s.io",
    "policy",
    "rbac.authorization.k8s.io",
    "storage.k8s.io",
    "admissionregistration.k8s.io",
    "apiextensions.k8s.io",
    "scheduling.k8s.io",
    "coordination.k8s.io",
    "node.k8s.io",
    "discovery.k8s.io",
    "resource.k8s.io",
    "flowcontrol.apiserver.k8s.io",
    "storagemigration.k8s.io",
];

/// The groups that are served.
fn served_groups() -> impl Iterator<Item = &'static str> {
    ORDER.into_iter().filter(|g| kinds::ALL.iter().any(|k| k.group == *g))
}

/// The versions of a group, the preferred one first.
fn versions(group: &str) -> Vec<&'static str> {
    let mut all: Vec<&str> = kinds::ALL.iter().filter(|k| k.group == group).map(|k| k.version).collect();
    all.arrange_by(|a, b| b.cmp(a));
    all.dedup();
    all
}

fn group_of(name: &str) -> Option<Value> {
    let of = |version: &&str| json!({ "groupVersion": (format!("{name}/{version}")), "version": (*version) });
    let versions: Vec<Value> = if name.is_empty() { Vec::new() } else { versions(name).iter().map(of).collect() };
    let preferred = versions.first()?.clone();
    Some(json!({ "name": (name), "versions": (versions), "preferredVersion": (preferred) }))
}

/// The resources of several groups at once, as `Accept` may ask for them.
fn aggregated(core: bool) -> Value {
    let of_version = |group: &str, version: &str| {
        let mut resources = Vec::new();
        for kind in served(group, version) {
            let mut entry = resource(kind);
            let subs: Vec<Value> = subresources(kind).map(|sub| discovered(&subresource(kind, sub), kind)).collect();
            entry = discovered(&entry, kind);
            if !subs.is_empty() {
                entry.set("subresources", subs);
            }
            resources.push(entry);
        }
        json!({ "version": (version), "resources": (resources), "freshness": "Current" })
    };
    let of_group = |group: &'static str| {
        let meta = if group.is_empty() { json!({}) } else { json!({ "name": (group) }) };
        let all: Vec<Value> = versions(group).into_iter().map(|v| of_version(group, v)).collect();
        json!({ "metadata": (meta), "versions": (all) })
    };
    let groups: Vec<Value> = served_groups().filter(|g| g.is_empty() == core).map(of_group).collect();
    json!({
        "kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {}, "items": (groups)
    })
}

/// An entry of a list of resources as aggregated discovery has it.
fn discovered(entry: &Value, kind: &Kind) -> Value {
    let text = |name: &str| entry.get(name).str().to_string();
    let name = text("name");
    let response = json!({ "group": (text("group")), "version": (text("version")), "kind": (text("kind")) });
    let mut out = match name.split_once('/') {
        Some((_, sub)) => json!({ "subresource": (sub), "responseKind": (response) }),
        None => json!({
            "resource": (name), "responseKind": (response),
            "scope": (if kind.namespaced { "Namespaced" } else { "Cluster" }), "singularResource": (text("singularName"))
        }),
    };
    for kept in ["verbs", "shortNames", "categories"] {
        if !entry.get(kept).is_null() {
            out.set(kept, entry.get(kept).clone());
        }
    }
    out
}

fn with_type(group: Value, kind: &str) -> Value {
    let mut entries = vec![("kind", Value::from(kind)), ("apiVersion", "v1".into())];
    entries.extend(group.entries().iter().map(|(k, v)| (k.as_str(), v.clone())));
    Value::of(entries)
}

fn groups() -> Value {
    let groups: Vec<Value> = served_groups().filter_map(group_of).collect();
    json!({ "kind": "APIGroupList", "apiVersion": "v1", "groups": (groups) })
}

fn roots() -> Vec<Value> {
    let mut paths: Vec<String> = vec!["/api".into(), "/api/v1".into(), "/apis".into()];
    for group in served_groups().filter(|g| !g.is_empty()) {
        paths.push(format!("/apis/{group}"));
        paths.extend(versions(group).into_iter().map(|version| format!("/apis/{group}/{version}")));
    }
    paths.extend(["/healthz", "/livez", "/readyz", "/version"].map(String::from));
    paths.arrange();
    paths.dedup();
    paths.into_iter().map(Value::from).collect()
}

fn served(group: &str, version: &str) -> Vec<&'static Kind> {
    let mut served: Vec<&Kind> =
        kinds::ALL.iter().copied().filter(|k| k.group == group && k.version == version).collect();
    served.arrange_by_key(|k| k.plural);
    served
}

fn subresources(kind: &'static Kind) -> impl Iterator<Item = &'static str> {
    let mut subs: Vec<&str> = kind.subresources.to_vec();
    subs.arrange();
    subs.into_iter()
}

fn resources(group: &str, version: &str) -> Result<Value, Status> {
    let served = served(group, version);
    let Some(first) = served.first() else {
        return Err(Status::no_such_path());
    };
    let mut list = Vec::new();
    for kind in &served {
        list.push(resource(kind));
        list.extend(subresources(kind).map(|sub| subresource(kind, sub)));
    }
    Ok(json!({
        "kind": "APIResourceList", "apiVersion": "v1", "groupVersion": (first.api_version()), "resources": (list)
    })
    .without_core(group))
}

/// The hash of the group, version and kind as which objects are stored. Models `StorageVersionHash`.
fn storage_hash(kind: &Kind) -> String {
    let stored = kind.stored_as.map_or(kind, |c| c.kind);
    // Some are kept in an older version, which the release before this one can read.
    let version = match stored.kind {
        "ClusterTrustBundle" | "PodCertificateRequest" | "CustomResourceDefinition" => "v1beta1",
        "DeviceTaintRule" => "v1beta2",
        _ => stored.version,
    };
    let hex = sha256(&format!("{}/{version}/{}", stored.group, stored.kind));
    let byte = |i: usize| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap_or(0);
    base64::encode(&(0..8).map(byte).collect::<Vec<u8>>())
}

fn texts(list: &[&str]) -> Value {
    Value::from_items(list.iter().map(|t| Value::from(*t)))
}

fn resource(kind: &Kind) -> Value {
    let verbs: Vec<&str> = match (kind.etcd_prefix.is_empty(), kind.kind) {
        (_, "ComponentStatus") => vec!["get", "list"],
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
    if !kind.etcd_prefix.is_empty() {
        out.set("storageVersionHash", storage_hash(kind));
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
        "proxy" => (&format!("{}ProxyOptions", kind.kind), "", "", &["create", "delete", "get", "patch", "update"]),
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
