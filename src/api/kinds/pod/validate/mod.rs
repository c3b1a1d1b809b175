//! What may be wrong with a pod, in the order in which the real server says it. Models `ValidatePodCreate`.
//!
//! Simplified: Windows pods and annotations of old seccomp and AppArmor profiles are not looked into.

mod container;
mod env;
mod handler;
mod mounts;
mod os;
pub mod resource_names;
pub mod resources;
pub mod scheduling;
mod security;
mod update;
pub(in crate::api::kinds) mod volume;

pub use resource_names::{is_extended, quantity};
pub use update::{ephemeral, pod_update, resize, status};

use super::fields::{Pod, PodSpec};
use super::volume::Volume;
use crate::api::kinds::check::{self, core_meta, non_negative, one_of};
use crate::api::{Errors, Path, Value, View, names};
use crate::k;
use crate::path;

const SPEC: Path<'_> = Path::new("spec");

/// What parts of a pod need to know of the whole.
pub struct Context<'a> {
    spec: PodSpec<'a>,
    volumes: Vec<Volume<'a>>,
}

impl<'a> Context<'a> {
    fn volume(&self, name: &str) -> Option<Volume<'a>> {
        self.volumes.iter().find(|v| v.name() == name).copied()
    }
    fn has_volume(&self, name: &str) -> bool {
        self.volume(name).is_some()
    }
}

/// A new pod.
pub fn create(pod: &Value, e: &mut Errors) {
    meta_and_spec(pod, e);
    let spec = Pod(pod).spec();
    if spec.ephemeral_containers().len() > 0 {
        e.forbidden(SPEC.child("ephemeralContainers"), "cannot be set on create");
    }
    if !spec.node_name().is_empty() && spec.scheduling_gates().len() > 0 {
        e.forbidden(SPEC.child("nodeName"), "cannot be set until all schedulingGates have been cleared");
    }
}

/// What is asked of every version of a pod.
fn meta_and_spec(pod: &Value, e: &mut Errors) {
    core_meta(pod, true, names::dns1123_subdomain, e);
    annotations(pod, e);
    let meta = Pod(pod).metadata();
    let spec = Pod(pod).spec();
    pod_spec(spec, meta.name(), &SPEC, true, e);
    if spec.service_account_name().is_empty() {
        for (i, v) in spec.volumes().enumerate() {
            for (j, source) in v.projected().iter().flat_map(|p| p.sources()).enumerate() {
                if source.service_account_token().is_some() {
                    let path = SPEC.child("volumes");
                    let path = path.index(i);
                    let path = path.child("projected");
                    let why = "must not be specified when serviceAccountName is not set";
                    e.forbidden(path.child("sources").index(j).child("serviceAccountToken"), why);
                }
            }
        }
    }
    if let Some(seconds) = spec.termination_grace_period_seconds() {
        non_negative(seconds, &SPEC.child("terminationGracePeriodSeconds"), e);
    }
    for (name, list) in
        [("containers", spec.0.get(k!("containers"))), ("initContainers", spec.0.get(k!("initContainers")))]
    {
        let path = SPEC.child(name);
        for (i, c) in list.items().iter().enumerate() {
            container::image_only_for_pod(View::view(c), &path.index(i), e);
        }
    }
}

const MIRROR: &str = "kubernetes.io/config.mirror";
const DELETION_COST: &str = "controller.kubernetes.io/pod-deletion-cost";

fn annotations(pod: &Value, e: &mut Errors) {
    let path = check::METADATA.child("annotations");
    let all = Pod(pod).metadata().0.get(k!("annotations"));
    if let Some(mirror) = all.get(MIRROR).as_str().filter(|_| Pod(pod).spec().node_name().is_empty()) {
        e.invalid(path.key(MIRROR), mirror, "must set spec.nodeName if mirror pod annotation is set");
    }
    if let Some(cost) = all.get(DELETION_COST).as_str() {
        let odd = cost.starts_with('+') || cost.len() > 1 && cost.starts_with('0') || cost.starts_with("-0");
        if odd || cost.parse::<i32>().is_err() {
            e.invalid(path.key(DELETION_COST), cost, "must be a 32bit integer");
        }
    }
}

/// The spec of a pod, or of a template (which has no name, and says less of ports). Models `ValidatePodSpec`.
pub fn pod_spec(spec: PodSpec<'_>, pod_name: &str, path: &Path<'_>, is_pod: bool, e: &mut Errors) {
    let at = |name: &'static str| path.child(name);
    if spec.termination_grace_period_seconds().is_none() {
        e.required(at("terminationGracePeriodSeconds"), "");
    }
    let volumes = volume::volumes(spec.volumes(), pod_name, &at("volumes"), e);
    let pod = Context { spec, volumes };
    resource_claims(spec, &at("resourceClaims"), e);
    container::containers(&pod, &at("containers"), e);
    container::init_containers(&pod, &at("initContainers"), e);
    container::ephemeral_containers(&pod, &at("ephemeralContainers"), e);
    resources::of_pod(&pod, &at("resources"), e);
    host_network(spec, is_pod, &at("containers"), e);
    one_of(spec.restart_policy(), &["Always", "OnFailure", "Never"], &at("restartPolicy"), e);
    let policies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
    one_of(spec.dns_policy(), &policies, &at("dnsPolicy"), e);
    check::labels(spec.0.get(k!("nodeSelector")), &at("nodeSelector"), e);
    security::of_pod(&pod, &at("securityContext"), e);
    if spec.share_process_namespace() == Some(true) && spec.host_pid() {
        e.invalid(at("shareProcessNamespace"), true, "ShareProcessNamespace and HostPID cannot both be enabled");
    }
    scheduling::affinity(&pod, &at("affinity"), e);
    dns_config(spec, &at("dnsConfig"), e);
    for (i, gate) in spec.readiness_gates().enumerate() {
        let name = gate.condition_type();
        e.all(at("readinessGates").index(i).child("conditionType"), name, names::qualified_name(name));
    }
    scheduling_gates(spec, &at("schedulingGates"), e);
    scheduling::spread(&pod, &at("topologySpreadConstraints"), e);
    host_users(spec, path, e);
    hostname_override(spec, path, e);
    names_and_limits(spec, path, e);
    if spec.tolerations().len() > 0 {
        scheduling::tolerations(spec.tolerations(), &at("tolerations"), e);
    }
    for (i, alias) in spec.host_aliases().enumerate() {
        ip(alias.ip(), &at("hostAliases").index(i).child("ip"), e);
        for (j, host) in alias.hostnames().enumerate() {
            e.all(at("hostAliases").index(i).child("hostnames").index(j), host, names::dns1123_subdomain(host));
        }
    }
    for (name, value) in [
        ("priorityClassName", spec.priority_class_name()),
        ("runtimeClassName", spec.runtime_class_name().unwrap_or("")),
    ] {
        if !value.is_empty() {
            e.all(at(name), value, names::dns1123_subdomain(value));
        }
    }
    if let Some(policy) = spec.preemption_policy() {
        one_of(policy, &["PreemptLowerPriority", "Never"], &at("preemptionPolicy"), e);
    }
    resources::overhead(spec.0.get(k!("overhead")), &at("overhead"), e);
    os::os(spec, path, e);
    file_keys(&pod, path, e);
}

fn names_and_limits(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let (account, old_account) = (spec.service_account_name(), spec.service_account());
    if !account.is_empty() {
        e.all(path.child("serviceAccountName"), account, names::dns1123_subdomain(account));
    }
    if old_account != account {
        let why = format!("must be the same as serviceAccountName: {account:?}");
        e.invalid(path.child("deprecatedServiceAccount"), old_account, &why);
    }
    if !spec.node_name().is_empty() {
        e.all(path.child("nodeName"), spec.node_name(), names::dns1123_subdomain(spec.node_name()));
    }
    let max = i64::from(i32::MAX);
    if let Some(seconds) = spec.active_deadline_seconds().filter(|s| !(1..=max).contains(s)) {
        e.invalid(path.child("activeDeadlineSeconds"), seconds, &names::between(1, max));
    }
    for (name, value) in [("hostname", spec.hostname()), ("subdomain", spec.subdomain())] {
        if !value.is_empty() {
            e.all(path.child(name), value, names::dns1123_label(value));
        }
    }
}

fn resource_claims(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut seen: Vec<&str> = Vec::new();
    for (i, claim) in spec.resource_claims().enumerate() {
        let path = path.index(i);
        if seen.contains(&claim.name()) && !claim.name().is_empty() {
            e.duplicate(path.child("name"), claim.name());
        } else {
            check::required_label(claim.name(), &path.child("name"), e);
            seen.push(claim.name());
        }
        let shown = || super::super::internal::shown(super::fields::PodResourceClaim::TYPE, claim.0);
        let given = [
            ("resourceClaimName", claim.resource_claim_name()),
            ("resourceClaimTemplateName", claim.resource_claim_template_name()),
        ];
        match given.iter().filter(|(_, name)| name.is_some()).count() {
            0 => e.invalid(path, shown(), "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`"),
            1 => {}
            _ => {
                let why = "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified";
                e.invalid(path, shown(), why);
            }
        }
        for (field, name) in given {
            if let Some(name) = name {
                e.all(path.child(field), name, names::dns1123_subdomain(name));
            }
        }
    }
}

fn host_network(spec: PodSpec<'_>, is_pod: bool, path: &Path<'_>, e: &mut Errors) {
    if !spec.host_network() {
        return;
    }
    for (i, c) in spec.containers().enumerate() {
        for (j, port) in c.ports().enumerate() {
            let said = is_pod || port.host_port() != 0;
            if said && port.host_port() != port.container_port() {
                let why = "must match `containerPort` when `hostNetwork` is true";
                e.invalid(path.index(i).child("ports").index(j).child("hostPort"), port.host_port(), why);
            }
        }
    }
}

fn dns_config(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let servers = path.child("nameservers");
    let none = spec.dns_policy() == "None";
    let Some(config) = spec.dns_config() else {
        if none {
            e.required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
        }
        return;
    };
    if none && config.nameservers().len() == 0 {
        return e.required(servers, "must provide at least one DNS nameserver when `dnsPolicy` is None");
    }
    if config.nameservers().len() > 3 {
        e.invalid(servers, config.0.get(k!("nameservers")), "must not have more than 3 nameservers");
    }
    config.nameservers().enumerate().for_each(|(i, server)| ip(server, &servers.index(i), e));
    let searches = path.child("searches");
    let list = config.0.get(k!("searches"));
    if config.searches().len() > 32 {
        e.invalid(searches, list, "must not have more than 32 search paths");
    }
    if config.searches().map(|s| s.len() + 1).sum::<usize>() > 2049 {
        let why = "must not have more than 2048 characters (including spaces) in the search list";
        e.invalid(searches, list, why);
    }
    for (i, search) in config.searches().enumerate().filter(|(_, s)| *s != ".") {
        let search = search.strip_suffix('.').unwrap_or(search);
        let shown = search.replace('_', "a");
        if !names::dns1123_subdomain(&shown).is_empty() {
            let why = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')";
            e.invalid(searches.index(i), search, why);
        }
    }
    for (i, option) in config.options().enumerate() {
        if option.name().is_empty() {
            e.required(path.child("options").index(i), "must not be empty");
        }
    }
}

/// An address, in one way of writing only.
pub fn ip(text: &str, path: &Path<'_>, e: &mut Errors) {
    match text.parse::<std::net::IpAddr>() {
        Ok(std::net::IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_some() => {
            e.invalid(path, text, "must not be an IPv4-mapped IPv6 address");
        }
        Ok(_) => {}
        Err(_) => {
            let bytes: Vec<_> = text.split('.').collect();
            let sloppy = bytes.len() == 4
                && bytes.iter().all(|b| !b.is_empty() && b.bytes().all(|c| c.is_ascii_digit()))
                && bytes
                    .iter()
                    .all(|b| b.trim_start_matches('0').parse::<u8>().is_ok() || b.bytes().all(|c| c == b'0'));
            let why = if sloppy {
                "must not have leading 0s"
            } else {
                "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"
            };
            e.invalid(path, text, why);
        }
    }
}

fn scheduling_gates(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut seen: Vec<&str> = Vec::new();
    for (i, gate) in spec.scheduling_gates().enumerate() {
        e.all(path.index(i), gate.name(), names::qualified_name(gate.name()));
        if seen.contains(&gate.name()) {
            e.duplicate(path.index(i), gate.name());
        }
        seen.push(gate.name());
    }
}

fn host_users(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    if spec.host_users() != Some(false) {
        return;
    }
    for (name, on) in [("hostNetwork", spec.host_network()), ("HostPID", spec.host_pid()), ("HostIPC", spec.host_ipc())]
    {
        if on {
            e.forbidden(path.child(name), "when `hostUsers` is false");
        }
    }
}

fn hostname_override(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let Some(name) = spec.hostname_override() else { return };
    let path = path.child("hostnameOverride");
    if spec.set_hostname_as_fqdn() == Some(true) {
        e.forbidden(path, "may not be specified when setHostnameAsFQDN is true");
    }
    if spec.host_network() {
        e.forbidden(path, "may not be specified when hostNetwork is true");
    }
    if name.len() > 64 {
        e.too_long(path, 64);
    }
    e.all(path, name, names::dns1123_subdomain(name));
}

/// Files that variables are read from lie in a volume of the pod. Models `validateFileKeyRefVolumes`.
fn file_keys(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let lists = ["initContainers", "containers", "ephemeralContainers"];
    for list in lists {
        for (i, c) in pod.spec.0.get(list).items().iter().enumerate() {
            for (j, var) in c.get(k!("env")).items().iter().enumerate() {
                let file = var.at(path!("valueFrom.fileKeyRef"));
                if file.is_null() {
                    continue;
                }
                let path = path.child(list);
                let path = path.index(i);
                let path = path.child("env");
                let path = path.index(j);
                let path = path.child("valueFrom");
                let path = path.child("fileKeyRef");
                let name = file.get(k!("volumeName")).str();
                match pod.spec.volumes().find(|v| v.name() == name) {
                    None => e.not_found(path.child("volumeName"), name),
                    Some(v) if v.empty_dir().is_none() => {
                        e.invalid(path.child("volumeName"), name, "referenced volume must be of type emptyDir");
                    }
                    Some(_) => {}
                }
            }
        }
    }
}
