//! The node's lease: how the control plane knows that the kubelet lives. Models `component-helpers/apimachinery/lease`.

use super::{Kubelet, Timer};
use crate::api::{Value, kinds, time};
use crate::sim::{Span, Time};
use crate::wire::{Ctx, Response, wall_ns};
use crate::{json, k};

/// `nodeLeaseDurationSeconds`; it is renewed each quarter of it.
const DURATION_SECS: i64 = 40;
/// A timer that is so late shows that the process was suspended: the last look at the runtime is older than 30 s.
const STALE: Span = Span::secs(20);
const NAMESPACE: &str = "kube-node-lease";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    Get(u64),
    Create(u64),
    Update(u64),
}

/// What is known of the lease.
#[derive(Clone, Debug, Default)]
pub struct Lease {
    last: Option<Value>,
    asked: Option<Asked>,
    /// When the next renewal is due.
    due: Option<Time>,
}

impl Kubelet {
    pub(super) fn begin_lease(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.renew_lease(ctx);
    }

    fn lease_secs(&self) -> i64 {
        self.settings.int("nodeLeaseDurationSeconds", DURATION_SECS)
    }

    fn lease_object(&self, base: Option<&Value>, ctx: &Ctx<'_, Timer>) -> Value {
        let name = &self.config.node_name;
        let ns = wall_ns(ctx.now);
        let now = time::rfc3339_micro((ns / 1_000_000_000) as i64, (ns % 1_000_000_000) as u32);
        let mut lease = base.cloned().unwrap_or_else(|| {
            json!({
                "kind": "Lease", "apiVersion": "coordination.k8s.io/v1",
                "metadata": { "name": (name.clone()), "namespace": (NAMESPACE) },
                "spec": { "holderIdentity": (name.clone()), "leaseDurationSeconds": (self.lease_secs()) }
            })
        });
        let spec = lease.entry(k!("spec"));
        if spec.get(k!("holderIdentity")).str() != &**name {
            spec.set(k!("holderIdentity"), name.clone());
        }
        spec.set(k!("leaseDurationSeconds"), self.lease_secs());
        spec.set(k!("renewTime"), now);
        let uid = self.node_uid();
        if lease.get(k!("metadata")).get(k!("ownerReferences")).is_empty() && !uid.is_empty() {
            let owner = json!({ "apiVersion": "v1", "kind": "Node", "name": (name.clone()), "uid": (uid) });
            lease.entry(k!("metadata")).set(k!("ownerReferences"), Value::from_items([owner]));
        }
        lease
    }

    pub(super) fn renew_lease(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let late = self.lease.due.is_some_and(|due| ctx.now.since(due) > STALE);
        let next = ctx.rng.jitter(Span::ms(self.lease_secs() as u64 * 250), 4, 100);
        ctx.timer(next, Timer::Lease);
        self.lease.due = Some(ctx.now + next);
        if self.lease.asked.is_some() {
            return;
        }
        let asked = match self.lease.last.clone() {
            Some(last) => Asked::Update(self.client.update(&kinds::LEASE, self.lease_object(Some(&last), ctx), ctx)),
            None => Asked::Get(self.client.get(&kinds::LEASE, NAMESPACE, &self.config.node_name, ctx)),
        };
        self.lease.asked = Some(asked);
        if late {
            self.was_suspended(ctx);
        }
    }

    pub(super) fn lease_answered(&mut self, answer: &Response, ctx: &mut Ctx<'_, Timer>) -> bool {
        let Some(asked) = self.lease.asked else { return false };
        let (Asked::Get(id) | Asked::Create(id) | Asked::Update(id)) = asked;
        if id != answer.id {
            return false;
        }
        self.lease.asked = None;
        match asked {
            Asked::Get(_) if answer.is_ok() => {
                let lease = self.lease_object(Some(answer.value()), ctx);
                self.lease.asked = Some(Asked::Update(self.client.update(&kinds::LEASE, lease, ctx)));
            }
            // Made only when the node is there: the node owns its lease.
            Asked::Get(_) if answer.code == 404 && !self.node_uid().is_empty() => {
                let lease = self.lease_object(None, ctx);
                self.lease.asked = Some(Asked::Create(self.client.create(&kinds::LEASE, lease, ctx)));
            }
            Asked::Create(_) | Asked::Update(_) if answer.is_ok() => self.lease.last = Some(answer.value().clone()),
            Asked::Get(_) | Asked::Create(_) | Asked::Update(_) => self.lease.last = None,
        }
        true
    }

    pub(super) fn lease_closed(&mut self, _ctx: &mut Ctx<'_, Timer>) {
        self.lease.asked = None;
    }
}
