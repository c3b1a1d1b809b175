//! The environment of a container. Models `makeEnvironmentVariables`.

use crate::path;
use std::rc::Rc;

use super::status::stamp;
use crate::api::downward::{field, resource};
use crate::api::kinds::pod::Pod;
use crate::api::kinds::pod::container::Container;
use crate::api::{Value, base64};
use crate::k;
use crate::sim::Time;

/// Variables in their order.
pub type Env = Vec<(Rc<str>, Rc<str>)>;

/// What variables are read from.
pub struct Sources<'a> {
    /// The pod.
    pub pod: &'a Value,
    /// Its status as the kubelet knows it.
    pub status: &'a Value,
    /// A ConfigMap (false) or Secret (true) of the pod's namespace.
    pub object: &'a dyn Fn(bool, &str) -> Option<Value>,
    /// The services that the pod is told of, by name.
    pub services: Vec<Value>,
    /// What the node offers to a container without limits: cpu in thousandths, memory in bytes.
    pub allocatable: (i64, i64),
    /// Now.
    pub now: Time,
}

/// The entries of a ConfigMap or Secret as texts.
pub fn data(object: &Value, is_secret: bool) -> Vec<(String, String)> {
    let read = |v: &Value| match is_secret {
        true => base64::decode(v.str()).map(|b| String::from_utf8_lossy(&b).into_owned()).unwrap_or_default(),
        false => v.str().to_string(),
    };
    object.get(k!("data")).entries().iter().map(|(key, v)| (key.as_str().to_string(), read(v))).collect()
}

/// `$(NAME)` replaced by what is known; `$$` is one `$`.
pub fn expand(text: &str, known: &Env) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        if let Some(after) = tail.strip_prefix('$') {
            out.push('$');
            rest = after;
        } else if let Some((name, after)) = tail.strip_prefix('(').and_then(|t| t.split_once(')')) {
            match known.iter().rev().find(|(k, _)| **k == *name) {
                Some((_, value)) => out.push_str(value),
                None => out.push_str(&format!("$({name})")),
            }
            rest = after;
        } else {
            out.push('$');
            rest = tail;
        }
    }
    out + rest
}

/// What every container is told of a service.
fn of_service(service: &Value, out: &mut Env) {
    let ip = service.at(path!("spec.clusterIP")).str();
    let ports = service.at(path!("spec.ports")).items();
    let Some(first) = ports.first().filter(|_| !ip.is_empty() && ip != "None") else { return };
    let name = service.at(path!("metadata.name")).str().to_uppercase().replace('-', "_");
    let mut add = |key: String, value: String| out.push((key.into(), value.into()));
    let port = |p: &Value| p.get(k!("port")).int();
    add(format!("{name}_SERVICE_HOST"), ip.into());
    add(format!("{name}_SERVICE_PORT"), port(first).to_string());
    for p in ports.iter().filter(|p| !p.get(k!("name")).str().is_empty()) {
        let suffix = p.get(k!("name")).str().to_uppercase().replace('-', "_");
        add(format!("{name}_SERVICE_PORT_{suffix}"), port(p).to_string());
    }
    for (i, p) in ports.iter().enumerate() {
        let protocol = match p.get(k!("protocol")).str() {
            "" => "TCP",
            other => other,
        };
        let url = format!("{}://{ip}:{}", protocol.to_lowercase(), port(p));
        if i == 0 {
            add(format!("{name}_PORT"), url.clone());
        }
        let prefix = format!("{name}_PORT_{}_{protocol}", port(p));
        add(prefix.clone(), url);
        add(format!("{prefix}_PROTO"), protocol.to_lowercase());
        add(format!("{prefix}_PORT"), port(p).to_string());
        add(format!("{prefix}_ADDR"), ip.into());
    }
}

/// The variables of a container. `Err` is why it cannot be made: `configmap "x" not found`.
pub fn of(c: Container<'_>, from: &Sources<'_>) -> Result<Env, String> {
    let mut services = Env::new();
    from.services.iter().for_each(|s| of_service(s, &mut services));
    let mut out = Env::new();
    let put = |out: &mut Env, key: &str, value: String| {
        out.retain(|(k, _)| **k != *key);
        out.push((key.into(), value.into()));
    };
    let namespace = from.pod.at(path!("metadata.namespace")).str();
    let missing = |is_secret: bool, name: &str| {
        let kind = if is_secret { "secret" } else { "configmap" };
        format!("{kind} {name:?} not found")
    };
    for source in c.env_from() {
        let refs = [(false, source.0.get(k!("configMapRef"))), (true, source.0.get(k!("secretRef")))];
        for (is_secret, reference) in refs.into_iter().filter(|(_, r)| !r.is_null()) {
            let name = reference.get(k!("name")).str();
            match (from.object)(is_secret, name) {
                Some(object) => {
                    data(&object, is_secret)
                        .into_iter()
                        .for_each(|(k, v)| put(&mut out, &format!("{}{k}", source.prefix()), v));
                }
                None if reference.get(k!("optional")).bool() => {}
                None => return Err(missing(is_secret, name)),
            }
        }
    }
    for var in c.env() {
        let Some(source) = var.value_from() else {
            let known: Env = services.iter().chain(&out).cloned().collect();
            put(&mut out, var.name(), expand(var.value(), &known));
            continue;
        };
        let get = |key: &str| source.0.get(key);
        let value = if !get("fieldRef").is_null() {
            let path = get("fieldRef").get(k!("fieldPath")).str();
            field(from.pod, from.status, path).ok_or_else(|| format!("unsupported fieldPath: {path}"))?
        } else if !get("resourceFieldRef").is_null() {
            let r = get("resourceFieldRef");
            let (name, divisor) = (r.get(k!("resource")).str(), r.get(k!("divisor")).str());
            let named = r.get(k!("containerName")).str();
            let of = Pod(from.pod).spec().containers().find(|o| o.name() == named).unwrap_or(c);
            resource(of, name, divisor, from.allocatable)
                .ok_or_else(|| format!("unsupported container resource : {name}"))?
        } else {
            let is_secret = !get("secretKeyRef").is_null();
            let r = get(if is_secret { "secretKeyRef" } else { "configMapKeyRef" });
            if r.is_null() {
                return Err(format!("the source of variable {} is not simulated", var.name()));
            }
            let (name, key, optional) = (r.get(k!("name")).str(), r.get(k!("key")).str(), r.get(k!("optional")).bool());
            let object = match (from.object)(is_secret, name) {
                Some(object) => object,
                None if optional => continue,
                None => return Err(missing(is_secret, name)),
            };
            match data(&object, is_secret).into_iter().find(|(k, _)| k == key) {
                Some((_, value)) => value,
                None if optional => continue,
                None => {
                    let kind = if is_secret { "Secret" } else { "ConfigMap" };
                    return Err(format!("couldn't find key {key} in {kind} {namespace}/{name}"));
                }
            }
        };
        put(&mut out, var.name(), value);
    }
    let _ = stamp(from.now);
    services.retain(|(k, _)| !out.iter().any(|(o, _)| o == k));
    out.append(&mut services);
    Ok(out)
}

/// What the cluster's DNS asks of a pod's resolver. Not simulated: `dnsConfig`, and the node's own file.
pub fn resolv_conf(pod: &Value) -> String {
    let within = match pod.at("spec.dnsPolicy").str() {
        "ClusterFirst" => !Pod(pod).spec().host_network(),
        policy => policy == "ClusterFirstWithHostNet",
    };
    if !within {
        return String::new();
    }
    let namespace = pod.at("metadata.namespace").str();
    format!(
        "search {namespace}.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n"
    )
}

#[test]
fn references_in_a_text_are_replaced_by_what_is_known() {
    let known: Env = vec![("A".into(), "1".into()), ("B".into(), "x".into())];
    for (text, want) in [("$(A)-$(B)", "1-x"), ("$$(A)", "$(A)"), ("$(NO) $A $", "$(NO) $A $"), ("$(A", "$(A")] {
        assert_eq!(expand(text, &known), want);
    }
}
