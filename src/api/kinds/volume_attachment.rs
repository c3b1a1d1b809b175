//! Models VolumeAttachment of storage.k8s.io/v1.

use super::meta::ObjectMeta;
use super::persistent_volume::PersistentVolumeSpec;
use crate::api::{Kind, SPEC_AND_STATUS};
use crate::fields;

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
    strategy: SPEC_AND_STATUS,
    ..Kind::of(
        "storage.k8s.io",
        "v1",
        "VolumeAttachment",
        "volumeattachments",
        "volumeattachment",
        VolumeAttachment::TYPE,
    )
};
