//! Models NamespaceLifecycle: nothing is made in a namespace that is not there or is being deleted; the first ones stay.

use super::{Operation, Review, Said};
use crate::api::{Status, Value, kinds};
use crate::json;
use crate::path;

const IMMORTAL: [&str; 3] = ["default", "kube-system", "kube-public"];

pub fn admit(review: &mut Review<'_>, object: &mut Value) -> Said {
    let info = review.flight.info.clone();
    if review.operation == Operation::Delete && review.is("namespaces") && IMMORTAL.contains(&info.name.as_str()) {
        return Err(Status::forbidden_object(&kinds::NAMESPACE, &info.name, "this namespace may not be deleted"));
    }
    let about_namespace = info.resource == "namespaces";
    if info.namespace.is_empty() || about_namespace || review.operation != Operation::Create {
        return Ok(None);
    }
    // Access reviews and the like say nothing of what is in the namespace.
    if review.flight.stored.etcd_prefix.is_empty() && info.subresource.is_empty() {
        return Ok(None);
    }
    let live = review.flight.namespace.clone();
    let namespace = match review.look_up(&kinds::NAMESPACE, "", &info.namespace) {
        Some(found) => found,
        None => live.unwrap_or_default(),
    };
    if namespace.is_null() {
        return Err(Status::not_found(&kinds::NAMESPACE, &info.namespace));
    }
    if namespace.at(path!("status.phase")).str() != "Terminating" {
        return Ok(Some(format!("the namespace {} is there", info.namespace)));
    }
    let why = format!("unable to create new content in namespace {} because it is being terminated", info.namespace);
    let mut status = Status::forbidden_object(review.flight.kind, super::name_of(object), &why);
    let cause = json!({
        "reason": "NamespaceTerminating",
        "message": (format!("namespace {} is being terminated", info.namespace)), "field": "metadata.namespace"
    });
    status.details.set("causes", Value::from_items([cause]));
    Err(status)
}
