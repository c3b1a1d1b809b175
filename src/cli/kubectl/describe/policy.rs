//! Bounds and helpers, described: quotas, limit ranges, disruption budgets, autoscalers, priorities, requests for certificates.

use crate::api::{Value, json, time};
use crate::cli::io::Wait;
use crate::sim::Arrange;

use super::super::client::{Ask, Kubectl};
use super::super::resource::items;
use super::parts::{annotations, flat, labels, sheet, shown};
use super::selector;

fn scopes(o: &Value) -> Vec<&str> {
    let mut list: Vec<&str> = o.at("spec.scopes").items().iter().map(Value::str).collect();
    list.arrange();
    list
}

fn scope_help(scope: &str) -> &'static str {
    match scope {
        "Terminating" => {
            "Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being actively terminated by the system."
        }
        "NotTerminating" => {
            "Matches all pods that do not have an active deadline. These pods usually include long running pods whose container command is not expected to terminate."
        }
        "BestEffort" => {
            "Matches all pods that do not have resource requirements set. These pods have a best effort quality of service."
        }
        "NotBestEffort" => {
            "Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service."
        }
        _ => "",
    }
}

/// The rows of a quota; `indent` before each, `star` before what a scope means.
fn quota_rows(o: &Value, indent: &str, star: &str, rule: &str) -> String {
    let mut t = String::new();
    let all = scopes(o);
    if !all.is_empty() {
        t.push_str(&format!("{indent}Scopes:\t{}\n", all.join(", ")));
        for help in all.iter().map(|s| scope_help(s)).filter(|h| !h.is_empty()) {
            t.push_str(&format!("{star}* {help}\n"));
        }
    }
    t.push_str(&format!("{indent}Resource\tUsed\tHard\n{indent}--------\t{rule}\t{rule}\n"));
    for (name, hard) in json::sorted(o.at("status.hard")).entries() {
        let used = shown(o.at("status.used").get(*name));
        let used = if used.is_empty() { "0".into() } else { used };
        t.push_str(&format!("{indent}{}\t{used}\t{}\n", name.as_str(), shown(hard)));
    }
    t
}

pub fn quota(o: &Value) -> String {
    sheet(o, "Name=metadata.name\nNamespace=metadata.namespace") + &quota_rows(o, "", " ", "----")
}

const LIMITS: &str = "Resource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio";
const LIMITS_RULE: &str = "--------\t---\t---\t---------------\t-------------\t-----------------------";

fn limit_rows(o: &Value, indent: &str) -> String {
    const FIELDS: [&str; 5] = ["min", "max", "defaultRequest", "default", "maxLimitRequestRatio"];
    let mut t = String::new();
    for l in o.at("spec.limits").items() {
        let mut names: Vec<&str> = FIELDS.iter().flat_map(|f| l.get(*f).entries()).map(|(k, _)| k.as_str()).collect();
        names.arrange();
        names.dedup();
        for n in names {
            let cells: Vec<String> = FIELDS
                .iter()
                .map(|f| match l.get(*f).get(n) {
                    Value::Null => "-".into(),
                    v => shown(v),
                })
                .collect();
            t.push_str(&format!("{indent}{}\t{n}\t{}\n", l.get("type").str(), cells.join("\t")));
        }
    }
    t
}

pub fn limit_range(o: &Value) -> String {
    let head = sheet(o, "Name=metadata.name\nNamespace=metadata.namespace");
    format!("{head}Type\t{LIMITS}\n----\t{LIMITS_RULE}\n{}", limit_rows(o, ""))
}

/// A namespace, and what bounds are set in it.
pub fn namespace(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let meta = o.get("metadata");
    let name = meta.get("name").str();
    let mut t =
        sheet(o, "Name=metadata.name") + &labels("Labels", meta.get("labels")) + &annotations(meta.get("annotations"));
    t.push_str(&sheet(o, "Status=status.phase"));
    let mut lists = Vec::new();
    for plural in ["resourcequotas", "limitranges"] {
        let path = format!("/api/v1/namespaces/{name}/{plural}?limit=500");
        lists.push(k.ask(Ask::get(path))?.map_or(Vec::new(), |l| items(&l)));
    }
    let conditions = o.at("status.conditions").items();
    if !conditions.is_empty() {
        t.push_str("Conditions:\n  Type\tStatus\tLastTransitionTime\tReason\tMessage\n  ----\t------\t------------------\t------\t-------\n");
        for c in conditions {
            let f = |field: &str| c.get(field).str().to_string();
            let at = super::parts::when(&f("lastTransitionTime"));
            t.push_str(&format!("  {}\t{}\t{at}\t{}\t{}\n", f("type"), f("status"), f("reason"), f("message")));
        }
    }
    if lists[0].is_empty() {
        t.push_str("\nNo resource quota.\n");
    } else {
        t.push_str("\nResource Quotas\n");
        for q in &lists[0] {
            t.push_str(&format!("  Name:\t{}\n{}", q.at("metadata.name").str(), quota_rows(q, "  ", "  ", "---")));
        }
    }
    if lists[1].is_empty() {
        t.push_str("\nNo LimitRange resource.\n");
    } else {
        t.push_str(&format!("\nResource Limits\n Type\t{LIMITS}\n ----\t{LIMITS_RULE}\n"));
        lists[1].iter().for_each(|l| t.push_str(&limit_rows(l, " ")));
    }
    Ok(t)
}

pub fn budget(o: &Value) -> String {
    let mut t = sheet(o, "Name=metadata.name\nNamespace=metadata.namespace");
    let min = sheet(o, "Min available=spec.minAvailable?");
    t.push_str(&if min.is_empty() { sheet(o, "Max unavailable=spec.maxUnavailable?") } else { min });
    let picks = match o.at("spec.selector") {
        Value::Null => "<unset>".to_string(),
        s => super::parts::or_none(&selector(s)).to_string(),
    };
    t + &format!("Selector:\t{picks}\nStatus:\n")
        + &sheet(
            o,
            "    Allowed disruptions=status.disruptionsAllowed|0\n    Current=status.currentHealthy|0\n    Desired=status.desiredHealthy|0\n    Total=status.expectedPods|0",
        )
}

pub fn priority_class(o: &Value) -> String {
    sheet(
        o,
        "Name=metadata.name\nValue=value\nGlobalDefault=globalDefault|false\nPreemptionPolicy=preemptionPolicy\nDescription=description",
    ) + &format!("Annotations:\t{}\n", flat(o.at("metadata.annotations")))
}

pub fn autoscaler(o: &Value) -> String {
    let target = o.at("spec.scaleTargetRef");
    let mut t = sheet(o, "Name=metadata.name\nNamespace=metadata.namespace")
        + &labels("Labels", o.at("metadata.labels"))
        + &annotations(o.at("metadata.annotations"))
        + &sheet(o, "CreationTimestamp=@metadata.creationTimestamp");
    let kind = target.get("kind").str();
    t.push_str(&format!("Reference:\t{kind}/{}\nMetrics:\t( current / target )\n", target.get("name").str()));
    for (n, m) in o.at("spec.metrics").items().iter().enumerate() {
        let current = o.at("status.currentMetrics").items().get(n).cloned().unwrap_or_default();
        t.push_str(&metric(m, &current));
    }
    t.push_str(&sheet(o, "Min replicas=spec.minReplicas|<unset>\nMax replicas=spec.maxReplicas"));
    let behavior = o.at("spec.behavior");
    if !behavior.is_null() {
        t.push_str("Behavior:\n");
    }
    for (title, field) in [("Scale Up", "scaleUp"), ("Scale Down", "scaleDown")] {
        let r = behavior.get(field);
        if r.is_null() {
            continue;
        }
        t.push_str(&format!("  {title}:\n"));
        if let Some(s) = r.get("stabilizationWindowSeconds").as_int() {
            t.push_str(&format!("    Stabilization Window: {s} seconds\n"));
        }
        let policies = r.get("policies").items();
        if !policies.is_empty() {
            t.push_str(&format!(
                "    Select Policy: {}\n    Policies:\n",
                r.get("selectPolicy").as_str().unwrap_or("Max")
            ));
        }
        for p in policies {
            let n = |f: &str| p.get(f).int();
            t.push_str(&format!(
                "      - Type: {}\tValue: {}\tPeriod: {} seconds\n",
                p.get("type").str(),
                n("value"),
                n("periodSeconds")
            ));
        }
    }
    let n = |field: &str| o.get("status").get(field).int();
    t.push_str(&format!("{kind} pods:\t{} current / {} desired\n", n("currentReplicas"), n("desiredReplicas")));
    let conditions = o.at("status.conditions").items();
    if !conditions.is_empty() {
        t.push_str("Conditions:\n  Type\tStatus\tReason\tMessage\n  ----\t------\t------\t-------\n");
    }
    for c in conditions {
        let f = |field: &str| c.get(field).str().to_string();
        t.push_str(&format!("  {}\t{}\t{}\t{}\n", f("type"), f("status"), f("reason"), f("message")));
    }
    t
}

fn metric(m: &Value, current: &Value) -> String {
    let kind = m.get("type").str();
    let field = format!("{}{}", kind.get(..1).unwrap_or("").to_lowercase(), kind.get(1..).unwrap_or(""));
    let (source, now) = (m.get(field.as_str()), current.get(field.as_str()).get("current").clone());
    let target = source.get("target");
    let amount = |f: &str| match now.get(f) {
        Value::Null => "<unknown>".to_string(),
        v => shown(v),
    };
    let by = |f: &str| format!("{} / {}", amount(f), shown(target.get(f)));
    let average = !target.get("averageValue").is_null();
    let name = source.at("metric.name").str();
    match kind {
        "Resource" | "ContainerResource" => {
            let of = if kind == "Resource" {
                String::new()
            } else {
                format!(" of container {:?}", source.get("container").str())
            };
            let head = format!("  resource {}{of} on pods", source.get("name").str());
            if average {
                return format!("{head}:\t{}\n", by("averageValue"));
            }
            let have = match now.get("averageUtilization").as_int() {
                Some(n) => format!("{n}% ({})", shown(now.get("averageValue"))),
                None => "<unknown>".into(),
            };
            let want = target.get("averageUtilization").as_int().map_or("<auto>".into(), |n| format!("{n}%"));
            format!("{head}  (as a percentage of request):\t{have} / {want}\n")
        }
        "Pods" => format!("  {name:?} on pods:\t{}\n", by("averageValue")),
        "External" if average => format!("  {name:?} (target average value):\t{}\n", by("averageValue")),
        "External" => format!("  {name:?} (target value):\t{}\n", by("value")),
        "Object" => {
            let about = source.get("describedObject");
            let head = format!("  {name:?} on {}/{} ", about.get("kind").str(), about.get("name").str());
            let (word, f) = if average { ("target average value", "averageValue") } else { ("target value", "value") };
            format!("{head}({word}):\t{}\n", by(f))
        }
        other => format!("  <unknown metric type {other:?}>\n"),
    }
}

/// A request for a certificate. The subject inside the request is not read.
pub fn signing_request(o: &Value) -> String {
    let mut t = sheet(o, "Name=metadata.name");
    for (title, map) in [("Labels", o.at("metadata.labels")), ("Annotations", o.at("metadata.annotations"))] {
        t.push_str(&format!("{title}:\t{}\n", flat(map)));
    }
    t.push_str(&sheet(
        o,
        "CreationTimestamp=@metadata.creationTimestamp\nRequesting User=spec.username\nSigner=spec.signerName?",
    ));
    if let Some(s) = o.at("spec.expirationSeconds").as_int() {
        t.push_str(&format!("Requested Duration:\t{}\n", time::human_duration(s)));
    }
    let said = |kind: &str| o.at("status.conditions").items().iter().any(|c| c.get("type").str() == kind);
    let mut status = if said("Denied") {
        "Denied".to_string()
    } else if said("Approved") {
        "Approved".into()
    } else {
        "Pending".into()
    };
    if said("Failed") {
        status.push_str(",Failed");
    }
    if !o.at("status.certificate").str().is_empty() {
        status.push_str(",Issued");
    }
    t.push_str(&format!("Status:\t{status}\nSubject:\n"));
    let told = crate::wire::pem::request(o.at("spec.request").str()).unwrap_or_default();
    for (n, title) in [
        (3, "Common Name"),
        (5, "Serial Number"),
        (10, "Organization"),
        (11, "Organizational Unit"),
        (6, "Country"),
        (7, "Locality"),
        (8, "Province"),
        (9, "StreetAddress"),
        (17, "PostalCode"),
    ] {
        let all: Vec<&str> = told.iter().filter(|(of, _)| *of == n).map(|(_, text)| text.as_str()).collect();
        if n < 6 {
            t.push_str(&format!("\t{title}:\t{}\n", all.last().unwrap_or(&"")));
        } else if !all.is_empty() {
            t.push_str(&format!("\t{title}:\t{}\n", all.join("\n\t\t")));
        }
    }
    t
}
