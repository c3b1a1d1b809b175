//! What a deployment writes on its replica sets: their revision, the revisions they had, how many pods were wanted of all together.

use crate::api::Value;
use crate::path;

const REVISION: &str = "deployment.kubernetes.io/revision";
const HISTORY: &str = "deployment.kubernetes.io/revision-history";
const DESIRED: &str = "deployment.kubernetes.io/desired-replicas";
const MOST: &str = "deployment.kubernetes.io/max-replicas";
/// Not copied from the deployment to its sets.
const OWN: [&str; 6] = [
    "kubectl.kubernetes.io/last-applied-configuration",
    REVISION,
    HISTORY,
    DESIRED,
    MOST,
    "deprecated.deployment.rollback.to",
];
/// As long as the list of former revisions may become.
const HISTORY_MAX: usize = 2000;

fn number(object: &Value, annotation: &str) -> Option<i64> {
    object.at(path!("metadata.annotations")).get(annotation).str().parse().ok()
}

/// The revision of a set; 0 if it says none.
pub fn of(set: &Value) -> i64 {
    number(set, REVISION).unwrap_or(0)
}

/// The revision after those of the old sets.
pub fn next(old: &[Value]) -> i64 {
    old.iter().map(of).max().unwrap_or(0) + 1
}

/// How many pods were wanted when the set was last scaled.
pub fn desired(set: &Value) -> Option<i64> {
    number(set, DESIRED)
}

/// How many there could be at most then.
pub fn most(set: &Value) -> Option<i64> {
    number(set, MOST)
}

/// Set an annotation; whether that changed it.
fn put(object: &mut Value, annotation: &str, text: &str) -> bool {
    let differs = object.at(path!("metadata.annotations")).get(annotation).str() != text;
    if differs {
        object.entry("metadata").entry("annotations").set(annotation, text);
    }
    differs
}

/// The revision of an object.
pub fn set(object: &mut Value, revision: i64) {
    if revision > 0 {
        put(object, REVISION, &revision.to_string());
    }
}

/// How many are wanted of all sets, and at most; whether that is new.
pub fn put_sizes(set: &mut Value, desired: i64, most: i64) -> bool {
    let desired = put(set, DESIRED, &desired.to_string());
    put(set, MOST, &most.to_string()) || desired
}

/// Bring a set's annotations up to its deployment's; whether that changed them. `most` is given for a set that is new.
pub fn bring(deployment: &Value, set: &mut Value, revision: i64, most: Option<i64>) -> bool {
    let mut changed = false;
    for (name, text) in deployment.at(path!("metadata.annotations")).entries() {
        if !OWN.contains(&name.as_str()) {
            changed |= put(set, name.as_str(), text.str());
        }
    }
    let old = of(set);
    if old < revision {
        changed |= put(set, REVISION, &revision.to_string());
        if old > 0 {
            let mut all = set.at(path!("metadata.annotations")).get(HISTORY).str().to_owned();
            if !all.is_empty() {
                all.push(',');
            }
            all.push_str(&old.to_string());
            while all.len() > HISTORY_MAX {
                all = all.split_once(',').map_or(String::new(), |(_, rest)| rest.into());
            }
            put(set, HISTORY, &all);
        }
    }
    if let Some(most) = most {
        put_sizes(set, deployment.at(path!("spec.replicas")).as_int().unwrap_or(1), most);
    }
    changed
}
