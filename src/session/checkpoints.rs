//! Clones of the world at some instants of the past: where a step back begins. Only a cache.

use crate::cluster::World;
use crate::sim::RecordId;

/// A world, and how many actions it has seen.
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The world.
    pub world: World,
    /// How many of the script's actions were carried out.
    pub actions: usize,
}

/// Checkpoints in the order of time, at most [`KEEP`]: dense near the present, thin in the far past.
#[derive(Clone, Debug, Default)]
pub struct Checkpoints(Vec<Checkpoint>);

/// How many records lie between two checkpoints at least; more in a large world, whose clone costs more.
const EVERY: u64 = 2_000;
/// How many are kept.
const KEEP: usize = 48;

impl Checkpoints {
    /// Keep this world if the last one kept lies far enough behind.
    pub fn offer(&mut self, world: &World, actions: usize) {
        let last = self.0.last().map_or(0, |c| c.world.last_record().0);
        if self.0.is_empty() || world.last_record().0 >= last + EVERY.max(2 * world.weight()) {
            self.0.push(Checkpoint { world: world.clone(), actions });
            self.thin();
        }
    }
    /// Drop every second one of the older half; the first, the world before anything happened, stays.
    fn thin(&mut self) {
        if self.0.len() > KEEP {
            let half = KEEP / 2;
            let mut i = 0;
            self.0.retain(|_| {
                i += 1;
                i == 1 || i > half || i % 2 == 0
            });
        }
    }
    /// The newest world that has not gone beyond this record.
    pub fn before(&self, record: RecordId) -> Option<&Checkpoint> {
        self.0.iter().rev().find(|c| c.world.last_record() <= record)
    }
    /// Forget what lies after this record.
    pub fn truncate_after(&mut self, record: RecordId) {
        self.0.retain(|c| c.world.last_record() <= record);
    }
    /// Forget all but the first.
    pub fn clear(&mut self) {
        self.0.truncate(1);
    }
}
