//! What a component may do while it handles an input.

use super::{Addr, RecordId, Rng, Shape, Span, Time};

/// One thing that a component asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect<P, T, N> {
    /// Send a message, after having worked on it for a while.
    Send {
        /// Receiver.
        to: Addr,
        /// What it says.
        payload: P,
        /// How long the sender works before it sends.
        after: Span,
        /// What caused it.
        cause: RecordId,
    },
    /// Wake me up.
    Timer {
        /// After how long.
        after: Span,
        /// What to say then.
        timer: T,
        /// What caused it.
        cause: RecordId,
    },
    /// Say what was done or decided.
    Note {
        /// What.
        note: N,
        /// What caused it.
        cause: RecordId,
    },
    /// Start a process: a runtime starts the program in a container, an init system a service.
    Start {
        /// Which.
        process: Addr,
    },
    /// Stop a process.
    Stop {
        /// Which.
        process: Addr,
    },
    /// Switch the component's own machine off.
    PowerOff,
    /// Take the network interface of the component's own machine down, or up.
    Link {
        /// Whether it is up.
        up: bool,
    },
    /// Make what the component's own machine sends slow or lossy.
    Shape(Shape),
    /// Close the connection to a peer; the peer is told.
    Close {
        /// The other end.
        peer: Addr,
    },
}

/// What a component asked for, in order. The timers lie apart, each for the next `Timer` of the list: so the list is of one
/// type for all components, and the engine lends the same one to each of them.
pub(super) type Asked<P, N> = Vec<Effect<P, (), N>>;

/// Handed to a component with each input. It collects effects; the engine carries them out when the handler returns.
#[derive(Debug)]
pub struct Ctx<'a, P, T, N> {
    /// Now.
    pub now: Time,
    /// The component's own address.
    pub me: Addr,
    /// The record in whose handling we are.
    pub cause: RecordId,
    /// The component's own random stream.
    pub rng: &'a mut Rng,
    pub(super) asked: Asked<P, N>,
    pub(super) timers: Vec<T>,
}

impl<'a, P, T, N> Ctx<'a, P, T, N> {
    /// A context for one input. Tests make one by hand, hand it to a component, and compare its [`effects`](Ctx::effects).
    pub fn new(now: Time, me: Addr, cause: RecordId, rng: &'a mut Rng) -> Self {
        Ctx { now, me, cause, rng, asked: Vec::new(), timers: Vec::new() }
    }
    /// What was asked for.
    pub fn effects(self) -> Vec<Effect<P, T, N>> {
        let mut timers = self.timers.into_iter();
        self.asked.into_iter().filter_map(|e| e.with_timer(|()| timers.next())).collect()
    }
    /// Send a message now.
    pub fn send(&mut self, to: Addr, payload: impl Into<P>) {
        self.send_after(Span::ZERO, to, payload);
    }
    /// Send a message after having worked on it for a while.
    pub fn send_after(&mut self, after: Span, to: Addr, payload: impl Into<P>) {
        let cause = self.cause;
        self.asked.push(Effect::Send { to, payload: payload.into(), after, cause });
    }
    /// Wake me up after a while.
    pub fn timer(&mut self, after: Span, timer: impl Into<T>) {
        let cause = self.cause;
        self.timers.push(timer.into());
        self.asked.push(Effect::Timer { after, timer: (), cause });
    }
    /// Say what was done or decided.
    pub fn note(&mut self, note: impl Into<N>) {
        let cause = self.cause;
        self.asked.push(Effect::Note { note: note.into(), cause });
    }
    /// Start another process, as a container runtime or an init system does.
    pub fn start(&mut self, process: Addr) {
        self.asked.push(Effect::Start { process });
    }
    /// Stop another process.
    pub fn stop(&mut self, process: Addr) {
        self.asked.push(Effect::Stop { process });
    }
    /// Switch the machine off.
    pub fn power_off(&mut self) {
        self.asked.push(Effect::PowerOff);
    }
    /// Take the machine's network interface up or down.
    pub fn link(&mut self, up: bool) {
        self.asked.push(Effect::Link { up });
    }
    /// Make what the machine sends slow or lossy.
    pub fn shape(&mut self, shape: Shape) {
        self.asked.push(Effect::Shape(shape));
    }
    /// Close the connection to a peer.
    pub fn close(&mut self, peer: Addr) {
        self.asked.push(Effect::Close { peer });
    }
    /// Do something because of another record than the current one: work that waited in a queue keeps its cause.
    pub fn because<R>(&mut self, cause: RecordId, f: impl FnOnce(&mut Self) -> R) -> R {
        let outer = self.cause;
        if cause.is_some() {
            self.cause = cause;
        }
        let r = f(self);
        self.cause = outer;
        r
    }
    /// Lend the context to a part of the component that has timers of its own; they are wrapped on the way out.
    pub fn part<U, R>(&mut self, wrap: impl Fn(U) -> T, f: impl FnOnce(&mut Ctx<'_, P, U, N>) -> R) -> R {
        let (now, me, cause, asked) = (self.now, self.me, self.cause, std::mem::take(&mut self.asked));
        let mut inner = Ctx { now, me, cause, rng: &mut *self.rng, asked, timers: Vec::new() };
        let r = f(&mut inner);
        let Ctx { asked, timers, .. } = inner;
        self.asked = asked;
        self.timers.extend(timers.into_iter().map(wrap));
        r
    }
}

impl<P, T, N> Effect<P, T, N> {
    /// The same effect with another timer; none if there is no timer for it.
    fn with_timer<U>(self, of: impl FnOnce(T) -> Option<U>) -> Option<Effect<P, U, N>> {
        Some(match self {
            Effect::Send { to, payload, after, cause } => Effect::Send { to, payload, after, cause },
            Effect::Timer { after, timer, cause } => Effect::Timer { after, timer: of(timer)?, cause },
            Effect::Note { note, cause } => Effect::Note { note, cause },
            Effect::Start { process } => Effect::Start { process },
            Effect::Stop { process } => Effect::Stop { process },
            Effect::PowerOff => Effect::PowerOff,
            Effect::Link { up } => Effect::Link { up },
            Effect::Shape(shape) => Effect::Shape(shape),
            Effect::Close { peer } => Effect::Close { peer },
        })
    }
}
