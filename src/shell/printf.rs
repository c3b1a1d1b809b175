//! `printf`: `%s %b %q %c %d %i %u %x %X %o %f %%` with flags, width and precision.

use std::iter::Peekable;
use std::str::Chars;

use super::Dialect;
use super::escapes::{escape, unescape};

/// What `printf` prints.
#[derive(Debug, PartialEq, Eq)]
pub struct Printed {
    /// On stdout.
    pub text: String,
    /// What it says of arguments and conversions that it does not understand, without its name.
    pub complaints: Vec<String>,
}

/// The longest text that is printed at once, and the widest field.
const TEXT_MAX: usize = 1 << 20;
const WIDTH_MAX: usize = 10_000;

/// A format and its values.
pub fn printf(format: &str, values: &[String], dialect: Dialect) -> Printed {
    let mut p = Printer { values: values.iter(), dialect, out: String::new(), complaints: Vec::new() };
    loop {
        let left = p.values.len();
        let whole = p.once(format);
        // The format is used again while there are arguments for it.
        if !whole || p.values.len() == 0 || p.values.len() == left || p.out.len() > TEXT_MAX {
            return Printed { text: p.out, complaints: p.complaints };
        }
    }
}

struct Printer<'a> {
    values: std::slice::Iter<'a, String>,
    dialect: Dialect,
    out: String,
    complaints: Vec<String>,
}

impl Printer<'_> {
    /// The format from its beginning to its end, or to where it cannot go on.
    fn once(&mut self, format: &str) -> bool {
        let mut chars = format.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => escape(&mut chars, &mut self.out),
                '%' if chars.peek() == Some(&'%') => {
                    chars.next();
                    self.out.push('%');
                }
                '%' => {
                    if !self.conversion(&mut chars) {
                        return false;
                    }
                }
                c => self.out.push(c),
            }
        }
        true
    }
    fn conversion(&mut self, chars: &mut Peekable<Chars<'_>>) -> bool {
        let mut spec = String::new();
        while let Some(c) = chars.next_if(|c| "-0123456789.+ #".contains(*c)) {
            spec.push(c);
        }
        let (flags, width) = spec.split_at(spec.find(|c: char| matches!(c, '1'..='9' | '.')).unwrap_or(spec.len()));
        // A point without digits is a precision of none at all, as in C.
        let (width, precision) = match width.split_once('.') {
            Some((width, digits)) => (width, Some(digits.parse::<usize>().unwrap_or(0).min(WIDTH_MAX))),
            None => (width, None),
        };
        let width = width.parse::<usize>().unwrap_or(0).min(WIDTH_MAX);
        let letter = chars.next();
        let (text, is_number) = match letter {
            Some(letter @ ('d' | 'i' | 'u' | 'x' | 'X' | 'o')) => (self.integer(letter, precision), true),
            Some('f') => (self.decimal(precision.unwrap_or(6)), true),
            Some('s') => (self.value(), false),
            Some('c') => (self.value().chars().take(1).collect(), false),
            Some('q') => (quoted(&self.value()), false),
            Some('b') => {
                let mut text = String::new();
                if unescape(&self.value(), &mut text) {
                    self.out.push_str(&text);
                    return false;
                }
                (text, false)
            }
            other => {
                let c = other.map(String::from).unwrap_or_default();
                self.complaints.push(match (self.dialect, other) {
                    (Dialect::Bash, None) => format!("`%{spec}': missing format character"),
                    (Dialect::Bash, _) => format!("`{c}': invalid format character"),
                    (Dialect::Ash, _) => format!("%{spec}{c}: invalid format"),
                });
                return false;
            }
        };
        let text = match precision {
            Some(most) if !is_number => text.chars().take(most).collect(),
            _ if is_number && flags.contains('+') && !text.starts_with('-') => format!("+{text}"),
            _ if is_number && flags.contains(' ') && !text.starts_with('-') => format!(" {text}"),
            _ => text,
        };
        let fill = width.saturating_sub(text.chars().count());
        let zeros = is_number && flags.contains('0') && (precision.is_none() || letter == Some('f'));
        let sign = usize::from(text.starts_with(['-', '+', ' ']));
        match () {
            () if flags.contains('-') => self.out.extend([text, " ".repeat(fill)]),
            () if zeros => self.out.extend([&text[..sign], &"0".repeat(fill), &text[sign..]]),
            () => self.out.extend([" ".repeat(fill), text]),
        }
        true
    }

    fn value(&mut self) -> String {
        self.values.next().cloned().unwrap_or_default()
    }
    fn integer(&mut self, letter: char, precision: Option<usize>) -> String {
        let value = self.value();
        let number = integer(&value).unwrap_or_else(|| self.no_number(&value));
        let digits = match letter {
            'x' => format!("{number:x}"),
            'X' => format!("{number:X}"),
            'o' => format!("{number:o}"),
            _ => number.unsigned_abs().to_string(),
        };
        let zeros = "0".repeat(precision.unwrap_or(0).saturating_sub(digits.len()));
        let minus = if number < 0 && matches!(letter, 'd' | 'i' | 'u') { "-" } else { "" };
        format!("{minus}{zeros}{digits}")
    }
    fn decimal(&mut self, precision: usize) -> String {
        let value = self.value();
        let number: f64 = match value.trim() {
            "" => 0.0,
            text => text.parse().unwrap_or_else(|_| self.no_number(&value) as f64),
        };
        format!("{number:.precision$}")
    }
    fn no_number(&mut self, value: &str) -> i64 {
        self.complaints.push(match self.dialect {
            Dialect::Bash => format!("{value}: invalid number"),
            Dialect::Ash => format!("invalid number '{value}'"),
        });
        0
    }
}

/// `12`, `0x1f`, `017`, and `'a` for the number of a character.
fn integer(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Some(c) = text.strip_prefix(['\'', '"']) {
        return c.chars().next().map(|c| i64::from(c as u32));
    }
    let (minus, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let number = match (digits.strip_prefix("0x"), digits.strip_prefix('0')) {
        _ if digits.is_empty() => Some(0),
        (Some(hex), _) => i64::from_str_radix(hex, 16).ok(),
        (None, Some(octal)) if !octal.is_empty() => i64::from_str_radix(octal, 8).ok(),
        _ => digits.parse().ok(),
    };
    number.map(|n| if minus { n.wrapping_neg() } else { n })
}

/// As the shell would have to read it.
fn quoted(text: &str) -> String {
    if text.is_empty() {
        return "''".into();
    }
    let plain = |c: char| c.is_alphanumeric() || "_-./:@%+=".contains(c);
    text.chars().flat_map(|c| (!plain(c)).then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(args: &[&str]) -> String {
        let values: Vec<String> = args[1..].iter().map(|a| a.to_string()).collect();
        printf(args[0], &values, Dialect::Bash).text
    }

    #[test]
    fn printf_formats() {
        for (args, want) in [
            (&["%s-%d\\n", "a", "7"][..], "a-7\n"),
            (&["%5s|%-4s|%03d", "ab", "c", "7"], "   ab|c   |007"),
            (&["%s\\n", "a", "b"], "a\nb\n"),
            (&["100%%"], "100%"),
            (&["%.2s|%.s|%.3d", "abc", "x", "7"], "ab||007"),
            (&["%x %X %o %c", "255", "255", "8", "abc"], "ff FF 10 a"),
            (&["%+d % d %05d", "5", "5", "-42"], "+5  5 -0042"),
            (&["%.2f %f", "3.14159", "1"], "3.14 1.000000"),
            (&["%b|%q", "a\\tb", "a b"], "a\tb|a\\ b"),
            (&["%d %s|"], "0 |"),
            (&["%d %d", "0x10", "'A"], "16 65"),
            (&["a%"], "a"),
        ] {
            assert_eq!(of(args), want, "{args:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_said() {
        let said = |dialect| printf("%d", &["x".to_string()], dialect).complaints;
        assert_eq!(said(Dialect::Bash), ["x: invalid number"]);
        assert_eq!(said(Dialect::Ash), ["invalid number 'x'"]);
        assert_eq!(printf("%y", &[], Dialect::Bash).complaints, ["`y': invalid format character"]);
    }
}
