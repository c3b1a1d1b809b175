//! `kubectl describe`: what an object is, for people. One file a kind, and one for what all have.

mod container;
mod net;
mod node;
mod other;
mod parts;
mod pod;
mod policy;
mod storage;
mod workload;

use crate::api::{Kind, Value, time};
use crate::cli::io::Wait;
use crate::sim::Arrange;
use crate::wire::wall_secs;

use super::client::{Ask, Kubectl, Refusal, query};
use super::resource::items;

/// Its flags.
pub const FLAGS: &str = "all-namespaces/A selector/l= filename/f* recursive/R kustomize/k= show-events chunk-size#";

/// Run it.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let files = !k.flags.all("filename").is_empty();
    if args.is_empty() && !files {
        return k.error("You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list of supported resources.");
    }
    let ns = if k.flags.on("all-namespaces") { String::new() } else { k.namespace() };
    let selector = k.flags.text("selector").to_string();
    let mut found: Vec<(&'static Kind, Value)> = Vec::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    if files {
        for f in super::files::objects(k)? {
            let t = super::files::target(k, &f)?;
            match k.fetch(t.kind, &t.namespace, &t.name)? {
                Ok(v) => found.push((t.kind, v)),
                Err(r) => refusals.push(r),
            }
        }
    } else {
        for n in k.resources(&args)? {
            if n.name.is_empty() {
                match k.list(n.kind, &ns, &selector, "")? {
                    Ok(list) => found.extend(items(&list).into_iter().map(|o| (n.kind, o))),
                    Err(r) => refusals.push(r),
                }
                continue;
            }
            match k.fetch(n.kind, &ns, &n.name)? {
                Ok(v) => found.push((n.kind, v)),
                Err(r) if r.reason() == "NotFound" => {
                    // A name that is not there may be the beginning of some.
                    let list = match k.list(n.kind, &ns, "", "")? {
                        Ok(list) => items(&list),
                        Err(_) => Vec::new(),
                    };
                    let mut any = false;
                    for o in list.into_iter().filter(|o| o.at("metadata.name").str().starts_with(&n.name)) {
                        any = true;
                        found.push((n.kind, o));
                    }
                    if !any {
                        refusals.push(r);
                    }
                }
                Err(r) => refusals.push(r),
            }
        }
    }
    let events = match k.flags.get("show-events") {
        Some(v) => v == "true",
        None => found.len() == 1,
    };
    for (i, (kind, object)) in found.iter().enumerate() {
        let text = one(k, kind, object, events)?;
        let text = super::tabs::align(&text, 0, 2);
        k.io.print(&format!("{}{text}", if i > 0 { "\n\n" } else { "" }));
    }
    if found.is_empty() && refusals.is_empty() {
        if ns.is_empty() {
            k.io.complain("No resources found");
        } else {
            k.io.complain(&format!("No resources found in {ns} namespace."));
        }
    }
    for r in &refusals {
        k.io.complain(&r.text());
    }
    Ok(i32::from(!refusals.is_empty()))
}

fn one(k: &mut Kubectl, kind: &'static Kind, object: &Value, events: bool) -> Wait<String> {
    let mut text = match kind.kind {
        "Pod" => pod::describe(object, wall_secs(k.io.now())),
        "Node" => node::describe(k, object)?,
        "Namespace" => return policy::namespace(k, object),
        "ResourceQuota" => return Ok(policy::quota(object)),
        "LimitRange" => return Ok(policy::limit_range(object)),
        "NetworkPolicy" => return Ok(net::network_policy(object)),
        "Deployment" => workload::deployment(k, object)?,
        "ReplicaSet" | "ReplicationController" => workload::replicas(k, object)?,
        "DaemonSet" => workload::daemon_set(k, object)?,
        "StatefulSet" => workload::stateful_set(k, object)?,
        "Job" => workload::job(object),
        "CronJob" => workload::cron_job(object),
        "Service" => net::service(k, object)?,
        "Endpoints" => net::endpoints(object),
        "EndpointSlice" => net::endpoint_slice(object),
        "Ingress" => net::ingress(k, object)?,
        "IngressClass" => other::ingress_class(object),
        "PersistentVolume" => storage::volume(k, object),
        "PersistentVolumeClaim" => storage::claim(k, object)?,
        "StorageClass" => storage::class(object),
        "PodDisruptionBudget" => policy::budget(object),
        "HorizontalPodAutoscaler" => policy::autoscaler(object),
        "PriorityClass" => policy::priority_class(object),
        "CertificateSigningRequest" => policy::signing_request(object),
        "ConfigMap" => other::config_map(object),
        "Secret" => return Ok(other::secret(object)),
        "ServiceAccount" => other::service_account(object),
        "Role" | "ClusterRole" => return Ok(other::role(object)),
        "RoleBinding" | "ClusterRoleBinding" => return Ok(other::binding(object)),
        _ => other::generic(object),
    };
    if events {
        text.push_str(&happened(k, kind, object)?);
    }
    Ok(text)
}

/// The events about an object.
fn happened(k: &mut Kubectl, kind: &Kind, object: &Value) -> Wait<String> {
    let meta = object.get("metadata");
    let ns = meta.get("namespace").str();
    let (uid, at) = if kind.kind == "Node" { (meta.get("name").str(), "") } else { (meta.get("uid").str(), ns) };
    let mut fields = format!("involvedObject.name={}", meta.get("name").str());
    fields.push_str(&format!(
        ",involvedObject.namespace={at},involvedObject.kind={},involvedObject.uid={uid}",
        kind.kind
    ));
    let base = if ns.is_empty() { "/api/v1/events".to_string() } else { format!("/api/v1/namespaces/{ns}/events") };
    let list = match k.ask(Ask::get(format!("{base}?fieldSelector={}&limit=500", query(&fields))))? {
        Ok(list) => list,
        Err(r) if kind.kind == "ConfigMap" => return k.refused(&r),
        // Whoever may not read events is not told of any.
        Err(_) => return Ok(String::new()),
    };
    let mut events = list.get("items").items().to_vec();
    if events.is_empty() {
        return Ok("Events:\t<none>\n".into());
    }
    events.arrange_by(|a, b| a.get("lastTimestamp").str().cmp(b.get("lastTimestamp").str()));
    let now = wall_secs(k.io.now());
    let mut text = "Events:\n  Type\tReason\tAge\tFrom\tMessage\n  ----\t------\t----\t----\t-------\n".to_string();
    for e in &events {
        let from = match e.at("source.component").str() {
            "" => e.get("reportingComponent").str(),
            c => c,
        };
        let message = e.get("message").str().trim();
        let path = e.at("involvedObject.fieldPath").str();
        let message = if path.is_empty() { message.to_string() } else { format!("{path}: {message}") };
        text.push_str(&format!(
            "  {}\t{}\t{}\t{from}\t{message}\n",
            e.get("type").str(),
            e.get("reason").str(),
            interval(e, now)
        ));
    }
    Ok(text)
}

/// A pod template. Models `DescribePodTemplate`: its lines keep their tabs.
pub fn pod_template(template: &Value) -> String {
    let (meta, spec) = (template.get("metadata"), template.get("spec"));
    let mut t = "Pod Template:\n".to_string() + &parts::labels("  Labels", meta.get("labels"));
    if !meta.get("annotations").entries().is_empty() {
        t.push_str(&parts::annotations_titled("  Annotations", meta.get("annotations")));
    }
    if !spec.get("serviceAccountName").str().is_empty() {
        t.push_str(&format!("  Service Account:\t{}\n", spec.get("serviceAccountName").str()));
    }
    let init = spec.get("initContainers").items();
    if !init.is_empty() {
        container::containers(&mut t, "Init Containers", init, &[], template, "  ");
    }
    container::containers(&mut t, "Containers", spec.get("containers").items(), &[], template, "  ");
    container::volumes(&mut t, spec.get("volumes").items(), "  ");
    container::spread(&mut t, spec.get("topologySpreadConstraints").items(), "  ");
    if !spec.get("priorityClassName").str().is_empty() {
        t.push_str(&format!("  Priority Class Name:\t{}\n", spec.get("priorityClassName").str()));
    }
    t.push_str(&parts::labels("  Node-Selectors", spec.get("nodeSelector")));
    let tolerations: Vec<String> = spec.get("tolerations").items().iter().map(container::toleration).collect();
    t + &parts::many("  Tolerations", &tolerations)
}

/// A label selector as a text.
pub fn selector(selector: &Value) -> String {
    crate::api::selector::Selector::of_object(selector).map_or_else(|why| why, |s| s.to_string())
}

/// When something happened, and how often.
pub fn interval(e: &Value, now: u64) -> String {
    let first = match e.get("firstTimestamp").str() {
        "" => e.get("eventTime").str(),
        t => t,
    };
    let (count, last) = match (e.at("series.count").int(), e.get("count").int()) {
        (n, _) if n > 0 => (n, e.at("series.lastObservedTime").str()),
        (_, n) => (n, e.get("lastTimestamp").str()),
    };
    if count > 1 {
        format!("{} (x{count} over {})", time::age(last, now), time::age(first, now))
    } else {
        time::age(first, now)
    }
}
