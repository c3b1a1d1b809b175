//! Kinds that the real server has and this one only lists: custom resources, webhooks, devices, flow control.
//!
//! They are there for discovery, and their lists are empty. Whoever makes one is told that nothing here would act on it.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// What is known of an object of these kinds; its fields are not looked into.
    Unserved {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": any given;
        status "status": any given;
        webhooks "webhooks": any given;
    }
}

const REFUSING: Strategy = Strategy {
    validate: |_, e| e.forbidden("kind", "not simulated: nothing here would act on an object of this kind"),
    ..PLAIN
};

const fn cluster(group: &'static str, kind: &'static str, plural: &'static str, singular: &'static str) -> Kind {
    Kind { namespaced: false, strategy: REFUSING, ..Kind::of(group, "v1", kind, plural, singular, Unserved::TYPE) }
}

/// ComponentStatus: the real server asks the components on its own host; here none is asked, so there are none.
pub static COMPONENT_STATUS: Kind = Kind {
    short_names: &["cs"],
    etcd_prefix: "",
    strategy: Strategy { deprecated: "v1 ComponentStatus is deprecated in v1.19+", ..REFUSING },
    ..cluster("", "ComponentStatus", "componentstatuses", "componentstatus")
};
/// APIService.
pub static API_SERVICE: Kind = Kind {
    categories: &["api-extensions"],
    etcd_prefix: "apiregistration.k8s.io/apiservices",
    subresources: &["status"],
    ..cluster("apiregistration.k8s.io", "APIService", "apiservices", "apiservice")
};
/// ClusterTrustBundle.
pub static CLUSTER_TRUST_BUNDLE: Kind =
    cluster("certificates.k8s.io", "ClusterTrustBundle", "clustertrustbundles", "clustertrustbundle");
/// PodCertificateRequest.
pub static POD_CERTIFICATE_REQUEST: Kind = Kind {
    namespaced: true,
    subresources: &["status"],
    ..cluster("certificates.k8s.io", "PodCertificateRequest", "podcertificaterequests", "podcertificaterequest")
};
/// MutatingAdmissionPolicy.
pub static MUTATING_ADMISSION_POLICY: Kind = Kind {
    categories: &["api-extensions"],
    ..cluster(
        "admissionregistration.k8s.io",
        "MutatingAdmissionPolicy",
        "mutatingadmissionpolicies",
        "mutatingadmissionpolicy",
    )
};
/// MutatingAdmissionPolicyBinding.
pub static MUTATING_ADMISSION_POLICY_BINDING: Kind = Kind {
    categories: &["api-extensions"],
    ..cluster(
        "admissionregistration.k8s.io",
        "MutatingAdmissionPolicyBinding",
        "mutatingadmissionpolicybindings",
        "mutatingadmissionpolicybinding",
    )
};
/// MutatingWebhookConfiguration.
pub static MUTATING_WEBHOOK_CONFIGURATION: Kind = Kind {
    categories: &["api-extensions"],
    ..cluster(
        "admissionregistration.k8s.io",
        "MutatingWebhookConfiguration",
        "mutatingwebhookconfigurations",
        "mutatingwebhookconfiguration",
    )
};
/// ValidatingWebhookConfiguration.
pub static VALIDATING_WEBHOOK_CONFIGURATION: Kind = Kind {
    categories: &["api-extensions"],
    ..cluster(
        "admissionregistration.k8s.io",
        "ValidatingWebhookConfiguration",
        "validatingwebhookconfigurations",
        "validatingwebhookconfiguration",
    )
};
/// CustomResourceDefinition.
pub static CUSTOM_RESOURCE_DEFINITION: Kind = Kind {
    short_names: &["crd", "crds"],
    categories: &["api-extensions"],
    etcd_prefix: "apiextensions.k8s.io/customresourcedefinitions",
    subresources: &["status"],
    ..cluster(
        "apiextensions.k8s.io",
        "CustomResourceDefinition",
        "customresourcedefinitions",
        "customresourcedefinition",
    )
};
/// DeviceClass.
pub static DEVICE_CLASS: Kind = cluster("resource.k8s.io", "DeviceClass", "deviceclasses", "deviceclass");
/// DeviceTaintRule.
pub static DEVICE_TAINT_RULE: Kind = Kind {
    subresources: &["status"],
    ..cluster("resource.k8s.io", "DeviceTaintRule", "devicetaintrules", "devicetaintrule")
};
/// ResourceClaim.
pub static RESOURCE_CLAIM: Kind = Kind {
    namespaced: true,
    subresources: &["status"],
    ..cluster("resource.k8s.io", "ResourceClaim", "resourceclaims", "resourceclaim")
};
/// ResourceClaimTemplate.
pub static RESOURCE_CLAIM_TEMPLATE: Kind = Kind {
    namespaced: true,
    ..cluster("resource.k8s.io", "ResourceClaimTemplate", "resourceclaimtemplates", "resourceclaimtemplate")
};
/// ResourceSlice.
pub static RESOURCE_SLICE: Kind = cluster("resource.k8s.io", "ResourceSlice", "resourceslices", "resourceslice");
/// FlowSchema.
pub static FLOW_SCHEMA: Kind = Kind {
    subresources: &["status"],
    ..cluster("flowcontrol.apiserver.k8s.io", "FlowSchema", "flowschemas", "flowschema")
};
/// PriorityLevelConfiguration.
pub static PRIORITY_LEVEL_CONFIGURATION: Kind = Kind {
    subresources: &["status"],
    ..cluster(
        "flowcontrol.apiserver.k8s.io",
        "PriorityLevelConfiguration",
        "prioritylevelconfigurations",
        "prioritylevelconfiguration",
    )
};
/// StorageVersionMigration.
pub static STORAGE_VERSION_MIGRATION: Kind = Kind {
    subresources: &["status"],
    ..cluster(
        "storagemigration.k8s.io",
        "StorageVersionMigration",
        "storageversionmigrations",
        "storageversionmigration",
    )
};
