//! Models PodTopologyLabels: a pod bears the zone and the region of the node that it is on, from the moment it is bound.

use super::{Operation, Review, Said};
use crate::api::Value;
use crate::api::kinds::NODE;
use crate::apiserver::server::ApiServer;
use crate::{k, path};

/// Its name.
const PLUGIN: &str = "PodTopologyLabels";
const LABELS: [&str; 2] = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];

/// Copies what a node says of where it is.
fn copy(server: &ApiServer, node: &str, object: &mut Value) -> bool {
    let Some(node) = server.cached(&NODE, "", node).filter(|_| !node.is_empty()) else { return false };
    let labels = node.at(path!("metadata.labels"));
    let mut copied = false;
    for label in LABELS.into_iter().filter(|l| !labels.get(*l).is_null()) {
        object.entry(k!("metadata")).entry(k!("labels")).set(label, labels.get(label).clone());
        copied = true;
    }
    copied
}

/// What a binding gives its pod.
pub fn bind(server: &ApiServer, binding: &mut Value) {
    let target = binding.get(k!("target")).clone();
    if server.config.admits(PLUGIN) && target.get(k!("kind")).str() == "Node" {
        copy(server, target.get(k!("name")).str(), binding);
    }
}

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") || review.operation != Operation::Create {
        return Ok(None);
    }
    let node = pod.at(path!("spec.nodeName")).str().to_owned();
    Ok(copy(review.server, &node, pod).then(|| format!("where {node} is")))
}
