//! PUT, PATCH, binding, and the marking of deletions: read, change, write if nobody else was faster, else once more.
//!
//! Models `GuaranteedUpdate`: it begins with what the watch cache knows; whatever comes out of that (a refusal, no change at
//! all) is tried again on what etcd has. The write is a transaction on the key's mod revision, which is the resourceVersion.

use crate::path;
use std::rc::Rc;

use super::delete::{Deletion, decide, success};
use crate::api::patch::PatchType;
use crate::api::{Errors, Status, Value};
use crate::apiserver::admission::{self, Operation};
use crate::apiserver::authz::escalation;
use crate::apiserver::cache::{Entry, set_meta, versioned};
use crate::apiserver::flight::{self, Answer, Change, Flight, NOTHING, Task};
use crate::apiserver::managed::{self, Writer};
use crate::apiserver::registry::{self, meta, meta_text};
use crate::apiserver::server::{ApiServer, Timer};
use crate::k;
use crate::wire::etcd::{self, Call, Compare, KeyValue, Op, Range};
use crate::wire::{Ctx, Outcome, Response, Station, Words};

/// What is to be done with the key.
pub(super) enum Next {
    /// Write this, and answer so.
    Write(Value, Answer),
    /// Delete it, and answer so.
    Remove(Answer),
    /// Nothing: this is what is there.
    Nothing(Answer),
    /// Nothing yet: this disruption budget has to be written first.
    Ask(Value),
}

const MODIFIED: &str = "the object has been modified; please apply your changes to the latest version and try again";

impl ApiServer {
    /// Replace an object.
    pub(in crate::apiserver) fn put(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        match self.decoded(&mut flight, ctx) {
            Ok(object) => self.mutate(flight, Change::Put(object), ctx),
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    /// Patch an object.
    pub(in crate::apiserver) fn patch(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let change = match flight.applies() {
            true => super::body::configuration(&mut flight).map(Change::Apply),
            false => super::body::patch_type(&flight).map(Change::Patch),
        };
        match change {
            Ok(change) => self.mutate(flight, change, ctx),
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    /// Change the object of the path.
    pub(in crate::apiserver) fn mutate(&mut self, mut flight: Flight, change: Change, ctx: &mut Ctx<'_, Timer>) {
        let key = flight.key();
        match self.caches[flight.cache].get(&key).cloned() {
            Some(entry) => self.change(flight, change, Some(entry), false, ctx),
            None => {
                flight.task = Task::Mutate { change };
                self.ask(ctx, flight, Call::Range(Range::of(&key)));
            }
        }
    }

    /// etcd has said what the object is.
    pub(in crate::apiserver) fn mutate_read(
        &mut self,
        mut flight: Flight,
        reply: &etcd::Reply,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let etcd::Answer::Range(found, _) = &reply.result else { return };
        let Task::Mutate { change } = std::mem::replace(&mut flight.task, Task::Done) else { return };
        let current = found.first().map(entry);
        flight.read(ctx, flight.key(), current.is_some());
        self.change(flight, change, current, true, ctx);
    }

    /// Another was faster.
    pub(in crate::apiserver) fn lost_race(
        &mut self,
        mut flight: Flight,
        again: Option<Change>,
        there: Option<&KeyValue>,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Some(change) = again else {
            let status = Status::conflict(flight.named(), &flight.info.name, MODIFIED);
            return self.refuse(&flight, &status, ctx);
        };
        flight.warnings.clear();
        self.change(flight, change, there.map(entry), true, ctx);
    }

    /// Change what an object is now; `fresh`: that is etcd's own word.
    pub(super) fn change(
        &mut self,
        mut flight: Flight,
        change: Change,
        current: Option<Entry>,
        fresh: bool,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Some(current) = current else {
            return self.changed_nothing(flight, change, ctx);
        };
        let next = self.next(&mut flight, &change, &current, ctx);
        if !fresh && !matches!(next, Ok(Next::Write(..) | Next::Remove(_))) {
            // The cache may be behind: only etcd's own word counts for a refusal, or for doing nothing.
            flight.warnings.clear();
            let key = flight.key();
            flight.task = Task::Mutate { change };
            return self.ask(ctx, flight, Call::Range(Range::of(&key)));
        }
        match next {
            Err(status) => self.refuse(&flight, &status, ctx),
            Ok(Next::Nothing(answer)) => {
                flight.station(ctx, Station::Registry, Outcome::Passed, "nothing changes: nothing is written", NOTHING);
                self.answer_with(flight, answer, &current.value, ctx);
            }
            Ok(Next::Ask(budget)) => self.ask_budget(flight, change, budget, ctx),
            Ok(Next::Write(object, answer)) if flight.dry_run => self.answer_with(flight, answer, &object, ctx),
            Ok(Next::Remove(answer)) if flight.dry_run => self.answer_with(flight, answer, &current.value, ctx),
            Ok(Next::Write(mut object, answer)) => {
                set_meta(&mut object, k!("resourceVersion"), Value::Null);
                self.sharer.share(&mut object, &current.value);
                let key = flight.key();
                if flight.stored.kind == "Service" {
                    self.remember(&key, &object, ctx.now);
                }
                let words = flight::unless("write {} if its mod_revision is still {}", &key, current.revision);
                flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
                let lease = if flight.stored.kind == "Event" { self.event_lease.0 } else { 0 };
                let put = Op::Put(key, object.clone(), lease);
                self.transact(flight, put, object, answer, change, current, ctx);
            }
            Ok(Next::Remove(answer)) => {
                let key = flight.key();
                let words = flight::unless("delete {} if its mod_revision is still {}", &key, current.revision);
                flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
                let delete = Op::Delete(key, "".into());
                self.transact(flight, delete, Value::Null, answer, change, current, ctx);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all that a transaction is made of")]
    fn transact(
        &mut self,
        mut flight: Flight,
        op: Op,
        object: Value,
        answer: Answer,
        change: Change,
        current: Entry,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let key = flight.key();
        let read = Op::Range(Range::of(&key));
        let call = flight.transaction(Compare::ModRevision(key, current.revision), op, read);
        flight.task = Task::Commit { before: current.value, object, answer, again: Some(change), created: false };
        self.write(flight, call, ctx);
    }

    /// There is nothing to change.
    fn changed_nothing(&mut self, mut flight: Flight, change: Change, ctx: &mut Ctx<'_, Timer>) {
        if let (Change::Put(object), true, "") =
            (&change, flight.stored.strategy.create_on_update, flight.info.subresource.as_str())
        {
            if let Some(status) = super::create::names_another(&flight, object) {
                flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
                return self.refuse(&flight, &status, ctx);
            }
            flight.task = Task::Create { object: object.clone() };
            return self.create_admitted(flight, ctx);
        }
        if let (Change::Apply(config), "") = (&change, flight.info.subresource.as_str()) {
            let nothing = managed::empty(flight.stored);
            return match self.configured(&flight, config, &nothing, ctx) {
                Ok(mut object) => {
                    set_meta(&mut object, k!("resourceVersion"), Value::Null);
                    flight.task = Task::Create { object };
                    self.create_admitted(flight, ctx)
                }
                Err(status) => self.refuse(&flight, &status, ctx),
            };
        }
        let status = Status::not_found(flight.named(), &flight.info.name);
        flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
        self.refuse(&flight, &status, ctx);
    }

    /// What a change makes of an object.
    fn next(
        &mut self,
        flight: &mut Flight,
        change: &Change,
        current: &Entry,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Next, Status> {
        match change {
            Change::Put(object) => self.updated(flight, object.clone(), &current.value, ctx),
            Change::Apply(config) => {
                let object = self.configured(flight, config, &current.value, ctx)?;
                self.updated(flight, object, &current.value, ctx)
            }
            Change::Patch(of) => self.patched(flight, *of, &current.value, ctx),
            Change::Delete(options) => {
                let mut object = current.value.clone();
                admission::mutate(self, flight, Operation::Delete, &mut object, Some(&current.value), ctx)?;
                admission::validate(self, flight, Operation::Delete, &object, Some(&current.value), ctx)?;
                self.deleted(flight, &current.value, options, ctx)
            }
            Change::Evict(options, step) => self.evicted(flight, &current.value, (options, *step), ctx),
            Change::Bind(binding) => {
                let object = super::binding::bound(&current.value, binding, ctx.now)?;
                Ok(Next::Write(object, super::eviction::created()))
            }
        }
    }

    fn patched(
        &mut self,
        flight: &mut Flight,
        of: PatchType,
        current: &Value,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Next, Status> {
        let seen = self.patchable(flight, current);
        let made = super::body::patched(flight, of, &seen);
        match made.and_then(|mut object| super::body::place(flight, &mut object).map(|()| object)) {
            Ok(object) => {
                flight.station(ctx, Station::Decoding, Outcome::Changed, Words::fixed("patched"), (&seen, &object));
                let object = flight.kind.stored_as.map_or(object.clone(), |c| (c.to_stored)(&object));
                self.updated(flight, object, current, ctx)
            }
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                Err(status)
            }
        }
    }

    /// What a configuration makes of what is there.
    fn configured(
        &self,
        flight: &Flight,
        config: &Value,
        current: &Value,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Value, Status> {
        let writer = Writer::of(flight, ctx.now);
        let force = flight.info.query.truth("force");
        let made = match flight.info.subresource.as_str() {
            "scale" => super::scale::applied(flight.stored, current, config, &writer, force),
            _ => managed::apply(flight.stored, current, config, &writer, force),
        };
        let made = made.and_then(|mut object| super::body::place(flight, &mut object).map(|()| object));
        match &made {
            Ok(object) => flight.station(ctx, Station::Decoding, Outcome::Changed, "applied", (current, object)),
            Err(s) => flight.station(ctx, Station::Decoding, Outcome::Refused, s.message.clone(), NOTHING),
        }
        made
    }

    pub(super) fn deleted(
        &mut self,
        flight: &Flight,
        current: &Value,
        options: &super::delete::DeleteOptions,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Next, Status> {
        let whole = flight.stored.strategy.delete_returns_object;
        let decided = decide(flight.stored, current, options, ctx.now)
            .inspect_err(|s| flight.station(ctx, Station::Registry, Outcome::Refused, s.message.clone(), NOTHING))?;
        Ok(match decided {
            // A pod that goes at once is marked all the same, by a write of its own.
            Deletion::Remove(last) if whole && !flight.dry_run && last != *current => {
                let options = super::delete::DeleteOptions { version: None, ..options.clone() };
                Next::Write(last, Answer::Again(Change::Delete(Rc::new(options))))
            }
            Deletion::Remove(last) if whole => Next::Remove(Answer::Last(last)),
            Deletion::Remove(_) => Next::Remove(Answer::Success(success(flight.kind, current))),
            Deletion::Mark(marked) => Next::Write(marked, Answer::Object),
            Deletion::Waits => Next::Nothing(Answer::Object),
        })
    }

    fn updated(
        &mut self,
        flight: &mut Flight,
        mut object: Value,
        old: &Value,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Next, Status> {
        let kind = flight.stored;
        let sub = flight.info.subresource.clone();
        if sub == "scale" {
            object = super::scale::scaled(old, &object, flight.applies())?;
        }
        let refuse = |flight: &Flight, ctx: &mut Ctx<'_, Timer>, status: Status| {
            flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
            Err(status)
        };
        let (given, known) = (meta_text(&object, k!("resourceVersion")), meta_text(old, k!("resourceVersion")));
        if !given.is_empty() && given.parse::<u64>().is_err() {
            let message = format!("strconv.ParseUint: parsing {given:?}: invalid syntax");
            return refuse(flight, ctx, Status { code: 500, reason: "", message, details: Value::Null });
        }
        let uid = meta_text(&object, k!("uid"));
        // A patch has no preconditions: there it is a field that cannot be changed.
        if flight.info.verb != "patch" && !uid.is_empty() && uid != meta_text(old, k!("uid")) {
            let there = meta_text(old, k!("uid"));
            let status = Status::another(flight.named(), &flight.info.name, &flight.key(), uid, there);
            return refuse(flight, ctx, status);
        }
        if !flight.applies() {
            managed::update(kind, old, &mut object, &Writer::of(flight, ctx.now));
        }
        admission::mutate(self, flight, Operation::Update, &mut object, Some(old), ctx)?;
        if let Err(status) = escalation::check(self, flight, &object, Some(old)) {
            return refuse(flight, ctx, status);
        }
        let given = meta_text(&object, k!("resourceVersion"));
        if given.is_empty() || given == "0" {
            if !kind.strategy.unconditional_update {
                return refuse(flight, ctx, Status::unversioned(flight.kind, &flight.info.name));
            }
            set_meta(&mut object, k!("resourceVersion"), known.into());
        } else if given != known {
            return refuse(flight, ctx, Status::conflict(flight.named(), &flight.info.name, MODIFIED));
        }
        if kind.kind == "Service"
            && sub.is_empty()
            && let Err(status) = self.allocate(flight, &mut object, Some(old), ctx)
        {
            return refuse(flight, ctx, status);
        }
        let before = object.clone();
        let owners = meta(&object).get(k!("managedFields")).clone();
        registry::before_update(kind, &sub, &mut object, old, ctx.now);
        set_meta(&mut object, k!("managedFields"), owners);
        let object = crate::api::decode::canonical_after(&object, kind.root, old);
        let mut errors = Errors::default();
        match sub.as_str() {
            "status" => (kind.strategy.validate_status)(&object, old, &mut errors),
            "" => (flight.kind.strategy.validate_update)(&object, old, &mut errors),
            "scale" => (kind.strategy.validate_update)(&object, old, &mut errors),
            other => match kind.strategy.others.iter().find(|(name, _)| *name == other) {
                Some((_, update)) => (update.validate)(&object, old, &mut errors),
                None => return Err(Status::no_such_path()),
            },
        }
        self.judged(flight, &before, &object, Some(old), &errors, ctx)?;
        admission::validate(self, flight, Operation::Update, &object, Some(old), ctx)?;
        let last_finalizer = !meta(&object).get(k!("deletionTimestamp")).is_null()
            && meta(&object).get(k!("finalizers")).is_empty()
            && meta(&object).get(k!("deletionGracePeriodSeconds")).int() == 0
            && (kind.kind != "Namespace" || object.at(path!("spec.finalizers")).is_empty());
        if last_finalizer {
            return Ok(Next::Remove(Answer::Last(object)));
        }
        if object == *old {
            return Ok(Next::Nothing(Answer::Object));
        }
        Ok(Next::Write(object, Answer::Object))
    }

    fn answer_with(&mut self, flight: Flight, answer: Answer, object: &Value, ctx: &mut Ctx<'_, Timer>) {
        match answer {
            Answer::Object => self.finish(flight, 200, object, ctx),
            Answer::Last(last) => self.finish(flight, 200, &last, ctx),
            Answer::Success(status) => self.answer(&flight, Response::object(0, 200, status), ctx),
            Answer::Again(change) => self.mutate(flight, change, ctx),
            Answer::This(code, body) => self.answer(&flight, Response::object(0, code, body), ctx),
        }
    }
}

fn entry(kv: &KeyValue) -> Entry {
    Entry { value: versioned(&kv.value, kv.mod_revision), revision: kv.mod_revision }
}
