//! DELETE: at once, or first marked: for a pod's grace, for finalizers. Models `rest.BeforeDelete` and the store's Delete.

use crate::path;
use std::rc::Rc;

use crate::api::{Errors, Kind, Status, Value};
use crate::apiserver::cache::set_meta;
use crate::apiserver::filter::Filter;
use crate::apiserver::flight::{Change, Flight, NOTHING, Origin, Task};
use crate::apiserver::query::Query;
use crate::apiserver::registry::{meta, meta_text};
use crate::apiserver::server::{ApiServer, Timer};
use crate::json;
use crate::k;
use crate::sim::Time;
use crate::wire::{Body, Ctx, Outcome, Response, Station, wall_secs};

/// The options of a deletion, from body and query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteOptions {
    /// `gracePeriodSeconds`.
    pub grace: Option<i64>,
    /// `preconditions.uid`.
    pub uid: Option<String>,
    /// `preconditions.resourceVersion`.
    pub version: Option<String>,
    /// `propagationPolicy`; empty: the kind's own.
    pub policy: String,
    /// `dryRun`.
    pub dry_run: bool,
}

/// What is to be done with an object that shall be deleted.
pub enum Deletion {
    /// It goes at once; this is what is answered of it.
    Remove(Value),
    /// It is marked.
    Mark(Value),
    /// It is marked already as it should be.
    Waits,
}

impl DeleteOptions {
    /// Reads an object of the kind DeleteOptions.
    pub fn of(v: &Value) -> DeleteOptions {
        let text = |v: &Value| v.as_str().map(String::from);
        let mut policy = v.get(k!("propagationPolicy")).str().to_string();
        if let (Some(orphan), true) = (v.get(k!("orphanDependents")).as_bool(), policy.is_empty()) {
            policy = if orphan { "Orphan" } else { "Background" }.into();
        }
        DeleteOptions {
            grace: v.get(k!("gracePeriodSeconds")).as_int(),
            uid: text(v.at(path!("preconditions.uid"))),
            version: text(v.at(path!("preconditions.resourceVersion"))),
            policy,
            dry_run: !v.get(k!("dryRun")).is_empty(),
        }
    }
}

/// Options of the query, which count where there is no body.
fn asked(query: &Query) -> Result<Value, Status> {
    let mut body = Value::object();
    if let Some(grace) = query.int("gracePeriodSeconds").map_err(Status::bad_request)? {
        body.set(k!("gracePeriodSeconds"), grace);
    }
    if query.given("orphanDependents").is_some() {
        body.set(k!("orphanDependents"), query.truth("orphanDependents"));
    }
    if let Some(policy) = query.given("propagationPolicy").filter(|policy| !policy.is_empty()) {
        body.set(k!("propagationPolicy"), policy);
    }
    Ok(body)
}

/// Options that make sense.
pub fn checked(body: &Value) -> Result<DeleteOptions, Status> {
    let options = DeleteOptions::of(body);
    let mut errors = Errors::default();
    if !matches!(options.policy.as_str(), "" | "Foreground" | "Background" | "Orphan") {
        let known = &["Foreground", "Background", "Orphan", "nil"];
        errors.not_supported("propagationPolicy", options.policy.as_str(), known);
    }
    let said = body.get(k!("propagationPolicy"));
    if !said.is_null() && !body.get(k!("orphanDependents")).is_null() {
        let why = "orphanDependents and deletionPropagation cannot be both set";
        errors.invalid("propagationPolicy", said.clone(), why);
    }
    let dry = body.get(k!("dryRun"));
    if !dry.items().iter().all(|d| d.str() == "All") {
        errors.not_supported("dryRun", dry.clone(), &["All"]);
    }
    match errors.is_empty() {
        true => Ok(options),
        false => Err(crate::apiserver::options::invalid("DeleteOptions", &errors)),
    }
}

const LEFT: &str = "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning";

impl ApiServer {
    fn delete_options(&self, flight: &mut Flight) -> Result<DeleteOptions, Status> {
        let body = match &flight.request.body {
            Body::None => Value::Null,
            Body::Object(v) => v.clone(),
            Body::Text(t) if t.trim().is_empty() => Value::Null,
            Body::Text(t) => super::body::options(flight, t)?,
        };
        let body = if body.is_null() { asked(&flight.info.query)? } else { body };
        let mut options = checked(&body)?;
        if options.grace.is_some_and(|g| g < 0) {
            // A negative grace asks for one second, as the real server has it.
            options.grace = Some(1);
        }
        flight.dry_run |= options.dry_run;
        if flight.kind.kind == "Job" && options.policy.is_empty() {
            flight.warnings.push(LEFT.into());
        }
        Ok(options)
    }

    /// Delete an object.
    pub(in crate::apiserver) fn delete(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        match self.delete_options(&mut flight) {
            Ok(options) => self.mutate(flight, Change::Delete(Rc::new(options)), ctx),
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    /// Delete what a selection finds, one object after the other.
    pub(in crate::apiserver) fn delete_collection(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let found = self.delete_options(&mut flight).and_then(|o| Ok((o, Filter::new(flight.kind, &flight.info)?)));
        let (options, filter) = match found {
            Ok(found) => found,
            Err(status) => return self.refuse(&flight, &status, ctx),
        };
        let options = Rc::new(options);
        let cache = &self.caches[flight.cache];
        let mut items: Vec<Value> =
            cache.under(&filter.prefix).map(|(_, e)| &e.value).filter(|v| filter.matches(v)).cloned().collect();
        let mut meta = json!({ "resourceVersion": (cache.revision.to_string()) });
        let limit = flight.info.query.int("limit").ok().flatten().unwrap_or(0).max(0) as usize;
        if limit > 0 && items.len() > limit {
            if filter.is_everything() {
                meta.set("remainingItemCount", (items.len() - limit) as i64);
            }
            items.truncate(limit);
            let last = items.last().map_or("", |v| meta_text(v, k!("name")));
            meta.set("continue", super::read::page_token(cache.revision, &format!("{last}\u{0}")));
        }
        let words = format!("{} objects under {} are deleted one by one", items.len(), filter.prefix);
        flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
        let id = self.number();
        let mut each = Vec::new();
        for item in &items {
            let mut one = flight.clone();
            let mut info = (*flight.info).clone();
            info.name = meta_text(item, k!("name")).into();
            info.verb = "delete";
            one.info = Rc::new(info);
            one.origin = Origin::Collection(id);
            each.push(one);
        }
        let left = items.len();
        flight.task = Task::Collection { items, left, meta, wrong: None };
        self.collections.insert(id, flight);
        for one in each {
            self.mutate(one, Change::Delete(options.clone()), ctx);
        }
        if left == 0 {
            self.collection_done(id, ctx);
        }
    }

    /// One object of a collection has been deleted.
    pub(in crate::apiserver) fn one_deleted(&mut self, id: u64, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        if let Some(Task::Collection { left, wrong, .. }) = self.collections.get_mut(&id).map(|f| &mut f.task) {
            *left -= 1;
            if !answer.is_ok() && answer.code != 404 && wrong.is_none() {
                *wrong = Some(answer.clone());
            }
            if *left == 0 {
                self.collection_done(id, ctx);
            }
        }
    }

    fn collection_done(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>) {
        let Some(flight) = self.collections.remove(&id) else { return };
        let Task::Collection { items, meta, wrong, .. } = &flight.task else { return };
        if let Some(wrong) = wrong {
            return self.answer(&flight, wrong.clone(), ctx);
        }
        match flight.form.list(flight.kind, items, meta.clone(), wall_secs(ctx.now)) {
            Ok(body) => self.answer(&flight, Response::object(0, 200, body), ctx),
            Err(status) => self.refuse(&flight, &status, ctx),
        }
    }
}

/// What a deletion does to an object, or why it may not be.
pub fn decide(kind: &Kind, object: &Value, options: &DeleteOptions, now: Time) -> Result<Deletion, Status> {
    let name = meta_text(object, k!("name"));
    let (uid, version) = (meta_text(object, k!("uid")), meta_text(object, k!("resourceVersion")));
    if let Some(wanted) = options.uid.as_deref().filter(|w| *w != uid) {
        let why = format!(
            "the UID in the precondition ({wanted}) does not match the UID in record ({uid}). The object might have been deleted and then recreated"
        );
        return Err(conflict(kind, name, &why));
    }
    if let Some(wanted) = options.version.as_deref().filter(|w| *w != version) {
        let why = format!(
            "the ResourceVersion in the precondition ({wanted}) does not match the ResourceVersion in record ({version}). The object might have been modified"
        );
        return Err(conflict(kind, name, &why));
    }
    if kind.kind == "PriorityClass" && matches!(name, "system-node-critical" | "system-cluster-critical") {
        return Err(Status::forbidden_object(kind, name, "this is a system priority class and cannot be deleted"));
    }
    let marked = !meta(object).get(k!("deletionTimestamp")).is_null();
    let mut next = object.clone();
    let finalizers = finalizers(kind, object, options);
    if !finalizers.is_empty() && finalizers != meta(object).get(k!("finalizers")).items() {
        set_meta(&mut next, k!("finalizers"), Value::from_items(finalizers.clone()));
    } else if finalizers.is_empty() {
        set_meta(&mut next, k!("finalizers"), Value::Null);
    }
    let held = !finalizers.is_empty() || namespace_waits(kind, object);
    if marked {
        // Its time has begun: it can be made shorter, and is not asked for anew.
        let before = meta(object).get(k!("deletionGracePeriodSeconds")).int();
        match options.grace {
            _ if before == 0 && !held => return Ok(Deletion::Remove(object.clone())),
            Some(0) if before > 0 && !held => {
                let mut last = object.clone();
                mark(&mut last, 0, now);
                return Ok(Deletion::Remove(last));
            }
            Some(grace) if grace < before => shorten(&mut next, before - grace, now),
            _ => {}
        }
        return Ok(if next == *object { Deletion::Waits } else { Deletion::Mark(next) });
    }
    let grace = graceful(kind, object, options);
    match grace {
        Some(grace) if grace > 0 => {
            mark(&mut next, grace, now);
            bump(kind, &mut next);
            Ok(Deletion::Mark(next))
        }
        _ if held => {
            mark(&mut next, 0, now);
            bump(kind, &mut next);
            if kind.kind == "Namespace" {
                set_meta(&mut next, k!("deletionGracePeriodSeconds"), Value::Null);
                next.set_at("status.phase", "Terminating");
            }
            Ok(Deletion::Mark(next))
        }
        _ => {
            let mut last = object.clone();
            if grace == Some(0) {
                mark(&mut last, 0, now);
                bump(kind, &mut last);
            }
            Ok(Deletion::Remove(if kind.kind == "Pod" { last } else { object.clone() }))
        }
    }
}

/// 409 of a precondition, which names the kind instead of the resource.
pub(super) fn conflict(kind: &Kind, name: &str, why: &str) -> Status {
    let mut status = Status::conflict(kind, name, why);
    status.message = status.message.replacen(kind.plural, kind.kind, 1);
    status.details.set("kind", kind.kind);
    status
}

fn mark(object: &mut Value, grace: i64, now: Time) {
    let at = wall_secs(now) as i64 + grace;
    set_meta(object, k!("deletionTimestamp"), crate::api::time::rfc3339(at).into());
    set_meta(object, k!("deletionGracePeriodSeconds"), grace.into());
}

/// So many seconds less until its end, which is not in the past: from then on there is one second, if there was to be any.
fn shorten(object: &mut Value, by: i64, now: Time) {
    let grace = meta(object).get(k!("deletionGracePeriodSeconds")).int() - by;
    let end = crate::api::time::parse(meta(object).get(k!("deletionTimestamp")).str()).map_or(0, |(secs, _)| secs) - by;
    if end > wall_secs(now) as i64 {
        set_meta(object, k!("deletionTimestamp"), crate::api::time::rfc3339(end).into());
        set_meta(object, k!("deletionGracePeriodSeconds"), grace.into());
    } else {
        mark(object, 0, now);
        set_meta(object, k!("deletionGracePeriodSeconds"), grace.min(1).into());
    }
}

/// Marking an object counts as a change of what is wanted.
fn bump(kind: &Kind, object: &mut Value) {
    let generation = meta(object).get(k!("generation")).int();
    if generation > 0 || kind.strategy.has_generation {
        set_meta(object, k!("generation"), (generation + 1).into());
    }
}

/// The grace that a kind gives: pods have one, as long as something may run.
fn graceful(kind: &Kind, object: &Value, options: &DeleteOptions) -> Option<i64> {
    if kind.kind != "Pod" {
        return None;
    }
    let spec = object.get(k!("spec"));
    let own = spec.get(k!("terminationGracePeriodSeconds")).as_int().unwrap_or(30);
    let asked = options.grace.unwrap_or(own);
    let phase = object.at(path!("status.phase")).str();
    // Nothing runs yet, or nothing runs any more: there is nothing to wait for.
    if spec.get(k!("nodeName")).is_empty() || matches!(phase, "Failed" | "Succeeded") {
        return Some(0);
    }
    Some(if asked < 0 { 1 } else { asked })
}

/// A namespace goes when its own finalizer is gone.
fn namespace_waits(kind: &Kind, object: &Value) -> bool {
    kind.kind == "Namespace" && !object.at(path!("spec.finalizers")).is_empty()
}

/// The finalizers after the deletion's policy has been put down: who has dependents waits for the garbage collector.
fn finalizers(kind: &Kind, object: &Value, options: &DeleteOptions) -> Vec<Value> {
    const OURS: [(&str, &str); 2] = [("Orphan", "orphan"), ("Foreground", "foregroundDeletion")];
    let there = meta(object).get(k!("finalizers")).items();
    if options.policy.is_empty() {
        let ours = there.iter().any(|f| OURS.iter().any(|(_, name)| f.str() == *name));
        let orphan = (orphans(kind) && !ours).then(|| "orphan".into());
        return there.iter().cloned().chain(orphan).collect();
    }
    let mut kept: Vec<Value> =
        there.iter().filter(|f| !OURS.iter().any(|(_, name)| f.str() == *name)).cloned().collect();
    kept.extend(OURS.iter().filter(|(policy, _)| *policy == options.policy).map(|(_, name)| Value::from(*name)));
    kept
}

/// Whether what it owns stays behind unless the deletion says otherwise: so it was when these kinds were young.
fn orphans(kind: &Kind) -> bool {
    matches!(kind.kind, "Job" | "ReplicationController")
}

/// The Status that answers a deletion.
pub fn success(kind: &Kind, object: &Value) -> Value {
    let mut details = Value::object();
    for (k, v) in [
        ("name", meta_text(object, k!("name"))),
        ("group", kind.group),
        ("kind", kind.plural),
        ("uid", meta_text(object, k!("uid"))),
    ] {
        if !v.is_empty() {
            details.set(k, v);
        }
    }
    json!({ "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Success", "details": (details) })
}
