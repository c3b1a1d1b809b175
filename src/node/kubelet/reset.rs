//! A container whose rule says so has ended, and all of its pod are started anew in the same sandbox. Models `RestartAllContainers`.
//!
//! The pod says that it restarts; its containers are killed and removed; it says that they were; then it begins as a new one would.

use super::containers::{self, Role, Runtime, Specified};
use super::status::mounts;
use crate::api::Value;
use crate::api::kinds::pod::restart;
use crate::{json, k, path};

/// The condition.
pub const CONDITION: &str = "AllContainersRestarting";
/// Why a container waits, or has ended.
pub const REASON: &str = "RestartingAllContainers";
const REMOVED: &str = "The container is removed because RestartAllContainers in place";

/// Whether a status says that the pod restarts.
pub fn is_under_way(status: &Value) -> bool {
    let all = status.get(k!("conditions")).items();
    all.iter().any(|c| c.get(k!("type")).str() == CONDITION && c.get(k!("status")).str() == "True")
}

/// Models `ShouldAllContainersRestart`.
pub fn wanted(pod: &Value, runtime: &Runtime, old: &Value) -> bool {
    let ended = |c: &Specified<'_>| runtime.newest(c.name()).is_some_and(|info| containers::restarts_all(*c, info));
    restart::could_restart_all(pod) && (is_under_way(old) || containers::of(pod).iter().any(ended))
}

/// Whether a container ended because its pod restarts, whatever its policy says.
pub fn is_restart(state: &Value) -> bool {
    state.at(path!("terminated.reason")).str() == REASON
}

/// What is said of a container that was removed for it; nothing of one that has waited.
pub fn removed(old: &Value, c: Specified<'_>) -> Option<Value> {
    if old.is_null() || !old.at(path!("state.waiting")).is_null() || c.role == Role::Ephemeral {
        return None;
    }
    let ended = !old.at(path!("state.terminated")).is_null();
    let mut said = if ended {
        old.clone()
    } else {
        let mut said = json!({
            "name": (c.name()), "ready": false, "started": false, "image": (c.spec.image()), "imageID": ""
        });
        let mounts = mounts(c);
        if !mounts.is_empty() {
            said.set(k!("volumeMounts"), mounts);
        }
        said
    };
    said.set(k!("state"), json!({ "waiting": { "reason": (REASON), "message": (REMOVED) } }));
    let end = json!({
        "exitCode": 137, "reason": (REASON), "message": (REMOVED), "startedAt": null, "finishedAt": null
    });
    said.set(k!("lastState"), json!({ "terminated": (end) }));
    said.set(k!("restartCount"), old.get(k!("restartCount")).int() + 1);
    Some(said)
}
