//! Models NodeRestriction: a kubelet changes its own node and the pods that run on it, and may not take more upon itself.

use super::{Operation, Review, Said};
use crate::api::{Status, Value, kinds};
use crate::k;
use crate::path;
use crate::sim::Arrange;

const MIRROR: &str = "kubernetes.io/config.mirror";
/// Labels that a kubelet may set itself, beside those under `kubelet.kubernetes.io/` and `node.kubernetes.io/`.
const OWN_LABELS: [&str; 11] = [
    "kubernetes.io/arch",
    "kubernetes.io/hostname",
    "kubernetes.io/os",
    "beta.kubernetes.io/arch",
    "beta.kubernetes.io/instance-type",
    "beta.kubernetes.io/os",
    "failure-domain.beta.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
    "node.kubernetes.io/instance-type",
    "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone",
];

pub fn admit(review: &mut Review<'_>, object: &mut Value) -> Said {
    validate(review, object)
}

/// What the plugin has against it.
pub fn validate(review: &mut Review<'_>, object: &Value) -> Said {
    let user = review.flight.user.clone();
    let Some(node) = user.node() else { return Ok(None) };
    let node = node.as_str();
    let info = review.flight.info.clone();
    match (info.group.as_str(), info.resource.as_str(), info.subresource.as_str()) {
        ("", "nodes", "" | "status") => nodes(review, node, object),
        ("", "pods", "") => pods(review, node, object),
        ("", "pods", "status") => {
            let old = review.old.unwrap_or(object);
            own_pod(node, &info.name, old, &format!("node {node:?} can only update pod status for"))?;
            if old.at(path!("metadata.labels")) != object.at(path!("metadata.labels")) {
                return refuse(review, object, &format!("node {node:?} cannot update labels through pod status"));
            }
            Ok(None)
        }
        ("", "pods", "eviction") => {
            own_pod(node, &info.name, review.old.unwrap_or(object), &format!("node {node} can only evict"))
        }
        ("", "pods", other) => {
            let why = format!("unexpected pod subresource {other:?}, only 'status' and 'eviction' are allowed");
            refuse(review, object, &why)
        }
        ("", "persistentvolumeclaims", sub) if sub != "status" => refuse(review, object, "may only update PVC status"),
        ("", "serviceaccounts", "token") => token(review, node, object),
        ("storage.k8s.io", "csinodes", _) => {
            let name = if info.name.is_empty() { object.at(path!("metadata.name")).str() } else { &info.name };
            if name != node {
                return refuse(review, object, "can only access CSINode with the same name as the requesting node");
            }
            Ok(None)
        }
        ("coordination.k8s.io", "leases", _) => {
            let name = if info.name.is_empty() { object.at(path!("metadata.name")).str() } else { &info.name };
            if info.namespace != "kube-node-lease" {
                return refuse(review, object, "can only access leases in the \"kube-node-lease\" system namespace");
            }
            if name != node {
                return refuse(review, object, "can only access node lease with the same name as the requesting node");
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

fn refuse(review: &Review<'_>, object: &Value, why: &str) -> Said {
    let name = match review.flight.info.name.as_str() {
        "" => object.at(path!("metadata.name")).str(),
        name => name,
    };
    Err(Status::forbidden_object(review.flight.kind, name, why))
}

fn nodes(review: &Review<'_>, node: &str, object: &Value) -> Said {
    let name = match review.flight.info.name.as_str() {
        "" => object.at(path!("metadata.name")).str(),
        name => name,
    };
    let no = |why: String| Err(Status::forbidden_object(&kinds::NODE, name, &why));
    if name != node {
        return no(format!("node {node:?} is not allowed to modify node {name:?}"));
    }
    let spec = |v: &Value, what: &str| v.get(k!("spec")).get(what).clone();
    match review.operation {
        Operation::Create => {
            if !spec(object, "configSource").is_null() {
                return no(format!("node {node:?} is not allowed to create pods with a non-nil configSource"));
            }
            let wrong = forbidden_labels(&Value::Null, object);
            if !wrong.is_empty() {
                return no(format!("node {node:?} is not allowed to set the following labels: {}", wrong.join(", ")));
            }
        }
        Operation::Update => {
            let old = review.old.unwrap_or(crate::api::NULL);
            if spec(object, "taints") != spec(old, "taints") {
                return no(format!("node {node:?} is not allowed to modify taints"));
            }
            if object.at(path!("metadata.ownerReferences")) != old.at(path!("metadata.ownerReferences")) {
                return no(format!("node {node:?} is not allowed to modify ownerReferences"));
            }
            let wrong = forbidden_labels(old, object);
            if !wrong.is_empty() {
                return no(format!("is not allowed to modify labels: {}", wrong.join(", ")));
            }
        }
        Operation::Delete => return no(format!("node {node:?} is not allowed to delete node {name:?}")),
    }
    Ok(None)
}

/// Labels of Kubernetes' own namespaces which differ and which a kubelet may not set.
fn forbidden_labels(old: &Value, new: &Value) -> Vec<String> {
    let (old, new) = (old.at(path!("metadata.labels")), new.at(path!("metadata.labels")));
    if old.same(new) {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    for (key, value) in new.entries().iter().chain(old.entries()) {
        let name = key.as_str();
        let Some((domain, _)) = name.split_once('/') else { continue };
        let under = |of: &str| domain == of || domain.ends_with(&format!(".{of}"));
        let kubelets = under("kubelet.kubernetes.io") || under("node.kubernetes.io");
        let theirs = under("kubernetes.io") || under("k8s.io");
        let restricted = under("node-restriction.kubernetes.io");
        let differs = old.get(*key) != new.get(*key);
        let allowed = !theirs || kubelets || OWN_LABELS.contains(&name);
        if differs && (restricted || !allowed) && !value.is_null() && !wrong.contains(&name.to_string()) {
            wrong.push(name.to_string());
        }
    }
    wrong.arrange();
    wrong
}

fn own_pod(node: &str, name: &str, pod: &Value, may: &str) -> Said {
    let there = pod.at(path!("spec.nodeName")).str();
    if there == node {
        return Ok(None);
    }
    let why = format!("{may} pods with spec.nodeName set to itself");
    Err(Status::forbidden_object(&kinds::POD, name, &why))
}

/// A token is for a pod of the node, and for an audience that the pod asks for. Simplified: CSI drivers ask for none.
fn token(review: &mut Review<'_>, node: &str, request: &Value) -> Said {
    let account = review.flight.info.name.clone();
    let no = |why: &str| Err(Status::forbidden_object(&kinds::SERVICE_ACCOUNT, &account, why));
    let bound = request.at(path!("spec.boundObjectRef"));
    let (name, uid) = (bound.get(k!("name")).str(), bound.get(k!("uid")).str());
    if (bound.get(k!("apiVersion")).str(), bound.get(k!("kind")).str()) != ("v1", "Pod") || name.is_empty() {
        return no("node requested token not bound to a pod");
    }
    if uid.is_empty() {
        return no("node requested token with a pod binding without a uid");
    }
    let namespace = review.flight.info.namespace.clone();
    let Some(pod) = review.look_up(&kinds::POD, &namespace, name) else {
        return Err(Status::not_found(&kinds::POD, name));
    };
    if pod.at(path!("metadata.uid")).str() != uid {
        return no(&format!(
            "the UID in the bound object reference ({uid}) does not match the UID in record. The object might have been deleted and then recreated"
        ));
    }
    if pod.at(path!("spec.nodeName")).str() != node {
        return no("node requested token bound to a pod scheduled on a different node");
    }
    let audience = match request.at(path!("spec.audiences")).items() {
        [] => "",
        [one] => one.str(),
        _ => return no("node may only request 0 or 1 audiences"),
    };
    let sources = pod.at(path!("spec.volumes")).items().iter().flat_map(|v| v.at(path!("projected.sources")).items());
    let mut tokens = sources.map(|s| s.get(k!("serviceAccountToken"))).filter(|t| !t.is_null());
    if !tokens.any(|t| t.get(k!("audience")).str() == audience) {
        let user = &review.flight.user.name;
        return no(&format!("{user} is not authorized to request tokens for audience {audience:?}"));
    }
    Ok(None)
}

fn pods(review: &Review<'_>, node: &str, object: &Value) -> Said {
    let name = match review.flight.info.name.as_str() {
        "" => object.at(path!("metadata.name")).str(),
        name => name,
    };
    let no = |why: String| Err(Status::forbidden_object(&kinds::POD, name, &why));
    match review.operation {
        Operation::Create => {
            let mirror = !object.get(k!("metadata")).get(k!("annotations")).get(MIRROR).is_null();
            if !mirror {
                return no(format!(
                    "pod does not have {MIRROR:?} annotation, node {node:?} can only create mirror pods"
                ));
            }
            if object.at(path!("spec.nodeName")).str() != node {
                return no(format!("node {node:?} can only create pods with spec.nodeName set to itself"));
            }
            let owners = object.at(path!("metadata.ownerReferences")).items();
            let is_self = |o: &Value| {
                let part = |name: &str| o.get(name).str();
                (part("apiVersion"), part("kind"), part("name")) == ("v1", "Node", node)
            };
            let only = |what: &str| no(format!("node {node:?} can only create pods with {what} set to itself"));
            let owner = match owners {
                [_, _, ..] => return only("a single owner reference"),
                [one] if is_self(one) => one,
                _ => return only("an owner reference"),
            };
            if !owner.get(k!("controller")).bool() {
                return only("a controller owner reference");
            }
            if owner.get(k!("blockOwnerDeletion")).bool() {
                return no(format!("node {node:?} must not set blockOwnerDeletion on an owner reference"));
            }
            if !object.at(path!("spec.serviceAccountName")).is_empty() {
                return no(format!("node {node:?} can not create pods that reference serviceaccounts"));
            }
            Ok(None)
        }
        Operation::Delete => {
            own_pod(node, name, review.old.unwrap_or(object), &format!("node {node:?} can only delete"))
        }
        Operation::Update => {
            no(format!("unexpected operation \"UPDATE\", node {node:?} can only create and delete mirror pods"))
        }
    }
}
