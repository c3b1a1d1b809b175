//! `kubectl wait`.

use crate::api::Value;
use crate::cli::io::{Next, Stop, Wait};
use crate::sim::Span;
use crate::wire::WatchKind;

use super::client::{Ask, Kubectl, query};
use super::create::done;
use super::jsonpath::{self, Template};
use super::resource::{Named, items, shown};

/// `wait`.
pub const WAIT_FLAGS: &str =
    "for= timeout~ all all-namespaces/A selector/l= field-selector= filename/f* recursive/R output/o= template= local";

enum Until {
    Delete,
    Create,
    Status(String, String),
    Path(Template, Option<String>),
}

/// Run `kubectl wait`.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    if k.flags.text("for").is_empty() {
        return k.error("unrecognized condition: []");
    }
    if args.is_empty() && k.flags.all("filename").is_empty() {
        return k.error(super::builder::NOTHING);
    }
    let text = k.flags.text("for").to_string();
    let condition = match text.split_once('=') {
        None if text == "delete" => Until::Delete,
        None if text == "create" => Until::Create,
        Some(("condition", c)) => {
            let (name, value) = c.split_once('=').unwrap_or((c, "true"));
            Until::Status(name.into(), value.to_lowercase())
        }
        Some(("jsonpath", p)) => {
            // A doubled sign is an operator of the path.
            let parts: Vec<String> = p.replace("==", "\0").split('=').map(|part| part.replace('\0', "==")).collect();
            let (path, value) = match parts.as_slice() {
                [path] => (path, None),
                [path, value] => (path, Some(value.trim_matches(['"', '\'']).to_string())),
                _ => return k.error("jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'"),
            };
            if value.as_deref() == Some("") {
                return k.error("jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3");
            }
            match jsonpath::relaxed(path) {
                Ok(t) => Until::Path(t, value),
                Err(why) => return k.error(&why),
            }
        }
        _ => return k.error(&format!("unrecognized condition: {text:?}")),
    };
    let ms = k.flags.get("timeout").and_then(super::flags::duration).unwrap_or(30_000);
    let ms = if ms < 0 { 7 * 24 * 3_600_000 } else { ms };
    let over = k.io.alarm(Span::ms(ms as u64));
    let ns = if k.flags.on("all-namespaces") { String::new() } else { k.namespace() };
    let (selector, fields) = (k.flags.text("selector").to_string(), k.flags.text("field-selector").to_string());
    let mut targets: Vec<(Named, String)> = Vec::new();
    if args.is_empty() {
        for f in super::files::objects(k)? {
            let t = super::files::target(k, &f)?;
            targets.push((Named { kind: t.kind, name: t.name }, t.namespace));
        }
    }
    for n in k.resources(&args)? {
        if !n.name.is_empty() {
            targets.push((n, ns.clone()));
            continue;
        }
        if selector.is_empty() && fields.is_empty() && !k.flags.on("all") {
            return k.error("resource(s) were provided, but no name was specified");
        }
        match k.list(n.kind, &ns, &selector, &fields)? {
            Ok(list) => targets.extend(items(&list).into_iter().map(|o| {
                let named = Named { kind: n.kind, name: o.at("metadata.name").str().into() };
                (named, o.at("metadata.namespace").str().to_string())
            })),
            Err(r) => return k.refused(&r),
        }
    }
    if targets.is_empty() {
        if matches!(condition, Until::Delete) {
            return Ok(0);
        }
        return k.error("no matching resources found");
    }
    let output = k.output(&[])?;
    let mut errors: Vec<String> = Vec::new();
    for (n, ns) in &targets {
        // Once it was too late for one, nobody looks at the others.
        if errors.last().is_some_and(|why| why.starts_with(LATE)) {
            errors.push(format!("{LATE} on {}/{}", n.kind.plural, n.name));
            continue;
        }
        match one(k, n, ns, &condition, (over, ms == 0))? {
            // What was gone before anybody looked is not spoken of.
            Ok(Value::Null) => {}
            Ok(object) => done(k, &shown(n.kind, &n.name), "condition met", "", &object, &output)?,
            Err(why) if matches!(condition, Until::Create) => return k.error(&why),
            Err(why) => errors.push(why),
        }
    }
    k.end(&errors)
}

const LATE: &str = "timed out waiting for the condition";

fn met(condition: &Until, o: &Value) -> bool {
    match condition {
        Until::Create => true,
        Until::Delete => false,
        Until::Status(name, value) => {
            o.at("status.conditions").items().iter().any(|c| {
                c.get("type").str().eq_ignore_ascii_case(name) && c.get("status").str().to_lowercase() == *value
            })
        }
        Until::Path(t, value) => match (t.find(o), value) {
            (Ok(found), None) => !found.is_empty(),
            (Ok(found), Some(want)) => found.len() == 1 && jsonpath::shown(&found[0]) == *want,
            (Err(_), _) => false,
        },
    }
}

/// The object that came to it, or a complaint. Once the time is `over` it is looked at, and not waited for; where there
/// was none to begin with, it is looked at `once`.
fn one(
    k: &mut Kubectl,
    n: &Named,
    ns: &str,
    condition: &Until,
    (over, once): (bool, bool),
) -> Wait<Result<Value, String>> {
    let late = format!("{LATE} on {}/{}", n.kind.plural, n.name);
    let path = k.path_of(n.kind, ns, "");
    let field = query(&format!("metadata.name={}", n.name));
    let first = k.fetch(n.kind, ns, &n.name)?;
    let delete = matches!(condition, Until::Delete);
    let version = match first {
        Ok(o) if met(condition, &o) => return Ok(Ok(o)),
        Ok(_) if once => return Ok(Err(format!("condition not met for {}/{}", n.kind.plural, n.name))),
        Ok(before) => {
            let list = match k.ask(Ask::get(format!("{path}?fieldSelector={field}")))? {
                Ok(l) => l,
                Err(r) => return k.refused(&r),
            };
            match items(&list).first() {
                None if delete => return Ok(Ok(before)),
                Some(o) if met(condition, o) => return Ok(Ok(o.clone())),
                _ => list.at("metadata.resourceVersion").str().to_string(),
            }
        }
        Err(r) if r.reason() == "NotFound" && delete => return Ok(Ok(Value::Null)),
        Err(r) if r.reason() == "NotFound" && matches!(condition, Until::Create) => loop {
            match k.io.sleep(Span::ms(1_000)) {
                Err(Stop::Blocked) if over => return Ok(Err(LATE.into())),
                other => other?,
            }
            if let Ok(o) = k.fetch(n.kind, ns, &n.name)? {
                return Ok(Ok(o));
            }
        },
        Err(r) => return Ok(Err(r.text())),
    };
    let ask = Ask::get(format!("{path}?fieldSelector={field}&resourceVersion={version}&watch=true"));
    let mut stream = match k.watch(ask)? {
        Ok(s) => s,
        Err(r) => return k.refused(&r),
    };
    loop {
        let f = match k.event(&mut stream) {
            Ok(Next::Frame(f)) => f,
            Ok(Next::End) => return Ok(Err(late)),
            Err(Stop::Blocked) if over => {
                k.io.close(stream);
                return Ok(Err(late));
            }
            Err(stop) => return Err(stop),
        };
        let ended = f.kind == WatchKind::Deleted;
        if delete && ended || !delete && !ended && met(condition, &f.object) {
            k.io.close(stream);
            return Ok(Ok(f.object.clone()));
        }
    }
}
