//! Models ResourceQuota of core/v1.

use super::meta::ObjectMeta;
use crate::api::{Kind, SPEC_AND_STATUS, Strategy};
use crate::fields;

fields! {
    /// Models core/v1 ResourceQuota.
    ResourceQuota {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ResourceQuotaSpec) always;
        status "status": obj(ResourceQuotaStatus) always;
    }
    /// Models core/v1 ResourceQuotaSpec.
    ResourceQuotaSpec {
        hard "hard": map(quantity);
        scopes "scopes": list(str);
        scope_selector "scopeSelector": obj(ScopeSelector) given => whole;
    }
    /// Models core/v1 ScopeSelector.
    ScopeSelector {
        match_expressions "matchExpressions": list(obj(ScopedResourceSelectorRequirement));
    }
    /// Models core/v1 ScopedResourceSelectorRequirement.
    ScopedResourceSelectorRequirement {
        scope_name "scopeName": str always;
        operator "operator": str always;
        values "values": list(str);
    }
    /// Models core/v1 ResourceQuotaStatus.
    ResourceQuotaStatus {
        hard "hard": map(quantity);
        used "used": map(quantity);
    }
}

/// ResourceQuota, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["quota"],
    subresources: &["status"],
    strategy: Strategy { has_generation: false, ..SPEC_AND_STATUS },
    ..Kind::of("", "v1", "ResourceQuota", "resourcequotas", "resourcequota", ResourceQuota::TYPE)
};
