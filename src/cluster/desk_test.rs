//! What people type, and what they get, where no node is needed.

use super::desk::Desk;

/// Lines beginning with `$ ` are typed; the rest is what must be shown.
fn check(transcript: &str) {
    let mut desk = Desk::new(7);
    let mut want = String::new();
    let mut got = String::new();
    for line in transcript.lines() {
        want.push_str(&format!("{line}\n"));
        if let Some(command) = line.strip_prefix("$ ") {
            got.push_str(&format!("{line}\n"));
            got.push_str(&desk.answer(&command.replace('⏎', "\n")));
        }
    }
    assert_eq!(got, want, "\n--- got\n{got}--- want\n{want}");
}

#[test]
fn the_shell_runs_lists_pipes_and_loops() {
    check(
        "\
$ echo a; echo b >&2; false || echo c
a
! b
c
$ for i in 1 2 3; do echo n$i; done | grep -v 2
n1
n3
$ x=5; while [ $x -gt 3 ]; do echo $x; x=$((x-1)); done
5
4
$ (echo x; exit 3)
x
[3]
$ cat <<EOF | tr a-z A-Z⏎hello $((1+1))⏎EOF
HELLO 2
$ echo $(seq 3) > f; cat f; wc -l < f
1 2 3
1
$ timeout 2 sleep 5
[124]
$ sleep 1 | cat; echo $?
0
$ for i in $(seq 2); do printf -- '---\\nn: %s\\n' $i; done > f; cat f
---
n: 1
---
n: 2
$ printf '---'
! bash: printf: --: invalid option
! printf: usage: printf [-v var] format [arguments]
[2]
$ printf 'a b\\n' | sed 's/a/x/'
x b
$ nosuch
! bash: nosuch: command not found
[127]
$ i=0; while ((i < 2)); do echo $i; ((i++)); done
0
1
$ for ((n = 0; n < 2; n++)); do [[ $n == [1-9]* && -n $n ]] && echo n$n; done
n1
$ x=web-1.yaml; echo ${x%.*} \"${x#*-}\" ${x/web/db} {a,b}$((2 ** 3)) ${x:0:3}
web-1 1.yaml db-1.yaml a8 b8 web
$ echo a \\⏎b
a b
$ [ x -eq 1 ]
! bash: [: x: integer expression expected
[2]
$ echo )
! bash: syntax error near unexpected token `)'
[2]
$ sh -c 'if true'
! sh: -c: line 1: syntax error: unexpected end of file
[2]
$ (sleep 1; echo late) & echo early; wait
early
late
",
    );
}

#[test]
fn kubectl_says_what_it_cannot_do() {
    check(
        "\
$ kubectl foo
! error: unknown command \"foo\" for \"kubectl\"
! \n! Did you mean this?
! \ttop
[1]
$ kubectl get podz
! error: the server doesn't have a resource type \"podz\"
[1]
$ kubectl run nginx
! error: required flag(s) \"image\" not set
[1]
",
    );
}

#[test]
fn a_table_comes_from_the_server() {
    check(
        "\
$ kubectl get ns kube-system --no-headers | cut -c1-20
kube-system   Active
$ kubectl get ns -o name
namespace/default
namespace/kube-node-lease
namespace/kube-public
namespace/kube-system
$ kubectl get pods
! No resources found in default namespace.
$ kubectl get pod nginx -o jsonpath='{.status.phase}'
! Error from server (NotFound): pods \"nginx\" not found
[1]
",
    );
}

/// Words out of which hostile lines are made: what people type, and what they should not.
const WORDS: &[&str] = &[
    "kubectl",
    "get",
    "pods",
    "-o",
    "yaml",
    "json",
    "jsonpath={.items[*]..x[?(@.a==",
    "-n",
    "--",
    "|",
    "||",
    "&&",
    "&",
    ";",
    "(",
    ")",
    "{",
    "}",
    "'",
    "\"",
    "`",
    "$(",
    "${",
    "$((",
    "<<EOF",
    "<",
    ">",
    ">>",
    "2>&1",
    "echo",
    "\u{0}",
    "\u{1b}[31m",
    "\u{202e}",
    "<script>",
    "*",
    "[",
    "]]",
    "~",
    "apply",
    "-f",
    "-",
    "run",
    "--image",
    "a/b/c",
    "=",
    "for",
    "in",
    "do",
    "done",
    "while",
    "if",
    "then",
    "fi",
    "case",
    "esac",
    "sed",
    "s/a*/b/g",
    "grep",
    "-E",
    "(a|b",
    "curl",
    "-X",
    "POST",
    "https://controlplane:6443/api",
    "-d",
    "@x",
    "\\",
    "\n",
    "é",
    "9999999999999999999999",
    "-9223372036854775808",
    "timeout",
    "0.001",
    "sleep",
    "create",
    "configmap",
    "--from-literal",
    "label",
    "patch",
    "-p",
    "{\"a\":",
    "describe",
    "delete",
    "--all",
    "logs",
    "wait",
    "--for",
    "EOF",
    "printf",
    "%s%",
    "seq",
    "1",
    "3",
    "xargs",
    "sh",
    "-c",
];

#[test]
fn whatever_is_typed_the_terminal_lives_on() {
    let mut desk = Desk::new(3);
    let mut seed = 0x5eed_u64;
    let mut next = |bound: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % bound
    };
    for _ in 0..3_000 {
        let words: Vec<&str> = (0..1 + next(9)).map(|_| WORDS[next(WORDS.len())]).collect();
        let glue = ["", " ", " ", " "][next(4)];
        let line = words.join(glue);
        desk.type_line(&line, crate::sim::Span::secs(5));
        if desk.shell().busy() || desk.shell().prompt() == "> " {
            desk.interrupt();
        }
        assert!(!desk.shell().busy(), "{line:?} cannot be interrupted");
    }
    assert_eq!(desk.answer("echo alive"), "alive\n");
}

#[test]
fn what_is_huge_or_deep_gets_an_answer() {
    let mut desk = Desk::new(3);
    let mega = "x".repeat(1 << 20);
    assert!(desk.answer(&mega).contains("command not found"));
    assert!(desk.answer(&format!("echo '{mega}' | wc -c")).starts_with("1048577"));
    assert!(desk.answer(&"(".repeat(1 << 16)).contains("syntax error"));
    desk.answer("for i in $(seq 9); do x=$x{a:; done; printf '%0.s[' $(seq 20000) > deep.yaml");
    let deep = desk.answer("kubectl apply -f deep.yaml");
    assert!(deep.starts_with("! error: error parsing deep.yaml"), "{deep}");
    assert_eq!(desk.answer("while true; do :; done"), "! not simulated: a script of more than 100000 commands\n[1]\n");
    assert_eq!(desk.answer("f() { f; }; f; echo on"), "! bash: maximum nesting level exceeded\n[1]\n");
}
