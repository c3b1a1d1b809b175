//! Models the service registry's allocators: cluster IPs, node ports, and the fields that depend on a service's type.
//!
//! Simplified: what is taken is read off the watch cache and a short list of what was just given out, not off IPAddress
//! objects and a bitmap in etcd.

use crate::path;
use std::net::Ipv4Addr;
use std::rc::Rc;

use super::flight::Flight;
use super::registry::meta_text;
use super::server::{ApiServer, Timer};
use crate::api::kinds::service::{Service, validate::cluster_ips};
use crate::api::{Errors, Status, Value, kinds};
use crate::k;
use crate::sim::{Span, Time};
use crate::wire::Ctx;

/// `--service-node-port-range`, and how many at its beginning are left to those who ask for one by number.
/// How many of a range's first ports are given only to who asks for them: a thirty-second part. Models `calculateRangeOffset`.
fn static_ports(size: i64) -> i64 {
    if size <= 16 { 0 } else { (size / 32).clamp(16, 128) }
}
/// How many addresses at the beginning of the range are left to those who ask for one.
const STATIC_IPS: u32 = 256;
/// How long what was given out is remembered until the cache must show it.
const MEMORY: Span = Span::secs(1);

/// What was given out a moment ago, to which service, and when.
pub type Given = Vec<(Value, Rc<str>, Time)>;

fn kind_of(service: &Value) -> &str {
    service.at(path!("spec.type")).str()
}

fn needs_ip(service: &Value) -> bool {
    kind_of(service) != "ExternalName"
}

fn needs_ports(service: &Value) -> bool {
    let balanced = service.at(path!("spec.allocateLoadBalancerNodePorts")).as_bool() != Some(false);
    kind_of(service) == "NodePort" || kind_of(service) == "LoadBalancer" && balanced
}

fn may_have_ports(service: &Value) -> bool {
    matches!(kind_of(service), "NodePort" | "LoadBalancer")
}

fn needs_health_port(service: &Value) -> bool {
    kind_of(service) == "LoadBalancer" && service.at(path!("spec.externalTrafficPolicy")).str() == "Local"
}

fn node_port(port: &Value) -> &Value {
    port.get(k!("nodePort"))
}

/// Whether a service holds an address or a node port.
fn holds(service: &Value, what: &Value) -> bool {
    let spec = service.get(k!("spec"));
    match what {
        Value::Int(_) => {
            spec.get(k!("ports")).items().iter().any(|p| node_port(p) == what)
                || spec.get(k!("healthCheckNodePort")) == what
        }
        _ => spec.get(k!("clusterIPs")).items().contains(what),
    }
}

fn invalid(service: &Value, field: &str, value: &Value, why: &str) -> Status {
    let mut errors = Errors::default();
    errors.invalid(field, value, why);
    Status::invalid(&kinds::SERVICE, meta_text(service, k!("name")), &errors)
}

impl ApiServer {
    fn taken(&self, key: &str, what: &Value) -> bool {
        let cached = self.cache_of(&kinds::SERVICE).map(|c| &self.caches[c]);
        cached.is_some_and(|c| {
            c.under(&kinds::SERVICE.etcd_key("", "")).any(|(k, e)| **k != *key && holds(&e.value, what))
        }) || self.given.iter().any(|(v, owner, _)| v == what && **owner != *key)
    }

    /// Gives a service what its type needs. Models `allocateCreate` and `allocateUpdate`.
    pub(super) fn allocate(
        &mut self,
        flight: &Flight,
        service: &mut Value,
        old: Option<&Value>,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<(), Status> {
        self.given.retain(|(_, _, at)| ctx.now < *at + MEMORY);
        if let Some(old) = old {
            patch_allocated(service, old);
        }
        normalize(service, old);
        let key: Rc<str> = kinds::SERVICE.etcd_key(&flight.info.namespace, meta_text(service, k!("name"))).into();
        if needs_ip(service) {
            self.allocate_ip(&key, service, old.filter(|old| needs_ip(old)), ctx)?;
        }
        if may_have_ports(service) {
            self.allocate_ports(&key, service, old, flight.dry_run, ctx)?;
        }
        if let Some(old) = old {
            drop_dependents(service, old);
        }
        Ok(())
    }

    /// Remembers what a service holds until the cache shows it.
    pub(super) fn remember(&mut self, key: &Rc<str>, service: &Value, now: Time) {
        self.given.retain(|(_, owner, _)| owner != key);
        let spec = service.get(k!("spec"));
        let ports = spec.get(k!("ports")).items().iter().map(node_port).chain([spec.get(k!("healthCheckNodePort"))]);
        let held = spec.get(k!("clusterIPs")).items().iter().chain(ports).filter(|v| !v.is_empty());
        self.given.extend(held.map(|v| (v.clone(), key.clone(), now)));
    }

    fn range(&self) -> (u32, u32) {
        let (base, bits) = self.config.service_range.split_once('/').unwrap_or(("10.96.0.0", "12"));
        let base = base.parse::<Ipv4Addr>().map_or(0, u32::from);
        (base, 1 << (32 - bits.parse::<u32>().unwrap_or(12)))
    }

    /// The first address of the range.
    pub(super) fn first_ip(&self) -> String {
        Ipv4Addr::from(self.range().0 + 1).to_string()
    }

    fn allocate_ip(
        &mut self,
        key: &Rc<str>,
        service: &mut Value,
        old: Option<&Value>,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<(), Status> {
        // What is wrong with the families and addresses is told before any is given out, and alone.
        let mut errors = Errors::default();
        cluster_ips(Service(service).spec(), &mut errors);
        if !errors.is_empty() {
            return Err(Status::invalid(&kinds::SERVICE, meta_text(service, k!("name")), &errors));
        }
        // Who brings his own endpoints to a headless service may bring those of both families.
        let open = service.at(path!("spec.clusterIP")).str() == "None" && service.at(path!("spec.selector")).is_empty();
        let families = service.at(path!("spec.ipFamilies")).items();
        let families = if open { &[] } else { families };
        if families.len() > 1 && service.at(path!("spec.ipFamilyPolicy")).str() == "SingleStack" {
            let why = "must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified";
            return Err(invalid(service, "spec.ipFamilyPolicy", &"SingleStack".into(), why));
        }
        if let Some(i) = families.iter().position(|f| f.str() == "IPv6") {
            let why = "not configured on this cluster";
            return Err(invalid(service, &format!("spec.ipFamilies[{i}]"), &families[i], why));
        }
        if !open && service.at(path!("spec.ipFamilyPolicy")).str() == "RequireDualStack" {
            let why = "this cluster is not configured for dual-stack services";
            return Err(invalid(service, "spec.ipFamilyPolicy", &"RequireDualStack".into(), why));
        }
        let asked = service.at(path!("spec.clusterIPs")).clone();
        if let Some(i) = asked.items().iter().position(|ip| ip.str().parse::<std::net::Ipv6Addr>().is_ok()) {
            let why = "IPv6 is not configured on this cluster";
            return Err(invalid(service, &format!("spec.clusterIPs[{i}]"), &asked, why));
        }
        let spec = service.entry(k!("spec"));
        if spec.get(k!("ipFamilyPolicy")).is_null() {
            spec.set("ipFamilyPolicy", if open { "RequireDualStack" } else { "SingleStack" });
        }
        if spec.get(k!("ipFamilies")).is_empty() {
            spec.set("ipFamilies", crate::json!(["IPv4"]));
        }
        if open
            && spec.get(k!("ipFamilyPolicy")).str() != "SingleStack"
            && spec.get(k!("ipFamilies")).items().len() == 1
        {
            spec.entry("ipFamilies").push("IPv6");
        }
        if asked.items().first().is_some_and(|ip| ip.str() == "None") || old.is_some() {
            return Ok(());
        }
        let (base, size) = self.range();
        let Some(ip) = asked.items().first().map(|ip| ip.str().to_string()) else {
            loop {
                let offset = STATIC_IPS + ctx.rng.below(u64::from(size - STATIC_IPS - 1)) as u32;
                let ip = Value::from(Ipv4Addr::from(base + offset).to_string());
                if !self.taken(key, &ip) {
                    service.set_at("spec.clusterIPs", Value::from_items([ip.clone()]));
                    service.set_at("spec.clusterIP", ip);
                    return Ok(());
                }
            }
        };
        let Ok(number) = ip.parse::<Ipv4Addr>().map(u32::from) else { return Ok(()) };
        let refuse =
            |why: &str| Err(invalid(service, "spec.clusterIPs", &asked, &format!("failed to allocate IP {ip}: {why}")));
        if !(base + 1..base + size - 1).contains(&number) {
            return refuse("the provided network does not match the current range");
        }
        if self.taken(key, &ip.as_str().into()) {
            return refuse("provided IP is already allocated");
        }
        Ok(())
    }

    /// A node port that was asked for.
    fn claim(&self, key: &str, service: &Value, field: &str, port: i64, mine: &[i64]) -> Result<(), Status> {
        let refuse = |why: &str| Err(invalid(service, field, &port.into(), why));
        let ports = self.config.node_ports();
        if !ports.contains(&port) {
            let (first, last) = (ports.start(), ports.end());
            let why = format!("provided port is not in the valid range. The range of valid ports is {first}-{last}");
            return refuse(&why);
        }
        if mine.contains(&port) || self.taken(key, &port.into()) {
            return refuse("provided port is already allocated");
        }
        Ok(())
    }

    fn free_port(&self, key: &str, mine: &[i64], ctx: &mut Ctx<'_, Timer>) -> Result<i64, Status> {
        let ports = self.config.node_ports();
        let (base, last) = (*ports.start(), *ports.end());
        let first = base + static_ports(last - base + 1);
        let free = |port: i64| !mine.contains(&port) && !self.taken(key, &port.into());
        let start = first + ctx.rng.below((last - first + 1) as u64) as i64;
        let found = (start..=last).chain(first..start).chain(base..first).find(|p| free(*p));
        let why = "failed to allocate a nodePort: range is full";
        found.ok_or_else(|| Status::internal(why.into()))
    }

    fn allocate_ports(
        &mut self,
        key: &Rc<str>,
        service: &mut Value,
        old: Option<&Value>,
        dry: bool,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<(), Status> {
        let before: Vec<i64> =
            old.map_or(&[][..], |o| o.at(path!("spec.ports")).items()).iter().map(|p| node_port(p).int()).collect();
        let mut ports = service.at(path!("spec.ports")).items().to_vec();
        let updates = old.is_some_and(may_have_ports);
        // Ports of one number share a node port, whatever their protocols.
        let mut by_port: Vec<(i64, i64)> = Vec::new();
        let mut mine: Vec<i64> = Vec::new();
        for i in 0..ports.len() {
            let (port, mut wanted) = (ports[i].get(k!("port")).int(), node_port(&ports[i]).int());
            if wanted == 0 && !needs_ports(service) {
                continue;
            }
            let twin = by_port.iter().find(|(p, _)| *p == port).map(|(_, node)| *node);
            if wanted == 0 {
                let later = |p: &Value| p.get(k!("port")).int() == port && node_port(p).int() != 0;
                wanted = twin.or_else(|| ports.iter().find(|p| later(p)).map(|p| node_port(p).int())).unwrap_or(0);
            }
            if wanted == 0 {
                wanted = self.free_port(key, &mine, ctx)?;
            } else if twin != Some(wanted) && !before.contains(&wanted) && !(updates && mine.contains(&wanted)) {
                // A dry run asks whether the port is taken, not whether it is in the range.
                if !dry || self.config.node_ports().contains(&wanted) {
                    self.claim(key, service, &format!("spec.ports[{i}].nodePort"), wanted, &mine)?;
                }
            }
            ports[i].set("nodePort", wanted);
            let protocol = ports[i].get(k!("protocol"));
            let same = |p: &Value| node_port(p).int() == wanted && p.get(k!("protocol")) == protocol;
            if updates && ports[..i].iter().any(same) {
                let message = format!("duplicate nodePort: {{{} {wanted}}}", protocol.str());
                return Err(Status::plain(message));
            }
            by_port.push((port, wanted));
            mine.push(wanted);
        }
        if !ports.is_empty() {
            service.set_at("spec.ports", ports);
        }
        if needs_health_port(service) {
            let port = service.at(path!("spec.healthCheckNodePort")).int();
            let was = old.map_or(0, |o| o.at(path!("spec.healthCheckNodePort")).int());
            if port == 0 {
                let port = self.free_port(key, &mine, ctx)?;
                service.set_at("spec.healthCheckNodePort", port);
            } else if port != was {
                self.claim(key, service, "spec.healthCheckNodePort", port, &mine)?;
            }
        }
        Ok(())
    }
}

/// Puts in what was allocated before and is left out now. Models `patchAllocatedValues`.
fn patch_allocated(new: &mut Value, old: &Value) {
    if needs_ip(old) && needs_ip(new) {
        if new.at(path!("spec.clusterIP")).is_empty() {
            new.set_at("spec.clusterIP", old.at(path!("spec.clusterIP")).clone());
        }
        if new.at(path!("spec.clusterIPs")).is_empty()
            && new.at(path!("spec.clusterIP")) == old.at(path!("spec.clusterIP"))
        {
            new.set_at("spec.clusterIPs", old.at(path!("spec.clusterIPs")).clone());
        }
    }
    if needs_ports(old) && needs_ports(new) {
        let ports = |s: &Value| s.at(path!("spec.ports")).items().to_vec();
        let (before, mut after) = (ports(old), ports(new));
        let mut used: Vec<i64> = after.iter().map(|p| node_port(p).int()).collect();
        for port in after.iter_mut().filter(|p| node_port(p).int() == 0) {
            let same = before.iter().find(|b| b.get(k!("name")).str() == port.get(k!("name")).str());
            let was = same.map_or(0, |b| node_port(b).int());
            if was != 0 && !used.contains(&was) {
                port.set("nodePort", was);
                used.push(was);
            }
        }
        if !after.is_empty() {
            new.set_at("spec.ports", after);
        }
    }
    if needs_health_port(old) && needs_health_port(new) && new.at(path!("spec.healthCheckNodePort")).int() == 0 {
        new.set_at("spec.healthCheckNodePort", old.at(path!("spec.healthCheckNodePort")).clone());
    }
}

/// `clusterIP` and `clusterIPs` say the same. Models `normalizeClusterIPs`.
fn normalize(new: &mut Value, old: Option<&Value>) {
    let one = new.at(path!("spec.clusterIP")).clone();
    match old {
        None if !one.is_empty() && new.at(path!("spec.clusterIPs")).is_empty() => {
            new.set_at("spec.clusterIPs", Value::from_items([one]));
        }
        Some(old)
            if *old.at(path!("spec.clusterIP")).str() != *one.str()
                && old.at(path!("spec.clusterIPs")) == new.at(path!("spec.clusterIPs")) =>
        {
            let many = if one.is_empty() { Value::Null } else { Value::from_items([one]) };
            new.set_at("spec.clusterIPs", many);
        }
        _ => {}
    }
}

/// Takes out what the new type does not need and nobody asked to keep. Models `dropTypeDependentFields`.
fn drop_dependents(new: &mut Value, old: &Value) {
    let lost = |needs: fn(&Value) -> bool, new: &Value| needs(old) && !needs(new);
    let mut gone: Vec<&str> = Vec::new();
    if lost(needs_ip, new) {
        if new.at(path!("spec.clusterIPs")) == old.at(path!("spec.clusterIPs")) {
            gone.extend(["clusterIP", "clusterIPs"]);
        }
        gone.extend(["ipFamilies", "ipFamilyPolicy", "internalTrafficPolicy"]);
    }
    if lost(needs_health_port, new) {
        gone.push("healthCheckNodePort");
    }
    if lost(|s| kind_of(s) == "LoadBalancer", new) {
        gone.extend(["allocateLoadBalancerNodePorts", "loadBalancerClass"]);
    }
    if lost(|s| may_have_ports(s) || !s.at(path!("spec.externalIPs")).is_empty() && needs_ip(s), new) {
        gone.push("externalTrafficPolicy");
    }
    let node_ports =
        |s: &Value| s.at(path!("spec.ports")).items().iter().map(|p| node_port(p).clone()).collect::<Vec<_>>();
    if lost(may_have_ports, new) && node_ports(new) == node_ports(old) {
        let mut ports = new.at(path!("spec.ports")).items().to_vec();
        ports.iter_mut().for_each(|p| drop(p.remove(k!("nodePort"))));
        new.set_at("spec.ports", ports);
    }
    for name in gone {
        if new.get(k!("spec")).get(name) == old.get(k!("spec")).get(name) {
            new.entry(k!("spec")).remove(name);
        }
    }
}
