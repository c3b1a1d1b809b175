//! Models the access reviews of authorization.k8s.io/v1: asked and answered, never stored.

use super::meta::{LabelSelectorRequirement, ObjectMeta};
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models authorization.k8s.io/v1 SubjectAccessReview.
    SubjectAccessReview {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(SubjectAccessReviewSpec) always;
        status "status": obj(SubjectAccessReviewStatus) always;
    }
    /// Models authorization.k8s.io/v1 SelfSubjectAccessReview.
    SelfSubjectAccessReview {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(SelfSubjectAccessReviewSpec) always;
        status "status": obj(SubjectAccessReviewStatus) always;
    }
    /// Models authorization.k8s.io/v1 LocalSubjectAccessReview.
    LocalSubjectAccessReview {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(SubjectAccessReviewSpec) always;
        status "status": obj(SubjectAccessReviewStatus) always;
    }
    /// Models authorization.k8s.io/v1 SubjectAccessReviewSpec.
    SubjectAccessReviewSpec {
        resource_attributes "resourceAttributes": obj(ResourceAttributes) given;
        non_resource_attributes "nonResourceAttributes": obj(NonResourceAttributes) given;
        user "user": str;
        groups "groups": list(str);
        extra "extra": map(list(str));
        uid "uid": str;
    }
    /// Models authorization.k8s.io/v1 SelfSubjectAccessReviewSpec.
    SelfSubjectAccessReviewSpec {
        resource_attributes "resourceAttributes": obj(ResourceAttributes) given;
        non_resource_attributes "nonResourceAttributes": obj(NonResourceAttributes) given;
    }
    /// Models authorization.k8s.io/v1 SubjectAccessReviewStatus.
    SubjectAccessReviewStatus {
        allowed "allowed": bool always;
        denied "denied": bool;
        reason "reason": str;
        evaluation_error "evaluationError": str;
    }
    /// Models authorization.k8s.io/v1 ResourceAttributes.
    ResourceAttributes {
        namespace "namespace": str;
        verb "verb": str;
        group "group": str;
        version "version": str;
        resource "resource": str;
        subresource "subresource": str;
        name "name": str;
        field_selector "fieldSelector": obj(FieldSelectorAttributes) given;
        label_selector "labelSelector": obj(LabelSelectorAttributes) given;
    }
    /// Models authorization.k8s.io/v1 NonResourceAttributes.
    NonResourceAttributes {
        path "path": str;
        verb "verb": str;
    }
    /// Models authorization.k8s.io/v1 FieldSelectorAttributes.
    FieldSelectorAttributes {
        raw_selector "rawSelector": str;
        requirements "requirements": list(obj(FieldSelectorRequirement));
    }
    /// Models meta/v1 FieldSelectorRequirement.
    FieldSelectorRequirement {
        key "key": str always;
        operator "operator": str always;
        values "values": list(str);
    }
    /// Models authorization.k8s.io/v1 LabelSelectorAttributes.
    LabelSelectorAttributes {
        raw_selector "rawSelector": str;
        requirements "requirements": list(obj(LabelSelectorRequirement));
    }
    /// Models authorization.k8s.io/v1 SelfSubjectRulesReview.
    SelfSubjectRulesReview {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(SelfSubjectRulesReviewSpec) always;
        status "status": obj(SubjectRulesReviewStatus) always;
    }
    /// Models authorization.k8s.io/v1 SelfSubjectRulesReviewSpec.
    SelfSubjectRulesReviewSpec {
        namespace "namespace": str;
    }
    /// Models authorization.k8s.io/v1 SubjectRulesReviewStatus.
    SubjectRulesReviewStatus {
        resource_rules "resourceRules": list(obj(ResourceRule)) always;
        non_resource_rules "nonResourceRules": list(obj(NonResourceRule)) always;
        incomplete "incomplete": bool always;
        evaluation_error "evaluationError": str;
    }
    /// Models authorization.k8s.io/v1 ResourceRule.
    ResourceRule {
        verbs "verbs": list(str) always;
        api_groups "apiGroups": list(str);
        resources "resources": list(str);
        resource_names "resourceNames": list(str);
    }
    /// Models authorization.k8s.io/v1 NonResourceRule.
    NonResourceRule {
        verbs "verbs": list(str) always;
        non_resource_urls "nonResourceURLs": list(str);
    }
}

/// SubjectAccessReview, as the API server knows it.
pub static SUBJECT_ACCESS_REVIEW: Kind = Kind {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "SubjectAccessReview",
    plural: "subjectaccessreviews",
    singular: "subjectaccessreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "",
    stored_as: None,
    root: SubjectAccessReview::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};

/// SelfSubjectAccessReview, as the API server knows it.
pub static SELF_SUBJECT_ACCESS_REVIEW: Kind = Kind {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "SelfSubjectAccessReview",
    plural: "selfsubjectaccessreviews",
    singular: "selfsubjectaccessreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "",
    stored_as: None,
    root: SelfSubjectAccessReview::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};

/// LocalSubjectAccessReview, as the API server knows it.
pub static LOCAL_SUBJECT_ACCESS_REVIEW: Kind = Kind {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "LocalSubjectAccessReview",
    plural: "localsubjectaccessreviews",
    singular: "localsubjectaccessreview",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "",
    stored_as: None,
    root: LocalSubjectAccessReview::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};

/// SelfSubjectRulesReview, as the API server knows it.
pub static SELF_SUBJECT_RULES_REVIEW: Kind = Kind {
    group: "authorization.k8s.io",
    version: "v1",
    kind: "SelfSubjectRulesReview",
    plural: "selfsubjectrulesreviews",
    singular: "selfsubjectrulesreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "",
    stored_as: None,
    root: SelfSubjectRulesReview::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
