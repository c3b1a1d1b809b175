//! What kubectl says of itself, and of commands that it does not have.

use crate::cli::io::{Io, Wait};

/// Commands of the real kubectl, in the order of its help.
const ALL: &[&str] = &[
    "create",
    "expose",
    "run",
    "set",
    "explain",
    "get",
    "edit",
    "delete",
    "rollout",
    "scale",
    "autoscale",
    "certificate",
    "cluster-info",
    "top",
    "cordon",
    "uncordon",
    "drain",
    "taint",
    "describe",
    "logs",
    "attach",
    "exec",
    "port-forward",
    "proxy",
    "cp",
    "auth",
    "debug",
    "events",
    "diff",
    "apply",
    "patch",
    "replace",
    "wait",
    "kustomize",
    "label",
    "annotate",
    "completion",
    "api-resources",
    "api-versions",
    "config",
    "kuberc",
    "plugin",
    "version",
    "options",
    "help",
];

/// No command of ours: a mistake, or something that is not simulated.
pub fn unknown(args: &[String], io: &mut Io) -> Wait<i32> {
    let Some(word) = args.iter().find(|w| !w.starts_with('-')) else {
        io.print(MAIN);
        return Ok(0);
    };
    if word == "options"
        && let Some(flag) = args.iter().find(|w| w.starts_with('-'))
    {
        return io.fail(&format!("error: unknown flag: {flag}\nRun 'kubectl options' without flags."));
    }
    if ALL.contains(&word.as_str()) {
        return io.fail(&format!("not simulated: kubectl {word}"));
    }
    let mut near: Vec<&&str> = ALL.iter().filter(|c| distance(word, c) <= 2 || c.starts_with(word.as_str())).collect();
    near.sort_by_key(|c| std::cmp::Reverse(distance(word, c)));
    let mut text = format!("error: unknown command {word:?} for \"kubectl\"");
    if !near.is_empty() {
        text.push_str("\n\nDid you mean this?");
        for c in near {
            text.push_str(&format!("\n\t{c}"));
        }
    }
    io.fail(&text)
}

/// Help of a command.
pub fn of(path: &str, io: &mut Io) -> Wait<i32> {
    io.fail(&format!("not simulated: the help of kubectl {path}; see https://kubernetes.io/docs/reference/kubectl/"))
}

/// How many letters must change. Models cobra's Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.chars().take(64).enumerate() {
        let mut last = row[0];
        row[0] = i + 1;
        for (j, d) in b.iter().enumerate() {
            let cost = if c.eq_ignore_ascii_case(d) { last } else { 1 + last.min(row[j]).min(row[j + 1]) };
            last = row[j + 1];
            row[j + 1] = cost;
        }
    }
    row[b.len()]
}

const MAIN: &str = include_str!("help.txt");

#[test]
fn letters_that_differ() {
    for (a, b, n) in [("gett", "get", 1), ("gett", "set", 2), ("foo", "top", 2), ("descrbe", "describe", 1)] {
        assert_eq!(distance(a, b), n, "{a} {b}");
    }
}
