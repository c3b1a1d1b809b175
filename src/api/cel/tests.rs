use std::rc::Rc;

use super::{Env, Scope, Ty, compile};
use crate::api::{Value, json};

fn env() -> Env {
    Env { names: vec![("object".into(), Ty::Dyn)], variables: Vec::new() }
}

fn evaluated(text: &str) -> String {
    let object = crate::json!({ "metadata": { "name": "web", "labels": { "app": "a", "team": "b" } }, "spec": { "replicas": 3, "none": null } });
    let program = match compile(text, &env()) {
        Ok(program) => program,
        Err(why) => return why,
    };
    let mut scope = Scope::new(vec![(Rc::from("object"), object)], &[]);
    program.evaluate(&mut scope).map_or_else(|why| why, |v: Value| json::print(&v))
}

#[test]
fn expressions_evaluate_as_cel_says() {
    for (text, expected) in [
        ("1 + 2 * 3 == 7 && !(2 > 3)", "true"),
        ("object.spec.replicas <= 5 ? 'few' : 'many'", "\"few\""),
        ("has(object.metadata.labels) && 'team' in object.metadata.labels", "true"),
        ("object.metadata.labels.all(k, k.matches('^[a-z]+$'))", "true"),
        ("object.metadata.labels.map(k, k + '=' + object.metadata.labels[k])", "[\"app=a\",\"team=b\"]"),
        ("[1, 2, 3].filter(n, n % 2 == 1).size()", "2"),
        ("[1, 2, 3].exists_one(n, n > 2)", "true"),
        ("has(object.spec.nope) || object.spec.nope == 1", "no such key: nope"),
        ("object.spec.nope == 1 || true", "true"),
        ("object.spec.none.more", "no such key: more"),
        ("string(object.spec.replicas) + 'x'", "\"3x\""),
        ("int('a')", "type conversion error from 'string' to 'int'"),
        ("1 / 0", "division by zero"),
        ("[1][3]", "index out of bounds: 3"),
        ("object.spec.replicas < 'a'", "no such overload"),
        ("object.spec.replicas == 3.0", "true"),
        ("'a,b'.split(',')[1].upperAscii()", "\"B\""),
        ("quantity('1Gi').isGreaterThan(quantity('500Mi'))", "true"),
        ("{'a': 1}.a", "1"),
        ("-object.spec.replicas", "-3"),
    ] {
        assert_eq!(evaluated(text), expected, "{text}");
    }
}

#[test]
fn complaints_are_those_of_cel_go() {
    for (text, expected) in [
        (
            "1 + 'a' == 2",
            "ERROR: <input>:1:3: found no matching overload for '_+_' applied to '(int, string)'\n | 1 + 'a' == 2\n | ..^",
        ),
        ("foo.bar == 1", "ERROR: <input>:1:1: undeclared reference to 'foo' (in container '')\n | foo.bar == 1\n | ^"),
        (
            "object.spec.x >",
            "ERROR: <input>:1:16: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\n | object.spec.x >\n | ...............^",
        ),
        ("has(object)", "ERROR: <input>:1:5: invalid argument to has() macro\n | has(object)\n | ....^"),
    ] {
        assert_eq!(evaluated(text), expected, "{text}");
    }
}

/// Nobody can make the server wait, or fall over.
#[test]
fn what_would_cost_too_much_is_refused() {
    let range = format!("[{}]", vec!["0"; 200].join(", "));
    let dear = format!("{range}.all(a, {range}.all(b, {range}.all(c, a == b && b == c)))");
    assert_eq!(evaluated(&dear), "operation cancelled: actual cost limit exceeded");
    let long = format!("'{}'{}", "a".repeat(1000), ".replace('a', 'aaaaaaaaaa')".repeat(9));
    assert_eq!(evaluated(&long), "operation cancelled: actual cost limit exceeded");
    for deep in [format!("object{}", ".a".repeat(20_000)), vec!["1"; 20_000].join(" + "), "(".repeat(20_000)] {
        assert!(evaluated(&deep).contains("expression recursion limit exceeded"), "{:.80}", evaluated(&deep));
    }
}
