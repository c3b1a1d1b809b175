//! JSONPath templates as kubectl reads them: `{.items[*].metadata.name}`, `{range}`, filters, unions, `..`.

mod parse;
mod walk;

use crate::api::Value;

pub use parse::{parse, relaxed};
pub use walk::{compare, shown};

/// A template.
#[derive(Clone, Debug)]
pub struct Template(Vec<Node>);

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Path(Vec<Step>),
    Range(Vec<Step>, Vec<Node>),
    Fails(String),
}

#[derive(Clone, Debug)]
enum Step {
    Field(String),
    Every,
    Deep,
    Index(i64),
    Slice(Option<i64>, Option<i64>, Option<i64>),
    Union(Vec<Vec<Step>>),
    Filter(Operand, String, Operand),
}

#[derive(Clone, Debug)]
enum Operand {
    Path(Vec<Step>),
    Literal(Value),
    Fails(String),
    None,
}

type Res<T> = Result<T, String>;

const DEPTH_MAX: u32 = 50;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_print_what_kubectl_prints() {
        let v = crate::json!({ "kind": "List", "items": [
            { "metadata": { "name": "a", "labels": { "app": "x", "k8s.io/b": "y" } }, "n": 1 },
            { "metadata": { "name": "b" }, "n": 2, "ports": [{ "p": 80 }, { "p": 443 }] }
        ] });
        for (template, want) in [
            ("{.items[0].metadata.name}", "a"),
            ("{.items[*].metadata.name}", "a b"),
            ("{range .items[*]}{.metadata.name}={.n}{\"\\n\"}{end}!", "a=1\nb=2\n!"),
            ("{.items[?(@.metadata.name==\"b\")].n}", "2"),
            ("{.items[?(@.n>1)].metadata.name}", "b"),
            ("{.items[0].metadata.labels}", "{\"app\":\"x\",\"k8s.io/b\":\"y\"}"),
            ("{.items[0].metadata.labels.k8s\\.io/b}", "y"),
            ("{.items[0].metadata.labels['app']}", "x"),
            ("{.items[1].ports[-1:].p}", "443"),
            ("{..p}", "80 443"),
            ("{.nothing}", ""),
            ("plain", "plain"),
            ("{.items[*]['metadata.name', 'n']}", "a b 1 2"),
            ("{$.kind}", "List"),
        ] {
            assert_eq!(parse(template).and_then(|t| t.print(&v, true)).as_deref(), Ok(want), "{template}");
        }
    }

    #[test]
    fn mistakes_are_told() {
        assert_eq!(parse("{.a").err().as_deref(), Some("unclosed action"));
        let v = crate::json!({ "a": [1] });
        let e = parse("{.a[5]}").and_then(|t| t.print(&v, true));
        assert_eq!(e.err().as_deref(), Some("array index out of bounds: index 5, length 1"));
        assert!(parse(&"{range .a[*]}".repeat(1000)).is_err());
    }
}
