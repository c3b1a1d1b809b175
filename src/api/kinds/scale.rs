//! Models Scale of autoscaling/v1.

use super::meta::ObjectMeta;
use crate::api::Kind;
use crate::fields;

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
pub static KIND: Kind =
    Kind { etcd_prefix: "", ..Kind::of("autoscaling", "v1", "Scale", "scales", "scale", Scale::TYPE) };
