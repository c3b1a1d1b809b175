//! Models NetworkPolicy of networking.k8s.io/v1.

use super::address::cidr;
use super::check::{core_meta, core_meta_update, label_selector, one_of_if_set};
use super::columns::{AGE, NAME, column};
use super::edit::{each, fill_absent};
use super::meta::{LabelSelector, ObjectMeta};
use super::workload::selector_text;
use crate::api::{Column, Errors, Kind, PLAIN, Path, Strategy, Value, names};
use crate::fields;
use crate::json;
use crate::k;
use crate::path;

fields! {
    /// Models networking.k8s.io/v1 NetworkPolicy.
    NetworkPolicy {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(NetworkPolicySpec) always;
    }
    /// Models networking.k8s.io/v1 NetworkPolicySpec.
    NetworkPolicySpec {
        pod_selector "podSelector": obj(LabelSelector) always => whole;
        ingress "ingress": list(obj(NetworkPolicyIngressRule));
        egress "egress": list(obj(NetworkPolicyEgressRule));
        policy_types "policyTypes": list(str);
    }
    /// Models networking.k8s.io/v1 NetworkPolicyIngressRule.
    NetworkPolicyIngressRule {
        ports "ports": list(obj(NetworkPolicyPort));
        from "from": list(obj(NetworkPolicyPeer));
    }
    /// Models networking.k8s.io/v1 NetworkPolicyPort.
    NetworkPolicyPort {
        protocol "protocol": str given;
        port "port": int_or_string given;
        end_port "endPort": int32 given;
    }
    /// Models networking.k8s.io/v1 NetworkPolicyPeer.
    NetworkPolicyPeer {
        pod_selector "podSelector": obj(LabelSelector) given => whole;
        namespace_selector "namespaceSelector": obj(LabelSelector) given => whole;
        ip_block "ipBlock": obj(IPBlock) given;
    }
    /// Models networking.k8s.io/v1 IPBlock.
    IPBlock {
        cidr "cidr": str always;
        except "except": list(str);
    }
    /// Models networking.k8s.io/v1 NetworkPolicyEgressRule.
    NetworkPolicyEgressRule {
        ports "ports": list(obj(NetworkPolicyPort));
        to "to": list(obj(NetworkPolicyPeer));
    }
}

/// NetworkPolicy, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["netpol"],
    strategy: Strategy {
        columns: COLUMNS,
        default,
        has_generation: true,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_subdomain, e);
            spec(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, e);
        },

        ..PLAIN
    },
    ..Kind::of("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", "networkpolicy", NetworkPolicy::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "Pod-Selector",
        "string",
        0,
        "podSelector selects the pods to which this NetworkPolicy object applies. The array of rules is applied to any pods selected by this field. An empty selector matches all pods in the policy's namespace. Multiple network policies can select the same set of pods. In this case, the ingress rules for each are combined additively. This field is optional. If it is not specified, it defaults to an empty selector.",
        |v, _| selector_text(v.at(path!("spec.podSelector"))).into(),
    ),
    AGE,
];

/// Models `SetDefaults_NetworkPolicy`.
fn default(v: &mut Value) {
    let spec = v.entry(k!("spec"));
    for rules in [k!("ingress"), k!("egress")] {
        each(spec, rules, |rule| each(rule, k!("ports"), |port| fill_absent(port, k!("protocol"), "TCP")));
    }
    if spec.get(k!("policyTypes")).is_empty() {
        let both = !spec.get(k!("egress")).is_empty();
        spec.set(k!("policyTypes"), if both { json!(["Ingress", "Egress"]) } else { json!(["Ingress"]) });
    }
}

/// Models `ValidateNetworkPolicySpec`.
fn spec(v: &Value, e: &mut Errors) {
    let (spec, path) = (v.get("spec"), Path::new("spec"));
    label_selector(spec.get(k!("podSelector")), &path.child("podSelector"), e);
    for (rules, peers) in [("ingress", "from"), ("egress", "to")] {
        for (i, rule) in spec.get(rules).items().iter().enumerate() {
            let list = path.child(rules);
            let path = list.index(i);
            let at = path.child("ports");
            rule.get(k!("ports"))
                .items()
                .iter()
                .enumerate()
                .for_each(|(i, p)| port(NetworkPolicyPort(p), &at.index(i), e));
            let at = path.child(peers);
            rule.get(peers).items().iter().enumerate().for_each(|(i, p)| peer(NetworkPolicyPeer(p), &at.index(i), e));
        }
    }
    let (types, path) = (spec.get(k!("policyTypes")), path.child("policyTypes"));
    if types.items().len() > 2 {
        return e.invalid(path, types, "may not specify more than two policyTypes");
    }
    for (i, name) in types.items().iter().enumerate() {
        one_of_if_set(name.str(), &["Ingress", "Egress"], &path.index(i), e);
    }
}

fn port(port: NetworkPolicyPort<'_>, path: &Path<'_>, e: &mut Errors) {
    if let Some(protocol) = port.protocol() {
        one_of_if_set(protocol, &["TCP", "UDP", "SCTP"], &path.child("protocol"), e);
    }
    let (at, end_at) = (path.child("port"), path.child("endPort"));
    let in_range = |n: i64, path: &Path<'_>, e: &mut Errors| {
        names::port_number(n).iter().for_each(|why| e.invalid(path, n, why));
    };
    match (port.port(), port.end_port()) {
        (Value::Int(from), end) => {
            in_range(*from, &at, e);
            if let Some(to) = end {
                if to < *from {
                    e.invalid(end_at, to, "must be greater than or equal to `port`");
                }
                in_range(to, &end_at, e);
            }
        }
        (Value::Str(name), end) => {
            if let Some(to) = end {
                e.invalid(end_at, to, "may not be specified when `port` is non-numeric");
            }
            e.all(at, name, names::port_name(name));
        }
        (_, Some(to)) => e.invalid(end_at, to, "may not be specified when `port` is not specified"),
        _ => {}
    }
}

fn peer(peer: NetworkPolicyPeer<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut count = 0;
    for name in ["podSelector", "namespaceSelector"] {
        let selector = peer.0.get(name);
        if !selector.is_null() {
            count += 1;
            label_selector(selector, &path.child(name), e);
        }
    }
    if let Some(block) = peer.ip_block() {
        ip_block(block, &path.child("ipBlock"), e);
        if count > 0 {
            e.forbidden(path, "may not specify both ipBlock and another peer");
        }
    } else if count == 0 {
        e.required(path, "must specify a peer");
    }
}

fn ip_block(block: IPBlock<'_>, path: &Path<'_>, e: &mut Errors) {
    if block.cidr().is_empty() {
        return e.required(path.child("cidr"), "");
    }
    let Some(whole) = cidr(block.cidr(), &path.child("cidr"), e) else { return };
    let list = path.child("except");
    for (i, text) in block.except().enumerate() {
        if cidr(text, &list.index(i), e).is_some_and(|part| !whole.has_within(part)) {
            e.invalid(list.index(i), text, "must be a strict subset of `cidr`");
        }
    }
}
