//! Models Event of core/v1, the form in which all events are stored.

use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Kind, PLAIN, Strategy};
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
    strategy: Strategy { ..PLAIN },
};
