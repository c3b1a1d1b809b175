//! Models ConfigMap of core/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
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
    strategy: Strategy { validate, validate_update, columns: COLUMNS, ..PLAIN },
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

/// What may be kept in a config map or secret, in bytes.
pub const SIZE_MAX: usize = 1024 * 1024;

/// Keys that are file names.
pub fn keys(map: &Value, path: &Path<'_>, e: &mut Errors) {
    for (key, _) in map.entries() {
        e.all(path.key(key.as_str()), key.as_str(), names::config_map_key(key.as_str()));
    }
}

fn validate(map: &Value, e: &mut Errors) {
    core_meta(map, true, names::dns1123_subdomain, e);
    let (data, binary) = (map.get(k!("data")), map.get(k!("binaryData")));
    let path = Path::new("data");
    for (key, _) in data.entries() {
        e.all(path.key(key.as_str()), key.as_str(), names::config_map_key(key.as_str()));
        if !binary.get(*key).is_null() {
            e.invalid(path.key(key.as_str()), key.as_str(), "duplicate of key present in binaryData");
        }
    }
    keys(binary, &Path::new("binaryData"), e);
    let text: usize = data.entries().iter().map(|(_, v)| v.str().len()).sum();
    let bytes: usize = binary.entries().iter().map(|(_, v)| v.str().len() / 4 * 3).sum();
    if text + bytes > SIZE_MAX {
        e.too_long("", SIZE_MAX);
    }
}

/// `field is immutable when immutable is set`, said of these fields.
pub fn frozen(new: &Value, old: &Value, fields: &[&str], e: &mut Errors) {
    const WHY: &str = "field is immutable when `immutable` is set";
    if !old.get(k!("immutable")).bool() {
        return;
    }
    if !new.get(k!("immutable")).bool() {
        e.forbidden("immutable", WHY);
    }
    for field in fields {
        let (new, old) = (new.get(*field), old.get(*field));
        if new != old && !(new.is_empty() && old.is_empty()) {
            e.forbidden(*field, WHY);
        }
    }
}

fn validate_update(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    frozen(new, old, &["data", "binaryData"], e);
    validate(new, e);
}
