//! The engine: hosts, processes, the queue, the network between them. It decides what happens next and writes it down.
//!
//! A message is a TCP segment on a connection: it arrives once and in order, or the connection breaks and both ends are told.
//! Loss, duplication and cuts are what TCP makes of them: later arrival, a discarded copy, in the end a broken connection.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use super::queue::Queue;
use super::shape::Shaped;
use super::{Arrange, Body, Ctx, Digest, Effect, Faults, Hasher, Record, RecordId, Rng, Span, Time};

/// A process: what sends and receives.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Addr(pub u32);

/// A machine: what processes run on and cables lead to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct HostId(pub u32);

/// What a component is handed.
#[derive(Clone, Debug, PartialEq)]
pub enum Input<P, T> {
    /// The process starts, with nothing in memory.
    Start,
    /// A message arrived.
    Message {
        /// The sender.
        from: Addr,
        /// What it says.
        payload: P,
    },
    /// A timer went off.
    Timer(T),
    /// A connection broke, or its other end refused it.
    Closed {
        /// The other end.
        peer: Addr,
    },
}

/// What the engine did in one step.
#[derive(Clone, Debug)]
pub enum Step<P, T> {
    /// An input is due at a component: hand it over with [`Engine::run`].
    Input {
        /// The component.
        at: Addr,
        /// Its input.
        input: Input<P, T>,
        /// The record of it.
        cause: RecordId,
    },
    /// The network did something of its own.
    Network,
}

/// A process and the random stream it draws from.
#[derive(Clone, Debug)]
pub struct Process {
    /// Where it runs.
    pub host: HostId,
    /// What it is called; names its random stream.
    pub name: Rc<str>,
    /// Whether it runs.
    pub up: bool,
    /// Whether it was handed its start: before that nobody listens.
    pub(super) begun: bool,
    pub(super) epoch: u32,
    pub(super) rng: Rng,
}

#[derive(Clone, Debug)]
pub(super) struct Host {
    name: Rc<str>,
    pub(super) powered: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Segment<P> {
    pub(super) id: RecordId,
    pub(super) from: Addr,
    pub(super) to: Addr,
    pub(super) from_epoch: u32,
    pub(super) to_epoch: u32,
    pub(super) payload: P,
}

#[derive(Clone, Debug)]
pub(super) enum Event<P, T> {
    Arrive(Segment<P>),
    /// A second copy of a segment.
    ArriveAgain(RecordId),
    Depart {
        from: Addr,
        epoch: u32,
        to: Addr,
        payload: P,
        cause: RecordId,
    },
    Timer {
        at: Addr,
        epoch: u32,
        timer: T,
        cause: RecordId,
    },
    Start {
        at: Addr,
        epoch: u32,
        cause: RecordId,
    },
    Closed {
        at: Addr,
        epoch: u32,
        peer: Addr,
        cause: RecordId,
    },
    Retransmit {
        from: Addr,
        to: Addr,
    },
    /// Neither end has heard of the other for so long that they give up, if that is still so.
    Silence {
        a: Addr,
        b: Addr,
    },
}

/// Segments that wait to be sent again, in order.
#[derive(Clone, Debug)]
pub(super) struct Link<P> {
    pub(super) held: VecDeque<Segment<P>>,
    pub(super) attempt: u32,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Engine<P, T, N> {
    pub(super) now: Time,
    pub(super) seed: u64,
    pub(super) queue: Queue<Event<P, T>>,
    pub(super) hosts: Vec<Host>,
    pub(super) processes: Vec<Process>,
    pub(super) faults: Faults,
    pub(super) rng: Rng,
    pub(super) links: BTreeMap<(Addr, Addr), Link<P>>,
    pub(super) shaped: Shaped,
    pub(super) connections: BTreeSet<(Addr, Addr)>,
    /// Who started a process, and waits for its end.
    pub(super) parents: BTreeMap<Addr, Addr>,
    pub(super) records: u64,
    pub(super) hash: Hasher,
    pub(super) out: Vec<Record<P, T, N>>,
    /// Empty between two inputs: room for what the next one leads to.
    asked: super::ctx::Asked<P, N>,
    pub(super) frozen: Vec<(Addr, Vec<Event<P, T>>)>,
}

/// One way on the loopback interface.
pub const LOCAL: Span = Span::us(50);
/// One way between two machines.
pub const WIRE: Span = Span::ms(1);
/// First retransmission of a lost segment; doubles with each.
pub const RETRANSMIT: Span = Span::ms(200);
/// HTTP/2 and gRPC give a silent connection up: a ping after 30 s, 15 s for its answer.
pub const SILENCE: Span = Span::secs(45);

pub(super) fn pair(a: Addr, b: Addr) -> (Addr, Addr) {
    (a.min(b), a.max(b))
}

impl<P, T, N> Engine<P, T, N>
where
    P: Clone + Digest,
    T: Clone + Digest,
    N: Clone + Digest,
{
    /// An empty world.
    pub fn new(seed: u64) -> Self {
        Engine {
            now: Time::ZERO,
            seed,
            queue: Queue::default(),
            hosts: Vec::new(),
            processes: Vec::new(),
            faults: Faults::default(),
            rng: Rng::stream(seed, "network"),
            links: BTreeMap::new(),
            shaped: Shaped::default(),
            connections: BTreeSet::new(),
            parents: BTreeMap::new(),
            records: 0,
            hash: Hasher::default(),
            out: Vec::new(),
            asked: Vec::new(),
            frozen: Vec::new(),
        }
    }

    /// Add a machine, powered on.
    pub fn add_host(&mut self, name: &str) -> HostId {
        self.hosts.push(Host { name: name.into(), powered: true });
        HostId(self.hosts.len() as u32 - 1)
    }

    /// Add a process, not yet started.
    pub fn add_process(&mut self, host: HostId, name: &str) -> Addr {
        let rng = Rng::stream(self.seed, name);
        self.processes.push(Process { host, name: name.into(), up: false, begun: false, epoch: 0, rng });
        Addr(self.processes.len() as u32 - 1)
    }

    /// Now.
    pub fn now(&self) -> Time {
        self.now
    }
    /// The process behind an address.
    pub fn process(&self, a: Addr) -> &Process {
        &self.processes[a.0 as usize]
    }
    /// A machine's name.
    pub fn host_name(&self, h: HostId) -> &str {
        &self.hosts[h.0 as usize].name
    }
    /// Whether a machine is powered on.
    pub fn is_powered(&self, h: HostId) -> bool {
        self.hosts[h.0 as usize].powered
    }
    /// The rules in force.
    pub fn faults(&self) -> &Faults {
        &self.faults
    }
    /// The trace folded into 64 bits.
    pub fn hash(&self) -> u64 {
        self.hash.value()
    }
    /// The number of the newest record.
    pub fn last_record(&self) -> RecordId {
        RecordId(self.records)
    }
    /// How many events wait.
    pub fn pending(&self) -> usize {
        self.queue.len()
    }
    /// When the next event is due.
    pub fn next_at(&self) -> Option<Time> {
        self.queue.next_at()
    }
    /// Messages under way and when they arrive; held ones have no arrival.
    pub fn in_flight(&self) -> Vec<(RecordId, Option<Time>)> {
        let mut all: Vec<_> = self
            .queue
            .iter()
            .filter_map(|(at, e)| match e {
                Event::Arrive(s) => Some((s.id, Some(at))),
                _ => None,
            })
            .chain(self.links.values().flat_map(|l| l.held.iter().map(|s| (s.id, None))))
            .collect();
        all.arrange();
        all
    }
    /// Take the records written since the last time.
    pub fn drain(&mut self) -> std::vec::Drain<'_, Record<P, T, N>> {
        // As many will come again: their room stays, unless it is a boot's.
        if self.out.capacity() > (8 * self.out.len()).max(8_192) {
            self.out.shrink_to_fit();
        }
        self.out.drain(..)
    }
    /// Records written and not yet taken.
    pub fn written(&self) -> &[Record<P, T, N>] {
        &self.out
    }

    pub(super) fn record(&mut self, cause: RecordId, body: Body<P, T, N>) -> RecordId {
        self.records += 1;
        let r = Record { id: RecordId(self.records), at: self.now, cause, body };
        r.digest(&mut self.hash);
        self.out.push(r);
        RecordId(self.records)
    }

    /// Let virtual time pass without an event. Never backwards, never past the next event.
    pub fn idle_until(&mut self, t: Time) {
        let bound = self.next_at().map_or(t, |n| n.min(t));
        self.now = self.now.max(bound);
    }

    /// Write down what a person did; its effects take this record as their cause.
    pub fn act(&mut self, note: N) -> RecordId {
        self.record(RecordId::NONE, Body::Action(note))
    }

    /// Hand an input to a component and carry out what it asks for. `wrap` makes the world's timer of the component's own.
    pub fn run<U>(&mut self, at: Addr, cause: RecordId, wrap: impl Fn(U) -> T, f: impl FnOnce(&mut Ctx<'_, P, U, N>)) {
        let now = self.now;
        let asked = std::mem::take(&mut self.asked);
        let rng = &mut self.processes[at.0 as usize].rng;
        let mut ctx = Ctx { now, me: at, cause, rng, asked, timers: Vec::new() };
        f(&mut ctx);
        let Ctx { mut asked, timers, .. } = ctx;
        let mut timers = timers.into_iter();
        let epoch = self.process(at).epoch;
        for effect in asked.drain(..) {
            match effect {
                Effect::Send { to, payload, after: Span::ZERO, cause } => self.depart(at, to, payload, cause),
                Effect::Send { to, payload, after, cause } => {
                    self.queue.push(now + after, Event::Depart { from: at, epoch, to, payload, cause });
                }
                Effect::Timer { after, timer: (), cause } => {
                    let timer = timers.next().map(&wrap);
                    let event = timer.map(|timer| Event::Timer { at, epoch, timer, cause });
                    event.into_iter().for_each(|event| self.queue.push(now + after, event));
                }
                Effect::Note { note, cause } => {
                    self.record(cause, Body::Note { by: at, note });
                }
                Effect::Start { process } => {
                    self.parents.insert(process, at);
                    self.start(process, Span::ZERO, cause);
                }
                Effect::Stop { process } => {
                    // One that ends by itself: who started it is told, as by SIGCHLD.
                    if let Some(parent) = self.parents.get(&process).filter(|_| process == at) {
                        self.connections.insert(pair(*parent, process));
                    }
                    self.stop(process, cause);
                }
                Effect::PowerOff => self.power_off(self.process(at).host, cause),
                Effect::Link { up } => self.link(self.process(at).host, up),
                Effect::Shape(shape) => self.shape(self.process(at).host, shape),
                Effect::Close { peer } => {
                    if self.connections.remove(&pair(at, peer)) {
                        self.drop_held(at, peer);
                        self.tell_closed(peer, at, cause);
                    }
                }
            }
        }
        self.asked = asked;
    }

    /// Do the next thing, if it is due by `until`.
    pub fn step(&mut self, until: Time) -> Option<Step<P, T>> {
        if self.next_at()? > until {
            return None;
        }
        let (at, event) = self.queue.pop()?;
        self.now = at;
        let Some(event) = self.keep_from_frozen(event) else { return Some(Step::Network) };
        Some(match event {
            Event::Arrive(s) => self.arrive(s),
            Event::ArriveAgain(message) => {
                self.record(message, Body::Discarded { message });
                Step::Network
            }
            Event::Depart { from, epoch, to, payload, cause } => {
                if self.process(from).epoch == epoch {
                    self.depart(from, to, payload, cause);
                }
                Step::Network
            }
            Event::Timer { at, epoch, timer, cause } if self.process(at).epoch == epoch => {
                let cause = self.record(cause, Body::Timer { at, timer: timer.clone() });
                Step::Input { at, input: Input::Timer(timer), cause }
            }
            Event::Start { at, epoch, cause } if self.process(at).epoch == epoch => {
                self.processes[at.0 as usize].begun = true;
                Step::Input { at, input: Input::Start, cause }
            }
            Event::Closed { at, epoch, peer, cause } if self.process(at).epoch == epoch => {
                let cause = self.record(cause, Body::Closed { at, peer });
                Step::Input { at, input: Input::Closed { peer }, cause }
            }
            Event::Timer { .. } | Event::Start { .. } | Event::Closed { .. } => Step::Network,
            Event::Retransmit { from, to } => {
                self.retransmit(from, to);
                Step::Network
            }
            Event::Silence { a, b } => {
                if self.is_silent(a, b) && self.connections.remove(&pair(a, b)) {
                    self.drop_held(a, b);
                    for (at, peer) in [(a, b), (b, a)] {
                        if self.process(at).up {
                            let epoch = self.process(at).epoch;
                            self.queue.push(self.now, Event::Closed { at, epoch, peer, cause: RecordId::NONE });
                        }
                    }
                }
                Step::Network
            }
        })
    }
}

#[cfg(test)]
#[path = "engine_test.rs"]
mod tests;
