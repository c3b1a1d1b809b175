//! Admission: the plugins that change an object on its way in, then those that may refuse it. The order is the real server's.
//!
//! Adding one is writing its file and its line in [`MUTATING`] or [`VALIDATING`].

mod certificates;
mod default_class;
mod limit_ranger;
mod namespace_lifecycle;
mod node_restriction;
mod pod_resize;
mod pod_security;
mod policy;
mod priority;
mod quota;
mod runtime_class;
mod service_account;
mod taint_nodes;
mod tolerations;
pub mod topology_labels;

use std::rc::Rc;

use super::flight::{Flight, NOTHING};
use super::server::{ApiServer, Timer};
use crate::api::{Status, Value, kinds};
use crate::wire::{Ctx, Outcome, Station, Words};

/// What a request does to an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    /// It is made.
    Create,
    /// It is changed.
    Update,
    /// It is deleted.
    Delete,
}

/// What a plugin looks at.
pub struct Review<'a> {
    /// The server, whose caches the plugins' informers are.
    pub server: &'a ApiServer,
    /// The request.
    pub flight: &'a Flight,
    /// What it does.
    pub operation: Operation,
    /// The object as it was.
    pub old: Option<&'a Value>,
    /// What the plugins read: key, and whether it was there.
    pub reads: Vec<(Rc<str>, bool)>,
    /// Warnings for whoever asked.
    pub warnings: Vec<String>,
    /// Other objects that are written with this one: as they are, and as they shall be.
    pub also: Vec<(Value, Value)>,
    /// The server's random stream.
    pub rng: &'a mut crate::sim::Rng,
}

impl<'a> Review<'a> {
    fn new(
        server: &'a ApiServer,
        flight: &'a Flight,
        operation: Operation,
        old: Option<&'a Value>,
        rng: &'a mut crate::sim::Rng,
    ) -> Review<'a> {
        Review { server, flight, operation, old, reads: Vec::new(), warnings: Vec::new(), also: Vec::new(), rng }
    }
    /// Whether it is about objects of this resource themselves.
    pub fn is(&self, resource: &str) -> bool {
        self.flight.info.resource == resource && self.flight.info.subresource.is_empty()
    }
    /// The objects of a kind that a plugin's informer knows; none of a kind that is not served.
    pub fn list(&self, (group, version, plural): (&str, &str, &str), namespace: &str) -> Vec<Value> {
        let kind = kinds::by_resource(group, version, plural);
        let Some((kind, cache)) = kind.and_then(|k| Some((k, self.server.cache_of(k)?))) else { return Vec::new() };
        let found = self.server.caches[cache].under(&kind.etcd_key(namespace, ""));
        found.map(|(_, e)| e.value.clone()).collect()
    }
    /// An object that a plugin's informer knows.
    pub fn look_up(&mut self, kind: &'static crate::api::Kind, namespace: &str, name: &str) -> Option<Value> {
        let found = self.server.cached(kind, namespace, name).cloned();
        self.reads.push((kind.etcd_key(namespace, name).into(), found.is_some()));
        found
    }
}

/// What a plugin says: what it did, in words, if it did something.
type Said = Result<Option<String>, Status>;
type Mutating = (&'static str, fn(&mut Review<'_>, &mut Value) -> Said);
type Validating = (&'static str, fn(&mut Review<'_>, &Value) -> Said);

/// In the order of `AllOrderedPlugins`.
const MUTATING: &[Mutating] = &[
    ("NamespaceLifecycle", namespace_lifecycle::admit),
    ("LimitRanger", limit_ranger::admit),
    ("ServiceAccount", service_account::admit),
    ("NodeRestriction", node_restriction::admit),
    ("TaintNodesByCondition", taint_nodes::admit),
    ("Priority", priority::admit),
    ("DefaultTolerationSeconds", tolerations::admit),
    ("DefaultStorageClass", default_class::storage),
    ("StorageObjectInUseProtection", default_class::protection),
    ("RuntimeClass", runtime_class::admit),
    ("DefaultIngressClass", default_class::ingress),
    ("PodTopologyLabels", topology_labels::admit),
];
const VALIDATING: &[Validating] = &[
    ("LimitRanger", limit_ranger::validate),
    ("ServiceAccount", service_account::validate),
    ("NodeRestriction", node_restriction::validate),
    ("PodSecurity", pod_security::validate),
    ("Priority", priority::validate),
    ("CertificateSubjectRestriction", certificates::validate),
    ("PersistentVolumeClaimResize", default_class::resize),
    ("RuntimeClass", runtime_class::validate),
    ("PodResizeValidator", pod_resize::validate),
    ("ValidatingAdmissionPolicy", policy::validate),
    ("ResourceQuota", quota::validate),
];

/// Lets the mutating plugins at an object.
pub fn mutate(
    server: &ApiServer,
    flight: &Flight,
    operation: Operation,
    object: &mut Value,
    old: Option<&Value>,
    ctx: &mut Ctx<'_, Timer>,
) -> Result<(), Status> {
    let before = object.clone();
    let mut said = Vec::new();
    let mut review = Review::new(server, flight, operation, old, ctx.rng);
    let mut refused = None;
    for (name, admit) in MUTATING.iter().filter(|(name, _)| server.config.admits(name)) {
        match admit(&mut review, object) {
            Ok(Some(words)) => said.push(format!("{name}: {words}")),
            Ok(None) => {}
            Err(status) => {
                said.push(format!("{name}: {}", status.message));
                refused = Some(status);
                break;
            }
        }
    }
    let reads = review.reads;
    report(flight, Station::MutatingAdmission, said, refused, reads, (&before, object), ctx)
}

/// Asks the validating plugins.
pub fn validate(
    server: &ApiServer,
    flight: &mut Flight,
    operation: Operation,
    object: &Value,
    old: Option<&Value>,
    ctx: &mut Ctx<'_, Timer>,
) -> Result<(), Status> {
    let mut said = Vec::new();
    let mut review = Review::new(server, flight, operation, old, ctx.rng);
    let mut refused = None;
    for (name, validate) in VALIDATING.iter().filter(|(name, _)| server.config.admits(name)) {
        match validate(&mut review, object) {
            Ok(words) => said.extend(words.map(|w| format!("{name}: {w}"))),
            Err(status) => {
                said.push(format!("{name}: {}", status.message));
                refused = Some(status);
                break;
            }
        }
    }
    let Review { reads, warnings, also, .. } = review;
    flight.warnings.extend(warnings.into_iter().map(Rc::from));
    if refused.is_none() {
        flight.also = also;
    }
    report(flight, Station::ValidatingAdmission, said, refused, reads, NOTHING, ctx)
}

fn report(
    flight: &Flight,
    station: Station,
    said: Vec<String>,
    refused: Option<Status>,
    reads: Vec<(Rc<str>, bool)>,
    (before, after): (&Value, &Value),
    ctx: &mut Ctx<'_, Timer>,
) -> Result<(), Status> {
    for (key, found) in reads {
        flight.read(ctx, key, found);
    }
    let changed = !before.same(after) && before != after;
    let outcome = match (&refused, changed) {
        (Some(_), _) => Outcome::Refused,
        (None, true) => Outcome::Changed,
        (None, false) => Outcome::Passed,
    };
    let words = if said.is_empty() { Words::fixed("no plugin had anything to say") } else { said.join("; ").into() };
    let change = if changed { (before, after) } else { NOTHING };
    flight.station(ctx, station, outcome, words, change);
    refused.map_or(Ok(()), Err)
}

/// The name under which a refusal speaks of an object: one that is to be generated is not yet.
fn name_of(object: &Value) -> &str {
    let meta = object.get("metadata");
    match (meta.get("name").str(), meta.get("generateName").str()) {
        ("", "") => "Unknown",
        ("", stem) => stem,
        (name, _) => name,
    }
}
