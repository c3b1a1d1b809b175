//! Reading JSON as Go's `encoding/json` does.

use std::collections::BTreeMap;
use std::fmt;

use crate::api::{Key, Value, kinds};

/// How deep lists and objects may nest.
pub const MAX_DEPTH: usize = 512;

/// Why a text is no JSON. Models `json.SyntaxError`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    /// `invalid character 'h' looking for beginning of value`.
    pub message: String,
    /// How many bytes were read, the offending one included.
    pub offset: usize,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Read a text. Integers that fit are [`Value::Int`]; of a repeated key the last value stays.
pub fn parse(text: &str) -> Result<Value, SyntaxError> {
    kinds::register();
    Parser { text, at: 0, keep_duplicates: false }.run()
}

/// Read a text and keep every entry of a repeated key, for [`super::decode`] to report.
pub fn parse_keeping_duplicates(text: &str) -> Result<Value, SyntaxError> {
    kinds::register();
    Parser { text, at: 0, keep_duplicates: true }.run()
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    keep_duplicates: bool,
}

/// What is still open while reading.
enum Open {
    List(Vec<Value>),
    Map(Vec<(Key, Value)>, Key),
}

impl Parser<'_> {
    fn run(mut self) -> Result<Value, SyntaxError> {
        let mut open: Vec<Open> = Vec::new();
        'value: loop {
            let mut value = match self.next_token() {
                Some(b'{') => {
                    self.at += 1;
                    self.check_depth(open.len())?;
                    if self.next_token() == Some(b'}') {
                        self.at += 1;
                        Value::object()
                    } else {
                        let key = self.key()?;
                        open.push(Open::Map(Vec::new(), key));
                        continue;
                    }
                }
                Some(b'[') => {
                    self.at += 1;
                    self.check_depth(open.len())?;
                    if self.next_token() == Some(b']') {
                        self.at += 1;
                        Value::from_items([])
                    } else {
                        open.push(Open::List(Vec::new()));
                        continue;
                    }
                }
                _ => self.scalar()?,
            };
            // The value is whole: put it into what is open, and close what ends here.
            loop {
                match open.pop() {
                    None => match self.next_token() {
                        None => return Ok(value),
                        Some(_) => return Err(self.unexpected("after top-level value")),
                    },
                    Some(Open::List(mut items)) => {
                        items.push(value);
                        match self.next_token() {
                            Some(b',') => {
                                self.at += 1;
                                open.push(Open::List(items));
                                continue 'value;
                            }
                            Some(b']') => self.at += 1,
                            _ => return Err(self.unexpected("after array element")),
                        }
                        value = Value::from_items(items);
                    }
                    Some(Open::Map(mut entries, key)) => {
                        entries.push((key, value));
                        match self.next_token() {
                            Some(b',') => {
                                self.at += 1;
                                let key = self.key()?;
                                open.push(Open::Map(entries, key));
                                continue 'value;
                            }
                            Some(b'}') => self.at += 1,
                            _ => return Err(self.unexpected("after object key:value pair")),
                        }
                        if !self.keep_duplicates {
                            drop_repeated(&mut entries);
                        }
                        value = Value::of(entries);
                    }
                }
            }
        }
    }

    fn check_depth(&self, depth: usize) -> Result<(), SyntaxError> {
        if depth < MAX_DEPTH { Ok(()) } else { Err(self.error("exceeded max depth".into())) }
    }

    fn error(&self, message: String) -> SyntaxError {
        SyntaxError { message, offset: self.at }
    }
    /// The byte here does not belong, or the text ends.
    fn unexpected(&mut self, context: &str) -> SyntaxError {
        let Some(&b) = self.text.as_bytes().get(self.at) else {
            return self.error("unexpected end of JSON input".into());
        };
        self.at += 1;
        self.error(format!("invalid character {} {context}", quoted_byte(b)))
    }
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
    /// The next byte that is no white space.
    fn next_token(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
        self.peek()
    }

    fn key(&mut self) -> Result<Key, SyntaxError> {
        if self.next_token() != Some(b'"') {
            return Err(self.unexpected("looking for beginning of object key string"));
        }
        let key = Key::intern(&self.string()?);
        if self.next_token() != Some(b':') {
            return Err(self.unexpected("after object key"));
        }
        self.at += 1;
        Ok(key)
    }

    fn scalar(&mut self) -> Result<Value, SyntaxError> {
        match self.peek() {
            Some(b'"') => Ok(Value::from(self.string()?)),
            Some(b't') => self.literal("true", Value::Bool(true)),
            Some(b'f') => self.literal("false", Value::Bool(false)),
            Some(b'n') => self.literal("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.unexpected("looking for beginning of value")),
        }
    }

    fn literal(&mut self, word: &str, value: Value) -> Result<Value, SyntaxError> {
        for &b in word.as_bytes() {
            if self.peek() != Some(b) {
                return Err(self.unexpected(&format!("in literal {word} (expecting {})", quoted_byte(b))));
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at > start
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else if !self.digits() {
            return Err(self.unexpected("in numeric literal"));
        }
        let mut whole = true;
        if self.peek() == Some(b'.') {
            whole = false;
            self.at += 1;
            if !self.digits() {
                return Err(self.unexpected("after decimal point in numeric literal"));
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            whole = false;
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if !self.digits() {
                return Err(self.unexpected("in exponent of numeric literal"));
            }
        }
        let literal = &self.text[start..self.at];
        if whole && let Ok(n) = literal.parse() {
            return Ok(Value::Int(n));
        }
        match literal.parse::<f64>() {
            Ok(f) if f.is_finite() => Ok(Value::Float(f)),
            _ => Err(self.error(format!("json: cannot unmarshal number {literal} into Go value of type float64"))),
        }
    }

    /// The text in the quotes that begin here.
    fn string(&mut self) -> Result<String, SyntaxError> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while matches!(self.peek(), Some(b) if b >= 0x20 && b != b'"' && b != b'\\') {
                self.at += 1;
            }
            out.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => {
                    self.at += 1;
                    self.escape(&mut out)?;
                }
                _ => return Err(self.unexpected("in string literal")),
            }
        }
    }

    fn escape(&mut self, out: &mut String) -> Result<(), SyntaxError> {
        out.push(match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => c as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                let mut unit = self.hex4()?;
                if (0xd800..0xdc00).contains(&unit) && self.text[self.at..].starts_with("\\u") {
                    let back = self.at;
                    self.at += 2;
                    let low = self.hex4()?;
                    if (0xdc00..0xe000).contains(&low) {
                        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                    } else {
                        self.at = back;
                    }
                }
                out.push(char::from_u32(unit).unwrap_or('\u{fffd}'));
                return Ok(());
            }
            _ => return Err(self.unexpected("in string escape code")),
        });
        self.at += 1;
        Ok(())
    }

    fn hex4(&mut self) -> Result<u32, SyntaxError> {
        let mut unit = 0;
        for _ in 0..4 {
            match self.peek().and_then(|b| (b as char).to_digit(16)) {
                Some(d) => unit = unit * 16 + d,
                None => return Err(self.unexpected("in \\u hexadecimal character escape")),
            }
            self.at += 1;
        }
        Ok(unit)
    }
}

/// Of a repeated key the last value stays, where the first was.
fn drop_repeated(entries: &mut Vec<(Key, Value)>) {
    let mut place = BTreeMap::new();
    if entries.iter().enumerate().all(|(i, (k, _))| place.insert(*k, i).is_none()) {
        return;
    }
    place.clear();
    let mut kept: Vec<(Key, Value)> = Vec::with_capacity(entries.len());
    for (k, v) in entries.drain(..) {
        let at = *place.entry(k).or_insert(kept.len());
        match kept.get_mut(at) {
            Some(entry) => entry.1 = v,
            None => kept.push((k, v)),
        }
    }
    *entries = kept;
}

/// A byte as Go's scanner quotes it: taken for a character of its own.
fn quoted_byte(b: u8) -> String {
    match b {
        b'\'' => "'\\''".into(),
        b'"' => "'\"'".into(),
        b'\\' => "'\\\\'".into(),
        b'\n' => "'\\n'".into(),
        b'\r' => "'\\r'".into(),
        b'\t' => "'\\t'".into(),
        0x07 => "'\\a'".into(),
        0x08 => "'\\b'".into(),
        0x0b => "'\\v'".into(),
        0x0c => "'\\f'".into(),
        0..0x20 | 0x7f => format!("'\\x{b:02x}'"),
        0x80..=0xa0 | 0xad => format!("'\\u00{b:02x}'"),
        _ => format!("'{}'", b as char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::json::print;

    #[test]
    fn errors_are_gos() {
        let table = [
            ("", 0, "unexpected end of JSON input"),
            ("{\"a\": 1, ", 9, "unexpected end of JSON input"),
            ("hello", 1, "invalid character 'h' looking for beginning of value"),
            ("{a", 2, "invalid character 'a' looking for beginning of object key string"),
            ("{\"a\" 1", 6, "invalid character '1' after object key"),
            ("{\"a\":1 \"", 8, "invalid character '\"' after object key:value pair"),
            ("[1 2", 4, "invalid character '2' after array element"),
            ("[1,]", 4, "invalid character ']' looking for beginning of value"),
            ("{\"a\":1,}", 8, "invalid character '}' looking for beginning of object key string"),
            ("{} trailing", 4, "invalid character 't' after top-level value"),
            ("01", 2, "invalid character '1' after top-level value"),
            ("-x", 2, "invalid character 'x' in numeric literal"),
            ("1.x", 3, "invalid character 'x' after decimal point in numeric literal"),
            ("1e'", 3, "invalid character '\\'' in exponent of numeric literal"),
            ("trux", 4, "invalid character 'x' in literal true (expecting 'e')"),
            ("\"a\n", 3, "invalid character '\\n' in string literal"),
            ("\"\\q", 3, "invalid character 'q' in string escape code"),
            ("\"\\u00g", 6, "invalid character 'g' in \\u hexadecimal character escape"),
            ("é", 1, "invalid character 'Ã' looking for beginning of value"),
        ];
        for (text, offset, message) in table {
            let e = parse(text).unwrap_err();
            assert_eq!((e.message.as_str(), e.offset), (message, offset), "{text}");
        }
        assert_eq!(parse(&"[".repeat(100_000)).unwrap_err().message, "exceeded max depth");
        assert!(parse(&("[".repeat(500) + &"]".repeat(500))).is_ok());
    }

    #[test]
    fn of_a_repeated_key_the_last_stays_unless_all_are_wanted() {
        let text = r#"{"a":1,"b":2,"a":3}"#;
        assert_eq!(print(&parse(text).unwrap()), r#"{"a":3,"b":2}"#);
        assert_eq!(parse_keeping_duplicates(text).unwrap().entries().len(), 3);
    }
}
