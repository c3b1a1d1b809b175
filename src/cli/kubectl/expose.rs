//! `kubectl expose`: a service in front of what has pods, its selector and ports taken from there.

use crate::api::{Value, json as text};
use crate::cli::io::Wait;
use crate::json;

use super::builder::Info;
use super::client::Kubectl;
use super::create::done;
use super::run::pairs;

/// Its flags.
pub const FLAGS: &str = "protocol= port= type= load-balancer-ip= selector= labels/l= target-port= external-ip= name= \
    session-affinity= cluster-ip= overrides= override-type= dry-run? save-config filename/f* recursive/R kustomize/k= output/o= \
    template= field-manager= show-managed-fields allow-missing-template-keys^";

const NAME_MAX: usize = 63;

pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let (dry, output) = (k.dry_run()?, k.output(&[])?);
    let args = k.flags.args.clone();
    // `--selector` here is the new service's, not one to choose by.
    let typed = k.flags.clone();
    k.flags = typed.without("selector");
    let found = k.infos(&args, false);
    k.flags = typed;
    let (found, refusals) = found?;
    let mut errors = Vec::new();
    for i in found {
        let service = match service(k, &i) {
            Ok(s) => s,
            Err(why) => {
                errors.push(why);
                continue;
            }
        };
        let service = match super::run::overridden(k, service)? {
            Some(s) => s,
            None => return Ok(1),
        };
        let kind = &crate::api::kinds::SERVICE;
        let ns = k.namespace();
        let manager = k.flags.get("field-manager").unwrap_or("kubectl-expose").to_string();
        match k.create_one(kind, service, &ns, &[("fieldManager", &manager)], &dry)? {
            Ok(made) => {
                let what = super::resource::shown(kind, made.at("metadata.name").str());
                done(k, &what, "exposed", &dry, &made, &output)?;
            }
            Err(r) => errors.push(r.text()),
        }
    }
    errors.extend(refusals.iter().map(super::client::Refusal::text));
    k.end(&errors)
}

/// The selector that picks an object's pods, as a map.
fn selector_of(i: &Info) -> Result<Value, String> {
    let spec = i.object.get("spec");
    let (map, none) = match i.kind.kind {
        "Pod" => (i.object.at("metadata.labels"), "the pod has no labels and cannot be exposed"),
        "Service" => (spec.get("selector"), "the service has no pod selector set"),
        "ReplicationController" => (spec.get("selector"), "the replication controller has no pod selector set"),
        "Deployment" | "ReplicaSet" => {
            let selector = spec.get("selector");
            if !selector.get("matchExpressions").items().is_empty() {
                let shown = crate::cli::kubectl::jsonpath::shown(selector.get("matchExpressions"));
                return Err(format!("couldn't convert expressions - {shown:?} to map-based selector format"));
            }
            (selector.get("matchLabels"), "invalid deployment: no selectors, therefore cannot be exposed")
        }
        kind if i.kind.group.is_empty() => return Err(format!("cannot expose a {kind}")),
        kind => return Err(format!("cannot expose a {kind}.{}", i.kind.group)),
    };
    if map.entries().is_empty() {
        return Err(format!("couldn't retrieve selectors via --selector flag or introspection: {none}"));
    }
    Ok(map.clone())
}

/// The ports that an object has, each with its protocol.
fn ports_of(i: &Info) -> Vec<(i64, String)> {
    let spec = i.object.get("spec");
    let mut ports = Vec::new();
    let mut add = |list: &Value, field: &str| {
        for p in list.items() {
            let protocol = p.get("protocol").as_str().unwrap_or("TCP");
            ports.push((p.get(field).int(), protocol.to_string()));
        }
    };
    match i.kind.kind {
        "Service" => add(spec.get("ports"), "port"),
        kind => {
            let spec = if kind == "Pod" { spec } else { spec.at("template.spec") };
            spec.get("containers").items().iter().for_each(|c| add(c.get("ports"), "containerPort"));
        }
    }
    ports
}

/// A port by number or by name.
pub fn port_value(text: &str) -> Value {
    text.parse::<i64>().map_or_else(|_| Value::from(text), Value::from)
}

fn service(k: &Kubectl, i: &Info) -> Result<Value, String> {
    let flag = |name: &str| k.flags.text(name);
    let selector = match selector_of(i) {
        Err(why) if why.starts_with("cannot expose") => return Err(why),
        _ if !flag("selector").is_empty() => pairs(flag("selector"))?,
        other => other?,
    };
    let own = ports_of(i);
    let mut numbers: Vec<String> = flag("port").split(',').filter(|p| !p.is_empty()).map(String::from).collect();
    if numbers.is_empty() {
        own.iter().for_each(|(n, _)| {
            let n = n.to_string();
            if !numbers.contains(&n) {
                numbers.push(n);
            }
        });
        if numbers.is_empty() && flag("cluster-ip") != "None" {
            return Err("couldn't find port via --port flag or introspection".into());
        }
    }
    let several = numbers.len() > 1;
    let mut ports = Vec::new();
    for (at, text) in numbers.iter().enumerate() {
        let Ok(number) = text.parse::<i64>() else {
            return Err(format!("strconv.Atoi: parsing {text:?}: invalid syntax"));
        };
        let name = if several { format!("port-{}", at + 1) } else { String::new() };
        let known: Vec<&str> = own.iter().filter(|(n, _)| *n == number).map(|(_, p)| p.as_str()).collect();
        let mut add = |name: &str, protocol: &str| {
            let mut p = if name.is_empty() { Value::object() } else { json!({ "name": (name) }) };
            p.set("protocol", protocol);
            p.set("port", number);
            p.set(
                "targetPort",
                if flag("target-port").is_empty() { number.into() } else { port_value(flag("target-port")) },
            );
            ports.push(p);
        };
        match (flag("protocol"), known.as_slice()) {
            ("", [] | [_]) => add(&name, known.first().copied().unwrap_or("TCP")),
            ("", many) => many.iter().for_each(|p| add(&format!("port-{}-{}", at + 1, p.to_lowercase()), p)),
            (given, _) => add(&name, given),
        }
    }
    let name = match flag("name") {
        "" => i.name.chars().take(NAME_MAX).collect(),
        n => n.to_string(),
    };
    let labels =
        if flag("labels").is_empty() { text::sorted(i.object.at("metadata.labels")) } else { pairs(flag("labels"))? };
    let mut meta = json!({ "name": (name) });
    if !labels.entries().is_empty() {
        meta.set("labels", labels);
    }
    let mut spec = Value::object();
    if !ports.is_empty() {
        spec.set("ports", ports);
    }
    spec.set("selector", selector);
    for (flag_name, field) in [("cluster-ip", "clusterIP"), ("type", "type")] {
        if !flag(flag_name).is_empty() {
            spec.set(field, flag(flag_name));
        }
    }
    if !flag("external-ip").is_empty() {
        spec.set("externalIPs", json!([(flag("external-ip"))]));
    }
    match flag("session-affinity") {
        "" => {}
        known @ ("None" | "ClientIP") => spec.set("sessionAffinity", known),
        other => return Err(format!("unknown session affinity: {other}")),
    }
    if flag("type") == "LoadBalancer" && !flag("load-balancer-ip").is_empty() {
        spec.set("loadBalancerIP", flag("load-balancer-ip"));
    }
    Ok(json!({
        "kind": "Service", "apiVersion": "v1", "metadata": (meta), "spec": (spec), "status": { "loadBalancer": {} }
    }))
}
