//! Registering the node and reporting its status.
//!
//! Models `registerWithAPIServer` and `syncNodeStatus`. The status is looked at each 10 s and reported when it differs, or after 5
//! minutes. Since nothing changes by itself, the looks in between are not carried out.

use crate::path;
use std::rc::Rc;

use super::timer::For;
use super::{Kubelet, Timer, node};
use crate::api::kinds::node::fields::NodeStatus;
use crate::api::{Value, kinds, patch};
use crate::client::recorder::EventType;
use crate::client::{ObjectRef, PatchType};
use crate::json;
use crate::k;
use crate::sim::{Span, Time};
use crate::wire::cri::{Call, ImageInfo};
use crate::wire::{Ctx, Response};

const LOOK: Span = Span::secs(10);
const REPORT: Span = Span::secs(300);
/// Until the CSI plugin has written the CSINode.
const INITIALIZE: Span = Span::ms(300);
const RETRY_MAX: Span = Span::secs(7);
const NOT_YET: &str = "CSINode is not yet initialized";
/// Each look whether the runtime answers, and how long it may not until the node is no longer ready.
const RUNTIME_LOOK: Span = Span::secs(5);
const RUNTIME_PATIENCE: Span = Span::secs(30);
const RUNTIME_DOWN: &str = "container runtime is down";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Asked {
    Create(u64),
    Patch(u64),
}

/// What is known of the node.
#[derive(Clone, Debug, Default)]
pub struct Health {
    /// The node as the server last gave it.
    seen: Value,
    uid: Rc<str>,
    asked: Option<Asked>,
    registered: bool,
    ready: bool,
    /// Why it is not.
    why: &'static str,
    /// The report under way changes the readiness.
    turns: bool,
    retry: Span,
    images: Vec<Rc<ImageInfo>>,
    /// The number of the planned report, and when it is due.
    turn: u64,
    due: Option<Time>,
    last_report: Time,
    /// What the last look said of the node's cordon.
    cordoned: bool,
    /// Since when the runtime does not answer.
    lost: Option<Time>,
}

impl Kubelet {
    pub(super) fn node_uid(&self) -> Rc<str> {
        self.health.uid.clone()
    }

    pub(super) fn begin_health(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.health.why = NOT_YET;
        self.health.retry = Span::ms(200);
        self.node_event(EventType::Normal, "Starting", "Starting kubelet.", ctx);
        ctx.timer(Span::ms(60), Timer::Register);
    }

    pub(super) fn node_event(&mut self, type_: EventType, reason: &str, message: &str, ctx: &mut Ctx<'_, Timer>) {
        let name = self.config.node_name.clone();
        // The kubelet names its node by name where others give the uid.
        let about = json!({ "kind": "Node", "name": (name.clone()), "uid": (name) });
        ctx.part(Timer::Recorder, |ctx| {
            self.recorder.event(&about, type_, reason, message, &mut self.client, ctx);
        });
    }
    /// Say of each kind of pressure that changed how it is now.
    fn pressure_events(&mut self, changed: [bool; 3], ctx: &mut Ctx<'_, Timer>) {
        let [memory, disk] = self.pressure();
        let reasons = [
            if memory { "NodeHasInsufficientMemory" } else { "NodeHasSufficientMemory" },
            if disk { "NodeHasDiskPressure" } else { "NodeHasNoDiskPressure" },
            "NodeHasSufficientPID",
        ];
        for (reason, _) in reasons.iter().zip(changed).filter(|(_, changed)| *changed) {
            let said = format!("Node {} status is now: {reason}", self.config.node_name);
            self.node_event(EventType::Normal, reason, &said, ctx);
        }
    }

    fn node_status(&self, now: Time) -> Value {
        let ready = if self.health.ready { Ok(()) } else { Err(self.health.why) };
        let said = (ready, self.pressure());
        node::status(&self.config, &self.settings, &self.health.images, said, self.health.seen.get(k!("status")), now)
    }

    pub(super) fn register(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.health.registered || self.health.asked.is_some() {
            return;
        }
        self.pressure_events([true; 3], ctx);
        let object = node::object(&self.config, self.node_status(ctx.now));
        self.health.asked = Some(Asked::Create(self.client.create(&kinds::NODE, object, ctx)));
    }

    fn again(&mut self, ctx: &mut Ctx<'_, Timer>) {
        ctx.timer(self.health.retry, Timer::Register);
        self.health.retry = Span(self.health.retry.times(2).0.min(RETRY_MAX.0));
    }

    pub(super) fn health_answered(&mut self, answer: &Response, ctx: &mut Ctx<'_, Timer>) -> bool {
        let Some(asked) = self.health.asked else { return false };
        let (Asked::Create(id) | Asked::Patch(id)) = asked;
        if id != answer.id {
            return false;
        }
        self.health.asked = None;
        match asked {
            // A node that was there before is taken over.
            Asked::Create(_) if answer.is_ok() || answer.code == 409 => {
                if answer.is_ok() {
                    self.node_is(answer.value().clone(), ctx);
                }
                self.health.registered = true;
                self.health.last_report = ctx.now;
                self.pressure_events([true; 3], ctx);
                // A machine's first kubelet makes the pods' cgroup with its limit; a later one has to set it.
                if self.again {
                    self.node_event(
                        EventType::Normal,
                        "NodeAllocatableEnforced",
                        "Updated Node Allocatable limit across pods",
                        ctx,
                    );
                }
                ctx.timer(INITIALIZE, Timer::Ready);
            }
            Asked::Create(_) => self.again(ctx),
            Asked::Patch(_) if answer.is_ok() => {
                self.node_is(answer.value().clone(), ctx);
                self.health.last_report = ctx.now;
                if std::mem::take(&mut self.health.turns) {
                    let reason = if self.health.ready { "NodeReady" } else { "NodeNotReady" };
                    let said = format!("Node {} status is now: {reason}", self.config.node_name);
                    self.node_event(EventType::Normal, reason, &said, ctx);
                }
                // The node's reports do not all come at once: after a change the next is half a period earlier or later.
                let each = self.report_each();
                let spread = Span(ctx.rng.below(each.0));
                self.plan(Span(each.0 / 2) + spread, ctx);
            }
            // The node is gone: this kubelet does not register it again.
            Asked::Patch(_) if answer.code == 404 => {}
            Asked::Patch(_) => self.plan(self.look(), ctx),
        }
        true
    }

    pub(super) fn health_closed(&mut self, ctx: &mut Ctx<'_, Timer>) {
        match self.health.asked.take() {
            Some(Asked::Create(_)) => self.again(ctx),
            Some(Asked::Patch(_)) => self.plan(self.look(), ctx),
            None => {}
        }
    }

    pub(super) fn become_ready(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.health.ready = true;
        self.report(ctx);
    }

    /// The process was suspended for so long that it has not looked at the runtime: not ready, until the next look; unless it
    /// asks the runtime before it says how the node is: which of the two loops wakes first is open.
    pub(super) fn was_suspended(&mut self, ctx: &mut Ctx<'_, Timer>) {
        ctx.part(Timer::Informers, |ctx| self.informers.lost(&mut self.client, ctx));
        // The PLEG looks at once, and each second from then on.
        (self.began, self.looked) = (ctx.now, ctx.now);
        if self.health.ready && ctx.rng.below(2) == 0 {
            self.health.ready = false;
            self.health.why = RUNTIME_DOWN;
            ctx.timer(LOOK, Timer::Ready);
            self.report(ctx);
        }
    }

    /// The runtime has closed the connection, or does not listen. Models `updateRuntimeUp`, which looks each 5 s.
    pub(super) fn runtime_lost(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.health.lost.get_or_insert(ctx.now);
        let wait = Span(RUNTIME_LOOK.0 - ctx.now.since(self.began).0 % RUNTIME_LOOK.0);
        ctx.timer(wait, Timer::Runtime);
    }

    pub(super) fn look_at_runtime(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let Some(lost) = self.health.lost else { return };
        if self.health.ready && ctx.now.since(lost) >= RUNTIME_PATIENCE {
            self.health.ready = false;
            self.health.why = RUNTIME_DOWN;
            self.plan_report(ctx);
        }
        if self.calls.is_empty() {
            self.call(Call::GetContainerEvents, For::Events, ctx);
            self.call(Call::List, For::First, ctx);
        }
    }

    pub(super) fn runtime_found(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.health.lost.take().is_some() && !self.health.ready && self.health.why == RUNTIME_DOWN {
            self.health.ready = true;
            self.plan_report(ctx);
        }
    }

    /// A look at the node's cordon: the kubelet says when it changed.
    pub(super) fn look_at_cordon(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let now = self.health.seen.at(path!("spec.unschedulable")).bool();
        if std::mem::replace(&mut self.health.cordoned, now) != now {
            let reason = if now { "NodeNotSchedulable" } else { "NodeSchedulable" };
            let said = format!("Node {} status is now: {reason}", self.config.node_name);
            self.node_event(EventType::Normal, reason, &said, ctx);
        }
    }

    /// `nodeStatusUpdateFrequency`.
    fn look(&self) -> Span {
        self.settings.span("nodeStatusUpdateFrequency", LOOK)
    }
    /// `nodeStatusReportFrequency`; without it as often as the status is looked at, if that is told.
    fn report_each(&self) -> Span {
        let looks = self.look();
        self.settings.span("nodeStatusReportFrequency", if looks == LOOK { REPORT } else { looks })
    }
    /// Until the next of the looks, which began with the kubelet.
    pub(super) fn to_look(&self, now: Time) -> Span {
        let look = self.look();
        Span(look.0 - now.since(self.began).0 % look.0)
    }
    /// The next look will find the status changed.
    pub(super) fn plan_report(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.plan(self.to_look(ctx.now), ctx);
    }
    /// The machine's images.
    pub(super) fn images(&self) -> &[Rc<ImageInfo>] {
        &self.health.images
    }

    /// Report after this long, or earlier if that is planned.
    fn plan(&mut self, wait: Span, ctx: &mut Ctx<'_, Timer>) {
        let due = ctx.now + wait;
        if self.health.due.is_some_and(|d| d <= due && d > ctx.now) {
            return;
        }
        self.health.turn += 1;
        self.health.due = Some(due);
        ctx.timer(wait, Timer::NodeStatus(self.health.turn));
    }

    pub(super) fn report_node(&mut self, turn: u64, ctx: &mut Ctx<'_, Timer>) {
        if turn == self.health.turn {
            self.health.due = None;
            self.report(ctx);
        }
    }

    fn report(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if !self.health.registered || self.health.asked.is_some() || self.health.seen.is_null() {
            return;
        }
        let old = self.health.seen.clone();
        let status = self.node_status(ctx.now);
        let changed = patch::make_strategic(old.get(k!("status")), &status, NodeStatus::TYPE).unwrap_or_default();
        if changed.entries().is_empty() {
            return self.plan(self.report_each(), ctx);
        }
        let said = |v: &Value, kind: &str| {
            let all = v.get(k!("conditions")).items();
            all.iter()
                .find(|c| c.get(k!("type")).str() == kind)
                .map(|c| c.get(k!("status")).clone())
                .unwrap_or_default()
        };
        let before = old.get(k!("status"));
        self.health.turns = said(before, "Ready") != said(&status, "Ready");
        let moved =
            ["MemoryPressure", "DiskPressure", "PIDPressure"].map(|kind| said(before, kind) != said(&status, kind));
        self.pressure_events(moved, ctx);
        let at = ObjectRef { namespace: "", name: &self.config.node_name };
        let body = json!({ "status": (changed) });
        let request = self.client.patch(&kinds::NODE, at, "status", PatchType::Strategic, body, ctx);
        self.health.asked = Some(Asked::Patch(request));
    }

    /// The images of the machine changed: the next look at the status will find it.
    pub(super) fn images_are(&mut self, list: Vec<Rc<ImageInfo>>, ctx: &mut Ctx<'_, Timer>) {
        if self.health.images != list {
            self.health.images = list;
            self.watch_resources(ctx);
            if self.health.registered {
                let wait = self.to_tick(Span::ZERO, ctx.now) + self.look();
                self.plan(wait, ctx);
            }
        }
    }

    /// The node was deleted while its kubelet runs.
    pub(super) fn node_gone(&mut self) {
        self.health.uid = "".into();
    }

    /// Each look at a pod asks for the node's addresses; where the node is gone a new one is drawn up for that, and said to be
    /// well. Models `getNodeAnyWay`.
    pub(super) fn describe_missing_node(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.health.registered && self.health.uid.is_empty() {
            self.pressure_events([true; 3], ctx);
        }
    }

    /// The node as the API has it.
    pub(super) fn node_is(&mut self, node: Value, ctx: &mut Ctx<'_, Timer>) {
        let range: Rc<str> = node.at(path!("spec.podCIDR")).str().into();
        if range != self.range && !range.is_empty() {
            self.range = range.clone();
            self.call(crate::wire::cri::Call::UpdateRuntimeConfig(range), super::For::Nothing, ctx);
        }
        let known = self.health.uid.clone();
        self.health.uid = node.at(path!("metadata.uid")).str().into();
        if node.at(path!("spec.unschedulable")).bool() != self.health.seen.at(path!("spec.unschedulable")).bool() {
            ctx.timer(self.to_look(ctx.now), Timer::Cordon);
        }
        // Somebody else says something of the node's readiness: the next look will find it.
        let ready = node.at(path!("status.conditions")).items().iter().find(|c| c.get(k!("type")).str() == "Ready");
        let wrong = ready.is_some_and(|c| (c.get(k!("status")).str() == "True") != self.health.ready);
        self.health.seen = node;
        if wrong && self.health.registered && self.health.ready {
            self.plan_report(ctx);
        }
        if known != self.health.uid {
            self.make_mirrors(ctx);
        }
    }
}
