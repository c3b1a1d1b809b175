//! What may be wrong with a volume. Models `ValidatePersistentVolumeSpec` and `ValidatePersistentVolumeUpdate`.

use super::super::check::{immutable, one_of_if_set};
use super::super::internal::{self, difference};
use super::super::persistent_volume_claim::{access_modes, size};
use super::super::pod::validate::scheduling::node_selector;
use super::super::pod::validate::volume::{Source, source};
use super::{PersistentVolume, PersistentVolumeSpec, VolumeNodeAffinity};
use crate::api::{Errors, Path, Quantity, Value, json, names};
use crate::k;
use crate::path;

/// Sources in the order in which they are looked at, with what of theirs must be there.
const SOURCES: [Source; 22] = [
    ("hostPath", &[]),
    ("gcePersistentDisk", &["pdName"]),
    ("awsElasticBlockStore", &["volumeID"]),
    ("glusterfs", &["endpoints", "path"]),
    ("flocker", &[]),
    ("nfs", &["server", "path"]),
    ("rbd", &["monitors", "image"]),
    ("quobyte", &["registry", "volume"]),
    ("cephfs", &["monitors"]),
    ("iscsi", &["targetPortal", "iqn"]),
    ("cinder", &["volumeID"]),
    ("fc", &[]),
    ("flexVolume", &["driver"]),
    ("azureFile", &["secretName", "shareName"]),
    ("vsphereVolume", &["volumePath"]),
    ("photonPersistentDisk", &["pdID"]),
    ("portworxVolume", &["volumeID"]),
    ("azureDisk", &["diskName", "diskURI"]),
    ("scaleIO", &["gateway", "system", "volumeName"]),
    ("local", &["path"]),
    ("storageos", &["volumeName"]),
    ("csi", &["driver", "volumeHandle"]),
];

/// What a volume may be.
pub fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (PersistentVolume(v).spec(), Path::new("spec"));
    if spec.access_modes().len() == 0 {
        e.required(path.child("accessModes"), "");
    }
    access_modes(spec.access_modes(), &path.child("accessModes"), e);
    let (capacity, at) = (spec.0.get(k!("capacity")), path.child("capacity"));
    if capacity.is_empty() {
        e.required(at, "");
    }
    if capacity.get(k!("storage")).is_null() || capacity.entries().len() > 1 {
        e.not_supported(at, capacity, &["storage"]);
    }
    for (key, amount) in capacity.entries() {
        if let Some(less) = Quantity::parse(amount.str()).ok().map(|q| q.value()).filter(|n| *n < 0) {
            e.invalid(at.key(key.as_str()), less, "must be a valid resource quantity");
        }
        size(key.as_str(), amount.str(), &at.key(key.as_str()), e);
    }
    let policy = path.child("persistentVolumeReclaimPolicy");
    one_of_if_set(spec.persistent_volume_reclaim_policy(), &["Delete", "Recycle", "Retain"], &policy, e);
    let affinity = path.child("nodeAffinity");
    if let Some(given) = spec.node_affinity() {
        match given.required() {
            Some(selector) => node_selector(selector.0, &affinity.child("required"), e),
            None => e.required(affinity.child("required"), "must specify required node constraints"),
        }
    }
    source(spec.0, &SOURCES, &path, e);
    let first = SOURCES.iter().find(|s| !spec.0.get(s.0).is_null());
    if first.is_some_and(|s| s.0 == "local") && spec.node_affinity().is_none() {
        e.required(affinity, "Local volume requires node affinity");
    }
    if spec.host_path().is_some_and(|h| h.path() == "/") && spec.persistent_volume_reclaim_policy() == "Recycle" {
        e.forbidden(policy, "may not be 'recycle' for a hostPath mount of '/'");
    }
    let class = spec.storage_class_name();
    if !class.is_empty() {
        e.all(path.child("storageClassName"), class, names::dns1123_subdomain(class));
    }
    if let Some(mode) = spec.volume_mode() {
        one_of_if_set(mode, &["Block", "Filesystem"], &path.child("volumeMode"), e);
    }
    let Some(class) = spec.volume_attributes_class_name() else { return };
    match class {
        "" => e.required(path.child("volumeAttributesClassName"), "an empty string is disallowed"),
        class => e.all(path.child("volumeAttributesClassName"), class, names::dns1123_subdomain(class)),
    }
    if spec.csi().is_none() {
        e.required(path.child("csi"), "has to be specified when using volumeAttributesClassName");
    }
}

/// What a volume is made of stays as it was made.
pub fn update(new: &Value, old: &Value, e: &mut Errors) {
    let sources = |v: &Value| {
        let kept = v.get(k!("spec")).entries().iter().filter(|(key, _)| SOURCES.iter().any(|s| s.0 == key.as_str()));
        Value::of(kept.map(|(key, value)| (*key, value.clone())))
    };
    let (now, was) = (sources(new), sources(old));
    if now != was {
        let text = |v: &Value| {
            let mut sources = internal::shown(PersistentVolumeSpec::TYPE, v);
            sources.remove("Capacity");
            json::pretty(&sources, 1)
        };
        let why = "spec.persistentvolumesource is immutable after creation\n".to_string();
        e.forbidden("spec.persistentvolumesource", &(why + &difference(&text(&was), &text(&now))));
    }
    let mode = |v: &Value| v.at(path!("spec.volumeMode")).clone();
    immutable(&mode(new), &mode(old), &Path::new("volumeMode"), e);
    let (was, now) = (old.at(path!("spec.nodeAffinity")), new.at(path!("spec.nodeAffinity")));
    if !was.is_null() && was != now {
        let shown = if now.is_null() { Value::Null } else { internal::shown(VolumeNodeAffinity::TYPE, now) };
        e.invalid("nodeAffinity", shown, "field is immutable, except for updating from beta label to GA");
    }
    let class = "spec.volumeAttributesClassName";
    if !old.at(class).is_null() && new.at(class).is_null() {
        e.forbidden(class, "update from non-nil value to nil is forbidden");
    }
}
