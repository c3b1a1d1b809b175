//! Models ControllerRevision of apps/v1.

use super::check::{core_meta, core_meta_update, immutable, non_negative};
use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

fields! {
    /// Models apps/v1 ControllerRevision.
    ControllerRevision {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        data "data": any always;
        revision "revision": int64 always;
    }
}

/// ControllerRevision, as the API server knows it.
pub static KIND: Kind = Kind {
    strategy: Strategy {
        columns: COLUMNS,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            common(v, e);
            match v.get(k!("data")) {
                Value::Null => e.required("data", "data is mandatory"),
                Value::Map(_) => {}
                _ => e.required("data", "data must be a valid JSON object"),
            }
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            common(new, e);
            immutable(new.get("data"), old.get("data"), &Path::new("data"), e);
        },
        ..PLAIN
    },
    ..Kind::of(
        "apps",
        "v1",
        "ControllerRevision",
        "controllerrevisions",
        "controllerrevision",
        ControllerRevision::TYPE,
    )
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Controller", "string", 0, "Controller of the object", |v, _| {
        let owner = ControllerRevision(v).metadata().owner_references().find(|o| o.controller() == Some(true));
        owner.map_or("<none>".into(), |o| {
            let group = o.api_version().split_once('/').map_or(String::new(), |(group, _)| format!(".{group}"));
            format!("{}{group}/{}", o.kind(), o.name()).to_lowercase().into()
        })
    }),
    column("Revision", "string", 0, "Revision indicates the revision of the state represented by Data.", |v, _| {
        v.at(path!("revision")).int().into()
    }),
    AGE,
];

fn common(v: &Value, e: &mut Errors) {
    non_negative(ControllerRevision(v).revision(), &Path::new("revision"), e);
}
