//! Models component-helpers' storage/volume: which volume does for a claim, and why another one does not.

use super::selector::{Selector, labels};
use super::{Quantity, Value};
use crate::k;
use crate::path;

/// The class of a claim or a volume, which an annotation named once.
pub fn class(object: &Value) -> &str {
    match object.at(path!("metadata.annotations")).get(k!("volume.beta.kubernetes.io/storage-class")) {
        Value::Null => object.at(path!("spec.storageClassName")).str(),
        old => old.str(),
    }
}

/// Whether the volume is, or is set aside, for this claim.
pub fn is_bound_to(volume: &Value, claim: &Value) -> bool {
    let (held, meta) = (volume.at(path!("spec.claimRef")), claim.get(k!("metadata")));
    let uid = held.get(k!("uid"));
    !held.is_null()
        && held.get(k!("name")) == meta.get(k!("name"))
        && held.get(k!("namespace")) == meta.get(k!("namespace"))
        && (uid.is_empty() || uid == meta.get(k!("uid")))
}

/// Another mode, filesystem or block, than the claim asks for.
pub fn unlike(volume: &Value, claim: &Value) -> Option<&'static str> {
    let mode = |v: &Value| if v.at(path!("spec.volumeMode")).str() == "Block" { "Block" } else { "Filesystem" };
    (mode(volume) != mode(claim)).then_some("incompatible volumeMode")
}

fn size(quantity: &Value) -> Quantity {
    Quantity::parse(quantity.str()).unwrap_or_default()
}

fn is_smaller(volume: &Value, claim: &Value) -> bool {
    size(volume.at(path!("spec.capacity.storage"))) < size(claim.at(path!("spec.resources.requests.storage")))
}

fn other_attributes(volume: &Value, claim: &Value) -> bool {
    let of = |v: &Value| v.at(path!("spec.volumeAttributesClassName")).rc_str().unwrap_or_default();
    of(volume) != of(claim)
}

fn has_modes(volume: &Value, claim: &Value) -> bool {
    let there = volume.at(path!("spec.accessModes")).items();
    claim.at(path!("spec.accessModes")).items().iter().all(|m| there.contains(m))
}

/// Whether a volume that a claim names can be its. Models `checkVolumeSatisfyClaim`.
pub fn fits_claim(volume: &Value, claim: &Value) -> Result<(), String> {
    let why = if !volume.at(path!("metadata.deletionTimestamp")).is_null() {
        return Err(format!("the volume is marked for deletion {:?}", volume.at(path!("metadata.name")).str()));
    } else if is_smaller(volume, claim) {
        "requested PV is too small"
    } else if class(volume) != class(claim) {
        "storageClassName does not match"
    } else if other_attributes(volume, claim) {
        "volumeAttributesClassName does not match"
    } else if let Some(why) = unlike(volume, claim) {
        why
    } else if !has_modes(volume, claim) {
        "incompatible accessMode"
    } else {
        return Ok(());
    };
    Err(why.into())
}

fn selector(claim: &Value) -> Option<Selector> {
    let selector = claim.at(path!("spec.selector"));
    if selector.is_null() { None } else { Selector::of_object(selector).ok() }
}

/// Whether a volume is what a claim asks for, whosever it is.
fn is_like(volume: &Value, claim: &Value) -> bool {
    !is_smaller(volume, claim)
        && unlike(volume, claim).is_none()
        && !other_attributes(volume, claim)
        && volume.at(path!("metadata.deletionTimestamp")).is_null()
}

/// Whether it is nobody's, and of the claim's class and labels.
fn is_ready(volume: &Value, claim: &Value, selector: Option<&Selector>) -> bool {
    volume.at(path!("status.phase")).str() == "Available"
        && volume.at(path!("spec.claimRef")).is_null()
        && selector.is_none_or(|s| s.matches(labels(volume)))
        && class(volume) == class(claim)
}

/// The volume for a claim whose pod goes to a node that only some volumes can reach: the one that is set aside for it, or none
/// if that is out of reach; else the smallest that does. Models `FindMatchingVolume` as the scheduler calls it.
pub fn best_within<'a>(
    volumes: &mut dyn Iterator<Item = &'a Value>,
    claim: &Value,
    reaches: &dyn Fn(&Value) -> bool,
) -> Option<&'a Value> {
    let selector = selector(claim);
    let (mut best, mut least) = (None, Quantity::ZERO);
    for volume in volumes.filter(|v| class(v) == class(claim) && is_like(v, claim)) {
        if is_bound_to(volume, claim) {
            return reaches(volume).then_some(volume);
        }
        let its = size(volume.at(path!("spec.capacity.storage")));
        if is_ready(volume, claim, selector.as_ref())
            && reaches(volume)
            && has_modes(volume, claim)
            && (best.is_none() || its < least)
        {
            (best, least) = (Some(volume), its);
        }
    }
    best
}

/// The volume for a claim: one that is set aside for it, else the smallest that does; of those with the fewest access modes.
/// Of a claim that waits for its first consumer only the former. Models `findBestMatchForClaim`.
pub fn best<'a>(volumes: &mut dyn Iterator<Item = &'a Value>, claim: &Value, delayed: bool) -> Option<&'a Value> {
    let selector = selector(claim);
    let (mut best, mut rank) = (None, (usize::MAX, false, Quantity::ZERO));
    for volume in volumes {
        let mine = is_bound_to(volume, claim);
        let ready = || !delayed && is_ready(volume, claim, selector.as_ref());
        if has_modes(volume, claim) && is_like(volume, claim) && (mine || ready()) {
            let its = (
                volume.at(path!("spec.accessModes")).items().len(),
                !mine,
                size(volume.at(path!("spec.capacity.storage"))),
            );
            if best.is_none() || its < rank {
                (best, rank) = (Some(volume), its);
            }
        }
    }
    best
}

/// On what the binder chose, and no person.
pub const BOUND_BY: &str = "pv.kubernetes.io/bound-by-controller";

/// The volume with its claim, of which this is a reference. Models `GetBindVolumeToClaim`.
pub fn claimed(volume: &Value, claim: &Value, reference: Value) -> Value {
    let mut new = volume.clone();
    let mine = is_bound_to(volume, claim);
    if !mine {
        new.entry(k!("metadata")).entry(k!("annotations")).set(BOUND_BY, "yes");
    }
    if !mine || volume.at(path!("spec.claimRef.uid")) != claim.at(path!("metadata.uid")) {
        new.entry(k!("spec")).set(k!("claimRef"), reference);
    }
    new
}

/// The claims that a pod names.
pub fn claims(pod: &Value) -> impl Iterator<Item = &str> {
    let names =
        pod.at(path!("spec.volumes")).items().iter().map(|v| v.at(path!("persistentVolumeClaim.claimName")).str());
    names.filter(|c| !c.is_empty())
}

/// Who makes the volumes of a class: a driver beside the cluster, also where the class names what was once built in.
pub fn provisioner(named: &str) -> Result<&str, String> {
    const MOVED: [(&str, &str); 7] = [
        ("aws-ebs", "ebs.csi.aws.com"),
        ("gce-pd", "pd.csi.storage.gke.io"),
        ("azure-disk", "disk.csi.azure.com"),
        ("azure-file", "file.csi.azure.com"),
        ("cinder", "cinder.csi.openstack.org"),
        ("vsphere-volume", "csi.vsphere.vmware.com"),
        ("portworx-volume", "pxd.portworx.com"),
    ];
    let Some(built_in) = named.strip_prefix("kubernetes.io/") else { return Ok(named) };
    let moved = MOVED.iter().find(|(old, _)| *old == built_in);
    moved.map(|(_, new)| *new).ok_or_else(|| format!("no volume plugin matched name: {named}"))
}

#[test]
fn the_smallest_volume_that_does_is_taken() {
    use crate::json;
    let volume = |name: &str, size: &str, modes: Value, class: &str| {
        json!({
            "metadata": { "name": (name) }, "status": { "phase": "Available" },
            "spec": { "capacity": { "storage": (size) }, "accessModes": (modes), "storageClassName": (class) }
        })
    };
    let one = || json!(["ReadWriteOnce"]);
    let mut reserved = volume("reserved", "9Gi", json!(["ReadWriteOnce", "ReadOnlyMany"]), "");
    let volumes = [
        volume("small", "1Gi", one(), ""),
        volume("large", "8Gi", one(), ""),
        volume("right", "4Gi", one(), ""),
        volume("many", "3Gi", json!(["ReadWriteOnce", "ReadWriteMany"]), ""),
        volume("other", "3Gi", one(), "fast"),
        reserved.clone(),
    ];
    let claim = json!({
        "metadata": { "name": "c", "namespace": "n", "uid": "u" },
        "spec": { "accessModes": ["ReadWriteOnce"], "resources": { "requests": { "storage": "3Gi" } } }
    });
    let name = |v: Option<&Value>| v.map(|v| v.at(path!("metadata.name")).str().to_owned());
    assert_eq!(name(best(&mut volumes.iter(), &claim, false)).as_deref(), Some("right"));
    assert_eq!(name(best(&mut volumes.iter(), &claim, true)), None);
    assert_eq!(fits_claim(&volumes[0], &claim), Err("requested PV is too small".into()));
    reserved.entry(k!("spec")).set(k!("claimRef"), json!({ "name": "c", "namespace": "n" }));
    assert_eq!(name(best(&mut [reserved].iter(), &claim, true)).as_deref(), Some("reserved"));
    assert_eq!(provisioner("kubernetes.io/gce-pd"), Ok("pd.csi.storage.gke.io"));
}
