//! Models the endpointslice mirroring controller: endpoints that somebody wrote for a service without a selector are slices, too.
//!
//! Simplified: a slice a subset and family of addresses, of at most 1000 addresses; what is beyond is left out without an event.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, controller_ref, key};
use crate::api::Value;
use crate::api::kinds::{ENDPOINT_SLICE, ENDPOINTS, SERVICE};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "endpointslicemirroring-controller",
    component: "endpoint-slice-mirroring-controller",
    watches: &[&ENDPOINTS, &SERVICE, &ENDPOINT_SLICE],
    keys,
    sync: |key, look, _| sync(key, look),
    backoff: (Span::secs(1), Span::secs(100)),
    ..BASE
};

const MANAGED: &str = "endpointslice.kubernetes.io/managed-by";
const SELF: &str = "endpointslicemirroring-controller.k8s.io";
const SERVICE_NAME: &str = "kubernetes.io/service-name";
/// `--mirroring-max-endpoints-per-subset`.
const MOST: usize = 1000;

/// Whether endpoints are for others to see: not those of the server itself, nor of an election.
fn is_mirrored(endpoints: &Value) -> bool {
    let meta = endpoints.get(k!("metadata"));
    meta.get(k!("labels")).get("endpointslice.kubernetes.io/skip-mirror").str() != "true"
        && meta.get(k!("annotations")).get("control-plane.alpha.kubernetes.io/leader").is_null()
}

fn selects(service: &Value) -> bool {
    !service.is_null() && !service.at(path!("spec.selector")).is_empty()
}

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let own = key(change.object());
    let concerns = if change.is(&SERVICE) {
        !selects(change.object()) && change.new.is_null() || selects(change.old) != selects(change.new)
    } else if change.is(&ENDPOINTS) {
        let selected = caches.get(&SERVICE, &own.0, &own.1).is_some_and(selects);
        !selected && (is_mirrored(change.old) && !change.old.is_null() || is_mirrored(change.new))
    } else {
        let labels = change.object().at(path!("metadata.labels"));
        // A new one ends the wait for it.
        let told = change.new.is_null() || change.old.is_null();
        let of = labels.get(SERVICE_NAME).rc_str().filter(|_| told && labels.get(MANAGED).str() == SELF);
        return of.map(|name| (own.0, name)).into_iter().collect();
    };
    if concerns { vec![own] } else { Vec::new() }
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    if look.expects {
        return Plan::nothing();
    }
    let ours = |s: &&Value| {
        let labels = s.at(path!("metadata.labels"));
        labels.get(MANAGED).str() == SELF && labels.get(SERVICE_NAME).str() == &**name
    };
    let mut old: Vec<&Value> = look.caches.list_in(&ENDPOINT_SLICE, namespace).filter(ours).collect();
    let service = look.caches.get(&SERVICE, namespace, name).filter(|s| !selects(s));
    let endpoints = look.caches.get(&ENDPOINTS, namespace, name).filter(|e| is_mirrored(e) && service.is_some());
    let (mut calls, mut fresh) = (Vec::new(), Vec::new());
    // What is written over a slice has its name, and no generateName.
    let over = |old: &Value, mut new: Value| {
        let meta = new.entry("metadata");
        meta.remove("generateName");
        meta.set("name", old.at(path!("metadata.name")).clone());
        Call::update(&ENDPOINT_SLICE, new, "")
    };
    for new in endpoints.into_iter().flat_map(slices) {
        let same = |a: &Value, field: &str| a.get(field) == new.get(field);
        let Some(i) = old.iter().position(|o| same(o, "addressType") && same(o, "ports")) else {
            fresh.push(new);
            continue;
        };
        let there = old.remove(i);
        let told = |part: &str| there.get(k!("metadata")).get(part) == new.get(k!("metadata")).get(part);
        if !same(there, "endpoints") || !told("labels") || !told("annotations") {
            calls.push(over(there, new));
        }
    }
    // A slice that would go is written over rather than deleted.
    for new in fresh {
        match old.iter().position(|o| o.get(k!("addressType")) == new.get(k!("addressType"))) {
            Some(i) => calls.push(over(old.remove(i), new)),
            None => calls.push(Call::create(&ENDPOINT_SLICE, new).expected()),
        }
    }
    calls.extend(old.into_iter().map(|s| Call::delete(&ENDPOINT_SLICE, s)));
    Plan::of(calls)
}

/// The slices that say what endpoints do.
fn slices(endpoints: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    for subset in endpoints.get(k!("subsets")).items() {
        let port = |p: &Value| {
            let mut port = json!({ "name": (p.get(k!("name")).str()), "protocol": (p.get(k!("protocol")).clone()) });
            port.set("port", p.get(k!("port")).clone());
            if !p.get(k!("appProtocol")).is_null() {
                port.set("appProtocol", p.get(k!("appProtocol")).clone());
            }
            port
        };
        let ports: Vec<Value> = subset.get(k!("ports")).items().iter().map(port).collect();
        for family in ["IPv4", "IPv6"] {
            let mut list = Vec::new();
            for (field, ready) in [("addresses", true), ("notReadyAddresses", false)] {
                let of = |a: &&Value| a.get(k!("ip")).str().contains(':') == (family == "IPv6");
                list.extend(subset.get(field).items().iter().filter(of).map(|a| endpoint(a, ready)));
            }
            list.truncate(MOST);
            if !list.is_empty() {
                all.push(slice(endpoints, family, list, ports.clone()));
            }
        }
    }
    all
}

fn endpoint(address: &Value, ready: bool) -> Value {
    let mut endpoint = json!({ "addresses": [(address.get(k!("ip")).clone())], "conditions": { "ready": (ready) } });
    for field in ["hostname", "targetRef", "nodeName"] {
        if !address.get(field).is_empty() {
            endpoint.set(field, address.get(field).clone());
        }
    }
    endpoint
}

fn slice(endpoints: &Value, family: &str, list: Vec<Value>, ports: Vec<Value>) -> Value {
    let (namespace, name) = key(endpoints);
    let meta = endpoints.get(k!("metadata"));
    let mut labels = if meta.get(k!("labels")).is_null() { Value::object() } else { meta.get(k!("labels")).clone() };
    labels.set(SERVICE_NAME, name.clone());
    labels.set(MANAGED, SELF);
    let mut own = json!({
        "generateName": (format!("{name}-")), "namespace": (namespace), "labels": (labels),
        "ownerReferences": [(controller_ref(&ENDPOINTS, endpoints))]
    });
    let mut annotations = meta.get(k!("annotations")).clone();
    for left_out in
        ["endpoints.kubernetes.io/last-change-trigger-time", "kubectl.kubernetes.io/last-applied-configuration"]
    {
        annotations.remove(left_out);
    }
    if !annotations.is_empty() {
        own.set("annotations", annotations);
    }
    json!({
        "kind": "EndpointSlice", "apiVersion": "discovery.k8s.io/v1", "metadata": (own), "addressType": (family),
        "endpoints": (list), "ports": (ports)
    })
}
