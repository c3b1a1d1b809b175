//! The phase of a pod. Models `getPhase`.

use super::containers::{self, Role, should_restart};
use super::reset;
use crate::api::Value;
use crate::{k, path};

/// From the statuses of a pod's containers; `terminal`: none of them will run again.
pub fn of(pod: &Value, inits: &[Value], mains: &[Value], terminal: bool) -> &'static str {
    let all = containers::of(pod);
    let begun = mains.iter().any(|s| !s.get(k!("containerID")).str().is_empty());
    let (mut pending, mut running, mut stopped, mut over, mut succeeded) = (false, 0, 0, 0, 0);
    for (c, status) in all.iter().zip(inits.iter().chain(mains)) {
        let code = |state: &Value| state.at(path!("terminated.exitCode")).as_int();
        let state = status.get(k!("state"));
        let (runs, ended) = (!state.get(k!("running")).is_null(), code(state));
        let waits = !state.get(k!("waiting")).is_null();
        let last = ended.or_else(|| code(status.get(k!("lastState"))).filter(|_| waits));
        let reset = reset::is_restart(state) || waits && reset::is_restart(status.get(k!("lastState")));
        let stays = || !reset && !should_restart(pod, *c, last.map(|code| code as i32));
        match (c.role, runs, last) {
            (Role::Init, false, Some(0)) | (Role::Sidecar, false, Some(_)) => {}
            (Role::Init, false, Some(_)) if stays() => return "Failed",
            (Role::Init, false, Some(_)) => {}
            (Role::Init, ..) => pending = true,
            (Role::Sidecar, true, _) => {
                running += 1;
                pending |= !begun && !status.get(k!("started")).bool();
            }
            (Role::Ephemeral, ..) => {}
            (Role::Main, true, _) => running += 1,
            (Role::Sidecar | Role::Main, false, None) => pending = true,
            (Role::Main, false, Some(_)) => {
                stopped += 1;
                over += usize::from(stays());
                succeeded += usize::from(ended == Some(0));
            }
        }
    }
    match () {
        _ if pending => "Pending",
        _ if running > 0 => "Running",
        _ if stopped == 0 => "Pending",
        _ if !terminal && stopped != over => "Running",
        _ if stopped == succeeded => "Succeeded",
        _ => "Failed",
    }
}
