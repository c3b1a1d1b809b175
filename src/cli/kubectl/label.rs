//! `kubectl label` and `annotate`: small texts on what is there.

use crate::api::{Value, json, names, patch};
use crate::cli::io::Wait;
use crate::json;
use crate::wire::Method;

use super::builder::Info;
use super::client::{Ask, Kubectl, Refusal, query};
use super::create::done;
use super::set::pairs;

/// Flags of both.
pub const FLAGS: &str = "overwrite list all all-namespaces/A selector/l= field-selector= filename/f* recursive/R kustomize/k= \
    dry-run? output/o= template= resource-version= local field-manager= show-managed-fields allow-missing-template-keys^";

const CAUSE: &str = "kubernetes.io/change-cause";

/// Changes as words: `key=value` and `key-`.
#[derive(Default)]
struct Changes {
    set: Vec<(String, String)>,
    remove: Vec<String>,
}

pub fn label(k: &mut Kubectl) -> Wait<i32> {
    run(k, true)
}

pub fn annotate(k: &mut Kubectl) -> Wait<i32> {
    run(k, false)
}

/// What the words change, or what is wrong with them.
fn changes(words: &[String], label: bool) -> Result<Changes, String> {
    let (mut c, mut bad) = (Changes::default(), Vec::new());
    for w in words {
        match w.split_once('=') {
            Some((_, value)) if label && value.contains('=') => return Err(format!("invalid label spec: {w}")),
            Some((key, value)) if label || !key.is_empty() => {
                let wrong = if label { names::label_value(value) } else { Vec::new() };
                if !wrong.is_empty() {
                    return Err(format!("invalid label value: {w:?}: {}", wrong.join(";")));
                }
                c.set.retain(|(k, _)| k != key);
                c.set.push((key.into(), value.into()));
            }
            _ => match w.strip_suffix('-') {
                Some(key) if !key.is_empty() => c.remove.push(key.into()),
                _ if label => return Err(format!("unknown label spec: {w}")),
                _ => bad.push(w.as_str()),
            },
        }
    }
    if !bad.is_empty() {
        return Err(format!("invalid annotation format: {}", bad.join(", ")));
    }
    let both: Vec<&str> = c.remove.iter().filter(|r| c.set.iter().any(|(k, _)| k == *r)).map(String::as_str).collect();
    if both.is_empty() {
        return Ok(c);
    }
    Err(if label {
        "can not both modify and remove a label in the same command".into()
    } else {
        format!("can not both modify and remove the following annotation(s) in the same command: {}", both.join(", "))
    })
}

fn run(k: &mut Kubectl, label: bool) -> Wait<i32> {
    let (word, field) = if label { ("label", "labels") } else { ("annotation", "annotations") };
    let (dry, output) = (k.dry_run()?, k.output(&[])?);
    let (words, asked) = pairs(k, word)?;
    let list = k.flags.on("list");
    let local = k.flags.on("local");
    let files = !k.flags.all("filename").is_empty();
    let wrong = match changes(&asked, label) {
        // An annotation that is set and removed is noticed after everything else.
        Err(why) if label || !why.starts_with("can not") => Some(why),
        other => {
            let later = other.as_ref().err().cloned();
            let all = k.flags.on("all");
            let first = if list && !k.flags.text("output").is_empty() {
                "--list and --output may not be specified together"
            } else if all && !k.flags.text("selector").is_empty() {
                "cannot set --all and --selector at the same time"
            } else if all && !k.flags.text("field-selector").is_empty() {
                "cannot set --all and --field-selector at the same time"
            } else if !local && words.is_empty() && !files {
                "one or more resources must be specified as <resource> <name> or <resource>/<name>"
            } else if local && !words.is_empty() {
                "can only use local files by -f pod.yaml or --filename=pod.json when --local=true is set"
            } else if asked.is_empty() && !list {
                return k.error(&format!("at least one {word} update is required"));
            } else {
                ""
            };
            Some(first.to_string()).filter(|f| !f.is_empty()).or(later)
        }
    };
    if let Some(why) = wrong {
        return k.error(&why);
    }
    let c = changes(&asked, label).unwrap_or_default();
    let (found, refusals) =
        if local { (super::set::chosen(k, &words)?, Vec::new()) } else { k.infos(&words, k.flags.on("all"))? };
    let version = k.given("resource-version");
    if !version.is_empty() && found.len() != 1 {
        return k.error("--resource-version may only be used with a single resource");
    }
    let mut errors: Vec<String> = refusals.iter().map(Refusal::text).collect();
    let single = found.len() == 1 && words.iter().all(|w| !w.contains(','));
    for i in &found {
        let current = i.object.get("metadata").get(field).clone();
        if !k.flags.on("overwrite") {
            let clash = clashes(&c, &current, label);
            if !clash.is_empty() {
                errors.extend(clash);
                continue;
            }
        }
        let mut change = Value::object();
        for (key, value) in &c.set {
            if current.get(key.as_str()).as_str() != Some(value) {
                change.set(key.as_str(), value.as_str());
            }
        }
        let set = !change.entries().is_empty();
        let (gone, absent): (Vec<&String>, Vec<&String>) =
            c.remove.iter().partition(|key| !current.get(key.as_str()).is_null());
        if label && dry != "client" && !local && !list {
            absent.iter().for_each(|key| k.io.line(&format!("label {key:?} not found.")));
        }
        gone.iter().for_each(|key| change.set(key.as_str(), Value::Null));
        let said = match (label, set, gone.is_empty()) {
            (false, ..) => "annotated",
            (_, true, false) => "modified",
            (_, true, true) => "labeled",
            (_, false, false) => "unlabeled",
            _ => "not labeled",
        };
        let after = match written(k, i, field, change, &dry, local || list, label)? {
            Ok(v) => v,
            Err(r) => {
                errors.push(r.text());
                continue;
            }
        };
        if !list {
            done(k, &i.shown(), said, &dry, &after, &output)?;
            continue;
        }
        if !single {
            k.io.line(&format!("Listing {field} for {}.{}/{}:", i.kind.kind, i.kind.group, i.name));
        }
        for (key, value) in json::sorted(after.get("metadata").get(field)).entries() {
            k.io.line(&format!("{}{}={}", if single { "" } else { " " }, key.as_str(), value.str()));
        }
    }
    k.end(&errors)
}

/// What is there already and may not be overwritten.
fn clashes(c: &Changes, current: &Value, label: bool) -> Vec<String> {
    let mut found = Vec::new();
    for (key, value) in &c.set {
        match current.get(key.as_str()).as_str() {
            Some(old) if old != value && (label || key != CAUSE) => {
                let end = if label { ", and --overwrite is false" } else { "" };
                found.push(format!("'{key}' already has a value ({old}){end}"));
            }
            _ => {}
        }
    }
    if !label && !found.is_empty() {
        found =
            vec![format!("--overwrite is false but found the following declared annotation(s): {}", found.join("; "))];
    }
    found
}

/// The object with its change, which the server makes unless it is only tried here.
fn written(
    k: &mut Kubectl,
    i: &Info,
    field: &'static str,
    change: Value,
    dry: &str,
    here: bool,
    label: bool,
) -> Wait<super::client::Answer> {
    let version = k.given("resource-version");
    let empty = change.entries().is_empty();
    let mut meta = if empty { Value::object() } else { Value::of([(field, change)]) };
    if !version.is_empty() {
        meta.set("resourceVersion", version);
    }
    let body = json!({ "metadata": (meta) });
    if here || dry == "client" {
        return Ok(Ok(patch::merge(&i.object, &body)));
    }
    if empty && label {
        return Ok(Ok(i.object.clone()));
    }
    let own = if label { "kubectl-label" } else { "kubectl-annotate" };
    let manager = k.flags.get("field-manager").unwrap_or(own).to_string();
    let body = if empty { Value::object() } else { body };
    k.patch(i, &manager, "application/merge-patch+json", body, dry, "")
}

impl Kubectl<'_, '_> {
    /// PATCH an object in one of the forms of patches.
    pub fn patch(
        &mut self,
        i: &Info,
        manager: &str,
        content: &'static str,
        body: Value,
        dry: &str,
        sub: &str,
    ) -> Wait<super::client::Answer> {
        let sub = if sub.is_empty() { String::new() } else { format!("/{sub}") };
        let all = if dry == "server" { "dryRun=All&" } else { "" };
        let path = format!("{}{sub}?{all}fieldManager={}", self.path_of(i.kind, &i.ns, &i.name), query(manager));
        self.ask(Ask { content_type: content, ..Ask::with(Method::Patch, path, body) })
    }
}
