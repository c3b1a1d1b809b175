//! A cron schedule: five fields, or a name such as `@hourly`. Models robfig/cron's standard parser, in UTC.

use crate::api::time;

/// When a job is due: sets of minutes, hours, days of the month, months, days of the week, as bits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Schedule {
    fields: [u64; 5],
    /// Days of the month and of the week: whether each is given as a star. If both are restricted, either suffices.
    star: [bool; 2],
}

/// The bounds of the fields.
const BOUNDS: [(u64, u64); 5] = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const NAMED: [(&str, &str); 7] = [
    ("@yearly", "0 0 1 1 *"),
    ("@annually", "0 0 1 1 *"),
    ("@monthly", "0 0 1 * *"),
    ("@weekly", "0 0 * * 0"),
    ("@daily", "0 0 * * *"),
    ("@midnight", "0 0 * * *"),
    ("@hourly", "0 * * * *"),
];
const DAY: i64 = 86_400;

impl Schedule {
    /// Reads a schedule.
    pub fn parse(text: &str) -> Result<Schedule, String> {
        let text = NAMED.iter().find(|(name, _)| *name == text).map_or(text, |(_, fields)| fields);
        if text.starts_with('@') {
            return Err(format!("unrecognized descriptor: {text}"));
        }
        let parts: Vec<&str> = text.split_whitespace().collect();
        if parts.len() != 5 {
            return Err(format!("expected exactly 5 fields, found {}: [{}]", parts.len(), parts.join(" ")));
        }
        let mut fields = [0; 5];
        for (i, part) in parts.iter().enumerate() {
            for range in part.split(',') {
                fields[i] |= range_bits(range, i)?;
            }
        }
        let star = [2, 4].map(|i: usize| parts[i].starts_with(['*', '?']));
        Ok(Schedule { fields, star })
    }

    fn has(&self, field: usize, n: u64) -> bool {
        self.fields[field] >> n & 1 == 1
    }

    /// The first second after this one at which it is due; none within five years.
    pub fn next(&self, after: i64) -> Option<i64> {
        let first = after.div_euclid(60) * 60 + 60;
        let today = first.div_euclid(DAY);
        for day in today..today + 5 * 366 {
            let text = time::rfc3339(day * DAY);
            let part = |from: usize| text[from..from + 2].parse::<u64>().unwrap_or(0);
            let (dom, dow) = (self.has(2, part(8)), self.has(4, (day + 4).rem_euclid(7) as u64));
            let fits = if self.star.contains(&true) { dom && dow } else { dom || dow };
            if self.has(3, part(5)) && fits {
                let minutes = (0..1440).filter(|m| self.has(1, m / 60) && self.has(0, m % 60));
                let due = minutes.map(|m| day * DAY + m as i64 * 60).find(|at| *at >= first);
                if due.is_some() {
                    return due;
                }
            }
        }
        None
    }
}

/// `*`, `3`, `1-5`, `*/15`, `mon-fri/2`, as bits.
fn range_bits(text: &str, field: usize) -> Result<u64, String> {
    let (least, most) = BOUNDS[field];
    let (range, step) = text.split_once('/').map_or((text, None), |(r, s)| (r, Some(s)));
    let number = |t: &str| -> Result<u64, String> {
        let lower = t.to_lowercase();
        let named = match field {
            3 => MONTHS.iter().position(|m| *m == lower).map(|i| i as u64 + 1),
            4 => DAYS.iter().position(|d| *d == lower).map(|i| i as u64),
            _ => None,
        };
        named.map_or_else(
            || {
                t.parse()
                    .map_err(|_| format!("failed to parse int from {t}: strconv.Atoi: parsing {t:?}: invalid syntax"))
            },
            Ok,
        )
    };
    let (from, mut to) = match range.split_once('-') {
        _ if matches!(range, "*" | "?") => (least, most),
        Some((a, b)) => (number(a)?, number(b)?),
        None => (number(range)?, number(range)?),
    };
    let step = match step {
        None => 1,
        Some(s) => {
            // `5/15` goes on to the end.
            if from == to && !range.contains('-') {
                to = most;
            }
            number(s)?
        }
    };
    if from < least {
        return Err(format!("beginning of range ({from}) below minimum ({least}): {text}"));
    }
    if to > most {
        return Err(format!("end of range ({to}) above maximum ({most}): {text}"));
    }
    if from > to {
        return Err(format!("beginning of range ({from}) beyond end of range ({to}): {text}"));
    }
    if step == 0 {
        return Err(format!("step of range should be a positive number: {text}"));
    }
    Ok((from..=to).step_by(step as usize).fold(0, |bits, n| bits | 1 << n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(schedule: &str, after: &str) -> String {
        let at = time::parse(after).expect("a timestamp").0;
        let due = Schedule::parse(schedule).expect("a schedule").next(at);
        due.map_or("never".into(), time::rfc3339)
    }

    #[test]
    fn the_next_instant_is_found() {
        for (schedule, after, want) in [
            ("* * * * *", "2026-11-27T08:00:25Z", "2026-11-27T08:01:00Z"),
            ("*/15 * * * *", "2026-11-27T08:45:00Z", "2026-11-27T09:00:00Z"),
            ("0 0 1 1 *", "2026-11-27T08:45:00Z", "2027-01-01T00:00:00Z"),
            ("30 9 * * mon-fri", "2026-11-27T09:30:00Z", "2026-11-30T09:30:00Z"),
            ("0 12 13 * fri", "2026-11-27T12:00:00Z", "2026-12-04T12:00:00Z"),
            ("0 0 29 2 *", "2026-11-27T12:00:00Z", "2028-02-29T00:00:00Z"),
            ("0 0 31 2 *", "2026-11-27T12:00:00Z", "never"),
            ("@hourly", "2026-11-27T12:00:00Z", "2026-11-27T13:00:00Z"),
        ] {
            assert_eq!(next(schedule, after), want, "{schedule} after {after}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in ["", "* * * *", "60 * * * *", "5-1 * * * *", "*/0 * * * *", "x * * * *", "@never"] {
            assert!(Schedule::parse(text).is_err(), "{text}");
        }
    }
}
