//! Programs about lines.

use crate::api::base64 as code;
use crate::cli::io::{Io, Stop, Wait};
use crate::cli::syntax::escapes;

use super::regex::Regex;
use super::{has, inputs, options, value};

pub fn echo(words: &[String], io: &mut Io) -> Wait<i32> {
    let mut at = 1;
    let (mut newline, mut read) = (true, false);
    while let Some(w) =
        words.get(at).filter(|w| w.len() > 1 && w.starts_with('-') && w[1..].chars().all(|c| "neE".contains(c)))
    {
        newline &= !w.contains('n');
        read |= w.contains('e');
        at += 1;
    }
    let mut text = words[at..].join(" ");
    if read {
        text = escapes(&text);
    }
    if newline {
        text.push('\n');
    }
    io.print(&text);
    Ok(0)
}

pub fn printf(words: &[String], io: &mut Io) -> Wait<i32> {
    const USAGE: &str = "printf: usage: printf [-v var] format [arguments]";
    let words = &words[1..];
    let words = match words.first() {
        Some(end) if end == "--" => &words[1..],
        Some(flag) if flag.starts_with('-') && flag.len() > 1 => {
            io.complain(&format!("bash: printf: {}: invalid option", flag.chars().take(2).collect::<String>()));
            io.complain(USAGE);
            return Ok(2);
        }
        _ => words,
    };
    let Some((format, args)) = words.split_first() else {
        io.complain(USAGE);
        return Ok(2);
    };
    let mut args = args.iter();
    let format = escapes(format);
    loop {
        let left = args.len();
        let mut out = String::new();
        let mut chars = format.chars().peekable();
        while let Some(c) = chars.next() {
            if c != '%' {
                out.push(c);
                continue;
            }
            let mut spec = String::new();
            while let Some(c) = chars.peek().copied().filter(|c| "-0123456789.+ #".contains(*c)) {
                spec.push(c);
                chars.next();
            }
            let arg = |args: &mut std::slice::Iter<String>| args.next().cloned().unwrap_or_default();
            let text = match chars.next() {
                Some('s') => arg(&mut args),
                Some('b') => escapes(&arg(&mut args)),
                Some('q') => format!("'{}'", arg(&mut args)),
                Some('d' | 'i' | 'u') => arg(&mut args).trim().parse::<i64>().unwrap_or(0).to_string(),
                Some('x') => format!("{:x}", arg(&mut args).trim().parse::<i64>().unwrap_or(0)),
                Some('%') => "%".into(),
                Some(c) => format!("%{c}"),
                None => "%".into(),
            };
            let (flags, width) = spec.split_at(spec.find(|c: char| matches!(c, '1'..='9' | '.')).unwrap_or(spec.len()));
            // A point without digits is a precision of none at all, as in C.
            let (width, precision) = match width.split_once('.') {
                Some((width, "")) => (width, "0"),
                Some(both) => both,
                None => (width, ""),
            };
            let text: String = match precision.parse::<usize>() {
                Ok(n) => text.chars().take(n).collect(),
                Err(_) => text,
            };
            let width = width.parse::<usize>().unwrap_or(0).min(10_000);
            out.push_str(&match (flags.contains('-'), flags.contains('0')) {
                (true, _) => format!("{text:<width$}"),
                (_, true) => format!("{text:0>width$}"),
                _ => format!("{text:>width$}"),
            });
        }
        io.print(&out);
        if args.len() == 0 || args.len() == left {
            return Ok(0);
        }
    }
}

pub fn seq(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, rest) = options(words, "s");
    let n: Vec<i64> = rest.iter().map(|w| w.parse().unwrap_or(0)).collect();
    let (from, by, to) = match n.as_slice() {
        [to] => (1, 1, *to),
        [from, to] => (*from, 1, *to),
        [from, by, to] if *by != 0 => (*from, *by, *to),
        _ => {
            io.complain("seq: missing operand");
            return Ok(1);
        }
    };
    if (to - from) / by > 1_000_000 {
        io.complain("not simulated: a sequence of more than 1000000 numbers");
        return Ok(1);
    }
    let mut numbers = Vec::new();
    let mut at = from;
    while if by > 0 { at <= to } else { at >= to } {
        numbers.push(at.to_string());
        at += by;
    }
    if !numbers.is_empty() {
        io.line(&numbers.join(value(&switches, 's').unwrap_or("\n")));
    }
    Ok(0)
}

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
    lines.sort_by(|a, b| {
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
