//! The phase of a pod. Models `getPhase`.

use crate::api::Value;
use crate::api::kinds::pod::Pod;
use crate::k;
use crate::path;

fn ended(status: &Value) -> Option<i64> {
    let code = |state: &Value| state.at(path!("terminated.exitCode")).as_int();
    code(status.get(k!("state"))).or_else(|| {
        let waits = !status.at(path!("state.waiting")).is_null();
        code(status.get(k!("lastState"))).filter(|_| waits)
    })
}

/// From the statuses of a pod's containers; `terminal`: none of them will run again.
pub fn of(pod: &Value, inits: &[Value], mains: &[Value], terminal: bool) -> &'static str {
    let policy = Pod(pod).spec().restart_policy();
    let spec: Vec<_> = Pod(pod).spec().init_containers().collect();
    let (mut initializing, mut failed_inits) = (0, 0);
    for (c, status) in spec.iter().zip(inits) {
        let running = !status.at(path!("state.running")).is_null();
        if c.restart_policy() == Some("Always") {
            initializing += usize::from(!status.get(k!("started")).bool() && ended(status).is_none());
            continue;
        }
        match (running, ended(status)) {
            (false, Some(0)) => {}
            (false, Some(_)) => failed_inits += 1,
            _ => initializing += 1,
        }
    }
    let (mut running, mut waiting, mut stopped, mut succeeded) = (0, 0, 0, 0);
    for status in mains {
        match (status.at(path!("state.running")).is_null(), ended(status)) {
            (false, _) => running += 1,
            (true, None) => waiting += 1,
            (true, Some(code)) => {
                stopped += 1;
                succeeded += usize::from(code == 0);
            }
        }
    }
    if failed_inits > 0 && policy == "Never" {
        return "Failed";
    }
    if terminal && running == 0 && stopped > 0 && initializing == 0 {
        return if stopped == succeeded && waiting == 0 { "Succeeded" } else { "Failed" };
    }
    if terminal && running == 0 {
        return "Failed";
    }
    match () {
        _ if initializing > 0 || failed_inits > 0 || waiting > 0 => "Pending",
        _ if running > 0 => "Running",
        _ if stopped == 0 => "Pending",
        _ if policy == "Always" => "Running",
        _ if stopped == succeeded => "Succeeded",
        _ if policy == "Never" => "Failed",
        _ => "Running",
    }
}
