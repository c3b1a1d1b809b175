//! Models CertificateSubjectRestriction: nobody is signed into the group of those who may do everything.

use super::{Operation, Review, Said, name_of};
use crate::api::kinds::CERTIFICATE_SIGNING_REQUEST as KIND;
use crate::api::{Status, Value};
use crate::apiserver::user::MASTERS;
use crate::path;
use crate::wire::pem;

const SIGNER: &str = "kubernetes.io/kube-apiserver-client";
/// The attribute of a subject that names a group.
const ORGANIZATION: u8 = 10;

pub fn validate(review: &mut Review<'_>, csr: &Value) -> Said {
    if !review.is(KIND.plural)
        || review.operation != Operation::Create
        || csr.at(path!("spec.signerName")).str() != SIGNER
    {
        return Ok(None);
    }
    let subject = pem::request(csr.at(path!("spec.request")).str()).unwrap_or_default();
    if subject.iter().any(|(of, text)| *of == ORGANIZATION && text == MASTERS) {
        let why = format!("use of {SIGNER} signer with {MASTERS} group is not allowed");
        return Err(Status::forbidden_object(&KIND, name_of(csr), &why));
    }
    Ok(None)
}
