//! Whether a container that has ended is started again: its own rules come first, then its own policy, then the pod's.

use super::container::Container;
use super::{Pod, PodSpec};
use crate::api::Value;
use crate::k;

/// The action of a rule that starts the whole pod anew, in its sandbox.
const ALL: &str = "RestartAllContainers";

/// The action of the container's first rule that matches this exit code. Models `FindMatchingContainerRestartRule`.
pub fn rule(c: Container<'_>, code: i64) -> Option<&str> {
    let matches = |rule: &&Value| {
        let codes = rule.get(k!("exitCodes"));
        let listed = codes.get(k!("values")).items().iter().any(|v| v.int() == code);
        !codes.is_null() && listed == (codes.get(k!("operator")).str() == "In")
    };
    c.restart_policy()?;
    c.0.get(k!("restartPolicyRules")).items().iter().find(matches).map(|rule| rule.get(k!("action")).str())
}

/// Models `ContainerShouldRestart`, of a container that has ended with this code.
pub fn restarts(spec: PodSpec<'_>, c: Container<'_>, code: i64) -> bool {
    if rule(c, code).is_some() {
        return true;
    }
    match c.restart_policy().unwrap_or_else(|| spec.restart_policy()) {
        "Never" => false,
        "OnFailure" => code != 0,
        _ => true,
    }
}

/// Whether all containers are started anew when this one ends with this code.
pub fn restarts_all(c: Container<'_>, code: i64) -> bool {
    rule(c, code) == Some(ALL)
}

/// Whether the pod has a rule that starts all containers anew. Models `AllContainersCouldRestart`.
pub fn could_restart_all(pod: &Value) -> bool {
    let spec = Pod(pod).spec();
    let rules = |c: Container<'_>| {
        c.0.get(k!("restartPolicyRules")).items().iter().any(|rule| rule.get(k!("action")).str() == ALL)
    };
    spec.containers().chain(spec.init_containers()).any(rules)
}
