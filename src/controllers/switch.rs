//! Which controllers run, and with how many workers: `--controllers`, `--concurrent-...-syncs`, and the flags that take one away.

use super::ALL;
use super::sync::Controller;
use crate::wire::Arguments;

/// Of a controller, by what its events say they are from: its name without `-controller`, and the middle of its flag.
const NAMES: [(&str, &str, &str); 25] = [
    ("certificate-controller", "certificatesigningrequest-signing", ""),
    ("cidrAllocator", "node-ipam", ""),
    ("controllermanager", "disruption", "disruption"),
    ("cronjob-controller", "cronjob", "cron-job"),
    ("daemonset-controller", "daemonset", "daemonset"),
    ("deployment-controller", "deployment", "deployment"),
    ("endpoint-controller", "endpoints", "endpoint"),
    ("endpoint-slice-controller", "endpointslice", "service-endpoint"),
    ("endpoint-slice-mirroring-controller", "endpointslice-mirroring", ""),
    ("garbage-collector-controller", "garbage-collector", "gc"),
    ("job-controller", "job", "job"),
    ("namespace-controller", "namespace", "namespace"),
    ("node-controller", "node-lifecycle", ""),
    ("persistentvolume-controller", "persistentvolume-binder", ""),
    ("pod-garbage-collector", "pod-garbage-collector", ""),
    ("pv-protection-controller", "persistentvolume-protection", ""),
    ("pvc-protection-controller", "persistentvolumeclaim-protection", ""),
    ("replicaset-controller", "replicaset", "replicaset"),
    ("replication-controller", "replicationcontroller", "rc"),
    ("resourcequota-controller", "resourcequota", "resource-quota"),
    ("root-ca-cert-publisher", "root-ca-certificate-publisher", ""),
    ("service-account-controller", "serviceaccount", ""),
    ("statefulset-controller", "statefulset", "statefulset"),
    ("ttl-after-finished-controller", "ttl-after-finished", "ttl-after-finished"),
    ("volumeattributesclass-protection-controller", "volumeattributesclass-protection", ""),
];
/// Names of old that are more than the new one without its dashes.
const ALIASES: [(&str, &str); 7] = [
    ("horizontalpodautoscaling", "horizontal-pod-autoscaler"),
    ("csrsigning", "certificatesigningrequest-signing"),
    ("endpoint", "endpoints"),
    ("podgc", "pod-garbage-collector"),
    ("pv-protection", "persistentvolume-protection"),
    ("pvc-protection", "persistentvolumeclaim-protection"),
    ("root-ca-cert-publisher", "root-ca-certificate-publisher"),
];
/// What kubeadm names beside `*`: the simulation has its tokens without them.
const TOKENS: [&str; 2] = ["bootstrapsigner", "tokencleaner"];

fn names(c: &Controller) -> (&'static str, &'static str) {
    let found = NAMES.iter().find(|(component, ..)| *component == c.component);
    found.map_or((c.component.trim_end_matches("-controller"), ""), |(_, name, syncs)| (name, syncs))
}

/// Whether a flag's word means this controller.
fn means(word: &str, name: &str) -> bool {
    let word = word.strip_suffix("-controller").unwrap_or(word);
    let word = ALIASES.iter().find(|(old, _)| *old == word).map_or(word, |(_, new)| new);
    word == name || word == name.replace('-', "")
}

/// Whether a word of `--controllers` means anything here.
pub fn is_known(word: &str) -> bool {
    word == "*" || TOKENS.contains(&word) || ALL.iter().any(|c| means(word, names(c).0))
}

/// Whether a controller runs. Models `IsControllerEnabled`.
pub fn is_on(c: &Controller, arguments: &Arguments) -> bool {
    let (name, _) = names(c);
    let taken_away = match name {
        "garbage-collector" => !arguments.is("enable-garbage-collector", true),
        "node-ipam" => !arguments.is("allocate-node-cidrs", true),
        _ => false,
    };
    let said: Vec<&str> = arguments.get("controllers").unwrap_or("*").split(',').collect();
    let off = said.iter().any(|w| w.strip_prefix('-').is_some_and(|w| means(w, name)));
    let named = said.iter().any(|w| means(w, name));
    !taken_away && (named || !off && said.contains(&"*"))
}

/// How many keys of a controller are worked on at once.
pub fn workers(c: &Controller, arguments: &Arguments) -> usize {
    let (_, syncs) = names(c);
    if syncs.is_empty() || arguments.0.is_empty() {
        return c.workers;
    }
    arguments.int(&format!("concurrent-{syncs}-syncs"), c.workers as i64).max(1) as usize
}

#[test]
fn controllers_are_named_by_their_names_and_by_those_of_old() {
    let off = |said: &str| {
        let arguments = Arguments(format!("--controllers={said}\n--concurrent-rc-syncs=2").into());
        let off = ALL.iter().filter(|c| !is_on(c, &arguments));
        let mut off: Vec<&str> = off.map(|c| names(c).0).collect();
        off.dedup();
        (off.join(" "), ALL.len())
    };
    assert_eq!(off("*,bootstrapsigner,tokencleaner").0, "");
    assert_eq!(off("*,-deployment,-podgc,-node-ipam-controller").0, "node-ipam pod-garbage-collector deployment");
    assert_eq!(off("replicaset,-job").0.split(' ').filter(|n| *n == "replicaset" || *n == "job").count(), 1);
    assert!(is_known("nodelifecycle") && is_known("taint-eviction-controller") && !is_known("nosuch"));
}
