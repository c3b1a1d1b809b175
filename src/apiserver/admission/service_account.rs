//! Models ServiceAccount: a pod runs as `default` unless it says otherwise, and gets that account's token as a volume.

use super::{Operation, Review, Said};
use crate::api::go::parse_bool;
use crate::api::{Status, Value, kinds};
use crate::json;
use crate::k;
use crate::path;

const DEFAULT: &str = "default";
const MOUNT_PATH: &str = "/var/run/secrets/kubernetes.io/serviceaccount";
/// Where the kubelet says that a pod is the image of a static one.
const MIRROR: &str = "kubernetes.io/config.mirror";

fn is_mirror(pod: &Value) -> bool {
    !pod.get(k!("metadata")).get(k!("annotations")).get(MIRROR).is_null()
}

fn refuse(pod: &Value, why: &str) -> Status {
    Status::forbidden_object(&kinds::POD, super::name_of(pod), why)
}

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") || review.operation != Operation::Create || is_mirror(pod) {
        return Ok(None);
    }
    let mut said = Vec::new();
    if pod.at(path!("spec.serviceAccountName")).str().is_empty() {
        let older = pod.at(path!("spec.serviceAccount")).str().to_string();
        let name = if older.is_empty() { DEFAULT.to_string() } else { older };
        said.push(format!("runs as {name}"));
        pod.set_at("spec.serviceAccountName", name);
    }
    let name = pod.at(path!("spec.serviceAccountName")).str().to_string();
    pod.set_at("spec.serviceAccount", name.as_str());
    let namespace = review.flight.info.namespace.clone();
    let Some(account) = review.look_up(&kinds::SERVICE_ACCOUNT, &namespace, &name) else {
        let why = format!("error looking up service account {namespace}/{name}: serviceaccount {name:?} not found");
        return Err(refuse(pod, &why));
    };
    let enforced = account.at(path!("metadata.annotations")).get("kubernetes.io/enforce-mountable-secrets");
    if parse_bool(enforced.str()) == Some(true) {
        limit(&account, pod).map_err(|why| refuse(pod, &why))?;
    }
    if wants_token(&account, pod) && mount_token(pod, review) {
        said.push("mounts its token".into());
    }
    if pod.at(path!("spec.imagePullSecrets")).is_empty() && !account.get(k!("imagePullSecrets")).is_empty() {
        pod.set_at("spec.imagePullSecrets", account.get(k!("imagePullSecrets")).clone());
        said.push("pulls with its secrets".into());
    }
    Ok((!said.is_empty()).then(|| said.join(", ")))
}

/// A pod may refer to the secrets of its account only. Models `limitSecretReferences`.
fn limit(account: &Value, pod: &Value) -> Result<(), String> {
    let name = account.at(path!("metadata.name")).str();
    let listed = |list: &str, secret: &str| account.get(list).items().iter().any(|s| s.get(k!("name")).str() == secret);
    let check = |secret: &Value, what: &dyn Fn(&str) -> String| match secret.as_str() {
        Some(secret) if !listed("secrets", secret) => Err(format!(
            "{} is not allowed because service account {name} does not reference that secret",
            what(&format!("secret.secretName=\"{secret}\""))
        )),
        _ => Ok(()),
    };
    for volume in pod.at(path!("spec.volumes")).items() {
        check(volume.at(path!("secret.secretName")), &|secret| format!("volume with {secret}"))?;
    }
    for (list, kind) in [("initContainers", "init container"), ("containers", "container")] {
        for container in pod.get(k!("spec")).get(list).items() {
            let whose = format!("{kind} {}", container.get(k!("name")).str());
            for env in container.get(k!("env")).items() {
                let named = env.get(k!("name")).str();
                check(env.at(path!("valueFrom.secretKeyRef.name")), &|secret| {
                    format!("{whose} with envVar {named} referencing {secret}")
                })?;
            }
            for from in container.get(k!("envFrom")).items() {
                check(from.at(path!("secretRef.name")), &|secret| {
                    format!("{whose} with envFrom referencing {secret}")
                })?;
            }
        }
    }
    for (i, pull) in pod.at(path!("spec.imagePullSecrets")).items().iter().enumerate() {
        let secret = pull.get(k!("name")).str();
        if !listed("imagePullSecrets", secret) {
            return Err(format!(
                "imagePullSecrets[{i}].name=\"{secret}\" is not allowed because service account {name} does not reference that imagePullSecret"
            ));
        }
    }
    Ok(())
}

/// The pod decides, else the account, else yes.
fn wants_token(account: &Value, pod: &Value) -> bool {
    let of_pod = pod.at(path!("spec.automountServiceAccountToken")).as_bool();
    of_pod.or_else(|| account.get(k!("automountServiceAccountToken")).as_bool()).unwrap_or(true)
}

/// Every container gets the volume, unless it has mounted something there.
fn mount_token(pod: &mut Value, review: &mut Review<'_>) -> bool {
    let there = pod.at(path!("spec.volumes")).items().iter().map(|v| v.get(k!("name")).str());
    let own = there.clone().find(|n| n.starts_with("kube-api-access-")).map(String::from);
    let name = own.clone().unwrap_or_else(|| format!("kube-api-access-{}", review.rng.suffix(5)));
    let mount = json!({ "name": (name.as_str()), "readOnly": true, "mountPath": (MOUNT_PATH) });
    let mut mounted = false;
    for list in ["initContainers", "containers"] {
        let spec = pod.entry(k!("spec"));
        if spec.get(list).is_empty() {
            continue;
        }
        for container in spec.entry(list).items_mut() {
            let has = |m: &Value| m.get(k!("mountPath")).str() == MOUNT_PATH;
            if !container.get(k!("volumeMounts")).items().iter().any(has) {
                container.entry(k!("volumeMounts")).push(mount.clone());
                mounted = true;
            }
        }
    }
    if mounted && own.is_none() {
        let volume = json!({ "name": (name), "projected": { "sources": [
            { "serviceAccountToken": { "expirationSeconds": 3607, "path": "token" } },
            { "configMap": { "name": "kube-root-ca.crt", "items": [{ "key": "ca.crt", "path": "ca.crt" }] } },
            { "downwardAPI": { "items": [
                { "path": "namespace", "fieldRef": { "apiVersion": "v1", "fieldPath": "metadata.namespace" } }
            ] } }
        ], "defaultMode": 420 } });
        pod.entry(k!("spec")).entry(k!("volumes")).push(volume);
    }
    mounted
}

/// A mirror pod has no credentials of its own.
pub fn validate(review: &mut Review<'_>, pod: &Value) -> Said {
    if !review.is("pods") || review.operation != Operation::Create || !is_mirror(pod) {
        return Ok(None);
    }
    let spec = pod.get(k!("spec"));
    if !spec.get(k!("serviceAccountName")).is_empty() {
        return Err(refuse(pod, "a mirror pod may not reference service accounts"));
    }
    let secret = |v: &Value| !v.get(k!("secret")).is_null();
    if spec.get(k!("volumes")).items().iter().any(secret) {
        return Err(refuse(pod, "a mirror pod may not reference secrets"));
    }
    let token = |v: &Value| {
        v.at(path!("projected.sources")).items().iter().any(|s| !s.get(k!("serviceAccountToken")).is_null())
    };
    if spec.get(k!("volumes")).items().iter().any(token) {
        return Err(refuse(pod, "a mirror pod may not use ServiceAccountToken volume projections"));
    }
    Ok(Some("a mirror pod without credentials".into()))
}
