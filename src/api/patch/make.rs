//! Making strategic patches: what kubelets and controllers send of a change, and what `kubectl apply` sends.
//!
//! Models `strategicpatch.CreateTwoWayMergePatch` and `CreateThreeWayMergePatch`.

use std::cmp::Ordering;

use super::PatchError;
use super::go_format::shown;
use super::order;
use super::strategic::{self, DELETE, DIRECTIVE, ListStrategy, ORDER, RETAIN, Table, look_up};
use crate::api::schema::{Merge, Type};
use crate::api::{Key, Value, json};
use crate::sim::Arrange;

/// The strategic patch that makes `new` of `old`.
pub fn make_strategic(old: &Value, new: &Value, table: &'static Type) -> Result<Value, PatchError> {
    Difference { changes: true, deletions: true }.maps(old, new, Some(table), false)
}

/// The patch that brings `current` to `modified`, and takes away what `original` had and `modified` has no more.
pub fn three_way(
    original: &Value,
    modified: &Value,
    current: &Value,
    table: &'static Type,
) -> Result<Value, PatchError> {
    let changes = Difference { changes: true, deletions: false }.maps(current, modified, Some(table), false)?;
    let deletions = Difference { changes: false, deletions: true }.maps(original, modified, Some(table), false)?;
    Ok(json::sorted(&strategic::overlay(&deletions, &changes, table)?))
}

/// Which differences count.
struct Difference {
    changes: bool,
    deletions: bool,
}

fn has(map: &Value, key: Key) -> bool {
    map.entries().iter().any(|(k, _)| *k == key)
}

impl Difference {
    fn maps(&self, old: &Value, new: &Value, table: Table, retain: bool) -> Result<Value, PatchError> {
        let mut patch: Vec<(Key, Value)> = Vec::new();
        if old.same(new) {
            return Ok(Value::of(patch));
        }
        for (key, after) in new.entries() {
            let before = old.get(*key);
            if !has(old, *key) {
                if self.changes {
                    patch.push((*key, after.clone()));
                }
                continue;
            }
            match (before, after) {
                (Value::Map(_), Value::Map(_)) => {
                    let Ok((below, _, merge)) = look_up(table, key.as_str()) else {
                        if before != after {
                            look_up(table, key.as_str())?;
                        }
                        continue;
                    };
                    let inner = self.maps(before, after, below, merge == Merge::RetainKeys)?;
                    if !inner.is_empty() {
                        patch.push((*key, inner));
                    }
                }
                (Value::List(_), Value::List(_)) if before == after => {}
                (Value::List(_), Value::List(_)) => self.lists(*key, before, after, table, &mut patch)?,
                _ if self.changes && before != after => patch.push((*key, after.clone())),
                _ => {}
            }
        }
        let gone = |(k, _): &&(Key, Value)| !has(new, *k);
        if self.deletions {
            patch.extend(old.entries().iter().filter(gone).map(|(k, _)| (*k, Value::Null)));
        }
        let cleared = old.entries().iter().any(|e| !e.1.is_null() && gone(&e));
        if retain && !new.entries().is_empty() && (!patch.is_empty() || cleared) {
            let kept = new.entries().iter().filter(|(_, v)| !v.is_null());
            let mut names: Vec<&str> = kept.map(|(k, _)| k.as_str()).collect();
            names.arrange();
            patch.push((Key::intern(RETAIN), Value::from_items(names.into_iter().map(Value::from))));
        }
        patch.arrange_by_key(|(k, _)| k.as_str());
        Ok(Value::of(patch))
    }

    fn lists(
        &self,
        key: Key,
        before: &Value,
        after: &Value,
        table: Table,
        patch: &mut Vec<(Key, Value)>,
    ) -> Result<(), PatchError> {
        let (below, strategy, _) = look_up(table, key.as_str())?;
        let (old, new) = (before.items(), after.items());
        if strategy == ListStrategy::Replace || old.is_empty() {
            if self.changes && before != after && !(strategy != ListStrategy::Replace && new.is_empty()) {
                patch.push((key, after.clone()));
            }
            return Ok(());
        }
        let order_key = || Key::intern(&format!("{ORDER}{}", key.as_str()));
        if order::of_maps(&[old, new])? {
            let ListStrategy::ByKey(merge_key, retain) = strategy else {
                let name = below.map_or("", |t| t.name);
                return Err(PatchError::Internal(format!("cannot merge lists without merge key for {name}")));
            };
            let items = self.items(old, new, merge_key, below, retain)?;
            let same_order =
                old.len() == new.len() && old.iter().zip(new).all(|(a, b)| a.get(merge_key) == b.get(merge_key));
            let said = self.changes && (!items.is_empty() || !same_order) || self.deletions && !items.is_empty();
            if said && !new.is_empty() {
                let order = new.iter().map(|v| Value::of([(merge_key, v.get(merge_key).clone())]));
                patch.push((order_key(), Value::from_items(order)));
            }
            if !items.is_empty() {
                patch.push((key, Value::from_items(items)));
            }
            return Ok(());
        }
        let mut added: Vec<Value> = new.iter().filter(|v| !old.contains(v)).cloned().collect();
        let mut gone: Vec<Value> = old.iter().filter(|v| !new.contains(v)).cloned().collect();
        gone.arrange_by_key(shown);
        gone.dedup();
        order::sort(&mut added, new, "")?;
        if (self.deletions && !gone.is_empty() || self.changes) && !new.is_empty() {
            patch.push((order_key(), after.clone()));
        }
        if self.changes && !added.is_empty() {
            patch.push((key, Value::from_items(added)));
        }
        if self.deletions && !gone.is_empty() {
            patch.push((Key::intern(&format!("{DELETE}{}", key.as_str())), Value::from_items(gone)));
        }
        Ok(())
    }

    /// What changed of the items of a merged list, in the new order, and at the end what is deleted.
    fn items(
        &self,
        old: &[Value],
        new: &[Value],
        merge_key: &'static str,
        below: Table,
        retain: bool,
    ) -> Result<Vec<Value>, PatchError> {
        let (olds, news) = (by_key(old, merge_key)?, by_key(new, merge_key)?);
        let (mut changed, mut gone) = (Vec::new(), Vec::new());
        let (mut i, mut j) = (0, 0);
        while i < olds.len() || j < news.len() {
            let turn = match (olds.get(i), news.get(j)) {
                (Some((a, _)), Some((b, _))) => a.cmp(b),
                (None, _) => Ordering::Greater,
                (_, None) => Ordering::Less,
            };
            if turn == Ordering::Less {
                gone.push(Value::of([(DIRECTIVE, "delete".into()), (merge_key, olds[i].1.get(merge_key).clone())]));
                i += 1;
                continue;
            }
            let item = news[j].1;
            j += 1;
            if turn == Ordering::Greater {
                if self.changes {
                    changed.push(item.clone());
                }
                continue;
            }
            let mut inner = self.maps(olds[i].1, item, below, retain)?;
            i += 1;
            if !inner.is_empty() {
                inner.set(merge_key, item.get(merge_key).clone());
                changed.push(json::sorted(&inner));
            }
        }
        order::sort(&mut changed, new, merge_key)?;
        if self.deletions {
            changed.extend(gone);
        }
        Ok(changed)
    }
}

/// Items sorted by the text of their merge key. Of those that share one the last comes first: so Go's sort leaves them.
fn by_key<'a>(items: &'a [Value], merge_key: &str) -> Result<Vec<(String, &'a Value)>, PatchError> {
    let text = |v: &'a Value| order::merge_key(v, merge_key).map(|key| (shown(key), v));
    let mut out = items.iter().rev().map(text).collect::<Result<Vec<_>, _>>()?;
    out.arrange_by(|a, b| a.0.cmp(&b.0));
    Ok(out)
}
