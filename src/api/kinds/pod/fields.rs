//! The pod and its spec.

use super::super::meta::ObjectMeta;
use super::super::references::LocalObjectReference;
use super::container::{Container, EphemeralContainer, ResourceRequirements};
use super::scheduling::{Affinity, Toleration, TopologySpreadConstraint};
use super::security::PodSecurityContext;
use super::status::PodStatus;
use super::volume::Volume;
use crate::fields;

fields! {
    /// Models core/v1 Pod.
    Pod {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PodSpec) always;
        status "status": obj(PodStatus) always;
    }
    /// Models core/v1 PodSpec.
    PodSpec {
        volumes "volumes": list(obj(Volume)) => by_retain("name");
        init_containers "initContainers": list(obj(Container)) => by("name");
        containers "containers": list(obj(Container)) always => by("name");
        ephemeral_containers "ephemeralContainers": list(obj(EphemeralContainer)) => by("name");
        restart_policy "restartPolicy": str;
        termination_grace_period_seconds "terminationGracePeriodSeconds": int64 given;
        active_deadline_seconds "activeDeadlineSeconds": int64 given;
        dns_policy "dnsPolicy": str;
        node_selector "nodeSelector": map(str) => whole;
        service_account_name "serviceAccountName": str;
        service_account "serviceAccount": str;
        automount_service_account_token "automountServiceAccountToken": bool given;
        node_name "nodeName": str;
        host_network "hostNetwork": bool;
        host_pid "hostPID": bool;
        host_ipc "hostIPC": bool;
        share_process_namespace "shareProcessNamespace": bool given;
        security_context "securityContext": obj(PodSecurityContext) given;
        image_pull_secrets "imagePullSecrets": list(obj(LocalObjectReference)) => by("name");
        hostname "hostname": str;
        subdomain "subdomain": str;
        affinity "affinity": obj(Affinity) given;
        scheduler_name "schedulerName": str;
        tolerations "tolerations": list(obj(Toleration));
        host_aliases "hostAliases": list(obj(HostAlias)) => by("ip");
        priority_class_name "priorityClassName": str;
        priority "priority": int32 given;
        dns_config "dnsConfig": obj(PodDNSConfig) given;
        readiness_gates "readinessGates": list(obj(PodReadinessGate));
        runtime_class_name "runtimeClassName": str given;
        enable_service_links "enableServiceLinks": bool given;
        preemption_policy "preemptionPolicy": str given;
        overhead "overhead": map(quantity);
        topology_spread_constraints "topologySpreadConstraints": list(obj(TopologySpreadConstraint)) => by("topologyKey"; "topologyKey", "whenUnsatisfiable");
        set_hostname_as_fqdn "setHostnameAsFQDN": bool given;
        os "os": obj(PodOS) given;
        host_users "hostUsers": bool given;
        scheduling_gates "schedulingGates": list(obj(PodSchedulingGate)) => by("name");
        resource_claims "resourceClaims": list(obj(PodResourceClaim)) => by_retain("name");
        resources "resources": obj(ResourceRequirements) given;
        hostname_override "hostnameOverride": str given;
        scheduling_group "schedulingGroup": obj(PodSchedulingGroup) given;
        eviction_responders "evictionResponders": list(obj(EvictionResponder)) => by("name");
    }
    /// Models core/v1 PodTemplateSpec.
    PodTemplateSpec {
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(PodSpec) always;
    }
    /// Models core/v1 HostAlias.
    HostAlias {
        ip "ip": str always;
        hostnames "hostnames": list(str);
    }
    /// Models core/v1 PodDNSConfig.
    PodDNSConfig {
        nameservers "nameservers": list(str);
        searches "searches": list(str);
        options "options": list(obj(PodDNSConfigOption));
    }
    /// Models core/v1 PodDNSConfigOption.
    PodDNSConfigOption {
        name "name": str;
        value "value": str given;
    }
    /// Models core/v1 PodReadinessGate.
    PodReadinessGate {
        condition_type "conditionType": str always;
    }
    /// Models core/v1 PodOS.
    PodOS {
        name "name": str always;
    }
    /// Models core/v1 PodSchedulingGate.
    PodSchedulingGate {
        name "name": str always;
    }
    /// Models core/v1 PodResourceClaim.
    PodResourceClaim {
        name "name": str always;
        resource_claim_name "resourceClaimName": str given;
        resource_claim_template_name "resourceClaimTemplateName": str given;
    }
    /// Models core/v1 PodSchedulingGroup.
    PodSchedulingGroup {
        pod_group_name "podGroupName": str given;
    }
    /// Models core/v1 EvictionResponder.
    EvictionResponder {
        name "name": str always;
        priority "priority": int32 always;
    }
}
