//! Containers, their ports, mounts, resources, probes and hooks.

use super::env::{EnvFromSource, EnvVar};
use super::security::SecurityContext;
use crate::fields;

fields! {
    /// Models core/v1 Container.
    Container {
        name "name": str always;
        image "image": str;
        command "command": list(str);
        args "args": list(str);
        working_dir "workingDir": str;
        ports "ports": list(obj(ContainerPort)) => by("containerPort"; "containerPort", "protocol");
        env_from "envFrom": list(obj(EnvFromSource));
        env "env": list(obj(EnvVar)) => by("name");
        resources "resources": obj(ResourceRequirements) always;
        resize_policy "resizePolicy": list(obj(ContainerResizePolicy));
        restart_policy "restartPolicy": str given;
        restart_policy_rules "restartPolicyRules": list(obj(ContainerRestartRule));
        volume_mounts "volumeMounts": list(obj(VolumeMount)) => by("mountPath");
        volume_devices "volumeDevices": list(obj(VolumeDevice)) => by("devicePath");
        liveness_probe "livenessProbe": obj(Probe) given;
        readiness_probe "readinessProbe": obj(Probe) given;
        startup_probe "startupProbe": obj(Probe) given;
        lifecycle "lifecycle": obj(Lifecycle) given;
        termination_message_path "terminationMessagePath": str;
        termination_message_policy "terminationMessagePolicy": str;
        image_pull_policy "imagePullPolicy": str;
        security_context "securityContext": obj(SecurityContext) given;
        stdin "stdin": bool;
        stdin_once "stdinOnce": bool;
        tty "tty": bool;
    }
    /// Models core/v1 EphemeralContainer.
    EphemeralContainer {
        name "name": str always;
        image "image": str;
        command "command": list(str);
        args "args": list(str);
        working_dir "workingDir": str;
        ports "ports": list(obj(ContainerPort)) => by("containerPort"; "containerPort", "protocol");
        env_from "envFrom": list(obj(EnvFromSource));
        env "env": list(obj(EnvVar)) => by("name");
        resources "resources": obj(ResourceRequirements) always;
        resize_policy "resizePolicy": list(obj(ContainerResizePolicy));
        restart_policy "restartPolicy": str given;
        restart_policy_rules "restartPolicyRules": list(obj(ContainerRestartRule));
        volume_mounts "volumeMounts": list(obj(VolumeMount)) => by("mountPath");
        volume_devices "volumeDevices": list(obj(VolumeDevice)) => by("devicePath");
        liveness_probe "livenessProbe": obj(Probe) given;
        readiness_probe "readinessProbe": obj(Probe) given;
        startup_probe "startupProbe": obj(Probe) given;
        lifecycle "lifecycle": obj(Lifecycle) given;
        termination_message_path "terminationMessagePath": str;
        termination_message_policy "terminationMessagePolicy": str;
        image_pull_policy "imagePullPolicy": str;
        security_context "securityContext": obj(SecurityContext) given;
        stdin "stdin": bool;
        stdin_once "stdinOnce": bool;
        tty "tty": bool;
        target_container_name "targetContainerName": str;
    }
    /// Models core/v1 ContainerPort.
    ContainerPort {
        name "name": str;
        host_port "hostPort": int32;
        container_port "containerPort": int32 always;
        protocol "protocol": str;
        host_ip "hostIP": str;
    }
    /// Models core/v1 ResourceRequirements.
    ResourceRequirements {
        limits "limits": map(quantity);
        requests "requests": map(quantity);
        claims "claims": list(obj(ResourceClaim)) => keyed("name");
    }
    /// Models core/v1 ResourceClaim.
    ResourceClaim {
        name "name": str always;
        request "request": str;
    }
    /// Models core/v1 ContainerResizePolicy.
    ContainerResizePolicy {
        resource_name "resourceName": str always;
        restart_policy "restartPolicy": str always;
    }
    /// Models core/v1 ContainerRestartRule.
    ContainerRestartRule {
        action "action": str;
        exit_codes "exitCodes": obj(ContainerRestartRuleOnExitCodes) given;
    }
    /// Models core/v1 ContainerRestartRuleOnExitCodes.
    ContainerRestartRuleOnExitCodes {
        operator "operator": str;
        values "values": list(int32) => set;
    }
    /// Models core/v1 VolumeMount.
    VolumeMount {
        name "name": str always;
        read_only "readOnly": bool;
        recursive_read_only "recursiveReadOnly": str given;
        mount_path "mountPath": str always;
        sub_path "subPath": str;
        mount_propagation "mountPropagation": str given;
        sub_path_expr "subPathExpr": str;
        bind_mount_options "bindMountOptions": list(str) => set;
    }
    /// Models core/v1 VolumeDevice.
    VolumeDevice {
        name "name": str always;
        device_path "devicePath": str always;
    }
    /// Models core/v1 Probe.
    Probe {
        exec "exec": obj(ExecAction) given;
        http_get "httpGet": obj(HTTPGetAction) given;
        tcp_socket "tcpSocket": obj(TCPSocketAction) given;
        grpc "grpc": obj(GRPCAction) given;
        initial_delay_seconds "initialDelaySeconds": int32;
        timeout_seconds "timeoutSeconds": int32;
        period_seconds "periodSeconds": int32;
        success_threshold "successThreshold": int32;
        failure_threshold "failureThreshold": int32;
        termination_grace_period_seconds "terminationGracePeriodSeconds": int64 given;
    }
    /// Models core/v1 Lifecycle.
    Lifecycle {
        post_start "postStart": obj(LifecycleHandler) given;
        pre_stop "preStop": obj(LifecycleHandler) given;
        stop_signal "stopSignal": str given;
    }
    /// Models core/v1 LifecycleHandler.
    LifecycleHandler {
        exec "exec": obj(ExecAction) given;
        http_get "httpGet": obj(HTTPGetAction) given;
        tcp_socket "tcpSocket": obj(TCPSocketAction) given;
        sleep "sleep": obj(SleepAction) given;
    }
    /// Models core/v1 ExecAction.
    ExecAction {
        command "command": list(str);
    }
    /// Models core/v1 HTTPGetAction.
    HTTPGetAction {
        path "path": str;
        port "port": int_or_string always;
        host "host": str;
        scheme "scheme": str;
        http_headers "httpHeaders": list(obj(HTTPHeader));
        protocol "protocol": str given;
    }
    /// Models core/v1 HTTPHeader.
    HTTPHeader {
        name "name": str always;
        value "value": str always;
    }
    /// Models core/v1 TCPSocketAction.
    TCPSocketAction {
        port "port": int_or_string always;
        host "host": str;
    }
    /// Models core/v1 GRPCAction.
    GRPCAction {
        port "port": int32 always;
        service "service": str given;
        mode "mode": str given;
    }
    /// Models core/v1 SleepAction.
    SleepAction {
        seconds "seconds": int64 always;
    }
}
