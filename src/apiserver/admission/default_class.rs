//! Models DefaultStorageClass and DefaultIngressClass: who names no class gets the default one, the newest if there are several;
//! and StorageObjectInUseProtection, which keeps volumes, claims and attributes classes while they are used.

use super::{Operation, Review, Said};
use crate::api::{Quantity, Status, Value};
use crate::k;
use crate::path;

const STORAGE_CLASSES: (&str, &str, &str) = ("storage.k8s.io", "v1", "storageclasses");

fn default_of(review: &mut Review<'_>, kind: (&str, &str, &str), annotations: &[&str]) -> Option<String> {
    let marked = |c: &Value| annotations.iter().any(|a| c.at(path!("metadata.annotations")).get(*a).str() == "true");
    let mut classes = review.list(kind, "");
    classes.retain(marked);
    let when = |c: &Value| c.at(path!("metadata.creationTimestamp")).str().to_string();
    let name = |c: &Value| c.at(path!("metadata.name")).str().to_string();
    let newest = classes.iter().map(&when).max()?;
    classes.iter().filter(|c| when(c) == newest).map(name).min()
}

pub fn storage(review: &mut Review<'_>, claim: &mut Value) -> Said {
    let old = claim.at(path!("metadata.annotations")).get(k!("volume.beta.kubernetes.io/storage-class"));
    let open = claim.at(path!("spec.storageClassName")).is_null() && old.is_null();
    if !review.is("persistentvolumeclaims") || review.operation != Operation::Create || !open {
        return Ok(None);
    }
    let marks = ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
    let Some(class) = default_of(review, STORAGE_CLASSES, &marks) else { return Ok(None) };
    claim.set_at("spec.storageClassName", class.as_str());
    Ok(Some(format!("storage class {class}, the default")))
}

pub fn ingress(review: &mut Review<'_>, ingress: &mut Value) -> Said {
    let old = ingress.at(path!("metadata.annotations")).get(k!("kubernetes.io/ingress.class"));
    let open = ingress.at(path!("spec.ingressClassName")).is_null() && old.is_null();
    if !review.is("ingresses") || review.operation != Operation::Create || !open {
        return Ok(None);
    }
    let marks = ["ingressclass.kubernetes.io/is-default-class"];
    let Some(class) = default_of(review, ("networking.k8s.io", "v1", "ingressclasses"), &marks) else {
        return Ok(None);
    };
    ingress.set_at("spec.ingressClassName", class.as_str());
    Ok(Some(format!("ingress class {class}, the default")))
}

pub fn protection(review: &mut Review<'_>, object: &mut Value) -> Said {
    let finalizer = match review.flight.info.resource.as_str() {
        "persistentvolumes" => "kubernetes.io/pv-protection",
        "persistentvolumeclaims" => "kubernetes.io/pvc-protection",
        "volumeattributesclasses" => "kubernetes.io/vac-protection",
        _ => return Ok(None),
    };
    let there = object.at(path!("metadata.finalizers")).items().iter().any(|f| f.str() == finalizer);
    if review.operation != Operation::Create || !review.flight.info.subresource.is_empty() || there {
        return Ok(None);
    }
    object.entry(k!("metadata")).entry(k!("finalizers")).push(finalizer);
    Ok(Some(format!("finalizer {finalizer}")))
}

/// Models PersistentVolumeClaimResize: only a bound claim grows, and only if its class lets it.
pub fn resize(review: &mut Review<'_>, claim: &Value) -> Said {
    let (true, Operation::Update, Some(old)) = (review.is("persistentvolumeclaims"), review.operation, review.old)
    else {
        return Ok(None);
    };
    let size =
        |c: &Value| Quantity::parse(c.at(path!("spec.resources.requests.storage")).str()).unwrap_or(Quantity::ZERO);
    if size(claim) <= size(old) {
        return Ok(None);
    }
    let class = claim.at(path!("spec.storageClassName")).str().to_string();
    let classes = review.list(STORAGE_CLASSES, "");
    let grows = |c: &Value| c.at(path!("metadata.name")).str() == class && c.get(k!("allowVolumeExpansion")).bool();
    let why = if old.at(path!("status.phase")).str() != "Bound" {
        "Only bound persistent volume claims can be expanded"
    } else if class.is_empty() || !classes.iter().any(grows) {
        "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize"
    } else {
        return Ok(Some("the class allows it to grow".into()));
    };
    Err(Status::forbidden_object(review.flight.stored, super::name_of(claim), why))
}
