//! The authorizers: the group of masters, the Node authorizer, RBAC. The first that allows decides; none denies.

pub mod escalation;
mod node;
pub mod policy;
mod rbac;
pub mod review;

use rbac::rules_of;

use std::rc::Rc;

use super::info::RequestInfo;
use super::server::ApiServer;
use super::user::{MASTERS, User};
use crate::api::{Status, Value};
use crate::json;
use crate::wire::{Text, Words};

/// What a user wants to do. Models `authorizer.Attributes`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attributes {
    /// `get`, `list`, `impersonate`...
    pub verb: Text,
    /// Whether it is about a resource, and not about a path.
    pub is_resource: bool,
    /// The resource's group.
    pub group: Text,
    /// `pods`.
    pub resource: Text,
    /// `status`.
    pub subresource: Text,
    /// Empty: over all namespaces, or of a cluster-scoped resource.
    pub namespace: Text,
    /// Empty: of a collection.
    pub name: Text,
    /// The path.
    pub path: Text,
    /// The field selector of a list or watch, as it was written.
    pub fields: Text,
}

impl Attributes {
    /// What a request is about.
    pub fn of_request(info: &RequestInfo) -> Attributes {
        Attributes {
            verb: Text::Fixed(info.verb),
            is_resource: info.is_resource,
            group: info.group.clone(),
            resource: info.resource.clone(),
            subresource: info.subresource.clone(),
            namespace: info.namespace.clone(),
            name: info.name.clone(),
            path: info.path.clone(),
            fields: info.query.get("fieldSelector").into(),
        }
    }
    /// `pods` or `pods/status`.
    pub fn full_resource(&self) -> Text {
        if self.subresource.is_empty() {
            self.resource.clone()
        } else {
            format!("{}/{}", self.resource, self.subresource).into()
        }
    }
    /// Whether this is [`Attributes::full_resource`].
    pub fn is_of(&self, full: &str) -> bool {
        match full.split_once('/') {
            Some((resource, sub)) => self.resource == resource && self.subresource == sub,
            None => self.resource == full && self.subresource.is_empty(),
        }
    }
    /// The refusal, in Kubernetes' own words.
    pub fn forbidden(&self, user: &User, reason: &str) -> Status {
        let (user, verb) = (&user.name, &self.verb);
        if !self.is_resource {
            let mut status = Status::forbidden(format!("forbidden: User {user:?} cannot {verb} path {:?}", self.path));
            status.details = json!({});
            return status;
        }
        let scope = if self.namespace.is_empty() {
            "at the cluster scope".to_string()
        } else {
            format!("in the namespace {:?}", self.namespace)
        };
        let mut why = format!(
            "User {user:?} cannot {verb} resource {:?} in API group {:?} {scope}",
            self.full_resource(),
            self.group
        );
        if !reason.is_empty() {
            why = format!("{why}: {reason}");
        }
        let qualified =
            if self.group.is_empty() { self.resource.to_string() } else { format!("{}.{}", self.resource, self.group) };
        let about = if self.name.is_empty() { qualified } else { format!("{qualified} {:?}", self.name) };
        let mut status = Status::forbidden(format!("{about} is forbidden: {why}"));
        let mut details = Value::object();
        for (k, v) in [("name", &self.name), ("group", &self.group), ("kind", &self.resource)] {
            if !v.is_empty() {
                details.set(k, v.as_str());
            }
        }
        status.details = details;
        status
    }
}

/// Why the user may do it, or what there is to say about why not.
pub fn authorize(server: &ApiServer, user: &User, what: &Attributes) -> Result<Words, String> {
    if user.is_in(MASTERS) {
        let words = [user.name.clone().into(), Text::Fixed(MASTERS).into()];
        return Ok(Words::made("user {} is in the group {}, which may do everything", words));
    }
    let mut reasons = Vec::new();
    if let Some(node) = user.node() {
        match node::authorize(server, &node, what) {
            Ok(why) => return Ok(why),
            Err(reason) if reason.is_empty() => {}
            Err(reason) => reasons.push(format!("node: {reason}")),
        }
    }
    match rbac::authorize(server, user, what) {
        Ok(why) => Ok(why),
        Err(reason) => {
            reasons.push(reason);
            reasons.retain(|r| !r.is_empty());
            Err(reasons.join("\n"))
        }
    }
}

/// Whether a user may act as another; else what he may not do. Constrained impersonation is asked first and named.
pub fn may_impersonate(
    server: &ApiServer,
    user: &User,
    info: &RequestInfo,
    name: &str,
    groups: &[Rc<str>],
) -> Result<(), Box<Attributes>> {
    let may = |resource: &str, namespace: &str, name: &str| {
        let what = Attributes {
            verb: "impersonate".into(),
            is_resource: true,
            resource: resource.into(),
            namespace: namespace.into(),
            name: name.into(),
            ..Attributes::default()
        };
        authorize(server, user, &what).is_ok()
    };
    let other = User { name: name.into(), ..User::default() };
    let as_user = match other.account() {
        Some((namespace, account)) => may("serviceaccounts", namespace, account),
        None => may("users", "", name),
    };
    if as_user && groups.iter().all(|g| may("groups", "", g)) {
        return Ok(());
    }
    let mut what = Attributes::of_request(info);
    what.verb = format!("impersonate-on:user-info:{}", info.verb).into();
    Err(Box::new(what))
}
