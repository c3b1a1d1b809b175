//! Models the serviceaccounts controller: every active namespace has a service account `default`.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{NAMESPACE, SERVICE_ACCOUNT};
use crate::json;
use crate::path;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "service-account-controller",
    component: "service-account-controller",
    watches: &[&NAMESPACE, &SERVICE_ACCOUNT],
    keys,
    sync,
    ..BASE
};

const NAME: &str = "default";

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    if change.kind.kind == NAMESPACE.kind {
        return if change.new.is_null() { Vec::new() } else { vec![key(change.new)] };
    }
    // An account that is gone is made again.
    let (namespace, name) = key(change.old);
    if change.new.is_null() && &*name == NAME { vec![("".into(), namespace)] } else { Vec::new() }
}

fn sync((_, namespace): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let active =
        look.caches.get(&NAMESPACE, "", namespace).is_some_and(|n| n.at(path!("status.phase")).str() == "Active");
    if !active || look.caches.get(&SERVICE_ACCOUNT, namespace, NAME).is_some() {
        return Plan::nothing();
    }
    let account = json!({
        "kind": "ServiceAccount", "apiVersion": "v1", "metadata": { "name": (NAME), "namespace": (namespace.clone()) }
    });
    Plan::of([Call::create(&SERVICE_ACCOUNT, account)])
}
