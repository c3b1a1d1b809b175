//! What may be wrong with a service. Models `validateService` and `ValidateServiceUpdate`.

use super::super::address::{cidr, endpoint_ip, ip};
use super::super::check::{labels, one_of, one_of_if_set};
use super::super::internal;
use super::{Service, ServicePort, ServiceSpec};
use crate::api::{Errors, Path, Value, names};
use crate::k;
use crate::path;

const SPEC: Path<'_> = Path::new("spec");

fn is_headless(spec: ServiceSpec<'_>) -> bool {
    spec.cluster_ips().collect::<Vec<_>>() == ["None"]
}

/// Whether traffic comes from outside of the cluster. Models `ExternallyAccessible`.
pub(super) fn is_outside(spec: ServiceSpec<'_>) -> bool {
    match spec.type_() {
        "NodePort" | "LoadBalancer" => true,
        kind => kind == "ClusterIP" && spec.external_ips().len() > 0,
    }
}

fn needs_health_port(spec: ServiceSpec<'_>) -> bool {
    spec.type_() == "LoadBalancer" && spec.external_traffic_policy() == "Local"
}

/// What is asked of every version of a service.
pub fn spec(v: &Value, e: &mut Errors) {
    let spec = Service(v).spec();
    let kind = spec.type_();
    let annotations = v.at(path!("metadata.annotations"));
    let (mode, hints) = ("service.kubernetes.io/topology-mode", "service.kubernetes.io/topology-aware-hints");
    let (mode_says, hints_say) = (annotations.get(mode), annotations.get(hints));
    if !mode_says.is_null() && !hints_say.is_null() && mode_says != hints_say {
        let why = format!("must match annotations[{hints}] when both are specified");
        e.invalid(format!("metadata.annotations[{mode}]"), mode_says, &why);
    }
    if spec.ports().len() == 0 && !is_headless(spec) && kind != "ExternalName" {
        e.required(SPEC.child("ports"), "");
    }
    match kind {
        "LoadBalancer" | "NodePort" if is_headless(spec) => {
            let why = format!("may not be set to 'None' for {kind} services");
            e.invalid(SPEC.child("clusterIPs").index(0), "None", &why);
        }
        "ExternalName" => external_name(spec, e),
        _ => {}
    }
    ports(spec, e);
    labels(spec.0.get(k!("selector")), &SPEC.child("selector"), e);
    affinity(spec, e);
    cluster_ips(spec, e);
    let list = SPEC.child("externalIPs");
    for (i, text) in spec.external_ips().enumerate() {
        if let Some(address) = ip(text, &list.index(i), e) {
            endpoint_ip(address, text, &list.index(i), e);
        }
    }
    one_of(kind, &["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"], &SPEC.child("type"), e);
    port_pairs(spec, e);
    balancer(spec, e);
    traffic(spec, e);
}

fn external_name(spec: ServiceSpec<'_>, e: &mut Errors) {
    for name in ["clusterIPs", "ipFamilies", "ipFamilyPolicy"] {
        if !spec.0.get(name).is_empty() {
            e.forbidden(SPEC.child(name), "may not be set for ExternalName services");
        }
    }
    let name = spec.external_name();
    match name.strip_suffix('.').unwrap_or(name) {
        "" => e.required(SPEC.child("externalName"), ""),
        name => e.all(SPEC.child("externalName"), name, names::dns1123_subdomain(name)),
    }
}

fn ports(spec: ServiceSpec<'_>, e: &mut Errors) {
    let list = SPEC.child("ports");
    let all: Vec<ServicePort<'_>> = spec.ports().collect();
    for (i, port) in all.iter().enumerate() {
        let (path, name) = (list.index(i), port.name());
        if !name.is_empty() {
            e.all(path.child("name"), name, names::dns1123_label(name));
            if all[..i].iter().any(|other| other.name() == name) {
                e.duplicate(path.child("name"), name);
            }
        } else if all.len() > 1 {
            e.required(path.child("name"), "");
        }
        let number = |field: &str, n: i64, e: &mut Errors| {
            names::port_number(n).iter().for_each(|why| e.invalid(path.child(field), n, why));
        };
        number("port", port.port(), e);
        one_of(port.protocol(), &["SCTP", "TCP", "UDP"], &path.child("protocol"), e);
        match port.target_port().as_str() {
            Some(name) => e.all(path.child("targetPort"), name, names::port_name(name)),
            None => number("targetPort", port.target_port().int(), e),
        }
        if let Some(protocol) = port.app_protocol() {
            e.all(path.child("appProtocol"), protocol, names::qualified_name(protocol));
        }
    }
}

fn affinity(spec: ServiceSpec<'_>, e: &mut Errors) {
    let kind = spec.session_affinity();
    one_of(kind, &["ClientIP", "None"], &SPEC.child("sessionAffinity"), e);
    let path = SPEC.child("sessionAffinityConfig");
    match (kind, spec.session_affinity_config()) {
        ("None", Some(_)) => e.forbidden(path, "must not be set when session affinity is None"),
        ("ClientIP", config) => {
            let seconds = config.and_then(|c| c.client_ip()).and_then(|c| c.timeout_seconds());
            let why = "when session affinity type is ClientIP";
            match seconds {
                None => e.required(path, why),
                Some(1..=86_400) => {}
                Some(n) => {
                    let path = path.child("clientIP");
                    e.invalid(path.child("timeoutSeconds"), n, "must be greater than 0 and less than 86400");
                }
            }
        }
        _ => {}
    }
}

/// Models `ValidateServiceClusterIPsRelatedFields`.
pub fn cluster_ips(spec: ServiceSpec<'_>, e: &mut Errors) {
    if spec.type_() == "ExternalName" {
        return;
    }
    let (path, shown) = (SPEC.child("clusterIPs"), spec.0.get(k!("clusterIPs")));
    let ips: Vec<&str> = spec.cluster_ips().collect();
    match (spec.cluster_ip(), ips.first()) {
        ("", Some(_)) => e.invalid(path, shown, "must be empty when `clusterIP` is not specified"),
        ("", None) => {}
        (_, None) => e.required(path, ""),
        (one, Some(first)) if one != *first => e.invalid(path, shown, "first value must match `clusterIP`"),
        _ => {}
    }
    let families: Vec<&str> = spec.ip_families().collect();
    let list = SPEC.child("ipFamilies");
    for (i, family) in families.iter().enumerate() {
        one_of_if_set(family, &["IPv4", "IPv6"], &list.index(i), e);
        if families[..i].contains(family) {
            e.duplicate(list.index(i), *family);
        }
    }
    if let Some(policy) = spec.ip_family_policy() {
        let all = ["PreferDualStack", "RequireDualStack", "SingleStack"];
        one_of_if_set(policy, &all, &SPEC.child("ipFamilyPolicy"), e);
    }
    let before = e.0.len();
    let mut parsed = Vec::new();
    for (i, text) in ips.iter().enumerate() {
        if i == 0 && *text == "None" {
            if ips.len() > 1 {
                e.invalid(path, shown, "'None' must be the first and only value");
            }
        } else {
            parsed.extend(ip(text, &path.index(i), e).map(|address| (i, address)));
        }
    }
    let wrong = e.0.len() > before;
    if ips.len() > 2 {
        e.invalid(path, shown, "may only hold up to 2 values");
    }
    if wrong {
        return;
    }
    if parsed.len() > 1 && parsed.iter().all(|(_, a)| a.is_ipv4() == parsed[0].1.is_ipv4()) {
        e.invalid(path, shown, "may specify no more than one IP for each IP family");
    }
    for (i, address) in parsed {
        if let Some(family) = families.get(i).filter(|family| (**family == "IPv4") != address.is_ipv4()) {
            let why = format!("expected an {family} value as indicated by `ipFamilies[{i}]`");
            e.invalid(path.index(i), ips[i], &why);
        }
    }
}

/// A port is told from others by its number and protocol, within the cluster and on the nodes.
fn port_pairs(spec: ServiceSpec<'_>, e: &mut Errors) {
    let list = SPEC.child("ports");
    let all: Vec<ServicePort<'_>> = spec.ports().collect();
    if spec.type_() == "ClusterIP" {
        for (i, _) in all.iter().enumerate().filter(|(_, port)| port.node_port() != 0) {
            e.forbidden(list.index(i).child("nodePort"), "may not be used when `type` is 'ClusterIP'");
        }
    }
    for (i, port) in all.iter().enumerate().filter(|(_, port)| port.node_port() != 0) {
        let same =
            |other: &ServicePort<'_>| (other.protocol(), other.node_port()) == (port.protocol(), port.node_port());
        if all[..i].iter().any(same) {
            e.duplicate(list.index(i).child("nodePort"), port.node_port());
        }
    }
    for (i, port) in all.iter().enumerate() {
        let same = |other: &ServicePort<'_>| (other.protocol(), other.port()) == (port.protocol(), port.port());
        if all[..i].iter().any(same) {
            let pair = crate::json!({ "protocol": (port.protocol()), "port": (port.port()) });
            e.duplicate(list.index(i), internal::shown(ServicePort::TYPE, &pair));
        }
    }
}

fn balancer(spec: ServiceSpec<'_>, e: &mut Errors) {
    let is = spec.type_() == "LoadBalancer";
    let only = "may only be used when `type` is 'LoadBalancer'";
    let path = SPEC.child("LoadBalancerSourceRanges");
    if spec.load_balancer_source_ranges().len() > 0 && !is {
        e.forbidden(path, only);
    }
    for (i, range) in spec.load_balancer_source_ranges().enumerate() {
        cidr(range.trim(), &path.index(i), e);
    }
    match spec.allocate_load_balancer_node_ports() {
        Some(_) if !is => e.forbidden(SPEC.child("allocateLoadBalancerNodePorts"), only),
        None if is => e.required("allocateLoadBalancerNodePorts", ""),
        _ => {}
    }
    load_balancer_class(spec, e);
}

fn load_balancer_class(spec: ServiceSpec<'_>, e: &mut Errors) {
    let path = SPEC.child("loadBalancerClass");
    match spec.load_balancer_class() {
        Some(class) if spec.type_() == "LoadBalancer" => e.all(path, class, names::qualified_name(class)),
        Some(_) => e.forbidden(path, "may only be used when `type` is 'LoadBalancer'"),
        None => {}
    }
}

fn traffic(spec: ServiceSpec<'_>, e: &mut Errors) {
    let (policy, path) = (spec.external_traffic_policy(), SPEC.child("externalTrafficPolicy"));
    if is_outside(spec) {
        one_of(policy, &["Cluster", "Local"], &path, e);
    } else if !policy.is_empty() {
        e.invalid(path, policy, "may only be set for externally-accessible services");
    }
    let (port, path) = (spec.health_check_node_port(), SPEC.child("healthCheckNodePort"));
    match (needs_health_port(spec), port) {
        (false, 0) => {}
        (false, _) => {
            let why = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
            e.invalid(path, port, why);
        }
        (true, 0) => e.required(path, ""),
        (true, _) => names::port_number(port).iter().for_each(|why| e.invalid(path, port, why)),
    }
    match spec.internal_traffic_policy() {
        None if matches!(spec.type_(), "NodePort" | "LoadBalancer" | "ClusterIP") => {
            e.required(SPEC.child("internalTrafficPolicy"), "");
        }
        Some(policy) => one_of_if_set(policy, &["Cluster", "Local"], &SPEC.child("internalTrafficPolicy"), e),
        None => {}
    }
    if let Some(wanted) = spec.traffic_distribution() {
        let all = ["PreferClose", "PreferSameZone", "PreferSameNode"];
        one_of_if_set(wanted, &all, &SPEC.child("trafficDistribution"), e);
    }
}

/// What a service keeps for as long as it has it.
pub fn update(new: &Value, old: &Value, e: &mut Errors) {
    let (now, was) = (Service(new).spec(), Service(old).spec());
    if now.type_() != "ExternalName" && was.type_() != "ExternalName" {
        if !(is_headless(now) && is_headless(was)) {
            kept(now, was, "clusterIPs", "clusterIP", "clusterIP", e);
        }
        if !is_headless(now) && !is_headless(was) {
            kept(now, was, "ipFamilies", "ipFamily", "ipFamily", e);
        }
    }
    let class = SPEC.child("loadBalancerClass");
    if now.type_() == "LoadBalancer" {
        let changed = now.load_balancer_class() != was.load_balancer_class();
        if was.type_() == "LoadBalancer" && changed {
            e.invalid(class, now.0.get(k!("loadBalancerClass")), "may not change once set");
        }
    }
    load_balancer_class(now, e);
    if needs_health_port(was) && needs_health_port(now) && was.health_check_node_port() != now.health_check_node_port()
    {
        e.forbidden(SPEC.child("healthCheckNodePort"), "field is immutable");
    }
}

/// The first of a list stays, and a second one goes only with the policy. Models `validateUpgradeDowngradeClusterIPs`.
fn kept(now: ServiceSpec<'_>, was: ServiceSpec<'_>, list: &str, first: &str, second: &str, e: &mut Errors) {
    let (new, old, path) = (now.0.get(list), was.0.get(list), SPEC.child(list));
    let (new_items, old_items) = (new.items(), old.items());
    if new_items.len() == old_items.len() {
        for (i, _) in old_items.iter().zip(new_items).enumerate().filter(|(_, (a, b))| a != b) {
            e.invalid(path.index(if list == "clusterIPs" { i } else { 0 }), new, "may not change once set");
        }
        return;
    }
    if new_items.is_empty() {
        e.invalid(path.index(0), new, &format!("primary {first} can not be unset"));
    }
    if let (Some(a), Some(b)) = (old_items.first(), new_items.first())
        && a != b
    {
        e.invalid(path.index(0), new, "may not change once set");
    }
    if old_items.len() > new_items.len() && new_items.len() == 1 && now.ip_family_policy() != Some("SingleStack") {
        let why = format!("must be set to 'SingleStack' when releasing the secondary {second}");
        e.invalid(SPEC.child("ipFamilyPolicy"), now.0.get(k!("ipFamilyPolicy")), &why);
    }
}

/// Models `ValidateLoadBalancerStatus`.
pub fn status(new: &Value, e: &mut Errors) {
    let path = Path::new("status");
    let path = path.child("loadBalancer");
    let path = path.child("ingress");
    let balanced = Service(new).status().load_balancer();
    if Service(new).spec().type_() != "LoadBalancer" && balanced.ingress().len() > 0 {
        return e.forbidden(path, "may only be used when `spec.type` is 'LoadBalancer'");
    }
    for (i, point) in balanced.ingress().enumerate() {
        let (path, address) = (path.index(i), point.ip());
        if !address.is_empty() {
            ip(address, &path.child("ip"), e);
        }
        let mode = path.child("ipMode");
        match (point.ip_mode(), address) {
            (None, "") => {}
            (None, _) => e.required(mode, "must be specified when `ip` is set"),
            (Some(_), "") => e.forbidden(mode, "may not be specified when `ip` is not set"),
            (Some(text), _) => one_of_if_set(text, &["Proxy", "VIP"], &mode, e),
        }
        let (host, path) = (point.hostname(), path.child("hostname"));
        if !host.is_empty() {
            e.all(path, host, names::dns1123_subdomain(host));
            if host.parse::<std::net::IpAddr>().is_ok() {
                e.invalid(path, host, "must be a DNS name, not an IP address");
            }
        }
    }
}

/// What of a service does nothing, or soon will. Models `GetWarningsForService`; odd spellings of addresses are refused here.
pub fn warnings(v: &Value) -> Vec<String> {
    let spec = Service(v).spec();
    let (kind, headless) = (spec.type_(), is_headless(spec));
    let outside = spec.external_ips().len() > 0;
    let hints = "service.kubernetes.io/topology-aware-hints";
    let deprecated =
        format!("annotation {hints} is deprecated, please use service.kubernetes.io/topology-mode instead");
    let external = kind == "ExternalName";
    let all: [(bool, &str); 8] = [
        (!v.at(path!("metadata.annotations")).get(hints).is_null(), &deprecated),
        (headless && !spec.load_balancer_ip().is_empty(), "spec.loadBalancerIP is ignored for headless services"),
        (headless && outside, "spec.externalIPs is ignored for headless services"),
        (headless && spec.session_affinity() != "None", "spec.SessionAffinity is ignored for headless services"),
        (
            outside && !headless && !external,
            "spec.externalIPs is deprecated and may no longer be implemented in some clusters",
        ),
        (external && outside, "spec.externalIPs is ignored when spec.type is \"ExternalName\""),
        (
            !external && !spec.external_name().is_empty(),
            "spec.externalName is ignored when spec.type is not \"ExternalName\"",
        ),
        (
            spec.traffic_distribution() == Some("PreferClose"),
            "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"",
        ),
    ];
    all.iter().filter(|(said, _)| *said).map(|(_, text)| text.to_string()).collect()
}
