//! Models kube-scheduler's NodeVolumeLimits: a node takes so many volumes of a driver as its CSINode says, and a driver may ask
//! that pods go only where it is installed.
//!
//! Without a CSINode, or where it names no number, there is no limit. Volumes of kinds that were once built in count for the
//! driver that has them now.

use crate::api::{Key, NULL, Value, volume};
use crate::scheduler::cache::Cache;
use crate::scheduler::claims::{Claim, claims, class, is_moved, moved};
use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::pod_info::PodInfo;
use crate::scheduler::storage::Stored;
use crate::scheduler::verdict::{Verdict, Why};
use crate::{k, path};

const REASON: &str = "node(s) exceed max volume count";

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodeVolumeLimits",
    pre_filter: Some(|cycle| {
        let (named, own) = (&cycle.pod.needs.claims, &cycle.pod.needs.built_in);
        if named.is_empty() && own.is_empty() { PreFilter::Skip } else { PreFilter::Go }
    }),
    filter: Some(filter),
    ..framework::PLUGIN
};

/// Volumes: the driver and its name for one, as often as they are found once.
type Volumes = Vec<(Key, Key)>;

/// A pod's volumes, on a node that has a CSINode or has none. One that is not there yet counts for the driver of its class.
fn volumes(cache: &Cache, pod: &PodInfo, has_drivers: bool, into: &mut Volumes) {
    let of = |(named, claim): (Claim, Option<&Value>)| {
        let claim = claim?;
        if let Some(v) = cache.storage[Stored::Volume].get(claim.at(path!("spec.volumeName")).str()) {
            let (csi, key) = (v.at(path!("spec.csi")), |v: &Value| Key::intern(v.str()));
            return match csi.is_null() {
                true => moved(v.get(k!("spec")), v.at(path!("metadata.labels"))).filter(|_| has_drivers),
                false => Some((key(csi.get(k!("driver"))), key(csi.get(k!("volumeHandle"))))),
            };
        }
        let named_driver = class(cache, claim)?.get(k!("provisioner")).str();
        let driver = volume::provisioner(named_driver).unwrap_or(named_driver);
        // No name that a driver gives begins with a slash.
        let own = format!("/{}/{}", pod.namespace.as_str(), named.name.as_str());
        let counts = driver == named_driver || has_drivers && is_moved(driver);
        counts.then(|| (Key::intern(driver), Key::intern(&own)))
    };
    let own = pod.needs.built_in.iter().copied().filter(|_| has_drivers);
    for (driver, name) in claims(cache, pod).filter_map(of).chain(own) {
        if !driver.as_str().is_empty() && !name.as_str().is_empty() && !into.contains(&(driver, name)) {
            into.push((driver, name));
        }
    }
}

/// What is attached to a node, whether a pod uses it or not.
fn attached(cache: &Cache, node: &NodeInfo, into: &mut Volumes) {
    for (_, a) in cache.storage[Stored::Attachment].iter() {
        let volume = a.at(path!("spec.source.persistentVolumeName")).str();
        let Some(volume) = cache.storage[Stored::Volume].get(volume) else { continue };
        let (driver, csi) = (a.at(path!("spec.attacher")).str(), volume.at(path!("spec.csi")));
        if a.at(path!("spec.nodeName")).str() == &*node.name && !driver.is_empty() && !csi.is_null() {
            let one = (Key::intern(driver), Key::intern(csi.get(k!("volumeHandle")).str()));
            if !into.contains(&one) {
                into.push(one);
            }
        }
    }
}

/// How many volumes of each driver a node takes, where that is said.
pub fn limits(csi_node: &Value) -> Vec<(Key, i64)> {
    let of = |d: &Value| Some((Key::intern(d.get(k!("name")).str()), d.at(path!("allocatable.count")).as_int()?));
    csi_node.at(path!("spec.drivers")).items().iter().filter_map(of).collect()
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let (cache, mut new) = (cycle.cache, Volumes::new());
    let csi_node = cache.storage[Stored::CsiNode].get(&node.name).unwrap_or(NULL);
    volumes(cache, cycle.pod, !csi_node.is_null(), &mut new);
    let installed = |driver: Key| {
        csi_node.at(path!("spec.drivers")).items().iter().any(|d| d.get(k!("name")).str() == driver.as_str())
    };
    let asks = |driver: Key| {
        let driver = cache.storage[Stored::Driver].get(driver.as_str());
        driver.is_some_and(|d| d.at(path!("spec.preventPodSchedulingIfMissing")).bool())
    };
    if let Some((driver, _)) = new.iter().find(|(driver, _)| asks(*driver) && !installed(*driver)) {
        let why = format!("{} CSI driver is not installed on the node", driver.as_str());
        return Verdict::NotNow(Why::Texts([why].into()));
    }
    let limits = limits(csi_node);
    if limits.is_empty() || new.is_empty() {
        return Verdict::Fits;
    }
    let mut there = Volumes::new();
    node.pods.iter().for_each(|pod| volumes(cache, pod, true, &mut there));
    // What pods there use already is not attached once more; what is attached without a pod does not make it less.
    new.retain(|volume| !there.contains(volume));
    attached(cache, node, &mut there);
    let count = |of: &Volumes, driver: Key| of.iter().filter(|(d, _)| *d == driver).count() as i64;
    let exceeds = |(driver, _): &(Key, Key)| {
        let limit = limits.iter().find(|(d, _)| d == driver);
        limit.is_some_and(|(_, limit)| count(&there, *driver) + count(&new, *driver) > *limit)
    };
    if new.iter().any(exceeds) { Verdict::NotNow(Why::Text(REASON)) } else { Verdict::Fits }
}
