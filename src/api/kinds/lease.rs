//! Models Lease of coordination.k8s.io/v1: the heartbeat of nodes and leaders.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models coordination.k8s.io/v1 Lease.
    Lease {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(LeaseSpec) always;
    }
    /// Models coordination.k8s.io/v1 LeaseSpec.
    LeaseSpec {
        holder_identity "holderIdentity": str given;
        lease_duration_seconds "leaseDurationSeconds": int32 given;
        acquire_time "acquireTime": micro_time given;
        renew_time "renewTime": micro_time given;
        lease_transitions "leaseTransitions": int32 given;
        strategy "strategy": str given;
        preferred_holder "preferredHolder": str given;
    }
}

/// Lease, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "coordination.k8s.io",
    version: "v1",
    kind: "Lease",
    plural: "leases",
    singular: "lease",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "leases",
    stored_as: None,
    root: Lease::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
