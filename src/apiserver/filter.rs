//! Which objects of a collection a list, a watch or a deletion is about: its scope and its selectors.

use std::borrow::Cow;

use super::info::RequestInfo;
use crate::api::selector::{FieldSelector, Selector, labels};
use crate::api::{Kind, Status, Value};
use crate::k;

/// See the module.
#[derive(Clone, Debug)]
pub struct Filter {
    kind: &'static Kind,
    /// The keys in etcd begin so.
    pub prefix: String,
    /// Which of them: by label.
    pub labels: Selector,
    /// Which of them: by field.
    pub fields: FieldSelector,
}

impl Filter {
    /// What a request asks for, or the server's words about a selector that cannot be read.
    pub fn new(kind: &'static Kind, info: &RequestInfo) -> Result<Filter, Status> {
        let labels = Selector::parse(info.query.get("labelSelector")).map_err(Status::bad_request)?;
        let fields = FieldSelector::parse(info.query.get("fieldSelector")).map_err(Status::bad_request)?;
        fields.check(kind.kind, kind.strategy.selectable.iter().map(|(f, _)| *f)).map_err(Status::bad_request)?;
        let mut prefix = kind.etcd_key(&info.namespace, "");
        if !kind.namespaced {
            prefix = kind.etcd_key("", "");
        }
        Ok(Filter { kind, prefix, labels, fields })
    }
    /// Narrowed to one object, as a watch of its path is.
    pub fn of_name(mut self, name: &str) -> Filter {
        self.fields.terms.push(("metadata.name".into(), true, name.into()));
        self
    }
    /// The kind of the objects.
    pub fn kind(&self) -> &'static Kind {
        self.kind
    }
    /// Whether everything under the prefix matches.
    pub fn is_everything(&self) -> bool {
        self.labels.is_everything() && self.fields.is_everything()
    }
    /// Whether an object that lies under the prefix matches.
    pub fn matches(&self, object: &Value) -> bool {
        let field = |name: &str| -> Cow<'_, str> {
            match name {
                "metadata.name" => object.get(k!("metadata")).get(k!("name")).str().into(),
                "metadata.namespace" => object.get(k!("metadata")).get(k!("namespace")).str().into(),
                _ => {
                    let read = self.kind.strategy.selectable.iter().find(|(f, _)| *f == name);
                    read.map_or("".into(), |(_, read)| read(object).into())
                }
            }
        };
        self.labels.matches(labels(object)) && (self.fields.is_everything() || self.fields.matches(field))
    }
}
