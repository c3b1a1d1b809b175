//! Lives of nodes on a whole cluster: each test is one rule, read off the store.

use super::{Topology, World};
use crate::k;
use crate::path;
use crate::sim::{Span, Time};

fn booted() -> World {
    let mut world = World::new(&Topology::default(), 1);
    world.run_until(Time::ZERO + Span::secs(90));
    assert!(world.is_booted());
    world
}

fn after(world: &mut World, secs: u64) {
    world.run_until(world.now() + Span::secs(secs));
}

fn ready(world: &World, node: &str) -> String {
    let nodes = world.stored(&format!("/registry/minions/{node}"));
    let all = nodes.iter().flat_map(|(_, n, _)| n.at(path!("status.conditions")).items());
    all.filter(|c| c.get(k!("type")).str() == "Ready").map(|c| c.get(k!("status")).str()).collect()
}

fn taints(world: &World, node: &str) -> Vec<String> {
    let nodes = world.stored(&format!("/registry/minions/{node}"));
    let all = nodes.iter().flat_map(|(_, n, _)| n.at(path!("spec.taints")).items());
    all.map(|t| format!("{}:{}", t.get(k!("key")).str(), t.get(k!("effect")).str())).collect()
}

#[test]
fn a_node_whose_kubelet_is_stopped_by_ssh_is_unknown_within_a_minute_and_comes_back() {
    let mut world = booted();
    world.type_line("ssh node02 'systemctl stop kubelet'");
    after(&mut world, 38);
    assert_eq!(ready(&world, "node02"), "True", "50 s of silence are granted");
    after(&mut world, 24);
    assert_eq!(ready(&world, "node02"), "Unknown");
    let unreachable = "node.kubernetes.io/unreachable";
    assert_eq!(taints(&world, "node02"), [format!("{unreachable}:NoSchedule"), format!("{unreachable}:NoExecute")]);
    world.type_line("ssh node02 'systemctl start kubelet'");
    after(&mut world, 30);
    assert_eq!((ready(&world, "node02").as_str(), taints(&world, "node02").len()), ("True", 0));
}

#[test]
fn exit_leaves_the_machine_that_ssh_entered() {
    let mut world = booted();
    let mut say = |line: &str| {
        world.type_line(line);
        after(&mut world, 2);
        world.shell().prompt()
    };
    assert_eq!(say("ssh node01"), "node01:~$ ");
    assert_eq!(say("systemctl stop kubelet"), "node01:~$ ");
    assert_eq!(say("exit"), "controlplane:~$ ");
    let kubelet = world.find("node01/kubelet").unwrap();
    assert!(!world.engine().process(kubelet).up);
}

#[test]
fn a_machine_that_joins_is_ready_with_a_range_of_its_own_and_the_node_that_goes_takes_its_pods_along() {
    let mut world = booted();
    world.join("node04", 0);
    after(&mut world, 20);
    assert_eq!((ready(&world, "node04").as_str(), taints(&world, "node04").len()), ("True", 0));
    let nodes = world.stored("/registry/minions/");
    let ranges: std::collections::BTreeSet<&str> =
        nodes.iter().map(|(_, n, _)| n.at(path!("spec.podCIDR")).str()).collect();
    assert_eq!(ranges.len(), 5);
    let on_it = |world: &World| {
        let pods = world.stored("/registry/pods/");
        pods.iter().filter(|(_, p, _)| p.at(path!("spec.nodeName")).str() == "node04").count()
    };
    assert_eq!(on_it(&world), 1, "kube-proxy");
    world.type_line("kubectl delete node node04");
    after(&mut world, 75);
    assert_eq!(on_it(&world), 0, "collected 40 to 60 s after its node went");
}
