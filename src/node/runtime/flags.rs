//! The flags of the cluster's components: which are taken, and in which words others are refused. Models pflag.
//!
//! Taken are those of kubeadm's manifests and those that the simulation heeds. Others, also such as the real component has, are
//! refused as unknown: nothing is ignored silently.

use crate::api::time::go_duration_of;

/// By program: its flags, those that take a duration with a `~`.
const FLAGS: [(&str, &str); 4] = [
    (
        "kube-controller-manager",
        "allocate-node-cidrs authentication-kubeconfig authorization-kubeconfig bind-address client-ca-file cluster-cidr \
         cluster-name cluster-signing-cert-file cluster-signing-key-file controllers kubeconfig leader-elect \
         requestheader-client-ca-file root-ca-file service-account-private-key-file service-cluster-ip-range \
         use-service-account-credentials node-monitor-grace-period~ node-monitor-period~ node-startup-grace-period~",
    ),
    ("kube-scheduler", "authentication-kubeconfig authorization-kubeconfig bind-address kubeconfig leader-elect"),
    (
        "kube-apiserver",
        "advertise-address allow-privileged authorization-mode client-ca-file enable-admission-plugins \
         enable-bootstrap-token-auth etcd-cafile etcd-certfile etcd-keyfile etcd-servers kubelet-client-certificate \
         kubelet-client-key kubelet-preferred-address-types proxy-client-cert-file proxy-client-key-file \
         requestheader-allowed-names requestheader-client-ca-file requestheader-extra-headers-prefix \
         requestheader-group-headers requestheader-username-headers secure-port service-account-issuer \
         service-account-key-file service-account-signing-key-file service-cluster-ip-range tls-cert-file \
         tls-private-key-file",
    ),
    (
        "etcd",
        "advertise-client-urls cert-file client-cert-auth data-dir feature-gates initial-advertise-peer-urls initial-cluster \
         key-file listen-client-urls listen-metrics-urls listen-peer-urls name peer-cert-file peer-client-cert-auth \
         peer-key-file peer-trusted-ca-file snapshot-count trusted-ca-file watch-progress-notify-interval \
         experimental-initial-corrupt-check experimental-watch-progress-notify-interval",
    ),
];

/// Whether a program does otherwise for its arguments.
pub fn are_heeded(program: &str) -> bool {
    FLAGS.iter().any(|(name, known)| *name == program && known.contains('~'))
}

/// Why the program does not begin, if it does not.
pub fn refused(program: &str, words: &[String]) -> Option<String> {
    let known = FLAGS.iter().find(|(name, _)| *name == program)?.1;
    words.iter().find_map(|word| {
        let Some(flag) = word.strip_prefix("--") else {
            return Some(format!("unknown command {word:?} for {program:?}"));
        };
        let (name, value) = flag.split_once('=').unwrap_or((flag, ""));
        let kind = known.split_whitespace().find(|k| k.trim_end_matches('~') == name);
        match kind {
            None => Some(format!("unknown flag: --{name}")),
            Some(kind) if kind.ends_with('~') => {
                let why = go_duration_of(value).err()?;
                Some(format!("invalid argument {value:?} for \"--{name}\" flag: {why}"))
            }
            Some(_) => None,
        }
    })
}

#[test]
fn what_is_unknown_or_no_duration_is_refused_in_pflags_words() {
    let said = |flag: &str| refused("kube-controller-manager", &[flag.to_string()]);
    assert_eq!(said("--leader-elect=true"), None);
    assert_eq!(said("--node-monitor-grace-period=20s"), None);
    assert_eq!(said("--node-monitor-grace=20s").as_deref(), Some("unknown flag: --node-monitor-grace"));
    let unit = "invalid argument \"20\" for \"--node-monitor-period\" flag: time: missing unit in duration \"20\"";
    assert_eq!(said("--node-monitor-period=20").as_deref(), Some(unit));
}
