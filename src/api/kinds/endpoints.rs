//! Models Endpoints of core/v1.

use super::address::{endpoint_ip, ip};
use super::check::{core_meta, core_meta_update, one_of_if_set};
use super::columns::first_three;
use super::columns::{AGE, NAME, column};
use super::edit::{each, fill};
use super::meta::ObjectMeta;
use super::references::ObjectReference;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::k;

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
    strategy: Strategy {
        deprecated: "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice",
        columns: COLUMNS,
        default: |v| each(v, k!("subsets"), |set| each(set, k!("ports"), |port| fill(port, k!("protocol"), "TCP"))),
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            subsets(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            if new.get(k!("subsets")) != old.get(k!("subsets")) {
                subsets(new, e);
            }
        },
        create_on_update: true,
        ..PLAIN
    },
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Endpoints",
        "string",
        0,
        "The set of all endpoints is the union of all subsets. Addresses are placed into subsets according to the IPs they share. A single address with multiple ports, some of which are ready and some of which are not (because they come from different containers) will result in the address being displayed in different subsets for the different ports. No address will appear in both Addresses and NotReadyAddresses in the same subset. Sets of addresses and ports that comprise a service.",
        |v, _| listed(Endpoints(v)).into(),
    ),
    AGE,
];

fn listed(endpoints: Endpoints<'_>) -> String {
    let mut all = Vec::new();
    for set in endpoints.subsets() {
        let host = |ip: &str| if ip.contains(':') { format!("[{ip}]") } else { ip.into() };
        for port in set.ports() {
            all.extend(set.addresses().map(|a| format!("{}:{}", host(a.ip()), port.port())));
        }
        if set.ports().len() == 0 {
            all.extend(set.addresses().map(|a| a.ip().to_string()));
        }
    }
    if endpoints.subsets().len() == 0 { "<none>".into() } else { first_three(&all, "") }
}

/// Models `validateEndpointSubsets`.
fn subsets(v: &Value, e: &mut Errors) {
    let list = Path::new("subsets");
    for (i, set) in Endpoints(v).subsets().enumerate() {
        let path = list.index(i);
        if set.addresses().len() + set.not_ready_addresses().len() == 0 {
            e.required(path, "must specify `addresses` or `notReadyAddresses`");
        }
        for name in ["addresses", "notReadyAddresses"] {
            let list = path.child(name);
            for (i, one) in set.0.get(name).items().iter().enumerate() {
                address(EndpointAddress(one), &list.index(i), e);
            }
        }
        let list = path.child("ports");
        for (i, port) in set.ports().enumerate() {
            let path = list.index(i);
            match port.name() {
                "" if set.ports().len() > 1 => e.required(path.child("name"), ""),
                "" => {}
                name => e.all(path.child("name"), name, names::dns1123_label(name)),
            }
            let n = port.port();
            names::port_number(n).iter().for_each(|why| e.invalid(path.child("port"), n, why));
            one_of_if_set(port.protocol(), &["SCTP", "TCP", "UDP"], &path.child("protocol"), e);
            if let Some(protocol) = port.app_protocol() {
                e.all(path.child("appProtocol"), protocol, names::qualified_name(protocol));
            }
        }
    }
}

fn address(one: EndpointAddress<'_>, path: &Path<'_>, e: &mut Errors) {
    let parsed = ip(one.ip(), &path.child("ip"), e);
    if !one.hostname().is_empty() {
        e.all(path.child("hostname"), one.hostname(), names::dns1123_label(one.hostname()));
    }
    if let Some(node) = one.node_name() {
        e.all(path.child("nodeName"), node, names::dns1123_subdomain(node));
    }
    match parsed {
        Some(ip) => endpoint_ip(ip, one.ip(), &path.child("ip"), e),
        // An older check says it once more.
        None => e.invalid(path.child("ip"), one.ip(), "must be a valid IP address"),
    }
}
