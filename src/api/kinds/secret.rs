//! Models Secret of core/v1.

use super::check::{METADATA, core_meta, core_meta_update, immutable};
use super::columns::{AGE, NAME, column};
use super::config_map::{SIZE_MAX, frozen, keys};
use super::edit::{fill, keep};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, base64, json, names};
use crate::fields;
use crate::k;
use crate::path;
use crate::sim::Arrange;

fields! {
    /// Models core/v1 Secret.
    Secret {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        immutable "immutable": bool given;
        data "data": map(bytes);
        string_data "stringData": map(str);
        type_ "type": str;
    }
}

/// Secret, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Secret",
    plural: "secrets",
    singular: "secret",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "secrets",
    stored_as: None,
    root: Secret::TYPE,
    subresources: &[],
    strategy: Strategy {
        validate,
        validate_update,
        default,
        prepare_update: |secret, old| {
            if secret.get(k!("type")).is_empty() {
                keep(secret, old, k!("type"));
            }
        },
        columns: COLUMNS,
        warnings,
        selectable: &[("type", |v| Secret(v).type_().into())],
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Type",
        "string",
        0,
        "Used to facilitate programmatic handling of secret data. More info: https://kubernetes.io/docs/concepts/configuration/secret/#secret-types",
        |v, _| Secret(v).type_().into(),
    ),
    column(
        "Data",
        "string",
        0,
        "Data contains the secret data. Each key must consist of alphanumeric characters, '-', '_' or '.'. The serialized form of the secret data is a base64 encoded string, representing the arbitrary (possibly non-string) data value here. Described in https://tools.ietf.org/html/rfc4648#section-4",
        |v, _| (v.get(k!("data")).entries().len() as i64).into(),
    ),
    AGE,
];

/// The type, and `stringData` moved into `data`.
fn default(secret: &mut Value) {
    fill(secret, k!("type"), "Opaque");
    if let Some(texts) = secret.remove(k!("stringData")) {
        let data = secret.entry(k!("data"));
        for (key, text) in texts.entries() {
            data.set(*key, base64::encode(text.str().as_bytes()));
        }
        data.entries_mut().arrange_by_key(|(key, _)| key.as_str());
    }
}

fn validate(secret: &Value, e: &mut Errors) {
    core_meta(secret, true, names::dns1123_subdomain, e);
    let path = Path::new("data");
    let data = secret.get(k!("data"));
    keys(data, &path, e);
    let size: usize = data.entries().iter().map(|(_, v)| v.str().len() / 4 * 3).sum();
    if size > SIZE_MAX {
        e.too_long(path, SIZE_MAX);
    }
    let required = |key: &str, e: &mut Errors| e.required(path.key(key), "");
    let has = |key: &str| !data.get(key).is_null();
    match Secret(secret).type_() {
        "kubernetes.io/service-account-token" => {
            let key = "kubernetes.io/service-account.name";
            if secret.at(path!("metadata.annotations")).get(key).is_empty() {
                e.required(METADATA.child("annotations").key(key), "");
            }
        }
        "kubernetes.io/dockercfg" => docker(data, ".dockercfg", &path, e),
        "kubernetes.io/dockerconfigjson" => docker(data, ".dockerconfigjson", &path, e),
        "kubernetes.io/basic-auth" if !has("username") && !has("password") => {
            required("username", e);
            required("password", e);
        }
        "kubernetes.io/ssh-auth" if data.get(k!("ssh-privatekey")).is_empty() => required("ssh-privatekey", e),
        "kubernetes.io/tls" => {
            for key in ["tls.crt", "tls.key"].into_iter().filter(|key| !has(key)) {
                required(key, e);
            }
        }
        _ => {}
    }
}

/// A file of credentials that docker reads has to be a JSON object.
fn docker(data: &Value, key: &str, path: &Path<'_>, e: &mut Errors) {
    let Some(text) = data.get(key).as_str() else { return e.required(path.key(key), "") };
    let bytes = base64::decode(text).unwrap_or_default();
    let why = match json::parse(&String::from_utf8_lossy(&bytes)) {
        Ok(Value::Map(_) | Value::Null) => return,
        Ok(other) => {
            let kind = match other {
                Value::List(_) => "array",
                Value::Str(_) => "string",
                Value::Bool(_) => "bool",
                _ => "number",
            };
            format!("json: cannot unmarshal {kind} into Go value of type map[string]interface {{}}")
        }
        Err(error) => error.to_string(),
    };
    e.invalid(path.key(key), "<secret contents redacted>", &why);
}

fn validate_update(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    immutable(new.get("type"), old.get("type"), &Path::new("type"), e);
    frozen(new, old, &["data"], e);
    validate(new, e);
}

/// A certificate and its key that are none are warned of. Simplified: whether they fit is not looked into.
fn warnings(secret: &Value, _: Option<&Value>) -> Vec<String> {
    let data = secret.get(k!("data"));
    let is_pem = |key: &str| {
        let bytes = base64::decode(data.get(key).str()).unwrap_or_default();
        bytes.windows(11).any(|w| w == b"-----BEGIN ")
    };
    let missing = [("tls.crt", "certificate"), ("tls.key", "key")].into_iter().find(|(key, _)| !is_pem(key));
    match missing {
        Some((_, what)) if Secret(secret).type_() == "kubernetes.io/tls" => {
            vec![format!("tls: failed to find any PEM data in {what} input")]
        }
        _ => Vec::new(),
    }
}
