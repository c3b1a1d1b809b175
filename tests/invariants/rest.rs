//! Every world left alone converges: what was broken is whole again, and nothing happens any more. Then its controllers have
//! what they want, no owner reference dangles, and nothing waits to be deleted.

use std::collections::BTreeSet;

use vitrine::api::Value;
use vitrine::cluster::World;

/// Of a workload: where it is kept, where it says how many it wants, and how many it has.
const WORKLOADS: [(&str, &str, &str); 5] = [
    ("deployments", "spec.replicas", "status.readyReplicas"),
    ("replicasets", "spec.replicas", "status.readyReplicas"),
    ("statefulsets", "spec.replicas", "status.readyReplicas"),
    ("daemonsets", "status.desiredNumberScheduled", "status.numberReady"),
    ("jobs", "spec.completions", "status.succeeded"),
];

/// What is not as its owner wants it; empty if the world is at rest.
pub fn unrest(world: &World) -> Vec<String> {
    let all = world.stored("/registry/");
    let text = |v: &Value, at: &str| v.at(at).str().to_owned();
    let uids: BTreeSet<String> = all.iter().map(|(_, v, _)| text(v, "metadata.uid")).collect();
    let mut out = Vec::new();
    for (key, object, _) in &all {
        for owner in object.at("metadata.ownerReferences").items() {
            if !uids.contains(owner.get("uid").str()) {
                out.push(format!(
                    "{key} belongs to {} {}, which is gone",
                    owner.get("kind").str(),
                    owner.get("name").str()
                ));
            }
        }
        if !object.at("metadata.deletionTimestamp").is_null() {
            out.push(format!("{key} is still being deleted"));
        }
        for (kind, wants, has) in WORKLOADS {
            let (wants, has) = (object.at(wants).int(), object.at(has).int());
            if key.starts_with(&format!("/registry/{kind}/")) && wants != has {
                out.push(format!("{key} wants {wants} and has {has}"));
            }
        }
        let phase = object.at("status.phase").str();
        if key.starts_with("/registry/pods/") && !matches!(phase, "Running" | "Succeeded" | "Failed") {
            out.push(format!("{key} is {phase}"));
        }
    }
    out
}
