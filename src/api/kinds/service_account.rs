//! Models ServiceAccount of core/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME};
use super::edit::each;
use super::meta::ObjectMeta;
use super::references::{LocalObjectReference, ObjectReference};
use crate::api::{Column, Kind, PLAIN, Strategy, Value, names};
use crate::fields;
use crate::path;
use crate::{json, k};

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
    strategy: Strategy {
        validate: |account, e| core_meta(account, true, names::dns1123_subdomain, e),
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            core_meta(new, true, names::dns1123_subdomain, e);
        },
        prepare_create: clean,
        prepare_update: |account, _| clean(account),
        warnings,
        columns: COLUMNS,
        delete_returns_object: true,
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[NAME, AGE];

/// Of the secrets only the names are kept.
fn clean(account: &mut Value) {
    each(account, k!("secrets"), |s| *s = json!({ "name": (s.get(k!("name")).clone()) }));
}

const ENFORCE: &str = "kubernetes.io/enforce-mountable-secrets";

fn warnings(account: &Value, old: Option<&Value>) -> Vec<String> {
    let says = |v: &Value| !v.at(path!("metadata.annotations")).get(ENFORCE).is_null();
    if says(account) && !old.is_some_and(says) {
        return vec![format!(
            "metadata.annotations[{ENFORCE}]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets"
        )];
    }
    Vec::new()
}
