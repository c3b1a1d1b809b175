//! Models Event of core/v1, the form in which all events are stored.

use super::columns::{NAME, column, since};
use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Selector, Strategy, Value, names};
use crate::fields;

fields! {
    /// Models core/v1 Event.
    Event {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        involved_object "involvedObject": obj(ObjectReference) always => whole;
        reason "reason": str;
        message "message": str;
        source "source": obj(EventSource) always;
        first_timestamp "firstTimestamp": time always;
        last_timestamp "lastTimestamp": time always;
        count "count": int32;
        type_ "type": str;
        event_time "eventTime": micro_time always;
        series "series": obj(EventSeries) given;
        action "action": str;
        related "related": obj(ObjectReference) given => whole;
        reporting_component "reportingComponent": str always;
        reporting_instance "reportingInstance": str always;
    }
    /// Models core/v1 EventSource.
    EventSource {
        component "component": str;
        host "host": str;
    }
    /// Models core/v1 EventSeries.
    EventSeries {
        count "count": int32;
        last_observed_time "lastObservedTime": micro_time always;
    }
}

/// Event, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Event",
    plural: "events",
    singular: "event",
    short_names: &["ev"],
    categories: &[],
    namespaced: true,
    etcd_prefix: "events",
    stored_as: None,
    root: Event::TYPE,
    subresources: &[],
    strategy: Strategy {
        validate: |event, e| legacy(event, "reportingComponent", e),
        validate_update: |new, _, e| legacy(new, "reportingComponent", e),
        columns: COLUMNS,
        selectable: SELECTABLE,
        create_on_update: true,
        ..PLAIN
    },
};

/// The columns of a table of events.
pub const COLUMNS: &[Column] = &[
    column(
        "Last Seen",
        "string",
        0,
        "The time at which the most recent occurrence of this event was recorded.",
        last_seen,
    ),
    column(
        "Type",
        "string",
        0,
        "Type of this event (Normal, Warning), new types could be added in the future",
        |v, _| Event(v).type_().into(),
    ),
    column(
        "Reason",
        "string",
        0,
        "This should be a short, machine understandable string that gives the reason for the transition into the object's current status.",
        |v, _| Event(v).reason().into(),
    ),
    column("Object", "string", 0, "The object that this event is about.", |v, _| object(Event(v)).into()),
    column(
        "Subobject",
        "string",
        1,
        "If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manifest.containers[2]. For example, if the object reference is to a container within a pod, this would take on a value like: \"spec.containers{name}\" (where \"name\" refers to the name of the container that triggered the event) or if no container name is specified \"spec.containers[2]\" (container with index 2 in this pod). This syntax is chosen only to have some well-defined way of referencing a part of an object.",
        |v, _| Event(v).involved_object().field_path().into(),
    ),
    column(
        "Source",
        "string",
        1,
        "The component reporting this event. Should be a short machine understandable string.",
        |v, _| source(Event(v)).into(),
    ),
    column("Message", "string", 0, "A human-readable description of the status of this operation.", |v, _| {
        Event(v).message().trim().into()
    }),
    column(
        "First Seen",
        "string",
        1,
        "The time at which the event was first recorded. (Time of server receipt is in TypeMeta.)",
        |v, now| first_seen(Event(v), now).into(),
    ),
    column("Count", "string", 1, "The number of times this event has occurred.", |v, _| count(Event(v)).into()),
    Column { priority: 1, ..NAME },
];

const SELECTABLE: &[(&str, Selector)] = &[
    ("involvedObject.kind", |v| Event(v).involved_object().kind().into()),
    ("involvedObject.namespace", |v| Event(v).involved_object().namespace().into()),
    ("involvedObject.name", |v| Event(v).involved_object().name().into()),
    ("involvedObject.uid", |v| Event(v).involved_object().uid().into()),
    ("involvedObject.apiVersion", |v| Event(v).involved_object().api_version().into()),
    ("involvedObject.resourceVersion", |v| Event(v).involved_object().resource_version().into()),
    ("involvedObject.fieldPath", |v| Event(v).involved_object().field_path().into()),
    ("reason", |v| Event(v).reason().into()),
    ("reportingComponent", |v| Event(v).reporting_component().into()),
    ("source", |v| first(Event(v).source().component(), Event(v).reporting_component()).into()),
    ("type", |v| Event(v).type_().into()),
];

/// The same fields by the names of events.k8s.io. They read the stored form, as all but the defaults do.
pub const SELECTABLE_V1: &[(&str, Selector)] = &[
    ("regarding.kind", SELECTABLE[0].1),
    ("regarding.namespace", SELECTABLE[1].1),
    ("regarding.name", SELECTABLE[2].1),
    ("regarding.uid", SELECTABLE[3].1),
    ("regarding.apiVersion", SELECTABLE[4].1),
    ("regarding.resourceVersion", SELECTABLE[5].1),
    ("regarding.fieldPath", SELECTABLE[6].1),
    ("reason", SELECTABLE[7].1),
    ("reportingController", SELECTABLE[8].1),
    ("type", SELECTABLE[10].1),
];

fn first<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.is_empty() { b } else { a }
}

fn first_seen(event: Event<'_>, now: u64) -> String {
    since(first(event.first_timestamp(), event.event_time()), now)
}

fn last_seen(v: &Value, now: u64) -> Value {
    let event = Event(v);
    match (event.series(), event.last_timestamp()) {
        (Some(series), _) => since(series.last_observed_time(), now).into(),
        (None, "") => first_seen(event, now).into(),
        (None, last) => since(last, now).into(),
    }
}

fn count(event: Event<'_>) -> i64 {
    event.series().map_or(event.count().max(1), |s| s.count())
}

fn object(event: Event<'_>) -> String {
    let about = event.involved_object();
    let kind = about.kind().to_lowercase();
    if about.name().is_empty() { kind } else { format!("{kind}/{}", about.name()) }
}

fn source(event: Event<'_>) -> String {
    let component = first(event.source().component(), event.reporting_component());
    let instance = first(event.source().host(), event.reporting_instance());
    if instance.is_empty() { component.into() } else { format!("{component}, {instance}") }
}

/// What is asked of events of both groups. Models `legacyValidateEvent`.
pub fn legacy(v: &Value, controller: &str, e: &mut Errors) {
    let event = Event(v);
    let about = event.involved_object().namespace();
    let own = event.metadata().namespace();
    let path = Path::new("involvedObject");
    let timed = !event.event_time().is_empty();
    let matches = match (timed, about) {
        (false, "") => matches!(own, "" | "default"),
        (false, about) => own == about,
        (true, "") => matches!(own, "default" | "kube-system"),
        (true, _) => true,
    };
    if !matches {
        e.invalid(path.child("namespace"), about, "does not match event.namespace");
    }
    if !timed {
        return;
    }
    let by = event.reporting_component();
    if by.is_empty() {
        e.required(controller, "");
    }
    e.all(controller, by, names::qualified_name(by));
    for (name, text) in
        [("reportingInstance", event.reporting_instance()), ("action", event.action()), ("reason", event.reason())]
    {
        if text.is_empty() {
            e.required(name, "");
        }
        if text.len() > 128 {
            e.invalid(name, "", "can have at most 128 characters");
        }
    }
    if event.message().len() > 1024 {
        e.invalid("message", "", "can have at most 1024 characters");
    }
}
