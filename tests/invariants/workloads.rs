//! Sessions of workloads: what a person does to deployments, budgets, jobs and nodes, and what breaks under them.

use vitrine::session::{Action, Session};
use vitrine::sim::{Rng, Span, Time};

use super::common::{BOOTED, script};

/// A session of workloads that are made, changed and deleted while nodes and components come and go; at its end everything is
/// switched on again. And the instant of that.
pub fn random_workloads(seed: u64) -> (Session, Time) {
    let mut rng = Rng::stream(seed, "workloads");
    let mut script = script(seed);
    let mut at = BOOTED;
    let mut act = |at: Time, action: Action| script.actions.push((at.0, action));
    for _ in 0..12 + rng.below(8) {
        at += Span::ms(500 + rng.below(15_000));
        act(at, random_change(&mut rng));
    }
    at += Span::secs(90);
    act(at, Action::Interrupt);
    act(at, Action::Type("mv /tmp/etcd.yaml /etc/kubernetes/manifests/".into()));
    for node in ["node01", "node02", "node03"] {
        act(at, Action::Plug(node.into()));
        act(at, Action::Start(format!("{node}/kubelet")));
    }
    for process in COMPONENTS {
        act(at, Action::Start(process.into()));
    }
    // What is typed is done when the machines are back.
    at += Span::secs(30);
    for node in ["node01", "node02", "node03"] {
        act(at, Action::Type(format!("ssh {node} 'tc qdisc del dev eth0 root'")));
    }
    act(at, Action::Type("kubectl uncordon node01 node02 node03".into()));
    (Session::new(script), at)
}

const COMPONENTS: [&str; 3] =
    ["controlplane/kube-scheduler", "controlplane/kube-controller-manager", "controlplane/kube-apiserver"];

/// Something that a person does to workloads, or that breaks under them.
fn random_change(rng: &mut Rng) -> Action {
    let (node, web) = (format!("node0{}", 1 + rng.below(3)), format!("web{}", rng.below(3)));
    let (n, cascade) = (rng.below(5), ["background", "foreground", "orphan"][rng.below(3) as usize]);
    Action::Type(match rng.below(19) {
        0..=3 => format!("kubectl create deployment {web} --image=nginx --replicas={n}"),
        4 => format!("kubectl scale deployment {web} --replicas={n}"),
        5 => format!("kubectl set image deployment {web} nginx=nginx:1.27"),
        6 => format!("kubectl create pdb {web} --selector=app={web} --min-available=1"),
        7 | 8 => format!("kubectl drain {node} --ignore-daemonsets --force --timeout=20s"),
        9 => format!("kubectl uncordon {node}"),
        10 => format!("kubectl delete pods -l app={web} --wait=false"),
        11 => format!("kubectl delete deployment {web} --wait=false --cascade={cascade}"),
        12 => format!("kubectl create job {web} --image=busybox -- sleep 20"),
        13 => return Action::Unplug(node),
        14 => return Action::Kill(format!("{node}/kubelet")),
        15 => format!("ssh {node} 'tc qdisc replace dev eth0 root netem delay {}ms loss {n}%'", 50 << n),
        16 => "mv /etc/kubernetes/manifests/etcd.yaml /tmp/".into(),
        17 => "mv /tmp/etcd.yaml /etc/kubernetes/manifests/".into(),
        _ => return Action::Kill(COMPONENTS[rng.below(3) as usize].into()),
    })
}
