//! Models Secret of core/v1.

use super::columns::{AGE, NAME, column};
use super::edit::{fill, keep};
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy, Value, base64};
use crate::fields;
use crate::k;

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
        default,
        prepare_update: |secret, old| {
            if secret.get(k!("type")).is_empty() {
                keep(secret, old, k!("type"));
            }
        },
        columns: COLUMNS,
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
        data.entries_mut().sort_by_key(|(key, _)| key.as_str());
    }
}
