//! Models CSIDriver of storage.k8s.io/v1.

use super::check::{core_meta, core_meta_update, immutable, one_of_if_set};
use super::edit::{fill, fill_absent};
use super::meta::ObjectMeta;
use crate::api::{Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::json;
use crate::k;

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
        ..PLAIN
    },
    ..Kind::of("storage.k8s.io", "v1", "CSIDriver", "csidrivers", "csidriver", CSIDriver::TYPE)
};

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
