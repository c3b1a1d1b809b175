//! Which machines there are.

use serde::{Deserialize, Serialize};

/// The machines of a cluster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topology {
    /// How many workers beside the control plane: `node01`, `node02`...
    pub workers: u32,
    /// Cores of each machine.
    pub cpu: u32,
    /// Memory of each machine in bytes.
    pub memory: u64,
    /// How many pods a kubelet takes.
    pub max_pods: u32,
}

impl Default for Topology {
    /// The cluster of the course: one control plane, three workers, 4 cpu and 8 Gi each.
    fn default() -> Topology {
        Topology { workers: 3, cpu: 4, memory: 8 << 30, max_pods: 110 }
    }
}

impl Topology {
    /// The name of a worker, counted from 1: two digits, more where there are more.
    pub fn worker_name(&self, n: u32) -> String {
        let digits = self.workers.max(10).ilog10() as usize + 1;
        format!("node{n:0digits$}")
    }
    /// The address of a worker, counted from 1.
    pub fn worker_ip(n: u32) -> String {
        let host = n + 1;
        format!("172.30.{}.{}", 2 + host / 250, host % 250)
    }
}

/// The address of the control plane.
pub const CONTROL_PLANE_IP: &str = "172.30.1.2";
/// Its name.
pub const CONTROL_PLANE: &str = "controlplane";

#[test]
fn workers_have_names_and_addresses_of_their_own() {
    let t = Topology { workers: 5000, ..Topology::default() };
    assert_eq!((Topology::default().worker_name(3), t.worker_name(3)), ("node03".into(), "node0003".into()));
    assert_eq!(Topology::worker_ip(1), "172.30.2.2");
    let all: std::collections::BTreeSet<_> = (1..=5000).map(Topology::worker_ip).collect();
    assert_eq!(all.len(), 5000);
}
