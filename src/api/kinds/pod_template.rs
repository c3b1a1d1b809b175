//! Models PodTemplate of core/v1.

use super::edit::within;
use super::meta::ObjectMeta;
use super::pod::defaults;
use super::pod::fields::PodTemplateSpec;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;
use crate::k;

fields! {
    /// Models core/v1 PodTemplate.
    PodTemplate {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        template "template": obj(PodTemplateSpec) always;
    }
}

/// PodTemplate, as the API server knows it.
pub static KIND: Kind = Kind {
    strategy: Strategy {
        default: |v| within(v, k!("template"), |t| defaults::pod_spec(t.entry(k!("spec")))),
        has_generation: true,
        ..PLAIN
    },
    ..Kind::of("", "v1", "PodTemplate", "podtemplates", "podtemplate", PodTemplate::TYPE)
};
