//! Models the Node authorizer: a kubelet may read what the pods on its node refer to, and nothing else of that kind.
//!
//! The real one keeps a graph; here the pods of the node are looked at, which the server's index of pods by node finds.

use super::Attributes;
use crate::api::{Value, kinds};
use crate::apiserver::server::ApiServer;
use crate::k;
use crate::path;
use crate::wire::{Text, Word, Words};

/// What every kubelet may do, as resource and verbs. Models `bootstrappolicy.NodeRules`.
const RULES: &[(&str, &str, &str)] = &[
    ("authentication.k8s.io", "tokenreviews", "create"),
    ("authorization.k8s.io", "subjectaccessreviews localsubjectaccessreviews", "create"),
    ("", "services", "get list watch"),
    ("", "nodes", "create get list watch"),
    ("", "nodes/status", "update patch"),
    ("", "nodes", "update patch"),
    ("", "pods", "get list watch create delete"),
    ("", "pods/status", "update patch"),
    ("", "pods/eviction", "create"),
    ("", "configmaps secrets", "get list watch"),
    ("", "persistentvolumeclaims persistentvolumes", "get"),
    ("", "persistentvolumeclaims/status", "get update patch"),
    ("", "endpoints", "get"),
    ("certificates.k8s.io", "certificatesigningrequests", "create get list watch"),
    ("coordination.k8s.io", "leases", "get create update patch delete"),
    ("storage.k8s.io", "volumeattachments", "get"),
    ("", "serviceaccounts/token", "create"),
    ("", "serviceaccounts", "get"),
    ("", "events", "create update patch"),
    ("events.k8s.io", "events", "create update patch"),
    ("storage.k8s.io", "csidrivers", "get list watch"),
    ("storage.k8s.io", "csinodes", "get create update patch delete"),
    ("node.k8s.io", "runtimeclasses", "get list watch"),
    ("resource.k8s.io", "resourceclaims", "get"),
    ("resource.k8s.io", "resourceslices", "list watch get create update patch delete deletecollection"),
    ("certificates.k8s.io", "clustertrustbundles", "get list watch"),
    ("certificates.k8s.io", "podcertificaterequests", "create get list watch"),
];

/// Why the node authorizer allows it, or what it has to say about why not.
pub fn authorize(server: &ApiServer, node: &Text, what: &Attributes) -> Result<Words, String> {
    if !what.is_resource {
        return Err(String::new());
    }
    let full = what.full_resource();
    let who = || -> [Word; 3] { [node.clone().into(), what.verb.clone().into(), full.clone().into()] };
    let own = |why: &str| Err::<Words, String>(why.replace("NODE", node));
    let because = |why: &'static str| {
        let [node, verb, full] = who();
        Ok(Words::made("node authorizer: node {:?} may {} {}: {}", [node, verb, full, Text::Fixed(why).into()]))
    };
    let through = |pattern: &'static str| {
        let [node, verb, full] = who();
        let (namespace, name) = (what.namespace.clone(), what.name.clone());
        Ok(Words::made(pattern, [node, verb, full, namespace.into(), name.into()]))
    };
    match (what.group.as_str(), full.as_str()) {
        ("", "secrets" | "configmaps") => {
            return if what.name.is_empty() {
                own("No Object name found")
            } else if !matches!(what.verb.as_str(), "get" | "list" | "watch") {
                own("can only read resources of this type")
            } else if refers(server, node, what) {
                through("node authorizer: node {:?} may {} {}: a pod on it refers to {}/{}")
            } else {
                Err(format!("no relationship found between node '{node}' and this object"))
            };
        }
        ("", "persistentvolumeclaims" | "persistentvolumes") if what.verb == "get" => {
            return if mounts(server, node, what) {
                because("a pod on it mounts it")
            } else {
                Err(format!("no relationship found between node '{node}' and this object"))
            };
        }
        ("", "serviceaccounts/token") => {
            return if what.verb != "create" {
                own("can only create tokens for individual service accounts")
            } else if refers(server, node, what) {
                through("node authorizer: node {:?} may {} {}: a pod on it runs as {}/{}")
            } else {
                Err(format!("no relationship found between node '{node}' and this object"))
            };
        }
        ("coordination.k8s.io", "leases") => {
            let lease = "kube-node-lease";
            return if what.namespace != lease {
                Err(format!("can only access leases in the {lease:?} system namespace"))
            } else if what.verb != "create" && what.name != **node {
                own("can only access node lease with the same name as the requesting node")
            } else if matches!(what.verb.as_str(), "get" | "create" | "update" | "patch" | "delete") {
                because("its own lease")
            } else {
                own("can only get, create, update, patch, or delete a node lease")
            };
        }
        ("storage.k8s.io", "csinodes") if what.name != **node && what.verb != "create" => {
            return own("can only access CSINode with the same name as the requesting node");
        }
        ("", "nodes") if matches!(what.verb.as_str(), "get" | "list" | "watch") && what.name != **node => {
            let read = if what.name.is_empty() { "all nodes".into() } else { format!("'{}'", what.name) };
            return Err(format!("node '{node}' cannot read {read}, only its own Node object"));
        }
        ("", "pods") if matches!(what.verb.as_str(), "list" | "watch") => {
            let wanted = format!("spec.nodeName={node}");
            let own_pods = what.fields.split(',').any(|f| f.replace("==", "=") == wanted);
            return if own_pods || !what.name.is_empty() && on(server, node, &what.namespace, &what.name) {
                because("its own")
            } else if what.name.is_empty() {
                own("can only list/watch pods with spec.nodeName field selector")
            } else {
                own("no relationship found between node 'NODE' and this object")
            };
        }
        ("", "pods") if what.verb == "get" => {
            return if on(server, node, &what.namespace, &what.name) {
                because("it runs there")
            } else {
                Err(format!("no relationship found between node '{node}' and this object"))
            };
        }
        _ => {}
    }
    let covers = |(group, resources, verbs): &&(&str, &str, &str)| {
        what.group == *group && resources.split(' ').any(|r| full == r) && verbs.split(' ').any(|v| what.verb == v)
    };
    match RULES.iter().find(covers) {
        Some(_) => Ok(Words::made("node authorizer: node {:?} may {} {}", who())),
        None => Err(String::new()),
    }
}

fn on(server: &ApiServer, node: &str, namespace: &str, pod: &str) -> bool {
    server.cached(&kinds::POD, namespace, pod).is_some_and(|p| p.at(path!("spec.nodeName")).str() == node)
}

/// Whether a pod on the node refers to the object.
fn refers(server: &ApiServer, node: &str, what: &Attributes) -> bool {
    let refers = |pod: &Value| {
        let spec = pod.get(k!("spec"));
        match what.resource.as_str() {
            "serviceaccounts" => spec.get(k!("serviceAccountName")).str() == what.name,
            "secrets" => {
                names(spec, &["secretKeyRef", "secretRef", "secret"], &what.name) || pull_secret(spec, &what.name)
            }
            _ => names(spec, &["configMapKeyRef", "configMapRef", "configMap"], &what.name),
        }
    };
    server.pods_of(node).any(|pod| pod.at(path!("metadata.namespace")).str() == what.namespace && refers(pod))
}

/// Whether a pod on the node mounts the claim, or the claim that the volume is bound to.
fn mounts(server: &ApiServer, node: &str, what: &Attributes) -> bool {
    let (namespace, claim) = match what.resource.as_str() {
        "persistentvolumes" => {
            let Some(volume) = server.cached(&kinds::PERSISTENT_VOLUME, "", &what.name) else { return false };
            let bound = |part: &str| volume.at(path!("spec.claimRef")).get(part).str();
            (bound("namespace"), bound("name"))
        }
        _ => (what.namespace.as_str(), what.name.as_str()),
    };
    server.pods_of(node).filter(|pod| pod.at(path!("metadata.namespace")).str() == namespace).any(|pod| {
        let own = pod.at(path!("metadata.name")).str();
        pod.at(path!("spec.volumes")).items().iter().any(|v| {
            let named = v.at(path!("persistentVolumeClaim.claimName")).str() == claim;
            named || (!v.get(k!("ephemeral")).is_null() && format!("{own}-{}", v.get(k!("name")).str()) == claim)
        })
    })
}

fn pull_secret(spec: &Value, name: &str) -> bool {
    spec.get(k!("imagePullSecrets")).items().iter().any(|s| s.get(k!("name")).str() == name)
}

/// Whether anywhere below a reference under one of these keys names the object.
fn names(value: &Value, keys: &[&str], name: &str) -> bool {
    let named = |v: &Value| v.get(k!("name")).str() == name || v.get(k!("secretName")).str() == name;
    value.entries().iter().any(|(k, v)| keys.contains(&k.as_str()) && named(v) || names(v, keys, name))
        || value.items().iter().any(|v| names(v, keys, name))
}
