//! A pod, described.

use crate::api::{Value, time};

use super::container::{containers, toleration, volumes};
use super::parts::{annotations, labels, many, when};

pub fn describe(pod: &Value, now: u64) -> String {
    let (meta, spec, status) = (pod.get("metadata"), pod.get("spec"), pod.get("status"));
    let mut t = format!("Name:\t{}\nNamespace:\t{}\n", meta.get("name").str(), meta.get("namespace").str());
    if !spec.get("priority").is_null() {
        t.push_str(&format!("Priority:\t{}\n", spec.get("priority").int()));
        if !spec.get("priorityClassName").str().is_empty() {
            t.push_str(&format!("Priority Class Name:\t{}\n", spec.get("priorityClassName").str()));
        }
    }
    if !spec.get("runtimeClassName").str().is_empty() {
        t.push_str(&format!("Runtime Class Name:\t{}\n", spec.get("runtimeClassName").str()));
    }
    if !spec.get("serviceAccountName").str().is_empty() {
        t.push_str(&format!("Service Account:\t{}\n", spec.get("serviceAccountName").str()));
    }
    match spec.get("nodeName").str() {
        "" => t.push_str("Node:\t<none>\n"),
        node => t.push_str(&format!("Node:\t{node}/{}\n", status.get("hostIP").str())),
    }
    if !status.get("startTime").str().is_empty() {
        t.push_str(&format!("Start Time:\t{}\n", when(status.get("startTime").str())));
    }
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    let (until, phase) = (meta.get("deletionTimestamp").str(), status.get("phase").str());
    if until.is_empty() || matches!(phase, "Failed" | "Succeeded") {
        t.push_str(&format!("Status:\t{phase}\n"));
    } else {
        t.push_str(&format!(
            "Status:\tTerminating (lasts {})\nTermination Grace Period:\t{}s\n",
            time::age(until, now),
            meta.get("deletionGracePeriodSeconds").int()
        ));
    }
    for (title, field) in [("Reason", "reason"), ("Message", "message")] {
        if !status.get(field).str().is_empty() {
            t.push_str(&format!("{title}:\t{}\n", status.get(field).str()));
        }
    }
    let seccomp = spec.at("securityContext.seccompProfile");
    for (title, field) in [("SeccompProfile", "type"), ("LocalhostProfile", "localhostProfile")] {
        if !seccomp.get(field).str().is_empty() {
            t.push_str(&format!("{title}:\t{}\n", seccomp.get(field).str()));
        }
    }
    t.push_str(&format!("IP:\t{}\n", status.get("podIP").str()));
    match status.get("podIPs").items() {
        [] => t.push_str("IPs:\t<none>\n"),
        ips => {
            t.push_str("IPs:\n");
            ips.iter().for_each(|ip| t.push_str(&format!("  IP:\t{}\n", ip.get("ip").str())));
        }
    }
    if let Some(owner) = meta.get("ownerReferences").items().iter().find(|o| o.get("controller").bool()) {
        t.push_str(&format!("Controlled By:\t{}/{}\n", owner.get("kind").str(), owner.get("name").str()));
    }
    if !status.get("nominatedNodeName").str().is_empty() {
        t.push_str(&format!("NominatedNodeName:\t{}\n", status.get("nominatedNodeName").str()));
    }
    for (title, list, statuses) in [
        ("Init Containers", "initContainers", "initContainerStatuses"),
        ("Containers", "containers", "containerStatuses"),
        ("Ephemeral Containers", "ephemeralContainers", "ephemeralContainerStatuses"),
    ] {
        let list = spec.get(list).items();
        if !list.is_empty() {
            containers(&mut t, title, list, status.get(statuses).items(), pod, "");
        }
    }
    let conditions = status.get("conditions").items();
    let gates = spec.get("readinessGates").items();
    if !gates.is_empty() {
        t.push_str("Readiness Gates:\n  Type\tStatus\n");
    }
    for gate in gates.iter().map(|g| g.get("conditionType").str()) {
        let found = conditions.iter().find(|c| c.get("type").str() == gate);
        t.push_str(&format!("  {gate} \t{} \n", found.map_or("<none>", |c| c.get("status").str())));
    }
    if !conditions.is_empty() {
        t.push_str("Conditions:\n  Type\tStatus\n");
        for c in conditions {
            t.push_str(&format!("  {} \t{} \n", c.get("type").str(), c.get("status").str()));
        }
    }
    volumes(&mut t, spec.get("volumes").items(), "");
    let qos = match status.get("qosClass").str() {
        "" => "BestEffort",
        q => q,
    };
    t.push_str(&format!("QoS Class:\t{qos}\n"));
    t.push_str(&labels("Node-Selectors", spec.get("nodeSelector")));
    let tolerations: Vec<String> = spec.get("tolerations").items().iter().map(toleration).collect();
    t.push_str(&many("Tolerations", &tolerations));
    super::container::spread(&mut t, spec.get("topologySpreadConstraints").items(), "");
    t
}
