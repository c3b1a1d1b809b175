//! Two candidates and a lease, the server played by the test.

use super::election::{Elector, Timer, Turn};
use super::{Client, Config};
use crate::api::Value;
use crate::path;
use crate::sim::{Addr, Effect, RecordId, Rng, Span, Time};
use crate::wire::{Body, Credentials, Ctx, Method, Payload, Request, Response};

const SERVER: Addr = Addr(0);

struct Candidate {
    elector: Elector,
    client: Client,
    rng: Rng,
    /// What waits for it.
    timers: Vec<(Time, Timer)>,
    up: bool,
}

struct World {
    now: Time,
    lease: Value,
    version: i64,
    server_up: bool,
    candidates: Vec<Candidate>,
    /// Seconds, who, and what happened.
    log: Vec<String>,
}

impl World {
    fn new(n: u64) -> World {
        let candidate = |i| Candidate {
            elector: Elector::new("kube-system", "kube-scheduler"),
            client: Client::new(Config::new(SERVER, Credentials::None, "test")),
            rng: Rng::stream(i, "t"),
            timers: vec![],
            up: true,
        };
        World {
            now: Time::ZERO,
            lease: Value::Null,
            version: 0,
            server_up: true,
            candidates: (0..n).map(candidate).collect(),
            log: vec![],
        }
    }
    fn serve(&mut self, r: &Request) -> Response {
        let write = |w: &mut World, v: &Value| {
            w.version += 1;
            w.lease = v.clone();
            w.lease.set_at("metadata.resourceVersion", w.version.to_string());
            w.lease.clone()
        };
        match (&r.method, &r.body) {
            (Method::Get, _) if self.lease.is_null() => Response::object(r.id, 404, Value::Null),
            (Method::Get, _) => Response::object(r.id, 200, self.lease.clone()),
            (Method::Put, Body::Object(v))
                if v.at(path!("metadata.resourceVersion")) != self.lease.at(path!("metadata.resourceVersion")) =>
            {
                Response::object(r.id, 409, Value::Null)
            }
            (_, Body::Object(v)) => Response::object(r.id, 200, write(self, v)),
            _ => panic!("{r:?}"),
        }
    }
    /// Let one act, and the server answer at once, until there is nothing more to say.
    fn act(&mut self, who: usize, act: &mut dyn FnMut(&mut Elector, &mut Client, &mut Ctx<'_, Timer>) -> Turn) {
        let c = &mut self.candidates[who];
        let mut ctx = Ctx::new(self.now, Addr(1), RecordId(1), &mut c.rng);
        let turn = act(&mut c.elector, &mut c.client, &mut ctx);
        let effects = ctx.effects();
        if turn != Turn::None {
            self.log.push(format!("{} {who} {turn:?}", self.now.as_secs()));
        }
        for e in effects {
            match e {
                Effect::Timer { after, timer, .. } => self.candidates[who].timers.push((self.now + after, timer)),
                Effect::Send { .. } if !self.server_up => self.act(who, &mut |e, c, ctx| e.closed(SERVER, c, ctx)),
                Effect::Send { payload: Payload::Request(r), .. } => {
                    let answer = self.serve(&r).into();
                    self.act(who, &mut |e, c, ctx| e.message(&answer, c, ctx).expect("its own answer"));
                }
                other => panic!("{other:?}"),
            }
        }
    }
    fn start(&mut self, who: usize) {
        self.act(who, &mut |e, c, ctx| {
            e.start("cp", c, ctx);
            Turn::None
        });
    }
    fn run(&mut self, until: u64) {
        let until = Time::ZERO + Span::secs(until);
        loop {
            let due = |(i, c): (usize, &Candidate)| {
                let first = c.timers.iter().enumerate().min_by_key(|(_, (at, _))| *at)?;
                c.up.then_some((first.1.0, i, first.0))
            };
            let next = self.candidates.iter().enumerate().filter_map(due).min();
            let Some((at, who, timer)) = next.filter(|n| n.0 <= until) else { break };
            self.now = at;
            let (_, timer) = self.candidates[who].timers.remove(timer);
            self.act(who, &mut |e, c, ctx| e.timer(timer.clone(), c, ctx));
        }
        self.now = until;
    }
}

#[test]
fn the_first_leads_and_another_follows_when_it_falls_silent() {
    let mut w = World::new(2);
    w.start(0);
    w.start(1);
    w.run(60);
    assert_eq!(w.log, ["0 0 Acquired"]);
    let renewed = w.version;
    assert!((30..=32).contains(&renewed), "each two seconds: {renewed}");
    assert_eq!(w.lease.at(path!("spec.leaseTransitions")).int(), 0);
    w.candidates[0].up = false;
    w.run(90);
    let [_, last] = &w.log[..] else { panic!("{:?}", w.log) };
    let at: u64 = last.split(' ').next().and_then(|s| s.parse().ok()).unwrap_or(0);
    assert!(last.ends_with("1 Acquired") && (73..=80).contains(&at), "{last}");
    assert_eq!(w.lease.at(path!("spec.leaseTransitions")).int(), 1);
}

#[test]
fn who_cannot_renew_for_ten_seconds_steps_down() {
    let mut w = World::new(1);
    w.start(0);
    w.run(20);
    w.server_up = false;
    w.run(40);
    assert_eq!(w.log, ["0 0 Acquired", "32 0 Lost"]);
}

#[test]
fn a_lease_given_back_is_taken_at_the_next_look() {
    let mut w = World::new(2);
    w.start(0);
    w.start(1);
    w.run(10);
    w.act(0, &mut |e, c, ctx| {
        e.release(c, ctx);
        Turn::None
    });
    assert_eq!(w.lease.at(path!("spec.holderIdentity")).str(), "");
    w.candidates[0].up = false;
    w.run(16);
    assert_eq!(w.log[..2], ["0 0 Acquired", "10 0 Lost"]);
    assert!(w.log[2].ends_with("1 Acquired"), "{:?}", w.log);
}
