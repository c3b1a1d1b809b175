//! `kubectl logs`.

use crate::api::Value;
use crate::cli::io::Wait;
use crate::sim::Span;
use crate::wire::Body;

use super::client::{Ask, Kubectl, query, read};

/// Its flags.
pub const FLAGS: &str = "follow/f previous/p container/c= tail# since~ since-time= timestamps limit-bytes# all-containers selector/l= \
    prefix max-log-requests# ignore-errors pod-running-timeout~ insecure-skip-tls-verify-backend all-pods";

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let ns = k.namespace();
    let selector = k.flags.text("selector").to_string();
    if args.is_empty() && selector.is_empty() {
        return k.usage("expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command");
    }
    let mut pods = Vec::new();
    if selector.is_empty() {
        pods = pods_of(k, &args[0])?;
        if !k.flags.on("all-pods") {
            pods.truncate(1);
        }
    } else {
        let pods_kind = &crate::api::kinds::POD;
        match k.list(pods_kind, &ns, &selector, "")? {
            Ok(list) => pods.extend(super::resource::items(&list)),
            Err(r) => return k.refused(&r),
        }
        if pods.is_empty() {
            k.io.complain(&format!("No resources found in {ns} namespace."));
            return Ok(0);
        }
    }
    let tail = if selector.is_empty() { None } else { Some(10) };
    if let Some((rest, piece)) = k.flags.get("since-time").and_then(unreadable) {
        let t = k.given("since-time");
        let why = format!("parsing time {t:?} as \"2006-01-02T15:04:05Z07:00\": cannot parse {rest:?} as {piece:?}");
        return k.error(&why);
    }
    let mut streams = Vec::new();
    for pod in &pods {
        let name = pod.at("metadata.name").str();
        streams.extend(containers(k, pod, args.get(1))?.into_iter().map(|c| (name, c)));
    }
    let most = k.flags.int("max-log-requests").unwrap_or(5);
    if k.flags.on("follow") && streams.len() as i64 > most && streams.len() > 1 {
        let n = streams.len();
        return k.error(&format!("you are attempting to follow {n} log streams, but maximum allowed concurrency is {most}, use --max-log-requests to increase the limit"));
    }
    let mut status = 0;
    for (pod, container) in streams {
        status |= one(k, &ns, pod, &container, tail)?;
    }
    Ok(status)
}

/// Where a text stops being a time of RFC 3339, and what should stand there.
fn unreadable(text: &str) -> Option<(String, &'static str)> {
    let mut rest = text;
    for piece in ["2006", "-", "01", "-", "02", "T", "15", ":", "04", ":", "05"] {
        let fits = |(a, b): (u8, u8)| if b.is_ascii_digit() { a.is_ascii_digit() } else { a == b };
        if rest.len() < piece.len() || !rest.bytes().zip(piece.bytes()).all(fits) {
            return Some((rest.into(), piece));
        }
        rest = &rest[piece.len()..];
    }
    let zone = rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    (zone != "Z" && !zone.starts_with(['+', '-'])).then(|| (zone.into(), "Z07:00"))
}

/// The pods that a word names: a pod, or with `TYPE/NAME` the first of those that it looks after.
pub fn pods_of(k: &mut Kubectl, word: &str) -> Wait<Vec<Value>> {
    let ns = k.namespace();
    let named = if word.contains('/') { k.resources(&[word.to_string()])?.pop() } else { None };
    let (kind, name) = match &named {
        Some(n) => (n.kind, n.name.as_str()),
        None => (k.kind("pods")?, word),
    };
    let object = match k.fetch(kind, &ns, name)? {
        Ok(o) => o,
        Err(r) if r.reason() == "NotFound" && k.path == "logs" => {
            return k.error(&format!("error from server (NotFound): {} in namespace {ns:?}", r.message()));
        }
        Err(r) => return k.refused(&r),
    };
    if kind.kind == "Pod" {
        return Ok(vec![object]);
    }
    let what = if k.path == "exec" { "attach to" } else { "get the logs from" };
    let selector = match kind.kind {
        "Service" if object.at("spec.selector").entries().is_empty() => {
            return k.error(&format!(
                "cannot {what} *v1.Service: invalid service '{name}': Service is defined without a selector"
            ));
        }
        "Service" | "ReplicationController" => {
            let labels = crate::json!({ "matchLabels": (object.at("spec.selector").clone()) });
            super::describe::selector(&labels)
        }
        "Deployment" | "DaemonSet" | "StatefulSet" | "ReplicaSet" | "Job" => {
            super::describe::selector(object.at("spec.selector"))
        }
        other => {
            return k.error(&format!(
                "cannot {what} *{0}.{other}: selector for *{0}.{other} not implemented",
                kind.version
            ));
        }
    };
    let list = match k.list(&crate::api::kinds::POD, &ns, &selector, "")? {
        Ok(list) => super::resource::items(&list),
        Err(r) => return k.refused(&r),
    };
    // Those that run and are ready first, then the oldest.
    let rank = |p: &Value| {
        let ready = p
            .at("status.conditions")
            .items()
            .iter()
            .any(|c| c.get("type").str() == "Ready" && c.get("status").str() == "True");
        (p.at("spec.nodeName").str().is_empty(), p.at("status.phase").str() != "Running", !ready)
    };
    let first = list.iter().enumerate().min_by_key(|(n, p)| (rank(p), *n)).map(|(_, p)| p.clone());
    let Some(pod) = first else {
        return k.error("timed out waiting for the condition");
    };
    if k.path == "logs" && k.flags.on("all-pods") {
        return Ok(list);
    }
    if list.len() > 1 && k.path == "logs" {
        k.io.complain(&format!("Found {} pods, using pod/{}", list.len(), pod.at("metadata.name").str()));
    }
    Ok(vec![pod])
}

/// The containers whose logs are wanted.
pub fn containers(k: &mut Kubectl, pod: &Value, second: Option<&String>) -> Wait<Vec<String>> {
    let names = |field: &str| -> Vec<String> {
        pod.get("spec").get(field).items().iter().map(|c| c.get("name").str().to_string()).collect()
    };
    let (own, init) = (names("containers"), names("initContainers"));
    if k.flags.on("all-containers") {
        return Ok(own.into_iter().chain(init).collect());
    }
    let wanted = k.flags.get("container").map(String::from).or(second.cloned());
    if let Some(c) = wanted.filter(|c| !c.is_empty()) {
        if own.contains(&c) || init.contains(&c) {
            return Ok(vec![c]);
        }
        let all: Vec<String> = own.iter().cloned().chain(init.iter().map(|i| format!("{i} (init)"))).collect();
        let pod = pod.at("metadata.name").str();
        return k.error(&format!("container {c} is not valid for pod {pod} out of: {}", all.join(", ")));
    }
    let chosen = pod.at("metadata.annotations").get("kubectl.kubernetes.io/default-container").as_str();
    let first = chosen.map(String::from).or(own.first().cloned()).unwrap_or_default();
    if own.len() + init.len() > 1 && chosen.is_none() {
        let all: Vec<String> = own.iter().cloned().chain(init.iter().map(|i| format!("{i} (init)"))).collect();
        k.io.complain(&format!("Defaulted container {first:?} out of: {}", all.join(", ")));
    }
    Ok(vec![first])
}

fn one(k: &mut Kubectl, ns: &str, pod: &str, container: &str, tail: Option<i64>) -> Wait<i32> {
    let mut parts = vec![format!("container={}", query(container))];
    let follow = k.flags.on("follow");
    if follow {
        parts.push("follow=true".into());
    }
    if let Some(n) = k.flags.int("limit-bytes").filter(|n| *n > 0) {
        parts.push(format!("limitBytes={n}"));
    }
    if k.flags.on("previous") {
        parts.push("previous=true".into());
    }
    if let Some(ms) = k.flags.get("since").and_then(super::flags::duration).filter(|ms| *ms > 0) {
        parts.push(format!("sinceSeconds={}", ms / 1000));
    }
    if let Some(t) = k.flags.get("since-time") {
        parts.push(format!("sinceTime={}", query(t)));
    }
    if let Some(n) = k.flags.int("tail").or(tail).filter(|n| *n >= 0) {
        parts.push(format!("tailLines={n}"));
    }
    if k.flags.on("timestamps") {
        parts.push("timestamps=true".into());
    }
    let prefix = if k.flags.on("prefix") || k.flags.on("all-pods") {
        format!("[pod/{pod}/{container}] ")
    } else {
        String::new()
    };
    print(k, ns, pod, container, &parts, &prefix, follow)
}

/// Read a log and print it. To follow it, it is read anew every second, and what is new is printed, until the container has
/// ended: the real server keeps the one answer open instead.
pub fn print(
    k: &mut Kubectl,
    ns: &str,
    pod: &str,
    container: &str,
    parts: &[String],
    prefix: &str,
    follow: bool,
) -> Wait<i32> {
    let base = format!("/api/v1/namespaces/{ns}/pods/{}", query(pod));
    let mut done = 0;
    let mut parts = parts.to_vec();
    loop {
        // Whether it has ended is asked first: what it wrote last is then in the log.
        let ended = follow && over(k, &base, container)?;
        let r = k.send(Ask { accept: "*/*", ..Ask::get(format!("{base}/log?{}", parts.join("&"))) })?;
        if let Err(refusal) = read(&r) {
            k.io.complain(&refusal.text());
            return Ok(1);
        }
        if let Body::Text(text) = &r.body {
            let new = text.get(done..).unwrap_or(text);
            new.split_inclusive('\n').for_each(|l| k.io.print(&format!("{prefix}{l}")));
            done = text.len();
            // From now on all of it is read, so that what was printed is its beginning.
            if follow && parts.iter().any(|p| p.starts_with("tailLines") || p.starts_with("since")) {
                parts.retain(|p| !p.starts_with("tailLines") && !p.starts_with("since"));
                let r = k.send(Ask { accept: "*/*", ..Ask::get(format!("{base}/log?{}", parts.join("&"))) })?;
                done = if let Body::Text(all) = &r.body { all.len() } else { done };
            }
        }
        if !follow || ended {
            return Ok(0);
        }
        k.io.sleep(Span::ms(1000))?;
    }
}

/// Whether a container runs no more, or its pod is gone.
fn over(k: &mut Kubectl, pod: &str, container: &str) -> Wait<bool> {
    let Ok(o) = k.ask(Ask::get(pod))? else { return Ok(true) };
    let all = [o.at("status.containerStatuses"), o.at("status.initContainerStatuses")];
    let status = all.iter().flat_map(|l| l.items()).find(|s| s.get("name").str() == container);
    Ok(status.is_some_and(|s| !s.at("state.terminated").is_null()))
}
