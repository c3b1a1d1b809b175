//! Writing YAML as `kubectl -o yaml` does. Models go-yaml v2's emitter as sigs.k8s.io/yaml drives it: keys in natural
//! order, lists no deeper than their key, plain texts where they are safe, long ones folded at the eightieth column.

use std::cmp::Ordering;

use super::resolve::needs_quotes;
use super::scan::is_break;
use crate::api::{Value, json};
use crate::sim::Arrange;

const WIDTH: usize = 80;

/// A value as a document; it ends with a newline.
pub fn print(value: &Value) -> String {
    let mut p = Printer { out: String::new(), column: 0 };
    match value {
        Value::Map(_) if !value.entries().is_empty() => p.map(value, 0),
        Value::List(_) if !value.items().is_empty() => p.list(value, 0),
        other => p.scalar(other, 2, false),
    }
    if !p.out.ends_with('\n') {
        p.out.push('\n');
    }
    p.out
}

struct Printer {
    out: String,
    column: usize,
}

impl Printer {
    fn put(&mut self, c: char) {
        self.out.push(c);
        self.column = if c == '\n' { 0 } else { self.column + 1 };
    }
    fn text(&mut self, s: &str) {
        s.chars().for_each(|c| self.put(c));
    }
    fn line(&mut self, indent: usize) {
        if self.column > 0 {
            self.put('\n');
        }
        (0..indent).for_each(|_| self.put(' '));
    }

    fn map(&mut self, value: &Value, indent: usize) {
        let mut entries: Vec<_> = value.entries().iter().collect();
        entries.arrange_by(|a, b| natural(a.0.as_str(), b.0.as_str()));
        for (i, (key, value)) in entries.into_iter().enumerate() {
            if i > 0 || self.column == 0 {
                self.line(indent);
            }
            let name = Value::from(key.as_str());
            // A key that is long, or has several lines, is written after a question mark.
            let simple = key.as_str().len() <= 128 && !key.as_str().contains(is_break);
            if simple {
                self.scalar(&name, indent + 2, true);
            } else {
                self.text("? ");
                self.scalar(&name, indent + 2, false);
                self.line(indent);
                self.text(": ");
                self.beside(value, indent + 2);
                continue;
            }
            self.put(':');
            self.child(value, indent, indent + 2);
        }
    }

    fn list(&mut self, value: &Value, indent: usize) {
        for (i, item) in value.items().iter().enumerate() {
            if i > 0 || self.column == 0 {
                self.line(indent);
            }
            self.text("- ");
            self.beside(item, indent + 2);
        }
    }

    /// A value on the line of the sign before it.
    fn beside(&mut self, value: &Value, indent: usize) {
        match value {
            Value::Map(_) if !value.entries().is_empty() => self.map(value, indent),
            Value::List(_) if !value.items().is_empty() => self.list(value, indent),
            scalar => self.scalar(scalar, indent, false),
        }
    }

    fn child(&mut self, value: &Value, indent: usize, deeper: usize) {
        match value {
            Value::Map(_) if !value.entries().is_empty() => {
                self.line(deeper);
                self.map(value, deeper);
            }
            Value::List(_) if !value.items().is_empty() => {
                self.line(indent);
                self.list(value, indent);
            }
            scalar => {
                self.put(' ');
                self.scalar(scalar, deeper, false);
            }
        }
    }

    fn scalar(&mut self, value: &Value, indent: usize, key: bool) {
        match value {
            Value::Null => self.text("null"),
            Value::List(_) => self.text("[]"),
            Value::Map(_) => self.text("{}"),
            Value::Float(f) => {
                let text = float(*f);
                self.text(&text);
            }
            Value::Str(s) => self.string(s, indent, key),
            other => self.text(&json::print(other)),
        }
    }

    fn string(&mut self, s: &str, indent: usize, key: bool) {
        let look = Look::at(s);
        if s.contains('\n') && look.block && !(key && look.multiline) {
            self.literal(s, indent);
        } else if s.contains('\n') || needs_quotes(s) || key && look.multiline {
            self.double(s, indent, !key);
        } else if look.plain && !(s.is_empty() && key) {
            self.plain(s, indent, !key);
        } else if look.single {
            self.single(s, indent, !key);
        } else {
            self.double(s, indent, !key);
        }
    }

    fn literal(&mut self, s: &str, indent: usize) {
        self.put('|');
        if s.starts_with(|c| c == ' ' || is_break(c)) {
            self.put('2');
        }
        let mut last = s.chars().rev();
        match (last.next().is_some_and(is_break), last.next()) {
            (false, _) => self.put('-'),
            (true, None) => self.put('+'),
            (true, Some(c)) if is_break(c) => self.put('+'),
            _ => {}
        }
        self.put('\n');
        let mut at_start = true;
        for c in s.chars() {
            if is_break(c) {
                self.put(c);
                self.column = 0;
                at_start = true;
            } else {
                if at_start {
                    (0..indent).for_each(|_| self.put(' '));
                }
                self.put(c);
                at_start = false;
            }
        }
    }

    /// Words, broken where a line has become too long.
    fn plain(&mut self, s: &str, indent: usize, fold: bool) {
        let chars: Vec<char> = s.chars().collect();
        let mut after_space = false;
        for (i, &c) in chars.iter().enumerate() {
            if c == ' ' && fold && !after_space && self.column > WIDTH && chars.get(i + 1) != Some(&' ') {
                self.line(indent);
            } else {
                self.put(c);
            }
            after_space = c == ' ';
        }
    }

    fn single(&mut self, s: &str, indent: usize, fold: bool) {
        self.put('\'');
        let chars: Vec<char> = s.chars().collect();
        let (mut after_space, mut after_break) = (false, false);
        for (i, &c) in chars.iter().enumerate() {
            let inside = i > 0 && i + 1 < chars.len();
            if c == ' ' {
                let folds = fold && !after_space && self.column > WIDTH && inside && chars.get(i + 1) != Some(&' ');
                if folds { self.line(indent) } else { self.put(c) }
            } else if is_break(c) {
                if !after_break && c == '\n' {
                    self.put('\n');
                }
                self.put(c);
                self.column = 0;
            } else {
                if after_break {
                    self.line(indent);
                }
                if c == '\'' {
                    self.put('\'');
                }
                self.put(c);
            }
            after_space = c == ' ';
            after_break = is_break(c);
        }
        self.put('\'');
    }

    fn double(&mut self, s: &str, indent: usize, fold: bool) {
        self.put('"');
        let chars: Vec<char> = s.chars().collect();
        let mut after_space = false;
        for (i, &c) in chars.iter().enumerate() {
            let inside = i > 0 && i + 1 < chars.len();
            if !printable(c) || is_break(c) || matches!(c, '"' | '\\') {
                let text = escaped(c);
                self.text(&text);
                after_space = false;
            } else if c == ' ' && fold && !after_space && self.column > WIDTH && inside {
                self.line(indent);
                if chars.get(i + 1) == Some(&' ') {
                    self.put('\\');
                }
                after_space = true;
            } else {
                self.put(c);
                after_space = c == ' ';
            }
        }
        self.put('"');
    }
}

/// Characters that stand for themselves; the emitter takes those beyond the basic plane for unprintable.
fn printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}') && c != '\u{feff}'
}

fn escaped(c: char) -> String {
    let short = match c {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' | '\\' => c,
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        c if (c as u32) <= 0xff => return format!("\\x{:02X}", c as u32),
        c if (c as u32) <= 0xffff => return format!("\\u{:04X}", c as u32),
        c => return format!("\\U{:08X}", c as u32),
    };
    format!("\\{short}")
}

/// In which ways a text may be written.
struct Look {
    plain: bool,
    single: bool,
    block: bool,
    multiline: bool,
}

impl Look {
    fn at(s: &str) -> Look {
        let chars: Vec<char> = s.chars().collect();
        let (Some(&first), Some(&last)) = (chars.first(), chars.last()) else {
            return Look { plain: true, single: true, block: false, multiline: false };
        };
        let blank = |i: usize| chars.get(i).is_none_or(|c| matches!(c, ' ' | '\t'));
        let mut indicators = s.starts_with("---") || s.starts_with("...");
        let (mut special, mut space_break, mut break_space) = (false, false, false);
        for (i, &c) in chars.iter().enumerate() {
            indicators |= match c {
                '#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`'
                    if i == 0 =>
                {
                    true
                }
                '?' | '-' if i == 0 => blank(i + 1),
                ':' => blank(i + 1),
                '#' => matches!(chars[i - 1], ' ' | '\t') || is_break(chars[i - 1]),
                _ => false,
            };
            special |= !printable(c);
            if i > 0 {
                space_break |= is_break(c) && chars[i - 1] == ' ';
                break_space |= c == ' ' && is_break(chars[i - 1]);
            }
        }
        let multiline = chars.iter().any(|c| is_break(*c));
        let edge = [first, last].iter().any(|c| *c == ' ' || is_break(*c));
        Look {
            plain: !(indicators || special || space_break || break_space || multiline || edge),
            single: !(special || space_break || break_space),
            block: !(special || space_break || last == ' '),
            multiline,
        }
    }
}

/// A number as Go's `%g` prints it.
fn float(f: f64) -> String {
    let size = f.abs();
    if size != 0.0 && !(1e-4..1e6).contains(&size) {
        let s = format!("{f:e}");
        let (m, e) = s.split_once('e').unwrap_or((&s, "0"));
        let (sign, digits) = e.strip_prefix('-').map_or(('+', e), |d| ('-', d));
        return format!("{m}e{sign}{digits:0>2}");
    }
    f.to_string()
}

/// The order of go-yaml's keys: letters after all else, numbers by their size.
pub fn natural(a: &str, b: &str) -> Ordering {
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    for i in 0..x.len().min(y.len()) {
        if x[i] == y[i] {
            continue;
        }
        match (x[i].is_alphabetic(), y[i].is_alphabetic()) {
            (true, true) => return x[i].cmp(&y[i]),
            (true, false) => return Ordering::Greater,
            (false, true) => return Ordering::Less,
            _ => {}
        }
        // Digits that follow a number's beginning count for more than their own size.
        let within =
            (x[i] == '0' || y[i] == '0') && x[..i].iter().rev().take_while(|c| c.is_numeric()).any(|c| *c != '0');
        let number = |c: &[char]| {
            let digits = c[i..].iter().take_while(|c| c.is_numeric());
            digits.fold((i64::from(within), i), |(n, end), d| {
                (n.wrapping_mul(10).wrapping_add(i64::from(*d as u32) - 48), end + 1)
            })
        };
        let ((an, ai), (bn, bi)) = (number(&x), number(&y));
        return an.cmp(&bn).then(ai.cmp(&bi)).then(x[i].cmp(&y[i]));
    }
    x.len().cmp(&y.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn texts_are_quoted_where_they_would_mean_something_else() {
        for (text, printed) in [
            ("nginx:1.27", "nginx:1.27"),
            ("yes", "\"yes\""),
            ("on", "\"on\""),
            ("null", "\"null\""),
            ("", "\"\""),
            ("1.5", "\"1.5\""),
            ("0x1F", "\"0x1F\""),
            ("010", "\"010\""),
            ("1e3", "\"1e3\""),
            ("12:30:45", "\"12:30:45\""),
            ("2026-11-23T07:12:15Z", "\"2026-11-23T07:12:15Z\""),
            ("10.0.0.1", "10.0.0.1"),
            ("500m", "500m"),
            ("<none>", "<none>"),
            ("- a", "'- a'"),
            ("a: b", "'a: b'"),
            ("#x", "'#x'"),
            ("it's", "it's"),
            ("*a", "'*a'"),
            ("a b ", "'a b '"),
            ("tab\there", "\"tab\\there\""),
            ("é", "é"),
            ("😀", "\"\\U0001F600\""),
            ("a\nb\n", "|\n  a\n  b"),
            ("a\nb", "|-\n  a\n  b"),
            ("a\n\n", "|+\n  a\n"),
            (" a\nb", "|2-\n   a\n  b"),
            ("a \nb", "\"a \\nb\""),
        ] {
            assert_eq!(print(&json!({ "k": (text) })), format!("k: {printed}\n"), "{text:?}");
        }
    }

    #[test]
    fn collections() {
        let list = json!([{ "x": 1, "a": [] }, [1, 2], "t"]);
        let v = json!({ "b": (list), "a": { "c": {}, "d": null, "e": 1 }, "k10": 1, "k9": (Value::Float(1.5)) });
        let expected = "a:\n  c: {}\n  d: null\n  e: 1\nb:\n- a: []\n  x: 1\n- - 1\n  - 2\n- t\nk9: 1.5\nk10: 1\n";
        assert_eq!(print(&v), expected);
        let long = "word ".repeat(20) + "end";
        let folded = format!("k: {}word\n  {}end\n", "word ".repeat(15), "word ".repeat(4));
        assert_eq!(print(&json!({ "k": (long) })), folded);
    }
}
