//! Post-start hooks: what the server itself brings into the world when it starts, through its own loopback client.
//!
//! Each hook is a chain of requests, the next one when the last has been answered. They pass the same stations as any other.

use crate::path;
use std::rc::Rc;

use super::authz::policy;
use super::flight::{NOTHING, Origin};
use super::server::{ApiServer, Timer};
use super::user::{AUTHENTICATED, MASTERS, User};
use crate::api::hash::sha256;
use crate::api::{Kind, Value, kinds};
use crate::json;
use crate::sim::Span;
use crate::wire::{Body, Ctx, Outcome, Request, Response, Station, wall_ns};

/// One thing that a hook does.
#[derive(Clone, Debug, PartialEq)]
pub enum Hook {
    /// `start-system-namespaces-controller`: the namespaces that must be there.
    Namespaces(usize),
    /// `rbac/bootstrap-roles`.
    Policy(usize),
    /// `scheduling/bootstrap-system-priority-classes`.
    Priorities(usize),
    /// `priority-and-fairness-config-producer`, and with it the aggregator's APIServices.
    Flow(usize),
    /// `start-cluster-authentication-info-controller`: whom other servers may trust.
    Authentication,
    /// `bootstrap-controller`: the service `kubernetes` and its endpoints, by which pods find the server. And the default
    /// range of services' addresses.
    Kubernetes(usize),
    /// `kubernetesservice`: the service and its endpoints again, where somebody deleted them.
    Restored(usize),
    /// `start-legacy-token-tracking-controller`: since when the use of old tokens is tracked.
    Tracking,
    /// `start-kube-apiserver-identity-lease-controller`.
    Identity,
}

const NAMESPACES: [&str; 4] = ["kube-system", "kube-public", "kube-node-lease", "default"];
const PRIORITIES: [(&str, i64, &str); 2] = [
    (
        "system-node-critical",
        2_000_001_000,
        "Used for system critical pods that must not be moved from their current node.",
    ),
    (
        "system-cluster-critical",
        2_000_000_000,
        "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.",
    ),
];
/// `IdentityLeaseRenewIntervalPeriod` and `IdentityLeaseDurationSeconds`.
const RENEW: Span = Span::secs(10);
const DURATION: i64 = 3600;
/// How long a hook waits before it tries again what was not carried out.
const RETRY: Span = Span::secs(1);

impl Hook {
    /// A number for the trace.
    pub fn number(&self) -> u64 {
        match self {
            Hook::Namespaces(n) => 1 | (*n as u64) << 8,
            Hook::Policy(n) => 2 | (*n as u64) << 8,
            Hook::Priorities(n) => 3 | (*n as u64) << 8,
            Hook::Authentication => 4,
            Hook::Tracking => 5,
            Hook::Identity => 6,
            Hook::Kubernetes(n) => 7 | (*n as u64) << 8,
            Hook::Flow(n) => 8 | (*n as u64) << 8,
            Hook::Restored(n) => 9 | (*n as u64) << 8,
        }
    }
    /// What the hook does after this.
    fn next(&self) -> Option<Hook> {
        match self {
            // What lives in the namespaces waits for them.
            Hook::Namespaces(n) if n + 1 == NAMESPACES.len() => Some(Hook::Authentication),
            Hook::Namespaces(n) => Some(Hook::Namespaces(n + 1)),
            Hook::Policy(n) => Some(Hook::Policy(n + 1)),
            Hook::Priorities(n) => Some(Hook::Priorities(n + 1)),
            Hook::Flow(n) => Some(Hook::Flow(n + 1)),
            Hook::Authentication => Some(Hook::Kubernetes(0)),
            Hook::Kubernetes(3) => Some(Hook::Tracking),
            Hook::Kubernetes(n) => Some(Hook::Kubernetes(n + 1)),
            Hook::Restored(2) => None,
            Hook::Restored(n) => Some(Hook::Restored(n + 1)),
            Hook::Tracking => Some(Hook::Identity),
            Hook::Identity => None,
        }
    }
}

impl ApiServer {
    pub(super) fn start_hooks(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.policy = policy::objects();
        self.flow = super::flow::objects(&super::registry::now_text(ctx.now)).into();
        for hook in [Hook::Namespaces(0), Hook::Policy(0), Hook::Priorities(0), Hook::Flow(0)] {
            self.run_hook(hook, ctx);
        }
    }

    /// Sends a request of the server's own.
    pub(super) fn loopback(&mut self, origin: Origin, verb: &str, path: String, body: Value, ctx: &mut Ctx<'_, Timer>) {
        let mut request = Request::new(0, super::pipeline::method_of(verb), path);
        request.user_agent = "kube-apiserver/v1.37.2".into();
        if !body.is_null() {
            request.body = Body::Object(body);
        }
        let user = Rc::new(User::new("system:apiserver", &[AUTHENTICATED, MASTERS]));
        let flight = self.flight(origin, Rc::new(request), user, ctx);
        flight.station(ctx, Station::Authentication, Outcome::Passed, "the server's own loopback token", NOTHING);
        self.admitted_user(flight, ctx);
    }

    /// Makes an object unless it is there.
    fn ensure(&mut self, hook: Hook, kind: &Kind, namespace: &str, object: Value, ctx: &mut Ctx<'_, Timer>) {
        let name = object.at(path!("metadata.name")).str();
        if self.cached(kind, namespace, name).is_some() {
            self.go_on_with(&hook, ctx);
        } else {
            self.loopback(Origin::Loopback(hook), "create", kind.path(namespace, ""), object, ctx);
        }
    }

    pub(super) fn run_hook(&mut self, hook: Hook, ctx: &mut Ctx<'_, Timer>) {
        match &hook {
            Hook::Namespaces(n) => {
                if let Some(name) = NAMESPACES.get(*n) {
                    let namespace = json!({ "metadata": { "name": (*name) } });
                    self.ensure(hook, &kinds::NAMESPACE, "", namespace, ctx);
                }
            }
            Hook::Policy(n) => {
                if let Some((kind, namespace, object)) = self.policy.get(*n).cloned() {
                    self.ensure(hook, kind, namespace, object, ctx);
                }
            }
            Hook::Priorities(n) => {
                if let Some((name, value, description)) = PRIORITIES.get(*n) {
                    let class = json!({
                        "metadata": { "name": (*name) }, "value": (*value), "description": (*description)
                    });
                    self.ensure(hook, &kinds::PRIORITY_CLASS, "", class, ctx);
                }
            }
            Hook::Flow(n) => {
                if let Some((kind, object)) = self.flow.get(*n).cloned() {
                    self.ensure(hook, kind, "", object, ctx);
                }
            }
            Hook::Authentication => {
                let ca = self.config.client_ca_pem.clone();
                let map = json!({
                    "metadata": { "name": "extension-apiserver-authentication", "namespace": "kube-system" },
                    "data": {
                        "client-ca-file": (ca.clone()),
                        "requestheader-allowed-names": "[\"front-proxy-client\"]",
                        "requestheader-client-ca-file": (ca),
                        "requestheader-extra-headers-prefix": "[\"X-Remote-Extra-\"]",
                        "requestheader-group-headers": "[\"X-Remote-Group\"]",
                        "requestheader-username-headers": "[\"X-Remote-User\"]"
                    }
                });
                self.ensure(hook, &kinds::CONFIG_MAP, "kube-system", map, ctx);
            }
            Hook::Kubernetes(n) | Hook::Restored(n) => {
                let (kind, object) = self.own_service(*n);
                self.ensure(hook, kind, if kind.namespaced { "default" } else { "" }, object, ctx);
            }
            Hook::Tracking => {
                let today = super::registry::now_text(ctx.now);
                let map = json!({
                    "metadata": { "name": "kube-apiserver-legacy-service-account-token-tracking", "namespace": "kube-system" },
                    "data": { "since": (&today[..10]) }
                });
                self.ensure(hook, &kinds::CONFIG_MAP, "kube-system", map, ctx);
            }
            Hook::Identity => self.renew_identity(ctx),
        }
    }

    /// The service `kubernetes`, its endpoints, their slice, and the range of services' addresses.
    fn own_service(&self, which: usize) -> (&'static Kind, Value) {
        let (address, port) = (self.config.advertise_address.clone(), i64::from(self.config.secure_port));
        let meta = |labels: Value| json!({ "name": "kubernetes", "namespace": "default", "labels": (labels) });
        let ports = json!([{ "name": "https", "port": (port), "protocol": "TCP" }]);
        match which {
            0 => (
                &kinds::SERVICE,
                json!({
                    "metadata": (meta(json!({ "component": "apiserver", "provider": "kubernetes" }))),
                    "spec": {
                        "clusterIP": (self.first_ip()), "type": "ClusterIP", "sessionAffinity": "None",
                        "ipFamilyPolicy": "SingleStack",
                        "ports": [{ "name": "https", "port": 443, "protocol": "TCP", "targetPort": (port) }]
                    }
                }),
            ),
            1 => (
                &kinds::ENDPOINTS,
                json!({
                    "metadata": (meta(json!({ "endpointslice.kubernetes.io/skip-mirror": "true" }))),
                    "subsets": [{ "addresses": [{ "ip": (address) }], "ports": (ports) }]
                }),
            ),
            3 => (
                &kinds::SERVICE_CIDR,
                json!({ "metadata": { "name": "kubernetes" }, "spec": { "cidrs": [(self.config.service_range.clone())] } }),
            ),
            _ => (
                &kinds::ENDPOINT_SLICE,
                json!({
                    "metadata": (meta(json!({ "kubernetes.io/service-name": "kubernetes" }))), "addressType": "IPv4",
                    "endpoints": [{ "addresses": [(address)], "conditions": { "ready": true } }], "ports": (ports)
                }),
            ),
        }
    }

    /// The lease by which the servers of a cluster know of each other: made once, then renewed each ten seconds.
    fn renew_identity(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let name = identity(&self.config.hostname);
        let wall = wall_ns(ctx.now);
        let now = crate::api::time::rfc3339_micro((wall / 1_000_000_000) as i64, (wall % 1_000_000_000) as u32);
        ctx.timer(RENEW, Timer::Hook(Hook::Identity));
        // As often it is looked whether the service and its endpoints are still there.
        let own = [&kinds::SERVICE, &kinds::ENDPOINTS, &kinds::ENDPOINT_SLICE];
        // At its start the server is still making them.
        let own = if self.instance.is_empty() { &own[..1] } else { &own[..] };
        if own.iter().any(|kind| self.cached(kind, "default", "kubernetes").is_none()) {
            self.run_hook(Hook::Restored(0), ctx);
        }
        let known = self.cached(&kinds::LEASE, "kube-system", &name).cloned();
        let path = |name: &str| kinds::LEASE.path("kube-system", name);
        match known {
            Some(mut lease)
                if lease.at(path!("spec.holderIdentity")).str().ends_with(&*self.instance)
                    && !self.instance.is_empty() =>
            {
                lease.set_at("spec.renewTime", now);
                self.loopback(Origin::Loopback(Hook::Identity), "update", path(&name), lease, ctx);
            }
            known => {
                self.instance = ctx.rng.uuid().into();
                let spec = json!({
                    "holderIdentity": (format!("{name}_{}", self.instance)), "leaseDurationSeconds": (DURATION),
                    "renewTime": (now)
                });
                match known {
                    Some(mut lease) => {
                        lease.set("spec", spec);
                        self.loopback(Origin::Loopback(Hook::Identity), "update", path(&name), lease, ctx);
                    }
                    None => {
                        let lease = json!({ "metadata": { "name": (name), "namespace": "kube-system", "labels": {
                            "apiserver.kubernetes.io/identity": "kube-apiserver",
                            "kubernetes.io/hostname": (self.config.hostname.clone())
                        } }, "spec": (spec) });
                        self.loopback(Origin::Loopback(Hook::Identity), "create", path(""), lease, ctx);
                    }
                }
            }
        }
    }

    fn go_on_with(&mut self, hook: &Hook, ctx: &mut Ctx<'_, Timer>) {
        if let Some(next) = hook.next() {
            self.run_hook(next, ctx);
        }
    }

    pub(super) fn hook_answered(&mut self, hook: &Hook, response: &Response, ctx: &mut Ctx<'_, Timer>) {
        match (hook, response.code) {
            (Hook::Identity, _) => {}
            (_, 200..=299 | 409) => self.go_on_with(hook, ctx),
            _ => ctx.timer(RETRY, Timer::Hook(hook.clone())),
        }
    }
}

/// `apiserver-` and 26 letters: half the digest of the machine's name in base 32.
fn identity(hostname: &str) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let half = u128::from_str_radix(&sha256(hostname)[..32], 16).unwrap_or_default();
    // 128 bits are 25 letters and three bits, which stand at the head of the last.
    let bits = |i: u32| if i < 25 { half >> (123 - 5 * i) & 31 } else { half << 2 & 31 };
    "apiserver-".chars().chain((0..26).map(|i| LETTERS[bits(i) as usize] as char)).collect()
}

#[test]
fn a_server_is_known_by_the_digest_of_its_machines_name() {
    assert_eq!(identity("controlplane"), "apiserver-v3pzcqgisi2xl2qaivl6nou4fq");
}
