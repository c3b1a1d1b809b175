//! Models EndpointSlice of discovery.k8s.io/v1.

use super::address::{endpoint_ip, ip};
use super::check::{NameRule, core_meta, labels, one_of_if_set};
use super::columns::first_three;
use super::columns::{AGE, NAME, column};
use super::edit::{each, fill_absent};
use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;
use crate::path;

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
    strategy: Strategy {
        columns: COLUMNS,
        default: |v| {
            each(v, k!("ports"), |port| {
                fill_absent(port, k!("name"), "");
                fill_absent(port, k!("protocol"), "TCP");
            });
        },
        prepare_create: drop_topology,
        prepare_update: |new, old| {
            if new.get("endpoints") != old.get("endpoints") {
                drop_topology(new);
            }
            // Its labels count as what is wanted of it.
            let labels = |v: &Value| v.get("metadata").get("labels").clone();
            if labels(new) != labels(old) {
                let generation = old.get("metadata").get("generation").int() + 1;
                new.entry("metadata").set("generation", generation);
            }
        },
        validate: |v, e| validate(v, None, e),
        validate_update: |new, old, e| {
            validate(new, Some(old), e);
            if new.get("addressType") != old.get("addressType") {
                e.invalid("addressType", Value::Null, "field is immutable");
            }
        },
        warnings: |new, old| {
            let named = old.is_none() && EndpointSlice(new).address_type() == "FQDN";
            if named { vec!["spec.addressType: FQDN endpoints are deprecated".into()] } else { Vec::new() }
        },
        has_generation: true,
        ..PLAIN
    },
};

/// This version does not write the old topology.
fn drop_topology(v: &mut Value) {
    each(v, k!("endpoints"), |endpoint| drop(endpoint.remove(k!("deprecatedTopology"))));
}

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "AddressType",
        "string",
        0,
        "addressType specifies the type of address carried by this EndpointSlice. All addresses in this slice must be the same type. This field is immutable after creation. The following address types are currently supported: * IPv4: Represents an IPv4 Address. * IPv6: Represents an IPv6 Address. * FQDN: Represents a Fully Qualified Domain Name. (Deprecated) The EndpointSlice controller only generates, and kube-proxy only processes, slices of addressType \"IPv4\" and \"IPv6\". No semantics are defined for the \"FQDN\" type.",
        |v, _| v.at(path!("addressType")).clone(),
    ),
    column(
        "Ports",
        "string",
        0,
        "ports specifies the list of network ports exposed by each endpoint in this slice. Each port must have a unique name. Each slice may include a maximum of 100 ports. Services always have at least 1 port, so EndpointSlices generated by the EndpointSlice controller will likewise always have at least 1 port. EndpointSlices used for other purposes may have an empty ports list.",
        |v, _| {
            let port = |p: EndpointPort<'_>| p.port().map_or_else(|| p.name().unwrap_or("*").into(), |n| n.to_string());
            first_three(&EndpointSlice(v).ports().map(port).collect::<Vec<_>>(), "<unset>").into()
        },
    ),
    column(
        "Endpoints",
        "string",
        0,
        "endpoints is a list of unique endpoints in this slice. Each slice may include a maximum of 1000 endpoints.",
        |v, _| {
            let of =
                |one: &Value| one.get(k!("addresses")).items().iter().map(|a| a.str().to_string()).collect::<Vec<_>>();
            let all: Vec<String> = v.get(k!("endpoints")).items().iter().flat_map(of).collect();
            first_three(&all, "<unset>").into()
        },
    ),
    AGE,
];

/// Models `ValidateEndpointSlice`; what is declared of the type and of the number of addresses comes last.
fn validate(v: &Value, old: Option<&Value>, e: &mut Errors) {
    core_meta(v, true, names::dns1123_subdomain, e);
    let slice = EndpointSlice(v);
    let path = Path::new("ports");
    if slice.ports().len() > 20_000 {
        e.too_many(path, slice.ports().len(), 20_000);
    }
    let all: Vec<EndpointPort<'_>> = slice.ports().collect();
    for (i, port) in all.iter().enumerate() {
        let (name, path) = (port.name().unwrap_or(""), path.index(i));
        if !name.is_empty() {
            e.all(path.child("name"), name, names::dns1123_label(name));
        }
        if all[..i].iter().any(|other| other.name().unwrap_or("") == name) {
            e.duplicate(path.child("name"), name);
        }
        one_of_if_set(port.protocol().unwrap_or(""), &["SCTP", "TCP", "UDP"], &path.child("protocol"), e);
        if let Some(protocol) = port.app_protocol() {
            e.all(path.child("appProtocol"), protocol, names::qualified_name(protocol));
        }
    }
    let path = Path::new("endpoints");
    if slice.endpoints().len() > 1000 {
        return e.too_many(path, slice.endpoints().len(), 1000);
    }
    // What is there already is not judged by newer rules.
    if old.is_none_or(|old| old.get("endpoints") != v.get("endpoints")) {
        slice.endpoints().enumerate().for_each(|(i, one)| endpoint(one, slice.address_type(), &path.index(i), e));
    }
    let kind = Path::new("addressType");
    match slice.address_type() {
        "" => e.required(kind, ""),
        text => one_of_if_set(text, &["FQDN", "IPv4", "IPv6"], &kind, e),
    }
    for (i, one) in slice.endpoints().enumerate() {
        let at = path.index(i);
        match one.addresses().len() {
            0 => e.required(at.child("addresses"), ""),
            n if n > 100 => e.too_many(at.child("addresses"), n, 100),
            _ => {}
        }
    }
}

fn endpoint(endpoint: Endpoint<'_>, kind: &str, path: &Path<'_>, e: &mut Errors) {
    let list = path.child("addresses");
    for (i, text) in endpoint.addresses().enumerate() {
        let at = list.index(i);
        match kind {
            "IPv4" | "IPv6" => {
                let Some(address) = ip(text, &at, e) else { continue };
                if address.is_ipv4() != (kind == "IPv4") {
                    e.invalid(list, text, &format!("must be an {kind} address"));
                }
                endpoint_ip(address, text, &at, e);
            }
            "FQDN" => match text.trim_end_matches('.') {
                "" => e.required(at, ""),
                name => {
                    let wrong = names::dns1123_subdomain(name);
                    let fine = wrong.is_empty();
                    e.all(at, text, wrong);
                    if fine && !name.contains('.') {
                        e.invalid(at, text, "should be a domain with at least two segments separated by dots");
                    }
                }
            },
            _ => {}
        }
    }
    if let Some(node) = endpoint.node_name() {
        e.all(path.child("nodeName"), node, names::dns1123_subdomain(node));
    }
    labels(endpoint.0.get(k!("deprecatedTopology")), &path.child("deprecatedTopology"), e);
    if let Some(name) = endpoint.hostname() {
        e.all(path.child("hostname"), name, names::dns1123_label(name));
    }
    let Some(hints) = endpoint.hints() else { return };
    let path = path.child("hints");
    let rules: [NameRule; 2] = [names::label_value, names::dns1123_subdomain];
    for (name, rule) in ["forZones", "forNodes"].into_iter().zip(rules) {
        let (all, list) = (hints.0.get(name).items(), path.child(name));
        if all.len() > 8 {
            return e.too_many(list, all.len(), 8);
        }
        for (i, hint) in all.iter().enumerate() {
            let (text, at) = (hint.get(k!("name")).str(), list.index(i));
            if all[..i].contains(hint) {
                e.duplicate(at.child("name"), text);
            }
            e.all(at.child("name"), text, rule(text));
        }
    }
}
