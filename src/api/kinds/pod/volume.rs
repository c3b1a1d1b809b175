//! Volumes of a pod, without those of storage vendors.

use super::super::meta::{LabelSelector, ObjectMeta};
use super::super::references::{LocalObjectReference, ObjectFieldSelector, ResourceFieldSelector};
use super::claim::PersistentVolumeClaimSpec;
use super::volume_vendor::{
    AWSElasticBlockStoreVolumeSource, AzureDiskVolumeSource, AzureFileVolumeSource, CephFSVolumeSource,
    CinderVolumeSource, FCVolumeSource, FlexVolumeSource, FlockerVolumeSource, GCEPersistentDiskVolumeSource,
    GitRepoVolumeSource, GlusterfsVolumeSource, ISCSIVolumeSource, PhotonPersistentDiskVolumeSource,
    PortworxVolumeSource, QuobyteVolumeSource, RBDVolumeSource, ScaleIOVolumeSource, StorageOSVolumeSource,
    VsphereVirtualDiskVolumeSource,
};
use crate::fields;

fields! {
    /// Models core/v1 Volume.
    Volume {
        name "name": str always;
        host_path "hostPath": obj(HostPathVolumeSource) given;
        empty_dir "emptyDir": obj(EmptyDirVolumeSource) given;
        gce_persistent_disk "gcePersistentDisk": obj(GCEPersistentDiskVolumeSource) given;
        aws_elastic_block_store "awsElasticBlockStore": obj(AWSElasticBlockStoreVolumeSource) given;
        git_repo "gitRepo": obj(GitRepoVolumeSource) given;
        secret "secret": obj(SecretVolumeSource) given;
        nfs "nfs": obj(NFSVolumeSource) given;
        iscsi "iscsi": obj(ISCSIVolumeSource) given;
        glusterfs "glusterfs": obj(GlusterfsVolumeSource) given;
        persistent_volume_claim "persistentVolumeClaim": obj(PersistentVolumeClaimVolumeSource) given;
        rbd "rbd": obj(RBDVolumeSource) given;
        flex_volume "flexVolume": obj(FlexVolumeSource) given;
        cinder "cinder": obj(CinderVolumeSource) given;
        cephfs "cephfs": obj(CephFSVolumeSource) given;
        flocker "flocker": obj(FlockerVolumeSource) given;
        downward_api "downwardAPI": obj(DownwardAPIVolumeSource) given;
        fc "fc": obj(FCVolumeSource) given;
        azure_file "azureFile": obj(AzureFileVolumeSource) given;
        config_map "configMap": obj(ConfigMapVolumeSource) given;
        vsphere_volume "vsphereVolume": obj(VsphereVirtualDiskVolumeSource) given;
        quobyte "quobyte": obj(QuobyteVolumeSource) given;
        azure_disk "azureDisk": obj(AzureDiskVolumeSource) given;
        photon_persistent_disk "photonPersistentDisk": obj(PhotonPersistentDiskVolumeSource) given;
        projected "projected": obj(ProjectedVolumeSource) given;
        portworx_volume "portworxVolume": obj(PortworxVolumeSource) given;
        scale_io "scaleIO": obj(ScaleIOVolumeSource) given;
        storageos "storageos": obj(StorageOSVolumeSource) given;
        csi "csi": obj(CSIVolumeSource) given;
        ephemeral "ephemeral": obj(EphemeralVolumeSource) given;
        image "image": obj(ImageVolumeSource) given;
    }
    /// Models core/v1 HostPathVolumeSource.
    HostPathVolumeSource {
        path "path": str always;
        type_ "type": str given;
    }
    /// Models core/v1 EmptyDirVolumeSource.
    EmptyDirVolumeSource {
        medium "medium": str;
        size_limit "sizeLimit": quantity given;
        mode "mode": int32 given;
    }
    /// Models core/v1 SecretVolumeSource.
    SecretVolumeSource {
        secret_name "secretName": str;
        items "items": list(obj(KeyToPath));
        default_mode "defaultMode": int32 given;
        optional "optional": bool given;
        default_user "defaultUser": int64 given;
    }
    /// Models core/v1 ConfigMapVolumeSource.
    ConfigMapVolumeSource {
        name "name": str;
        items "items": list(obj(KeyToPath));
        default_mode "defaultMode": int32 given;
        optional "optional": bool given;
        default_user "defaultUser": int64 given;
    }
    /// Models core/v1 KeyToPath.
    KeyToPath {
        key "key": str always;
        path "path": str always;
        mode "mode": int32 given;
        user "user": int64 given;
    }
    /// Models core/v1 NFSVolumeSource.
    NFSVolumeSource {
        server "server": str always;
        path "path": str always;
        read_only "readOnly": bool;
    }
    /// Models core/v1 PersistentVolumeClaimVolumeSource.
    PersistentVolumeClaimVolumeSource {
        claim_name "claimName": str always;
        read_only "readOnly": bool;
    }
    /// Models core/v1 DownwardAPIVolumeSource.
    DownwardAPIVolumeSource {
        items "items": list(obj(DownwardAPIVolumeFile));
        default_mode "defaultMode": int32 given;
        default_user "defaultUser": int64 given;
    }
    /// Models core/v1 DownwardAPIVolumeFile.
    DownwardAPIVolumeFile {
        path "path": str always;
        field_ref "fieldRef": obj(ObjectFieldSelector) given => whole;
        resource_field_ref "resourceFieldRef": obj(ResourceFieldSelector) given => whole;
        mode "mode": int32 given;
        user "user": int64 given;
    }
    /// Models core/v1 ProjectedVolumeSource.
    ProjectedVolumeSource {
        sources "sources": list(obj(VolumeProjection)) always;
        default_mode "defaultMode": int32 given;
        default_user "defaultUser": int64 given;
    }
    /// Models core/v1 VolumeProjection.
    VolumeProjection {
        secret "secret": obj(SecretProjection) given;
        downward_api "downwardAPI": obj(DownwardAPIProjection) given;
        config_map "configMap": obj(ConfigMapProjection) given;
        service_account_token "serviceAccountToken": obj(ServiceAccountTokenProjection) given;
        cluster_trust_bundle "clusterTrustBundle": obj(ClusterTrustBundleProjection) given;
        pod_certificate "podCertificate": obj(PodCertificateProjection) given;
    }
    /// Models core/v1 SecretProjection.
    SecretProjection {
        name "name": str;
        items "items": list(obj(KeyToPath));
        optional "optional": bool given;
    }
    /// Models core/v1 DownwardAPIProjection.
    DownwardAPIProjection {
        items "items": list(obj(DownwardAPIVolumeFile));
    }
    /// Models core/v1 ConfigMapProjection.
    ConfigMapProjection {
        name "name": str;
        items "items": list(obj(KeyToPath));
        optional "optional": bool given;
    }
    /// Models core/v1 ServiceAccountTokenProjection.
    ServiceAccountTokenProjection {
        audience "audience": str;
        expiration_seconds "expirationSeconds": int64 given;
        path "path": str always;
        user "user": int64 given;
    }
    /// Models core/v1 ClusterTrustBundleProjection.
    ClusterTrustBundleProjection {
        name "name": str given;
        signer_name "signerName": str given;
        label_selector "labelSelector": obj(LabelSelector) given => whole;
        optional "optional": bool given;
        path "path": str always;
        user "user": int64 given;
    }
    /// Models core/v1 PodCertificateProjection.
    PodCertificateProjection {
        signer_name "signerName": str;
        key_type "keyType": str;
        max_expiration_seconds "maxExpirationSeconds": int32 given;
        credential_bundle_path "credentialBundlePath": str;
        key_path "keyPath": str;
        certificate_chain_path "certificateChainPath": str;
        user_annotations "userAnnotations": map(str);
        user "user": int64 given;
    }
    /// Models core/v1 CSIVolumeSource.
    CSIVolumeSource {
        driver "driver": str always;
        read_only "readOnly": bool given;
        fs_type "fsType": str given;
        volume_attributes "volumeAttributes": map(str);
        node_publish_secret_ref "nodePublishSecretRef": obj(LocalObjectReference) given => whole;
    }
    /// Models core/v1 EphemeralVolumeSource.
    EphemeralVolumeSource {
        volume_claim_template "volumeClaimTemplate": obj(PersistentVolumeClaimTemplate) given;
    }
    /// Models core/v1 PersistentVolumeClaimTemplate.
    PersistentVolumeClaimTemplate {
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PersistentVolumeClaimSpec) always;
    }
    /// Models core/v1 ImageVolumeSource.
    ImageVolumeSource {
        reference "reference": str;
        pull_policy "pullPolicy": str;
    }
}
