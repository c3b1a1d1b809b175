//! What the golden files hold, computed: natively by `main.rs`, in browsers by `../wasm.rs`.

use std::fmt::Write;
use vitrine::sim::{Hasher, Ratio, Rng};

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
