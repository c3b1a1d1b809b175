//! Where the environment of a container comes from.

use super::super::references::{ObjectFieldSelector, ResourceFieldSelector};
use crate::fields;

fields! {
    /// Models core/v1 EnvFromSource.
    EnvFromSource {
        prefix "prefix": str;
        config_map_ref "configMapRef": obj(ConfigMapEnvSource) given;
        secret_ref "secretRef": obj(SecretEnvSource) given;
    }
    /// Models core/v1 ConfigMapEnvSource.
    ConfigMapEnvSource {
        name "name": str;
        optional "optional": bool given;
    }
    /// Models core/v1 SecretEnvSource.
    SecretEnvSource {
        name "name": str;
        optional "optional": bool given;
    }
    /// Models core/v1 EnvVar.
    EnvVar {
        name "name": str always;
        value "value": str;
        value_from "valueFrom": obj(EnvVarSource) given;
    }
    /// Models core/v1 EnvVarSource.
    EnvVarSource {
        field_ref "fieldRef": obj(ObjectFieldSelector) given => whole;
        resource_field_ref "resourceFieldRef": obj(ResourceFieldSelector) given => whole;
        config_map_key_ref "configMapKeyRef": obj(ConfigMapKeySelector) given => whole;
        secret_key_ref "secretKeyRef": obj(SecretKeySelector) given => whole;
        file_key_ref "fileKeyRef": obj(FileKeySelector) given => whole;
    }
    /// Models core/v1 ConfigMapKeySelector.
    ConfigMapKeySelector {
        name "name": str;
        key "key": str always;
        optional "optional": bool given;
    }
    /// Models core/v1 SecretKeySelector.
    SecretKeySelector {
        name "name": str;
        key "key": str always;
        optional "optional": bool given;
    }
    /// Models core/v1 FileKeySelector.
    FileKeySelector {
        volume_name "volumeName": str always;
        path "path": str always;
        key "key": str always;
        optional "optional": bool given;
    }
}
