//! What no two clusters share is named by bijection, first seen first named, over a whole recording; everything else must
//! be equal. Used by every area: `Names` for texts, [`walk`] for JSON, [`transcript`] for shell transcripts.

use std::collections::BTreeMap;

use fancy_regex::{Captures, Regex};
use serde_json::Value;

/// What is renamed, in this order. Of a kind in [`ONE`] all are alike; of the others each gets a number.
const RULES: [(&str, &str); 13] = [
    ("uid", r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"),
    (
        "time",
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4} UTC|\d{2}/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}",
    ),
    ("cid", r"containerd://[0-9a-f]{12,64}|\b[0-9a-f]{64}\b"),
    ("token", r"eyJ[\w-]+\.[\w-]+\.[\w-]+|token-\d+"),
    ("podip", r"\b10\.244\.\d+\.\d+\b"),
    ("svcip", r"\b10\.(?:9[6-9]|10\d|11[01])\.(?!0\.1\b|0\.10\b)\d+\.\d+\b"),
    ("hash", r"(?<=-)(?=[a-z0-9]*\d)[bcdfghjklmnpqrstvwxz0-9]{8,10}(?=-[bcdfghjklmnpqrstvwxz2456789]{5}\b|\b)"),
    ("hash", r#"(?<=pod-template-hash=|pod-template-hash: |pod-template-hash":")[bcdfghjklmnpqrstvwxz0-9]{8,10}\b"#),
    ("lease", r"\bapiserver-[a-z2-7]{26}\b"),
    ("event", r"(?<=\.)1[0-9a-f]{15}\b"),
    ("klog", r"\b[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} +\d+ (?=\w+\.go:)"),
    ("suffix", r"(?<=[-_])[bcdfghjklmnpqrstvwxz2456789]{5}\b"),
    ("nodeport", r"(?<![\d.])3[0-2]\d{3}(?=/TCP|/UDP|\b)"),
];
const ONE: [&str; 4] = ["time", "lease", "event", "klog"];
const AGE: &str = r"\b(?:\d+y)?(?:\d+d)?(?:\d+h)?(?:\d+m)?\d*(?:\.\d+)?(?:ms|µs|[smhdy])\b";

fn regex(pattern: &str) -> Regex {
    #[expect(clippy::expect_used, reason = "the patterns stand in this file")]
    Regex::new(pattern).expect("a pattern of this file")
}

/// The compiled patterns.
pub struct Patterns {
    rules: Vec<(&'static str, Regex)>,
    age: Regex,
    number: Regex,
    worker: Regex,
    worker_name: Regex,
    worker_ip: Regex,
    version: Regex,
    quoted_version: Regex,
    rule: Regex,
    gap: Regex,
    host: Regex,
    often: Regex,
}

impl Default for Patterns {
    fn default() -> Patterns {
        Patterns {
            rules: RULES.iter().map(|(kind, p)| (*kind, regex(p))).collect(),
            age: regex(AGE),
            number: regex(r"\b\d{3,6}\b(?=[,)]| is| \(|$)"),
            worker: regex(r"node0\d"),
            worker_name: regex(r"\bnode0[1-9]\b"),
            worker_ip: regex(r"\b172\.30\.2\.\d+\b"),
            version: regex(r#"("?resourceVersion"?: ?)"?\d+"?"#),
            // Objects inside texts: YAML, and JSON that a message quotes.
            quoted_version: regex(r#"(resourceVersion\\*"?: ?\\*"?)[1-9]\d*"#),
            rule: regex(r"[-─=]{3,}"),
            gap: regex(r"\s{2,}"),
            // The machine that recorded was called vm.
            host: regex(r"(?<=-)vm\b"),
            often: regex(r" \(x\d+ over <age>\)"),
        }
    }
}

/// The names given in one recording.
pub struct Names<'p> {
    patterns: &'p Patterns,
    seen: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// What the recording itself says: it is not renamed.
    given: String,
    names_a_worker: bool,
    /// Whether managedFields count: only where the recording is about them.
    pub managers: bool,
}

impl<'p> Names<'p> {
    /// No names yet; `given` is what was typed or sent.
    pub fn new(patterns: &'p Patterns, given: String) -> Names<'p> {
        let names_a_worker = patterns.worker.is_match(&given).unwrap_or(false);
        Names { patterns, seen: BTreeMap::new(), given, names_a_worker, managers: false }
    }

    /// A text with its volatile parts named.
    pub fn text(&mut self, text: &str) -> String {
        let mut text = text.to_string();
        let patterns = self.patterns;
        for (kind, pattern) in &patterns.rules {
            let named = pattern.replace_all(&text, |m: &Captures<'_, str>| self.name(kind, &m[0]));
            text = named.into_owned();
        }
        self.workers(text)
    }

    fn name(&mut self, kind: &'static str, value: &str) -> String {
        if self.given.contains(value) {
            return value.into();
        }
        if ONE.contains(&kind) {
            return format!("<{kind}>");
        }
        let known = self.seen.entry(kind).or_default();
        let next = known.len() + 1;
        let number = *known.entry(value.into()).or_insert(next);
        format!("<{kind}{number}>")
    }

    /// A free choice among equal nodes: one name for all workers, where the recording names none of them.
    fn workers(&self, text: String) -> String {
        if self.names_a_worker {
            return text;
        }
        let text = self.patterns.worker_ip.replace_all(&text, "<nodeip>").into_owned();
        self.patterns.worker_name.replace_all(&text, "<node>").into_owned()
    }

    /// A value of an answer; `key` is the entry under which it stands.
    pub fn walk(&mut self, value: &Value, key: &str) -> Value {
        match value {
            Value::Object(map) => {
                let kept = map.iter().filter(|(k, _)| self.managers || *k != "managedFields");
                let kept: Vec<_> = kept.collect();
                Value::Object(kept.into_iter().map(|(k, v)| (self.text(k), self.walk(v, k))).collect())
            }
            Value::Array(items) => Value::Array(items.iter().map(|v| self.walk(v, key)).collect()),
            _ if matches!(key, "resourceVersion" | "continue" | "gitCommit" | "buildDate") => match value.as_str() {
                Some("" | "0") => value.clone(),
                _ => Value::String(format!("<{key}>")),
            },
            // The hash of a template stands alone in labels; it follows the server's Go structs.
            Value::String(s) if matches!(key, "pod-template-hash" | "controller-revision-hash") && !s.contains('-') => {
                Value::String(self.name("hash", s))
            }
            Value::String(s) => {
                let mut text = self.text(s);
                text = self.patterns.quoted_version.replace_all(&text, "${1}<rv>").into_owned();
                if key == "message" {
                    text = self.patterns.number.replace_all(&text, "<n>").into_owned();
                }
                if key == "cells" {
                    text = self.patterns.age.replace_all(&text, "<age>").into_owned();
                }
                Value::String(text)
            }
            Value::Number(n) if matches!(key, "nodePort" | "healthCheckNodePort") => self.text(&n.to_string()).into(),
            other => other.clone(),
        }
    }
}

/// Whether a line lets the cluster go on; a hunk of a diff begins with `@` as well.
pub fn is_chore(line: &str) -> bool {
    line == "  @settle" || line.starts_with("  @wait ")
}

/// The lines of a transcript (cram) that count, their volatile parts named. Prose at the margin is left out.
pub fn transcript(patterns: &Patterns, text: &str) -> Vec<String> {
    let typed = |l: &&str| l.starts_with("  $ ") || l.starts_with("  > ");
    let given: Vec<&str> = text.lines().filter(typed).collect();
    let mut names = Names::new(patterns, given.join("\n"));
    let mut out = Vec::new();
    for line in text.lines().filter(|l| l.starts_with("  ")) {
        let command = ["$", ">"].iter().any(|c| line[2..].starts_with(c)) || is_chore(line);
        if command {
            out.push(line.to_string());
            continue;
        }
        // Where the DNS pods are when a node is drained is what happened before the recording.
        if ["  evicting pod kube-system/coredns-", "  pod/coredns-"].iter().any(|head| line.starts_with(head)) {
            continue;
        }
        let line = names.text(line);
        let line = patterns.version.replace_all(&line, "${1}<rv>").into_owned();
        let line = patterns.age.replace_all(&line, "<age>").into_owned();
        let line = patterns.rule.replace_all(&line, "---").into_owned();
        let line = patterns.gap.replace_all(&line, "  ").trim_end().to_string();
        let mut line = patterns.host.replace_all(&line, "controlplane").into_owned();
        // Pulls are one event only where they took equally many milliseconds.
        if line.contains("Successfully pulled image") {
            line = patterns.often.replace_all(&line, "").into_owned();
            if out.iter().rev().take_while(|l| !l.starts_with("  $")).any(|l| *l == line) {
                continue;
            }
        }
        // How often a command that waits says the same again is the matter of a moment.
        if line.starts_with("  Waiting for ") && out.last() == Some(&line) {
            continue;
        }
        out.push(line);
    }
    // Pods are evicted side by side: which comes first is the Go scheduler's choice.
    let leaves = |l: &String| (l.starts_with("  evicting pod "), l.starts_with("  pod/") && l.ends_with(" evicted"));
    out.chunk_by_mut(|a, b| leaves(a) == leaves(b) && leaves(a) != (false, false)).for_each(<[String]>::sort);
    out
}

/// What differs between two lists of lines, as `diff -U1` shows it: at most so many lines.
pub fn difference(want: &[String], got: &[String], most: usize) -> Vec<String> {
    // The longest common subsequence is costly; recordings differ in few places, so the ends that agree are cut off first.
    let head = want.iter().zip(got).take_while(|(a, b)| a == b).count();
    let tail = want[head..].iter().rev().zip(got[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (want, got) = (&want[head..want.len() - tail], &got[head..got.len() - tail]);
    let (n, m) = (want.len().min(3000), got.len().min(3000));
    let mut table = vec![0u16; (n + 1) * (m + 1)];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            table[i * (m + 1) + j] = if want[i] == got[j] {
                table[(i + 1) * (m + 1) + j + 1] + 1
            } else {
                table[(i + 1) * (m + 1) + j].max(table[i * (m + 1) + j + 1])
            };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, vec![format!("@@ line {} @@", head + 1)]);
    while (i < n || j < m) && out.len() < most {
        if i < n && j < m && want[i] == got[j] {
            (i, j) = (i + 1, j + 1);
            if out.last().is_some_and(|l| !l.starts_with("@@")) {
                out.push(format!("@@ line {} @@", head + i + 1));
            }
        } else if j >= m || i < n && table[(i + 1) * (m + 1) + j] >= table[i * (m + 1) + j + 1] {
            out.push(format!("-{}", want[i]));
            i += 1;
        } else {
            out.push(format!("+{}", got[j]));
            j += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_volatile_is_named_in_the_order_of_its_coming() {
        let p = Patterns::default();
        let mut names = Names::new(&p, "kubectl get pod web-7c5ddbdf54-abcde".into());
        let uid = "9fd381ad-076c-46b5-bed9-d3d2d0897ff3";
        assert_eq!(names.text(&format!("{uid} {uid}")), "<uid1> <uid1>");
        assert_eq!(names.text("2026-11-23T07:03:23Z at 10.244.1.7 on node02"), "<time> at <podip1> on <node>");
        assert_eq!(
            names.text("kube-api-access-rf77m, coredns-5d78c9869d-x2x4z"),
            "kube-api-access-<suffix1>, coredns-<hash1>-<suffix2>"
        );
        assert_eq!(names.text("10.96.0.1 10.96.12.3 80:31234/TCP"), "10.96.0.1 <svcip1> 80:<nodeport1>/TCP");
    }

    #[test]
    fn versions_messages_and_ages_are_equal_wherever_they_stand() {
        let p = Patterns::default();
        let mut names = Names::new(&p, String::new());
        let got = names.walk(
            &json!({"resourceVersion": "17", "message": "too old resource version: 1 (4805)", "cells": ["web", "4m2s"]}),
            "",
        );
        let want = json!({"resourceVersion": "<resourceVersion>", "message": "too old resource version: 1 (<n>)", "cells": ["web", "<age>"]});
        assert_eq!(got, want);
        let quoted = names.walk(&json!(r#"resourceVersion: "4496" {\"resourceVersion\":\"2673\"}"#), "");
        assert_eq!(quoted, json!(r#"resourceVersion: "<rv>" {\"resourceVersion\":\"<rv>\"}"#));
        let labelled = json!({"name": "a-689756449d", "pod-template-hash": "689756449d"});
        assert_eq!(names.walk(&labelled, ""), json!({"name": "a-<hash1>", "pod-template-hash": "<hash1>"}));
        assert_eq!(
            names.walk(&json!("app=a,pod-template-hash=689756449d"), "cells"),
            json!("app=a,pod-template-hash=<hash1>")
        );
    }

    #[test]
    fn a_transcript_is_its_commands_and_what_they_said() {
        let text = "Prose.\n\n  $ kubectl get po\n  NAME   READY   AGE\n  web    1/1     5s\n  [1]\n";
        let p = Patterns::default();
        assert_eq!(transcript(&p, text), ["  $ kubectl get po", "  NAME  READY  AGE", "  web  1/1  <age>", "  [1]"]);
    }

    #[test]
    fn a_difference_shows_both_sides() {
        let lines = |t: &str| t.split(' ').map(String::from).collect::<Vec<_>>();
        assert_eq!(difference(&lines("a b c d"), &lines("a x c d"), 9), ["@@ line 2 @@", "-b", "+x"]);
    }
}
