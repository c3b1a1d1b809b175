//! `patch`, `taint`, `cordon`, `uncordon`, `replace`: small changes of what is there.

use crate::api::{Value, names, patch};
use crate::cli::io::Wait;
use crate::json;
use crate::wire::Method;

use super::builder::Info;
use super::client::{Ask, Kubectl};
use super::create::done;
use super::files;
use super::output::Output;
use super::resource::{self, shown};

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
        return k.error(super::builder::NOTHING);
    }
    let local = k.flags.on("local");
    let dry = if local { "client".into() } else { k.dry_run()? };
    let output = k.output(&[])?;
    let parsed = super::text::parse(&text);
    let (mut found, mut refusals) = (Vec::new(), Vec::new());
    if local {
        for f in files::objects(k)? {
            let t = files::target(k, &f)?;
            found.push(Info { kind: t.kind, ns: t.namespace, name: t.name, object: f.object });
        }
    } else {
        (found, refusals) = k.infos(&args, false)?;
    }
    let mut errors: Vec<String> = refusals.iter().map(super::client::Refusal::text).collect();
    let single = found.len() == 1 && errors.is_empty();
    for i in found {
        let object = i.object.clone();
        let body = match &parsed {
            // A strategic patch that is null says nothing.
            Ok(Value::Null) if !matches!(form.as_str(), "merge" | "json") => Value::object(),
            Ok(v) => v.clone(),
            Err(_) => return k.io.fail("Error from server (BadRequest): invalid JSON patch"),
        };
        let after = if dry == "client" {
            match form.as_str() {
                "merge" => patch::merge(&object, &body),
                "json" => match patch::json_patch(&object, &body) {
                    Ok(made) => made,
                    Err(why) => return k.error(why.text()),
                },
                _ => patch::strategic(&object, &body, i.kind.root).unwrap_or(object.clone()),
            }
        } else {
            let sub = k.given("subresource");
            let manager = k.flags.get("field-manager").unwrap_or("kubectl-patch").to_string();
            match k.patch(&i, &manager, content, body, &dry, &sub)? {
                Ok(v) => v,
                Err(r) if single => return k.refused(&r),
                Err(r) => {
                    errors.push(r.text());
                    continue;
                }
            }
        };
        // Another kind is never the same.
        let same = dry == "client" && object == after
            || dry != "client"
                && object.get("kind") == after.get("kind")
                && object.at("metadata.resourceVersion").str() == after.at("metadata.resourceVersion").str();
        let verb = if same && dry != "server" { "patched (no change)" } else { "patched" };
        // A subresource may be of a kind of its own: `scale.autoscaling/web`.
        done(k, &super::output::name_of(&after), verb, "", &after, &output)?;
    }
    k.end(&errors)
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
    if let Some(late) = changes.iter().find(|a| !is_change(a)) {
        return k.error(&format!("all resources must be specified before taint changes: {late}"));
    }
    if words.is_empty() {
        return k.error("one or more resources must be specified as <resource> <name>");
    }
    if changes.is_empty() {
        return k.error("at least one taint update is required");
    }
    let (mut add, mut remove) = (Vec::new(), Vec::new());
    for c in changes {
        let (text, off) = c.strip_suffix('-').map_or((c.as_str(), false), |text| (text, true));
        let parts: Vec<&str> = text.split(':').collect();
        let (left, effect) = (parts[0], parts.get(1).copied().unwrap_or(""));
        if parts.len() == 2 && !["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(&effect) {
            return k.usage(&format!("invalid taint effect: {effect}, unsupported taint effect"));
        }
        // Without an effect the whole text is the key.
        let (key, value) = if parts.len() == 2 { left.split_once('=').unwrap_or((left, "")) } else { (left, "") };
        let wrong: Vec<String> = match names::label_value(value) {
            _ if parts.len() > 2 || value.contains('=') => return k.usage(&format!("invalid taint spec: {text}")),
            wrong if wrong.is_empty() => names::qualified_name(key),
            wrong => wrong,
        };
        if !wrong.is_empty() {
            return k.usage(&format!("invalid taint spec: {text}, {}", wrong.join("; ")));
        }
        if effect.is_empty() && !off {
            return k.usage(&format!("invalid taint spec: {text}"));
        }
        let t = Taint { key: key.into(), value: value.into(), effect: effect.into() };
        if !off && add.iter().any(|a: &Taint| (&a.key, &a.effect) == (&t.key, &t.effect)) {
            let shown = format!("{{{} {} {} <nil>}}", t.key, t.value, t.effect);
            return k.usage(&format!("duplicated taints with the same key and effect: {shown}"));
        }
        if off { remove.push(t) } else { add.push(t) }
    }
    let both: Vec<String> = add
        .iter()
        .flat_map(|a| {
            let gone = remove.iter().filter(|r| r.key == a.key && (r.effect.is_empty() || r.effect == a.effect));
            gone.map(|r| format!("{}={}", r.key, r.effect))
        })
        .collect();
    if !both.is_empty() {
        let list = both.join(", ");
        return k.error(&format!("can not both modify and remove the following taint(s) in the same command: {list}"));
    }
    if words.len() < 2 && !words[0].contains('/') && !k.flags.on("all") && k.flags.text("selector").is_empty() {
        return k.error("at least one resource name must be specified since 'all' parameter is not set");
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let of = words[0].split('/').next().unwrap_or("");
    if resource::find(of).is_some_and(|kind| kind.kind != "Node") {
        return k.error(&format!("invalid resource type {of}, only node types are supported"));
    }
    let (found, refusals) = k.infos(words, k.flags.on("all"))?;
    let mut errors: Vec<String> = refusals.iter().map(super::client::Refusal::text).collect();
    for i in found {
        let node = i.object.clone();
        if i.kind.kind != "Node" {
            return k.error(&format!("invalid resource type {}, only node types are supported", i.kind.plural));
        }
        let old = node.at("spec.taints").items().to_vec();
        let same = |t: &Taint, o: &Value| {
            o.get("key").str() == t.key && (t.effect.is_empty() || o.get("effect").str() == t.effect)
        };
        if !k.flags.on("overwrite") {
            let clash: Vec<&str> =
                add.iter().filter(|t| old.iter().any(|o| same(t, o))).map(|t| t.key.as_str()).collect();
            if !clash.is_empty() {
                errors.push(format!(
                    "node {} already has {} taint(s) with same effect(s) and --overwrite is false",
                    i.name,
                    clash.join(",")
                ));
                continue;
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
        let mut missing = Vec::new();
        for t in &remove {
            let before = now.len();
            now.retain(|o| !same(t, o));
            removed |= now.len() < before;
            if now.len() == before {
                let spec = if t.effect.is_empty() { t.key.clone() } else { format!("{}:{}", t.key, t.effect) };
                missing.push(format!("taint {spec:?} not found"));
            }
        }
        if !missing.is_empty() {
            errors.push(if missing.len() == 1 { missing.remove(0) } else { format!("[{}]", missing.join(", ")) });
            continue;
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
            let change = patch::make_strategic(&node, &after, i.kind.root).unwrap_or_default();
            after = match k.patch(&i, "kubectl-taint", "application/strategic-merge-patch+json", change, &dry, "")? {
                Ok(v) => v,
                Err(r) => return k.refused(&r),
            };
        }
        // Whether this was a trial is not said.
        done(k, &i.shown(), verb, "", &after, &output)?;
    }
    k.end(&errors)
}

pub fn cordon(k: &mut Kubectl) -> Wait<i32> {
    schedulable(k, true).map(|_| 0)
}

pub fn uncordon(k: &mut Kubectl) -> Wait<i32> {
    schedulable(k, false).map(|_| 0)
}

/// Cordon nodes, or end that; which nodes they were.
pub fn schedulable(k: &mut Kubectl, off: bool) -> Wait<Vec<String>> {
    let word = if off { "cordon" } else { "uncordon" };
    let mut args = k.flags.args.clone();
    if args.is_empty() && k.flags.get("selector").is_none() {
        return k.usage(&format!("USAGE: {word} NODE [flags]"));
    }
    if !args.iter().any(|a| a.contains('/')) {
        args.insert(0, "nodes".into());
    }
    let dry = k.dry_run()?;
    let found = k.all_infos(&args, false)?;
    let plain = Output::Human { wide: false };
    for i in &found {
        if i.object.at("spec.unschedulable").bool() == off {
            done(k, &i.shown(), &format!("already {word}ed"), &dry, &i.object, &plain)?;
            continue;
        }
        if dry != "client" {
            let value = if off { Value::from(true) } else { Value::Null };
            let body = json!({ "spec": { "unschedulable": (value) } });
            let path = k.path_of(i.kind, &i.ns, &i.name);
            let path = if dry == "server" { format!("{path}?dryRun=All") } else { path };
            let ask = Ask::with(Method::Patch, path, body);
            if let Err(r) = k.ask(Ask { content_type: "application/strategic-merge-patch+json", ..ask })? {
                k.io.complain(&format!("error: unable to {word} node {:?}: {}", i.name, r.message()));
                continue;
            }
        }
        done(k, &i.shown(), &format!("{word}ed"), &dry, &i.object, &plain)?;
    }
    Ok(found.into_iter().map(|i| i.name).collect())
}

pub fn replace(k: &mut Kubectl) -> Wait<i32> {
    if let Some(path) = k.flags.get("raw").map(String::from) {
        return super::get::raw(k, Method::Put, &path);
    }
    if k.flags.all("filename").is_empty() {
        return k.error("must specify one of -f and -k");
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let found = files::objects(k)?;
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
            let mut options = json!({ "propagationPolicy": "Background" });
            if let Some(grace) = k.flags.int("grace-period").filter(|g| *g >= 0) {
                // None at all is a second, so that it is waited for.
                options.set("gracePeriodSeconds", grace.max(1));
            }
            match k.ask(Ask::with(Method::Delete, path, options))? {
                Ok(_) => {
                    let kind = shown(t.kind, "");
                    let place =
                        if t.namespace.is_empty() { String::new() } else { format!(" from {} namespace", t.namespace) };
                    k.io.line(&format!("{} {:?} deleted{place}", kind.trim_end_matches('/'), t.name));
                    super::delete::wait_gone(k, t.kind, &t.namespace, &t.name)?;
                }
                Err(r) if r.reason() == "NotFound" => {}
                Err(r) => return k.refused(&r),
            }
        }
    }
    let mut status = 0;
    for (f, t) in &targets {
        let mut object = files::placed(f, t);
        // Without the flag only what remembers already goes on remembering.
        if k.flags.on("save-config") || super::apply::remembered(&object).is_some() {
            super::apply::save_config(&mut object, false);
        }
        if dry == "client" {
            done(k, &shown(t.kind, &t.name), "replaced", &dry, &object, &output)?;
            continue;
        }
        let validation = super::create::validation(k)?;
        let mut params = vec![("fieldManager", "kubectl-replace"), ("fieldValidation", validation)];
        if dry == "server" {
            params.insert(0, ("dryRun", "All"));
        }
        if t.name.is_empty() && !force {
            return k.error(&format!("error when replacing {:?}: resource name may not be empty", f.source));
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
