//! Models CertificateSigningRequest of certificates.k8s.io/v1.

use super::edit::keep;
use super::meta::ObjectMeta;
use crate::api::Update;
use crate::api::{Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::k;

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

/// An approval changes the conditions, and nothing else.
fn approval(new: &mut Value, old: &Value) {
    let conditions = new.at("status.conditions").clone();
    keep(new, old, k!("spec"));
    keep(new, old, k!("status"));
    new.entry(k!("status")).set(k!("conditions"), conditions);
}
