//! What the columns of many kinds have in common. Models apimachinery's table convertor and kubectl's printers.

use crate::api::{Column, Value, time};
use crate::k;

/// A column.
pub const fn column(
    name: &'static str,
    kind: &'static str,
    priority: u8,
    description: &'static str,
    cell: fn(&Value, u64) -> Value,
) -> Column {
    Column { name, kind, format: "", priority, description, cell }
}

const NAME_DESCRIPTION: &str = "Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names";
const CREATED_DESCRIPTION: &str = "CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata";

/// The first column of nearly every table.
pub const NAME: Column = Column {
    format: "name",
    ..column("Name", "string", 0, NAME_DESCRIPTION, |v, _| v.get(k!("metadata")).get(k!("name")).str().into())
};
/// How long ago an object was made.
pub const AGE: Column = column("Age", "string", 0, CREATED_DESCRIPTION, |v, now| since(created(v), now).into());
/// When an object was made, of kinds that have no columns of their own.
pub const CREATED_AT: Column = column("Created At", "date", 0, CREATED_DESCRIPTION, |v, _| created(v).into());
/// The columns of kinds that have none of their own.
pub const GENERIC: &[Column] = &[NAME, CREATED_AT];

fn created(object: &Value) -> &str {
    object.get(k!("metadata")).get(k!("creationTimestamp")).str()
}

/// The time since then, `<unknown>` where there is none.
pub fn since(then: &str, now: u64) -> String {
    time::age(then, now)
}

/// A text, or what stands in its place.
pub fn or(text: &str, otherwise: &str) -> Value {
    if text.is_empty() { otherwise.into() } else { text.into() }
}

/// The first three of a list, and how many more there are. Models `listWithMoreString`.
pub fn first_three(all: &[String], none: &str) -> String {
    match all.len() {
        0 => none.into(),
        n @ 4.. => format!("{} + {} more...", all[..3].join(","), n - 3),
        _ => all.join(","),
    }
}
