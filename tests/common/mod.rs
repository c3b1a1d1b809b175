//! Sessions that several tests play.

use vitrine::cluster::Topology;
use vitrine::session::{Action, Script, Session};
use vitrine::sim::{Rng, Span, Time};

/// The course's cluster, untouched.
pub fn script(seed: u64) -> Script {
    Script::new(Topology::default(), seed)
}

/// When the cluster of [`script`] has long booted.
pub const BOOTED: Time = Time(120_000_000_000);

/// A session of random actions after the boot, and the instant at which it ends.
pub fn random_session(seed: u64) -> (Session, Time) {
    let mut rng = Rng::stream(seed, "actions");
    let mut script = script(seed);
    let mut at = BOOTED;
    for _ in 0..8 + rng.below(8) {
        at += Span::ms(rng.below(15_000));
        script.actions.push((at.0, random_action(&mut rng)));
    }
    (Session::new(script), at + Span::secs(60))
}

/// Something that a person does, sensible or not.
pub fn random_action(rng: &mut Rng) -> Action {
    let node = format!("node0{}", 1 + rng.below(3));
    let name = format!("p{}", rng.below(5));
    let images = ["nginx", "busybox -- sleep 5", "busybox -- false", "no-such-image", "redis"];
    match rng.below(20) {
        0..=4 => Action::Type(format!("kubectl run {name} --image {}", images[rng.below(5) as usize])),
        5 => Action::Type("kubectl get pods -A -o wide".into()),
        6 | 7 => Action::Type(format!("kubectl delete pod {name} --wait=false")),
        8 => Action::Type(format!("kubectl describe pod {name}")),
        9 => Action::Type(format!("kubectl label pod {name} a=b --overwrite; kubectl get pod {name} -o yaml")),
        10 => Action::Unplug(node),
        11 => Action::Plug(node),
        12 => Action::Kill(
            ["controlplane/kube-scheduler", "node01/kubelet", "controlplane/kube-apiserver"][rng.below(3) as usize]
                .into(),
        ),
        13 => Action::Start(
            ["controlplane/kube-scheduler", "node01/kubelet", "controlplane/kube-apiserver"][rng.below(3) as usize]
                .into(),
        ),
        14 => Action::Type("kubectl get nodes 'unterminated".into()),
        15 => Action::Type(format!("ssh {node} 'tc qdisc replace dev eth0 root netem delay {}ms'", 50 << rng.below(7))),
        16 => Action::Type(format!("ssh {node} 'systemctl {} containerd'", ["stop", "start"][rng.below(2) as usize])),
        17 => Action::Type("mv /etc/kubernetes/manifests/etcd.yaml /tmp/".into()),
        18 => Action::Type("mv /tmp/etcd.yaml /etc/kubernetes/manifests/".into()),
        _ => Action::Interrupt,
    }
}
