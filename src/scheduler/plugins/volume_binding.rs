//! Models kube-scheduler's VolumeBinding: a pod's claims are bound, or can be where it goes.
//!
//! What it writes before the pod is bound is in `scheduler/volumes.rs`. Missing: allowed topologies, storage capacity, and with
//! them VolumeRestrictions, VolumeZone and NodeVolumeLimits.

use crate::api::{Key, Value, volume};
use crate::k;
use crate::path;
use crate::scheduler::cache::Cache;
use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::labels::NodeTerm;
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::PodInfo;
use crate::scheduler::verdict::{Verdict, Why};

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "VolumeBinding",
    weight: 1,
    pre_filter: Some(pre_filter),
    filter: Some(filter),
    score: Some(|_, _| 0),
    ..framework::PLUGIN
};

/// What has to be done about a claim if its pod goes to a node.
pub enum Step<'a> {
    /// It is bound, to a volume that can be used there.
    Nothing,
    /// This volume is to be bound to it.
    Bind(&'a Value),
    /// A driver is to make a volume there.
    Provision,
    /// The pod cannot go there.
    Refused(&'static str),
}

/// Each claim of a pod and, if it is known, itself.
pub fn claims<'a>(cache: &'a Cache, pod: &'a PodInfo) -> impl Iterator<Item = (Key, Option<&'a Value>)> {
    pod.needs.claims.iter().map(|c| (*c, cache.claims.named(pod.namespace.as_str(), c.as_str())))
}

/// Whether a claim has its volume.
pub fn is_bound(claim: &Value) -> bool {
    let done = claim.at(path!("metadata.annotations")).get(k!("pv.kubernetes.io/bind-completed"));
    !claim.at(path!("spec.volumeName")).is_empty() && !done.is_null()
}

fn waits_for_node(cache: &Cache, claim: &Value) -> bool {
    let class = cache.classes.get(volume::class(claim));
    claim.at(path!("spec.volumeName")).is_empty()
        && class.is_some_and(|c| c.get(k!("volumeBindingMode")).str() == "WaitForFirstConsumer")
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let mut immediate = false;
    for (name, claim) in claims(cycle.cache, cycle.pod) {
        let name = name.as_str();
        let Some(claim) = claim else { return PreFilter::Reject(format!("persistentvolumeclaim {name:?} not found")) };
        if claim.at(path!("status.phase")).str() == "Lost" {
            let volume = claim.at(path!("spec.volumeName")).str();
            let why = format!("persistentvolumeclaim {name:?} bound to non-existent persistentvolume {volume:?}");
            return PreFilter::Reject(why);
        }
        if !claim.at(path!("metadata.deletionTimestamp")).is_null() {
            return PreFilter::Reject(format!("persistentvolumeclaim {name:?} is being deleted"));
        }
        immediate |= !is_bound(claim) && !waits_for_node(cycle.cache, claim);
    }
    match cycle.pod.needs.claims.is_empty() {
        true => PreFilter::Skip,
        false if immediate => PreFilter::Reject("pod has unbound immediate PersistentVolumeClaims".into()),
        false => PreFilter::Go,
    }
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let refused = steps(cycle.cache, cycle.pod, node).into_iter().find_map(|(_, step)| match step {
        Step::Refused(why) => Some(why),
        _ => None,
    });
    refused.map_or(Verdict::Fits, |why| Verdict::Never(Why::Text(why)))
}

/// What there is to do about each claim of a pod on a node.
pub fn steps<'a>(cache: &'a Cache, pod: &'a PodInfo, node: &NodeInfo) -> Vec<(&'a Value, Step<'a>)> {
    let reaches = |v: &Value| {
        let required = v.at(path!("spec.nodeAffinity.required"));
        let mut terms = required.get(k!("nodeSelectorTerms")).items().iter();
        required.is_null() || terms.any(|t| NodeTerm::of(t).matches(&node.labels, node.key))
    };
    let mut out: Vec<(&Value, Step<'_>)> = Vec::new();
    for claim in claims(cache, pod).filter_map(|(_, c)| c) {
        let step = if is_bound(claim) {
            match cache.volumes.get(claim.at(path!("spec.volumeName")).str()) {
                None => Step::Refused("node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)"),
                Some(v) if !reaches(v) => Step::Refused("node(s) didn't match PersistentVolume's node affinity"),
                Some(_) => Step::Nothing,
            }
        } else {
            let taken = |v: &Value| out.iter().any(|(_, s)| matches!(s, Step::Bind(w) if w.same(v)));
            let mut there = cache.volumes.iter().map(|(_, v)| v).filter(|v| reaches(v) && !taken(v));
            let class = cache.classes.get(volume::class(claim));
            match volume::best(&mut there, claim, false) {
                Some(v) => Step::Bind(v),
                None => match class.map_or("", |c| c.get(k!("provisioner")).str()) {
                    "" | "kubernetes.io/no-provisioner" => {
                        Step::Refused("node(s) didn't find available persistent volumes to bind")
                    }
                    _ => Step::Provision,
                },
            }
        };
        out.push((claim, step));
    }
    out
}
