//! The member behind its port, in a world of one machine: what clients see, and when.

use super::member::{Config, Member, Timer};
use crate::api::Value;
use crate::sim::{Addr, Body, Engine, Span, Step, Time};
use crate::wire::etcd::{Answer, Call, Op, Range, Reply, Request};
use crate::wire::{Component, Input, Note, Payload};

struct World {
    engine: Engine<Payload, Timer, Note>,
    member: Member,
    etcd: Addr,
    client: Addr,
    next: u64,
}

impl World {
    fn new() -> World {
        let mut engine = Engine::new(1);
        let host = engine.add_host("controlplane");
        let (etcd, client) = (engine.add_process(host, "etcd"), engine.add_process(host, "client"));
        for p in [etcd, client] {
            engine.start(p, Span::ZERO, Default::default());
        }
        World { engine, member: Member::new(Config::default()), etcd, client, next: 0 }
    }
    fn call(&mut self, call: Call) -> u64 {
        self.next += 1;
        let (id, to, cause) = (self.next, self.etcd, self.engine.last_record());
        self.engine.run(self.client, cause, |t: Timer| t, |ctx| ctx.send(to, Request { id, call }));
        self.next
    }
    fn put(&mut self, key: &str, value: &str, lease: i64) -> u64 {
        self.call(Call::Txn(vec![], vec![Op::Put(key.into(), Value::from(value), lease)], vec![]))
    }
    fn watch(&mut self, key: &str, end: &str, start_revision: i64) -> u64 {
        self.call(Call::Watch { key: key.into(), range_end: end.into(), start_revision, prev_kv: true })
    }
    /// What the client is told until `ms` after the beginning, and when.
    fn until(&mut self, ms: u64) -> Vec<(u64, Reply)> {
        let mut told = Vec::new();
        while let Some(step) = self.engine.step(Time::ZERO + Span::ms(ms)) {
            match step {
                Step::Input { at, input, cause } if at == self.etcd => {
                    let (engine, member) = (&mut self.engine, &mut self.member);
                    engine.run(at, cause, |t: Timer| t, |ctx| member.handle(input, ctx));
                }
                Step::Input { input: Input::Message { payload: Payload::EtcdReply(reply), .. }, .. } => {
                    told.push((self.engine.now().0 / 1_000, (*reply).clone()));
                }
                _ => {}
            }
        }
        self.engine.idle_until(Time::ZERO + Span::ms(ms));
        told
    }
}

fn events(reply: &Reply) -> String {
    match &reply.result {
        Answer::Events(events) => {
            let one = |e: &crate::wire::etcd::WatchEvent| {
                let prev = e.prev.as_ref().map_or("", |p| p.value.str());
                let sign = if e.deleted { "-" } else { "+" };
                format!("{sign}{}@{} {prev}>{}", e.kv.key, e.kv.mod_revision, e.kv.value.str())
            };
            events.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        Answer::Error(e) => e.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn writes_that_wait_together_share_an_fsync() {
    let mut w = World::new();
    w.until(10);
    let ids = [w.put("a", "1", 0), w.put("b", "1", 0), w.put("c", "1", 0)];
    let told = w.until(20);
    let when: Vec<_> = told.iter().map(|(at, r)| (r.id, *at, r.revision)).collect();
    // One way 50 µs, 2 ms for the first fsync, 2 ms for that of the two others.
    assert_eq!(when, [(ids[0], 12_100, 2), (ids[1], 14_100, 3), (ids[2], 14_100, 4)]);
}

#[test]
fn a_read_sees_what_is_committed_and_no_more() {
    let mut w = World::new();
    w.until(10);
    w.put("a", "1", 0);
    let read = w.call(Call::Range(Range { key: "a".into(), ..Range::default() }));
    let told = w.until(20);
    assert_eq!((told[0].1.id, &told[0].1.result, told[0].0), (read, &Answer::Range(vec![], 0), 10_200));
}

#[test]
fn a_watch_replays_the_past_and_goes_on() {
    let mut w = World::new();
    w.until(1);
    for (k, v) in [("a", "1"), ("b", "1"), ("a", "2")] {
        w.put(k, v, 0);
    }
    w.until(10);
    let watch = w.watch("a", "c", 3);
    w.until(11);
    w.call(Call::Txn(
        vec![],
        vec![
            Op::Put("b".into(), Value::from("2"), 0),
            Op::Put("x".into(), Value::Null, 0),
            Op::Delete("a".into(), "".into()),
        ],
        vec![],
    ));
    w.put("z", "1", 0);
    let mut told = w.until(30);
    told.retain(|(_, r)| r.id == watch);
    assert_eq!(told.iter().map(|(_, r)| events(r)).collect::<Vec<_>>(), ["+b@5 1>2, -a@5 2>"]);

    // From the past: the same events again, in one answer, in the order of their revisions.
    let again = w.watch("a", "c", 3);
    let told = w.until(40);
    assert_eq!((told[0].1.id, events(&told[0].1).as_str()), (again, "+b@3 >1, +a@4 1>2, +b@5 1>2, -a@5 2>"));
    let progress = w.call(Call::Progress(again));
    let told = w.until(50);
    assert_eq!((told[0].1.id, told[0].1.revision, &told[0].1.result), (again, 6, &Answer::Events(vec![])));
    assert_ne!(progress, again);

    w.call(Call::Compact(5));
    w.until(60);
    w.watch("a", "c", 3);
    let told = w.until(70);
    assert_eq!(events(&told[0].1), "etcdserver: mvcc: required revision has been compacted");

    w.call(Call::CancelWatch(again));
    w.until(80);
    w.put("a", "3", 0);
    assert!(w.until(90).iter().all(|(_, r)| r.id != again));
}

#[test]
fn the_keys_of_a_lease_go_when_it_runs_out() {
    let mut w = World::new();
    w.until(1);
    w.call(Call::LeaseGrant(10));
    let told = w.until(100);
    let Answer::Lease(lease, 10) = told[0].1.result else { panic!("{told:?}") };
    for key in ["m", "n"] {
        w.put(key, "1", lease);
    }
    w.until(200);
    w.put("n", "2", 0);
    w.watch("a", "z", 0);
    w.until(7_000);
    w.call(Call::LeaseKeepAlive(lease));
    w.until(16_990);
    assert_eq!(w.member.store().len(), 2);
    let told = w.until(20_000);
    // Renewed at 7.000 s, looked at each half second, one fsync.
    assert_eq!(told.iter().map(|(at, r)| (*at, events(r))).collect::<Vec<_>>(), [(17_502_050, "-m@5 1>".into())]);
    w.call(Call::LeaseKeepAlive(lease));
    assert_eq!(w.until(20_100)[0].1.result, Answer::Lease(lease, 0));
    let gone = w.engine.drain().filter(|r| matches!(r.body, Body::Note { .. })).count();
    assert_eq!(gone, 4, "three puts and a deletion are noted");
}

#[test]
fn a_restart_keeps_the_store_and_loses_the_watches() {
    let mut w = World::new();
    w.until(1);
    w.put("a", "1", 0);
    w.watch("a", "", 0);
    w.until(10);
    w.put("a", "2", 0); // never reaches the disk
    w.until(11);
    w.engine.stop(w.etcd, Default::default());
    w.engine.start(w.etcd, Span::ms(1), Default::default());
    w.until(20);
    w.put("a", "3", 0);
    let told = w.until(30);
    assert_eq!(told.len(), 1, "the put is answered, no watch is left: {told:?}");
    assert_eq!(w.member.store().get("a").map(|kv| (kv.mod_revision, kv.value.str())), Some((3, "3")));
}
