//! Models Lease of coordination.k8s.io/v1: the heartbeat of nodes and leaders.

use super::check::{meta_update, non_negative, object_meta};
use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;

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
    strategy: Strategy {
        validate,
        validate_update,
        prepare_create: drop_election,
        prepare_update: |lease, _| drop_election(lease),
        columns: COLUMNS,
        unconditional_update: false,
        create_on_update: true,
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Holder",
        "string",
        0,
        "holderIdentity contains the identity of the holder of a current lease. If Coordinated Leader Election is used, the holder identity must be equal to the elected LeaseCandidate.metadata.name field.",
        |v, _| Lease(v).spec().holder_identity().unwrap_or("").into(),
    ),
    AGE,
];

/// Coordinated leader election is off by default.
fn drop_election(lease: &mut Value) {
    let spec = lease.entry(k!("spec"));
    spec.remove(k!("strategy"));
    spec.remove(k!("preferredHolder"));
}

fn spec(lease: &Value, e: &mut Errors) {
    let (spec, path) = (Lease(lease).spec(), Path::new("spec"));
    if let Some(seconds) = spec.lease_duration_seconds().filter(|s| *s <= 0) {
        e.invalid(path.child("leaseDurationSeconds"), seconds, "must be greater than 0");
    }
    if let Some(transitions) = spec.lease_transitions() {
        non_negative(transitions, &path.child("leaseTransitions"), e);
    }
}

fn validate(lease: &Value, e: &mut Errors) {
    object_meta(lease, true, names::dns1123_subdomain, e);
    spec(lease, e);
}

fn validate_update(new: &Value, old: &Value, e: &mut Errors) {
    meta_update(new, old, e);
    spec(new, e);
}
