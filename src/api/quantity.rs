//! Resource quantities: `500m`, `1Gi`, `2e3`. Models apimachinery's `resource.Quantity`, in whole numbers.
//!
//! A quantity is `mantissa * 10^scale` and remembers in which of three ways it was written, to be printed so again.
//! Simplified: a mantissa of more than 38 digits is capped.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Neg, Sub};

/// How a quantity is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// `12M`, `500m`.
    #[default]
    DecimalSi,
    /// `12Mi`.
    BinarySi,
    /// `12e6`.
    DecimalExponent,
}

/// An amount of something.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quantity {
    mantissa: i128,
    scale: i32,
    /// How it is printed.
    pub format: Format,
}

/// Why a text is no quantity, in apimachinery's words.
pub type QuantityError = &'static str;

const FORMAT_WRONG: QuantityError =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const SUFFIX_WRONG: QuantityError = "unable to parse quantity's suffix";

/// The decimal suffixes and their powers of ten.
pub const DECIMAL: [(&str, i32); 10] =
    [("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];
const BINARY: [(&str, u32); 6] = [("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50), ("Ei", 60)];
const CAP: i128 = i64::MAX as i128;

/// A text taken apart.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    suffix: &'a str,
}

fn split(text: &str) -> Result<Parts<'_>, QuantityError> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let rest = unsigned.trim_start_matches('0');
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, rest) = rest.split_at(digits(rest));
    let (fraction, suffix) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at(digits(rest)),
        None => ("", rest),
    };
    let after = suffix.trim_start_matches(|c| "eEinumkKMGTP".contains(c));
    let after = after.strip_prefix(['+', '-']).unwrap_or(after);
    if text.is_empty() || after.bytes().any(|c| !c.is_ascii_digit()) {
        return Err(FORMAT_WRONG);
    }
    Ok(Parts { negative: text.starts_with('-'), whole, fraction, suffix })
}

/// Digits as a number; what does not fit is capped.
fn number(digits: impl Iterator<Item = u8>) -> i128 {
    digits.fold(0i128, |n, d| n.saturating_mul(10).saturating_add(i128::from(d - b'0')))
}

fn pow10(n: u32) -> Option<i128> {
    10i128.checked_pow(n)
}

impl Quantity {
    /// Nothing.
    pub const ZERO: Quantity = Quantity { mantissa: 0, scale: 0, format: Format::DecimalSi };

    /// Whole units, to be printed in this format.
    pub const fn new(value: i64, format: Format) -> Quantity {
        Quantity { mantissa: value as i128, scale: 0, format }
    }
    /// Thousandths of a unit.
    pub const fn milli(value: i64) -> Quantity {
        Quantity { mantissa: value as i128, scale: -3, format: Format::DecimalSi }
    }

    /// Read a text.
    pub fn parse(text: &str) -> Result<Quantity, QuantityError> {
        let parts = split(text)?;
        let (format, power) = match parts.suffix {
            s if DECIMAL.iter().any(|(d, _)| *d == s) => {
                (Format::DecimalSi, DECIMAL.iter().find(|(d, _)| *d == s).map_or(0, |d| d.1))
            }
            s if BINARY.iter().any(|(b, _)| *b == s) => (Format::BinarySi, 0),
            s => match s.strip_prefix(['e', 'E']).map(str::parse::<i64>) {
                Some(Ok(e)) => (Format::DecimalExponent, e as i32),
                _ => return Err(SUFFIX_WRONG),
            },
        };
        let mut mantissa = number(parts.whole.bytes().chain(parts.fraction.bytes()));
        let mut scale = power.saturating_sub(parts.fraction.len() as i32);
        if format == Format::BinarySi {
            let shift = BINARY.iter().find(|(b, _)| *b == parts.suffix).map_or(0, |b| b.1);
            mantissa = mantissa.saturating_mul(1 << shift);
        }
        let mut q = Quantity { mantissa, scale, format };
        // Whatever is asked for gets something: below a nano, the smallest amount is a nano.
        if scale < -9 {
            q.mantissa = q.scaled_up(-9);
            scale = -9;
            q.scale = scale;
        }
        if format == Format::BinarySi {
            if q.cmp_whole(CAP) == Ordering::Greater {
                (q.mantissa, q.scale) = (CAP, 0);
            }
            if q.mantissa > 0 && q.cmp_whole(1) == Ordering::Less {
                q.format = Format::DecimalSi;
            }
        }
        if parts.negative {
            q.mantissa = -q.mantissa;
        }
        Ok(q)
    }

    /// The value in units of `10^scale`, rounded away from zero; capped where it does not fit.
    fn scaled_up(&self, scale: i32) -> i128 {
        let shift = i64::from(self.scale) - i64::from(scale);
        if self.mantissa == 0 {
            return 0;
        }
        let sign = self.mantissa.signum();
        let size = self.mantissa.saturating_abs();
        if shift >= 0 {
            let by = u32::try_from(shift).ok().and_then(pow10).unwrap_or(i128::MAX);
            return size.saturating_mul(by) * sign;
        }
        match u32::try_from(-shift).ok().and_then(pow10) {
            Some(by) => (size / by + i128::from(size % by != 0)) * sign,
            None => sign,
        }
    }
    fn cmp_whole(&self, n: i128) -> Ordering {
        self.cmp(&Quantity { mantissa: n, scale: 0, format: self.format })
    }

    /// Whole units, rounded away from zero.
    pub fn value(&self) -> i64 {
        clamp(self.scaled_up(0))
    }
    /// Thousandths of a unit, rounded away from zero.
    pub fn milli_value(&self) -> i64 {
        clamp(self.scaled_up(-3))
    }
    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.mantissa == 0
    }
    /// -1, 0 or 1.
    pub fn sign(&self) -> i32 {
        self.mantissa.signum() as i32
    }

    /// Without zeros at the end of the mantissa, the scale as large as can be.
    fn reduced(mut self) -> (i128, i32) {
        if self.mantissa == 0 {
            return (0, 0);
        }
        while self.mantissa % 10 == 0 && self.scale < i32::MAX {
            self.mantissa /= 10;
            self.scale += 1;
        }
        (self.mantissa, self.scale)
    }

    fn combine(self, other: Quantity, with: fn(i128, i128) -> i128) -> Quantity {
        let format = if self.is_zero() { other.format } else { self.format };
        let scale = match (self.mantissa, other.mantissa) {
            (_, 0) => self.scale,
            (0, _) => other.scale,
            _ => self.scale.min(other.scale),
        };
        Quantity { mantissa: with(self.scaled_up(scale), other.scaled_up(scale)), scale, format }
    }
}

fn clamp(n: i128) -> i64 {
    n.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

impl Add for Quantity {
    type Output = Quantity;
    fn add(self, other: Quantity) -> Quantity {
        self.combine(other, i128::saturating_add)
    }
}
impl Sub for Quantity {
    type Output = Quantity;
    fn sub(self, other: Quantity) -> Quantity {
        self.combine(other, i128::saturating_sub)
    }
}
impl Neg for Quantity {
    type Output = Quantity;
    fn neg(self) -> Quantity {
        Quantity { mantissa: self.mantissa.saturating_neg(), ..self }
    }
}

/// By amount: `1000m` is `1`.
impl Ord for Quantity {
    fn cmp(&self, other: &Quantity) -> Ordering {
        let (a, b) = (self.mantissa.signum(), other.mantissa.signum());
        if a != b || a == 0 {
            return a.cmp(&b);
        }
        // The order of magnitude decides, unless it is the same: then both fit one scale.
        let size = |q: &Quantity| i64::from(q.mantissa.unsigned_abs().ilog10()) + i64::from(q.scale);
        let by_size = size(self).cmp(&size(other));
        let by_size = if a < 0 { by_size.reverse() } else { by_size };
        by_size.then_with(|| {
            let ((m, s), (n, t)) = (self.reduced(), other.reduced());
            let low = s.min(t);
            let up = |m: i128, s: i32| u32::try_from(s - low).ok().and_then(pow10).map_or(m, |p| m.saturating_mul(p));
            up(m, s).cmp(&up(n, t))
        })
    }
}
impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Quantity) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Quantity {
    fn eq(&self, other: &Quantity) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Quantity {}

/// The canonical form: no fraction, the suffix as large as can be without losing anything.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() {
            return f.write_str("0");
        }
        let (mut mantissa, mut scale) = self.reduced();
        let small = self.cmp_whole(-1024) == Ordering::Greater && self.cmp_whole(1024) == Ordering::Less;
        if self.format == Format::BinarySi && !small && scale >= 0 {
            let mut n = self.scaled_up(0);
            let mut step = 0;
            while n % 1024 == 0 && step < BINARY.len() {
                n /= 1024;
                step += 1;
            }
            return write!(f, "{n}{}", if step == 0 { "" } else { BINARY[step - 1].0 });
        }
        while scale.rem_euclid(3) != 0 {
            mantissa = mantissa.saturating_mul(10);
            scale -= 1;
        }
        if self.format == Format::DecimalExponent {
            return if scale == 0 { write!(f, "{mantissa}") } else { write!(f, "{mantissa}e{scale}") };
        }
        while scale > 18 {
            mantissa = mantissa.saturating_mul(1000);
            scale -= 3;
        }
        write!(f, "{mantissa}{}", DECIMAL.iter().find(|d| d.1 == scale).map_or("", |d| d.0))
    }
}

/// The text that an object keeps for a text that was given: the same where it is canonical enough, as `1.500`, else the
/// canonical form. Models what `UnmarshalJSON` remembers and `MarshalJSON` prints.
pub fn canonical(text: &str) -> Result<String, QuantityError> {
    let text = text.trim();
    let q = Quantity::parse(text)?;
    Ok(if text == "0" || keeps_text(text) { text.into() } else { q.to_string() })
}

/// Whether apimachinery's fast path keeps the text as it stands.
fn keeps_text(text: &str) -> bool {
    let Ok(p) = split(text) else { return false };
    let whole = if p.whole.is_empty() { "0" } else { p.whole };
    let shifted = format!("{whole}{}", p.fraction);
    let places = shifted.len() as i64;
    let Ok(value) = shifted.parse::<i64>() else { return false };
    let decimal = DECIMAL.iter().find(|(d, _)| *d == p.suffix).map(|d| i64::from(d.1));
    if let Some((_, shift)) = BINARY.iter().find(|(b, _)| *b == p.suffix) {
        let precise = 15 - places - i64::from(shift * 3 / 10) > 0;
        return p.fraction.is_empty() && precise && value & 7 != 0;
    }
    let exponent = || p.suffix.strip_prefix(['e', 'E']).and_then(|e| e.parse::<i32>().ok()).map(i64::from);
    let Some(power) = decimal.or_else(exponent) else { return false };
    let scale = power - p.fraction.len() as i64;
    let nothing = p.whole.is_empty() && p.fraction.is_empty() && p.suffix.is_empty();
    places <= 18 && scale >= -9 && scale % 3 == 0 && !shifted.ends_with("000") && !shifted.starts_with('0') && !nothing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_forms() {
        for (text, printed) in [
            ("0", "0"),
            ("1", "1"),
            ("1.5", "1500m"),
            ("0.5", "500m"),
            ("1500m", "1500m"),
            ("1000m", "1"),
            ("1000", "1k"),
            ("2048", "2048"),
            ("1024Ki", "1Mi"),
            ("1.5Gi", "1536Mi"),
            ("100Mi", "100Mi"),
            ("0.5Mi", "512Ki"),
            ("1e3", "1e3"),
            ("1000e3", "1e6"),
            ("0.1m", "100u"),
            ("1n", "1n"),
            ("0.1n", "1n"),
            ("12E", "12E"),
            ("1E3", "1E3"),
            ("-5", "-5"),
            ("+5", "+5"),
            ("-0.5", "-500m"),
            ("1.500", "1.500"),
            ("100Ki", "100Ki"),
            ("0.5Ki", "512"),
            ("8Ei", "9223372036854775807"),
            ("1.", "1."),
            (".5", "500m"),
            ("007", "007"),
            ("0.0", "0"),
            ("128974848", "128974848"),
        ] {
            assert_eq!(canonical(text).as_deref(), Ok(printed), "{text}");
        }
    }

    #[test]
    fn errors() {
        for (text, wrong) in [
            ("", FORMAT_WRONG),
            ("1x", FORMAT_WRONG),
            ("abc", FORMAT_WRONG),
            ("1.2.3", FORMAT_WRONG),
            ("1KI", FORMAT_WRONG),
            ("1 Gi", FORMAT_WRONG),
            ("1K", SUFFIX_WRONG),
            ("é", FORMAT_WRONG),
        ] {
            assert_eq!(Quantity::parse(text).map(|q| q.to_string()), Err(wrong), "{text:?}");
        }
    }

    #[test]
    fn amounts() {
        let q = |t| Quantity::parse(t).unwrap();
        assert_eq!((q("1500m").value(), q("1500m").milli_value(), q("1n").milli_value()), (2, 1500, 1));
        assert_eq!((q("-1500m").value(), q("1e30").value()), (-2, i64::MAX));
        assert!(
            q("1Gi") > q("1G")
                && q("1000m") == q("1")
                && q("-1") < q("0")
                && q("1e99") > q("1Ei")
                && q("-1e99") < q("-1")
        );
        assert_eq!((q("100m") + q("1")).to_string(), "1100m");
        assert_eq!((q("0") + q("1Gi") - q("512Mi")).to_string(), "512Mi");
        assert_eq!((q("1Gi") + q("1M")).to_string(), "1074741824");
    }
}
