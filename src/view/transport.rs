//! The transport: where we are in time, and how fast it goes.

use super::part::{Part, Tone};
use super::text::Lang;

/// How presentation time follows virtual time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Each hop of the followed story gets about 0.8 s; the rest runs quickly.
    #[default]
    Story,
    /// A number of thousandths of real time.
    Clock(u32),
    /// No waiting at all.
    Max,
}

impl Pace {
    /// The paces that the selector offers.
    pub const OFFERED: &'static [Pace] = &[
        Pace::Story,
        Pace::Clock(100),
        Pace::Clock(1_000),
        Pace::Clock(10_000),
        Pace::Clock(100_000),
        Pace::Clock(1_000_000),
        Pace::Max,
    ];

    /// Whether more happens than eyes could follow.
    pub fn hurries(self) -> bool {
        self == Pace::Max || matches!(self, Pace::Clock(k) if k >= 10_000)
    }

    /// The value in the selector and in `pace=`: `story`, `0.1`, `10`, `max`.
    pub fn code(self) -> String {
        match self {
            Pace::Story => "story".into(),
            Pace::Max => "max".into(),
            Pace::Clock(k) if k % 1_000 == 0 => (k / 1_000).to_string(),
            Pace::Clock(k) => format!("{}.{}", k / 1_000, format!("{:03}", k % 1_000).trim_end_matches('0')),
        }
    }

    /// The pace of a code: a number is k times real time, 0.1 to 1000.
    pub fn of(code: &str) -> Option<Pace> {
        match code {
            "story" => Some(Pace::Story),
            "max" => Some(Pace::Max),
            _ => {
                let (whole, part) = code.split_once('.').unwrap_or((code, ""));
                let part: String = part.chars().chain("000".chars()).take(3).collect();
                let k = whole.parse::<u32>().ok()?.checked_mul(1_000)?.checked_add(part.parse().ok()?)?;
                (100..=1_000_000).contains(&k).then_some(Pace::Clock(k))
            }
        }
    }
}

/// What the transport shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transport {
    /// Whether time goes on.
    pub playing: bool,
    /// How.
    pub pace: Pace,
    /// The virtual time.
    pub ns: u64,
    /// That, to read: `00:00:12.340`.
    pub clock: String,
    /// The hash of the world, when paused.
    pub hash: String,
    /// Where we are on the scrub bar, in ten-thousandths.
    pub at: u16,
    /// The steps on the scrub bar.
    pub marks: Vec<Mark>,
    /// Said when time races.
    pub racing: String,
    /// Whether there is something before.
    pub can_back: bool,
    /// Whether this is the newest instant.
    pub live: bool,
}

/// A step on the scrub bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// The step.
    pub n: u8,
    /// Where, in ten-thousandths.
    pub at: u16,
    /// What it says.
    pub label: String,
    /// Who acts.
    pub part: Part,
    /// Whether it failed.
    pub tone: Tone,
}

/// Virtual time to read: hours, minutes, seconds, thousandths.
pub fn clock(ns: u64) -> String {
    let ms = ns / 1_000_000;
    format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000)
}

/// A short span to read: `340 µs`, `12 ms`, `4.2 s`, `3 min 12 s`. A number and its unit stay on one line.
pub fn span(ns: u64, lang: Lang) -> String {
    let (us, ms, s) = (ns / 1_000, ns / 1_000_000, ns / 1_000_000_000);
    match () {
        () if ms == 0 => format!("{us} µs"),
        () if s == 0 => format!("{ms} ms"),
        () if s < 10 => format!("{s}{}{} s", lang.decimal_mark(), ms % 1_000 / 100),
        () if s < 60 => format!("{s} s"),
        () if s < 3_600 => format!("{} min {} s", s / 60, s % 60),
        () => format!("{} h {} min", s / 3_600, s / 60 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_and_its_code_go_both_ways() {
        for &pace in Pace::OFFERED {
            assert_eq!(Pace::of(&pace.code()), Some(pace), "{}", pace.code());
        }
        assert_eq!(Pace::of("0.5"), Some(Pace::Clock(500)));
        for bad in ["", "0", "0.01", "1001", "fast", "1.x", "-3", "99999999999"] {
            assert_eq!(Pace::of(bad), None, "{bad}");
        }
    }

    #[test]
    fn time_reads_as_a_clock_and_as_a_span() {
        assert_eq!(clock(12_340_567_890), "00:00:12.340");
        assert_eq!(clock(3_723_004_000_000), "01:02:03.004");
        for (ns, text) in [
            (340_000, "340 µs"),
            (12_000_000, "12 ms"),
            (4_230_000_000, "4.2 s"),
            (40_000_000_000, "40 s"),
            (192_000_000_000, "3 min 12 s"),
            (3_780_000_000_000, "1 h 3 min"),
        ] {
            assert_eq!(span(ns, Lang::En).replace('\u{a0}', " "), text);
        }
        assert_eq!(span(4_230_000_000, Lang::Fr), "4,2\u{a0}s");
    }
}
