//! Models Service of core/v1.

use super::meta::{Condition, ObjectMeta};
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

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
    strategy: Strategy { ..PLAIN },
};
