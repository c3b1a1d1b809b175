//! Models PodTemplate of core/v1.

use super::check::{core_meta, core_meta_update};
use super::columns::{NAME, column};
use super::edit::within;
use super::meta::ObjectMeta;
use super::pod::defaults;
use super::pod::fields::PodTemplateSpec;
use super::workload::pod_template;
use super::workload::{labels_text, listed};
use crate::api::{Column, Kind, PLAIN, Path, Strategy, names};
use crate::fields;
use crate::k;
use crate::path;

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
        columns: COLUMNS,
        default: |v| within(v, k!("template"), |t| defaults::pod_spec(t.entry(k!("spec")))),
        has_generation: true,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            pod_template(v.get("template"), &Path::new("template"), e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            pod_template(new.get("template"), &Path::new("template"), e);
        },
        delete_returns_object: true,
        ..PLAIN
    },
    ..Kind::of("", "v1", "PodTemplate", "podtemplates", "podtemplate", PodTemplate::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column("Containers", "string", 0, "Names of each container in the template.", |v, _| {
        listed(v.at(path!("template.spec")), k!("name"))
    }),
    column("Images", "string", 0, "Images referenced by each container in the template.", |v, _| {
        listed(v.at(path!("template.spec")), k!("image"))
    }),
    column("Pod Labels", "string", 0, "The labels for the pod template.", |v, _| {
        labels_text(v.at(path!("template.metadata.labels"))).into()
    }),
];
