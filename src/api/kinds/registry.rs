//! Finds kinds by the names that paths, manifests and people use.

use std::cell::Cell;

use super::{ALL, BY_SUBRESOURCE, DeleteOptions, options};
use crate::api::{Key, Kind, Shape, Type};

/// The kind of a path: group, version and plural.
pub fn by_resource(group: &str, version: &str, plural: &str) -> Option<&'static Kind> {
    ALL.iter().copied().find(|k| k.plural == plural && k.group == group && k.version == version)
}

/// The kind of a manifest: `apps/v1` and `Deployment`.
pub fn by_kind(api_version: &str, kind: &str) -> Option<&'static Kind> {
    let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
    let all = ALL.iter().chain(BY_SUBRESOURCE).copied();
    all.into_iter().find(|k| k.kind == kind && k.group == group && k.version == version)
}

/// The kind that a person names: plural, singular or short, in any case, with `.group` or `.version.group` after it.
/// Models kubectl's reading of resource arguments, in which `pods.v1.` is the core group's.
pub fn by_any_name(text: &str) -> Option<&'static Kind> {
    let text = text.to_lowercase();
    let parts: Vec<&str> = text.splitn(3, '.').collect();
    let exact = match parts.as_slice() {
        [name, version, group] => named(name).find(|k| k.version == *version && k.group == *group),
        _ => None,
    };
    let (name, group) = text.split_once('.').unwrap_or((&text, ""));
    exact.or_else(|| named(name).find(|k| group.is_empty() || k.group == group))
}

fn named(name: &str) -> impl Iterator<Item = &'static Kind> {
    let long = ALL.iter().copied().filter(move |k| k.plural == name || k.singular == name);
    long.chain(ALL.iter().copied().filter(move |k| k.short_names.contains(&name)))
}

thread_local! {
    static REGISTERED: Cell<bool> = const { Cell::new(false) };
}

/// Puts the names of all tables into the interner of this thread, once, before any key that a user typed.
pub fn register() {
    if REGISTERED.replace(true) {
        return;
    }
    let mut seen: Vec<*const Type> = Vec::new();
    for kind in ALL.iter().chain(BY_SUBRESOURCE) {
        intern(kind.root, &mut seen);
    }
    for other in [DeleteOptions::TYPE, options::ListMeta::TYPE, options::Status::TYPE] {
        intern(other, &mut seen);
    }
}

fn intern(table: &'static Type, seen: &mut Vec<*const Type>) {
    if seen.contains(&(table as *const Type)) {
        return;
    }
    seen.push(table);
    for field in table.fields {
        Key::intern(field.name.text());
        let mut shape = &field.shape;
        while let Shape::List(inner) | Shape::Map(inner) = shape {
            shape = inner;
        }
        if let Shape::Object(inner) = shape {
            intern(inner, seen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_name_kinds_in_many_ways() {
        for (text, found) in [
            ("pods", "Pod"),
            ("pod", "Pod"),
            ("po", "Pod"),
            ("PO", "Pod"),
            ("Pods", "Pod"),
            ("pods.v1.", "Pod"),
            ("pods.", "Pod"),
            ("no", "Node"),
            ("deploy", "Deployment"),
            ("deployments.apps", "Deployment"),
            ("deployments.v1.apps", "Deployment"),
            ("leases.coordination.k8s.io", "Lease"),
            ("events.events.k8s.io", "Event"),
            ("events", "Event"),
            ("deployments.batch", ""),
            ("nothing", ""),
            ("", ""),
        ] {
            assert_eq!(by_any_name(text).map_or("", |k| k.kind), found, "{text}");
        }
        assert_eq!(by_any_name("ev").map(|k| k.group), Some(""));
    }

    #[test]
    fn no_two_kinds_share_a_path_or_a_place() {
        for (i, a) in ALL.iter().enumerate() {
            for b in &ALL[i + 1..] {
                assert!((a.group, a.version, a.plural) != (b.group, b.version, b.plural), "{}", a.plural);
                let shared = a.etcd_prefix == b.etcd_prefix && !a.etcd_prefix.is_empty();
                assert!(!shared || b.stored_as.is_some(), "{}", b.plural);
            }
        }
    }

    #[test]
    fn keys_of_the_tables_are_known_after_registering() {
        register();
        assert_eq!(Key::from("preferredDuringSchedulingIgnoredDuringExecution").as_str().len(), 47);
    }
}
