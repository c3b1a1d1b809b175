//! Models ServiceAccount of core/v1.

use super::meta::ObjectMeta;
use super::references::{LocalObjectReference, ObjectReference};
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models core/v1 ServiceAccount.
    ServiceAccount {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        secrets "secrets": list(obj(ObjectReference)) => by("name");
        image_pull_secrets "imagePullSecrets": list(obj(LocalObjectReference));
        automount_service_account_token "automountServiceAccountToken": bool given;
    }
}

/// ServiceAccount, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "ServiceAccount",
    plural: "serviceaccounts",
    singular: "serviceaccount",
    short_names: &["sa"],
    categories: &[],
    namespaced: true,
    etcd_prefix: "serviceaccounts",
    stored_as: None,
    root: ServiceAccount::TYPE,
    subresources: &["token"],
    strategy: Strategy { ..PLAIN },
};
