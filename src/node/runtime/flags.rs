//! The flags of the cluster's components: which are taken, in which words others are refused, which have an effect. Models pflag.
//!
//! Every flag that the release's own `--help` lists is taken. One that the simulation does not heed is kept, and a line says
//! that nothing comes of it, unless its value is kubeadm's own: that is how the component is simulated.

use crate::api::time::go_duration_of;
use crate::api::{Quantity, yaml};
use crate::{k, path};

// Before a name: `!`, it is heeded. After it, what its value is: `~` a duration, `?` a switch, `#` a whole number, `%` a number.
const EVERY: &str = "allow-metric-labels allow-metric-labels-manifest authentication-token-webhook-cache-ttl~ \
    authorization-webhook-cache-authorized-ttl~ authorization-webhook-cache-unauthorized-ttl~ bind-address cert-dir \
    client-ca-file contention-profiling? disable-http2-serving? disabled-metrics emulated-version feature-gates \
    help? http2-max-streams-per-connection# log-flush-frequency~ log-json-info-buffer-size log-json-split-stream? \
    log-text-info-buffer-size log-text-split-stream? logging-format min-compatibility-version \
    permit-address-sharing? permit-port-sharing? profiling? requestheader-allowed-names requestheader-client-ca-file \
    requestheader-extra-headers-prefix requestheader-group-headers requestheader-uid-headers \
    requestheader-username-headers secure-port# show-hidden-metrics-for-version tls-cert-file tls-cipher-suites \
    tls-curve-preferences tls-min-version tls-private-key-file tls-sni-cert-key v version vmodule";
const LEADERS: &str = "authentication-kubeconfig authentication-skip-lookup? authentication-tolerate-lookup-failure? \
    authorization-always-allow-paths authorization-kubeconfig kube-api-content-type kubeconfig \
    !leader-elect-lease-duration~ !leader-elect-renew-deadline~ leader-elect-resource-lock \
    !leader-elect-resource-name !leader-elect-resource-namespace !leader-elect-retry-period~ !leader-elect? master";
const MANAGER: &str = "!allocate-node-cidrs? attach-detach-reconcile-sync-period~ cidr-allocator-type cloud-config cloud-provider \
    cluster-cidr cluster-name cluster-signing-cert-file cluster-signing-duration~ cluster-signing-key-file \
    cluster-signing-kube-apiserver-client-cert-file cluster-signing-kube-apiserver-client-key-file \
    cluster-signing-kubelet-client-cert-file cluster-signing-kubelet-client-key-file \
    cluster-signing-kubelet-serving-cert-file cluster-signing-kubelet-serving-key-file \
    cluster-signing-legacy-unknown-cert-file cluster-signing-legacy-unknown-key-file !concurrent-cron-job-syncs# \
    !concurrent-daemonset-syncs# !concurrent-deployment-syncs# concurrent-device-taint-eviction-syncs# \
    !concurrent-disruption-syncs# !concurrent-endpoint-syncs# concurrent-ephemeralvolume-syncs# \
    !concurrent-gc-syncs# concurrent-horizontal-pod-autoscaler-syncs# !concurrent-job-syncs# \
    !concurrent-namespace-syncs# !concurrent-rc-syncs# !concurrent-replicaset-syncs# \
    !concurrent-resource-quota-syncs# concurrent-resourceclaim-syncs# !concurrent-service-endpoint-syncs# \
    concurrent-serviceaccount-token-syncs# !concurrent-statefulset-syncs# !concurrent-ttl-after-finished-syncs# \
    concurrent-validating-admission-policy-status-syncs# configure-cloud-routes? controller-shutdown-timeout~ \
    controller-start-interval~ !controllers disable-attach-detach-reconcile-sync? disable-force-detach-on-timeout? \
    enable-dynamic-provisioning? !enable-garbage-collector? enable-hostpath-provisioner? enable-leader-migration? \
    endpoint-updates-batch-period~ endpointslice-updates-batch-period~ external-cloud-volume-plugin \
    flex-volume-plugin-dir horizontal-pod-autoscaler-cpu-initialization-period~ \
    horizontal-pod-autoscaler-downscale-stabilization~ horizontal-pod-autoscaler-initial-readiness-delay~ \
    horizontal-pod-autoscaler-sync-period~ horizontal-pod-autoscaler-tolerance% kube-api-burst# kube-api-qps% \
    !large-cluster-size-threshold# leader-migration-config legacy-service-account-token-clean-up-period~ \
    !max-endpoints-per-slice# min-resync-period~ mirroring-concurrent-service-endpoint-syncs# \
    mirroring-endpointslice-updates-batch-period~ mirroring-max-endpoints-per-subset# namespace-sync-period~ \
    node-cidr-mask-size# node-cidr-mask-size-ipv4# node-cidr-mask-size-ipv6# !node-eviction-rate% \
    !node-monitor-grace-period~ !node-monitor-period~ !node-startup-grace-period~ pv-recycler-increment-timeout-nfs# \
    pv-recycler-minimum-timeout-hostpath# pv-recycler-minimum-timeout-nfs# \
    pv-recycler-pod-template-filepath-hostpath pv-recycler-pod-template-filepath-nfs \
    pv-recycler-timeout-increment-hostpath# pvclaimbinder-sync-period~ resource-quota-sync-period~ root-ca-file \
    route-reconciliation-period~ !secondary-node-eviction-rate% service-account-private-key-file \
    service-cluster-ip-range !terminated-pod-gc-threshold# !unhealthy-zone-threshold% \
    use-service-account-credentials?";
const SCHEDULER: &str =
    "!config !kube-api-burst# !kube-api-qps% !pod-max-in-unschedulable-pods-duration~ write-config-to";
const APISERVER: &str = "admission-control admission-control-config-file advertise-address aggregator-reject-forwarding-redirect? \
    allow-privileged? !anonymous-auth? api-audiences audit-log-batch-buffer-size# audit-log-batch-max-size# \
    audit-log-batch-max-wait~ audit-log-batch-throttle-burst# audit-log-batch-throttle-enable? \
    audit-log-batch-throttle-qps% audit-log-compress? audit-log-format audit-log-maxage# audit-log-maxbackup# \
    audit-log-maxsize# audit-log-mode audit-log-path audit-log-truncate-enabled? audit-log-truncate-max-batch-size# \
    audit-log-truncate-max-event-size# audit-log-version audit-policy-file audit-webhook-batch-buffer-size# \
    audit-webhook-batch-max-size# audit-webhook-batch-max-wait~ audit-webhook-batch-throttle-burst# \
    audit-webhook-batch-throttle-enable? audit-webhook-batch-throttle-qps% audit-webhook-config-file \
    audit-webhook-initial-backoff~ audit-webhook-mode audit-webhook-truncate-enabled? \
    audit-webhook-truncate-max-batch-size# audit-webhook-truncate-max-event-size# audit-webhook-version \
    authentication-config authentication-token-webhook-config-file authentication-token-webhook-version \
    authorization-config authorization-mode authorization-policy-file authorization-webhook-config-file \
    authorization-webhook-version coordinated-leadership-lease-duration~ coordinated-leadership-renew-deadline~ \
    coordinated-leadership-retry-period~ cors-allowed-origins debug-socket-path \
    !default-not-ready-toleration-seconds# !default-unreachable-toleration-seconds# delete-collection-workers# \
    !disable-admission-plugins egress-selector-config-file emulation-forward-compatible? !enable-admission-plugins \
    enable-aggregator-routing? enable-bootstrap-token-auth? enable-garbage-collector? enable-logs-handler? \
    enable-priority-and-fairness? encryption-provider-config encryption-provider-config-automatic-reload? \
    endpoint-reconciler-type etcd-cafile etcd-certfile etcd-compaction-interval~ etcd-count-metric-poll-period~ \
    etcd-db-metric-poll-interval~ etcd-healthcheck-timeout~ etcd-keyfile etcd-prefix etcd-readycheck-timeout~ \
    etcd-servers etcd-servers-overrides !event-ttl~ external-hostname goaway-chance% kubelet-certificate-authority \
    kubelet-client-certificate kubelet-client-key kubelet-preferred-address-types kubelet-timeout~ \
    kubernetes-service-node-port# lease-reuse-duration-seconds# livez-grace-period~ max-connection-bytes-per-sec# \
    max-mutating-requests-inflight# max-requests-inflight# min-request-timeout# oidc-ca-file oidc-client-id \
    oidc-groups-claim oidc-groups-prefix oidc-issuer-url oidc-required-claim oidc-signing-algs oidc-username-claim \
    oidc-username-prefix peer-advertise-ip peer-advertise-port peer-ca-file proxy-client-cert-file \
    proxy-client-key-file request-timeout~ runtime-config runtime-config-emulation-forward-compatible? \
    service-account-extend-token-expiration? service-account-issuer service-account-jwks-uri \
    service-account-key-file service-account-lookup? service-account-max-token-expiration~ \
    service-account-signing-endpoint service-account-signing-key-file service-cluster-ip-range \
    !service-node-port-range shutdown-delay-duration~ shutdown-send-retry-after? \
    shutdown-watch-termination-grace-period~ storage-backend storage-initialization-timeout~ storage-media-type \
    strict-transport-security-directives token-auth-file tracing-config-file watch-cache-sizes watch-cache?";
const ETCD: &str = "advertise-client-urls auth-token auth-token-ttl auto-compaction-mode auto-compaction-retention auto-tls \
    backend-batch-interval backend-batch-limit backend-bbolt-freelist-type bcrypt-cost \
    bootstrap-defrag-threshold-megabytes cert-file cipher-suites client-cert-allowed-hostname client-cert-auth \
    client-cert-file client-crl-file client-key-file compact-hash-check-time compaction-batch-limit \
    compaction-sleep-interval corrupt-check-time cors data-dir discovery discovery-cacert discovery-cert \
    discovery-dial-timeout discovery-endpoints discovery-fallback discovery-insecure-skip-tls-verify \
    discovery-insecure-transport discovery-keepalive-time discovery-keepalive-timeout discovery-key \
    discovery-password discovery-proxy discovery-request-timeout discovery-srv discovery-srv-name discovery-token \
    discovery-user distributed-tracing-address distributed-tracing-instance-id distributed-tracing-sampling-rate \
    distributed-tracing-service-name downgrade-check-time election-timeout enable-distributed-tracing \
    enable-grpc-gateway enable-log-rotation enable-pprof feature-gates force-new-cluster grpc-keepalive-interval \
    grpc-keepalive-min-time grpc-keepalive-timeout heartbeat-interval host-whitelist initial-advertise-peer-urls \
    initial-cluster initial-cluster-state initial-cluster-token initial-election-tick-advance key-file \
    listen-client-http-urls listen-client-urls listen-metrics-urls listen-peer-urls log-format log-level log-outputs \
    log-rotation-config-json logger max-concurrent-streams max-learners max-request-bytes max-snapshots max-txn-ops \
    max-wals memory-mlock metrics name peer-auto-tls peer-cert-allowed-cn peer-cert-allowed-hostname peer-cert-file \
    peer-client-cert-auth peer-client-cert-file peer-client-key-file peer-crl-file peer-key-file \
    peer-skip-client-san-verification peer-trusted-ca-file pre-vote quota-backend-bytes raft-read-timeout \
    raft-write-timeout self-signed-cert-validity snapshot-catchup-entries snapshot-count socket-reuse-address \
    socket-reuse-port strict-reconfig-check tls-max-version tls-min-version trusted-ca-file unsafe-no-fsync \
    v2-deprecation wal-dir warning-apply-duration warning-unary-request-duration watch-progress-notify-interval";

/// Which lists a program's flags stand in.
fn lists(program: &str) -> [&'static str; 3] {
    match program {
        "kube-apiserver" => [EVERY, APISERVER, ""],
        "kube-controller-manager" => [EVERY, LEADERS, MANAGER],
        "kube-scheduler" => [EVERY, LEADERS, SCHEDULER],
        "etcd" => [ETCD, "", ""],
        _ => ["", "", ""],
    }
}

/// What is known of a flag: whether it is heeded, and the mark of its value.
fn known(program: &str, name: &str) -> Option<(bool, char)> {
    lists(program).iter().flat_map(|l| l.split(' ')).find_map(|word| {
        let rest = word.trim_start_matches('!').strip_prefix(name)?;
        let mark = rest.chars().next();
        let ends = mark.is_none_or(|c| rest.len() == 1 && "~?#%".contains(c));
        (ends && !word.is_empty()).then(|| (word.starts_with('!'), mark.unwrap_or(' ')))
    })
}

/// Why this is no value of such a flag, in Go's words.
fn wrong(mark: char, value: &str) -> Option<String> {
    let syntax =
        |what: &str, ok: bool| (!ok).then(|| format!("strconv.Parse{what}: parsing {value:?}: invalid syntax"));
    match mark {
        '~' => go_duration_of(value).err(),
        '#' => syntax("Int", value.parse::<i64>().is_ok()),
        '%' => syntax("Float", Quantity::parse(value).is_ok_and(|_| !value.ends_with(char::is_alphabetic))),
        '?' => syntax(
            "Bool",
            ["1", "0", "t", "f", "T", "F"].contains(&value) || matches!(&*value.to_lowercase(), "true" | "false"),
        ),
        _ => None,
    }
}

/// The arguments of a program, each as `--name=value`; or why it does not begin: its last words and its exit status.
pub fn read(program: &str, words: &[String]) -> Result<Vec<String>, (String, i32)> {
    let is_etcd = program == "etcd";
    let error = |why: String| (format!("Error: {why}"), 1);
    let mut taken = Vec::new();
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        let word = if word.starts_with("-v") { format!("-{word}") } else { word.clone() };
        let short = if is_etcd { word.strip_prefix('-') } else { None };
        let Some(flag) = word.strip_prefix("--").or(short) else {
            return Err(error(match word.strip_prefix('-').and_then(|w| w.chars().next()) {
                Some(c) => format!("unknown shorthand flag: {c:?} in {word}"),
                None => format!("{program:?} does not take any arguments, got [{word:?}]"),
            }));
        };
        let (name, value) = flag.split_once('=').map_or((flag, None), |(n, v)| (n, Some(v.to_string())));
        let Some((_, mark)) = known(program, name) else {
            return Err(match is_etcd {
                true => (format!("flag provided but not defined: -{name}"), 2),
                false => error(format!("unknown flag: --{name}")),
            });
        };
        // A switch needs no value; that of another flag may be the next word.
        let value = match value {
            Some(value) => value,
            None if mark == '?' => "true".into(),
            None => match rest.next() {
                Some(next) => next.clone(),
                None => return Err(error(format!("flag needs an argument: --{name}"))),
            },
        };
        if let Some(why) = wrong(mark, &value) {
            return Err(error(format!("invalid argument {value:?} for \"--{name}\" flag: {why}")));
        }
        taken.push(format!("--{name}={value}"));
    }
    Ok(taken)
}

/// A line for each of these arguments of which nothing comes. `usual` is the manifest that kubeadm wrote.
pub fn unheeded(program: &str, arguments: &[String], usual: &str) -> Vec<String> {
    let name = |a: &str| a.trim_start_matches('-').split('=').next().unwrap_or_default().to_string();
    let none = |a: &&String| {
        !usual.contains(&format!("- {a}\n")) && known(program, &name(a)).is_some_and(|(heeded, _)| !heeded)
    };
    let said = arguments.iter().filter(none);
    said.map(|a| format!("{program}: {a} is kept, and has no effect: the simulation does not model it")).collect()
}

/// The same of the component whose manifest this is.
pub fn unheeded_in(manifest: &str, usual: &str) -> Vec<String> {
    let pod = yaml::parse(manifest).unwrap_or_default();
    let container = pod.at(path!("spec.containers")).items().first().cloned().unwrap_or_default();
    let lists = [container.get(k!("command")), container.get(k!("args"))];
    let words: Vec<String> = lists.iter().flat_map(|l| l.items()).map(|w| w.str().to_string()).collect();
    let Some((program, words)) = words.split_first() else { return Vec::new() };
    read(program, words).map_or(Vec::new(), |words| unheeded(program, &words, usual))
}

#[test]
fn what_is_unknown_or_no_value_is_refused_in_pflags_words() {
    let said = |line: &str| {
        let words: Vec<String> = line.split(' ').map(String::from).collect();
        read(&words[0], &words[1..]).map(|w| w.join(" ")).unwrap_or_else(|(why, _)| why)
    };
    for (line, want) in [
        ("kube-controller-manager --leader-elect", "--leader-elect=true"),
        ("kube-controller-manager --node-monitor-grace-period 20s", "--node-monitor-grace-period=20s"),
        ("kube-controller-manager --node-monitor-grace=20s", "Error: unknown flag: --node-monitor-grace"),
        (
            "kube-controller-manager --node-monitor-period=20",
            "Error: invalid argument \"20\" for \"--node-monitor-period\" flag: time: missing unit in duration \"20\"",
        ),
        (
            "kube-scheduler --secure-port=x",
            "Error: invalid argument \"x\" for \"--secure-port\" flag: strconv.ParseInt: parsing \"x\": invalid syntax",
        ),
        ("kube-scheduler -z", "Error: unknown shorthand flag: 'z' in -z"),
        ("kube-scheduler --config", "Error: flag needs an argument: --config"),
        ("kube-apiserver --etcd-servers=a --event-ttl=5m", "--etcd-servers=a --event-ttl=5m"),
        ("etcd --nosuch", "flag provided but not defined: -nosuch"),
    ] {
        assert_eq!(said(line), want, "{line}");
    }
}

#[test]
fn a_flag_of_which_nothing_comes_is_named_unless_kubeadm_wrote_it() {
    let words = ["--profiling=false", "--leader-elect=false", "--kubeconfig=/a"].map(String::from);
    let said = unheeded("kube-scheduler", &words, "    - --kubeconfig=/a\n");
    assert_eq!(
        said,
        ["kube-scheduler: --profiling=false is kept, and has no effect: the simulation does not model it"]
    );
}
