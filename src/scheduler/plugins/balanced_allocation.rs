//! Models kube-scheduler's NodeResourcesBalancedAllocation: better where cpu and memory would be used up alike.
//!
//! The real one computes with 64-bit floats, and so does this: their four operations are exactly specified (IEEE 754) and the
//! same on every machine; a ratio of integers would round otherwise in the last place, and so choose other nodes.

use crate::scheduler::framework::{self, Cycle, SCORE_MAX};
use crate::scheduler::node_info::NodeInfo;

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodeResourcesBalancedAllocation",
    weight: 1,
    local: true,
    // A pod that asks for nothing changes no balance.
    pre_score: Some(|cycle, _| cycle.pod.needs.requests.milli_cpu != 0 || cycle.pod.needs.requests.memory != 0),
    score: Some(score),
    ..framework::PLUGIN
};

/// Half the best score, plus half of how much better the balance gets.
fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let (there, taken, asked) = (&node.allocatable, &node.requested, &cycle.pod.needs.requests);
    let before = balance([(taken.milli_cpu, there.milli_cpu), (taken.memory, there.memory)]);
    let after =
        balance([(taken.milli_cpu + asked.milli_cpu, there.milli_cpu), (taken.memory + asked.memory, there.memory)]);
    SCORE_MAX / 2 + (SCORE_MAX / 2 + after - before) / 2
}

/// 100 where both shares are equal, 50 where one is whole and the other nothing.
fn balance(shares: [(i64, i64); 2]) -> i64 {
    let share = |(used, there): (i64, i64)| (used as f64 / there as f64).min(1.0);
    let [cpu, memory] = shares;
    let deviation = if cpu.1 == 0 || memory.1 == 0 { 0.0 } else { ((share(cpu) - share(memory)) / 2.0).abs() };
    ((1.0 - deviation) * SCORE_MAX as f64) as i64
}
