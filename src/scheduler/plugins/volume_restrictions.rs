//! Models kube-scheduler's VolumeRestrictions: a claim of the mode ReadWriteOncePod is one pod's, and a disk that pods name
//! themselves (GCE, AWS, iSCSI, Ceph) is one machine's, unless all only read.
//!
//! Who uses the claim may be preempted: it counts as used as often as pods name it, less those that would go.

use crate::api::Key;
use crate::path;
use crate::scheduler::claims::{claims, not_found};
use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::PodInfo;
use crate::scheduler::verdict::{Verdict, Why};

const DISK: &str = "node(s) had no available disk";
const IN_USE: &str =
    "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "VolumeRestrictions",
    pre_filter: Some(pre_filter),
    filter: Some(filter),
    alter: Some(alter),
    ..framework::PLUGIN
};

/// The claims that the pod wants for itself, and how often others use them.
#[derive(Clone, Debug, Default)]
pub struct Alone {
    claims: Vec<Key>,
    used: i64,
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let mut alone = Alone::default();
    for (named, claim) in claims(cycle.cache, cycle.pod).filter(|(named, _)| !named.made) {
        let Some(claim) = claim else {
            return PreFilter::Reject(not_found("persistentvolumeclaim", named.name.as_str()));
        };
        let modes = claim.at(path!("spec.accessModes")).items();
        if modes.iter().any(|m| m.str() == "ReadWriteOncePod") && !alone.claims.contains(&named.name) {
            alone.claims.push(named.name);
        }
    }
    if !alone.claims.is_empty() {
        let nodes = cycle.cache.order().iter().map(|slot| cycle.cache.node(*slot));
        let others: Vec<_> = nodes.flat_map(|node| &node.pods).filter(|p| p.namespace == cycle.pod.namespace).collect();
        let is_used = |name: &&Key| others.iter().any(|p| p.needs.claims.iter().any(|c| !c.made && c.name == **name));
        alone.used = alone.claims.iter().filter(is_used).count() as i64;
    }
    if cycle.pod.needs.disks.is_empty() && alone.used == 0 {
        return PreFilter::Skip;
    }
    cycle.alone = alone;
    PreFilter::Go
}

/// As the real one it does not look at the namespace here.
fn alter(cycle: &mut Cycle<'_>, pod: &PodInfo, _: &NodeInfo, sign: i64) {
    let alone = &mut cycle.alone;
    let named = pod.needs.claims.iter().filter(|c| !c.made && alone.claims.contains(&c.name)).count() as i64;
    alone.used += sign * named;
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let theirs = || node.pods.iter().flat_map(|p| &p.needs.disks);
    if cycle.pod.needs.disks.iter().any(|disk| theirs().any(|other| disk.conflicts(other))) {
        return Verdict::NotNow(Why::Text(DISK));
    }
    if cycle.alone.used > 0 { Verdict::NotNow(Why::Text(IN_USE)) } else { Verdict::Fits }
}
