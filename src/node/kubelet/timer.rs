//! What a kubelet waits for: instants, and answers of the runtime.

use std::rc::Rc;

use crate::client::{informers, recorder};
use crate::sim::{Digest, Hasher};

/// What a kubelet wakes up for.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// The informers'.
    Informers(informers::Timer),
    /// The event recorder's.
    Recorder(recorder::Timer),
    /// Renew the lease.
    Lease,
    /// Register the node, or try again.
    Register,
    /// Report the node's status, if this is still the turn that was planned.
    NodeStatus(u64),
    /// The node has become ready.
    Ready,
    /// A look at a runtime that does not answer.
    Runtime,
    /// A look at the node's cordon.
    Cordon,
    /// A look at what is left of memory and disk.
    Pressure,
    /// The PLEG looks at the pods that changed.
    Relist,
    /// A worker asked to be woken.
    Wake(Rc<str>),
    /// A pod's active deadline.
    Deadline(Rc<str>),
    /// The volumes of a pod: look whether they are there.
    Mount {
        /// Whose.
        uid: Rc<str>,
        /// The worker's step.
        epoch: u64,
        /// How often it was looked.
        turn: u32,
    },
    /// The status manager tries again.
    Statuses,
    /// A probe of a pod: which.
    Probe(Rc<str>, u32),
    /// A hook has slept, or may not go on.
    Hook(u64),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Informers(t) => t.digest(h),
            Timer::Recorder(t) => t.digest(h),
            Timer::Lease => h.word(1),
            Timer::Register => h.word(2),
            Timer::NodeStatus(n) => h.word(3 | n << 8),
            Timer::Ready => h.word(4),
            Timer::Cordon => h.word(8),
            Timer::Runtime => h.word(12),
            Timer::Pressure => h.word(11),
            Timer::Relist => h.word(5),
            Timer::Wake(uid) => h.text(uid),
            Timer::Deadline(uid) => {
                h.text(uid);
                h.word(9);
            }
            Timer::Mount { uid, epoch, turn } => {
                h.text(uid);
                h.word(epoch << 16 ^ u64::from(*turn));
            }
            Timer::Statuses => h.word(6),
            Timer::Hook(n) => h.word(10 | n << 8),
            Timer::Probe(uid, n) => {
                h.text(uid);
                h.word(7 | u64::from(*n) << 8);
            }
        }
    }
}

/// What an answer of the runtime is for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum For {
    /// The events of the runtime.
    Events,
    /// Everything that there is, at the start.
    First,
    /// A pod's state; whether it is the PLEG that found it changed.
    Pod(Rc<str>, bool),
    /// A worker's call.
    Worker(Rc<str>, u64),
    /// Whether a worker's image is here.
    Image(super::pods::Wanted),
    /// The image manager's pull.
    Pull,
    /// The images of the node.
    Images,
    /// A probe.
    Probe(super::probes::Asking),
    /// A log that somebody reads.
    Log(super::http::Reading),
    /// A command that somebody runs: who, and the number of the request.
    Exec(crate::sim::Addr, u64),
    /// A hook of a container.
    Hook(u64),
    /// A worker's container whose hook before its end took too long, and ends with it: as for a worker, and which it is.
    Overdue(Rc<str>, u64, usize),
    /// What lies where a volume of the pod with this uid is to be: the volume's name.
    Path(Rc<str>, Rc<str>),
    /// Nothing comes of it.
    Nothing,
}
