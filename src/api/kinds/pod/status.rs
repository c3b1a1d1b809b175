//! The status of a pod and of its containers.

use super::container::ResourceRequirements;
use crate::fields;

fields! {
    /// Models core/v1 PodStatus.
    PodStatus {
        observed_generation "observedGeneration": int64;
        phase "phase": str;
        conditions "conditions": list(obj(PodCondition)) => by("type");
        message "message": str;
        reason "reason": str;
        nominated_node_name "nominatedNodeName": str;
        host_ip "hostIP": str;
        host_ips "hostIPs": list(obj(HostIP)) => patch("ip");
        pod_ip "podIP": str;
        pod_ips "podIPs": list(obj(PodIP)) => by("ip");
        start_time "startTime": time given;
        init_container_statuses "initContainerStatuses": list(obj(ContainerStatus));
        container_statuses "containerStatuses": list(obj(ContainerStatus));
        qos_class "qosClass": str;
        ephemeral_container_statuses "ephemeralContainerStatuses": list(obj(ContainerStatus));
        resize "resize": str;
        resource_claim_statuses "resourceClaimStatuses": list(obj(PodResourceClaimStatus)) => by_retain("name");
        extended_resource_claim_status "extendedResourceClaimStatus": obj(PodExtendedResourceClaimStatus) given;
        allocated_resources "allocatedResources": map(quantity);
        resources "resources": obj(ResourceRequirements) given;
        node_allocatable_resource_claim_statuses "nodeAllocatableResourceClaimStatuses": list(obj(NodeAllocatableResourceClaimStatus)) => by("resourceClaimName");
        volume_health "volumeHealth": list(obj(PodVolumeHealth)) => keyed("name");
    }
    /// Models core/v1 PodCondition.
    PodCondition {
        type_ "type": str always;
        observed_generation "observedGeneration": int64;
        status "status": str always;
        last_probe_time "lastProbeTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
    /// Models core/v1 HostIP.
    HostIP {
        ip "ip": str always;
    }
    /// Models core/v1 PodIP.
    PodIP {
        ip "ip": str always;
    }
    /// Models core/v1 ContainerStatus.
    ContainerStatus {
        name "name": str always;
        state "state": obj(ContainerState) always;
        last_state "lastState": obj(ContainerState) always;
        ready "ready": bool always;
        restart_count "restartCount": int32 always;
        image "image": str always;
        image_id "imageID": str always;
        container_id "containerID": str;
        started "started": bool given;
        allocated_resources "allocatedResources": map(quantity);
        resources "resources": obj(ResourceRequirements) given;
        volume_mounts "volumeMounts": list(obj(VolumeMountStatus)) => by("mountPath");
        user "user": obj(ContainerUser) given;
        allocated_resources_status "allocatedResourcesStatus": list(obj(ResourceStatus)) => by("name");
        stop_signal "stopSignal": str given;
    }
    /// Models core/v1 ContainerState.
    ContainerState {
        waiting "waiting": obj(ContainerStateWaiting) given;
        running "running": obj(ContainerStateRunning) given;
        terminated "terminated": obj(ContainerStateTerminated) given;
    }
    /// Models core/v1 ContainerStateWaiting.
    ContainerStateWaiting {
        reason "reason": str;
        message "message": str;
    }
    /// Models core/v1 ContainerStateRunning.
    ContainerStateRunning {
        started_at "startedAt": time always;
    }
    /// Models core/v1 ContainerStateTerminated.
    ContainerStateTerminated {
        exit_code "exitCode": int32 always;
        signal "signal": int32;
        reason "reason": str;
        message "message": str;
        started_at "startedAt": time always;
        finished_at "finishedAt": time always;
        container_id "containerID": str;
    }
    /// Models core/v1 VolumeMountStatus.
    VolumeMountStatus {
        name "name": str always;
        mount_path "mountPath": str always;
        read_only "readOnly": bool;
        recursive_read_only "recursiveReadOnly": str given;
        volume_status "volumeStatus": obj(VolumeStatus) given;
    }
    /// Models core/v1 VolumeStatus.
    VolumeStatus {
        image "image": obj(ImageVolumeStatus) given;
    }
    /// Models core/v1 ImageVolumeStatus.
    ImageVolumeStatus {
        image_ref "imageRef": str;
    }
    /// Models core/v1 ContainerUser.
    ContainerUser {
        linux "linux": obj(LinuxContainerUser) given;
    }
    /// Models core/v1 LinuxContainerUser.
    LinuxContainerUser {
        uid "uid": int64 always;
        gid "gid": int64 always;
        supplemental_groups "supplementalGroups": list(int64);
    }
    /// Models core/v1 ResourceStatus.
    ResourceStatus {
        name "name": str always;
        resources "resources": list(obj(ResourceHealth)) => keyed("resourceID");
    }
    /// Models core/v1 ResourceHealth.
    ResourceHealth {
        resource_id "resourceID": str always;
        health "health": str;
        message "message": str given;
    }
    /// Models core/v1 PodResourceClaimStatus.
    PodResourceClaimStatus {
        name "name": str always;
        resource_claim_name "resourceClaimName": str given;
    }
    /// Models core/v1 PodExtendedResourceClaimStatus.
    PodExtendedResourceClaimStatus {
        request_mappings "requestMappings": list(obj(ContainerExtendedResourceRequest)) always;
        resource_claim_name "resourceClaimName": str always;
    }
    /// Models core/v1 ContainerExtendedResourceRequest.
    ContainerExtendedResourceRequest {
        container_name "containerName": str always;
        resource_name "resourceName": str always;
        request_name "requestName": str always;
    }
    /// Models core/v1 NodeAllocatableResourceClaimStatus.
    NodeAllocatableResourceClaimStatus {
        resource_claim_name "resourceClaimName": str always;
        containers "containers": list(str) => set;
        mapping "mapping": list(obj(NodeAllocatableMappedResources)) => by("name");
        overhead "overhead": list(obj(NodeAllocatableOverheadResources)) => by("name");
    }
    /// Models core/v1 NodeAllocatableMappedResources.
    NodeAllocatableMappedResources {
        name "name": str always;
        quantity "quantity": quantity always;
    }
    /// Models core/v1 NodeAllocatableOverheadResources.
    NodeAllocatableOverheadResources {
        name "name": str always;
        per_pod "perPod": quantity given;
        per_container "perContainer": quantity given;
    }
    /// Models core/v1 PodVolumeHealth.
    PodVolumeHealth {
        name "name": str always;
        health_conditions "healthConditions": list(obj(VolumeHealthCondition)) => by("status"; "status", "reason");
        last_transition_time "lastTransitionTime": time always;
    }
    /// Models core/v1 VolumeHealthStatus.
    VolumeHealthStatus {
        health_conditions "healthConditions": list(obj(VolumeHealthCondition)) => by("status"; "status", "reason");
        last_transition_time "lastTransitionTime": time always;
    }
    /// Models core/v1 VolumeHealthCondition.
    VolumeHealthCondition {
        status "status": str always;
        reason "reason": str always;
        message "message": str;
    }
}
