//! What the expressions of a policy may speak of, and the policy's own variables.

use std::rc::Rc;

use crate::api::cel::{Env, Program, Ty, compile};
use crate::api::{Value, kinds};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models admission/v1 AdmissionRequest, as expressions see it.
    AdmissionRequest {
        kind "kind": obj(GroupVersionKind);
        resource "resource": obj(GroupVersionResource);
        sub_resource "subResource": str;
        request_kind "requestKind": obj(GroupVersionKind);
        request_resource "requestResource": obj(GroupVersionResource);
        request_sub_resource "requestSubResource": str;
        name "name": str;
        namespace "namespace": str;
        operation "operation": str;
        user_info "userInfo": obj(UserInfo);
        dry_run "dryRun": bool;
        options "options": any;
    }
    /// Models meta/v1 GroupVersionKind.
    GroupVersionKind {
        group "group": str;
        version "version": str;
        kind "kind": str;
    }
    /// Models meta/v1 GroupVersionResource.
    GroupVersionResource {
        group "group": str;
        version "version": str;
        resource "resource": str;
    }
    /// Models authentication/v1 UserInfo, as expressions see it.
    UserInfo {
        username "username": str;
        uid "uid": str;
        groups "groups": list(str);
        extra "extra": map(list(str));
    }
}

/// The names of a policy's expressions. `object`: the type of what comes in, if it is known; `params`: whether there may be any.
pub fn env(object: Ty, params: bool) -> Env {
    let mut names: Vec<(Rc<str>, Ty)> = vec![
        ("object".into(), object.clone()),
        ("oldObject".into(), object),
        ("request".into(), Ty::Of(AdmissionRequest::TYPE)),
        ("namespaceObject".into(), Ty::Of(kinds::NAMESPACE.root)),
    ];
    if params {
        names.push(("params".into(), Ty::Dyn));
    }
    Env { names, variables: Vec::new() }
}

/// The policy's variables. Each may speak of those before it, and is known to `env` from then on.
pub fn variables(policy: &Value, env: &mut Env) -> Vec<(Rc<str>, Result<Program, String>)> {
    let mut all = Vec::new();
    for variable in policy.at(path!("spec.variables")).items() {
        let name: Rc<str> = variable.get(k!("name")).str().into();
        let made = compile(variable.get(k!("expression")).str(), env);
        env.variables.push((name.clone(), made.as_ref().map_or(Ty::Dyn, |program| program.ty.clone())));
        all.push((name, made));
    }
    all
}

/// What does not fit the types of the objects that the policy is about. Models `TypeChecker.Check`.
pub fn warnings(policy: &Value) -> Vec<Value> {
    let spec = policy.get(k!("spec"));
    let mut all = Vec::new();
    for (i, validation) in spec.get(k!("validations")).items().iter().enumerate() {
        for name in ["expression", "messageExpression"] {
            let text = validation.get(name).str();
            let mut said = Vec::new();
            for kind in matched(spec).into_iter().filter(|_| !text.is_empty()) {
                let mut env = env(Ty::Of(kind.root), !spec.get(k!("paramKind")).is_null());
                variables(policy, &mut env);
                if let Err(why) = compile(text, &env) {
                    said.push(format!("{}, Kind={}: {why}\n", kind.api_version(), kind.kind));
                }
            }
            if !said.is_empty() {
                all.push(crate::json!({
                    "fieldRef": (format!("spec.validations[{i}].{name}")), "warning": (said.join("\n"))
                }));
            }
        }
    }
    all
}

/// The kinds that a policy names without stars, ten at most.
fn matched(spec: &Value) -> Vec<&'static kinds::Kind> {
    const MOST: usize = 10;
    let mut all: Vec<&'static kinds::Kind> = Vec::new();
    for rule in spec.at(path!("matchConstraints.resourceRules")).items() {
        let said = |name: &str| rule.get(name).items().iter().map(Value::str).filter(|v| !v.contains(['*', '/']));
        for group in said("apiGroups") {
            for version in said("apiVersions") {
                let found = said("resources").filter_map(|plural| kinds::by_resource(group, version, plural));
                for kind in found {
                    if !all.iter().any(|other| std::ptr::eq(*other, kind)) {
                        all.push(kind);
                    }
                }
            }
        }
    }
    all.truncate(MOST);
    all
}
