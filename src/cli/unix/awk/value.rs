//! Values of awk, and what its operators and functions do to texts.

use crate::shell::Regex;

type Res<T> = Result<T, String>;

/// A text, and whether it came from outside and looks like a number, or is one.
#[derive(Clone, Debug)]
pub struct Val {
    /// The text.
    pub text: String,
    /// The number.
    pub number: Option<f64>,
}

/// A number.
pub fn num(n: f64) -> Val {
    Val { text: shown(n), number: Some(n) }
}
/// A text.
pub fn text(s: impl Into<String>) -> Val {
    Val { text: s.into(), number: None }
}
/// What was read: a number if it looks like one.
pub fn input(s: &str) -> Val {
    let trimmed = s.trim();
    let looks = trimmed.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    Val { text: s.into(), number: if looks { trimmed.parse().ok() } else { None } }
}
/// One or zero.
pub fn truth(b: bool) -> Val {
    num(if b { 1.0 } else { 0.0 })
}

/// `%.6g`, whole numbers whole.
pub fn shown(n: f64) -> String {
    const WHOLE: f64 = 1e16;
    if n.fract() == 0.0 && n.abs() < WHOLE {
        return format!("{}", n as i64);
    }
    if !n.is_finite() {
        return if n.is_nan() {
            "nan".into()
        } else if n > 0.0 {
            "inf".into()
        } else {
            "-inf".into()
        };
    }
    let (mut whole, mut digits) = (n.abs(), 6usize);
    while whole >= 1.0 && digits > 0 {
        whole /= 10.0;
        digits -= 1;
    }
    let text = format!("{n:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').into() } else { text }
}

impl Val {
    /// As a number.
    pub fn value(&self) -> f64 {
        if let Some(n) = self.number {
            return n;
        }
        // The number at the text's beginning.
        let t = self.text.trim_start();
        let sign = usize::from(t.starts_with(['-', '+']));
        let mut end = sign;
        let mut dot = false;
        for c in t[sign..].chars() {
            if c == '.' && !dot {
                dot = true;
            } else if !c.is_ascii_digit() {
                break;
            }
            end += 1;
        }
        t[..end].parse().unwrap_or(0.0)
    }
    /// Whether it counts as true.
    pub fn is_true(&self) -> bool {
        self.number.map_or(!self.text.is_empty(), |n| n != 0.0)
    }
}

/// Values by name, in the order of the names.
#[derive(Default)]
pub struct Map(pub Vec<(String, Val)>);

impl Map {
    fn at(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(k, _)| k.as_str().cmp(key))
    }
    /// The value of a name.
    pub fn get(&self, key: &str) -> Option<&Val> {
        self.at(key).ok().map(|i| &self.0[i].1)
    }
    /// The value of a name, made if it is not there.
    pub fn slot(&mut self, key: &str) -> &mut Val {
        let i = self.at(key).unwrap_or_else(|i| {
            self.0.insert(i, (key.into(), input("")));
            i
        });
        &mut self.0[i].1
    }
}

/// What an operator gives.
pub fn arithmetic(op: &str, a: f64, b: f64) -> Res<f64> {
    Ok(match op {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" | "%" if b == 0.0 => return Err("division by zero".into()),
        "/" => a / b,
        "%" => a % b,
        // Whole powers only: they are products.
        _ => {
            let mut out = 1.0;
            for _ in 0..(b.abs() as u32).min(1024) {
                out *= a;
            }
            if b < 0.0 { 1.0 / out } else { out }
        }
    })
}

/// Where a pattern is first found, in characters.
pub fn find(pattern: &str, line: &str, from: usize) -> Res<Option<(usize, usize)>> {
    let chars: Vec<char> = line.chars().collect();
    let found = Regex::new(pattern, true, false)?.find(&chars, from);
    Ok(found.and_then(|g| g.first().copied().flatten()))
}

/// A line's fields.
pub fn split(line: &str, by: &str) -> Res<Vec<String>> {
    if by == " " {
        return Ok(line.split_whitespace().map(String::from).collect());
    }
    if line.is_empty() {
        return Ok(Vec::new());
    }
    if by.chars().count() == 1 && by != "\\" {
        return Ok(line.split(by).map(String::from).collect());
    }
    let chars: Vec<char> = line.chars().collect();
    let regex = Regex::new(by, true, false)?;
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some((a, b)) = regex.find(&chars, at).and_then(|g| g.first().copied().flatten()).filter(|(a, b)| b > a) {
        out.push(chars[at..a].iter().collect());
        at = b;
    }
    out.push(chars[at..].iter().collect());
    Ok(out)
}

/// The text with what fits replaced, and how often that was.
pub fn replaced(old: &str, pattern: &str, with: &str, all: bool) -> Res<(String, u32)> {
    let chars: Vec<char> = old.chars().collect();
    let regex = Regex::new(pattern, true, false)?;
    let (mut out, mut at, mut n) = (String::new(), 0, 0);
    while let Some((a, b)) = regex.find(&chars, at).and_then(|g| g.first().copied().flatten()) {
        out.extend(&chars[at..a]);
        let hit: String = chars[a..b].iter().collect();
        out.push_str(&with.replace("\\&", "\0").replace('&', &hit).replace('\0', "&"));
        n += 1;
        at = b;
        if a == b {
            // Nothing was found, in front of a character that stays.
            out.extend(chars.get(at));
            at += 1;
        }
        if !all || at > chars.len() {
            break;
        }
    }
    out.extend(chars.get(at..).unwrap_or(&[]));
    Ok((out, n))
}

/// `printf`: the first value is the format.
pub fn format(values: &[Val]) -> String {
    let mut out = String::new();
    let mut args = values.iter().skip(1);
    let mut rest = values.first().map_or("", |v| v.text.as_str());
    while let Some((head, tail)) = rest.split_once('%') {
        out.push_str(head);
        let n = tail.find(|c: char| !c.is_ascii_digit() && !"-+ .#".contains(c)).unwrap_or(tail.len());
        let (spec, after) = tail.split_at(n);
        let verb = after.chars().next().unwrap_or('%');
        rest = after.get(verb.len_utf8()..).unwrap_or("");
        if verb == '%' {
            out.push('%');
            continue;
        }
        let v = args.next().cloned().unwrap_or(text(""));
        let (width, precision) = spec.split_once('.').unwrap_or((spec, ""));
        let body = match verb {
            'd' | 'i' => format!("{}", v.value() as i64),
            'x' => format!("{:x}", v.value() as i64),
            'o' => format!("{:o}", v.value() as i64),
            'f' | 'e' | 'g' => {
                let digits = precision.parse().unwrap_or(6usize).min(30);
                if verb == 'g' { shown(v.value()) } else { format!("{:.digits$}", v.value()) }
            }
            'c' => v.text.chars().take(1).collect(),
            _ => match precision.parse::<usize>() {
                Ok(n) => v.text.chars().take(n).collect(),
                Err(_) => v.text,
            },
        };
        let flags = width.len() - width.trim_start_matches(['-', '+', ' ', '0', '#']).len();
        let (flags, width) = width.split_at(flags);
        let width = width.parse::<usize>().unwrap_or(0).min(10_000);
        out.push_str(&match (flags.contains('-'), flags.contains('0') && verb != 's') {
            (true, _) => format!("{body:<width$}"),
            (_, true) => format!("{body:0>width$}"),
            _ => format!("{body:>width$}"),
        });
    }
    out + rest
}
