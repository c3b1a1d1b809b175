//! What a worker asks its kubelet for.

use std::rc::Rc;

use crate::api::Value;
use crate::client::recorder::EventType;
use crate::sim::{Span, Time};
use crate::wire::cri::Call;

/// What the kubelet knows for all its pods.
#[derive(Clone, Debug)]
pub struct Node {
    /// The node's address.
    pub host_ip: Rc<str>,
    /// Now.
    pub now: Time,
    /// When the PLEG looked last.
    pub looked: Time,
}

/// What a worker wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// This is the pod's status now.
    Status(Value),
    /// The prober looks at the status of a turn.
    Probe,
    /// Bring the pod's volumes up; answered by [`super::Worker::mounted`].
    Mount,
    /// Ask the runtime; answered by [`super::Worker::answered`].
    Call(Call),
    /// Bring an image here; answered by [`super::Worker::pulled`].
    Pull {
        /// As the pod names it.
        image: Rc<str>,
        /// Even if it is here.
        always: bool,
        /// Only if it is here.
        never: bool,
        /// The container, for events.
        field_path: String,
    },
    /// Make the container at this place of [`containers::of`]; answered by [`super::Worker::answered`].
    Create {
        /// Which.
        container: usize,
        /// How often it was made before.
        attempt: u32,
        /// In which sandbox.
        sandbox: Rc<str>,
    },
    /// Run the hook that follows the start of this container; answered by [`super::Worker::answered`].
    PostStart {
        /// Which.
        container: usize,
        /// What the runtime calls it.
        id: Rc<str>,
    },
    /// Run the hook before the end of this container, then stop it; answered by [`super::Worker::answered`] when it has ended.
    PreStop {
        /// Which.
        container: usize,
        /// What the runtime calls it.
        id: Rc<str>,
        /// The seconds that both may take.
        grace: u32,
    },
    /// Write an event about the pod, or about a container of it.
    Event {
        /// How serious.
        type_: EventType,
        /// Its reason.
        reason: &'static str,
        /// What it says.
        message: String,
        /// The container; empty: the pod.
        field_path: String,
    },
    /// Ask the runtime for this pod now, and tell the worker.
    Relist,
    /// The PLEG will find something of this pod changed when it looks next.
    Changed,
    /// Call [`super::Worker::wake`] when the PLEG has looked.
    Await,
    /// Call [`super::Worker::wake`] at the first turn of the sync loop after this.
    Requeue(Span),
    /// Call [`super::Worker::wake`] at the first turn of the sync loop after exactly this.
    Deadline(Span),
    /// Nothing of the pod runs any more, nor will.
    Ended,
}
