//! Models TokenRequest, TokenReview and SelfSubjectReview of authentication.k8s.io/v1: asked and answered, never stored.

use super::meta::ObjectMeta;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models authentication.k8s.io/v1 TokenRequest.
    TokenRequest {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(TokenRequestSpec) always;
        status "status": obj(TokenRequestStatus) always;
    }
    /// Models authentication.k8s.io/v1 TokenRequestSpec.
    TokenRequestSpec {
        audiences "audiences": list(str) always;
        expiration_seconds "expirationSeconds": int64 always;
        bound_object_ref "boundObjectRef": obj(BoundObjectReference) always;
        attestations "attestations": map(list(str));
    }
    /// Models authentication.k8s.io/v1 TokenRequestStatus.
    TokenRequestStatus {
        token "token": str always;
        expiration_timestamp "expirationTimestamp": time always;
    }
    /// Models authentication.k8s.io/v1 BoundObjectReference.
    BoundObjectReference {
        kind "kind": str;
        api_version "apiVersion": str;
        name "name": str;
        uid "uid": str;
    }
    /// Models authentication.k8s.io/v1 TokenReview.
    TokenReview {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(TokenReviewSpec) always;
        status "status": obj(TokenReviewStatus) always;
    }
    /// Models authentication.k8s.io/v1 TokenReviewSpec.
    TokenReviewSpec {
        token "token": str;
        audiences "audiences": list(str);
    }
    /// Models authentication.k8s.io/v1 TokenReviewStatus.
    TokenReviewStatus {
        authenticated "authenticated": bool;
        user "user": obj(UserInfo) always;
        audiences "audiences": list(str);
        error "error": str;
    }
    /// Models authentication.k8s.io/v1 UserInfo.
    UserInfo {
        username "username": str;
        uid "uid": str;
        groups "groups": list(str);
        extra "extra": map(list(str));
    }
    /// Models authentication.k8s.io/v1 SelfSubjectReview.
    SelfSubjectReview {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        status "status": obj(SelfSubjectReviewStatus) always;
    }
    /// Models authentication.k8s.io/v1 SelfSubjectReviewStatus.
    SelfSubjectReviewStatus {
        user_info "userInfo": obj(UserInfo) always;
    }
}

/// TokenRequest, as the API server knows it.
pub static TOKEN_REQUEST: Kind = Kind {
    group: "authentication.k8s.io",
    version: "v1",
    kind: "TokenRequest",
    plural: "tokenrequests",
    singular: "tokenrequest",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "",
    stored_as: None,
    root: TokenRequest::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};

/// TokenReview, as the API server knows it.
pub static TOKEN_REVIEW: Kind = Kind {
    group: "authentication.k8s.io",
    version: "v1",
    kind: "TokenReview",
    plural: "tokenreviews",
    singular: "tokenreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "",
    stored_as: None,
    root: TokenReview::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};

/// SelfSubjectReview, as the API server knows it.
pub static SELF_SUBJECT_REVIEW: Kind = Kind {
    group: "authentication.k8s.io",
    version: "v1",
    kind: "SelfSubjectReview",
    plural: "selfsubjectreviews",
    singular: "selfsubjectreview",
    short_names: &[],
    categories: &[],
    namespaced: false,
    etcd_prefix: "",
    stored_as: None,
    root: SelfSubjectReview::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
