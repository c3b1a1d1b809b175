//! The subresource `binding` of a pod.

use crate::path;
use std::rc::Rc;

use crate::api::{Errors, Status, Value, kinds};
use crate::apiserver::admission::topology_labels;
use crate::apiserver::flight::{Change, Flight, NOTHING};
use crate::apiserver::registry::{meta, meta_text};
use crate::apiserver::server::{ApiServer, Timer};
use crate::json;
use crate::k;
use crate::sim::Time;
use crate::wire::{Ctx, Outcome, Station};

impl ApiServer {
    /// A scheduler gives a pod its node.
    pub(in crate::apiserver) fn bind(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let mut binding = match self.decoded_as(&mut flight, &kinds::BINDING, ctx) {
            Ok(binding) => binding,
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                return self.refuse(&flight, &status, ctx);
            }
        };
        if flight.info.name.is_empty() {
            // The older path, `/bindings`: the pod is named in the body.
            let mut info = (*flight.info).clone();
            info.name = meta_text(&binding, k!("name")).into();
            flight.info = Rc::new(info);
            flight.kind = &kinds::POD;
            flight.stored = &kinds::POD;
            flight.cache = self.cache_of(&kinds::POD).unwrap_or(0);
        }
        let mut errors = Errors::default();
        let target = binding.get(k!("target"));
        if !matches!(target.get(k!("kind")).str(), "" | "Node") {
            errors.not_supported("target.kind", target.get(k!("kind")), &["Node", "<empty>"]);
        }
        if target.get(k!("name")).str().is_empty() {
            errors.required("target.name", "");
        }
        if !errors.is_empty() {
            // The real server hands the complaints on as they are, so that they become an error of its own.
            let said: Vec<String> = errors.0.iter().map(|e| format!("{}: {}", e.field, e.text)).collect();
            let status = Status { code: 500, reason: "", message: said.join(", "), details: Value::Null };
            flight.station(ctx, Station::Validation, Outcome::Refused, status.message.clone(), NOTHING);
            return self.refuse(&flight, &status, ctx);
        }
        let words = format!("bind to node {}", target.get(k!("name")).str());
        flight.station(ctx, Station::Validation, Outcome::Passed, words, NOTHING);
        topology_labels::bind(self, &mut binding);
        self.mutate(flight, Change::Bind(binding), ctx);
    }
}

/// The pod with its node. Models `BindingREST.setPodNodeAndMetadata`.
pub fn bound(pod: &Value, binding: &Value, now: Time) -> Result<Value, Status> {
    let name = meta_text(pod, k!("name"));
    let refuse = |why: &str| Err(conflict(name, why));
    let uid = meta_text(binding, k!("uid"));
    if !uid.is_empty() && uid != meta_text(pod, k!("uid")) {
        let there = meta_text(pod, k!("uid"));
        let key = kinds::POD.etcd_key(meta_text(pod, k!("namespace")), name);
        return Err(Status::another(&kinds::POD, name, &key, uid, there));
    }
    if !meta(pod).get(k!("deletionTimestamp")).is_null() {
        return refuse(&format!("pod {name} is being deleted, cannot be assigned to a host"));
    }
    let there = pod.at(path!("spec.nodeName")).str();
    if !there.is_empty() {
        return refuse(&format!("pod {name} is already assigned to node {there:?}"));
    }
    if !pod.at(path!("spec.schedulingGates")).is_empty() {
        return refuse(&format!("pod {name} has non-empty .spec.schedulingGates"));
    }
    let old = pod;
    let mut pod = old.clone();
    let node = binding.at(path!("target.name")).clone();
    pod.set_at("spec.nodeName", node);
    for map in [k!("annotations"), k!("labels")] {
        for (key, value) in meta(binding).get(map).entries() {
            pod.entry(k!("metadata")).entry(map).set(*key, value.clone());
        }
    }
    // What was nominated is decided now (feature ClearingNominatedNodeNameAfterBinding).
    pod.entry(k!("status")).remove(k!("nominatedNodeName"));
    let condition = json!({
        "type": "PodScheduled", "status": "True", "lastProbeTime": null,
        "lastTransitionTime": (crate::apiserver::registry::now_text(now))
    });
    let conditions = pod.entry(k!("status")).entry(k!("conditions")).items_mut();
    match conditions.iter_mut().find(|c| c.get(k!("type")).str() == "PodScheduled") {
        Some(c) => *c = condition,
        None => conditions.push(condition),
    }
    Ok(crate::api::decode::canonical_after(&pod, kinds::POD.root, old))
}

/// 409, which names the subresource.
fn conflict(name: &str, why: &str) -> Status {
    let mut status = Status::conflict(&kinds::POD, name, why);
    status.message = status.message.replacen("pods ", "pods/binding ", 1);
    status.details.set("kind", "pods/binding");
    status
}
