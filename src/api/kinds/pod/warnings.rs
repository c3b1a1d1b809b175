//! What the API server warns of in a new pod. Models `GetWarningsForPod`.
//!
//! Missing: addresses in odd spellings.

use super::Pod;
use super::container::{Container, ContainerPort};
use crate::api::{Quantity, Value, View, names};
use crate::{k, path};

const OLD_LABELS: [(&str, &str); 6] = [
    ("beta.kubernetes.io/arch", "deprecated since v1.14; use \"kubernetes.io/arch\" instead"),
    ("beta.kubernetes.io/os", "deprecated since v1.14; use \"kubernetes.io/os\" instead"),
    (
        "failure-domain.beta.kubernetes.io/region",
        "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
    ),
    ("failure-domain.beta.kubernetes.io/zone", "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead"),
    ("beta.kubernetes.io/instance-type", "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead"),
    ("node-role.kubernetes.io/master", "use \"node-role.kubernetes.io/control-plane\" instead"),
];

/// Annotations that do nothing any more.
const OLD_ANNOTATIONS: [(&str, &str); 3] = [
    (
        "scheduler.alpha.kubernetes.io/critical-pod",
        "non-functional in v1.16+; use the \"priorityClassName\" field instead",
    ),
    ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
    ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
];

/// Volumes that are made no more.
pub const OLD_VOLUMES: [(&str, &str, &str); 9] = [
    ("photonPersistentDisk", "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"),
    ("gitRepo", "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"),
    ("scaleIO", "scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
    ("flocker", "flocker", "deprecated in v1.22, non-functional in v1.25+"),
    ("storageos", "storageOS", "deprecated in v1.22, non-functional in v1.25+"),
    ("quobyte", "quobyte", "deprecated in v1.22, non-functional in v1.25+"),
    ("glusterfs", "glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
    ("cephfs", "cephfs", "deprecated in v1.28, non-functional in v1.31+"),
    ("rbd", "rbd", "deprecated in v1.28, non-functional in v1.31+"),
];

/// What there is to say about a label of nodes that has a newer name.
pub fn old_label(key: &str) -> Option<&'static str> {
    OLD_LABELS.iter().find(|(old, _)| *old == key).map(|(_, why)| *why)
}

/// The warnings of a create; an update has none.
pub fn warnings(pod: &Value, old: Option<&Value>) -> Vec<String> {
    if old.is_some() {
        return Vec::new();
    }
    let meta = Pod(pod).metadata();
    let mut all = Vec::new();
    let wrong = names::dns1123_label(meta.name());
    if !wrong.is_empty() {
        all.push(format!(
            "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [{}]",
            wrong.join(" ")
        ));
    }
    for list in ["initContainers", "containers", "ephemeralContainers"] {
        for c in pod.get(k!("spec")).get(list).items() {
            let key = format!("{APPARMOR}{}", c.get(k!("name")).str());
            let said = pod.at(path!("metadata.annotations")).get(&*key);
            let profile = app_armor_profile(said.str());
            let own = pod.at(path!("spec.securityContext.appArmorProfile"));
            if !said.is_null() && (profile.is_null() || profile != *own) {
                let why = "deprecated since v1.30; use the \"appArmorProfile\" field instead";
                all.push(format!("metadata.annotations[{key}]: {why}"));
            }
        }
    }
    of_template("", pod, &mut all);
    all
}

/// What the annotations begin with that AppArmor's profiles were.
pub const APPARMOR: &str = "container.apparmor.security.beta.kubernetes.io/";

/// The profile that such an annotation stands for; null for none. Models `ApparmorFieldForAnnotation`.
pub fn app_armor_profile(annotation: &str) -> Value {
    match annotation.strip_prefix("localhost/") {
        Some(profile) if !profile.trim().is_empty() => {
            crate::json!({ "type": "Localhost", "localhostProfile": (profile) })
        }
        _ => match annotation {
            "unconfined" => crate::json!({ "type": "Unconfined" }),
            "runtime/default" => crate::json!({ "type": "RuntimeDefault" }),
            _ => Value::Null,
        },
    }
}

fn of_term(term: &Value, at: &str, all: &mut Vec<String>) {
    for (i, e) in term.get(k!("matchExpressions")).items().iter().enumerate() {
        let key = e.get(k!("key")).str();
        all.extend(old_label(key).map(|why| format!("{at}.matchExpressions[{i}].key: {key} is {why}")));
    }
}

/// The warnings of a template, or of a pod, whose path is `at`. Models `GetWarningsForPodTemplate`.
pub fn of_template(at: &str, template: &Value, all: &mut Vec<String>) {
    let (meta, spec) = (Pod(template).metadata(), Pod(template).spec());
    for (key, _) in spec.node_selector() {
        all.extend(old_label(key).map(|why| format!("{at}spec.nodeSelector[{key}]: {why}")));
    }
    let affinity = spec.0.at(path!("affinity.nodeAffinity"));
    let (required, preferred) =
        ("requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution");
    let at_affinity = format!("{at}spec.affinity.nodeAffinity");
    for (i, term) in affinity.get(required).get(k!("nodeSelectorTerms")).items().iter().enumerate() {
        of_term(term, &format!("{at_affinity}.{required}.nodeSelectorTerms[{i}]"), all);
    }
    for (i, weighed) in affinity.get(preferred).items().iter().enumerate() {
        of_term(weighed.get(k!("preference")), &format!("{at_affinity}.{preferred}[{i}].preference"), all);
    }
    for (i, c) in spec.topology_spread_constraints().enumerate() {
        let (path, key) = (format!("{at}spec.topologySpreadConstraints[{i}]"), c.topology_key());
        all.extend(old_label(key).map(|why| format!("{path}.topologyKey: {key} is {why}")));
        if c.0.get(k!("labelSelector")).is_null() {
            all.push(format!("{path}.labelSelector: a null labelSelector results in matching no pod"));
        }
    }
    for (key, why) in OLD_ANNOTATIONS {
        if !meta.0.get(k!("annotations")).get(key).is_null() {
            all.push(format!("{at}metadata.annotations[{key}]: {why}"));
        }
    }
    for (i, v) in spec.volumes().enumerate() {
        let found = OLD_VOLUMES.iter().filter(|(source, _, _)| !v.0.get(*source).is_null());
        all.extend(found.map(|(_, shown, why)| format!("{at}spec.volumes[{i}].{shown}: {why}")));
    }
    spec.volumes().for_each(|v| overlapping(v.0, all));
    repeated(spec.host_aliases().map(|a| a.ip()), &format!("{at}spec.hostAliases"), "ip", all);
    let secrets = format!("{at}spec.imagePullSecrets");
    repeated(spec.image_pull_secrets().map(|s| s.name()), &secrets, "name", all);
    let nameless = spec.image_pull_secrets().enumerate().filter(|(_, s)| s.name().is_empty());
    all.extend(nameless.map(|(i, _)| format!("{secrets}[{i}].name: invalid empty name \"\"")));
    for resource in ["memory", "ephemeral-storage"] {
        fractional(spec.0.get(k!("overhead")), resource, &format!("{at}spec.overhead"), all);
    }
    let seccomp = "seccomp.security.alpha.kubernetes.io/pod";
    let unsaid = spec.0.at(path!("securityContext.seccompProfile")).is_null();
    if unsaid && !meta.0.get(k!("annotations")).get(seccomp).is_null() {
        let why = "non-functional in v1.27+; use the \"seccompProfile\" field instead";
        all.push(format!("{at}metadata.annotations[{seccomp}]: {why}"));
    }
    let mut containers: Vec<(String, Container<'_>)> = Vec::new();
    for list in ["initContainers", "containers", "ephemeralContainers"] {
        let items = spec.0.get(list).items().iter().enumerate();
        containers.extend(items.map(|(i, c)| (format!("{at}spec.{list}[{i}]"), Container::view(c))));
    }
    for (path, c) in &containers {
        of_container(*c, path, all);
    }
    ports(&containers, all);
    if spec.termination_grace_period_seconds().is_some_and(|s| s < 0) {
        let why = "must be >= 0; negative values are invalid and will be treated as 1";
        all.push(format!("{at}spec.terminationGracePeriodSeconds: {why}"));
    }
    for (kind, when, term) in [
        ("podAffinity", REQUIRED, ""),
        ("podAffinity", PREFERRED, TERM),
        ("podAntiAffinity", REQUIRED, ""),
        ("podAntiAffinity", PREFERRED, TERM),
    ] {
        let terms = spec.0.get(k!("affinity")).get(kind).get(when).items();
        for (i, t) in terms.iter().enumerate() {
            let t = if term.is_empty() { t } else { t.get(TERM) };
            if t.get(k!("labelSelector")).is_null() {
                let dot = if term.is_empty() { "" } else { "." };
                let path = format!("{at}spec.affinity.{kind}.{when}[{i}]{dot}{term}.labelSelector");
                all.push(format!("{path}: a null labelSelector results in matching no pod"));
            }
        }
    }
}

const REQUIRED: &str = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED: &str = "preferredDuringSchedulingIgnoredDuringExecution";
const TERM: &str = "podAffinityTerm";

/// Files of a volume that lie on one another. Models `warningsForOverlappingVirtualPaths`.
fn overlapping(volume: &Value, all: &mut Vec<String>) {
    let name = volume.get(k!("name")).str();
    let called = |kind: &str, source: &Value| match (kind, source.get(k!("name")).str()) {
        ("configMap", name) => format!("ConfigMap {name:?}"),
        ("secret", "") => format!("Secret {:?}", source.get(k!("secretName")).str()),
        ("secret", name) => format!("Secret {name:?}"),
        ("downwardAPI", _) => "DownwardAPI".into(),
        _ => "ServiceAccountToken".into(),
    };
    let paths = |kind: &str, source: &Value| -> Vec<String> {
        let of = |v: &Value| v.get(k!("path")).str().trim_end_matches('/').to_string();
        match kind {
            "serviceAccountToken" => vec![of(source)],
            _ => source.get(k!("items")).items().iter().map(of).collect(),
        }
    };
    let shown = |(path, source): &(String, String)| {
        if source.is_empty() { format!("{path:?}") } else { format!("{path:?} ({source})") }
    };
    // Whether a path lies below another, or is the same.
    let below = |a: &str, b: &str| format!("{a}/").starts_with(&format!("{b}/"));
    let check = |volume: &str, files: Vec<(String, String)>, all: &mut Vec<String>| {
        for (i, file) in files.iter().enumerate().filter(|(_, f)| !f.0.is_empty()) {
            for other in files[..i].iter().filter(|o| !o.0.is_empty()) {
                if below(&file.0, &other.0) || below(&other.0, &file.0) {
                    let (file, other) = (shown(file), shown(other));
                    all.push(format!("volume {name:?} ({volume}): overlapping paths: {file} with {other}"));
                }
            }
        }
    };
    for kind in ["configMap", "secret", "downwardAPI"] {
        let source = volume.get(kind);
        let files = paths(kind, source).into_iter().map(|path| (path, String::new())).collect();
        check(&called(kind, source), files, all);
    }
    let mut files = Vec::new();
    for source in volume.get(k!("projected")).get(k!("sources")).items() {
        if source.is_empty() {
            all.push(format!("volume {name:?} (Projected) has no sources provided"));
        }
        for (kind, from) in source.entries() {
            let kind = kind.as_str();
            files.extend(paths(kind, from).into_iter().map(|path| (path, called(kind, from))));
        }
    }
    check("Projected", files, all);
}

/// Bytes come whole.
pub fn fractional(list: &Value, resource: &str, path: &str, all: &mut Vec<String>) {
    let amount = Quantity::parse(list.get(resource).str()).unwrap_or_default();
    if amount.milli_value() % 1000 != 0 {
        all.push(format!("{path}[{resource}]: fractional byte value \"{amount}\" is invalid, must be an integer"));
    }
}

fn repeated<'a>(values: impl Iterator<Item = &'a str>, path: &str, field: &str, all: &mut Vec<String>) {
    let mut seen: Vec<&str> = Vec::new();
    for (i, value) in values.enumerate() {
        if seen.contains(&value) {
            all.push(format!("{path}[{i}].{field}: duplicate {field} {value:?}"));
        } else {
            seen.push(value);
        }
    }
}

fn of_container(c: Container<'_>, path: &str, all: &mut Vec<String>) {
    for resource in ["memory", "ephemeral-storage"] {
        for list in ["limits", "requests"] {
            fractional(c.resources().0.get(list), resource, &format!("{path}.resources.{list}"), all);
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for (i, var) in c.env().enumerate() {
        let reference = format!("$({})", var.name());
        let builds_on = var.value_from().is_none() && var.value() != reference && var.value().contains(&reference);
        if !seen.contains(&var.name()) {
            seen.push(var.name());
        } else if !builds_on {
            all.push(format!(
                "{path}.env[{i}]: hides previous definition of {:?}, which may be dropped when using apply",
                var.name()
            ));
        }
    }
}

fn ports(containers: &[(String, Container<'_>)], all: &mut Vec<String>) {
    let mut seen: Vec<(String, ContainerPort<'_>)> = Vec::new();
    let mut said_names = Vec::new();
    for (path, c) in containers {
        for (i, port) in c.ports().enumerate() {
            let path = format!("{path}.ports[{i}]");
            if !port.host_ip().is_empty() && port.host_port() == 0 {
                all.push(format!(
                    "{path}: hostIP set without hostPort: {{Name:{} HostPort:0 ContainerPort:{} Protocol:{} HostIP:{}}}",
                    port.name(),
                    port.container_port(),
                    port.protocol(),
                    port.host_ip()
                ));
            }
            let same =
                |o: &ContainerPort<'_>| (o.container_port(), o.protocol()) == (port.container_port(), port.protocol());
            for (other, o) in seen.iter().filter(|(_, o)| same(o)) {
                let hosts = (port.host_ip().is_empty(), o.host_ip().is_empty());
                let what = if (port.host_ip(), port.host_port()) == (o.host_ip(), o.host_port()) {
                    "duplicate"
                } else if port.host_port() == 0 || o.host_port() == 0 {
                    "overlapping"
                } else if port.host_port() == o.host_port() && hosts.0 != hosts.1 {
                    "dangerously ambiguous"
                } else {
                    continue;
                };
                all.push(format!("{path}: {what} port definition with {other}"));
            }
            let name = port.name();
            if let Some((other, _)) = seen.iter().find(|(_, o)| !name.is_empty() && o.name() == name) {
                said_names.push(format!(
                    "{path}: duplicate port name {name:?} with {other}, services and probes that select ports by name will use {other}"
                ));
            }
            seen.push((path, port));
        }
    }
    all.append(&mut said_names);
}

#[test]
fn a_pod_is_warned_of() {
    use crate::json;
    let check = |spec: Value, warning: &str| {
        let pod = json!({ "metadata": { "name": "a" }, "spec": (spec) });
        assert_eq!(warnings(&pod, None).join("\n"), warning);
    };
    check(
        json!({ "containers": [{ "env": [{ "name": "A", "value": "1" }, { "name": "A", "value": "$(A) 2" }] }] }),
        "",
    );
    check(
        json!({ "containers": [{ "env": [{ "name": "A", "value": "1" }, { "name": "A", "value": "2" }] }] }),
        "spec.containers[0].env[1]: hides previous definition of \"A\", which may be dropped when using apply",
    );
    check(
        json!({ "containers": [{ "ports": [{ "containerPort": 80, "protocol": "TCP" }, { "containerPort": 80, "protocol": "TCP" }] }] }),
        "spec.containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]",
    );
    check(
        json!({ "nodeSelector": { "beta.kubernetes.io/os": "linux" } }),
        "spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use \"kubernetes.io/os\" instead",
    );
}
