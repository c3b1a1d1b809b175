//! Models ServiceCIDR of networking.k8s.io/v1.

use super::address::cidr;
use super::check::{core_meta, core_meta_update};
use super::columns::{AGE, NAME, column};
use super::meta::{Condition, ObjectMeta};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::path;

fields! {
    /// Models networking.k8s.io/v1 ServiceCIDR.
    ServiceCIDR {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(ServiceCIDRSpec) always;
        status "status": obj(ServiceCIDRStatus) always;
    }
    /// Models networking.k8s.io/v1 ServiceCIDRSpec.
    ServiceCIDRSpec {
        cidrs "cidrs": list(str);
    }
    /// Models networking.k8s.io/v1 ServiceCIDRStatus.
    ServiceCIDRStatus {
        conditions "conditions": list(obj(Condition)) => by("type");
    }
}

/// ServiceCIDR, as the API server knows it.
pub static KIND: Kind = Kind {
    namespaced: false,
    subresources: &["status"],
    strategy: Strategy {
        columns: COLUMNS,
        has_generation: false,
        validate: |v, e| {
            core_meta(v, false, names::dns1123_subdomain, e);
            ranges(v, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            kept(new, old, e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of("networking.k8s.io", "v1", "ServiceCIDR", "servicecidrs", "servicecidr", ServiceCIDR::TYPE)
};

const COLUMNS: &[Column] = &[
    NAME,
    column(
        "CIDRs",
        "string",
        0,
        "cidrs defines the IP blocks in CIDR notation (e.g. \"192.168.0.0/24\" or \"2001:db8::/64\") from which to assign service cluster IPs. Max of two CIDRs is allowed, one of each IP family. This field is immutable.",
        |v, _| v.at(path!("spec.cidrs")).items().iter().map(Value::str).collect::<Vec<_>>().join(",").into(),
    ),
    AGE,
];

/// Models `validateServiceCIDRSpec`.
fn ranges(v: &Value, e: &mut Errors) {
    let path = Path::new("spec");
    let path = path.child("cidrs");
    let cidrs = ServiceCIDR(v).spec().cidrs();
    match cidrs.len() {
        0 => return e.required(path, "at least one CIDR required"),
        1 | 2 => {}
        _ => return e.invalid(path, v.get("spec"), "may only hold up to 2 values"),
    }
    let read: Vec<_> = cidrs.enumerate().filter_map(|(i, text)| cidr(text, &path.index(i), e)).collect();
    if let [a, b] = read[..]
        && a.is_kin(b)
    {
        let why = "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64";
        e.invalid(path, v.at(path!("spec.cidrs")), why);
    }
}

/// A second range of the other family may come, nothing else changes. Models `ValidateServiceCIDRUpdate`.
fn kept(new: &Value, old: &Value, e: &mut Errors) {
    let path = Path::new("spec");
    let path = path.child("cidrs");
    let (is, was) = (new.at(path!("spec.cidrs")).items(), old.at(path!("spec.cidrs")).items());
    let grows = (was.len(), is.len()) == (1, 2);
    if !grows && is.len() != was.len() {
        return e.invalid(path, new.at(path!("spec.cidrs")), "field is immutable");
    }
    for (i, (is, was)) in is.iter().zip(was).enumerate() {
        if is != was {
            e.invalid(path.index(i), is, "field is immutable");
        }
    }
    if grows {
        ranges(new, e);
    }
}
