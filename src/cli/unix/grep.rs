//! `grep`.

use crate::cli::io::{Io, Stop, Wait};
use crate::shell::Regex;

use super::{has, inputs, options, value};

pub fn grep(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, mut rest) = options(words, "eABCm");
    let patterns: Vec<String> =
        match switches.iter().filter(|(c, _)| *c == 'e').map(|(_, v)| v.clone()).collect::<Vec<_>>() {
            given if !given.is_empty() => given,
            _ if rest.is_empty() => {
                io.complain("Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.");
                return Ok(2);
            }
            _ => rest.remove(0).split('\n').map(String::from).collect(),
        };
    let fold = has(&switches, 'i');
    let extended = has(&switches, 'E') || has(&switches, 'P') || words[0] == "egrep";
    let mut regexes = Vec::new();
    for p in &patterns {
        let p = if has(&switches, 'w') && !has(&switches, 'F') { format!("\\b{p}\\b") } else { p.clone() };
        let r = if has(&switches, 'F') { Ok(Regex::fixed(&p, fold)) } else { Regex::new(&p, extended, fold) };
        match r {
            Ok(r) => regexes.push(r),
            Err(why) => {
                io.complain(&format!("grep: {why}"));
                return Ok(2);
            }
        }
    }
    let number = |c| value(&switches, c).and_then(|v| v.parse::<usize>().ok());
    let (before, after) = (number('B').or(number('C')).unwrap_or(0), number('A').or(number('C')).unwrap_or(0));
    let most = number('m').unwrap_or(usize::MAX);
    let stdin = rest.is_empty() || rest == ["-"];
    let (found, mut status) =
        if stdin { (vec![("-".to_string(), io.stdin.text.clone())], 0) } else { inputs("grep", &rest, io)? };
    let complete = !stdin || io.stdin.complete;
    let mut hits = 0;
    for (name, text) in &found {
        let lines: Vec<&str> = text
            .split_inclusive('\n')
            .filter(|l| complete || l.ends_with('\n'))
            .map(|l| l.trim_end_matches('\n'))
            .collect();
        let prefix = if found.len() > 1 { format!("{name}:") } else { String::new() };
        let mut here = 0;
        let mut shown_to = 0;
        for (i, line) in lines.iter().enumerate() {
            let chars: Vec<char> = line.chars().collect();
            let matched = regexes
                .iter()
                .any(|r| r.find(&chars, 0).is_some_and(|f| !has(&switches, 'x') || f[0] == Some((0, chars.len()))));
            if matched == has(&switches, 'v') || here >= most {
                if here > 0 && i < shown_to && !has(&switches, 'c') && !has(&switches, 'q') && !has(&switches, 'o') {
                    io.line(line);
                }
                continue;
            }
            here += 1;
            hits += 1;
            if has(&switches, 'q') || has(&switches, 'c') || has(&switches, 'l') {
                continue;
            }
            let label = if has(&switches, 'n') { format!("{prefix}{}:", i + 1) } else { prefix.clone() };
            if has(&switches, 'o') {
                let mut from = 0;
                while let Some((a, b)) = regexes.iter().filter_map(|r| r.find(&chars, from).and_then(|f| f[0])).min() {
                    if b > a {
                        io.line(&format!("{label}{}", chars[a..b].iter().collect::<String>()));
                    }
                    from = b.max(a + 1);
                    if from > chars.len() {
                        break;
                    }
                }
                continue;
            }
            let from = i.saturating_sub(before).max(shown_to);
            if (before > 0 || after > 0) && shown_to > 0 && from > shown_to {
                io.line("--");
            }
            for l in &lines[from..i] {
                io.line(l);
            }
            io.line(&format!("{label}{line}"));
            shown_to = i + 1 + after;
        }
        if has(&switches, 'c') && complete {
            io.line(&format!("{prefix}{here}"));
        }
        if has(&switches, 'l') && here > 0 {
            io.line(name);
        }
    }
    if has(&switches, 'q') && hits > 0 {
        return Ok(0);
    }
    if !complete {
        return Err(Stop::Blocked);
    }
    if status == 1 {
        status = 2;
    }
    Ok(if status != 0 { status } else { i32::from(hits == 0) })
}
