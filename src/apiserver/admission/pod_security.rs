//! Models PodSecurity: a namespace's labels say which of the pod security standards its pods have to meet.
//!
//! Missing: the annotations that seccomp was before version 1.19 of the standards, exemptions, audit annotations.

mod checks;
mod lists;

use super::{Operation, Review, Said};
use crate::api::{Errors, Status, Value, kinds};
use crate::k;
use crate::path;
use crate::sim::Arrange;
use checks::Level;

const PREFIX: &str = "pod-security.kubernetes.io/";

/// What a namespace asks for in one mode.
#[derive(Clone, PartialEq)]
struct Policy {
    level: Level,
    version: String,
}

impl Policy {
    /// The version's second number; the newest has none.
    fn minor(&self) -> u32 {
        self.version.strip_prefix("v1.").and_then(|n| n.parse().ok()).unwrap_or(u32::MAX)
    }
    fn words(&self) -> String {
        format!("{}:{}", self.level.word(), self.version)
    }
}

/// What the labels say of a mode, with what is wrong with them.
fn policy(labels: &Value, mode: &str, errors: &mut Errors) -> Policy {
    let mut policy = Policy { level: Level::Privileged, version: "latest".into() };
    let key = format!("{PREFIX}{mode}");
    let field = |key: &str| format!("metadata.labels[{key}]");
    let level = labels.get(key.as_str());
    if !level.is_null() {
        match Level::parse(level.str()) {
            Some(found) => policy.level = found,
            None => {
                errors.invalid(field(&key), level, "must be one of privileged, baseline, restricted");
                // What cannot be read is taken for the strictest.
                policy.level = if mode == "enforce" { Level::Restricted } else { Level::Privileged };
            }
        }
    }
    let key = format!("{key}-version");
    let version = labels.get(key.as_str());
    if !version.is_null() {
        let minor = version.str().strip_prefix("v1.").and_then(|n| n.parse::<u32>().ok());
        if version.str() == "latest" || minor.is_some() {
            policy.version = version.str().into();
        } else {
            errors.invalid(field(&key), version, "must be \"latest\" or \"v1.x\"");
        }
    }
    policy
}

/// What is enforced, and what is warned of: the same, unless the labels say otherwise.
fn policies(namespace: &Value, errors: &mut Errors) -> (Policy, Policy) {
    let labels = namespace.at(path!("metadata.labels"));
    let enforce = policy(labels, "enforce", errors);
    policy(labels, "audit", errors);
    let mut warn = policy(labels, "warn", errors);
    if labels.get(format!("{PREFIX}warn").as_str()).is_null() && enforce.level > warn.level {
        warn = enforce.clone();
    }
    (enforce, warn)
}

/// Where the pod is in an object of this kind.
fn pod_of<'a>(resource: &str, object: &'a Value) -> Option<(&'a Value, &'a Value)> {
    let template = match resource {
        "pods" => object,
        "podtemplates" => object.get(k!("template")),
        "replicationcontrollers" | "replicasets" | "deployments" | "statefulsets" | "daemonsets" | "jobs" => {
            object.at(path!("spec.template"))
        }
        "cronjobs" => object.at(path!("spec.jobTemplate.spec.template")),
        _ => return None,
    };
    (!template.is_null()).then(|| (template.get(k!("metadata")), template.get(k!("spec"))))
}

pub fn validate(review: &mut Review<'_>, object: &Value) -> Said {
    let info = review.flight.info.clone();
    if review.operation == Operation::Delete {
        return Ok(None);
    }
    if info.resource == "namespaces" && info.subresource.is_empty() {
        return of_namespace(review, object);
    }
    let Some((meta, spec)) = pod_of(&info.resource, object) else { return Ok(None) };
    let pod = info.resource == "pods";
    if !(info.subresource.is_empty() || pod && matches!(info.subresource.as_str(), "ephemeralcontainers" | "resize")) {
        return Ok(None);
    }
    if pod && review.old.is_some_and(|old| old.get(k!("spec")) == spec) {
        return Ok(None);
    }
    let Some(namespace) = review.look_up(&kinds::NAMESPACE, "", &info.namespace) else { return Ok(None) };
    let (enforce, warn) = policies(&namespace, &mut Errors::default());
    if pod {
        let wrong = checks::violations(enforce.level, enforce.minor(), meta, spec);
        if !wrong.is_empty() {
            let why = format!("violates PodSecurity {:?}: {}", enforce.words(), checks::details(&wrong));
            return Err(Status::forbidden_object(&kinds::POD, object.at(path!("metadata.name")).str(), &why));
        }
    }
    let wrong = checks::violations(warn.level, warn.minor(), meta, spec);
    if !wrong.is_empty() {
        review.warnings.push(format!("would violate PodSecurity {:?}: {}", warn.words(), checks::details(&wrong)));
    }
    Ok((enforce.level > Level::Privileged).then(|| format!("held against {:?}", enforce.words())))
}

/// The labels have to be readable; who tightens them is told which pods would not have been let in.
fn of_namespace(review: &mut Review<'_>, namespace: &Value) -> Said {
    let mut errors = Errors::default();
    let (enforce, _) = policies(namespace, &mut errors);
    let before = review.old.map(|old| {
        let mut ignored = Errors::default();
        let policy = policies(old, &mut ignored).0;
        (policy, ignored)
    });
    let name = namespace.at(path!("metadata.name")).str();
    if !errors.is_empty() && before.as_ref().is_none_or(|(_, e)| e.is_empty()) {
        return Err(Status::invalid(&kinds::NAMESPACE, name, &errors));
    }
    let tightened = before.is_some_and(|(was, _)| {
        let other = was.words().split(':').nth(1) != enforce.words().split(':').nth(1);
        enforce.level > Level::Privileged && (was.level < enforce.level || other)
    });
    if !tightened {
        return Ok(None);
    }
    let mut told: Vec<(String, String, usize)> = Vec::new();
    for pod in review.list(("", "v1", "pods"), name) {
        let wrong = checks::violations(enforce.level, enforce.minor(), pod.get(k!("metadata")), pod.get(k!("spec")));
        if wrong.is_empty() {
            continue;
        }
        let reasons = wrong.iter().map(|(reason, _)| reason.as_str()).collect::<Vec<_>>().join(", ");
        match told.iter_mut().find(|(_, known, _)| *known == reasons) {
            Some((.., count)) => *count += 1,
            None => told.push((pod.at(path!("metadata.name")).str().into(), reasons, 1)),
        }
    }
    if !told.is_empty() {
        let words = enforce.words();
        let first = format!("existing pods in namespace {name:?} violate the new PodSecurity enforce level {words:?}");
        let mut lines: Vec<String> = Vec::new();
        for (pod, reasons, count) in told {
            let others = match count {
                1 => String::new(),
                2 => " (and 1 other pod)".into(),
                n => format!(" (and {} other pods)", n - 1),
            };
            lines.push(format!("{pod}{others}: {reasons}"));
        }
        lines.arrange();
        review.warnings.push(first);
        review.warnings.extend(lines);
    }
    Ok(Some(format!("pods are held against {:?} from now on", enforce.words())))
}
