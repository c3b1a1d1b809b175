//! `kubectl cluster-info dump`: the objects of some namespaces, one list after the other, and the logs of their pods.

use crate::api::kinds::{
    DAEMON_SET, DEPLOYMENT, EVENT, NAMESPACE, NODE, POD, REPLICA_SET, REPLICATION_CONTROLLER, SERVICE,
};
use crate::api::{Kind, Value};
use crate::cli::io::Wait;
use crate::wire::Body;

use super::client::{Ask, Kubectl, query, read};
use super::output::Output;

/// Its flags.
pub const FLAGS: &str = "all-namespaces/A namespaces* output-directory= output/o= pod-running-timeout~ template= \
    show-managed-fields allow-missing-template-keys^";
const KINDS: [&Kind; 7] = [&EVENT, &REPLICATION_CONTROLLER, &SERVICE, &DAEMON_SET, &DEPLOYMENT, &REPLICA_SET, &POD];

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    if !matches!(k.flags.text("output-directory"), "" | "-") {
        return k.not_simulated("kubectl cluster-info dump --output-directory: redirect its output to a file");
    }
    let mut output = k.output(&[])?;
    if matches!(output, Output::Human { .. }) {
        output = Output::Json;
    }
    list(k, &NODE, "", &output)?;
    let mut homes: Vec<String> = k.flags.list("namespaces").into_iter().map(String::from).collect();
    if k.flags.on("all-namespaces") {
        let all = read_list(k, &NAMESPACE, "")?;
        homes = all.get("items").items().iter().map(|n| n.at("metadata.name").str().into()).collect();
    } else if homes.is_empty() {
        homes = vec!["kube-system".into(), k.namespace()];
    }
    for ns in homes {
        let mut pods = Value::Null;
        for kind in KINDS {
            pods = list(k, kind, &ns, &output)?;
        }
        for pod in pods.get("items").items() {
            for containers in ["initContainers", "containers"] {
                for c in pod.get("spec").get(containers).items() {
                    log(k, &ns, pod.at("metadata.name").str(), c.get("name").str())?;
                }
            }
        }
    }
    Ok(0)
}

fn read_list(k: &mut Kubectl, kind: &Kind, ns: &str) -> Wait<Value> {
    let path = k.path_of(kind, ns, "");
    match k.ask(Ask::get(path))? {
        Ok(v) => Ok(v),
        Err(r) => k.refused(&r),
    }
}

fn list(k: &mut Kubectl, kind: &Kind, ns: &str, output: &Output) -> Wait<Value> {
    let found = read_list(k, kind, ns)?;
    k.print_object(&found, output)?;
    Ok(found)
}

fn log(k: &mut Kubectl, ns: &str, pod: &str, container: &str) -> Wait<()> {
    let about = format!("logs for container {container} of pod {ns}/{pod} ====\n");
    k.io.print(&format!("==== START {about}"));
    let path = format!("/api/v1/namespaces/{ns}/pods/{pod}/log?container={}", query(container));
    let r = k.send(Ask { accept: "*/*", ..Ask::get(path) })?;
    match (&r.body, read(&r)) {
        (_, Err(refusal)) => k.io.print(&format!("Request log error: {}\n", refusal.message())),
        (Body::Text(text), _) => k.io.print(text),
        _ => {}
    }
    k.io.print(&format!("==== END {about}"));
    Ok(())
}
