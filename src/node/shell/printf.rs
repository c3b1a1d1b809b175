//! `printf`, and the escapes that `echo -e` shares with it.

/// What `printf` prints. Models its formats `%s %d %i %x %o %c %b %%` with width and precision.
pub fn printf(args: &[String]) -> String {
    let args = args.strip_prefix(&["--".to_string()]).unwrap_or(args);
    let Some((format, values)) = args.split_first() else { return String::new() };
    let mut values = values.iter();
    let mut out = String::new();
    loop {
        let left = values.len();
        let mut chars = format.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => escape(&mut chars, &mut out),
                '%' if chars.peek() == Some(&'%') => {
                    chars.next();
                    out.push('%');
                }
                '%' => {
                    let mut spec = String::new();
                    while let Some(c) = chars.peek().copied().filter(|c| "-+ 0#.123456789".contains(*c)) {
                        spec.push(c);
                        chars.next();
                    }
                    let value = if chars.peek().is_some() { values.next().map(String::as_str) } else { None };
                    let text = match chars.next() {
                        Some('d' | 'i' | 'u') => value.unwrap_or("0").trim().parse::<i64>().unwrap_or(0).to_string(),
                        Some('x') => format!("{:x}", value.unwrap_or("0").trim().parse::<i64>().unwrap_or(0)),
                        Some('X') => format!("{:X}", value.unwrap_or("0").trim().parse::<i64>().unwrap_or(0)),
                        Some('o') => format!("{:o}", value.unwrap_or("0").trim().parse::<i64>().unwrap_or(0)),
                        Some('c') => value.unwrap_or("").chars().take(1).collect(),
                        Some('b') => {
                            let mut text = String::new();
                            let mut inner = value.unwrap_or("").chars().peekable();
                            while let Some(c) = inner.next() {
                                if c == '\\' { escape(&mut inner, &mut text) } else { text.push(c) }
                            }
                            text
                        }
                        _ => value.unwrap_or("").to_string(),
                    };
                    out.push_str(&pad(&spec, text));
                }
                c => out.push(c),
            }
        }
        // The format is used again while there are arguments for it.
        if values.len() == 0 || values.len() == left || out.len() > 1 << 20 {
            return out;
        }
    }
}

fn pad(spec: &str, text: String) -> String {
    let (width, precision) = spec.split_once('.').unwrap_or((spec, ""));
    let left = width.contains('-');
    let zero = width.trim_start_matches(['-', '+', ' ', '#']).starts_with('0') && !left;
    let width: usize = width.trim_start_matches(['-', '+', ' ', '#', '0']).parse().unwrap_or(0).min(4096);
    let text: String = match precision.parse::<usize>() {
        Ok(n) if text.parse::<i64>().is_err() => text.chars().take(n).collect(),
        _ => text,
    };
    let fill = width.saturating_sub(text.chars().count());
    match (left, zero) {
        (true, _) => format!("{text}{}", " ".repeat(fill)),
        (_, true) => format!("{}{text}", "0".repeat(fill)),
        _ => format!("{}{text}", " ".repeat(fill)),
    }
}

/// What stands after a backslash.
pub fn escape(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) {
    match chars.next() {
        Some('n') => out.push('\n'),
        Some('t') => out.push('\t'),
        Some('r') => out.push('\r'),
        Some('a') => out.push('\u{7}'),
        Some('e') => out.push('\u{1b}'),
        Some('0') => {
            let mut n = 0u32;
            while let Some(d) = chars.peek().and_then(|c| c.to_digit(8)).filter(|_| n < 64) {
                n = n * 8 + d;
                chars.next();
            }
            out.push(char::from_u32(n).unwrap_or(' '));
        }
        Some('\\') => out.push('\\'),
        Some(c) => {
            out.push('\\');
            out.push(c);
        }
        None => out.push('\\'),
    }
}

#[test]
fn printf_formats() {
    let of = |args: &[&str]| printf(&args.iter().map(|a| a.to_string()).collect::<Vec<_>>());
    assert_eq!(of(&["%s-%d\\n", "a", "7"]), "a-7\n");
    assert_eq!(of(&["%5s|%-4s|%03d", "ab", "c", "7"]), "   ab|c   |007");
    assert_eq!(of(&["%s\\n", "a", "b"]), "a\nb\n");
    assert_eq!(of(&["100%%"]), "100%");
}
