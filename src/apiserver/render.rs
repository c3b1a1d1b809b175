//! How an answer is written: the object itself, a table of cells, or the metadata alone, as JSON or YAML.

use crate::api::{Kind, Status, Value};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// What rows of a table carry beside their cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Include {
    /// Nothing.
    Nothing,
    /// The metadata.
    Metadata,
    /// The whole object.
    Object,
}

/// What `Accept` asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Objects as they are.
    Whole,
    /// `as=Table`.
    Table(Include),
    /// `as=PartialObjectMetadata`.
    Partial,
    /// `as=PartialObjectMetadataList`.
    PartialList,
}

/// See the module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Form {
    /// What becomes of objects.
    pub shape: Shape,
    /// Whether the text is YAML.
    pub yaml: bool,
    /// Whether JSON is written over several lines.
    pub pretty: bool,
    /// Whether tables and metadata are asked for in meta.k8s.io/v1beta1.
    pub beta: bool,
}

const ACCEPTED: &str = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

/// Whether the server has any of the media types that `Accept` names. Models the routing by `Produces`.
pub fn speaks(accept: &str) -> bool {
    let known = |offer: &str| {
        let media = offer.split(';').next().unwrap_or("").trim();
        media == "*/*" || ACCEPTED.split(", ").any(|a| a == media)
    };
    accept.trim().is_empty() || accept.split(',').any(known)
}

/// 406 of a media type that no answer can have.
pub fn unspoken(streams: bool) -> Status {
    let more = ", application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";
    let more = if streams { more } else { "" };
    let message = format!("406: Not Acceptable\n\nAvailable representations: {ACCEPTED}{more}");
    Status { details: json!({}), ..not_acceptable(message) }
}

/// What of `Accept` a stream can be told in.
pub fn streamable(accept: &str) -> Result<String, Status> {
    let offers = accept.split(',').filter(|o| o.split(';').next().unwrap_or("").trim() != "application/yaml");
    let left = offers.collect::<Vec<_>>().join(",");
    if left.is_empty() && !accept.trim().is_empty() {
        let streams = "application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";
        return Err(not_acceptable(format!("only the following media types are accepted: {streams}")));
    }
    Ok(left)
}

/// 406 of a path that tells but JSON.
pub fn only_json() -> Status {
    let message = "406: Not Acceptable\n\nAvailable representations: application/json".into();
    Status { details: json!({}), ..not_acceptable(message) }
}

/// How much an offer is wanted, in thousandths: `;q=0.5`.
fn quality(offer: &str) -> u32 {
    let said = offer.split(';').find_map(|p| p.trim().strip_prefix("q="));
    let Some((whole, part)) = said.map(|q| q.split_once('.').unwrap_or((q, ""))) else { return 1000 };
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    whole.parse().ok().zip(part.parse().ok()).map_or(1000, |(whole, part): (u32, u32)| whole.min(1) * 1000 + part)
}

impl Form {
    /// Plain JSON.
    pub const PLAIN: Form = Form { shape: Shape::Whole, yaml: false, pretty: false, beta: false };

    /// Reads `Accept` and the query: the first offer that the server can serve.
    pub fn negotiate(accept: &str, include: &str, pretty: bool) -> Result<Form, Status> {
        let mut asked = false;
        let mut offers: Vec<&str> = accept.split(',').map(str::trim).filter(|o| !o.is_empty()).collect();
        offers.arrange_by_key(|offer| std::cmp::Reverse(quality(offer)));
        for offer in offers {
            asked = true;
            let mut parts = offer.split(';').map(str::trim);
            let yaml = match parts.next().unwrap_or("") {
                "application/json" | "*/*" | "application/*" => false,
                "application/yaml" => true,
                "application/vnd.kubernetes.protobuf" => false,
                _ => continue,
            };
            let mut shape = Shape::Whole;
            let (mut known, mut beta) = (true, false);
            for (name, value) in parts.filter_map(|p| p.split_once('=')) {
                match (name, value) {
                    ("as", "Table") => shape = Shape::Table(Include::Metadata),
                    ("as", "PartialObjectMetadata") => shape = Shape::Partial,
                    ("as", "PartialObjectMetadataList") => shape = Shape::PartialList,
                    ("as", _) => known = false,
                    ("g", g) => known &= g == "meta.k8s.io",
                    ("v", v) => {
                        beta = v == "v1beta1";
                        known &= beta || v == "v1";
                    }
                    _ => {}
                }
            }
            if !known {
                continue;
            }
            if let Shape::Table(_) = shape {
                shape = Shape::Table(match include {
                    "" | "Metadata" => Include::Metadata,
                    "Object" => Include::Object,
                    "None" => Include::Nothing,
                    other => {
                        let why = "must be 'Metadata', 'Object', 'None', or empty";
                        return Err(Status::bad_request(format!(
                            "Unable to convert to Table as requested: includeObject: Invalid value: {other:?}: {why}"
                        )));
                    }
                });
            }
            return Ok(Form { shape, yaml, pretty, beta });
        }
        if !asked {
            return Ok(Form { pretty, ..Form::PLAIN });
        }
        Err(not_acceptable(format!("only the following media types are accepted: {ACCEPTED}")))
    }

    /// One object.
    pub fn object(self, kind: &Kind, object: &Value, now: u64) -> Result<Value, Status> {
        match self.shape {
            Shape::Whole => Ok(object.clone()),
            Shape::Table(_) | Shape::Partial => Ok(self.frame(kind, object, true, now)),
            Shape::PartialList => Err(not_acceptable(format!(
                "you requested PartialObjectMetadataList, but the requested object is not a list (*{})",
                go_type(kind)
            ))),
        }
    }

    /// An object in a watch; `first` is whether a table has to say its columns.
    pub fn frame(self, kind: &Kind, object: &Value, first: bool, now: u64) -> Value {
        match self.shape {
            Shape::Whole => object.clone(),
            Shape::Table(include) => {
                self.aged(table(kind, include, &mut [object].into_iter(), own_version(object), first, now))
            }
            Shape::Partial | Shape::PartialList => self.aged(partial(object)),
        }
    }

    /// In the version that was asked for.
    fn aged(self, mut made: Value) -> Value {
        if self.beta {
            let old = "meta.k8s.io/v1beta1";
            made.set(k!("apiVersion"), old);
            for list in ["rows", "items"] {
                if made.get(list).is_empty() {
                    continue;
                }
                for item in made.entry(list).items_mut() {
                    let of = if list == "rows" { item.entry(k!("object")) } else { item };
                    if of.get(k!("kind")).str() == "PartialObjectMetadata" {
                        of.set(k!("apiVersion"), old);
                    }
                }
            }
        }
        made
    }

    /// A list.
    pub fn list(self, kind: &Kind, items: &[Value], meta: Value, now: u64) -> Result<Value, Status> {
        match self.shape {
            Shape::Whole => {
                let bare = |item: &Value| {
                    let mut item = item.clone();
                    item.remove(k!("kind"));
                    item.remove(k!("apiVersion"));
                    item
                };
                Ok(json!({
                    "kind": (format!("{}List", kind.kind)), "apiVersion": (kind.api_version()), "metadata": (meta),
                    "items": (Value::from_items(items.iter().map(bare)))
                }))
            }
            Shape::Table(include) => Ok(self.aged(table(kind, include, &mut items.iter(), meta, true, now))),
            Shape::PartialList => Ok(self.aged(json!({
                "kind": "PartialObjectMetadataList", "apiVersion": "meta.k8s.io/v1", "metadata": (meta),
                // An empty one is a nil slice there.
                "items": (if items.is_empty() { Value::Null } else { Value::from_items(items.iter().map(partial)) })
            }))),
            Shape::Partial => Err(not_acceptable(format!(
                "you requested PartialObjectMetadata, but the requested object is a list (*{}List)",
                go_type(kind)
            ))),
        }
    }
}

fn not_acceptable(message: String) -> Status {
    Status { code: 406, reason: "NotAcceptable", message, details: Value::Null }
}

/// `core.ConfigMap`: the internal type, as the server's errors name it.
pub fn go_type(kind: &Kind) -> String {
    let package = match kind.group {
        "" | "events.k8s.io" => "core",
        group => group.split('.').next().unwrap_or(group),
    };
    format!("{package}.{}", kind.kind)
}

fn own_version(object: &Value) -> Value {
    json!({ "resourceVersion": (object.at(path!("metadata.resourceVersion")).clone()) })
}

fn partial(object: &Value) -> Value {
    let mut metadata = object.get(k!("metadata")).clone();
    if object.get(k!("kind")).str() == "DaemonSet" {
        // The internal type holds it as a field: only the object itself says it as an annotation.
        let annotations = metadata.entry("annotations");
        annotations.remove("deprecated.daemonset.template.generation");
        if annotations.is_empty() {
            metadata.remove("annotations");
        }
    }
    json!({ "kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": (metadata) })
}

fn table(
    kind: &Kind,
    include: Include,
    items: &mut dyn Iterator<Item = &Value>,
    meta: Value,
    columns: bool,
    now: u64,
) -> Value {
    let defined = kind.strategy.columns;
    let row = |item: &Value| {
        let cells = Value::from_items(defined.iter().map(|c| (c.cell)(item, now)));
        let object = match include {
            Include::Nothing => Value::Null,
            Include::Metadata => partial(item),
            Include::Object => kind.stored_as.map_or_else(|| item.clone(), |c| (c.from_stored)(item)),
        };
        let conditions = (kind.strategy.row_conditions)(item);
        let mut row = json!({ "cells": (cells) });
        if !conditions.is_null() {
            row.set("conditions", conditions);
        }
        row.with("object", object)
    };
    let definition = |c: &crate::api::Column| {
        json!({
            "name": (c.name), "type": (c.kind), "format": (c.format), "description": (c.description),
            "priority": (i64::from(c.priority))
        })
    };
    let definitions = if columns { Value::from_items(defined.iter().map(definition)) } else { Value::Null };
    let mut rows: Vec<Value> = items.map(row).collect();
    if let Some(column) = kind.strategy.ordered_by {
        rows.arrange_by_key(|r| r.get(k!("cells")).items().get(column).map_or(0, Value::int));
    }
    // A kind without columns of its own makes no list of rows before there is one.
    let plain = defined.iter().any(|c| c.name == "Created At");
    let rows = if rows.is_empty() && plain { Value::Null } else { Value::from(rows) };
    json!({
        "kind": "Table", "apiVersion": "meta.k8s.io/v1", "metadata": (meta), "columnDefinitions": (definitions),
        "rows": (rows)
    })
}

#[test]
fn the_first_offer_that_can_be_served_is_taken() {
    let table = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";
    let shape = |accept: &str| Form::negotiate(accept, "", false).map(|f| (f.shape, f.yaml)).map_err(|s| s.code);
    assert_eq!(shape(table), Ok((Shape::Table(Include::Metadata), false)));
    assert_eq!(shape("application/json;as=Table;v=v9;g=meta.k8s.io, application/yaml"), Ok((Shape::Whole, true)));
    assert_eq!(shape(""), Ok((Shape::Whole, false)));
    assert_eq!(shape("text/html"), Err(406));
    assert_eq!(Form::negotiate(table, "Everything", false).map_err(|s| s.code), Err(400));
}
