//! From the words of a script to the words of a command: variables, substitutions, arithmetic, braces, globs.

use crate::sim::Span;

use super::exec::{Cx, Flow, Go, Machine};
use super::syntax::{Piece, Word};

/// A field that is being put together: characters, and whether each is quoted.
#[derive(Default)]
struct Field {
    text: String,
    /// The same text as a pattern: quoted characters escaped.
    pattern: String,
    quoted: bool,
}

impl Field {
    fn add(&mut self, text: &str, quoted: bool) {
        self.text.push_str(text);
        for c in text.chars() {
            if quoted && "*?[\\".contains(c) {
                self.pattern.push('\\');
            }
            self.pattern.push(c);
        }
        self.quoted |= quoted;
    }
}

impl Machine<'_> {
    /// Words as a command gets them.
    pub fn expand(&mut self, words: &[Word], cx: &mut Cx) -> Go<Vec<String>> {
        let mut out = Vec::new();
        for word in words {
            for word in braces(word) {
                self.fields(&word, cx, &mut out)?;
            }
        }
        Ok(out)
    }
    /// A word as one text, not split: what stands after `=` or `>`.
    pub fn join(&mut self, word: &Word, cx: &mut Cx) -> Go<String> {
        let mut text = String::new();
        for (i, piece) in word.iter().enumerate() {
            match piece {
                Piece::Bare(t) if i == 0 => text.push_str(&tilde(t, cx)),
                Piece::Bare(t) | Piece::Quoted(t) => text.push_str(t),
                _ => {
                    let value = self.value(piece, cx)?;
                    text.push_str(&value);
                }
            }
        }
        Ok(text)
    }
    fn fields(&mut self, word: &Word, cx: &mut Cx, out: &mut Vec<String>) -> Go<()> {
        let mut fields = vec![Field::default()];
        let mut any = false;
        for (i, piece) in word.iter().enumerate() {
            let last = fields.len() - 1;
            match piece {
                Piece::Bare(t) => {
                    let t = if i == 0 { tilde(t, cx) } else { t.clone() };
                    fields[last].add(&t, false);
                    any = true;
                }
                Piece::Quoted(t) => {
                    fields[last].add(t, true);
                    any = true;
                    fields[last].quoted = true;
                }
                Piece::Var(name, None, true) if name == "@" => {
                    for (n, arg) in cx.env.args.clone().iter().enumerate() {
                        if n > 0 {
                            fields.push(Field::default());
                        }
                        let last = fields.len() - 1;
                        fields[last].add(arg, true);
                        any = true;
                    }
                }
                Piece::Var(_, _, true) | Piece::Run(_, true) => {
                    let value = self.value(piece, cx)?;
                    fields[last].add(&value, true);
                    fields[last].quoted = true;
                    any = true;
                }
                Piece::Var(..) | Piece::Run(..) | Piece::Math(_) => {
                    let value = self.value(piece, cx)?;
                    if value.starts_with(char::is_whitespace) && any {
                        fields.push(Field::default());
                    }
                    for (n, part) in value.split_whitespace().enumerate() {
                        if n > 0 {
                            fields.push(Field::default());
                        }
                        let last = fields.len() - 1;
                        fields[last].add(part, false);
                        any = true;
                    }
                    if value.ends_with(char::is_whitespace) && i + 1 < word.len() && !value.trim().is_empty() {
                        fields.push(Field::default());
                    }
                }
            }
        }
        if !any {
            return Ok(());
        }
        for f in fields.into_iter().filter(|f| f.quoted || !f.text.is_empty()) {
            let wild = f.pattern.replace("\\*", "").replace("\\?", "").replace("\\[", "").contains(['*', '?', '[']);
            let found = if wild { self.glob(&f.pattern, cx) } else { Vec::new() };
            if found.is_empty() {
                out.push(f.text);
            } else {
                out.extend(found);
            }
        }
        Ok(())
    }
    /// The names that a pattern matches; only its last part may be one.
    fn glob(&self, pattern: &str, cx: &Cx) -> Vec<String> {
        let (dir, last) = pattern.rsplit_once('/').map_or(("", pattern), |(d, l)| (d, l));
        let at = cx.env.path(if pattern.starts_with('/') && dir.is_empty() { "/" } else { dir });
        let names = self.host.fs.list(&at).into_iter().map(|(name, _)| name);
        let found = names.filter(|n| (!n.starts_with('.') || last.starts_with('.')) && glob_match(last, n));
        let prefix = if pattern.contains('/') { format!("{dir}/") } else { String::new() };
        found.map(|n| format!("{prefix}{n}")).collect()
    }

    fn value(&mut self, piece: &Piece, cx: &mut Cx) -> Go<String> {
        match piece {
            Piece::Bare(t) | Piece::Quoted(t) => Ok(t.clone()),
            Piece::Run(list, _) => self.substitute(list, cx),
            Piece::Math(word) => {
                let text = self.join(word, cx)?;
                match super::math::evaluate(&text, &|name| cx.env.var(name).to_string()) {
                    Ok(n) => Ok(n.to_string()),
                    Err(why) => {
                        self.io(cx).complain(&format!("bash: {text}: {why}"));
                        Err(Flow::Exit(1))
                    }
                }
            }
            Piece::Var(name, op, _) => {
                let set = match name.as_str() {
                    "?" => Some(cx.env.status.to_string()),
                    "#" => Some(cx.env.args.len().to_string()),
                    "@" | "*" => Some(cx.env.args.join(" ")),
                    "$" => Some("1000".into()),
                    "!" => Some(cx.env.last_job.to_string()),
                    "0" => Some("bash".into()),
                    "RANDOM" => Some((self.io(cx).random() % 32768).to_string()),
                    n if n.parse::<usize>().is_ok() => cx.env.args.get(n.parse::<usize>().unwrap_or(1) - 1).cloned(),
                    n => cx.env.vars.get(n).map(|v| v.to_string()),
                };
                let Some((op, arg)) = op else { return Ok(set.unwrap_or_default()) };
                let full = set.as_ref().is_some_and(|s| !s.is_empty());
                let here = if op.starts_with(':') { full } else { set.is_some() };
                let value = set.unwrap_or_default();
                let arg = self.join(arg, cx)?;
                Ok(match op.as_str() {
                    "#len" => value.chars().count().to_string(),
                    ":-" | "-" => {
                        if here {
                            value
                        } else {
                            arg
                        }
                    }
                    ":=" | "=" => {
                        if !here {
                            cx.env.set(name, &arg);
                        }
                        if here { value } else { arg }
                    }
                    ":+" | "+" => {
                        if here {
                            arg
                        } else {
                            String::new()
                        }
                    }
                    ":?" | "?" if here => value,
                    ":?" | "?" => {
                        let why = if arg.is_empty() { "parameter null or not set".into() } else { arg };
                        self.io(cx).complain(&format!("bash: {name}: {why}"));
                        return Err(Flow::Exit(1));
                    }
                    "#" | "##" => {
                        let mut ends: Vec<usize> = value.char_indices().map(|(i, _)| i).chain([value.len()]).collect();
                        if op == "##" {
                            ends.reverse();
                        }
                        let cut = ends.into_iter().find(|i| glob_match(&arg, &value[..*i]));
                        value[cut.unwrap_or(0)..].to_string()
                    }
                    "%" | "%%" => {
                        let mut starts: Vec<usize> =
                            value.char_indices().map(|(i, _)| i).chain([value.len()]).collect();
                        if op == "%" {
                            starts.reverse();
                        }
                        let cut = starts.into_iter().find(|i| glob_match(&arg, &value[*i..]));
                        value[..cut.unwrap_or(value.len())].to_string()
                    }
                    "/" | "//" => {
                        let (from, to) = arg.split_once('/').unwrap_or((&arg, ""));
                        if from.is_empty() {
                            value
                        } else if op == "/" {
                            value.replacen(from, to, 1)
                        } else {
                            value.replace(from, to)
                        }
                    }
                    _ => {
                        self.io(cx).complain(&format!("bash: ${{{name}}}: bad substitution"));
                        return Err(Flow::Exit(1));
                    }
                })
            }
        }
    }
}

fn tilde(text: &str, cx: &Cx) -> String {
    match text.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("{}{rest}", cx.env.var("HOME")),
        _ => text.into(),
    }
}

/// Words out of one with braces: `a{b,c}`, `{1..3}`. Only the first brace of bare text opens.
fn braces(word: &Word) -> Vec<Word> {
    const MANY: i64 = 10_000;
    for (i, piece) in word.iter().enumerate() {
        let Piece::Bare(text) = piece else { continue };
        let Some(open) = text.find('{') else { continue };
        let Some(close) = text[open..].find('}').map(|c| open + c) else { continue };
        let inner = &text[open + 1..close];
        let parts: Vec<String> = if let Some((a, b)) = inner.split_once("..") {
            match (a.parse::<i64>(), b.parse::<i64>()) {
                (Ok(a), Ok(b)) if a.abs_diff(b) < MANY as u64 => {
                    if a <= b {
                        (a..=b).map(|n| n.to_string()).collect()
                    } else {
                        (b..=a).rev().map(|n| n.to_string()).collect()
                    }
                }
                _ => continue,
            }
        } else if inner.contains(',') {
            inner.split(',').map(String::from).collect()
        } else {
            continue;
        };
        let mut words = Vec::new();
        for part in parts {
            let mut w = word.clone();
            w[i] = Piece::Bare(format!("{}{part}{}", &text[..open], &text[close + 1..]));
            words.push(w);
        }
        return words;
    }
    vec![word.clone()]
}

/// Whether a shell pattern matches a text: `*`, `?`, `[a-z]`, `\`.
pub fn glob_match(pattern: &str, text: &str) -> bool {
    let (p, t): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut i, mut j, mut star) = (0, 0, None);
    loop {
        let step = match p.get(i) {
            Some('*') => {
                star = Some((i + 1, j));
                i += 1;
                continue;
            }
            Some('?') if j < t.len() => Some(i + 1),
            Some('[') if j < t.len() => class(&p[i..], t[j]).and_then(|(len, hit)| hit.then_some(i + len)),
            Some('\\') if i + 1 < p.len() => (t.get(j) == p.get(i + 1)).then_some(i + 2),
            Some(c) => (t.get(j) == Some(c)).then_some(i + 1),
            None if j == t.len() => return true,
            None => None,
        };
        match (step, &mut star) {
            (Some(next), _) => {
                i = next;
                j += 1;
            }
            (None, Some((back, from))) if *from < t.len() => {
                *from += 1;
                i = *back;
                j = *from;
            }
            _ => return false,
        }
    }
}

/// `[a-z]` at the start of a pattern: how long it is, and whether it holds this character.
fn class(p: &[char], c: char) -> Option<(usize, bool)> {
    let end = p.iter().skip(2).position(|c| *c == ']')? + 2;
    let inner = &p[1..end];
    let (not, inner) = match inner.first() {
        Some('!' | '^') => (true, &inner[1..]),
        _ => (false, inner),
    };
    let mut i = 0;
    let mut hit = false;
    while i < inner.len() {
        if i + 2 < inner.len() && inner[i + 1] == '-' {
            hit |= (inner[i]..=inner[i + 2]).contains(&c);
            i += 3;
        } else {
            hit |= inner[i] == c;
            i += 1;
        }
    }
    Some((end + 1, hit != not))
}

/// A whole decimal number.
pub fn parse_number(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// `5`, `0.5`, `2m`: what `sleep` and `timeout` take.
pub fn parse_seconds(text: &str) -> Option<Span> {
    let (number, unit) = match text.char_indices().last()? {
        (i, 's') => (&text[..i], 1),
        (i, 'm') => (&text[..i], 60),
        (i, 'h') => (&text[..i], 3600),
        (i, 'd') => (&text[..i], 86_400),
        _ => (text, 1),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && part.is_empty() || !whole.chars().chain(part.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    let part = format!("{part:0<3}");
    let ms = whole.parse::<u64>().unwrap_or(0).checked_mul(1000)? + part.get(..3)?.parse::<u64>().ok()?;
    Some(Span::ms(ms.checked_mul(unit)?.min(100 * 365 * 86_400_000)))
}

#[test]
fn patterns_match_as_the_shell_matches() {
    for (pattern, text, want) in [
        ("*.yaml", "a.yaml", true),
        ("*.yaml", "a.yml", false),
        ("a?c", "abc", true),
        ("[a-c]x", "bx", true),
        ("[!a-c]x", "bx", false),
        ("\\*", "a", false),
        ("a*b*c", "aXbYbZc", true),
        ("", "", true),
    ] {
        assert_eq!(glob_match(pattern, text), want, "{pattern} {text}");
    }
}

#[test]
fn seconds_are_read() {
    for (text, want) in [("5", Some(5000)), ("0.5", Some(500)), ("2m", Some(120_000)), ("x", None), ("", None)] {
        assert_eq!(parse_seconds(text).map(Span::as_ms), want, "{text}");
    }
}
