//! Strategic merge patches: a merge patch that knows, by the tables, which lists are merged by which key.
//!
//! Models apimachinery's `strategicpatch`, directives included: `$patch`, `$retainKeys`, `$setElementOrder/x`,
//! `$deleteFromPrimitiveList/x`. The same walk also lays one patch over another, which three-way patches need.

use super::PatchError;
use super::go_format::{kind_name, shown};
use super::order;
use crate::api::schema::{Merge, Shape, Type};
use crate::api::{Key, Value};

/// `replace`, `delete` of a map or of an item.
pub const DIRECTIVE: &str = "$patch";
/// The keys that a struct of one member keeps.
pub const RETAIN: &str = "$retainKeys";
/// The order of a merged list.
pub const ORDER: &str = "$setElementOrder/";
/// What goes out of a list of scalars.
pub const DELETE: &str = "$deleteFromPrimitiveList/";

/// A struct's table, if it is one.
pub type Table = Option<&'static Type>;

/// How a strategic patch treats a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ListStrategy {
    /// The patch's list replaces it.
    Replace,
    /// Items are merged by this key.
    ByKey(&'static str, bool),
    /// Scalars are joined.
    Scalars,
}

impl ListStrategy {
    /// The merge key; empty for scalars.
    pub fn key(self) -> &'static str {
        if let ListStrategy::ByKey(key, _) = self { key } else { "" }
    }
}

/// The table below an entry and how it is merged, where it is a list. A field that the table does not know is an error.
pub fn look_up(table: Table, key: &str) -> Result<(Table, ListStrategy, Merge), PatchError> {
    let Some(t) = table else { return Ok((None, ListStrategy::Replace, Merge::Atomic)) };
    let Some(field) = t.field(key) else {
        let name = t.name;
        return Err(PatchError::Internal(format!(
            "unable to find api field in struct {name} for the json field {key:?}"
        )));
    };
    let mut shape = &field.shape;
    let list = matches!(shape, Shape::List(_));
    if let Shape::List(inner) = shape {
        shape = inner;
    }
    let below = if let Shape::Object(t) = shape { Some(*t) } else { None };
    let strategy = match field.merge {
        Merge::ByKey { patch, retain, .. } if list && !patch.is_empty() => ListStrategy::ByKey(patch, retain),
        Merge::Set { patch: true } => ListStrategy::Scalars,
        _ => ListStrategy::Replace,
    };
    Ok((below, strategy, field.merge))
}

/// What a strategic merge patch makes of an object.
pub fn strategic(original: &Value, patch: &Value, table: &'static Type) -> Result<Value, PatchError> {
    Overlay { onto_patch: false }.map(original, patch, Some(table))
}

/// Two patches as one: the second's say comes last, nulls and directives stay.
pub(super) fn overlay(first: &Value, second: &Value, table: &'static Type) -> Result<Value, PatchError> {
    Overlay { onto_patch: true }.map(first, second, Some(table))
}

struct Overlay {
    /// What is patched is itself a patch: nulls and directives have to survive.
    onto_patch: bool,
}

type Patched = Result<Value, PatchError>;

impl Overlay {
    fn map(&self, original: &Value, patch: &Value, table: Table) -> Patched {
        let directive = patch.get(DIRECTIVE);
        match directive.as_str() {
            Some("replace") => {
                let mut whole = patch.clone();
                whole.remove(DIRECTIVE);
                return Ok(whole);
            }
            Some("delete") => return Ok(Value::object()),
            _ if !directive.is_null() => {
                let text = format!("unknown patch type: {} in map: {}", shown(directive), shown(patch));
                return Err(PatchError::Internal(text));
            }
            _ => {}
        }
        let mut out = if original.is_null() { Value::object() } else { original.clone() };
        let mut done: Vec<Key> = Vec::new();
        self.retain_keys(&mut out, patch, &mut done)?;
        for (key, order) in patch.entries() {
            if let Some(name) = key.as_str().strip_prefix(ORDER) {
                done.push(*key);
                self.in_order(&mut out, patch, *key, name, order, table, &mut done)?;
            }
        }
        for (key, value) in patch.entries().iter().filter(|(k, _)| !done.contains(k)) {
            self.entry(&mut out, *key, value, table)?;
        }
        Ok(out)
    }

    fn entry(&self, out: &mut Value, key: Key, value: &Value, table: Table) -> Result<(), PatchError> {
        let name = key.as_str();
        if name == DELETE.trim_end_matches('/') {
            return Err(PatchError::BadRequest("invalid patch format of primitive list".into()));
        }
        let deletion = name.strip_prefix(DELETE);
        if deletion.is_some() && self.onto_patch {
            out.set(key, value.clone());
            return Ok(());
        }
        let (key, name) = deletion.map_or((key, name), |list| (Key::intern(list), list));
        if value.is_null() {
            out.remove(key);
            if self.onto_patch {
                out.set(key, Value::Null);
            }
            return Ok(());
        }
        let there = out.get(key);
        let merged = match (there, value) {
            (Value::Map(_), Value::Map(_)) => Some(self.map(there, value, look_up(table, name)?.0)?),
            (Value::List(_), Value::List(_)) => {
                let (below, strategy, _) = look_up(table, name)?;
                Some(self.list(there, value, strategy, below, deletion.is_some())?)
            }
            _ if deletion.is_some() => return Ok(()),
            _ if self.onto_patch => without_directives(value),
            _ => without_directives(&without_nulls(value)),
        };
        match merged {
            Some(merged) if merged.same(there) => {}
            Some(merged) => out.set(key, merged),
            None => {
                out.remove(key);
            }
        }
        Ok(())
    }

    fn list(&self, original: &Value, patch: &Value, strategy: ListStrategy, below: Table, deletion: bool) -> Patched {
        if strategy == ListStrategy::Replace && !deletion {
            return Ok(patch.clone());
        }
        let (old, new) = (original.items(), patch.items());
        if old.is_empty() && new.is_empty() {
            return Ok(original.clone());
        }
        let key = strategy.key();
        if !order::of_maps(&[old, new])? {
            if deletion {
                return Ok(Value::from_items(old.iter().filter(|v| !new.contains(v)).cloned()));
            }
            let mut all: Vec<Value> = Vec::new();
            for v in old.iter().chain(new) {
                if !all.contains(v) {
                    all.push(v.clone());
                }
            }
            let (mine, theirs) = all.into_iter().partition(|v| new.contains(v));
            return Ok(Value::from_items(order::join(mine, theirs, new, old, "")?));
        }
        if key.is_empty() {
            let name = below.map_or("", |t| t.name);
            return Err(PatchError::Internal(format!("cannot merge lists without merge key for {name}")));
        }
        let (old, new) = special_items(old.to_vec(), new, key)?;
        let mut all = old.clone();
        for item in &new {
            let value = order::merge_key(item, key)?;
            match all.iter().position(|v| order::has_key(v, key, value)) {
                Some(at) => all[at] = self.map(&all[at], item, below)?,
                None => all.push(item.clone()),
            }
        }
        let (mine, theirs) = order::split(all, &new, key)?;
        Ok(Value::from_items(order::join(mine, theirs, &new, &old, key)?))
    }

    /// `$setElementOrder/name`: merges the list with what the patch has for it, in the order that is said.
    #[allow(clippy::too_many_arguments)]
    fn in_order(
        &self,
        out: &mut Value,
        patch: &Value,
        directive: Key,
        name: &str,
        said: &Value,
        table: Table,
        done: &mut Vec<Key>,
    ) -> Result<(), PatchError> {
        let bad = || PatchError::BadRequest("invalid patch format of setElementOrder list".into());
        if self.onto_patch {
            match out.get(directive) {
                Value::Null => out.set(directive, said.clone()),
                other if other != said => return Err(bad()),
                _ => {}
            }
        }
        let list = |v: &Value| match v {
            Value::List(_) | Value::Null => Ok(()),
            other => {
                Err(PatchError::Internal(format!("expected a []interface {{}}, but received a {}", kind_name(other))))
            }
        };
        let (old, new) = (out.get(name).clone(), patch.get(name));
        list(said)?;
        list(&old)?;
        list(new)?;
        let (below, strategy, _) = look_up(table, name)?;
        let key = strategy.key();
        order::check(new.items(), said.items(), key)?;
        let merged = match (old.is_null(), new.is_null()) {
            (true, true) => return Ok(()),
            (false, true) => old.clone(),
            (true, false) => without_directives(new).unwrap_or_default(),
            (false, false) => self.list(&old, new, strategy, below, false)?,
        };
        order::of_some(&[old.items(), new.items()])?;
        let (mine, theirs) = order::split(merged.items().to_vec(), said.items(), key)?;
        out.set(name, Value::from_items(order::join(mine, theirs, said.items(), old.items(), key)?));
        done.push(Key::from(name));
        Ok(())
    }

    fn retain_keys(&self, out: &mut Value, patch: &Value, done: &mut Vec<Key>) -> Result<(), PatchError> {
        let said = patch.get(RETAIN);
        if !patch.entries().iter().any(|(k, _)| k.as_str() == RETAIN) {
            return Ok(());
        }
        done.push(Key::from(RETAIN));
        let bad = || PatchError::BadRequest("invalid patch format of retainKeys".into());
        if self.onto_patch {
            match out.get(RETAIN) {
                Value::Null => out.set(RETAIN, said.clone()),
                other if other != said => return Err(bad()),
                _ => {}
            }
            return Ok(());
        }
        let Value::List(_) = said else { return Err(bad()) };
        let kept = |k: &Key| said.items().iter().any(|v| v.as_str() == Some(k.as_str()));
        let directive = |k: &Key| k.as_str().starts_with('$');
        if !patch.entries().iter().all(|(k, v)| v.is_null() || directive(k) || kept(k)) {
            return Err(bad());
        }
        if !out.entries().iter().all(|(k, _)| kept(k)) {
            out.entries_mut().retain(|(k, _)| kept(k));
        }
        Ok(())
    }
}

/// Takes `$patch` items out of a patch's list: what they delete goes, `replace` forgets the old list.
fn special_items(mut old: Vec<Value>, new: &[Value], key: &str) -> Result<(Vec<Value>, Vec<Value>), PatchError> {
    let mut plain = Vec::new();
    let mut replace = false;
    for item in new {
        let directive = item.get(DIRECTIVE);
        match directive.as_str() {
            _ if directive.is_null() => plain.push(item.clone()),
            Some("delete") => {
                let value = order::merge_key(item, key)?;
                old.retain(|v| !order::has_key(v, key, value));
            }
            Some("replace") => replace = true,
            Some("merge") => {
                return Err(PatchError::Internal("merging lists cannot yet be specified in the patch".into()));
            }
            _ => {
                let text = format!("unknown patch type: {} in map: {}", shown(directive), shown(item));
                return Err(PatchError::Internal(text));
            }
        }
    }
    Ok(if replace { (plain, Vec::new()) } else { (old, plain) })
}

/// Without entries that are null, at any depth.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Map(_) => {
            Value::of(value.entries().iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (*k, without_nulls(v))))
        }
        Value::List(_) => Value::from_items(value.items().iter().map(without_nulls)),
        scalar => scalar.clone(),
    }
}

/// Without maps that are directives; nothing if the value is one itself.
fn without_directives(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Map(_) if !value.get(DIRECTIVE).is_null() => return None,
        Value::Map(_) => Value::of(value.entries().iter().filter_map(|(k, v)| without_directives(v).map(|v| (*k, v)))),
        Value::List(_) => Value::from_items(value.items().iter().filter_map(without_directives)),
        scalar => scalar.clone(),
    })
}
