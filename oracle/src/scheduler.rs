//! The area `scheduler`: one case a line, a small cluster and a pod; what the framework decides is compared with what the
//! real scheduler decided: filters, scores, winners, message, preemption.

use crate::Verdict as Judged;
use vitrine::api::{Key, Value, json as text};
use vitrine::client::ObjectRef;
use vitrine::json;
use vitrine::scheduler::framework::Cycle;
use vitrine::scheduler::verdict::{Filtered, Verdict};
use vitrine::scheduler::{Cache, Settings, Stored, preemption};

/// Where a case has what of storage.
const STORAGE: [(&str, Stored); 7] = [
    ("persistentVolumeClaims", Stored::Claim),
    ("persistentVolumes", Stored::Volume),
    ("storageClasses", Stored::Class),
    ("csiNodes", Stored::CsiNode),
    ("csiDrivers", Stored::Driver),
    ("csiStorageCapacities", Stored::Capacity),
    ("volumeAttachments", Stored::Attachment),
];

/// Decides every case of a family, one a line.
pub fn family(lines: &str) -> Result<Vec<Judged>, String> {
    let decided = |line: &str| {
        let case = text::parse(line).map_err(|e| format!("a case of the scheduler: {e:?}"))?;
        let mut wrong = compare(case.get("expect"), &decide(&case));
        if !wrong.is_empty() {
            wrong.insert(0, text::pretty(&case, 2));
        }
        Ok((case.get("id").str().to_owned(), wrong))
    };
    lines.lines().filter(|l| !l.is_empty()).map(decided).collect()
}

/// The cluster of a case; or why the scheduler does not begin with the file of it (`config`).
fn cluster(case: &Value) -> Result<Cache, String> {
    let mut cache = Cache::default();
    let config = case.get("config").str();
    if !config.is_empty() {
        cache.set_profiles(&Settings::read(config)?.profiles);
    }
    let all = |name: &str| case.get(name).items();
    all("namespaces").iter().for_each(|v| cache.set_namespace(v));
    all("nodes").iter().for_each(|v| cache.set_node(v));
    all("services").iter().for_each(|v| cache.set_service(v));
    all("pdbs").iter().for_each(|v| cache.set_budget(v));
    for (list, kind) in [
        ("replicaSets", "ReplicaSet"),
        ("statefulSets", "StatefulSet"),
        ("replicationControllers", "ReplicationController"),
    ] {
        all(list).iter().for_each(|v| cache.set_controller(kind, v));
    }
    for (list, what) in STORAGE {
        all(list).iter().for_each(|v| cache.storage.put(what, v.clone()));
    }
    // Finished pods are not among those that the scheduler watches.
    let runs = |v: &&Value| !matches!(v.at("status.phase").str(), "Succeeded" | "Failed");
    for v in all("pods").iter().filter(runs) {
        let pod = cache.read(v);
        if pod.node.is_empty() {
            cache.nominate(&std::rc::Rc::new(pod));
        } else {
            cache.place(pod, false);
        }
    }
    Ok(cache)
}

fn reasons(verdict: &Verdict) -> (&'static str, Value) {
    let list = verdict.reasons().into_iter().map(Value::from).collect::<Vec<_>>();
    match verdict {
        Verdict::NotNow(_) => ("Unschedulable", list.into()),
        Verdict::Never(_) => ("UnschedulableAndUnresolvable", list.into()),
        Verdict::Fits => ("Success", Value::Null),
    }
}

/// What the framework decides, in the form of `expect`.
fn decide(case: &Value) -> Value {
    let mut cache = match cluster(case) {
        Ok(cache) => cache,
        Err(why) => return json!({ "error": (why) }),
    };
    let pod = cache.read(case.get("pod"));
    let total = cache.nodes();
    if total == 0 {
        return json!({ "nodes": {}, "message": "no nodes available to schedule pods" });
    }
    let name = |slot: u32| cache.node(slot).name.clone();
    let mut cycle = Cycle::new(&cache, &pod);
    let found = cycle.find(0);
    let mut out = json!({ "nodes": {} });
    // The recording has filtered every node, also where a nominated one ended the search.
    let whole = all_nodes(&cache, case, &pod, &found);
    for (slot, number) in &whole.refused {
        let (by, verdict) = whole.verdict(*number);
        let (code, reasons) = reasons(verdict);
        let v = json!({ "ok": false, "plugin": (by.name), "code": (code), "reasons": (reasons) });
        out.entry("nodes").set(Key::intern(&name(*slot)), v);
    }
    if let Some((plugin, why)) = &found.rejected {
        let reasons = json!([(why.as_str())]);
        out.set(
            "prefilter",
            json!({ "plugin": (*plugin), "code": "UnschedulableAndUnresolvable", "reasons": (reasons) }),
        );
    } else if !whole.narrowed.is_empty() {
        for slot in cache.order() {
            let seen = whole.feasible.contains(slot) || whole.refused.iter().any(|(refused, _)| refused == slot);
            if !seen {
                let reasons = json!([(whole.narrowed_reason())]);
                let v = json!({
                    "ok": false, "plugin": (whole.narrowed.join(",")), "code": "UnschedulableAndUnresolvable",
                    "reasons": (reasons), "prefiltered": true
                });
                out.entry("nodes").set(Key::intern(&name(*slot)), v);
            }
        }
    }
    let scored = cycle.score(&whole.feasible);
    for (i, slot) in whole.feasible.iter().enumerate() {
        let (mut raw, mut scores) = (Value::object(), Value::object());
        for p in &scored.plugins {
            raw.set(p.plugin.name, p.raw[i]);
            scores.set(p.plugin.name, p.normalised()[i] * p.weight);
        }
        let v = json!({ "ok": true, "raw": (raw), "scores": (scores), "total": (scored.totals[i]) });
        out.entry("nodes").set(Key::intern(&name(*slot)), v);
    }
    let total_of = |slot: &u32| whole.feasible.iter().position(|s| s == slot).map_or(0, |i| scored.totals[i]);
    if let Some(best) = found.feasible.iter().map(total_of).max() {
        let mut winners: Vec<Value> =
            found.feasible.iter().filter(|s| total_of(s) == best).map(|s| Value::from(name(*s))).collect();
        winners.sort_by(|a, b| a.str().cmp(b.str()));
        out.set("winners", winners);
        return out;
    }
    let plan = preemption::evaluate(&cycle, &found, &mut |_| 0);
    if !plan.candidates.is_empty() {
        let mut candidates = Value::object();
        for (slot, whose) in plan.candidates.iter().filter_map(|slot| Some((*slot, plan.plan(*slot, &cache, &pod)?))) {
            let victims: Vec<Value> = whose.victims.iter().map(|p| Value::from(p.key.clone())).collect();
            let v = json!({ "victims": (victims), "pdbViolations": (whose.violations as i64) });
            candidates.set(Key::intern(&name(slot)), v);
        }
        let mut best: Vec<Value> = plan.best.iter().map(|slot| Value::from(name(*slot))).collect();
        best.sort_by(|a, b| a.str().cmp(b.str()));
        out.set("preemption", json!({ "candidates": (candidates), "nominated": (best) }));
    }
    // The recording names the first of several that tie.
    let first = plan.best.iter().copied().min_by_key(|slot| name(*slot));
    let node = first.map(name).unwrap_or_default();
    let whose = first.and_then(|slot| plan.plan(slot, &cache, &pod));
    let said = format!("{} {}", found.message(total), plan.message(whose.as_deref(), &node));
    out.set("message", said.trim_end());
    out
}

/// As if nothing were nominated for the pod itself.
fn all_nodes(cache: &Cache, case: &Value, pod: &vitrine::scheduler::PodInfo, found: &Filtered) -> Filtered {
    if pod.nominated.is_empty() {
        return found.clone();
    }
    debug_assert!(!ObjectRef::of(case.get("pod")).name.is_empty());
    let anywhere = vitrine::scheduler::PodInfo { nominated: "".into(), ..pod.clone() };
    Cycle::new(cache, &anywhere).find(0)
}

fn compare(want: &Value, got: &Value) -> Vec<String> {
    let mut out = Vec::new();
    for part in ["error", "prefilter", "winners", "message", "preemption"] {
        if want.get(part) != got.get(part) {
            out.push(format!("{part}: want {}, got {}", text::print(want.get(part)), text::print(got.get(part))));
        }
    }
    let (want, got) = (want.get("nodes"), got.get("nodes"));
    for (node, w) in want.entries() {
        let g = got.get(*node);
        if w != g {
            out.push(format!("{}: want {}, got {}", node.as_str(), text::print(w), text::print(g)));
        }
    }
    if want.entries().len() != got.entries().len() {
        out.push(format!("{} nodes, want {}", got.entries().len(), want.entries().len()));
    }
    out
}
