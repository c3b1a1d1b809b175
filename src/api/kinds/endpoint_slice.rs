//! Models EndpointSlice of discovery.k8s.io/v1.

use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Kind, PLAIN, Strategy};
use crate::fields;

fields! {
    /// Models discovery.k8s.io/v1 EndpointSlice.
    EndpointSlice {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        address_type "addressType": str always;
        endpoints "endpoints": list(obj(Endpoint)) always;
        ports "ports": list(obj(EndpointPort)) always;
    }
    /// Models discovery.k8s.io/v1 Endpoint.
    Endpoint {
        addresses "addresses": list(str) always => set;
        conditions "conditions": obj(EndpointConditions) always;
        hostname "hostname": str given;
        target_ref "targetRef": obj(ObjectReference) given => whole;
        deprecated_topology "deprecatedTopology": map(str);
        node_name "nodeName": str given;
        zone "zone": str given;
        hints "hints": obj(EndpointHints) given;
    }
    /// Models discovery.k8s.io/v1 EndpointConditions.
    EndpointConditions {
        ready "ready": bool given;
        serving "serving": bool given;
        terminating "terminating": bool given;
    }
    /// Models discovery.k8s.io/v1 EndpointHints.
    EndpointHints {
        for_zones "forZones": list(obj(ForZone));
        for_nodes "forNodes": list(obj(ForNode));
    }
    /// Models discovery.k8s.io/v1 ForZone.
    ForZone {
        name "name": str always;
    }
    /// Models discovery.k8s.io/v1 ForNode.
    ForNode {
        name "name": str always;
    }
    /// Models discovery.k8s.io/v1 EndpointPort.
    EndpointPort {
        name "name": str given;
        protocol "protocol": str given;
        port "port": int32 given;
        app_protocol "appProtocol": str given;
    }
}

/// EndpointSlice, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "discovery.k8s.io",
    version: "v1",
    kind: "EndpointSlice",
    plural: "endpointslices",
    singular: "endpointslice",
    short_names: &[],
    categories: &[],
    namespaced: true,
    etcd_prefix: "endpointslices",
    stored_as: None,
    root: EndpointSlice::TYPE,
    subresources: &[],
    strategy: Strategy { ..PLAIN },
};
