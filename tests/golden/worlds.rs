//! What the golden files hold, computed: natively by `main.rs`, in browsers by `../wasm.rs`.

use std::fmt::Write;
use vitrine::cluster::Topology;
use vitrine::session::{Action, Script, Session};
use vitrine::sim::{Hasher, Ratio, Rng, Time};

/// A line a seed: everything that a component can draw, folded into one number.
pub fn random_streams() -> String {
    let mut text = String::new();
    for seed in 1..=20 {
        let mut rng = Rng::stream(seed, "kube-scheduler");
        let mut hasher = Hasher::default();
        for round in 0..1_000 {
            hasher.word(rng.below(round + 1));
            hasher.word(u64::from(rng.chance(Ratio(1, 3))));
            hasher.text(&rng.suffix(5));
            hasher.text(&rng.uuid());
        }
        let _ = writeln!(text, "seed {seed}: {:016x}", hasher.value());
    }
    text
}

/// The first line in which two texts differ.
pub fn first_difference(expected: &str, got: &str) -> Option<String> {
    let count = expected.lines().count().max(got.lines().count());
    let line = |text: &str, at: usize| text.lines().nth(at).unwrap_or_default().to_string();
    (0..count)
        .map(|at| (at, line(expected, at), line(got, at)))
        .find(|(_, expected, got)| expected != got)
        .map(|(at, expected, got)| format!("line {}: expected '{expected}', got '{got}'", at + 1))
}

/// What a person may do, drawn at random: twelve actions within four minutes of virtual time.
pub fn script(seed: u64) -> Script {
    let mut rng = Rng::stream(seed, "person");
    let mut script = Script::new(Topology::default(), seed);
    let mut at = 30_000_000_000;
    for _ in 0..12 {
        at += rng.below(20_000_000_000);
        let name = format!("p{}", rng.below(4));
        let node = format!("node0{}", 1 + rng.below(3));
        let action = match rng.below(8) {
            0 => Action::Unplug(node),
            1 => Action::Plug(node),
            2 => Action::Kill(format!("{node}/kubelet")),
            3 => Action::Start(format!("{node}/kubelet")),
            4 => Action::Type(format!("kubectl delete pod {name} --wait=false")),
            5 => Action::Type("kubectl get pods -o wide".into()),
            _ => Action::Type(format!("kubectl run {name} --image nginx")),
        };
        script.actions.push((at, action));
    }
    script
}

/// Five lines a seed, one a minute: the first line that differs says which session, and within which minute.
pub fn trace_hashes() -> String {
    let mut text = String::new();
    for seed in 1..=20 {
        let mut session = Session::new(script(seed));
        for minute in 1..=5 {
            session.advance(Time(minute * 60_000_000_000), usize::MAX);
            let _ = writeln!(text, "seed {seed} at {minute} min: {:016x}", session.hash());
        }
    }
    text
}
