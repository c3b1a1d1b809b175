//! The columns of pods. Models kubectl's printers: what READY, STATUS and RESTARTS say of a pod.

use super::super::columns::{AGE, NAME, column, or, since};
use super::Pod;
use super::status::ContainerStatus;
use crate::api::{Column, Value, time};
use crate::json;

/// The columns of a table of pods.
pub const COLUMNS: &[Column] = &[
    NAME,
    column("Ready", "string", 0, "The aggregate readiness state of this pod for accepting traffic.", |v, _| {
        summary(v).ready.into()
    }),
    column("Status", "string", 0, "The aggregate status of the containers in this pod.", |v, _| {
        summary(v).status.into()
    }),
    column(
        "Restarts",
        "string",
        0,
        "The number of times the containers in this pod have been restarted and when the last container in this pod has restarted.",
        restarts,
    ),
    AGE,
    column(
        "IP",
        "string",
        1,
        "podIP address allocated to the pod. Routable at least within the cluster. Empty if not yet allocated.",
        |v, _| or(Pod(v).status().pod_ips().next().map_or("", |ip| ip.ip()), "<none>"),
    ),
    column(
        "Node",
        "string",
        1,
        "NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for scheduling by the scheduler defined in schedulerName. Once this field is set, the kubelet for this node becomes responsible for the lifecycle of this pod. This field should not be used to express a desire for the pod to be scheduled on a specific node. https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename",
        |v, _| or(Pod(v).spec().node_name(), "<none>"),
    ),
    column(
        "Nominated Node",
        "string",
        1,
        "nominatedNodeName is set only when this pod preempts other pods on the node, but it cannot be scheduled right away as preemption victims receive their graceful termination periods. This field does not guarantee that the pod will be scheduled on this node. Scheduler may decide to place the pod elsewhere if other nodes become available sooner. Scheduler may also decide to give the resources on this node to a higher priority pod that is created after preemption. As a result, this field may be different than PodSpec.nodeName when the pod is scheduled.",
        |v, _| or(Pod(v).status().nominated_node_name(), "<none>"),
    ),
    column(
        "Readiness Gates",
        "string",
        1,
        "If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all its containers are ready AND all conditions specified in the readiness gates have status equal to \"True\" More info: https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates",
        |v, _| readiness_gates(v).into(),
    ),
];

/// What a table says of a row beside its cells: whether the pod has come to its end.
pub fn conditions(pod: &Value) -> Value {
    let (reason, message) = match Pod(pod).status().phase() {
        "Succeeded" => ("Succeeded", "The pod has completed successfully."),
        "Failed" => ("Failed", "The pod failed."),
        _ => return Value::Null,
    };
    json!([{ "type": "Completed", "status": "True", "reason": (reason), "message": (message) }])
}

/// What the columns say of a pod, worked out of the states of its containers.
struct Summary {
    ready: String,
    status: String,
    restarts: i64,
    last_restart: String,
}

/// The latest of two RFC 3339 times, either of which may be none.
fn later<'a>(a: &'a str, b: &'a str) -> &'a str {
    if time::parse(b) > time::parse(a) { b } else { a }
}

fn finished<'a>(container: &ContainerStatus<'a>) -> &'a str {
    container.last_state().terminated().map_or("", |t| t.finished_at())
}

/// `Error`, `Signal:9` or `ExitCode:1`.
fn ended(reason: &str, signal: i64, exit_code: i64) -> String {
    match (reason, signal) {
        ("", 0) => format!("ExitCode:{exit_code}"),
        ("", signal) => format!("Signal:{signal}"),
        (reason, _) => reason.into(),
    }
}

fn summary(pod: &Value) -> Summary {
    let pod = Pod(pod);
    let (spec, status) = (pod.spec(), pod.status());
    let sidecar = |name: &str| spec.init_containers().any(|c| c.name() == name && c.restart_policy() == Some("Always"));
    let condition = |kind: &str| status.conditions().find(|c| c.type_() == kind);
    let total = spec.containers().len() + spec.init_containers().filter(|c| sidecar(c.name())).count();
    let mut ready = 0;
    let mut reason = if status.reason().is_empty() { status.phase() } else { status.reason() }.to_string();
    if condition("PodScheduled").is_some_and(|c| c.reason() == "SchedulingGated") {
        reason = "SchedulingGated".into();
    }
    // Restarts of all init containers, while the pod initializes; of the sidecars alone afterwards.
    let (mut restarts, mut last) = (0, "");
    let (mut sidecar_restarts, mut sidecar_last) = (0, "");
    let mut initializing = false;
    for (i, c) in status.init_container_statuses().enumerate() {
        restarts += c.restart_count();
        last = later(last, finished(&c));
        let is_sidecar = sidecar(c.name());
        if is_sidecar {
            sidecar_restarts += c.restart_count();
            sidecar_last = later(sidecar_last, finished(&c));
        }
        let state = c.state();
        if state.terminated().is_some_and(|t| t.exit_code() == 0) {
            continue;
        }
        if is_sidecar && c.started() == Some(true) {
            ready += usize::from(c.ready());
            continue;
        }
        let waiting = state.waiting().map_or("", |w| w.reason());
        reason = match state.terminated() {
            Some(t) => format!("Init:{}", ended(t.reason(), t.signal(), t.exit_code())),
            None if !matches!(waiting, "" | "PodInitializing") => format!("Init:{waiting}"),
            None => format!("Init:{i}/{}", spec.init_containers().len()),
        };
        initializing = true;
        break;
    }
    if !initializing || condition("Initialized").is_some_and(|c| c.status() == "True") {
        (restarts, last) = (sidecar_restarts, sidecar_last);
        let mut running = false;
        let mut error = String::new();
        for c in status.container_statuses().rev() {
            restarts += c.restart_count();
            last = later(last, finished(&c));
            let state = c.state();
            let waiting = state.waiting().map_or("", |w| w.reason());
            if !waiting.is_empty() {
                reason = waiting.into();
            } else if let Some(t) = state.terminated() {
                reason = ended(t.reason(), t.signal(), t.exit_code());
                if t.exit_code() != 0 {
                    error = reason.clone();
                }
            } else if c.ready() && state.running().is_some() {
                running = true;
                ready += 1;
            }
        }
        if reason == "Completed" {
            if running && condition("Ready").is_some_and(|c| c.status() == "True") {
                reason = "Running".into();
            } else if !error.is_empty() {
                reason = error;
            } else if running {
                reason = "NotReady".into();
            }
        }
    }
    let deleted = !pod.metadata().deletion_timestamp().is_empty();
    if deleted && status.reason() == "NodeLost" {
        reason = "Unknown".into();
    } else if deleted && !matches!(status.phase(), "Succeeded" | "Failed") {
        reason = "Terminating".into();
    }
    Summary { ready: format!("{ready}/{total}"), status: reason, restarts, last_restart: last.into() }
}

/// `5 (10s ago)`.
fn restarts(pod: &Value, now: u64) -> Value {
    let s = summary(pod);
    match (s.restarts, s.last_restart.as_str()) {
        (0, _) | (_, "") => s.restarts.to_string().into(),
        (n, last) => format!("{n} ({} ago)", since(last, now)).into(),
    }
}

fn readiness_gates(pod: &Value) -> String {
    let pod = Pod(pod);
    let gates = pod.spec().readiness_gates();
    if gates.len() == 0 {
        return "<none>".into();
    }
    let holds =
        |kind: &str| pod.status().conditions().find(|c| c.type_() == kind).is_some_and(|c| c.status() == "True");
    format!("{}/{}", gates.clone().filter(|g| holds(g.condition_type())).count(), gates.len())
}
