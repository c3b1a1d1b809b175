//! Models Job of batch/v1.

mod success;
pub mod validate;

use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column, since};
use super::edit::{each, fill, fill_absent, within};
use super::meta::{LabelSelector, ObjectMeta};
use super::pod::defaults;
use super::pod::fields::PodTemplateSpec;
use super::workload;
use super::workload::{CONTAINERS, IMAGES, selector};
use crate::api::time;
use crate::api::{Column, Key, Kind, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models batch/v1 Job.
    Job {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(JobSpec) always;
        status "status": obj(JobStatus) always;
    }
    /// Models batch/v1 JobSpec.
    JobSpec {
        parallelism "parallelism": int32 given;
        completions "completions": int32 given;
        active_deadline_seconds "activeDeadlineSeconds": int64 given;
        pod_failure_policy "podFailurePolicy": obj(PodFailurePolicy) given;
        success_policy "successPolicy": obj(SuccessPolicy) given;
        backoff_limit "backoffLimit": int32 given;
        backoff_limit_per_index "backoffLimitPerIndex": int32 given;
        max_failed_indexes "maxFailedIndexes": int32 given;
        selector "selector": obj(LabelSelector) given => whole;
        manual_selector "manualSelector": bool given;
        template "template": obj(PodTemplateSpec) always;
        ttl_seconds_after_finished "ttlSecondsAfterFinished": int32 given;
        completion_mode "completionMode": str given;
        suspend "suspend": bool given;
        pod_replacement_policy "podReplacementPolicy": str given;
        managed_by "managedBy": str given;
        scheduling "scheduling": obj(JobSchedulingConfiguration) given;
    }
    /// Models batch/v1 PodFailurePolicy.
    PodFailurePolicy {
        rules "rules": list(obj(PodFailurePolicyRule)) always;
    }
    /// Models batch/v1 PodFailurePolicyRule.
    PodFailurePolicyRule {
        action "action": str always;
        on_exit_codes "onExitCodes": obj(PodFailurePolicyOnExitCodesRequirement) given;
        on_pod_conditions "onPodConditions": list(obj(PodFailurePolicyOnPodConditionsPattern));
    }
    /// Models batch/v1 PodFailurePolicyOnExitCodesRequirement.
    PodFailurePolicyOnExitCodesRequirement {
        container_name "containerName": str given;
        operator "operator": str always;
        values "values": list(int32) always => set;
    }
    /// Models batch/v1 PodFailurePolicyOnPodConditionsPattern.
    PodFailurePolicyOnPodConditionsPattern {
        type_ "type": str always;
        status "status": str always;
    }
    /// Models batch/v1 SuccessPolicy.
    SuccessPolicy {
        rules "rules": list(obj(SuccessPolicyRule)) always;
    }
    /// Models batch/v1 SuccessPolicyRule.
    SuccessPolicyRule {
        succeeded_indexes "succeededIndexes": str given;
        succeeded_count "succeededCount": int32 given;
    }
    /// Models batch/v1 JobSchedulingConfiguration.
    JobSchedulingConfiguration {
        scheduling_policy "schedulingPolicy": obj(WorkloadPodGroupSchedulingPolicy) given;
        scheduling_constraints "schedulingConstraints": obj(WorkloadPodGroupSchedulingConstraints) given;
        disruption_mode "disruptionMode": obj(WorkloadPodGroupDisruptionMode) given;
        resource_claims "resourceClaims": list(obj(WorkloadPodGroupResourceClaim)) => by("name");
    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupSchedulingPolicy.
    WorkloadPodGroupSchedulingPolicy {
        basic "basic": obj(WorkloadPodGroupBasicSchedulingPolicy) given;
        gang "gang": obj(WorkloadPodGroupGangSchedulingPolicy) given;
    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupBasicSchedulingPolicy.
    WorkloadPodGroupBasicSchedulingPolicy {

    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupGangSchedulingPolicy.
    WorkloadPodGroupGangSchedulingPolicy {
        min_count "minCount": int32 given;
    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupSchedulingConstraints.
    WorkloadPodGroupSchedulingConstraints {
        topology "topology": list(obj(TopologyConstraint));
    }
    /// Models scheduling/v1alpha3 TopologyConstraint.
    TopologyConstraint {
        key "key": str always;
    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupDisruptionMode.
    WorkloadPodGroupDisruptionMode {
        single "single": obj(WorkloadPodGroupSingleDisruptionMode) given;
        all "all": obj(WorkloadPodGroupAllDisruptionMode) given;
    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupSingleDisruptionMode.
    WorkloadPodGroupSingleDisruptionMode {

    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupAllDisruptionMode.
    WorkloadPodGroupAllDisruptionMode {

    }
    /// Models scheduling/v1alpha3 WorkloadPodGroupResourceClaim.
    WorkloadPodGroupResourceClaim {
        name "name": str always;
        resource_claim_name "resourceClaimName": str given;
        resource_claim_template_name "resourceClaimTemplateName": str given;
    }
    /// Models batch/v1 JobStatus.
    JobStatus {
        conditions "conditions": list(obj(JobCondition)) => patch("type");
        start_time "startTime": time given;
        completion_time "completionTime": time given;
        active "active": int32;
        succeeded "succeeded": int32;
        failed "failed": int32;
        terminating "terminating": int32 given;
        completed_indexes "completedIndexes": str;
        failed_indexes "failedIndexes": str given;
        uncounted_terminated_pods "uncountedTerminatedPods": obj(UncountedTerminatedPods) given;
        ready "ready": int32 given;
    }
    /// Models batch/v1 JobCondition.
    JobCondition {
        type_ "type": str always;
        status "status": str always;
        last_probe_time "lastProbeTime": time always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
    /// Models batch/v1 UncountedTerminatedPods.
    UncountedTerminatedPods {
        succeeded "succeeded": list(str) => set;
        failed "failed": list(str) => set;
    }
}

fn warnings(new: &Value, old: Option<&Value>) -> Vec<String> {
    let mut all = workload::warnings(new, old);
    let spec = Job(new).spec();
    let many = spec.completions().unwrap_or(0) > 100_000 && spec.parallelism().unwrap_or(0) > 10_000;
    if spec.completion_mode() == Some("Indexed") && many && old.is_none_or(|old| old.get(k!("spec")) != spec.0) {
        let at = usize::from(all.first().is_some_and(|w| w.starts_with("metadata.name")));
        all.insert(at, "spec: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail".into());
    }
    all
}

/// Job, as the API server knows it.
pub static KIND: Kind = Kind {
    categories: &["all"],
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        warnings,
        default,
        prepare_create: |v| {
            generate_selector(v);
            (SPEC_AND_STATUS.prepare_create)(v);
        },
        selectable: &[("status.successful", |v| Job(v).status().succeeded().to_string())],
        validate: |v, e| {
            core_meta(&labelled_later(v), true, names::dns1123_subdomain, e);
            validate::generated_selector(v, e);
            validate::whole(v, e);
            validate::name_allows_completions(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            validate::whole(new, e);
            validate::update(new, old, e);
        },
        validate_status: |new, old, e| {
            core_meta_update(new, old, e);
            validate::status(new, old, e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of("batch", "v1", "Job", "jobs", "job", Job::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Status", "string", 0, "Status of the job.", |v, _| state(Job(v)).into()),
    column(
        "Completions",
        "string",
        0,
        "The number of pods which reached phase Succeeded. The value increases monotonically for a given spec. However, it may decrease in reaction to scale down of elastic indexed jobs.",
        |v, _| completions(Job(v)).into(),
    ),
    column("Duration", "string", 0, "Time required to complete the job.", lasted),
    AGE,
    CONTAINERS,
    IMAGES,
    column(
        "Selector",
        "string",
        1,
        "A label query over pods that should match the pod count. Normally, the system sets this field for you. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
        selector,
    ),
];

fn state(job: Job<'_>) -> &'static str {
    let status = job.status();
    let is = |name: &&str| status.conditions().find(|c| c.type_() == *name).is_some_and(|c| c.status() == "True");
    let ended = ["Complete", "Failed"].into_iter().find(is);
    let deleted = || (!job.metadata().deletion_timestamp().is_empty()).then_some("Terminating");
    let other = || ["Suspended", "FailureTarget", "SuccessCriteriaMet"].into_iter().find(is);
    ended.or_else(deleted).or_else(other).unwrap_or("Running")
}

fn completions(job: Job<'_>) -> String {
    let done = job.status().succeeded();
    match (job.spec().completions(), job.spec().parallelism()) {
        (Some(all), _) => format!("{done}/{all}"),
        (None, Some(n @ 2..)) => format!("{done}/1 of {n}"),
        _ => format!("{done}/1"),
    }
}

fn lasted(v: &Value, now: u64) -> Value {
    let status = Job(v).status();
    match (status.start_time(), time::parse(status.completion_time())) {
        ("", _) => "".into(),
        (start, end) => since(start, end.map_or(now, |(at, _)| at as u64)).into(),
    }
}

/// The labels that bind pods to a job, old names and new.
pub(super) const JOB_NAME: [&str; 2] = ["job-name", "batch.kubernetes.io/job-name"];
const CONTROLLER_UID: [&str; 2] = ["controller-uid", "batch.kubernetes.io/controller-uid"];

/// A job whose template had no labels but the generated ones has none itself yet when it is looked at.
fn labelled_later(v: &Value) -> Value {
    let generated =
        |(key, _): &(Key, Value)| JOB_NAME.contains(&key.as_str()) || CONTROLLER_UID.contains(&key.as_str());
    let mut v = v.clone();
    if v.at(path!("metadata.labels")).entries().iter().all(generated) {
        v.entry(k!("metadata")).remove(k!("labels"));
    }
    v
}

/// Models `SetDefaults_Job`.
fn default(v: &mut Value) {
    let labels = v.at(path!("spec.template.metadata.labels")).clone();
    if !labels.is_empty() {
        fill(v.entry(k!("metadata")), k!("labels"), labels);
    }
    let spec = v.entry(k!("spec"));
    template_defaults(spec);
    if spec.get(k!("parallelism")).is_null() {
        fill_absent(spec, k!("completions"), 1);
        spec.set(k!("parallelism"), 1);
    }
    let limit = if spec.get(k!("backoffLimitPerIndex")).is_null() { 6 } else { i64::from(i32::MAX) };
    fill_absent(spec, k!("backoffLimit"), limit);
    fill_absent(spec, k!("completionMode"), "NonIndexed");
    fill_absent(spec, k!("suspend"), false);
    let replace = if spec.get(k!("podFailurePolicy")).is_null() { "TerminatingOrFailed" } else { "Failed" };
    fill_absent(spec, k!("podReplacementPolicy"), replace);
    fill_absent(spec, k!("manualSelector"), false);
}

/// What a job's spec is given wherever it stands, in a Job or in a CronJob.
pub(super) fn template_defaults(spec: &mut Value) {
    within(spec, k!("template"), |t| defaults::pod_spec(t.entry(k!("spec"))));
    within(spec, k!("podFailurePolicy"), |policy| {
        each(policy, k!("rules"), |rule| {
            each(rule, k!("onPodConditions"), |c| fill(c, k!("status"), "True"));
        });
    });
}

/// Unless told otherwise, a job selects its pods by its own uid. Models `generateSelector`.
fn generate_selector(v: &mut Value) {
    if Job(v).spec().manual_selector() == Some(true) {
        return;
    }
    let (name, uid) = (v.at(path!("metadata.name")).clone(), v.at(path!("metadata.uid")).clone());
    // Labels that the job took from its template are one map with those, and get what is added here.
    let one = v.at(path!("metadata.labels")).same(v.at(path!("spec.template.metadata.labels")));
    let spec = v.entry(k!("spec"));
    let labels = spec.entry(k!("template")).entry(k!("metadata")).entry(k!("labels"));
    for (keys, value) in [(JOB_NAME, &name), (CONTROLLER_UID, &uid)] {
        for key in keys {
            if labels.get(key).is_null() {
                labels.set(key, value.clone());
            }
        }
    }
    // Whoever reads the object from the store has it defaulted again, now that the template has labels.
    let labels = labels.clone();
    let matched = spec.entry(k!("selector")).entry(k!("matchLabels"));
    if matched.get(CONTROLLER_UID[1]).is_null() {
        matched.set(CONTROLLER_UID[1], uid);
    }
    if one {
        v.entry(k!("metadata")).set(k!("labels"), labels);
    } else {
        fill(v.entry(k!("metadata")), k!("labels"), labels);
    }
}
