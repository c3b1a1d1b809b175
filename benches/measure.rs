//! What all benches share: the clock, the heap, the longest of many small steps, and a table with the reference beside it.

use std::alloc::System;
use std::time::Instant;

use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use vitrine::api::Value;
use vitrine::cluster::{Body, Topology, World, pki};
use vitrine::sim::{Span, Time};
use vitrine::wire::{self, Method, Note, Request};

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Bytes that are allocated and not freed.
pub fn live() -> i64 {
    let s = HEAP.stats();
    s.bytes_allocated as i64 - s.bytes_deallocated as i64
}

/// How often memory was asked for so far: the same on every machine, whatever else it does.
pub fn asked() -> usize {
    let s = HEAP.stats();
    s.allocations + s.reallocations
}

/// Seconds that something took, and what it gave.
pub fn timed<R>(f: impl FnOnce() -> R) -> (f64, R) {
    let began = Instant::now();
    let r = f();
    (began.elapsed().as_secs_f64(), r)
}

/// Which of the rows named on the command line to run: all, if none is named. cargo's own flags are no names.
pub fn wanted(row: &str) -> bool {
    let mut names = std::env::args().skip(1).filter(|a| !a.starts_with('-')).peekable();
    names.peek().is_none() || names.any(|n| row.starts_with(&n))
}

/// Says what the following rows are, if any of them is wanted.
pub fn heading(rows: &str, words: &str) {
    let mut names = std::env::args().skip(1).filter(|a| !a.starts_with('-')).peekable();
    if names.peek().is_none() || names.any(|n| n.starts_with(rows) || rows.starts_with(&n)) {
        println!("\n{words}");
    }
}

/// `12.3 ms`, `4.50 s`.
pub fn time(seconds: f64) -> String {
    match seconds {
        s if s < 1e-3 => format!("{:.1} us", s * 1e6),
        s if s < 1.0 => format!("{:.1} ms", s * 1e3),
        s => format!("{s:.2} s"),
    }
}

/// How far ours is ahead of a reference, where more is better.
pub fn ratio(ours: f64, reference: f64) -> String {
    format!("{:.1}x", ours / reference)
}

/// A cluster that has booted.
pub fn booted(workers: u32, max_pods: u32) -> World {
    let mut world = World::new(&Topology { workers, max_pods, ..Topology::default() }, 1);
    while !world.is_booted() && world.now() < Time(600_000_000_000) {
        world.run_until(world.now() + Span::secs(1));
        world.take_records();
    }
    assert!(world.is_booted(), "{workers} workers do not boot within ten minutes");
    world
}

/// A request of the administrator.
pub fn request(method: Method, path: &str, body: wire::Body) -> Request {
    let mut r = Request::new(0, method, path);
    r.credentials = pki::admin();
    r.content_type = "application/json".into();
    r.user_agent = "bench/v1".into();
    r.body = body;
    r
}

/// Plays until so many pods of the namespace `default` run, or this much time has passed.
pub struct Played {
    /// How many run.
    pub running: usize,
    /// How many things happened.
    pub events: u64,
    /// The longest that one of them took, in seconds: what no budget of a frame can cut.
    pub longest: f64,
    /// Seconds in all.
    pub wall: f64,
}

/// See [`Played`].
pub fn play_until_running(world: &mut World, pods: usize, patience: Span) -> Played {
    let until = world.now() + patience;
    let mut played = Played { running: 0, events: 0, longest: 0.0, wall: 0.0 };
    let began = Instant::now();
    let mut last = 0.0;
    while played.running < pods && world.step(until) {
        for record in world.take_records() {
            played.running += usize::from(starts_to_run(&record.body));
        }
        played.events += 1;
        let now = began.elapsed().as_secs_f64();
        played.longest = f64::max(played.longest, now - last);
        last = now;
    }
    played.wall = last;
    played
}

/// Whether a pod of people's has begun to run.
pub fn starts_to_run(body: &Body) -> bool {
    let Body::Note { note: Note::Committed { key, before, after, .. }, .. } = body else { return false };
    let runs = |pod: &Value| pod.at("status.phase").str() == "Running";
    key.starts_with("/registry/pods/default/") && runs(after) && !runs(before)
}
