//! Models ControllerRevision of apps/v1.

use super::meta::ObjectMeta;
use crate::api::Kind;
use crate::fields;

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
    ..Kind::of(
        "apps",
        "v1",
        "ControllerRevision",
        "controllerrevisions",
        "controllerrevision",
        ControllerRevision::TYPE,
    )
};
