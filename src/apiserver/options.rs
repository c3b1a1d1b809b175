//! The query parameters of each verb, checked before anything is done. Models the validation of `ListOptions`, `CreateOptions`...

use super::flight::Flight;
use super::info::RequestInfo;
use crate::api::{Errors, Status, Value};
use crate::json;

/// Refuses parameters that cannot be read or do not go together.
pub fn check(flight: &Flight) -> Result<(), Status> {
    let info = &flight.info;
    let q = &info.query;
    for name in ["limit", "timeoutSeconds", "gracePeriodSeconds"] {
        q.int(name).map_err(Status::bad_request)?;
    }
    if info.verb == "patch" && !flight.applies() {
        super::verbs::body::patch_type(flight)?;
    }
    let (kind, mut errors) = match info.verb {
        "list" | "watch" | "deletecollection" => ("ListOptions", list(info)),
        "create" => ("CreateOptions", Errors::default()),
        "update" => ("UpdateOptions", Errors::default()),
        "patch" => ("PatchOptions", Errors::default()),
        "delete" => ("DeleteOptions", Errors::default()),
        _ => return Ok(()),
    };
    if matches!(info.verb, "create" | "update" | "patch") {
        field_manager(flight, &mut errors);
    }
    if matches!(info.verb, "create" | "update" | "patch" | "delete") {
        let asked: Vec<Value> = q.all("dryRun").map(Value::from).collect();
        if !(asked.is_empty() || asked.iter().all(|v| v.str() == "All")) {
            errors.not_supported("dryRun", Value::from_items(asked), &["All"]);
        }
    }
    if info.verb != "delete" {
        let validation = q.get("fieldValidation");
        if !matches!(validation, "" | "Ignore" | "Strict" | "Warn") {
            errors.not_supported("fieldValidation", validation, &["", "Ignore", "Strict", "Warn"]);
        }
    }
    if info.verb == "delete" || info.verb == "deletecollection" {
        let policy = q.get("propagationPolicy");
        if !matches!(policy, "" | "Foreground" | "Background" | "Orphan") {
            let known = &["Foreground", "Background", "Orphan", "nil"];
            errors.not_supported("propagationPolicy", policy, known);
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(invalid(kind, &errors)) }
}

/// Models `ValidatePatchOptions` and `ValidateFieldManager`.
fn field_manager(flight: &Flight, errors: &mut Errors) {
    let q = &flight.info.query;
    let manager = q.get("fieldManager");
    if flight.applies() {
        if manager.is_empty() {
            errors.required("fieldManager", "is required for apply patch");
        }
    } else if flight.info.verb == "patch" && q.given("force").is_some() {
        errors.forbidden("force", "may not be specified for non-apply patch");
    }
    if manager.len() > 128 {
        errors.too_long("fieldManager", 128);
    }
    if let Some((i, c)) = manager.char_indices().find(|(_, c)| c.is_control()) {
        let why = format!("invalid character U+{:04X} (at position {i})", c as u32);
        errors.invalid("fieldManager", manager, &why);
    }
}

/// 422 of one of the option kinds of meta.k8s.io.
pub fn invalid(kind: &str, errors: &Errors) -> Status {
    let said: Vec<String> = errors.0.iter().map(|e| format!("{}: {}", e.field, e.text)).collect();
    let said = if said.len() == 1 { said[0].clone() } else { format!("[{}]", said.join(", ")) };
    let cause = |e: &crate::api::FieldError| json!({ "reason": (e.reason), "message": (e.text.as_str()), "field": (e.field.as_str()) });
    Status {
        code: 422,
        reason: "Invalid",
        message: format!("{kind}.meta.k8s.io \"\" is invalid: {said}"),
        details: json!({
            "group": "meta.k8s.io", "kind": (kind), "causes": (errors.0.iter().map(cause).collect::<Vec<_>>())
        }),
    }
}

const MATCH: &str = "resourceVersionMatch";

fn list(info: &RequestInfo) -> Errors {
    let q = &info.query;
    let mut errors = Errors::default();
    let (version, matching) = (q.get("resourceVersion"), q.get(MATCH));
    let watch = info.verb == "watch";
    if watch && q.given("sendInitialEvents").is_some() {
        if matching.is_empty() {
            errors.forbidden(MATCH, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        } else if matching != "NotOlderThan" {
            errors.forbidden(MATCH, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
            errors.not_supported(MATCH, matching, &["NotOlderThan"]);
        }
        return errors;
    }
    if watch {
        if !matching.is_empty() {
            errors.forbidden(MATCH, "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
            if matching != "NotOlderThan" {
                errors.not_supported(MATCH, matching, &["NotOlderThan"]);
            }
        }
        if !q.get("continue").is_empty() {
            errors.forbidden(MATCH, "resourceVersionMatch is forbidden when continue is provided");
        }
        return errors;
    }
    if q.given("sendInitialEvents").is_some() {
        errors.forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list");
        return errors;
    }
    if matching.is_empty() {
        return errors;
    }
    if version.is_empty() {
        errors.forbidden(MATCH, "resourceVersionMatch is forbidden unless resourceVersion is provided");
    }
    if !q.get("continue").is_empty() {
        errors.forbidden(MATCH, "resourceVersionMatch is forbidden when continue is provided");
    }
    if !matches!(matching, "Exact" | "NotOlderThan") {
        errors.not_supported(MATCH, matching, &["Exact", "NotOlderThan", ""]);
    }
    if matching == "Exact" && version == "0" {
        errors.forbidden(MATCH, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
    }
    errors
}
