//! The reviews: who am I, may I, may he, what may I, whose token is this. Asked with POST, answered, not kept.

use super::{Attributes, authorize, rules_of};
use crate::api::{Errors, Kind, Status, Value, kinds};
use crate::apiserver::flight::{Flight, NOTHING};
use crate::apiserver::registry::now_text;
use crate::apiserver::server::{ApiServer, Timer};
use crate::apiserver::token::{Checked, check};
use crate::apiserver::user::User;
use crate::json;
use crate::k;
use crate::wire::Text;
use crate::wire::{Ctx, Outcome, Response, Station};

impl ApiServer {
    /// A review is asked for.
    pub(in crate::apiserver) fn review(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let kind = flight.kind;
        if kind.kind == "Binding" {
            // The older path of a binding: the pod is named in the body.
            return self.bind(flight, ctx);
        }
        let reviewed = self.decoded_as(&mut flight, kind, ctx).and_then(|r| self.reviewed(&flight, kind, r, ctx));
        match reviewed {
            Ok(answer) => {
                flight.station(ctx, Station::Registry, Outcome::Passed, "answered; nothing is stored", NOTHING);
                let answer = crate::api::decode::canonical(&answer, kind.root);
                self.answer(&flight, Response::object(0, 201, answer), ctx);
            }
            Err(status) => {
                flight.station(ctx, Station::Validation, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    fn reviewed(&self, flight: &Flight, kind: &Kind, mut review: Value, ctx: &Ctx<'_, Timer>) -> Result<Value, Status> {
        let spec = review.get(k!("spec")).clone();
        match kind.kind {
            "SelfSubjectReview" => {
                review.set_at("metadata.creationTimestamp", now_text(ctx.now));
                review.set("status", json!({ "userInfo": (info(&flight.user)) }));
            }
            "SelfSubjectAccessReview" => {
                checked_access(kind, &flight.info.namespace, &spec)?;
                review.set("status", verdict(self, &flight.user, &wanted(&spec)));
            }
            "SubjectAccessReview" | "LocalSubjectAccessReview" => {
                checked_access(kind, &flight.info.namespace, &spec)?;
                let groups: Vec<&str> = spec.get(k!("groups")).items().iter().map(Value::str).collect();
                let user = User::new(spec.get(k!("user")).str(), &groups);
                review.set("status", verdict(self, &user, &wanted(&spec)));
            }
            "SelfSubjectRulesReview" => {
                let namespace = spec.get(k!("namespace")).str();
                if namespace.is_empty() {
                    return Err(Status::bad_request("no namespace on request"));
                }
                review.set("status", rules(self, &flight.user, namespace));
                review.set("spec", json!({}));
            }
            _ => review.set("status", self.token_review(&spec, ctx)?),
        }
        Ok(review)
    }

    fn token_review(&self, spec: &Value, ctx: &Ctx<'_, Timer>) -> Result<Value, Status> {
        let token = spec.get(k!("token")).str();
        if token.is_empty() {
            return Err(Status::bad_request("token is required for TokenReview in authentication"));
        }
        let own = [self.config.issuer.to_string()];
        let asked: Vec<String> = spec.get(k!("audiences")).items().iter().map(|a| a.str().to_string()).collect();
        let audiences: &[String] = if asked.is_empty() { &own } else { &asked };
        Ok(match check(self, &token.into(), audiences, ctx.now) {
            Ok(Checked { user, audiences }) => json!({
                "authenticated": true, "user": (info(&user)),
                "audiences": (audiences.into_iter().map(Value::from).collect::<Vec<_>>())
            }),
            Err(why) => json!({ "user": {}, "error": (why) }),
        })
    }
}

/// A user as `userInfo` says it.
pub(in crate::apiserver) fn info(user: &User) -> Value {
    let mut out = json!({ "username": (user.name.clone()) });
    if !user.uid.is_empty() {
        out.set("uid", user.uid.clone());
    }
    out.set("groups", Value::from_items(user.groups.iter().map(|g| Value::from(g.clone()))));
    for (name, values) in &user.extra {
        out.entry("extra").set(&**name, Value::from_items(values.iter().map(|v| Value::from(v.clone()))));
    }
    out
}

fn invalid(errors: &Errors) -> Status {
    let mut status = Status::invalid(&kinds::SELF_SUBJECT_ACCESS_REVIEW, "", errors);
    // The real server builds this error without a kind.
    status.message = status.message.replacen("SelfSubjectAccessReview.", ".", 1);
    status.details.remove("kind");
    status
}

/// What is wrong with what a review asks about. Models `ValidateSubjectAccessReview` and its kin.
fn checked_access(kind: &Kind, namespace: &str, spec: &Value) -> Result<(), Status> {
    let (resource, other) = (spec.get(k!("resourceAttributes")), spec.get(k!("nonResourceAttributes")));
    let text = |name: &str| other.get(name).str().to_string();
    let shown = || match other {
        Value::Null => Value::Null,
        _ => json!({ "Path": (text("path")), "Verb": (text("verb")) }),
    };
    let mut errors = Errors::default();
    if resource.is_null() == other.is_null() {
        let why = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
        errors.invalid("spec", shown(), why);
    }
    if kind.kind != "SelfSubjectAccessReview"
        && spec.get(k!("user")).str().is_empty()
        && spec.get(k!("groups")).is_empty()
    {
        errors.invalid("spec.user", "", "at least one of user or group must be specified");
    }
    for name in ["fieldSelector", "labelSelector"] {
        let (at, selector) = (format!("spec.resourceAttributes.{name}"), resource.get(name));
        let (raw, listed) = (selector.get(k!("rawSelector")).str(), !selector.get(k!("requirements")).is_empty());
        if !raw.is_empty() && listed {
            let why = "may not specified at the same time as requirements";
            errors.invalid(format!("{at}.rawSelector"), raw, why);
        } else if !selector.is_null() && raw.is_empty() && !listed {
            let why = format!("when {at} is specified, requirements or rawSelector is required");
            errors.required(format!("{at}.requirements"), &why);
        }
    }
    if kind.kind == "LocalSubjectAccessReview" {
        let asked = resource.get(k!("namespace")).str();
        if !resource.is_null() && asked != namespace {
            errors.invalid("spec.resourceAttributes.namespace", asked, "must match metadata.namespace");
        }
        if !other.is_null() {
            errors.invalid("spec.nonResourceAttributes", shown(), "disallowed on this kind of request");
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(invalid(&errors)) }
}

fn wanted(spec: &Value) -> Attributes {
    let (resource, other) = (spec.get(k!("resourceAttributes")), spec.get(k!("nonResourceAttributes")));
    let text_of = |v: &Value, name: &str| Text::from(v.get(name).rc_str().unwrap_or_default());
    if resource.is_null() {
        return Attributes { verb: text_of(other, "verb"), path: text_of(other, "path"), ..Attributes::default() };
    }
    Attributes {
        verb: text_of(resource, "verb"),
        is_resource: true,
        group: text_of(resource, "group"),
        resource: text_of(resource, "resource"),
        subresource: text_of(resource, "subresource"),
        namespace: text_of(resource, "namespace"),
        name: text_of(resource, "name"),
        ..Attributes::default()
    }
}

fn verdict(server: &ApiServer, user: &User, what: &Attributes) -> Value {
    match authorize(server, user, what) {
        Ok(_) if user.is_in(crate::apiserver::user::MASTERS) => json!({ "allowed": true }),
        Ok(why) => json!({ "allowed": true, "reason": (why.to_string()) }),
        Err(why) if why.is_empty() => json!({ "allowed": false }),
        Err(why) => json!({ "allowed": false, "reason": (why) }),
    }
}

fn rules(server: &ApiServer, user: &User, namespace: &str) -> Value {
    let (mut resources, mut others) = (Vec::new(), Vec::new());
    for rule in rules_of(server, user, namespace) {
        let list = if rule.get(k!("nonResourceURLs")).is_empty() { &mut resources } else { &mut others };
        if !list.contains(rule) {
            list.push(rule.clone());
        }
    }
    json!({ "resourceRules": (resources), "nonResourceRules": (others), "incomplete": false })
}
