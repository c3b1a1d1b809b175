//! The area `kubectl`: transcripts of what learners type, replayed at the terminal.

use crate::names;
use vitrine::cli::LineKind;
use vitrine::cluster::{Topology, World};
use vitrine::sim::{Span, Time};

/// A command may take so long.
const PATIENCE: Span = Span::secs(600);
/// Its boot draws what the recorded cluster's drew: DNS runs on `node01` and `node03`, and of kube-proxy's pods the control
/// plane's has the last name. No recording says so; several show it.
const SEED: u64 = 11;
/// Nothing settles later than this.
const RESTLESS: u64 = 60;

/// The cluster as the recordings begin: booted, with nothing left to do.
pub fn booted() -> World {
    let mut world = World::new(&Topology::default(), SEED);
    while !world.is_booted() && world.now() < Time::ZERO + Span::secs(120) {
        let until = world.now() + Span::secs(1);
        world.run_until(until);
    }
    settle(&mut world);
    // What happened before a recording began was forgotten there too.
    say(&mut world, "kubectl delete events --all -n default >/dev/null");
    say(&mut world, "mkdir -p /tmp/scratch && cd /tmp/scratch");
    world
}

/// Until nothing has changed for three seconds, leases and nodes apart.
fn settle(world: &mut World) {
    let state = |world: &World| -> i64 {
        let all = world.stored("/registry/");
        let counts = |key: &str| {
            !["/registry/leases/", "/registry/minions/", "/registry/masterleases/"].iter().any(|p| key.starts_with(p))
        };
        all.iter()
            .filter(|(key, _, _)| counts(key))
            .fold(0, |sum: i64, (_, _, rv)| sum.wrapping_mul(31).wrapping_add(*rv))
    };
    let (mut last, mut quiet) = (state(world), 0);
    for _ in 0..RESTLESS {
        let until = world.now() + Span::secs(1);
        world.run_until(until);
        let now = state(world);
        quiet = if now == last { quiet + 1 } else { 0 };
        last = now;
        if quiet >= 3 {
            return;
        }
    }
}

/// The transcript again, its answers from the simulation.
pub fn replay(text: &str, booted: &World) -> String {
    let mut desk = booted.clone();
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if let Some(chore) = line.strip_prefix("  @").filter(|_| names::is_chore(line)) {
            out.push_str(&format!("{line}\n"));
            match chore.strip_prefix("wait ").and_then(|n| n.trim().parse().ok()) {
                Some(seconds) => {
                    let until = desk.now() + Span::secs(seconds);
                    desk.run_until(until);
                }
                None => settle(&mut desk),
            }
        }
        let Some(first) = line.strip_prefix("  $ ") else { continue };
        let mut command = first.to_string();
        out.push_str(&format!("{line}\n"));
        while let Some(more) = lines.get(at).filter(|l| l.starts_with("  >")) {
            out.push_str(&format!("{more}\n"));
            command.push('\n');
            command.push_str(more.strip_prefix("  > ").unwrap_or(""));
            at += 1;
        }
        out.push_str(&say(&mut desk, &command));
    }
    out
}

/// Standard output, then standard error, then the status.
fn say(desk: &mut World, command: &str) -> String {
    let before = desk.shell().screen().lines().next_back().map_or(0, |l| l.id + 1);
    desk.type_line(command);
    let until = desk.now() + PATIENCE;
    while desk.shell().busy() && desk.step(until) {}
    desk.take_records();
    let (mut out, mut err) = (String::new(), String::new());
    for l in desk.shell().screen().lines().filter(|l| l.id >= before) {
        match l.kind {
            LineKind::Typed => {}
            LineKind::Out => out.push_str(&format!("  {}\n", l.text)),
            LineKind::Err => err.push_str(&format!("  ! {}\n", l.text)),
        }
    }
    match desk.shell().last_status() {
        0 => out + &err,
        n => format!("{out}{err}  [{n}]\n"),
    }
}
