//! Models ConfigMap of core/v1.

use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy, Value};
use crate::fields;
use crate::k;

fields! {
    /// Models core/v1 ConfigMap.
    ConfigMap {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        immutable "immutable": bool given;
        data "data": map(str);
        binary_data "binaryData": map(bytes);
    }
}

/// ConfigMap, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "ConfigMap",
    plural: "configmaps",
    singular: "configmap",
    short_names: &["cm"],
    categories: &[],
    namespaced: true,
    etcd_prefix: "configmaps",
    stored_as: None,
    root: ConfigMap::TYPE,
    subresources: &[],
    strategy: Strategy { columns: COLUMNS, ..PLAIN },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Data",
        "string",
        0,
        "Data contains the configuration data. Each key must consist of alphanumeric characters, '-', '_' or '.'. Values with non-UTF-8 byte sequences must use the BinaryData field. The keys stored in Data must not overlap with the keys in the BinaryData field, this is enforced during validation process.",
        |v, _| count(v).into(),
    ),
    AGE,
];

fn count(map: &Value) -> i64 {
    (map.get(k!("data")).entries().len() + map.get(k!("binaryData")).entries().len()) as i64
}
