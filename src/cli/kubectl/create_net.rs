//! `kubectl create service` and `ingress`: ways to pods.

use crate::api::{Value, names};
use crate::cli::io::Wait;
use crate::json;

use super::client::Kubectl;
use super::create::{one_name, send};
use super::expose::port_value;

/// `kubectl create service clusterip`.
pub const CLUSTER_IP_FLAGS: &str = "tcp* clusterip=";
/// `kubectl create service nodeport`.
pub const NODE_PORT_FLAGS: &str = "tcp* node-port#";
/// `kubectl create service loadbalancer`.
pub const LOAD_BALANCER_FLAGS: &str = "tcp*";
/// `kubectl create service externalname`.
pub const EXTERNAL_NAME_FLAGS: &str = "tcp* external-name=!";
/// `kubectl create ingress`.
pub const INGRESS_FLAGS: &str = "class= rule* default-backend= annotation*";

pub fn cluster_ip(k: &mut Kubectl) -> Wait<i32> {
    service(k, "ClusterIP")
}
pub fn node_port(k: &mut Kubectl) -> Wait<i32> {
    service(k, "NodePort")
}
pub fn load_balancer(k: &mut Kubectl) -> Wait<i32> {
    service(k, "LoadBalancer")
}
pub fn external_name(k: &mut Kubectl) -> Wait<i32> {
    service(k, "ExternalName")
}

/// `80` or `80:8080` as a port of a service.
fn port(text: &str, node_port: i64) -> Result<Value, String> {
    let mut parts = text.split(':');
    let first = parts.next().unwrap_or("");
    let number = match first.parse::<u16>() {
        Ok(n) => i64::from(n),
        Err(_) => {
            let digits = !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit());
            let why = if digits { "value out of range" } else { "invalid syntax" };
            return Err(format!("strconv.ParseUint: parsing {first:?}: {why}"));
        }
    };
    let target = parts.next().map_or(Value::from(number), port_value);
    let wrong = match &target {
        Value::Int(n) => names::port_number(*n),
        name => names::port_name(name.str()),
    };
    if text.contains(':') && !wrong.is_empty() {
        return Err(wrong.join(","));
    }
    let mut p =
        json!({ "name": (text.replace(':', "-")), "protocol": "TCP", "port": (number), "targetPort": (target) });
    if node_port != 0 {
        p.set("nodePort", node_port);
    }
    Ok(p)
}

fn service(k: &mut Kubectl, kind: &str) -> Wait<i32> {
    let name = one_name(k)?;
    let (ip, outside) = (k.given("clusterip"), k.given("external-name"));
    let texts: Vec<String> = k.flags.list("tcp").into_iter().map(String::from).collect();
    if ip != "None" && texts.is_empty() && kind != "ExternalName" {
        return k.error("at least one tcp port specifier must be provided");
    }
    if kind == "ExternalName" && !names::dns1123_subdomain(&outside).is_empty() {
        return k.error(&format!("invalid service external name {outside}"));
    }
    let node_port = k.flags.int("node-port").unwrap_or(0);
    let mut ports = Vec::new();
    for t in &texts {
        match port(t, node_port) {
            Ok(p) => ports.push(p),
            Err(why) => return k.error(&why),
        }
    }
    let labels = json!({ "app": (name.as_str()) });
    let mut spec = Value::object();
    if !ports.is_empty() {
        spec.set("ports", ports);
    }
    spec.set("selector", labels.clone());
    if !ip.is_empty() {
        spec.set("clusterIP", ip);
    }
    spec.set("type", kind);
    if !outside.is_empty() {
        spec.set("externalName", outside);
    }
    let object = json!({
        "kind": "Service", "apiVersion": "v1", "metadata": { "name": (name), "labels": (labels) }, "spec": (spec),
        "status": { "loadBalancer": {} }
    });
    send(k, object, &format!("failed to create {kind} service: "))
}

/// `svc:8080` as a backend.
fn backend(text: &str) -> Value {
    let (name, port) = text.split_once(':').unwrap_or((text, ""));
    let port = port_value(port.split(':').next().unwrap_or(""));
    let field = if matches!(port, Value::Int(_)) { "number" } else { "name" };
    json!({ "service": { "name": (name), "port": (Value::of([(field, port)])) } })
}

/// `host/path=svcname:svcport[,tls[=secret]]`: host, path, backend, and the secret where there is TLS.
fn rule(text: &str) -> Option<(&str, &str, &str, Option<&str>)> {
    let (main, tls) = text.split_once(',').map_or((text, None), |(m, t)| (m, Some(t)));
    let tls = match tls {
        Some(t) => Some(t.strip_prefix("tls=").or(t.strip_prefix("tls").filter(|rest| rest.is_empty()))?),
        None => None,
    };
    let (host, rest) = main.split_once('/')?;
    let (path, service) = rest.split_once('=')?;
    let (name, port) = service.split_once(':')?;
    let fine = |t: &str| !t.is_empty() && t.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c));
    let secret = tls.is_none_or(|s| s.is_empty() || fine(s));
    (!host.contains('=') && fine(name) && fine(port) && secret).then_some((host, path, service, tls))
}

pub fn ingress(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let default = k.given("default-backend");
    let texts: Vec<String> = k.flags.all("rule").into_iter().map(String::from).collect();
    if default.is_empty() && texts.is_empty() {
        return k.error("not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)");
    }
    if let Some(bad) = texts.iter().find(|t| rule(t).is_none()) {
        return k
            .error(&format!("rule {bad} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]"));
    }
    let mut notes = Value::object();
    for a in k.flags.all("annotation") {
        match a.split_once('=') {
            Some((key, value)) => notes.set(key, value),
            None => {
                let why = format!("annotation {a} is invalid and should be in format key=[value]");
                return k.error(&why);
            }
        }
    }
    if !default.is_empty() && default.split(':').count() != 2 {
        return k.error("default-backend should be in format servicename:serviceport");
    }
    let mut spec = Value::object();
    if !k.flags.text("class").is_empty() {
        spec.set("ingressClassName", k.flags.text("class"));
    }
    if !default.is_empty() {
        spec.set("defaultBackend", backend(&default));
    }
    let (mut tls, mut rules): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    let mut hosts: Vec<&str> = Vec::new();
    for text in &texts {
        let Some((host, path, service, secret)) = rule(text) else { continue };
        let fixed = path.strip_suffix('*');
        let path = json!({
            "path": (format!("/{}", fixed.unwrap_or(path))), "pathType": (if fixed.is_some() { "Prefix" } else { "Exact" }),
            "backend": (backend(service))
        });
        match rules.iter_mut().find(|r| r.get("host").str() == host) {
            Some(r) => r.entry("http").entry("paths").push(path),
            None => {
                let mut r = if host.is_empty() { Value::object() } else { json!({ "host": (host) }) };
                r.set("http", json!({ "paths": [(path)] }));
                rules.push(r);
            }
        }
        // A host has its certificate once; hosts of one secret share an entry.
        let Some(secret) = secret.filter(|_| !hosts.contains(&host)) else { continue };
        hosts.push(host);
        if let Some(t) = tls.iter_mut().find(|t| t.get("secretName").str() == secret) {
            t.entry("hosts").push(host);
            continue;
        }
        let mut t = if host.is_empty() { Value::object() } else { json!({ "hosts": [(host)] }) };
        if !secret.is_empty() {
            t.set("secretName", secret);
        }
        if !t.entries().is_empty() {
            tls.push(t);
        }
    }
    for (field, list) in [("tls", tls), ("rules", rules)] {
        if !list.is_empty() {
            spec.set(field, list);
        }
    }
    let mut meta = json!({ "name": (name) });
    if !notes.entries().is_empty() {
        meta.set("annotations", notes);
    }
    let object = json!({
        "kind": "Ingress", "apiVersion": "networking.k8s.io/v1", "metadata": (meta), "spec": (spec),
        "status": { "loadBalancer": {} }
    });
    send(k, object, "failed to create ingress: ")
}
