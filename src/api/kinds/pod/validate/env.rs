//! What may be wrong with the environment of a container, and with fields that are handed down to it.

use super::super::env::{EnvFromSource, EnvVar};
use crate::api::kinds::check::{no_backsteps, required_label};
use crate::api::kinds::references::{ObjectFieldSelector, ResourceFieldSelector};
use crate::api::{Errors, Path, Quantity, Value, names};
use crate::k;

const FIELDS: [&str; 9] = [
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];

/// Names that are known, though not all may be used everywhere.
const KNOWN: [&str; 5] =
    ["metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase"];

const RESOURCES: [&str; 6] = [
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
];

/// A variable.
pub fn variable(var: EnvVar<'_>, path: &Path<'_>, e: &mut Errors) {
    match var.name() {
        "" => e.required(path.child("name"), ""),
        name => e.all(path.child("name"), name, names::env_var_name(name)),
    }
    let Some(from) = var.value_from() else { return };
    let path = path.child("valueFrom");
    let mut sources = 0;
    if let Some(field) = from.field_ref() {
        sources += 1;
        field_ref(field, &FIELDS, &path.child("fieldRef"), e);
    }
    if let Some(resource) = from.resource_field_ref() {
        sources += 1;
        resource_ref(resource, false, &path.child("resourceFieldRef"), e);
    }
    for name in ["configMapKeyRef", "secretKeyRef"] {
        if !from.0.get(name).is_null() {
            sources += 1;
            key_ref(from.0.get(name), &path.child(name), e);
        }
    }
    if let Some(file) = from.file_key_ref() {
        sources += 1;
        let path = path.child("fileKeyRef");
        match file.key() {
            "" => e.required(path.child("key"), ""),
            key => e.all(path.child("key"), key, names::env_var_name(key)),
        }
        required_label(file.volume_name(), &path.child("volumeName"), e);
        match file.path() {
            "" => e.required(path.child("path"), ""),
            file => no_backsteps(file, &path.child("path"), e),
        }
    }
    let why = match sources {
        0 => "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`",
        _ if !var.value().is_empty() => "may not be specified when `value` is not empty",
        1 => return,
        _ => "may not have more than one field specified at a time",
    };
    e.invalid(path, "", why);
}

fn key_ref(selector: &Value, path: &Path<'_>, e: &mut Errors) {
    let name = selector.get(k!("name")).str();
    e.all(path.child("name"), name, names::dns1123_subdomain(name));
    match selector.get(k!("key")).str() {
        "" => e.required(path.child("key"), ""),
        key => e.all(path.child("key"), key, names::config_map_key(key)),
    }
}

/// `metadata.labels['a']` taken apart.
fn subscripted(path: &str) -> Option<(&str, &str)> {
    let (path, rest) = path.split_once("['")?;
    let key = rest.strip_suffix("']")?;
    (!path.is_empty()).then_some((path, key))
}

/// A field of the pod. Models `validateObjectFieldSelector`.
pub fn field_ref(field: ObjectFieldSelector<'_>, allowed: &[&str], path: &Path<'_>, e: &mut Errors) {
    let text = field.field_path();
    if field.api_version().is_empty() {
        return e.required(path.child("apiVersion"), "");
    }
    if text.is_empty() {
        return e.required(path.child("fieldPath"), "");
    }
    let why = match subscripted(text) {
        _ if field.api_version() != "v1" => format!("unsupported pod version: {}", field.api_version()),
        Some(("metadata.annotations", key)) => {
            return e.all(path, &key.to_lowercase(), names::qualified_name(&key.to_lowercase()));
        }
        Some(("metadata.labels", key)) => return e.all(path, key, names::qualified_name(key)),
        Some(_) => format!("field label does not support subscript: {text}"),
        None if FIELDS.contains(&text) || KNOWN.contains(&text) || text == "spec.host" => {
            let text = if text == "spec.host" { "spec.nodeName" } else { text };
            if !allowed.contains(&text) {
                e.not_supported(path.child("fieldPath"), text, allowed);
            }
            return;
        }
        None => format!("field label not supported: {text}"),
    };
    e.invalid(path.child("fieldPath"), text, &format!("error converting fieldPath: {why}"));
}

/// A resource of a container. Models `validateContainerResourceFieldSelector`.
pub fn resource_ref(field: ResourceFieldSelector<'_>, volume: bool, path: &Path<'_>, e: &mut Errors) {
    let resource = field.resource();
    let huge = resource.starts_with("requests.hugepages-") || resource.starts_with("limits.hugepages-");
    if volume && field.container_name().is_empty() {
        e.required(path.child("containerName"), "");
    } else if resource.is_empty() {
        e.required(path.child("resource"), "");
    } else if !RESOURCES.contains(&resource) && !huge {
        e.not_supported(path.child("resource"), resource, &RESOURCES);
    }
    let divisor = Quantity::parse(field.divisor().str()).unwrap_or_default();
    if divisor.is_zero() {
        return;
    }
    let sizes = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
    let (allowed, list, what): (&[&str], String, &str) = match resource.split_once('.').map(|(_, name)| name) {
        Some("cpu") => (&["1m", "1"], "1m and 1".into(), "cpu"),
        Some("memory") => (&sizes, sizes.join(", "), "memory"),
        Some("ephemeral-storage") => (&sizes, sizes.join(", "), "local ephemeral storage"),
        _ if huge => (&sizes, sizes.join(", "), "hugepages"),
        _ => return,
    };
    if !allowed.contains(&divisor.to_string().as_str()) {
        let why = format!("only divisor's values {list} are supported with the {what} resource");
        e.invalid(path.child("divisor"), resource, &why);
    }
}

/// Whole maps as variables.
pub fn from<'a>(sources: impl Iterator<Item = EnvFromSource<'a>>, path: &Path<'_>, e: &mut Errors) {
    for (i, source) in sources.enumerate() {
        let path_i = path.index(i);
        if !source.prefix().is_empty() {
            e.all(path_i.child("prefix"), source.prefix(), names::env_var_name(source.prefix()));
        }
        let named: Vec<&str> =
            ["configMapRef", "secretRef"].into_iter().filter(|n| !source.0.get(*n).is_null()).collect();
        for kind in &named {
            let name = source.0.get(*kind).get(k!("name")).str();
            match name {
                "" => e.required(path_i.child(kind).child("name"), ""),
                name => e.all(path_i.child(kind).child("name"), name, names::dns1123_subdomain(name)),
            }
        }
        match named.len() {
            0 => e.invalid(path, "", "must specify one of: `configMapRef` or `secretRef`"),
            1 => {}
            _ => e.invalid(path, "", "may not have more than one field specified at a time"),
        }
    }
}
