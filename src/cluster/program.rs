//! The programs that processes run. A plain enum: one jump, no boxes.

use super::kubeadm::{self, Kubeadm};
use crate::apiserver;
use crate::node::{init, kubelet, runtime};
use crate::sim::{Digest, Hasher, Input};
use crate::wire::{Component, Payload};
use crate::{cli, controllers, etcd, scheduler};

/// The engine of a world.
pub type Engine = crate::sim::Engine<Payload, Timer, crate::wire::Note>;

macro_rules! programs {
    ($($(#[$doc:meta])* $name:ident($program:ty, $timer:ty),)*) => {
        /// What a process runs.
        #[expect(clippy::large_enum_variant, reason = "each sits behind a reference count of its own")]
        #[derive(Clone, Debug)]
        pub enum Program { $($(#[$doc])* $name($program),)* }

        /// The timers of all programs.
        #[derive(Clone, Debug)]
        #[allow(missing_docs)]
        pub enum Timer { $($name($timer),)* }

        impl Digest for Timer {
            fn digest(&self, h: &mut Hasher) {
                match self { $(Timer::$name(t) => t.digest(h),)* }
            }
        }

        impl Program {
            /// Hand an input to the program and carry out what it asks for.
            pub fn handle(&mut self, input: Input<Payload, Timer>, at: crate::sim::Addr, cause: crate::sim::RecordId, engine: &mut Engine) {
                match self { $(
                    Program::$name(p) => {
                        let input = match input {
                            Input::Start => Input::Start,
                            Input::Message { from, payload } => Input::Message { from, payload },
                            Input::Closed { peer } => Input::Closed { peer },
                            Input::Timer(Timer::$name(t)) => Input::Timer(t),
                            Input::Timer(_) => unreachable!("a timer comes back to the program that set it"),
                        };
                        engine.run(at, cause, Timer::$name, |ctx| p.handle(input, ctx));
                    }
                )* }
            }
        }
    };
}

programs! {
    /// A member of etcd.
    Etcd(etcd::Member, etcd::Timer),
    /// kube-apiserver.
    ApiServer(apiserver::ApiServer, apiserver::Timer),
    /// kube-scheduler.
    Scheduler(scheduler::Scheduler, scheduler::Timer),
    /// kube-controller-manager.
    ControllerManager(controllers::ControllerManager, controllers::Timer),
    /// A kubelet.
    Kubelet(kubelet::Kubelet, kubelet::Timer),
    /// containerd.
    Runtime(runtime::Runtime, runtime::Timer),
    /// systemd and sshd of a machine.
    Init(init::Init, init::Timer),
    /// Somebody else on the network.
    Visitor(super::visitor::Visitor, super::visitor::Timer),
    /// The terminal of a person.
    Shell(cli::Shell, cli::Timer),
    /// kubeadm, while it runs.
    Kubeadm(Kubeadm, kubeadm::Timer),
}
