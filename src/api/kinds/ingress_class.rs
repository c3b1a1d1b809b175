//! Models IngressClass of networking.k8s.io/v1.

use super::edit::{fill_absent, within};
use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;
use crate::k;

fields! {
    /// Models networking.k8s.io/v1 IngressClass.
    IngressClass {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(IngressClassSpec) always;
    }
    /// Models networking.k8s.io/v1 IngressClassSpec.
    IngressClassSpec {
        controller "controller": str;
        parameters "parameters": obj(IngressClassParametersReference) given;
    }
    /// Models networking.k8s.io/v1 IngressClassParametersReference.
    IngressClassParametersReference {
        api_group "apiGroup": str given;
        kind "kind": str always;
        name "name": str always;
        scope "scope": str always;
        namespace "namespace": str given;
    }
}

/// IngressClass, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    strategy: Strategy {
        default: |v| {
            within(v.entry(k!("spec")), k!("parameters"), |p| fill_absent(p, k!("scope"), "Cluster"));
        },
        has_generation: true,
        ..PLAIN
    },
    ..Kind::of("networking.k8s.io", "v1", "IngressClass", "ingressclasses", "ingressclass", IngressClass::TYPE)
};
