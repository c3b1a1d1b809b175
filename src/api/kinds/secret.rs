//! Models Secret of core/v1.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

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
    strategy: Strategy { ..PLAIN },
};
