//! Virtual time: integer nanoseconds, so that no rounding can differ between machines.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};

/// An instant: nanoseconds since the world began.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct Time(pub u64);

/// A length of virtual time in nanoseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct Span(pub u64);

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// Microseconds.
    pub const fn us(n: u64) -> Span {
        Span(n.saturating_mul(1_000))
    }
    /// Milliseconds.
    pub const fn ms(n: u64) -> Span {
        Span(n.saturating_mul(1_000_000))
    }
    /// Seconds.
    pub const fn secs(n: u64) -> Span {
        Span(n.saturating_mul(1_000_000_000))
    }
    /// Whole milliseconds, rounded down.
    pub const fn as_ms(self) -> u64 {
        self.0 / 1_000_000
    }
    /// Whole seconds, rounded down.
    pub const fn as_secs(self) -> u64 {
        self.0 / 1_000_000_000
    }
    /// `self * n`, never overflowing.
    pub const fn times(self, n: u64) -> Span {
        Span(self.0.saturating_mul(n))
    }
    /// `self * num / den`.
    pub const fn ratio(self, num: u64, den: u64) -> Span {
        Span((self.0 as u128 * num as u128 / den as u128) as u64)
    }
}

impl Time {
    /// The beginning of the world.
    pub const ZERO: Time = Time(0);

    /// Time since `earlier`, zero if that lies in the future.
    pub const fn since(self, earlier: Time) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
    /// Whole seconds since the world began.
    pub const fn as_secs(self) -> u64 {
        self.0 / 1_000_000_000
    }
}

impl Add<Span> for Time {
    type Output = Time;
    fn add(self, s: Span) -> Time {
        Time(self.0.saturating_add(s.0))
    }
}

impl AddAssign<Span> for Time {
    fn add_assign(&mut self, s: Span) {
        *self = *self + s;
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, s: Span) -> Span {
        Span(self.0.saturating_add(s.0))
    }
}

impl Sub for Span {
    type Output = Span;
    fn sub(self, s: Span) -> Span {
        Span(self.0.saturating_sub(s.0))
    }
}

/// As Go prints a duration: `1.5s`, `300ms`, `2m0s`, `1h0m0s`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ns = self.0;
        let unit = |f: &mut fmt::Formatter<'_>, per: u64, name: &str| {
            let (whole, rest) = (ns / per, ns % per);
            let digits = per.ilog10() as usize;
            let frac = format!("{rest:0digits$}");
            let frac = frac.trim_end_matches('0');
            match frac {
                "" => write!(f, "{whole}{name}"),
                _ => write!(f, "{whole}.{frac}{name}"),
            }
        };
        match ns {
            0 => f.write_str("0s"),
            1..1_000 => write!(f, "{ns}ns"),
            1_000..1_000_000 => unit(f, 1_000, "µs"),
            1_000_000..1_000_000_000 => unit(f, 1_000_000, "ms"),
            _ => {
                let secs = ns / 1_000_000_000;
                let (h, m) = (secs / 3600, secs / 60 % 60);
                if h > 0 {
                    write!(f, "{h}h{m}m")?;
                } else if m > 0 {
                    write!(f, "{m}m")?;
                }
                let rest = Span(ns % 60_000_000_000);
                let (whole, frac) = (rest.0 / 1_000_000_000, format!("{:09}", rest.0 % 1_000_000_000));
                match frac.trim_end_matches('0') {
                    "" => write!(f, "{whole}s"),
                    frac => write!(f, "{whole}.{frac}s"),
                }
            }
        }
    }
}

#[test]
fn spans_print_as_go_prints_durations() {
    for (span, want) in [
        (Span(0), "0s"),
        (Span(15), "15ns"),
        (Span::us(1500), "1.5ms"),
        (Span::ms(301), "301ms"),
        (Span::ms(1500), "1.5s"),
        (Span::secs(10), "10s"),
        (Span::secs(120), "2m0s"),
        (Span::ms(3_601_250), "1h0m1.25s"),
    ] {
        assert_eq!(span.to_string(), want);
    }
}
