//! Models LimitRange of core/v1.

use super::edit::each;
use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy, Value};
use crate::fields;
use crate::k;

fields! {
    /// Models core/v1 LimitRange.
    LimitRange {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(LimitRangeSpec) always;
    }
    /// Models core/v1 LimitRangeSpec.
    LimitRangeSpec {
        limits "limits": list(obj(LimitRangeItem)) always;
    }
    /// Models core/v1 LimitRangeItem.
    LimitRangeItem {
        type_ "type": str always;
        max "max": map(quantity);
        min "min": map(quantity);
        default "default": map(quantity);
        default_request "defaultRequest": map(quantity);
        max_limit_request_ratio "maxLimitRequestRatio": map(quantity);
    }
}

/// LimitRange, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["limits"],
    strategy: Strategy { default, ..PLAIN },
    ..Kind::of("", "v1", "LimitRange", "limitranges", "limitrange", LimitRange::TYPE)
};

/// Of a container's limits the greatest is the default, and that or the least is the request. Models `SetDefaults_LimitRangeItem`.
fn default(v: &mut Value) {
    each(v.entry(k!("spec")), k!("limits"), |item| {
        if item.get(k!("type")).str() != "Container" {
            return;
        }
        let take = |item: &mut Value, from, to| {
            let from = item.get(from).clone();
            for (key, quantity) in from.entries() {
                if item.get(to).get(*key).is_null() {
                    item.entry(to).set(*key, quantity.clone());
                }
            }
        };
        take(item, k!("max"), k!("default"));
        take(item, k!("default"), k!("defaultRequest"));
        take(item, k!("min"), k!("defaultRequest"));
    });
}
