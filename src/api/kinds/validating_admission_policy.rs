//! Models ValidatingAdmissionPolicy of admissionregistration.k8s.io/v1.

pub mod expressions;
pub mod validate;

use super::check::meta_update;
use super::columns::{AGE, NAME, column};
use super::edit::{each, fill_absent, within};
use super::meta::{Condition, LabelSelector, ObjectMeta};
use crate::api::{Column, Kind, SPEC_AND_STATUS, Strategy, Value};
use crate::fields;
use crate::k;

fields! {
    /// Models admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy.
    ValidatingAdmissionPolicy {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ValidatingAdmissionPolicySpec) always;
        status "status": obj(ValidatingAdmissionPolicyStatus) always;
    }
    /// Models admissionregistration.k8s.io/v1 ValidatingAdmissionPolicySpec.
    ValidatingAdmissionPolicySpec {
        param_kind "paramKind": obj(ParamKind) given => whole;
        match_constraints "matchConstraints": obj(MatchResources) given => whole;
        validations "validations": list(obj(Validation));
        failure_policy "failurePolicy": str given;
        audit_annotations "auditAnnotations": list(obj(AuditAnnotation));
        match_conditions "matchConditions": list(obj(MatchCondition)) => by("name");
        variables "variables": list(obj(Variable)) => by("name");
    }
    /// Models admissionregistration.k8s.io/v1 ParamKind.
    ParamKind {
        api_version "apiVersion": str;
        kind "kind": str;
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
    /// Models admissionregistration.k8s.io/v1 Validation.
    Validation {
        expression "expression": str always;
        message "message": str;
        reason "reason": str given;
        message_expression "messageExpression": str;
    }
    /// Models admissionregistration.k8s.io/v1 AuditAnnotation.
    AuditAnnotation {
        key "key": str always;
        value_expression "valueExpression": str always;
    }
    /// Models admissionregistration.k8s.io/v1 MatchCondition.
    MatchCondition {
        name "name": str always;
        expression "expression": str always;
    }
    /// Models admissionregistration.k8s.io/v1 Variable.
    Variable {
        name "name": str always;
        expression "expression": str always;
    }
    /// Models admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyStatus.
    ValidatingAdmissionPolicyStatus {
        observed_generation "observedGeneration": int64;
        type_checking "typeChecking": obj(TypeChecking) given;
        conditions "conditions": list(obj(Condition)) => keyed("type");
    }
    /// Models admissionregistration.k8s.io/v1 TypeChecking.
    TypeChecking {
        expression_warnings "expressionWarnings": list(obj(ExpressionWarning));
    }
    /// Models admissionregistration.k8s.io/v1 ExpressionWarning.
    ExpressionWarning {
        field_ref "fieldRef": str always;
        warning "warning": str always;
    }
}

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Validations",
        "integer",
        0,
        "Validations indicates the number of validation rules defined in this configuration",
        |v, _| (v.get(k!("spec")).get(k!("validations")).items().len() as i64).into(),
    ),
    column(
        "ParamKind",
        "string",
        0,
        "ParamKind specifies the kind of resources used to parameterize this policy",
        |v, _| match v.get(k!("spec")).get(k!("paramKind")) {
            kind if kind.is_null() => "<unset>".into(),
            kind => format!("{}/{}", kind.get(k!("apiVersion")).str(), kind.get(k!("kind")).str()).into(),
        },
    ),
    AGE,
];

/// ValidatingAdmissionPolicy, as the API server knows it.
pub static KIND: Kind = Kind {
    categories: &["api-extensions"],
    namespaced: false,
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        default: |v| {
            let spec = v.entry(k!("spec"));
            fill_absent(spec, k!("failurePolicy"), "Fail");
            within(spec, k!("matchConstraints"), match_resources);
        },
        validate: validate::policy,
        validate_update: |new, old, e| {
            meta_update(new, old, e);
            validate::policy(new, e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of(
        "admissionregistration.k8s.io",
        "v1",
        "ValidatingAdmissionPolicy",
        "validatingadmissionpolicies",
        "validatingadmissionpolicy",
        ValidatingAdmissionPolicy::TYPE,
    )
};

/// Models `SetDefaults_MatchResources` and `SetDefaults_Rule`.
pub(super) fn match_resources(v: &mut Value) {
    fill_absent(v, k!("matchPolicy"), "Equivalent");
    fill_absent(v, k!("namespaceSelector"), Value::object());
    fill_absent(v, k!("objectSelector"), Value::object());
    for rules in [k!("resourceRules"), k!("excludeResourceRules")] {
        each(v, rules, |rule| fill_absent(rule, k!("scope"), "*"));
    }
}
