//! The body of a request as an object of the kind that the path names. Models the decoding of the create and update handlers.

use super::{Decoded, decode};
use crate::api::{Kind, Status, Value, json, kinds, yaml};
use crate::k;

/// What is done about unknown and repeated fields: `?fieldValidation=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum FieldValidation {
    /// They go without a word.
    Ignore,
    /// They are warned of: what the server does by itself.
    #[default]
    Warn,
    /// They are an error.
    Strict,
}

/// How the body is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Media {
    /// `application/json`.
    #[default]
    Json,
    /// `application/yaml`.
    Yaml,
}

/// Group versions that the real server still reads but does not serve, and the kinds that have a newer form here.
const OLD_VERSIONS: &[(&str, &[&str])] = &[
    ("authentication.k8s.io/v1beta1", &["SelfSubjectReview", "TokenReview"]),
    (
        "authorization.k8s.io/v1beta1",
        &["LocalSubjectAccessReview", "SelfSubjectAccessReview", "SelfSubjectRulesReview", "SubjectAccessReview"],
    ),
    ("certificates.k8s.io/v1beta1", &["CertificateSigningRequest"]),
    ("events.k8s.io/v1beta1", &["Event"]),
    ("node.k8s.io/v1beta1", &["RuntimeClass"]),
    ("extensions/v1beta1", &["DaemonSet", "Deployment", "Ingress", "NetworkPolicy", "ReplicaSet"]),
    ("apps/v1beta1", &["ControllerRevision", "Deployment", "StatefulSet"]),
    ("apps/v1beta2", &["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"]),
    ("batch/v1beta1", &["CronJob"]),
    ("networking.k8s.io/v1beta1", &["IPAddress", "Ingress", "IngressClass", "ServiceCIDR"]),
    ("policy/v1beta1", &["Eviction", "PodDisruptionBudget"]),
    ("rbac.authorization.k8s.io/v1beta1", &["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"]),
    (
        "storage.k8s.io/v1beta1",
        &["CSIDriver", "CSINode", "CSIStorageCapacity", "StorageClass", "VolumeAttachment", "VolumeAttributesClass"],
    ),
    ("scheduling.k8s.io/v1beta1", &["PriorityClass"]),
    ("coordination.k8s.io/v1beta1", &["Lease"]),
    ("discovery.k8s.io/v1beta1", &["EndpointSlice"]),
];

/// Read a body; complaints are left in [`Decoded`] for the caller to warn of. The object says its kind and version.
pub fn body(text: &str, media: Media, kind: &'static Kind, validation: FieldValidation) -> Result<Decoded, Status> {
    let unrecognized = |why: String| {
        let summary = summarize(text.as_bytes());
        Status::bad_request(format!(
            "the object provided is unrecognized (must be of type {}): {why} ({summary})",
            kind.kind
        ))
    };
    let (value, repeated) = read(text, media).map_err(unrecognized)?;
    let (api_version, name) =
        interpret(&value).map_err(|e| unrecognized(format!("couldn't get version/kind; json parse error: {e}")))?;
    if api_version.matches('/').count() > 1 {
        return Err(unrecognized(format!("unexpected GroupVersion string: {api_version}")));
    }
    let expected = kind.api_version();
    let api_version = if api_version.is_empty() { expected.as_str() } else { api_version };
    let name = if name.is_empty() { kind.kind } else { name };
    let version = api_version.rsplit('/').next().unwrap_or(api_version);
    let refuse = |why: String| {
        Status::bad_request(format!("{name} in version {version:?} cannot be handled as a {}: {why}", kind.kind))
    };
    // Evictions are still taken in the version in which they were born.
    let born = (api_version, name) == ("policy/v1beta1", "Eviction") && kind.kind == name;
    if (api_version, name) != (expected.as_str(), kind.kind) && !born {
        return Err(other_kind(api_version, name, kind).unwrap_or_else(refuse));
    }
    let mut decoded = decode(&value, kind.root, validation != FieldValidation::Ignore).map_err(refuse)?;
    // As warnings they are told one by one.
    if validation == FieldValidation::Strict && !repeated.is_empty() {
        decoded.complaints.insert(0, format!("yaml: unmarshal errors:\n  {}", repeated.join("\n  ")));
    } else if validation == FieldValidation::Warn {
        decoded.complaints.splice(0..0, repeated);
    }
    if validation == FieldValidation::Strict && !decoded.complaints.is_empty() {
        return Err(refuse(format!("strict decoding error: {}", decoded.complaints.join(", "))));
    }
    let mut typed = decoded.value;
    if typed.get(k!("kind")).str() != kind.kind || typed.get(k!("apiVersion")).str() != expected {
        typed.set(k!("kind"), kind.kind);
        typed.set(k!("apiVersion"), expected.as_str());
        typed = super::canonical(&typed, kind.root);
    }
    Ok(Decoded { value: typed, ..decoded })
}

/// The value of a text, and what YAML has to complain of by itself.
fn read(text: &str, media: Media) -> Result<(Value, Vec<String>), String> {
    match media {
        Media::Json => json::parse_keeping_duplicates(text)
            .map(|v| (v, Vec::new()))
            .map_err(|e| format!("couldn't get version/kind; json parse error: {e}")),
        Media::Yaml => yaml::parse_noting_duplicates(text),
    }
}

/// What Go's JSON calls a value of this type.
pub fn json_type(v: &Value) -> &'static str {
    match v {
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::Str(_) => "string",
        Value::List(_) => "array",
        _ => "object",
    }
}

/// The apiVersion and kind that a value says, empty where it says none.
pub fn interpret(value: &Value) -> Result<(&str, &str), String> {
    const GO: &str = "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";
    if !matches!(value, Value::Map(_) | Value::Null) {
        return Err(format!("json: cannot unmarshal {} into Go value of type {GO}", json_type(value)));
    }
    for (key, v) in value.entries() {
        let name = key.as_str();
        if matches!(name, "apiVersion" | "kind") && !matches!(v, Value::Str(_) | Value::Null) {
            return Err(format!("json: cannot unmarshal {} into Go struct field .{name} of type string", json_type(v)));
        }
    }
    Ok((value.get(k!("apiVersion")).str(), value.get(k!("kind")).str()))
}

/// Kinds that every group knows, beside DeleteOptions.
pub const META: [&str; 6] =
    ["WatchEvent", "ListOptions", "GetOptions", "CreateOptions", "UpdateOptions", "PatchOptions"];
/// Kinds of no group.
const UNVERSIONED: [&str; 6] = ["List", "Status", "APIVersions", "APIGroup", "APIGroupList", "APIResourceList"];

/// Why an object of another kind or version cannot be taken: `Ok` is a whole answer, `Err` the reason to refuse with.
pub fn other_kind(api_version: &str, name: &str, kind: &Kind) -> Result<Status, String> {
    let old = |(v, kinds): &(&str, &[&str])| *v == api_version && kinds.contains(&name);
    if name == kind.kind && (OLD_VERSIONS.iter().any(old) || kinds::by_kind(api_version, name).is_some()) {
        return Ok(Status::bad_request(format!(
            "the API version in the data ({api_version}) does not match the expected API version ({})",
            kind.api_version()
        )));
    }
    let is_known = |name: &str| kinds::by_kind(api_version, name).is_some();
    let of_all = META.contains(&name) || name == "DeleteOptions" || api_version == "v1" && UNVERSIONED.contains(&name);
    if !of_all && !is_known(name) && !name.strip_suffix("List").is_some_and(is_known) {
        return Err(format!(
            "no kind {name:?} is registered for version {api_version:?} in scheme \"pkg/runtime/scheme.go:111\""
        ));
    }
    let version = api_version.rsplit('/').next().unwrap_or(api_version);
    let internal = match kind.group {
        "" => "core",
        group => group.split('.').next().unwrap_or(group),
    };
    Err(format!("converting ({version}.{name}) to ({internal}.{}): unknown conversion", kind.kind))
}

/// The beginning of a body as an error shows it: as text where it begins like JSON, else in hexadecimal.
pub fn summarize(data: &[u8]) -> String {
    const MAX: usize = 30;
    let shown = &data[..data.len().min(MAX)];
    let more = if data.len() > MAX { " ..." } else { "" };
    match data.first() {
        None => "<empty>".into(),
        Some(b'{') => format!("{}{more}", String::from_utf8_lossy(shown)),
        Some(_) => shown.iter().map(|b| format!("{b:02x}")).collect::<String>() + more,
    }
}
