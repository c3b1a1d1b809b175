//! Models VolumeAttachment of storage.k8s.io/v1.

use super::check::core_meta;
use super::columns::{AGE, NAME, column, or};
use super::meta::ObjectMeta;
use super::persistent_volume::PersistentVolumeSpec;
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::path;

fields! {
    /// Models storage.k8s.io/v1 VolumeAttachment.
    VolumeAttachment {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(VolumeAttachmentSpec) always;
        status "status": obj(VolumeAttachmentStatus) always;
    }
    /// Models storage.k8s.io/v1 VolumeAttachmentSpec.
    VolumeAttachmentSpec {
        attacher "attacher": str always;
        source "source": obj(VolumeAttachmentSource) always;
        node_name "nodeName": str always;
    }
    /// Models storage.k8s.io/v1 VolumeAttachmentSource.
    VolumeAttachmentSource {
        persistent_volume_name "persistentVolumeName": str given;
        inline_volume_spec "inlineVolumeSpec": obj(PersistentVolumeSpec) given;
    }
    /// Models storage.k8s.io/v1 VolumeAttachmentStatus.
    VolumeAttachmentStatus {
        attached "attached": bool always;
        attachment_metadata "attachmentMetadata": map(str);
        attach_error "attachError": obj(VolumeError) given;
        detach_error "detachError": obj(VolumeError) given;
    }
    /// Models storage.k8s.io/v1 VolumeError.
    VolumeError {
        time "time": time always;
        message "message": str;
        error_code "errorCode": int32 given;
    }
}

/// VolumeAttachment, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        validate: whole,
        validate_update: |new, old, e| {
            whole(new, e);
            if new.get("spec") != old.get("spec") {
                e.invalid("spec", Value::Null, "field is immutable");
            }
        },
        has_generation: false,
        delete_returns_object: true,
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "storage.k8s.io",
        "v1",
        "VolumeAttachment",
        "volumeattachments",
        "volumeattachment",
        VolumeAttachment::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    Column {
        format: "name",
        ..column(
            "Attacher",
            "string",
            0,
            "attacher indicates the name of the volume driver that MUST handle this request. This is the name returned by GetPluginName().",
            |v, _| v.at(path!("spec.attacher")).clone(),
        )
    },
    column(
        "PV",
        "string",
        0,
        "persistentVolumeName represents the name of the persistent volume to attach.",
        |v, _| or(v.at(path!("spec.source.persistentVolumeName")).str(), ""),
    ),
    column("Node", "string", 0, "nodeName represents the node that the volume should be attached to.", |v, _| {
        v.at(path!("spec.nodeName")).clone()
    }),
    column(
        "Attached",
        "boolean",
        0,
        "attached indicates the volume is successfully attached. This field must only be set by the entity completing the attach operation, i.e. the external-attacher.",
        |v, _| v.at(path!("status.attached")).bool().into(),
    ),
    AGE,
];

const CASELESS: &str = "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'Example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

/// Models `ValidateVolumeAttachment`.
fn whole(v: &Value, e: &mut Errors) {
    core_meta(v, false, names::dns1123_subdomain, e);
    let (spec, path) = (VolumeAttachment(v).spec(), Path::new("spec"));
    let (source, at) = (spec.source(), path.child("source"));
    let why = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    match (source.persistent_volume_name(), source.inline_volume_spec()) {
        (None, None) => e.required(at, why),
        (Some(_), Some(_)) => e.forbidden(at, why),
        (Some(""), None) => e.required(at.child("persistentVolumeName"), "must specify non empty persistentVolumeName"),
        _ => {}
    }
    e.all(path.child("nodeName"), spec.node_name(), names::dns1123_subdomain(spec.node_name()));
    if let Some(volume) = source.persistent_volume_name() {
        e.all(at.child("persistentVolumeName"), volume, names::dns1123_subdomain(volume));
    }
    // Of its form other words are said than of a driver's name elsewhere.
    let attacher = spec.attacher().to_lowercase();
    match attacher.as_str() {
        "" => e.required(path.child("attacher"), ""),
        name if names::dns1123_subdomain(name).is_empty() => {}
        _ => e.invalid(path.child("attacher"), spec.attacher(), CASELESS),
    }
}
