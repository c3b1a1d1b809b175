//! `kubectl get -w`: the list first, then each change.

use crate::api::Value;
use crate::cli::io::{Next, Wait};
use crate::wire::WatchKind;

use super::client::{Ask, Kubectl, Refusal, query};
use super::get::{accept, fetch};
use super::output::{Output, column_rows};
use super::resource::{Named, items};
use super::tabs::Table;
use super::view::View;

/// Run it for one kind.
pub fn watch(k: &mut Kubectl, n: &Named, ns: &str, output: &Output) -> Wait<i32> {
    let fields = if n.name.is_empty() {
        k.flags.text("field-selector").to_string()
    } else {
        format!("metadata.name={}", n.name)
    };
    let selector = k.flags.text("selector").to_string();
    let first = match fetch(k, n, ns, &selector, if n.name.is_empty() { &fields } else { "" }, output)? {
        Ok(v) => v,
        Err(r) => return k.refused(&r),
    };
    let version = first.at("metadata.resourceVersion").str().to_string();
    let all = k.flags.on("all-namespaces") && n.kind.namespaced;
    let wide = matches!(output, Output::Human { wide: true });
    let human = matches!(output, Output::Human { .. });
    let kind = k.flags.on("show-kind").then_some(n.kind);
    let mut table = Table::default();
    let mut columns = first.get("columnDefinitions").clone();
    let mut view = View::new(k, &columns, wide, kind, all);
    let mut heads = !k.flags.on("no-headers");
    let print = |k: &mut Kubectl, view: &View, heads: &mut bool, table: &mut Table, event: &str, rows: &[Value]| {
        let mut lines = Vec::new();
        if *heads && !rows.is_empty() {
            lines.push(view.heads());
            *heads = false;
        }
        for r in rows {
            let mut row = view.cells(r);
            if view.event {
                row.insert(0, event.into());
            }
            lines.push(row);
        }
        let text = table.print(&lines);
        k.io.print(&text);
    };
    if !k.flags.on("watch-only") {
        if human {
            print(k, &view, &mut heads, &mut table, "ADDED", first.get("rows").items());
        } else {
            for o in items(&first) {
                one(k, &o, output, &mut heads, &mut table)?;
            }
        }
    }
    let base = k.path_of(n.kind, ns, "");
    let mut parts = Vec::new();
    if !fields.is_empty() {
        parts.push(format!("fieldSelector={}", query(&fields)));
    }
    if !selector.is_empty() {
        parts.push(format!("labelSelector={}", query(&selector)));
    }
    parts.push(format!("resourceVersion={version}"));
    parts.push("watch=true".into());
    let ask = Ask { accept: accept(output), ..Ask::get(format!("{base}?{}", parts.join("&"))) };
    let mut stream = match k.watch(ask)? {
        Ok(s) => s,
        Err(r) => return k.refused(&r),
    };
    // The server ends a watch after a while: kubectl does too.
    if let Some(kept) = k.io.resume(&stream) {
        table = Table::load(kept.get("widths"));
        heads = kept.get("heads").bool();
        view = View::new(k, kept.get("columns"), wide, kind, all);
        columns = kept.get("columns").clone();
    }
    while let Next::Frame(frame) = k.event(&mut stream)? {
        let object = &frame.object;
        if frame.kind == WatchKind::Error {
            let refusal = Refusal { status: object.clone(), source: String::new() };
            return k.refused(&refusal);
        }
        if frame.kind == WatchKind::Bookmark {
            continue;
        }
        if human {
            if !object.get("columnDefinitions").items().is_empty() {
                columns = object.get("columnDefinitions").clone();
                view = View::new(k, &columns, wide, kind, all);
            }
            print(k, &view, &mut heads, &mut table, frame.kind.as_str(), object.get("rows").items());
        } else if k.flags.on("output-watch-events") {
            let event = crate::json!({ "object": (object.clone()), "type": (frame.kind.as_str()) });
            k.print_object(&event, output)?;
        } else {
            one(k, object, output, &mut heads, &mut table)?;
        }
        let (table, columns) = (&table, &columns);
        k.io.keep(
            &mut stream,
            || crate::json!({ "widths": (table.save()), "heads": (heads), "columns": (columns.clone()) }),
        );
    }
    Ok(0)
}

/// An object that is not a row of the server's: `custom-columns` have their heads once.
fn one(k: &mut Kubectl, object: &Value, output: &Output, heads: &mut bool, table: &mut Table) -> Wait<()> {
    let Output::Columns(columns) = output else { return k.print_object(object, output) };
    let rows = column_rows(columns, std::slice::from_ref(object), std::mem::take(heads));
    let text = table.print(&rows);
    k.io.print(&text);
    Ok(())
}
