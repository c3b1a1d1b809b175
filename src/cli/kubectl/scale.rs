//! `kubectl scale`, and `kubectl autoscale`: how many pods there are to be, or who decides it.

use crate::api::{Value, quantity};
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Span;
use crate::wire::Method;

use super::builder::Info;
use super::client::{Answer, Ask, Kubectl, Refusal};
use super::create::done;

/// `scale`.
pub const SCALE_FLAGS: &str = "all resource-version= current-replicas# replicas#! timeout~ selector/l= filename/f* recursive/R \
    kustomize/k= dry-run? output/o= template= show-managed-fields allow-missing-template-keys^";
/// `autoscale`.
pub const AUTOSCALE_FLAGS: &str = "min# max#! cpu-percent# cpu= memory= name= dry-run? filename/f* recursive/R kustomize/k= output/o= \
    template= save-config field-manager= show-managed-fields allow-missing-template-keys^";

pub fn scale(k: &mut Kubectl) -> Wait<i32> {
    let (replicas, current) = (k.flags.int("replicas").unwrap_or(0), k.flags.int("current-replicas").unwrap_or(-1));
    let (dry, output) = (k.dry_run()?, k.output(&[])?);
    if replicas < 0 {
        return k.error("The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0");
    }
    if current < -1 {
        return k.error("The --current-replicas must specify an integer of -1 or greater");
    }
    let args = k.flags.args.clone();
    let (found, refusals) = k.infos(&args, k.flags.on("all"))?;
    let version = k.given("resource-version");
    if !version.is_empty() && found.len() > 1 {
        return k.error("cannot use --resource-version with multiple resources");
    }
    if found.is_empty() && refusals.is_empty() {
        return k.error("no objects passed to scale");
    }
    for mut info in found {
        if dry != "client" {
            resize(k, &info, replicas, current, &version, &dry)?;
            let mut after = info.object.clone();
            if k.record(&mut after) && dry.is_empty() {
                let note = json!({ "metadata": { "annotations": (after.at("metadata.annotations").clone()) } });
                if let Err(r) = k.patch(&info, "kubectl-scale", "application/merge-patch+json", note, &dry, "")? {
                    return k.refused(&r);
                }
            }
        }
        info.object.entry("spec").set("replicas", replicas);
        done(k, &info.shown(), "scaled", &dry, &info.object, &output)?;
    }
    k.end(&refusals.iter().map(Refusal::text).collect::<Vec<_>>())
}

/// Through the scale subresource: with a condition read, compare, and put; without one a patch.
fn resize(k: &mut Kubectl, i: &Info, replicas: i64, current: i64, version: &str, dry: &str) -> Wait<()> {
    let path = format!("{}/scale", k.path_of(i.kind, &i.ns, &i.name));
    let query = if dry == "server" { "?dryRun=All" } else { "" };
    let change = json!({ "spec": { "replicas": (replicas) } });
    let answer: Answer = if current == -1 && version.is_empty() {
        let ask = Ask::with(Method::Patch, format!("{path}{query}"), change);
        k.ask(Ask { content_type: "application/merge-patch+json", ..ask })?
    } else {
        match k.ask(Ask::get(path.as_str()))? {
            Ok(mut scale) => {
                let (size, at) = (scale.at("spec.replicas").int(), scale.at("metadata.resourceVersion").str());
                if current != -1 && size != current {
                    return k.error(&format!("Expected replicas to be {current}, was {size}"));
                }
                if !version.is_empty() && at != version {
                    return k.error(&format!("Expected resource version to be {version}, was {at}"));
                }
                scale.entry("spec").set("replicas", replicas);
                k.ask(Ask::with(Method::Put, format!("{path}{query}"), scale))?
            }
            Err(r) => Err(r),
        }
    };
    if let Err(r) = answer {
        return k.refused(&r);
    }
    let wait = k.flags.get("timeout").and_then(super::flags::duration).filter(|ms| *ms > 0 && dry.is_empty());
    let Some(ms) = wait else { return Ok(()) };
    let over = k.io.alarm(Span::ms(ms as u64));
    loop {
        match k.ask(Ask::get(path.as_str()))? {
            Ok(scale) if scale.at("status.replicas").int() == replicas => return Ok(()),
            Ok(_) if over => return k.error("timed out waiting for the condition"),
            Ok(_) => k.io.sleep(Span::ms(1000))?,
            Err(r) => return k.refused(&r),
        }
    }
}

pub fn autoscale(k: &mut Kubectl) -> Wait<i32> {
    let (min, max) = (k.flags.int("min").unwrap_or(-1), k.flags.int("max").unwrap_or(-1));
    let percent = k.flags.int("cpu-percent").unwrap_or(-1);
    if k.flags.get("cpu-percent").is_some() {
        k.io.complain("Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).");
    }
    let (dry, output) = (k.dry_run()?, k.output(&[])?);
    if max < 1 {
        return k.error(&format!("--max=MAXPODS is required and must be at least 1, max: {max}"));
    }
    if max < min {
        return k.error(&format!("--max=MAXPODS must be larger or equal to --min=MINPODS, max: {max}, min: {min}"));
    }
    let (cpu, memory) = (k.given("cpu"), k.given("memory"));
    if percent > 0 && !cpu.is_empty() {
        return k.error("--cpu-percent and --cpu are mutually exclusive");
    }
    let mut metrics = Vec::new();
    if percent > 0 {
        metrics.push(metric("cpu", json!({ "type": "Utilization", "averageUtilization": (percent) })));
    }
    for (name, text, unit) in [("cpu", &cpu, "m"), ("memory", &memory, "Mi")] {
        if !text.is_empty() {
            match target(name, text, unit) {
                Ok(t) => metrics.push(metric(name, t)),
                Err(why) => return k.error(&why),
            }
        }
    }
    let args = k.flags.args.clone();
    for info in k.all_infos(&args, false)? {
        if !info.kind.subresources.contains(&"scale") {
            let version =
                if info.kind.group.is_empty() { format!("/{}", info.kind.version) } else { info.kind.api_version() };
            return k.error(&format!(
                "cannot autoscale a {}: could not find scale subresource for {version}, Resource={} in discovery information",
                info.kind.kind, info.kind.plural
            ));
        }
        let name = match k.given("name") {
            n if n.is_empty() => info.name.clone(),
            n => n,
        };
        let target =
            json!({ "kind": (info.kind.kind), "name": (info.name.as_str()), "apiVersion": (info.kind.api_version()) });
        let mut spec = json!({ "scaleTargetRef": (target) });
        if min > 0 {
            spec.set("minReplicas", min);
        }
        spec.set("maxReplicas", max);
        if !metrics.is_empty() {
            spec.set("metrics", metrics.clone());
        }
        let object = json!({
            "kind": "HorizontalPodAutoscaler", "apiVersion": "autoscaling/v2", "metadata": { "name": (name) },
            "spec": (spec), "status": { "desiredReplicas": 0, "currentMetrics": null }
        });
        let verb = if dry == "client" { "created" } else { "autoscaled" };
        let Some(kind) = crate::api::kinds::by_kind("autoscaling/v2", "HorizontalPodAutoscaler") else {
            return k.not_simulated("horizontal pod autoscalers");
        };
        match k.create_one(kind, object, &info.ns, &[("fieldManager", "kubectl-autoscale")], &dry)? {
            Ok(made) => {
                done(k, &super::resource::shown(kind, made.at("metadata.name").str()), verb, &dry, &made, &output)?
            }
            // What the older version of the API can say as well is tried with that; kubectl tells of that attempt only.
            Err(r) if memory.is_empty() && cpu.trim().ends_with('%') => return k.refused(&r),
            Err(_) => {
                let why = if cpu.is_empty() { "empty input" } else { "%!w(<nil>)" };
                return k.error(&format!(
                    "failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: {why}"
                ));
            }
        }
    }
    Ok(0)
}

fn metric(name: &str, target: Value) -> Value {
    json!({ "type": "Resource", "resource": { "name": (name), "target": (target) } })
}

/// `70%` is a share of what was requested, anything else an amount.
fn target(resource: &str, text: &str, unit: &str) -> Result<Value, String> {
    let text = text.trim();
    if let Some(share) = text.strip_suffix('%') {
        return match share.parse::<i32>() {
            Ok(n) if n >= 0 => Ok(json!({ "type": "Utilization", "averageUtilization": (i64::from(n)) })),
            _ => Err(format!("invalid percentage value: {share}")),
        };
    }
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let amount = if plain { format!("{text}{unit}") } else { text.to_string() };
    match quantity::canonical(&amount) {
        Ok(q) => Ok(json!({ "type": "AverageValue", "averageValue": (q) })),
        Err(_) => Err(format!("invalid resource {resource} value: {text}")),
    }
}
