//! Static pods: those of the manifest directory, and their mirrors in the API.
//!
//! Models the file source and the mirror client. A static pod's uid is the hash of its manifest and the node, so that a changed
//! file is another pod. Its mirror is created by the kubelet and deleted when the file goes.

use std::rc::Rc;

use crate::api::kinds::{self, pod::Pod};
use crate::api::{Value, json};
use crate::node::runtime::sha256;
use crate::sim::Time;
use crate::wire::wall_ns;
use crate::{json, k};

/// The pod that a manifest stands for on this node.
pub fn pod(manifest: &Value, node: &str, seen: Time) -> Value {
    let hash = sha256(&format!("{}{node}", json::print(manifest)))[..32].to_string();
    let mut pod = manifest.clone();
    pod.set(k!("kind"), "Pod");
    pod.set(k!("apiVersion"), "v1");
    let meta = pod.entry(k!("metadata"));
    let name = format!("{}-{node}", meta.get(k!("name")).str());
    meta.set(k!("name"), name);
    if meta.get(k!("namespace")).is_empty() {
        meta.set(k!("namespace"), "default");
    }
    meta.set(k!("uid"), hash.as_str());
    meta.remove(k!("creationTimestamp"));
    let ns = wall_ns(seen);
    let at = crate::api::time::rfc3339((ns / 1_000_000_000) as i64);
    let annotations = meta.entry(k!("annotations"));
    annotations.set("kubernetes.io/config.hash", hash);
    annotations.set("kubernetes.io/config.seen", format!("{}.{:09}Z", at.trim_end_matches('Z'), ns % 1_000_000_000));
    annotations.set("kubernetes.io/config.source", "file");
    let spec = pod.entry(k!("spec"));
    spec.set(k!("nodeName"), node);
    let tolerations = spec.entry(k!("tolerations"));
    if tolerations.is_null() {
        *tolerations = Value::from_items([]);
    }
    tolerations.push(json!({ "operator": "Exists", "effect": "NoExecute" }));
    pod.remove(k!("status"));
    (kinds::POD.strategy.default)(&mut pod);
    let status = json!({ "phase": "Pending", "qosClass": (kinds::pod::qos(&pod)) });
    pod.set(k!("status"), status);
    pod
}

/// The mirror of a static pod, as it is created: owned by the node.
pub fn mirror(pod: &Value, node_name: &str, node_uid: &str) -> Value {
    let mut mirror = pod.clone();
    let meta = mirror.entry(k!("metadata"));
    meta.remove(k!("uid"));
    let hash = meta.get(k!("annotations")).get(k!("kubernetes.io/config.hash")).clone();
    meta.entry(k!("annotations")).set("kubernetes.io/config.mirror", hash);
    if !node_uid.is_empty() {
        let owner =
            json!({ "apiVersion": "v1", "kind": "Node", "name": (node_name), "uid": (node_uid), "controller": true });
        meta.set(k!("ownerReferences"), Value::from_items([owner]));
    }
    mirror
}

/// Whether a pod of the API is a mirror: the uid of the static pod behind it.
pub fn mirrored(pod: &Value) -> Option<Rc<str>> {
    let hash = Pod(pod).metadata().0.get(k!("annotations")).get(k!("kubernetes.io/config.mirror"));
    (!hash.is_empty()).then(|| hash.str().into())
}
