//! What a pod needs next. Models `computePodActions`.

use std::rc::Rc;

use litemap::LiteMap;

use super::containers::{self, Role, Runtime, exit_code, should_restart};
use crate::api::Value;
use crate::api::kinds::pod::Pod;
use crate::wire::cri::ContainerState;

/// What to do, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actions {
    /// Nothing of the pod shall run any more.
    pub finished: bool,
    /// Make a sandbox; how often one was made before.
    pub sandbox: Option<u32>,
    /// Kill these containers first: they failed a probe, or are to have another image.
    pub kill: Vec<usize>,
    /// Start these containers, one after the other (their places in [`containers::of`]).
    pub start: Vec<usize>,
}

/// From the specification, what the runtime says, which containers failed a probe, and which have started as theirs say.
pub fn compute(
    pod: &Value,
    runtime: &Runtime,
    failing: &LiteMap<Rc<str>, usize>,
    started: &dyn Fn(&str) -> bool,
) -> Actions {
    let all = containers::of(pod);
    let policy = Pod(pod).spec().restart_policy();
    let mut out = Actions::default();
    let mains = || all.iter().enumerate().filter(|(_, c)| c.role == Role::Main);
    if runtime.needs_sandbox() {
        let attempt = runtime.sandboxes.first().map_or(0, |s| s.config.attempt + 1);
        let done = |c: containers::Specified<'_>| {
            let code = runtime.newest(c.name()).and_then(|i| exit_code(i));
            code.is_some() && !should_restart(pod, c, code)
        };
        let start: Vec<usize> = mains().filter(|(_, c)| !done(**c)).map(|(i, _)| i).collect();
        if start.is_empty() || policy == "Never" && attempt != 0 && !runtime.containers.is_empty() {
            out.finished = true;
            return out;
        }
        out.sandbox = Some(attempt);
        // Init containers run anew in a new sandbox, one at a time.
        out.start = match all.iter().position(|c| c.role.is_init()) {
            Some(first) => vec![first],
            None => start,
        };
        return out;
    }
    let sandbox = &runtime.sandboxes[0].id;
    let of_sandbox =
        |name: &str| runtime.containers.iter().rev().find(|i| *i.config.name == *name && i.config.sandbox == *sandbox);
    let begun = mains().any(|(_, c)| of_sandbox(c.name()).is_some());
    // Ephemeral containers come first, whatever else there is to do.
    let put_in =
        |(_, c): &(usize, &containers::Specified<'_>)| c.role == Role::Ephemeral && of_sandbox(c.name()).is_none();
    out.start = all.iter().enumerate().filter(put_in).map(|(i, _)| i).collect();
    if !begun {
        for (i, c) in all.iter().enumerate().filter(|(_, c)| c.role.is_init()) {
            let state = of_sandbox(c.name()).map(|info| (&info.state, exit_code(info)));
            if of_sandbox(c.name()).is_some_and(|info| failing.contains_key(&info.id)) {
                out.kill.push(i);
                out.start.push(i);
                return out;
            }
            match (c.role, state) {
                (Role::Init, Some((_, Some(0)))) => continue,
                (Role::Sidecar, Some((ContainerState::Running(_), _))) if started(c.name()) => continue,
                (_, Some((ContainerState::Running(_), _))) => return out,
                (_, Some((_, code))) if code.is_some() && !should_restart(pod, *c, code) => {
                    out.finished = true;
                    return out;
                }
                _ => {
                    out.start.push(i);
                    return out;
                }
            }
        }
    }
    let mut alive = false;
    for (i, c) in all.iter().enumerate().filter(|(_, c)| matches!(c.role, Role::Main | Role::Sidecar)) {
        match of_sandbox(c.name()) {
            Some(info) if matches!(info.state, ContainerState::Running(_)) => {
                // Of a container that runs only the image can be changed.
                let changed = *info.config.image != *c.spec.image();
                let is_failing = changed || failing.contains_key(&info.id);
                let stays = changed || policy != "Never";
                if is_failing {
                    out.kill.push(i);
                    out.start.extend(stays.then_some(i));
                }
                alive |= c.role == Role::Main && (stays || !is_failing);
            }
            Some(info) if !should_restart(pod, *c, exit_code(info)) => {}
            // A container that was made and never started is made again.
            _ => {
                alive |= c.role == Role::Main;
                out.start.push(i);
            }
        }
    }
    if !alive {
        out.finished = true;
        out.start.clear();
        out.kill.clear();
    }
    out
}
