//! The node, its spec and status.

use super::super::meta::ObjectMeta;
use crate::fields;

fields! {
    /// Models core/v1 Node.
    Node {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(NodeSpec) always;
        status "status": obj(NodeStatus) always;
    }
    /// Models core/v1 NodeSpec.
    NodeSpec {
        pod_cidr "podCIDR": str;
        pod_cidrs "podCIDRs": list(str) => set(patch);
        provider_id "providerID": str;
        unschedulable "unschedulable": bool;
        taints "taints": list(obj(Taint));
        config_source "configSource": obj(NodeConfigSource) given;
        external_id "externalID": str;
        pod_preemption_policy "podPreemptionPolicy": obj(NodePodPreemptionPolicy) given;
    }
    /// Models core/v1 Taint.
    Taint {
        key "key": str always;
        value "value": str;
        effect "effect": str always;
        time_added "timeAdded": time given;
    }
    /// Models core/v1 NodeConfigSource.
    NodeConfigSource {
        config_map "configMap": obj(ConfigMapNodeConfigSource) given;
    }
    /// Models core/v1 ConfigMapNodeConfigSource.
    ConfigMapNodeConfigSource {
        namespace "namespace": str always;
        name "name": str always;
        uid "uid": str;
        resource_version "resourceVersion": str;
        kubelet_config_key "kubeletConfigKey": str always;
    }
    /// Models core/v1 NodeStatus.
    NodeStatus {
        capacity "capacity": map(quantity);
        allocatable "allocatable": map(quantity);
        phase "phase": str;
        conditions "conditions": list(obj(NodeCondition)) => by("type");
        addresses "addresses": list(obj(NodeAddress)) => by("type");
        daemon_endpoints "daemonEndpoints": obj(NodeDaemonEndpoints) always;
        node_info "nodeInfo": obj(NodeSystemInfo) always;
        images "images": list(obj(ContainerImage));
        volumes_in_use "volumesInUse": list(str);
        volumes_attached "volumesAttached": list(obj(AttachedVolume));
        config "config": obj(NodeConfigStatus) given;
        runtime_handlers "runtimeHandlers": list(obj(NodeRuntimeHandler));
        features "features": obj(NodeFeatures) given;
        declared_features "declaredFeatures": list(str);
    }
    /// Models core/v1 NodeCondition.
    NodeCondition {
        type_ "type": str always;
        status "status": str always;
        last_heartbeat_time "lastHeartbeatTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
    /// Models core/v1 NodeAddress.
    NodeAddress {
        type_ "type": str always;
        address "address": str always;
    }
    /// Models core/v1 NodeDaemonEndpoints.
    NodeDaemonEndpoints {
        kubelet_endpoint "kubeletEndpoint": obj(DaemonEndpoint) always;
    }
    /// Models core/v1 DaemonEndpoint.
    DaemonEndpoint {
        port "Port": int32 always;
    }
    /// Models core/v1 NodeSystemInfo.
    NodeSystemInfo {
        machine_id "machineID": str always;
        system_uuid "systemUUID": str always;
        boot_id "bootID": str always;
        kernel_version "kernelVersion": str always;
        os_image "osImage": str always;
        container_runtime_version "containerRuntimeVersion": str always;
        kubelet_version "kubeletVersion": str always;
        kube_proxy_version "kubeProxyVersion": str always;
        operating_system "operatingSystem": str always;
        architecture "architecture": str always;
        swap "swap": obj(NodeSwapStatus) given;
        running_in_user_namespace "runningInUserNamespace": bool given;
    }
    /// Models core/v1 NodeSwapStatus.
    NodeSwapStatus {
        capacity "capacity": int64 given;
    }
    /// Models core/v1 ContainerImage.
    ContainerImage {
        names "names": list(str) always;
        size_bytes "sizeBytes": int64;
    }
    /// Models core/v1 AttachedVolume.
    AttachedVolume {
        name "name": str always;
        device_path "devicePath": str always;
    }
    /// Models core/v1 NodeConfigStatus.
    NodeConfigStatus {
        assigned "assigned": obj(NodeConfigSource) given;
        active "active": obj(NodeConfigSource) given;
        last_known_good "lastKnownGood": obj(NodeConfigSource) given;
        error "error": str;
    }
    /// Models core/v1 NodeRuntimeHandler.
    NodeRuntimeHandler {
        name "name": str always;
        features "features": obj(NodeRuntimeHandlerFeatures) given;
    }
    /// Models core/v1 NodeRuntimeHandlerFeatures.
    NodeRuntimeHandlerFeatures {
        recursive_read_only_mounts "recursiveReadOnlyMounts": bool given;
        user_namespaces "userNamespaces": bool given;
    }
    /// Models core/v1 NodeFeatures.
    NodeFeatures {
        supplemental_groups_policy "supplementalGroupsPolicy": bool given;
    }
    /// Models core/v1 NodePodPreemptionPolicy.
    NodePodPreemptionPolicy {
        disable_resize_preemption "disableResizePreemption": list(str) => set;
    }
}
