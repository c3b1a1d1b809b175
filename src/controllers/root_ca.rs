//! Models the root CA certificate publisher: every active namespace has a config map `kube-root-ca.crt`, which pods mount.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{CONFIG_MAP, NAMESPACE};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "root-ca-cert-publisher",
    component: "root-ca-cert-publisher",
    watches: &[&NAMESPACE, &CONFIG_MAP],
    keys,
    sync,
    ..BASE
};

const NAME: &str = "kube-root-ca.crt";
const DESCRIPTION: &str = "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.";
macro_rules! words {
    () => {
        "Vml0cmluZSBzaW11bGF0ZXMgdGhlIGF1dGhvcml0eSAia3ViZXJuZXRlcyIgb2Yg\n"
    };
}
/// Four lines of it.
macro_rules! four {
    () => {
        concat!(words!(), words!(), words!(), words!())
    };
}
/// The certificate of the cluster's authority, as long as kubeadm's. No key belongs to it: the simulation checks who signed, not how.
pub const CERTIFICATE: &str = concat!(
    "-----BEGIN CERTIFICATE-----\n",
    four!(),
    four!(),
    four!(),
    four!(),
    "YSBjbHVzdGVy\n-----END CERTIFICATE-----\n"
);

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    if change.kind.kind == NAMESPACE.kind {
        return if change.new.at(path!("status.phase")).str() == "Active" { vec![key(change.new)] } else { Vec::new() };
    }
    let (namespace, name) = key(if change.new.is_null() { change.old } else { change.new });
    if &*name == NAME { vec![("".into(), namespace)] } else { Vec::new() }
}

fn sync((_, namespace): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    match look.caches.get(&CONFIG_MAP, namespace, NAME) {
        None => {
            let map = json!({
                "kind": "ConfigMap", "apiVersion": "v1",
                "metadata": {
                    "name": (NAME), "namespace": (namespace.clone()),
                    "annotations": { "kubernetes.io/description": (DESCRIPTION) }
                },
                "data": { "ca.crt": (CERTIFICATE) }
            });
            // The map of a namespace that goes is missed like any other; that it cannot be made again is no failure.
            let namespace = look.caches.get(&NAMESPACE, "", namespace);
            let optional = namespace.is_none_or(|n| n.at(path!("status.phase")).str() != "Active");
            Plan::of([Call { optional, ..Call::create(&CONFIG_MAP, map) }])
        }
        Some(map) if map.get(k!("data")).get(k!("ca.crt")).str() != CERTIFICATE => {
            let mut map = map.clone();
            map.set("data", json!({ "ca.crt": (CERTIFICATE) }));
            Plan::of([Call::update(&CONFIG_MAP, map, "")])
        }
        Some(_) => Plan::nothing(),
    }
}
