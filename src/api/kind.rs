//! What the API server has to know of a kind. One static of these a kind, in its own file under `kinds/`.

use super::error::Errors;
use super::kinds::columns::GENERIC;
use super::kinds::edit::keep;
use super::{Type, Value};
use crate::k;

/// A kind of the API. Adding one is writing its file and a line in [`super::kinds`].
#[derive(Debug)]
pub struct Kind {
    /// `""` is the core group.
    pub group: &'static str,
    /// `v1`.
    pub version: &'static str,
    /// `Pod`.
    pub kind: &'static str,
    /// `pods`.
    pub plural: &'static str,
    /// `pod`.
    pub singular: &'static str,
    /// `po`.
    pub short_names: &'static [&'static str],
    /// `all`.
    pub categories: &'static [&'static str],
    /// Whether its objects live in namespaces.
    pub namespaced: bool,
    /// Where etcd keeps it, below `/registry/`: `pods`, `minions`, `services/specs`. Empty: a request that is answered
    /// and not kept (Binding, TokenReview), which can only be created.
    pub etcd_prefix: &'static str,
    /// Set where etcd keeps another kind's form of the same object: events.k8s.io Events are stored as core Events.
    pub stored_as: Option<&'static Conversion>,
    /// Its fields.
    pub root: &'static Type,
    /// Subresources it has beside itself: `status`, `binding`, ...
    pub subresources: &'static [&'static str],
    /// What it does; the defaults do nothing.
    pub strategy: Strategy,
}

/// How one version of an object becomes the one that is stored, and back.
#[derive(Debug)]
pub struct Conversion {
    /// The kind as which it is stored.
    pub kind: &'static Kind,
    /// From this version to the stored one.
    pub to_stored: fn(&Value) -> Value,
    /// From the stored version to this one.
    pub from_stored: fn(&Value) -> Value,
}

/// How a field selector reads an object.
pub type Selector = fn(&Value) -> String;

/// Models the registry's strategies: what happens to an object of this kind on its way in.
///
/// The order is: decode, `default`, mutating admission, `prepare_*`, `validate*`. Where a kind is stored as another one
/// ([`Kind::stored_as`]), `default` sees its own form and all others the stored one.
#[derive(Debug)]
pub struct Strategy {
    /// Fills in defaults, after decoding. Models `SetDefaults_*`.
    pub default: fn(&mut Value),
    /// Before a create is validated: what a user may not say is reset (status), what the server decides is set.
    pub prepare_create: fn(&mut Value),
    /// Before an update is validated: `(new, old)`; what this endpoint may not change is taken from `old`.
    pub prepare_update: fn(&mut Value, &Value),
    /// Before an update of `/status` is validated: `(new, old)`.
    pub prepare_status: fn(&mut Value, &Value),
    /// Everything wrong with a new object, in the order in which the real server says it.
    pub validate: fn(&Value, &mut Errors),
    /// Everything wrong with an update `(new, old)`.
    pub validate_update: fn(&Value, &Value, &mut Errors),
    /// Everything wrong with an update of `/status` `(new, old)`.
    pub validate_status: fn(&Value, &Value, &mut Errors),
    /// Updates by other subresources: `ephemeralcontainers`, `finalize`.
    pub others: &'static [(&'static str, Update)],
    /// Warnings about an object, as `Warning:` headers; `(new, old)`.
    pub warnings: fn(&Value, Option<&Value>) -> Vec<String>,
    /// What every answer warns of when the whole kind is going to go; empty for nothing.
    pub deprecated: &'static str,
    /// The columns of a table.
    pub columns: &'static [Column],
    /// The column by whose numbers a table is ordered; none for the order of the names.
    pub ordered_by: Option<usize>,
    /// What a row of a table says beside its cells; null for nothing.
    pub row_conditions: fn(&Value) -> Value,
    /// Field selectors beyond `metadata.name` and `metadata.namespace`: the name, and how it is read.
    pub selectable: &'static [(&'static str, Selector)],
    /// Whether `metadata.generation` counts changes of the spec.
    pub has_generation: bool,
    /// Whether an update may leave `metadata.resourceVersion` out.
    pub unconditional_update: bool,
    /// Whether a PUT of an object that is not there creates it.
    pub create_on_update: bool,
    /// Whether a deletion answers with the object instead of a Status.
    pub delete_returns_object: bool,
}

/// How a subresource updates the object.
#[derive(Debug)]
pub struct Update {
    /// Before the update is validated: `(new, old)`.
    pub prepare: fn(&mut Value, &Value),
    /// Everything wrong with `(new, old)`.
    pub validate: fn(&Value, &Value, &mut Errors),
}

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    /// `Ready`; printed in upper case by kubectl.
    pub name: &'static str,
    /// `string`, `integer`, `date`.
    pub kind: &'static str,
    /// `name` for the name column.
    pub format: &'static str,
    /// 0 is always shown, 1 with `-o wide`.
    pub priority: u8,
    /// What the column means.
    pub description: &'static str,
    /// The cell, as JSON; `now` is in seconds since 1970, for ages.
    pub cell: fn(&Value, u64) -> Value,
}

impl Kind {
    /// A kind without anything special: namespaced, kept under its plural, no subresource, a strategy that does nothing.
    /// What a kind's own is written from, `..Kind::of(...)`.
    pub const fn of(
        group: &'static str,
        version: &'static str,
        kind: &'static str,
        plural: &'static str,
        singular: &'static str,
        root: &'static Type,
    ) -> Kind {
        Kind {
            group,
            version,
            kind,
            plural,
            singular,
            short_names: &[],
            categories: &[],
            namespaced: true,
            etcd_prefix: plural,
            stored_as: None,
            root,
            subresources: &[],
            strategy: PLAIN,
        }
    }
    /// `v1` or `apps/v1`.
    pub fn api_version(&self) -> String {
        if self.group.is_empty() { self.version.into() } else { format!("{}/{}", self.group, self.version) }
    }
    /// Whether this is its [`Kind::api_version`].
    pub fn is_in(&self, api_version: &str) -> bool {
        match api_version.split_once('/') {
            Some((group, version)) => self.group == group && self.version == version,
            None => self.group.is_empty() && self.version == api_version,
        }
    }
    /// `pods` or `deployments.apps`: how messages name the resource.
    pub fn qualified(&self) -> String {
        if self.group.is_empty() { self.plural.into() } else { format!("{}.{}", self.plural, self.group) }
    }
    /// `/api/v1` or `/apis/apps/v1`.
    pub fn root_path(&self) -> String {
        if self.group.is_empty() {
            format!("/api/{}", self.version)
        } else {
            format!("/apis/{}/{}", self.group, self.version)
        }
    }
    /// The path of an object, or of the collection when `name` is empty.
    pub fn path(&self, namespace: &str, name: &str) -> String {
        let mut p = String::with_capacity(48 + self.group.len() + self.plural.len() + namespace.len() + name.len());
        for part in if self.group.is_empty() {
            ["/api/", "", "", self.version]
        } else {
            ["/apis/", self.group, "/", self.version]
        } {
            p.push_str(part);
        }
        if self.namespaced && !namespace.is_empty() {
            p.push_str("/namespaces/");
            p.push_str(namespace);
        }
        p.push('/');
        p.push_str(self.plural);
        if !name.is_empty() {
            p.push('/');
            p.push_str(name);
        }
        p
    }
    /// The key in etcd, or the prefix of the collection (with a slash at its end) when `name` is empty.
    pub fn etcd_key(&self, namespace: &str, name: &str) -> String {
        let mut k = String::with_capacity(16 + self.etcd_prefix.len() + namespace.len() + name.len());
        for part in ["/registry/", self.etcd_prefix, "/"] {
            k.push_str(part);
        }
        if self.namespaced && !namespace.is_empty() {
            k.push_str(namespace);
            k.push('/');
        }
        k.push_str(name);
        k
    }
}

/// A strategy that does nothing: what a kind's own is written from, `..PLAIN`.
pub const PLAIN: Strategy = Strategy {
    default: |_| {},
    prepare_create: |_| {},
    prepare_update: |_, _| {},
    prepare_status: |_, _| {},
    validate: |_, _| {},
    validate_update: |_, _, _| {},
    validate_status: |_, _, _| {},
    others: &[],
    warnings: |_, _| Vec::new(),
    deprecated: "",
    columns: GENERIC,
    ordered_by: None,
    row_conditions: |_| Value::Null,
    selectable: &[],
    has_generation: false,
    unconditional_update: true,
    create_on_update: false,
    delete_returns_object: false,
};

/// The strategy of a kind that wants a spec and reports a status: an endpoint changes its own half and keeps the other.
pub const SPEC_AND_STATUS: Strategy = Strategy {
    prepare_create: |new| new.set(k!("status"), Value::object()),
    prepare_update: |new, old| keep(new, old, k!("status")),
    prepare_status: |new, old| keep(new, old, k!("spec")),
    has_generation: true,
    ..PLAIN
};
