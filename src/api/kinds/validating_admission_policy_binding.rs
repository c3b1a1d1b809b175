//! Models ValidatingAdmissionPolicyBinding of admissionregistration.k8s.io/v1.

use super::check::meta_update;
use super::columns::{AGE, NAME, column};
use super::edit::within;
use super::meta::{LabelSelector, ObjectMeta};
use super::validating_admission_policy::{match_resources, validate};
use crate::api::selector::Selector;
use crate::api::{Column, Kind, PLAIN, Strategy};
use crate::fields;
use crate::k;

fields! {
    /// Models admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding.
    ValidatingAdmissionPolicyBinding {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ValidatingAdmissionPolicyBindingSpec) always;
    }
    /// Models admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBindingSpec.
    ValidatingAdmissionPolicyBindingSpec {
        policy_name "policyName": str;
        param_ref "paramRef": obj(ParamRef) given => whole;
        match_resources "matchResources": obj(MatchResources) given => whole;
        validation_actions "validationActions": list(str) => set;
    }
    /// Models admissionregistration.k8s.io/v1 ParamRef.
    ParamRef {
        name "name": str;
        namespace "namespace": str;
        selector "selector": obj(LabelSelector) given => whole;
        parameter_not_found_action "parameterNotFoundAction": str given;
    }
    /// Models admissionregistration.k8s.io/v1 MatchResources.
    MatchResources {
        namespace_selector "namespaceSelector": obj(LabelSelector) given => whole;
        object_selector "objectSelector": obj(LabelSelector) given => whole;
        resource_rules "resourceRules": list(obj(NamedRuleWithOperations));
        exclude_resource_rules "excludeResourceRules": list(obj(NamedRuleWithOperations));
        match_policy "matchPolicy": str given;
    }
    /// Models admissionregistration.k8s.io/v1 NamedRuleWithOperations.
    NamedRuleWithOperations {
        resource_names "resourceNames": list(str);
        operations "operations": list(str);
        api_groups "apiGroups": list(str);
        api_versions "apiVersions": list(str);
        resources "resources": list(str);
        scope "scope": str given;
    }
}

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "PolicyName",
        "string",
        0,
        "PolicyName indicates the policy definition which the policy binding binded to",
        |v, _| v.get(k!("spec")).get(k!("policyName")).str().into(),
    ),
    column(
        "ParamRef",
        "string",
        0,
        "ParamRef indicates the param resource which sets the configuration param",
        |v, _| {
            let param = v.get(k!("spec")).get(k!("paramRef"));
            match (param.get(k!("namespace")).str(), param.get(k!("name")).str()) {
                ("", "") if param.get(k!("selector")).is_null() => "<unset>".into(),
                (_, "") => {
                    Selector::of_object(param.get(k!("selector"))).map_or(String::new(), |s| s.to_string()).into()
                }
                ("", name) => format!("*/{name}").into(),
                (namespace, name) => format!("{namespace}/{name}").into(),
            }
        },
    ),
    AGE,
];

/// ValidatingAdmissionPolicyBinding, as the API server knows it.
pub static KIND: Kind = Kind {
    categories: &["api-extensions"],
    namespaced: false,
    strategy: Strategy {
        columns: COLUMNS,
        default: |v| within(v.entry(k!("spec")), k!("matchResources"), match_resources),
        has_generation: true,
        validate: validate::binding,
        validate_update: |new, old, e| {
            meta_update(new, old, e);
            validate::binding(new, e);
        },
        ..PLAIN
    },
    ..Kind::of(
        "admissionregistration.k8s.io",
        "v1",
        "ValidatingAdmissionPolicyBinding",
        "validatingadmissionpolicybindings",
        "validatingadmissionpolicybinding",
        ValidatingAdmissionPolicyBinding::TYPE,
    )
};
