//! `kubectl diff`: what `apply` would change, asked of the server by a trial run and shown as `diff -u -N` shows two files.

use crate::api::{Value, json, patch, time};
use crate::cli::io::{Stop, Wait};
use crate::wire::{Method, wall_secs};

use super::apply;
use super::client::{Ask, Kubectl};
use super::files;
use super::output::without_managers;

/// Its flags.
pub const FLAGS: &str = "filename/f* recursive/R kustomize/k= server-side force-conflicts field-manager= selector/l= prune \
    prune-allowlist* show-managed-fields show-secrets concurrency#";

/// Lines around a change.
const CONTEXT: usize = 3;

pub fn run(k: &mut Kubectl) -> Wait<i32> {
    // A mistake ends with 2: 1 says that there is a difference.
    match differences(k) {
        Err(Stop::Exit(1)) => Err(Stop::Exit(2)),
        other => other,
    }
}

fn differences(k: &mut Kubectl) -> Wait<i32> {
    if k.flags.all("filename").is_empty() && k.flags.get("kustomize").is_none() {
        return k.error("must specify one of -f and -k");
    }
    if !k.flags.args.is_empty() {
        let args = k.flags.args.join(" ");
        return k.usage(&format!("Unexpected args: [{args}]"));
    }
    if k.flags.on("prune") {
        return k.not_simulated("kubectl diff --prune");
    }
    let found = files::objects(k)?;
    let (live_dir, merged_dir) = (k.io.random() % 10_000_000_000, k.io.random() % 10_000_000_000);
    let stamp = time::rfc3339(wall_secs(k.io.now()) as i64).replace('T', " ").replace('Z', ".000000000 +0000");
    // Files of two directories are compared, in the order of their names.
    let mut shown = std::collections::BTreeMap::new();
    for f in found {
        let t = files::target(k, &f)?;
        let mut object = files::placed(&f, &t);
        let path = k.path_of(t.kind, &t.namespace, &t.name);
        let live = match k.ask(Ask::get(path.as_str()))? {
            Ok(v) => Some(v),
            Err(r) if r.reason() == "NotFound" => None,
            Err(r) => return k.refused(&r),
        };
        let server_side = k.flags.on("server-side");
        let usual = if server_side { "kubectl" } else { "kubectl-client-side-apply" };
        let query = format!("dryRun=All&fieldManager={}", k.flags.get("field-manager").unwrap_or(usual));
        let ask = match &live {
            _ if server_side => {
                let path = format!("{path}?{query}&force={}", k.flags.on("force-conflicts"));
                Ask { content_type: "application/apply-patch+yaml", ..Ask::with(Method::Patch, path, object) }
            }
            None => Ask::with(Method::Post, format!("{}?{query}", k.path_of(t.kind, &t.namespace, "")), object),
            Some(current) => {
                let original = apply::remembered(current).unwrap_or_else(Value::object);
                // Without annotations of its own the file still has a place for them, so that the server's are not taken away.
                if object.at("metadata.annotations").is_null() {
                    object.entry("metadata").set("annotations", Value::object());
                }
                let mut change = patch::three_way(&original, &object, current, t.kind.root).unwrap_or_default();
                if change.is_empty() {
                    continue;
                }
                change.entry("metadata").set("resourceVersion", current.at("metadata.resourceVersion").clone());
                let ask = Ask::with(Method::Patch, format!("{path}?{query}"), change);
                Ask { content_type: "application/strategic-merge-patch+json", ..ask }
            }
        };
        let merged = match k.ask(ask)? {
            Ok(v) => v,
            Err(r) => return k.refused(&r),
        };
        let (mut live, mut merged) = (live.unwrap_or_default(), merged);
        if t.kind.kind == "Secret" && !k.flags.on("show-secrets") {
            mask(&mut live, &mut merged);
        }
        let text = |o: &Value| {
            let o = if k.flags.on("show-managed-fields") { o.clone() } else { without_managers(o) };
            super::text::print(&json::sorted(&o))
        };
        let (old, new) = (if live.is_null() { String::new() } else { text(&live) }, text(&merged));
        if old == new {
            continue;
        }
        let group = if t.kind.group.is_empty() { String::new() } else { format!("{}.", t.kind.group) };
        let name = format!("{group}{}.{}.{}.{}", t.kind.version, t.kind.kind, t.namespace, t.name);
        let (a, b) = (format!("/tmp/LIVE-{live_dir}/{name}"), format!("/tmp/MERGED-{merged_dir}/{name}"));
        let head = format!("diff -u -N {a} {b}\n--- {a}\t{stamp}\n+++ {b}\t{stamp}\n");
        shown.insert(name, head + &unified(&old, &new));
    }
    shown.values().for_each(|text| k.io.print(text));
    Ok(i32::from(!shown.is_empty()))
}

/// Stars in the place of what a secret holds; what is not the same in both is told apart.
fn mask(from: &mut Value, to: &mut Value) {
    let (before, after) = (from.get("data").clone(), to.get("data").clone());
    for (object, own, other, word) in [(from, &before, &after, "before"), (to, &after, &before, "after")] {
        for (key, v) in own.entries() {
            let differs = !other.get(*key).is_null() && other.get(*key) != v;
            object.entry("data").set(*key, if differs { format!("*** ({word})") } else { "***".into() });
        }
    }
}

/// The hunks between two texts.
pub fn unified(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let script = script(&a, &b);
    let mut out = String::new();
    let mut at = 0;
    while let Some(first) = script[at..].iter().position(|(mark, ..)| *mark != ' ').map(|n| at + n) {
        // A hunk goes on while no more than twice the context is equal.
        let mut end = first;
        for (n, (mark, ..)) in script.iter().enumerate().skip(first) {
            if *mark != ' ' {
                end = n;
            } else if n > end + 2 * CONTEXT {
                break;
            }
        }
        let (from, to) = (first.saturating_sub(CONTEXT).max(at), (end + 1 + CONTEXT).min(script.len()));
        let hunk = &script[from..to];
        let count = |gone: char| hunk.iter().filter(|(mark, ..)| *mark != gone).count();
        let span = |start: usize, n: usize| match n {
            0 => format!("{start},0"),
            1 => format!("{}", start + 1),
            n => format!("{},{n}", start + 1),
        };
        let (_, i, j) = hunk[0];
        out.push_str(&format!("@@ -{} +{} @@\n", span(i, count('+')), span(j, count('-'))));
        for (mark, i, j) in hunk {
            out.push_str(&format!("{mark}{}\n", if *mark == '+' { b[*j] } else { a[*i] }));
        }
        at = to;
    }
    out
}

/// Each line: kept, gone or new, and where it stands in both texts. By the longest common subsequence.
fn script(a: &[&str], b: &[&str]) -> Vec<(char, usize, usize)> {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (n, m) = (a.len() - head - tail, b.len() - head - tail);
    let width = m + 1;
    let mut table = vec![0u32; (n + 1) * width];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            table[i * width + j] = if a[head + i] == b[head + j] {
                table[(i + 1) * width + j + 1] + 1
            } else {
                table[(i + 1) * width + j].max(table[i * width + j + 1])
            };
        }
    }
    let mut out: Vec<(char, usize, usize)> = (0..head).map(|i| (' ', i, i)).collect();
    let (mut i, mut j) = (0, 0);
    while i < n || j < m {
        if i < n && j < m && a[head + i] == b[head + j] {
            out.push((' ', head + i, head + j));
            (i, j) = (i + 1, j + 1);
        } else if j >= m || i < n && table[(i + 1) * width + j] >= table[i * width + j + 1] {
            out.push(('-', head + i, head + j));
            i += 1;
        } else {
            out.push(('+', head + i, head + j));
            j += 1;
        }
    }
    out.extend((0..tail).map(|t| (' ', head + n + t, head + m + t)));
    out
}

#[test]
fn two_texts_differ_as_diff_u_shows_it() {
    let (old, new) = ("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\nE\nf\ng\nh\n");
    assert_eq!(unified(old, new), "@@ -2,6 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n+h\n");
    assert_eq!(unified("", "a\nb\n"), "@@ -0,0 +1,2 @@\n+a\n+b\n");
    assert_eq!(unified("a\n", "a\n"), "");
}
