//! Models CertificateSigningRequest of certificates.k8s.io/v1.

use super::check::{core_meta, one_of_if_set};
use super::columns::{AGE, NAME, column, or};
use super::edit::keep;
use super::meta::ObjectMeta;
use crate::api::Update;
use crate::api::time;
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, base64, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models certificates.k8s.io/v1 CertificateSigningRequest.
    CertificateSigningRequest {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(CertificateSigningRequestSpec) always;
        status "status": obj(CertificateSigningRequestStatus) always;
    }
    /// Models certificates.k8s.io/v1 CertificateSigningRequestSpec.
    CertificateSigningRequestSpec {
        request "request": bytes always;
        signer_name "signerName": str always;
        expiration_seconds "expirationSeconds": int32 given;
        usages "usages": list(str);
        username "username": str;
        uid "uid": str;
        groups "groups": list(str);
        extra "extra": map(list(str));
    }
    /// Models certificates.k8s.io/v1 CertificateSigningRequestStatus.
    CertificateSigningRequestStatus {
        conditions "conditions": list(obj(CertificateSigningRequestCondition)) => keyed("type");
        certificate "certificate": bytes;
    }
    /// Models certificates.k8s.io/v1 CertificateSigningRequestCondition.
    CertificateSigningRequestCondition {
        type_ "type": str always;
        status "status": str always;
        reason "reason": str;
        message "message": str;
        last_update_time "lastUpdateTime": time always;
        last_transition_time "lastTransitionTime": time always;
    }
}

/// CertificateSigningRequest, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["csr"],
    namespaced: false,
    subresources: &["approval", "status"],
    strategy: Strategy {
        columns: COLUMNS,
        prepare_create: |v| {
            let spec = v.entry(k!("spec"));
            for told in [k!("username"), k!("uid"), k!("groups"), k!("extra")] {
                spec.remove(told);
            }
            v.set(k!("status"), Value::object());
        },
        prepare_update: |new, old| {
            keep(new, old, k!("spec"));
            keep(new, old, k!("status"));
        },
        validate,
        others: &[("approval", Update { prepare: approval, validate: |_, _, _| {} })],
        selectable: &[("spec.signerName", |v| CertificateSigningRequest(v).spec().signer_name().into())],
        has_generation: false,
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "certificates.k8s.io",
        "v1",
        "CertificateSigningRequest",
        "certificatesigningrequests",
        "certificatesigningrequest",
        CertificateSigningRequest::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    AGE,
    column(
        "SignerName",
        "string",
        0,
        "Requested signer for the request. It is a qualified name in the form: `scope-hostname.io/name`. If empty, it will be defaulted:\n 1. If it's a kubelet client certificate, it is assigned\n    \"kubernetes.io/kube-apiserver-client-kubelet\".\n 2. If it's a kubelet serving certificate, it is assigned\n    \"kubernetes.io/kubelet-serving\".\n 3. Otherwise, it is assigned \"kubernetes.io/legacy-unknown\".\nDistribution of trust for signers happens out of band. You can select on this field using `spec.signerName`.",
        |v, _| or(v.at(path!("spec.signerName")).str(), "<none>"),
    ),
    column("Requestor", "string", 0, "Base64-encoded PKCS#10 CSR data", |v, _| {
        or(v.at(path!("spec.username")).str(), "")
    }),
    column(
        "RequestedDuration",
        "string",
        0,
        "expirationSeconds is the requested duration of validity of the issued certificate. The certificate signer may issue a certificate with a different validity duration so a client must check the delta between the notBefore and and notAfter fields in the issued certificate to determine the actual duration.\n\nThe v1.22+ in-tree implementations of the well-known Kubernetes signers will honor this field as long as the requested duration is not greater than the maximum duration they will honor per the --cluster-signing-duration CLI flag to the Kubernetes controller manager.\n\nCertificate signers may not honor this field for various reasons:\n\n  1. Old signer that is unaware of the field (such as the in-tree\n     implementations prior to v1.22)\n  2. Signer whose configured maximum is shorter than the requested duration\n  3. Signer whose configured minimum is longer than the requested duration\n\nThe minimum valid value for expirationSeconds is 600, i.e. 10 minutes.",
        |v, _| {
            let seconds = CertificateSigningRequest(v).spec().expiration_seconds();
            seconds.map_or("<none>".into(), time::human_duration).into()
        },
    ),
    column("Condition", "string", 0, "Conditions applied to the request, such as approval or denial.", |v, _| {
        state(CertificateSigningRequest(v)).into()
    }),
];

fn state(csr: CertificateSigningRequest<'_>) -> String {
    let is = |name: &str| csr.status().conditions().any(|c| c.type_() == name);
    let decided = ["Denied", "Approved"].into_iter().find(|name| is(name)).unwrap_or("Pending");
    let issued = !csr.status().certificate().is_empty();
    format!("{decided}{}{}", if is("Failed") { ",Failed" } else { "" }, if issued { ",Issued" } else { "" })
}

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

/// Models `ValidateCertificateSigningRequestCreate`; of the request itself only its envelope is looked at.
fn validate(v: &Value, e: &mut Errors) {
    core_meta(v, false, names::path_segment, e);
    let (spec, path) = (CertificateSigningRequest(v).spec(), Path::new("spec"));
    let request = spec.0.get(k!("request"));
    let text = base64::decode(request.str()).and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let has = |edge: &str| text.contains(&format!("-----{edge} CERTIFICATE REQUEST-----"));
    if !has("BEGIN") || !has("END") {
        e.invalid(path.child("request"), request.clone(), "PEM block type must be CERTIFICATE REQUEST");
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
}

/// An approval changes the conditions, and nothing else.
fn approval(new: &mut Value, old: &Value) {
    let conditions = new.at(path!("status.conditions")).clone();
    keep(new, old, k!("spec"));
    keep(new, old, k!("status"));
    new.entry(k!("status")).set(k!("conditions"), conditions);
}
