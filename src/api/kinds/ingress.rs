//! Models Ingress of networking.k8s.io/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column, or};
use super::meta::ObjectMeta;
use super::references::TypedLocalObjectReference;
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;
use crate::sim::Arrange;

fields! {
    /// Models networking.k8s.io/v1 Ingress.
    Ingress {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(IngressSpec) always;
        status "status": obj(IngressStatus) always;
    }
    /// Models networking.k8s.io/v1 IngressSpec.
    IngressSpec {
        ingress_class_name "ingressClassName": str given;
        default_backend "defaultBackend": obj(IngressBackend) given;
        tls "tls": list(obj(IngressTLS));
        rules "rules": list(obj(IngressRule));
    }
    /// Models networking.k8s.io/v1 IngressBackend.
    IngressBackend {
        service "service": obj(IngressServiceBackend) given;
        resource "resource": obj(TypedLocalObjectReference) given => whole;
    }
    /// Models networking.k8s.io/v1 IngressServiceBackend.
    IngressServiceBackend {
        name "name": str always;
        port "port": obj(ServiceBackendPort) always => whole;
    }
    /// Models networking.k8s.io/v1 ServiceBackendPort.
    ServiceBackendPort {
        name "name": str;
        number "number": int32;
    }
    /// Models networking.k8s.io/v1 IngressTLS.
    IngressTLS {
        hosts "hosts": list(str);
        secret_name "secretName": str;
    }
    /// Models networking.k8s.io/v1 IngressRule.
    IngressRule {
        host "host": str;
        http "http": obj(HTTPIngressRuleValue) given;
    }
    /// Models networking.k8s.io/v1 HTTPIngressRuleValue.
    HTTPIngressRuleValue {
        paths "paths": list(obj(HTTPIngressPath)) always;
    }
    /// Models networking.k8s.io/v1 HTTPIngressPath.
    HTTPIngressPath {
        path "path": str;
        path_type "pathType": str always;
        backend "backend": obj(IngressBackend) always;
    }
    /// Models networking.k8s.io/v1 IngressStatus.
    IngressStatus {
        load_balancer "loadBalancer": obj(IngressLoadBalancerStatus) always;
    }
    /// Models networking.k8s.io/v1 IngressLoadBalancerStatus.
    IngressLoadBalancerStatus {
        ingress "ingress": list(obj(IngressLoadBalancerIngress));
    }
    /// Models networking.k8s.io/v1 IngressLoadBalancerIngress.
    IngressLoadBalancerIngress {
        ip "ip": str;
        hostname "hostname": str;
        ports "ports": list(obj(IngressPortStatus));
    }
    /// Models networking.k8s.io/v1 IngressPortStatus.
    IngressPortStatus {
        port "port": int32 always;
        protocol "protocol": str always;
        error "error": str given;
    }
}

/// Ingress, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["ing"],
    etcd_prefix: "ingress",
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, e);
            let (named, class) = (v.at(path!("metadata.annotations")).get(CLASS), v.at(path!("spec.ingressClassName")));
            if !named.is_null() && !class.is_null() && named != class {
                e.invalid(
                    format!("annotations.{CLASS}"),
                    named,
                    "must match `ingressClassName` when both are specified",
                );
            }
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            core_meta(new, true, names::dns1123_subdomain, e);
            spec(new, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            for (i, one) in new.at(path!("status.loadBalancer.ingress")).items().iter().enumerate() {
                let at = format!("status.loadBalancer.ingress[{i}]");
                let (address, host) = (one.get(k!("ip")).str(), one.get(k!("hostname")).str());
                if !address.is_empty() {
                    let at = format!("{at}.ip");
                    super::address::ip(address, &Path::new(&at), e);
                }
                if !host.is_empty() {
                    let at = format!("{at}.hostname");
                    e.all(at.as_str(), host, names::dns1123_subdomain(host));
                    if host.parse::<std::net::IpAddr>().is_ok() {
                        e.invalid(at, host, "must be a DNS name, not an IP address");
                    }
                }
            }
        },
        warnings: |new, old| {
            let set = old.is_none() && !new.at(path!("metadata.annotations")).get(CLASS).is_null();
            let text = format!("annotation {CLASS:?} is deprecated, please use 'spec.ingressClassName' instead");
            if set && new.at(path!("spec.ingressClassName")).is_null() { vec![text] } else { Vec::new() }
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of("networking.k8s.io", "v1", "Ingress", "ingresses", "ingress", Ingress::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Class",
        "string",
        0,
        "The name of the IngressClass resource that should be used for additional configuration",
        |v, _| or(v.at(path!("spec.ingressClassName")).str(), "<none>"),
    ),
    column("Hosts", "string", 0, "Hosts that incoming requests are matched against before the ingress rule", |v, _| {
        hosts(Ingress(v)).into()
    }),
    column("Address", "string", 0, "Address is a list containing ingress points for the load-balancer", |v, _| {
        addresses(Ingress(v)).into()
    }),
    column("Ports", "string", 0, "Ports of TLS configurations that open", |v, _| {
        if Ingress(v).spec().tls().len() > 0 { "80, 443" } else { "80" }.into()
    }),
    AGE,
];

fn hosts(ingress: Ingress<'_>) -> String {
    let named: Vec<&str> = ingress.spec().rules().map(|r| r.host()).filter(|h| !h.is_empty()).collect();
    let rules = ingress.spec().rules().len();
    match named.len() {
        0 => "*".into(),
        3.. if rules > 3 => format!("{} + {} more...", named[..3].join(","), rules - 3),
        _ => named.join(","),
    }
}

/// Cut short as in a narrow table; only `-o wide`, which asks for the same row, would show more.
fn addresses(ingress: Ingress<'_>) -> String {
    let balanced = ingress.status().load_balancer();
    let mut all: Vec<&str> = balanced
        .ingress()
        .map(|i| if i.ip().is_empty() { i.hostname() } else { i.ip() })
        .filter(|t| !t.is_empty())
        .collect();
    all.arrange();
    all.dedup();
    all.join(",")
}

/// How a class was named before `ingressClassName`.
const CLASS: &str = "kubernetes.io/ingress.class";

/// Models `ValidateIngressSpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (Ingress(v).spec(), Path::new("spec"));
    if spec.rules().len() == 0 && spec.default_backend().is_none() {
        e.invalid(path, spec.0.get(k!("rules")), "either `defaultBackend` or `rules` must be specified");
    }
    if let Some(default) = spec.default_backend() {
        backend(default, &path.child("defaultBackend"), e);
    }
    for (i, rule) in spec.rules().enumerate() {
        let list = path.child("rules");
        let path = list.index(i);
        let host = rule.host();
        if host.parse::<std::net::IpAddr>().is_ok() {
            e.invalid(path.child("host"), host, "must be a DNS name, not an IP address");
        }
        hostname(host, &path.child("host"), e);
        if let Some(http) = rule.http() {
            let path = path.child("http");
            let path = path.child("paths");
            if http.paths().len() == 0 {
                e.required(path, "");
            }
            http.paths().enumerate().for_each(|(i, p)| http_path(p, &path.index(i), e));
        }
    }
    for (i, tls) in spec.tls().enumerate() {
        let list = path.child("tls");
        let path = list.index(i);
        let hosts = path.child("hosts");
        tls.hosts().enumerate().for_each(|(i, host)| hostname(host, &hosts.index(i), e));
        if !tls.secret_name().is_empty() {
            e.all(path.child("secretName"), tls.secret_name(), names::dns1123_subdomain(tls.secret_name()));
        }
    }
    if let Some(class) = spec.ingress_class_name() {
        e.all(path.child("ingressClassName"), class, names::dns1123_subdomain(class));
    }
}

fn hostname(host: &str, path: &Path<'_>, e: &mut Errors) {
    if host.contains('*') {
        e.all(path, host, names::wildcard_subdomain(host));
    } else if !host.is_empty() {
        e.all(path, host, names::dns1123_subdomain(host));
    }
}

fn http_path(http: HTTPIngressPath<'_>, path: &Path<'_>, e: &mut Errors) {
    let (text, at) = (http.path(), path.child("path"));
    match http.path_type() {
        "" => return e.required(path.child("pathType"), "pathType must be specified"),
        kind @ ("Exact" | "Prefix" | "ImplementationSpecific") => {
            let free = kind == "ImplementationSpecific";
            let fine = text.starts_with('/') || free && text.is_empty();
            if !fine {
                e.invalid(at, text, "must be an absolute path");
            }
            for part in ["//", "/./", "/../", "%2f", "%2F"].into_iter().filter(|part| !free && text.contains(*part)) {
                e.invalid(at, text, &format!("must not contain '{part}'"));
            }
            for end in ["/..", "/."].into_iter().filter(|end| !free && text.ends_with(*end)) {
                e.invalid(at, text, &format!("cannot end with '{end}'"));
            }
        }
        other => {
            e.not_supported(path.child("pathType"), other, &["Exact", "ImplementationSpecific", "Prefix"]);
        }
    }
    backend(http.backend(), &path.child("backend"), e);
}

fn backend(backend: IngressBackend<'_>, path: &Path<'_>, e: &mut Errors) {
    match (backend.resource(), backend.service()) {
        (Some(_), Some(_)) => e.invalid(path, "", "cannot set both resource and service backends"),
        (Some(resource), None) => reference(resource, &path.child("resource"), e),
        (None, Some(service)) => {
            let at = path.child("service");
            match service.name() {
                "" => e.required(at.child("name"), ""),
                name => e.all(at.child("name"), name, names::dns1123_label(name)),
            }
            let (port, at) = (service.port(), at.child("port"));
            match (port.name(), port.number()) {
                ("", 0) => e.required(path, "port name or number is required"),
                ("", n) => names::port_number(n).iter().for_each(|why| e.invalid(at.child("number"), n, why)),
                (name, 0) => e.all(at.child("name"), name, names::port_name(name)),
                _ => e.invalid(path, "", "cannot set both port name & port number"),
            }
        }
        (None, None) => e.invalid(path, "", "resource or service backend is required"),
    }
}

/// Another object by group, kind and name.
pub(super) fn reference(r: TypedLocalObjectReference<'_>, path: &Path<'_>, e: &mut Errors) {
    if !r.api_group().is_empty() {
        e.all(path.child("apiGroup"), r.api_group(), names::dns1123_subdomain(r.api_group()));
    }
    for (name, value) in [("kind", r.kind()), ("name", r.name())] {
        match value {
            "" => e.required(path.child(name), ""),
            value => e.all(path.child(name), value, names::path_segment(value)),
        }
    }
}
