//! What runs on every machine of the cluster: the kubelet, and the container runtime under it.
//!
//! ```text
//!   apiserver <--HTTP--> kubelet <--CRI--> runtime --starts/stops--> the programs in containers
//! ```
//!
//! Start at [`kubelet::Kubelet`]: one state machine a pod ([`kubelet::worker`]) decides what a pod needs next; around it the
//! node's own object, its lease, its volumes. [`runtime::Runtime`] models containerd: sandboxes, images, containers and logs.
//! What runs in a container is a server that just serves, a component of the cluster, or a script of [`shell`].
//! This room reads no other component's memory: what it knows came in a message.

pub mod init;
pub mod kubelet;
pub mod runtime;
pub mod shell;
#[cfg(test)]
mod testing;
