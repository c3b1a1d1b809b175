//! Errors of the API: the Status object, and the list of a validation's complaints, in Kubernetes' own words.

use super::go::quoted;
use super::{Kind, Value};
use crate::json;

/// A refusal: what becomes a `Status` object in the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// The HTTP status.
    pub code: u16,
    /// `NotFound`, `AlreadyExists`, `Invalid`...
    pub reason: &'static str,
    /// What a person reads.
    pub message: String,
    /// `details`, if there are any.
    pub details: Value,
}

/// One complaint of a validation. Models apimachinery's `field.Error`.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// `FieldValueInvalid` and so on: `reason` of the cause.
    pub reason: &'static str,
    /// `spec.containers[0].name`.
    pub field: String,
    /// `Invalid value: "x": must be ...`.
    pub text: String,
}

/// The complaints of a validation, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Errors(pub Vec<FieldError>);

impl FieldError {
    /// Shows a list or map that was given and is empty as that, where the object knows of nothing.
    pub fn show_empty(&mut self, empties: &[String]) {
        if self.text.starts_with("Invalid value: {") {
            let inside = empties.iter().filter_map(|e| e.strip_prefix(self.field.as_str())?.strip_prefix('.'));
            for (name, given) in inside.filter_map(|e| e.split_once(' ')).filter(|(name, _)| !name.contains(['.', '[']))
            {
                let name = super::kinds::internal::go_name(name);
                self.text = self.text.replacen(&format!("\"{name}\":null"), &format!("\"{name}\":{given}"), 1);
            }
        }
        let Some(rest) = self.text.strip_prefix("Invalid value: null: ") else { return };
        let given = empties.iter().find_map(|e| e.strip_prefix(self.field.as_str())?.strip_prefix(' '));
        if let Some(given) = given {
            self.text = format!("Invalid value: {given}: {rest}");
        }
    }
}

/// A value as `field.Error` prints it: texts quoted, everything else as JSON.
fn shown(value: &Value) -> String {
    match value {
        Value::Str(s) => quoted(s),
        other => super::json::print(other),
    }
}

impl Errors {
    fn add(&mut self, reason: &'static str, field: impl Into<String>, text: String) {
        self.0.push(FieldError { reason, field: field.into(), text });
    }
    /// `Required value`, with a hint if there is one.
    pub fn required(&mut self, field: impl Into<String>, hint: &str) {
        let text = if hint.is_empty() { "Required value".into() } else { format!("Required value: {hint}") };
        self.add("FieldValueRequired", field, text);
    }
    /// `Invalid value: "x": why`.
    pub fn invalid(&mut self, field: impl Into<String>, value: impl Into<Value>, why: &str) {
        self.add("FieldValueInvalid", field, format!("Invalid value: {}: {why}", shown(&value.into())));
    }
    /// `Invalid value: why`, of something too large to be shown.
    pub fn invalid_whole(&mut self, field: impl Into<String>, why: &str) {
        self.add("FieldValueInvalid", field, format!("Invalid value: {why}"));
    }
    /// `Unsupported value: "x": supported values: "a", "b"`.
    pub fn not_supported(&mut self, field: impl Into<String>, value: impl Into<Value>, allowed: &[&str]) {
        let list: Vec<String> = allowed.iter().map(|a| quoted(a)).collect();
        let text = format!("Unsupported value: {}: supported values: {}", shown(&value.into()), list.join(", "));
        self.add("FieldValueNotSupported", field, text);
    }
    /// `Duplicate value: "x"`.
    pub fn duplicate(&mut self, field: impl Into<String>, value: impl Into<Value>) {
        self.add("FieldValueDuplicate", field, format!("Duplicate value: {}", shown(&value.into())));
    }
    /// `Duplicate value: "x": why`.
    pub fn duplicate_because(&mut self, field: impl Into<String>, value: impl Into<Value>, why: &str) {
        self.add("FieldValueDuplicate", field, format!("Duplicate value: {}: {why}", shown(&value.into())));
    }
    /// `Not found: "x"`.
    pub fn not_found(&mut self, field: impl Into<String>, value: impl Into<Value>) {
        self.add("FieldValueNotFound", field, format!("Not found: {}", shown(&value.into())));
    }
    /// `Not found: "x": why`.
    pub fn not_found_because(&mut self, field: impl Into<String>, value: impl Into<Value>, why: &str) {
        self.add("FieldValueNotFound", field, format!("Not found: {}: {why}", shown(&value.into())));
    }
    /// `Too many: n: must have at most m items`.
    pub fn too_many(&mut self, field: impl Into<String>, n: usize, max: usize) {
        let items = if max == 1 { "item" } else { "items" };
        self.add("FieldValueTooMany", field, format!("Too many: {n}: must have at most {max} {items}"));
    }
    /// `Invalid value: "x": why` for each reason, if there are any.
    pub fn all(&mut self, field: impl Into<String>, value: &str, whys: Vec<String>) {
        if !whys.is_empty() {
            let field = field.into();
            whys.iter().for_each(|why| self.invalid(field.as_str(), value, why));
        }
    }
    /// `Forbidden: why`.
    pub fn forbidden(&mut self, field: impl Into<String>, why: &str) {
        self.add("FieldValueForbidden", field, format!("Forbidden: {why}"));
    }
    /// `Too long: may not be more than n bytes`.
    pub fn too_long(&mut self, field: impl Into<String>, max: usize) {
        self.add("FieldValueTooLong", field, format!("Too long: may not be more than {max} bytes"));
    }
    /// All of them in one line: `[a: x, b: y]`.
    pub fn joined(&self) -> String {
        let mut texts: Vec<String> = Vec::new();
        for e in &self.0 {
            let text = format!("{}: {}", e.field, e.text);
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        match texts.as_slice() {
            [one] => one.clone(),
            many => format!("[{}]", many.join(", ")),
        }
    }
    /// `details.causes`.
    fn causes(&self) -> Vec<Value> {
        let cause =
            |e: &FieldError| json!({ "reason": (e.reason), "message": (e.text.as_str()), "field": (e.field.as_str()) });
        // What is said twice is told once.
        let new = |(i, e): &(usize, &FieldError)| !self.0[..*i].contains(*e);
        self.0.iter().enumerate().filter(new).map(|(_, e)| cause(e)).collect()
    }
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Status {
    fn new(code: u16, reason: &'static str, message: String) -> Status {
        Status { code, reason, message, details: Value::Null }
    }
    fn about(mut self, kind: &Kind, name: &str) -> Status {
        let mut d = Value::object();
        for (k, v) in [("name", name), ("group", kind.group), ("kind", kind.plural)] {
            if !v.is_empty() {
                d.set(k, v);
            }
        }
        self.details = d;
        self
    }
    /// 401.
    pub fn unauthorized() -> Status {
        Status::new(401, "Unauthorized", "Unauthorized".into())
    }
    /// 403 with the message whole.
    pub fn forbidden(message: String) -> Status {
        Status::new(403, "Forbidden", message)
    }
    /// 403: `pods "x" is forbidden: why`.
    pub fn forbidden_object(kind: &Kind, name: &str, why: &str) -> Status {
        let message = if name.is_empty() {
            format!("{} is forbidden: {why}", kind.qualified())
        } else {
            format!("{} {} is forbidden: {why}", kind.qualified(), quoted(name))
        };
        Status::new(403, "Forbidden", message).about(kind, name)
    }
    /// 404: `pods "x" not found`.
    pub fn not_found(kind: &Kind, name: &str) -> Status {
        Status::new(404, "NotFound", format!("{} {} not found", kind.qualified(), quoted(name))).about(kind, name)
    }
    /// 404 of a path that leads nowhere.
    pub fn no_such_path() -> Status {
        let mut s = Status::new(404, "NotFound", "the server could not find the requested resource".into());
        s.details = Value::object();
        s
    }
    /// 409 of a create: `pods "x" already exists`.
    pub fn already_exists(kind: &Kind, name: &str) -> Status {
        Status::new(409, "AlreadyExists", format!("{} {} already exists", kind.qualified(), quoted(name)))
            .about(kind, name)
    }
    /// 422 of an update that must say which version it knows. The real server takes the resource for the kind.
    pub fn unversioned(kind: &Kind, name: &str) -> Status {
        let mut errors = Errors::default();
        errors.invalid("metadata.resourceVersion", 0, "must be specified for an update");
        let mut s = Status::invalid(kind, name, &errors);
        s.message = s.message.replacen(kind.kind, kind.plural, 1);
        s.details.set("kind", kind.plural);
        s
    }
    /// 409 of an update of an object that is another by now.
    pub fn another(kind: &Kind, name: &str, key: &str, uid: &str, there: &str) -> Status {
        let why = format!(
            "StorageError: invalid object, Code: 4, Key: {key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition \
            failed: UID in precondition: {uid}, UID in object meta: {there}"
        );
        Status::conflict(kind, name, &why)
    }
    /// 409 of an update: `Operation cannot be fulfilled on pods "x": why`.
    pub fn conflict(kind: &Kind, name: &str, why: &str) -> Status {
        let message = format!("Operation cannot be fulfilled on {} {}: {why}", kind.qualified(), quoted(name));
        Status::new(409, "Conflict", message).about(kind, name)
    }
    /// 400.
    pub fn bad_request(message: impl Into<String>) -> Status {
        Status::new(400, "BadRequest", message.into())
    }
    /// 405.
    pub fn method_not_allowed() -> Status {
        let mut s = Status::new(
            405,
            "MethodNotAllowed",
            "the server does not allow this method on the requested resource".into(),
        );
        s.details = Value::object();
        s
    }
    /// 410: a resourceVersion that has been compacted away.
    pub fn expired(message: impl Into<String>) -> Status {
        Status::new(410, "Expired", message.into())
    }
    /// 415.
    pub fn unsupported_media_type(message: impl Into<String>) -> Status {
        Status::new(415, "UnsupportedMediaType", message.into())
    }
    /// 422: `Pod "x" is invalid: ...`, with a cause for each complaint.
    pub fn invalid(kind: &Kind, name: &str, errors: &Errors) -> Status {
        let said = errors.joined();
        let mut s =
            Status::new(422, "Invalid", format!("{} {} is invalid: {said}", qualified_kind(kind), quoted(name)))
                .about(kind, name);
        s.details.set("kind", kind.kind);
        s.details.set("causes", errors.causes());
        s
    }
    /// 500.
    pub fn internal(message: String) -> Status {
        let mut s = Status::new(500, "InternalError", format!("Internal error occurred: {message}"));
        s.details = json!({ "causes": [{ "message": (message) }] });
        s
    }
    /// 500 of an error that the server passes on as it is: no reason, no details.
    pub fn plain(message: String) -> Status {
        Status::new(500, "", message)
    }
    /// 413.
    pub fn too_large(message: String) -> Status {
        Status::new(413, "RequestEntityTooLarge", format!("Request entity too large: {message}"))
    }
    /// 422 without a word why, as of a JSON patch that does not apply.
    pub fn rejected() -> Status {
        let mut s =
            Status::new(422, "Invalid", "the server rejected our request due to an error in our request".into());
        s.details = Value::object();
        s
    }
    /// 422 of a request that is about no kind: `" \"\" is invalid: patch: ..."`.
    pub fn invalid_request(errors: &Errors) -> Status {
        let mut s = Status::new(422, "Invalid", format!(" \"\" is invalid: {}", errors.joined()));
        s.details = json!({ "causes": (errors.causes()) });
        s
    }
    /// 504: the server gave up waiting.
    pub fn timeout(message: impl Into<String>) -> Status {
        Status::new(504, "Timeout", message.into())
    }

    /// The object that the answer carries.
    pub fn to_value(&self) -> Value {
        let mut v = json!({
            "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
            "message": (self.message.as_str())
        });
        if !self.reason.is_empty() {
            v.set("reason", self.reason);
        }
        if !self.details.is_null() {
            v.set("details", self.details.clone());
        }
        v.set("code", i64::from(self.code));
        v
    }
}

/// `Pod` or `Deployment.apps`.
fn qualified_kind(kind: &Kind) -> String {
    if kind.group.is_empty() { kind.kind.into() } else { format!("{}.{}", kind.kind, kind.group) }
}
