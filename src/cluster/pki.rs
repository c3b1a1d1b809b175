//! The certificates that kubeadm hands out: who is who in the cluster.

use std::rc::Rc;

use crate::wire::{Certificate, Credentials, EPOCH_SECS};

/// The name of the cluster's certificate authority.
pub const AUTHORITY: &str = "kubernetes";
/// How long a certificate of kubeadm's is good.
const YEAR: u64 = 365 * 24 * 3600;

/// A client certificate signed by the cluster's authority.
pub fn certificate(common_name: &str, organizations: &[&str]) -> Credentials {
    Credentials::Certificate(Rc::new(Certificate {
        common_name: common_name.into(),
        organizations: organizations.iter().map(|o| (*o).into()).collect(),
        issuer: AUTHORITY.into(),
        not_after: EPOCH_SECS + YEAR,
    }))
}

/// `admin.conf`.
pub fn admin() -> Credentials {
    certificate("kubernetes-admin", &["kubeadm:cluster-admins"])
}
/// `super-admin.conf`: it may do everything, whatever RBAC says.
pub fn super_admin() -> Credentials {
    certificate("kubernetes-super-admin", &["system:masters"])
}
/// `scheduler.conf`.
pub fn scheduler() -> Credentials {
    certificate("system:kube-scheduler", &[])
}
/// `controller-manager.conf`.
pub fn controller_manager() -> Credentials {
    certificate("system:kube-controller-manager", &[])
}
/// `kubelet.conf` of a node.
pub fn kubelet(node: &str) -> Credentials {
    certificate(&format!("system:node:{node}"), &["system:nodes"])
}
/// What the API server shows to kubelets.
pub fn apiserver_kubelet_client() -> Credentials {
    certificate("kube-apiserver-kubelet-client", &["kubeadm:cluster-admins"])
}
