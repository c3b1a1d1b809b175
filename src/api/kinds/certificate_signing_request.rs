//! Models CertificateSigningRequest of certificates.k8s.io/v1.

pub mod validate;

use super::columns::{AGE, NAME, column, or};
use super::edit::keep;
use super::meta::ObjectMeta;
use crate::api::Update;
use crate::api::time;
use crate::api::{Column, Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::k;
use crate::path;
use validate::{validate, validate_update};

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
        prepare_status: status,
        validate,
        validate_update: |new, old, e| validate_update(new, old, "", e),
        validate_status: |new, old, e| validate_update(new, old, "status", e),
        others: &[(
            "approval",
            Update { prepare: approval, validate: |new, old, e| validate_update(new, old, "approval", e) },
        )],
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

/// An approval changes the conditions, and nothing else.
fn approval(new: &mut Value, old: &Value) {
    let conditions = new.at(path!("status.conditions")).clone();
    keep(new, old, k!("spec"));
    keep(new, old, k!("status"));
    new.entry(k!("status")).set(k!("conditions"), conditions);
}

/// The signer's word: what was decided of the request stays as it is.
fn status(new: &mut Value, old: &Value) {
    keep(new, old, k!("spec"));
    let before = old.at(path!("status.conditions")).items();
    if new.at(path!("status.conditions")).is_empty() {
        return;
    }
    let conditions = new.entry(k!("status")).entry(k!("conditions")).items_mut();
    for kind in ["Approved", "Denied"] {
        let of = |c: &Value| c.get(k!("type")).str() == kind;
        if conditions.iter().filter(|c| of(c)).count() == before.iter().filter(|c| of(c)).count() {
            let kept = before.iter().filter(|c| of(c));
            conditions.iter_mut().filter(|c| of(c)).zip(kept).for_each(|(c, old)| *c = old.clone());
        }
    }
}
