//! Models ValidatingAdmissionPolicyBinding of admissionregistration.k8s.io/v1.

use super::edit::within;
use super::meta::{LabelSelector, ObjectMeta};
use super::validating_admission_policy::{UNHEARD, match_resources};
use crate::api::{Kind, PLAIN, Strategy};
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

/// ValidatingAdmissionPolicyBinding, as the API server knows it.
pub static KIND: Kind = Kind {
    categories: &["api-extensions"],
    namespaced: false,
    strategy: Strategy {
        default: |v| within(v.entry(k!("spec")), k!("matchResources"), match_resources),
        has_generation: true,
        warnings: |_, _| vec![UNHEARD.into()],
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
