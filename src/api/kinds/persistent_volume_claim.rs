//! Models PersistentVolumeClaim of core/v1.

use super::check::{core_meta, core_meta_update, immutable, label_selector, one_of_if_set};
use super::columns::{AGE, NAME, column, or};
use super::edit::keep;
use super::edit::{fill, fill_absent};
use super::internal::{self, difference};
use super::meta::ObjectMeta;
use super::pod::claim::PersistentVolumeClaimSpec;
use super::pod::status::VolumeHealthStatus;
use super::pod::validate::quantity;
use super::pod::warnings::fractional;
use crate::api::{Column, Errors, Kind, Path, Quantity, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::json;
use crate::k;
use crate::path;

fields! {
    /// Models core/v1 PersistentVolumeClaim.
    PersistentVolumeClaim {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PersistentVolumeClaimSpec) always;
        status "status": obj(PersistentVolumeClaimStatus) always;
    }
    /// Models core/v1 PersistentVolumeClaimStatus.
    PersistentVolumeClaimStatus {
        phase "phase": str;
        access_modes "accessModes": list(str);
        capacity "capacity": map(quantity);
        conditions "conditions": list(obj(PersistentVolumeClaimCondition)) => by("type");
        allocated_resources "allocatedResources": map(quantity);
        allocated_resource_statuses "allocatedResourceStatuses": map(str);
        current_volume_attributes_class_name "currentVolumeAttributesClassName": str given;
        modify_volume_status "modifyVolumeStatus": obj(ModifyVolumeStatus) given;
        health_status "healthStatus": obj(VolumeHealthStatus) given;
    }
    /// Models core/v1 PersistentVolumeClaimCondition.
    PersistentVolumeClaimCondition {
        type_ "type": str always;
        status "status": str always;
        last_probe_time "lastProbeTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
    /// Models core/v1 ModifyVolumeStatus.
    ModifyVolumeStatus {
        target_volume_attributes_class_name "targetVolumeAttributesClassName": str;
        status "status": str always;
    }
}

/// PersistentVolumeClaim, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["pvc"],
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        default,
        prepare_create: |v| {
            v.set(k!("status"), json!({ "phase": "Pending" }));
            sources(v.entry(k!("spec")));
        },
        warnings: |v, _| {
            let mut all = Vec::new();
            let old = "volume.beta.kubernetes.io/storage-class";
            if !v.at(path!("metadata.annotations")).get(old).is_null() {
                let why = "deprecated since v1.8; use \"storageClassName\" attribute instead";
                all.push(format!("metadata.annotations[{old}]: {why}"));
            }
            for list in ["requests", "limits"] {
                let asked = v.at(path!("spec.resources")).get(list);
                fractional(asked, "storage", &format!("spec.resources.{list}"), &mut all);
            }
            all
        },
        has_generation: false,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(PersistentVolumeClaim(v).spec(), &Path::new("spec"), e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            core_meta(new, true, names::dns1123_subdomain, e);
            spec(PersistentVolumeClaim(new).spec(), &Path::new("spec"), e);
            update(new, old, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            for list in ["capacity", "allocatedResources"] {
                for (name, amount) in new.get(k!("status")).get(list).entries() {
                    if let Ok(q) = Quantity::parse(amount.str())
                        && q.sign() < 0
                    {
                        let path = format!("status.{list}[{}]", name.as_str());
                        e.invalid(path, q.milli_value() / 1000, "must be a valid resource quantity");
                    }
                }
            }
        },
        delete_returns_object: true,
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "",
        "v1",
        "PersistentVolumeClaim",
        "persistentvolumeclaims",
        "persistentvolumeclaim",
        PersistentVolumeClaim::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Status", "string", 0, "phase represents the current phase of PersistentVolumeClaim.", |v, _| phase(v)),
    column(
        "Volume",
        "string",
        0,
        "volumeName is the binding reference to the PersistentVolume backing this claim.",
        |v, _| or(v.at(path!("spec.volumeName")).str(), ""),
    ),
    column("Capacity", "string", 0, "capacity represents the actual resources of the underlying volume.", |v, _| {
        if bound(v) { or(v.at(path!("status.capacity.storage")).str(), "0") } else { "".into() }
    }),
    column(
        "Access Modes",
        "string",
        0,
        "accessModes contains the actual access modes the volume backing the PVC has. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1",
        |v, _| if bound(v) { short_modes(v.at(path!("status.accessModes"))) } else { "".into() },
    ),
    column("StorageClass", "string", 0, "StorageClass of the pvc", |v, _| class(v)),
    column("VolumeAttributesClass", "string", 0, "VolumeAttributesClass of the pvc", |v, _| {
        or(v.at(path!("spec.volumeAttributesClassName")).str(), "<unset>")
    }),
    AGE,
    column(
        "VolumeMode",
        "string",
        1,
        "volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not included in claim spec.",
        |v, _| or(v.at(path!("spec.volumeMode")).str(), "<unset>"),
    ),
];

fn bound(v: &Value) -> bool {
    !PersistentVolumeClaim(v).spec().volume_name().is_empty()
}

/// The cell of the phase, of claims and of volumes.
pub(super) fn phase(v: &Value) -> Value {
    if v.at(path!("metadata.deletionTimestamp")).is_null() {
        v.at(path!("status.phase")).clone()
    } else {
        "Terminating".into()
    }
}

/// The cell of the class, which an annotation named once.
pub(super) fn class(v: &Value) -> Value {
    let old = v.at(path!("metadata.annotations")).get(k!("volume.beta.kubernetes.io/storage-class")).str();
    or(old, v.at(path!("spec.storageClassName")).str())
}

/// Modes in short, in the order of `GetAccessModesAsString`.
pub(super) fn short_modes(modes: &Value) -> Value {
    let short =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];
    let has = |mode: &str| modes.items().iter().any(|m| m.str() == mode);
    short.into_iter().filter(|(mode, _)| has(mode)).map(|(_, short)| short).collect::<Vec<_>>().join(",").into()
}

/// From what a claim is filled is said in two fields, which follow one another. Models `NormalizeDataSources`.
fn sources(spec: &mut Value) {
    let (old, new) = (k!("dataSource"), k!("dataSourceRef"));
    let source = spec.get(old);
    let (group, kind) = (source.get(k!("apiGroup")).str(), source.get(k!("kind")).str());
    let known = [("", "PersistentVolumeClaim"), ("snapshot.storage.k8s.io", "VolumeSnapshot")];
    if !source.is_null() && spec.get(new).is_null() && !known.contains(&(group, kind)) {
        spec.remove(old);
    } else if spec.get(new).is_null() {
        spec.set(new, spec.get(old).clone());
    } else if source.is_null() && spec.get(new).get(k!("namespace")).is_empty() {
        let mut plain = spec.get(new).clone();
        plain.remove(k!("namespace"));
        spec.set(old, plain);
    }
}

/// Models `SetDefaults_PersistentVolumeClaim`.
pub(super) fn default(v: &mut Value) {
    fill(v.entry(k!("status")), k!("phase"), "Pending");
    fill_absent(v.entry(k!("spec")), k!("volumeMode"), "Filesystem");
}

const ACCESS_MODES: [&str; 4] = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

/// How a volume may be used. Said of claims and of volumes.
pub(super) fn access_modes<'a>(modes: impl Iterator<Item = &'a str> + Clone, path: &Path<'_>, e: &mut Errors) {
    modes.clone().for_each(|mode| one_of_if_set(mode, &ACCESS_MODES, path, e));
    let alone = modes.clone().any(|mode| mode == ACCESS_MODES[3]);
    if alone && modes.into_iter().any(|mode| ACCESS_MODES[..3].contains(&mode)) {
        e.forbidden(path, "may not use ReadWriteOncePod with other access modes");
    }
}

/// What is asked of a size, which has to be more than nothing.
pub(super) fn size(name: &str, text: &str, path: &Path<'_>, e: &mut Errors) {
    match Quantity::parse(text) {
        Ok(q) if q.sign() <= 0 => e.invalid(path, q.to_string(), "must be greater than zero"),
        Ok(q) => quantity(name, q, path, e),
        Err(_) => {}
    }
}

/// Models `ValidatePersistentVolumeClaimSpec`.
pub(super) fn spec(spec: PersistentVolumeClaimSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    if spec.access_modes().len() == 0 {
        e.required(path.child("accessModes"), "at least 1 access mode is required");
    }
    if let Some(selector) = spec.selector() {
        label_selector(selector.0, &path.child("selector"), e);
    }
    access_modes(spec.access_modes(), &path.child("accessModes"), e);
    let at = path.child("resources");
    match spec.0.at(path!("resources.requests.storage")) {
        Value::Null => e.required(at.key("storage"), ""),
        asked => size("storage", asked.str(), &at.key("storage"), e),
    }
    for (name, class) in [
        ("storageClassName", spec.storage_class_name()),
        ("volumeAttributesClassName", spec.volume_attributes_class_name()),
    ] {
        if let Some(class) = class.filter(|class| !class.is_empty()) {
            e.all(path.child(name), class, names::dns1123_subdomain(class));
        }
    }
    if let Some(mode) = spec.volume_mode() {
        one_of_if_set(mode, &["Block", "Filesystem"], &path.child("volumeMode"), e);
    }
    for name in ["dataSource", "dataSourceRef"] {
        let (source, path) = (spec.0.get(name), path.child(name));
        if source.is_null() {
            continue;
        }
        for part in ["name", "kind"] {
            if source.get(part).is_empty() {
                e.required(path.child(part), "");
            }
        }
        let (group, kind) = (source.get(k!("apiGroup")).str(), source.get(k!("kind")).str());
        if group.is_empty() && kind != "PersistentVolumeClaim" {
            e.invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        } else if !group.is_empty() {
            e.all(path.child("apiGroup"), group, names::dns1123_subdomain(group));
        }
    }
    let (old, new) = (spec.0.get(k!("dataSource")), spec.0.get(k!("dataSourceRef")));
    if old.is_null() || new.is_null() {
        return;
    }
    // The real server shows the path where the value should be.
    if !new.get(k!("namespace")).is_empty() {
        e.invalid(path, Value::object(), "may not be specified when dataSourceRef.namespace is specified");
    } else if ["apiGroup", "kind", "name"].iter().any(|part| old.get(*part).str() != new.get(*part).str()) {
        e.invalid(path, Value::object(), "must match dataSourceRef");
    }
}

/// A claim stays as it was made; once bound it may ask for more. Models `ValidatePersistentVolumeClaimUpdate`.
fn update(new: &Value, old: &Value, e: &mut Errors) {
    let (now, before) = (new.get(k!("spec")), old.get(k!("spec")));
    let mut seen = now.clone();
    let mut was = before.clone();
    if was.get(k!("volumeName")).is_empty() {
        keep(&mut was, now, k!("volumeName"));
    }
    let aged = old.at(path!("metadata.annotations")).get(k!("volume.beta.kubernetes.io/storage-class"));
    if aged.is_null() && before.get(k!("storageClassName")).is_null() {
        // The default class may come later.
        keep(&mut was, now, k!("storageClassName"));
    }
    let bound = new.at(path!("status.phase")).str() == "Bound";
    if bound {
        let asked = before.at(path!("resources.requests.storage")).clone();
        seen.set_at("resources.requests.storage", asked);
        keep(&mut seen, before, k!("volumeAttributesClassName"));
    }
    if seen != was {
        let why = "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n";
        let text = |v: &Value| crate::api::json::pretty(&internal::shown(PersistentVolumeClaimSpec::TYPE, v), 1);
        e.forbidden("spec", &(why.to_string() + &difference(&text(&was), &text(&seen))));
    }
    let size = |v: &Value, at: &str| Quantity::parse(v.at(at).str()).unwrap_or_default();
    let asked = size(now, "resources.requests.storage");
    if asked < size(before, "resources.requests.storage") && asked <= size(old, "status.capacity.storage") {
        e.forbidden("spec.resources.requests.storage", "field can not be less than status.capacity");
    }
    immutable(now.get("volumeMode"), before.get("volumeMode"), &Path::new("volumeMode"), e);
}
