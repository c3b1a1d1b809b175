//! Models kube-scheduler's VolumeZone: what the volumes of a pod's claims say of zone and region in their labels must hold of
//! the node, if it says anything of either.

use crate::api::{Key, Name, Value, volume};
use crate::scheduler::claims::{claims, class, not_found, waits_for_pod};
use crate::scheduler::framework::{self, Cycle, PreFilter};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::storage::Stored;
use crate::scheduler::verdict::{Verdict, Why};
use crate::{k, path};

const REASON: &str = "node(s) had no available volume zone";

pub const PLUGIN: framework::Plugin =
    framework::Plugin { name: "VolumeZone", pre_filter: Some(pre_filter), filter: Some(filter), ..framework::PLUGIN };

/// The labels that are looked at, and what the first two are called today.
const LABELS: [Name; 4] = [
    k!("failure-domain.beta.kubernetes.io/zone"),
    k!("failure-domain.beta.kubernetes.io/region"),
    k!("topology.kubernetes.io/zone"),
    k!("topology.kubernetes.io/region"),
];

/// A label of a volume, and the values of which a node must have one.
pub type Zone = (Name, Vec<Key>);

/// The labels of a volume: several zones have `__` between them; what has an empty one among them says nothing.
pub fn zones(volume: &Value) -> Vec<Zone> {
    let labels = volume.at(path!("metadata.labels"));
    let of = |label: Name| {
        let said = labels.get(label);
        let all = || said.str().split("__").map(str::trim);
        (!said.is_null() && all().all(|zone| !zone.is_empty())).then(|| (label, all().map(Key::intern).collect()))
    };
    LABELS.into_iter().filter_map(of).collect()
}

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    let reject = |why: String| PreFilter::Reject(why);
    let mut all = Vec::new();
    for (named, claim) in claims(cycle.cache, cycle.pod).filter(|(named, _)| !named.made) {
        let Some(claim) = claim else { return reject(not_found("persistentvolumeclaim", named.name.as_str())) };
        let volume = claim.at(path!("spec.volumeName")).str();
        if volume.is_empty() {
            match (volume::class(claim), class(cycle.cache, claim)) {
                ("", _) => return reject("PersistentVolumeClaim had no pv name and storageClass name".into()),
                (name, None) => return reject(not_found("storageclass.storage.k8s.io", name)),
                (_, Some(class)) if waits_for_pod(class) => continue,
                _ => return reject("PersistentVolume had no name".into()),
            }
        }
        match cycle.cache.storage[Stored::Volume].get(volume) {
            Some(volume) => all.extend(zones(volume)),
            None => return reject(not_found("persistentvolume", volume)),
        }
    }
    if all.is_empty() {
        return PreFilter::Skip;
    }
    cycle.zones = all;
    PreFilter::Go
}

fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let of = |label: Name| node.labels.get(label.key());
    if LABELS.into_iter().all(|label| of(label).is_none()) {
        return Verdict::Fits;
    }
    let holds = |(label, values): &Zone| {
        let today = LABELS.iter().position(|l| l == label).and_then(|i| LABELS.get(i + 2));
        let its = of(*label).or_else(|| of(*today?));
        its.is_some_and(|value| values.contains(&value))
    };
    if cycle.zones.iter().all(holds) { Verdict::Fits } else { Verdict::Never(Why::Text(REASON)) }
}

#[test]
fn several_zones_stand_in_one_label() {
    use crate::json;
    for (said, want) in [("a", 1), ("a__b", 2), (" a __b", 2), ("a__", 0), ("", 0)] {
        let volume = json!({ "metadata": { "labels": { "topology.kubernetes.io/zone": (said) } } });
        assert_eq!(zones(&volume).first().map_or(0, |(_, values)| values.len()), want, "{said}");
    }
}
