//! The body of a request as an object: JSON or YAML as people send it, or what a component hands over as an object.

use crate::path;
use std::rc::Rc;

use crate::api::decode::{FieldValidation, Media};
use crate::api::patch::{self, PatchError, PatchType};
use crate::api::{Kind, NULL, Status, Value, decode, json, owned};
use crate::apiserver::flight::Flight;
use crate::apiserver::registry::{self, meta_text};
use crate::apiserver::server::{ApiServer, Timer};
use crate::k;
use crate::wire::{Body, Ctx, Method, Outcome, Station, Text, Words};

const MEDIA: &str = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

/// In which language the body is written.
fn media(flight: &Flight) -> Result<Media, Status> {
    match flight.request.content_type.split(';').next().unwrap_or("").trim() {
        "" | "application/json" => Ok(Media::Json),
        "application/yaml" => Ok(Media::Yaml),
        _ => Err(unknown_format(MEDIA)),
    }
}

fn unknown_format(known: &str) -> Status {
    Status::unsupported_media_type(format!(
        "the body of the request was in an unknown format - accepted media types include: {known}"
    ))
}

/// `?fieldValidation=`. What a component hands over as an object was typed before it was sent.
fn validation(flight: &Flight) -> FieldValidation {
    match flight.info.query.get("fieldValidation") {
        "Ignore" => FieldValidation::Ignore,
        "Strict" => FieldValidation::Strict,
        _ => FieldValidation::Warn,
    }
}

/// The options in the body of a deletion.
pub fn options(flight: &Flight, text: &str) -> Result<Value, Status> {
    let value = match media(flight)? {
        Media::Json => json::parse(text)
            .map_err(|e| Status::bad_request(format!("couldn't get version/kind; json parse error: {e}")))?,
        Media::Yaml => crate::api::yaml::parse(text).map_err(Status::bad_request)?,
    };
    let (version, kind) = (value.get(k!("apiVersion")).str(), value.get(k!("kind")).str());
    if version == "v1" && (kind == "Status" || decode::META.contains(&kind)) {
        let why = format!("converting (v1.{kind}) to (v1.DeleteOptions): unknown conversion");
        return Err(Status::bad_request(why));
    }
    if !matches!(kind, "" | "DeleteOptions") {
        return Err(Status::bad_request(format!(
            "no kind {kind:?} is registered for version {version:?} in scheme \"pkg/runtime/scheme.go:111\""
        )));
    }
    let decoded = decode::decode(&value, crate::api::kinds::DeleteOptions::TYPE, false).map_err(Status::bad_request)?;
    Ok(decoded.value)
}

/// In which language the patch in the body is written.
pub fn patch_type(flight: &Flight) -> Result<PatchType, Status> {
    match flight.request.content_type.split(';').next().unwrap_or("").trim() {
        "application/json-patch+json" => Ok(PatchType::Json),
        "application/merge-patch+json" => Ok(PatchType::Merge),
        "application/strategic-merge-patch+json" => Ok(PatchType::Strategic),
        _ => Err(Status { details: Value::object(), ..Status::unsupported_media_type("415: Unsupported Media Type") }),
    }
}

/// The configuration that shall be applied.
pub fn configuration(flight: &mut Flight) -> Result<Value, Status> {
    let kind = flight.kind;
    if kind.stored_as.is_some() {
        return Err(Status::bad_request(format!("server-side apply of {} is not simulated", kind.qualified())));
    }
    let config = match &flight.request.body {
        Body::Object(v) => v.clone(),
        Body::Text(text) => {
            let read = crate::api::yaml::parse_noting_duplicates(text);
            let (config, repeated) = read.map_err(|e| Status::bad_request(format!("error encoding patch: {e}")))?;
            if validation(flight) == FieldValidation::Warn {
                flight.warnings.extend(repeated.into_iter().map(Rc::from));
            }
            if let Value::List(_) | Value::Str(_) | Value::Int(_) | Value::Bool(_) | Value::Float(_) = config {
                return Err(Status::bad_request(format!(
                    "error decoding patch: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {} into Go \
                    value of type map[string]interface {{}}",
                    decode::json_type(&config)
                )));
            }
            config
        }
        Body::None => Value::Null,
    };
    let (version, name) = (config.get(k!("apiVersion")).str(), config.get(k!("kind")).str());
    let gvk = format!("{}, Kind={name}", if version.contains('/') { version.into() } else { format!("/{version}") });
    if version != kind.api_version() || name != kind.kind {
        return Err(Status::bad_request(format!("invalid object type: {gvk}")));
    }
    if !config.at(path!("metadata.managedFields")).is_null() {
        return Err(Status::bad_request("metadata.managedFields must be nil"));
    }
    let mut wrong = Vec::new();
    owned::check(kind.root, &config, "", &mut wrong);
    let wrong = match wrong.as_slice() {
        [] => return Ok(config),
        [one] => one.clone(),
        more => format!("errors:\n  {}", more.join("\n  ")),
    };
    let (namespace, name) = (meta_text(&config, k!("namespace")), meta_text(&config, k!("name")));
    Err(Status::plain(format!("failed to create typed patch object ({namespace}/{name}; {gvk}): {wrong}")))
}

/// The object that the patch makes, defaults filled in. What a component hands over as an object was made by code: it is taken
/// as it is.
pub fn patched(flight: &mut Flight, of: PatchType, current: &Value) -> Result<Value, Status> {
    let kind = flight.kind;
    let mut object = match &flight.request.body {
        Body::Object(patch) => {
            let made = match of {
                PatchType::Json => patch::json_patch(current, patch).map_err(PatchError::status)?,
                PatchType::Merge => patch::merge(current, patch),
                PatchType::Strategic => patch::strategic(current, patch, kind.root).map_err(PatchError::status)?,
            };
            decode::canonical_after(&made, kind.root, current)
        }
        Body::Text(text) => {
            let decoded = patch::apply(of, current, text, kind, validation(flight))?;
            flight.warnings.extend(decoded.complaints.into_iter().map(Rc::from));
            flight.empties = decoded.empties;
            decoded.value
        }
        Body::None => return Err(Status::bad_request("invalid JSON patch")),
    };
    (kind.strategy.default)(&mut object);
    Ok(object)
}

impl ApiServer {
    /// The object in the body, decoded and defaulted.
    pub(in crate::apiserver) fn decoded(&self, flight: &mut Flight, ctx: &mut Ctx<'_, Timer>) -> Result<Value, Status> {
        let kind = flight.kind;
        let object = self.decoded_as(flight, kind, ctx)?;
        Ok(match kind.stored_as {
            Some(conversion) => (conversion.to_stored)(&object),
            None => object,
        })
    }

    fn read_text(&self, flight: &mut Flight, text: Rc<str>, kind: &'static Kind) -> Result<Value, Status> {
        let decoded = decode::body(&text, media(flight)?, kind, validation(flight))?;
        flight.warnings.extend(decoded.complaints.into_iter().map(Rc::from));
        flight.empties = decoded.empties;
        Ok(decoded.value)
    }

    /// The object in the body as one of a kind.
    pub(in crate::apiserver) fn decoded_as(
        &self,
        flight: &mut Flight,
        kind: &'static Kind,
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Value, Status> {
        let mut object = match &flight.request.body {
            Body::Object(v) => {
                let mut typed = v.clone();
                if v.get(k!("kind")).str() != kind.kind {
                    typed.set(k!("kind"), kind.kind);
                }
                if !kind.is_in(v.get(k!("apiVersion")).str()) {
                    typed.set(k!("apiVersion"), kind.api_version());
                }
                let there = match flight.request.method {
                    Method::Put if kind.stored_as.is_none() && std::ptr::eq(kind, flight.stored) => {
                        self.caches[flight.cache].get(&flight.key())
                    }
                    _ => None,
                };
                decode::canonical_after(&typed, kind.root, there.map_or(NULL, |entry| &entry.value))
            }
            Body::Text(text) => self.read_text(flight, text.clone(), kind)?,
            Body::None => self.read_text(flight, "".into(), kind)?,
        };
        let raw = object.clone();
        (kind.strategy.default)(&mut object);
        place(flight, &mut object)?;
        let name = registry::meta(&object).get(k!("name")).rc_str().unwrap_or_default();
        let words = Words::made("{} {:?}, defaults filled in", [Text::Fixed(kind.kind).into(), name.into()]);
        flight.station(ctx, Station::Decoding, Outcome::Changed, words, (&raw, &object));
        Ok(object)
    }
}

/// Name and namespace of the body must be those of the path.
pub fn place(flight: &Flight, object: &mut Value) -> Result<(), Status> {
    let info = &flight.info;
    let said = meta_text(object, k!("namespace"));
    if flight.kind.namespaced {
        if !said.is_empty() && said != info.namespace {
            return Err(Status::bad_request(
                "the namespace of the provided object does not match the namespace sent on the request",
            ));
        }
        if said.is_empty() {
            crate::apiserver::cache::set_meta(object, k!("namespace"), info.namespace.as_str().into());
        }
    }
    if info.verb == "create" && info.subresource.is_empty() {
        return Ok(());
    }
    let name = meta_text(object, k!("name"));
    if let ("binding" | "eviction", true) = (info.subresource.as_str(), name != info.name) {
        let what = if info.subresource == "binding" { "Binding" } else { "Eviction" };
        return Err(Status::bad_request(format!("name in URL does not match name in {what} object")));
    }
    if name.is_empty() {
        if info.verb == "create" {
            crate::apiserver::cache::set_meta(object, k!("name"), info.name.as_str().into());
            return Ok(());
        }
        return Err(Status::bad_request(format!(
            "the name of the object ({} based on URL) was undeterminable: name must be provided",
            info.name
        )));
    }
    if name != info.name && info.subresource == "token" {
        let mut errors = crate::api::Errors::default();
        errors.invalid("metadata.name", name, "must match the service account name if specified");
        return Err(Status::invalid(&crate::api::kinds::TOKEN_REQUEST, &info.name, &errors));
    }
    if name != info.name {
        return Err(Status::bad_request(format!(
            "the name of the object ({name}) does not match the name on the URL ({})",
            info.name
        )));
    }
    Ok(())
}
