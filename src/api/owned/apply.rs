//! A configuration is merged into what is there, and what its manager no longer wants is taken out.

use super::set::{Op, children, combine, is_member, node, with_member};
use super::typed::{Form, Part, fields, find, index};
use crate::api::{Key, Value};

/// What is there, with the configuration over it. Models `Merge`.
pub fn merge(form: Form, live: &Value, config: &Value) -> Value {
    match (form, live, config) {
        (Form::Leaf, ..) | (_, Value::Null, _) | (_, _, Value::Null) => config.clone(),
        (Form::Items(..), ..) => Value::from_items(merge_items(&form.parts(live), &form.parts(config))),
        (Form::Struct(_) | Form::Map(_), ..) => {
            let mut out = live.clone();
            for part in form.parts(config) {
                if let Some(key) = part.key {
                    let merged = merge(part.form, live.get(key), part.value);
                    out.set(key, merged);
                }
            }
            out
        }
    }
}

/// The order of the configuration counts; what it does not name keeps its place among its neighbours.
fn merge_items(live: &[Part<'_>], config: &[Part<'_>]) -> Vec<Value> {
    let (of_live, of_config) = (index(live), index(config));
    let both = |part: &Part<'_>| {
        let there = find(&of_live, part.at).map_or(crate::api::NULL, |i| live[i].value);
        merge(part.form, there, part.value)
    };
    let mut shared = config.iter().map(|p| p.at).filter(|at| find(&of_live, *at).is_some());
    let mut next = shared.next();
    let mut done: Vec<bool> = vec![false; config.len()];
    let (mut l, mut r, mut out) = (0, 0, Vec::new());
    while l < live.len() || r < config.len() {
        if l < live.len() && r < config.len() {
            if live[l].at == config[r].at {
                done[r] = true;
                out.push(both(&config[r]));
                (l, r) = (l + 1, r + 1);
                next = shared.next();
                continue;
            }
            if next.is_some_and(|next| next != live[l].at) && find(&of_config, live[l].at).is_some() {
                l += 1;
                continue;
            }
        }
        if l < live.len() {
            match find(&of_config, live[l].at) {
                None => {
                    out.push(live[l].value.clone());
                    l += 1;
                    continue;
                }
                Some(i) if done[i] => l += 1,
                Some(_) => {}
            }
        }
        if r < config.len() {
            done[r] = true;
            out.push(both(&config[r]));
            if next == Some(config[r].at) {
                next = shared.next();
            }
            r += 1;
        }
    }
    out
}

/// A value without the fields of a set; null if nothing is left. Models `RemoveItems`.
fn remove(form: Form, value: &Value, set: &Value) -> Value {
    let parts = form.parts(value);
    let hit = |p: &Part<'_>| !set.get(p.at).is_null();
    if !parts.iter().any(hit) {
        return value.clone();
    }
    let (mut items, mut entries) = (Vec::new(), Vec::new());
    for part in parts {
        let below = set.get(part.at);
        if is_member(below) {
            continue;
        }
        let left = if below.is_null() { part.value.clone() } else { remove(part.form, part.value, below) };
        match part.key {
            Some(key) => entries.push((key, left)),
            None => items.push(left),
        }
    }
    match (items.is_empty(), entries.is_empty()) {
        (true, true) => Value::Null,
        (true, false) => Value::of(entries),
        _ => Value::from_items(items),
    }
}

/// The set with the named fields above its members as members. Models `EnsureNamedFieldsAreMembers`.
fn ensured(form: Form, set: &Value) -> Value {
    let below = children(set).map(|(at, child)| {
        let (inner, named) = form.step(at.as_str());
        let child = ensured(inner, child);
        (*at, if named { with_member(child) } else { child })
    });
    let below: Vec<(Key, Value)> = below.collect();
    node(is_member(set), below)
}

/// The merged object without what its manager had applied before and nobody owns now. Models `prune`.
pub fn pruned(form: Form, merged: &Value, last: &Value, owned: &Value) -> Value {
    let last = ensured(form, last);
    let all = |v: &Value| ensured(form, &fields(form, v));
    let merged_set = all(merged);
    let bare = remove(form, merged, &last);
    // What any manager owns comes back, then what only lay beside what was removed.
    let kept = combine(Op::Or, &all(&bare), &ensured(form, owned));
    let back = remove(form, merged, &combine(Op::Less, &merged_set, &kept));
    let gone = combine(Op::Less, &merged_set, &all(&back));
    remove(form, merged, &combine(Op::And, &gone, &last))
}
