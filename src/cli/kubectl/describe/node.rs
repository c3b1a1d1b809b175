//! A node, described: what it has, what is asked of it.

use crate::api::{Quantity, Value, json, time};
use crate::cli::io::Wait;
use crate::sim::Arrange;
use crate::wire::wall_secs;

use super::super::client::{Ask, Kubectl, query};
use super::parts::{annotations, labels, many, or_none, when};

const LABEL: &str = "node-role.kubernetes.io/";

pub fn describe(k: &mut Kubectl, node: &Value) -> Wait<String> {
    let (meta, spec, status) = (node.get("metadata"), node.get("spec"), node.get("status"));
    let name = meta.get("name").str();
    let mut t = format!("Name:\t{name}\n");
    let sorted = json::sorted(meta.get("labels"));
    let roles: Vec<&str> = sorted.entries().iter().filter_map(|(k, _)| k.as_str().strip_prefix(LABEL)).collect();
    t.push_str(&format!("Roles:\t{}\n", or_none(&roles.join(","))));
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    t.push_str(&format!("CreationTimestamp:\t{}\n", when(meta.get("creationTimestamp").str())));
    let mut taints = spec.get("taints").items().to_vec();
    taints.arrange_by_key(|x| format!("{},{}", x.get("effect").str(), x.get("key").str()));
    let taints: Vec<String> = taints
        .iter()
        .map(|x| match x.get("value").str() {
            "" => format!("{}:{}", x.get("key").str(), x.get("effect").str()),
            v => format!("{}={v}:{}", x.get("key").str(), x.get("effect").str()),
        })
        .collect();
    t.push_str(&many("Taints", &taints));
    t.push_str(&format!("Unschedulable:\t{}\n", spec.get("unschedulable").bool()));
    let lease = k.ask(Ask::get(format!("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/{name}")))?;
    match lease {
        Ok(l) => {
            let time = |field: &str| when(l.get("spec").get(field).str());
            let holder = l.at("spec.holderIdentity").as_str().unwrap_or("<unset>");
            t.push_str(&format!(
                "Lease:\n  HolderIdentity:\t{holder}\n  AcquireTime:\t{}\n  RenewTime:\t{}\n",
                time("acquireTime"),
                time("renewTime")
            ));
        }
        Err(r) => t.push_str(&format!("Lease:\tFailed to get lease: {}\n", r.message())),
    }
    if !status.get("conditions").items().is_empty() {
        t.push_str("Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n  ----\t------\t-----------------\t------------------\t------\t-------\n");
        for c in status.get("conditions").items() {
            let f = |n: &str| c.get(n).str().to_string();
            t.push_str(&format!(
                "  {} \t{} \t{} \t{} \t{} \t{} \n",
                f("type"),
                f("status"),
                when(&f("lastHeartbeatTime")),
                when(&f("lastTransitionTime")),
                f("reason"),
                f("message")
            ));
        }
    }
    t.push_str("Addresses:\n");
    for a in status.get("addresses").items() {
        t.push_str(&format!("  {}:\t{}\n", a.get("type").str(), a.get("address").str()));
    }
    for (title, field) in [("Capacity", "capacity"), ("Allocatable", "allocatable")] {
        let list = json::sorted(status.get(field));
        if !list.entries().is_empty() {
            t.push_str(&format!("{title}:\n"));
            list.entries().iter().for_each(|(k, v)| t.push_str(&format!("  {}:\t{}\n", k.as_str(), v.str())));
        }
    }
    t.push_str("System Info:\n");
    for (title, field) in [
        ("Machine ID", "machineID"),
        ("System UUID", "systemUUID"),
        ("Boot ID", "bootID"),
        ("Kernel Version", "kernelVersion"),
        ("OS Image", "osImage"),
        ("Operating System", "operatingSystem"),
        ("Architecture", "architecture"),
        ("Container Runtime Version", "containerRuntimeVersion"),
        ("Kubelet Version", "kubeletVersion"),
    ] {
        t.push_str(&format!("  {title}:\t{}\n", status.get("nodeInfo").get(field).str()));
    }
    if !spec.get("podCIDR").str().is_empty() {
        let all: Vec<&str> = spec.get("podCIDRs").items().iter().map(Value::str).collect();
        t.push_str(&format!("PodCIDR:\t{}\nPodCIDRs:\t{}\n", spec.get("podCIDR").str(), all.join(",")));
    }
    if !spec.get("providerID").str().is_empty() {
        t.push_str(&format!("ProviderID:\t{}\n", spec.get("providerID").str()));
    }
    let fields = query(&format!("spec.nodeName={name},status.phase!=Failed,status.phase!=Succeeded"));
    match k.ask(Ask::get(format!("/api/v1/pods?fieldSelector={fields}&limit=500")))? {
        Ok(list) => {
            let now = wall_secs(k.io.now());
            pods(&mut t, list.get("items").items(), status.get("allocatable"), now);
        }
        Err(_) => t.push_str("Pods:\tnot authorized\n"),
    }
    Ok(t)
}

/// Thousandths of what a pod asks for, or may use at most.
fn asked(pod: &Value, list: &str, resource: &str) -> i64 {
    let of =
        |c: &Value| Quantity::parse(c.get("resources").get(list).get(resource).str()).map_or(0, |q| q.milli_value());
    let spec = pod.get("spec");
    let sum: i64 = spec.get("containers").items().iter().map(of).sum();
    let (mut sidecars, mut most) = (0, 0);
    for c in spec.get("initContainers").items() {
        if c.get("restartPolicy").str() == "Always" {
            sidecars += of(c);
            most = most.max(sidecars);
        } else {
            most = most.max(sidecars + of(c));
        }
    }
    (sum + sidecars).max(most)
}

/// A quantity of so many thousandths, as Kubernetes writes it.
fn shown(milli: i64, binary: bool) -> String {
    if milli == 0 {
        return "0".into();
    }
    if milli % 1000 != 0 {
        return format!("{milli}m");
    }
    let n = milli / 1000;
    if binary {
        for (suffix, size) in [("Gi", 1_i64 << 30), ("Mi", 1 << 20), ("Ki", 1 << 10)] {
            if n % size == 0 {
                return format!("{}{suffix}", n / size);
            }
        }
    }
    n.to_string()
}

fn pods(t: &mut String, list: &[Value], allocatable: &Value, now: u64) {
    let room = |resource: &str| Quantity::parse(allocatable.get(resource).str()).map_or(0, |q| q.milli_value());
    let cell = |milli: i64, resource: &str| {
        let percent =
            if room(resource) > 0 { (i128::from(milli) * 100 / i128::from(room(resource))) as i64 } else { 0 };
        format!("{} ({percent}%)", shown(milli, resource != "cpu"))
    };
    t.push_str(&format!("Non-terminated Pods:\t({} in total)\n", list.len()));
    t.push_str("  Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge\n  ---------\t----\t\t------------\t----------\t---------------\t-------------\t---\n");
    for p in list {
        let m = p.get("metadata");
        t.push_str(&format!(
            "  {}\t{}\t\t{}\t{}\t{}\t{}\t{}\n",
            m.get("namespace").str(),
            m.get("name").str(),
            cell(asked(p, "requests", "cpu"), "cpu"),
            cell(asked(p, "limits", "cpu"), "cpu"),
            cell(asked(p, "requests", "memory"), "memory"),
            cell(asked(p, "limits", "memory"), "memory"),
            time::age(m.get("creationTimestamp").str(), now)
        ));
    }
    t.push_str("Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n  Resource\tRequests\tLimits\n  --------\t--------\t------\n");
    let sorted = json::sorted(allocatable);
    let huge = sorted.entries().iter().map(|(k, _)| k.as_str()).filter(|k| k.starts_with("hugepages-"));
    for resource in ["cpu", "memory", "ephemeral-storage"].into_iter().chain(huge) {
        let sum = |list_name: &str| list.iter().map(|p| asked(p, list_name, resource)).sum::<i64>();
        t.push_str(&format!("  {resource}\t{}\t{}\n", cell(sum("requests"), resource), cell(sum("limits"), resource)));
    }
}
