//! The ports of its node that a pod takes. Models `GetHostPorts` and the conflict of two of them.

use crate::api::{Key, Value};
use crate::k;

/// A port of the node that a pod wants for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostPort {
    /// Address; `0.0.0.0` is all of them.
    pub ip: Key,
    /// `TCP`.
    pub protocol: Key,
    /// The port.
    pub port: i64,
}

impl HostPort {
    /// Whether both cannot be on one node.
    pub fn conflicts(self, other: HostPort) -> bool {
        let any = Key::from("0.0.0.0");
        self.port == other.port
            && self.protocol == other.protocol
            && (self.ip == other.ip || self.ip == any || other.ip == any)
    }
}

/// Those of a pod's spec: of its containers, and of init containers that stay.
pub fn host_ports(spec: &Value) -> Vec<HostPort> {
    let sidecars = spec.get(k!("initContainers")).items().iter();
    let sidecars = sidecars.filter(|c| c.get(k!("restartPolicy")).str() == "Always");
    let ports = spec.get(k!("containers")).items().iter().chain(sidecars).flat_map(|c| c.get(k!("ports")).items());
    let or = |v: &Value, default: &str| Key::intern(if v.str().is_empty() { default } else { v.str() });
    let port = |p: &Value| HostPort {
        ip: or(p.get(k!("hostIP")), "0.0.0.0"),
        protocol: or(p.get(k!("protocol")), "TCP"),
        port: p.get(k!("hostPort")).int(),
    };
    ports.map(port).filter(|p| p.port > 0).collect()
}
