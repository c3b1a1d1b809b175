//! What tests of a whole cluster begin with, and look at.

use super::{Topology, World};
use crate::path;
use crate::sim::{Span, Time};

/// The course's cluster, booted.
pub fn booted() -> World {
    let mut world = World::new(&Topology::default(), 1);
    world.run_until(Time::ZERO + Span::secs(90));
    assert!(world.is_booted());
    world
}

/// Let so many seconds pass.
pub fn after(world: &mut World, secs: u64) {
    world.run_until(world.now() + Span::secs(secs));
}

/// What a line prints, within ten seconds.
pub fn say(world: &mut World, line: &str) -> String {
    let before = world.shell().screen().lines().next_back().map_or(0, |l| l.id + 1);
    world.type_line(line);
    after(world, 10);
    let said = world.shell().screen().lines().filter(|l| l.id > before);
    said.map(|l| format!("{}\n", l.text)).collect()
}

/// A node's Ready condition.
pub fn ready(world: &World, node: &str) -> String {
    let nodes = world.stored(&format!("/registry/minions/{node}"));
    let all = nodes.iter().flat_map(|(_, n, _)| n.at(path!("status.conditions")).items());
    all.filter(|c| c.get("type").str() == "Ready").map(|c| c.get("status").str()).collect()
}
