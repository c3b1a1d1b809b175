//! What the page's address says of the machines: `?workers=100&pods=500` is a larger cluster than the course's.

use crate::cluster::Topology;
use crate::controllers::has_room;

/// Kubernetes' own limit, for both.
const MOST: u32 = 5_000;

/// The machines that a query asks for: how many workers, and how many pods each takes. What it does not say is as usual.
pub fn topology(query: &str) -> Topology {
    let mut topology = Topology::default();
    for (name, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
        let Ok(n) = value.parse::<u32>() else { continue };
        match name {
            "workers" => topology.workers = n.clamp(1, MOST),
            "pods" => topology.max_pods = n.clamp(1, MOST),
            _ => {}
        }
    }
    // The control plane has a range too. Nodes without one would never be ready: fewer pods go on each.
    while !has_room(topology.workers + 1, topology.max_pods) {
        topology.max_pods /= 2;
    }
    topology
}

#[test]
fn the_address_may_ask_for_more_machines() {
    let asked = |query| {
        let t = topology(query);
        (t.workers, t.max_pods)
    };
    assert_eq!(asked(""), (3, 110));
    assert_eq!(asked("?lang=fr&workers=1000&pods=500"), (1000, 500));
    assert_eq!(asked("workers=0&pods=99999"), (1, 5000));
    assert_eq!(asked("workers=1000&pods=5000"), (1000, 2500));
    assert_eq!(asked("workers=5000&pods=5000"), (5000, 312));
    assert_eq!(asked("workers=many"), (3, 110));
}
