//! Models client-go's leader election by a Lease: one of several processes leads, and is replaced when it falls silent.
//!
//! ```text
//!   candidate --GET lease--> held by another, not expired as *I* saw it change --> wait 2 s x 1..2.2 --> again
//!             '-> none: POST; expired or given back: PUT --> leader --PUT each 2 s--> ... no success for 10 s --> lost
//! ```
//! A new candidate waits its own 15 s from when it first saw the lease, whatever the lease's own time says.

use std::rc::Rc;

use super::requests::Client;
use crate::api::{Value, kinds, time};
use crate::json;
use crate::k;
use crate::sim::{Addr, Digest, Hasher, Span, Time};
use crate::wire::{Arguments, Ctx, Payload, Response, wall_ns};

/// `--leader-elect-...`: lease duration, renew deadline, retry period.
#[derive(Clone, Copy, Debug)]
struct Periods {
    lease: Span,
    deadline: Span,
    retry: Span,
}

const PERIODS: Periods = Periods { lease: Span::secs(15), deadline: Span::secs(10), retry: Span::secs(2) };

/// Its own timers.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// Try to acquire or renew; the number tells an old one.
    Try(u64),
    /// It has not been renewed in time.
    Deadline(u64),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Try(n) => h.word(n << 1),
            Timer::Deadline(n) => h.word(n << 1 | 1),
        }
    }
}

/// What an input meant for the leadership.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// Nothing changed, or it was not for it at all: see [`Elector::message`].
    None,
    /// It leads from now on. Record the event `LeaderElection` on [`Elector::lease`], if there is one.
    Acquired,
    /// It no longer leads: the process ends.
    Lost,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    Get,
    /// Creates or updates the lease, after having looked at it.
    Write,
    /// Renews the lease without looking.
    Renew,
    /// Gives it back.
    Release,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Elector {
    namespace: Rc<str>,
    name: Rc<str>,
    identity: Rc<str>,
    /// As the server gave it last.
    lease: Value,
    /// The spec that was seen last, and when it was first seen.
    observed: (Value, Time),
    leading: bool,
    asked: Option<(u64, Asked)>,
    /// Counts attempts, so that an old timer is told.
    turn: u64,
    /// Counts the successes of the leader.
    renewed: u64,
    /// After which of them it began to try again: from there the deadline counts, however long the process had stood still.
    round: u64,
    periods: Periods,
    /// `--leader-elect=false`: it leads without asking anybody.
    alone: bool,
}

fn micro(now: Time) -> String {
    let ns = wall_ns(now);
    time::rfc3339_micro((ns / 1_000_000_000) as i64, (ns % 1_000_000_000) as u32)
}

impl Elector {
    /// A candidate for the lease of this name.
    pub fn new(namespace: &str, name: &str) -> Elector {
        Elector {
            namespace: namespace.into(),
            name: name.into(),
            identity: "".into(),
            lease: Value::Null,
            observed: (Value::Null, Time::ZERO),
            leading: false,
            asked: None,
            turn: 0,
            renewed: 0,
            round: 0,
            periods: PERIODS,
            alone: false,
        }
    }
    /// What the process's arguments say of its leadership; before it begins.
    pub fn heed(&mut self, arguments: &Arguments) {
        let Periods { lease, deadline, retry } = PERIODS;
        self.periods = Periods {
            lease: arguments.span("leader-elect-lease-duration", lease),
            deadline: arguments.span("leader-elect-renew-deadline", deadline),
            retry: arguments.span("leader-elect-retry-period", retry),
        };
        for (flag, to) in [("resource-namespace", &mut self.namespace), ("resource-name", &mut self.name)] {
            if let Some(said) = arguments.get(&format!("leader-elect-{flag}")) {
                *to = said.into();
            }
        }
        self.alone = !arguments.is("leader-elect", true);
    }
    /// Begin, as `host_uuid`.
    pub fn start(&mut self, host: &str, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Turn {
        self.identity = format!("{host}_{}", ctx.rng.uuid()).into();
        self.leading = self.alone;
        if self.alone {
            return Turn::Acquired;
        }
        self.attempt(client, ctx);
        Turn::None
    }
    /// Whether it leads.
    pub fn is_leader(&self) -> bool {
        self.leading
    }
    /// Who it is.
    pub fn identity(&self) -> &str {
        &self.identity
    }
    /// The lease as it was seen last.
    pub fn lease(&self) -> &Value {
        &self.lease
    }

    fn spec(&self) -> &Value {
        self.lease.get(k!("spec"))
    }

    /// One try. A leader writes at once, supposing that nobody else has.
    fn attempt(&mut self, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        if self.leading && self.round != self.renewed {
            self.round = self.renewed;
            ctx.timer(self.periods.deadline, Timer::Deadline(self.renewed));
        }
        let mine = self.observed.0.get(k!("holderIdentity")).str() == &*self.identity;
        if self.leading && mine && ctx.now < self.observed.1 + self.periods.lease {
            return self.write(Asked::Renew, client, ctx);
        }
        let id = client.get(&kinds::LEASE, &self.namespace, &self.name, ctx);
        self.asked = Some((id, Asked::Get));
    }

    fn write(&mut self, asked: Asked, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        let now = micro(ctx.now);
        let old = self.spec();
        let (acquired, transitions) = if self.leading {
            (old.get(k!("acquireTime")).clone(), old.get(k!("leaseTransitions")).int())
        } else if self.lease.is_null() {
            (Value::from(now.as_str()), 0)
        } else {
            (Value::from(now.as_str()), old.get(k!("leaseTransitions")).int() + 1)
        };
        let spec = json!({
            "holderIdentity": (self.identity.clone()),
            "leaseDurationSeconds": (self.periods.lease.as_secs() as i64),
            "acquireTime": (acquired),
            "renewTime": (now),
            "leaseTransitions": (transitions)
        });
        self.put(spec, asked, client, ctx);
    }

    fn put(&mut self, spec: Value, asked: Asked, client: &mut Client, ctx: &mut Ctx<'_, Timer>) {
        let id = if self.lease.is_null() {
            let lease = json!({
                "kind": "Lease", "apiVersion": "coordination.k8s.io/v1",
                "metadata": { "name": (self.name.clone()), "namespace": (self.namespace.clone()) },
                "spec": (spec)
            });
            client.create(&kinds::LEASE, lease, ctx)
        } else {
            client.update(&kinds::LEASE, self.lease.clone().with(k!("spec"), spec), ctx)
        };
        self.asked = Some((id, asked));
    }

    fn again(&mut self, after: Span, ctx: &mut Ctx<'_, Timer>) {
        self.turn += 1;
        ctx.timer(after, Timer::Try(self.turn));
    }

    fn failed(&mut self, ctx: &mut Ctx<'_, Timer>) -> Turn {
        let wait = if self.leading { self.periods.retry } else { ctx.rng.jitter(self.periods.retry, 6, 5) };
        self.again(wait, ctx);
        Turn::None
    }

    /// A message came. None: it was not for it.
    pub fn message(&mut self, payload: &Payload, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Option<Turn> {
        let Payload::Response(answer) = payload else { return None };
        let (_, asked) = self.asked.take_if(|(id, _)| *id == answer.id)?;
        Some(match asked {
            Asked::Get => self.got(answer, client, ctx),
            Asked::Renew if !answer.is_ok() => {
                let id = client.get(&kinds::LEASE, &self.namespace, &self.name, ctx);
                self.asked = Some((id, Asked::Get));
                Turn::None
            }
            Asked::Write | Asked::Renew => self.wrote(answer, client, ctx),
            Asked::Release => Turn::Lost,
        })
    }

    fn got(&mut self, answer: &Response, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Turn {
        if answer.code == 404 {
            self.lease = Value::Null;
            self.write(Asked::Write, client, ctx);
            return Turn::None;
        }
        if !answer.is_ok() {
            return self.failed(ctx);
        }
        self.lease = answer.value().clone();
        let spec = self.spec().clone();
        if self.observed.0 != spec {
            self.observed = (spec.clone(), ctx.now);
        }
        let holder = spec.get(k!("holderIdentity")).str();
        let duration = Span::secs(spec.get(k!("leaseDurationSeconds")).int().max(0) as u64);
        // A leader that finds another in its place tries on until its deadline.
        if !holder.is_empty() && holder != &*self.identity && self.observed.1 + duration > ctx.now {
            return self.failed(ctx);
        }
        self.write(Asked::Write, client, ctx);
        Turn::None
    }

    fn wrote(&mut self, answer: &Response, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Turn {
        if !answer.is_ok() {
            return self.failed(ctx);
        }
        self.lease = answer.value().clone();
        self.observed = (self.spec().clone(), ctx.now);
        self.renewed += 1;
        if self.leading {
            self.again(self.periods.retry, ctx);
            Turn::None
        } else {
            self.leading = true;
            // The leader renews at once, then each 2 s.
            self.attempt(client, ctx);
            Turn::Acquired
        }
    }

    /// A timer of its own went off.
    pub fn timer(&mut self, timer: Timer, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Turn {
        match timer {
            Timer::Try(turn) if turn == self.turn && self.asked.is_none() => self.attempt(client, ctx),
            Timer::Deadline(renewed) if renewed == self.renewed && self.leading => {
                self.leading = false;
                return Turn::Lost;
            }
            Timer::Try(_) | Timer::Deadline(_) => {}
        }
        Turn::None
    }

    /// The process ends in order: give the lease back, so that another leads at once. `Lost` follows, unless it is said at once.
    pub fn release(&mut self, client: &mut Client, ctx: &mut Ctx<'_, Timer>) -> Turn {
        if self.alone {
            return Turn::Lost;
        }
        if self.leading {
            self.leading = false;
            let now = micro(ctx.now);
            let spec = json!({
                "holderIdentity": "", "leaseDurationSeconds": 1, "acquireTime": (now.as_str()), "renewTime": (now.as_str()),
                "leaseTransitions": (self.spec().get(k!("leaseTransitions")).int())
            });
            self.put(spec, Asked::Release, client, ctx);
        }
        Turn::None
    }

    /// A connection broke.
    pub fn closed(&mut self, peer: Addr, client: &Client, ctx: &mut Ctx<'_, Timer>) -> Turn {
        if peer != client.config().server {
            return Turn::None;
        }
        match self.asked.take() {
            Some((_, Asked::Release)) => Turn::Lost,
            Some(_) => self.failed(ctx),
            None => Turn::None,
        }
    }
}
