//! Models CSIDriver of storage.k8s.io/v1.

use super::edit::{fill, fill_absent};
use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
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
            for off in [k!("podInfoOnMount"), k!("storageCapacity"), k!("requiresRepublish"), k!("seLinuxMount")] {
                fill_absent(spec, off, false);
            }
            fill_absent(spec, k!("fsGroupPolicy"), "ReadWriteOnceWithFSType");
            fill(spec, k!("volumeLifecycleModes"), json!(["Persistent"]));
        },
        has_generation: true,
        ..PLAIN
    },
    ..Kind::of("storage.k8s.io", "v1", "CSIDriver", "csidrivers", "csidriver", CSIDriver::TYPE)
};
