//! Models NetworkPolicy of networking.k8s.io/v1.

use super::edit::{each, fill_absent};
use super::meta::{LabelSelector, ObjectMeta};
use crate::api::{Kind, PLAIN, Strategy, Value};
use crate::fields;
use crate::json;
use crate::k;

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
    strategy: Strategy { default, has_generation: true, ..PLAIN },
    ..Kind::of("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", "networkpolicy", NetworkPolicy::TYPE)
};

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
