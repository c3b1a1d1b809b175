//! `kubectl create deployment`, `job`, `cronjob`: pods that somebody looks after.

use crate::api::Value;
use crate::cli::io::Wait;
use crate::json;

use super::builder::Info;
use super::client::Kubectl;
use super::create::{one_name, send};

/// `kubectl create deployment`.
pub const DEPLOYMENT_FLAGS: &str = "image*! port# replicas/r#";
/// `kubectl create job`.
pub const JOB_FLAGS: &str = "image= from=";
/// `kubectl create cronjob`.
pub const CRON_JOB_FLAGS: &str = "image=! schedule=! restart=";

/// A list of texts.
pub fn texts<S: AsRef<str>>(words: &[S]) -> Value {
    Value::from_items(words.iter().map(|w| Value::from(w.as_ref())))
}

/// The name, and the command behind it.
fn name_and_command(k: &mut Kubectl) -> Wait<(String, Vec<String>)> {
    // The dash ends what counts as a name: `NameFromCommandArgs` reads only what stands before it.
    let mut args = k.flags.args.clone();
    let command = match k.flags.dash {
        Some(at) if at <= args.len() => args.split_off(at),
        _ => Vec::new(),
    };
    k.flags.args = args;
    Ok((one_name(k)?, command))
}

pub fn deployment(k: &mut Kubectl) -> Wait<i32> {
    let (name, command) = name_and_command(k)?;
    let images: Vec<String> = k.flags.list("image").into_iter().map(String::from).collect();
    if images.len() > 1 && !command.is_empty() {
        return k.error("cannot specify multiple --image options and command");
    }
    let mut containers = Vec::new();
    for (i, image) in images.iter().enumerate() {
        let base = image.rsplit('/').next().unwrap_or("");
        let mut called = base.split([':', '@']).next().unwrap_or("").to_string();
        if called.contains(['_', '.']) {
            called = format!("{}-{}", called.replace(['_', '.'], "-"), suffix(k));
        }
        let mut c = container(&called, image, &command);
        if let Some(port) = k.flags.int("port").filter(|p| *p >= 0 && i == 0) {
            let resources = c.remove("resources").unwrap_or_default();
            c.set("ports", json!([{ "containerPort": (port) }]));
            c.set("resources", resources);
        }
        containers.push(c);
    }
    let labels = json!({ "app": (name.as_str()) });
    let object = json!({
        "kind": "Deployment", "apiVersion": "apps/v1", "metadata": { "name": (name), "labels": (labels.clone()) },
        "spec": {
            "replicas": (k.flags.int("replicas").unwrap_or(1)), "selector": { "matchLabels": (labels.clone()) },
            "template": { "metadata": { "labels": (labels) }, "spec": { "containers": (containers) } }, "strategy": {}
        },
        "status": {}
    });
    send(k, object, "failed to create deployment: ")
}

/// Five letters of those that Kubernetes makes names unique with.
fn suffix(k: &mut Kubectl) -> String {
    let letters: Vec<char> = "bcdfghjklmnpqrstvwxz2456789".chars().collect();
    let mut n = k.io.random();
    let mut out = String::new();
    for _ in 0..5 {
        out.push(letters[(n % 27) as usize]);
        n /= 27;
    }
    out
}

fn container(name: &str, image: &str, command: &[String]) -> Value {
    let mut c = json!({ "name": (name), "image": (image) });
    if !command.is_empty() {
        c.set("command", texts(command));
    }
    c.with("resources", Value::object())
}

fn job_spec(name: &str, image: &str, command: &[String], restart: &str) -> Value {
    json!({ "template": {
        "metadata": {}, "spec": { "containers": [(container(name, image, command))], "restartPolicy": (restart) }
    } })
}

pub fn job(k: &mut Kubectl) -> Wait<i32> {
    let (name, command) = name_and_command(k)?;
    let (image, from) = (k.flags.text("image").to_string(), k.flags.text("from").to_string());
    if image.is_empty() == from.is_empty() {
        return k.error("either --image or --from must be specified");
    }
    let (mut meta, spec) = (json!({ "name": (name.as_str()) }), job_spec(&name, &image, &command, "Never"));
    let spec = if from.is_empty() {
        spec
    } else {
        if !command.is_empty() {
            return k.error("cannot specify --from and command");
        }
        let Info { kind, object, .. } = k.one_info(&[from])?;
        if kind.kind != "CronJob" {
            return k.error(&format!("unknown object type *{}.{}", kind.version, kind.kind));
        }
        let template = object.at("spec.jobTemplate");
        if !template.at("metadata.labels").is_null() {
            meta.set("labels", template.at("metadata.labels").clone());
        }
        let mut annotations = json!({ "cronjob.kubernetes.io/instantiate": "manual" });
        for (key, value) in template.at("metadata.annotations").entries() {
            annotations.set(*key, value.clone());
        }
        meta.set("annotations", annotations);
        let (owner, uid) = (object.at("metadata.name").clone(), object.at("metadata.uid").clone());
        meta.set(
            "ownerReferences",
            json!([{ "apiVersion": "batch/v1", "kind": "CronJob", "name": (owner), "uid": (uid), "controller": true }]),
        );
        template.get("spec").clone()
    };
    let object = json!({ "kind": "Job", "apiVersion": "batch/v1", "metadata": (meta), "spec": (spec), "status": {} });
    send(k, object, "failed to create job: ")
}

pub fn cron_job(k: &mut Kubectl) -> Wait<i32> {
    let (name, command) = name_and_command(k)?;
    let restart = match k.flags.text("restart") {
        "" => "OnFailure",
        given => given,
    };
    let spec = job_spec(&name, k.flags.text("image"), &command, restart);
    let object = json!({
        "kind": "CronJob", "apiVersion": "batch/v1", "metadata": { "name": (name.as_str()) },
        "spec": {
            "schedule": (k.flags.text("schedule")),
            "jobTemplate": { "metadata": { "name": (name.as_str()) }, "spec": (spec) }
        },
        "status": {}
    });
    send(k, object, "failed to create cronjob: ")
}
