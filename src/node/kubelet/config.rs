//! What a kubelet is told at its start: its kubeconfig, its configuration file, its machine.

use std::rc::Rc;

use crate::api::Value;
use crate::client;
use crate::sim::Addr;

/// Models KubeletConfiguration with kubeadm's values, and what cAdvisor would find of the machine.
#[derive(Clone, Debug)]
pub struct Config {
    /// The node's name.
    pub node_name: Rc<str>,
    /// Its address.
    pub host_ip: Rc<str>,
    /// Its connection to the API server.
    pub client: client::Config,
    /// Its container runtime.
    pub runtime: Addr,
    /// The machine's system, which tells what changes in the manifest directory.
    pub system: Option<Addr>,
    /// The files in its manifest directory: name and content.
    pub static_pods: Vec<(Rc<str>, Value)>,
    /// Labels that the node registers with, beside its own.
    pub labels: Vec<(Rc<str>, Rc<str>)>,
    /// Taints that the node registers with.
    pub taints: Vec<Value>,
    /// Cores.
    pub cpu: u32,
    /// Bytes of memory.
    pub memory: u64,
    /// Bytes of disk.
    pub storage: u64,
    /// `maxPods`.
    pub max_pods: u32,
    /// `clusterDNS`.
    pub cluster_dns: Rc<str>,
    /// `clusterDomain`.
    pub cluster_domain: Rc<str>,
}

impl Config {
    /// A machine of 4 cores and 8 Gi with kubeadm's configuration.
    pub fn new(node_name: &str, host_ip: &str, client: client::Config, runtime: Addr) -> Config {
        Config {
            node_name: node_name.into(),
            host_ip: host_ip.into(),
            client,
            runtime,
            system: None,
            static_pods: Vec::new(),
            labels: Vec::new(),
            taints: Vec::new(),
            cpu: 4,
            memory: 8 << 30,
            storage: 100 << 30,
            max_pods: 110,
            cluster_dns: "10.96.0.10".into(),
            cluster_domain: "cluster.local".into(),
        }
    }
}
