//! The protocols: what one component can say to another. HTTP of Kubernetes, gRPC of etcd and of the container runtime.
//!
//! Only data, no behaviour: [`Payload`] is everything that can stand in a message, [`Note`] everything that a component can
//! report about its own doing. A component is a state machine: [`Component::handle`] takes an input, and says through its
//! [`Ctx`] what to send, when to be woken, what to note.

mod arguments;
pub mod cri;
mod directory;
pub mod etcd;
pub mod http;
mod note;
pub mod pem;
mod words;

use std::rc::Rc;

pub use arguments::Arguments;
pub use directory::Directory;
pub use http::{
    ARGUMENTS, Body, Certificate, Credentials, HEALTH, KUBELET_CONFIG, MANIFESTS, Method, Request, Response,
    SCHEDULER_CONFIG, STATFS, WatchFrame, WatchKind, file_request,
};
pub use note::{NodeVerdict, Note, Outcome, PluginScore, RuntimeStep, Scheduling, Scoring, Station, Strategy};
pub use words::{Text, Word, Words};

use crate::sim::{Digest, Hasher, Time};

/// What a component may do while it handles an input.
pub type Ctx<'a, T> = crate::sim::Ctx<'a, Payload, T, Note>;
/// What a component is handed.
pub type Input<T> = crate::sim::Input<Payload, T>;

/// A state machine behind an address.
pub trait Component {
    /// Its own timers.
    type Timer;
    /// Handle one input. Everything it wants done goes through `ctx`.
    fn handle(&mut self, input: Input<Self::Timer>, ctx: &mut Ctx<'_, Self::Timer>);
}

/// Seconds since 1970 at which every world begins: 2026-11-23T07:00:00Z.
pub const EPOCH_SECS: u64 = 1_795_417_200;

/// The wall clock that processes read: nanoseconds since 1970.
pub fn wall_ns(now: Time) -> u64 {
    EPOCH_SECS * 1_000_000_000 + now.0
}

/// The wall clock in whole seconds since 1970.
pub fn wall_secs(now: Time) -> u64 {
    EPOCH_SECS + now.as_secs()
}

/// Everything that can stand in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// An HTTP request to an API server or a kubelet.
    Request(Rc<Request>),
    /// The answer to one.
    Response(Rc<Response>),
    /// One line of a watch's answer.
    Watch(Rc<WatchFrame>),
    /// The server ends the stream of this request.
    WatchEnd(u64),
    /// The client no longer wants the answer to this request (HTTP/2 RST_STREAM).
    Cancel(u64),
    /// A call of etcd's API.
    Etcd(Rc<etcd::Request>),
    /// Its answer, or an event of an etcd watch.
    EtcdReply(Rc<etcd::Reply>),
    /// A call of the container runtime interface.
    Cri(Rc<cri::Request>),
    /// Its answer.
    CriReply(Rc<cri::Reply>),
}

impl Payload {
    /// What a component that only tells its health answers to a request for that.
    pub fn health(&self) -> Option<Response> {
        match self {
            Payload::Request(r) if &*r.path == HEALTH => Some(Response::text(r.id, 200, "ok")),
            _ => None,
        }
    }
}

impl Digest for Payload {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Payload::Request(r) => {
                h.word(1);
                r.digest(h);
            }
            Payload::Response(r) => {
                h.word(2);
                r.digest(h);
            }
            Payload::Watch(w) => {
                h.word(3);
                w.digest(h);
            }
            Payload::WatchEnd(id) => h.word(4 | id << 8),
            Payload::Cancel(id) => h.word(5 | id << 8),
            Payload::Etcd(r) => {
                h.word(6);
                r.digest(h);
            }
            Payload::EtcdReply(r) => {
                h.word(7);
                r.digest(h);
            }
            Payload::Cri(r) => {
                h.word(8);
                r.digest(h);
            }
            Payload::CriReply(r) => {
                h.word(9);
                r.digest(h);
            }
        }
    }
}

impl From<Request> for Payload {
    fn from(r: Request) -> Payload {
        Payload::Request(Rc::new(r))
    }
}
impl From<Response> for Payload {
    fn from(r: Response) -> Payload {
        Payload::Response(Rc::new(r))
    }
}
impl From<WatchFrame> for Payload {
    fn from(w: WatchFrame) -> Payload {
        Payload::Watch(Rc::new(w))
    }
}
impl From<etcd::Request> for Payload {
    fn from(r: etcd::Request) -> Payload {
        Payload::Etcd(Rc::new(r))
    }
}
impl From<etcd::Reply> for Payload {
    fn from(r: etcd::Reply) -> Payload {
        Payload::EtcdReply(Rc::new(r))
    }
}
impl From<cri::Request> for Payload {
    fn from(r: cri::Request) -> Payload {
        Payload::Cri(Rc::new(r))
    }
}
impl From<cri::Reply> for Payload {
    fn from(r: cri::Reply) -> Payload {
        Payload::CriReply(Rc::new(r))
    }
}
