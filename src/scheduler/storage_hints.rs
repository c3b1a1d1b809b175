//! Which change of a claim, a volume and the like could help a pod that a plugin refused for its volumes.

use super::node_info::NodeInfo;
use super::plugins::{node_volume_limits::limits, volume_zone::zones};
use super::pod_info::PodInfo;
use super::storage::Stored;
use crate::api::{Key, Quantity, Value};
use crate::client::ObjectRef;
use crate::k;

/// Something of storage is new (without what it was), has changed, or is gone (without what it is).
pub fn storage(plugin: &str, what: Stored, old: Option<&Value>, new: Option<&Value>, pod: &PodInfo) -> bool {
    let named = |v: &Value, made: bool| {
        let (at, claims) = (ObjectRef::of(v), &pod.needs.claims);
        at.namespace == pod.namespace.as_str() && claims.iter().any(|c| (made || !c.made) && c.name.as_str() == at.name)
    };
    let Some(new) = new else {
        return (plugin, what) == ("NodeVolumeLimits", Stored::Attachment) && pod.needs.claims.iter().any(|c| !c.made);
    };
    match (plugin, what, old) {
        ("VolumeBinding", Stored::Claim, _) => named(new, true),
        ("VolumeZone", Stored::Claim, _) | ("VolumeRestrictions", Stored::Claim, None) => named(new, false),
        ("NodeVolumeLimits", Stored::Claim, None) => named(new, true),
        ("VolumeBinding", Stored::Volume, _) | ("VolumeZone", Stored::Volume, None) => true,
        ("VolumeZone", Stored::Volume, Some(old)) => zones(old) != zones(new),
        ("VolumeBinding", Stored::Class, None) => true,
        ("VolumeBinding", Stored::Class, Some(old)) => {
            old.get(k!("allowedTopologies")) != new.get(k!("allowedTopologies"))
        }
        ("VolumeZone", Stored::Class, None) => super::claims::waits_for_pod(new),
        ("VolumeBinding" | "NodeVolumeLimits", Stored::CsiNode, None) => true,
        ("NodeVolumeLimits", Stored::CsiNode, Some(old)) => {
            let before = limits(old);
            let was = |driver: Key| before.iter().find(|(d, _)| *d == driver).map_or(0, |(_, n)| *n);
            limits(new).iter().any(|(driver, n)| *n > was(*driver))
        }
        ("VolumeBinding", Stored::Capacity, None) => true,
        ("VolumeBinding", Stored::Capacity, Some(old)) => {
            let limit = |v: &Value| {
                let said = [v.get(k!("maximumVolumeSize")), v.get(k!("capacity"))].into_iter().find(|q| !q.is_null());
                said.and_then(|q| Quantity::parse(q.str()).ok())
            };
            limit(new) > limit(old)
        }
        // Only where the pod names the driver itself, which VolumeBinding does not look at: as the release has it, in vain.
        (_, Stored::Driver, _) => false,
        _ => false,
    }
}

/// A pod on a node is gone.
pub fn pod_gone(plugin: &str, gone: &PodInfo, pod: &PodInfo) -> bool {
    let (its, own) = (&gone.needs, &pod.needs);
    match plugin {
        "NodeVolumeLimits" => !its.claims.is_empty() || !its.built_in.is_empty(),
        _ => {
            let shares = its.claims.iter().any(|c| !c.made && own.claims.contains(c));
            gone.namespace == pod.namespace
                && (shares || own.disks.iter().any(|disk| its.disks.iter().any(|other| disk.conflicts(other))))
        }
    }
}

/// A node is new or has changed.
pub fn node(plugin: &str, old: Option<&NodeInfo>, new: &NodeInfo) -> bool {
    old.is_none_or(|old| plugin != "VolumeRestrictions" && old.labels != new.labels)
}
