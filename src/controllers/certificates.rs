//! Models the controllers of certificate signing requests: one approves what kubelets ask for themselves, one signs what is
//! approved, one clears away what is old.
//!
//! Simplified: a certificate is the text of its subject and its end, like every certificate here; of a request only the
//! subject is read.

use super::status;
use super::sync::{BASE, Call, Controller, Key, Look, Plan, key};
use crate::api::kinds::CERTIFICATE_SIGNING_REQUEST as KIND;
use crate::api::{Value, base64, time};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;
use crate::wire::{Certificate, pem};

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "certificate-controller",
    component: "certificate-controller",
    watches: &[&KIND],
    keys: |change, _| if change.new.is_null() { Vec::new() } else { vec![key(change.new)] },
    sync: |key, look, _| sync(key, look),
    backoff: (Span::ms(200), Span::secs(1000)),
    ..BASE
};

const CLIENT: &str = "kubernetes.io/kube-apiserver-client";
const KUBELET: &str = "kubernetes.io/kube-apiserver-client-kubelet";
const SERVING: &str = "kubernetes.io/kubelet-serving";
const LEGACY: &str = "kubernetes.io/legacy-unknown";
/// `--cluster-signing-duration`.
const LONGEST: i64 = 365 * 24 * 3600;
const HOUR: i64 = 3600;
const NODES: &str = "system:nodes";

/// Who asks, as the request says it: common name and organizations. Nothing of what is no request.
fn subject(csr: &Value) -> Option<(String, Vec<String>)> {
    let told = pem::request(csr.at(path!("spec.request")).str())?;
    let all = |n: u8| told.iter().filter(move |(of, _)| *of == n).map(|(_, text)| text.clone());
    Some((all(3).next_back().unwrap_or_default(), all(10).collect()))
}

fn condition<'a>(csr: &'a Value, kind: &str) -> Option<&'a Value> {
    status::find(csr.get(k!("status")), kind)
}

fn sync((_, name): &Key, look: &Look<'_>) -> Plan {
    let Some(csr) = look.caches.get(&KIND, "", name) else { return Plan::nothing() };
    let done = !csr.at(path!("status.certificate")).is_empty() || condition(csr, "Failed").is_some();
    let known = [CLIENT, KUBELET, SERVING, LEGACY].contains(&csr.at(path!("spec.signerName")).str());
    let plan = match (condition(csr, "Approved").is_some(), condition(csr, "Denied").is_some()) {
        (true, false) if !done && known => sign(csr, look),
        (false, false) => approve(csr, look),
        _ => Plan::nothing(),
    };
    if plan.calls.is_empty() { clean(csr, look) } else { plan }
}

/// A kubelet's client certificate is approved if whoever asks may ask for it: for its own node, or for any.
fn approve(csr: &Value, look: &Look<'_>) -> Plan {
    let Some((name, organizations)) = subject(csr).filter(|_| csr.at(path!("spec.signerName")).str() == KUBELET) else {
        return Plan::nothing();
    };
    if valid(csr, &name, &organizations).is_err() {
        return Plan::nothing();
    }
    let own = name == csr.at(path!("spec.username")).str();
    let (right, message) = if own {
        ("selfnodeclient", "Auto approving self kubelet client certificate after SubjectAccessReview.")
    } else {
        ("nodeclient", "Auto approving kubelet client certificate after SubjectAccessReview.")
    };
    let spec = csr.get(k!("spec"));
    let resource = json!({
        "group": "certificates.k8s.io", "resource": "certificatesigningrequests", "verb": "create", "subresource": (right), "version": "*"
    });
    let review = json!({
        "kind": "SubjectAccessReview", "apiVersion": "authorization.k8s.io/v1",
        "spec": {
            "user": (spec.get(k!("username"))), "uid": (spec.get(k!("uid"))), "groups": (spec.get(k!("groups"))), "extra": (spec.get(k!("extra"))),
            "resourceAttributes": (resource)
        }
    });
    let mut approved = csr.clone();
    let now = look.stamp();
    approved.entry(k!("status")).entry(k!("conditions")).push(json!({
        "type": "Approved", "status": "True", "reason": "AutoApproved", "message": (message), "lastUpdateTime": (now.as_str()),
        "lastTransitionTime": (now.as_str())
    }));
    let path = "/apis/authorization.k8s.io/v1/subjectaccessreviews".to_owned();
    let ask = Call { path, ..Call::create(&KIND, review) };
    Plan::of([ask]).then(move |_, answers| match answers {
        [a] if a.ok && a.value.at(path!("status.allowed")).bool() => {
            Plan::of([Call::update(&KIND, approved.clone(), "approval")])
        }
        [a] if a.ok => Plan::nothing(),
        _ => Plan { failed: true, ..Plan::nothing() },
    })
}

/// What a signer demands of a request.
fn valid(csr: &Value, name: &str, organizations: &[String]) -> Result<(), String> {
    let signer = csr.at(path!("spec.signerName")).str();
    let usages: Vec<&str> = csr.at(path!("spec.usages")).items().iter().map(Value::str).collect();
    let node = || {
        if organizations != [NODES] {
            Err("subject organization is not system:nodes".to_owned())
        } else if !name.starts_with("system:node:") {
            Err("subject common name does not begin with system:node: ".into())
        } else {
            Ok(())
        }
    };
    let needed = if signer == SERVING { "server auth" } else { "client auth" };
    let allowed = ["digital signature", "key encipherment", needed];
    let other = usages.iter().find(|u| !allowed.contains(u));
    match signer {
        CLIENT => match other {
            Some(usage) => Err(format!("invalid usage for client certificate: {usage}")),
            None if !usages.contains(&needed) => {
                Err(format!("missing required usage for client certificate: {needed}"))
            }
            None => Ok(()),
        },
        KUBELET | SERVING => node().and_then(|()| {
            let fits = other.is_none() && usages.contains(&needed) && usages.contains(&"digital signature");
            let all = allowed.join(" ");
            if fits { Ok(()) } else { Err(format!("usages did not match [{all}]")) }
        }),
        _ => Ok(()),
    }
}

fn sign(csr: &Value, look: &Look<'_>) -> Plan {
    let mut state = csr.get(k!("status")).clone();
    let Some((name, organizations)) = subject(csr) else { return Plan::nothing() };
    match valid(csr, &name, &organizations) {
        Err(why) => {
            let mut failed = status::new("Failed", "True", "SignerValidationFailure", &why, look);
            failed.set(k!("lastUpdateTime"), look.stamp());
            status::set(&mut state, failed);
        }
        Ok(()) => {
            let asked = csr.at(path!("spec.expirationSeconds")).as_int().unwrap_or(LONGEST).clamp(600, LONGEST);
            let certificate = Certificate {
                common_name: name.as_str().into(),
                organizations: organizations.iter().map(|o| o.as_str().into()).collect(),
                issuer: "kubernetes".into(),
                not_after: look.now + asked as u64,
            };
            state.set(k!("certificate"), base64::encode(pem::certificate(&certificate).as_bytes()));
        }
    }
    Plan::of([status::update(&KIND, csr, &state)])
}

/// Decided ones go after an hour, others after a day. It looks each hour.
fn clean(csr: &Value, look: &Look<'_>) -> Plan {
    let at = |v: &Value| time::parse(v.str()).map_or(0, |(s, _)| s);
    let decided = ["Approved", "Denied", "Failed"].iter().filter_map(|kind| condition(csr, kind)).next();
    let due = match decided {
        Some(c) => at(c.get(k!("lastUpdateTime"))) + HOUR,
        None => at(csr.at(path!("metadata.creationTimestamp"))) + 24 * HOUR,
    };
    let wait = look.until(due);
    if wait == Span::ZERO {
        return Plan::of([Call::delete(&KIND, csr)]);
    }
    let round = HOUR as u64 * 1_000_000_000;
    let found = (look.at + wait).since(look.began).0.div_ceil(round) * round;
    Plan { again: Some(Span(found - look.at.since(look.began).0 + 1)), ..Plan::nothing() }
}

#[test]
fn the_subject_of_a_request_is_read() {
    let der = [&[6, 3, 0x55, 4, 3, 12, 3][..], b"ann", &[6, 3, 0x55, 4, 10, 12, 3], b"dev"].concat();
    let pem =
        format!("-----BEGIN CERTIFICATE REQUEST-----\n{}\n-----END CERTIFICATE REQUEST-----\n", base64::encode(&der));
    let csr = |usage: &str| json!({ "spec": { "request": (base64::encode(pem.as_bytes())), "usages": [(usage)], "signerName": (CLIENT) } });
    assert_eq!(subject(&csr("client auth")), Some(("ann".into(), vec!["dev".into()])));
    assert_eq!(valid(&csr("client auth"), "ann", &[]), Ok(()));
    assert!(valid(&csr("server auth"), "ann", &[]).is_err());
}
