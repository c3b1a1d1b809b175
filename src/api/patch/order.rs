//! The order of merged lists: as the patch says for its own items, as it was for the others.

use super::PatchError;
use super::go_format::{kind_name, shown};
use super::strategic::DIRECTIVE;
use crate::api::Value;
use crate::sim::Arrange;

/// The merge key of an item.
pub fn merge_key<'a>(item: &'a Value, key: &str) -> Result<&'a Value, PatchError> {
    let Value::Map(_) = item else {
        let what = kind_name(item);
        return Err(PatchError::Internal(format!("expected a map[string]interface {{}}, but received a {what}")));
    };
    match item.entries().iter().find(|(k, _)| k.as_str() == key) {
        Some((_, value)) => Ok(value),
        None => Err(PatchError::Internal(format!("map: {} does not contain declared merge key: {key}", shown(item)))),
    }
}

/// Whether an item has this value of the merge key.
pub fn has_key(item: &Value, key: &str, value: &Value) -> bool {
    item.entries().iter().any(|(k, v)| v == value && k.as_str() == key)
}

/// Whether all items are maps, or none: lists of lists and mixed ones are refused.
pub fn of_maps(lists: &[&[Value]]) -> Result<bool, PatchError> {
    let mut all = lists.iter().flat_map(|l| l.iter());
    let Some(first) = all.next() else { return Ok(false) };
    if matches!(first, Value::List(_)) {
        return Err(PatchError::Unprocessable("lists of lists are not supported".into()));
    }
    if all.any(|v| std::mem::discriminant(v) != std::mem::discriminant(first)) {
        let both: Vec<String> = lists.iter().map(|l| shown(&Value::from_items(l.iter().cloned()))).collect();
        return Err(PatchError::Internal(format!("list element types are not identical: [{}]", both.join(" "))));
    }
    Ok(matches!(first, Value::Map(_)))
}

/// As [`of_maps`], and there has to be something.
pub fn of_some(lists: &[&[Value]]) -> Result<bool, PatchError> {
    if lists.iter().all(|l| l.is_empty()) {
        return Err(PatchError::Internal("no elements in any of the given slices".into()));
    }
    of_maps(lists)
}

/// Where an item stands in a list, by its merge key or, without one, by itself.
fn place(list: &[Value], item: &Value, key: &str) -> Option<usize> {
    if key.is_empty() {
        return list.iter().position(|v| v == item);
    }
    let wanted = item.get(key);
    list.iter().position(|v| v.get(key) == wanted)
}

/// The items that a list names, and the others.
pub fn split(items: Vec<Value>, named: &[Value], key: &str) -> Result<(Vec<Value>, Vec<Value>), PatchError> {
    if !key.is_empty() {
        for item in &items {
            merge_key(item, key)?;
        }
    }
    Ok(items.into_iter().partition(|v| place(named, v, key).is_some()))
}

/// Items in the order of a list; those to be deleted come last.
pub fn sort(items: &mut [Value], order: &[Value], key: &str) -> Result<(), PatchError> {
    if !key.is_empty() {
        for item in items.iter().chain(order) {
            merge_key(item, key)?;
        }
    }
    let last = |v: &Value| v.get(DIRECTIVE).as_str() == Some("delete");
    items.arrange_by_key(|v| (last(v), if last(v) { None } else { place(order, v, key) }));
    Ok(())
}

/// One list of the patch's items and of the others, each in its own order; where both were there before, that decides.
pub fn join(
    mut mine: Vec<Value>,
    mut theirs: Vec<Value>,
    my_order: &[Value],
    old_order: &[Value],
    key: &str,
) -> Result<Vec<Value>, PatchError> {
    sort(&mut mine, my_order, key)?;
    sort(&mut theirs, old_order, key)?;
    let places = |items: &[Value]| items.iter().map(|v| place(old_order, v, key)).collect::<Vec<_>>();
    let (my_places, their_places) = (places(&mine), places(&theirs));
    let mut out = Vec::with_capacity(mine.len() + theirs.len());
    let (mut i, mut j) = (0, 0);
    while i < mine.len() || j < theirs.len() {
        let theirs_first = match (my_places.get(i), their_places.get(j)) {
            (None, _) => true,
            (Some(Some(m)), Some(Some(t))) => t < m,
            _ => false,
        };
        if theirs_first {
            out.push(theirs[j].clone());
            j += 1;
        } else {
            out.push(mine[i].clone());
            i += 1;
        }
    }
    Ok(out)
}

/// The items of a patch have to stand in the order that its `$setElementOrder` says.
pub fn check(items: &[Value], said: &[Value], key: &str) -> Result<(), PatchError> {
    if items.is_empty() || said.is_empty() {
        return Ok(());
    }
    let mut rest = said.iter();
    for item in items.iter().filter(|v| v.get(DIRECTIVE).is_null()) {
        let wanted = if key.is_empty() { item } else { merge_key(item, key)? };
        let mut found = false;
        for other in rest.by_ref() {
            found = if key.is_empty() { other == wanted } else { merge_key(other, key)? == wanted };
            if found {
                break;
            }
        }
        if !found {
            let list = |l: &[Value]| shown(&Value::from_items(l.iter().cloned()));
            return Err(PatchError::Internal(format!(
                "The order in patch list:\n{}\n doesn't match $setElementOrder list:\n{}\n",
                list(items),
                list(said)
            )));
        }
    }
    Ok(())
}
