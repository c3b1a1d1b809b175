//! Models Ingress of networking.k8s.io/v1.

use super::meta::ObjectMeta;
use super::references::TypedLocalObjectReference;
use crate::api::{Kind, SPEC_AND_STATUS};
use crate::fields;

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
    strategy: SPEC_AND_STATUS,
    ..Kind::of("networking.k8s.io", "v1", "Ingress", "ingresses", "ingress", Ingress::TYPE)
};
