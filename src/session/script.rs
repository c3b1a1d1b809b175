//! The few bytes that a session is.

use serde::{Deserialize, Serialize};

use super::Action;
use crate::cluster::Topology;

/// The version of the simulation: a script of another version may replay differently.
pub const VERSION: u32 = 1;

/// What was built, and what was done when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// See [`VERSION`].
    pub version: u32,
    /// The machines.
    pub topology: Topology,
    /// Where all randomness comes from.
    pub seed: u64,
    /// What was done, in order of time: nanoseconds since the world began.
    pub actions: Vec<(u64, Action)>,
}

impl Script {
    /// A cluster that nobody has touched.
    pub fn new(topology: Topology, seed: u64) -> Script {
        Script { version: VERSION, topology, seed, actions: Vec::new() }
    }
}
