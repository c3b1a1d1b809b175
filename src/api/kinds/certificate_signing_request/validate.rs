//! What may be wrong with a request for a certificate, and with what becomes of it.

use super::CertificateSigningRequest;
use crate::api::kinds::check::{core_meta, core_meta_update, one_of_if_set};
use crate::api::{Errors, Path, Value, base64, names};
use crate::k;
use crate::path;

const USAGES: [&str; 23] = [
    "any",
    "cert sign",
    "client auth",
    "code signing",
    "content commitment",
    "crl sign",
    "data encipherment",
    "decipher only",
    "digital signature",
    "email protection",
    "encipher only",
    "ipsec end system",
    "ipsec tunnel",
    "ipsec user",
    "key agreement",
    "key encipherment",
    "microsoft sgc",
    "netscape sgc",
    "ocsp signing",
    "s/mime",
    "server auth",
    "signing",
    "timestamping",
];

/// Models `ValidateCertificateSigningRequestCreate`.
pub fn validate(v: &Value, e: &mut Errors) {
    whole(v, &[], e);
}

fn whole(v: &Value, before: &[Value], e: &mut Errors) {
    core_meta(v, false, names::path_segment, e);
    let (spec, path) = (CertificateSigningRequest(v).spec(), Path::new("spec"));
    let request = spec.0.get(k!("request"));
    if let Some(why) = wrong(request.str()) {
        e.invalid(path.child("request"), request.clone(), why);
    }
    let list = path.child("usages");
    let usages: Vec<&str> = spec.usages().collect();
    if usages.is_empty() {
        e.required(list, "");
    }
    usages.iter().enumerate().for_each(|(i, usage)| one_of_if_set(usage, &USAGES, &list.index(i), e));
    for (i, usage) in usages.iter().enumerate() {
        if usages[..i].contains(usage) {
            e.duplicate(list.index(i), *usage);
        }
    }
    let (at, signer) = (path.child("signerName"), spec.signer_name());
    match signer.split_once('/') {
        _ if signer.is_empty() => e.required(at, ""),
        _ if signer == "kubernetes.io/legacy-unknown" => {
            e.invalid(at, signer, "the legacy signerName is not allowed via this API version");
        }
        Some((domain, rest)) if !rest.contains('/') => {
            let mut labels = |whole: &str, rule: fn(&str) -> Vec<String>| {
                let wrong = whole.split('.').map(|label| (label, rule(label))).find(|(_, wrong)| !wrong.is_empty());
                for why in wrong.iter().flat_map(|(label, whys)| whys.iter().map(move |w| (label, w))) {
                    e.invalid(at, whole, &format!("validating label {:?}: {}", why.0, why.1));
                }
            };
            labels(domain, names::dns1123_label);
            labels(rest, names::dns1123_subdomain);
            if !domain.contains('.') {
                e.invalid(at, domain, "should be a domain with at least two segments separated by dots");
            }
        }
        _ => {
            e.invalid(at, signer, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
        }
    }
    if let Some(seconds @ ..600) = spec.expiration_seconds() {
        let why = "may not specify a duration less than 600 seconds (10 minutes)";
        e.invalid(path.child("expirationSeconds"), seconds, why);
    }
    conditions(v, before, e);
}

/// The bytes of a request, which its PEM carries, which is in base64.
pub fn der(request: &str) -> Option<Vec<u8>> {
    let text = String::from_utf8(base64::decode(request)?).ok()?;
    let body = text.split_once("-----BEGIN CERTIFICATE REQUEST-----")?.1;
    base64::decode(body.split_once("-----END CERTIFICATE REQUEST-----")?.0.trim())
}

/// What is wrong with a request: its envelope and the length that its DER begins with are looked at.
fn wrong(request: &str) -> Option<&'static str> {
    let Some(der) = der(request) else {
        return Some("PEM block type must be CERTIFICATE REQUEST");
    };
    let Some((&first, rest)) = der.get(1..).and_then(<[u8]>::split_first) else {
        return Some("asn1: syntax error: truncated tag or length");
    };
    let more = if first < 0x80 { 0 } else { usize::from(first & 0x7f) };
    let Some((length, content)) = rest.split_at_checked(more) else {
        return Some("asn1: syntax error: truncated tag or length");
    };
    let wide = length.iter().fold(0usize, |n, b| n << 8 | usize::from(*b));
    let length = if more == 0 { usize::from(first) } else { wide };
    match content.len() {
        n if n < length => Some("asn1: syntax error: data truncated"),
        n if n > length => Some("asn1: syntax error: trailing data"),
        _ => None,
    }
}

/// Models `validateConditions`; what was wrong before may stay wrong.
fn conditions(v: &Value, before: &[Value], e: &mut Errors) {
    let path = Path::new("status");
    let path = path.child("conditions");
    let all = v.at(path!("status.conditions")).items();
    let of = |list: &[Value], kind: &str| list.iter().filter(|c| c.get(k!("type")).str() == kind).count();
    let both = of(before, "Approved") > 0 && of(before, "Denied") > 0;
    for (i, c) in all.iter().enumerate() {
        let (kind, status, at) = (c.get(k!("type")).str(), c.get(k!("status")).str(), path.index(i));
        if kind.is_empty() {
            e.required(at.child("type"), "");
        }
        let decides = matches!(kind, "Approved" | "Denied" | "Failed");
        let allowed: &[&str] = if decides { &["True"] } else { &["False", "True", "Unknown"] };
        match status {
            "" => e.required(at.child("status"), ""),
            _ => one_of_if_set(status, allowed, &at.child("status"), e),
        }
        if of(&all[..i], kind) > 0 && before.iter().all(|c| of(before, c.get(k!("type")).str()) < 2) {
            e.duplicate(at.child("type"), kind);
        }
    }
    if !both && of(all, "Approved") > 0 && of(all, "Denied") > 0 {
        const APPROVED: &str = r#"conditions[{"type": "Approved"}]"#;
        const DENIED: &str = r#"conditions[{"type": "Denied"}]"#;
        let why = format!("must specify at most one of: `{APPROVED}`, `{DENIED}`");
        e.invalid(path, format!("{{{APPROVED}, {DENIED}}}"), &why);
    }
}

/// Models `validateCertificateSigningRequestUpdate`: only an approval decides, and only the status brings a certificate.
pub fn validate_update(new: &Value, old: &Value, sub: &str, e: &mut Errors) {
    whole(new, old.at(path!("status.conditions")).items(), e);
    let path = Path::new("status");
    let of = |v: &Value, kind: &str| -> Vec<Value> {
        let all = v.at(path!("status.conditions")).items().iter();
        all.filter(|c| c.get(k!("type")).str() == kind).cloned().collect()
    };
    let (decided, at) = (["Approved", "Denied", "Failed"], path.child("conditions"));
    for kind in decided.into_iter().filter(|kind| of(new, kind).len() < of(old, kind).len()) {
        e.forbidden(at, &format!("updates may not remove a condition of type {kind:?}"));
    }
    for kind in decided.into_iter().take(if sub == "approval" { 0 } else { 2 }) {
        if of(new, kind).len() > of(old, kind).len() {
            e.forbidden(at, &format!("updates may not add a condition of type {kind:?}"));
        }
    }
    let certificate = |v: &Value| v.at(path!("status.certificate")).clone();
    if certificate(new) != certificate(old) {
        if sub != "status" {
            e.forbidden(path.child("certificate"), "updates may not set certificate content");
        } else if !certificate(old).is_empty() {
            e.forbidden(path.child("certificate"), "updates may not modify existing certificate content");
        }
    }
    core_meta_update(new, old, e);
}
