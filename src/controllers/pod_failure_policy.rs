//! Models a job's pod failure policy: some failures end the job at once, some do not count.

use super::job::has_failed;
use super::sync::key;
use crate::api::Value;
use crate::k;
use crate::path;

/// The first rule that a failed pod matches: its place, its action, and how it matched.
fn rule(job: &Value, pod: &Value) -> Option<(usize, String, String)> {
    let (namespace, name) = key(pod);
    for (i, rule) in job.at(path!("spec.podFailurePolicy.rules")).items().iter().enumerate() {
        let action = rule.get(k!("action")).str();
        let codes = rule.get(k!("onExitCodes"));
        if !codes.is_null() {
            let lists = ["initContainerStatuses", "containerStatuses"].map(|l| pod.get(k!("status")).get(l).items());
            for status in lists.into_iter().flatten() {
                let of = codes.get(k!("containerName")).str();
                let code = status.at(path!("state.terminated.exitCode"));
                let listed = codes.get(k!("values")).items().contains(code);
                if code.int() != 0
                    && (of.is_empty() || of == status.get(k!("name")).str())
                    && listed == (codes.get(k!("operator")).str() == "In")
                {
                    let container = status.get(k!("name")).str();
                    let how = format!(
                        "Container {container} for pod {namespace}/{name} failed with exit code {}",
                        code.int()
                    );
                    return Some((i, action.into(), how));
                }
            }
        }
        for pattern in rule.get(k!("onPodConditions")).items() {
            let kind = pattern.get(k!("type")).str();
            let state = Some(pattern.get(k!("status")).str()).filter(|s| !s.is_empty()).unwrap_or("True");
            if super::pods::condition(pod, kind).get(k!("status")).str() == state {
                return Some((i, action.into(), format!("Pod {namespace}/{name} has condition {kind}")));
            }
        }
    }
    None
}

/// Why a failed pod ends the job, if one does.
pub fn fails_job(job: &Value, pods: &[&Value]) -> Option<String> {
    let failed = pods.iter().filter(|p| has_failed(job, p));
    let fatal = |p: &&Value| rule(job, p).filter(|(_, action, _)| action == "FailJob");
    failed.filter_map(fatal).next().map(|(i, action, how)| format!("{how} matching {action} rule at index {i}"))
}

/// What is to become of a failed pod, if a rule says so.
pub fn action(job: &Value, pod: &Value) -> Option<String> {
    rule(job, pod).map(|(_, action, _)| action)
}

/// Whether a failed pod does not count.
pub fn ignores(job: &Value, pod: &Value) -> bool {
    action(job, pod).as_deref() == Some("Ignore")
}
