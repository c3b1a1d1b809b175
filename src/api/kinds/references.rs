//! How one object names another, or a part of itself.

use crate::fields;

fields! {
    /// Models core/v1 LocalObjectReference.
    LocalObjectReference {
        name "name": str;
    }
    /// Models core/v1 ObjectReference.
    ObjectReference {
        kind "kind": str;
        namespace "namespace": str;
        name "name": str;
        uid "uid": str;
        api_version "apiVersion": str;
        resource_version "resourceVersion": str;
        field_path "fieldPath": str;
    }
    /// Models core/v1 SecretReference.
    SecretReference {
        name "name": str;
        namespace "namespace": str;
    }
    /// Models core/v1 TypedLocalObjectReference.
    TypedLocalObjectReference {
        api_group "apiGroup": str null;
        kind "kind": str always;
        name "name": str always;
    }
    /// Models core/v1 TypedObjectReference.
    TypedObjectReference {
        api_group "apiGroup": str null;
        kind "kind": str always;
        name "name": str always;
        namespace "namespace": str given;
    }
    /// Models core/v1 ObjectFieldSelector.
    ObjectFieldSelector {
        api_version "apiVersion": str;
        field_path "fieldPath": str always;
    }
    /// Models core/v1 ResourceFieldSelector.
    ResourceFieldSelector {
        container_name "containerName": str;
        resource "resource": str always;
        divisor "divisor": quantity always;
    }
}
