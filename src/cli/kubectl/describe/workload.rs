//! What looks after pods, described: deployments, sets, jobs.

use crate::api::{Value, kinds, time};
use crate::cli::io::Wait;
use crate::sim::Arrange;

use super::super::client::Kubectl;
use super::super::resource::items;
use super::parts::{annotations, conditions, controller, flat, labels, sheet, shown, when};
use super::{pod_template, selector};

const NAMED: &str = "Name=metadata.name\nNamespace=metadata.namespace";

fn tags(o: &Value) -> String {
    labels("Labels", o.at("metadata.labels")) + &annotations(o.at("metadata.annotations"))
}

/// The selector of an object: a label selector, or plain labels.
fn picks(o: &Value) -> String {
    match o.get("kind").str() {
        "ReplicationController" => flat(o.at("spec.selector")),
        _ => selector(o.at("spec.selector")),
    }
}

/// How many pods of an object are in which phase.
fn pods(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let list = match k.list(&kinds::POD, o.at("metadata.namespace").str(), &picks(o), "")? {
        Ok(list) => items(&list),
        Err(r) => return Ok(format!("Pods Status:\terror in fetching pods: {}\n", r.message())),
    };
    let uid = o.at("metadata.uid").str();
    let own = |p: &&Value| {
        p.at("metadata.ownerReferences").items().iter().any(|r| r.get("controller").bool() && r.get("uid").str() == uid)
    };
    let n = |phase: &str| list.iter().filter(own).filter(|p| p.at("status.phase").str() == phase).count();
    Ok(format!(
        "Pods Status:\t{} Running / {} Waiting / {} Succeeded / {} Failed\n",
        n("Running"),
        n("Pending"),
        n("Succeeded"),
        n("Failed")
    ))
}

pub fn deployment(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let mut t = sheet(o, NAMED) + &sheet(o, "CreationTimestamp=@metadata.creationTimestamp") + &tags(o);
    let n = |path: &str| o.at(path).int();
    t.push_str(&format!(
        "Selector:\t{}\nReplicas:\t{} desired | {} updated | {} total | {} available | {} unavailable\nStrategyType:\t{}\nMinReadySeconds:\t{}\n",
        picks(o),
        n("spec.replicas"),
        n("status.updatedReplicas"),
        n("status.replicas"),
        n("status.availableReplicas"),
        n("status.unavailableReplicas"),
        o.at("spec.strategy.type").str(),
        n("spec.minReadySeconds")
    ));
    let update = o.at("spec.strategy.rollingUpdate");
    if !update.is_null() {
        t.push_str(&format!(
            "RollingUpdateStrategy:\t{} max unavailable, {} max surge\n",
            shown(update.get("maxUnavailable")),
            shown(update.get("maxSurge"))
        ));
    }
    t.push_str(&pod_template(o.at("spec.template")));
    t.push_str(&conditions(o));
    let list = match k.list(&kinds::REPLICA_SET, o.at("metadata.namespace").str(), &picks(o), "")? {
        Ok(list) => items(&list),
        Err(_) => return Ok(t),
    };
    let uid = o.at("metadata.uid").str();
    let mut own: Vec<Value> = list
        .into_iter()
        .filter(|s| {
            s.at("metadata.ownerReferences")
                .items()
                .iter()
                .any(|r| r.get("controller").bool() && r.get("uid").str() == uid)
        })
        .collect();
    // The new set is the oldest one whose template is the deployment's own, but for the hash.
    let bare = |s: &Value| {
        let mut t = s.at("spec.template").clone();
        t.entry("metadata").entry("labels").remove("pod-template-hash");
        t
    };
    own.arrange_by(|a, b| a.at("metadata.creationTimestamp").str().cmp(b.at("metadata.creationTimestamp").str()));
    let want = bare(o);
    let newest = own.iter().position(|s| bare(s) == want);
    if own.is_empty() {
        return Ok(t);
    }
    let told = |s: &Value| {
        let (have, want) = (s.at("status.replicas").int(), s.at("spec.replicas").int());
        format!("{} ({have}/{want} replicas created)", s.at("metadata.name").str())
    };
    let new = newest.map_or("<none>".into(), |at| told(&own[at]));
    own.arrange_by(|a, b| a.at("metadata.name").str().cmp(b.at("metadata.name").str()));
    let old: Vec<String> = own.iter().map(told).filter(|s| *s != new).collect();
    let old = if old.is_empty() { "<none>".to_string() } else { old.join(", ") };
    t.push_str(&format!("OldReplicaSets:\t{old}\nNewReplicaSet:\t{new}\n"));
    Ok(t)
}

/// A replica set or a replication controller.
pub fn replicas(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let mut t = sheet(o, NAMED) + &format!("Selector:\t{}\n", picks(o)) + &tags(o) + &controller(o);
    t.push_str(&format!(
        "Replicas:\t{} current / {} desired\n",
        o.at("status.replicas").int(),
        o.at("spec.replicas").int()
    ));
    t.push_str(&pods(k, o)?);
    Ok(t + &pod_template(o.at("spec.template")) + &conditions(o))
}

pub fn daemon_set(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let mut t = sheet(o, NAMED);
    let nodes = flat(o.at("spec.template.spec.nodeSelector"));
    t.push_str(&format!("Selector:\t{}\nNode-Selector:\t{nodes}\n", picks(o)));
    t.push_str(&tags(o));
    for (title, field) in [
        ("Desired Number of Nodes Scheduled", "desiredNumberScheduled"),
        ("Current Number of Nodes Scheduled", "currentNumberScheduled"),
        ("Number of Nodes Scheduled with Up-to-date Pods", "updatedNumberScheduled"),
        ("Number of Nodes Scheduled with Available Pods", "numberAvailable"),
        ("Number of Nodes Misscheduled", "numberMisscheduled"),
    ] {
        t.push_str(&format!("{title}: {}\n", o.get("status").get(field).int()));
    }
    Ok(t + &pods(k, o)? + &pod_template(o.at("spec.template")))
}

pub fn stateful_set(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let mut t = sheet(o, NAMED) + &sheet(o, "CreationTimestamp=@metadata.creationTimestamp");
    t.push_str(&format!("Selector:\t{}\n", picks(o)));
    t.push_str(&tags(o));
    t.push_str(&sheet(o, "Service Name=spec.serviceName?\nPod Management Policy=spec.podManagementPolicy?"));
    t.push_str(&format!(
        "Replicas:\t{} desired | {} total\n",
        o.at("spec.replicas").int(),
        o.at("status.replicas").int()
    ));
    t.push_str(&sheet(
        o,
        "Update Strategy=spec.updateStrategy.type\n  Partition=spec.updateStrategy.rollingUpdate.partition?",
    ));
    if !o.at("spec.updateStrategy.rollingUpdate.partition").is_null() {
        t.push_str(&sheet(o, "  MaxUnavailable=spec.updateStrategy.rollingUpdate.maxUnavailable?"));
    }
    if !o.at("spec.persistentVolumeClaimRetentionPolicy").is_null() {
        t.push_str("Persistent Volume Claim Retention Policy:\n");
        t.push_str(&sheet(o, "  WhenDeleted=spec.persistentVolumeClaimRetentionPolicy.whenDeleted\n  WhenScaled=spec.persistentVolumeClaimRetentionPolicy.whenScaled"));
    }
    t.push_str(&pods(k, o)?);
    t.push_str(&pod_template(o.at("spec.template")));
    let claims = o.at("spec.volumeClaimTemplates").items();
    t.push_str(if claims.is_empty() { "Volume Claims:\t<none>\n" } else { "Volume Claims:\n" });
    for c in claims {
        t.push_str(&sheet(c, "  Name=metadata.name\n  StorageClass=spec.storageClassName"));
        for (title, map) in [("  Labels", c.at("metadata.labels")), ("  Annotations", c.at("metadata.annotations"))] {
            t.push_str(&labels(title, map));
        }
        t.push_str(&sheet(c, "  Capacity=spec.resources.requests.storage|<default>"));
        let modes: Vec<&str> = c.at("spec.accessModes").items().iter().map(Value::str).collect();
        t.push_str(&format!("  Access Modes:\t[{}]\n", modes.join(" ")));
    }
    Ok(t)
}

pub fn job(o: &Value) -> String {
    let mut t = sheet(o, NAMED) + &format!("Selector:\t{}\n", picks(o)) + &tags(o) + &controller(o);
    t.push_str(&sheet(
        o,
        "Parallelism=spec.parallelism?\nCompletions=spec.completions|<unset>\nCompletion Mode=spec.completionMode?\nSuspend=spec.suspend?\n\
         Backoff Limit=spec.backoffLimit?\nTTL Seconds After Finished=spec.ttlSecondsAfterFinished?\nStart Time=@status.startTime?\n\
         Completed At=@status.completionTime?",
    ));
    let (start, end) = (o.at("status.startTime").str(), o.at("status.completionTime").str());
    if let (Some((a, _)), Some((b, _))) = (time::parse(start), time::parse(end)) {
        t.push_str(&format!("Duration:\t{}\n", time::human_duration(b - a)));
    }
    t.push_str(&sheet(o, "Active Deadline Seconds=spec.activeDeadlineSeconds~?"));
    let n = |field: &str| o.get("status").get(field).int();
    let ready = match o.at("status.ready") {
        Value::Null => String::new(),
        v => format!(" ({} Ready)", v.int()),
    };
    t.push_str(&format!(
        "Pods Statuses:\t{} Active{ready} / {} Succeeded / {} Failed\n",
        n("active"),
        n("succeeded"),
        n("failed")
    ));
    if o.at("spec.completionMode").str() == "Indexed" {
        const LIMIT: usize = 50;
        let all = o.at("status.completedIndexes").str();
        let cut = all.char_indices().skip(LIMIT).find(|(_, c)| *c == ',').map(|(at, _)| at + 1);
        let told = match cut {
            _ if all.is_empty() => "<none>".to_string(),
            Some(at) => format!("{}...", &all[..at]),
            None => all.to_string(),
        };
        t.push_str(&format!("Completed Indexes:\t{told}\n"));
    }
    t + &pod_template(o.at("spec.template"))
}

pub fn cron_job(o: &Value) -> String {
    let mut t = sheet(o, NAMED) + &tags(o);
    t.push_str(&sheet(
        o,
        "Schedule=spec.schedule\nConcurrency Policy=spec.concurrencyPolicy\nSuspend=%spec.suspend|<unset>\nTime Zone=spec.timeZone|<unset>\n\
         Successful Job History Limit=spec.successfulJobsHistoryLimit|<unset>\nFailed Job History Limit=spec.failedJobsHistoryLimit|<unset>\n\
         Starting Deadline Seconds=spec.startingDeadlineSeconds~|<unset>",
    ));
    let inner = o.at("spec.jobTemplate.spec");
    let picks = if inner.get("selector").is_null() { "<unset>".into() } else { selector(inner.get("selector")) };
    t.push_str(&format!("Selector:\t{picks}\n"));
    t.push_str(&sheet(inner, "Parallelism=parallelism|<unset>\nCompletions=completions|<unset>\nActive Deadline Seconds=activeDeadlineSeconds~?"));
    t.push_str(&pod_template(inner.get("template")));
    let last = o.at("status.lastScheduleTime").str();
    t.push_str(&format!("Last Schedule Time:\t{}\n", when(last)));
    let active: Vec<&str> = o.at("status.active").items().iter().map(|j| j.get("name").str()).collect();
    t.push_str(&format!("Active Jobs:\t{}\n", if active.is_empty() { "<none>".into() } else { active.join(", ") }));
    t
}
