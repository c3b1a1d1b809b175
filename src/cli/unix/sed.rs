//! `sed`: `s`, `d`, `p`, `q`, `a`, `i`, `c`, `=`, `y` with addresses and ranges.

use crate::cli::io::{Io, Wait};

use super::{has, inputs, options};
use crate::shell::Regex;

#[derive(Clone, Debug)]
enum Address {
    Line(usize),
    Last,
    Match(Regex),
}

#[derive(Clone, Debug)]
enum Action {
    Substitute { find: Regex, with: String, all: bool, print: bool, nth: usize },
    Delete,
    Print,
    Quit,
    Append(String),
    Insert(String),
    Change(String),
    Number,
    Map(Vec<char>, Vec<char>),
}

#[derive(Clone, Debug)]
struct Rule {
    from: Option<Address>,
    to: Option<Address>,
    not: bool,
    action: Action,
}

pub fn sed(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, mut rest) = options(words, "ef");
    let mut scripts: Vec<String> = switches.iter().filter(|(c, _)| *c == 'e').map(|(_, v)| v.clone()).collect();
    if scripts.is_empty() {
        if rest.is_empty() {
            io.complain("Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...");
            return Ok(1);
        }
        scripts.push(rest.remove(0).to_string());
    }
    let script = scripts.join("\n");
    let rules = match parse(&script, has(&switches, 'E') || has(&switches, 'r')) {
        Ok(rules) => rules,
        Err(why) => {
            io.complain(&format!("sed: -e expression #1, char {}: {why}", script.chars().count()));
            return Ok(1);
        }
    };
    let quiet = has(&switches, 'n');
    let in_place = has(&switches, 'i');
    let (found, status) = inputs("sed", &rest, io)?;
    let mut all = String::new();
    for (name, text) in &found {
        if in_place {
            let out = edit(&rules, text, quiet);
            let path = io.env.path(name);
            if let Err(why) = io.host.fs.write(&path, &out) {
                io.complain(&format!("sed: couldn't open file {name}: {why}"));
                return Ok(4);
            }
        } else {
            all.push_str(text);
        }
    }
    if !in_place {
        let out = edit(&rules, &all, quiet);
        io.print(&out);
    }
    Ok(if status == 0 { 0 } else { 2 })
}

fn edit(rules: &[Rule], text: &str, quiet: bool) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut active = vec![false; rules.len()];
    let mut out = String::new();
    'lines: for (i, line) in lines.iter().enumerate() {
        let (n, last) = (i + 1, i + 1 == lines.len());
        let mut space = (*line).to_string();
        let mut after = String::new();
        let mut quit = false;
        for (r, rule) in rules.iter().enumerate() {
            let hits = |a: &Address, space: &str| match a {
                Address::Line(l) => *l == n,
                Address::Last => last,
                Address::Match(m) => m.find(&space.chars().collect::<Vec<_>>(), 0).is_some(),
            };
            let here = match (&rule.from, &rule.to) {
                (None, _) => true,
                (Some(a), None) => hits(a, &space),
                (Some(a), Some(b)) => {
                    if active[r] {
                        active[r] = match b {
                            Address::Line(l) => n < *l,
                            b => !hits(b, &space),
                        };
                        true
                    } else {
                        let begins = hits(a, &space);
                        active[r] = begins && !matches!(b, Address::Line(l) if *l <= n);
                        begins
                    }
                }
            };
            if here == rule.not {
                continue;
            }
            match &rule.action {
                Action::Delete => continue 'lines,
                Action::Print => out.push_str(&format!("{space}\n")),
                Action::Quit => {
                    quit = true;
                    break;
                }
                Action::Append(t) => after.push_str(&format!("{t}\n")),
                Action::Insert(t) => out.push_str(&format!("{t}\n")),
                Action::Change(t) => {
                    if !active[r] {
                        out.push_str(&format!("{t}\n"));
                    }
                    continue 'lines;
                }
                Action::Number => out.push_str(&format!("{n}\n")),
                Action::Map(from, to) => {
                    space = space
                        .chars()
                        .map(|c| from.iter().position(|f| *f == c).and_then(|i| to.get(i)).copied().unwrap_or(c))
                        .collect();
                }
                Action::Substitute { find, with, all, print, nth } => {
                    if let Some(new) = substitute(&space, find, with, *all, *nth) {
                        space = new;
                        if *print {
                            out.push_str(&format!("{space}\n"));
                        }
                    }
                }
            }
        }
        if !quiet {
            out.push_str(&format!("{space}\n"));
        }
        out.push_str(&after);
        if quit {
            break;
        }
    }
    if !text.ends_with('\n') && out.ends_with('\n') {
        out.pop();
    }
    out
}

fn substitute(space: &str, find: &Regex, with: &str, all: bool, nth: usize) -> Option<String> {
    let chars: Vec<char> = space.chars().collect();
    let (mut out, mut at, mut seen, mut done) = (String::new(), 0, 0, false);
    while at <= chars.len() {
        let Some(found) = find.find(&chars, at) else { break };
        let Some((a, b)) = found[0] else { break };
        seen += 1;
        out.extend(&chars[at..a]);
        if seen >= nth && (all || !done) {
            done = true;
            let mut w = with.chars();
            while let Some(c) = w.next() {
                let group = |n: usize| {
                    found.get(n).copied().flatten().map_or(String::new(), |(a, b)| chars[a..b].iter().collect())
                };
                match c {
                    '&' => out.push_str(&group(0)),
                    '\\' => match w.next() {
                        Some('n') => out.push('\n'),
                        Some('t') => out.push('\t'),
                        Some(d) if d.is_ascii_digit() => out.push_str(&group(d as usize - '0' as usize)),
                        Some(c) => out.push(c),
                        None => {}
                    },
                    c => out.push(c),
                }
            }
        } else {
            out.extend(&chars[a..b]);
        }
        if b == a {
            out.extend(chars.get(b));
            at = b + 1;
        } else {
            at = b;
        }
        if done && !all {
            break;
        }
    }
    if at < chars.len() {
        out.extend(&chars[at..]);
    }
    done.then_some(out)
}

fn parse(script: &str, extended: bool) -> Result<Vec<Rule>, String> {
    let s: Vec<char> = script.chars().collect();
    let mut at = 0;
    let mut rules = Vec::new();
    loop {
        while s.get(at).is_some_and(|c| c.is_whitespace() || *c == ';' || *c == '}') {
            at += 1;
        }
        if at >= s.len() {
            return Ok(rules);
        }
        let from = address(&s, &mut at, extended)?;
        let mut to = None;
        if from.is_some() && s.get(at) == Some(&',') {
            at += 1;
            to = address(&s, &mut at, extended)?;
            if to.is_none() {
                return Err("unexpected `,'".into());
            }
        }
        while s.get(at) == Some(&' ') {
            at += 1;
        }
        let not = s.get(at) == Some(&'!');
        at += usize::from(not);
        let Some(c) = s.get(at).copied() else { return Err("missing command".into()) };
        at += 1;
        let action = match c {
            'd' => Action::Delete,
            'p' => Action::Print,
            'q' => Action::Quit,
            '=' => Action::Number,
            's' | 'y' => {
                let Some(mark) = s.get(at).copied() else { return Err(format!("unterminated `{c}' command")) };
                at += 1;
                let a = until(&s, &mut at, mark).ok_or(format!("unterminated `{c}' command"))?;
                let b = until(&s, &mut at, mark).ok_or(format!("unterminated `{c}' command"))?;
                if c == 'y' {
                    Action::Map(a.chars().collect(), b.chars().collect())
                } else {
                    let (mut all, mut fold, mut print, mut nth) = (false, false, false, 1);
                    while let Some(f) = s.get(at).copied() {
                        match f {
                            'g' => all = true,
                            'i' | 'I' => fold = true,
                            'p' => print = true,
                            '1'..='9' => nth = f as usize - '0' as usize,
                            ';' | '\n' | '}' | ' ' => break,
                            _ => return Err("unknown option to `s'".into()),
                        }
                        at += 1;
                    }
                    Action::Substitute { find: Regex::new(&a, extended, fold)?, with: b, all, print, nth }
                }
            }
            'a' | 'i' | 'c' => {
                let end = s[at..].iter().position(|c| *c == '\n').map_or(s.len(), |i| at + i);
                let mut text: String = s[at..end].iter().collect();
                if text.trim() == "\\" && end < s.len() {
                    let next = s[end + 1..].iter().position(|c| *c == '\n').map_or(s.len(), |i| end + 1 + i);
                    text = s[end + 1..next].iter().collect();
                    at = next;
                } else {
                    at = end;
                }
                let text = text.trim_start();
                let text = text.strip_prefix('\\').unwrap_or(text).to_string();
                match c {
                    'a' => Action::Append(text),
                    'i' => Action::Insert(text),
                    _ => Action::Change(text),
                }
            }
            c => return Err(format!("unknown command: `{c}'")),
        };
        rules.push(Rule { from, to, not, action });
    }
}

fn address(s: &[char], at: &mut usize, extended: bool) -> Result<Option<Address>, String> {
    match s.get(*at) {
        Some('$') => {
            *at += 1;
            Ok(Some(Address::Last))
        }
        Some('/') => {
            *at += 1;
            let text = until(s, at, '/').ok_or("unterminated address regex")?;
            Ok(Some(Address::Match(Regex::new(&text, extended, false)?)))
        }
        Some(c) if c.is_ascii_digit() => {
            let mut n = String::new();
            while let Some(c) = s.get(*at).filter(|c| c.is_ascii_digit()) {
                n.push(*c);
                *at += 1;
            }
            Ok(Some(Address::Line(n.parse().unwrap_or(usize::MAX))))
        }
        _ => Ok(None),
    }
}

/// Up to the mark; an escaped mark is the mark itself.
fn until(s: &[char], at: &mut usize, mark: char) -> Option<String> {
    let mut out = String::new();
    while let Some(c) = s.get(*at).copied() {
        *at += 1;
        if c == mark {
            return Some(out);
        }
        if c == '\\' {
            let next = *s.get(*at)?;
            *at += 1;
            if next != mark {
                out.push('\\');
            }
            out.push(next);
            continue;
        }
        out.push(c);
    }
    None
}

#[test]
fn scripts_edit_lines() {
    for (script, text, want) in [
        ("s/a/b/", "aa\n", "ba\n"),
        ("s/a/b/g", "aa\n", "bb\n"),
        ("s|\\(x\\)y|[\\1&]|", "xy\n", "[xxy]\n"),
        ("2d", "a\nb\nc\n", "a\nc\n"),
        ("/b/,$d; s/a/z/", "a\nb\nc\n", "z\n"),
        ("s/name: web$/name: W/", "name: web\n", "name: W\n"),
        ("$!d", "a\nb\n", "b\n"),
        ("1i top", "a\n", "top\na\n"),
    ] {
        assert_eq!(edit(&parse(script, false).expect("a script"), text, false), want, "{script}");
    }
    assert!(parse("s/a", false).is_err() && parse("k", false).is_err());
}
