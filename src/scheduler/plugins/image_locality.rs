//! Models kube-scheduler's ImageLocality: better where the images are already, the larger the better; an image that few
//! nodes have counts for less, lest all its pods meet there.
//!
//! The share is computed in 64-bit floats as the real one does; see `balanced_allocation` for why that is exact.

use crate::scheduler::cache::Slot;
use crate::scheduler::framework::{self, Cycle, SCORE_MAX};
use crate::scheduler::node_info::NodeInfo;

const MIN: i64 = 23 << 20;
/// For each image.
const MAX: i64 = 1000 << 20;

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "ImageLocality",
    weight: 1,
    pre_score: Some(pre_score),
    score: Some(score),
    ..framework::PLUGIN
};

/// What each image is worth is the same on every node that has it.
fn pre_score(cycle: &mut Cycle<'_>, _: &[Slot]) -> bool {
    let all = cycle.cache.nodes() as f64;
    let part = |state: crate::scheduler::cache::ImageState| (state.size as f64 * (state.nodes as f64 / all)) as i64;
    let known = cycle.pod.needs.images.iter().filter_map(|i| Some((*i, part(cycle.cache.image(*i)?))));
    cycle.images = known.collect();
    true
}

fn score(cycle: &Cycle<'_>, node: &NodeInfo) -> i64 {
    if cycle.images.is_empty() {
        return 0;
    }
    let sum: i64 = cycle.images.iter().filter(|(i, _)| node.has_image(*i)).map(|(_, part)| part).sum();
    let max = MAX * cycle.pod.needs.images.len() as i64;
    if max <= MIN {
        return 0;
    }
    SCORE_MAX * (sum.clamp(MIN, max) - MIN) / (max - MIN)
}
