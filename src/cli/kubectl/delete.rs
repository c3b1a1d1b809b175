//! `kubectl delete`.

use crate::api::{Kind, Value};
use crate::cli::io::{Next, Wait};
use crate::json;
use crate::wire::{Method, WatchKind};

use super::client::{Ask, Kubectl, Refusal, query};
use super::resource::items;

/// Its flags.
pub const FLAGS: &str = "filename/f* recursive/R kustomize/k= selector/l= field-selector= all all-namespaces/A force \
    grace-period# now wait^ timeout~ ignore-not-found cascade? dry-run? output/o= raw= interactive/i";

struct Doomed {
    kind: &'static Kind,
    ns: String,
    name: String,
    source: Option<std::rc::Rc<str>>,
    uid: String,
}

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    if let Some(path) = k.flags.get("raw").map(String::from) {
        return super::get::raw(k, Method::Delete, &path);
    }
    let args = k.flags.args.clone();
    let all_namespaces = k.flags.on("all-namespaces");
    let selector = k.flags.text("selector").to_string();
    let fields = k.flags.text("field-selector").to_string();
    let all = k.flags.on("all");
    let files = !k.flags.all("filename").is_empty();
    let dry = k.dry_run()?;
    if args.is_empty() && !files && (all || !(selector.is_empty() && fields.is_empty())) {
        return k.error(super::builder::NO_RESOURCE);
    }
    if args.is_empty() && !files {
        return k.error(super::builder::NOTHING);
    }
    if files && !args.is_empty() {
        return k
            .error("when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well");
    }
    let cascade = k.given("cascade");
    if let Some((_, instead)) = [("true", "background"), ("false", "orphan")].iter().find(|(old, _)| *old == cascade) {
        k.io.complain(&format!(
            "warning: --cascade={cascade} is deprecated (boolean value) and can be replaced with --cascade={instead}."
        ));
    }
    let grace = grace(k)?;
    let immediate = k.flags.on("force") && grace == Some(0);
    let ns = if all_namespaces { String::new() } else { k.namespace() };
    let mut doomed = Vec::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    let quiet = k.flags.on("ignore-not-found") || all || !selector.is_empty() || !fields.is_empty();
    if files {
        for f in super::files::objects(k)? {
            let t = super::files::target(k, &f)?;
            doomed.push(Doomed {
                kind: t.kind,
                ns: t.namespace,
                name: t.name,
                source: Some(f.source),
                uid: String::new(),
            });
        }
    } else {
        let named = k.resources(&args)?;
        let by_name = named.iter().any(|n| !n.name.is_empty());
        if by_name && (all || !selector.is_empty() || !fields.is_empty()) {
            return k.error("name cannot be provided when a selector is specified");
        }
        if !by_name && !all && selector.is_empty() && fields.is_empty() {
            return k.error("resource(s) were provided, but no name was specified");
        }
        for n in named {
            if !n.name.is_empty() {
                doomed.push(Doomed { kind: n.kind, ns: ns.clone(), name: n.name, source: None, uid: String::new() });
                continue;
            }
            match k.list(n.kind, &ns, &selector, &fields)? {
                Ok(list) => {
                    for o in items(&list) {
                        let meta = o.get("metadata");
                        doomed.push(Doomed {
                            kind: n.kind,
                            ns: meta.get("namespace").str().into(),
                            name: meta.get("name").str().into(),
                            source: None,
                            uid: String::new(),
                        });
                    }
                }
                Err(r) => refusals.push(r),
            }
        }
    }
    if immediate && dry.is_empty() {
        k.io.complain("Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.");
    }
    let mut waiting = Vec::new();
    let none = doomed.is_empty();
    let how = if immediate { " force deleted" } else { " deleted" };
    // Of each the uid, or the refusal: its Status and the words before its message.
    let ended = k.each(doomed.len(), &mut |k, n| {
        Ok(match one(k, &doomed[n], grace, &dry)? {
            Ok(uid) => {
                say(k, &doomed[n], how, &dry);
                uid.into()
            }
            Err(r) => Value::from_items([r.status, r.source.into()]),
        })
    })?;
    for (mut d, ended) in doomed.into_iter().zip(ended) {
        match ended.items() {
            [status, source] => {
                let r = Refusal { status: status.clone(), source: source.str().into() };
                match &d.source {
                    _ if quiet && r.reason() == "NotFound" => {}
                    Some(file) => refusals.push(r.when(format!("error when deleting {file:?}"))),
                    None => refusals.push(r),
                }
            }
            _ => {
                d.uid = ended.str().into();
                waiting.push(d);
            }
        }
    }
    // Nobody waits after a refusal.
    if dry.is_empty() && k.flags.not_off("wait") && !immediate && refusals.is_empty() {
        k.each(waiting.len(), &mut |k, n| gone(k, &waiting[n]).map(|()| Value::Null))?;
    }
    for r in &refusals {
        k.io.complain(&r.text());
    }
    if none && refusals.is_empty() {
        k.io.line("No resources found");
    }
    Ok(i32::from(!refusals.is_empty()))
}

fn grace(k: &mut Kubectl) -> Wait<Option<i64>> {
    let mut grace = k.flags.int("grace-period").filter(|g| *g >= 0);
    let force = k.flags.on("force");
    if k.flags.on("now") {
        if grace.is_some() {
            return k.error("--now and --grace-period cannot be specified together");
        }
        grace = Some(1);
    }
    if grace == Some(0) && !force {
        // A zero without --force becomes one second.
        grace = Some(1);
    }
    if force && grace.is_none() {
        grace = Some(0);
    }
    if force && grace.is_some_and(|g| g > 0) {
        return k.error("--force and --grace-period greater than 0 cannot be specified together");
    }
    Ok(grace)
}

fn say(k: &mut Kubectl, d: &Doomed, how: &str, dry: &str) {
    let kind = if d.kind.group.is_empty() {
        d.kind.singular.to_string()
    } else {
        format!("{}.{}", d.kind.singular, d.kind.group)
    };
    let end = super::create::dry_end(dry);
    if k.flags.text("output") == "name" {
        return k.io.line(&format!("{kind}/{}", d.name));
    }
    let place = if d.kind.namespaced { format!(" from {} namespace", d.ns) } else { String::new() };
    k.io.line(&format!("{kind} {:?}{how}{place}{end}", d.name));
}

/// Delete one; its uid, where the answer tells it.
fn one(k: &mut Kubectl, d: &Doomed, grace: Option<i64>, dry: &str) -> Wait<Result<String, Refusal>> {
    if let ("", Some(file)) = (d.name.as_str(), &d.source) {
        return k.error(&format!("error when deleting {file:?}: resource name may not be empty"));
    }
    let path = k.path_of(d.kind, &d.ns, &d.name);
    if dry == "client" {
        return Ok(k.ask(Ask::get(path))?.map(|o| o.at("metadata.uid").str().into()));
    }
    let mut options = Value::object();
    if let Some(g) = grace {
        options.set("gracePeriodSeconds", g);
    }
    let cascade = match k.flags.get("cascade") {
        None | Some("" | "background" | "true") => "Background",
        Some("foreground") => "Foreground",
        Some("orphan" | "false") => "Orphan",
        Some(other) => {
            let other = other.to_string();
            return k.error(&format!(
                "invalid cascade value ({other}). Must be \"background\", \"foreground\", or \"orphan\""
            ));
        }
    };
    options.set("propagationPolicy", cascade);
    if dry == "server" {
        options.set("dryRun", json!(["All"]));
    }
    let answer = k.ask(Ask::with(Method::Delete, path, options))?;
    Ok(answer.map(|o| {
        let uid = o.at("details.uid").str();
        if uid.is_empty() { o.at("metadata.uid").str().into() } else { uid.into() }
    }))
}

/// Wait until whatever bears a name is no more.
pub fn wait_gone(k: &mut Kubectl, kind: &'static Kind, ns: &str, name: &str) -> Wait<()> {
    gone(k, &Doomed { kind, ns: ns.into(), name: name.into(), source: None, uid: String::new() })
}

/// Wait until an object is no more: look, then watch.
fn gone(k: &mut Kubectl, d: &Doomed) -> Wait<()> {
    let limit = match k.flags.get("timeout").and_then(super::flags::duration) {
        Some(ms) if ms > 0 => Some(ms as u64),
        _ => None,
    };
    let over = limit.is_some_and(|ms| k.io.alarm(crate::sim::Span::ms(ms)));
    match k.fetch(d.kind, &d.ns, &d.name)? {
        Err(_) => return Ok(()),
        Ok(o) if !d.uid.is_empty() && o.at("metadata.uid").str() != d.uid => return Ok(()),
        Ok(_) => {}
    }
    let field = query(&format!("metadata.name={}", d.name));
    let base = k.path_of(d.kind, &d.ns, "");
    let list = match k.ask(Ask::get(format!("{base}?fieldSelector={field}")))? {
        Ok(list) => list,
        Err(r) => return k.refused(&r),
    };
    let there = items(&list).into_iter().any(|o| d.uid.is_empty() || o.at("metadata.uid").str() == d.uid);
    if !there {
        return Ok(());
    }
    let version = list.at("metadata.resourceVersion").str().to_string();
    let ask = Ask::get(format!("{base}?fieldSelector={field}&resourceVersion={version}&watch=true"));
    let mut stream = match k.watch(ask)? {
        Ok(s) => s,
        Err(r) => return k.refused(&r),
    };
    loop {
        match k.event(&mut stream) {
            Ok(Next::Frame(f)) if f.kind == WatchKind::Deleted => {
                k.io.close(stream);
                return Ok(());
            }
            Ok(Next::Frame(_)) => {}
            Ok(Next::End) => return Ok(()),
            Err(stop) if over => {
                let _ = stop;
                return k.error(&format!("timed out waiting for the condition on {}/{}", d.kind.plural, d.name));
            }
            Err(stop) => return Err(stop),
        }
    }
}
