//! From the words of a filter to what it is to do.

use super::super::process::Process;
use super::{Filter, Kind, is_filter};
use crate::node::runtime::disk::{View, clean};
use crate::shell::Regex;

/// `a-z` and escapes as the characters that they stand for.
fn set(text: &str) -> Vec<char> {
    let text = text.replace("\\n", "\n").replace("\\t", "\t");
    let text = match text.as_str() {
        "[:upper:]" => "A-Z".into(),
        "[:lower:]" => "a-z".into(),
        "[:digit:]" => "0-9".into(),
        "[:space:]" => " \t\n\r".into(),
        _ => text,
    };
    let c: Vec<char> = text.chars().collect();
    let (mut out, mut i) = (Vec::new(), 0);
    while i < c.len() {
        if c.get(i + 1) == Some(&'-') && i + 2 < c.len() {
            out.extend((c[i]..=c[i + 2]).take(256));
            i += 3;
        } else {
            out.push(c[i]);
            i += 1;
        }
    }
    out
}

/// Begin; none: it is not one of these. The error is what it says, and its exit code.
pub fn begin(
    p: &Process,
    name: &str,
    args: &[&str],
    debian: bool,
    view: &View<'_>,
) -> Option<Result<Filter, (String, i32)>> {
    if !is_filter(name) {
        return None;
    }
    // Options and operands; options that take a value have it in the same or in the next word.
    let takes = match name {
        "head" | "tail" => "nc",
        "cut" => "dfc",
        "grep" | "egrep" | "fgrep" => "em",
        "sort" => "kt",
        _ => "",
    };
    let (mut options, mut operands): (Vec<(char, String)>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut words = args.iter();
    while let Some(word) = words.next() {
        let Some(letters) = word.strip_prefix('-').filter(|l| !l.is_empty() && !l.starts_with('-')) else {
            if *word != "--" {
                operands.push(word);
            }
            continue;
        };
        if letters.parse::<usize>().is_ok() {
            options.push(('n', letters.into()));
            continue;
        }
        for (i, c) in letters.char_indices() {
            if takes.contains(c) {
                let inline = &letters[i + 1..];
                let value = if inline.is_empty() { words.next().copied().unwrap_or_default() } else { inline };
                options.push((c, value.into()));
                break;
            }
            options.push((c, String::new()));
        }
    }
    let has = |c: char| options.iter().any(|(o, _)| *o == c);
    let value = |c: char| options.iter().rev().find(|(o, _)| *o == c).map(|(_, v)| v.clone());
    let kind = match name {
        "cat" => Kind::Cat { numbered: has('n') },
        "grep" | "egrep" | "fgrep" => {
            let pattern = match value('e') {
                Some(p) => p,
                None if operands.is_empty() => return Some(Err(("missing pattern".into(), 2))),
                None => operands.remove(0).to_string(),
            };
            let (not, ignore_case, count, quiet) = (has('v'), has('i'), has('c'), has('q'));
            let pattern = if has('F') || name == "fgrep" {
                Ok(Regex::fixed(&pattern, ignore_case))
            } else {
                Regex::new(&pattern, has('E') || name == "egrep", ignore_case)
            };
            let pattern = match pattern {
                Ok(pattern) => pattern,
                Err(why) => return Some(Err((format!("bad regex: {why}"), 2))),
            };
            Kind::Grep { pattern, not, count, quiet, numbered: has('n'), only_once: has('l') }
        }
        "head" => {
            let lines = value('n').map_or(10, |n| n.parse().unwrap_or(10));
            let bytes = value('c').and_then(|n| n.parse().ok());
            Kind::Head { lines: bytes.is_none().then_some(lines), bytes: bytes.unwrap_or(0) }
        }
        "tail" => {
            let n = value('n').unwrap_or_else(|| "10".into());
            let from_start = n.starts_with('+');
            Kind::Tail { lines: n.trim_start_matches(['+', '-']).parse().unwrap_or(10), from_start }
        }
        "wc" => {
            let none = !has('l') && !has('w') && !has('c');
            Kind::Wc { lines: has('l') || none, words: has('w') || none, bytes: has('c') || none }
        }
        "sort" => Kind::Sort { reverse: has('r'), numeric: has('n'), unique: has('u') },
        "uniq" => Kind::Uniq { count: has('c') },
        "tr" => {
            let mut sets = operands.drain(..);
            let (from, to) = (set(sets.next().unwrap_or_default()), set(sets.next().unwrap_or_default()));
            if from.is_empty() || to.is_empty() && !has('d') && !has('s') {
                return Some(Err(("missing operand".into(), 1)));
            }
            Kind::Tr { from, to, delete: has('d') }
        }
        "cut" => {
            let list = value('f').or_else(|| value('c')).unwrap_or_default();
            let mut fields = Vec::new();
            for part in list.split(',') {
                let (a, b) = part.split_once('-').unwrap_or((part, part));
                let a: usize = a.parse().unwrap_or(1);
                let b: usize = b.parse().unwrap_or(a + 200).min(a + 1000);
                fields.extend(a..=b);
            }
            Kind::Cut { delimiter: value('d').and_then(|d| d.chars().next()).unwrap_or('\t'), fields, chars: has('c') }
        }
        "tee" => Kind::Tee,
        "rev" => Kind::Rev,
        _ => Kind::Nl,
    };
    let mut filter = Filter {
        kind,
        files: None,
        stdin: operands.is_empty(),
        copies: Vec::new(),
        rest: String::new(),
        kept: Vec::new(),
        count: 0,
        bytes: 0,
        words: 0,
        code: 0,
    };
    if name == "tee" {
        filter.copies = operands.iter().map(|o| clean(&p.cwd, o)).collect();
        filter.stdin = true;
        return Some(Ok(filter));
    }
    // `tail -f` of something that does not grow: it never ends.
    let follows = name == "tail" && (has('f') || has('F'));
    let mut text = String::new();
    for operand in operands {
        match view.read(&clean(&p.cwd, operand)) {
            _ if operand == "-" => filter.stdin = true,
            Ok(t) => text.push_str(&t),
            Err(why @ "No such file or directory") if matches!(name, "cat" | "head" | "tail") => {
                let what = match (debian, name) {
                    (false, _) => format!("can't open '{operand}'"),
                    (true, "cat") => operand.to_string(),
                    (true, _) => format!("cannot open '{operand}' for reading"),
                };
                return Some(Err((format!("{what}: {why}"), 1)));
            }
            Err(why) => return Some(Err((format!("{operand}: {why}"), if name.contains("grep") { 2 } else { 1 }))),
        }
    }
    filter.files = Some(text).filter(|_| !filter.stdin);
    if follows {
        filter.code = -1;
    }
    Some(Ok(filter))
}
