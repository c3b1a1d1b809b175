//! Models the serviceaccount-token controller: a secret of an account gets a token, and goes with its account.
//!
//! Simplified: the token is one that the API server gives for the secret, good for as long as can be asked; when it was used
//! last is not noted.

use super::CERTIFICATE;
use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{SECRET, SERVICE_ACCOUNT};
use crate::api::{Value, base64};
use crate::json;
use crate::k;
use crate::path;

/// See the module. Its keys are secrets.
pub const CONTROLLER: Controller = Controller {
    account: "serviceaccount-token-controller",
    is_root: true,
    component: "serviceaccount-token-controller",
    watches: &[&SERVICE_ACCOUNT, &SECRET],
    keys,
    sync: |key, look, _| sync(key, look),
    ..BASE
};

const LIFE_SECS: i64 = 1 << 32;

/// The account whose secret this is; empty if it is another one.
fn account(secret: &Value) -> &str {
    match secret.get(k!("type")).str() {
        "kubernetes.io/service-account-token" => {
            secret.at(path!("metadata.annotations")).get(k!("kubernetes.io/service-account.name")).str()
        }
        _ => "",
    }
}

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let object = change.object();
    if change.is(&SECRET) {
        return if account(object).is_empty() { Vec::new() } else { vec![key(object)] };
    }
    let (namespace, name) = key(object);
    // Accounts are many, and hardly one has such a secret.
    caches.list_in(&SECRET, &namespace).filter(|s| account(s) == &*name).map(key).collect()
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(secret) = look.caches.get(&SECRET, namespace, name) else { return Plan::nothing() };
    let owner = account(secret);
    let uid = secret.at(path!("metadata.annotations")).get(k!("kubernetes.io/service-account.uid")).str();
    let known = look.caches.get(&SERVICE_ACCOUNT, namespace, owner);
    let own = known.map(|a| a.at(path!("metadata.uid")).str()).filter(|own| uid.is_empty() || uid == *own);
    let Some(own) = own else {
        let only = json!({ "preconditions": { "uid": (secret.at(path!("metadata.uid")).clone()) } });
        return Plan::of([Call::delete_with(&SECRET, secret, only)]);
    };
    let data = secret.get(k!("data"));
    if ["token", "ca.crt", "namespace"].iter().all(|field| !data.get(*field).is_empty()) && !uid.is_empty() {
        return Plan::nothing();
    }
    let request = json!({
        "kind": "TokenRequest", "apiVersion": "authentication.k8s.io/v1",
        "spec": {
            "expirationSeconds": (LIFE_SECS),
            "boundObjectRef": {
                "kind": "Secret", "apiVersion": "v1",
                "name": (name.clone()), "uid": (secret.at(path!("metadata.uid")).clone())
            }
        }
    });
    let filled = secret.clone();
    let (own, namespace) = (own.to_owned(), namespace.clone());
    let place = namespace.clone();
    Plan::of([Call::ask(&SERVICE_ACCOUNT, (&place, owner), "token", request)]).then(move |_, answers| {
        let [token] = answers else { return Plan::nothing() };
        if !token.ok {
            return Plan { failed: true, ..Plan::nothing() };
        }
        let mut filled = filled.clone();
        filled
            .entry(k!("metadata"))
            .entry(k!("annotations"))
            .set(k!("kubernetes.io/service-account.uid"), own.as_str());
        let texts = [
            ("ca.crt", CERTIFICATE),
            ("namespace", &*namespace),
            ("token", token.value.at(path!("status.token")).str()),
        ];
        for (field, text) in texts {
            filled.entry(k!("data")).set(field, base64::encode(text.as_bytes()));
        }
        Plan::of([Call::update(&SECRET, filled, "")])
    })
}
