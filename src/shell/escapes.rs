//! What stands after a backslash, as `printf`, `echo -e` and `$'...'` read it; and `echo`.

use std::iter::Peekable;
use std::str::Chars;

/// A text with its escapes read.
pub fn escapes(text: &str) -> String {
    let mut out = String::new();
    unescape(text, &mut out);
    out
}

/// Reads escapes up to the end, or to `\c`: whether that was met.
pub(super) fn unescape(text: &str, out: &mut String) -> bool {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
        } else if chars.peek() == Some(&'c') {
            return true;
        } else {
            escape(&mut chars, out);
        }
    }
    false
}

/// What follows a backslash.
pub(super) fn escape(chars: &mut Peekable<Chars<'_>>, out: &mut String) {
    let Some(c) = chars.next() else { return out.push('\\') };
    let c = match c {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        'e' => '\u{1b}',
        '\\' | '\'' | '"' => c,
        'x' if chars.peek().is_some_and(char::is_ascii_hexdigit) => code(chars, 16, 16, 0),
        '0' => code(chars, 8, 32, 0),
        '1'..='7' => code(chars, 8, 32, c as u32 - '0' as u32),
        _ => {
            out.push('\\');
            c
        }
    };
    out.push(c);
}

/// A character by its number, which further digits make longer while it is below a limit.
fn code(chars: &mut Peekable<Chars<'_>>, base: u32, limit: u32, mut number: u32) -> char {
    while let Some(digit) = chars.peek().and_then(|c| c.to_digit(base)).filter(|_| number < limit) {
        number = number * base + digit;
        chars.next();
    }
    char::from_u32(number).unwrap_or('?')
}

/// What `echo` prints.
pub fn echo(args: &[String]) -> String {
    let mut args = args;
    let (mut newline, mut read) = (true, false);
    while let Some(first) =
        args.first().filter(|a| a.len() > 1 && a.starts_with('-') && a[1..].chars().all(|c| "neE".contains(c)))
    {
        newline &= !first.contains('n');
        read = first.contains('e') || read && !first.contains('E');
        args = &args[1..];
    }
    let mut out = String::new();
    let text = args.join(" ");
    if read {
        newline &= !unescape(&text, &mut out);
    } else {
        out = text;
    }
    if newline {
        out.push('\n');
    }
    out
}

#[test]
fn escapes_are_read() {
    for (text, want) in [
        ("a\\tb\\n", "a\tb\n"),
        ("\\033[0m\\x1b\\e", "\u{1b}[0m\u{1b}\u{1b}"),
        ("\\101\\0101", "AA"),
        ("\\q\\", "\\q\\"),
        ("a\\cb", "a"),
    ] {
        assert_eq!(escapes(text), want, "{text}");
    }
}

#[test]
fn echo_reads_its_switches() {
    let of = |args: &[&str]| echo(&args.iter().map(|a| a.to_string()).collect::<Vec<_>>());
    assert_eq!(of(&["-n", "a", "b"]), "a b");
    assert_eq!(of(&["-ne", "a\\tb"]), "a\tb");
    assert_eq!(of(&["-e", "a\\cb"]), "a");
    assert_eq!(of(&["a\\n", "-n"]), "a\\n -n\n");
}
