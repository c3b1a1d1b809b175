//! `kubectl run`: a pod from an image.

use crate::api::{Kind, Value, kinds, names, patch};
use crate::cli::io::{Next, Stop, Wait};
use crate::json;
use crate::sim::Span;
use crate::wire::{Method, WatchKind};

use super::client::{Answer, Ask, Kubectl, query};
use super::output::Output;

/// Its flags.
pub const FLAGS: &str = "image=! dry-run? output/o= template= labels/l= env* port= restart= command expose overrides= \
    override-type= image-pull-policy= stdin/i tty/t rm attach quiet/q annotations* privileged grace-period# force \
    pod-running-timeout~ save-config field-manager= show-managed-fields leave-stdin-open cascade= timeout~ wait now all \
    filename/f* selector/l= recursive/R kustomize/k= allow-missing-template-keys^";

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let image = k.given("image");
    let args = k.flags.args.clone();
    let before = k.flags.dash.unwrap_or(args.len());
    if args.is_empty() || before == 0 {
        return k.error("NAME is required for run");
    }
    let extra = args[1..].to_vec();
    if image.is_empty() {
        return k.error("--image is required");
    }
    if !crate::api::names::image_fits(&image) {
        return k.error(&format!("invalid image name {image:?}: invalid reference format"));
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let interactive = k.flags.on("stdin") || k.flags.on("tty");
    let attached = k.flags.get("attach").map_or(interactive, |a| a == "true");
    if k.flags.on("rm") && !attached {
        return k.error("--rm should only be used for attached containers");
    }
    if attached && !dry.is_empty() {
        return k.error(
            "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)",
        );
    }
    let name = args[0].clone();
    let pod = match pod(k, &name, &image, &extra)? {
        Some(pod) => pod,
        None => return Ok(1),
    };
    let pod = match overridden(k, pod)? {
        Some(pod) => pod,
        None => return Ok(1),
    };
    let ns = k.namespace();
    let mut service = None;
    if k.flags.on("expose") {
        if k.flags.get("port").is_none() {
            return k.error("--port must be set when exposing a service");
        }
        let port: i64 = k.flags.text("port").parse().unwrap_or(0);
        let labels = pod.at("metadata.labels").clone();
        service = Some(json!({
            "kind": "Service", "apiVersion": "v1", "metadata": { "name": (name.as_str()) },
            "spec": { "ports": [{ "protocol": "TCP", "port": (port), "targetPort": (port) }], "selector": (labels) },
            "status": { "loadBalancer": {} }
        }));
    }
    let quiet = attached;
    let made = match k.create_one(&kinds::POD, pod, &ns, &[("fieldManager", "kubectl-run")], &dry)? {
        Ok(v) => v,
        Err(r) => return k.refused(&r),
    };
    if !quiet {
        super::create::done(k, &format!("pod/{name}"), "created", &dry, &made, &output)?;
    }
    if let Some(service) = service {
        k.create_and_print(&service, &ns, "kubectl-run", &dry, &output)?;
    }
    if attached { attach(k, &ns, &name) } else { Ok(0) }
}

/// Stay with the pod until it has ended, and print what it writes. Nothing can be typed into it: this terminal cannot be lent.
fn attach(k: &mut Kubectl, ns: &str, name: &str) -> Wait<i32> {
    if k.flags.on("tty") {
        k.io.complain("Unable to use a TTY - input is not a terminal or the right kind of file");
    }
    let wait = k.flags.get("pod-running-timeout").and_then(super::flags::duration).unwrap_or(60_000);
    let late = k.io.alarm(Span::ms(wait.max(0) as u64));
    let begun = |p: &Value| {
        let ready = p
            .at("status.conditions")
            .items()
            .iter()
            .any(|c| c.get("type").str() == "Ready" && c.get("status").str() == "True");
        ended(p) || p.at("status.phase").str() == "Running" && ready
    };
    let first = match until(k, ns, name, &begun) {
        Err(Stop::Blocked) if late => {
            remove(k, ns, name)?;
            return k.error("timed out waiting for the condition");
        }
        other => other?,
    };
    if !ended(&first) && !k.flags.on("quiet") {
        k.io.complain("All commands and output from this session will be recorded in container logs, including credentials and sensitive information passed through the command prompt.\nIf you don't see a command prompt, try pressing enter.");
    }
    // Without a terminal the streams of a container that has one cannot be attached: what is in its log by now is shown.
    let tty = k.flags.on("tty") && !ended(&first);
    if tty {
        k.io.complain(&format!("warning: couldn't attach to pod/{name}, falling back to streaming logs: unable to upgrade connection: rpc error: code = InvalidArgument desc = tty and stderr cannot both be true"));
    }
    let follow = if tty { Vec::new() } else { vec!["follow=true".to_string()] };
    super::logs::print(k, ns, name, name, &follow, "", !tty)?;
    let mut status = 0;
    if k.flags.get("restart").is_some_and(|r| r != "Always") && !k.flags.on("leave-stdin-open") {
        let last = until(k, ns, name, &ended)?;
        if last.at("status.phase").str() == "Failed" {
            let state = last
                .at("status.containerStatuses")
                .items()
                .first()
                .map(|s| s.at("state.terminated").clone())
                .unwrap_or_default();
            status = state.get("exitCode").int() as i32;
            let why = if status == 0 {
                "failed with unknown exit code".into()
            } else {
                format!("terminated ({})", state.get("reason").str())
            };
            k.io.complain(&format!("pod {ns}/{name} {why}"));
            status = status.max(1);
        }
    }
    remove(k, ns, name)?;
    Ok(status)
}

/// `--rm`: nothing is left behind.
fn remove(k: &mut Kubectl, ns: &str, name: &str) -> Wait<()> {
    if k.flags.on("rm") {
        let path = k.path_of(&kinds::POD, ns, name);
        let options = json!({ "propagationPolicy": "Background" });
        match k.ask(Ask::with(Method::Delete, path, options))? {
            Ok(_) if k.flags.on("quiet") => {}
            Ok(_) => k.io.line(&format!("pod {name:?} deleted from {ns} namespace")),
            Err(r) => k.io.complain(&r.text()),
        }
    }
    Ok(())
}

fn ended(pod: &Value) -> bool {
    matches!(pod.at("status.phase").str(), "Succeeded" | "Failed")
}

/// Look at a pod, then watch it, until it is so.
fn until(k: &mut Kubectl, ns: &str, name: &str, so: &dyn Fn(&Value) -> bool) -> Wait<Value> {
    let base = k.path_of(&kinds::POD, ns, "");
    let field = query(&format!("metadata.name={name}"));
    let list = match k.ask(Ask::get(format!("{base}?fieldSelector={field}")))? {
        Ok(list) => list,
        Err(r) => return k.refused(&r),
    };
    let found = list.get("items").items().first().cloned().unwrap_or_default();
    if so(&found) {
        return Ok(found);
    }
    let version = list.at("metadata.resourceVersion").str().to_string();
    let mut stream =
        match k.watch(Ask::get(format!("{base}?fieldSelector={field}&resourceVersion={version}&watch=true")))? {
            Ok(s) => s,
            Err(r) => return k.refused(&r),
        };
    while let Next::Frame(f) = k.event(&mut stream)? {
        if f.kind == WatchKind::Deleted {
            return k.error(&format!("pods {name:?} not found"));
        }
        if so(&f.object) {
            k.io.close(stream);
            return Ok(f.object.clone());
        }
    }
    k.error("timed out waiting for the condition")
}

fn pod(k: &mut Kubectl, name: &str, image: &str, extra: &[String]) -> Wait<Option<Value>> {
    let labels = match k.flags.get("labels").filter(|l| !l.is_empty()).map(String::from) {
        Some(text) => match pairs(&text) {
            Ok(l) => l,
            Err(why) => return k.error(&why),
        },
        None => json!({ "run": (name) }),
    };
    let mut container = json!({ "name": (name), "image": (image) });
    let words = Value::from_items(extra.iter().map(|w| Value::from(w.as_str())));
    if !extra.is_empty() {
        container.set(if k.flags.on("command") { "command" } else { "args" }, words);
    }
    if let Some(port) = k.flags.get("port") {
        match port.parse::<i64>() {
            Ok(port) => container.set("ports", json!([{ "containerPort": (port) }])),
            Err(_) => return k.error("--port must be a number"),
        }
    }
    let mut env = Vec::new();
    for e in k.flags.all("env").into_iter().map(String::from).collect::<Vec<_>>() {
        match e.split_once('=').filter(|(n, _)| names::env_var_name_strict(n).is_empty()) {
            Some((n, "")) if !n.is_empty() => env.push(json!({ "name": (n) })),
            Some((n, v)) if !n.is_empty() => env.push(json!({ "name": (n), "value": (v) })),
            _ => return k.error(&format!("invalid env: {e}")),
        }
    }
    if !env.is_empty() {
        container.set("env", env);
    }
    container.set("resources", Value::object());
    if let Some(policy) = k.flags.get("image-pull-policy") {
        if !["Always", "IfNotPresent", "Never"].contains(&policy) {
            let policy = policy.to_string();
            return k
                .error(&format!("invalid image pull policy: {policy}, valid values are: Always, IfNotPresent, Never"));
        }
        container.set("imagePullPolicy", policy);
    }
    if k.flags.on("privileged") {
        container.set("securityContext", json!({ "privileged": true }));
    }
    if k.flags.on("stdin") {
        container.set("stdin", true);
        container.set("stdinOnce", true);
    }
    if k.flags.on("tty") {
        container.set("tty", true);
    }
    let restart = k.flags.get("restart").unwrap_or("Always").to_string();
    if !["Always", "OnFailure", "Never"].contains(&restart.as_str()) {
        return k.error(&format!("invalid restart policy: {restart}, valid values are: Always, OnFailure, Never"));
    }
    let mut meta = json!({ "name": (name) });
    if !labels.entries().is_empty() {
        meta.set("labels", labels);
    }
    let mut annotations = Value::object();
    for a in k.flags.all("annotations") {
        let Some((n, v)) = a.split_once('=') else {
            let text = format!("invalid annotations format: {a}");
            return k.error(&text);
        };
        annotations.set(n, v);
    }
    if !annotations.entries().is_empty() {
        meta.set("annotations", annotations);
    }
    Ok(Some(json!({
        "kind": "Pod", "apiVersion": "v1", "metadata": (meta),
        "spec": { "containers": [(container)], "restartPolicy": (restart), "dnsPolicy": "ClusterFirst" },
        "status": {}
    })))
}

/// What `--overrides` makes of an object.
pub fn overridden(k: &mut Kubectl, pod: Value) -> Wait<Option<Value>> {
    let Some(text) = k.flags.get("overrides").map(String::from).filter(|t| !t.is_empty()) else { return Ok(Some(pod)) };
    let how = k.given("override-type");
    let parsed = super::text::parse(&text);
    let table = crate::api::kinds::by_kind(pod.get("apiVersion").str(), pod.get("kind").str()).map(|kind| kind.root);
    let made = match (how.as_str(), parsed, table) {
        ("" | "merge", Ok(patch @ Value::Map(_)), _) => Ok(patch::merge(&pod, &patch)),
        ("json", Ok(patch @ Value::List(_)), _) => patch::json_patch(&pod, &patch).map_err(|e| e.text().to_string()),
        ("strategic", Ok(patch @ Value::Map(_)), Some(table)) => {
            patch::strategic(&pod, &patch, table).map_err(|e| e.text().to_string())
        }
        ("" | "merge" | "json" | "strategic", ..) => Err("Invalid JSON Patch".into()),
        _ => Err(format!("invalid override type: {how}")),
    };
    match made {
        Ok(mut object) => {
            // It is read as a struct: a container always has its resources.
            for list in ["initContainers", "containers"].map(|l| format!("spec.{l}")) {
                let mut all = object.at(list.as_str()).items().to_vec();
                all.iter_mut().filter(|c| c.get("resources").is_null()).for_each(|c| c.set("resources", json!({})));
                if !all.is_empty() {
                    object.set_at(&list, Value::from_items(all));
                }
            }
            Ok(Some(object))
        }
        Err(why) => k.error(&why),
    }
}

/// `a=b,c=d` as a map.
pub fn pairs(text: &str) -> Result<Value, String> {
    let mut map = Value::object();
    for part in text.split(',').filter(|p| !p.is_empty()) {
        match part.split_once('=') {
            Some((k, v)) if !k.is_empty() => map.set(k, v),
            _ => return Err(format!("unexpected label spec: {part}")),
        }
    }
    Ok(map)
}

impl Kubectl<'_, '_> {
    /// `--dry-run`: empty, `client` or `server`.
    pub fn dry_run(&mut self) -> Wait<String> {
        match self.flags.get("dry-run") {
            None | Some("none" | "false") => Ok(String::new()),
            Some("client" | "true") => Ok("client".into()),
            Some("") | Some("unchanged") => {
                let said = "helpers.go:714] --dry-run is deprecated and can be replaced with --dry-run=client.";
                self.log('W', said);
                Ok("client".into())
            }
            Some("server") => Ok("server".into()),
            Some(other) => {
                let other = other.to_string();
                self.error(&format!("Invalid dry-run value ({other}). Must be \"none\", \"server\", or \"client\"."))
            }
        }
    }
    /// POST an object, or only say so, and print what `-o` asks for.
    pub fn create_and_print(
        &mut self,
        object: &Value,
        ns: &str,
        manager: &str,
        dry: &str,
        output: &Output,
    ) -> Wait<()> {
        self.create_with(object, ns, &[("fieldManager", manager)], dry, output, "")
    }
    /// The same with a query of one's own; `failed` stands before the server's words.
    pub fn create_with(
        &mut self,
        object: &Value,
        ns: &str,
        query: &[(&str, &str)],
        dry: &str,
        output: &Output,
        failed: &str,
    ) -> Wait<()> {
        let Some(kind) = crate::api::kinds::by_kind(object.get("apiVersion").str(), object.get("kind").str()) else {
            return self.not_simulated(&format!("the kind {:?}", object.get("kind").str()));
        };
        let made = match self.create_one(kind, object.clone(), ns, query, dry)? {
            Ok(v) => v,
            Err(r) if failed.is_empty() => return self.refused(&r),
            Err(r) => return self.error(&format!("{failed}{}", r.message())),
        };
        let what = super::resource::shown(kind, made.at("metadata.name").str());
        super::create::done(self, &what, "created", dry, &made, output)
    }
    /// POST an object that a command made, or only place it; where a namespace was asked for, the object says it.
    pub fn create_one(
        &mut self,
        kind: &Kind,
        mut object: Value,
        ns: &str,
        query: &[(&str, &str)],
        dry: &str,
    ) -> Wait<Answer> {
        // These tell only the server.
        let spares = dry == "client" && matches!(self.path, "run" | "expose" | "autoscale");
        if self.flags.on("save-config") && !spares {
            super::apply::save_config(&mut object, true);
        }
        if self.flags.get("namespace").is_some_and(|n| !n.is_empty()) && kind.namespaced {
            let mut meta = Value::object();
            for (k, v) in object.get("metadata").entries() {
                meta.set(*k, v.clone());
                if k.as_str() == "name" {
                    meta.set("namespace", ns);
                }
            }
            object.set("metadata", meta);
        }
        if dry == "client" {
            return Ok(Ok(object));
        }
        let mut query = query.to_vec();
        if dry == "server" {
            query.insert(0, ("dryRun", "All"));
        }
        let path = self.path_of(kind, ns, "");
        self.submit(Method::Post, path, &query, object)
    }
}
