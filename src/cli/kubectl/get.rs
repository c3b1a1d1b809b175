//! `kubectl get`.

use crate::api::{Kind, Quantity, Value, json};
use crate::cli::io::Wait;
use crate::sim::Arrange;
use crate::wire::Method;

use super::client::{Answer, Ask, Kubectl, RAW, Refusal, TABLE, query};
use super::jsonpath;
use super::output::Output;
use super::resource::{Named, items};
use super::tabs::Table;
use super::view::View;

/// Its flags.
pub const FLAGS: &str = "output/o= template= all-namespaces/A selector/l= field-selector= show-labels label-columns/L* watch/w \
    watch-only output-watch-events sort-by= no-headers filename/f* recursive/R kustomize/k= raw= ignore-not-found \
    show-kind show-managed-fields chunk-size# server-print^ subresource= allow-missing-template-keys^";

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    if let Some(path) = k.flags.get("raw").map(String::from) {
        return raw(k, Method::Get, &path);
    }
    let form = k.given("output");
    if k.flags.on("show-labels") && !matches!(form.as_str(), "" | "wide") {
        return k.error(&format!("--show-labels option cannot be used with {form} printer"));
    }
    if !k.flags.all("label-columns").is_empty() && form.starts_with("custom-columns") {
        return k.error(&format!("--label-columns option cannot be used with {form} printer"));
    }
    if k.flags.on("output-watch-events") && !k.flags.on("watch") && !k.flags.on("watch-only") {
        return k.error("--output-watch-events option can only be used with --watch or --watch-only");
    }
    let output = k.output(&["wide"])?;
    let all = k.flags.on("all-namespaces");
    let ns = if all { String::new() } else { k.namespace() };
    let (selector, fields) = (k.flags.text("selector").to_string(), k.flags.text("field-selector").to_string());
    let files = k.flags.all("filename");
    let named = if files.is_empty() {
        let args = k.flags.args.clone();
        if args.is_empty() {
            return k.io.fail("You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete list of supported resources.\n\nerror: Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed description of that resource (e.g. kubectl explain pods).\nSee 'kubectl get -h' for help and examples");
        }
        let named = k.resources(&args)?;
        if named.iter().any(|n| !n.name.is_empty()) {
            if !selector.is_empty() || !fields.is_empty() {
                return k.error("name cannot be provided when a selector is specified");
            }
            if all && named.iter().any(|n| n.kind.namespaced) {
                return k.error("a resource cannot be retrieved by name across all namespaces");
            }
        }
        named.into_iter().map(|n| (n, ns.clone())).collect()
    } else {
        if !k.flags.args.is_empty() {
            return k.error(
                "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well",
            );
        }
        let read = super::files::objects(k)?;
        let mut named = Vec::new();
        for f in read {
            let target = super::files::target(k, &f)?;
            named.push((Named { kind: target.kind, name: target.name }, target.namespace));
        }
        named
    };
    if k.flags.get("subresource").is_some_and(|s| !s.is_empty()) && named.iter().any(|(n, _)| n.name.is_empty()) {
        return k.error("subresource cannot be used when bulk resources are specified");
    }
    let by_name = named.iter().any(|(n, _)| !n.name.is_empty());
    if k.flags.on("watch") || k.flags.on("watch-only") {
        let [(one, ns)] = &named[..] else {
            return k.error("you may only specify a single resource type");
        };
        return super::get_watch::watch(k, one, ns, &output);
    }
    let mut found: Vec<(&'static Kind, Value)> = Vec::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    let bare = !k.flags.not_off("server-print") && matches!(output, Output::Human { .. });
    for (n, ns) in &named {
        match fetch(k, n, ns, &selector, &fields, &output)? {
            Ok(v) if bare => found.push((n.kind, bare_table(k, &v))),
            Ok(v) => found.push((n.kind, v)),
            Err(r) if r.reason() == "NotFound" && k.flags.on("ignore-not-found") => {}
            Err(r) => refusals.push(r),
        }
    }
    let rows: usize = found
        .iter()
        .map(|(_, v)| {
            if v.get("kind").str().ends_with("List") || v.get("kind").str() == "Table" {
                v.get("items").items().len() + v.get("rows").items().len()
            } else {
                1
            }
        })
        .sum();
    match &output {
        Output::Human { wide } => {
            // Of several tables kubectl asks the tables themselves for the field.
            if let Some(by) = k.flags.get("sort-by").filter(|b| !b.is_empty() && found.len() > 1)
                && let Ok(template) = jsonpath::relaxed(by)
                && !found.iter().any(|(_, v)| template.find(v).is_ok_and(|f| !f.is_empty()))
            {
                let path = by.trim_start_matches('{').trim_end_matches('}').trim_start_matches('.');
                let why = format!("couldn't find any field with path \"{{.{path}}}\" in the list of objects");
                return k.error(&why);
            }
            let distinct = {
                let first = found.first().map(|(kind, _)| *kind);
                found.iter().any(|(kind, _)| first.is_some_and(|f| !std::ptr::eq(f, *kind)))
            };
            let with_kind = distinct || k.flags.on("show-kind");
            let shown = tables(k, &found, *wide, with_kind, all)?;
            if (rows == 0 || !shown) && refusals.is_empty() && !k.flags.on("ignore-not-found") {
                nothing(k, &named, all);
            }
        }
        _ => {
            let single = named.len() == 1 && by_name;
            let whole = if single {
                found.first().map(|(_, v)| v.clone())
            } else {
                let all: Vec<Value> = found.iter().flat_map(|(_, v)| items(v)).collect();
                let sorted = match sort(k, all, "") {
                    Ok(sorted) => sorted,
                    Err(why) if why.starts_with("Field ") => {
                        k.log('F', &format!("sorter.go:329] {why}"));
                        return Ok(1);
                    }
                    Err(why) => return k.error(&why),
                };
                let list = crate::json!({ "apiVersion": "v1", "items": (sorted), "kind": "List", "metadata": { "resourceVersion": "" } });
                if matches!(output, Output::Name) || matches!(output, Output::Columns(_)) && rows == 0 {
                    for o in list.get("items").items() {
                        k.print_object(o, &output)?;
                    }
                    if let Output::Columns(columns) = &output
                        && refusals.is_empty()
                    {
                        let heads = super::output::column_rows(columns, &[], !k.flags.on("no-headers"));
                        let text = Table::default().print(&heads);
                        k.io.print(&text);
                    }
                    None
                } else if found.is_empty() && !refusals.is_empty() {
                    None
                } else {
                    Some(list)
                }
            };
            if let Some(v) = whole {
                k.print_object(&v, &output)?;
            }
        }
    }
    for r in &refusals {
        k.io.complain(&r.text());
    }
    Ok(i32::from(!refusals.is_empty()))
}

fn nothing(k: &mut Kubectl, named: &[(Named, String)], all: bool) {
    let namespaced = named.iter().any(|(n, _)| n.kind.namespaced);
    if all || !namespaced {
        k.io.complain("No resources found");
    } else {
        let ns = named.first().map_or(String::new(), |(_, ns)| ns.clone());
        k.io.complain(&format!("No resources found in {ns} namespace."));
    }
}

/// `--raw`: a request as it is typed, and what is answered as it comes. Models `rawhttp`.
pub fn raw(k: &mut Kubectl, method: Method, path: &str) -> Wait<i32> {
    if !path.starts_with('/') {
        return k.error(&format!("--raw must be a valid URL path: parse {path:?}: invalid URI for request"));
    }
    let files: Vec<String> = k.flags.all("filename").into_iter().map(String::from).collect();
    let body = match files.as_slice() {
        [file] if *file == "-" => Value::from(k.io.read_all()?),
        [file] => match k.io.read(file)? {
            Ok(text) => Value::from(&*text),
            Err(_) => return k.error(&format!("open {file}: no such file or directory")),
        },
        [] => Value::Null,
        _ => return k.error("--raw can only use a single local file or stdin"),
    };
    let r = k.send(Ask { accept: RAW, ..Ask::with(method, path, body) })?;
    if !r.is_ok() {
        return match super::client::read(&r) {
            Err(refusal) => k.refused(&refusal),
            Ok(_) => Ok(1),
        };
    }
    let text = match &r.body {
        crate::wire::Body::Object(v) => json::print(v),
        crate::wire::Body::Text(t) => t.to_string(),
        crate::wire::Body::None => String::new(),
    };
    k.io.print(&text);
    if !text.ends_with('\n') && !text.is_empty() && text.starts_with(['{', '[']) {
        k.io.print("\n");
    }
    Ok(0)
}

/// What kubectl makes of objects without the server's help: their names and ages.
fn bare_table(k: &mut Kubectl, v: &Value) -> Value {
    let now = crate::wire::wall_secs(k.io.now());
    let row = |o: Value| {
        let age = crate::api::time::age(o.at("metadata.creationTimestamp").str(), now);
        crate::json!({ "cells": [(o.at("metadata.name").clone()), (age)], "object": (o) })
    };
    crate::json!({
        "kind": "Table", "columnDefinitions": [{ "name": "Name" }, { "name": "Age" }],
        "rows": (Value::from_items(items(v).into_iter().map(row)))
    })
}

/// The `Accept` that a form of output asks for.
pub fn accept(output: &Output) -> &'static str {
    if matches!(output, Output::Human { .. }) { TABLE } else { "application/json" }
}

/// Read one object or a list, page by page.
pub fn fetch(k: &mut Kubectl, n: &Named, ns: &str, selector: &str, fields: &str, output: &Output) -> Wait<Answer> {
    let mut path = k.path_of(n.kind, ns, &n.name);
    if let Some(sub) = k.flags.get("subresource") {
        path = format!("{path}/{sub}");
    }
    let object = k.flags.get("sort-by").is_some() && matches!(output, Output::Human { .. });
    let mut parts = Vec::new();
    if !fields.is_empty() {
        parts.push(format!("fieldSelector={}", query(fields)));
    }
    if object {
        parts.push("includeObject=Object".into());
    }
    if !selector.is_empty() {
        parts.push(format!("labelSelector={}", query(selector)));
    }
    if n.name.is_empty() {
        let all_at_once = !k.flags.text("sort-by").is_empty();
        let size = if all_at_once { 0 } else { k.flags.int("chunk-size").unwrap_or(500) };
        if size > 0 {
            parts.push(format!("limit={size}"));
        }
    }
    let mut whole: Option<Value> = None;
    let mut more = String::new();
    loop {
        let mut parts = parts.clone();
        if !more.is_empty() {
            parts.insert(0, format!("continue={}", query(&more)));
        }
        let full = if parts.is_empty() { path.clone() } else { format!("{path}?{}", parts.join("&")) };
        let plain = !k.flags.not_off("server-print");
        let accept = if plain { "application/json" } else { accept(output) };
        let page = match k.ask(Ask { accept, ..Ask::get(full) })? {
            Ok(v) => v,
            Err(r) if !selector.is_empty() || !fields.is_empty() => {
                return Ok(Err(super::resource::selected(r, n.kind, selector, fields)));
            }
            Err(r) if n.kind.namespaced && !n.name.is_empty() => return Ok(Err(k.nowhere(r, ns)?)),
            Err(r) => return Ok(Err(r)),
        };
        more = page.at("metadata.continue").str().to_string();
        match &mut whole {
            None => whole = Some(page),
            Some(w) => {
                let part = if w.get("kind").str() == "Table" { "rows" } else { "items" };
                w.entry(part).items_mut().extend(page.get(part).items().iter().cloned());
            }
        }
        if more.is_empty() {
            return Ok(Ok(whole.unwrap_or_default()));
        }
    }
}

/// Put rows or objects in the order of `--sort-by`, where that finds something. `inside`: where the object is.
fn sort(k: &Kubectl, things: Vec<Value>, inside: &str) -> Result<Vec<Value>, String> {
    let Some(by) = k.flags.get("sort-by").filter(|b| !b.is_empty()) else { return Ok(things) };
    let template = jsonpath::relaxed(by)?;
    let field = format!("{{.{}}}", by.trim_start_matches('{').trim_end_matches('}').trim_start_matches('.'));
    let key = |t: &Value| {
        let object = if inside.is_empty() { t } else { t.get(inside) };
        template.find(object).ok().and_then(|f| f.into_iter().next()).unwrap_or_default()
    };
    let mut keyed: Vec<(Value, Value)> = things.into_iter().map(|t| (key(&t), t)).collect();
    if !keyed.is_empty() && keyed.iter().all(|(key, _)| key.is_null()) {
        return Err(format!("couldn't find any field with path {field:?} in the list of objects"));
    }
    if keyed.iter().filter(|(key, _)| matches!(key, Value::Map(_))).count() > 1 {
        return Err(format!(
            "Field {field} in *unstructured.Unstructured is an unsortable type: interface, err: unsortable type: map[string]interface {{}}"
        ));
    }
    // What has no such field is less than anything, itself included. Go sorts short lists by insertion, where that shows.
    const SHORT: usize = 12;
    let short = if keyed.len() > SHORT {
        keyed.arrange_by(|a, b| order(&a.0, &b.0));
        0
    } else {
        keyed.len()
    };
    for i in 1..short {
        let mut j = i;
        while j > 0 && (keyed[j].0.is_null() || order(&keyed[j].0, &keyed[j - 1].0).is_lt()) {
            keyed.swap(j, j - 1);
            j -= 1;
        }
    }
    Ok(keyed.into_iter().map(|(_, t)| t).collect())
}

/// The order of two fields: texts that are quantities by their amount.
fn order(a: &Value, b: &Value) -> std::cmp::Ordering {
    if let (Value::Str(x), Value::Str(y)) = (a, b)
        && let (Ok(x), Ok(y)) = (Quantity::parse(x), Quantity::parse(y))
    {
        return x.cmp(&y);
    }
    jsonpath::compare(a, b)
}

/// Print what was found: one table for each run of a kind. Whether anything was printed.
fn tables(k: &mut Kubectl, found: &[(&'static Kind, Value)], wide: bool, with_kind: bool, all: bool) -> Wait<bool> {
    let mut at = 0;
    let mut printed = false;
    while at < found.len() {
        let kind = found[at].0;
        let run = found[at..].iter().take_while(|(k, _)| std::ptr::eq(*k, kind)).count();
        let group = &found[at..at + run];
        at += run;
        let rows: Vec<Value> = group.iter().flat_map(|(_, t)| t.get("rows").items().iter().cloned()).collect();
        let Ok(rows) = sort(k, rows, "object") else { continue };
        if rows.is_empty() {
            continue;
        }
        if printed && !k.flags.on("no-headers") {
            k.io.line("");
        }
        printed = true;
        let view =
            View::new(k, group[0].1.get("columnDefinitions"), wide, with_kind.then_some(kind), all && kind.namespaced);
        let mut lines = Vec::new();
        if !k.flags.on("no-headers") {
            lines.push(view.heads());
        }
        lines.extend(rows.iter().map(|r| view.cells(r)));
        let text = Table::default().print(&lines);
        k.io.print(&text);
    }
    Ok(printed)
}
