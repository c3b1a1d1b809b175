//! The containers of a pod's specification, and what the runtime last said of each.

use std::rc::Rc;

use crate::api::kinds::pod::Pod;
use crate::api::kinds::pod::container::Container;
use crate::api::kinds::pod::restart;
use crate::api::{Value, View};
use crate::wire::cri::{ContainerInfo, ContainerState, SandboxInfo};

/// In which list of the pod a container stands, and what that means for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// An init container: runs to its end before the next starts.
    Init,
    /// An init container with `restartPolicy: Always`: starts in its turn, runs as long as the pod.
    Sidecar,
    /// One of `containers`.
    Main,
    /// One of `ephemeralContainers`: put into a pod that runs, never started again, and of no weight for what the pod is.
    Ephemeral,
}

impl Role {
    /// Whether it stands in `initContainers`.
    pub fn is_init(self) -> bool {
        matches!(self, Role::Init | Role::Sidecar)
    }
}

/// A container of the specification.
#[derive(Clone, Copy, Debug)]
pub struct Specified<'a> {
    /// Its role.
    pub role: Role,
    /// What the pod says of it.
    pub spec: Container<'a>,
}

impl<'a> Specified<'a> {
    /// Its name.
    pub fn name(self) -> &'a str {
        self.spec.name()
    }
    /// How events name it: `spec.containers{nginx}`.
    pub fn field_path(self) -> String {
        let list = match self.role {
            Role::Main => "containers",
            Role::Ephemeral => "ephemeralContainers",
            Role::Init | Role::Sidecar => "initContainers",
        };
        format!("spec.{list}{{{}}}", self.name())
    }
}

/// The containers of a pod: those of `initContainers` first, ephemeral ones last.
pub fn of(pod: &Value) -> Vec<Specified<'_>> {
    let spec = Pod(pod).spec();
    let inits = spec.init_containers().map(|c| {
        let role = if c.restart_policy() == Some("Always") { Role::Sidecar } else { Role::Init };
        Specified { role, spec: c }
    });
    let mains = spec.containers().map(|c| Specified { role: Role::Main, spec: c });
    let ephemeral = spec.ephemeral_containers().map(|c| Specified { role: Role::Ephemeral, spec: Container(c.0) });
    inits.chain(mains).chain(ephemeral).collect()
}

/// What the runtime last said of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Runtime {
    /// Its sandboxes, newest first.
    pub sandboxes: Vec<Rc<SandboxInfo>>,
    /// Its containers, oldest first.
    pub containers: Vec<Rc<ContainerInfo>>,
    /// The address that the newest ready sandbox had when it was last seen.
    pub ip: Rc<str>,
}

impl Runtime {
    /// The containers of this name, newest first.
    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Rc<ContainerInfo>> + 'a {
        self.containers.iter().rev().filter(move |c| *c.config.name == *name)
    }
    /// The newest container of this name.
    pub fn newest<'a>(&'a self, name: &'a str) -> Option<&'a Rc<ContainerInfo>> {
        self.named(name).next()
    }
    /// Those that run.
    pub fn running(&self) -> impl Iterator<Item = &Rc<ContainerInfo>> {
        self.containers.iter().filter(|c| matches!(c.state, ContainerState::Running(_)))
    }
    /// The newest sandbox, if it is ready.
    pub fn sandbox(&self) -> Option<&Rc<SandboxInfo>> {
        self.sandboxes.first().filter(|s| s.ready)
    }
    /// Models `PodSandboxChanged`: the pod has no sandbox that it can use.
    pub fn needs_sandbox(&self) -> bool {
        self.sandbox().is_none()
    }
    /// What the runtime says now.
    pub fn update(&mut self, sandboxes: Vec<Rc<SandboxInfo>>, containers: Vec<Rc<ContainerInfo>>) {
        if let Some(s) = sandboxes.first().filter(|s| s.ready) {
            self.ip = s.ip.clone();
        }
        self.sandboxes = sandboxes;
        self.containers = containers;
    }
}

/// The exit code of a container that has ended.
pub fn exit_code(info: &ContainerInfo) -> Option<i32> {
    match info.state {
        ContainerState::Exited { code, .. } => Some(code),
        _ => None,
    }
}

/// Models `ShouldContainerBeRestarted`, of a container that has ended (or not begun) with this code.
pub fn should_restart(pod: &Value, c: Specified<'_>, code: Option<i32>) -> bool {
    let Some(code) = code else { return true };
    let done = c.role == Role::Init && code == 0 && restart::rule(c.spec, 0).is_none();
    c.role != Role::Ephemeral && !done && restart::restarts(Pod::view(pod).spec(), c.spec, i64::from(code))
}

/// Whether this container has ended so that all are to be started anew.
pub fn restarts_all(c: Specified<'_>, info: &ContainerInfo) -> bool {
    exit_code(info).is_some_and(|code| restart::restarts_all(c.spec, i64::from(code)))
}
