//! What server-side apply does for an object that was applied by the client before: the fields that were the client's become
//! those of the one who applies. Models `saveLastApplyAnnotationIfNecessary` and `migrateToSSAIfNecessary`.

use crate::api::Value;
use crate::api::owned::{Op, combine};
use crate::cli::io::Wait;
use crate::json;
use crate::wire::Method;

use super::apply::LAST;
use super::client::{Answer, Ask, Kubectl, query};
use super::files::Target;

/// Whether an entry of managedFields owns the annotation by this operation.
fn owns(entry: &Value, operation: &str) -> bool {
    let fields = entry.get("fieldsV1").get("f:metadata").get("f:annotations");
    entry.get("operation").str() == operation && !fields.get(format!("f:{LAST}").as_str()).is_null()
}

/// The entries once those of the client's managers are this manager's; none if there is nothing to do.
fn migrated(entries: &[Value], manager: &str) -> Option<Vec<Value>> {
    let old: Vec<&str> =
        entries.iter().filter(|e| owns(e, "Update")).map(|e| e.get("manager").str()).collect::<Vec<_>>();
    let mut out = entries.to_vec();
    for name in old.iter() {
        let is = |e: &Value, who: &str, how: &str| {
            e.get("manager").str() == who && e.get("operation").str() == how && e.get("subresource").is_empty()
        };
        let Some(from) = out.iter().position(|e| is(e, name, "Update")) else { continue };
        match out.iter().position(|e| is(e, manager, "Apply")) {
            Some(into) => {
                let both = combine(Op::Or, out[into].get("fieldsV1"), out[from].get("fieldsV1"));
                out[into].set("fieldsV1", both);
            }
            None => {
                out[from].set("manager", manager);
                out[from].set("operation", "Apply");
            }
        }
        out.retain(|e| !is(e, name, "Update"));
    }
    (out != entries).then_some(out)
}

/// After an apply by `manager` that gave `made`: the object as it is in the end. A failure is only warned of.
pub fn migrate(
    k: &mut Kubectl,
    t: &Target,
    manager: &str,
    dry: &str,
    made: Value,
    again: &mut dyn FnMut(&mut Kubectl) -> Wait<Answer>,
) -> Wait<Value> {
    let path = k.path_of(t.kind, &t.namespace, &t.name);
    let trial = if dry == "server" { "dryRun=All&" } else { "" };
    let entries = |v: &Value| v.at("metadata.managedFields").items().to_vec();
    let note = made.at("metadata.annotations").get(LAST).clone();
    let mut now = made;
    if manager == "kubectl" && !note.is_null() && !entries(&now).iter().any(|e| owns(e, "Apply")) {
        let mut meta = json!({ "annotations": { (LAST): (note) }, "name": (t.name.as_str()) });
        if !t.namespace.is_empty() {
            meta.set("namespace", t.namespace.as_str());
        }
        let body = json!({ "apiVersion": (t.kind.api_version()), "kind": (t.kind.kind), "metadata": (meta) });
        let ask = Ask {
            content_type: "application/apply-patch+yaml",
            ..Ask::with(Method::Patch, format!("{path}?{trial}fieldManager=kubectl-last-applied"), body)
        };
        match k.ask(ask)? {
            Ok(v) => now = v,
            Err(r) => {
                k.io.complain(&format!("Warning: failed to migrate {LAST} for Server-Side Apply. This is non-fatal and will be retried next time you apply. Error: {}", r.message()));
                return Ok(now);
            }
        }
    }
    let Some(fields) = migrated(&entries(&now), manager) else { return Ok(now) };
    let version = now.at("metadata.resourceVersion").clone();
    let patch = json!([
        { "op": "replace", "path": "/metadata/managedFields", "value": (fields) },
        { "op": "replace", "path": "/metadata/resourceVersion", "value": (version) }
    ]);
    let ask = Ask {
        content_type: "application/json-patch+json",
        ..Ask::with(Method::Patch, format!("{path}?{trial}fieldManager={}", query(manager)), patch)
    };
    if let Err(r) = k.ask(ask)? {
        k.io.complain(&format!("Warning: server rejected managed fields migration to Server-Side Apply. This is non-fatal and will be retried next time you apply. Error: {}", r.message()));
        return Ok(now);
    }
    match again(k)? {
        Ok(v) => Ok(v),
        Err(r) => {
            k.io.complain(&format!("Warning: failed to re-apply configuration after performing Server-Side Apply migration. This is non-fatal and will be retried next time you apply. Error: {}", r.message()));
            Ok(now)
        }
    }
}
