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
$ printf 'a b\\n' | sed 's/a/x/'
x b
$ nosuch
! bash: nosuch: command not found
[127]
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
