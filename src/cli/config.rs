//! What the terminal is told when the world is made, and the files that kubeadm leaves on a control plane node.

use std::rc::Rc;

use crate::api::base64;
use crate::json;
use crate::wire::{Certificate, Directory, EPOCH_SECS};

use crate::wire::pem;

/// Where the terminal stands.
#[derive(Clone, Debug)]
pub struct Config {
    /// The machine's name: stands in the prompt.
    pub hostname: Rc<str>,
    /// Sockets that can be reached, `172.30.1.2:6443`.
    pub directory: Directory,
    /// Names as `/etc/hosts` has them, each with its address.
    pub hosts: Vec<(Rc<str>, Rc<str>)>,
    /// Files that are there from the start: path and text.
    pub files: Vec<(Rc<str>, Rc<str>)>,
}

const YEAR: u64 = 365 * 24 * 3600;

impl Config {
    /// A control plane node as kubeadm leaves it. More files can be put into `files` (the static pods' manifests).
    pub fn control_plane(hostname: &str, ip: &str, directory: Directory) -> Config {
        let mut config = Config {
            hostname: hostname.into(),
            directory,
            hosts: vec![("localhost".into(), "127.0.0.1".into()), (hostname.into(), ip.into())],
            files: Vec::new(),
        };
        let server = format!("https://{ip}:6443");
        let authority = signed("kubernetes", &[], 10 * YEAR);
        config.file("/etc/kubernetes/pki/ca.crt", &pem::certificate(&authority));
        config.file("/etc/kubernetes/pki/ca.key", &pem::key(&authority));
        for (name, cn, organizations) in [
            ("apiserver", "kube-apiserver", &[][..]),
            ("apiserver-kubelet-client", "kube-apiserver-kubelet-client", &["kubeadm:cluster-admins"][..]),
        ] {
            let c = signed(cn, organizations, YEAR);
            config.file(&format!("/etc/kubernetes/pki/{name}.crt"), &pem::certificate(&c));
            config.file(&format!("/etc/kubernetes/pki/{name}.key"), &pem::key(&c));
        }
        for (file, user, organizations) in [
            ("admin", "kubernetes-admin", &["kubeadm:cluster-admins"][..]),
            ("super-admin", "kubernetes-super-admin", &["system:masters"][..]),
            ("controller-manager", "system:kube-controller-manager", &[][..]),
            ("scheduler", "system:kube-scheduler", &[][..]),
        ] {
            let text = kubeconfig(&server, &authority, user, &signed(user, organizations, YEAR));
            config.file(&format!("/etc/kubernetes/{file}.conf"), &text);
            if file == "admin" {
                config.file("/root/.kube/config", &text);
            }
        }
        let names: Vec<String> = config.hosts.iter().map(|(name, ip)| format!("{ip} {name}\n")).collect();
        config.file("/etc/hosts", &names.concat());
        config.file("/etc/hostname", &format!("{hostname}\n"));
        config
    }
    /// Put a file there.
    pub fn file(&mut self, path: &str, text: &str) {
        self.files.push((path.into(), text.into()));
    }
    /// The address that a name stands for; an address stands for itself.
    pub fn resolve(&self, name: &str) -> Option<Rc<str>> {
        if !name.is_empty() && name.chars().all(|c| c.is_ascii_digit() || c == '.') {
            return Some(name.into());
        }
        self.hosts.iter().find(|(n, _)| **n == *name).map(|(_, ip)| ip.clone())
    }
}

fn signed(common_name: &str, organizations: &[&str], lives: u64) -> Certificate {
    Certificate {
        common_name: common_name.into(),
        organizations: organizations.iter().map(|o| (*o).into()).collect(),
        issuer: "kubernetes".into(),
        not_after: EPOCH_SECS + lives,
    }
}

/// A kubeconfig as kubeadm writes it.
fn kubeconfig(server: &str, authority: &Certificate, user: &str, c: &Certificate) -> String {
    let data = |text: String| base64::encode(text.as_bytes());
    let (ca, cert, key) = (data(pem::certificate(authority)), data(pem::certificate(c)), data(pem::key(c)));
    let config = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": (format!("{user}@kubernetes")),
        "clusters": [{ "cluster": { "certificate-authority-data": (ca), "server": (server) }, "name": "kubernetes" }],
        "contexts": [{ "context": { "cluster": "kubernetes", "user": (user) }, "name": (format!("{user}@kubernetes")) }],
        "users": [{ "name": (user), "user": { "client-certificate-data": (cert), "client-key-data": (key) } }]
    });
    crate::api::yaml::print(&config)
}
