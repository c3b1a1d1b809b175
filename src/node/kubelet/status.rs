//! What a pod's status says. Models `generateAPIPodStatus`: from the specification, what the runtime says, what was said before.

use crate::path;
use std::rc::Rc;

use litemap::LiteMap;

use super::containers::{self, Role, Runtime, Specified, should_restart};
use super::{conditions, phase, reset};
use crate::api::kinds::pod::Pod;
use crate::api::{Value, time};
use crate::sim::{Arrange, Time};
use crate::wire::cri::{ContainerInfo, ContainerState};
use crate::wire::wall_secs;
use crate::{json, k};

/// Why a container is not (re)started: `CrashLoopBackOff` and what is said of it.
pub type Reasons = LiteMap<Rc<str>, (Rc<str>, Rc<str>)>;

/// What a status is made from, beside the pod.
pub struct Inputs<'a> {
    /// What the runtime says.
    pub runtime: &'a Runtime,
    /// What was last said of the pod, by this kubelet or an earlier one.
    pub old: &'a Value,
    /// Why containers wait.
    pub reasons: &'a Reasons,
    /// What probes say: `(ready, started)` of a running container.
    pub probes: &'a dyn Fn(&str) -> (bool, bool),
    /// The node's address.
    pub host_ip: &'a str,
    /// Nothing of the pod will run again.
    pub terminal: bool,
    /// Whether the container with this id has not got its new resources yet.
    pub stale: &'a dyn Fn(&str) -> bool,
    /// A resize is under way.
    pub resizing: bool,
    /// The kubelet ends the pod: reason and message.
    pub failed: Option<(&'a str, &'a str)>,
    /// Now.
    pub now: Time,
}

/// An instant in a status: whole seconds.
pub fn stamp(at: Time) -> String {
    time::rfc3339(wall_secs(at) as i64)
}

/// The state of a container, and of one that has ended.
fn state(info: &ContainerInfo) -> Value {
    let id = format!("containerd://{}", info.id);
    match &info.state {
        ContainerState::Created => json!({ "waiting": {} }),
        ContainerState::Running(at) => json!({ "running": { "startedAt": (stamp(*at)) } }),
        ContainerState::Exited { started, finished, code, reason, message } => {
            let mut t = json!({ "exitCode": (*code) });
            t.set(k!("reason"), reason.clone());
            if !message.is_empty() {
                t.set(k!("message"), message.clone());
            }
            // A container that never ran began at the epoch, as the runtime's zero says.
            let began = if &**reason == "StartError" { time::rfc3339(0) } else { stamp(*started) };
            t.set(k!("startedAt"), began);
            t.set(k!("finishedAt"), stamp(*finished));
            t.set(k!("containerID"), id);
            json!({ "terminated": (t) })
        }
    }
}

/// The mounts of a container as its status repeats them.
pub(super) fn mounts(c: Specified<'_>) -> Value {
    let each = c.spec.volume_mounts().map(|m| {
        let mut v = json!({ "name": (m.name()), "mountPath": (m.mount_path()) });
        if m.read_only() {
            v.set(k!("readOnly"), true);
            v.set(k!("recursiveReadOnly"), "Disabled");
        }
        v
    });
    each.collect::<Vec<_>>().into()
}

/// The end of a container that nobody saw.
pub fn lost(message: &str) -> Value {
    json!({ "terminated": {
        "exitCode": 137, "reason": "ContainerStatusUnknown",
        "message": (message),
        "startedAt": null, "finishedAt": null
    } })
}

fn container(c: Specified<'_>, has_inits: bool, resets: bool, pod: &Value, with: &Inputs<'_>) -> Value {
    let name = c.name();
    let of_list = |list: &str| with.old.get(list).items().iter().find(|s| s.get(k!("name")).str() == name);
    let old = of_list(match c.role {
        Role::Main => "containerStatuses",
        Role::Ephemeral => "ephemeralContainerStatuses",
        Role::Init | Role::Sidecar => "initContainerStatuses",
    });
    let old = old.cloned().unwrap_or_default();
    let mut out = json!({ "name": (name) });
    let newest = with.runtime.newest(name);
    if newest.is_none()
        && resets
        && let Some(said) = reset::removed(&old, c)
    {
        return said;
    }
    let doomed = !pod.at(path!("metadata.deletionTimestamp")).is_null();
    let waiting = if has_inits { "PodInitializing" } else { "ContainerCreating" };
    let (mut now_state, mut last, restarts) = match newest {
        Some(info) => {
            let previous = with.runtime.named(name).nth(1).map(|p| state(p));
            let last = previous.unwrap_or_else(|| old.get(k!("lastState")).clone());
            (state(info), last, i64::from(info.config.attempt))
        }
        None => {
            let state = json!({ "waiting": { "reason": (waiting) } });
            let count = old.get(k!("restartCount")).int();
            if !old.at(path!("state.running")).is_null() {
                let why =
                    "The container could not be located when the pod was deleted.  The container used to be Running";
                // Of a pod that is deleted it is not started again.
                (state, lost(why), count + i64::from(!doomed))
            } else {
                (state, old.get(k!("lastState")).clone(), count)
            }
        }
    };
    let code = newest.and_then(|i| containers::exit_code(i));
    let finished_init = c.role == Role::Init && code == Some(0);
    let is_running = newest.is_some_and(|i| matches!(i.state, ContainerState::Running(_)));
    if let Some((reason, message)) = with.reasons.get(name)
        && !doomed
        && !is_running
        && !finished_init
        && should_restart(pod, c, code)
    {
        if !now_state.get(k!("terminated")).is_null() {
            last = now_state;
        }
        let mut w = json!({});
        w.set(k!("reason"), reason.clone());
        if !message.is_empty() {
            w.set(k!("message"), message.clone());
        }
        now_state = json!({ "waiting": (w) });
    }
    let (probed_ready, probed_started) = if is_running { (with.probes)(name) } else { (false, false) };
    let ready = match c.role {
        Role::Init => finished_init,
        Role::Ephemeral => false,
        Role::Sidecar | Role::Main => is_running && probed_ready && probed_started,
    };
    out.set(k!("state"), now_state);
    out.set(k!("lastState"), if last.is_null() { Value::object() } else { last });
    out.set(k!("ready"), ready);
    out.set(k!("restartCount"), restarts);
    match newest {
        Some(info) => {
            out.set(k!("image"), info.image.name.clone());
            out.set(k!("imageID"), info.image.digest.clone());
            out.set(k!("containerID"), format!("containerd://{}", info.id));
        }
        None => {
            out.set(k!("image"), c.spec.image());
            out.set(k!("imageID"), "");
        }
    }
    if c.role != Role::Ephemeral {
        out.set(k!("started"), is_running && probed_started);
    }
    if let Some(info) = newest {
        let requests = c.spec.resources().requests();
        if !requests.is_empty() {
            out.set(k!("allocatedResources"), requests.clone());
        }
        let resources =
            if (with.stale)(&info.id) { info.config.spec.get(k!("resources")) } else { c.spec.resources().0 };
        out.set(k!("resources"), if resources.is_null() { Value::object() } else { resources.clone() });
    }
    let mounts = mounts(c);
    if !mounts.is_empty() {
        out.set(k!("volumeMounts"), mounts);
    }
    if newest.is_some() {
        out.set(k!("user"), user(c, pod));
    }
    out
}

/// Who a container runs as. Models `ContainerUser`; an image's own user is taken for root.
fn user(c: Specified<'_>, pod: &Value) -> Value {
    let of_pod = pod.at(path!("spec.securityContext"));
    let of_container = c.spec.0.get(k!("securityContext"));
    let read = |name: &str| [of_container, of_pod].iter().find_map(|s| s.get(name).as_int());
    let (uid, gid) = (read("runAsUser").unwrap_or(0), read("runAsGroup").unwrap_or(0));
    let mut groups = vec![Value::from(gid)];
    let more = of_pod.get(k!("supplementalGroups")).items().iter().chain([of_pod.get(k!("fsGroup"))]);
    for g in more.filter(|g| !g.is_null()) {
        if !groups.contains(g) {
            groups.push(g.clone());
        }
    }
    json!({ "linux": { "uid": (uid), "gid": (gid), "supplementalGroups": (groups) } })
}

/// The resources of a whole pod: the sums of its containers' where there are any.
fn pod_resources(pod: &Value, with: &Inputs<'_>, status: &mut Value) {
    let mut total = json!({});
    for list in ["limits", "requests"] {
        let mut sum: LiteMap<&str, crate::api::Quantity> = LiteMap::new();
        for c in Pod(pod).spec().containers() {
            let stale = with.runtime.newest(c.name()).filter(|info| list == "limits" && (with.stale)(&info.id));
            let spec = stale.map_or(c.0, |info| &info.config.spec);
            for (name, amount) in spec.get(k!("resources")).get(list).entries() {
                let Ok(amount) = crate::api::Quantity::parse(amount.str()) else { continue };
                match sum.get_mut(name.as_str()) {
                    Some(s) => *s = *s + amount,
                    None => drop(sum.insert(name.as_str(), amount)),
                }
            }
        }
        if !sum.is_empty() {
            let sum = Value::of(sum.into_iter().map(|(k, q)| (k, Value::from(q.to_string()))));
            if list == "requests" {
                status.set(k!("allocatedResources"), sum.clone());
            }
            total.set(list, sum);
        }
    }
    status.set(k!("resources"), total);
}

/// Thousandths of a processor as a cgroup keeps them: shares, from these a weight, and back.
fn weighed(milli: i64) -> i64 {
    let weight = 1 + (milli * 1024 / 1000 - 2).max(0) * 9999 / 262_142;
    let shares = 2 + (weight - 1) * 262_142 / 9999;
    (shares * 1000 + 1023) / 1024
}

#[test]
fn a_share_of_the_processor_comes_back_from_the_cgroup_a_little_smaller() {
    assert_eq!([100, 3000].map(weighed), [79, 2998]);
}

/// The status of a pod as the kubelet sees it now.
pub fn generate(pod: &Value, with: &Inputs<'_>) -> Value {
    let all = containers::of(pod);
    let has_inits = all.iter().any(|c| c.role.is_init());
    let resets = reset::wanted(pod, with.runtime, with.old);
    let (mut inits, mut mains, mut ephemeral) = (Vec::new(), Vec::new(), Vec::new());
    for c in &all {
        let list = match c.role {
            Role::Main => &mut mains,
            Role::Ephemeral => &mut ephemeral,
            Role::Init | Role::Sidecar => &mut inits,
        };
        list.push(container(*c, has_inits && c.role != Role::Ephemeral, resets, pod, with));
    }
    let mut out = json!({});
    let generation = pod.at(path!("metadata.generation")).int();
    if generation != 0 {
        out.set(k!("observedGeneration"), generation);
    }
    let phase = phase::of(pod, &inits, &mains, with.terminal);
    let before = with.old.get(k!("phase")).str();
    let phase = if matches!(before, "Succeeded" | "Failed") { before.to_string() } else { phase.to_string() };
    let phase = if with.failed.is_some() { "Failed".into() } else { phase };
    out.set(k!("phase"), phase.as_str());
    out.set(k!("conditions"), conditions::of(pod, &inits, &mains, &phase, with));
    for kept in ["message", "reason"] {
        let said = with.old.get(kept);
        if !said.is_empty() {
            out.set(kept, said.clone());
        }
    }
    if let Some((reason, message)) = with.failed {
        out.set(k!("message"), message);
        out.set(k!("reason"), reason);
    }
    if !with.host_ip.is_empty() {
        out.set(k!("hostIP"), with.host_ip);
        out.set(k!("hostIPs"), json!([{ "ip": (with.host_ip) }]));
    }
    let ip = if Pod(pod).spec().host_network() { with.host_ip } else { &with.runtime.ip };
    let ip = if ip.is_empty() { with.old.get(k!("podIP")).str() } else { ip };
    if !ip.is_empty() {
        out.set(k!("podIP"), ip);
        out.set(k!("podIPs"), json!([{ "ip": (ip) }]));
    }
    let started = with.old.get(k!("startTime"));
    out.set(k!("startTime"), if started.is_empty() { stamp(with.now).into() } else { started.clone() });
    if !inits.is_empty() {
        out.set(k!("initContainerStatuses"), inits);
    }
    // Those of init containers keep their order, the others are sorted by name.
    mains.arrange_by(|a: &Value, b: &Value| a.get(k!("name")).str().cmp(b.get(k!("name")).str()));
    out.set(k!("containerStatuses"), mains);
    if !ephemeral.is_empty() {
        out.set("ephemeralContainerStatuses", ephemeral);
    }
    out.set(k!("qosClass"), pod.at(path!("status.qosClass")).clone());
    pod_resources(pod, with, &mut out);
    // Once the pod runs its share of the processor is read back from its cgroup.
    if before == "Running"
        && let Ok(cpu) = crate::api::Quantity::parse(out.at(path!("resources.requests.cpu")).str())
        && cpu.milli_value() > 0
    {
        let weighed = weighed(cpu.milli_value());
        out.set_at("resources.requests.cpu", format!("{weighed}m"));
    }
    out
}
