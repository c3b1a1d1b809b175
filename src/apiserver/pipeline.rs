//! The way in: who is it, may they, what do they want. From here each verb goes its own way.

use std::rc::Rc;

use super::authz::Attributes;
use super::flight::{Flight, NOTHING, Origin, Task};
use super::info::RequestInfo;
use super::render::Form;
use super::server::{ApiServer, Timer};
use super::user::User;
use crate::api::go::quoted;
use crate::api::{Kind, Status, kinds};
use crate::sim::Addr;
use crate::wire::{Ctx, Method, Outcome, Request, Response, Station};

impl ApiServer {
    /// A request has arrived.
    pub(super) fn request(&mut self, from: Addr, request: Rc<Request>, ctx: &mut Ctx<'_, Timer>) {
        let (user, said) = match super::authn::authenticate(self, &request, ctx.now) {
            Ok((user, how)) => (Some(user), how),
            Err(why) => (None, why.into()),
        };
        let known = user.is_some();
        let flight = self.flight(Origin::Client(from), request, user.unwrap_or_default(), ctx);
        let outcome = if known { Outcome::Passed } else { Outcome::Refused };
        flight.station(ctx, Station::Authentication, outcome, said, NOTHING);
        if known {
            self.admitted_user(flight, ctx);
        } else {
            self.refuse(&flight, &Status::unauthorized(), ctx);
        }
    }

    /// A request that has not yet passed any station.
    pub(super) fn flight(&self, origin: Origin, request: Rc<Request>, user: Rc<User>, ctx: &Ctx<'_, Timer>) -> Flight {
        let info = Rc::new(RequestInfo::new(request.method, &request.path));
        Flight {
            record: ctx.cause,
            origin,
            request,
            info,
            user,
            kind: &kinds::POD,
            stored: &kinds::POD,
            cache: 0,
            form: Form::PLAIN,
            warnings: Vec::new(),
            empties: Vec::new(),
            dry_run: false,
            namespace: None,
            also: Vec::new(),
            task: Task::Done,
            key: Default::default(),
        }
    }

    /// The user is known: may they?
    pub(super) fn admitted_user(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        if let Err(status) = self.impersonate(&mut flight, ctx) {
            self.refuse(&flight, &status, ctx);
            return;
        }
        let attributes = Attributes::of_request(&flight.info);
        match super::authz::authorize(self, &flight.user, &attributes) {
            Ok(why) => flight.station(ctx, Station::Authorization, Outcome::Passed, why, NOTHING),
            Err(reason) => {
                let status = attributes.forbidden(&flight.user, &reason);
                flight.station(ctx, Station::Authorization, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
                return;
            }
        }
        self.route(flight, ctx);
    }

    /// Who shows `Impersonate-User` acts as another, if he may.
    fn impersonate(&self, flight: &mut Flight, ctx: &mut Ctx<'_, Timer>) -> Result<(), Status> {
        let header = |name: &str| {
            let of_name = flight.request.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name));
            of_name.map(|(_, v)| v.clone()).collect::<Vec<_>>()
        };
        let (user, mut groups) = (header("impersonate-user"), header("impersonate-group"));
        let uid: Rc<str> = header("impersonate-uid").first().cloned().unwrap_or_default();
        let extra = flight.request.headers.iter().filter_map(|(n, v)| {
            let key =
                n.to_lowercase().strip_prefix("impersonate-extra-").map(|k| super::query::percent_decode(k, false))?;
            Some((key.into(), vec![v.clone()]))
        });
        let extra: Vec<(Rc<str>, Vec<Rc<str>>)> = extra.collect();
        let Some(name) = user.first().filter(|n| !n.is_empty()) else {
            if groups.is_empty() && uid.is_empty() && extra.is_empty() {
                return Ok(());
            }
            let go = |items: Vec<String>| match items.is_empty() {
                true => "(nil)".into(),
                false => format!("{{{}}}", items.join(", ")),
            };
            let list = |texts: &[Rc<str>]| go(texts.iter().map(|t| quoted(t)).collect());
            let more = extra.iter().map(|(key, values)| format!("{}:[]string{}", quoted(key), list(values)));
            return Err(Status::bad_request(format!(
                "requested &user.DefaultInfo{{Name:\"\", UID:{}, Groups:[]string{}, \
                Extra:map[string][]string{}}} without impersonating a user name",
                quoted(&uid),
                list(&groups),
                go(more.collect())
            )));
        };
        if let Err(attributes) = super::authz::may_impersonate(self, &flight.user, &flight.info, name, &groups) {
            let status = attributes.forbidden(&flight.user, "");
            flight.station(ctx, Station::Authentication, Outcome::Refused, status.message.clone(), NOTHING);
            return Err(status);
        }
        let mut other = User { name: name.clone(), ..User::default() };
        if let Some((namespace, account)) = other.account() {
            other = User::service_account(namespace, account, "");
            groups.retain(|g| !other.is_in(g));
        }
        (other.uid, other.extra) = (uid, extra);
        other.groups.splice(0..0, groups);
        let anonymous = &**name == super::user::ANONYMOUS || other.is_in(super::user::UNAUTHENTICATED);
        let who = if anonymous { super::user::UNAUTHENTICATED } else { super::user::AUTHENTICATED };
        if !other.is_in(who) {
            other.groups.push(who.into());
        }
        let detail = format!("{} acts as {}", flight.user.name, other.words());
        flight.user = Rc::new(other);
        flight.station(ctx, Station::Authentication, Outcome::Passed, detail, NOTHING);
        Ok(())
    }

    /// The user may: what do they want?
    fn route(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let info = flight.info.clone();
        if !info.is_resource {
            let form = Form::negotiate(&flight.request.accept, "", false);
            flight.form.yaml = form.is_ok_and(|form| form.yaml);
            let response = self.other_path(&flight);
            self.answer(&flight, response, ctx);
            return;
        }
        if !info.group.is_empty() && !kinds::ALL.iter().any(|k| k.group == info.group) {
            return self.answer(&flight, text(0, 404, "404 page not found\n"), ctx);
        }
        let prepared = self.prepare(&mut flight);
        if let Err(status) = prepared {
            self.refuse(&flight, &status, ctx);
            return;
        }
        let sub = info.subresource.as_str();
        if flight.request.method == Method::Head || info.verb == "watch" && flight.request.method != Method::Get {
            return self.refuse(&flight, &Status::method_not_allowed(), ctx);
        }
        match (info.verb, sub) {
            ("get" | "list", "") if flight.kind.kind == "ComponentStatus" => self.component_statuses(flight, ctx),
            ("get", "log") => self.log(flight, ctx),
            ("create" | "get", "exec" | "attach" | "portforward") => self.log(flight, ctx),
            ("get", _) => self.get(flight, ctx),
            ("list", "") => self.list(flight, ctx),
            ("watch", "") => self.watch(flight, ctx),
            ("create", "binding") => self.bind(flight, ctx),
            ("create", "eviction") => self.evict(flight, ctx),
            ("create", "token") => self.token_request(flight, ctx),
            ("create", "") if flight.stored.etcd_prefix.is_empty() => self.review(flight, ctx),
            ("create", "") => self.create(flight, ctx),
            ("update", _) => self.put(flight, ctx),
            ("patch", _) => self.patch(flight, ctx),
            ("delete", "") => self.delete(flight, ctx),
            ("deletecollection", "") => self.delete_collection(flight, ctx),
            _ => self.refuse(&flight, &Status::method_not_allowed(), ctx),
        }
    }

    /// Finds the kind, and reads what every verb understands.
    fn prepare(&self, flight: &mut Flight) -> Result<(), Status> {
        let info = flight.info.clone();
        let kind = kinds::by_resource(&info.group, &info.version, &info.resource).ok_or_else(Status::no_such_path)?;
        let sub = info.subresource.as_str();
        // Without its namespace a namespaced kind has a list, and nothing below it.
        let nowhere = kind.namespaced
            && info.namespace.is_empty()
            && (kind.etcd_prefix.is_empty() || !info.name.is_empty() && !matches!(info.verb, "list" | "watch"));
        if nowhere || !sub.is_empty() && !kind.subresources.contains(&sub) {
            return Err(Status::no_such_path());
        }
        flight.kind = kind;
        flight.stored = kind.stored_as.map_or(kind, |c| c.kind);
        flight.cache = self.cache_of(kind).unwrap_or(0);
        if !allowed(kind, &info) {
            return Err(Status::method_not_allowed());
        }
        let wrong = crate::api::names::path_segment(&info.name);
        if !wrong.is_empty() {
            let why = wrong.join(", ");
            return Err(Status::bad_request(format!("Name parameter invalid: {}: {why}", quoted(&info.name))));
        }
        if sub == "scale" {
            flight.kind = &kinds::SCALE;
        }
        if !super::render::speaks(&flight.request.accept) {
            return Err(super::render::unspoken(matches!(info.verb, "list" | "watch")));
        }
        let pretty = info.query.truth("pretty");
        let accept = if info.verb != "watch" {
            flight.request.accept.to_string()
        } else {
            flight.form.yaml = true;
            super::render::streamable(&flight.request.accept)?
        };
        flight.form = Form::negotiate(&accept, info.query.get("includeObject"), pretty)?;
        super::options::check(flight)?;
        flight.dry_run = info.query.get("dryRun") == "All";
        Ok(())
    }
}

/// Whether a path serves a method at all.
fn allowed(kind: &Kind, info: &RequestInfo) -> bool {
    let collection = info.path.trim_end_matches('/').ends_with(kind.plural);
    let whole = kind.namespaced && info.namespace.is_empty();
    match (info.verb, info.subresource.as_str()) {
        (verb, _) if kind.kind == "ComponentStatus" => matches!(verb, "get" | "list"),
        ("create", "") => collection && !whole,
        (_, "") if kind.etcd_prefix.is_empty() => false,
        ("update" | "patch" | "delete", "") => !info.name.is_empty() && !whole,
        ("deletecollection", _) => !whole && kind.kind != "Namespace",
        ("list" | "watch" | "get", "") => true,
        ("get", "binding" | "eviction" | "token") => false,
        ("update" | "patch", "binding" | "eviction" | "token" | "log") => false,
        ("create", sub) => matches!(sub, "binding" | "eviction" | "token" | "exec" | "attach" | "portforward"),
        ("get" | "update" | "patch", _) => true,
        _ => false,
    }
}

/// The method of a verb, for requests that the server makes itself.
pub fn method_of(verb: &str) -> Method {
    match verb {
        "create" => Method::Post,
        "update" => Method::Put,
        "patch" => Method::Patch,
        "delete" => Method::Delete,
        _ => Method::Get,
    }
}

/// A plain text.
pub fn text(id: u64, code: u16, words: impl Into<Rc<str>>) -> Response {
    Response::text(id, code, words)
}

/// `Created`.
pub fn reason_phrase(code: u16) -> &'static str {
    match code {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        409 => "Conflict",
        410 => "Gone",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Entity",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}
