//! Lives of nodes on a whole cluster: each test is one rule, read off the store.

use super::World;
use super::testing::{after, booted, ready, say};
use crate::k;
use crate::path;

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

#[test]
fn a_node_short_of_memory_says_so_and_ends_the_pod_that_takes_it() {
    let mut world = booted();
    say(&mut world, "kubectl run hog --image=polinux/stress --command -- stress --vm 1 --vm-bytes 7900M");
    after(&mut world, 15);
    let said = say(&mut world, "kubectl get pod hog -o jsonpath='{.status.phase} {.status.reason}: {.status.message}'");
    let why = "The node was low on resource: memory. Threshold quantity: 100Mi, available: 0. \
               Container hog was using 7900Mi, request is 0, has larger consumption of memory. \n";
    assert_eq!(said, format!("Failed Evicted: {why}"));
    let node = say(&mut world, "kubectl get pod hog -o jsonpath={.spec.nodeName}");
    assert_eq!(taints(&world, node.trim()), ["node.kubernetes.io/memory-pressure:NoSchedule"]);
    after(&mut world, 330);
    assert_eq!(taints(&world, node.trim()).len(), 0, "five minutes after it was last seen");
}

#[test]
fn a_container_that_fills_more_than_its_limit_is_killed() {
    let mut world = booted();
    let spec = r#"{"spec":{"containers":[{"name":"hog","image":"polinux/stress","command":["stress","--vm","1","--vm-bytes","200M"],"resources":{"limits":{"memory":"100Mi"}}}]}}"#;
    say(&mut world, &format!("kubectl run hog --image=polinux/stress --overrides='{spec}'"));
    let said =
        say(&mut world, "kubectl get pod hog -o jsonpath='{.status.containerStatuses[0].lastState.terminated.reason}'");
    assert_eq!(said, "OOMKilled\n");
}

#[test]
fn a_workers_kubelet_runs_the_pods_of_its_directory_and_heeds_its_configuration_when_it_begins() {
    let mut world = booted();
    let pod = r#"printf "apiVersion: v1\nkind: Pod\nmetadata:\n  name: own\nspec:\n  containers:\n  - name: c\n    image: nginx\n""#;
    say(&mut world, &format!("ssh node02 '{pod} > /etc/kubernetes/manifests/own.yaml'"));
    let phase = "kubectl get pod own-node02 -o jsonpath={.status.phase}";
    assert_eq!(say(&mut world, phase), "Running\n");
    say(&mut world, "ssh node02 'rm /etc/kubernetes/manifests/own.yaml'");
    assert!(say(&mut world, phase).contains("NotFound"));
    let said = say(
        &mut world,
        "ssh node02 'echo maxPods: 7 >> /var/lib/kubelet/config.yaml; echo runOnce: true >> /var/lib/kubelet/config.yaml'",
    );
    assert_eq!(said, "kubelet: runOnce is kept, and has no effect: the simulation does not model it\n");
    say(&mut world, "ssh node02 systemctl restart kubelet");
    after(&mut world, 30);
    assert_eq!(say(&mut world, "kubectl get node node02 -o jsonpath={.status.capacity.pods}"), "7\n");
    say(&mut world, "ssh node02 'fallocate -l 90G /big'");
    after(&mut world, 30);
    assert_eq!(taints(&world, "node02"), ["node.kubernetes.io/disk-pressure:NoSchedule"]);
}

#[test]
fn systemd_starts_a_killed_kubelet_again() {
    let mut world = booted();
    let active = "ssh node02 systemctl is-active kubelet";
    assert_eq!(say(&mut world, &format!("ssh node02 kill -9 700; {active}")), "activating\n");
    after(&mut world, 5);
    assert_eq!(say(&mut world, active), "active\n");
    assert!(say(&mut world, "ssh node02 journalctl -u kubelet").contains("restart counter is at 1."));
}
