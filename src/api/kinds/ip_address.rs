//! Models IPAddress of networking.k8s.io/v1.

use super::meta::ObjectMeta;
use crate::api::Kind;
use crate::fields;

fields! {
    /// Models networking.k8s.io/v1 IPAddress.
    IPAddress {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(IPAddressSpec) always;
    }
    /// Models networking.k8s.io/v1 IPAddressSpec.
    IPAddressSpec {
        parent_ref "parentRef": obj(ParentReference) given;
    }
    /// Models networking.k8s.io/v1 ParentReference.
    ParentReference {
        group "group": str;
        resource "resource": str;
        namespace "namespace": str;
        name "name": str;
    }
}

/// IPAddress, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["ip"],
    namespaced: false,
    ..Kind::of("networking.k8s.io", "v1", "IPAddress", "ipaddresses", "ipaddress", IPAddress::TYPE)
};
