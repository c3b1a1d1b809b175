//! Models the endpoints controller: the addresses of a service's pods, ready or not, in one object of the service's name.
//!
//! What it shares with the endpointslice controller is here: whose pods a service selects, their ports, and the instant that
//! made the last change due. Simplified: more than 1,000 addresses are not cut off.

use crate::k;
use crate::path;
use crate::sim::Arrange;
use std::rc::Rc;

use super::caches::Caches;
use super::pods::{condition, is_doomed, is_pod_ready, is_pod_terminal, seconds};
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::hash::fnv128a;
use crate::api::kinds::{ENDPOINTS, POD, SERVICE};
use crate::api::selector::Selector;
use crate::api::{Value, time};
use crate::json;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "endpoint-controller",
    component: "endpoint-controller",
    watches: &[&SERVICE, &POD, &ENDPOINTS],
    keys: |change, caches| {
        if change.is(&ENDPOINTS) {
            // One that was deleted is made again, as long as its service is there.
            return change.new.is_null().then(|| key(change.old)).into_iter().collect();
        }
        keys(change, caches)
    },
    sync: |key, look, _| sync(key, look),
    surveys: Some(&POD),
    ..BASE
};

pub(super) const TRIGGER: &str = "endpoints.kubernetes.io/last-change-trigger-time";
pub(super) const HEADLESS: &str = "service.kubernetes.io/headless";

/// The services that a change of a pod or a service concerns.
pub fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    if change.is(&SERVICE) {
        return vec![key(change.object())];
    }
    // That a pod has ended is no news by itself: it was not ready before. Of one that is deleted all is. Models
    // `podEndpointsChanged`, which compares the addresses of two instants.
    let ready = |p: &Value| (is_pod_ready(p), is_doomed(p));
    let same = ready(change.old) == ready(change.new)
        && !is_doomed(change.new)
        && !change.differs(&[
            path!("status.podIPs"),
            path!("metadata.labels"),
            path!("spec.hostname"),
            path!("spec.nodeName"),
        ]);
    if same && !change.old.is_null() && !change.new.is_null() {
        return Vec::new();
    }
    let (namespace, _) = key(change.object());
    let selects = |s: &&Value| {
        let selector = Selector::of_labels(s.at(path!("spec.selector")));
        let of = |p: &Value| !p.is_null() && selector.matches(p.at(path!("metadata.labels")));
        !s.at(path!("spec.selector")).is_empty() && (of(change.old) || of(change.new))
    };
    caches.list_in(&SERVICE, &namespace).filter(selects).map(key).collect()
}

/// The pods that a service selects; nothing of one that leaves its endpoints to others.
pub fn pods<'a>(service: &Value, look: &'a Look<'a>, namespace: &'a str) -> Option<Vec<&'a Value>> {
    let spec = service.get(k!("spec"));
    if spec.get(k!("selector")).is_empty() || spec.get(k!("type")).str() == "ExternalName" {
        return None;
    }
    let selector = Selector::of_labels(spec.get(k!("selector")));
    Some(look.caches.list_in(&POD, namespace).filter(|p| selector.matches(p.at(path!("metadata.labels")))).collect())
}

/// Whether a pod has an address to give.
pub fn has_address(pod: &Value) -> bool {
    !is_pod_terminal(pod) && !pod.at(path!("status.podIP")).is_empty()
}

/// The ports of a service as a pod has them: `name`, `port`, `protocol`, `appProtocol`.
pub fn ports(service: &Value, pod: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    for port in service.at(path!("spec.ports")).items() {
        let (target, protocol) = (port.get(k!("targetPort")), port.get(k!("protocol")).str());
        let named = |p: &&Value| p.get(k!("name")).str() == target.str() && p.get(k!("protocol")).str() == protocol;
        let lists = ["containers", "initContainers"].iter().flat_map(|l| pod.get(k!("spec")).get(*l).items());
        let number = match target.as_str() {
            Some(_) => {
                lists.flat_map(|c| c.get(k!("ports")).items()).find(named).map(|p| p.get(k!("containerPort")).int())
            }
            None if target.int() == 0 => Some(port.get(k!("port")).int()),
            None => Some(target.int()),
        };
        let Some(number) = number else { continue };
        let mut own = json!({ "name": (port.get(k!("name")).str()), "port": (number), "protocol": (protocol) });
        if !port.get(k!("appProtocol")).is_null() {
            own.set("appProtocol", port.get(k!("appProtocol")).clone());
        }
        all.push(own);
    }
    all
}

/// Whether the service names its pods' hosts.
pub fn names_host(service: &Value, pod: &Value) -> bool {
    !pod.at(path!("spec.hostname")).is_empty() && pod.at(path!("spec.subdomain")) == service.at(path!("metadata.name"))
}

pub(super) fn is_headless(service: &Value) -> bool {
    matches!(service.at(path!("spec.clusterIP")).str(), "" | "None")
}

pub(super) fn target(pod: &Value) -> Value {
    let meta = pod.get(k!("metadata"));
    json!({
        "kind": "Pod", "namespace": (meta.get(k!("namespace")).clone()), "name": (meta.get(k!("name")).clone()),
        "uid": (meta.get(k!("uid")).clone())
    })
}

/// Models the trigger time tracker: the earliest instant, not seen before, at which a pod's readiness changed; of a service that
/// is new its creation. None: nothing new. The second is what is to be remembered.
pub fn trigger(service: &Value, pods: &[&Value], memory: &Value) -> (Option<String>, Value) {
    let (mut seen, mut earliest) = (Value::object(), i64::MAX);
    for pod in pods {
        let since = seconds(condition(pod, "Ready").get(k!("lastTransitionTime")));
        let name = pod.at(path!("metadata.name")).str();
        if since > memory.get(name).int() {
            earliest = earliest.min(since);
        }
        seen.set(name, since);
    }
    if memory.is_null() {
        earliest = seconds(service.at(path!("metadata.creationTimestamp")));
    }
    ((earliest < i64::MAX).then(|| time::rfc3339(earliest)), seen)
}

/// Put the instant down, or take the old one away.
pub(super) fn put_trigger(object: &mut Value, at: &Option<String>) {
    let annotations = object.entry("metadata").entry("annotations");
    match at {
        Some(at) => annotations.set(TRIGGER, at.as_str()),
        None => drop(annotations.remove(TRIGGER)),
    }
    if annotations.is_empty() {
        object.entry("metadata").remove("annotations");
    }
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let there = look.caches.get(&ENDPOINTS, namespace, name);
    let Some(service) = look.caches.get(&SERVICE, namespace, name) else {
        // As the real one it deletes what may be there without looking.
        let (namespace, name): (Rc<str>, Rc<str>) = (namespace.clone(), name.clone());
        let gone = json!({ "metadata": { "name": (name), "namespace": (namespace) } });
        return Plan { note: Some(Value::Null), ..Plan::of([Call::delete(&ENDPOINTS, &gone)]) };
    };
    let Some(pods) = pods(service, look, namespace) else { return Plan::nothing() };
    let subsets = subsets(service, &pods);
    let mut labels = service.at(path!("metadata.labels")).clone();
    if labels.is_null() {
        labels = Value::object();
    }
    if is_headless(service) {
        labels.set(HEADLESS, "");
    }
    labels.set("endpoints.kubernetes.io/managed-by", "endpoint-controller");
    let (at, seen) = trigger(service, &pods, &look.note);
    if there.is_some_and(|e| e.get(k!("subsets")).items() == subsets && *e.at(path!("metadata.labels")) == labels) {
        return Plan { note: Some(seen), ..Plan::nothing() };
    }
    let (namespace, name): (Rc<str>, Rc<str>) = (namespace.clone(), name.clone());
    let mut new = there.cloned().unwrap_or_else(
        || json!({ "kind": "Endpoints", "apiVersion": "v1", "metadata": { "name": (name), "namespace": (namespace) } }),
    );
    new.entry("metadata").set("labels", labels);
    put_trigger(&mut new, &at);
    if subsets.is_empty() {
        drop(new.remove("subsets"))
    } else {
        new.set("subsets", subsets)
    }
    let call = match there {
        None => Call { settled_by_others: false, ..Call::create(&ENDPOINTS, new) },
        Some(_) => Call::update(&ENDPOINTS, new, ""),
    };
    Plan { note: Some(seen), ..Plan::of([call]) }
}

/// By this the ports of a subset are sorted. Models `portsByHash`.
fn port_hash(port: &Value) -> u128 {
    let app = port.get(k!("appProtocol"));
    let app = if app.is_null() { "<nil>" } else { app.str() };
    fnv128a(&format!(
        "(v1.EndpointPort){{Name:(string){} Port:(int32){} Protocol:(v1.Protocol){} AppProtocol:(*string){app}}}",
        port.get(k!("name")).str(),
        port.get(k!("port")).int(),
        port.get(k!("protocol")).str()
    ))
}

/// The addresses by their ports. Models `RepackSubsets`.
fn subsets(service: &Value, pods: &[&Value]) -> Vec<Value> {
    let any = service.at(path!("spec.publishNotReadyAddresses")).bool();
    let mut all: Vec<Value> = Vec::new();
    let mut sorted: Vec<&Value> = pods.iter().copied().filter(|p| has_address(p) && (any || !is_doomed(p))).collect();
    sorted.arrange_by_key(|p| p.at(path!("status.podIP")).rc_str());
    for pod in sorted {
        let mut own = ports(service, pod);
        for port in &mut own {
            if port.get(k!("name")).is_empty() {
                port.remove("name");
            }
        }
        own.arrange_by_key(port_hash);
        if own.is_empty() && !(is_headless(service) && service.at(path!("spec.ports")).is_empty()) {
            continue;
        }
        let mut address = json!({
            "ip": (pod.at(path!("status.podIP")).clone()), "nodeName": (pod.at(path!("spec.nodeName")).clone()), "targetRef": (target(pod))
        });
        if names_host(service, pod) {
            address.set("hostname", pod.at(path!("spec.hostname")).clone());
        }
        let list = if any || is_pod_ready(pod) { "addresses" } else { "notReadyAddresses" };
        let i = all.iter().position(|s| s.get(k!("ports")).items() == own).unwrap_or_else(|| {
            let subset = if own.is_empty() { Value::object() } else { json!({ "ports": (own) }) };
            all.push(subset);
            all.len() - 1
        });
        all[i].entry(list).push(address);
    }
    all
}
