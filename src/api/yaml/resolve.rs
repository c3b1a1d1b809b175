//! What a scalar means. Models go-yaml v2's YAML 1.1: `yes` is true, `010` is eight, a date stays a text.

/// A scalar's meaning.
#[derive(Clone, PartialEq, Debug)]
pub enum Scalar {
    /// `null`, `~`, nothing.
    Null,
    /// `true`, `on`, `yes`...
    Bool(bool),
    /// `12`, `0x1f`, `0o17`, `017`, `0b11`, `1_000`.
    Int(i64),
    /// `1.5`, `1e3`, `.inf`.
    Float(f64),
    /// Anything else.
    Text(String),
}

const TRUE: [&str; 11] = ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"];
const FALSE: [&str; 11] = ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"];
const NULL: [&str; 5] = ["", "~", "null", "Null", "NULL"];

/// What a plain scalar without a tag means.
pub fn plain(text: &str) -> Scalar {
    if TRUE.contains(&text) {
        return Scalar::Bool(true);
    }
    if FALSE.contains(&text) {
        return Scalar::Bool(false);
    }
    if NULL.contains(&text) {
        return Scalar::Null;
    }
    match text {
        ".nan" | ".NaN" | ".NAN" => return Scalar::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Scalar::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => return Scalar::Float(f64::NEG_INFINITY),
        _ => {}
    }
    if text.starts_with(|c: char| matches!(c, '+' | '-' | '.') || c.is_ascii_digit()) && !is_timestamp(text) {
        let digits = text.replace('_', "");
        if !text.starts_with('.')
            && let Some(n) = go_int(&digits)
        {
            return n;
        }
        let number = if text.starts_with('.') { text } else { &digits };
        if is_float(number)
            && let Ok(f) = number.parse::<f64>()
            && f.is_finite()
        {
            return Scalar::Float(f);
        }
    }
    Scalar::Text(text.into())
}

/// Whether a text has to be quoted lest it mean something else, or something else to another YAML.
pub fn needs_quotes(text: &str) -> bool {
    is_timestamp(text) || is_base60(text) || plain(text) != Scalar::Text(text.into())
}

/// A scalar with a tag, which may be empty.
pub fn resolve(tag: &str, text: &str, is_plain: bool) -> Result<Scalar, String> {
    let short = tag.strip_prefix("tag:yaml.org,2002:");
    let text_of = || Scalar::Text(text.into());
    match short {
        None if !tag.is_empty() => return Ok(text_of()),
        None if !is_plain => return Ok(text_of()),
        Some("str") => return Ok(text_of()),
        Some("binary") => {
            let bytes = crate::api::base64::decode(text).and_then(|b| String::from_utf8(b).ok());
            return bytes.map(Scalar::Text).ok_or("!!binary value contains invalid base64 data".into());
        }
        Some("bool" | "int" | "float" | "null" | "timestamp") | None => {}
        Some(_) => return Ok(text_of()),
    }
    let meaning = plain(text);
    let is = match &meaning {
        Scalar::Null => "null",
        Scalar::Bool(_) => "bool",
        Scalar::Int(_) => "int",
        Scalar::Float(_) => "float",
        Scalar::Text(t) if is_timestamp(t) => "timestamp",
        Scalar::Text(_) => "str",
    };
    match (short, meaning) {
        (None, meaning) => Ok(meaning),
        (Some(wanted), meaning) if wanted == is => Ok(meaning),
        (Some("float"), Scalar::Int(n)) => Ok(Scalar::Float(n as f64)),
        (Some(wanted), _) => Err(format!("cannot decode !!{is} `{text}` as a !!{wanted}")),
    }
}

/// A whole number as Go's `ParseInt` takes it with base 0; beyond 64 bits without sign it is a float.
fn go_int(text: &str) -> Option<Scalar> {
    let (negative, body) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let lower = body.to_ascii_lowercase();
    let (digits, radix) = match lower.get(..2) {
        Some("0x") => (&lower[2..], 16),
        Some("0o") => (&lower[2..], 8),
        Some("0b") => (&lower[2..], 2),
        _ if lower.len() > 1 && lower.starts_with('0') => (&lower[1..], 8),
        _ => (lower.as_str(), 10),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let size = i128::from_str_radix(digits, radix).ok()?;
    match i64::try_from(if negative { -size } else { size }) {
        Ok(n) => Some(Scalar::Int(n)),
        Err(_) if !text.starts_with(['-', '+']) && size <= u64::MAX.into() => Some(Scalar::Float(size as f64)),
        Err(_) => None,
    }
}

/// Digits with at most a point and an exponent.
fn is_float(text: &str) -> bool {
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match body.find(['e', 'E']) {
        Some(at) => (&body[..at], Some(&body[at + 1..])),
        None => (body, None),
    };
    let digits = |s: &str| s.bytes().all(|c| c.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent_fits = exponent.is_none_or(|e| {
        let e = e.strip_prefix(['+', '-']).unwrap_or(e);
        !e.is_empty() && digits(e)
    });
    digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty()) && exponent_fits
}

/// `2001-12-14`, `2001-12-14t21:59:43.10Z`, `2001-1-2 3:4:5`.
pub fn is_timestamp(text: &str) -> bool {
    let mut rest = text.as_bytes();
    if rest.len() < 5 || !rest[..4].iter().all(u8::is_ascii_digit) || rest[4] != b'-' {
        return false;
    }
    let number = |rest: &mut &[u8], max: usize, lo: u32, hi: u32| {
        let n = rest.iter().take(max).take_while(|c| c.is_ascii_digit()).count();
        let value = rest[..n].iter().fold(0, |v, c| v * 10 + u32::from(c - b'0'));
        *rest = &rest[n..];
        (n > 0 && (lo..=hi).contains(&value)).then_some(value)
    };
    let take = |rest: &mut &[u8], c: u8| {
        let is = rest.first() == Some(&c);
        if is {
            *rest = &rest[1..];
        }
        is
    };
    let Some(year) = number(&mut rest, 4, 0, 9999) else { return false };
    let month = take(&mut rest, b'-').then(|| number(&mut rest, 2, 1, 12)).flatten();
    let day = take(&mut rest, b'-').then(|| number(&mut rest, 2, 1, 31)).flatten();
    let (Some(month), Some(day)) = (month, day) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if day > last {
        return false;
    }
    if rest.is_empty() {
        return true;
    }
    let zoned = matches!(rest[0], b'T' | b't');
    if !zoned && rest[0] != b' ' {
        return false;
    }
    rest = &rest[1..];
    let clock = number(&mut rest, 2, 0, 23).is_some()
        && take(&mut rest, b':')
        && number(&mut rest, 2, 0, 59).is_some()
        && take(&mut rest, b':')
        && number(&mut rest, 2, 0, 59).is_some();
    if clock && matches!(rest.first(), Some(b'.' | b',')) {
        let n = rest[1..].iter().take_while(|c| c.is_ascii_digit()).count();
        if n == 0 {
            return false;
        }
        rest = &rest[1 + n..];
    }
    let zone = match rest {
        b"Z" => true,
        [b'+' | b'-', a, b, b':', c, d] => [a, b, c, d].iter().all(|c| c.is_ascii_digit()),
        _ => false,
    };
    clock && if zoned { zone } else { rest.is_empty() }
}

/// `190:20:30`: a number to base 60, which YAML 1.1 had; it is only quoted, never read.
fn is_base60(text: &str) -> bool {
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut parts = body.split(':');
    let first = parts.next().unwrap_or("");
    let whole =
        |s: &str| s.starts_with(|c: char| c.is_ascii_digit()) && s.bytes().all(|c| c.is_ascii_digit() || c == b'_');
    let rest: Vec<&str> = parts.collect();
    let minute = |s: &str| match s.as_bytes() {
        [a] => a.is_ascii_digit(),
        [a, b] => (b'0'..=b'5').contains(a) && b.is_ascii_digit(),
        _ => false,
    };
    let last = |s: &str| match s.split_once('.') {
        Some((m, fraction)) => minute(m) && fraction.bytes().all(|c| c.is_ascii_digit() || c == b'_'),
        None => minute(s),
    };
    match rest.split_last() {
        Some((end, middle)) => whole(first) && middle.iter().all(|s| minute(s)) && last(end),
        None => false,
    }
}
