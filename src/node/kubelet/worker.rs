//! The pod worker: one state machine a pod, that makes the runtime look like the specification.
//!
//! ```text
//!            +--------------------------- look again: PLEG, update, back-off ---------------------------+
//!            v                                                                                          |
//!   Idle -> Mounting -> Sandbox -> (Pulling -> Creating -> Starting)* -> Idle --deleted, or all done--> Stopping
//!                                                                                                       |
//!                        Ended <- (after the next turn of the sync loop) Settling <- StoppingSandbox <--+
//! ```
//! Models `podWorkers` and `kubeGenericRuntimeManager.SyncPod`. It asks for things ([`Effect`]) and is told what came of them;
//! it sends nothing itself. Missing: post-start and pre-stop hooks, in-place resizing, ephemeral containers.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::actions;
use super::backoff::Backoff;
use super::containers::{self, Role, Runtime};
use super::status::{self, Inputs, Reasons};
use crate::api::Value;
use crate::api::kinds::pod::Pod;
use crate::client::recorder::EventType;
use crate::sim::{RecordId, Span, Time};
use crate::wire::cri::{Call, ContainerState, SandboxConfig, SandboxInfo};

/// What a worker wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// This is the pod's status now.
    Status(Value),
    /// Bring the pod's volumes up; answered by [`Worker::mounted`].
    Mount,
    /// Ask the runtime; answered by [`Worker::answered`].
    Call(Call),
    /// Bring an image here; answered by [`Worker::pulled`].
    Pull {
        /// As the pod names it.
        image: Rc<str>,
        /// Even if it is here.
        always: bool,
        /// Only if it is here.
        never: bool,
        /// The container, for events.
        field_path: String,
    },
    /// Make the container at this place of [`containers::of`]; answered by [`Worker::answered`].
    Create {
        /// Which.
        container: usize,
        /// How often it was made before.
        attempt: u32,
        /// In which sandbox.
        sandbox: Rc<str>,
    },
    /// Write an event about the pod, or about a container of it.
    Event {
        /// How serious.
        type_: EventType,
        /// Its reason.
        reason: &'static str,
        /// What it says.
        message: String,
        /// The container; empty: the pod.
        field_path: String,
    },
    /// Ask the runtime for this pod now, and tell the worker.
    Relist,
    /// Call [`Worker::wake`] at the first turn of the sync loop after this.
    Requeue(Span),
    /// Nothing of the pod runs any more, nor will.
    Ended,
}

/// What a worker waits for.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Idle,
    Mounting,
    Sandbox(Rc<SandboxConfig>),
    Pulling(usize),
    Creating(usize),
    Starting(usize, Rc<str>),
    /// Containers are being stopped: how many.
    Stopping(usize),
    StoppingSandbox,
    /// Everything is stopped; the runtime is asked a last time.
    LastLook,
    /// The runtime is asked what there is to be stopped.
    FirstLook,
    /// The volumes and the rest go.
    Settling,
    Ended,
}

/// What the kubelet knows for all its pods.
#[derive(Clone, Debug)]
pub struct Node {
    /// The node's address.
    pub host_ip: Rc<str>,
    /// Now.
    pub now: Time,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Worker {
    /// The pod as it is wanted.
    pub pod: Value,
    /// From a file of the node, not from the API server.
    pub is_static: bool,
    /// What the runtime last said.
    pub runtime: Runtime,
    /// The status last given out.
    pub status: Value,
    /// What probes say of running containers that have some: `(ready, started)`.
    pub probes: BTreeMap<Rc<str>, (bool, bool)>,
    step: Step,
    /// Counts the steps: an answer to an earlier one is none to this.
    epoch: u64,
    /// A look is wanted, because of this.
    wanted: Option<RecordId>,
    /// The pod shall end: the grace period in seconds, if it is not the pod's own.
    stopping: Option<Option<u32>>,
    reasons: Reasons,
    restarts: BTreeMap<Rc<str>, Backoff>,
    pulls: BTreeMap<Rc<str>, Backoff>,
    pull_errors: BTreeMap<Rc<str>, Rc<str>>,
    todo: VecDeque<usize>,
    /// Containers were started of which the runtime has not told yet.
    started_any: bool,
    /// The turn failed; how long the back-off that made it fail has still to go.
    failed: Option<Span>,
    /// Where containers of the pod are made, once there is a sandbox.
    sandbox: Rc<str>,
}

impl Worker {
    /// A worker for a pod that the kubelet has just heard of.
    pub fn new(pod: Value, is_static: bool) -> Worker {
        Worker {
            status: pod.get(crate::k!("status")).clone(),
            pod,
            is_static,
            runtime: Runtime::default(),
            probes: BTreeMap::new(),
            step: Step::Idle,
            epoch: 0,
            wanted: None,
            stopping: None,
            reasons: Reasons::new(),
            restarts: BTreeMap::new(),
            pulls: BTreeMap::new(),
            pull_errors: BTreeMap::new(),
            todo: VecDeque::new(),
            started_any: false,
            failed: None,
            sandbox: "".into(),
        }
    }

    fn go(&mut self, step: Step) {
        self.step = step;
        self.epoch += 1;
    }
    /// The number of the step that the worker is at: it goes with what is asked for, and comes back with the answer.
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Whether the pod is on its way out, or out.
    pub fn is_terminating(&self) -> bool {
        self.stopping.is_some()
    }
    /// A worker for a pod that had come to its end before the kubelet heard of it.
    pub fn finished(pod: Value) -> Worker {
        Worker { step: Step::Ended, stopping: Some(None), ..Worker::new(pod, false) }
    }
    /// Whether nothing of it runs, nor will.
    pub fn has_ended(&self) -> bool {
        self.step == Step::Ended
    }
    /// Whether a look is wanted and can be had; what asked for it.
    pub fn is_due(&self) -> Option<RecordId> {
        self.wanted.filter(|_| self.step == Step::Idle)
    }

    fn status(&mut self, node: &Node, terminal: bool, out: &mut Vec<Effect>) {
        let probes = &self.probes;
        let probed = |name: &str| probes.get(name).copied().unwrap_or((true, true));
        let inputs = Inputs {
            runtime: &self.runtime,
            old: &self.status,
            reasons: &self.reasons,
            probes: &probed,
            host_ip: &node.host_ip,
            terminal,
            now: node.now,
        };
        let mut said = status::generate(&self.pod, &inputs);
        // A pod is not called finished while something of it could still run.
        let finished = |v: &Value| matches!(v.get(crate::k!("phase")).str(), "Succeeded" | "Failed");
        if finished(&said) && !finished(&self.status) && !terminal {
            let before = self.status.get(crate::k!("phase")).clone();
            said.set(crate::k!("phase"), if before.is_empty() { "Pending".into() } else { before });
        }
        self.status = said.clone();
        out.push(Effect::Status(said));
    }

    /// The specification or the deletion of the pod changed.
    pub fn update(&mut self, pod: Value, cause: RecordId, node: &Node) -> Vec<Effect> {
        let grace = pod.at("metadata.deletionGracePeriodSeconds").as_int();
        let deleted = !pod.at("metadata.deletionTimestamp").is_null();
        self.pod = pod;
        if deleted {
            return self.stop(grace.map(|g| g.clamp(0, i64::from(u32::MAX)) as u32), cause, node);
        }
        self.look(cause, node)
    }

    /// Something happened: look at the pod as soon as may be.
    pub fn look(&mut self, cause: RecordId, node: &Node) -> Vec<Effect> {
        if self.stopping.is_none() {
            self.wanted.get_or_insert(cause);
        }
        self.sync(node)
    }

    /// A turn of the sync loop for which the worker asked.
    pub fn wake(&mut self, cause: RecordId, node: &Node) -> Vec<Effect> {
        match self.step {
            Step::Settling => {
                self.go(Step::Ended);
                vec![Effect::Ended]
            }
            Step::Idle if self.stopping.is_some() => self.begin_stop(node),
            _ => self.look(cause, node),
        }
    }

    /// The pod shall end.
    pub fn stop(&mut self, grace: Option<u32>, cause: RecordId, node: &Node) -> Vec<Effect> {
        let first = self.stopping.is_none();
        self.stopping = Some(grace);
        let _ = cause;
        match self.step {
            // Nothing that would have to be waited for.
            Step::Idle | Step::Mounting | Step::Pulling(_) if first => self.begin_stop(node),
            // A shorter grace period than the one under way.
            Step::Stopping(_) => {
                let calls = self.stop_calls();
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

    fn grace(&self) -> u32 {
        let own = Pod(&self.pod).spec().termination_grace_period_seconds().unwrap_or(30);
        let own = own.clamp(0, i64::from(u32::MAX)) as u32;
        // SIGTERM is given a moment even where there is no grace.
        self.stopping.flatten().unwrap_or(own).max(1)
    }

    fn stop_calls(&self) -> Vec<Effect> {
        let grace = self.grace();
        let mains_run = |c: &Role| *c == Role::Main;
        let roles: BTreeMap<&str, Role> = containers::of(&self.pod).iter().map(|c| (c.name(), c.role)).collect();
        let role = |name: &str| roles.get(name).copied().unwrap_or(Role::Main);
        let any_main = self.runtime.running().any(|c| mains_run(&role(&c.config.name)));
        // Sidecars outlive the main containers.
        let now = self.runtime.running().filter(|c| !any_main || role(&c.config.name) != Role::Sidecar);
        now.map(|c| Effect::Call(Call::StopContainer(c.id.clone(), grace))).collect()
    }

    fn begin_stop(&mut self, node: &Node) -> Vec<Effect> {
        let mut out = Vec::new();
        self.wanted = None;
        self.todo.clear();
        if self.started_any {
            self.go(Step::FirstLook);
            return vec![Effect::Relist];
        }
        self.status(node, false, &mut out);
        for c in self.runtime.running() {
            out.push(event(
                &self.pod,
                EventType::Normal,
                "Killing",
                format!("Stopping container {}", c.config.name),
                &c.config.name,
            ));
        }
        let calls = self.stop_calls();
        self.go(Step::Stopping(calls.len()));
        if calls.is_empty() {
            out.extend(self.stop_sandbox());
        }
        out.extend(calls);
        out
    }

    fn stop_sandbox(&mut self) -> Vec<Effect> {
        match self.runtime.sandbox() {
            Some(s) => {
                let id = s.id.clone();
                self.go(Step::StoppingSandbox);
                vec![Effect::Call(Call::StopPodSandbox(id))]
            }
            None => self.last_look(),
        }
    }
    fn last_look(&mut self) -> Vec<Effect> {
        self.go(Step::LastLook);
        vec![Effect::Relist]
    }

    /// Begin a turn, if one is wanted and none is under way.
    fn sync(&mut self, node: &Node) -> Vec<Effect> {
        let mut out = Vec::new();
        if self.step != Step::Idle || self.stopping.is_some() || self.wanted.take().is_none() {
            return out;
        }
        self.failed = None;
        self.status(node, false, &mut out);
        let actions = actions::compute(&self.pod, &self.runtime);
        if actions.finished {
            // Models `completeSync`: the pod is torn down at the next turn.
            self.stopping = Some(None);
            out.push(Effect::Requeue(Span::ZERO));
            return out;
        }
        if actions.sandbox.is_none() && actions.start.is_empty() {
            return out;
        }
        self.go(Step::Mounting);
        out.push(Effect::Mount);
        out
    }

    /// The volumes are there, or cannot be brought up.
    pub fn mounted(&mut self, result: Result<(), String>, node: &Node) -> Vec<Effect> {
        if self.step != Step::Mounting {
            return Vec::new();
        }
        if let Err(why) = result {
            let event = event(&self.pod, EventType::Warning, "FailedMount", why, "");
            return [vec![event], self.finish(Some(Span::ZERO), node)].concat();
        }
        let actions = actions::compute(&self.pod, &self.runtime);
        self.todo = actions.start.into();
        match actions.sandbox {
            Some(attempt) => {
                let config = Rc::new(sandbox_config(&self.pod, attempt));
                self.go(Step::Sandbox(config.clone()));
                vec![Effect::Call(Call::RunPodSandbox(config))]
            }
            None => {
                self.sandbox = self.runtime.sandbox().map(|s| s.id.clone()).unwrap_or_default();
                self.next_container(node)
            }
        }
    }

    /// The turn is over.
    fn finish(&mut self, failed: Option<Span>, node: &Node) -> Vec<Effect> {
        self.go(Step::Idle);
        self.todo.clear();
        let mut out = Vec::new();
        if self.stopping.is_some() {
            return self.begin_stop(node);
        }
        if self.started_any {
            out.push(Effect::Relist);
        }
        if let Some(backoff) = failed.or(self.failed) {
            out.push(Effect::Requeue(backoff));
        }
        out.extend(self.sync(node));
        out
    }

    /// Go on with the next container to be started.
    fn next_container(&mut self, node: &Node) -> Vec<Effect> {
        if self.stopping.is_some() {
            return self.finish(None, node);
        }
        let Some(i) = self.todo.pop_front() else { return self.finish(None, node) };
        let all = containers::of(&self.pod);
        let Some(c) = all.get(i).copied() else { return self.finish(None, node) };
        let name: Rc<str> = c.name().into();
        if let Some(ContainerState::Exited { finished, .. }) = self.runtime.newest(&name).map(|i| i.state.clone()) {
            let backoff = self.restarts.entry(name.clone()).or_default();
            if let Some(left) = backoff.remaining(finished, node.now) {
                let (ns, pod) = (self.pod.at("metadata.namespace").str(), self.pod.at("metadata.name").str());
                let uid = self.pod.at("metadata.uid").str();
                let said = format!("Back-off restarting failed container {name} in pod {pod}_{ns}({uid})");
                let wait = backoff.wait();
                let why = format!("back-off {wait} restarting failed container={name} pod={pod}_{ns}({uid})");
                let out = vec![event(&self.pod, EventType::Warning, "BackOff", said, &name)];
                self.reasons.insert(name, ("CrashLoopBackOff".into(), why.into()));
                self.failed = Some(self.failed.map_or(left, |f| f.min(left)));
                return [out, self.next_container(node)].concat();
            }
            backoff.next(finished, node.now);
        }
        let image: Rc<str> = c.spec.image().into();
        let policy: Rc<str> = c.spec.image_pull_policy().into();
        let field_path = c.field_path();
        if let Some(out) = self.image_backs_off(&name, &image, node) {
            return out;
        }
        self.go(Step::Pulling(i));
        vec![Effect::Pull { image, always: &*policy == "Always", never: &*policy == "Never", field_path }]
    }

    fn image_backs_off(&mut self, name: &Rc<str>, image: &Rc<str>, node: &Node) -> Option<Vec<Effect>> {
        self.pulls.get(image)?.remaining_since_update(node.now)?;
        let said = format!("Back-off pulling image {image:?}");
        let before = self.pull_errors.get(image).cloned().unwrap_or_default();
        let why = format!("{said}: {before}");
        let mut out = vec![event(&self.pod, EventType::Normal, "BackOff", said, name)];
        out.extend(self.container_failed(name.clone(), "ImagePullBackOff", why.into(), "ImagePullBackOff", node));
        Some(out)
    }

    /// A container could not be started; the turn goes on with the next, unless this one is an init container.
    fn container_failed(&mut self, name: Rc<str>, reason: &str, why: Rc<str>, said: &str, node: &Node) -> Vec<Effect> {
        let event = event(&self.pod, EventType::Warning, "Failed", format!("Error: {said}"), &name);
        self.reasons.insert(name, (reason.into(), why));
        self.failed = Some(self.failed.unwrap_or(Span::ZERO));
        [vec![event], self.next_container(node)].concat()
    }

    /// An image is here, or cannot be had: `Err((reason, message))`.
    pub fn pulled(&mut self, result: Result<(), (&'static str, Rc<str>)>, node: &Node) -> Vec<Effect> {
        let Step::Pulling(i) = self.step else { return Vec::new() };
        let all = containers::of(&self.pod);
        let Some(c) = all.get(i).copied() else { return self.finish(None, node) };
        let (name, image): (Rc<str>, Rc<str>) = (c.name().into(), c.spec.image().into());
        match result {
            Ok(()) => {
                let attempt = match self.runtime.newest(&name) {
                    Some(last) => last.config.attempt + 1,
                    None => restarts_said(&self.status, &name),
                };
                self.go(Step::Creating(i));
                vec![Effect::Create { container: i, attempt, sandbox: self.sandbox.clone() }]
            }
            Err((reason, why)) => {
                if reason == "ErrImagePull" {
                    self.pulls.entry(image.clone()).or_default().next(node.now, node.now);
                    self.pull_errors.insert(image, format!("ErrImagePull: {why}").into());
                }
                self.container_failed(name, reason, why, reason, node)
            }
        }
    }

    /// The runtime answered: the id of what it made (empty where it makes nothing), or why not.
    pub fn answered(&mut self, result: Result<Rc<str>, (&'static str, Rc<str>)>, node: &Node) -> Vec<Effect> {
        match (self.step.clone(), result) {
            (Step::Sandbox(config), Ok(id)) => {
                self.sandbox = id.clone();
                let made = SandboxInfo { id, config, ip: "".into(), ready: true, created: node.now };
                self.runtime.sandboxes.insert(0, Rc::new(made));
                let mut out = Vec::new();
                self.status(node, false, &mut out);
                [out, self.next_container(node)].concat()
            }
            (Step::Sandbox(_), Err((_, why))) => {
                let said = format!("Failed to create pod sandbox: {why}");
                let out = vec![event(&self.pod, EventType::Warning, "FailedCreatePodSandBox", said, "")];
                [out, self.finish(Some(Span::ZERO), node)].concat()
            }
            (Step::Creating(i), Ok(id)) => {
                let name = self.name_at(i);
                self.go(Step::Starting(i, id.clone()));
                vec![
                    event(&self.pod, EventType::Normal, "Created", "Container created".into(), &name),
                    Effect::Call(Call::StartContainer(id)),
                ]
            }
            (Step::Creating(i), Err((reason, why))) => {
                let name = self.name_at(i);
                self.container_failed(name, reason, why.clone(), &why, node)
            }
            (Step::Starting(i, _), Ok(_)) => {
                let name = self.name_at(i);
                self.reasons.remove(&name);
                self.started_any = true;
                let out = vec![event(&self.pod, EventType::Normal, "Started", "Container started".into(), &name)];
                [out, self.next_container(node)].concat()
            }
            (Step::Starting(i, _), Err((_, why))) => {
                let name = self.name_at(i);
                self.started_any = true;
                let said = why.split_once("desc = ").map_or(&*why, |(_, desc)| desc).to_string();
                self.container_failed(name, "RunContainerError", said.as_str().into(), &said, node)
            }
            (Step::Stopping(n), _) if n > 1 => {
                self.step = Step::Stopping(n - 1);
                Vec::new()
            }
            // The containers are stopped; sidecars may be left.
            (Step::Stopping(_), _) => vec![Effect::Relist],
            (Step::StoppingSandbox, _) => self.last_look(),
            _ => Vec::new(),
        }
    }

    fn name_at(&self, i: usize) -> Rc<str> {
        containers::of(&self.pod).get(i).map_or("", |c| c.name()).into()
    }

    /// The runtime says how the pod is.
    pub fn relisted(&mut self, fresh: Runtime, cause: RecordId, node: &Node) -> Vec<Effect> {
        let changed = fresh.sandboxes != self.runtime.sandboxes || fresh.containers != self.runtime.containers;
        self.runtime.update(fresh.sandboxes, fresh.containers);
        self.started_any = false;
        match self.step {
            Step::FirstLook => self.begin_stop(node),
            Step::Stopping(n) if n <= 1 => {
                let calls = self.stop_calls();
                if calls.is_empty() {
                    return self.stop_sandbox();
                }
                self.go(Step::Stopping(calls.len()));
                calls
            }
            Step::LastLook => {
                let mut out = Vec::new();
                self.go(Step::Settling);
                self.reasons.clear();
                self.status(node, !self.is_static, &mut out);
                out.push(Effect::Requeue(Span::ZERO));
                out
            }
            _ if changed => self.look(cause, node),
            _ => Vec::new(),
        }
    }
}

fn restarts_said(status: &Value, name: &str) -> u32 {
    let lists = [crate::k!("containerStatuses"), crate::k!("initContainerStatuses")];
    let all = lists.iter().flat_map(|l| status.get(*l).items());
    let said = all.filter(|s| s.get(crate::k!("name")).str() == name).map(|s| s.get(crate::k!("restartCount")).int());
    said.max().unwrap_or(0).clamp(0, i64::from(u32::MAX)) as u32
}

/// An event about a container of the pod, or about the pod where the name is empty.
fn event(pod: &Value, type_: EventType, reason: &'static str, message: String, container: &str) -> Effect {
    let field_path = containers::of(pod).iter().find(|c| c.name() == container).map(|c| c.field_path());
    Effect::Event { type_, reason, message, field_path: field_path.unwrap_or_default() }
}

fn sandbox_config(pod: &Value, attempt: u32) -> SandboxConfig {
    let text = |path: &str| Rc::from(pod.at(path).str());
    let spec = Pod(pod).spec();
    let hostname = if spec.hostname().is_empty() { text("metadata.name") } else { spec.hostname().into() };
    SandboxConfig {
        name: text("metadata.name"),
        namespace: text("metadata.namespace"),
        uid: text("metadata.uid"),
        attempt,
        host_network: spec.host_network(),
        hostname: if spec.host_network() { text("spec.nodeName") } else { hostname },
    }
}
