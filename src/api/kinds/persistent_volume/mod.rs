//! Models PersistentVolume of core/v1.

mod validate;

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column, or};
use super::edit::{fill, fill_absent, within};
use super::meta::ObjectMeta;
use super::persistent_volume_claim::{class, phase, short_modes};
use super::pod::defaults::vendor_volume;
use super::pod::scheduling::NodeSelector;
use super::pod::volume::{HostPathVolumeSource, NFSVolumeSource};
use super::pod::volume_vendor::{
    AWSElasticBlockStoreVolumeSource, AzureDiskVolumeSource, FCVolumeSource, FlockerVolumeSource,
    GCEPersistentDiskVolumeSource, PhotonPersistentDiskVolumeSource, PortworxVolumeSource, QuobyteVolumeSource,
    VsphereVirtualDiskVolumeSource,
};
use super::pod::warnings::{OLD_VOLUMES, old_label};
use super::references::{ObjectReference, SecretReference};
use crate::api::{Column, Kind, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::json;
use crate::k;
use crate::path;

fields! {
    /// Models core/v1 PersistentVolume.
    PersistentVolume {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PersistentVolumeSpec) always;
        status "status": obj(PersistentVolumeStatus) always;
    }
    /// Models core/v1 PersistentVolumeSpec.
    PersistentVolumeSpec {
        capacity "capacity": map(quantity);
        gce_persistent_disk "gcePersistentDisk": obj(GCEPersistentDiskVolumeSource) given;
        aws_elastic_block_store "awsElasticBlockStore": obj(AWSElasticBlockStoreVolumeSource) given;
        host_path "hostPath": obj(HostPathVolumeSource) given;
        glusterfs "glusterfs": obj(GlusterfsPersistentVolumeSource) given;
        nfs "nfs": obj(NFSVolumeSource) given;
        rbd "rbd": obj(RBDPersistentVolumeSource) given;
        iscsi "iscsi": obj(ISCSIPersistentVolumeSource) given;
        cinder "cinder": obj(CinderPersistentVolumeSource) given;
        cephfs "cephfs": obj(CephFSPersistentVolumeSource) given;
        fc "fc": obj(FCVolumeSource) given;
        flocker "flocker": obj(FlockerVolumeSource) given;
        flex_volume "flexVolume": obj(FlexPersistentVolumeSource) given;
        azure_file "azureFile": obj(AzureFilePersistentVolumeSource) given;
        vsphere_volume "vsphereVolume": obj(VsphereVirtualDiskVolumeSource) given;
        quobyte "quobyte": obj(QuobyteVolumeSource) given;
        azure_disk "azureDisk": obj(AzureDiskVolumeSource) given;
        photon_persistent_disk "photonPersistentDisk": obj(PhotonPersistentDiskVolumeSource) given;
        portworx_volume "portworxVolume": obj(PortworxVolumeSource) given;
        scale_io "scaleIO": obj(ScaleIOPersistentVolumeSource) given;
        local "local": obj(LocalVolumeSource) given;
        storageos "storageos": obj(StorageOSPersistentVolumeSource) given;
        csi "csi": obj(CSIPersistentVolumeSource) given;
        access_modes "accessModes": list(str);
        claim_ref "claimRef": obj(ObjectReference) given => whole;
        persistent_volume_reclaim_policy "persistentVolumeReclaimPolicy": str;
        storage_class_name "storageClassName": str;
        mount_options "mountOptions": list(str);
        volume_mode "volumeMode": str given;
        node_affinity "nodeAffinity": obj(VolumeNodeAffinity) given;
        volume_attributes_class_name "volumeAttributesClassName": str given;
    }
    /// Models core/v1 GlusterfsPersistentVolumeSource.
    GlusterfsPersistentVolumeSource {
        endpoints "endpoints": str always;
        path "path": str always;
        read_only "readOnly": bool;
        endpoints_namespace "endpointsNamespace": str given;
    }
    /// Models core/v1 RBDPersistentVolumeSource.
    RBDPersistentVolumeSource {
        monitors "monitors": list(str) always;
        image "image": str always;
        fs_type "fsType": str;
        pool "pool": str;
        user "user": str;
        keyring "keyring": str;
        secret_ref "secretRef": obj(SecretReference) given => whole;
        read_only "readOnly": bool;
    }
    /// Models core/v1 ISCSIPersistentVolumeSource.
    ISCSIPersistentVolumeSource {
        target_portal "targetPortal": str always;
        iqn "iqn": str always;
        lun "lun": int32 always;
        iscsi_interface "iscsiInterface": str;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        portals "portals": list(str);
        chap_auth_discovery "chapAuthDiscovery": bool;
        chap_auth_session "chapAuthSession": bool;
        secret_ref "secretRef": obj(SecretReference) given => whole;
        initiator_name "initiatorName": str given;
    }
    /// Models core/v1 CinderPersistentVolumeSource.
    CinderPersistentVolumeSource {
        volume_id "volumeID": str always;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        secret_ref "secretRef": obj(SecretReference) given => whole;
    }
    /// Models core/v1 CephFSPersistentVolumeSource.
    CephFSPersistentVolumeSource {
        monitors "monitors": list(str) always;
        path "path": str;
        user "user": str;
        secret_file "secretFile": str;
        secret_ref "secretRef": obj(SecretReference) given => whole;
        read_only "readOnly": bool;
    }
    /// Models core/v1 FlexPersistentVolumeSource.
    FlexPersistentVolumeSource {
        driver "driver": str always;
        fs_type "fsType": str;
        secret_ref "secretRef": obj(SecretReference) given => whole;
        read_only "readOnly": bool;
        options "options": map(str);
    }
    /// Models core/v1 AzureFilePersistentVolumeSource.
    AzureFilePersistentVolumeSource {
        secret_name "secretName": str always;
        share_name "shareName": str always;
        read_only "readOnly": bool;
        secret_namespace "secretNamespace": str always;
    }
    /// Models core/v1 ScaleIOPersistentVolumeSource.
    ScaleIOPersistentVolumeSource {
        gateway "gateway": str always;
        system "system": str always;
        secret_ref "secretRef": obj(SecretReference) given => whole;
        ssl_enabled "sslEnabled": bool;
        protection_domain "protectionDomain": str;
        storage_pool "storagePool": str;
        storage_mode "storageMode": str;
        volume_name "volumeName": str;
        fs_type "fsType": str;
        read_only "readOnly": bool;
    }
    /// Models core/v1 LocalVolumeSource.
    LocalVolumeSource {
        path "path": str always;
        fs_type "fsType": str given;
    }
    /// Models core/v1 StorageOSPersistentVolumeSource.
    StorageOSPersistentVolumeSource {
        volume_name "volumeName": str;
        volume_namespace "volumeNamespace": str;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        secret_ref "secretRef": obj(ObjectReference) given => whole;
    }
    /// Models core/v1 CSIPersistentVolumeSource.
    CSIPersistentVolumeSource {
        driver "driver": str always;
        volume_handle "volumeHandle": str always;
        read_only "readOnly": bool;
        fs_type "fsType": str;
        volume_attributes "volumeAttributes": map(str);
        controller_publish_secret_ref "controllerPublishSecretRef": obj(SecretReference) given => whole;
        node_stage_secret_ref "nodeStageSecretRef": obj(SecretReference) given => whole;
        node_publish_secret_ref "nodePublishSecretRef": obj(SecretReference) given => whole;
        controller_expand_secret_ref "controllerExpandSecretRef": obj(SecretReference) given => whole;
        node_expand_secret_ref "nodeExpandSecretRef": obj(SecretReference) given => whole;
    }
    /// Models core/v1 VolumeNodeAffinity.
    VolumeNodeAffinity {
        required "required": obj(NodeSelector) given => whole;
    }
    /// Models core/v1 PersistentVolumeStatus.
    PersistentVolumeStatus {
        phase "phase": str;
        message "message": str;
        reason "reason": str;
        last_phase_transition_time "lastPhaseTransitionTime": time given;
    }
}

/// PersistentVolume, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["pv"],
    namespaced: false,
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        default,
        prepare_create: |v| {
            let since = v.at(path!("metadata.creationTimestamp")).clone();
            v.set(k!("status"), json!({ "phase": "Pending", "lastPhaseTransitionTime": (since) }));
        },
        has_generation: false,
        warnings,
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            validate::spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta(new, false, names::dns1123_subdomain, e);
            validate::spec(new, e);
            validate::update(new, old, e);
        },
        validate_status: core_meta_update,
        delete_returns_object: true,
        ..SPEC_AND_STATUS
    },
    ..Kind::of("", "v1", "PersistentVolume", "persistentvolumes", "persistentvolume", PersistentVolume::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Capacity",
        "string",
        0,
        "capacity is the description of the persistent volume's resources and capacity. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#capacity",
        |v, _| or(v.at(path!("spec.capacity.storage")).str(), "0"),
    ),
    column(
        "Access Modes",
        "string",
        0,
        "accessModes contains all ways the volume can be mounted. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes",
        |v, _| short_modes(v.at(path!("spec.accessModes"))),
    ),
    column(
        "Reclaim Policy",
        "string",
        0,
        "persistentVolumeReclaimPolicy defines what happens to a persistent volume when released from its claim. Valid options are Retain (default for manually created PersistentVolumes), Delete (default for dynamically provisioned PersistentVolumes), and Recycle (deprecated). Recycle must be supported by the volume plugin underlying this PersistentVolume. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#reclaiming",
        |v, _| v.at(path!("spec.persistentVolumeReclaimPolicy")).clone(),
    ),
    column(
        "Status",
        "string",
        0,
        "phase indicates if a volume is available, bound to a claim, or released by a claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#phase",
        |v, _| phase(v),
    ),
    column(
        "Claim",
        "string",
        0,
        "claimRef is part of a bi-directional binding between PersistentVolume and PersistentVolumeClaim. Expected to be non-nil when bound. claim.VolumeName is the authoritative bind between PV and PVC. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#binding",
        |v, _| {
            let claim = v.at(path!("spec.claimRef"));
            let named = || format!("{}/{}", claim.get(k!("namespace")).str(), claim.get(k!("name")).str());
            if claim.is_null() { "".into() } else { named().into() }
        },
    ),
    column("StorageClass", "string", 0, "StorageClass of the pv", |v, _| class(v)),
    column("VolumeAttributesClass", "string", 0, "VolumeAttributesClass of the pv", |v, _| {
        or(v.at(path!("spec.volumeAttributesClassName")).str(), "<unset>")
    }),
    column(
        "Reason",
        "string",
        0,
        "reason is a brief CamelCase string that describes any failure and is meant for machine parsing and tidy display in the CLI.",
        |v, _| or(v.at(path!("status.reason")).str(), ""),
    ),
    AGE,
    column(
        "VolumeMode",
        "string",
        1,
        "volumeMode defines if a volume is intended to be used with a formatted filesystem or to remain in raw block state. Value of Filesystem is implied when not included in spec.",
        |v, _| or(v.at(path!("spec.volumeMode")).str(), "<unset>"),
    ),
];

/// Models `warningsForPersistentVolumeSpecAndMeta`.
fn warnings(v: &Value, _: Option<&Value>) -> Vec<String> {
    let mut all = Vec::new();
    for (old, since, new) in [
        ("volume.beta.kubernetes.io/storage-class", "v1.8", "storageClassName"),
        ("volume.beta.kubernetes.io/mount-options", "v1.31", "mountOptions"),
    ] {
        if !v.at(path!("metadata.annotations")).get(old).is_null() {
            all.push(format!("metadata.annotations[{old}]: deprecated since {since}; use {new:?} attribute instead"));
        }
    }
    if v.at(path!("spec.persistentVolumeReclaimPolicy")).str() == "Recycle" {
        let why = "The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.";
        all.push(format!("spec.persistentVolumeReclaimPolicy: {why}"));
    }
    let terms = v.at(path!("spec.nodeAffinity.required.nodeSelectorTerms")).items();
    for (i, term) in terms.iter().enumerate() {
        for (j, e) in term.get(k!("matchExpressions")).items().iter().enumerate() {
            let path = format!("spec.nodeAffinity.required.nodeSelectorTerms[{i}].matchExpressions[{j}].key");
            let key = e.get(k!("key")).str();
            all.extend(old_label(key).map(|why| format!("{path}: {key} is {why}")));
        }
    }
    for source in ["cephfs", "photonPersistentDisk", "scaleIO", "storageos", "glusterfs", "rbd"] {
        let found = OLD_VOLUMES.iter().filter(|(name, ..)| *name == source && !v.get(k!("spec")).get(source).is_null());
        all.extend(found.map(|(_, shown, why)| format!("spec.{shown}: {why}")));
    }
    all
}

/// Models `SetDefaults_PersistentVolume`.
fn default(v: &mut Value) {
    fill(v.entry(k!("status")), k!("phase"), "Pending");
    let spec = v.entry(k!("spec"));
    fill(spec, k!("persistentVolumeReclaimPolicy"), "Retain");
    fill_absent(spec, k!("volumeMode"), "Filesystem");
    within(spec, k!("hostPath"), |path| fill_absent(path, k!("type"), ""));
    vendor_volume(spec);
}
