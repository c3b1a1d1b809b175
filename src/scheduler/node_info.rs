//! What the scheduler keeps of a node: what it offers, what is taken, who is there. Changed bit by bit, never counted anew.

use std::rc::Rc;

use super::labels::Labels;
use super::pod_info::PodInfo;
use super::resources::Resources;
use super::taints::Taint;
use crate::api::kinds::pod::host_ports::HostPort;
use crate::api::{Key, Name, Value};
use crate::k;

/// Region and zone.
pub type Zone = (Option<Key>, Option<Key>);

/// A node.
#[derive(Clone, Debug)]
pub struct NodeInfo {
    /// Its name.
    pub name: Rc<str>,
    /// Whether the node itself is known, not only pods on it.
    pub known: bool,
    /// Its name, interned.
    pub key: Key,
    /// Its labels.
    pub labels: Labels,
    /// Its taints.
    pub taints: Vec<Taint>,
    /// Whether it is cordoned.
    pub unschedulable: bool,
    /// What it offers.
    pub allocatable: Resources,
    /// What its pods asked for.
    pub requested: Resources,
    /// The same with small defaults where they asked for nothing: cpu, memory.
    pub nonzero: (i64, i64),
    /// Its images and their sizes.
    pub images: Vec<(Key, i64)>,
    /// `status.declaredFeatures`.
    pub features: Vec<Key>,
    /// Ports of the node that are taken. A set, as in the real one: where two pods have one port, it is free when either goes.
    pub ports: Vec<HostPort>,
    /// Who is there.
    pub pods: Vec<Rc<PodInfo>>,
    /// How many of them say something about other pods.
    pub with_affinity: u32,
}

impl NodeInfo {
    /// Of a node, with nobody there.
    pub fn of(node: &Value) -> NodeInfo {
        let (meta, spec, status) = (node.get(k!("metadata")), node.get(k!("spec")), node.get(k!("status")));
        let name = meta.get(k!("name")).rc_str().unwrap_or_default();
        let mut images = Vec::new();
        for image in status.get(k!("images")).items() {
            let size = image.get(k!("sizeBytes")).int();
            images.extend(image.get(k!("names")).items().iter().map(|n| (Key::intern(n.str()), size)));
        }
        NodeInfo {
            key: Key::intern(&name),
            known: true,
            name,
            labels: Labels::of(meta.get(k!("labels"))),
            taints: spec.get(k!("taints")).items().iter().map(Taint::of).collect(),
            unschedulable: spec.get(k!("unschedulable")).bool(),
            allocatable: Resources::of(status.get(k!("allocatable"))),
            requested: Resources::default(),
            nonzero: (0, 0),
            images,
            features: status.get(k!("declaredFeatures")).items().iter().map(|f| Key::intern(f.str())).collect(),
            ports: Vec::new(),
            pods: Vec::new(),
            with_affinity: 0,
        }
    }

    /// What the node says of itself is replaced; who is there stays.
    pub fn replace(&mut self, node: &Value) {
        let old = std::mem::replace(self, NodeInfo::of(node));
        self.requested = old.requested;
        self.nonzero = old.nonzero;
        self.ports = old.ports;
        self.pods = old.pods;
        self.with_affinity = old.with_affinity;
    }

    fn count(&mut self, pod: &PodInfo, sign: i64) {
        let needs = &pod.needs;
        self.requested.add(&needs.reserved, sign);
        self.nonzero.0 += sign * needs.nonzero.0;
        self.nonzero.1 += sign * needs.nonzero.1;
        let a = &needs.affinity;
        if [&a.required, &a.preferred, &a.anti_required, &a.anti_preferred].iter().any(|l| !l.is_empty()) {
            self.with_affinity = self.with_affinity.wrapping_add_signed(sign as i32);
        }
    }
    /// A pod comes.
    pub fn add(&mut self, pod: Rc<PodInfo>) {
        self.count(&pod, 1);
        for port in &pod.needs.ports {
            if !self.ports.contains(port) {
                self.ports.push(*port);
            }
        }
        self.pods.push(pod);
    }
    /// A pod goes, if it is here: this very one, found without reading the others.
    pub fn remove(&mut self, pod: &Rc<PodInfo>) {
        let Some(at) = self.pods.iter().position(|other| Rc::ptr_eq(other, pod)) else { return };
        self.pods.swap_remove(at);
        self.count(pod, -1);
        self.ports.retain(|port| !pod.needs.ports.contains(port));
    }
    /// Whether it has an image, under the name that a pod gives it.
    pub fn has_image(&self, image: Key) -> bool {
        self.images.iter().any(|(k, _)| *k == image)
    }
    /// Region and zone together; one place where neither is known.
    pub fn zone(&self) -> Zone {
        let either = |a: Name, b: Name| self.labels.get(a.key()).or_else(|| self.labels.get(b.key()));
        (
            either(k!("topology.kubernetes.io/region"), k!("failure-domain.beta.kubernetes.io/region")),
            either(k!("topology.kubernetes.io/zone"), k!("failure-domain.beta.kubernetes.io/zone")),
        )
    }
}
