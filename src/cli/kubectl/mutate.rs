//! `label`, `annotate`, `patch`, `taint`, `cordon`, `uncordon`, `replace`: small changes of what is there.

use crate::api::{Kind, Value, json, names, patch};
use crate::cli::io::Wait;
use crate::json;
use crate::wire::Method;

use super::client::{Answer, Ask, Kubectl, query};
use super::create::done;
use super::files;
use super::output::Output;
use super::resource::{Named, items, shown};

/// `label` and `annotate`.
pub const LABEL_FLAGS: &str = "overwrite list all all-namespaces/A selector/l= field-selector= filename/f* recursive/R kustomize/k= \
    dry-run? output/o= template= resource-version= local field-manager= show-managed-fields allow-missing-template-keys^";
/// `patch`.
pub const PATCH_FLAGS: &str = "patch/p= patch-file= type= subresource= filename/f* recursive/R kustomize/k= dry-run? output/o= \
    template= local field-manager= show-managed-fields allow-missing-template-keys^";
/// `taint`.
pub const TAINT_FLAGS: &str =
    "overwrite all selector/l= dry-run? output/o= template= field-manager= validate? show-managed-fields";
/// `cordon` and `uncordon`.
pub const CORDON_FLAGS: &str = "selector/l= dry-run?";
/// `replace`.
pub const REPLACE_FLAGS: &str = "filename/f* recursive/R kustomize/k= force grace-period# cascade? timeout~ wait dry-run? output/o= \
    template= save-config validate? subresource= raw= field-manager= show-managed-fields allow-missing-template-keys^";

/// What the words before the changes, a selector or files name.
fn chosen(k: &mut Kubectl, words: &[String]) -> Wait<Vec<(Named, String, Value)>> {
    let all_namespaces = k.flags.on("all-namespaces");
    let ns = if all_namespaces { String::new() } else { k.namespace() };
    let (selector, fields) = (k.flags.text("selector").to_string(), k.flags.text("field-selector").to_string());
    let mut found = Vec::new();
    let mut targets = Vec::new();
    if k.flags.all("filename").is_empty() {
        targets.extend(k.resources(words)?.into_iter().map(|n| (n, ns.clone())));
    } else {
        for f in files::objects(k, "label")? {
            let t = files::target(k, &f)?;
            targets.push((Named { kind: t.kind, name: t.name }, t.namespace));
        }
    }
    for (n, ns) in targets {
        if n.name.is_empty() {
            if !k.flags.on("all") && selector.is_empty() && fields.is_empty() {
                return k.error("resource(s) were provided, but no name was specified");
            }
            match k.list(n.kind, &ns, &selector, &fields)? {
                Ok(list) => {
                    for o in items(&list) {
                        let name = o.at("metadata.name").str().to_string();
                        let ns = o.at("metadata.namespace").str().to_string();
                        found.push((Named { kind: n.kind, name }, ns, o));
                    }
                }
                Err(r) => return k.refused(&r),
            }
        } else {
            match k.fetch(n.kind, &ns, &n.name)? {
                Ok(o) => found.push((n, ns, o)),
                Err(r) => return k.refused(&r),
            }
        }
    }
    Ok(found)
}

fn send_patch(
    k: &mut Kubectl,
    kind: &Kind,
    ns: &str,
    name: &str,
    manager: &str,
    content: &'static str,
    body: Value,
) -> Wait<Answer> {
    let path = k.path_of(kind, ns, name);
    let mut params = format!("fieldManager={}", query(manager));
    if k.flags.text("dry-run") == "server" {
        params = format!("dryRun=All&{params}");
    }
    k.ask(Ask { content_type: content, ..Ask::with(Method::Patch, format!("{path}?{params}"), body) })
}

/// Changes as words: `key=value` and `key-`.
struct Changes {
    set: Vec<(String, String)>,
    remove: Vec<String>,
}

fn split_changes(args: &[String]) -> (Vec<String>, Vec<String>) {
    let at = args.iter().position(|a| a.contains('=') || a.ends_with('-') && a.len() > 1).unwrap_or(args.len());
    (args[..at].to_vec(), args[at..].to_vec())
}

pub fn label(k: &mut Kubectl) -> Wait<i32> {
    meta(k, "labels", "label", "labeled")
}

pub fn annotate(k: &mut Kubectl) -> Wait<i32> {
    meta(k, "annotations", "annotation", "annotated")
}

fn meta(k: &mut Kubectl, field: &str, word: &str, verb: &'static str) -> Wait<i32> {
    let args = k.flags.args.clone();
    let (words, changes) = split_changes(&args);
    let list = k.flags.on("list");
    let mut c = Changes { set: Vec::new(), remove: Vec::new() };
    for w in &changes {
        if let Some((key, value)) = w.split_once('=') {
            if word == "label" {
                let wrong = names::label_value(value);
                if !wrong.is_empty() {
                    return k.error(&format!("invalid label value: \"{w}\": {}", wrong.join(";")));
                }
            }
            c.set.push((key.into(), value.into()));
        } else {
            c.remove.push(w.trim_end_matches('-').into());
        }
    }
    if c.set.iter().any(|(k, _)| c.remove.contains(k)) {
        return k.error(&format!(
            "can not both modify and remove {} {word} in the same command",
            if word == "label" { "a" } else { "an" }
        ));
    }
    if words.is_empty() && k.flags.all("filename").is_empty() {
        return k.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
    }
    if changes.is_empty() && !list {
        return k.error(&format!("at least one {word} update is required"));
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    for (n, ns, object) in chosen(k, &words)? {
        let current = object.get("metadata").get(field).clone();
        if list {
            for (key, value) in json::sorted(&current).entries() {
                k.io.line(&format!("{}={}", key.as_str(), value.str()));
            }
            continue;
        }
        if !k.flags.on("overwrite") {
            let clash = c.set.iter().find(|(key, v)| {
                current.get(key.as_str()).as_str().is_some_and(|old| word == "annotation" || old != v)
            });
            if let Some((key, _)) = clash {
                let old = current.get(key.as_str()).str();
                let text = if word == "label" {
                    format!("'{key}' already has a value ({old}), and --overwrite is false")
                } else {
                    format!(
                        "--overwrite is false but found the following declared annotation(s): '{key}' already has a value ({old})"
                    )
                };
                return k.error(&text);
            }
        }
        let mut change = Value::object();
        let mut removed = false;
        for key in &c.remove {
            if current.get(key.as_str()).is_null() {
                if word == "label" {
                    k.io.line(&format!("label {key:?} not found."));
                }
            } else {
                change.set(key.as_str(), Value::Null);
                removed = true;
            }
        }
        let mut set = false;
        for (key, value) in &c.set {
            if current.get(key.as_str()).as_str() != Some(value) {
                change.set(key.as_str(), value.as_str());
                set = true;
            }
        }
        let said = if word == "annotation" {
            verb
        } else {
            match (set, removed) {
                (true, true) => "modified",
                (true, false) => verb,
                (false, true) => "unlabeled",
                (false, false) => "not labeled",
            }
        };
        let mut after = object.clone();
        if !change.entries().is_empty() {
            let body = json!({ "metadata": (Value::of([(field, change)])) });
            if dry == "client" {
                after = patch::merge(&object, &body);
            } else {
                let manager = if word == "label" { "kubectl-label" } else { "kubectl-annotate" };
                after = match send_patch(k, n.kind, &ns, &n.name, manager, "application/merge-patch+json", body)? {
                    Ok(v) => v,
                    Err(r) => return k.refused(&r),
                };
            }
        }
        done(k, &shown(n.kind, &n.name), said, &dry, &after, &output)?;
    }
    Ok(0)
}

pub fn patch_verb(k: &mut Kubectl) -> Wait<i32> {
    let form = k.flags.get("type").unwrap_or("strategic").to_lowercase();
    let content = match form.as_str() {
        "strategic" => "application/strategic-merge-patch+json",
        "merge" => "application/merge-patch+json",
        "json" => "application/json-patch+json",
        other => {
            let other = other.to_string();
            return k.error(&format!("--type must be one of [json merge strategic], not {other:?}"));
        }
    };
    let text = match (k.flags.get("patch").map(String::from), k.flags.get("patch-file").map(String::from)) {
        (Some(p), _) if !p.is_empty() => p,
        (_, Some(file)) => match k.io.read(&file)? {
            Ok(text) => text.to_string(),
            Err(_) => return k.error(&format!("unable to read patch file: open {file}: no such file or directory")),
        },
        _ => return k.error("must specify --patch or --patch-file containing the contents of the patch"),
    };
    let args = k.flags.args.clone();
    if args.is_empty() && k.flags.all("filename").is_empty() {
        return k.error("You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'");
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let parsed = super::text::parse(&text);
    for (n, ns, object) in chosen(k, &args)? {
        let body = match &parsed {
            Ok(v) => v.clone(),
            Err(_) => return k.io.fail("Error from server (BadRequest): invalid JSON patch"),
        };
        let mut path = k.path_of(n.kind, &ns, &n.name);
        if let Some(sub) = k.flags.get("subresource") {
            path = format!("{path}/{sub}");
        }
        let after = if dry == "client" {
            match form.as_str() {
                "merge" => patch::merge(&object, &body),
                "json" => patch::json_patch(&object, &body).unwrap_or(object.clone()),
                _ => patch::strategic(&object, &body, n.kind.root).unwrap_or(object.clone()),
            }
        } else {
            let mut params = "fieldManager=kubectl-patch".to_string();
            if dry == "server" {
                params = format!("dryRun=All&{params}");
            }
            match k.ask(Ask { content_type: content, ..Ask::with(Method::Patch, format!("{path}?{params}"), body) })? {
                Ok(v) => v,
                Err(r) => return k.refused(&r),
            }
        };
        let same = object.at("metadata.resourceVersion").str() == after.at("metadata.resourceVersion").str();
        let verb = if same && dry != "server" { "patched (no change)" } else { "patched" };
        done(k, &shown(n.kind, &n.name), verb, &dry, &after, &output)?;
    }
    Ok(0)
}

/// A taint as it is written: `key=value:effect`.
struct Taint {
    key: String,
    value: String,
    effect: String,
}

pub fn taint(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let is_change = |a: &String| a.contains('=') || a.contains(':') || a.ends_with('-');
    let at = args.iter().position(is_change).unwrap_or(args.len());
    let (words, changes) = args.split_at(at);
    if changes.is_empty() {
        return k.error("at least one taint update is required");
    }
    let (mut add, mut remove) = (Vec::new(), Vec::new());
    for c in changes {
        let (text, off) = match c.strip_suffix('-') {
            Some(t) => (t, true),
            None => (c.as_str(), false),
        };
        let (left, effect) = match text.split_once(':') {
            Some((l, e)) => (l, e),
            None if off => (text, ""),
            None => return k.usage(&format!("invalid taint spec: {c}")),
        };
        let (key, value) = left.split_once('=').unwrap_or((left, ""));
        if !effect.is_empty() && !["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(&effect) {
            return k.usage(&format!("invalid taint effect: {effect}, unsupported taint effect"));
        }
        let wrong = names::qualified_name(key);
        if !wrong.is_empty() {
            return k.usage(&format!("invalid taint key: {key}, {}", wrong.join("; ")));
        }
        let wrong = names::label_value(value);
        if !wrong.is_empty() {
            return k.usage(&format!("invalid taint spec: {c}, {}", wrong.join("; ")));
        }
        let t = Taint { key: key.into(), value: value.into(), effect: effect.into() };
        if off { remove.push(t) } else { add.push(t) }
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    for (n, ns, node) in chosen(k, words)? {
        if n.kind.kind != "Node" {
            return k.error(&format!("invalid resource type {}, only node types are supported", n.kind.plural));
        }
        let old = node.at("spec.taints").items().to_vec();
        let same = |t: &Taint, o: &Value| {
            o.get("key").str() == t.key && (t.effect.is_empty() || o.get("effect").str() == t.effect)
        };
        if !k.flags.on("overwrite") {
            let clash: Vec<&str> =
                add.iter().filter(|t| old.iter().any(|o| same(t, o))).map(|t| t.key.as_str()).collect();
            if !clash.is_empty() {
                return k.error(&format!(
                    "node {} already has {} taint(s) with same effect(s) and --overwrite is false",
                    n.name,
                    clash.join(",")
                ));
            }
        }
        let mut now: Vec<Value> = Vec::new();
        for t in &add {
            let mut v = json!({ "key": (t.key.as_str()) });
            if !t.value.is_empty() {
                v.set("value", t.value.as_str());
            }
            v.set("effect", t.effect.as_str());
            now.push(v);
        }
        let mut overwritten = false;
        for o in &old {
            if add.iter().any(|t| same(t, o)) {
                overwritten = true;
            } else {
                now.push(o.clone());
            }
        }
        let mut removed = false;
        for t in &remove {
            let before = now.len();
            now.retain(|o| !same(t, o));
            removed |= now.len() < before;
            if now.len() == before {
                let spec = if t.effect.is_empty() { t.key.clone() } else { format!("{}:{}", t.key, t.effect) };
                return k.error(&format!("taint {spec:?} not found"));
            }
        }
        let verb = match (add.is_empty(), removed || overwritten) {
            (false, true) => "modified",
            (false, false) => "tainted",
            _ => "untainted",
        };
        let mut after = node.clone();
        if now.is_empty() {
            after.entry("spec").remove("taints");
        } else {
            after.entry("spec").set("taints", now);
        }
        if dry != "client" {
            let change = patch::make_strategic(&node, &after, n.kind.root).unwrap_or_default();
            after = match send_patch(
                k,
                n.kind,
                &ns,
                &n.name,
                "kubectl-taint",
                "application/strategic-merge-patch+json",
                change,
            )? {
                Ok(v) => v,
                Err(r) => return k.refused(&r),
            };
        }
        done(k, &shown(n.kind, &n.name), verb, &dry, &after, &output)?;
    }
    Ok(0)
}

pub fn cordon(k: &mut Kubectl) -> Wait<i32> {
    schedulable(k, true)
}

pub fn uncordon(k: &mut Kubectl) -> Wait<i32> {
    schedulable(k, false)
}

fn schedulable(k: &mut Kubectl, off: bool) -> Wait<i32> {
    let word = if off { "cordon" } else { "uncordon" };
    let mut args = k.flags.args.clone();
    if args.is_empty() && k.flags.get("selector").is_none() {
        return k.usage(&format!("USAGE: {word} NODE [flags]"));
    }
    if !args.iter().any(|a| a.contains('/')) {
        args.insert(0, "nodes".into());
    }
    let dry = k.dry_run()?;
    for (n, ns, node) in chosen(k, &args)? {
        let what = shown(n.kind, &n.name);
        if node.at("spec.unschedulable").bool() == off {
            done(k, &what, &format!("already {word}ed"), &dry, &node, &Output::Human { wide: false })?;
            continue;
        }
        if dry != "client" {
            let value = if off { Value::from(true) } else { Value::Null };
            let body = json!({ "spec": { "unschedulable": (value) } });
            let path = k.path_of(n.kind, &ns, &n.name);
            let path = if dry == "server" { format!("{path}?dryRun=All") } else { path };
            if let Err(r) = k.ask(Ask {
                content_type: "application/strategic-merge-patch+json",
                ..Ask::with(Method::Patch, path, body)
            })? {
                return k.refused(&r);
            }
        }
        done(k, &what, &format!("{word}ed"), &dry, &node, &Output::Human { wide: false })?;
    }
    Ok(0)
}

pub fn replace(k: &mut Kubectl) -> Wait<i32> {
    if k.flags.all("filename").is_empty() {
        return k.error("must specify one of -f and -k");
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let found = files::objects(k, "replace")?;
    if found.is_empty() {
        return k.error("no objects passed to replace");
    }
    let force = k.flags.on("force");
    let mut targets = Vec::new();
    for f in found {
        let t = files::target(k, &f)?;
        targets.push((f, t));
    }
    if force {
        for (_, t) in &targets {
            let path = k.path_of(t.kind, &t.namespace, &t.name);
            let grace = k.flags.int("grace-period").filter(|g| *g >= 0).unwrap_or(0);
            match k.ask(Ask::with(
                Method::Delete,
                path,
                json!({ "gracePeriodSeconds": (grace), "propagationPolicy": "Background" }),
            ))? {
                Ok(_) => {
                    let kind = shown(t.kind, "");
                    let place =
                        if t.namespace.is_empty() { String::new() } else { format!(" from {} namespace", t.namespace) };
                    k.io.line(&format!("{} {:?} deleted{place}", kind.trim_end_matches('/'), t.name));
                }
                Err(r) if r.reason() == "NotFound" => {}
                Err(r) => return k.refused(&r),
            }
        }
    }
    let mut status = 0;
    for (f, t) in &targets {
        let object = files::placed(f, t);
        if dry == "client" {
            done(k, &shown(t.kind, &t.name), "replaced", &dry, &object, &output)?;
            continue;
        }
        let validation = super::create::validation(k)?;
        let mut params = vec![("fieldManager", "kubectl-replace"), ("fieldValidation", validation)];
        if dry == "server" {
            params.insert(0, ("dryRun", "All"));
        }
        let (method, name) = if force { (Method::Post, "") } else { (Method::Put, t.name.as_str()) };
        let path = k.path_of(t.kind, &t.namespace, name);
        match k.submit(method, path, &params, object)? {
            Ok(v) => done(k, &shown(t.kind, &t.name), "replaced", &dry, &v, &output)?,
            Err(r) => {
                let r = r.when(format!("error when replacing {:?}", f.source));
                k.io.complain(&r.text());
                status = 1;
            }
        }
    }
    Ok(status)
}
