//! Programs about lines.

use crate::api::base64 as code;
use crate::cli::io::{Io, Stop, Wait};
use crate::shell::escapes;
use crate::sim::Arrange;

use super::{has, inputs, options, value};

fn count(switches: &[(char, String)], letter: char, words: &[String]) -> Option<String> {
    let short = words
        .iter()
        .find_map(|w| w.strip_prefix('-').filter(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit())));
    short.map(String::from).or_else(|| value(switches, letter).map(String::from))
}

pub fn head(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "nc");
    let n = count(&switches, 'n', words).unwrap_or("10".into());
    if let Some(bytes) = value(&switches, 'c').and_then(|c| c.parse::<usize>().ok()) {
        let (found, status) = inputs("head", &files, io)?;
        for (_, text) in found {
            let cut = (0..=bytes.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
            io.print(&text[..cut]);
        }
        return Ok(status);
    }
    if files.is_empty() && !n.starts_with('-') {
        let n: usize = n.parse().unwrap_or(10);
        let text = io.stdin.text.clone();
        let lines: Vec<&str> =
            text.split_inclusive('\n').filter(|l| l.ends_with('\n') || io.stdin.complete).take(n).collect();
        io.print(&lines.concat());
        return if lines.len() == n || io.stdin.complete { Ok(0) } else { Err(Stop::Blocked) };
    }
    let (found, status) = inputs("head", &files, io)?;
    let many = found.len() > 1;
    for (i, (name, text)) in found.iter().enumerate() {
        if many {
            io.print(&format!("{}==> {name} <==\n", if i > 0 { "\n" } else { "" }));
        }
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let keep = match n.strip_prefix('-') {
            Some(less) => lines.len().saturating_sub(less.parse().unwrap_or(0)),
            None => n.parse().unwrap_or(10),
        };
        io.print(&lines[..keep.min(lines.len())].concat());
    }
    Ok(status)
}

pub fn tail(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "nc");
    let n = count(&switches, 'n', words).unwrap_or("10".into());
    let (found, status) = inputs("tail", &files, io)?;
    for (_, text) in found {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let from = match n.strip_prefix('+') {
            Some(from) => from.parse::<usize>().unwrap_or(1).saturating_sub(1),
            None => lines.len().saturating_sub(n.parse().unwrap_or(10)),
        };
        io.print(&lines[from.min(lines.len())..].concat());
    }
    Ok(status)
}

pub fn wc(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "");
    let (found, status) = inputs("wc", &files, io)?;
    let all = switches.is_empty();
    let mut totals = [0; 3];
    let many = found.len() > 1;
    let wanted =
        [all || has(&switches, 'l'), all || has(&switches, 'w'), all || has(&switches, 'c') || has(&switches, 'm')];
    let show = |io: &mut Io, n: [usize; 3], name: &str| {
        let parts: Vec<usize> = (0..3).filter(|i| wanted[*i]).map(|i| n[i]).collect();
        let wide = parts.len() > 1 || !files.is_empty() && many;
        let text: Vec<String> = parts.iter().map(|p| if wide { format!("{p:>7}") } else { p.to_string() }).collect();
        io.line(&format!("{}{}", text.join(" "), if name == "-" { String::new() } else { format!(" {name}") }));
    };
    for (name, text) in &found {
        let n = [text.matches('\n').count(), text.split_whitespace().count(), text.len()];
        (0..3).for_each(|i| totals[i] += n[i]);
        show(io, n, if files.is_empty() { "-" } else { name });
    }
    if many {
        show(io, totals, "total");
    }
    Ok(status)
}

pub fn sort(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "kto");
    let (found, status) = inputs("sort", &files, io)?;
    let mut lines: Vec<String> = found.iter().flat_map(|(_, t)| t.lines()).map(String::from).collect();
    let key = value(&switches, 'k').unwrap_or("").to_string();
    let field = key.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().unwrap_or(0);
    let numeric = has(&switches, 'n') || key.ends_with('n');
    let reverse = has(&switches, 'r') || key.ends_with('r');
    let separator = value(&switches, 't').and_then(|t| t.chars().next());
    let part = |line: &str| -> String {
        match (field, separator) {
            (0, _) => line.to_string(),
            (n, Some(c)) => line.split(c).skip(n - 1).collect::<Vec<_>>().join(&c.to_string()),
            (n, None) => line.split_whitespace().skip(n - 1).collect::<Vec<_>>().join(" "),
        }
    };
    let number = |t: &str| -> i64 {
        let t = t.trim_start();
        let end =
            t.char_indices().find(|(i, c)| !(c.is_ascii_digit() || *i == 0 && *c == '-')).map_or(t.len(), |(i, _)| i);
        t[..end].parse().unwrap_or(0)
    };
    lines.arrange_by(|a, b| {
        let (x, y) = (part(a), part(b));
        let order = if numeric { number(&x).cmp(&number(&y)) } else { x.cmp(&y) };
        let order = if reverse { order.reverse() } else { order };
        order.then_with(|| if reverse { b.cmp(a) } else { a.cmp(b) })
    });
    if has(&switches, 'u') {
        lines.dedup();
    }
    io.print(&lines.iter().map(|l| format!("{l}\n")).collect::<String>());
    Ok(status)
}

pub fn uniq(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "f");
    let (found, status) = inputs("uniq", &files, io)?;
    let mut groups: Vec<(usize, String)> = Vec::new();
    for line in found.iter().flat_map(|(_, t)| t.lines()) {
        match groups.last_mut() {
            Some((n, last)) if last == line => *n += 1,
            _ => groups.push((1, line.into())),
        }
    }
    for (n, line) in groups {
        if has(&switches, 'd') && n < 2 || has(&switches, 'u') && n > 1 {
            continue;
        }
        io.line(&if has(&switches, 'c') { format!("{n:>7} {line}") } else { line });
    }
    Ok(status)
}

pub fn cut(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "dfcb");
    let delimiter = value(&switches, 'd').and_then(|d| d.chars().next()).unwrap_or('\t');
    let list = value(&switches, 'f').or(value(&switches, 'c')).or(value(&switches, 'b')).unwrap_or("").to_string();
    if list.is_empty() {
        io.complain("cut: you must specify a list of bytes, characters, or fields");
        return Ok(1);
    }
    let ranges: Vec<(usize, usize)> = list
        .split(',')
        .map(|r| match r.split_once('-') {
            Some((a, b)) => (a.parse().unwrap_or(1), b.parse().unwrap_or(usize::MAX)),
            None => (r.parse().unwrap_or(1), r.parse().unwrap_or(1)),
        })
        .collect();
    let wanted = |i: usize| ranges.iter().any(|(a, b)| (*a..=*b).contains(&i));
    let (found, status) = inputs("cut", &files, io)?;
    for line in found.iter().flat_map(|(_, t)| t.lines()) {
        let out = if value(&switches, 'f').is_some() {
            if !line.contains(delimiter) {
                if has(&switches, 's') {
                    continue;
                }
                line.to_string()
            } else {
                let parts: Vec<&str> =
                    line.split(delimiter).enumerate().filter(|(i, _)| wanted(i + 1)).map(|(_, p)| p).collect();
                parts.join(&delimiter.to_string())
            }
        } else {
            line.chars().enumerate().filter(|(i, _)| wanted(i + 1)).map(|(_, c)| c).collect()
        };
        io.line(&out);
    }
    Ok(status)
}

pub fn tr(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, sets) = options(words, "");
    let set = |text: &str| -> Vec<char> {
        let text = text
            .replace("[:upper:]", "A-Z")
            .replace("[:lower:]", "a-z")
            .replace("[:digit:]", "0-9")
            .replace("[:space:]", " \\n\\t");
        let s: Vec<char> = escapes(&text).chars().collect();
        let mut out = Vec::new();
        let mut i = 0;
        while i < s.len() {
            if i + 2 < s.len() && s[i + 1] == '-' && s[i] <= s[i + 2] && (s[i + 2] as u32 - s[i] as u32) < 1_000 {
                out.extend(s[i]..=s[i + 2]);
                i += 3;
            } else {
                out.push(s[i]);
                i += 1;
            }
        }
        out
    };
    let from = set(sets.first().unwrap_or(&""));
    let to = set(sets.get(1).unwrap_or(&""));
    let not = has(&switches, 'c') || has(&switches, 'C');
    let text = io.read_all()?;
    let mut out = String::new();
    let mut last = None;
    for c in text.chars() {
        let at = from.iter().position(|f| *f == c);
        let hit = at.is_some() != not;
        let c = if !hit {
            c
        } else if has(&switches, 'd') {
            continue;
        } else {
            match to.len() {
                0 => c,
                n => to[at.unwrap_or(n).min(n - 1)],
            }
        };
        let squeeze = has(&switches, 's') && hit && last == Some(c);
        last = Some(c);
        if !squeeze {
            out.push(c);
        }
    }
    io.print(&out);
    Ok(0)
}

pub fn base64(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "w");
    let (found, status) = inputs("base64", &files, io)?;
    for (_, text) in found {
        if has(&switches, 'd') {
            match code::decode(&text) {
                Some(bytes) => io.print(&String::from_utf8_lossy(&bytes)),
                None => {
                    io.complain("base64: invalid input");
                    return Ok(1);
                }
            }
            continue;
        }
        let encoded = code::encode(text.as_bytes());
        let width = value(&switches, 'w').and_then(|w| w.parse::<usize>().ok()).unwrap_or(76);
        if width == 0 {
            io.print(&encoded);
        } else {
            for line in encoded.as_bytes().chunks(width) {
                io.line(std::str::from_utf8(line).unwrap_or(""));
            }
        }
    }
    Ok(status)
}
