//! Each case is a few lines of JSON: what is there, what comes, and the sets that are said of it.

use super::{Form, Op, combine, compare, fields, is_within, meets, merge, paths, pruned};
use crate::api::{Value, json, kinds};
use crate::k;
use crate::path;

fn read(text: &str) -> Value {
    json::parse(text).unwrap_or_default()
}

fn pod() -> Form {
    kinds::register();
    Form::Struct(kinds::POD.root)
}

#[test]
fn sets_are_combined_node_by_node() {
    let a = read(r#"{"f:data":{".":{},"f:a":{}},"f:x":{}}"#);
    let b = read(r#"{"f:data":{"f:a":{},"f:b":{}}}"#);
    assert_eq!(combine(Op::Or, &a, &b), read(r#"{"f:data":{".":{},"f:a":{},"f:b":{}},"f:x":{}}"#));
    assert_eq!(combine(Op::And, &a, &b), read(r#"{"f:data":{"f:a":{}}}"#));
    assert_eq!(combine(Op::Less, &a, &b), read(r#"{"f:data":{},"f:x":{}}"#));
    let part = read(r#"{"f:data":{"f:a":{}}}"#);
    assert!(is_within(&part, &a) && is_within(&part, &b) && !is_within(&a, &b) && !is_within(&a, &part));
    assert!(meets(&a, &b) && !meets(&a, &read(r#"{"f:data":{"f:b":{}}}"#)) && meets(&a, &read(r#"{"f:data":{}}"#)));
}

#[test]
fn a_difference_names_what_came_and_what_went() {
    let old = read(r#"{"metadata":{"labels":{"a":"1"}},"spec":{"containers":[{"name":"app","image":"x"}]}}"#);
    let new = read(
        r#"{"metadata":{},"spec":{"containers":[{"name":"app","image":"y","env":[{"name":"A"}]}],"nodeName":"n"}}"#,
    );
    let (touched, removed) = compare(pod(), Some(&old), Some(&new));
    let want = r#"{"f:spec":{"f:containers":{"k:{\"name\":\"app\"}":{"f:env":{".":{},"k:{\"name\":\"A\"}":{".":{},"f:name":{}}},"f:image":{}}},"f:nodeName":{}}}"#;
    assert_eq!(touched, read(want));
    assert_eq!(removed, read(r#"{"f:metadata":{"f:labels":{".":{},"f:a":{}}}}"#));
}

#[test]
fn what_is_no_longer_applied_goes_unless_another_owns_it() {
    let form = pod();
    let live = read(r#"{"metadata":{"uid":"u","labels":{"a":"1","b":"2","c":"3"}}}"#);
    let config = read(r#"{"metadata":{"labels":{"a":"1"}}}"#);
    let last = read(r#"{"f:metadata":{"f:labels":{"f:a":{},"f:b":{},"f:c":{}}}}"#);
    let owned = combine(Op::Or, &fields(form, &config), &read(r#"{"f:metadata":{"f:labels":{"f:c":{}}}}"#));
    let left = pruned(form, &merge(form, &live, &config), &last, &owned);
    assert_eq!(left, read(r#"{"metadata":{"uid":"u","labels":{"a":"1","c":"3"}}}"#));
}

#[test]
fn lists_are_merged_in_the_order_of_the_configuration() {
    let live = read(r#"{"spec":{"containers":[{"name":"a"},{"name":"b"},{"name":"c"}]}}"#);
    let config = read(r#"{"spec":{"containers":[{"name":"c"},{"name":"d"},{"name":"a","image":"x"}]}}"#);
    let merged = merge(pod(), &live, &config);
    let names: Vec<&str> =
        merged.at(path!("spec.containers")).items().iter().map(|c| c.get(k!("name")).str()).collect();
    assert_eq!(names, ["b", "c", "d", "a"]);
}

#[test]
fn a_conflict_names_fields_before_what_is_deeper() {
    let set = read(r#"{"f:spec":{"f:replicas":{},"f:template":{"k:{\"name\":\"app\"}":{"f:image":{}}}}}"#);
    let mut out = Vec::new();
    paths(&set, "", &mut out);
    assert_eq!(out, [".spec.replicas", ".spec.template[name=\"app\"].image"]);
}
