//! Who is behind an address: the processes of the world as the page knows them.

use super::part::Part;
use super::stage::Wire;
use crate::cluster::{CONTROL_PLANE, World};
use crate::sim::Addr;

/// A process on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Who {
    /// What it is; none for what the page does not draw (kubeadm, while it installs).
    pub part: Option<Part>,
    /// The machine it runs on.
    pub host: String,
}

impl Who {
    /// Its name with the machine where there are several of its kind: `kubelet node02`.
    pub fn label(&self) -> String {
        match self.part {
            Some(part @ (Part::Kubelet | Part::Runtime)) => format!("{} {}", part.name(), self.host),
            Some(part) => part.name().to_string(),
            None => self.host.clone(),
        }
    }

    /// The part, for a colour.
    pub fn part(&self) -> Part {
        self.part.unwrap_or_default()
    }
}

/// All processes, by address.
#[derive(Clone, Debug, Default)]
pub struct Cast(Vec<Who>);

impl Cast {
    /// Reads the names of the world's processes: `node01/kubelet`.
    pub fn of(world: &World) -> Cast {
        let name = |(at, _)| {
            let name = world.engine().process(at).name.clone();
            let (host, program) = name.split_once('/').unwrap_or(("", &name));
            let part = match program {
                "kubectl" => Some(Part::User),
                "kube-apiserver" => Some(Part::Api),
                "etcd" => Some(Part::Etcd),
                "kube-scheduler" => Some(Part::Scheduler),
                "kube-controller-manager" => Some(Part::Controllers),
                "kubelet" => Some(Part::Kubelet),
                "containerd" => Some(Part::Runtime),
                _ => None,
            };
            Who { part, host: host.to_string() }
        };
        Cast(world.programs().map(name).collect())
    }

    /// Who is at an address.
    pub fn at(&self, at: Addr) -> &Who {
        const NOBODY: &Who = &Who { part: None, host: String::new() };
        self.0.get(at.0 as usize).unwrap_or(NOBODY)
    }

    /// The line that a message between two travels on, and whether it goes towards the apiserver (or back to the kubelet).
    pub fn wire(&self, from: Addr, to: Addr) -> Option<(Wire, bool)> {
        let (from, to) = (self.at(from), self.at(to));
        let line = |who: &Who| match who.part? {
            Part::User => Some(Wire::User),
            Part::Etcd => Some(Wire::Etcd),
            Part::Scheduler => Some(Wire::Scheduler),
            Part::Controllers => Some(Wire::Controllers),
            Part::Kubelet if who.host == CONTROL_PLANE => Some(Wire::ControlPlane),
            Part::Kubelet => Some(Wire::Node(who.host.clone())),
            Part::Api | Part::Runtime => None,
        };
        match (from.part?, to.part?) {
            (Part::Kubelet, Part::Runtime) => Some((Wire::Cri(from.host.clone()), false)),
            (Part::Runtime, Part::Kubelet) => Some((Wire::Cri(to.host.clone()), true)),
            (_, Part::Api) => Some((line(from)?, true)),
            (Part::Api, _) => Some((line(to)?, false)),
            _ => None,
        }
    }
}
