//! The conditions of a pod that the kubelet sets. Models `status.Generate...Condition`.

use super::containers::{self, Role};
use super::reset;
use super::status::{Inputs, stamp};
use crate::api::Value;
use crate::api::kinds::pod::restart;
use crate::path;
use crate::{json, k};

/// The condition of a pod whose containers do not have their new resources yet.
const RESIZING: &str = "PodResizeInProgress";

/// What a condition says.
struct Said {
    kind: &'static str,
    status: bool,
    reason: &'static str,
    message: String,
}

fn yes(kind: &'static str) -> Said {
    Said { kind, status: true, reason: "", message: String::new() }
}

fn no(kind: &'static str, reason: &'static str, message: impl Into<String>) -> Said {
    Said { kind, status: false, reason, message: message.into() }
}

fn initialized(pod: &Value, inits: &[Value], mains: &[Value], phase: &str) -> Said {
    let all = containers::of(pod);
    let roles = all.iter().filter(|c| c.role.is_init()).map(|c| c.role);
    // A main container that runs or ran shows that the init containers were done once.
    let begun = mains.iter().any(|s| !s.get(k!("containerID")).str().is_empty());
    let undone: Vec<&str> = inits
        .iter()
        .zip(roles)
        .filter(|(s, role)| match role {
            Role::Sidecar => !s.get(k!("started")).bool(),
            _ => !s.get(k!("ready")).bool(),
        })
        .map(|(s, _)| s.get(k!("name")).str())
        .collect();
    if phase == "Succeeded" {
        return Said { reason: "PodCompleted", ..yes("Initialized") };
    }
    if undone.is_empty() || begun {
        return yes("Initialized");
    }
    no("Initialized", "ContainersNotInitialized", format!("containers with incomplete status: [{}]", undone.join(" ")))
}

fn ready(kind: &'static str, pod: &Value, inits: &[Value], mains: &[Value], phase: &str) -> Said {
    match phase {
        "Succeeded" => return no(kind, "PodCompleted", ""),
        "Failed" => return no(kind, "PodFailed", ""),
        _ => {}
    }
    let all = containers::of(pod);
    let wanted = all.iter().filter(|c| matches!(c.role, Role::Main | Role::Sidecar)).map(|c| c.name());
    let is_ready = |name: &str| {
        let of_name = inits.iter().chain(mains).find(|s| s.get(k!("name")).str() == name);
        of_name.is_some_and(|s| s.get(k!("ready")).bool())
    };
    let unready: Vec<&str> = wanted.filter(|name| !is_ready(name)).collect();
    if unready.is_empty() {
        return yes(kind);
    }
    no(kind, "ContainersNotReady", format!("containers with unready status: [{}]", unready.join(" ")))
}

/// Whether all containers are started anew. Models `GenerateAllContainersRestartingCondition`.
fn restarting(pod: &Value, phase: &str, with: &Inputs<'_>) -> Said {
    match phase {
        "Succeeded" => no(reset::CONDITION, "PodCompleted", ""),
        "Failed" => no(reset::CONDITION, "PodFailed", ""),
        _ if reset::wanted(pod, with.runtime, with.old) && !with.runtime.containers.is_empty() => Said {
            reason: "RestartAllContainersStarted",
            message: "container exited with restart policy rule".into(),
            ..yes(reset::CONDITION)
        },
        _ => no(reset::CONDITION, "", ""),
    }
}

/// A readiness gate asks for a condition that somebody else sets.
fn gates(pod: &Value, old: &Value, ready: Said) -> Said {
    let unmet: Vec<String> = pod
        .at(path!("spec.readinessGates"))
        .items()
        .iter()
        .map(|g| g.get(k!("conditionType")).str())
        .filter_map(|kind| match find(old, kind).map(|c| c.get(k!("status")).str() == "True") {
            Some(true) => None,
            Some(false) => Some(format!("the status of pod readiness gate {kind:?} is not \"True\", but False")),
            None => Some(format!("corresponding condition of pod readiness gate {kind:?} does not exist.")),
        })
        .collect();
    if ready.status && !unmet.is_empty() {
        return no(ready.kind, "ReadinessGatesNotReady", unmet.join(", "));
    }
    ready
}

fn find<'a>(status: &'a Value, kind: &str) -> Option<&'a Value> {
    status.get(k!("conditions")).items().iter().find(|c| c.get(k!("type")).str() == kind)
}

/// The conditions of a pod: others' first, then the kubelet's own, in its order.
pub fn of(pod: &Value, inits: &[Value], mains: &[Value], phase: &str, with: &Inputs<'_>) -> Value {
    let sandbox = match with.runtime.needs_sandbox() {
        false => yes("PodReadyToStartContainers"),
        true => {
            let why =
                if with.runtime.sandboxes.is_empty() { "no pod sandbox exists" } else { "pod sandbox is not ready" };
            no("PodReadyToStartContainers", "PodSandboxNotReady", why)
        }
    };
    // What was initialized once stays so, even if its init containers run anew.
    let was = find(with.old, "Initialized").is_some_and(|c| c.get(k!("status")).str() == "True");
    let said = [
        sandbox,
        if was && phase != "Succeeded" { yes("Initialized") } else { initialized(pod, inits, mains, phase) },
        gates(pod, with.old, ready("Ready", pod, inits, mains, phase)),
        ready("ContainersReady", pod, inits, mains, phase),
        yes("PodScheduled"),
        restarting(pod, phase, with),
    ];
    let said = &said[..if restart::could_restart_all(pod) { said.len() } else { said.len() - 1 }];
    let generation = pod.at(path!("metadata.generation")).int();
    let resize = find(with.old, RESIZING).filter(|_| with.resizing).cloned();
    let own = |c: &Value| {
        [RESIZING].into_iter().chain(said.iter().map(|s| s.kind)).any(|kind| kind == c.get(k!("type")).str())
    };
    let mut out: Vec<Value> = with.old.get(k!("conditions")).items().iter().filter(|c| !own(c)).cloned().collect();
    if with.resizing {
        let now = stamp(with.now);
        out.push(resize.unwrap_or_else(|| {
            json!({
                "type": (RESIZING), "observedGeneration": (generation), "status": "True",
                "lastProbeTime": (now.as_str()), "lastTransitionTime": (now.as_str())
            })
        }));
    }
    for s in said {
        let status = if s.status { "True" } else { "False" };
        let before = find(with.old, s.kind).filter(|c| c.get(k!("status")).str() == status);
        let since = before.map(|c| c.get(k!("lastTransitionTime")).clone());
        let mut c = json!({ "type": (s.kind) });
        if generation != 0 && s.kind != reset::CONDITION {
            c.set(k!("observedGeneration"), generation);
        }
        c.set(k!("status"), status);
        c.set(k!("lastProbeTime"), Value::Null);
        c.set(k!("lastTransitionTime"), since.unwrap_or_else(|| stamp(with.now).into()));
        for (key, text) in [(k!("reason"), s.reason), (k!("message"), &*s.message)] {
            if !text.is_empty() {
                c.set(key, text);
            }
        }
        out.push(c);
    }
    out.into()
}
