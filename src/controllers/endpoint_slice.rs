//! Models the endpointslice controller: the addresses of a service's pods in slices of at most 100, terminating ones among them.
//!
//! Simplified: IPv4 only, no topology hints; slices are filled in the order of the pods' names.

use super::endpoints::{
    self, HEADLESS, has_address, is_headless, names_host, pods, ports, put_trigger, target, trigger,
};
use super::pods::{is_doomed, is_pod_ready};
use super::status;
use super::sync::{BASE, Call, Controller, Key, Look, Plan, controller_ref, key, owner};
use crate::api::Value;
use crate::api::kinds::{ENDPOINT_SLICE, NODE, POD, SERVICE};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "endpointslice-controller",
    component: "endpoint-slice-controller",
    watches: &[&SERVICE, &POD, &ENDPOINT_SLICE],
    keys: |change, caches| {
        if change.is(&ENDPOINT_SLICE) {
            // A new one ends the wait for it.
            let told = (change.new.is_null() || change.old.is_null()) && ours(change.object());
            return told.then(|| owner(change.object(), &SERVICE)).flatten().into_iter().collect();
        }
        endpoints::keys(change, caches)
    },
    sync: |key, look, _| sync(key, look),
    surveys: Some(&POD),
    backoff: (Span::secs(1), Span::secs(1000)),
    ..BASE
};

const MANAGED: &str = "endpointslice.kubernetes.io/managed-by";
const SELF: &str = "endpointslice-controller.k8s.io";
const SERVICE_NAME: &str = "kubernetes.io/service-name";
/// `--max-endpoints-per-slice`.
const MOST: i64 = 100;

/// Where among the instants of pods the generations of slices are noted: no pod has this name.
const WRITTEN: &str = "";
/// How long what was written needs to be seen.
const STALE: Span = Span::ms(5);

fn ours(slice: &Value) -> bool {
    slice.at(path!("metadata.labels")).get(MANAGED).str() == SELF
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(service) = look.caches.get(&SERVICE, namespace, name) else {
        return Plan { note: Some(Value::Null), ..Plan::nothing() };
    };
    let Some(pods) = pods(service, look, namespace) else { return Plan::nothing() };
    if look.expects || is_doomed(service) {
        return Plan::nothing();
    }
    let uid = service.at(path!("metadata.uid")).str();
    let mut slices: Vec<Value> =
        look.caches.owned(&ENDPOINT_SLICE, uid).filter(|s| ours(s) && !is_doomed(s)).cloned().collect();
    // Models the tracker of slices: what was written has to be seen before it is worked on.
    if slices.iter().any(|s| generation(s) < look.note.get(WRITTEN).get(meta_name(s)).int()) {
        return Plan { again: Some(STALE), ..Plan::nothing() };
    }
    let labels = labels(service);
    let (at, mut seen) = trigger(service, &pods, &look.note);
    seen.set(WRITTEN, look.note.get(WRITTEN).clone());

    let most = look.flags.int("max-endpoints-per-slice", MOST).clamp(1, 1000) as usize;

    // What there should be, by ports.
    let mut wanted: Vec<(Vec<Value>, Vec<Value>)> = Vec::new();
    for pod in pods.iter().filter(|p| has_address(p)) {
        let own = ports(service, pod);
        let node = look.caches.get(&NODE, "", pod.at(path!("spec.nodeName")).str());
        let endpoint = endpoint(service, pod, node);
        match wanted.iter_mut().find(|(p, _)| *p == own) {
            Some((_, list)) => list.push(endpoint),
            None => wanted.push((own, vec![endpoint])),
        }
    }
    // None at all: an empty one says so.
    if wanted.is_empty() {
        wanted.push((Vec::new(), Vec::new()));
    }
    let (mut made, mut kept): (Vec<Value>, Vec<(Value, Value)>) = Default::default();
    for (ports, mut endpoints) in wanted {
        let mut open: Vec<(Value, Value)> = Vec::new();
        while let Some(i) = slices.iter().position(|s| s.get(k!("ports")).items() == ports) {
            let old = slices.remove(i);
            let mut list = Vec::new();
            for known in old.get(k!("endpoints")).items() {
                let same = |e: &Value| {
                    e.get(k!("addresses")) == known.get(k!("addresses"))
                        && e.get(k!("targetRef")) == known.get(k!("targetRef"))
                };
                list.extend(endpoints.iter().position(same).map(|i| endpoints.remove(i)));
            }
            let new = fill(old.clone(), list, &ports, &labels);
            open.push((old, new));
        }
        for (_, new) in open.iter_mut().filter(|(_, n)| n.get(k!("endpoints")).items().len() < most) {
            let mut list = new.get(k!("endpoints")).items().to_vec();
            let room = endpoints.len().min(most - list.len());
            list.extend(endpoints.drain(..room));
            if !list.is_empty() {
                new.set("endpoints", list);
            }
        }
        let needs = !endpoints.is_empty() || open.is_empty();
        kept.append(&mut open);
        let mut left = if needs { Some(endpoints) } else { None };
        while let Some(mut list) = left.take() {
            let rest = list.split_off(list.len().min(most));
            // One that is over is used again.
            match slices.pop() {
                Some(old) => {
                    let new = fill(old.clone(), list, &ports, &labels);
                    kept.push((old, new));
                }
                None => made.push(fill(fresh(service), list, &ports, &labels)),
            }
            left = Some(rest).filter(|r| !r.is_empty());
        }
    }
    let empty = |s: &Value| s.get(k!("endpoints")).items().is_empty();
    let full = kept.iter().any(|(_, n)| !empty(n)) || !made.is_empty();
    let mut calls: Vec<Call> = Vec::new();
    for mut slice in made {
        put_trigger(&mut slice, &at);
        calls.push(Call { settled_by_others: false, ..Call::create(&ENDPOINT_SLICE, slice) }.expected());
    }
    for (i, (old, mut new)) in kept.into_iter().enumerate() {
        if empty(&new) && (full || i > 0) {
            slices.push(old);
        } else if old != new {
            put_trigger(&mut new, &at);
            calls.push(Call::update(&ENDPOINT_SLICE, new, ""));
        }
    }
    calls.extend(slices.iter().map(|s| Call::delete(&ENDPOINT_SLICE, s)));
    let noted = seen.clone();
    let plan = Plan::of(calls).then(move |_, answers| {
        let mut seen = noted.clone();
        for slice in answers.iter().map(|a| &a.value).filter(|v| v.get(k!("kind")).str() == ENDPOINT_SLICE.kind) {
            seen.entry(WRITTEN).set(meta_name(slice), generation(slice));
        }
        Plan { note: Some(seen), failed: status::failure(answers).is_some(), ..Plan::nothing() }
    });
    Plan { note: Some(seen), ..plan }
}

fn meta_name(slice: &Value) -> &str {
    slice.at(path!("metadata.name")).str()
}

fn generation(slice: &Value) -> i64 {
    slice.at(path!("metadata.generation")).int()
}

fn labels(service: &Value) -> Value {
    let mut labels = service.at(path!("metadata.labels")).clone();
    if labels.is_null() {
        labels = Value::object();
    }
    labels.set(MANAGED, SELF);
    labels.set(SERVICE_NAME, key(service).1);
    if is_headless(service) {
        labels.set(HEADLESS, "");
    }
    labels
}

fn fresh(service: &Value) -> Value {
    let (namespace, name) = key(service);
    json!({
        "kind": "EndpointSlice", "apiVersion": "discovery.k8s.io/v1",
        "metadata": {
            "generateName": (format!("{name}-")), "namespace": (namespace),
            "ownerReferences": [(controller_ref(&SERVICE, service))]
        },
        "addressType": "IPv4", "endpoints": null, "ports": null
    })
}

fn fill(mut slice: Value, endpoints: Vec<Value>, ports: &[Value], labels: &Value) -> Value {
    let put = |slice: &mut Value, field: &str, list: Vec<Value>| {
        if slice.get(field).items() != list {
            slice.set(field, if list.is_empty() { Value::Null } else { list.into() });
        }
    };
    put(&mut slice, "endpoints", endpoints);
    put(&mut slice, "ports", ports.to_vec());
    if slice.at(path!("metadata.labels")) != labels {
        slice.entry("metadata").set("labels", labels.clone());
    }
    slice
}

fn endpoint(service: &Value, pod: &Value, node: Option<&Value>) -> Value {
    let (serving, terminating) = (is_pod_ready(pod), is_doomed(pod));
    let ready = service.at(path!("spec.publishNotReadyAddresses")).bool() || serving && !terminating;
    let mut endpoint = json!({
        "addresses": [(pod.at(path!("status.podIP")).clone())],
        "conditions": { "ready": (ready), "serving": (serving), "terminating": (terminating) },
        "targetRef": (target(pod)), "nodeName": (pod.at(path!("spec.nodeName")).clone())
    });
    if names_host(service, pod) {
        endpoint.set("hostname", pod.at(path!("spec.hostname")).clone());
    }
    let zone = node.map_or("", |n| n.at(path!("metadata.labels")).get(k!("topology.kubernetes.io/zone")).str());
    if !zone.is_empty() {
        endpoint.set("zone", zone);
    }
    endpoint
}
