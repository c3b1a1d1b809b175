//! `kubectl cluster-info dump`: the objects of some namespaces, one list after the other, and the logs of their pods.

use crate::api::kinds::{
    DAEMON_SET, DEPLOYMENT, EVENT, NAMESPACE, NODE, POD, REPLICA_SET, REPLICATION_CONTROLLER, SERVICE,
};
use crate::api::{Kind, Value, json};
use crate::cli::io::Wait;
use crate::wire::Body;

use super::client::{Ask, Kubectl, query, read};
use super::output::Output;

/// Its flags.
pub const FLAGS: &str = "all-namespaces/A namespaces* output-directory= output/o= pod-running-timeout~ template= \
    show-managed-fields allow-missing-template-keys^";
const KINDS: [(&Kind, &str); 7] = [
    (&EVENT, "events"),
    (&REPLICATION_CONTROLLER, "replication-controllers"),
    (&SERVICE, "services"),
    (&DAEMON_SET, "daemonsets"),
    (&DEPLOYMENT, "deployments"),
    (&REPLICA_SET, "replicasets"),
    (&POD, "pods"),
];

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let mut output = k.output(&[])?;
    if matches!(output, Output::Human { .. }) {
        output = Output::Json;
    }
    list(k, &NODE, "", "nodes", &output)?;
    let mut homes: Vec<String> = k.flags.list("namespaces").into_iter().map(String::from).collect();
    if k.flags.on("all-namespaces") {
        let all = read_list(k, &NAMESPACE, "")?;
        homes = all.get("items").items().iter().map(|n| n.at("metadata.name").str().into()).collect();
    } else if homes.is_empty() {
        homes = vec!["kube-system".into(), k.namespace()];
    }
    for ns in homes {
        let mut pods = Value::Null;
        for (kind, file) in KINDS {
            pods = list(k, kind, &ns, &format!("{ns}/{file}"), &output)?;
        }
        for pod in pods.get("items").items() {
            let name = pod.at("metadata.name").str();
            let mut logs = String::new();
            for containers in ["initContainers", "containers"] {
                for c in pod.get("spec").get(containers).items() {
                    log(k, &ns, name, c.get("name").str(), &mut logs)?;
                }
            }
            write(k, &format!("{ns}/{name}/logs.txt"), &logs);
        }
    }
    let directory = k.flags.text("output-directory").to_string();
    if !matches!(directory.as_str(), "" | "-") {
        k.io.line(&format!("Cluster info dumped to {directory}"));
    }
    Ok(0)
}

/// To the terminal, or to a file in the directory that was asked for.
fn write(k: &mut Kubectl, file: &str, text: &str) {
    match k.flags.text("output-directory") {
        "" | "-" => k.io.print(text),
        directory => {
            let path = k.io.env.path(&format!("{directory}/{file}"));
            k.io.host.fs.put(&path, text);
        }
    }
}

fn read_list(k: &mut Kubectl, kind: &Kind, ns: &str) -> Wait<Value> {
    let path = k.path_of(kind, ns, "");
    match k.ask(Ask::get(path))? {
        Ok(v) => Ok(v),
        Err(r) => k.refused(&r),
    }
}

fn list(k: &mut Kubectl, kind: &Kind, ns: &str, file: &str, output: &Output) -> Wait<Value> {
    let found = read_list(k, kind, ns)?;
    match (k.flags.text("output-directory"), output) {
        ("" | "-", _) => k.print_object(&found, output)?,
        (_, Output::Yaml) => write(k, &format!("{file}.yaml"), &super::text::print(&json::sorted(&found))),
        (_, Output::Json) => write(k, &format!("{file}.json"), &format!("{}\n", json::pretty(&found, 4))),
        _ => {
            return k
                .not_simulated("kubectl cluster-info dump --output-directory with another output than json or yaml");
        }
    }
    Ok(found)
}

fn log(k: &mut Kubectl, ns: &str, pod: &str, container: &str, out: &mut String) -> Wait<()> {
    let about = format!("logs for container {container} of pod {ns}/{pod} ====\n");
    out.push_str(&format!("==== START {about}"));
    let path = format!("/api/v1/namespaces/{ns}/pods/{pod}/log?container={}", query(container));
    let r = k.send(Ask { accept: "*/*", ..Ask::get(path) })?;
    match (&r.body, read(&r)) {
        (_, Err(refusal)) => out.push_str(&format!("Request log error: {}\n", refusal.message())),
        (Body::Text(text), _) => out.push_str(text),
        _ => {}
    }
    out.push_str(&format!("==== END {about}"));
    Ok(())
}
