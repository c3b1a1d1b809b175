//! Volumes of storage vendors. They decode and print; no node of ours mounts them.

use super::super::references::LocalObjectReference;
use crate::fields;

fields! {
    /// Models core/v1 GCEPersistentDiskVolumeSource.
    GCEPersistentDiskVolumeSource {
        pd_name "pdName": str always;
        fs_type "fsType": str;
        partition "partition": int32;
        read_only "readOnly": bool;
    }
    /// Models core/v1 AWSElasticBlockStoreVolumeSource.
    AWSElasticBlockStoreVolumeSource {
        volume_id "volumeID": str always;
        fs_type "fsType": str;
        partition "partition": int32;
        read_only "readOnly": bool;
    }
    /// Models core/v1 GitRepoVolumeSource.
    GitRepoVolumeSource {
        repository "repository": str always;
        revision "revision": str;
        directory "directory": str;
    }
    /// Models core/v1 ISCSIVolumeSource.
    ISCSIVolumeSource {
        target_portal "targetPortal": str always;
        iqn "iqn": str always;
        lun "lun": int32 always;
        iscsi_interface "iscsiInterface": str;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        portals "portals": list(str);
        chap_auth_discovery "chapAuthDiscovery": bool;
        chap_auth_session "chapAuthSession": bool;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
        initiator_name "initiatorName": str given;
    }
    /// Models core/v1 GlusterfsVolumeSource.
    GlusterfsVolumeSource {
        endpoints "endpoints": str always;
        path "path": str always;
        read_only "readOnly": bool;
    }
    /// Models core/v1 RBDVolumeSource.
    RBDVolumeSource {
        monitors "monitors": list(str) always;
        image "image": str always;
        fs_type "fsType": str;
        pool "pool": str;
        user "user": str;
        keyring "keyring": str;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
        read_only "readOnly": bool;
    }
    /// Models core/v1 FlexVolumeSource.
    FlexVolumeSource {
        driver "driver": str always;
        fs_type "fsType": str;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
        read_only "readOnly": bool;
        options "options": map(str);
    }
    /// Models core/v1 CinderVolumeSource.
    CinderVolumeSource {
        volume_id "volumeID": str always;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
    }
    /// Models core/v1 CephFSVolumeSource.
    CephFSVolumeSource {
        monitors "monitors": list(str) always;
        path "path": str;
        user "user": str;
        secret_file "secretFile": str;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
        read_only "readOnly": bool;
    }
    /// Models core/v1 FlockerVolumeSource.
    FlockerVolumeSource {
        dataset_name "datasetName": str;
        dataset_uuid "datasetUUID": str;
    }
    /// Models core/v1 FCVolumeSource.
    FCVolumeSource {
        target_wwns "targetWWNs": list(str);
        lun "lun": int32 given;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        wwids "wwids": list(str);
    }
    /// Models core/v1 AzureFileVolumeSource.
    AzureFileVolumeSource {
        secret_name "secretName": str always;
        share_name "shareName": str always;
        read_only "readOnly": bool;
    }
    /// Models core/v1 VsphereVirtualDiskVolumeSource.
    VsphereVirtualDiskVolumeSource {
        volume_path "volumePath": str always;
        fs_type "fsType": str;
        storage_policy_name "storagePolicyName": str;
        storage_policy_id "storagePolicyID": str;
    }
    /// Models core/v1 QuobyteVolumeSource.
    QuobyteVolumeSource {
        registry "registry": str always;
        volume "volume": str always;
        read_only "readOnly": bool;
        user "user": str;
        group "group": str;
        tenant "tenant": str;
    }
    /// Models core/v1 AzureDiskVolumeSource.
    AzureDiskVolumeSource {
        disk_name "diskName": str always;
        disk_uri "diskURI": str always;
        caching_mode "cachingMode": str given;
        fs_type "fsType": str given;
        read_only "readOnly": bool given;
        kind "kind": str given;
    }
    /// Models core/v1 PhotonPersistentDiskVolumeSource.
    PhotonPersistentDiskVolumeSource {
        pd_id "pdID": str always;
        fs_type "fsType": str;
    }
    /// Models core/v1 PortworxVolumeSource.
    PortworxVolumeSource {
        volume_id "volumeID": str always;
        fs_type "fsType": str;
        read_only "readOnly": bool;
    }
    /// Models core/v1 ScaleIOVolumeSource.
    ScaleIOVolumeSource {
        gateway "gateway": str always;
        system "system": str always;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
        ssl_enabled "sslEnabled": bool;
        protection_domain "protectionDomain": str;
        storage_pool "storagePool": str;
        storage_mode "storageMode": str;
        volume_name "volumeName": str;
        fs_type "fsType": str;
        read_only "readOnly": bool;
    }
    /// Models core/v1 StorageOSVolumeSource.
    StorageOSVolumeSource {
        volume_name "volumeName": str;
        volume_namespace "volumeNamespace": str;
        fs_type "fsType": str;
        read_only "readOnly": bool;
        secret_ref "secretRef": obj(LocalObjectReference) given => whole;
    }
}
