//! Models ServiceCIDR of networking.k8s.io/v1.

use super::meta::{Condition, ObjectMeta};
use crate::api::{Kind, SPEC_AND_STATUS};
use crate::fields;

fields! {
    /// Models networking.k8s.io/v1 ServiceCIDR.
    ServiceCIDR {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ServiceCIDRSpec) always;
        status "status": obj(ServiceCIDRStatus) always;
    }
    /// Models networking.k8s.io/v1 ServiceCIDRSpec.
    ServiceCIDRSpec {
        cidrs "cidrs": list(str);
    }
    /// Models networking.k8s.io/v1 ServiceCIDRStatus.
    ServiceCIDRStatus {
        conditions "conditions": list(obj(Condition)) => by("type");
    }
}

/// ServiceCIDR, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    subresources: &["status"],
    strategy: SPEC_AND_STATUS,
    ..Kind::of("networking.k8s.io", "v1", "ServiceCIDR", "servicecidrs", "servicecidr", ServiceCIDR::TYPE)
};
