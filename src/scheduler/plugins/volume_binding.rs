//! Models kube-scheduler's VolumeBinding: a pod's claims are bound, or can be where it goes: to a volume that is there and
//! within the node's reach, or to one that a driver makes there, if its class allows the place and the driver has room.
//!
//! What it writes before the pod is bound is in `scheduler/volumes.rs`. Missing: volumes of types that were once built in are not
//! read as their driver's.

use crate::api::{Key, Quantity, Value, volume};
use crate::scheduler::cache::Cache;
use crate::scheduler::claims::{claims, class, is_bound, not_found, waits_for_pod};
use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::labels::{NodeTerm, Requirement, Selector};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::PodInfo;
use crate::scheduler::storage::Stored;
use crate::scheduler::verdict::{Verdict, Why};
use crate::sim::Arrange;
use crate::{k, path};

const OUT_OF_REACH: &str = "node(s) didn't match PersistentVolume's node affinity";
const NONE_TO_BIND: &str = "node(s) didn't find available persistent volumes to bind";
const NO_ROOM: &str = "node(s) did not have enough free storage";
const NO_VOLUME: &str = "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)";
/// On a claim: where its volume is to be made.
pub const SELECTED: &str = "volume.kubernetes.io/selected-node";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "VolumeBinding",
    weight: 1,
    pre_filter: Some(pre_filter),
    filter: Some(filter),
    score: Some(score),
    ..framework::PLUGIN
};

/// What is to become of a pod's claims on a node.
#[derive(Default)]
pub struct Plan<'a> {
    /// Claims, and the volumes that they get.
    pub binds: Vec<(&'a Value, &'a Value)>,
    /// Claims for which a driver makes a volume, and the room that it has.
    pub provisions: Vec<(&'a Value, Option<&'a Value>)>,
    /// Why the node will not do.
    refused: Vec<&'static str>,
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let mut immediate = false;
    for (named, claim) in claims(cycle.cache, cycle.pod) {
        let name = named.name.as_str();
        let Some(claim) = claim else {
            let wait = "waiting for ephemeral volume controller to create the persistentvolumeclaim";
            let made = || format!("{wait} {name:?}");
            return PreFilter::Reject(if named.made { made() } else { not_found("persistentvolumeclaim", name) });
        };
        if claim.at(path!("status.phase")).str() == "Lost" {
            let volume = claim.at(path!("spec.volumeName")).str();
            let why = format!("persistentvolumeclaim {name:?} bound to non-existent persistentvolume {volume:?}");
            return PreFilter::Reject(why);
        }
        if !claim.at(path!("metadata.deletionTimestamp")).is_null() {
            return PreFilter::Reject(format!("persistentvolumeclaim {name:?} is being deleted"));
        }
        let owners = claim.at(path!("metadata.ownerReferences")).items();
        let is_its = |o: &Value| o.get(k!("controller")).bool() && o.get(k!("uid")).str() == &*cycle.pod.uid;
        if named.made && !owners.iter().any(is_its) {
            let (namespace, pod) = (cycle.pod.namespace.as_str(), &cycle.pod.key);
            return PreFilter::Reject(format!(
                "PVC {namespace}/{name} was not created for pod {pod} (pod is not owner)"
            ));
        }
        let waits =
            claim.at(path!("spec.volumeName")).is_empty() && class(cycle.cache, claim).is_some_and(waits_for_pod);
        immediate |= !is_bound(claim) && !waits;
    }
    match cycle.pod.needs.claims.is_empty() {
        true => PreFilter::Skip,
        false if immediate => PreFilter::Reject("pod has unbound immediate PersistentVolumeClaims".into()),
        false => PreFilter::Go,
    }
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let refused = plan(cycle.cache, cycle.pod, node).refused;
    match refused[..] {
        [] => Verdict::Fits,
        [why] => Verdict::Never(Why::Text(why)),
        _ => Verdict::Never(Why::Texts(refused.into_iter().map(String::from).collect())),
    }
}

/// Whether a volume can be used on a node. It is asked of its labels alone, not of its name.
pub fn reaches(volume: &Value, node: &NodeInfo) -> bool {
    let required = volume.at(path!("spec.nodeAffinity.required"));
    let mut terms = required.get(k!("nodeSelectorTerms")).items().iter();
    required.is_null() || terms.any(|t| NodeTerm::of(t).matches(&node.labels, Key::intern("")))
}

fn asked(claim: &Value) -> Option<Quantity> {
    Quantity::parse(claim.at(path!("spec.resources.requests.storage")).str()).ok()
}

/// What there is to do about each claim of a pod on a node. Models `FindPodVolumes`.
pub fn plan<'a>(cache: &'a Cache, pod: &'a PodInfo, node: &NodeInfo) -> Plan<'a> {
    let (volumes, mut out) = (&cache.storage[Stored::Volume], Plan::default());
    let (bound, open): (Vec<&Value>, Vec<&Value>) =
        claims(cache, pod).filter_map(|(_, c)| c).partition(|c| is_bound(c));
    let theirs = bound.iter().map(|c| volumes.get(c.at(path!("spec.volumeName")).str()));
    match theirs.into_iter().find(|v| v.is_none_or(|v| !reaches(v, node))) {
        Some(None) => out.refused.push(NO_VOLUME),
        Some(_) => out.refused.push(OUT_OF_REACH),
        None => {}
    }
    let selected = |c: &Value| c.at(path!("metadata.annotations")).get(SELECTED).rc_str();
    if open.iter().any(|c| selected(c).is_some_and(|name| *name != *node.name)) {
        out.refuse(NONE_TO_BIND);
        return out;
    }
    let (mut provisions, mut free): (Vec<_>, Vec<_>) = open.into_iter().partition(|c| selected(c).is_some());
    free.arrange_by_key(|c| asked(c).unwrap_or_default());
    for claim in free {
        let is_taken = |v: &Value| out.binds.iter().any(|(_, taken)| taken.same(v));
        let mut others = volumes.iter().map(|(_, v)| v).filter(|v| !is_taken(v));
        match volume::best_within(&mut others, claim, &|v| reaches(v, node)) {
            Some(v) => out.binds.push((claim, v)),
            None => provisions.push(claim),
        }
    }
    for claim in provisions {
        match provision(cache, claim, node) {
            Ok(room) => out.provisions.push((claim, room)),
            Err(why) => {
                out.refuse(why);
                break;
            }
        }
    }
    out
}

impl Plan<'_> {
    /// That a bound claim's volume is gone is said last.
    fn refuse(&mut self, why: &'static str) {
        let at = self.refused.iter().position(|w| *w == NO_VOLUME).unwrap_or(self.refused.len());
        self.refused.insert(at, why);
    }
}

/// Whether a driver can make a volume for a claim, reachable from a node: in what room, if it says what room it has.
fn provision<'a>(cache: &'a Cache, claim: &Value, node: &NodeInfo) -> Result<Option<&'a Value>, &'static str> {
    let class = class(cache, claim).ok_or(NONE_TO_BIND)?;
    let provisioner = class.get(k!("provisioner")).str();
    let places = class.get(k!("allowedTopologies")).items();
    let holds = |term: &Value| {
        let all = term.get(k!("matchLabelExpressions")).items();
        let values = |e: &Value| e.get(k!("values")).items().iter().map(|v| Key::intern(v.str())).collect();
        let here = |e: &Value| {
            let key = Key::intern(e.get(k!("key")).str());
            Requirement { key, op: crate::scheduler::labels::Op::In, values: values(e) }.holds(node.labels.get(key))
        };
        !all.is_empty() && all.iter().all(here)
    };
    if matches!(provisioner, "" | "kubernetes.io/no-provisioner") || !places.is_empty() && !places.iter().any(holds) {
        return Err(NONE_TO_BIND);
    }
    let tells =
        cache.storage[Stored::Driver].get(provisioner).is_some_and(|d| d.at(path!("spec.storageCapacity")).bool());
    let Some(size) = asked(claim).filter(|_| tells) else { return Ok(None) };
    let name = class.at(path!("metadata.name")).str();
    let suffices = |c: &Value| {
        let limit = [c.get(k!("maximumVolumeSize")), c.get(k!("capacity"))].into_iter().find(|q| !q.is_null());
        let limit = limit.and_then(|q| Quantity::parse(q.str()).ok());
        c.get(k!("storageClassName")).str() == name
            && limit.is_some_and(|limit| limit.value() >= size.value())
            && Selector::of(c.get(k!("nodeTopology"))).matches(&node.labels)
    };
    let mut rooms = cache.storage[Stored::Capacity].iter().map(|(_, c)| c);
    rooms.find(|c| suffices(c)).map(Some).ok_or(NO_ROOM)
}

/// The less of what there is would be left, the worse, unless the profile says otherwise: by class, of the volumes that would be
/// bound, or else of the room in which they would be made. Models `StorageCapacityScoring`.
fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    if cycle.pod.needs.claims.is_empty() {
        return 0;
    }
    let plan = plan(cycle.cache, cycle.pod, node);
    let value = |q: &Value| Quantity::parse(q.str()).map_or(0, |q| q.value());
    let wants = |claim: &Value| asked(claim).map_or(0, |q| q.value());
    // By class: asked for, and there.
    let mut classes: Vec<(&str, i64, i64)> = Vec::new();
    let mut add = |class, wants: i64, more: i64, whole: Option<i64>| {
        let at = classes.iter().position(|(c, ..)| *c == class).unwrap_or_else(|| {
            classes.push((class, 0, 0));
            classes.len() - 1
        });
        let (_, asked, there) = &mut classes[at];
        *asked += wants;
        *there = whole.unwrap_or(*there + more);
    };
    for (claim, v) in &plan.binds {
        add(
            v.at(path!("spec.storageClassName")).str(),
            wants(claim),
            value(v.at(path!("spec.capacity.storage"))),
            None,
        );
    }
    for (claim, room) in plan.provisions.iter().filter(|_| plan.binds.is_empty()) {
        let Some(room) = room else { continue };
        // Two volumes are made in the same room.
        add(claim.at(path!("spec.storageClassName")).str(), wants(claim), 0, Some(value(room.get(k!("capacity")))));
    }
    let (n, line) = (classes.len() as i64, &cycle.profile().volume_shape);
    let used = |asked: i64, there: i64| if there == 0 || asked > there { 100 } else { asked * 100 / there };
    let sum: i64 =
        classes.iter().map(|(_, asked, there)| super::resources_fit::on_line(line, used(*asked, *there))).sum();
    if n == 0 { 0 } else { (2 * sum + n) / (2 * n) }
}
