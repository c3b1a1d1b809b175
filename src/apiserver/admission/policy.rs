//! Models ValidatingAdmissionPolicy: what policies and their bindings say of a request, in CEL.
//!
//! Exact: matching by rules and selectors, match conditions, variables, parameters, messages, reasons, failure policies,
//! warnings. Simplified: a policy counts as soon as it is stored, and kinds are matched in the version in which they are stored.
//! Missing: audit annotations are evaluated and go nowhere; a subresource is judged as the object that it belongs to.

use std::rc::Rc;

use super::{Operation, Review, Said};
use crate::api::cel::{Program, Scope, Ty, compile};
use crate::api::kinds::{
    NAMESPACE, VALIDATING_ADMISSION_POLICY, VALIDATING_ADMISSION_POLICY_BINDING,
    validating_admission_policy::expressions,
};
use crate::api::selector::Selector;
use crate::api::{Kind, Status, Value, kinds};
use crate::json;
use crate::k;
use crate::path;

/// What a policy says: the reason of a refusal, and its words.
type Denial = (String, String);

pub fn validate(review: &mut Review<'_>, object: &Value) -> Said {
    let exempt = review.flight.info.group == "admissionregistration.k8s.io";
    let server = review.server;
    let all = |kind| server.cache_of(kind).map(|cache| server.caches[cache].under(&Kind::etcd_key(kind, "", "")));
    let mut bindings =
        all(&VALIDATING_ADMISSION_POLICY_BINDING).into_iter().flatten().map(|(_, e)| e.value.clone()).peekable();
    if exempt || bindings.peek().is_none() {
        return Ok(None);
    }
    let bindings: Vec<Value> = bindings.collect();
    let subject = Subject::of(review, object);
    let mut denied: Option<(String, Denial)> = None;
    let mut asked = 0;
    for (_, entry) in all(&VALIDATING_ADMISSION_POLICY).into_iter().flatten() {
        let policy = &entry.value;
        let name = policy.at(path!("metadata.name")).str();
        if !subject.fits(policy.at(path!("spec.matchConstraints")), true) {
            continue;
        }
        for binding in bindings.iter().filter(|b| b.at(path!("spec.policyName")).str() == name) {
            if !subject.fits(binding.at(path!("spec.matchResources")), false) {
                continue;
            }
            asked += 1;
            let bound = binding.at(path!("metadata.name")).str();
            let actions = binding.at(path!("spec.validationActions"));
            let does = |action: &str| actions.items().iter().any(|a| a.str() == action);
            let said = format!("ValidatingAdmissionPolicy '{name}' with binding '{bound}'");
            let (found, failed) = match params(review, policy, binding) {
                Ok(all) => (all.iter().flat_map(|params| subject.judge(policy, params)).collect(), false),
                // What is wrong with the binding is refused whatever the binding's actions are.
                Err(why) if fails(policy) => {
                    (vec![("Invalid".into(), format!("failed to configure binding: {why}"))], true)
                }
                Err(_) => (Vec::new(), false),
            };
            for (reason, why) in found {
                if does("Warn") && !failed {
                    review.warnings.push(format!("Validation failed for {said}: {why}"));
                }
                if (does("Deny") || failed) && denied.is_none() {
                    denied = Some((format!("{said} denied request: {why}"), (reason, why)));
                }
            }
        }
    }
    match denied {
        None => Ok((asked > 0).then(|| format!("{asked} bindings were asked"))),
        Some((message, (reason, _))) => {
            let mut status = Status::forbidden_object(review.flight.named(), super::name_of(subject.some()), &message);
            (status.code, status.reason) = match reason.as_str() {
                "Forbidden" => (403, "Forbidden"),
                "RequestEntityTooLarge" => (413, "RequestEntityTooLarge"),
                _ => (422, "Invalid"),
            };
            status.details.set("causes", Value::from_items([json!({ "message": (message) })]));
            Err(status)
        }
    }
}

/// Whether what cannot be evaluated refuses.
fn fails(policy: &Value) -> bool {
    policy.at(path!("spec.failurePolicy")).str() != "Ignore"
}

/// What is judged.
struct Subject {
    object: Value,
    old: Value,
    request: Value,
    namespace: Value,
}

impl Subject {
    fn of(review: &mut Review<'_>, object: &Value) -> Subject {
        let (flight, info) = (review.flight, &review.flight.info);
        let deleted = review.operation == Operation::Delete;
        let operation = match review.operation {
            Operation::Create => "CREATE",
            Operation::Update => "UPDATE",
            Operation::Delete => "DELETE",
        };
        let kind = flight.kind;
        let of = json!({ "group": (kind.group), "version": (kind.version), "kind": (kind.kind) });
        let from = json!({ "group": (kind.group), "version": (kind.version), "resource": (info.resource.as_str()) });
        let list = |all: &[Rc<str>]| Value::from_items(all.iter().map(|v| Value::from(v.clone())));
        let user = &flight.user;
        let extra = Value::of(user.extra.iter().map(|(k, v)| (crate::api::Key::intern(k), list(v))));
        let mut request = json!({
            "kind": (of.clone()), "resource": (from.clone()), "requestKind": (of), "requestResource": (from),
            "name": (info.name.as_str()), "operation": (operation), "dryRun": (flight.dry_run),
            "userInfo": { "username": (user.name.clone()), "groups": (list(&user.groups)), "extra": (extra) },
            "options": {}
        });
        if info.name.is_empty() {
            request.set("name", object.at(path!("metadata.name")).clone());
        }
        for (name, said) in [
            ("subResource", &info.subresource),
            ("requestSubResource", &info.subresource),
            ("namespace", &info.namespace),
        ] {
            if !said.is_empty() {
                request.set(name, said.as_str());
            }
        }
        if !user.uid.is_empty() {
            request.entry("userInfo").set("uid", user.uid.clone());
        }
        let namespace = match (kind.namespaced, info.namespace.as_str()) {
            (true, name) => review.look_up(&NAMESPACE, "", name).unwrap_or_default(),
            _ => Value::Null,
        };
        let old = review.old.cloned().unwrap_or_default();
        let object = if deleted { Value::Null } else { object.clone() };
        Subject { object, old, request, namespace }
    }
    /// The object as it comes in or, if it goes, as it was.
    fn some(&self) -> &Value {
        if self.object.is_null() { &self.old } else { &self.object }
    }
    /// Whether a policy's constraints, which have to name the resource, or a binding's, which need not, are met.
    fn fits(&self, wanted: &Value, named: bool) -> bool {
        if wanted.is_null() {
            return !named;
        }
        let selects = |name: &str, labels: &Value| {
            let selector = wanted.get(name);
            selector.is_empty() || Selector::of_object(selector).is_ok_and(|s| s.matches(labels))
        };
        let labels = |v: &Value| v.at(path!("metadata.labels")).clone();
        let place =
            if self.request.at(path!("kind.kind")).str() == "Namespace" { self.some() } else { &self.namespace };
        let rules = |name: &str| wanted.get(name).items().iter().any(|rule| self.meets(rule));
        let all = wanted.get(k!("resourceRules"));
        (place.is_null() || selects("namespaceSelector", &labels(place)))
            && [&self.object, &self.old].iter().any(|v| !v.is_null() && selects("objectSelector", &labels(v)))
            && (rules("resourceRules") || all.is_empty() && !named)
            && !rules("excludeResourceRules")
    }
    fn meets(&self, rule: &Value) -> bool {
        let has = |name: &str, value: &str| rule.get(name).items().iter().any(|v| v.str() == "*" || v.str() == value);
        let of = self.request.get(k!("resource"));
        let (resource, sub) = (of.get(k!("resource")).str(), self.request.get(k!("subResource")).str());
        let named = rule.get(k!("resources")).items().iter().any(|said| {
            let (wanted, part) = said.str().split_once('/').unwrap_or((said.str(), ""));
            (wanted == "*" || wanted == resource) && (part == sub || part == "*" && said.str().contains('/'))
        });
        let scope = match rule.get(k!("scope")).str() {
            "Namespaced" => !self.request.get(k!("namespace")).is_empty(),
            "Cluster" => self.request.get(k!("namespace")).is_empty(),
            _ => true,
        };
        let names = rule.get(k!("resourceNames")).items();
        named
            && scope
            && has("operations", self.request.get(k!("operation")).str())
            && has("apiGroups", of.get(k!("group")).str())
            && has("apiVersions", of.get(k!("version")).str())
            && (names.is_empty() || names.contains(self.request.get(k!("name"))))
    }
    /// What a policy has against it.
    fn judge(&self, policy: &Value, params: &Value) -> Vec<Denial> {
        let spec = policy.get(k!("spec"));
        let mut env = expressions::env(Ty::Dyn, !spec.get(k!("paramKind")).is_null());
        let variables = expressions::variables(policy, &mut env);
        let names: Vec<(Rc<str>, Value)> = [
            ("object", &self.object),
            ("oldObject", &self.old),
            ("request", &self.request),
            ("namespaceObject", &self.namespace),
            ("params", params),
        ]
        .map(|(name, value)| (name.into(), value.clone()))
        .into();
        let mut scope = Scope::new(names, &variables);
        let mut evaluate = |text: &str| -> Result<Value, String> {
            let program: Program = compile(text, &env).map_err(|why| format!("compilation error: {why}"))?;
            program.evaluate(&mut scope).map_err(|why| format!("expression '{text}' resulted in error: {why}"))
        };
        let failed = |why: String| fails(policy).then(|| ("Invalid".to_string(), why));
        let mut wrong = Vec::new();
        for condition in spec.get(k!("matchConditions")).items() {
            match evaluate(condition.get(k!("expression")).str()) {
                Ok(Value::Bool(false)) => return Vec::new(),
                Ok(_) => {}
                Err(why) => wrong.push(why),
            }
        }
        if !wrong.is_empty() {
            let why = if let [one] = &wrong[..] { one.clone() } else { format!("[{}]", wrong.join(", ")) };
            return failed(why).into_iter().collect();
        }
        let mut denials = Vec::new();
        for validation in spec.get(k!("validations")).items() {
            let text = validation.get(k!("expression")).str();
            match evaluate(text) {
                Ok(Value::Bool(true)) => {}
                Ok(_) => {
                    let made = match validation.get(k!("messageExpression")).str() {
                        "" => None,
                        own => evaluate(own).ok().and_then(|m| m.as_str().map(|m| m.trim().to_string())),
                    };
                    let made = made.filter(|m| !m.is_empty() && !m.contains('\n'));
                    let message = made.unwrap_or_else(|| match validation.get(k!("message")).str().trim() {
                        "" => format!("failed expression: {}", text.trim()),
                        said => said.into(),
                    });
                    let reason = validation.get(k!("reason")).as_str().unwrap_or("Invalid");
                    denials.push((reason.into(), message));
                }
                Err(why) => denials.extend(failed(why)),
            }
        }
        denials
    }
}

/// The parameters of a binding: `null` if its policy has none. Models `CollectParams`.
fn params(review: &mut Review<'_>, policy: &Value, binding: &Value) -> Result<Vec<Value>, String> {
    let (wanted, from) = (policy.at(path!("spec.paramKind")), binding.at(path!("spec.paramRef")));
    if wanted.is_null() || from.is_null() {
        return Ok(vec![Value::Null]);
    }
    let (version, name) = (wanted.get(k!("apiVersion")).str(), wanted.get(k!("kind")).str());
    let kind = kinds::by_kind(version, name).filter(|kind| review.server.cache_of(kind).is_some());
    let Some(kind) = kind else {
        return Err(format!("failed to find resource referenced by paramKind: '{version}, Kind={name}'"));
    };
    let said = from.get(k!("namespace")).str();
    let own = review.flight.info.namespace.as_str();
    let namespace = match (kind.namespaced, said) {
        (false, "") => "",
        (false, _) => return Err("paramRef.namespace must not be provided for a cluster-scoped `paramKind`".into()),
        (true, "") if own.is_empty() => {
            return Err("cannot use namespaced paramRef in policy binding that matches cluster-scoped resources".into());
        }
        (true, "") => own,
        (true, said) => said,
    };
    let found = match from.get(k!("name")).str() {
        "" => {
            let selector = Selector::of_object(from.get(k!("selector")))?;
            let mut all = review.list((kind.group, kind.version, kind.plural), namespace);
            all.retain(|v| selector.matches(v.at(path!("metadata.labels"))));
            all
        }
        name => review.look_up(kind, namespace, name).into_iter().collect(),
    };
    if found.is_empty() && from.get(k!("parameterNotFoundAction")).str() == "Deny" {
        return Err("no params found for policy binding with `Deny` parameterNotFoundAction".into());
    }
    Ok(found)
}
