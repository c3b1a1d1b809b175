//! What may be wrong with a job, in a Job or in a CronJob. Models `validateJobSpec` and what goes with it.
//!
//! Missing: the checks of gang scheduling.

use super::{CONTROLLER_UID, JOB_NAME, Job, JobSpec, PodFailurePolicy, PodFailurePolicyRule, SuccessPolicy};
use crate::api::kinds::check::{label_selector, non_negative, one_of_if_set};
use crate::api::kinds::internal;
use crate::api::kinds::pod::PodSpec;
use crate::api::kinds::workload::{counts, pod_template, same};
use crate::api::selector::Selector;
use crate::api::{Errors, Path, Type, Value, names};
use crate::k;
use crate::path;

/// A spec that has its selector.
pub fn whole(v: &Value, e: &mut Errors) {
    let (job, path) = (Job(v).spec(), Path::new("spec"));
    spec(job, &path, e);
    let selector = job.0.get(k!("selector"));
    if selector.is_null() {
        e.required(path.child("selector"), "");
    } else {
        label_selector(selector, &path.child("selector"), e);
    }
    let labels = job.0.at(path!("template.metadata.labels"));
    if Selector::of_object(selector).is_ok_and(|s| !s.matches(labels)) {
        e.invalid("spec.template.metadata.labels", labels, "`selector` does not match template `labels`");
    }
}

/// A spec as it stands in a Job or in a CronJob.
pub fn spec(spec: JobSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    for (name, n) in [
        ("parallelism", spec.parallelism()),
        ("completions", spec.completions()),
        ("activeDeadlineSeconds", spec.active_deadline_seconds()),
        ("backoffLimit", spec.backoff_limit()),
        ("ttlSecondsAfterFinished", spec.ttl_seconds_after_finished()),
        ("backoffLimitPerIndex", spec.backoff_limit_per_index()),
        ("maxFailedIndexes", spec.max_failed_indexes()),
    ] {
        non_negative(n.unwrap_or(0), &path.child(name), e);
    }
    if spec.max_failed_indexes().is_some() && spec.backoff_limit_per_index().is_none() {
        e.required(path.child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
    }
    if let Some(by) = spec.managed_by() {
        domain_prefixed(by, &path.child("managedBy"), e);
        if by.len() > 63 {
            e.too_long(path.child("managedBy"), 63);
        }
    }
    completion(spec, path, e);
    if let Some(policy) = spec.pod_failure_policy() {
        let path = path.child("podFailurePolicy");
        let path = path.child("rules");
        if policy.rules().len() > 20 {
            e.too_many(path, policy.rules().len(), 20);
        }
        policy.rules().enumerate().for_each(|(i, rule)| failure_rule(spec, rule, &path.index(i), e));
    }
    super::success::success(spec, &path.child("successPolicy"), e);
    let replace = path.child("podReplacementPolicy");
    match (spec.pod_replacement_policy(), spec.pod_failure_policy()) {
        (Some(policy), Some(_)) => one_of_if_set(policy, &["Failed"], &replace, e),
        (Some(policy), None) => one_of_if_set(policy, &["Failed", "TerminatingOrFailed"], &replace, e),
        _ => {}
    }
    let template = spec.0.get(k!("template"));
    let path = path.child("template");
    pod_template(template, &path, e);
    let path = path.child("spec");
    let path = path.child("restartPolicy");
    match template.at(path!("spec.restartPolicy")).str() {
        "" | "Always" => e.required(path, "valid values: \"OnFailure\", \"Never\""),
        "OnFailure" if spec.pod_failure_policy().is_some() => {
            e.invalid(path, "OnFailure", "only \"Never\" is supported when podFailurePolicy is specified");
        }
        policy => one_of_if_set(policy, &["OnFailure", "Never"], &path, e),
    }
}

/// A domain and a path below it. Models `IsDomainPrefixedPath`.
pub fn domain_prefixed(text: &str, path: &Path<'_>, e: &mut Errors) {
    match text.split_once('/') {
        _ if text.is_empty() => e.required(path, ""),
        Some((domain, rest)) if !domain.is_empty() && !rest.is_empty() => {
            e.all(path, domain, names::dns1123_subdomain(domain));
            let fine = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:/".contains(c);
            if !rest.chars().all(fine) {
                e.invalid(path, rest, "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')");
            }
        }
        _ => e.invalid(path, text, "must be a domain-prefixed path (such as \"acme.io/foo\")"),
    }
}

fn completion(spec: JobSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let per_index = spec.backoff_limit_per_index();
    let indexes = spec.max_failed_indexes();
    let (parallelism, completions) = (spec.parallelism().unwrap_or(0), spec.completions());
    let at_most = |name: &str, n: i64, max: i64, when: &str, e: &mut Errors| {
        if n > max {
            e.invalid(path.child(name), n, &format!("must be less than or equal to {max}{when}"));
        }
    };
    if let Some(mode) = spec.completion_mode() {
        one_of_if_set(mode, &["NonIndexed", "Indexed"], &path.child("completionMode"), e);
    }
    if spec.completion_mode() == Some("Indexed") {
        match completions {
            None => e.required(path.child("completions"), "when completion mode is Indexed"),
            Some(n) if indexes.is_some_and(|max| max > n) => {
                e.invalid(
                    path.child("maxFailedIndexes"),
                    indexes.unwrap_or(0),
                    "must be less than or equal to completions",
                );
            }
            Some(_) => {}
        }
        at_most("parallelism", parallelism, 100_000, " when completion mode is Indexed", e);
        at_most("maxFailedIndexes", indexes.unwrap_or(0), 100_000, "", e);
        if completions.is_some_and(|n| n > 100_000) && per_index.is_some() {
            let when = " when completions are above 100000 and used with backoff limit per index";
            if indexes.is_none() {
                e.required(path.child("maxFailedIndexes"), "must be specified when completions is above 100000");
            }
            at_most("parallelism", parallelism, 10_000, when, e);
            at_most("maxFailedIndexes", indexes.unwrap_or(0), 10_000, when, e);
        }
    } else {
        for (name, n) in [("backoffLimitPerIndex", per_index), ("maxFailedIndexes", indexes)] {
            if let Some(n) = n.filter(|_| spec.completion_mode() == Some("NonIndexed")) {
                e.invalid(path.child(name), n, "requires indexed completion mode");
            }
        }
    }
}

/// One of a few texts; where nothing is said, the hint lists them.
fn named(value: &str, allowed: &[&str], path: &Path<'_>, e: &mut Errors) {
    if value.is_empty() {
        e.required(
            path,
            &format!("valid values: [{}]", allowed.iter().map(|a| format!("{a:?}")).collect::<Vec<_>>().join(" ")),
        );
    } else {
        one_of_if_set(value, allowed, path, e);
    }
}

fn failure_rule(spec: JobSpec<'_>, rule: PodFailurePolicyRule<'_>, path: &Path<'_>, e: &mut Errors) {
    let action = path.child("action");
    if rule.action() == "FailIndex" && spec.backoff_limit_per_index().is_none() {
        e.invalid(action, rule.action(), "requires the backoffLimitPerIndex to be set");
    } else {
        named(rule.action(), &["Count", "FailIndex", "FailJob", "Ignore"], &action, e);
    }
    if let Some(codes) = rule.on_exit_codes() {
        let path = path.child("onExitCodes");
        named(codes.operator(), &["In", "NotIn"], &path.child("operator"), e);
        let pod: PodSpec<'_> = spec.template().spec();
        let known = |name: &str| pod.containers().chain(pod.init_containers()).any(|c| c.name() == name);
        if let Some(name) = codes.container_name().filter(|name| !known(name)) {
            let why = "must be one of the container or initContainer names in the pod template";
            e.invalid(path.child("containerName"), name, why);
        }
        exit_codes(codes.0.get(k!("values")), codes.operator(), &path.child("values"), e);
    }
    let conditions = path.child("onPodConditions");
    if rule.on_pod_conditions().len() > 20 {
        e.too_many(conditions, rule.on_pod_conditions().len(), 20);
    }
    for (i, pattern) in rule.on_pod_conditions().enumerate() {
        let path = conditions.index(i);
        e.all(path.child("type"), pattern.type_(), names::qualified_name(pattern.type_()));
        named(pattern.status(), &["False", "True", "Unknown"], &path.child("status"), e);
    }
    match (rule.on_exit_codes(), rule.on_pod_conditions().len()) {
        (Some(_), 1..) => e.invalid_whole(path, "specifying both OnExitCodes and OnPodConditions is not supported"),
        (None, 0) => e.invalid_whole(path, "specifying one of OnExitCodes and OnPodConditions is required"),
        _ => {}
    }
}

fn exit_codes(values: &Value, operator: &str, path: &Path<'_>, e: &mut Errors) {
    let all: Vec<i64> = values.items().iter().map(Value::int).collect();
    if all.is_empty() {
        e.invalid(path, values, "at least one value is required");
    } else if all.len() > 255 {
        e.too_many(path, all.len(), 255);
    }
    for (i, code) in all.iter().enumerate() {
        if operator == "In" && *code == 0 {
            e.invalid(path.index(i), *code, "must not be 0 for the In operator");
        }
        if all[..i].contains(code) {
            e.duplicate(path.index(i), *code);
        }
    }
    if !all.is_sorted() {
        e.invalid(path, values, "must be ordered");
    }
}

/// A job that makes its own selector has to find its labels in the template. Models `validateGeneratedSelector`.
pub fn generated_selector(v: &Value, e: &mut Errors) {
    let job = Job(v);
    if job.spec().manual_selector() == Some(true) || job.spec().selector().is_none() {
        return;
    }
    let labels = v.at(path!("spec.template.metadata.labels"));
    for (keys, wanted) in [(CONTROLLER_UID, job.metadata().uid()), (JOB_NAME, job.metadata().name())] {
        for key in keys.iter().rev() {
            let has = labels.get(*key);
            if has.is_null() {
                e.required(format!("spec.template.metadata.labels[{key}]"), &format!("must be '{wanted}'"));
            } else if has.str() != wanted {
                e.invalid(format!("spec.template.metadata.labels[{key}]"), labels, &format!("must be '{wanted}'"));
            }
        }
    }
    let own =
        Value::of([(CONTROLLER_UID[0], job.metadata().uid().into()), (CONTROLLER_UID[1], job.metadata().uid().into())]);
    let selector = v.at(path!("spec.selector"));
    if Selector::of_object(selector).is_ok_and(|s| !s.matches(&own)) {
        e.invalid("spec.selector", selector, "`selector` not auto-generated");
    }
}

/// Pods of an indexed job are named for it: the longest name has to be a host's.
pub fn name_allows_completions(v: &Value, e: &mut Errors) {
    let job = Job(v);
    if let (Some("Indexed"), Some(n @ 1..)) = (job.spec().completion_mode(), job.spec().completions()) {
        let host = format!("{}-{}", job.metadata().name(), n - 1);
        for why in names::dns1123_label(&host) {
            let why = format!("will not able to create pod with invalid DNS label \"{host}\": {why}");
            e.invalid("metadata.name", job.metadata().name(), &why);
        }
    }
}

/// What of a job cannot change. Models `ValidateJobSpecUpdate`.
pub fn update(new: &Value, old: &Value, e: &mut Errors) {
    let (now, before) = (Job(new).spec(), Job(old).spec());
    let path = Path::new("spec");
    if now.completion_mode() != Some("Indexed") {
        same(new, old, &["completions"], e);
    } else if let Some(n) = now.completions()
        && before.completions() != Some(n)
        && now.parallelism() != Some(n)
    {
        e.invalid(path.child("completions"), n, "can only be modified in tandem with spec.parallelism");
    }
    same(new, old, &["selector"], e);
    template_update(now, before, old, e);
    same(new, old, &["completionMode"], e);
    let whole = |name: &'static str, table: &'static Type, e: &mut Errors| {
        let (now, was) = (now.0.get(name), before.0.get(name));
        if now != was {
            let shown = if now.is_null() { Value::Null } else { internal::shown(table, now) };
            e.invalid(path.child(name), shown, "field is immutable");
        }
    };
    whole("podFailurePolicy", PodFailurePolicy::TYPE, e);
    same(new, old, &["backoffLimitPerIndex", "managedBy"], e);
    whole("successPolicy", SuccessPolicy::TYPE, e);
}

/// As long as a job is suspended and none of its pods run, where they may go and what they ask for can change.
fn template_update(now: JobSpec<'_>, before: JobSpec<'_>, old: &Value, e: &mut Errors) {
    let status = Job(old).status();
    let waits =
        status.start_time().is_empty() || status.conditions().any(|c| (c.type_(), c.status()) == ("Suspended", "True"));
    let free = before.suspend() == Some(true) && waits && status.active() == 0;
    let (new, mut old) = (now.0.get(k!("template")).clone(), before.0.get(k!("template")).clone());
    if !free {
        if new != old {
            // The template's metadata has no name of its own inside.
            let mut shown = match new.get(k!("metadata")) {
                Value::Null => Value::object(),
                metadata => metadata.clone(),
            };
            shown.set("Spec", internal::shown(PodSpec::TYPE, new.get(k!("spec"))));
            e.invalid("spec.template", shown, "field is immutable");
        }
        return;
    }
    let (new, old) = (new.get(k!("spec")), old.entry(k!("spec")));
    for key in [k!("nodeSelector"), k!("tolerations"), k!("schedulingGates"), k!("affinity")] {
        crate::api::kinds::edit::keep(old, new, key);
    }
    for list in [k!("containers"), k!("initContainers")] {
        let items = new.get(list).items();
        if items.len() == old.get(list).items().len() && !items.is_empty() {
            for (old, new) in old.entry(list).items_mut().iter_mut().zip(items) {
                if old.get(k!("name")) == new.get(k!("name")) {
                    crate::api::kinds::edit::keep(old, new, k!("resources"));
                }
            }
        }
    }
    if new != old {
        e.invalid("spec.template.spec", internal::shown(PodSpec::TYPE, new), "field is immutable");
    }
}

/// What a status may say. Models `ValidateJobStatusUpdate`.
pub fn status(new: &Value, old: &Value, e: &mut Errors) {
    counts(new, &["active", "succeeded", "failed", "ready", "terminating"], e);
    let (now, before) = (Job(new).status(), Job(old).status());
    let is = |v: &Value, name: &str| Job(v).status().conditions().any(|c| (c.type_(), c.status()) == (name, "True"));
    let conditions = "status.conditions";
    let (complete, failed) = (is(new, "Complete"), is(new, "Failed"));
    for (wrong, why) in [
        (complete && failed, "cannot set Complete=True and Failed=true conditions"),
        (complete && is(new, "FailureTarget"), "cannot set Complete=True and FailureTarget=true conditions"),
    ] {
        if wrong {
            e.invalid_whole(conditions, why);
        }
    }
    let done = !now.completion_time().is_empty();
    if done && !complete {
        let why = "cannot set completionTime when there is no Complete=True condition";
        e.invalid("status.completionTime", new.at(path!("status.completionTime")), why);
    }
    if complete && !done {
        e.required("status.completionTime", "completionTime is required for Complete jobs");
    }
    if failed && !is(new, "FailureTarget") && !is(old, "Failed") {
        e.invalid_whole(conditions, "cannot set Failed=True condition without the FailureTarget=true condition");
    }
    if complete && !is(new, "SuccessCriteriaMet") && !is(old, "Complete") {
        e.invalid_whole(conditions, "cannot set Complete=True condition without the SuccessCriteriaMet=true condition");
    }
    if complete || failed {
        if now.active() > 0 {
            e.invalid("status.active", now.active(), "active>0 is invalid for finished job");
        }
        if now.start_time().is_empty() {
            e.required("status.startTime", "startTime is required for finished job");
        }
    }
    let counted = |v: &Value| (v.at(path!("status.ready")).as_int(), v.at(path!("status.active")).int());
    if let (Some(ready), active) = counted(new)
        && ready > active
        && counted(new) != counted(old)
    {
        e.invalid("status.ready", ready, "cannot set more ready pods than active");
    }
    for name in ["Failed", "Complete", "FailureTarget"] {
        if is(old, name) && !is(new, name) {
            e.invalid_whole(conditions, &format!("cannot disable the terminal {name}=True condition"));
        }
    }
    if now.failed() < before.failed() {
        e.invalid("status.failed", now.failed(), "cannot decrease the failed counter");
    }
    if now.succeeded() < before.succeeded() && Job(new).spec().completion_mode() != Some("Indexed") {
        e.invalid("status.succeeded", now.succeeded(), "cannot decrease the succeeded counter");
    }
}
