//! The pod worker: one state machine a pod, that makes the runtime look like the specification.
//!
//! ```text
//!            +--------------------------- look again: PLEG, update, back-off ---------------------------+
//!            v                                                                                          |
//!   Idle -> Mounting -> Sandbox -> (Pulling -> Creating -> Starting)* -> Idle --deleted, or all done--> Stopping
//!                                                                                                       |
//!                        Ended <- (when the PLEG has looked) Settling <- StoppingSandbox <--+
//! ```
//! Models `podWorkers` and `kubeGenericRuntimeManager.SyncPod`. It asks for things ([`Effect`]) and is told what came of them;
//! it sends nothing itself.

mod effect;
mod resize;
mod start;
mod stop;
mod unwell;

use crate::path;
use std::collections::VecDeque;
use std::rc::Rc;

use litemap::LiteMap;

use super::actions;
use super::admission::{Asked, asked};
use super::backoff::Backoff;
use super::containers::{self, Runtime};
use super::reset;
use super::status::{self, Inputs, Reasons};
use crate::api::Value;
use crate::client::recorder::EventType;
use crate::sim::{RecordId, Span, Time};
use crate::wire::cri::{Call, SandboxConfig};
pub use effect::{Effect, Node};

/// What a worker waits for.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Idle,
    Mounting,
    Sandbox(Rc<SandboxConfig>),
    Pulling(usize),
    Creating(usize),
    Starting(usize, Rc<str>),
    /// The hook after its start runs.
    Hooking(usize, Rc<str>),
    /// It is killed because its hook failed: with which message.
    Unhooking(usize, Rc<str>),
    /// Containers are being killed because of their probes: how many.
    Killing(usize),
    /// All containers are being killed to be started anew: how many.
    Resetting(usize),
    /// They are being removed: how many.
    Removing(usize),
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

/// See the module.
#[derive(Clone, Debug)]
pub struct Worker {
    /// The pod as it is wanted.
    pub pod: Value,
    /// What it asks for of its node.
    pub(super) asked: Asked,
    /// From a file of the node, not from the API server.
    pub is_static: bool,
    /// What the runtime last said.
    pub runtime: Runtime,
    /// The status last given out.
    pub status: Value,
    /// It was called finished, had it been certain that nothing of it runs again.
    over: bool,
    /// What probes have said of containers, by their ids: `(ready, started)`.
    pub probes: LiteMap<Rc<str>, (bool, bool)>,
    /// Containers that failed a probe, or are to be started anew for their new resources, and have to be killed, by their ids: why.
    failing: LiteMap<Rc<str>, usize>,
    /// Containers that this turn has killed: it goes on with what it knew of them before.
    killed: Vec<Rc<str>>,
    step: Step,
    /// The volumes were brought up once.
    pub(super) has_volumes: bool,
    /// Counts the steps: an answer to an earlier one is none to this.
    epoch: u64,
    /// A look is wanted, because of this.
    wanted: Option<RecordId>,
    /// The pod shall end: the grace period in seconds, if it is not the pod's own.
    stopping: Option<Option<u32>>,
    /// Since when its containers are being stopped.
    stopped_since: Option<Time>,
    /// A resize is under way: what is said of it.
    resizing: Option<Rc<str>>,
    /// It ends because the node is short of something: what is said of that.
    evicted: Option<Rc<str>>,
    reasons: Reasons,
    restarts: LiteMap<Rc<str>, Backoff>,
    pulls: LiteMap<Rc<str>, Backoff>,
    pull_errors: LiteMap<Rc<str>, Rc<str>>,
    todo: VecDeque<usize>,
    /// Containers were started of which the runtime has not told yet.
    started_any: bool,
    /// A sandbox was made of which the runtime has not told yet.
    made_sandbox: bool,
    /// The turn failed; how long the back-off that made it fail has still to go.
    failed: Option<Span>,
    /// When the last turn ended, as long as the runtime has not told of the pod since. Models `lastSyncTime`.
    synced: Option<Time>,
    /// When the pod is to be looked at again: one instant a pod, the last that was asked for.
    pub(super) due: Option<Time>,
    /// Where containers of the pod are made, once there is a sandbox.
    sandbox: Rc<str>,
}

impl Worker {
    /// A worker for a pod that the kubelet has just heard of.
    pub fn new(pod: Value, is_static: bool) -> Worker {
        Worker {
            status: pod.get(crate::k!("status")).clone(),
            over: false,
            asked: asked(&pod),
            pod,
            is_static,
            runtime: Runtime::default(),
            probes: LiteMap::new(),
            failing: LiteMap::new(),
            killed: Vec::new(),
            step: Step::Idle,
            has_volumes: false,
            epoch: 0,
            wanted: None,
            stopping: None,
            stopped_since: None,
            resizing: None,
            evicted: None,
            reasons: Reasons::new(),
            restarts: LiteMap::new(),
            pulls: LiteMap::new(),
            pull_errors: LiteMap::new(),
            todo: VecDeque::new(),
            started_any: false,
            made_sandbox: false,
            failed: None,
            synced: None,
            due: None,
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
    /// Whether nothing of it runs any more, even if its volumes have still to go. Models `IsPodKnownTerminated`.
    pub fn has_stopped(&self) -> bool {
        matches!(self.step, Step::Settling | Step::Ended)
    }
    /// Whether nothing of it runs, nor will.
    pub fn has_ended(&self) -> bool {
        self.step == Step::Ended
    }

    /// The status of a turn: it asks the prober, too.
    fn status(&mut self, node: &Node, terminal: bool, out: &mut Vec<Effect>) {
        self.say(node, terminal, out);
        out.push(Effect::Probe);
    }

    fn say(&mut self, node: &Node, terminal: bool, out: &mut Vec<Effect>) {
        let overdue = self.active_for(node.now) == Some(Span::ZERO);
        if overdue {
            let (reason, said) = unwell::OVERDUE;
            out.push(event(&self.pod, EventType::Normal, reason, said.into(), ""));
        }
        let probed = |name: &str| self.probed(name);
        let inputs = Inputs {
            runtime: &self.runtime,
            old: &self.status,
            reasons: &self.reasons,
            probes: &probed,
            host_ip: &node.host_ip,
            terminal,
            stale: &|id| self.failing.get(id) == Some(&resize::RESIZED),
            resizing: self.resizing.is_some(),
            failed: overdue.then_some(unwell::OVERDUE).or(self.evicted.as_deref().map(|m| ("Evicted", m))),
            now: node.now,
        };
        let mut said = status::generate(&self.pod, &inputs);
        if let Some(message) = self.evicted.as_deref().filter(|_| terminal) {
            unwell::disrupt(&mut said, &self.pod, message, node.now);
        }
        // A pod is not called finished while something of it could still run.
        let finished = |v: &Value| matches!(v.get(crate::k!("phase")).str(), "Succeeded" | "Failed");
        self.over = finished(&said);
        if self.over && !finished(&self.status) && !terminal {
            let before = self.status.get(crate::k!("phase")).clone();
            said.set(crate::k!("phase"), if before.is_empty() { "Pending".into() } else { before });
            for part in ["reason", "message"] {
                said.remove(part);
            }
        }
        self.status = said.clone();
        out.push(Effect::Status(said));
    }

    /// The specification or the deletion of the pod changed.
    pub fn update(&mut self, pod: Value, cause: RecordId, node: &Node) -> Vec<Effect> {
        let grace = pod.at(path!("metadata.deletionGracePeriodSeconds")).as_int();
        let deleted = !pod.at(path!("metadata.deletionTimestamp")).is_null();
        let before = std::mem::replace(&mut self.pod, pod);
        if deleted {
            return self.stop(grace.map(|g| g.clamp(0, i64::from(u32::MAX)) as u32), cause, node);
        }
        let resized = self.resized(&before);
        self.asked = asked(&self.pod);
        [resized, self.look(cause, node)].concat()
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
                let said = self.conclude();
                vec![Effect::Status(said), Effect::Ended]
            }
            Step::Idle if self.stopping.is_some() => self.begin_stop(node),
            _ => self.look(cause, node),
        }
    }

    /// Models `GetNewerThan`: the PLEG has to have looked since the last turn.
    pub(super) fn is_fresh(&self, node: &Node) -> bool {
        self.synced.is_none_or(|at| at < node.looked)
    }

    /// When the last turn ended, if nothing has happened since.
    pub(super) fn idle_since(&self) -> Option<Time> {
        self.synced
    }

    /// Begin a turn, if one is wanted and none is under way.
    fn sync(&mut self, node: &Node) -> Vec<Effect> {
        let mut out = Vec::new();
        if self.step != Step::Idle || self.stopping.is_some() || self.wanted.is_none() {
            return out;
        }
        if !self.is_fresh(node) {
            return vec![Effect::Await];
        }
        self.wanted = None;
        (self.failed, self.due) = (None, None);
        self.killed.clear();
        let fresh = self.epoch == 0;
        out.extend(self.resize_done());
        self.status(node, false, &mut out);
        let left = self.active_for(node.now);
        if let Some(left) = left.filter(|_| fresh) {
            out.push(Effect::Deadline(left));
        }
        if reset::is_under_way(&self.status) && left != Some(Span::ZERO) {
            out.extend(self.reset());
            return out;
        }
        if self.over || left == Some(Span::ZERO) {
            // Models `completeSync`: the pod is torn down at the next turn.
            (self.stopping, self.synced) = (Some(None), Some(node.now));
            out.push(Effect::Await);
            return out;
        }
        let actions = self.actions();
        if actions.finished {
            out.extend(self.kill_all(node));
            return out;
        }
        if !actions.kill.is_empty() {
            out.extend(self.kill(&actions.kill));
            return out;
        }
        if actions.sandbox.is_none() && actions.start.is_empty() {
            self.synced = Some(node.now);
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
            let said = event(&self.pod, EventType::Warning, "FailedMount", why, "");
            return [vec![said], self.finish(Some(Span::ZERO), node)].concat();
        }
        self.has_volumes = true;
        let actions = self.actions();
        self.todo = actions.start.into();
        match actions.sandbox {
            Some(attempt) => {
                let config = Rc::new(start::sandbox_config(&self.pod, attempt));
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
        self.synced = Some(node.now);
        let mut out = Vec::new();
        if self.stopping.is_some() {
            return self.begin_stop(node);
        }
        let failed = failed.or(self.failed);
        if self.started_any || self.made_sandbox {
            // A turn that failed waits for the PLEG's own look.
            out.push(if failed.is_some() { Effect::Changed } else { Effect::Relist });
        }
        out.extend(failed.map(Effect::Requeue));
        out.extend(self.sync(node));
        out
    }

    /// The runtime says how the pod is. What the PLEG tells of is looked at, even if the worker had asked before and knows it.
    pub fn relisted(&mut self, fresh: Runtime, pleg: bool, cause: RecordId, node: &Node) -> Vec<Effect> {
        let changed = fresh.sandboxes != self.runtime.sandboxes || fresh.containers != self.runtime.containers;
        self.runtime.update(fresh.sandboxes, fresh.containers);
        self.started_any = false;
        self.made_sandbox = false;
        self.synced = None;
        match self.step {
            Step::FirstLook => self.begin_stop(node),
            Step::Stopping(n) if n <= 1 => {
                let calls = self.stop_calls(node.now);
                if calls.is_empty() {
                    return self.stop_sandbox(node);
                }
                self.go(Step::Stopping(calls.len()));
                calls
            }
            Step::LastLook => self.settle(node),
            _ if changed || pleg => self.look(cause, node),
            _ => self.sync(node),
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
