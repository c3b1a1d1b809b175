//! Words and what they become.

use std::collections::BTreeMap;

use super::*;
use crate::shell::{braces, parse_typed};

struct Few(BTreeMap<String, String>);

impl Vars for Few {
    fn get(&mut self, name: &str) -> Option<String> {
        match name {
            "@" | "*" => Some(self.args().join(" ")),
            "#" => Some("2".into()),
            name => self.0.get(name).cloned(),
        }
    }
    fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.into(), value.into());
    }
}

impl Scope for Few {
    fn dialect(&self) -> Dialect {
        Dialect::Bash
    }
    fn args(&self) -> Vec<String> {
        vec!["one".into(), "t w o".into()]
    }
    fn output(&mut self, list: &List) -> Expanded<String> {
        Ok(format!("{} commands\n\n", list.len()))
    }
    fn names(&self, directory: &str) -> Vec<String> {
        let names = if directory == "dir" { "x.yaml y.txt" } else { "a.yaml b.yaml .hidden" };
        names.split(' ').map(String::from).collect()
    }
}

fn of(text: &str) -> Result<Vec<String>, Halt> {
    let list = parse_typed(&format!("x {text}")).expect("a script");
    let crate::shell::Command::Simple(simple) = &list[0].first.commands[0] else { panic!("a simple command") };
    let vars = [("HOME", "/root"), ("s", "a  b"), ("file", "dir/name.tar.gz"), ("e", ""), ("n", "3"), ("star", "*")];
    let mut scope = Few(vars.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect());
    let mut out = Vec::new();
    for word in simple.words[1..].iter().flat_map(braces) {
        arguments(&word, &mut scope, &mut out)?;
    }
    Ok(out)
}

#[test]
fn words_become_arguments() {
    for (text, want) in [
        ("a 'b c' \"d\"e", &["a", "b c", "de"][..]),
        ("$s \"$s\" $none \"$none\"", &["a", "b", "a  b", ""]),
        ("x${s}y", &["xa", "by"]),
        ("${file##*/} ${file#*/} ${file%.*} ${file%%.*}", &["name.tar.gz", "name.tar.gz", "dir/name.tar", "dir/name"]),
        ("\"${file%.*}\"", &["dir/name.tar"]),
        (
            "${file/.tar/-} ${file//a/A} ${file/%.gz/} ${file/#dir/D} ${file/n*r/X}",
            &["dir/name-.gz", "dir/nAme.tAr.gz", "dir/name.tar", "D/name.tar.gz", "dir/X.gz"],
        ),
        ("${file:4:4} ${file:4} ${file: -2} ${#file}", &["name", "name.tar.gz", "gz", "15"]),
        ("${none:-a b} \"${none:-a b}\" ${none:-\"a b\"} \"${e:-\"x\"}\" ${e-y}", &["a", "b", "a b", "a b", "x"]),
        ("${e:+x}${n:+y} ${new:=5} $new", &["y", "5", "5"]),
        ("$((n * 2)) $((n++ + n)) $n $((\"$n\" + 1))", &["6", "7", "4", "5"]),
        ("$(a; b)x `a`", &["2", "commandsx", "1", "commands"]),
        ("\"$@\" $# $*", &["one", "t w o", "2", "one", "t", "w", "o"]),
        ("*.yaml dir/*.yaml '*.yaml' \"$star\" *.none", &["a.yaml", "b.yaml", "dir/x.yaml", "*.yaml", "*", "*.none"]),
        ("~ ~/x a~ '~'", &["/root", "/root/x", "a~", "~"]),
        ("{a,b}$n {1..3}", &["a3", "b3", "1", "2", "3"]),
        ("$'a\\tb' $ a$", &["a\tb", "$", "a$"]),
    ] {
        let want: Vec<String> = want.iter().map(|w| w.to_string()).collect();
        assert_eq!(of(text), Ok(want), "{text}");
    }
}

#[test]
fn what_cannot_be_expanded_is_said() {
    for (text, why) in [
        ("${none:?}", "none: parameter null or not set"),
        ("${none?gone}", "none: gone"),
        ("${a!b}", "${a!b}: bad substitution"),
        ("$((1/0))", "1/0: division by 0"),
    ] {
        assert_eq!(of(text), Err(Halt::Error(why.into())), "{text}");
    }
}
