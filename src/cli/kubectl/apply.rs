//! `kubectl apply`, `diff`'s sister: what the file says, what the object was last made from, and what it is, become a patch.

use crate::api::{Value, json, patch};
use crate::cli::io::Wait;
use crate::wire::Method;

use super::client::{Ask, Kubectl, Refusal, query};
use super::create::{done, validation};
use super::files::{self, Found, Target};
use super::resource;

/// Its flags.
pub const FLAGS: &str = "filename/f* recursive/R kustomize/k= dry-run? output/o= template= server-side force-conflicts \
    field-manager= validate? overwrite^ force grace-period# timeout~ wait cascade? prune prune-allowlist* all selector/l= \
    openapi-patch^ show-managed-fields allow-missing-template-keys^ applyset=";

/// The annotation by which the client remembers.
pub const LAST: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let (files, kustomize) = (k.flags.list("filename"), k.flags.get("kustomize").is_some_and(|d| !d.is_empty()));
    if !files.iter().any(|f| !f.is_empty()) && !kustomize {
        return k.error("must specify one of -f and -k");
    }
    if !files.is_empty() && kustomize {
        return k.error("only one of -f or -k can be specified");
    }
    if k.flags.on("prune") {
        if !k.flags.on("all") && k.flags.text("selector").is_empty() {
            return k.error("all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not mean to prune all resources, specify a label selector");
        }
        return k.not_simulated("kubectl apply --prune");
    }
    if k.flags.on("force-conflicts") && !k.flags.on("server-side") {
        return k.error("--force-conflicts only works with --server-side");
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let found = files::objects(k)?;
    if found.is_empty() {
        return k.error("no objects passed to apply");
    }
    // Nothing is applied unless everything says where it belongs.
    k.once(&mut |k| found.iter().try_for_each(|f| files::target(k, f).map(drop)).map(|()| Value::Null))?;
    let ended = k.each(found.len(), &mut |k, n| {
        let target = files::target(k, &found[n])?;
        let made = if k.flags.on("server-side") { server_side } else { one };
        match made(k, &found[n], &target, &dry)? {
            Ok((verb, object)) => {
                let shown = resource::shown(target.kind, object.at("metadata.name").str());
                done(k, &shown, verb, &dry, &object, &output)?;
                Ok(0.into())
            }
            Err(r) => {
                k.io.complain(&r.text());
                Ok(1.into())
            }
        }
    })?;
    Ok(ended.iter().fold(0, |status, one| status | one.int()) as i32)
}

/// As complaints name an object.
fn described(t: &Target) -> String {
    let group = if t.kind.group.is_empty() { format!("/{}", t.kind.version) } else { t.kind.api_version() };
    format!(
        "Resource: \"{group}, Resource={}\", GroupVersionKind: \"{group}, Kind={}\"\nName: {:?}, Namespace: {:?}",
        t.kind.plural, t.kind.kind, t.name, t.namespace
    )
}

/// The text of the annotation: the object without it, keys sorted.
fn last_applied(object: &Value) -> String {
    let mut bare = object.clone();
    let annotations = bare.entry("metadata").entry("annotations");
    if annotations.is_null() {
        *annotations = Value::object();
    }
    annotations.remove(LAST);
    json::print(&json::sorted(&bare)) + "\n"
}

/// What an object was last made from, if it remembers.
pub fn remembered(object: &Value) -> Option<Value> {
    json::parse(object.at("metadata.annotations").get(LAST).str()).ok()
}

/// `--save-config`: the object remembers what it was made from.
pub fn save_config(object: &mut Value, typed: bool) {
    // A struct keeps its order and leaves out what is empty.
    let text = if typed { json::print(object) + "\n" } else { last_applied(object) };
    object.entry("metadata").entry("annotations").set(LAST, text.as_str());
}

fn one(k: &mut Kubectl, f: &Found, t: &Target, dry: &str) -> Wait<Result<(&'static str, Value), Refusal>> {
    let object = files::placed(f, t);
    let about = described(t);
    let looking = format!("error when retrieving current configuration of:\n{about}\nfrom server for: {:?}", f.source);
    if t.name.is_empty() {
        if !object.at("metadata.generateName").str().is_empty() {
            let stem = object.at("metadata.generateName").str();
            return k.error(&format!("from {stem}: cannot use generate name with apply"));
        }
        return k.error(&format!("{looking}: resource name may not be empty"));
    }
    let mut modified = object.clone();
    k.record(&mut modified);
    save_config(&mut modified, false);
    let validation = validation(k)?;
    let mut params = vec![("fieldManager", "kubectl-client-side-apply"), ("fieldValidation", validation)];
    if dry == "server" {
        params.insert(0, ("dryRun", "All"));
    }
    let current = match k.fetch(t.kind, &t.namespace, &t.name)? {
        Ok(v) => v,
        Err(r) if r.reason() == "NotFound" => {
            if dry == "client" {
                return Ok(Ok(("created", modified)));
            }
            let path = k.path_of(t.kind, &t.namespace, "");
            let made = k.submit(Method::Post, path, &params, modified)?;
            return Ok(made.map(|v| ("created", v)).map_err(|r| r.when(format!("error when creating {:?}", f.source))));
        }
        Err(r) => return Ok(Err(r.when(looking))),
    };
    let original = if current.at("metadata.annotations").get(LAST).str().is_empty() {
        k.io.complain(&format!("Warning: resource {}/{} is missing the {LAST} annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.", t.kind.plural, t.name));
        Value::object()
    } else {
        remembered(&current).unwrap_or_else(Value::object)
    };
    let change = match patch::three_way(&original, &modified, &current, t.kind.root) {
        Ok(p) => p,
        Err(why) => {
            return k.error(&format!("error when creating patch with:\n{about}\nfor: {:?}: {}", f.source, why.text()));
        }
    };
    if change.entries().is_empty() {
        return Ok(Ok(("unchanged", current)));
    }
    if dry == "client" {
        let merged = patch::strategic(&current, &change, t.kind.root).unwrap_or(modified);
        return Ok(Ok(("configured", merged)));
    }
    let path = k.path_of(t.kind, &t.namespace, &t.name);
    let sent = params.clone();
    let params: Vec<String> = params.iter().map(|(a, b)| format!("{a}={}", query(b))).collect();
    let shown = json::print(&change);
    let force = k.flags.on("force");
    let ask = Ask {
        content_type: "application/strategic-merge-patch+json",
        ..Ask::with(Method::Patch, format!("{path}?{}", params.join("&")), change)
    };
    Ok(match k.ask(ask)? {
        Ok(v) => Ok(("configured", v)),
        Err(r) if force && matches!(r.reason(), "Conflict" | "Invalid") => {
            let collection = k.path_of(t.kind, &t.namespace, "");
            if let Err(r) =
                k.ask(Ask::with(Method::Delete, path, crate::json!({ "propagationPolicy": "Background" })))?
            {
                return Ok(Err(r));
            }
            super::delete::wait_gone(k, t.kind, &t.namespace, &t.name)?;
            k.submit(Method::Post, collection, &sent, modified)?.map(|v| ("configured", v))
        }
        Err(r) => Err(r
            .when(format!("error when patching {:?}", f.source))
            .when(format!("error when applying patch:\n{shown}\nto:\n{about}\nfor: {:?}", f.source))),
    })
}

fn server_side(k: &mut Kubectl, f: &Found, t: &Target, dry: &str) -> Wait<Result<(&'static str, Value), Refusal>> {
    let object = files::placed(f, t);
    let manager = k.flags.get("field-manager").unwrap_or("kubectl").to_string();
    let force = if k.flags.on("force-conflicts") { "true" } else { "false" };
    let validation = validation(k)?;
    let mut params = format!("fieldManager={}&fieldValidation={validation}&force={force}", query(&manager));
    if dry == "server" {
        params = format!("dryRun=All&{params}");
    }
    let path = k.path_of(t.kind, &t.namespace, &t.name);
    let mut send = |k: &mut Kubectl| {
        let ask = Ask {
            content_type: "application/apply-patch+yaml",
            ..Ask::with(Method::Patch, format!("{path}?{params}"), object.clone())
        };
        k.ask(ask)
    };
    match send(k)? {
        Ok(v) => {
            let v = super::apply_migrate::migrate(k, t, &manager, dry, v, &mut send)?;
            Ok(Ok(("serverside-applied", v)))
        }
        Err(r) if r.reason() == "Conflict" => {
            let message = r.message();
            k.error(&format!("{message}\nPlease review the fields above--they currently have other managers. Here\nare the ways you can resolve this warning:\n* If you intend to manage all of these fields, please re-run the apply\n  command with the `--force-conflicts` flag.\n* If you do not intend to manage all of the fields, please edit your\n  manifest to remove references to the fields that should keep their\n  current managers.\n* You may co-own fields by updating your manifest to match the existing\n  value; in this case, you'll become the manager if the other manager(s)\n  stop managing the field (remove it from their configuration).\nSee https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts"))
        }
        Err(r) => Ok(Err(r)),
    }
}

/// `kubectl apply view-last-applied`.
pub fn view_last(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let form = k.flags.text("output").to_string();
    if !matches!(form.as_str(), "" | "json" | "yaml") {
        return k.usage(&format!("Unexpected -o output mode: {form}, the flag 'output' must be one of yaml|json"));
    }
    let (found, refusals) = k.infos(&args, k.flags.on("all"))?;
    if let Some(r) = refusals.first() {
        return k.refused(r);
    }
    for i in found {
        match json::parse(i.object.at("metadata.annotations").get(LAST).str()) {
            Ok(object) if form == "json" => k.io.line(&json::pretty(&object, 2)),
            Ok(object) => k.io.print(&super::text::print(&json::sorted(&object))),
            // The real kubectl, too, has nothing to say of an object that remembers nothing.
            Err(_) => {}
        }
    }
    Ok(0)
}

/// `kubectl apply set-last-applied`: the object remembers what the file says, and stays as it is.
pub fn set_last(k: &mut Kubectl) -> Wait<i32> {
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    if k.flags.all("filename").is_empty() {
        return k.error(super::builder::NOTHING);
    }
    let found = files::objects(k)?;
    k.each(found.len(), &mut |k, n| {
        let f = &found[n];
        let t = files::target(k, f)?;
        let current = match k.fetch(t.kind, &t.namespace, &t.name)? {
            Ok(v) => Some(v),
            Err(r) if r.reason() == "NotFound" => None,
            Err(r) => {
                let looking = "error when retrieving current configuration of:";
                return k.refused(&r.when(format!("{looking}\n{}\nfrom server for: {:?}", described(&t), f.source)));
            }
        };
        let last = Value::from(json::print(&files::placed(f, &t)));
        let Some(current) = current.filter(|v| k.flags.on("create-annotation") || remembered(v).is_some()) else {
            return k.error(&format!("no last-applied-configuration annotation found on resource: {}, to create the annotation, run the command with --create-annotation", t.name));
        };
        let shown = resource::shown(t.kind, &t.name);
        if remembered(&current).is_some_and(|before| before == json::sorted(&files::placed(f, &t))) {
            k.io.line(&format!("set-last-applied {}: no changes required.", t.name));
            return Ok(Value::Null);
        }
        if dry == "client" {
            return done(k, &shown, "configured", &dry, &current, &output).map(|()| Value::Null);
        }
        let change = crate::json!({ "metadata": { "annotations": { (LAST): (last) } } });
        let server = if dry == "server" { "?dryRun=All" } else { "" };
        let path = k.path_of(t.kind, &t.namespace, &t.name);
        let ask = Ask {
            content_type: "application/merge-patch+json",
            ..Ask::with(Method::Patch, format!("{path}{server}"), change)
        };
        match k.ask(ask)? {
            Ok(v) => done(k, &shown, "configured", &dry, &v, &output).map(|()| Value::Null),
            Err(r) => k.refused(&r),
        }
    })?;
    Ok(0)
}
