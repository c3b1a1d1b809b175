//! `kubectl events`: what happened, the newest last.

use crate::api::{Value, time};
use crate::cli::io::{Next, Wait};
use crate::sim::Arrange;
use crate::wire::{WatchKind, wall_secs};

use super::client::{Ask, Kubectl, query};
use super::output::Output;
use super::resource;
use super::tabs::Table;

/// Its flags.
pub const FLAGS: &str =
    "for= types* watch/w all-namespaces/A no-headers output/o= template= chunk-size# show-managed-fields";

/// Run `kubectl events`.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let types: Vec<String> = k.flags.list("types").into_iter().map(String::from).collect();
    if types.iter().any(|t| !t.eq_ignore_ascii_case("normal") && !t.eq_ignore_ascii_case("warning")) {
        return k.error("valid --types are Normal or Warning");
    }
    let all = k.flags.on("all-namespaces");
    let ns = if all { String::new() } else { k.namespace() };
    let output = k.output(&[])?;
    let mut fields = String::new();
    if let Some(about) = k.flags.get("for").map(String::from) {
        let Some((kind, name)) = about.split_once('/') else {
            return k.error("--for must be in resource/name form");
        };
        let Some(kind) = resource::find(kind) else {
            return k.io.fail(&format!("the server doesn't have a resource type {kind:?}"));
        };
        fields = format!("involvedObject.kind={},involvedObject.name={name}", kind.kind);
        if kind.kind == "Pod" || !kind.namespaced {
            fields = format!("involvedObject.kind={},involvedObject.name={name}", kind.kind);
        }
    }
    let wanted = |e: &Value| types.is_empty() || types.iter().any(|t| t.eq_ignore_ascii_case(e.get("type").str()));
    if k.flags.on("watch") {
        let mut heads = !k.flags.on("no-headers");
        let mut table = Table::default();
        let query = if fields.is_empty() { String::new() } else { format!("fieldSelector={}&", query(&fields)) };
        let path = format!("{}?{query}watch=true", k.path_of(&crate::api::kinds::EVENT, &ns, ""));
        let mut stream = match k.watch(Ask::get(path))? {
            Ok(s) => s,
            Err(r) => return k.refused(&r),
        };
        if let Some(kept) = k.io.resume(&stream) {
            (table, heads) = (Table::load(kept.get("widths")), kept.get("heads").bool());
        }
        while let Next::Frame(frame) = k.event(&mut stream)? {
            if !matches!(frame.kind, WatchKind::Added | WatchKind::Modified) || !wanted(&frame.object) {
                continue;
            }
            if matches!(output, Output::Human { .. }) {
                let mut rows: Vec<_> = std::mem::take(&mut heads).then(|| headings(all)).into_iter().collect();
                rows.push(row(&frame.object, all, wall_secs(k.io.now())));
                let text = table.print(&rows);
                k.io.print(&text);
            } else {
                k.print_object(&frame.object, &output)?;
            }
            let table = &table;
            k.io.keep(&mut stream, || crate::json!({ "widths": (table.save()), "heads": (heads) }));
        }
        return Ok(0);
    }
    let list = match k.list(&crate::api::kinds::EVENT, &ns, "", &fields)? {
        Ok(l) => l,
        Err(r) => return k.refused(&r),
    };
    let mut found = list.get("items").items().to_vec();
    found.retain(wanted);
    // Whole seconds: within one, the order of the list stays.
    found.arrange_by_key(|e| last(e).chars().take(19).collect::<String>());
    if matches!(output, Output::Name) {
        // A list has no name.
        return Ok(0);
    }
    if !found.is_empty() && !matches!(output, Output::Human { .. }) {
        let mut list = list.clone();
        list.set("items", found);
        k.print_object(&list, &output)?;
        return Ok(0);
    }
    if found.is_empty() {
        k.io.complain(&if all {
            "No events found.".to_string()
        } else {
            format!("No events found in {ns} namespace.")
        });
        return Ok(0);
    }
    let now = wall_secs(k.io.now());
    let mut rows: Vec<_> = (!k.flags.on("no-headers")).then(|| headings(all)).into_iter().collect();
    rows.extend(found.iter().map(|e| row(e, all, now)));
    let text = Table::default().print(&rows);
    k.io.print(&text);
    Ok(0)
}

/// When it was seen last.
fn last(e: &Value) -> String {
    let t = [e.at("series.lastObservedTime").str(), e.get("lastTimestamp").str(), e.get("eventTime").str()];
    t.into_iter().find(|t| !t.is_empty()).unwrap_or("").to_string()
}

fn headings(all: bool) -> Vec<String> {
    let heads = ["NAMESPACE", "LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"];
    heads.iter().skip(usize::from(!all)).map(|h| (*h).to_string()).collect()
}

fn row(e: &Value, all: bool, now: u64) -> Vec<String> {
    let count = e.at("series.count").int().max(e.get("count").int());
    let age = time::age(&last(e), now);
    let first =
        [e.get("firstTimestamp").str(), e.get("eventTime").str()].into_iter().find(|t| !t.is_empty()).unwrap_or("");
    let seen = if count > 1 { format!("{age} (x{count} over {})", time::age(first, now)) } else { age };
    let object = e.get("involvedObject");
    let mut row = Vec::new();
    if all {
        row.push(e.at("metadata.namespace").str().to_string());
    }
    row.extend([
        seen,
        e.get("type").str().to_string(),
        e.get("reason").str().to_string(),
        format!("{}/{}", object.get("kind").str(), object.get("name").str()),
        e.get("message").str().trim().to_string(),
    ]);
    row
}
