//! `api-versions` and `api-resources`: what the server says that it has.

use crate::api::{Value, json as text};
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Arrange;

use super::client::{Ask, Kubectl};
use super::output::Output;
use super::resource::DISCOVERY;
use super::tabs::Table;

/// Every resource that the server says it has: group and version, and its entry.
pub fn discovered(k: &mut Kubectl) -> Wait<Vec<(String, Value)>> {
    let mut found = Vec::new();
    for path in ["/api", "/apis"] {
        let list = match k.ask(Ask { accept: DISCOVERY, ..Ask::get(path) })? {
            Ok(v) => v,
            Err(r) => return k.refused(&r),
        };
        for group in list.get("items").items() {
            for v in group.get("versions").items() {
                let name = group.at("metadata.name").str();
                let version = v.get("version").str();
                let gv = if name.is_empty() { version.to_string() } else { format!("{name}/{version}") };
                found.push((gv, v.clone()));
            }
        }
    }
    Ok(found)
}

pub fn api_versions(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    if !args.is_empty() {
        return k.usage(&format!("unexpected arguments: [{}]", args.join(" ")));
    }
    let mut versions: Vec<String> = discovered(k)?.into_iter().map(|(gv, _)| gv).collect();
    versions.arrange();
    versions.dedup();
    versions.iter().for_each(|v| k.io.line(v));
    Ok(0)
}

pub fn api_resources(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    if !args.is_empty() {
        return k.usage(&format!("unexpected arguments: [{}]", args.join(" ")));
    }
    let form = k.flags.text("output").to_string();
    if !["", "wide", "name", "json", "yaml"].contains(&form.as_str()) {
        let allowed = "json,kyaml,name,wide,yaml";
        return k.error(&format!(
            "unable to match a printer suitable for the output format {form:?}, allowed formats are: {allowed}"
        ));
    }
    let by = k.flags.text("sort-by").to_string();
    if !["", "name", "kind"].contains(&by.as_str()) {
        return k.error("--sort-by accepts only name or kind");
    }
    let within: Vec<String> = k.flags.list("categories").into_iter().map(String::from).collect();
    let namespaced = k.flags.get("namespaced").map(|n| n == "true");
    let group = k.flags.get("api-group").map(String::from);
    let verbs: Vec<String> = k.flags.list("verbs").into_iter().map(String::from).collect();
    let mut rows: Vec<(String, String, Vec<String>)> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for (gv, v) in discovered(k)? {
        let g = gv.split_once('/').map_or("", |(g, _)| g).to_string();
        if group.as_ref().is_some_and(|want| *want != g) {
            continue;
        }
        for r in v.get("resources").items() {
            let scope = r.get("scope").str() == "Namespaced";
            let can: Vec<&str> = r.get("verbs").items().iter().map(Value::str).collect();
            // Of several versions the first is the preferred one.
            let name = r.get("resource").str().to_string();
            let full = if g.is_empty() { name.clone() } else { format!("{name}.{g}") };
            if seen.contains(&full) {
                continue;
            }
            seen.push(full.clone());
            let categories: Vec<&str> = r.get("categories").items().iter().map(Value::str).collect();
            if namespaced.is_some_and(|n| n != scope)
                || !within.iter().all(|c| categories.contains(&c.as_str()))
                || can.is_empty()
                || !verbs.iter().all(|v| can.contains(&v.as_str()))
            {
                continue;
            }
            let kind = r.at("responseKind.kind").str().to_string();
            let key = match by.as_str() {
                "name" => name.clone(),
                "kind" => kind.clone(),
                _ => g.clone(),
            };
            if form == "name" {
                rows.push((key, name, vec![full]));
                continue;
            }
            if matches!(form.as_str(), "json" | "yaml") {
                let mut of = json!({
                    "name": (name.as_str()), "singularName": (r.get("singularResource").clone()), "namespaced": (scope)
                });
                if !g.is_empty() {
                    of.set("group", g.as_str());
                }
                of.set("version", gv.rsplit('/').next().unwrap_or(""));
                of.set("kind", kind);
                for field in ["verbs", "shortNames", "categories"] {
                    if !r.get(field).is_empty() {
                        of.set(field, r.get(field).clone());
                    }
                }
                rows.push((key, name, vec![text::print(&of)]));
                continue;
            }
            let short: Vec<&str> = r.get("shortNames").items().iter().map(Value::str).collect();
            let mut row = vec![name.clone(), short.join(","), gv.clone(), scope.to_string(), kind];
            if form == "wide" {
                row.extend([can.join(","), categories.join(",")]);
            }
            rows.push((key, name, row));
        }
    }
    rows.arrange_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let mut lines: Vec<Vec<String>> = rows.into_iter().map(|(_, _, row)| row).collect();
    if matches!(form.as_str(), "json" | "yaml") {
        let all: Vec<Value> = lines.iter().filter_map(|row| text::parse(&row[0]).ok()).collect();
        let list = json!({ "kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "", "resources": (all) });
        let output = if form == "json" { Output::Json } else { Output::Yaml };
        return k.print_object(&list, &output).map(|()| 0);
    }
    if form != "name" && !k.flags.on("no-headers") {
        let mut heads = vec!["NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"];
        if form == "wide" {
            heads.extend(["VERBS", "CATEGORIES"]);
        }
        lines.insert(0, heads.into_iter().map(String::from).collect());
    }
    let text = Table::default().print(&lines);
    k.io.print(&text);
    Ok(0)
}
