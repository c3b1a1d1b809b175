//! Models ServiceCIDR of networking.k8s.io/v1.

use super::columns::{AGE, NAME, column};
use super::meta::{Condition, ObjectMeta};
use crate::api::{Column, Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::path;

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
    strategy: Strategy { columns: COLUMNS, ..SPEC_AND_STATUS },
    ..Kind::of("networking.k8s.io", "v1", "ServiceCIDR", "servicecidrs", "servicecidr", ServiceCIDR::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "CIDRs",
        "string",
        0,
        "cidrs defines the IP blocks in CIDR notation (e.g. \"192.168.0.0/24\" or \"2001:db8::/64\") from which to assign service cluster IPs. Max of two CIDRs is allowed, one of each IP family. This field is immutable.",
        |v, _| v.at(path!("spec.cidrs")).items().iter().map(Value::str).collect::<Vec<_>>().join(",").into(),
    ),
    AGE,
];
