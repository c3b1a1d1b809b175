//! Models kube-scheduler's NodeResourcesBalancedAllocation: better where cpu and memory, or what the profile names, would be used up alike.
//!
//! The real one computes with 64-bit floats, and so does this: their four operations and the square root are exactly specified
//! (IEEE 754) and the same on every machine; a ratio of integers would round otherwise in the last place, and so choose other nodes.

use crate::scheduler::framework::{self, Cycle, SCORE_MAX};
use crate::scheduler::node_info::NodeInfo;

use super::resources_fit::amounts;

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodeResourcesBalancedAllocation",
    weight: 1,
    local: true,
    // A pod that asks for nothing changes no balance.
    pre_score: Some(|cycle, _| cycle.profile().balanced.iter().any(|r| cycle.pod.needs.requests.amount(*r) != 0)),
    score: Some(score),
    ..framework::PLUGIN
};

/// Half the best score, plus half of how much better the balance gets.
fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let named = cycle.profile().balanced.iter();
    let all: Vec<_> = named.filter_map(|name| amounts(cycle, node, *name, false)).collect();
    let before = balance(all.iter().map(|(there, taken, _)| (*taken, *there)));
    let after = balance(all.iter().map(|(there, taken, new)| (taken + new, *there)));
    SCORE_MAX / 2 + (SCORE_MAX / 2 + after - before) / 2
}

/// 100 where all shares are equal, 50 where of two one is whole and the other nothing.
fn balance(shares: impl Iterator<Item = (i64, i64)>) -> i64 {
    let shares: Vec<f64> = shares.map(|(used, there)| (used as f64 / there as f64).min(1.0)).collect();
    let n = shares.len() as f64;
    let deviation = match &*shares {
        [] | [_] => 0.0,
        [a, b] => ((a - b) / 2.0).abs(),
        many => {
            let mean = many.iter().fold(0.0, |sum, s| sum + s) / n;
            (many.iter().fold(0.0, |sum, s| sum + (s - mean) * (s - mean)) / n).sqrt()
        }
    };
    ((1.0 - deviation) * SCORE_MAX as f64) as i64
}
