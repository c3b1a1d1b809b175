//! What must hold after every event, whatever a person does and whatever breaks: one property a file.
//!
//! Random sessions are drawn from seeds; a violation names its seed, its event, and the command that repeats it:
//! `VITRINE_SEED=7 cargo test --test invariants random`. As many as there is time for, every failure named:
//! `VITRINE_SEED=1..100000 cargo test --profile fast --test invariants`.

mod bound_once;
mod budget;
mod bugs;
mod caused;
mod no_gaps;
mod one_owner;
mod only_own_pods;
mod partition;
mod rest;
mod restart_cause;
mod versions_grow;
mod workloads;

#[path = "../common/mod.rs"]
mod common;

use std::ops::RangeInclusive;

use vitrine::cluster::{Record, World};
use vitrine::session::Session;
use vitrine::sim::{Span, Time};

/// A property of the world, told of every record.
trait Invariant {
    /// What it demands, in a sentence.
    fn demands(&self) -> &'static str;
    /// Look at a record; the world has done the event that wrote it.
    fn see(&mut self, record: &Record, world: &World) -> Result<(), String>;
}

fn all() -> Vec<Box<dyn Invariant>> {
    vec![
        Box::new(versions_grow::VersionsGrow::default()),
        Box::new(no_gaps::NoGaps::default()),
        Box::new(bound_once::BoundOnce),
        Box::new(only_own_pods::OnlyOwnPods),
        Box::new(caused::Caused),
        Box::new(partition::Partition::default()),
        Box::new(restart_cause::RestartCause::default()),
        Box::new(one_owner::OneOwner::default()),
        Box::new(budget::Budget),
    ]
}

/// Plays a session event by event under every invariant.
fn check(session: &mut Session, until: Time) -> Result<(), String> {
    let mut invariants = all();
    let mut seen = vitrine::sim::RecordId::NONE;
    loop {
        let done = session.advance(until, 1);
        let world = session.world();
        for record in session.trace().since(vitrine::sim::RecordId(seen.0 + 1)) {
            for i in &mut invariants {
                i.see(record, world)
                    .map_err(|e| format!("{}: {e}\n  at record {} ({:?})", i.demands(), record.id.0, record.body))?;
            }
            seen = record.id;
        }
        if done {
            return Ok(());
        }
    }
}

/// One seed or a range of them if that is asked for, else all of these.
fn seeds(all: RangeInclusive<u64>, run: fn(u64) -> Result<(), String>, test: &str) {
    #[expect(clippy::disallowed_methods, reason = "which seeds to play is the developer's wish, no part of a world")]
    let asked = std::env::var("VITRINE_SEED").ok();
    let (from, to) = match asked.as_deref().map(|said| said.split_once("..").unwrap_or((said, said))) {
        Some((from, to)) => (from.parse().expect("a seed"), to.parse().expect("a seed")),
        None => all.into_inner(),
    };
    let mut failures = String::new();
    for seed in from..=to {
        if let Err(e) = run(seed) {
            let again = format!("again: VITRINE_SEED={seed} cargo test --test invariants {test}");
            failures += &format!("seed {seed}: {e}\n  {again}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn random_sessions_keep_every_invariant() {
    let run = |seed| {
        let (mut session, until) = common::random_session(seed);
        check(&mut session, until)
    };
    seeds(1..=1700, run, "random");
}

/// How long a world that is whole again may take: evictions, back-offs of 5 minutes, quarantines, deadlines.
const REST: Span = Span::secs(1200);

#[test]
fn workloads_that_are_left_alone_have_what_they_want() {
    let run = |seed| {
        let (mut session, until) = workloads::random_workloads(seed);
        check(&mut session, until + REST)?;
        match rest::unrest(session.world()).as_slice() {
            [] => Ok(()),
            all => Err(format!("every world left alone converges:\n  {}", all.join("\n  "))),
        }
    };
    seeds(1..=300, run, "workloads");
}

#[test]
fn the_boot_keeps_every_invariant() {
    let mut session = Session::new(common::script(1));
    check(&mut session, Time::ZERO + Span::secs(120)).unwrap();
    assert!(session.world().is_booted(), "the cluster is up after two minutes");
}
