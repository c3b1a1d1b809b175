//! What a pod is given by default. Models `SetDefaults_Pod` and all below it.

use super::super::edit::{each, fill, fill_absent, within};
use crate::api::{Key, Quantity, Value};
use crate::k;
use crate::sim::Arrange;

/// Fills in the defaults of a pod.
pub fn pod(pod: &mut Value) {
    let spec = pod.entry(k!("spec"));
    if spec.get(k!("terminationGracePeriodSeconds")).int() < 0 {
        spec.set(k!("terminationGracePeriodSeconds"), 1);
    }
    for list in [k!("containers"), k!("initContainers")] {
        each(spec, list, |c| within(c, k!("resources"), requests_from_limits));
    }
    fill_absent(spec, k!("enableServiceLinks"), true);
    if spec.get(k!("hostNetwork")).bool() {
        for list in [k!("containers"), k!("initContainers")] {
            each(spec, list, |c| each(c, k!("ports"), host_port));
        }
    }
    pod_spec(spec);
    within(pod, k!("status"), status);
}

/// Fills in the defaults of a pod's spec, in a pod or in a template.
pub fn pod_spec(spec: &mut Value) {
    let account = [k!("serviceAccountName"), k!("serviceAccount")].map(|n| spec.get(n).clone());
    if let Some(name) = account.into_iter().find(|a| !a.is_empty()) {
        spec.set(k!("serviceAccountName"), name.clone());
        spec.set(k!("serviceAccount"), name);
    }
    fill(spec, k!("dnsPolicy"), "ClusterFirst");
    fill(spec, k!("restartPolicy"), "Always");
    fill_absent(spec, k!("securityContext"), Value::object());
    fill_absent(spec, k!("terminationGracePeriodSeconds"), 30);
    fill(spec, k!("schedulerName"), "default-scheduler");
    each(spec, k!("volumes"), volume);
    for list in [k!("initContainers"), k!("containers"), k!("ephemeralContainers")] {
        each(spec, list, container);
    }
    within(spec, k!("overhead"), round_up);
    within(spec, k!("resources"), resources);
}

/// On the host's network a port of the container is that port of the host.
fn host_port(port: &mut Value) {
    let number = port.get(k!("containerPort")).clone();
    fill(port, k!("hostPort"), number);
}

/// What is limited and not requested is requested up to the limit.
fn requests_from_limits(resources: &mut Value) {
    let limits = resources.get(k!("limits")).clone();
    let missing = limits.entries().iter().filter(|(name, _)| resources.get(k!("requests")).get(*name).is_null());
    let missing: Vec<(Key, Value)> = missing.cloned().collect();
    for (name, limit) in missing {
        resources.entry(k!("requests")).set(name, limit);
    }
    within(resources, k!("requests"), |r| r.entries_mut().arrange_by_key(|(name, _)| name.as_str()));
}

fn resources(resources: &mut Value) {
    within(resources, k!("limits"), round_up);
    within(resources, k!("requests"), round_up);
}

/// Quantities are kept to the thousandth. Models `SetDefaults_ResourceList`.
fn round_up(list: &mut Value) {
    let rounded = |text: &str| {
        let q = Quantity::parse(text).ok()?;
        let mut milli = Quantity::milli(q.milli_value());
        milli.format = q.format;
        (q.value().unsigned_abs() < 1_000_000_000_000 && milli != q).then(|| milli.to_string())
    };
    let changes: Vec<(Key, String)> =
        list.entries().iter().filter_map(|(name, v)| Some((*name, rounded(v.str())?))).collect();
    for (name, text) in changes {
        list.set(name, text);
    }
}

fn container(c: &mut Value) {
    let policy = pull_policy(c.get(k!("image")).str());
    fill(c, k!("imagePullPolicy"), policy);
    fill(c, k!("terminationMessagePath"), "/dev/termination-log");
    fill(c, k!("terminationMessagePolicy"), "File");
    each(c, k!("ports"), |p| fill(p, k!("protocol"), "TCP"));
    each(c, k!("env"), |e| {
        within(e, k!("valueFrom"), |from| {
            within(from, k!("fieldRef"), field_ref);
            within(from, k!("fileKeyRef"), |f| fill_absent(f, k!("optional"), false));
        });
    });
    within(c, k!("resources"), resources);
    for probe in [k!("livenessProbe"), k!("readinessProbe"), k!("startupProbe")] {
        within(c, probe, |p| {
            for (key, value) in [
                (k!("timeoutSeconds"), 1),
                (k!("periodSeconds"), 10),
                (k!("successThreshold"), 1),
                (k!("failureThreshold"), 3),
            ] {
                fill(p, key, value);
            }
            within(p, k!("httpGet"), http_get);
            within(p, k!("grpc"), |g| fill_absent(g, k!("service"), ""));
        });
    }
    within(c, k!("lifecycle"), |l| {
        for hook in [k!("postStart"), k!("preStop")] {
            within(l, hook, |h| within(h, k!("httpGet"), http_get));
        }
    });
}

fn field_ref(field: &mut Value) {
    fill(field, k!("apiVersion"), "v1");
}

fn http_get(get: &mut Value) {
    fill(get, k!("path"), "/");
    fill(get, k!("scheme"), "HTTP");
}

/// `Always` for the tag `latest`, said or meant, else `IfNotPresent`. Models the parsing of docker's reference, in short:
/// a reference that is none at all is taken as one with a tag.
fn pull_policy(image: &str) -> &'static str {
    let (name, digest) = image.split_once('@').map_or((image, false), |(name, _)| (name, true));
    let last = name.rsplit('/').next().unwrap_or(name);
    let wrong = |c: char| !(c.is_ascii_alphanumeric() || "._-/:".contains(c));
    let no_image =
        name.is_empty() || name.chars().any(wrong) || name.ends_with(['/', ':']) || name.starts_with(['/', ':']);
    let repository = last.split(':').next().unwrap_or(last);
    match last.split_once(':') {
        _ if no_image || repository.chars().any(|c| c.is_ascii_uppercase()) => "IfNotPresent",
        Some((_, tag)) if tag != "latest" => "IfNotPresent",
        None if digest => "IfNotPresent",
        _ => "Always",
    }
}

fn volume(v: &mut Value) {
    if v.entries().iter().all(|(key, source)| key.as_str() == "name" || source.is_null()) {
        v.set(k!("emptyDir"), Value::object());
    }
    within(v, k!("hostPath"), |s| fill_absent(s, k!("type"), ""));
    within(v, k!("image"), |s| {
        let policy = pull_policy(s.get(k!("reference")).str());
        fill(s, k!("pullPolicy"), policy);
    });
    for source in [k!("secret"), k!("downwardAPI"), k!("configMap"), k!("projected")] {
        within(v, source, |s| fill_absent(s, k!("defaultMode"), 0o644));
    }
    within(v, k!("downwardAPI"), downward_files);
    within(v, k!("projected"), |s| {
        each(s, k!("sources"), |source| {
            within(source, k!("downwardAPI"), downward_files);
            within(source, k!("serviceAccountToken"), |t| fill_absent(t, k!("expirationSeconds"), 3600));
        });
    });
    within(v, k!("ephemeral"), |s| within(s, k!("volumeClaimTemplate"), |t| within(t, k!("spec"), claim_spec)));
    vendor_volume(v);
}

fn downward_files(source: &mut Value) {
    each(source, k!("items"), |item| within(item, k!("fieldRef"), field_ref));
}

/// Fills in the defaults of the spec of a claim.
pub fn claim_spec(spec: &mut Value) {
    fill_absent(spec, k!("volumeMode"), "Filesystem");
    within(spec, k!("resources"), resources);
}

/// What sources of vendors are given.
pub fn vendor_volume(v: &mut Value) {
    within(v, k!("iscsi"), |s| fill(s, k!("iscsiInterface"), "default"));
    within(v, k!("rbd"), |s| {
        fill(s, k!("pool"), "rbd");
        fill(s, k!("user"), "admin");
        fill(s, k!("keyring"), "/etc/ceph/keyring");
    });
    within(v, k!("azureDisk"), |s| {
        fill_absent(s, k!("cachingMode"), "ReadWrite");
        fill_absent(s, k!("fsType"), "ext4");
        fill_absent(s, k!("readOnly"), false);
        fill_absent(s, k!("kind"), "Shared");
    });
    within(v, k!("scaleIO"), |s| {
        fill(s, k!("storageMode"), "ThinProvisioned");
        fill(s, k!("fsType"), "xfs");
    });
}

/// `podIP` and the first of `podIPs` are one. Models `SetDefaults_PodStatus`.
fn status(status: &mut Value) {
    let ip = status.get(k!("podIP")).clone();
    let first = status.get(k!("podIPs")).items().first().map(|p| p.get(k!("ip")).clone()).unwrap_or_default();
    if ip.is_empty() && !first.is_empty() {
        status.set(k!("podIP"), first);
    } else if !ip.is_empty() && ip != first {
        status.set(k!("podIPs"), Value::from_items([Value::of([(k!("ip"), ip)])]));
    }
    for list in [k!("initContainerStatuses"), k!("containerStatuses"), k!("ephemeralContainerStatuses")] {
        each(status, list, |c| {
            within(c, k!("allocatedResources"), round_up);
            within(c, k!("resources"), resources);
        });
    }
}

#[test]
fn the_tag_decides_when_an_image_is_pulled() {
    for (image, policy) in [
        ("nginx", "Always"),
        ("nginx:latest", "Always"),
        ("nginx:1.27", "IfNotPresent"),
        ("registry:5000/nginx", "Always"),
        ("registry:5000/nginx:1", "IfNotPresent"),
        ("nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000", "IfNotPresent"),
        ("Bad Image", "IfNotPresent"),
        ("", "IfNotPresent"),
    ] {
        assert_eq!(pull_policy(image), policy, "{image}");
    }
}
