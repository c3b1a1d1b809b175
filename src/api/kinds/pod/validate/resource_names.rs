//! Which names resources may have, and which amounts. Models `validateResourceName` and its kin.

use crate::api::{Errors, Path, Quantity, names};

/// Names without a domain that any resource may have, those of quotas included.
const STANDARD: [&str; 18] = [
    "cpu",
    "memory",
    "ephemeral-storage",
    "requests.cpu",
    "requests.memory",
    "requests.ephemeral-storage",
    "limits.cpu",
    "limits.memory",
    "limits.ephemeral-storage",
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "configmaps",
    "persistentvolumeclaims",
    "storage",
    "requests.storage",
];
const COUNTED: [&str; 9] = [
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "configmaps",
    "persistentvolumeclaims",
    "services.nodeports",
    "services.loadbalancers",
];

/// Huge pages of some size.
pub fn is_huge(name: &str) -> bool {
    name.starts_with("hugepages-")
}

/// Without a domain, or with kubernetes.io's.
fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// A resource of a domain of its own, as devices are.
pub fn is_extended(name: &str) -> bool {
    !is_native(name) && !name.starts_with("requests.") && names::qualified_name(&format!("requests.{name}")).is_empty()
}

/// Whether more may be promised than there is.
pub fn is_overcommitted(name: &str) -> bool {
    is_native(name) && !is_huge(name)
}

/// A quantity that cannot be negative, nor a fraction of what is counted. Models `ValidateResourceQuantityValue`.
pub fn quantity(name: &str, q: Quantity, path: &Path<'_>, e: &mut Errors) {
    if q.sign() < 0 {
        e.invalid(path, q.to_string(), "must be greater than or equal to 0");
    }
    if (COUNTED.contains(&name) || is_extended(name)) && q.milli_value() % 1000 != 0 {
        e.invalid(path, q.to_string(), "must be an integer");
    }
}

/// A name that any resource may have: whether it is right.
pub fn of_any(name: &str, path: &Path<'_>, e: &mut Errors) -> bool {
    let before = e.0.len();
    e.all(path, name, names::qualified_name(name));
    let counts = ["services.nodeports", "services.loadbalancers"].contains(&name);
    let quota = is_huge(name) || name.starts_with("requests.hugepages-");
    if e.0.len() == before && !name.contains('/') && !STANDARD.contains(&name) && !counts && !quota {
        e.invalid(path, name, "must be a standard resource type or fully qualified");
    }
    e.0.len() == before
}

/// A name that a resource of a container may have.
pub fn of_container(name: &str, path: &Path<'_>, e: &mut Errors) {
    of_any(name, path, e);
    if !name.contains('/') {
        if !matches!(name, "cpu" | "memory" | "ephemeral-storage") && !is_huge(name) {
            e.invalid(path, name, "must be a standard resource for containers");
        }
    } else if !is_native(name) && !is_extended(name) {
        e.invalid(path, name, "doesn't follow extended resource name standard");
    }
}

/// A name that a quota may limit.
pub fn of_quota(name: &str) -> bool {
    is_huge(name)
        || name.starts_with("requests.hugepages-")
        || name != "storage" && STANDARD.contains(&name)
        || COUNTED.contains(&name)
}
