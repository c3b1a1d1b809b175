//! Components of the control plane stopped, started and changed from the terminal: each test is one consequence.

use super::World;
use super::testing::{after, booted, ready, say};
use crate::api::{base64, time};
use crate::path;

const MANIFESTS: &str = "/etc/kubernetes/manifests";

fn phase(world: &World, pod: &str) -> String {
    let pods = world.stored(&format!("/registry/pods/default/{pod}"));
    pods.first().map_or(String::new(), |(_, p, _)| p.at(path!("status.phase")).str().into())
}

#[test]
fn the_token_of_the_joining_machines_is_good_for_a_day() {
    let secrets = booted().stored("/registry/secrets/kube-system/bootstrap-token-abcdef");
    let (_, token, _) = secrets.first().expect("kubeadm made it");
    let text = base64::decode(token.at(path!("data.expiration")).str()).unwrap_or_default();
    let expires = time::parse(&String::from_utf8_lossy(&text)).expect("an instant").0;
    let made = time::parse(token.at(path!("metadata.creationTimestamp")).str()).expect("an instant").0;
    assert!((86_399..=86_400).contains(&(expires - made)), "{expires} - {made}");
}

#[test]
fn pods_wait_while_the_schedulers_manifest_is_away() {
    let mut world = booted();
    say(&mut world, &format!("mv {MANIFESTS}/kube-scheduler.yaml /tmp/"));
    let pods = say(&mut world, "kubectl get pods -n kube-system | grep -c kube-scheduler");
    assert_eq!(pods, "0\n", "its mirror is gone");
    say(&mut world, "kubectl run web --image=nginx");
    after(&mut world, 60);
    assert_eq!(phase(&world, "web"), "Pending");
    say(&mut world, &format!("mv /tmp/kube-scheduler.yaml {MANIFESTS}/"));
    after(&mut world, 40);
    assert_eq!(phase(&world, "web"), "Running");
}

#[test]
fn nothing_is_replaced_while_the_controller_manager_is_away() {
    let mut world = booted();
    say(&mut world, "kubectl create deployment web --image=nginx");
    say(&mut world, &format!("mv {MANIFESTS}/kube-controller-manager.yaml /tmp/"));
    say(&mut world, "kubectl delete pods -l app=web --wait=false");
    after(&mut world, 40);
    assert_eq!(world.stored("/registry/pods/default/").len(), 0);
    say(&mut world, &format!("mv /tmp/kube-controller-manager.yaml {MANIFESTS}/"));
    after(&mut world, 60);
    assert_eq!(world.stored("/registry/pods/default/").len(), 1);
}

#[test]
fn a_component_does_as_its_manifest_says() {
    let mut world = booted();
    let edit = "s/    - --leader-elect=true/&\\n    - --node-monitor-grace-period=20s/";
    say(&mut world, &format!("sed -i '{edit}' {MANIFESTS}/kube-controller-manager.yaml"));
    after(&mut world, 60);
    let flag = say(&mut world, "ps aux | grep -o node-monitor-grace-period=20s");
    assert_eq!(flag, "node-monitor-grace-period=20s\n");
    say(&mut world, "ssh node02 'systemctl stop kubelet'");
    after(&mut world, 25);
    assert_eq!(ready(&world, "node02"), "Unknown");
}

#[test]
fn a_slow_node_is_late_and_stays_ready() {
    let mut world = booted();
    say(&mut world, "ssh node02 'tc qdisc add dev eth0 root netem delay 400ms'");
    assert_eq!(world.delay_of("node02").as_ms(), 400);
    let shown = say(&mut world, "ssh node02 'tc qdisc show dev eth0'");
    assert_eq!(shown, "qdisc netem 8001: root refcnt 2 limit 1000 delay 400ms\n");
    let spec = r#"{"spec":{"nodeName":"node02"}}"#;
    say(&mut world, &format!("kubectl run web --image=nginx --overrides='{spec}'"));
    after(&mut world, 90);
    assert_eq!((ready(&world, "node02").as_str(), phase(&world, "web").as_str()), ("True", "Running"));
    let again = say(&mut world, "ssh node02 'tc qdisc add dev eth0 root netem delay 1s'");
    assert_eq!(again, "Error: Exclusivity flag on, cannot modify.\n");
    say(&mut world, "ssh node02 'tc qdisc del dev eth0 root'");
    assert_eq!(world.delay_of("node02").as_ms(), 0);
}

#[test]
fn the_control_plane_comes_back_when_its_apiserver_or_etcd_does() {
    for file in ["kube-apiserver.yaml", "etcd.yaml"] {
        let mut world = booted();
        say(&mut world, &format!("mv {MANIFESTS}/{file} /tmp/"));
        after(&mut world, 60);
        let refused = say(&mut world, "kubectl run web --image=nginx");
        assert!(!refused.contains("created"), "{file}: {refused}");
        say(&mut world, &format!("mv /tmp/{file} {MANIFESTS}/"));
        after(&mut world, 90);
        // Who leads and cannot say so for ten seconds ends, and its kubelet starts it again.
        let restarts = say(&mut world, "kubectl get pods -n kube-system --no-headers | grep -c ' 1 ('");
        assert_eq!(restarts, "2\n", "{file}");
        say(&mut world, "kubectl run web --image=nginx");
        after(&mut world, 40);
        assert_eq!(phase(&world, "web"), "Running", "{file}");
    }
}

#[test]
fn containers_go_on_while_their_runtime_is_stopped() {
    let mut world = booted();
    let spec = r#"{"spec":{"nodeName":"node01"}}"#;
    say(&mut world, &format!("kubectl run web --image=nginx --overrides='{spec}'"));
    say(&mut world, "ssh node01 'systemctl stop containerd'");
    after(&mut world, 60);
    assert_eq!(ready(&world, "node01"), "False");
    let why = say(&mut world, "kubectl describe node node01 | grep -c 'KubeletNotReady  *container runtime is down'");
    assert_eq!(why, "1\n");
    say(&mut world, "ssh node01 'systemctl start containerd'");
    after(&mut world, 20);
    let web = say(&mut world, "kubectl get pod web --no-headers | awk '{print $3, $4}'");
    assert_eq!((ready(&world, "node01").as_str(), web.as_str()), ("True", "Running 0\n"));
}

#[test]
fn an_unknown_flag_is_refused_and_the_log_says_so() {
    let mut world = booted();
    say(&mut world, &format!("sed -i 's/leader-elect=true/lead=true/' {MANIFESTS}/kube-scheduler.yaml"));
    after(&mut world, 20);
    let log = say(&mut world, "crictl logs $(crictl ps -a | grep kube-scheduler | head -1 | cut -d' ' -f1)");
    assert_eq!(log, "Error: unknown flag: --lead\n");
    let state = say(&mut world, "kubectl get pod -n kube-system kube-scheduler-controlplane --no-headers");
    assert!(state.contains("CrashLoopBackOff") || state.contains("Error"), "{state}");
}

#[test]
fn what_is_killed_is_started_again_and_what_systemd_stops_is_not() {
    let mut world = booted();
    say(&mut world, "kill -9 $(ps aux | grep 'kube-scheduler --' | awk '{print $2}')");
    after(&mut world, 20);
    let restarts = "kubectl get pod -n kube-system kube-scheduler-controlplane -o jsonpath='{.status.containerStatuses[0].restartCount}'";
    assert_eq!(say(&mut world, restarts), "1\n");
    assert_eq!(say(&mut world, "systemctl stop kubelet; systemctl is-active kubelet"), "inactive\n");
    say(&mut world, &format!("mv {MANIFESTS}/kube-scheduler.yaml /tmp/"));
    assert!(say(&mut world, "crictl ps").contains("kube-scheduler"), "nobody is there to stop it");
    say(&mut world, "systemctl start kubelet");
    after(&mut world, 20);
    assert!(!say(&mut world, "crictl ps").contains("kube-scheduler"));
    assert!(say(&mut world, "journalctl -u kubelet | tail -1").contains("systemd[1]: Started kubelet.service"));
}

#[test]
fn a_file_in_the_directory_becomes_a_pod_of_the_node() {
    let mut world = booted();
    let pod =
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: own\nspec:\n  containers:\n  - name: c\n    image: nginx\n";
    say(&mut world, &format!("cat > {MANIFESTS}/own.yaml <<EOF\n{pod}EOF"));
    after(&mut world, 20);
    assert_eq!(phase(&world, "own-controlplane"), "Running");
    say(&mut world, &format!("rm {MANIFESTS}/own.yaml"));
    after(&mut world, 20);
    assert_eq!(phase(&world, "own-controlplane"), "");
}

#[test]
fn a_flag_of_which_nothing_comes_is_kept_and_said_and_one_that_is_heeded_works() {
    let mut world = booted();
    let edit = "s/    - --leader-elect=true/&\\n    - --profiling=false/";
    let said = say(&mut world, &format!("sed -i '{edit}' {MANIFESTS}/kube-scheduler.yaml"));
    let line = "kube-scheduler: --profiling=false is kept, and has no effect: the simulation does not model it\n";
    assert_eq!(said, line);
    let edit = "s/    - --allow-privileged=true/&\\n    - --default-unreachable-toleration-seconds=20/";
    assert_eq!(say(&mut world, &format!("sed -i '{edit}' {MANIFESTS}/kube-apiserver.yaml")), "");
    after(&mut world, 60);
    assert_eq!(say(&mut world, "kubectl logs -n kube-system kube-scheduler-controlplane"), line);
    say(&mut world, "kubectl run web --image=nginx");
    let secs = "kubectl get pod web -o jsonpath='{.status.phase} {.spec.tolerations[*].tolerationSeconds}'";
    assert_eq!(say(&mut world, secs), "Running 300 20\n");
}

#[test]
fn a_controller_that_is_switched_off_does_nothing() {
    let mut world = booted();
    let edit = "s/=\\*,boot/=*,-replicaset,boot/";
    say(&mut world, &format!("sed -i '{edit}' {MANIFESTS}/kube-controller-manager.yaml"));
    after(&mut world, 60);
    say(&mut world, "kubectl create deployment web --image=nginx");
    assert_eq!(world.stored("/registry/replicasets/default/").len(), 1);
    assert_eq!(world.stored("/registry/pods/default/").len(), 0);
}
