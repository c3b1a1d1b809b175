//! Models kube-scheduler's NodeResourcesFit: what pods ask for must fit beside what others have asked for; the emptier a
//! node would be, the better (LeastAllocated over cpu and memory, one part each), unless the profile says otherwise:
//! MostAllocated, RequestedToCapacityRatio, other resources, other weights.

use std::rc::Rc;

use crate::api::Key;
use crate::scheduler::framework::{self, Cycle, SCORE_MAX};
use crate::scheduler::node_info::NodeInfo;
use crate::scheduler::resources::is_scalar;
use crate::scheduler::verdict::{Short, Verdict, Why};
use crate::wire::Strategy;

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
        if *asked > 0 && *asked > there - taken.scalar(*name) && !is_ignored(cycle, *name) {
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

/// Whether the profile has this extended resource left to others: `ignoredResources`, `ignoredResourceGroups`.
fn is_ignored(cycle: &Cycle<'_>, name: Key) -> bool {
    let fit = &cycle.profile().fit;
    let group = name.as_str().split('/').next().unwrap_or_default();
    fit.ignored.contains(&name) || fit.ignored_groups.iter().any(|g| g == group)
}

/// What a node offers of a resource, what is taken, and what the pod adds. Nothing where it offers none, or where the pod does
/// not ask for what few nodes have. `placeholders`: with small defaults where pods ask for no cpu or memory.
pub(super) fn amounts(cycle: &Cycle<'_>, node: &NodeInfo, name: Key, placeholders: bool) -> Option<(i64, i64, i64)> {
    let (taken, new) = match (placeholders, name.as_str()) {
        (true, "cpu") => (node.nonzero.0, cycle.pod.needs.nonzero_new.0),
        (true, "memory") => (node.nonzero.1, cycle.pod.needs.nonzero_new.1),
        _ => (node.requested.amount(name), cycle.pod.needs.requests.amount(name)),
    };
    let there = node.allocatable.amount(name);
    (there != 0 && (new != 0 || !is_scalar(name.as_str()))).then_some((there, taken, new))
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    let scoring = &cycle.profile().fit.scoring;
    let (mut sum, mut weights) = (0, 0);
    for (name, weight) in &scoring.resources {
        let Some((there, taken, new)) = amounts(cycle, node, *name, true) else { continue };
        let taken = taken + new;
        let score = match &scoring.strategy {
            Strategy::Least if taken > there => 0,
            Strategy::Least => (there - taken) * SCORE_MAX / there,
            Strategy::Most => taken.min(there) * SCORE_MAX / there,
            Strategy::Shape(points) => match on_line(points, if taken > there { 100 } else { taken * 100 / there }) {
                // What is worth nothing does not count at all.
                0 => continue,
                score => score,
            },
        };
        sum += score * weight;
        weights += weight;
    }
    match (weights, &scoring.strategy) {
        (0, _) => 0,
        (_, Strategy::Shape(_)) => (2 * sum + weights) / (2 * weights),
        _ => sum / weights,
    }
}

/// The height at `x` of the line through these points. Models `BuildBrokenLinearFunction`.
pub(super) fn on_line(points: &[(i64, i64)], x: i64) -> i64 {
    match points.iter().position(|(at, _)| x <= *at) {
        Some(0) => points[0].1,
        Some(i) => {
            let ((x0, y0), (x1, y1)) = (points[i - 1], points[i]);
            y0 + (y1 - y0) * (x - x0) / (x1 - x0)
        }
        None => points.last().map_or(0, |(_, y)| *y),
    }
}

#[test]
fn a_line_through_points_is_flat_beyond_its_ends() {
    let points = [(20, 0), (60, 100), (80, 50)];
    for (x, y) in [(0, 0), (20, 0), (30, 25), (60, 100), (70, 75), (80, 50), (100, 50)] {
        assert_eq!(on_line(&points, x), y, "{x}");
    }
}
