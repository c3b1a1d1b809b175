//! The store alone: a text file's worth of operations, and what they answer.

use super::Store;
use crate::api::Value;
use crate::wire::etcd::{Answer, Compare, Op, Range};

fn put(key: &str, value: &str) -> Op {
    Op::Put(key.into(), Value::from(value), 0)
}
fn delete(key: &str, end: &str) -> Op {
    Op::Delete(key.into(), end.into())
}
fn read(key: &str, end: &str, revision: i64) -> Op {
    Op::Range(Range { key: key.into(), range_end: end.into(), revision, ..Range::default() })
}

/// What an answer says, in a line: `a=1 b=2/7` are two keys, the second with its versions.
fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Range(kvs, n) => {
            let kv = |kv: &crate::wire::etcd::KeyValue| {
                let (c, m, v) = (kv.create_revision, kv.mod_revision, kv.version);
                format!("{}={}@{c},{m},{v}", kv.key, kv.value.str())
            };
            format!("{} of {n}", kvs.iter().map(kv).collect::<Vec<_>>().join(" "))
        }
        Answer::Txn(held, answers) => {
            format!("{held}: {}", answers.iter().map(shown).collect::<Vec<_>>().join("; "))
        }
        Answer::Put => "put".into(),
        Answer::Delete(kvs) => format!("deleted {}", kvs.len()),
        other => format!("{other:?}"),
    }
}

/// A transaction's answer and the store's revision after it.
fn run(store: &mut Store, compares: &[Compare], then: &[Op], or: &[Op]) -> String {
    let said = match store.txn(compares, then, or) {
        Ok((answer, _)) => shown(&answer),
        Err(e) => e.into(),
    };
    format!("{said} | {}", store.revision())
}

#[test]
fn revisions_count_what_changes() {
    let mut s = Store::default();
    let is = |key: &str, rev| vec![Compare::ModRevision(key.into(), rev)];
    for (compares, then, or, want) in [
        (vec![], vec![put("a", "1")], vec![], "true: put | 2"),
        (vec![], vec![read("a", "", 0)], vec![], "true: a=1@2,2,1 of 1 | 2"),
        (is("a", 2), vec![put("a", "2")], vec![read("a", "", 0)], "true: put | 3"),
        (is("a", 2), vec![put("a", "3")], vec![read("a", "", 0)], "false: a=2@2,3,2 of 1 | 3"),
        (is("b", 0), vec![put("b", "1"), put("c", "1")], vec![], "true: put; put | 4"),
        (vec![], vec![read("a", "d", 0)], vec![], "true: a=2@2,3,2 b=1@4,4,1 c=1@4,4,1 of 3 | 4"),
        (vec![], vec![delete("x", "")], vec![], "true: deleted 0 | 4"),
        (vec![], vec![delete("b", "d")], vec![], "true: deleted 2 | 5"),
        (vec![], vec![put("b", "2"), read("", "\0", 0)], vec![], "true: put; a=2@2,3,2 b=2@6,6,1 of 2 | 6"),
        (vec![], vec![read("a", "z", 4)], vec![], "true: a=2@2,3,2 b=1@4,4,1 c=1@4,4,1 of 3 | 6"),
        (vec![], vec![read("a", "z", 2)], vec![], "true: a=1@2,2,1 of 1 | 6"),
        (vec![], vec![read("a", "z", 7)], vec![], "etcdserver: mvcc: required revision is a future revision | 6"),
        (vec![], vec![put("a", "1"), put("a", "2")], vec![], "etcdserver: duplicate key given in txn request | 6"),
        (vec![], vec![put("a", "1"), delete("a", "b")], vec![], "etcdserver: duplicate key given in txn request | 6"),
        (vec![], vec![put("", "1")], vec![], "etcdserver: key is not provided | 6"),
        (vec![], vec![Op::Put("a".into(), Value::Null, 7)], vec![], "etcdserver: requested lease not found | 6"),
    ] {
        assert_eq!(run(&mut s, &compares, &then, &or), want);
    }
}

#[test]
fn compaction_bounds_the_past_and_keeps_the_present() {
    let mut s = Store::default();
    for i in 0..10 {
        run(&mut s, &[], &[put("k", &i.to_string())], &[]);
    }
    assert_eq!((s.revision(), s.history()), (11, 10));
    assert_eq!(s.compact(12), Err(super::store::FUTURE));
    assert_eq!(s.compact(8), Ok(()));
    assert_eq!(s.compact(8), Err(super::store::COMPACTED));
    assert_eq!(s.history(), 4);
    assert_eq!(
        run(&mut s, &[], &[read("k", "", 7)], &[]),
        "etcdserver: mvcc: required revision has been compacted | 11"
    );
    assert_eq!(run(&mut s, &[], &[read("k", "", 8)], &[]), "true: k=6@2,8,7 of 1 | 11");
    assert_eq!(run(&mut s, &[], &[read("k", "", 0)], &[]), "true: k=9@2,11,10 of 1 | 11");
    assert_eq!(s.since(7).map(Iterator::count), Err(super::store::COMPACTED));
    let revisions = |s: &Store, from| s.since(from).map(|c| c.map(|c| c.revision).collect::<Vec<_>>());
    assert_eq!(revisions(&s, 9), Ok(vec![9, 10, 11]));
    assert_eq!(revisions(&s, 20), Ok(vec![]));
    assert_eq!(s.compact(11), Ok(()));
    assert_eq!(revisions(&s, 11), Ok(vec![11]));
    run(&mut s, &[], &[put("k", "x")], &[]);
    assert_eq!(run(&mut s, &[], &[read("k", "", 11)], &[]), "true: k=9@2,11,10 of 1 | 12");
}

#[test]
fn a_range_is_limited_counted_or_stripped() {
    let mut s = Store::default();
    for k in ["/a/1", "/a/2", "/a/3", "/b/1"] {
        run(&mut s, &[], &[put(k, "v")], &[]);
    }
    let all = Range { key: "/a/".into(), range_end: "/a0".into(), ..Range::default() };
    for (range, want) in [
        (all.clone(), "/a/1=v@2,2,1 /a/2=v@3,3,1 /a/3=v@4,4,1 of 3"),
        (Range { limit: 2, ..all.clone() }, "/a/1=v@2,2,1 /a/2=v@3,3,1 of 3"),
        (Range { count_only: true, ..all.clone() }, " of 3"),
        (Range { keys_only: true, limit: 1, ..all.clone() }, "/a/1=@2,2,1 of 3"),
    ] {
        let found = s.range(&range).expect("a readable range");
        assert_eq!(shown(&Answer::Range(found.kvs, found.count)), want);
    }
}

#[test]
fn a_clone_is_another_world() {
    let mut s = Store::default();
    run(&mut s, &[], &[put("k", "1")], &[]);
    let kept = s.clone();
    run(&mut s, &[], &[put("k", "2")], &[]);
    assert_eq!(kept.get("k").map(|kv| kv.value.str()), Some("1"));
    assert_eq!((kept.revision(), s.revision()), (2, 3));
}
