//! Models IngressClass of networking.k8s.io/v1.

use super::check::{core_meta, core_meta_update, one_of_if_set};
use super::columns::{AGE, NAME, column};
use super::edit::{fill, within};
use super::ingress::reference;
use super::job::validate::domain_prefixed;
use super::meta::ObjectMeta;
use super::references::TypedLocalObjectReference;
use super::workload::same;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

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
        columns: COLUMNS,
        default: |v| {
            within(v.entry(k!("spec")), k!("parameters"), |p| fill(p, k!("scope"), "Cluster"));
        },
        has_generation: true,
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            same(new, old, &["controller"], e);
            core_meta(new, false, names::dns1123_subdomain, e);
            spec(new, e);
        },
        ..PLAIN
    },
    ..Kind::of("networking.k8s.io", "v1", "IngressClass", "ingressclasses", "ingressclass", IngressClass::TYPE)
};

const COLUMNS: &[Column] = &[
    Column {
        cell: |v, _| {
            let default =
                v.at(path!("metadata.annotations")).get(k!("ingressclass.kubernetes.io/is-default-class")).str()
                    == "true";
            format!("{}{}", v.at(path!("metadata.name")).str(), if default { " (default)" } else { "" }).into()
        },
        ..NAME
    },
    column("Controller", "string", 0, "Controller that is responsible for handling this class", |v, _| {
        v.at(path!("spec.controller")).clone()
    }),
    column("Parameters", "string", 0, "A reference to a resource with additional parameters", |v, _| {
        let Some(p) = IngressClass(v).spec().parameters() else { return "<none>".into() };
        let group = p.0.get(k!("apiGroup")).as_str().map_or(String::new(), |group| format!(".{group}"));
        format!("{}{group}/{}", p.kind(), p.name()).into()
    }),
    AGE,
];

fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (IngressClass(v).spec(), Path::new("spec"));
    if spec.controller().len() > 250 {
        e.too_long(path.child("controller"), 250);
    }
    domain_prefixed(spec.controller(), &path.child("controller"), e);
    let Some(parameters) = spec.parameters() else { return };
    let path = path.child("parameters");
    one_of_if_set(parameters.scope(), &["Cluster", "Namespace"], &path.child("scope"), e);
    if parameters.api_group() == Some("") {
        e.all(path.child("apiGroup"), "", names::dns1123_subdomain(""));
    }
    reference(TypedLocalObjectReference(parameters.0), &path, e);
    let at = path.child("namespace");
    match (parameters.scope(), parameters.namespace()) {
        ("Namespace", None) => e.required(at, "`parameters.scope` is set to 'Namespace'"),
        ("Namespace", Some(namespace)) => e.all(at, namespace, names::dns1123_label(namespace)),
        ("Cluster", Some(_)) => e.forbidden(at, "`parameters.scope` is set to 'Cluster'"),
        _ => {}
    }
}
