//! Numbers as they are written.

use super::Wrong;

/// `10`, `0x1f`, `017`, `2#101`.
pub(super) fn number(word: &str) -> Result<i64, Wrong> {
    let (base, digits) = match word.split_once('#') {
        Some((base, digits)) => (base.parse().ok().filter(|b| (2..=36).contains(b)).ok_or(Wrong::Base)?, digits),
        None => match (word.strip_prefix("0x").or(word.strip_prefix("0X")), word.strip_prefix('0')) {
            (Some(hex), _) => (16, hex),
            (None, Some(octal)) if !octal.is_empty() => (8, octal),
            _ => (10, word),
        },
    };
    let mut value = 0i64;
    for c in digits.chars() {
        let digit = c.to_digit(base).ok_or(Wrong::Base)?;
        value = value.wrapping_mul(i64::from(base)).wrapping_add(i64::from(digit));
    }
    Ok(value)
}
