//! POST: an object comes into being.

use std::rc::Rc;

use crate::api::{Status, Value, kinds};
use crate::apiserver::admission::{self, Operation};
use crate::apiserver::authz::{self, Attributes, escalation};
use crate::apiserver::cache::{Entry, versioned};
use crate::apiserver::flight::{Answer, Change, Flight, NOTHING, Task};
use crate::apiserver::managed;
use crate::apiserver::registry::{self, meta_text};
use crate::apiserver::server::{ApiServer, Timer, WORK, Waiting};
use crate::k;
use crate::sim::Span;
use crate::wire::etcd::{self, Call, Compare, Op, Range};
use crate::wire::{Ctx, Outcome, Response, Station, Text, Words};

/// `--event-ttl`, and how long one lease is given out to new events (`etcd-lease-reuse-duration` of the server).
const EVENT_TTL: Span = Span::secs(3600);
const LEASE_REUSE: Span = Span::secs(60);

/// Whoever puts an object with a uid means one that was there: why it is not made.
pub(super) fn names_another(flight: &Flight, object: &Value) -> Option<Status> {
    let uid = meta_text(object, k!("uid"));
    let why = format!(
        "StorageError: invalid object, Code: 4, Key: {}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in \
         precondition: {uid}, UID in object meta: ",
        flight.key()
    );
    (!uid.is_empty()).then(|| Status::conflict(flight.named(), &flight.info.name, &why))
}

impl ApiServer {
    /// Create an object.
    pub(in crate::apiserver) fn create(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        match self.decoded(&mut flight, ctx) {
            Ok(object) => {
                flight.task = Task::Create { object };
                self.create_admitted(flight, ctx);
            }
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    /// The live lookup of the namespace has been answered.
    pub(in crate::apiserver) fn namespace_looked_up(
        &mut self,
        mut flight: Flight,
        reply: &etcd::Reply,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let etcd::Answer::Range(found, _) = &reply.result else { return };
        let key = kinds::NAMESPACE.etcd_key("", &flight.info.namespace);
        flight.read(ctx, key, !found.is_empty());
        flight.namespace = Some(found.first().map_or(Value::Null, |kv| kv.value.clone()));
        self.create_admitted(flight, ctx);
    }

    /// From admission on.
    pub(in crate::apiserver) fn create_admitted(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let namespace = flight.info.namespace.clone();
        if flight.kind.namespaced
            && flight.namespace.is_none()
            && self.cached(&kinds::NAMESPACE, "", &namespace).is_none()
            && !namespace.is_empty()
        {
            // The informer may be behind: ask etcd itself before saying no.
            let key = kinds::NAMESPACE.etcd_key("", &namespace).into();
            return self.ask(ctx, flight, Call::Range(Range::of(&key)));
        }
        let Task::Create { object: given } = std::mem::replace(&mut flight.task, Task::Done) else { return };
        match self.new_object(&mut flight, given.clone(), ctx) {
            Ok(object) => self.write_new(flight, object, given, ctx),
            Err(status) => self.refuse(&flight, &status, ctx),
        }
    }

    /// Everything between decoding and etcd.
    pub(in crate::apiserver) fn new_object(
        &mut self,
        flight: &mut Flight,
        mut object: Value,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Value, Status> {
        let kind = flight.stored;
        // An update that creates may say one: it is passed over.
        if flight.info.verb == "create" && !meta_text(&object, k!("resourceVersion")).is_empty() {
            let message = "resourceVersion should not be set on objects to be created".into();
            let status = Status { code: 500, reason: "", message, details: Value::Null };
            flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
            return Err(status);
        }
        if !flight.applies() {
            let writer = managed::Writer::of(flight, ctx.now);
            managed::update(kind, &managed::empty(kind), &mut object, &writer);
        }
        admission::mutate(self, flight, Operation::Create, &mut object, None, ctx)?;
        if let Err(status) = escalation::check(self, flight, &object, None) {
            flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
            return Err(status);
        }
        if kind.kind == "Service" {
            let before = object.clone();
            if let Err(status) = self.allocate(flight, &mut object, None, ctx) {
                flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
                return Err(status);
            }
            flight.station(ctx, Station::Registry, Outcome::Changed, "addresses and ports", (&before, &object));
        }
        let before = object.clone();
        registry::before_create(kind, &flight.info.namespace, &mut object, ctx.rng, ctx.now);
        if kind.kind == "CertificateSigningRequest" {
            // Who asks for a certificate is what the signer goes by.
            let asking = crate::apiserver::authz::review::info(&flight.user);
            let spec = object.entry(k!("spec"));
            asking.entries().iter().for_each(|(field, v)| spec.set(*field, v.clone()));
        }
        let object = crate::api::decode::canonical(&object, kind.root);
        if flight.info.verb == "create" {
            let mut info = (*flight.info).clone();
            info.name = meta_text(&object, k!("name")).into();
            flight.info = Rc::new(info);
        }
        let mut errors = crate::api::Errors::default();
        (flight.kind.strategy.validate)(&object, &mut errors);
        self.judged(flight, &before, &object, None, &errors, ctx)?;
        self.may_create(flight, ctx)?;
        admission::validate(self, flight, Operation::Create, &object, None, ctx)?;
        Ok(object)
    }

    /// An update or an application that creates asks for the right to create. Models `withAuthorization`.
    fn may_create(&self, flight: &Flight, ctx: &mut Ctx<'_, Timer>) -> Result<(), Status> {
        if flight.info.verb == "create" {
            return Ok(());
        }
        let attributes = Attributes { verb: "create".into(), ..Attributes::of_request(&flight.info) };
        let asked = authz::authorize(self, &flight.user, &attributes);
        asked.map(drop).map_err(|reason| {
            let status = attributes.forbidden(&flight.user, &reason);
            flight.station(ctx, Station::Authorization, Outcome::Refused, status.message.clone(), NOTHING);
            status
        })
    }

    fn write_new(&mut self, mut flight: Flight, object: Value, given: Value, ctx: &mut Ctx<'_, Timer>) {
        if flight.dry_run {
            // Nothing is written, but a key that is taken is.
            if let Some(there) = self.caches[flight.cache].get(&flight.key()) {
                let status = exists(&flight, &there.value);
                return self.refuse(&flight, &status, ctx);
            }
            return self.finish(flight, 201, &object, ctx);
        }
        if flight.stored.kind == "Event" {
            if ctx.now >= self.event_lease.1 {
                flight.task = Task::Lease { object };
                let ttl = self.config.arguments.span("event-ttl", EVENT_TTL);
                return self.ask(ctx, flight, Call::LeaseGrant((ttl + LEASE_REUSE).as_secs() as i64));
            }
            let lease = self.event_lease.0;
            return self.put_new(flight, object, lease, None, ctx);
        }
        self.put_new(flight, object, 0, Some(Change::Put(given)), ctx);
    }

    /// The lease for events has come.
    pub(in crate::apiserver) fn lease_given(
        &mut self,
        mut flight: Flight,
        reply: &etcd::Reply,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let etcd::Answer::Lease(lease, _) = reply.result else { return };
        let Task::Lease { object } = std::mem::replace(&mut flight.task, Task::Done) else { return };
        self.event_lease = (lease, ctx.now + LEASE_REUSE);
        self.put_new(flight, object, lease, None, ctx);
    }

    fn put_new(
        &mut self,
        mut flight: Flight,
        mut object: Value,
        lease: i64,
        again: Option<Change>,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        self.sharer.share(&mut object, crate::api::NULL);
        let key = flight.key();
        let words = Words::made("create {} if there is no such key", [key.clone().into()]);
        flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
        if flight.stored.kind == "Service" {
            self.remember(&key, &object, ctx.now);
        }
        let read = Range::of(&key);
        let put = Op::Put(key.clone(), object.clone(), lease);
        let call = flight.transaction(Compare::ModRevision(key, 0), put, Op::Range(read));
        flight.task = Task::Commit { before: Value::Null, object, answer: Answer::Object, again, created: true };
        self.write(flight, call, ctx);
    }

    /// A transaction leaves for etcd.
    pub(in crate::apiserver) fn write(&mut self, flight: Flight, call: Call, ctx: &mut Ctx<'_, Timer>) {
        if self.connected {
            self.call(ctx, WORK, Waiting::Flight(Box::new(flight)), call);
        } else {
            self.ask(ctx, flight, call);
        }
    }

    /// etcd has answered a transaction.
    pub(in crate::apiserver) fn committed(
        &mut self,
        mut flight: Flight,
        reply: &etcd::Reply,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let etcd::Answer::Txn(held, parts) = &reply.result else { return };
        let Task::Commit { before, object, answer, again, created } = std::mem::replace(&mut flight.task, Task::Done)
        else {
            return;
        };
        if !*held {
            let there = match parts.first() {
                Some(etcd::Answer::Range(found, _)) => found.first(),
                _ => None,
            };
            if let (true, None, Some(Change::Put(object))) = (created, there, &again) {
                // A quota was changed in the meantime: once more.
                flight.task = Task::Create { object: object.clone() };
                flight.warnings.clear();
                return self.create_admitted(flight, ctx);
            }
            if created {
                let status = exists(&flight, there.map_or(crate::api::NULL, |kv| &kv.value));
                flight.station(ctx, Station::Etcd, Outcome::Refused, "the key is there already", NOTHING);
                self.given.retain(|(_, owner, _)| *owner != flight.key());
                return self.refuse(&flight, &status, ctx);
            }
            let words = "the key was changed by another in the meantime: once more, from what it is now";
            flight.station(ctx, Station::Etcd, Outcome::Refused, words, NOTHING);
            return self.lost_race(flight, again, there, ctx);
        }
        if object.is_null() {
            self.given.retain(|(_, owner, _)| *owner != flight.key());
        }
        let words = Words::made("revision {}", [reply.revision.into()]);
        flight.station(ctx, Station::Etcd, Outcome::Changed, words, (&before, &object));
        match answer {
            Answer::Object => {
                let code = if created { 201 } else { 200 };
                let object = self.caches[flight.cache].written(&object, reply.revision);
                self.finish(flight, code, &object, ctx);
            }
            Answer::Last(last) => self.finish(flight, 200, &versioned(&last, reply.revision), ctx),
            Answer::Success(status) => self.answer(&flight, Response::object(0, 200, status), ctx),
            Answer::This(code, body) => self.answer(&flight, Response::object(0, code, body), ctx),
            Answer::Again(change) => {
                let now = Entry { value: versioned(&object, reply.revision), revision: reply.revision };
                self.change(flight, change, Some(now), true, ctx);
            }
        }
    }

    /// The object is the answer.
    pub(in crate::apiserver) fn finish(&mut self, flight: Flight, code: u16, object: &Value, ctx: &mut Ctx<'_, Timer>) {
        let object = self.outward(&flight, object);
        match flight.form.object(flight.kind, &object, crate::wire::wall_secs(ctx.now)) {
            Ok(body) => self.answer(&flight, Response::object(0, code, body), ctx),
            Err(status) => self.refuse(&flight, &status, ctx),
        }
    }

    /// The verdict of a validation, with the kind's warnings.
    pub(in crate::apiserver) fn judged(
        &self,
        flight: &mut Flight,
        before: &Value,
        object: &Value,
        old: Option<&Value>,
        errors: &crate::api::Errors,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<(), Status> {
        let mut errors = errors.clone();
        errors.0.iter_mut().for_each(|e| e.show_empty(&flight.empties));
        match registry::validated(flight.stored, object, &errors) {
            Ok(()) => {
                // Other subresources have a strategy of their own, which warns of nothing.
                if matches!(flight.info.subresource.as_str(), "" | "scale") {
                    let warnings = (flight.stored.strategy.warnings)(object, old);
                    flight.warnings.extend(warnings.into_iter().map(Rc::from));
                }
                let outcome = if before == object { Outcome::Passed } else { Outcome::Changed };
                let name = registry::meta(object).get(k!("name")).rc_str().unwrap_or_default();
                let words = Words::made("{} {:?} is valid", [Text::Fixed(flight.kind.kind).into(), name.into()]);
                flight.station(ctx, Station::Validation, outcome, words, (before, object));
                Ok(())
            }
            Err(status) => {
                flight.station(ctx, Station::Validation, Outcome::Refused, status.message.clone(), (before, object));
                Err(status)
            }
        }
    }
}

/// 409; what is there may be on its way out.
fn exists(flight: &Flight, there: &Value) -> Status {
    let mut status = Status::already_exists(flight.kind, &flight.info.name);
    if !registry::meta(there).get(k!("deletionTimestamp")).is_null() {
        status.message = format!("object is being deleted: {}", status.message);
    }
    status
}
