//! The node's own object: what the kubelet registers, and what it reports of its health.

use super::status::stamp;
use super::{Config, Settings};
use crate::api::{Quantity, Value};
use crate::node::runtime::sha256;
use crate::sim::{Arrange, Time};
use crate::wire::cri::ImageInfo;
use crate::{json, k};
use std::rc::Rc;

/// `nodeStatusMaxImages`.
const IMAGES_MAX: usize = 50;

/// A UUID that belongs to this machine.
fn machine_uuid(of: &str, name: &str) -> String {
    let h = sha256(&format!("{of}{name}"));
    format!("{}-{}-{}-{}-{}", &h[0..8], &h[8..12], &h[12..16], &h[16..20], &h[20..32])
}

pub fn bytes(n: u64) -> String {
    let text = n.to_string();
    // In whole binary units, as resource.BinarySI prints them.
    for (unit, size) in [("Gi", 1u64 << 30), ("Mi", 1 << 20), ("Ki", 1 << 10)] {
        if n >= size && n.is_multiple_of(size) {
            return Quantity::parse(&format!("{}{unit}", n / size)).map_or(text, |q| q.to_string());
        }
    }
    text
}

fn condition(kind: &str, ok: bool, (reason, message): (&str, &str), now: Time, before: &Value) -> Value {
    // The pressures are well when False, Ready when True.
    let status = if ok == (kind == "Ready") { "True" } else { "False" };
    let old = before.get(k!("conditions")).items().iter().find(|c| c.get(k!("type")).str() == kind);
    let since = old.filter(|c| c.get(k!("status")).str() == status).map(|c| c.get(k!("lastTransitionTime")).clone());
    json!({
        "type": (kind), "status": (status), "lastHeartbeatTime": (stamp(now)),
        "lastTransitionTime": (since.unwrap_or_else(|| stamp(now).into())), "reason": (reason), "message": (message)
    })
}

/// The images as the node's status lists them: largest first.
fn images(list: &[Rc<ImageInfo>]) -> Value {
    let mut list: Vec<_> = list.to_vec();
    list.arrange_by(|a, b| b.size.cmp(&a.size).then_with(|| a.name.cmp(&b.name)));
    let each = list
        .iter()
        .take(IMAGES_MAX)
        .map(|i| json!({ "names": [(i.digest.clone()), (i.name.clone())], "sizeBytes": (i.size as i64) }));
    Value::from_items(each)
}

/// What the kubelet says of its machine now. `before` is the status that it last saw, for the times of transition; `least` what
/// of memory and disk is kept from pods.
pub fn status(
    config: &Config,
    settings: &Settings,
    list: &[Rc<ImageInfo>],
    (ready, pressure): (Result<(), &str>, [bool; 2]),
    before: &Value,
    now: Time,
) -> Value {
    let name = &*config.node_name;
    let kept = [
        settings.least_of("memory.available", config.memory, "100Mi").0,
        settings.least_of("nodefs.available", config.storage, "10%").0,
    ];
    let resources = |memory: u64, storage: u64| {
        json!({
            "cpu": (config.cpu.to_string()), "ephemeral-storage": (bytes(storage)), "hugepages-1Gi": "0",
            "hugepages-2Mi": "0", "memory": (bytes(memory)), "pods": (settings.int("maxPods", i64::from(config.max_pods)).to_string())
        })
    };
    let handler =
        |name: &str| json!({ "name": (name), "features": { "recursiveReadOnlyMounts": true, "userNamespaces": true } });
    let ready = match ready {
        Ok(()) => condition("Ready", true, ("KubeletReady", "kubelet is posting ready status"), now, before),
        Err(why) => condition("Ready", false, ("KubeletNotReady", why), now, before),
    };
    let memory = match pressure[0] {
        false => ("KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
        true => ("KubeletHasInsufficientMemory", "kubelet has insufficient memory available"),
    };
    let disk = match pressure[1] {
        false => ("KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
        true => ("KubeletHasDiskPressure", "kubelet has disk pressure"),
    };
    json!({
        "capacity": (resources(config.memory, config.storage)),
        "allocatable": (resources(config.memory.saturating_sub(kept[0]), config.storage.saturating_sub(kept[1]))),
        "conditions": [
            (condition("MemoryPressure", !pressure[0], memory, now, before)),
            (condition("DiskPressure", !pressure[1], disk, now, before)),
            (condition("PIDPressure", true, ("KubeletHasSufficientPID", "kubelet has sufficient PID available"), now, before)),
            (ready)
        ],
        "addresses": [
            { "type": "InternalIP", "address": (config.host_ip.clone()) },
            { "type": "Hostname", "address": (name) }
        ],
        "daemonEndpoints": { "kubeletEndpoint": { "Port": 10250 } },
        "nodeInfo": {
            "machineID": (machine_uuid("machine", name).replace('-', "")),
            "systemUUID": (machine_uuid("system", name)),
            "bootID": (machine_uuid("boot", name)),
            "kernelVersion": "6.18.44-generic",
            "osImage": "Debian GNU/Linux 12 (bookworm)",
            "containerRuntimeVersion": "containerd://2.2.1",
            "kubeletVersion": "v1.37.2",
            "kubeProxyVersion": "",
            "operatingSystem": "linux",
            "architecture": "amd64",
            "runningInUserNamespace": false
        },
        "images": (images(list)),
        "runtimeHandlers": [(handler("")), (handler("runc"))],
        "features": { "supplementalGroupsPolicy": true },
        "declaredFeatures": [
            "ExtendWebSocketsToKubelet", "InPlacePodLevelResourcesVerticalScaling",
            "InPlacePodVerticalScalingInitContainers", "RestartAllContainersOnContainerExits"
        ]
    })
}

/// The object that a kubelet registers itself with.
pub fn object(config: &Config, status: Value) -> Value {
    let name = &*config.node_name;
    let mut labels = json!({
        "beta.kubernetes.io/arch": "amd64", "beta.kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64",
        "kubernetes.io/hostname": (name), "kubernetes.io/os": "linux"
    });
    for (key, value) in &config.labels {
        labels.set(&**key, value.clone());
    }
    let mut spec = json!({});
    if !config.taints.is_empty() {
        spec.set(k!("taints"), config.taints.clone());
    }
    json!({
        "kind": "Node", "apiVersion": "v1",
        "metadata": {
            "name": (name),
            "labels": (labels),
            "annotations": { "volumes.kubernetes.io/controller-managed-attach-detach": "true" }
        },
        "spec": (spec),
        "status": (status)
    })
}

#[test]
fn sizes_are_printed_in_whole_binary_units() {
    assert_eq!(bytes(8 << 30), "8Gi");
    assert_eq!(bytes((8 << 30) - (100 << 20)), "8092Mi");
    assert_eq!(bytes(90 << 30), "90Gi");
    assert_eq!(machine_uuid("machine", "node04").replace('-', ""), "3d1e51c32fd54f146551670e5bf07e42");
}
