//! Pressure on the node's memory and disk, and whom it costs. Models `eviction.managerImpl`.
//!
//! ```text
//!   free < evictionHard, looked at each 10 s --> condition True, until 5 minutes have passed without
//!            '--> one pod ends: beyond its requests, least important, most beyond
//! ```
//! Simplified: a container uses what its program is known to use; of the disk pods use nothing beside their images, and images
//! that nobody uses stay; soft thresholds, inodes and process numbers are not looked at. While nothing is short nothing is looked at.

use std::cmp::Reverse;
use std::rc::Rc;

use super::{Kubelet, Timer, containers};
use crate::api::kinds::pod::Pod;
use crate::api::{Quantity, Value};
use crate::client::EventType;
use crate::sim::{Span, Time};
use crate::wire::Ctx;
use crate::wire::cri::ContainerState;
use crate::{k, path};

const PERIOD: Span = Span::secs(10);
/// `evictionPressureTransitionPeriod`.
const TRANSITION: Span = Span::secs(300);
/// `immediateEvictionGracePeriodSeconds`.
const GRACE: u32 = 1;
/// What the machine's system takes of each.
const SYSTEM: [u64; 2] = [600 << 20, 6 << 30];
const RESOURCES: [&str; 2] = ["memory", "ephemeral-storage"];
const CONDITIONS: [&str; 2] = ["MemoryPressure", "DiskPressure"];
/// A pod of this priority or a higher one is critical.
const CRITICAL: i64 = 2_000_000_000;

/// Who goes first: whether it keeps to what it asked for, its priority, how much it takes beyond.
type Rank = (bool, i64, Reverse<u64>);

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Evictions {
    /// When too little was left, last: of memory, of the disk.
    seen: [Option<Time>; 2],
    /// What the machine's own files take, beside its system.
    files: u64,
    planned: bool,
}

/// `100Mi`, as the messages have it.
fn bytes(n: u64) -> String {
    super::node::bytes(n / 1024 * 1024)
}

fn is_critical(pod: &Value) -> bool {
    pod.at(path!("spec.priority")).int() >= CRITICAL || super::statics::mirrored(pod).is_some()
}

impl Kubelet {
    /// Which conditions of pressure hold.
    pub(super) fn pressure(&self) -> [bool; 2] {
        self.evictions.seen.map(|at| at.is_some())
    }

    fn free(&self) -> [u64; 2] {
        let used = self.workers.values().flat_map(|w| w.runtime.running()).map(|c| c.memory).sum::<u64>();
        let images = self.images().iter().map(|i| i.size).sum::<u64>();
        let [memory, disk] = SYSTEM;
        [
            self.config.memory.saturating_sub(memory + used),
            self.config.storage.saturating_sub(disk + images + self.evictions.files),
        ]
    }

    /// The machine's own files take so much now.
    pub(super) fn files_take(&mut self, bytes: u64, ctx: &mut Ctx<'_, Timer>) {
        self.evictions.files = bytes;
        self.watch_resources(ctx);
    }

    /// What is used has changed: is it to be looked at?
    pub(super) fn watch_resources(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let least = self.settings.least(self.config.memory, self.config.storage);
        let low = self.free().iter().zip(&least).any(|(free, (least, _))| free < least);
        if (low || self.pressure().contains(&true)) && !self.evictions.planned {
            self.evictions.planned = true;
            ctx.timer(Span(PERIOD.0 - ctx.now.since(self.began).0 % PERIOD.0), Timer::Pressure);
        }
    }

    pub(super) fn look_at_resources(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.evictions.planned = false;
        let before = self.pressure();
        let transition = self.settings.span("evictionPressureTransitionPeriod", TRANSITION);
        let (free, least) = (self.free(), self.settings.least(self.config.memory, self.config.storage));
        let low = [0, 1].map(|i| free[i] < least[i].0);
        for (seen, low) in self.evictions.seen.iter_mut().zip(low) {
            if low {
                *seen = Some(ctx.now);
            } else if seen.is_some_and(|at| ctx.now.since(at) >= transition) {
                *seen = None;
            }
        }
        if self.pressure() != before {
            self.plan_report(ctx);
        }
        if let Some(i) = low.iter().position(|low| *low) {
            let said = format!("Attempting to reclaim {}", RESOURCES[i]);
            self.node_event(EventType::Warning, "EvictionThresholdMet", &said, ctx);
            let (resource, least, left) = (RESOURCES[i], &least[i].1, bytes(free[i]));
            let said =
                format!("The node was low on resource: {resource}. Threshold quantity: {least}, available: {left}. ");
            self.evict_one(i == 0, &said, ctx);
        }
        self.watch_resources(ctx);
    }

    /// End the pod that has to go first. Models `rankMemoryPressure`, `rankDiskPressureFunc` and `evictionMessage`.
    fn evict_one(&mut self, of_memory: bool, said: &str, ctx: &mut Ctx<'_, Timer>) {
        let mut first: Option<(Rank, Rc<str>, String)> = None;
        for (uid, w) in self.workers.iter().filter(|(_, w)| !w.is_terminating() && !w.is_static && !is_critical(&w.pod))
        {
            let (mut used, mut asked, mut message) = (0, 0, said.to_string());
            for c in containers::of(&w.pod).iter().filter(|_| of_memory) {
                let running = w.runtime.newest(c.name()).filter(|i| matches!(i.state, ContainerState::Running(_)));
                let (takes, request) =
                    (running.map_or(0, |i| i.memory), c.spec.resources().requests().get(k!("memory")).str());
                let wants = Quantity::parse(request).map_or(0, |q| q.value().max(0) as u64);
                (used, asked) = (used + takes, asked + wants);
                if takes > wants {
                    let (name, request) = (c.name(), if request.is_empty() { "0" } else { request });
                    message += &format!(
                        "Container {name} was using {}, request is {request}, has larger consumption of memory. ",
                        bytes(takes)
                    );
                }
            }
            let rank = (used <= asked, w.pod.at(path!("spec.priority")).int(), Reverse(used.saturating_sub(asked)));
            if first.as_ref().is_none_or(|(known, ..)| rank < *known) {
                first = Some((rank, uid.clone(), message));
            }
        }
        if let Some((_, uid, message)) = first {
            self.evict(&uid, message, ctx);
        }
    }

    fn evict(&mut self, uid: &Rc<str>, message: String, ctx: &mut Ctx<'_, Timer>) {
        self.event(uid, EventType::Warning, "Evicted", &message, "", ctx);
        self.tell(uid, ctx, |w, cause, node| w.evict(message.into(), GRACE, cause, node));
    }

    /// A new pod is not taken while the node is short of what it would use. Models `Admit`.
    pub(super) fn refuse_under_pressure(&mut self, uid: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.get(uid) else { return };
        let [memory, disk] = self.pressure();
        let small = Pod(&worker.pod).0.at(path!("status.qosClass")).str() == "BestEffort";
        let holds = if disk { Some(1) } else { (memory && small).then_some(0) };
        if let Some(i) = holds.filter(|_| !is_critical(&worker.pod)) {
            self.evict(uid, format!("The node had condition: [{}]. ", CONDITIONS[i]), ctx);
        }
    }
}
