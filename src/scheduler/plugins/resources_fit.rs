//! Models kube-scheduler's NodeResourcesFit: what pods ask for must fit beside what others have asked for; the emptier a
//! node would be, the better (LeastAllocated over cpu and memory, one part each).

use std::rc::Rc;

use crate::scheduler::framework::{self, Cycle, SCORE_MAX};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::verdict::{Short, Verdict, Why};

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "NodeResourcesFit",
    weight: 1,
    local: true,
    filter: Some(filter),
    score: Some(score),
    ..framework::PLUGIN
};

/// All that is missing is said. It is `Never` if the node could not do even when empty.
fn filter(cycle: &Cycle<'_>, node: &NodeInfo) -> Verdict {
    let (asked, there, taken) = (&cycle.pod.needs.requests, &node.allocatable, &node.requested);
    let mut short = Short::default();
    let mut never = false;
    if node.pods.len() as i64 + 1 > there.pods {
        short.common.push("Too many pods");
    }
    for (asked, there, taken, reason) in [
        (asked.milli_cpu, there.milli_cpu, taken.milli_cpu, "Insufficient cpu"),
        (asked.memory, there.memory, taken.memory, "Insufficient memory"),
        (asked.ephemeral_storage, there.ephemeral_storage, taken.ephemeral_storage, "Insufficient ephemeral-storage"),
    ] {
        if asked > 0 && asked > there - taken {
            short.common.push(reason);
            never |= asked > there;
        }
    }
    for (name, asked) in &asked.scalar {
        let there = there.scalar(*name);
        if *asked > 0 && *asked > there - taken.scalar(*name) {
            short.scalar.push(*name);
            never |= *asked > there;
        }
    }
    match (short.common.is_empty() && short.scalar.is_empty(), never) {
        (true, _) => Verdict::Fits,
        (false, true) => Verdict::Never(Why::Short(Rc::new(short))),
        (false, false) => Verdict::NotNow(Why::Short(Rc::new(short))),
    }
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let new = cycle.pod.needs.nonzero_new;
    let free = |there: i64, taken: i64| if taken > there { 0 } else { (there - taken) * SCORE_MAX / there };
    let parts =
        [(node.allocatable.milli_cpu, node.nonzero.0 + new.0), (node.allocatable.memory, node.nonzero.1 + new.1)];
    let there = parts.iter().filter(|(there, _)| *there != 0);
    let (sum, n) = there.fold((0, 0), |(sum, n), (there, taken)| (sum + free(*there, *taken), n + 1));
    if n == 0 { 0 } else { sum / n }
}
