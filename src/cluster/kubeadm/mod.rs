//! Models `kubeadm init` and `kubeadm join`: what turns machines with a kubelet into a cluster.
//!
//! The phases are kubeadm's, in its order: the control plane from static pods, the configuration it uploads, the marks on its
//! node, the bootstrap token, the addons. Each object is a request to the API server, sent with the credentials that the real
//! one uses. Simplified: certificates are given, not signed, so a joining kubelet needs no CertificateSigningRequest.

mod plan;

use crate::k;
use crate::path;
use std::rc::Rc;

use crate::api::{Value, kinds, time};
use crate::sim::{Addr, Digest, Hasher, Span};
use crate::wire::{Body, Component, Credentials, Ctx, Input, Note, Payload, Request, Response, wall_secs};

use plan::{Call, Step};
pub use plan::{MANIFESTS, manifest};

/// How often a call that could not be carried out is made again.
const RETRY: Span = Span::ms(500);

/// The machines join within this.
const JOINS: Span = Span::ms(300);

/// `--token-ttl`, of the Secrets of this type.
const TOKEN_TTL_SECS: u64 = 24 * 60 * 60;
const TOKEN: &str = "bootstrap.kubernetes.io/token";

/// What this kubeadm is to do.
#[derive(Clone, Debug)]
pub struct Config {
    /// The API server.
    pub apiserver: Addr,
    /// The kubelet of this machine, which kubeadm has systemd start.
    pub kubelet: Addr,
    /// The container runtime of this machine: up before kubeadm begins.
    pub runtime: Addr,
    /// What to do.
    pub role: Role,
}

/// What kubeadm is to do on its machine.
#[derive(Clone, Debug)]
pub enum Role {
    /// `kubeadm init`.
    Init {
        /// The node's name.
        node: Rc<str>,
        /// How many machines the cluster will have.
        nodes: usize,
        /// `super-admin.conf`: good before any RBAC rule exists.
        super_admin: Credentials,
        /// `admin.conf`.
        admin: Credentials,
    },
    /// `kubeadm join`.
    Join,
}

/// The process.
#[derive(Clone, Debug)]
pub struct Kubeadm {
    config: Rc<Config>,
    plan: Rc<[Step]>,
    next: usize,
    id: u64,
}

/// Its one timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// Make the call again.
    Retry,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        h.word(1);
    }
}

impl Kubeadm {
    /// A kubeadm that has not begun.
    pub fn new(config: Config) -> Kubeadm {
        let plan = match &config.role {
            Role::Init { node, nodes, super_admin, admin } => plan::init(node, *nodes, super_admin, admin),
            Role::Join => plan::join(),
        };
        Kubeadm { config: Rc::new(config), plan: plan.into(), next: 0, id: 0 }
    }

    /// Whether everything is done.
    pub fn is_done(&self) -> bool {
        self.next == self.plan.len()
    }

    /// Do what needs no answer, up to the next call.
    fn go_on(&mut self, ctx: &mut Ctx<'_, Timer>) {
        while let Some(step) = self.plan.get(self.next) {
            match step {
                Step::Say(line) => ctx.note(Note::Log((*line).into())),
                Step::StartKubelet => {
                    ctx.start(self.config.runtime);
                    ctx.start(self.config.kubelet);
                }
                Step::Nodes(_, call) => return self.call(&call.clone(), ctx),
                Step::Call(call) if is_served(&call.body) => return self.call(&call.clone(), ctx),
                Step::Call(call) => {
                    let (kind, name) = (call.body.get(k!("kind")).str(), call.body.at(path!("metadata.name")).str());
                    ctx.note(Note::Log(format!("{kind} {name} is left out: the kind is not simulated").into()));
                }
            }
            self.next += 1;
        }
    }

    fn call(&mut self, call: &Call, ctx: &mut Ctx<'_, Timer>) {
        self.id += 1;
        let mut request = Request::new(self.id, call.method, call.path.clone());
        request.credentials = call.credentials.clone();
        request.user_agent = "kubeadm/v1.37.2".into();
        request.content_type = call.content_type.into();
        if !call.body.is_null() {
            let mut body = call.body.clone();
            if body.get(k!("type")).str() == TOKEN {
                let expires = time::rfc3339((wall_secs(ctx.now) + TOKEN_TTL_SECS) as i64);
                body.entry("stringData").set("expiration", expires);
            }
            request.body = Body::Object(body);
        }
        ctx.send(self.config.apiserver, request);
    }

    fn answered(&mut self, response: &Response, ctx: &mut Ctx<'_, Timer>) {
        let exists = response.code == 409 && response.value().get(k!("reason")).str() == "AlreadyExists";
        let waits = match self.plan.get(self.next) {
            Some(Step::Nodes(n, _)) => {
                response.value().get(k!("items")).items().iter().filter(|n| is_ready(n)).count() < *n
            }
            _ => false,
        };
        if (response.is_ok() || exists) && !waits {
            self.next += 1;
            self.go_on(ctx);
        } else {
            ctx.timer(RETRY, Timer::Retry);
        }
    }
}

/// A node that pods can go to.
fn is_ready(node: &Value) -> bool {
    let is = |c: &Value| c.get(k!("type")).str() == "Ready" && c.get(k!("status")).str() == "True";
    let away = |t: &Value| t.get(k!("key")).str() == "node.kubernetes.io/not-ready";
    node.at(path!("status.conditions")).items().iter().any(is)
        && !node.at(path!("spec.taints")).items().iter().any(away)
}

/// A call without an object, or with one of a kind that the simulated server knows.
fn is_served(body: &Value) -> bool {
    let kind = body.get(k!("kind")).str();
    kind.is_empty() || kinds::by_kind(body.get(k!("apiVersion")).str(), kind).is_some()
}

impl Component for Kubeadm {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                self.next = 0;
                match self.config.role {
                    Role::Init { .. } => self.go_on(ctx),
                    // No two machines are ready at the same instant, and their kubelets' clocks tick apart from then on.
                    Role::Join => {
                        let wait = Span(ctx.rng.below(JOINS.0));
                        ctx.timer(wait, Timer::Retry);
                    }
                }
            }
            Input::Message { payload: Payload::Response(r), .. } if r.id == self.id => self.answered(&r, ctx),
            Input::Message { .. } => {}
            Input::Timer(Timer::Retry) => self.go_on(ctx),
            Input::Closed { .. } if !self.is_done() => ctx.timer(RETRY, Timer::Retry),
            Input::Closed { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{Effect, RecordId, Rng, Time};

    fn answer(k: &mut Kubeadm, code: u16) -> Vec<Effect<Payload, Timer, Note>> {
        let mut rng = Rng::stream(1, "kubeadm");
        let mut ctx = Ctx::new(Time::ZERO, Addr(9), RecordId(1), &mut rng);
        let payload = Response::object(k.id, code, Value::object()).into();
        k.handle(Input::Message { from: Addr(0), payload }, &mut ctx);
        ctx.effects()
    }

    #[test]
    fn a_join_waits_for_the_cluster_before_it_starts_the_kubelet() {
        let config = Config { apiserver: Addr(0), kubelet: Addr(1), runtime: Addr(2), role: Role::Join };
        let mut k = Kubeadm::new(config);
        let mut rng = Rng::stream(1, "kubeadm");
        let mut ctx = Ctx::new(Time::ZERO, Addr(9), RecordId(1), &mut rng);
        k.handle(Input::Start, &mut ctx);
        assert!(!ctx.effects().contains(&Effect::Start { process: Addr(1) }));
        assert!(matches!(answer(&mut k, 404).as_slice(), [Effect::Timer { .. }]));
        assert!(answer(&mut k, 200).contains(&Effect::Start { process: Addr(1) }));
        assert!(k.is_done());
    }
}
