//! What is wrong with a policy or with one of its bindings. Models `ValidateValidatingAdmissionPolicy` and its kin.

use super::expressions;
use crate::api::cel::{Env, Ty, compile};
use crate::api::kinds::check::{label_selector, object_meta};
use crate::api::{Errors, Path, Value, names};
use crate::{k, path};

const OPERATIONS: [&str; 5] = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
const SCOPES: [&str; 3] = ["*", "Cluster", "Namespaced"];

/// A policy.
pub fn policy(v: &Value, e: &mut Errors) {
    object_meta(v, false, names::dns1123_subdomain, e);
    let (spec, path) = (v.get(k!("spec")), Path::new("spec"));
    supported(spec.get(k!("failurePolicy")), &["Fail", "Ignore"], &path.child("failurePolicy"), e);
    let kind = spec.get(k!("paramKind"));
    if !kind.is_null() {
        param_kind(kind, &path.child("paramKind"), e);
    }
    let matched = path.child("matchConstraints");
    if spec.get(k!("matchConstraints")).is_null() {
        e.required(matched, "");
    } else {
        match_resources(spec.get(k!("matchConstraints")), &matched, e);
        if spec.at(path!("matchConstraints.resourceRules")).is_empty() {
            e.required(matched.child("resourceRules"), "");
        }
    }
    let mut env = expressions::env(Ty::Dyn, !kind.is_null());
    conditions(spec.get(k!("matchConditions")).items(), &env, &path.child("matchConditions"), e);
    for (i, (made, variable)) in
        expressions::variables(v, &mut env).iter().zip(spec.get(k!("variables")).items()).enumerate()
    {
        let path = path.child("variables");
        let path = path.index(i);
        let (name, text) = (variable.get(k!("name")).str(), variable.get(k!("expression")).str());
        if name.trim().is_empty() {
            e.required(path.child("name"), "name is not specified");
        } else if !is_identifier(name) {
            e.invalid(path.child("name"), name, "must be a valid CEL identifier");
        }
        match &made.1 {
            _ if text.trim().is_empty() => e.required(path.child("expression"), "expression is not specified"),
            Err(why) => e.invalid(path.child("expression"), text, &format!("compilation failed: {why}")),
            Ok(_) => {}
        }
    }
    let (validations, annotations) = (spec.get(k!("validations")).items(), spec.get(k!("auditAnnotations")).items());
    if validations.is_empty() && annotations.is_empty() {
        let why = "validations or auditAnnotations must contain at least one item";
        e.required(path.child("validations"), why);
        e.required(path.child("auditAnnotations"), why);
    }
    for (i, one) in validations.iter().enumerate() {
        validation(one, &env, &path.child("validations").index(i), e);
    }
    for (i, one) in annotations.iter().enumerate() {
        let path = path.child("auditAnnotations");
        let path = path.index(i);
        let (key, text) = (one.get(k!("key")).str(), one.get(k!("valueExpression")).str());
        let whole = format!("{}/{key}", v.at(path!("metadata.name")).str());
        e.all(path.child("key"), &whole, names::qualified_name(&whole));
        if text.trim().is_empty() {
            e.required(path.child("valueExpression"), "valueExpression is not specified");
        } else {
            expression(text, &env, &[Ty::Str, Ty::Null], &path.child("valueExpression"), e);
        }
        if annotations[..i].iter().any(|other| other.get(k!("key")).str() == key) {
            e.duplicate(path.child("key"), key);
        }
    }
}

/// A binding of a policy.
pub fn binding(v: &Value, e: &mut Errors) {
    object_meta(v, false, names::dns1123_subdomain, e);
    let (spec, path) = (v.get(k!("spec")), Path::new("spec"));
    match spec.get(k!("policyName")).str() {
        "" => e.required(path.child("policyName"), ""),
        name => e.all(path.child("policyName"), name, names::dns1123_subdomain(name)),
    }
    if !spec.get(k!("paramRef")).is_null() {
        param_ref(spec.get(k!("paramRef")), &path.child("paramRef"), e);
    }
    if !spec.get(k!("matchResources")).is_null() {
        match_resources(spec.get(k!("matchResources")), &path.child("matchResources"), e);
    }
    let (said, path) = (spec.get(k!("validationActions")), path.child("validationActions"));
    for (i, action) in said.items().iter().enumerate() {
        if !["Audit", "Deny", "Warn"].contains(&action.str()) {
            e.not_supported(path.index(i), action, &["Audit", "Deny", "Warn"]);
        }
        if said.items()[..i].contains(action) {
            e.duplicate(path.index(i), action);
        }
    }
    let has = |name: &str| said.items().iter().any(|a| a.str() == name);
    if has("Deny") && has("Warn") {
        let why = "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)";
        e.invalid(path, said, why);
    }
    if said.is_empty() {
        e.required(path, "");
    }
}

fn supported(said: &Value, allowed: &[&str], path: &Path<'_>, e: &mut Errors) {
    if said.is_null() {
        e.required(path, "");
    } else if !allowed.contains(&said.str()) {
        e.not_supported(path, said, allowed);
    }
}

fn param_kind(kind: &Value, path: &Path<'_>, e: &mut Errors) {
    let version = kind.get(k!("apiVersion")).str();
    if version.is_empty() {
        e.required(path.child("apiVersion"), "");
    } else if version.matches('/').count() > 1 {
        e.invalid(path.child("apiVersion"), version, &format!("unexpected GroupVersion string: {version}"));
    } else {
        let (group, number) = version.split_once('/').unwrap_or(("", version));
        if !group.is_empty() {
            e.all(path.child("apiVersion"), group, names::dns1123_subdomain(group));
        }
        if number.is_empty() {
            e.invalid(path.child("apiVersion"), version, "version must be specified");
        } else {
            e.all(path.child("apiVersion"), number, names::dns1035_label(number));
        }
    }
    let kind = kind.get(k!("kind")).str();
    let wrong = names::dns1035_label(&kind.to_lowercase());
    if kind.is_empty() {
        e.required(path.child("kind"), "");
    } else if !wrong.is_empty() {
        let why = format!("may have mixed case, but should otherwise match: {}", wrong.join(","));
        e.invalid(path.child("kind"), kind, &why);
    }
}

fn match_resources(v: &Value, path: &Path<'_>, e: &mut Errors) {
    supported(v.get(k!("matchPolicy")), &["Equivalent", "Exact"], &path.child("matchPolicy"), e);
    for name in ["namespaceSelector", "objectSelector"] {
        label_selector(v.get(name), &path.child(name), e);
    }
    for name in ["resourceRules", "excludeResourceRules"] {
        for (i, one) in v.get(name).items().iter().enumerate() {
            rule(one, &path.child(name).index(i), e);
        }
    }
}

fn rule(rule: &Value, path: &Path<'_>, e: &mut Errors) {
    let list = |name: &str| rule.get(name).items();
    let starred = |name: &str| list(name).len() > 1 && list(name).iter().any(|v| v.str() == "*");
    for (i, name) in list("resourceNames").iter().enumerate() {
        let path = path.child("resourceNames");
        e.all(path.index(i), name.str(), names::path_segment(name.str()));
        if list("resourceNames")[..i].contains(name) {
            e.duplicate(path.index(i), name);
        }
    }
    for (name, what) in [("operations", "operations"), ("apiGroups", "API groups"), ("apiVersions", "API versions")] {
        let path = path.child(name);
        if list(name).is_empty() {
            e.required(path, "");
        }
        if starred(name) {
            e.invalid(path, rule.get(name), &format!("if '*' is present, must not specify other {what}"));
        }
        for (i, said) in list(name).iter().enumerate() {
            match name {
                "operations" if !OPERATIONS.contains(&said.str()) => e.not_supported(path.index(i), said, &OPERATIONS),
                "apiVersions" if said.is_empty() => e.required(path.index(i), ""),
                _ => {}
            }
        }
    }
    let (all, at) = (list("resources"), path.child("resources"));
    if all.is_empty() {
        e.required(at, "");
    }
    for (i, said) in all.iter().enumerate() {
        if said.is_empty() {
            e.required(at.index(i), "");
        }
    }
    let has = |is: fn(&str) -> bool| all.iter().any(|v| is(v.str()));
    if all.len() > 1 && has(|v| v == "*/*") {
        e.invalid(at, rule.get(k!("resources")), "if '*/*' is present, must not specify other resources");
    }
    if has(|v| v == "*") && has(|v| v != "*" && !v.contains('/')) {
        let why = "if '*' is present, must not specify other resources without subresources";
        e.invalid(at, rule.get(k!("resources")), why);
    }
    let scope = rule.get(k!("scope"));
    if !scope.is_null() && !SCOPES.contains(&scope.str()) {
        e.not_supported(path.child("scope"), scope, &SCOPES);
    }
}

fn conditions(all: &[Value], env: &Env, path: &Path<'_>, e: &mut Errors) {
    if all.len() > 64 {
        e.too_many(path, all.len(), 64);
    }
    for (i, condition) in all.iter().enumerate() {
        let path = path.index(i);
        let (name, text) = (condition.get(k!("name")).str(), condition.get(k!("expression")).str().trim());
        if text.is_empty() {
            e.required(path.child("expression"), "");
        } else {
            expression(text, env, &[Ty::Bool], &path.child("expression"), e);
        }
        if name.is_empty() {
            e.required(path.child("name"), "");
        } else {
            e.all(path.child("name"), name, names::qualified_name(name));
            if all[..i].iter().any(|other| other.get(k!("name")).str() == name) {
                e.duplicate(path.child("name"), name);
            }
        }
    }
}

fn validation(v: &Value, env: &Env, path: &Path<'_>, e: &mut Errors) {
    let text = |name: &str| v.get(name).str();
    if text("expression").trim().is_empty() {
        e.required(path.child("expression"), "expression is not specified");
    } else {
        expression(text("expression"), env, &[Ty::Bool], &path.child("expression"), e);
    }
    let blank = |name: &str| !text(name).is_empty() && text(name).trim().is_empty();
    if blank("messageExpression") {
        e.invalid(path.child("messageExpression"), text("messageExpression"), "must be non-empty if specified");
    } else if !text("messageExpression").is_empty() {
        expression(text("messageExpression"), env, &[Ty::Str], &path.child("messageExpression"), e);
    }
    if blank("message") {
        e.invalid(path.child("message"), text("message"), "must be non-empty if specified");
    } else if text("message").trim().contains(['\n', '\r']) {
        e.invalid(path.child("message"), text("message"), "must not contain line breaks");
    }
    let (reason, known) = (v.get(k!("reason")), ["Forbidden", "Invalid", "RequestEntityTooLarge"]);
    if !reason.is_null() && !known.contains(&reason.str()) {
        e.not_supported(path.child("reason"), reason, &known);
    }
}

/// An expression that has to evaluate to one of these types.
fn expression(text: &str, env: &Env, types: &[Ty], path: &Path<'_>, e: &mut Errors) {
    match compile(text, env) {
        Err(why) => e.invalid(path, text, &format!("compilation failed: {why}")),
        Ok(program) => {
            let (is, names) = (program.ty.name(), types.iter().map(Ty::name).collect::<Vec<_>>());
            match names.as_slice() {
                _ if names.contains(&is) => {}
                [one] => e.invalid(path, text, &format!("must evaluate to {one} but got {is}")),
                _ => e.invalid(path, text, "must evaluate to one of [string null_type]"),
            }
        }
    }
}

fn is_identifier(name: &str) -> bool {
    const RESERVED: [&str; 22] = [
        "true",
        "false",
        "null",
        "in",
        "as",
        "break",
        "const",
        "continue",
        "else",
        "for",
        "function",
        "if",
        "import",
        "let",
        "loop",
        "package",
        "namespace",
        "return",
        "var",
        "void",
        "while",
        "__has__",
    ];
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.chars().all(fits) && !name.starts_with(|c: char| c.is_ascii_digit()) && !RESERVED.contains(&name)
}

fn param_ref(v: &Value, path: &Path<'_>, e: &mut Errors) {
    let (name, selector) = (v.get(k!("name")).str(), v.get(k!("selector")));
    let both = "name and selector are mutually exclusive";
    if !name.is_empty() {
        e.all(path.child("name"), name, names::path_segment(name));
        if !selector.is_null() {
            e.forbidden(path.child("name"), both);
        }
    }
    if !selector.is_null() {
        label_selector(selector, &path.child("selector"), e);
        if !name.is_empty() {
            e.forbidden(path.child("selector"), both);
        }
    }
    if name.is_empty() && selector.is_null() {
        e.required(path, "one of name or selector must be specified");
    }
    let (action, known) = (v.get(k!("parameterNotFoundAction")), ["Deny", "Allow"]);
    match action.str() {
        "" => e.required(path.child("parameterNotFoundAction"), ""),
        said if !known.contains(&said) => e.not_supported(path.child("parameterNotFoundAction"), action, &known),
        _ => {}
    }
}
