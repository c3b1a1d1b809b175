//! What has to be so after a long time.

use super::{Topology, World};
use crate::sim::{Span, Time};

#[test]
fn controllers_work_on_when_their_first_tokens_are_old() {
    let mut world = World::new(&Topology::default(), 1);
    world.run_until(Time::ZERO + Span::secs(2 * 3600));
    world.type_line("kubectl create namespace late");
    world.run_until(world.now() + Span::secs(5));
    assert_eq!(world.stored("/registry/serviceaccounts/late/default").len(), 1);
}
