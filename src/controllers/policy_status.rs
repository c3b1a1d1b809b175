//! Models the status controller of ValidatingAdmissionPolicies: it says what in their expressions does not fit the types of the
//! objects that they are about.

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::VALIDATING_ADMISSION_POLICY;
use crate::api::kinds::validating_admission_policy::expressions;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "validatingadmissionpolicy-status-controller",
    component: "validatingadmissionpolicy-status-controller",
    watches: &[&VALIDATING_ADMISSION_POLICY],
    keys,
    sync,
    ..BASE
};

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    if change.new.is_null() { Vec::new() } else { vec![key(change.new)] }
}

fn sync((_, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(policy) = look.caches.get(&VALIDATING_ADMISSION_POLICY, "", name) else { return Plan::nothing() };
    let generation = policy.at(path!("metadata.generation")).int();
    if policy.at(path!("status.observedGeneration")).int() >= generation {
        return Plan::nothing();
    }
    let warnings = expressions::warnings(policy);
    let mut policy = policy.clone();
    let checked = if warnings.is_empty() { json!({}) } else { json!({ "expressionWarnings": (warnings) }) };
    policy.set(k!("status"), json!({ "observedGeneration": (generation), "typeChecking": (checked) }));
    Plan::of([Call::update(&VALIDATING_ADMISSION_POLICY, policy, "status")])
}
