//! Models the horizontal pod autoscaler of a cluster that has no metrics: each 15 s it keeps its target between its bounds, and says
//! why it can compute no more.
//!
//! Missing: everything that needs a metric; the cluster has no metrics server, as kubeadm's has none.

use super::status;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, Report, key};
use crate::api::kinds::{self, HORIZONTAL_POD_AUTOSCALER as HPA};
use crate::api::{Value, time};
use crate::client::EventType;
use crate::controllers::caches::Caches;
use crate::sim::{Rng, Span};
use crate::{json, k, path};

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "horizontal-pod-autoscaler",
    component: "horizontal-pod-autoscaler",
    watches: &[&HPA],
    keys,
    sync,
    ..BASE
};

/// `--horizontal-pod-autoscaler-sync-period`.
const PERIOD: Span = Span::secs(15);
const NO_RESOURCES: &str = "the server could not find the requested resource (get pods.metrics.k8s.io)";

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    let news = change.differs(&[path!("metadata.generation")]) && !change.new.is_null();
    if news { vec![key(change.new)] } else { Vec::new() }
}

/// A sync under way.
struct Turn {
    hpa: Value,
    status: Value,
    reports: Vec<Report>,
}

impl Turn {
    fn say(&mut self, kind: EventType, reason: &'static str, message: String) {
        self.reports.push(Report { about: self.hpa.clone(), kind, reason, message });
    }
    fn set(&mut self, kind: &str, state: &str, reason: &str, message: &str, look: &Look<'_>) {
        status::set(&mut self.status, status::new(kind, state, reason, message, look));
    }
    /// What is said, and the status where it differs; then the next look.
    fn end(mut self, calls: Vec<Call>) -> Plan {
        let generation = self.hpa.at(path!("metadata.generation"));
        if !generation.is_null() {
            self.status.set("observedGeneration", generation.clone());
        }
        let write = &self.status != self.hpa.get(k!("status"));
        let update = write.then(|| status::update(&HPA, &self.hpa, &self.status));
        let calls = calls.into_iter().chain(update).collect();
        Plan { calls, reports: self.reports, again: Some(PERIOD), ..Plan::nothing() }
    }
}

/// How often what discovery told is forgotten: the mapper of kinds to paths is reset.
const MAPPER_RESET: Span = Span::secs(30);
/// How long it takes to read what discovery tells: every resource of every group.
const READING: Span = Span::ms(5);

fn sync((namespace, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(hpa) = look.caches.get(&HPA, namespace, name) else {
        return Plan { note: Some(Value::Null), ..Plan::nothing() };
    };
    let told = Value::from((look.at.since(look.began).as_secs() / MAPPER_RESET.as_secs()) as i64);
    if told != look.note {
        let root = |path: &str| Call { path: path.into(), optional: true, ..Call::get(&HPA, "", "") };
        return Plan { note: Some(told), again: Some(READING), ..Plan::of([root("/api"), root("/apis")]) };
    }
    let about = hpa.clone().with("kind", HPA.kind).with("apiVersion", HPA.api_version());
    let mut turn = Turn { status: hpa.get(k!("status")).clone(), hpa: about, reports: Vec::new() };
    let target = hpa.at(path!("spec.scaleTargetRef"));
    let kind = kinds::by_kind(target.get(k!("apiVersion")).str(), target.get(k!("kind")).str());
    let Some(kind) = kind else {
        let why = format!("no matches for kind {:?} in group {:?}", target.get(k!("kind")).str(), "");
        return lost(turn, &why, look);
    };
    let mut get = Call::get(kind, namespace, target.get(k!("name")).str());
    get.path += "/scale";
    let path = get.path.clone();
    get.optional = true;
    let first = std::mem::replace(&mut turn.status, Value::Null);
    let hpa = turn.hpa;
    Plan::of([get]).then(move |look, answers| {
        let turn = Turn { hpa: hpa.clone(), status: first.clone(), reports: Vec::new() };
        match answers {
            [scale] if scale.ok => scaled(turn, &path, &scale.value, look),
            _ => {
                let why = answers.first().map_or("", |a| a.value.get(k!("message")).str()).to_owned();
                lost(turn, &why, look)
            }
        }
    })
}

/// The target is not there, or cannot be scaled.
fn lost(mut turn: Turn, why: &str, look: &Look<'_>) -> Plan {
    turn.say(EventType::Warning, "FailedGetScale", why.into());
    let said = format!("the HPA controller was unable to get the target's current scale: {why}");
    turn.set("AbleToScale", "False", "FailedGetScale", &said, look);
    turn.end(Vec::new())
}

/// Models `reconcileAutoscaler` from the target's scale on.
fn scaled(mut turn: Turn, path: &str, scale: &Value, look: &Look<'_>) -> Plan {
    let said = "the HPA controller was able to get the target's current scale";
    turn.set("AbleToScale", "True", "SucceededGetScale", said, look);
    let spec = turn.hpa.get(k!("spec")).clone();
    let (now, most) = (scale.at(path!("spec.replicas")).int(), spec.get(k!("maxReplicas")).int());
    let least = spec.get(k!("minReplicas")).as_int().unwrap_or(1);
    let (wanted, why) = match now {
        0 if least > 0 => {
            let said = "scaling is disabled since the replica count of the target is zero";
            turn.set("ScalingActive", "False", "ScalingDisabled", said, look);
            (0, "")
        }
        n if n > most => (most, "Current number of replicas above Spec.MaxReplicas"),
        n if n < least => (least, "Current number of replicas below Spec.MinReplicas"),
        _ => return unmeasured(turn, now, &spec, look),
    };
    counted(&mut turn.status, now, wanted);
    if why.is_empty() {
        return turn.end(Vec::new());
    }
    let said = format!("the HPA controller was able to update the target scale to {wanted}");
    turn.set("AbleToScale", "True", "SucceededRescale", &said, look);
    turn.status.set("lastScaleTime", time::rfc3339(look.now as i64));
    let mut body = scale.clone();
    body.set_at("spec.replicas", wanted);
    let put = Call { path: path.into(), ..Call::update(&HPA, body, "") };
    let said = format!("New size: {wanted}; reason: {why}");
    let put = put.then(&turn.hpa, EventType::Normal, "SuccessfulRescale", &said);
    turn.end(vec![put])
}

fn counted(status: &mut Value, now: i64, wanted: i64) {
    status::counts(status, &[("currentReplicas", now)]);
    status.set("desiredReplicas", wanted);
}

/// There are no metrics to go by.
fn unmeasured(mut turn: Turn, now: i64, spec: &Value, look: &Look<'_>) -> Plan {
    let metrics = spec.get(k!("metrics")).items();
    let (reason, value, why) = missing(metrics.first().unwrap_or(crate::api::NULL));
    turn.say(EventType::Warning, reason, why.clone());
    turn.set(
        "ScalingActive",
        "False",
        reason,
        &format!("the HPA was unable to compute the replica count: {why}"),
        look,
    );
    let wanted = turn.status.get(k!("desiredReplicas")).int();
    counted(&mut turn.status, now, wanted);
    turn.status.set("currentMetrics", Value::from_items(metrics.iter().map(|_| json!({ "type": "" }))));
    let n = metrics.len();
    let said =
        format!("invalid metrics ({n} invalid out of {n}), first error is: failed to get {value} metric value: {why}");
    turn.say(EventType::Warning, "FailedComputeMetricsReplicas", said);
    turn.end(Vec::new())
}

/// Of a metric: the reason, what it is called, and why it cannot be had.
fn missing(metric: &Value) -> (&'static str, String, String) {
    let resource = |of: &Value| {
        let name = of.get(k!("name")).str().to_owned();
        let how = if of.at(path!("target.averageValue")).is_null() { "utilization" } else { "usage" };
        let source = "unable to fetch metrics from resource metrics API";
        let why =
            format!("failed to get {name} {how}: unable to get metrics for resource {name}: {source}: {NO_RESOURCES}");
        (name, why)
    };
    let custom = |of: &Value| {
        let name = of.at(path!("metric.name")).str();
        let source = "unable to fetch metrics from custom metrics API";
        format!("unable to get metric {name}: {source}: no custom metrics API (custom.metrics.k8s.io) registered")
    };
    match metric.get(k!("type")).str() {
        "ContainerResource" => {
            let of = metric.get(k!("containerResource"));
            let container = format!("{} container", of.get(k!("container")).str());
            ("FailedGetContainerResourceMetric", container, resource(of).1)
        }
        "Pods" => ("FailedGetPodsMetric", "pods".into(), custom(metric.get(k!("pods")))),
        "Object" => ("FailedGetObjectMetric", "object".into(), custom(metric.get(k!("object")))),
        "External" => {
            let name = metric.at(path!("external.metric.name")).str();
            let why = format!(
                "unable to get external metric {name}: unable to fetch metrics from external metrics API: the server could not find the \
                 requested resource (get {name}.external.metrics.k8s.io)"
            );
            ("FailedGetExternalMetric", format!("{name} external"), why)
        }
        _ => {
            let (name, why) = resource(metric.get(k!("resource")));
            ("FailedGetResourceMetric", format!("{name} resource"), why)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};

    /// What is said of a target with so many replicas, and the size that is asked for.
    fn says(replicas: i64) -> (Vec<&'static str>, Option<i64>) {
        let hpa = json!({
            "metadata": { "namespace": "d", "name": "web" },
            "spec": {
                "scaleTargetRef": { "apiVersion": "apps/v1", "kind": "Deployment", "name": "web" }, "minReplicas": 2, "maxReplicas": 4,
                "metrics": [{ "type": "Resource", "resource": { "name": "cpu", "target": { "averageUtilization": 80 } } }]
            }
        });
        let caches = caches([(&HPA, hpa.clone())]);
        let turn = Turn { status: Value::object(), hpa, reports: Vec::new() };
        let plan = scaled(turn, "/scale", &json!({ "spec": { "replicas": (replicas) } }), &look(&caches));
        let size = plan.calls.iter().find(|c| c.path == "/scale").map(|c| c.body.at(path!("spec.replicas")).int());
        let of_calls = plan.calls.iter().filter_map(|c| c.then.as_ref());
        (plan.reports.iter().chain(of_calls).map(|r| r.reason).collect(), size)
    }

    #[test]
    fn the_bounds_are_kept_and_between_them_nothing_can_be_computed() {
        assert_eq!(says(1), (vec!["SuccessfulRescale"], Some(2)));
        assert_eq!(says(9), (vec!["SuccessfulRescale"], Some(4)));
        assert_eq!(says(3), (vec!["FailedGetResourceMetric", "FailedComputeMetricsReplicas"], None));
        assert_eq!(says(0), (vec![], None));
    }
}
