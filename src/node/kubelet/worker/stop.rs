//! The end of a pod: its containers are told to stop, its sandbox follows.

use super::containers::{self, Role};
use super::status;
use super::{Effect, Node, Step, Worker, event};
use crate::api::Value;
use crate::api::kinds::pod::Pod;
use crate::client::recorder::EventType;
use crate::node::kubelet::hooks::LEAST;
use crate::sim::{RecordId, Time};
use crate::wire::cri::{Call, ContainerInfo};
use crate::{k, path};

impl Worker {
    /// The pod shall end.
    pub fn stop(&mut self, grace: Option<u32>, cause: RecordId, node: &Node) -> Vec<Effect> {
        let first = self.stopping.is_none();
        self.stopping = Some(grace);
        let _ = cause;
        match self.step {
            // Nothing that would have to be waited for: the turn under way is broken off.
            Step::Mounting | Step::Pulling(_) if first => self.finish(None, node),
            // A shorter grace period than the one under way.
            Step::Stopping(_) => {
                self.stopped_since = None;
                let calls = self.stop_calls(node.now);
                self.go(Step::Stopping(calls.len()));
                calls
            }
            Step::Idle => self.begin_stop(node),
            Step::Ended => {
                let mut out = Vec::new();
                self.status(node, !self.is_static, &mut out);
                out.push(Effect::Ended);
                out
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn grace(&self) -> u32 {
        let own = Pod(&self.pod).spec().termination_grace_period_seconds().unwrap_or(30);
        let own = own.clamp(0, i64::from(u32::MAX)) as u32;
        self.stopping.flatten().unwrap_or(own)
    }

    /// Stops those whose turn it is. Models `terminationOrdering`: sidecars outlive the main containers and end one by one, the last
    /// first; when the grace period is over nobody waits any more.
    pub(super) fn stop_calls(&mut self, now: Time) -> Vec<Effect> {
        let since = *self.stopped_since.get_or_insert(now);
        let left = self.grace().saturating_sub(now.since(since).as_secs() as u32);
        let all = containers::of(&self.pod);
        let sidecar = |name: &str| all.iter().position(|c| c.name() == name && c.role == Role::Sidecar);
        let running: Vec<_> = self.runtime.running().map(|c| (sidecar(&c.config.name), c)).collect();
        let is_over = left == 0 && now > since;
        // What is no sidecar comes before all that are.
        let turn = running.iter().map(|(place, _)| place.unwrap_or(usize::MAX)).max();
        let its_turn = |place: Option<usize>| is_over || Some(place.unwrap_or(usize::MAX)) == turn;
        running.into_iter().filter(|(place, _)| its_turn(*place)).map(|(_, c)| self.stop_call(c, left)).collect()
    }

    /// Stop a container within its grace, after its hook if it has one and there is time for it.
    pub(super) fn stop_call(&self, info: &ContainerInfo, grace: u32) -> Effect {
        let at = containers::of(&self.pod).iter().position(|c| *c.name() == *info.config.name);
        match at.filter(|i| grace > 0 && self.has_hook(*i, "preStop")) {
            Some(container) => Effect::PreStop { container, id: info.id.clone(), grace },
            None => Effect::Call(Call::StopContainer(info.id.clone(), grace.max(LEAST))),
        }
    }

    pub(super) fn begin_stop(&mut self, node: &Node) -> Vec<Effect> {
        let mut out = Vec::new();
        self.wanted = None;
        self.todo.clear();
        if !self.is_fresh(node) {
            self.go(Step::Idle);
            return vec![Effect::Await];
        }
        if self.started_any {
            self.go(Step::FirstLook);
            return vec![Effect::Relist];
        }
        self.status(node, false, &mut out);
        out.extend(self.stop_all(node));
        out
    }

    /// None of its main containers runs, nor will: what is left of it goes with its sandbox, in the same turn. The pod ends when
    /// that is seen. Models `KillPod` of `computePodActions`.
    pub(super) fn kill_all(&mut self, node: &Node) -> Vec<Effect> {
        self.stopped_since = None;
        self.stop_all(node)
    }

    fn stop_all(&mut self, node: &Node) -> Vec<Effect> {
        let said = |c: &std::rc::Rc<ContainerInfo>| {
            let text = format!("Stopping container {}", c.config.name);
            event(&self.pod, EventType::Normal, "Killing", text, &c.config.name)
        };
        let mut out: Vec<Effect> = self.runtime.running().map(said).collect();
        let calls = self.stop_calls(node.now);
        self.go(Step::Stopping(calls.len()));
        if calls.is_empty() {
            out.extend(self.stop_sandbox(node));
        }
        out.extend(calls);
        out
    }

    pub(super) fn stop_sandbox(&mut self, node: &Node) -> Vec<Effect> {
        match self.runtime.sandbox() {
            Some(s) => {
                let id = s.id.clone();
                self.go(Step::StoppingSandbox);
                vec![Effect::Call(Call::StopPodSandbox(id))]
            }
            None => self.stopped(node),
        }
    }

    /// Nothing of it runs any more.
    pub(super) fn stopped(&mut self, node: &Node) -> Vec<Effect> {
        if self.stopping.is_some() {
            self.go(Step::LastLook);
            return vec![Effect::Relist];
        }
        let out = self.finish(None, node);
        [vec![Effect::Relist], out].concat()
    }

    /// The runtime was asked a last time. A status that differs from the last in nothing but its being final is not given out
    /// before the volumes have gone.
    pub(super) fn settle(&mut self, node: &Node) -> Vec<Effect> {
        let bare = |status: &Value| {
            let mut status = status.clone();
            ["phase", "reason", "message"].iter().for_each(|part| drop(status.remove(*part)));
            status
        };
        let (was_over, before) = (self.over, bare(&self.status));
        let mut out = Vec::new();
        self.go(Step::Settling);
        self.status(node, !self.is_static, &mut out);
        if was_over && bare(&self.status) == before {
            out.retain(|e| !matches!(e, Effect::Status(_)));
        }
        out.push(Effect::Await);
        out
    }

    /// The last word on the pod: what of it nobody knows the end of has failed. Models `TerminatePod`.
    pub(super) fn conclude(&mut self) -> Value {
        let begun =
            |c: &Value| c.at(path!("state.waiting")).is_null() || !c.at(path!("lastState.terminated")).is_null();
        let mut said = self.status.clone();
        let inits = said.get(k!("initContainerStatuses")).items();
        // Of init containers those up to the last that began, and always the first.
        let tried = inits.iter().rposition(begun).map_or(1, |i| i + 1).min(inits.len());
        let done = inits.last().is_none_or(|c| c.get(k!("ready")).bool());
        let initialized = done || said.get(k!("containerStatuses")).items().iter().any(begun);
        for (list, n) in
            [("initContainerStatuses", tried), ("containerStatuses", if initialized { usize::MAX } else { 0 })]
        {
            if said.get(list).is_empty() {
                continue;
            }
            for c in said.entry(list).items_mut().iter_mut().take(n) {
                if c.at(path!("state.terminated")).is_null() {
                    c.set(k!("state"), status::lost("The container could not be located when the pod was terminated"));
                }
            }
        }
        if !self.is_static && !matches!(said.get(k!("phase")).str(), "Succeeded" | "Failed") {
            said.set(k!("phase"), "Failed");
        }
        self.status = said.clone();
        said
    }
}
