//! `kubectl certificate approve` and `deny`: what an administrator says of a request for a certificate.

use crate::api::{Value, time};
use crate::cli::io::Wait;
use crate::json;
use crate::wire::{Method, wall_secs};

use super::client::{Ask, Kubectl, Refusal};
use super::create::done;

/// Flags of both.
pub const FLAGS: &str =
    "force output/o= template= filename/f* recursive/R kustomize/k= show-managed-fields allow-missing-template-keys^";

pub fn approve(k: &mut Kubectl) -> Wait<i32> {
    decide(k, "Approved", "Denied", "KubectlApprove", "This CSR was approved by kubectl certificate approve.")
}

pub fn deny(k: &mut Kubectl) -> Wait<i32> {
    decide(k, "Denied", "Approved", "KubectlDeny", "This CSR was denied by kubectl certificate deny.")
}

fn decide(k: &mut Kubectl, verdict: &str, other: &str, reason: &str, message: &str) -> Wait<i32> {
    let output = k.output(&[])?;
    let mut args = k.flags.args.clone();
    if args.is_empty() && k.flags.all("filename").is_empty() {
        return k.error("one or more CSRs must be specified as <name> or -f <filename>");
    }
    if !args.iter().any(|a| a.contains('/')) {
        args.insert(0, "certificatesigningrequests.certificates.k8s.io".into());
    }
    let (found, refusals) = k.infos(&args, false)?;
    let mut errors: Vec<String> = refusals.iter().map(Refusal::text).collect();
    let now = time::rfc3339(wall_secs(k.io.now()) as i64);
    for i in found {
        let said = |kind: &str| {
            let all = i.object.at("status.conditions").items();
            all.iter().any(|c| c.get("type").str() == kind && c.get("status").str() == "True")
        };
        if said(other) {
            errors.push(format!("certificate signing request {:?} is already {other}", i.name));
            continue;
        }
        if !said(verdict) || k.flags.on("force") {
            let mut object = i.object.clone();
            let conditions = object.entry("status").entry("conditions");
            let condition = json!({
                "type": (verdict), "status": "True", "reason": (reason), "message": (message), "lastUpdateTime": (now.as_str()),
                "lastTransitionTime": (Value::Null)
            });
            conditions.push(condition);
            let path = format!("{}/approval", k.path_of(i.kind, &i.ns, &i.name));
            if let Err(r) = k.ask(Ask::with(Method::Put, path, object))? {
                errors.push(r.text());
                continue;
            }
        }
        done(k, &i.shown(), &verdict.to_lowercase(), "", &i.object, &output)?;
    }
    k.end(&errors)
}
