//! Go's text templates, as `-o go-template` prints with them: fields, `range`, `if`, `with`, variables, pipelines, functions.
//!
//! Left out: `define`, `template`, `block`.

mod call;
mod parse;
mod run;

use crate::api::Value;

pub use call::shown;
pub use parse::parse;

type Res<T> = Result<T, String>;

const DEPTH_MAX: u32 = 50;
const OUT_MAX: usize = 4 << 20;

/// A template that was read.
#[derive(Clone, Debug)]
pub struct Template(Vec<Node>);

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Pipe(Pipe),
    /// `if`, `with` or `range`: the word, what it looks at, what it does, what it does else.
    Block(&'static str, Pipe, Vec<Node>, Vec<Node>),
    /// `break` or `continue`.
    Leave(&'static str),
}

#[derive(Clone, Debug, Default)]
struct Pipe {
    /// `$x :=` or `$i, $x :=`.
    declared: Vec<String>,
    /// `=` instead of `:=`.
    assigns: bool,
    commands: Vec<(Vec<Term>, Spot)>,
}

/// A place in a template, for its errors: line, column, and what stands there.
#[derive(Clone, Debug, Default)]
struct Spot {
    line: usize,
    column: usize,
    text: String,
}

impl Spot {
    fn told(&self, why: &str) -> String {
        format!("template: output:{}:{}: executing \"output\" at <{}>: {why}", self.line, self.column, self.text)
    }
}

#[derive(Clone, Debug)]
enum Term {
    /// A word that is a function.
    Function(String),
    Literal(Value),
    /// `.a.b`, `$x.a`, `(pipeline).a`: where it begins, and the fields.
    Path(Start, Vec<String>, Spot),
}

#[derive(Clone, Debug)]
enum Start {
    Dot,
    Variable(String),
    Group(Box<Pipe>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_print_what_go_prints() {
        let v = crate::json!({ "kind": "List", "n": 1000000, "items": [
            { "metadata": { "name": "a", "labels": { "app": "x", "k8s.io/b": "y" } }, "n": 1 }, { "metadata": { "name": "b" }, "n": 2 }
        ] });
        for (template, want) in [
            ("{{range .items}}{{.metadata.name}} {{end}}", "a b "),
            ("{{(index .items 1).metadata.name}}", "b"),
            ("{{.missing}}|{{.missing.more}}", "<no value>|<no value>"),
            ("{{range $i, $e := .items}}{{if $i}}, {{end}}{{$i}}={{$e.n}}{{end}}", "0=1, 1=2"),
            ("{{with .nothing}}x{{else}}none{{end}}", "none"),
            ("{{if eq .kind \"List\"}}yes{{else if .kind}}no{{end}}", "yes"),
            ("{{range .items}}{{- if gt .n 1 }} {{.metadata.name | printf \"%-3s|\"}}{{end -}} {{end}}", " b  |"),
            ("{{len .items}} {{.n}} {{(index .items 0).metadata.labels}}", "2 1000000 map[app:x k8s.io/b:y]"),
            ("{{index (index .items 0).metadata.labels \"k8s.io/b\"}}", "y"),
            ("{{range .items}}{{break}}{{end}}{{/* nothing */}}ok", "ok"),
            ("{{$.kind}}{{\"\\n\"}}", "List\n"),
            ("{{base64decode \"aGk=\"}}{{and .kind .missing}}", "hi<no value>"),
        ] {
            assert_eq!(parse(template).and_then(|t| t.print(&v)).as_deref(), Ok(want), "{template}");
        }
    }

    #[test]
    fn mistakes_are_told() {
        for (template, want) in [
            ("{{.metadata.name", "template: output:1: unclosed action"),
            ("a\n{{foo}}", "template: output:2: function \"foo\" not defined"),
            ("{{range .items}}", "template: output:1: unexpected EOF"),
            ("{{end}}", "template: output:1: unexpected {{end}}"),
        ] {
            assert_eq!(parse(template).map(|_| ()), Err(want.to_string()), "{template}");
        }
        assert!(
            parse(&"{{range .a}}".repeat(1000)).is_err() && parse(&format!("{{{{{}}}}}", "(".repeat(1000))).is_err()
        );
    }
}
