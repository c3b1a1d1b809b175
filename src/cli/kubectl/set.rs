//! `kubectl set`: `image`, `resources`, `serviceaccount`, `selector`, `subject`. The environment is in [`super::set_env`].

use crate::api::selector::{Op, Selector};
use crate::api::{Value, patch, quantity};
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Arrange;

use super::builder::Info;
use super::client::Kubectl;
use super::create::done;

/// What all of them take.
pub const COMMON: &str = "all local dry-run? field-manager= selector/l= filename/f* recursive/R kustomize/k= output/o= template= \
    show-managed-fields allow-missing-template-keys^";
/// `resources`.
pub const RESOURCES_FLAGS: &str = "containers/c= limits= requests=";
/// `subject`.
pub const SUBJECT_FLAGS: &str = "user* group* serviceaccount*";

/// What becomes of an object; the error is about that object.
pub type Make<'a> = dyn FnMut(&mut Kubectl, &mut Value, &Info) -> Result<(), String> + 'a;

/// The objects that a `set` is about: those on the server, or with `--local` those in files.
pub fn chosen(k: &mut Kubectl, words: &[String]) -> Wait<Vec<Info>> {
    if !k.flags.on("local") {
        return k.all_infos(words, k.flags.on("all"));
    }
    if !words.is_empty() {
        return k.error("error: you must specify resources by --filename when --local is set.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'");
    }
    let mut found = Vec::new();
    for f in super::files::objects(k)? {
        let t = super::files::target(k, &f)?;
        found.push(Info { kind: t.kind, ns: t.namespace, name: t.name, object: f.object });
    }
    Ok(found)
}

/// Change each object, send what changed, and say so.
pub fn change(k: &mut Kubectl, found: Vec<Info>, verb: &str, failed: &str, make: &mut Make) -> Wait<i32> {
    let (dry, output) = (k.dry_run()?, k.output(&[])?);
    let mut errors = Vec::new();
    for i in found {
        let mut after = i.object.clone();
        if let Err(why) = make(k, &mut after, &i) {
            // Of an object that can have no such thing the complaint names the object.
            let about = why.starts_with("the ") || why.starts_with('\'') || why.starts_with("setting");
            errors.push(if about { format!("error: {} {why}\n", i.plural()) } else { why });
            if about {
                continue;
            }
        }
        k.record(&mut after);
        let body = patch::make_strategic(&i.object, &after, i.kind.root).unwrap_or_default();
        if body.entries().is_empty() && verb != "serviceaccount updated" {
            continue;
        }
        if dry == "client" || k.flags.on("local") {
            // kubectl has read it into the kind's struct.
            let after = crate::api::decode::canonical(&after, i.kind.root);
            done(k, &i.shown(), verb, &dry, &after, &output)?;
            continue;
        }
        let manager = k.flags.get("field-manager").unwrap_or("kubectl-set").to_string();
        match k.patch(&i, &manager, "application/strategic-merge-patch+json", body, &dry, "")? {
            Ok(v) => done(k, &i.shown(), verb, &dry, &v, &output)?,
            Err(r) if failed.is_empty() => errors.push(r.text()),
            Err(r) => errors.push(format!("{failed} {}", r.message())),
        }
    }
    k.end(&errors)
}

/// The pod spec inside an object.
pub fn pod_spec<'v>(o: &'v mut Value, i: &Info) -> Result<&'v mut Value, String> {
    match i.kind.kind {
        "Pod" => Ok(o.entry("spec")),
        "CronJob" => {
            Ok(["jobTemplate", "spec", "template", "spec"].iter().fold(o.entry("spec"), |v, key| v.entry(*key)))
        }
        "Deployment" | "DaemonSet" | "StatefulSet" | "ReplicaSet" | "ReplicationController" | "Job" => {
            Ok(o.entry("spec").entry("template").entry("spec"))
        }
        kind => Err(format!("the object is not a pod or does not have a pod template: *{}.{kind}", i.kind.version)),
    }
}

/// Whether a name fits a pattern with `*`.
pub fn fits(name: &str, pattern: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return name == pattern };
    let Some(mut left) = name.strip_prefix(head) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or("");
    for part in parts {
        match left.find(part) {
            Some(at) => left = &left[at + part.len()..],
            None => return false,
        }
    }
    left.ends_with(last)
}

/// Do something to each container that a pattern names; how many those were.
pub fn each(spec: &mut Value, lists: [&str; 2], pattern: &str, act: &mut dyn FnMut(&mut Value)) -> usize {
    let mut n = 0;
    for list in lists {
        if spec.get(list).items().is_empty() {
            continue;
        }
        for c in spec.entry(list).items_mut() {
            if fits(c.get("name").str(), pattern) {
                act(c);
                n += 1;
            }
        }
    }
    n
}

/// Resources, and the changes behind them: `key=value`, and where they may be `key-`.
pub fn pairs(k: &mut Kubectl, kind: &str) -> Wait<(Vec<String>, Vec<String>)> {
    let args = k.flags.args.clone();
    let is_pair = |a: &String| a.contains('=') && !a.starts_with('=') || a.ends_with('-') && a != "-";
    let at = args.iter().position(is_pair).unwrap_or(args.len());
    let (words, changes) = args.split_at(at);
    if let Some(late) = changes.iter().find(|a| !is_pair(a)) {
        return k.error(&format!("all resources must be specified before {kind} changes: {late}"));
    }
    Ok((words.to_vec(), changes.to_vec()))
}

pub fn image(k: &mut Kubectl) -> Wait<i32> {
    let (words, changes) = pairs(k, "image")?;
    let bad: Vec<&str> = changes.iter().filter(|c| !c.contains('=')).map(String::as_str).collect();
    if !bad.is_empty() {
        return k.error(&format!("invalid image format: {}", bad.join(", ")));
    }
    let mut images: Vec<(String, String)> =
        changes.iter().filter_map(|c| c.split_once('=')).map(|(n, i)| (n.into(), i.into())).collect();
    images.arrange();
    if words.is_empty() && k.flags.all("filename").is_empty() {
        return k.error(super::builder::NOTHING);
    }
    let found = chosen(k, &words)?;
    let mut wrong = Vec::new();
    if k.flags.on("all") && k.flags.get("selector").is_some() {
        wrong.push("cannot set --all and --selector at the same time");
    }
    if images.is_empty() {
        wrong.push("at least one image update is required");
    } else if images.len() > 1 && images.iter().any(|(n, _)| n == "*") {
        wrong.push(
            "all containers are already specified by *, but saw more than one container_name=container_image pairs",
        );
    }
    if !wrong.is_empty() {
        return k.failed(&wrong.into_iter().map(String::from).collect::<Vec<_>>());
    }
    change(k, found, "image updated", "failed to patch image update to pod template:", &mut |_, o, i| {
        let spec = pod_spec(o, i)?;
        // What is there is changed, whatever else is not.
        let mut absent: Vec<String> = Vec::new();
        for (name, image) in &images {
            let pattern = if name == "*" { "*".to_string() } else { name.replace('*', "\0") };
            if each(spec, ["initContainers", "containers"], &pattern, &mut |c| c.set("image", image.as_str())) == 0 {
                absent.push(format!("error: unable to find container named {name:?}"));
            }
        }
        if absent.is_empty() { Ok(()) } else { Err(absent.join("\n")) }
    })
}

/// `cpu=100m,memory=64Mi` as a map.
fn amounts(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut list = Vec::new();
    for part in text.split(',').filter(|_| !text.is_empty()) {
        let (name, amount) = match part.split('=').collect::<Vec<_>>()[..] {
            [name, amount] => (name, amount),
            _ => return Err(format!("invalid argument syntax {part}, expected <resource>=<value>")),
        };
        list.push((name.to_string(), quantity::canonical(amount).map_err(String::from)?));
    }
    Ok(list)
}

pub fn resources(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let found = chosen(k, &args)?;
    let (limits, requests) = (k.given("limits"), k.given("requests"));
    if k.flags.on("all") && k.flags.get("selector").is_some() {
        return k.error("cannot set --all and --selector at the same time");
    }
    if limits.is_empty() && requests.is_empty() {
        return k.error("you must specify an update to requests or limits (in the form of --requests/--limits)");
    }
    let (limits, requests) = match (amounts(&limits), amounts(&requests)) {
        (Ok(l), Ok(r)) => (l, r),
        (Err(why), _) | (_, Err(why)) => return k.error(&why),
    };
    let pattern = k.flags.get("containers").unwrap_or("*").to_string();
    change(
        k,
        found,
        "resource requirements updated",
        "failed to patch resources update to pod template",
        &mut |_, o, i| {
            let set = each(pod_spec(o, i)?, ["containers", "initContainers"], &pattern, &mut |c| {
                for (field, list) in [("limits", &limits), ("requests", &requests)] {
                    for (name, amount) in list {
                        c.entry("resources").entry(field).set(name.as_str(), amount.as_str());
                    }
                }
            });
            if set == 0 { Err(format!("error: unable to find container named {pattern}")) } else { Ok(()) }
        },
    )
}

pub fn service_account(k: &mut Kubectl) -> Wait<i32> {
    let mut args = k.flags.args.clone();
    let Some(name) = args.pop() else { return k.error("serviceaccount is required") };
    let found = chosen(k, &args)?;
    change(k, found, "serviceaccount updated", "failed to patch ServiceAccountName", &mut |_, o, i| {
        pod_spec(o, i)?.set("serviceAccountName", name.as_str());
        Ok(())
    })
}

pub fn selector(k: &mut Kubectl) -> Wait<i32> {
    let mut args = k.flags.args.clone();
    let Some(text) = args.pop() else { return k.error("one selector is required") };
    let selector = match Selector::parse(&text) {
        Ok(selector) => selector,
        Err(why) => return k.error(&format!("couldn't parse the selector string {text:?}: {why}")),
    };
    for r in selector.requirements() {
        match r.op {
            Op::NotEquals => return k.error("\"!=\" is not a valid label selector operator"),
            Op::Gt => return k.error("\"gt\" isn't supported in label selectors"),
            Op::Lt => return k.error("\"lt\" isn't supported in label selectors"),
            _ => {}
        }
    }
    let found = chosen(k, &args)?;
    let mut labels = Value::object();
    let mut expressions = Vec::new();
    for r in selector.requirements() {
        match r.op {
            Op::Equals | Op::DoubleEquals => labels.set(&*r.key, r.values.join("")),
            _ => expressions.push(format!("{{{} {:?} [{}]}}", r.key, r.op, r.values.join(" "))),
        }
    }
    for i in found {
        if i.kind.kind != "Service" {
            return k.error("setting a selector is only supported for Services");
        }
        if !expressions.is_empty() {
            let shown = expressions.join(" ");
            return k.error(&format!("match expression [{shown}] not supported on this object"));
        }
        let labels = labels.clone();
        change(k, vec![i], "selector updated", "", &mut |_, o, _| {
            o.entry("spec").set("selector", labels.clone());
            Ok(())
        })?;
    }
    Ok(0)
}

pub fn subject(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let found = chosen(k, &args)?;
    let ns = k.namespace();
    let sorted = |flag: &str| {
        let mut names: Vec<String> = k.flags.all(flag).into_iter().map(String::from).collect();
        names.arrange();
        names.dedup();
        names
    };
    let (users, groups, accounts) = (sorted("user"), sorted("group"), sorted("serviceaccount"));
    if users.is_empty() && groups.is_empty() && accounts.is_empty() {
        return k.error("you must specify at least one value of user, group or serviceaccount");
    }
    let mut subjects = Vec::new();
    for (kind, names) in [("User", &users), ("Group", &groups)] {
        for n in names {
            subjects.push(json!({ "kind": (kind), "apiGroup": "rbac.authorization.k8s.io", "name": (n.as_str()) }));
        }
    }
    for a in &accounts {
        let (home, name) = match a.split(':').collect::<Vec<_>>()[..] {
            [home, name] if !name.is_empty() => (home, name),
            _ => return k.error("serviceaccount must be <namespace>:<name>"),
        };
        if home.is_empty() && found.iter().any(|i| i.kind.kind == "ClusterRoleBinding") {
            return k.error("serviceaccount must be <namespace>:<name>, namespace must be specified");
        }
        let home = if home.is_empty() { ns.as_str() } else { home };
        subjects.push(json!({ "kind": "ServiceAccount", "name": (name), "namespace": (home) }));
    }
    change(k, found, "subjects updated", "failed to patch subjects to rolebinding:", &mut |_, o, i| {
        if !i.kind.kind.ends_with("RoleBinding") {
            return Err("setting subjects is only supported for RoleBinding/ClusterRoleBinding".into());
        }
        for s in &subjects {
            if !o.get("subjects").items().contains(s) {
                o.entry("subjects").push(s.clone());
            }
        }
        Ok(())
    })
}
