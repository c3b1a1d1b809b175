//! An expression as words. Missing: bytes, unsigned numbers.

use std::rc::Rc;

/// A word.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A whole number.
    Int(i64),
    /// A number with a point or an exponent.
    Float(f64),
    /// A text.
    Str(Rc<str>),
    /// A name.
    Name(Rc<str>),
    /// A sign.
    Sign(&'static str),
    /// The end.
    End,
}

/// A word, and where it begins.
pub type Placed = (Token, usize);

/// Where something is wrong, and what.
pub type Wrong = (usize, String);

/// Longer ones first.
const SIGNS: [&str; 24] = [
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]",
    "{", "}",
];

/// Words and where each begins, in characters; and where nothing can be read, and why.
pub fn lex(text: &str) -> (Vec<Placed>, Vec<Wrong>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut out, mut wrong) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let start = at;
        let read = match c {
            _ if c.is_whitespace() => {
                at += 1;
                continue;
            }
            '/' if chars.get(at + 1) == Some(&'/') => {
                at += chars[at..].iter().take_while(|c| **c != '\n').count();
                continue;
            }
            '0'..='9' => number(&chars, &mut at),
            '\'' | '"' => string(&chars, &mut at, false),
            'r' | 'R' if matches!(chars.get(at + 1), Some('\'' | '"')) => {
                at += 1;
                string(&chars, &mut at, true)
            }
            'a'..='z' | 'A'..='Z' | '_' => {
                at += chars[at..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '_').count();
                Ok(Token::Name(chars[start..at].iter().collect::<String>().into()))
            }
            _ => {
                let sign = SIGNS.iter().find(|s| s.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c)));
                at += sign.map_or(1, |sign| sign.len());
                sign.map(|sign| Token::Sign(sign)).ok_or_else(|| (start, unknown(&c.to_string())))
            }
        };
        match read {
            Ok(token) => out.push((token, start)),
            Err(why) => wrong.push(why),
        }
    }
    out.push((Token::End, chars.len()));
    (out, wrong)
}

fn unknown(text: &str) -> String {
    format!("Syntax error: token recognition error at: '{text}'")
}

fn number(chars: &[char], at: &mut usize) -> Result<Token, Wrong> {
    let start = *at;
    let digits = |from: usize, hex: bool| {
        let is = |c: &&char| if hex { c.is_ascii_hexdigit() } else { c.is_ascii_digit() };
        chars[from.min(chars.len())..].iter().take_while(is).count()
    };
    let wrong = |what: &str| (start, format!("invalid {what} literal"));
    if chars[start] == '0' && matches!(chars.get(start + 1), Some('x' | 'X')) {
        *at = start + 2 + digits(start + 2, true);
        let text: String = chars[start + 2..*at].iter().collect();
        return i64::from_str_radix(&text, 16).map(Token::Int).map_err(|_| wrong("int"));
    }
    *at += digits(*at, false);
    let mut whole = true;
    if chars.get(*at) == Some(&'.') && chars.get(*at + 1).is_some_and(char::is_ascii_digit) {
        whole = false;
        *at += 1 + digits(*at + 1, false);
    }
    if matches!(chars.get(*at), Some('e' | 'E')) {
        let sign = usize::from(matches!(chars.get(*at + 1), Some('+' | '-')));
        let power = digits(*at + 1 + sign, false);
        if power > 0 {
            whole = false;
            *at += 1 + sign + power;
        }
    }
    let text: String = chars[start..*at].iter().collect();
    if matches!(chars.get(*at), Some('u' | 'U')) {
        return Err((start, "not simulated: unsigned numbers".into()));
    }
    match whole {
        true => text.parse().map(Token::Int).map_err(|_| wrong("int")),
        false => text.parse().map(Token::Float).map_err(|_| wrong("double")),
    }
}

fn string(chars: &[char], at: &mut usize, raw: bool) -> Result<Token, Wrong> {
    let (start, quote) = (*at, chars[*at]);
    let long = chars.get(start + 1) == Some(&quote) && chars.get(start + 2) == Some(&quote);
    let width = if long { 3 } else { 1 };
    *at += width;
    let mut out = String::new();
    loop {
        let closes = (0..width).all(|i| chars.get(*at + i) == Some(&quote));
        let Some(&c) = chars.get(*at) else {
            return Err((start, unknown(&chars[start..].iter().collect::<String>())));
        };
        if closes {
            *at += width;
            return Ok(Token::Str(out.into()));
        }
        *at += 1;
        if c != '\\' || raw {
            out.push(c);
            continue;
        }
        let escaped = chars.get(*at).copied().unwrap_or('\\');
        *at += 1;
        let long = |n: usize, radix: u32, from: usize| {
            let text: String = chars.get(from..from + n)?.iter().collect();
            u32::from_str_radix(&text, radix).ok().and_then(char::from_u32)
        };
        let coded = match escaped {
            'x' | 'X' => Some((2, 16)),
            'u' => Some((4, 16)),
            'U' => Some((8, 16)),
            _ => None,
        };
        out.push(match (escaped, coded) {
            (_, Some((n, radix))) => {
                let c = long(n, radix, *at)
                    .ok_or_else(|| (start, unknown(&chars[start..*at].iter().collect::<String>())))?;
                *at += n;
                c
            }
            ('n', _) => '\n',
            ('t', _) => '\t',
            ('r', _) => '\r',
            ('a', _) => '\u{7}',
            ('b', _) => '\u{8}',
            ('f', _) => '\u{c}',
            ('v', _) => '\u{b}',
            (other, _) => other,
        });
    }
}
