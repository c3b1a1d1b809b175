//! What may be wrong with a container. Models `validateContainers`, init and ephemeral containers.

use super::super::container::{Container, ContainerPort, Lifecycle, LifecycleHandler, Probe};
use super::super::env::EnvVar;
use super::{Context, env, handler, mounts, resources, security};
use crate::api::kinds::check::{non_negative, one_of, one_of_if_set, required_label};
use crate::api::{Errors, Path, Value, View, names};
use crate::k;

const PULL_POLICIES: [&str; 3] = ["Always", "IfNotPresent", "Never"];

/// The pull policy of an image.
pub fn pull_policy(policy: &str, path: &Path<'_>, e: &mut Errors) {
    one_of(policy, &PULL_POLICIES, path, e);
}

/// What all three sorts of containers have in common.
fn common(c: Container<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    required_label(c.name(), &path.child("name"), e);
    if c.image().is_empty() {
        e.required(path.child("image"), "");
    }
    let policies = ["File", "FallbackToLogsOnError"];
    one_of(c.termination_message_policy(), &policies, &path.child("terminationMessagePolicy"), e);
    ports(c, &path.child("ports"), e);
    variables(c.env(), &path.child("env"), e);
    env::from(c.env_from(), &path.child("envFrom"), e);
    mounts::mounts(c, pod, &path.child("volumeMounts"), e);
    mounts::devices(c, pod, &path.child("volumeDevices"), e);
    pull_policy(c.image_pull_policy(), &path.child("imagePullPolicy"), e);
    resources::of_container(c.resources(), pod, &path.child("resources"), e);
    resize_policy(c, pod, &path.child("resizePolicy"), e);
    if let Some(context) = c.security_context() {
        security::of_container(context, pod, &path.child("securityContext"), e);
    }
}

fn variables<'a>(vars: impl Iterator<Item = EnvVar<'a>>, path: &Path<'_>, e: &mut Errors) {
    for (i, var) in vars.enumerate() {
        env::variable(var, &path.index(i), e);
    }
}

/// The containers that do the work.
pub fn containers(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    if pod.spec.containers().len() == 0 {
        return e.required(path, "");
    }
    let mut names: Vec<&str> = Vec::new();
    for (i, c) in pod.spec.containers().enumerate() {
        let path = path.index(i);
        common(c, pod, &path, e);
        unique(c.name(), &mut names, &path, e);
        lifecycle_and_probes(c, pod, &path, e);
        restart_policy(c, &path, e);
    }
    host_ports(pod.spec.containers(), path, e);
}

fn unique<'a>(name: &'a str, names: &mut Vec<&'a str>, path: &Path<'_>, e: &mut Errors) {
    if names.contains(&name) {
        e.duplicate(path.child("name"), name);
    } else {
        names.push(name);
    }
}

fn lifecycle_and_probes(c: Container<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    if let Some(l) = c.lifecycle() {
        lifecycle(l, pod, &path.child("lifecycle"), e);
    }
    for (name, probed) in [
        ("livenessProbe", c.liveness_probe()),
        ("readinessProbe", c.readiness_probe()),
        ("startupProbe", c.startup_probe()),
    ] {
        let path = path.child(name);
        let Some(p) = probed else { continue };
        probe(p, pod, &path, e);
        if name == "readinessProbe" {
            if let Some(seconds) = p.termination_grace_period_seconds() {
                e.invalid(path.child("terminationGracePeriodSeconds"), seconds, "must not be set for readinessProbes");
            }
        } else if p.success_threshold() != 1 {
            e.invalid(path.child("successThreshold"), p.success_threshold(), "must be 1");
        }
    }
}

/// Init containers, those that restart always (sidecars) included.
pub fn init_containers(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut names: Vec<&str> = pod.spec.containers().map(|c| c.name()).collect();
    for (i, c) in pod.spec.init_containers().enumerate() {
        let list = path;
        let path = path.index(i);
        common(c, pod, &path, e);
        restart_policy(c, &path, e);
        if names.contains(&c.name()) {
            e.duplicate(path.child("name"), c.name());
        } else if !c.name().is_empty() {
            names.push(c.name());
        }
        host_ports(std::iter::once(c), list, e);
        if c.restart_policy() == Some("Always") {
            lifecycle_and_probes(c, pod, &path, e);
        } else {
            for name in ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] {
                if !c.0.get(name).is_null() {
                    e.forbidden(path.child(name), "may not be set for init containers without restartPolicy=Always");
                }
            }
            for (j, p) in c.resize_policy().enumerate().filter(|(_, p)| p.restart_policy() == "RestartContainer") {
                let why = "must not be set to 'RestartContainer' for non-sidecar initContainers";
                e.invalid(path.child("resizePolicy").index(j).child("restartPolicy"), p.restart_policy(), why);
            }
        }
    }
}

/// What an ephemeral container may say.
const EPHEMERAL_FIELDS: [&str; 15] = [
    "name",
    "image",
    "command",
    "args",
    "workingDir",
    "env",
    "envFrom",
    "volumeMounts",
    "volumeDevices",
    "terminationMessagePath",
    "terminationMessagePolicy",
    "imagePullPolicy",
    "securityContext",
    "stdin",
    "stdinOnce",
];

/// Ephemeral containers.
pub fn ephemeral_containers(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let others: Vec<&str> = pod.spec.containers().chain(pod.spec.init_containers()).map(|c| c.name()).collect();
    let mut names = others.clone();
    for (i, ec) in pod.spec.ephemeral_containers().enumerate() {
        let path = path.index(i);
        let c = Container::view(ec.0);
        common(c, pod, &path, e);
        image_only_for_pod(c, &path, e);
        unique(c.name(), &mut names, &path, e);
        let target = ec.target_container_name();
        if !target.is_empty() && !others.contains(&target) {
            e.not_found(path.child("targetContainerName"), target);
        }
        for field in Container::TYPE.fields.iter().map(|f| f.name) {
            let allowed = EPHEMERAL_FIELDS.contains(&field.text()) || field.text() == "tty";
            if !allowed && !ec.0.get(field).is_empty() {
                e.forbidden(path.child(field.text()), "cannot be set for an Ephemeral Container");
            }
        }
        for (j, mount) in ec.volume_mounts().enumerate() {
            for name in ["subPath", "subPathExpr"] {
                if !mount.0.get(name).is_empty() {
                    e.forbidden(
                        path.child("volumeMounts").index(j).child(name),
                        "cannot be set for an Ephemeral Container",
                    );
                }
            }
        }
    }
}

/// What is asked of images in pods but not in templates.
pub fn image_only_for_pod(c: Container<'_>, path: &Path<'_>, e: &mut Errors) {
    if c.image() != c.image().trim() {
        e.invalid(path.child("image"), c.image(), "must not have leading or trailing whitespace");
    }
}

fn ports(c: Container<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut seen: Vec<&str> = Vec::new();
    for (i, p) in c.ports().enumerate() {
        let path = path.index(i);
        let wrong = if p.name().is_empty() { Vec::new() } else { names::port_name(p.name()) };
        if !wrong.is_empty() {
            e.all(path.child("name"), p.name(), wrong);
        } else if !p.name().is_empty() && seen.contains(&p.name()) {
            e.duplicate(path.child("name"), p.name());
        } else if !p.name().is_empty() {
            seen.push(p.name());
        }
        match p.container_port() {
            0 => e.required(path.child("containerPort"), ""),
            n => names::port_number(n).iter().for_each(|why| e.invalid(path.child("containerPort"), n, why)),
        }
        if p.host_port() != 0 {
            names::port_number(p.host_port())
                .iter()
                .for_each(|why| e.invalid(path.child("hostPort"), p.host_port(), why));
        }
        one_of(p.protocol(), &["SCTP", "TCP", "UDP"], &path.child("protocol"), e);
    }
}

/// A port of the host is given once.
fn host_ports<'a>(containers: impl Iterator<Item = Container<'a>>, path: &Path<'_>, e: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    let text = |p: ContainerPort<'_>| format!("{}/{}/{}", p.protocol(), p.host_ip(), p.host_port());
    for (i, c) in containers.enumerate() {
        for (j, p) in c.ports().enumerate().filter(|(_, p)| p.host_port() != 0) {
            let port = text(p);
            if taken.contains(&port) {
                e.duplicate(path.index(i).child("ports").index(j).child("hostPort"), port);
            } else {
                taken.push(port);
            }
        }
    }
}

fn resize_policy(c: Container<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut seen: Vec<&str> = Vec::new();
    for (i, p) in c.resize_policy().enumerate() {
        if seen.contains(&p.resource_name()) {
            e.duplicate(path.index(i), p.resource_name());
        }
        seen.push(p.resource_name());
        one_of(p.resource_name(), &["cpu", "memory"], path, e);
        one_of(p.restart_policy(), &["NotRequired", "RestartContainer"], path, e);
        if pod.spec.restart_policy() == "Never" && p.restart_policy() != "NotRequired" {
            e.invalid(path, p.restart_policy(), "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
        }
    }
}

fn restart_policy(c: Container<'_>, path: &Path<'_>, e: &mut Errors) {
    let rules = c.restart_policy_rules();
    match c.restart_policy() {
        None if rules.len() == 0 => return,
        None => e.required(path.child("restartPolicy"), "must specify restartPolicy when restart rules are used"),
        Some(p) => one_of_if_set(p, &["Always", "Never", "OnFailure"], &path.child("restartPolicy"), e),
    }
    let path = path.child("restartPolicyRules");
    if rules.len() > 20 {
        e.too_many(path, rules.len(), 20);
    }
    for (i, rule) in rules.enumerate() {
        let path = path.index(i);
        one_of_if_set(rule.action(), &["Restart", "RestartAllContainers"], &path.child("action"), e);
        let path = path.child("exitCodes");
        match rule.exit_codes() {
            None => e.required(path, "must be specified"),
            Some(codes) => {
                one_of_if_set(codes.operator(), &["In", "NotIn"], &path.child("operator"), e);
                let values = codes.0.get(k!("values")).items().len();
                if values > 255 {
                    e.too_many(path.child("values"), values, 255);
                }
            }
        }
    }
}

fn probe(p: Probe<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    handler::check(p.0, &["exec", "httpGet", "tcpSocket", "grpc"], pod, path, e);
    for name in ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"] {
        non_negative(p.0.get(name).int(), &path.child(name), e);
    }
    if let Some(seconds) = p.termination_grace_period_seconds().filter(|s| *s <= 0) {
        e.invalid(path.child("terminationGracePeriodSeconds"), seconds, "must be greater than 0");
    }
}

fn lifecycle(l: Lifecycle<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let hook = |h: Option<LifecycleHandler<'_>>, path: Path<'_>, e: &mut Errors| {
        if let Some(h) = h {
            handler::check(h.0, &["exec", "httpGet", "tcpSocket", "sleep"], pod, &path, e);
        }
    };
    hook(l.post_start(), path.child("postStart"), e);
    hook(l.pre_stop(), path.child("preStop"), e);
    if l.stop_signal().is_some_and(|_| pod.spec.os().is_none()) {
        e.forbidden(path.child("stopSignal"), "may not be set for containers with empty `spec.os.name`");
    }
}

/// A port as a number or a name.
pub fn port_or_name(port: &Value, path: &Path<'_>, e: &mut Errors) {
    match port.as_str() {
        Some(name) => e.all(path, name, names::port_name(name)),
        None => names::port_number(port.int()).iter().for_each(|why| e.invalid(path, port.int(), why)),
    }
}
