//! What a worker does when a probe fails, and when the pod has been active for too long.

use crate::path;
use std::rc::Rc;

use super::actions;
use super::containers::{self, Role};
use super::resize::RESIZED;
use super::{Effect, Node, Step, Worker, event};
use crate::api::Value;
use crate::api::kinds::pod::Pod;
use crate::client::recorder::EventType;
use crate::node::kubelet::hooks::LEAST;
use crate::node::kubelet::probes::KINDS;
use crate::sim::{RecordId, Span, Time};
use crate::wire::EPOCH_SECS;
use crate::wire::cri::{Call, ContainerInfo};
use crate::{json, k};

/// Why a pod that has been active for too long ends. Models `activeDeadlineHandler`.
pub(super) const OVERDUE: (&str, &str) =
    ("DeadlineExceeded", "Pod was active on the node longer than the specified deadline");

/// The condition of a pod that the kubelet ends for the node's sake.
pub(super) fn disrupt(status: &mut Value, pod: &Value, message: &str, now: Time) {
    let mut said = json!({ "type": "DisruptionTarget" });
    let generation = pod.at(path!("metadata.generation"));
    if !generation.is_null() {
        said.set(k!("observedGeneration"), generation.clone());
    }
    said.set(k!("status"), "True");
    said.set(k!("lastProbeTime"), Value::Null);
    said.set(k!("lastTransitionTime"), crate::node::kubelet::status::stamp(now));
    said.set(k!("reason"), "TerminationByKubelet");
    said.set(k!("message"), message);
    status.entry(k!("conditions")).push(said);
}

impl Worker {
    /// The node is short of something: the pod ends, and says why.
    pub fn evict(&mut self, message: Rc<str>, grace: u32, cause: RecordId, node: &Node) -> Vec<Effect> {
        self.evicted = Some(message);
        self.stop(Some(grace), cause, node)
    }

    /// What probes say of the newest container of this name: `(ready, started)`.
    pub fn probed(&self, name: &str) -> (bool, bool) {
        let known = self.runtime.newest(name).and_then(|i| self.probes.get(&i.id));
        known.copied().unwrap_or_else(|| self.unprobed(name))
    }
    /// Before any probe has spoken: what has no probe is fine.
    fn unprobed(&self, name: &str) -> (bool, bool) {
        let all = containers::of(&self.pod);
        let Some(c) = all.iter().find(|c| c.name() == name) else { return (true, true) };
        let unasked = |probe: &str| c.spec.0.get(probe).is_null();
        (unasked("readinessProbe"), unasked("startupProbe") || self.was_started(name))
    }
    /// The status last given out called a container of this name started: so is the next, until its startup probe looks at it.
    fn was_started(&self, name: &str) -> bool {
        let lists = [k!("containerStatuses"), k!("initContainerStatuses")];
        let mut all = lists.iter().flat_map(|l| self.status.get(*l).items());
        all.any(|s| s.get(k!("name")).str() == name && s.get(k!("started")).bool())
    }

    /// The startup probe has found another container in the place of one that had started: that one has not. Models
    /// `SetContainerStartup`, and the look that follows.
    pub fn starts_anew(&mut self, id: Rc<str>, name: &str, cause: RecordId, node: &Node) -> Vec<Effect> {
        let (ready, _) = self.unprobed(name);
        self.probes.insert(id, (ready, false));
        let mut said = self.status.clone();
        for list in [k!("containerStatuses"), k!("initContainerStatuses")] {
            if said.get(list).is_empty() {
                continue;
            }
            let own = said.entry(list).items_mut().iter_mut();
            own.filter(|s| s.get(k!("name")).str() == name).for_each(|s| s.set(k!("started"), false));
        }
        self.status = said.clone();
        [vec![Effect::Status(said)], self.look(cause, node)].concat()
    }

    /// What the pod needs next.
    pub(super) fn actions(&self) -> actions::Actions {
        actions::compute(&self.pod, &self.runtime, &self.failing, &|name| self.probed(name).1)
    }

    /// A startup or readiness probe has another result than before.
    pub fn probe_says(&mut self, id: Rc<str>, readiness: bool, ok: bool, cause: RecordId, node: &Node) -> Vec<Effect> {
        let Some(name) = self.runtime.containers.iter().find(|i| i.id == id).map(|i| i.config.name.clone()) else {
            return Vec::new();
        };
        let before = self.unprobed(&name);
        let said = self.probes.entry(id).or_insert(before);
        if readiness {
            said.0 = ok
        } else {
            said.1 |= ok
        }
        // It stands in the status at once; the turn that follows may have to wait.
        let mut out = Vec::new();
        self.say(node, false, &mut out);
        out.extend(self.look(cause, node));
        out
    }

    /// Somebody has set a condition that a readiness gate of the pod asks for. Models `NeedToReconcilePodReadiness`.
    pub fn gates_say(&mut self, pod: &Value, cause: RecordId, node: &Node) -> Vec<Effect> {
        let of = |status: &Value, kind: &str| {
            let all = status.get(k!("conditions")).items();
            all.iter().find(|c| c.get(k!("type")).str() == kind).cloned()
        };
        let mut changed = false;
        for gate in pod.at(path!("spec.readinessGates")).items() {
            let kind = gate.get(k!("conditionType")).str();
            let said = of(pod.get(k!("status")), kind);
            if said == of(&self.status, kind) {
                continue;
            }
            changed = true;
            let all = self.status.entry(k!("conditions")).items_mut();
            all.retain(|c| c.get(k!("type")).str() != kind);
            all.extend(said);
        }
        if changed { self.look(cause, node) } else { Vec::new() }
    }

    /// A container has failed its startup or liveness probe.
    pub fn unhealthy(&mut self, id: Rc<str>, kind: usize, cause: RecordId, node: &Node) -> Vec<Effect> {
        self.failing.insert(id, kind);
        self.look(cause, node)
    }

    /// Kill containers that failed their probes or are to have other resources; those that may then start again.
    pub(super) fn kill(&mut self, which: &[usize]) -> Vec<Effect> {
        let all = containers::of(&self.pod);
        let restarts = if Pod(&self.pod).spec().restart_policy() == "Never" { "" } else { ", will be restarted" };
        let (mut out, mut calls) = (Vec::new(), Vec::new());
        for i in which {
            let Some(c) = all.get(*i) else { continue };
            let Some(info) = self.runtime.newest(c.name()) else { continue };
            let kind = self.failing.get(&info.id).copied().unwrap_or(1);
            let changed = *info.config.image != *c.spec.image();
            let (who, restarts) = match c.role {
                _ if kind == RESIZED => ("Container", ""),
                Role::Sidecar => ("Init container", ""),
                _ => ("Container", restarts),
            };
            let why = match (changed, c.role) {
                (true, Role::Sidecar) => "definition changed".to_owned(),
                (true, _) => "definition changed, will be restarted".to_owned(),
                (false, _) if kind == RESIZED => "resize requires restart".to_owned(),
                (false, _) => format!("failed {} probe{restarts}", KINDS[kind].1.to_lowercase()),
            };
            let said = format!("{who} {} {why}", c.name());
            out.push(event(&self.pod, EventType::Normal, "Killing", said, c.name()));
            let own = KINDS
                .get(kind)
                .map_or(&Value::Null, |probe| c.spec.0.get(probe.0))
                .get(k!("terminationGracePeriodSeconds"))
                .as_int();
            let own = own.filter(|_| !changed);
            let grace = own.map_or(self.grace(), |g| g.clamp(1, i64::from(u32::MAX)) as u32);
            self.killed.push(info.id.clone());
            calls.push(self.stop_call(info, grace));
        }
        self.go(Step::Killing(calls.len()));
        out.extend(calls);
        out
    }

    /// Kill all containers, to remove them and start them anew.
    pub(super) fn reset(&mut self) -> Vec<Effect> {
        let said = |c: &Rc<_>| {
            let info: &ContainerInfo = c;
            event(&self.pod, EventType::Normal, "Killing", "killing".into(), &info.config.name)
        };
        let mut out: Vec<Effect> = self.runtime.running().map(said).collect();
        let stop = |id: &Rc<str>| Effect::Call(Call::StopContainer(id.clone(), LEAST));
        let calls: Vec<Effect> = self.runtime.running().map(|c| stop(&c.id)).collect();
        if calls.is_empty() {
            return self.remove_all();
        }
        self.go(Step::Resetting(calls.len()));
        out.extend(calls);
        out
    }

    /// Remove all containers, those last whose end asked for it.
    pub(super) fn remove_all(&mut self) -> Vec<Effect> {
        let all = containers::of(&self.pod);
        let asked = |info: &&Rc<ContainerInfo>| {
            all.iter().any(|c| *c.name() == *info.config.name && containers::restarts_all(*c, info))
        };
        let (last, first): (Vec<_>, Vec<_>) = self.runtime.containers.iter().partition(asked);
        let calls: Vec<Effect> =
            first.into_iter().chain(last).map(|c| Effect::Call(Call::RemoveContainer(c.id.clone()))).collect();
        self.go(Step::Removing(calls.len()));
        calls
    }

    /// How long the pod may still be active: none where it has no deadline.
    pub(super) fn active_for(&self, now: Time) -> Option<Span> {
        let limit = self.pod.at(path!("spec.activeDeadlineSeconds")).as_int()?;
        let (since, _) = crate::api::time::parse(self.status.get(k!("startTime")).str())?;
        let end = (since + limit - EPOCH_SECS as i64).max(0) as u64;
        Some((Time::ZERO + Span::secs(end)).since(now))
    }
}
