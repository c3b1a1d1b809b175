//! The start of a pod's containers, one after the other: image, container, program.

use crate::path;
use std::rc::Rc;

use super::containers;
use super::{Effect, Node, Step, Worker, event, restarts_said};
use crate::api::Value;
use crate::api::kinds::pod::Pod;
use crate::client::recorder::EventType;
use crate::node::kubelet::hooks::LEAST;
use crate::sim::Span;
use crate::wire::cri::{Call, ContainerState, SandboxConfig, SandboxInfo};

impl Worker {
    /// Go on with the next container to be started.
    pub(super) fn next_container(&mut self, node: &Node) -> Vec<Effect> {
        if self.stopping.is_some() {
            return self.finish(None, node);
        }
        let Some(i) = self.todo.pop_front() else { return self.finish(None, node) };
        let all = containers::of(&self.pod);
        let Some(c) = all.get(i).copied() else { return self.finish(None, node) };
        let name: Rc<str> = c.name().into();
        // A container that has just been killed is not known as ended yet: the one before it counts.
        let known = self.runtime.named(&name).filter(|i| !self.killed.contains(&i.id));
        let ended = known.into_iter().find_map(|i| match i.state {
            ContainerState::Exited { finished, .. } => Some(finished),
            _ => None,
        });
        if let Some(finished) = ended {
            // Another image is another container.
            let backoff = self.restarts.entry(format!("{name} {}", c.spec.image()).into()).or_default();
            if let Some(left) = backoff.remaining(finished, node.now) {
                let (ns, pod) =
                    (self.pod.at(path!("metadata.namespace")).str(), self.pod.at(path!("metadata.name")).str());
                let uid = self.pod.at(path!("metadata.uid")).str();
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

    pub(super) fn image_backs_off(&mut self, name: &Rc<str>, image: &Rc<str>, node: &Node) -> Option<Vec<Effect>> {
        self.pulls.get(image)?.remaining_since_update(node.now)?;
        let said = format!("Back-off pulling image {image:?}");
        let before = self.pull_errors.get(image).cloned().unwrap_or_default();
        let why = format!("{said}: {before}");
        let mut out = vec![event(&self.pod, EventType::Normal, "BackOff", said, name)];
        out.extend(self.container_failed(name.clone(), "ImagePullBackOff", why.into(), "ImagePullBackOff", node));
        Some(out)
    }

    /// A container could not be started; the turn goes on with the next, unless this one is an init container.
    pub(super) fn container_failed(
        &mut self,
        name: Rc<str>,
        reason: &str,
        why: Rc<str>,
        said: &str,
        node: &Node,
    ) -> Vec<Effect> {
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
                self.made_sandbox = true;
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
            (Step::Starting(i, made), Ok(_)) => {
                let name = self.name_at(i);
                self.reasons.remove(&name);
                if let Some(old) = self.runtime.newest(&name) {
                    self.failing.remove(&old.id);
                }
                self.started_any = true;
                let mut out = vec![event(&self.pod, EventType::Normal, "Started", "Container started".into(), &name)];
                if self.has_hook(i, "postStart") {
                    self.go(Step::Hooking(i, made.clone()));
                    out.push(Effect::PostStart { container: i, id: made });
                    return out;
                }
                [out, self.next_container(node)].concat()
            }
            (Step::Hooking(..), Ok(_)) => self.next_container(node),
            (Step::Hooking(i, made), Err((_, why))) => {
                let name = self.name_at(i);
                let said = |reason, text: &str| event(&self.pod, EventType::Warning, reason, text.into(), &name);
                let failed = said("FailedPostStartHook", "PostStartHook failed");
                let killing = event(&self.pod, EventType::Normal, "Killing", "FailedPostStartHook".into(), &name);
                let stop = Effect::Call(Call::StopContainer(made, self.grace().max(LEAST)));
                self.go(Step::Unhooking(i, why));
                vec![failed, killing, stop]
            }
            (Step::Unhooking(i, why), _) => {
                self.reasons.insert(self.name_at(i), ("PostStartHookError".into(), why));
                self.failed = Some(self.failed.unwrap_or(Span::ZERO));
                self.next_container(node)
            }
            (Step::Starting(i, _), Err((_, why))) => {
                let name = self.name_at(i);
                self.started_any = true;
                let said = why.split_once("desc = ").map_or(&*why, |(_, desc)| desc).to_string();
                self.container_failed(name, "RunContainerError", said.as_str().into(), &said, node)
            }
            (Step::Killing(n), _) if n > 1 => {
                self.step = Step::Killing(n - 1);
                Vec::new()
            }
            (Step::Killing(_), _) => {
                self.go(Step::Mounting);
                vec![Effect::Mount]
            }
            (Step::Resetting(n), _) if n > 1 => {
                self.step = Step::Resetting(n - 1);
                Vec::new()
            }
            (Step::Resetting(_), _) => self.remove_all(),
            (Step::Removing(n), _) if n > 1 => {
                self.step = Step::Removing(n - 1);
                Vec::new()
            }
            // It is looked at anew at once.
            (Step::Removing(_), _) if self.stopping.is_some() => self.finish(None, node),
            (Step::Removing(_), _) => {
                self.go(Step::Idle);
                vec![Effect::Relist]
            }
            (Step::Stopping(n), _) if n > 1 => {
                self.step = Step::Stopping(n - 1);
                Vec::new()
            }
            // The containers are stopped; sidecars may be left.
            (Step::Stopping(_), _) => vec![Effect::Relist],
            (Step::StoppingSandbox, _) => self.stopped(node),
            _ => Vec::new(),
        }
    }

    /// Whether a container has such a hook.
    pub(super) fn has_hook(&self, i: usize, which: &str) -> bool {
        containers::of(&self.pod).get(i).is_some_and(|c| !c.spec.0.get("lifecycle").get(which).is_null())
    }

    pub(super) fn name_at(&self, i: usize) -> Rc<str> {
        containers::of(&self.pod).get(i).map_or("", |c| c.name()).into()
    }
}

/// What the runtime is told of a pod.
pub(super) fn sandbox_config(pod: &Value, attempt: u32) -> SandboxConfig {
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
        resolv: crate::node::kubelet::env::resolv_conf(pod).into(),
    }
}
