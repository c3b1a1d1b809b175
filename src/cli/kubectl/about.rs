//! `version`, `cluster-info`, `api-versions`, `api-resources`, `auth`: kubectl about the server, and about itself.

use crate::api::{Value, json as text};
use crate::cli::io::Wait;
use crate::json;
use crate::wire::Method;

use super::client::{Ask, Kubectl};
use super::output::Output;
use super::resource::DISCOVERY;
use super::tabs::Table;

/// The release.
pub const VERSION: &str = "v1.37.2";
const KUSTOMIZE: &str = "v5.8.1";

fn client_version() -> Value {
    json!({
        "major": "1", "minor": "37", "gitVersion": (VERSION), "gitCommit": "0000000000000000000000000000000000000000",
        "gitTreeState": "clean", "buildDate": "2026-11-01T00:00:00Z", "goVersion": "go1.26.8", "compiler": "gc",
        "platform": "linux/amd64"
    })
}

pub fn version(k: &mut Kubectl) -> Wait<i32> {
    let form = k.flags.text("output").to_string();
    if !["", "yaml", "json"].contains(&form.as_str()) {
        return k.error("--output must be 'yaml' or 'json'");
    }
    let mut all = json!({ "clientVersion": (client_version()), "kustomizeVersion": (KUSTOMIZE) });
    if form.is_empty() {
        k.io.line(&format!("Client Version: {VERSION}\nKustomize Version: {KUSTOMIZE}"));
    }
    if !k.flags.on("client") {
        match k.ask(Ask::get("/version?timeout=32s"))? {
            Ok(v) => {
                if form.is_empty() {
                    k.io.line(&format!("Server Version: {}", v.get("gitVersion").str()));
                }
                all.set("serverVersion", v);
            }
            Err(r) => return k.refused(&r),
        }
    }
    match form.as_str() {
        "yaml" => k.print_object(&all, &Output::Yaml)?,
        "json" => k.io.line(&text::pretty(&all, 2)),
        _ => {}
    }
    Ok(0)
}

/// `top`.
pub const TOP_FLAGS: &str = "selector/l= field-selector= sort-by= containers all-namespaces/A no-headers use-protocol-buffers^ sum \
    show-capacity show-swap";

/// `top node` and `top pod`: the server says which groups it has, and that of the metrics is not among them.
pub fn top(k: &mut Kubectl) -> Wait<i32> {
    if !discovered(k)?.iter().any(|(gv, _)| gv.starts_with("metrics.k8s.io/")) {
        return k.error("Metrics API not available");
    }
    k.not_simulated("reading metrics")
}

pub fn cluster_info(k: &mut Kubectl) -> Wait<i32> {
    let server = k.to.server.clone();
    let list = k.ask(Ask::get(
        "/api/v1/namespaces/kube-system/services?labelSelector=kubernetes.io%2Fcluster-service%3Dtrue&limit=500",
    ))?;
    let list = match list {
        Ok(l) => l,
        Err(r) => return k.refused(&r),
    };
    k.io.line(&format!("Kubernetes control plane is running at {server}"));
    for s in list.get("items").items() {
        let (meta, port) = (s.get("metadata"), s.at("spec.ports").items().first().cloned().unwrap_or_default());
        let name = match meta.get("labels").get("kubernetes.io/name").str() {
            "" => meta.get("name").str(),
            n => n,
        };
        let link = match port.get("name").str() {
            "" => meta.get("name").str().to_string(),
            p => format!("{}:{p}", meta.get("name").str()),
        };
        k.io.line(&format!(
            "{name} is running at {server}/api/v1/namespaces/{}/services/{link}/proxy",
            meta.get("namespace").str()
        ));
    }
    k.io.line("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.");
    Ok(0)
}

/// Every resource that the server says it has: group and version, and its entry.
fn discovered(k: &mut Kubectl) -> Wait<Vec<(String, Value)>> {
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
    versions.sort();
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
    if !["", "wide", "name"].contains(&form.as_str()) {
        return k.error(&format!("--output {form} is not available"));
    }
    let namespaced = k.flags.get("namespaced").map(|n| n == "true");
    let group = k.flags.get("api-group").map(String::from);
    let verbs: Vec<String> = k.flags.list("verbs").into_iter().map(String::from).collect();
    let mut rows: Vec<(String, String, Vec<String>)> = Vec::new();
    for (gv, v) in discovered(k)? {
        let g = gv.split_once('/').map_or("", |(g, _)| g).to_string();
        if group.as_ref().is_some_and(|want| *want != g) {
            continue;
        }
        for r in v.get("resources").items() {
            let scope = r.get("scope").str() == "Namespaced";
            let can: Vec<&str> = r.get("verbs").items().iter().map(Value::str).collect();
            if namespaced.is_some_and(|n| n != scope)
                || can.is_empty()
                || !verbs.iter().all(|v| can.contains(&v.as_str()))
            {
                continue;
            }
            let name = r.get("resource").str().to_string();
            if form == "name" {
                rows.push((g.clone(), name.clone(), vec![if g.is_empty() { name } else { format!("{name}.{g}") }]));
                continue;
            }
            let short: Vec<&str> = r.get("shortNames").items().iter().map(Value::str).collect();
            let kind = r.at("responseKind.kind").str().to_string();
            let mut row = vec![name.clone(), short.join(","), gv.clone(), scope.to_string(), kind];
            if form == "wide" {
                let categories: Vec<&str> = r.get("categories").items().iter().map(Value::str).collect();
                row.extend([can.join(","), categories.join(",")]);
            }
            rows.push((g.clone(), name, row));
        }
    }
    rows.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let mut lines: Vec<Vec<String>> = rows.into_iter().map(|(_, _, row)| row).collect();
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

pub fn whoami(k: &mut Kubectl) -> Wait<i32> {
    let output = k.output(&[])?;
    let body = json!({ "kind": "SelfSubjectReview", "apiVersion": "authentication.k8s.io/v1", "metadata": {}, "status": { "userInfo": {} } });
    let v = match k.submit(Method::Post, "/apis/authentication.k8s.io/v1/selfsubjectreviews".into(), &[], body)? {
        Ok(v) => v,
        Err(r) => return k.refused(&r),
    };
    if !matches!(output, Output::Human { .. }) {
        k.print_object(&v, &output)?;
        return Ok(0);
    }
    let user = v.at("status.userInfo");
    let list = |v: &Value| {
        let words: Vec<&str> = v.items().iter().map(Value::str).collect();
        format!("[{}]", words.join(" "))
    };
    let mut rows = vec![vec!["ATTRIBUTE".to_string(), "VALUE".to_string()]];
    let mut add = |name: &str, value: String| rows.push(vec![name.to_string(), value]);
    add("Username", user.get("username").str().to_string());
    if !user.get("uid").str().is_empty() {
        add("UID", user.get("uid").str().to_string());
    }
    if !user.get("groups").items().is_empty() {
        add("Groups", list(user.get("groups")));
    }
    for (key, value) in text::sorted(user.get("extra")).entries() {
        add(&format!("Extra: {}", key.as_str()), list(value));
    }
    let text = Table::default().print(&rows);
    k.io.print(&text);
    Ok(0)
}

const VERBS: [&str; 15] = [
    "get",
    "list",
    "watch",
    "create",
    "update",
    "patch",
    "delete",
    "deletecollection",
    "use",
    "bind",
    "escalate",
    "impersonate",
    "approve",
    "sign",
    "*",
];

pub fn can_i(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let ns = if k.flags.on("all-namespaces") { String::new() } else { k.namespace() };
    if k.flags.on("list") {
        return rules(k, &ns);
    }
    let (verb, what) = match args.as_slice() {
        [verb, what] => (verb.clone(), what.clone()),
        [verb, what, name] => (verb.clone(), format!("{what}/{name}")),
        _ => return k.io.fail("error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples."),
    };
    let mut warnings = Vec::new();
    let spec = if what.starts_with('/') {
        json!({ "nonResourceAttributes": { "verb": (verb), "path": (what) } })
    } else {
        let (word, name) = what.split_once('/').map_or((what.as_str(), ""), |(w, n)| (w, n));
        // `pods/log` names a subresource where there is such a resource, as the real one reads it.
        let mut sub = k.flags.text("subresource").to_string();
        let mut name = name.to_string();
        let (group, plural) = match super::resource::find(word) {
            Some(kind) => {
                if kind.subresources.contains(&name.as_str()) && args.len() == 2 {
                    sub = std::mem::take(&mut name);
                }
                if !kind.namespaced && !ns.is_empty() {
                    warnings.push(format!(
                        "Warning: resource '{}' is not namespace scoped{}\n",
                        kind.plural,
                        if kind.group.is_empty() { String::new() } else { format!(" in group '{}'", kind.group) }
                    ));
                }
                (kind.group.to_string(), kind.plural.to_string())
            }
            None if word == "*" => ("*".into(), "*".into()),
            None => {
                k.discover()?;
                warnings.push(format!("Warning: the server doesn't have a resource type '{word}'\n"));
                (String::new(), word.to_string())
            }
        };
        if !VERBS.contains(&verb.as_str()) {
            warnings.push(format!("Warning: verb '{verb}' is not a known verb\n"));
        }
        let mut a = Value::object();
        for (field, value) in [
            ("namespace", ns.as_str()),
            ("verb", &verb),
            ("group", &group),
            ("resource", &plural),
            ("subresource", &sub),
            ("name", &name),
        ] {
            if !value.is_empty() {
                a.set(field, value);
            }
        }
        json!({ "resourceAttributes": (a) })
    };
    for w in warnings {
        k.io.complain(&w);
    }
    let body = json!({ "kind": "SelfSubjectAccessReview", "apiVersion": "authorization.k8s.io/v1", "metadata": {}, "spec": (spec), "status": { "allowed": false } });
    let v = match k.submit(Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews".into(), &[], body)? {
        Ok(v) => v,
        Err(r) => return k.refused(&r),
    };
    let allowed = v.at("status.allowed").bool();
    if !k.flags.on("quiet") {
        let reason = v.at("status.reason").str();
        let error = v.at("status.evaluationError").str();
        let mut line = if allowed { "yes" } else { "no" }.to_string();
        if !allowed && !reason.is_empty() {
            line.push_str(&format!(" - {reason}"));
        }
        if !error.is_empty() {
            line.push_str(&format!(" - {error}"));
        }
        k.io.line(&line);
    }
    Ok(i32::from(!allowed))
}

fn rules(k: &mut Kubectl, ns: &str) -> Wait<i32> {
    let body = json!({ "kind": "SelfSubjectRulesReview", "apiVersion": "authorization.k8s.io/v1", "metadata": {}, "spec": { "namespace": (ns) }, "status": { "resourceRules": null, "nonResourceRules": null, "incomplete": false } });
    let v = match k.submit(Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews".into(), &[], body)? {
        Ok(v) => v,
        Err(r) => return k.refused(&r),
    };
    let list = |v: &Value| {
        let words: Vec<&str> = v.items().iter().map(Value::str).collect();
        format!("[{}]", words.join(" "))
    };
    let mut rows = Vec::new();
    for r in v.at("status.resourceRules").items() {
        for resource in r.get("resources").items() {
            for group in r.get("apiGroups").items() {
                let name = if group.str().is_empty() {
                    resource.str().to_string()
                } else {
                    format!("{}.{}", resource.str(), group.str())
                };
                rows.push(vec![name, "[]".into(), list(r.get("resourceNames")), list(r.get("verbs"))]);
            }
        }
    }
    for r in v.at("status.nonResourceRules").items() {
        for url in r.get("nonResourceURLs").items() {
            rows.push(vec![String::new(), format!("[{}]", url.str()), "[]".into(), list(r.get("verbs"))]);
        }
    }
    rows.sort_by(|a, b| a[0].is_empty().cmp(&b[0].is_empty()).then_with(|| a[1].cmp(&b[1])));
    let heads = ["Resources", "Non-Resource URLs", "Resource Names", "Verbs"];
    rows.insert(0, heads.iter().map(|h| (*h).to_string()).collect());
    let text = Table::default().print(&rows);
    k.io.print(&text);
    Ok(0)
}
