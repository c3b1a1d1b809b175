//! The columns of nodes.

use super::super::columns::{AGE, NAME, column, or};
use super::Node;
use crate::api::{Column, Value};
use crate::sim::Arrange;

/// The columns of a table of nodes.
pub const COLUMNS: &[Column] = &[
    NAME,
    column("Status", "string", 0, "The status of the node", |v, _| status(Node(v)).into()),
    column("Roles", "string", 0, "The roles of the node", |v, _| or(&roles(Node(v)), "<none>")),
    AGE,
    column("Version", "string", 0, "Kubelet Version reported by the node.", |v, _| {
        Node(v).status().node_info().kubelet_version().into()
    }),
    column(
        "Internal-IP",
        "string",
        1,
        "List of addresses reachable to the node. Queried from cloud provider, if available. More info: https://kubernetes.io/docs/reference/node/node-status/#addresses Note: This field is declared as mergeable, but the merge key is not sufficiently unique, which can cause data corruption when it is merged. Callers should instead use a full-replacement patch. See https://pr.k8s.io/79391 for an example. Consumers should assume that addresses can change during the lifetime of a Node. However, there are some exceptions where this may not be possible, such as Pods that inherit a Node's address in its own status or consumers of the downward API (status.hostIP).",
        |v, _| address(Node(v), "InternalIP"),
    ),
    column(
        "External-IP",
        "string",
        1,
        "List of addresses reachable to the node. Queried from cloud provider, if available. More info: https://kubernetes.io/docs/reference/node/node-status/#addresses Note: This field is declared as mergeable, but the merge key is not sufficiently unique, which can cause data corruption when it is merged. Callers should instead use a full-replacement patch. See https://pr.k8s.io/79391 for an example. Consumers should assume that addresses can change during the lifetime of a Node. However, there are some exceptions where this may not be possible, such as Pods that inherit a Node's address in its own status or consumers of the downward API (status.hostIP).",
        |v, _| address(Node(v), "ExternalIP"),
    ),
    column(
        "OS-Image",
        "string",
        1,
        "OS Image reported by the node from /etc/os-release (e.g. Debian GNU/Linux 7 (wheezy)).",
        |v, _| or(Node(v).status().node_info().os_image(), "<unknown>"),
    ),
    column(
        "Kernel-Version",
        "string",
        1,
        "Kernel Version reported by the node from 'uname -r' (e.g. 3.16.0-0.bpo.4-amd64).",
        |v, _| kernel(Node(v)).into(),
    ),
    column(
        "Container-Runtime",
        "string",
        1,
        "ContainerRuntime Version reported by the node through runtime remote API (e.g. containerd://1.4.2).",
        |v, _| or(Node(v).status().node_info().container_runtime_version(), "<unknown>"),
    ),
];

fn status(node: Node<'_>) -> String {
    let ready = node.status().conditions().rfind(|c| c.type_() == "Ready");
    let said = match ready {
        None => "Unknown",
        Some(c) if c.status() == "True" => "Ready",
        Some(_) => "NotReady",
    };
    if node.spec().unschedulable() { format!("{said},SchedulingDisabled") } else { said.into() }
}

/// The roles of a node, from its labels `node-role.kubernetes.io/...` and `kubernetes.io/role`, in order.
fn roles(node: Node<'_>) -> String {
    let role = |(key, value): (&str, &str)| match key.strip_prefix("node-role.kubernetes.io/") {
        Some(role) => role.to_string(),
        None if key == "kubernetes.io/role" => value.to_string(),
        None => String::new(),
    };
    let mut roles: Vec<String> = node.metadata().labels().map(role).filter(|r| !r.is_empty()).collect();
    roles.arrange();
    roles.dedup();
    roles.join(",")
}

fn address(node: Node<'_>, kind: &str) -> Value {
    let found = node.status().addresses().find(|a| a.type_() == kind);
    found.map_or("<none>", |a| a.address()).into()
}

fn kernel(node: Node<'_>) -> String {
    let info = node.status().node_info();
    let version = if info.kernel_version().is_empty() { "<unknown>" } else { info.kernel_version() };
    if info.architecture().is_empty() { version.into() } else { format!("{version} ({})", info.architecture()) }
}
