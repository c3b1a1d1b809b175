//! Models Service of core/v1.

pub mod validate;

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column, or};
use super::edit::{each, fill, fill_absent};
use super::meta::{Condition, ObjectMeta};
use super::workload::labels_text;
use crate::api::{Column, Kind, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;
use crate::sim::Arrange;

fields! {
    /// Models core/v1 Service.
    Service {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ServiceSpec) always;
        status "status": obj(ServiceStatus) always;
    }
    /// Models core/v1 ServiceSpec.
    ServiceSpec {
        ports "ports": list(obj(ServicePort)) => by("port"; "port", "protocol");
        selector "selector": map(str) => whole;
        cluster_ip "clusterIP": str;
        cluster_ips "clusterIPs": list(str);
        type_ "type": str;
        external_ips "externalIPs": list(str);
        session_affinity "sessionAffinity": str;
        load_balancer_ip "loadBalancerIP": str;
        load_balancer_source_ranges "loadBalancerSourceRanges": list(str);
        external_name "externalName": str;
        external_traffic_policy "externalTrafficPolicy": str;
        health_check_node_port "healthCheckNodePort": int32;
        publish_not_ready_addresses "publishNotReadyAddresses": bool;
        session_affinity_config "sessionAffinityConfig": obj(SessionAffinityConfig) given;
        ip_families "ipFamilies": list(str);
        ip_family_policy "ipFamilyPolicy": str given;
        allocate_load_balancer_node_ports "allocateLoadBalancerNodePorts": bool given;
        load_balancer_class "loadBalancerClass": str given;
        internal_traffic_policy "internalTrafficPolicy": str given;
        traffic_distribution "trafficDistribution": str given;
    }
    /// Models core/v1 ServicePort.
    ServicePort {
        name "name": str;
        protocol "protocol": str;
        app_protocol "appProtocol": str given;
        port "port": int32 always;
        target_port "targetPort": int_or_string always;
        node_port "nodePort": int32;
    }
    /// Models core/v1 SessionAffinityConfig.
    SessionAffinityConfig {
        client_ip "clientIP": obj(ClientIPConfig) given;
    }
    /// Models core/v1 ClientIPConfig.
    ClientIPConfig {
        timeout_seconds "timeoutSeconds": int32 given;
    }
    /// Models core/v1 ServiceStatus.
    ServiceStatus {
        load_balancer "loadBalancer": obj(LoadBalancerStatus) always;
        conditions "conditions": list(obj(Condition)) => by("type");
    }
    /// Models core/v1 LoadBalancerStatus.
    LoadBalancerStatus {
        ingress "ingress": list(obj(LoadBalancerIngress));
    }
    /// Models core/v1 LoadBalancerIngress.
    LoadBalancerIngress {
        ip "ip": str;
        hostname "hostname": str;
        ip_mode "ipMode": str given;
        ports "ports": list(obj(PortStatus));
    }
    /// Models core/v1 PortStatus.
    PortStatus {
        port "port": int32 always;
        protocol "protocol": str always;
        error "error": str given;
    }
}

/// Service, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Service",
    plural: "services",
    singular: "service",
    short_names: &["svc"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "services/specs",
    stored_as: None,
    root: Service::TYPE,
    subresources: &["proxy", "status"],
    strategy: Strategy {
        create_on_update: true,
        default,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_label, e);
            validate::spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            validate::update(new, old, e);
            validate::spec(new, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            validate::status(new, e);
        },
        prepare_create: |v| {
            (SPEC_AND_STATUS.prepare_create)(v);
            let spec = v.entry(k!("spec"));
            let one = spec.get(k!("clusterIP")).clone();
            if !one.is_empty() {
                fill(spec, k!("clusterIPs"), Value::from_items([one]));
            }
        },
        prepare_update: |new, old| {
            (SPEC_AND_STATUS.prepare_update)(new, old);
            if new.at(path!("spec.type")).str() != "LoadBalancer" {
                new.set_at("status.loadBalancer", Value::object());
            }
        },
        has_generation: false,
        columns: COLUMNS,
        warnings: |new, _| validate::warnings(new),
        selectable: &[
            ("spec.clusterIP", |v| Service(v).spec().cluster_ip().into()),
            ("spec.type", |v| Service(v).spec().type_().into()),
        ],
        delete_returns_object: true,
        ..SPEC_AND_STATUS
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Type",
        "string",
        0,
        "type determines how the Service is exposed. Defaults to ClusterIP. Valid options are ExternalName, ClusterIP, NodePort, and LoadBalancer. \"ClusterIP\" allocates a cluster-internal IP address for load-balancing to endpoints. Endpoints are determined by the selector or if that is not specified, by manual construction of an Endpoints object or EndpointSlice objects. If clusterIP is \"None\", no virtual IP is allocated and the endpoints are published as a set of endpoints rather than a virtual IP. \"NodePort\" builds on ClusterIP and allocates a port on every node which routes to the same endpoints as the clusterIP. \"LoadBalancer\" builds on NodePort and creates an external load-balancer (if supported in the current cloud) which routes to the same endpoints as the clusterIP. \"ExternalName\" aliases this service to the specified externalName. Several other fields do not apply to ExternalName services. More info: https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types",
        |v, _| Service(v).spec().type_().into(),
    ),
    column(
        "Cluster-IP",
        "string",
        0,
        "clusterIP is the IP address of the service and is usually assigned randomly. If an address is specified manually, is in-range (as per system configuration), and is not in use, it will be allocated to the service; otherwise creation of the service will fail. This field may not be changed through updates unless the type field is also being changed to ExternalName (which requires this field to be blank) or the type field is being changed from ExternalName (in which case this field may optionally be specified, as describe above).  Valid values are \"None\", empty string (\"\"), or a valid IP address. Setting this to \"None\" makes a \"headless service\" (no virtual IP), which is useful when direct endpoint connections are preferred and proxying is not required.  Only applies to types ClusterIP, NodePort, and LoadBalancer. If this field is specified when creating a Service of type ExternalName, creation will fail. This field will be wiped when updating a Service to type ExternalName. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies",
        |v, _| or(Service(v).spec().cluster_ips().next().unwrap_or(""), "<none>"),
    ),
    column(
        "External-IP",
        "string",
        0,
        "externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service.  These IPs are not managed by Kubernetes.  The user is responsible for ensuring that traffic arrives at a node with this IP.  A common example is external load-balancers that are not part of the Kubernetes system.",
        |v, _| external(Service(v)).into(),
    ),
    column(
        "Port(s)",
        "string",
        0,
        "The list of ports that are exposed by this service. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies",
        |v, _| or(&ports(Service(v)), "<none>"),
    ),
    AGE,
    column(
        "Selector",
        "string",
        1,
        "Route service traffic to pods with label keys and values matching this selector. If empty or not present, the service is assumed to have an external process managing its endpoints, which Kubernetes will not modify. Only applies to types ClusterIP, NodePort, and LoadBalancer. Ignored if type is ExternalName. More info: https://kubernetes.io/docs/concepts/services-networking/service/",
        |v, _| labels_text(v.at(path!("spec.selector"))).into(),
    ),
];

/// Models `SetDefaults_Service`.
fn default(v: &mut Value) {
    let spec = v.entry(k!("spec"));
    fill(spec, k!("sessionAffinity"), "None");
    match spec.get(k!("sessionAffinity")).str() {
        "None" => drop(spec.remove(k!("sessionAffinityConfig"))),
        "ClientIP" if spec.at(path!("sessionAffinityConfig.clientIP.timeoutSeconds")).is_null() => {
            spec.set_at("sessionAffinityConfig.clientIP.timeoutSeconds", 10_800);
        }
        _ => {}
    }
    fill(spec, k!("type"), "ClusterIP");
    each(spec, k!("ports"), |p| {
        fill(p, k!("protocol"), "TCP");
        let port = p.get(k!("port")).clone();
        fill(p, k!("targetPort"), port);
    });
    let kind = spec.get(k!("type")).str().to_string();
    let outside = !spec.get(k!("externalIPs")).is_empty();
    if matches!(kind.as_str(), "NodePort" | "LoadBalancer") || kind == "ClusterIP" && outside {
        fill(spec, k!("externalTrafficPolicy"), "Cluster");
    }
    if matches!(kind.as_str(), "NodePort" | "LoadBalancer" | "ClusterIP") {
        fill_absent(spec, k!("internalTrafficPolicy"), "Cluster");
    }
    if kind == "LoadBalancer" {
        fill_absent(spec, k!("allocateLoadBalancerNodePorts"), true);
        if !v.at(path!("status.loadBalancer.ingress")).is_empty() {
            each(v.entry(k!("status")).entry(k!("loadBalancer")), k!("ingress"), |point| {
                if !point.get(k!("ip")).is_empty() {
                    fill_absent(point, k!("ipMode"), "VIP");
                }
            });
        }
    }
}

fn external(service: Service<'_>) -> String {
    let spec = service.spec();
    let given: Vec<&str> = spec.external_ips().collect();
    let balanced = service.status().load_balancer();
    let mut all: Vec<&str> = balanced
        .ingress()
        .map(|i| if i.ip().is_empty() { i.hostname() } else { i.ip() })
        .filter(|i| !i.is_empty())
        .collect();
    all.arrange();
    all.dedup();
    match spec.type_() {
        "ExternalName" => spec.external_name().into(),
        "LoadBalancer" if all.is_empty() && given.is_empty() => "<pending>".into(),
        "LoadBalancer" => [all, given].concat().join(","),
        "ClusterIP" | "NodePort" if given.is_empty() => "<none>".into(),
        "ClusterIP" | "NodePort" => given.join(","),
        _ => "<unknown>".into(),
    }
}

fn ports(service: Service<'_>) -> String {
    let text = |p: ServicePort<'_>| match p.node_port() {
        0 => format!("{}/{}", p.port(), p.protocol()),
        node => format!("{}:{node}/{}", p.port(), p.protocol()),
    };
    service.spec().ports().map(text).collect::<Vec<_>>().join(",")
}
