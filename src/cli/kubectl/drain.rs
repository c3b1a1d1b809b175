//! `kubectl drain`: cordon a node and send its pods away, each by an eviction, until none is left.

use crate::api::Value;
use crate::cli::io::{Stop, Wait};
use crate::json;
use crate::sim::Span;
use crate::wire::Method;

use super::client::{Ask, Kubectl, query};
use super::create::dry_end;
use super::mutate;

/// Its flags.
pub const FLAGS: &str = "force ignore-daemonsets delete-emptydir-data grace-period# timeout~ pod-selector= disable-eviction \
    skip-wait-for-delete-timeout# chunk-size# dry-run? selector/l=";

/// Between two attempts at an eviction that a budget forbids.
const RETRY: Span = Span::secs(5);
/// Between two looks at a pod that is going.
const POLL: Span = Span::secs(1);

pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    if args.is_empty() && k.flags.get("selector").is_none() {
        return k.usage("USAGE: drain NODE [flags]");
    }
    if crate::api::selector::Selector::parse(k.flags.text("pod-selector")).is_err() {
        return k.error("--pod-selector=<pod_selector> must be a valid label selector");
    }
    let dry = k.dry_run()?;
    let nodes = mutate::schedulable(k, true)?;
    let (mut errors, mut left) = (Vec::new(), Vec::new());
    for node in &nodes {
        match clear(k, node, &dry)? {
            Ok(()) => k.io.line(&format!("node/{node} drained{}", dry_end(&dry))),
            Err(why) => {
                let told = if why.len() > 1 { format!("[{}]", why.join(", ")) } else { why.join("") };
                k.io.complain(&format!(
                    "error: unable to drain node {node:?} due to error: {told}, continuing command..."
                ));
                left.push(node.clone());
                errors.push((told, why));
            }
        }
    }
    if left.is_empty() {
        return Ok(0);
    }
    k.io.complain(&format!("There are pending nodes to be drained:\n {}", left.join("\n ")));
    // Of one node each error has its line, of several each node.
    match errors.as_slice() {
        [(_, why)] => why.iter().for_each(|e| k.io.complain(e)),
        many => many.iter().for_each(|(told, _)| k.io.complain(told)),
    }
    Ok(1)
}

/// What keeps a pod, what is said of those that go anyway.
enum Verdict {
    Go(&'static str),
    Stay(&'static str),
    Error(String),
}

fn judge(k: &mut Kubectl, pod: &Value) -> Wait<Verdict> {
    let meta = pod.get("metadata");
    let done = matches!(pod.at("status.phase").str(), "Succeeded" | "Failed");
    let owner = meta.get("ownerReferences").items().iter().find(|o| o.get("controller").bool());
    if let Some(o) = owner.filter(|o| o.get("kind").str() == "DaemonSet" && !done) {
        let path =
            format!("/apis/apps/v1/namespaces/{}/daemonsets/{}", meta.get("namespace").str(), o.get("name").str());
        match k.ask(Ask::get(path))? {
            Err(r) if r.reason() == "NotFound" && k.flags.on("force") => {}
            Err(r) => return Ok(Verdict::Error(r.message())),
            Ok(_) if k.flags.on("ignore-daemonsets") => return Ok(Verdict::Stay("ignoring DaemonSet-managed Pods")),
            Ok(_) => return Ok(Verdict::Error("DaemonSet-managed Pods (use --ignore-daemonsets to ignore)".into())),
        }
    }
    if !meta.get("annotations").get("kubernetes.io/config.mirror").is_null() {
        return Ok(Verdict::Stay(""));
    }
    // Of several warnings kubectl keeps the last filter's, which says nothing of local storage.
    let local = pod.at("spec.volumes").items().iter().any(|v| !v.get("emptyDir").is_null());
    if !done && local && !k.flags.on("delete-emptydir-data") {
        return Ok(Verdict::Error("Pods with local storage (use --delete-emptydir-data to override)".into()));
    }
    if !done && owner.is_none() {
        if !k.flags.on("force") {
            return Ok(Verdict::Error("Pods that declare no controller (use --force to override)".into()));
        }
        return Ok(Verdict::Go("deleting Pods that declare no controller"));
    }
    Ok(Verdict::Go(""))
}

/// `namespace/name` of pods under what is said of them, in the order in which that was first said.
fn note(list: &mut Vec<(String, Vec<String>)>, what: &str, pod: &Value) {
    let name = format!("{}/{}", pod.at("metadata.namespace").str(), pod.at("metadata.name").str());
    match list.iter_mut().find(|(w, _)| w == what) {
        Some((_, names)) => names.push(name),
        None => list.push((what.into(), vec![name])),
    }
}

fn told(list: &[(String, Vec<String>)], head: &str) -> Vec<String> {
    list.iter().map(|(what, names)| format!("{head}{what}: {}", names.join(", "))).collect()
}

type Pods = Result<(Vec<Value>, Vec<String>), Vec<String>>;

/// The pods of a node that are to go, and the warnings about them.
fn pods(k: &mut Kubectl, node: &str) -> Wait<Pods> {
    let selector = k.given("pod-selector");
    let list = match k.list(&crate::api::kinds::POD, "", &selector, &format!("spec.nodeName={node}"))? {
        Ok(list) => list,
        Err(r) => return Ok(Err(vec![r.message()])),
    };
    let (mut go, mut warnings, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    for pod in list.get("items").items() {
        match judge(k, pod)? {
            Verdict::Go(said) => {
                go.push(pod.clone());
                if !said.is_empty() {
                    note(&mut warnings, said, pod);
                }
            }
            Verdict::Stay(said) if !said.is_empty() => note(&mut warnings, said, pod),
            Verdict::Stay(_) => {}
            Verdict::Error(why) => note(&mut errors, &why, pod),
        }
    }
    Ok(if errors.is_empty() { Ok((go, told(&warnings, ""))) } else { Err(told(&errors, "cannot delete ")) })
}

fn clear(k: &mut Kubectl, node: &str, dry: &str) -> Wait<Result<(), Vec<String>>> {
    let (go, warnings) = match pods(k, node)? {
        Ok(found) => found,
        Err(why) => return Ok(Err(why)),
    };
    if !warnings.is_empty() {
        k.io.complain(&format!("Warning: {}", warnings.join("; ")));
    }
    let errors = send_away(k, &go, dry)?;
    if errors.is_empty() {
        return Ok(Ok(()));
    }
    if let Ok((left, _)) = pods(k, node)?
        && !left.is_empty()
    {
        let shown = if errors.len() > 1 { format!("[{}]", errors.join(", ")) } else { errors.join("") };
        k.io.complain(&format!("There are pending pods in node {node:?} when an error occurred: {shown}"));
        left.iter().for_each(|p| k.io.complain(&format!("pod/{}", p.at("metadata.name").str())));
    }
    Ok(Err(errors))
}

/// One pod on its way out.
struct Leaver {
    pod: Value,
    /// When its next step is due, in steps of a second since the beginning.
    due: u64,
    evicted: bool,
}

/// Evict all pods side by side, as goroutines of the real one do: each tries, is put off by a budget, tries again, and is
/// then looked for every second until it is gone. Time goes in steps of a second.
fn send_away(k: &mut Kubectl, go: &[Value], dry: &str) -> Wait<Vec<String>> {
    let limit = k.flags.get("timeout").and_then(super::flags::duration).filter(|ms| *ms > 0);
    let (evict, mut errors) = (!k.flags.on("disable-eviction"), Vec::new());
    // The goroutine that was made last runs first.
    let mut list: Vec<Leaver> = Vec::new();
    for pod in go.iter().rev().take(1).chain(go.iter().take(go.len().saturating_sub(1))) {
        list.push(Leaver { pod: pod.clone(), due: 0, evicted: false });
    }
    let mut second = 0;
    loop {
        let late = limit.is_some_and(|ms| second * 1000 > ms as u64);
        let mut next: Vec<Leaver> = Vec::new();
        for mut l in list {
            if l.due > second && !(late && l.evicted) {
                next.push(l);
                continue;
            }
            let (ns, name) =
                (l.pod.at("metadata.namespace").str().to_string(), l.pod.at("metadata.name").str().to_string());
            if !l.evicted {
                if evict || !dry.is_empty() {
                    k.io.line(&format!("evicting pod {ns}/{name}{}", dry_end(dry)));
                }
                if dry == "client" {
                    continue;
                }
                if late {
                    let ms = limit.unwrap_or(0);
                    let shown = crate::api::time::go_duration(ms * 1_000_000);
                    errors
                        .push(format!("error when evicting pods/{name:?} -n {ns:?}: global timeout reached: {shown}"));
                    continue;
                }
                match leave(k, &ns, &name, evict, dry)? {
                    Ok(()) if dry == "server" => continue,
                    Ok(()) => (l.evicted, l.due) = (true, second),
                    Err((429, why)) => {
                        let wait = format!("(will retry after {}s): {why}", RETRY.as_secs());
                        k.io.complain(&format!("error when evicting pods/{name:?} -n {ns:?} {wait}"));
                        l.due = second + RETRY.as_secs();
                        next.push(l);
                        continue;
                    }
                    Err((404, _)) => continue,
                    Err((_, why)) => {
                        errors.push(format!("error when evicting pods/{name:?} -n {ns:?}: {why}"));
                        continue;
                    }
                }
            }
            let there = match k.fetch(&crate::api::kinds::POD, &ns, &name)? {
                Ok(o) => o.at("metadata.uid") == l.pod.at("metadata.uid"),
                Err(_) => false,
            };
            if !there {
                k.io.line(&format!("pod/{name} {}", if evict { "evicted" } else { "deleted" }));
            } else if late {
                errors.push(format!(
                    "error when waiting for pod {name:?} in namespace {ns:?} to terminate: context deadline exceeded"
                ));
            } else {
                l.due = second + POLL.as_secs();
                next.push(l);
            }
        }
        list = next;
        if list.is_empty() {
            return Ok(errors);
        }
        match k.io.sleep(POLL) {
            Ok(()) => second += 1,
            Err(stop) => return Err::<_, Stop>(stop),
        }
    }
}

/// Ask for a pod to go; a refusal is its code and message.
fn leave(k: &mut Kubectl, ns: &str, name: &str, evict: bool, dry: &str) -> Wait<Result<(), (i64, String)>> {
    let mut options = Value::object();
    if let Some(g) = k.flags.int("grace-period").filter(|g| *g >= 0) {
        options.set("gracePeriodSeconds", g);
    }
    if dry == "server" {
        options.set("dryRun", json!(["All"]));
    }
    let path = format!("/api/v1/namespaces/{ns}/pods/{}", query(name));
    let ask = if evict {
        let body = json!({
            "kind": "Eviction", "apiVersion": "policy/v1", "metadata": { "name": (name), "namespace": (ns) },
            "deleteOptions": (options)
        });
        Ask::with(Method::Post, format!("{path}/eviction"), body)
    } else {
        Ask::with(Method::Delete, path, options)
    };
    Ok(k.ask(ask)?.map(|_| ()).map_err(|r| (r.status.get("code").int(), r.message())))
}
