//! `version`, `cluster-info`, `auth`: kubectl about the server, and about itself.

use crate::api::{Value, json as text};
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Arrange;
use crate::wire::Method;

use super::client::{Ask, Kubectl};
use super::output::Output;
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
        "yaml" => {
            k.print_object(&all, &Output::Yaml)?;
            k.io.line("");
        }
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
    if k.flags.args.len() > 1 {
        let word = k.path.rsplit(' ').next().unwrap_or("");
        return k.usage(&format!("{word} [NAME | -l label]"));
    }
    if !super::discovery::discovered(k)?.iter().any(|(gv, _)| gv.starts_with("metrics.k8s.io/")) {
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

const VERBS: &str =
    " get list watch create update patch delete deletecollection use bind impersonate * approve sign escalate attest ";
const URL_VERBS: &str = " get put post head options delete patch * ";

pub fn can_i(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let ns = if k.flags.on("all-namespaces") { String::new() } else { k.namespace() };
    let sub = k.flags.text("subresource").to_string();
    if k.flags.on("list") {
        if k.flags.on("quiet") || ns.is_empty() || !sub.is_empty() {
            return k
                .error("list option can't be specified with neither quiet, all-namespaces nor subresource options");
        }
        return rules(k, &ns);
    }
    let (verb, what) = match args.as_slice() {
        [verb, what] => (verb.clone(), what.clone()),
        _ => return k.io.fail("error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples."),
    };
    let mut warnings = Vec::new();
    let known = |list: &str| list.contains(&format!(" {verb} "));
    let strange = format!("Warning: verb '{verb}' is not a known verb\n");
    let spec = if what.starts_with('/') {
        if !sub.is_empty() {
            return k.error("--subresource can not be used with NonResourceURL");
        }
        if !known(URL_VERBS) {
            warnings.push(strange);
        }
        json!({ "nonResourceAttributes": { "verb": (verb.as_str()), "path": (what) } })
    } else {
        let (word, name) = what.split_once('/').map_or((what.as_str(), ""), |(w, n)| (w, n));
        let (group, plural) = match super::resource::find(word) {
            Some(kind) => {
                if !kind.namespaced && !ns.is_empty() {
                    warnings.push(format!(
                        "Warning: resource '{}' is not namespace scoped{}\n",
                        kind.plural,
                        if kind.group.is_empty() { String::new() } else { format!(" in group '{}'", kind.group) }
                    ));
                }
                (kind.group.to_string(), kind.plural.to_string())
            }
            None if matches!(word, "*" | "users" | "groups") => (String::new(), word.to_string()),
            None => {
                k.discover()?;
                let (plural, group) = word.split_once('.').unwrap_or((word, ""));
                let group = if group.is_empty() { String::new() } else { format!(" in group '{group}'") };
                warnings.push(format!("Warning: the server doesn't have a resource type '{plural}'{group}\n"));
                (String::new(), word.to_string())
            }
        };
        if !known(VERBS) && !ns.is_empty() {
            warnings.push(strange);
        }
        let mut a = Value::object();
        for (field, value) in [
            ("namespace", ns.as_str()),
            ("verb", &verb),
            ("group", &group),
            ("resource", &plural),
            ("subresource", &sub),
            ("name", name),
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
    // Each rule taken apart, and what differs by its verbs alone put together again. Models `rbac.CompactRules`.
    let mut simple: Vec<([String; 3], Vec<String>)> = Vec::new();
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    let words = |v: &Value| v.items().iter().map(|w| w.str().to_string()).collect::<Vec<String>>();
    for r in v.at("status.resourceRules").items() {
        let mut names = words(r.get("resourceNames"));
        if names.is_empty() {
            names.push(String::new());
        }
        for group in words(r.get("apiGroups")) {
            for resource in words(r.get("resources")) {
                for verb in words(r.get("verbs")) {
                    for name in &names {
                        let key = [group.clone(), resource.clone(), name.clone()];
                        match simple.iter_mut().find(|(k, _)| *k == key) {
                            Some((_, verbs)) if verbs.contains(&verb) => {}
                            Some((_, verbs)) => verbs.push(verb.clone()),
                            None => simple.push((key, vec![verb.clone()])),
                        }
                    }
                }
            }
        }
    }
    for ([group, resource, name], verbs) in simple {
        let verbs = format!("[{}]", verbs.join(" "));
        let order =
            format!("{verbs},APIGroups:[{group}],Resources:[{resource}],ResourceNames:[{name}],NonResourceURLs:[]");
        let what = if group.is_empty() { resource } else { format!("{resource}.{group}") };
        rows.push((order, vec![what, "[]".into(), format!("[{name}]"), verbs]));
    }
    for r in v.at("status.nonResourceRules").items() {
        for url in words(r.get("nonResourceURLs")) {
            for verb in words(r.get("verbs")) {
                let order = format!("[{verb}],APIGroups:[],Resources:[],ResourceNames:[],NonResourceURLs:[{url}]");
                rows.push((order, vec![String::new(), format!("[{url}]"), "[]".into(), format!("[{verb}]")]));
            }
        }
    }
    rows.arrange();
    let mut lines: Vec<Vec<String>> = rows.into_iter().map(|(_, row)| row).collect();
    if !k.flags.on("no-headers") {
        let heads = ["Resources", "Non-Resource URLs", "Resource Names", "Verbs"];
        lines.insert(0, heads.iter().map(|h| (*h).to_string()).collect());
    }
    let text = Table::default().print(&lines);
    k.io.print(&text);
    Ok(0)
}
