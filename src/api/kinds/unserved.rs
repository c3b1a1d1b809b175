//! Kinds that the real server has and this one only lists: custom resources, webhooks, devices, flow control.
//!
//! They are there for discovery, and their lists are empty but for what the server itself brings along. Whoever makes one is told
//! that nothing here would act on it.

use super::columns::{AGE, CREATED_AT, NAME, column, or};
use super::meta::ObjectMeta;
use crate::api::{Column, Kind, PLAIN, Strategy, Value};
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

/// What the server itself brings along carries its mark; the rest is refused as above.
const OWN: Strategy = Strategy {
    validate: |v, e| {
        let meta = v.get("metadata");
        if meta.get("labels").get("kube-aggregator.kubernetes.io/automanaged").is_null()
            && meta.get("annotations").get("apf.kubernetes.io/autoupdate-spec").is_null()
        {
            (REFUSING.validate)(v, e);
        }
    },
    ..PLAIN
};

fn first_generation(v: &mut Value) {
    v.set_at("metadata.generation", 1);
}

/// A text deep inside an object, `<none>` where it is not.
fn deep(v: &Value, path: &str) -> Value {
    let found = v.at(path);
    if found.is_null() { "<none>".into() } else { found.clone() }
}

const SCHEMA_COLUMNS: &[Column] = &[
    NAME,
    column(
        "PriorityLevel",
        "string",
        0,
        "`name` is the name of the priority level configuration being referenced Required.",
        |v, _| deep(v, "spec.priorityLevelConfiguration.name"),
    ),
    column(
        "MatchingPrecedence",
        "string",
        0,
        "`matchingPrecedence` is used to choose among the FlowSchemas that match a given request. The chosen FlowSchema is among those with the numerically lowest (which we take to be logically highest) MatchingPrecedence.  Each MatchingPrecedence value must be ranged in [1,10000]. Note that if the precedence is not specified, it will be set to 1000 as default.",
        |v, _| deep(v, "spec.matchingPrecedence"),
    ),
    column(
        "DistinguisherMethod",
        "string",
        0,
        "`distinguisherMethod` defines how to compute the flow distinguisher for requests that match this schema. `nil` specifies that the distinguisher is disabled and thus will always be the empty string.",
        |v, _| deep(v, "spec.distinguisherMethod.type"),
    ),
    AGE,
    column("MissingPL", "string", 0, "references a broken or non-existent PriorityLevelConfiguration", |v, _| {
        or(v.at("status.conditions").items().first().map_or("", |c| c.get("status").str()), "?")
    }),
];

const LEVEL_COLUMNS: &[Column] = &[
    NAME,
    column(
        "Type",
        "string",
        0,
        "`type` indicates whether this priority level is subject to limitation on request execution.  A value of `\"Exempt\"` means that requests of this priority level are not subject to a limit (and thus are never queued) and do not detract from the capacity made available to other priority levels.  A value of `\"Limited\"` means that (a) requests of this priority level _are_ subject to limits and (b) some of the server's limited capacity is made available exclusively to this priority level. Required.",
        |v, _| deep(v, "spec.type"),
    ),
    column(
        "NominalConcurrencyShares",
        "string",
        0,
        "`nominalConcurrencyShares` (NCS) contributes to the computation of the NominalConcurrencyLimit (NominalCL) of this level. This is the number of execution seats available at this priority level. This is used both for requests dispatched from this priority level as well as requests dispatched from other priority levels borrowing seats from this level. The server's concurrency limit (ServerCL) is divided among the Limited priority levels in proportion to their NCS values:\n\nNominalCL(i)  = ceil( ServerCL * NCS(i) / sum_ncs ) sum_ncs = sum[priority level k] NCS(k)\n\nBigger numbers mean a larger nominal concurrency limit, at the expense of every other priority level.\n\nIf not specified, this field defaults to a value of 30.\n\nSetting this field to zero supports the construction of a \"jail\" for this priority level that is used to hold some request(s)",
        |v, _| deep(v, "spec.limited.nominalConcurrencyShares"),
    ),
    column(
        "Queues",
        "string",
        0,
        "`queues` is the number of queues for this priority level. The queues exist independently at each apiserver. The value must be positive.  Setting it to 1 effectively precludes shufflesharding and thus makes the distinguisher method of associated flow schemas irrelevant.  This field has a default value of 64.",
        |v, _| deep(v, "spec.limited.limitResponse.queuing.queues"),
    ),
    column(
        "HandSize",
        "string",
        0,
        "`handSize` is a small positive number that configures the shuffle sharding of requests into queues.  When enqueuing a request at this priority level the request's flow identifier (a string pair) is hashed and the hash value is used to shuffle the list of queues and deal a hand of the size specified here.  The request is put into one of the shortest queues in that hand. `handSize` must be no larger than `queues`, and should be significantly smaller (so that a few heavy flows do not saturate most of the queues).  See the user-facing documentation for more extensive guidance on setting this field.  This field has a default value of 8.",
        |v, _| deep(v, "spec.limited.limitResponse.queuing.handSize"),
    ),
    column(
        "QueueLengthLimit",
        "string",
        0,
        "`queueLengthLimit` is the maximum number of requests allowed to be waiting in a given queue of this priority level at a time; excess requests are rejected.  This value must be positive.  If not specified, it will be defaulted to 50.",
        |v, _| deep(v, "spec.limited.limitResponse.queuing.queueLengthLimit"),
    ),
    AGE,
];

const API_SERVICE_COLUMNS: &[Column] = &[
    NAME,
    column("Service", "string", 0, "The reference to the service that hosts this API endpoint.", |_, _| "Local".into()),
    column("Available", "string", 0, "Whether this service is available.", |v, _| {
        or(v.at("status.conditions").items().first().map_or("", |c| c.get("status").str()), "Unknown")
    }),
    AGE,
];

const WEBHOOK_COLUMNS: &[Column] = &[
    NAME,
    column(
        "Webhooks",
        "integer",
        0,
        "Webhooks indicates the number of webhooks registered in this configuration",
        |v, _| (v.get("webhooks").items().len() as i64).into(),
    ),
    AGE,
];

/// There is never a row: none of these objects is taken in.
const DEFINITION_COLUMNS: &[Column] = &[
    NAME,
    column("Scope", "string", 0, "Cluster/Namespaced", |v, _| deep(v, "spec.scope")),
    column("Versions", "string", 0, "Served versions", |v, _| deep(v, "spec.versions")),
    CREATED_AT,
    column("Group", "string", 1, "API group", |v, _| deep(v, "spec.group")),
    column("Kind", "string", 1, "CustomResource kind", |v, _| deep(v, "spec.names.kind")),
    column("ShortNames", "string", 1, "Short names", |v, _| deep(v, "spec.names.shortNames")),
    column("Established", "boolean", 1, "Established status", |v, _| deep(v, "status.established")),
];

const fn cluster(group: &'static str, kind: &'static str, plural: &'static str, singular: &'static str) -> Kind {
    Kind { namespaced: false, strategy: REFUSING, ..Kind::of(group, "v1", kind, plural, singular, Unserved::TYPE) }
}

const COMPONENT_STATUS_COLUMNS: &[Column] = &[
    NAME,
    column("Status", "string", 0, "Status of the component conditions", |v, _| match healthy(v).get("status").str() {
        "True" => "Healthy".into(),
        "" => "Unknown".into(),
        _ => "Unhealthy".into(),
    }),
    column("Message", "string", 0, "Message of the component conditions", |v, _| {
        healthy(v).get("message").str().into()
    }),
    column("Error", "string", 0, "Error of the component conditions", |v, _| healthy(v).get("error").str().into()),
];

fn healthy(v: &Value) -> &Value {
    v.get("conditions").items().iter().find(|c| c.get("type").str() == "Healthy").unwrap_or(crate::api::NULL)
}

/// ComponentStatus: the server asks the components on its own host whenever it is asked.
pub static COMPONENT_STATUS: Kind = Kind {
    short_names: &["cs"],
    etcd_prefix: "",
    strategy: Strategy {
        deprecated: "v1 ComponentStatus is deprecated in v1.19+",
        columns: COMPONENT_STATUS_COLUMNS,
        ..REFUSING
    },
    ..cluster("", "ComponentStatus", "componentstatuses", "componentstatus")
};
/// APIService.
pub static API_SERVICE: Kind = Kind {
    categories: &["api-extensions"],
    etcd_prefix: "apiregistration.k8s.io/apiservices",
    subresources: &["status"],
    strategy: Strategy { columns: API_SERVICE_COLUMNS, ..OWN },
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
    strategy: Strategy { columns: WEBHOOK_COLUMNS, ..REFUSING },
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
    strategy: Strategy { columns: WEBHOOK_COLUMNS, ..REFUSING },
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
    strategy: Strategy { columns: DEFINITION_COLUMNS, ..REFUSING },
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
    // In the order in which they are matched.
    strategy: Strategy { columns: SCHEMA_COLUMNS, ordered_by: Some(2), prepare_create: first_generation, ..OWN },
    ..cluster("flowcontrol.apiserver.k8s.io", "FlowSchema", "flowschemas", "flowschema")
};
/// PriorityLevelConfiguration.
pub static PRIORITY_LEVEL_CONFIGURATION: Kind = Kind {
    subresources: &["status"],
    strategy: Strategy { columns: LEVEL_COLUMNS, prepare_create: first_generation, ..OWN },
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
