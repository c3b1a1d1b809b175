//! Models Endpoints of core/v1.

use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models core/v1 Endpoints.
    Endpoints {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        subsets "subsets": list(obj(EndpointSubset));
    }
    /// Models core/v1 EndpointSubset.
    EndpointSubset {
        addresses "addresses": list(obj(EndpointAddress));
        not_ready_addresses "notReadyAddresses": list(obj(EndpointAddress));
        ports "ports": list(obj(EndpointPort));
    }
    /// Models core/v1 EndpointAddress.
    EndpointAddress {
        ip "ip": str always;
        hostname "hostname": str;
        node_name "nodeName": str given;
        target_ref "targetRef": obj(ObjectReference) given => whole;
    }
    /// Models core/v1 EndpointPort.
    EndpointPort {
        name "name": str;
        port "port": int32 always;
        protocol "protocol": str;
        app_protocol "appProtocol": str given;
    }
}

/// Endpoints, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Endpoints",
    plural: "endpoints",
    singular: "endpoints",
    short_names: &["ep"],
    categories: &[],
    namespaced: true,
    etcd_prefix: "services/endpoints",
    stored_as: None,
    root: Endpoints::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
