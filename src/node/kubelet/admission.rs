//! Models the kubelet's admission of pods: what a scheduler would have refused, and was bound all the same, fails here.
//!
//! Exact: the order in which is looked, reasons, messages. Missing: extended resources, the eviction of others for a critical
//! pod; static pods are taken unseen.

use std::rc::Rc;

use super::worker::Worker;
use super::{Kubelet, Timer};
use crate::api::kinds::pod::host_ports::host_ports;
use crate::api::kinds::pod::{Pod, aggregate_requests, bears};
use crate::api::selector::Required;
use crate::api::{Quantity, Value};
use crate::client::EventType;
use crate::wire::Ctx;
use crate::{k, path};

const SHORT: [(&str, &str); 3] =
    [("cpu", "OutOfcpu"), ("memory", "OutOfmemory"), ("ephemeral-storage", "OutOfephemeral-storage")];
const AFFINITY: &str = "node(s) didn't match Pod's node affinity/selector";
const PORTS: &str = "node(s) didn't have free ports for the requested pod ports";
const TAINTS: &str = "node(s) had taints that the pod didn't tolerate";

/// Cpu in thousandths, the rest whole.
fn amount(resource: &str, q: Quantity) -> i64 {
    if resource == "cpu" { q.milli_value() } else { q.value() }
}

/// What a pod asks for of what a node may be short of.
pub(super) type Asked = [i64; SHORT.len()];

pub(super) fn asked(pod: &Value) -> Asked {
    SHORT.map(|(resource, _)| amount(resource, aggregate_requests(Pod(pod).spec(), resource.into())))
}

impl Kubelet {
    /// Why a pod is not taken beside those that are here: reason and message. Models `predicateAdmitHandler`.
    fn refusal(&self, pod: &Value) -> Option<(&'static str, String)> {
        let (_, node) = self.informers[self.own].iter().next()?;
        let others = || self.workers.values().filter(|w| !w.has_stopped());
        let room = |resource: &str| {
            let said = node.at(path!("status.allocatable")).get(resource).str();
            Quantity::parse(said).ok().map(|q| amount(resource, q))
        };
        let short = |resource: &str, requested: i64, used: i64, capacity: i64| {
            format!(
                "Node didn't have enough resource: {resource}, requested: {requested}, used: {used}, capacity: {capacity}"
            )
        };
        let here = others().count() as i64;
        if let Some(most) = room("pods").filter(|most| here >= *most) {
            return Some(("OutOfpods", short("pods", 1, here, most)));
        }
        let asked = asked(pod);
        for (i, (resource, reason)) in SHORT.into_iter().enumerate() {
            let wanted = asked[i];
            let Some(capacity) = room(resource).filter(|_| wanted > 0) else { continue };
            let used = others().map(|w| w.asked[i]).sum();
            if wanted > capacity - used {
                return Some((reason, short(resource, wanted, used, capacity)));
            }
        }
        let failed = |name: &'static str, why: &str| Some((name, format!("Predicate {name} failed: {why}")));
        let (labels, name) = (node.at(path!("metadata.labels")), node.at(path!("metadata.name")).str());
        if !Required::of(pod.get(k!("spec"))).matches(labels, name) {
            return failed("NodeAffinity", AFFINITY);
        }
        let wanted = host_ports(pod.get(k!("spec")));
        let taken = |other: &Worker| host_ports(other.pod.get(k!("spec")));
        let conflicts = |other: &Worker| taken(other).iter().any(|b| wanted.iter().any(|a| a.conflicts(*b)));
        if !wanted.is_empty() && others().any(|other| conflicts(other)) {
            return failed("NodePorts", PORTS);
        }
        let hard = |t: &&Value| t.get(k!("effect")).str() == "NoExecute";
        let tolerations = pod.at(path!("spec.tolerations")).items();
        let borne = |taint: &Value| tolerations.iter().any(|t| bears(t, taint));
        if !node.at(path!("spec.taints")).items().iter().filter(hard).all(borne) {
            return failed("TaintToleration", TAINTS);
        }
        None
    }

    /// Why a new pod is not taken, if it is not.
    pub(super) fn refuses(&self, pod: &Value) -> Option<(&'static str, String)> {
        let ended = matches!(pod.at(path!("status.phase")).str(), "Succeeded" | "Failed");
        if ended || !pod.at(path!("metadata.deletionTimestamp")).is_null() { None } else { self.refusal(pod) }
    }

    /// A pod that is not taken has failed. Models `rejectPod`.
    pub(super) fn reject(
        &mut self,
        uid: &Rc<str>,
        pod: &Value,
        (reason, why): (&'static str, String),
        ctx: &mut Ctx<'_, Timer>,
    ) {
        self.event(uid, EventType::Warning, reason, &why, "", ctx);
        let mut status = pod.get(k!("status")).clone();
        status.set(k!("phase"), "Failed");
        status.set(k!("reason"), reason);
        status.set(k!("message"), format!("Pod was rejected: {why}"));
        status.set(k!("observedGeneration"), pod.at(path!("metadata.generation")).clone());
        status.set(k!("startTime"), super::status::stamp(ctx.now));
        self.statuses.set(uid, pod, false, status, ctx.cause);
        self.statuses.next(&mut self.client, ctx);
    }
}
