//! What a kube-apiserver is started with: its flags, as far as they matter here.

use std::rc::Rc;

use crate::sim::Addr;
use crate::wire::{Arguments, Directory};

/// See the module.
#[derive(Clone, Debug)]
pub struct Config {
    /// `--etcd-servers`.
    pub etcd: Addr,
    /// `--advertise-address`: the address of its own machine.
    pub advertise_address: Rc<str>,
    /// `--secure-port`.
    pub secure_port: u16,
    /// The name of its own machine: half of the name of its identity lease.
    pub hostname: Rc<str>,
    /// The port on which kubelets listen.
    pub kubelet_port: u16,
    /// Finds the process that listens at an address.
    pub directory: Directory,
    /// `--client-ca-file`: the authority whose certificates it trusts, by name.
    pub client_ca: Rc<str>,
    /// The same authority's certificate, as it is handed out in config maps.
    pub client_ca_pem: Rc<str>,
    /// `--service-account-issuer`, which is also the only audience.
    pub issuer: Rc<str>,
    /// `--service-account-signing-key-file`: tokens signed with another one are not accepted.
    pub signing_key: u64,
    /// `--service-cluster-ip-range`: its first address is the service `kubernetes`.
    pub service_range: Rc<str>,
    /// Its other arguments, where they are not kubeadm's.
    pub arguments: Arguments,
}

impl Config {
    /// Whether an admission plugin is asked. Models `--enable-admission-plugins` over the defaults, `--disable-...` over both.
    pub fn admits(&self, plugin: &str) -> bool {
        if self.arguments.0.is_empty() {
            return true;
        }
        let said = |flag: &str| self.arguments.get(flag).is_some_and(|list| list.split(',').any(|p| p == plugin));
        // It is kubeadm that enables this one.
        let by_default = plugin != "NodeRestriction";
        !said("disable-admission-plugins") && (by_default || said("enable-admission-plugins"))
    }
    /// `--service-node-port-range`, in each of its three forms.
    pub fn node_ports(&self) -> std::ops::RangeInclusive<i64> {
        let said = self.arguments.get("service-node-port-range").unwrap_or_default();
        let number = |text: &str| text.trim().parse::<i64>().ok();
        let found = match (said.split_once('+'), said.split_once('-')) {
            (Some((base, more)), _) => number(base).zip(number(more)).map(|(base, more)| base..=base + more),
            (_, Some((first, last))) => number(first).zip(number(last)).map(|(first, last)| first..=last),
            _ => number(said).map(|port| port..=port),
        };
        found.filter(|r| !r.is_empty() && *r.start() > 0 && *r.end() < 65_536).unwrap_or(30_000..=32_767)
    }
    /// What kubeadm writes into the static pod's manifest.
    pub fn kubeadm(etcd: Addr, directory: Directory) -> Config {
        Config {
            etcd,
            advertise_address: "172.30.1.2".into(),
            secure_port: 6443,
            hostname: "controlplane".into(),
            kubelet_port: 10250,
            directory,
            client_ca: "kubernetes".into(),
            client_ca_pem: "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n".into(),
            issuer: "https://kubernetes.default.svc.cluster.local".into(),
            signing_key: 0x5a5a_2026,
            service_range: "10.96.0.0/12".into(),
            arguments: Arguments::default(),
        }
    }
}
