//! `kubectl events`: what happened, the newest last.

use crate::api::{Value, time};
use crate::cli::io::Wait;
use crate::wire::wall_secs;

use super::client::Kubectl;
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
    if k.flags.on("watch") {
        return k.not_simulated("kubectl events --watch: kubectl get events -w does the same");
    }
    let list = match k.list(&crate::api::kinds::EVENT, &ns, "", &fields)? {
        Ok(l) => l,
        Err(r) => return k.refused(&r),
    };
    let mut found = list.get("items").items().to_vec();
    found.retain(|e| types.is_empty() || types.iter().any(|t| t.eq_ignore_ascii_case(e.get("type").str())));
    let last = |e: &Value| -> String {
        let t = [e.at("series.lastObservedTime").str(), e.get("lastTimestamp").str(), e.get("eventTime").str()];
        t.into_iter().find(|t| !t.is_empty()).unwrap_or("").to_string()
    };
    // Whole seconds: within one, the order of the list stays.
    found.sort_by_key(|e| last(e).chars().take(19).collect::<String>());
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
    let mut rows = Vec::new();
    if !k.flags.on("no-headers") {
        let heads = ["NAMESPACE", "LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"];
        rows.push(heads.iter().skip(usize::from(!all)).map(|h| (*h).to_string()).collect());
    }
    for e in &found {
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
        rows.push(row);
    }
    let text = Table::default().print(&rows);
    k.io.print(&text);
    Ok(0)
}
