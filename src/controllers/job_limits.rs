//! Models what a job asks of its indexes: limits of failures of each, and rules by which some successes are enough.
//!
//! How often an index failed stands on the pod that comes next: so the last failed pod of an index that has none is kept.

use super::job_pods::{BACKOFF_FIRST, BACKOFF_MAX, Indexes, finished, index};
use super::pod_failure_policy as policy;
use super::sync::Look;
use super::{job, pods::is_pod_active};
use crate::api::Value;
use crate::sim::Span;
use crate::{k, path};

/// How often pods of this index failed before, and how often that did not count.
pub const COUNTS: [&str; 2] =
    ["batch.kubernetes.io/job-index-failure-count", "batch.kubernetes.io/job-index-ignored-failure-count"];

fn counted(pod: &Value) -> [i64; 2] {
    COUNTS.map(|name| pod.at(path!("metadata.annotations")).get(name).str().parse().unwrap_or(0))
}

fn failures(pod: &Value) -> i64 {
    counted(pod).iter().sum()
}

/// The limit of failures of one index, if there is one.
pub fn limit(job: &Value) -> Option<i64> {
    job.at(path!("spec.backoffLimitPerIndex")).as_int()
}

/// The indexes that have failed; none where they are not limited.
pub fn failed(job: &Value, pods: &[&Value]) -> Option<Indexes> {
    let limit = limit(job)?;
    let mut all = Indexes::read(job, job.at(path!("status.failedIndexes")).str());
    let over = |p: &&&Value| {
        job::is_tracked(p)
            && job::has_failed(job, p)
            && match policy::action(job, p).as_deref() {
                Some("FailIndex") => true,
                Some("Ignore") => false,
                _ => counted(p)[0] >= limit,
            }
    };
    pods.iter().filter(over).for_each(|p| all.add(index(p)));
    Some(all)
}

/// The failed pods that wait for their successors, one an index. Models `getPodsWithDelayedDeletionPerIndex`.
pub fn delayed<'a>(job: &Value, pods: &[&'a Value], done: &Indexes, failed: Option<&Indexes>) -> Vec<&'a Value> {
    let Some(failed) = failed else { return Vec::new() };
    let mut kept: Vec<&Value> = Vec::new();
    for pod in pods.iter().copied().filter(|p| job::is_tracked(p) && job::has_failed(job, p)) {
        let n = index(pod);
        let is_active = pods.iter().any(|p| index(p) == n && is_pod_active(p));
        if n < 0 || done.has(n) || failed.has(n) || is_active {
            continue;
        }
        match kept.iter_mut().find(|p| index(p) == n) {
            Some(last) if failures(last) <= failures(pod) && finished(pod) >= finished(last) => *last = pod,
            Some(_) => {}
            None => kept.push(pod),
        }
    }
    kept
}

/// How long the successor of a failed pod is not made yet.
pub fn wait(last: Option<&Value>, look: &Look<'_>) -> Span {
    let due = |pod| finished(pod) + (BACKOFF_FIRST << failures(pod).min(10)).min(BACKOFF_MAX);
    last.map_or(Span::ZERO, |pod| look.until(due(pod)))
}

/// What stands on the successor of a failed pod.
pub fn next(job: &Value, last: Option<&Value>) -> [i64; 2] {
    let Some(pod) = last else { return [0, 0] };
    let [failed, ignored] = counted(pod);
    if policy::ignores(job, pod) { [failed, ignored + 1] } else { [failed + 1, ignored] }
}

/// Why the indexes end the job, if they do: condition, reason, message.
pub fn verdict(job: &Value, done: &Indexes, failed: Option<&Indexes>) -> Option<(&'static str, &'static str, String)> {
    let spec = job.get(k!("spec"));
    if let Some(failed) = failed {
        let most = spec.get(k!("maxFailedIndexes")).as_int();
        if most.is_some_and(|most| failed.count() > most) {
            let message = "Job has exceeded the specified maximal number of failed indexes";
            return Some(("FailureTarget", "MaxFailedIndexesExceeded", message.into()));
        }
        if failed.count() > 0 && failed.count() + done.count() >= spec.get(k!("completions")).int() {
            return Some(("FailureTarget", "FailedIndexes", "Job has failed indexes".into()));
        }
    }
    let meets = |rule: &Value| {
        let enough = rule.get(k!("succeededCount")).as_int();
        let listed = rule.get(k!("succeededIndexes"));
        if listed.is_null() {
            return enough.is_some_and(|n| done.count() >= n);
        }
        let wanted = Indexes::read(job, listed.str());
        let there = wanted.iter().filter(|n| done.has(*n)).count() as i64;
        wanted.count() > 0 && (there == wanted.count() || enough.is_some_and(|n| there >= n))
    };
    let at = spec.at(path!("successPolicy.rules")).items().iter().position(meets)?;
    Some(("SuccessCriteriaMet", "SuccessPolicy", format!("Matched rules at index {at}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn pod(n: i64, phase: &str, failures: i64) -> Value {
        json!({
            "metadata": {
                "finalizers": [(job::TRACKED)],
                "annotations": { "batch.kubernetes.io/job-completion-index": (n.to_string()), (COUNTS[0]): (failures.to_string()) }
            },
            "status": { "phase": (phase) }
        })
    }

    #[test]
    fn an_index_fails_at_its_limit_and_enough_successes_end_the_job() {
        let job = json!({ "spec": {
            "completions": 4, "backoffLimitPerIndex": 1, "maxFailedIndexes": 1,
            "successPolicy": { "rules": [{ "succeededIndexes": "0,2-3", "succeededCount": 2 }] }
        } });
        let pods = [pod(0, "Failed", 1), pod(1, "Failed", 0), pod(2, "Succeeded", 0), pod(3, "Running", 0)];
        let pods: Vec<&Value> = pods.iter().collect();
        let (done, over) = (Indexes::of(&job, &pods), failed(&job, &pods));
        assert_eq!(over.as_ref().map(Indexes::text).as_deref(), Some("0"));
        assert_eq!(delayed(&job, &pods, &done, over.as_ref()), [pods[1]]);
        assert_eq!(next(&job, Some(pods[1])), [1, 0]);
        assert_eq!(verdict(&job, &done, over.as_ref()), None);
        let reason = |done: &str, failed: &str| {
            let read = |text| Indexes::read(&job, text);
            verdict(&job, &read(done), Some(&read(failed))).map_or("", |(_, reason, _)| reason)
        };
        assert_eq!(reason("2-3", ""), "SuccessPolicy");
        assert_eq!(reason("1", "0,2"), "MaxFailedIndexesExceeded");
        assert_eq!(reason("0-2", "3"), "FailedIndexes");
    }
}
