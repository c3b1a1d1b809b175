//! Models Scale of autoscaling/v1.

use super::columns::{AGE, NAME, column};
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy};
use crate::fields;
use crate::k;

fields! {
    /// Models autoscaling/v1 Scale.
    Scale {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ScaleSpec) always;
        status "status": obj(ScaleStatus) always;
    }
    /// Models autoscaling/v1 ScaleSpec.
    ScaleSpec {
        replicas "replicas": int32;
    }
    /// Models autoscaling/v1 ScaleStatus.
    ScaleStatus {
        replicas "replicas": int32 always;
        selector "selector": str;
    }
}

/// Scale, as the API server knows it.
pub static KIND: Kind = Kind {
    etcd_prefix: "",
    strategy: Strategy { columns: COLUMNS, ..PLAIN },
    ..Kind::of("autoscaling", "v1", "Scale", "scales", "scale", Scale::TYPE)
};

const WANTED: &str = "replicas is the desired number of instances for the scaled object.";
const THERE: &str = "replicas is the actual number of observed instances of the scaled object.";
const COLUMNS: &[Column] = &[
    Column { format: "", ..NAME },
    column("Desired", "integer", 0, WANTED, |v, _| v.get(k!("spec")).get(k!("replicas")).int().into()),
    column("Available", "integer", 0, THERE, |v, _| v.get(k!("status")).get(k!("replicas")).int().into()),
    AGE,
];
