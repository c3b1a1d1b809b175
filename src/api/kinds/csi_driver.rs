//! Models CSIDriver of storage.k8s.io/v1.

use super::check::{core_meta, core_meta_update, immutable, one_of_if_set};
use super::columns::{AGE, NAME, column, or};
use super::edit::{fill, fill_absent};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::json;
use crate::{k, path};

fields! {
    /// Models storage.k8s.io/v1 CSIDriver.
    CSIDriver {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(CSIDriverSpec) always;
    }
    /// Models storage.k8s.io/v1 CSIDriverSpec.
    CSIDriverSpec {
        attach_required "attachRequired": bool given;
        pod_info_on_mount "podInfoOnMount": bool given;
        volume_lifecycle_modes "volumeLifecycleModes": list(str) => set;
        storage_capacity "storageCapacity": bool given;
        fs_group_policy "fsGroupPolicy": str given;
        token_requests "tokenRequests": list(obj(TokenRequest));
        requires_republish "requiresRepublish": bool given;
        se_linux_mount "seLinuxMount": bool given;
        node_allocatable_update_period_seconds "nodeAllocatableUpdatePeriodSeconds": int64 given;
        service_account_token_in_secrets "serviceAccountTokenInSecrets": bool given;
        prevent_pod_scheduling_if_missing "preventPodSchedulingIfMissing": bool given;
    }
    /// Models storage.k8s.io/v1 TokenRequest.
    TokenRequest {
        audience "audience": str always;
        expiration_seconds "expirationSeconds": int64 given;
    }
}

/// CSIDriver, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    strategy: Strategy {
        columns: COLUMNS,
        default: |v| {
            let spec = v.entry(k!("spec"));
            fill_absent(spec, k!("attachRequired"), true);
            for off in [
                k!("podInfoOnMount"),
                k!("storageCapacity"),
                k!("requiresRepublish"),
                k!("seLinuxMount"),
                k!("preventPodSchedulingIfMissing"),
            ] {
                fill_absent(spec, off, false);
            }
            fill_absent(spec, k!("fsGroupPolicy"), "ReadWriteOnceWithFSType");
            fill(spec, k!("volumeLifecycleModes"), json!(["Persistent"]));
        },
        // It is not counted from the beginning: the first change makes it 1.
        prepare_update: |new, old| {
            if new.get(k!("spec")) != old.get(k!("spec")) {
                let was = old.at(path!("metadata.generation")).int();
                new.entry(k!("metadata")).set(k!("generation"), was + 1);
            }
        },
        warnings: |v, old| {
            let spec = CSIDriver(v).spec();
            let unset = spec.token_requests().len() > 0 && spec.service_account_token_in_secrets().is_none();
            let why = "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to prevent possible logging of tokens in volume attributes";
            if unset && old.is_none() { vec![why.into()] } else { Vec::new() }
        },
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, e);
            for (field, said) in
                [("attachRequired", "attachedRequired"), ("volumeLifecycleModes", "volumeLifecycleModes")]
            {
                let of = |v: &Value| v.get(k!("spec")).get(field).clone();
                immutable(&of(new), &of(old), &Path::new("spec").child(said), e);
            }
        },
        delete_returns_object: true,
        ..PLAIN
    },
    ..Kind::of("storage.k8s.io", "v1", "CSIDriver", "csidrivers", "csidriver", CSIDriver::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "AttachRequired",
        "boolean",
        0,
        "attachRequired indicates this CSI volume driver requires an attach operation (because it implements the CSI ControllerPublishVolume() method), and that the Kubernetes attach detach controller should call the attach volume interface which checks the volumeattachment status and waits until the volume is attached before proceeding to mounting. The CSI external-attacher coordinates with CSI volume driver and updates the volumeattachment status when the attach operation is complete. If the value is specified to false, the attach operation will be skipped. Otherwise the attach operation will be called.\n\nThis field is immutable.",
        |v, _| flag(v, "attachRequired", true),
    ),
    column(
        "PodInfoOnMount",
        "boolean",
        0,
        "podInfoOnMount indicates this CSI volume driver requires additional pod information (like podName, podUID, etc.) during mount operations, if set to true. If set to false, pod information will not be passed on mount. Default is false.\n\nThe CSI driver specifies podInfoOnMount as part of driver deployment. If true, Kubelet will pass pod information as VolumeContext in the CSI NodePublishVolume() calls. The CSI driver is responsible for parsing and validating the information passed in as VolumeContext.\n\nThe following VolumeContext will be passed if podInfoOnMount is set to true. This list might grow, but the prefix will be used. \"csi.storage.k8s.io/pod.name\": pod.Name \"csi.storage.k8s.io/pod.namespace\": pod.Namespace \"csi.storage.k8s.io/pod.uid\": string(pod.UID) \"csi.storage.k8s.io/ephemeral\": \"true\" if the volume is an ephemeral inline volume\n                                defined by a CSIVolumeSource, otherwise \"false\"\n\n\"csi.storage.k8s.io/ephemeral\" is a new feature in Kubernetes 1.16. It is only required for drivers which support both the \"Persistent\" and \"Ephemeral\" VolumeLifecycleMode. Other drivers can leave pod info disabled and/or ignore this field. As Kubernetes 1.15 doesn't support this field, drivers can only support one mode when deployed on such a cluster and the deployment determines which mode that is, for example via a command line parameter of the driver.\n\nThis field was immutable in Kubernetes < 1.29 and now is mutable.",
        |v, _| flag(v, "podInfoOnMount", false),
    ),
    column(
        "StorageCapacity",
        "boolean",
        0,
        "storageCapacity indicates that the CSI volume driver wants pod scheduling to consider the storage capacity that the driver deployment will report by creating CSIStorageCapacity objects with capacity information, if set to true.\n\nThe check can be enabled immediately when deploying a driver. In that case, provisioning new volumes with late binding will pause until the driver deployment has published some suitable CSIStorageCapacity object.\n\nAlternatively, the driver can be deployed with the field unset or false and it can be flipped later when storage capacity information has been published.\n\nThis field was immutable in Kubernetes <= 1.22 and now is mutable.",
        |v, _| flag(v, "storageCapacity", false),
    ),
    column(
        "TokenRequests",
        "string",
        0,
        "tokenRequests indicates the CSI driver needs pods' service account tokens it is mounting volume for to do necessary authentication. Kubelet will pass the tokens in VolumeContext in the CSI NodePublishVolume calls. The CSI driver should parse and validate the following VolumeContext: \"csi.storage.k8s.io/serviceAccount.tokens\": {\n  \"<audience>\": {\n    \"token\": <token>,\n    \"expirationTimestamp\": <expiration timestamp in RFC3339>,\n  },\n  ...\n}\n\nNote: Audience in each TokenRequest should be different and at most one token is empty string. To receive a new token after expiry, RequiresRepublish can be used to trigger NodePublishVolume periodically.",
        |v, _| {
            let all: Vec<&str> = CSIDriver(v).spec().token_requests().map(|t| t.audience()).collect();
            or(&all.join(","), "<unset>")
        },
    ),
    column(
        "RequiresRepublish",
        "boolean",
        0,
        "requiresRepublish indicates the CSI driver wants `NodePublishVolume` being periodically called to reflect any possible change in the mounted volume. This field defaults to false.\n\nNote: After a successful initial NodePublishVolume call, subsequent calls to NodePublishVolume should only update the contents of the volume. New mount points will not be seen by a running container.",
        |v, _| flag(v, "requiresRepublish", false),
    ),
    column(
        "Modes",
        "string",
        0,
        "volumeLifecycleModes defines what kind of volumes this CSI volume driver supports. The default if the list is empty is \"Persistent\", which is the usage defined by the CSI specification and implemented in Kubernetes via the usual PV/PVC mechanism.\n\nThe other mode is \"Ephemeral\". In this mode, volumes are defined inline inside the pod spec with CSIVolumeSource and their lifecycle is tied to the lifecycle of that pod. A driver has to be aware of this because it is only going to get a NodePublishVolume call for such a volume.\n\nFor more information about implementing this mode, see https://kubernetes-csi.github.io/docs/ephemeral-local-volumes.html A driver can support one or more of these modes and more modes may be added in the future.\n\nThis field is beta. This field is immutable.",
        |v, _| {
            let all: Vec<&str> = CSIDriver(v).spec().volume_lifecycle_modes().collect();
            or(&all.join(","), "<none>")
        },
    ),
    AGE,
];

fn flag(v: &Value, field: &str, otherwise: bool) -> Value {
    v.get(k!("spec")).get(field).as_bool().unwrap_or(otherwise).into()
}

/// Models `validateCSIDriverSpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (CSIDriver(v).spec(), Path::new("spec"));
    if let Some(policy) = spec.fs_group_policy() {
        one_of_if_set(policy, &["File", "None", "ReadWriteOnceWithFSType"], &path.child("fsGroupPolicy"), e);
    }
    let requests: Vec<_> = spec.token_requests().collect();
    for (i, request) in requests.iter().enumerate() {
        let path = path.child("tokenRequests");
        let path = path.index(i);
        if requests[..i].iter().any(|r| r.audience() == request.audience()) {
            e.duplicate(path.child("audience"), request.audience());
        } else if let Some(seconds) = request.expiration_seconds() {
            let at = path.child("expirationSeconds");
            match seconds {
                ..600 => e.invalid(at, seconds, "may not specify a duration less than 10 minutes"),
                600..=0x1_0000_0000 => {}
                _ => e.invalid(at, seconds, "may not specify a duration larger than 2^32 seconds"),
            }
        }
    }
    for mode in spec.volume_lifecycle_modes() {
        one_of_if_set(mode, &["Persistent", "Ephemeral"], &path.child("volumeLifecycleModes"), e);
    }
    if let Some(seconds) = spec.node_allocatable_update_period_seconds().filter(|s| *s < 10) {
        let why = "must be greater than or equal to 10 seconds";
        e.invalid(path.child("nodeAllocatableUpdatePeriodSeconds"), seconds, why);
    }
    if let Some(set) = spec.service_account_token_in_secrets().filter(|_| requests.is_empty()) {
        let why = "serviceAccountTokenInSecrets is set but no tokenRequests are specified";
        e.invalid(path.child("serviceAccountTokenInSecrets"), set, why);
    }
}
