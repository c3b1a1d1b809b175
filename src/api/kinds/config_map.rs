//! Models ConfigMap of core/v1.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

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
    strategy: Strategy { ..PLAIN },
};
