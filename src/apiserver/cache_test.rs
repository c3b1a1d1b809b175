//! What a watch cache remembers, and for how long.

use super::cache::{Cache, set_meta, versioned};
use crate::api::{Value, json::print, kinds};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Time;
use crate::wire::etcd::{KeyValue, WatchEvent};

fn kv(name: &str, value: Value, revision: i64) -> KeyValue {
    let key = kinds::POD.etcd_key("default", name).into();
    KeyValue { key, value, create_revision: revision, mod_revision: revision, version: 1, lease: 0 }
}

fn pod(name: &str) -> Value {
    json!({ "kind": "Pod", "metadata": { "name": (name), "uid": "u", "labels": {} } })
}

fn put(name: &str, revision: i64) -> WatchEvent {
    WatchEvent { kv: kv(name, pod(name), revision), prev: None, deleted: false }
}

#[test]
fn the_version_stands_where_the_real_server_prints_it() {
    let text = r#"{"kind":"Pod","metadata":{"name":"a","uid":"u","resourceVersion":"7","labels":{}}}"#;
    assert_eq!(print(&versioned(&pod("a"), 7)), text);
    let mut v = versioned(&pod("a"), 7);
    set_meta(&mut v, k!("labels"), Value::Null);
    set_meta(&mut v, k!("namespace"), "x".into());
    set_meta(&mut v, k!("resourceVersion"), "8".into());
    assert_eq!(print(&v), r#"{"kind":"Pod","metadata":{"name":"a","namespace":"x","uid":"u","resourceVersion":"8"}}"#);
}

#[test]
fn changes_are_told_from_a_revision_on_until_they_are_forgotten() {
    let mut cache = Cache::new(&kinds::POD);
    cache.fill(vec![kv("old", pod("old"), 3)], 5);
    assert_eq!(cache.since(4).err(), Some(5));
    assert_eq!(cache.since(5).map(Iterator::count).ok(), Some(0));
    assert!(cache.apply(&put("old", 5), Time::ZERO).is_none(), "already in the list");
    for revision in 6..=106 {
        cache.apply(&put("new", revision), Time::ZERO);
    }
    assert_eq!(cache.since(5).map(Iterator::count).ok(), Some(101), "all are fresh");
    assert_eq!(cache.since(100).map(|c| c.map(|c| c.revision).collect::<Vec<_>>()).ok(), Some((101..=106).collect()));
    cache.apply(&put("new", 107), Time::ZERO + crate::sim::Span::secs(76));
    assert_eq!(cache.since(6).err(), Some(7));
    assert_eq!(cache.since(7).map(Iterator::count).ok(), Some(100));
}

#[test]
fn a_deletion_leaves_what_was_there() {
    let mut cache = Cache::new(&kinds::POD);
    cache.fill(vec![kv("a", pod("a"), 3)], 5);
    let gone = WatchEvent { kv: kv("a", Value::Null, 6), prev: None, deleted: true };
    let change = cache.apply(&gone, Time::ZERO).unwrap();
    assert_eq!((change.new.is_null(), change.old.at(path!("metadata.resourceVersion")).str()), (true, "3"));
    assert_eq!((cache.all().count(), cache.revision), (0, 6));
}
