//! Models Event of events.k8s.io/v1: another view of the events of core/v1.

use super::check::{core_meta, core_meta_update, immutable};
use super::event::EventSource;
use super::event::legacy;
use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::decode::canonical;
use crate::api::{Conversion, Errors, Key, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;

fields! {
    /// Models events.k8s.io/v1 Event.
    Event {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        event_time "eventTime": micro_time always;
        series "series": obj(EventSeries) given;
        reporting_controller "reportingController": str;
        reporting_instance "reportingInstance": str;
        action "action": str;
        reason "reason": str;
        regarding "regarding": obj(ObjectReference) always => whole;
        related "related": obj(ObjectReference) given => whole;
        note "note": str;
        type_ "type": str;
        deprecated_source "deprecatedSource": obj(EventSource) always;
        deprecated_first_timestamp "deprecatedFirstTimestamp": time always;
        deprecated_last_timestamp "deprecatedLastTimestamp": time always;
        deprecated_count "deprecatedCount": int32;
    }
    /// Models events.k8s.io/v1 EventSeries.
    EventSeries {
        count "count": int32 always;
        last_observed_time "lastObservedTime": micro_time always;
    }
}

/// Event, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "events.k8s.io",
    version: "v1",
    kind: "Event",
    plural: "events",
    singular: "event",
    short_names: &["ev"],
    categories: &[],
    namespaced: true,
    etcd_prefix: "events",
    stored_as: Some(&Conversion { kind: &super::event::KIND, to_stored, from_stored }),
    root: Event::TYPE,
    subresources: &[],
    strategy: Strategy {
        validate,
        validate_update,
        columns: super::event::COLUMNS,
        selectable: super::event::SELECTABLE_V1,
        create_on_update: true,
        ..PLAIN
    },
};

/// Fields whose names differ: here, and in core/v1. All others are called the same.
const RENAMED: [(&str, &str); 7] = [
    ("reportingController", "reportingComponent"),
    ("regarding", "involvedObject"),
    ("note", "message"),
    ("deprecatedSource", "source"),
    ("deprecatedFirstTimestamp", "firstTimestamp"),
    ("deprecatedLastTimestamp", "lastTimestamp"),
    ("deprecatedCount", "count"),
];

fn to_stored(event: &Value) -> Value {
    renamed(event, "v1", |from| RENAMED.iter().find(|(here, _)| *here == from).map(|(_, core)| *core))
}

fn from_stored(event: &Value) -> Value {
    let here = |from: &str| RENAMED.iter().find(|(_, core)| *core == from).map(|(here, _)| *here);
    canonical(&renamed(event, "events.k8s.io/v1", here), Event::TYPE)
}

fn renamed(event: &Value, api_version: &str, name: impl Fn(&str) -> Option<&'static str>) -> Value {
    let entries = event.entries().iter().map(|(key, value)| match key.as_str() {
        "apiVersion" => (*key, api_version.into()),
        text => (name(text).map_or(*key, Key::intern), value.clone()),
    });
    Value::of(entries)
}

#[test]
fn an_event_of_either_group_is_the_same_event() {
    use crate::json;
    let here = json!({ "kind": "Event", "apiVersion": "events.k8s.io/v1", "note": "n", "regarding": { "name": "p" } });
    let core = json!({ "kind": "Event", "apiVersion": "v1", "message": "n", "involvedObject": { "name": "p" } });
    assert_eq!(to_stored(&here), core);
    assert_eq!(from_stored(&core), canonical(&here, Event::TYPE));
}

/// A new event of events.k8s.io, in its stored form. Models `ValidateEventCreate`.
fn validate(stored: &Value, e: &mut Errors) {
    legacy(stored, "reportingController", e);
    core_meta(stored, true, names::dns1123_subdomain, e);
    series(stored, e);
    let event = super::event::Event(stored);
    if event.event_time().is_empty() {
        e.required("eventTime", "");
    }
    if !matches!(event.type_(), "Normal" | "Warning") {
        e.invalid("type", "", &format!("has invalid value: {}", event.type_()));
    }
    for name in ["firstTimestamp", "lastTimestamp", "count", "source"] {
        if !stored.get(name).is_empty() {
            e.invalid(name, "", "needs to be unset");
        }
    }
}

fn series(stored: &Value, e: &mut Errors) {
    if let Some(series) = super::event::Event(stored).series() {
        if series.count() < 2 {
            e.invalid("series.count", "", "should be at least 2");
        }
        if series.last_observed_time().is_empty() {
            e.required("series.lastObservedTime", "");
        }
    }
}

fn validate_update(new: &Value, old: &Value, e: &mut Errors) {
    legacy(new, "reportingController", e);
    core_meta_update(new, old, e);
    if new.get(k!("series")) != old.get(k!("series")) {
        series(new, e);
    }
    for name in [
        "involvedObject",
        "reason",
        "message",
        "source",
        "firstTimestamp",
        "lastTimestamp",
        "count",
        "type",
        "eventTime",
        "action",
        "related",
        "reportingInstance",
    ] {
        immutable(new.get(name), old.get(name), &Path::new(name), e);
    }
    let by = "reportingComponent";
    immutable(new.get(by), old.get(by), &Path::new("reportingController"), e);
}
