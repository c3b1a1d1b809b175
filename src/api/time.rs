//! Timestamps and durations as texts: RFC 3339 in objects, ages in kubectl's tables, dates in `describe`.
//!
//! Everything is computed from whole numbers since 1970 in UTC; no clock is read here.

/// Days since 1970 of a date of the Gregorian calendar.
fn days_from_date(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is the last; an era is 400 of them.
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let of_era = y.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date that many days after 1970: year, month, day.
fn date_from_days(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let d = z.rem_euclid(146_097);
    let of_era = (d - d / 1460 + d / 36_524 - d / 146_096) / 365;
    let of_year = d - (365 * of_era + of_era / 4 - of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (of_era + era * 400 + i64::from(month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// `2026-11-23T07:12:15Z`.
pub fn rfc3339(seconds: i64) -> String {
    let (y, mo, d) = date_from_days(seconds.div_euclid(86_400));
    let s = seconds.rem_euclid(86_400);
    if !(0..10_000).contains(&y) {
        return format!("{y:04}-{mo:02}-{d:02}T{:02}:{:02}:{:02}Z", s / 3600, s / 60 % 60, s % 60);
    }
    let mut text = String::with_capacity(27);
    // Many a time is printed with each request: digit by digit, which is a tenth of the work.
    for (n, digits, then) in
        [(y, 4, '-'), (mo, 2, '-'), (d, 2, 'T'), (s / 3600, 2, ':'), (s / 60 % 60, 2, ':'), (s % 60, 2, 'Z')]
    {
        push_digits(&mut text, n, digits);
        text.push(then);
    }
    text
}

/// A number from 0 on, with zeros before it; the digits beyond these are left out.
fn push_digits(text: &mut String, n: i64, digits: u32) {
    for at in (0..digits).rev() {
        text.push((b'0' + (n / 10i64.pow(at) % 10) as u8) as char);
    }
}

/// `2026-11-23T07:12:15.123456Z`, as leases and events have it.
pub fn rfc3339_micro(seconds: i64, nanos: u32) -> String {
    let mut text = rfc3339(seconds);
    text.pop();
    text.push('.');
    push_digits(&mut text, i64::from(nanos / 1000), 6);
    text.push('Z');
    text
}

/// `Mon, 23 Nov 2026 07:12:15 +0000`, as `kubectl describe` prints times.
pub fn rfc1123z(seconds: i64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let days = seconds.div_euclid(86_400);
    let (y, mo, d) = date_from_days(days);
    let s = seconds.rem_euclid(86_400);
    let (day, month) = (DAYS[days.rem_euclid(7) as usize], MONTHS[(mo - 1) as usize]);
    format!("{day}, {d:02} {month} {y:04} {:02}:{:02}:{:02} +0000", s / 3600, s / 60 % 60, s % 60)
}

/// Seconds and nanoseconds since 1970 of an RFC 3339 text, if it is one: `2026-11-23T07:12:15.5+01:00`.
pub fn parse(text: &str) -> Option<(i64, u32)> {
    let b = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<i64> {
        let digits = b.get(from..to)?;
        digits.iter().try_fold(0, |n, d| d.is_ascii_digit().then(|| n * 10 + i64::from(d - b'0')))
    };
    let punctuated = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if !punctuated.iter().all(|&(i, c)| b.get(i) == Some(&c)) {
        return None;
    }
    let (y, mo, d) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (h, mi, s) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    let month_days = match mo {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=month_days).contains(&d) || h > 23 || mi > 59 || s > 59 {
        return None;
    }
    let mut at = 19;
    let mut nanos = 0;
    if matches!(b.get(at), Some(b'.' | b',')) {
        let start = at + 1;
        at = start;
        while b.get(at).is_some_and(u8::is_ascii_digit) {
            if at - start < 9 {
                nanos += u32::from(b[at] - b'0') * 10u32.pow(8 - (at - start) as u32);
            }
            at += 1;
        }
        if at == start {
            return None;
        }
    }
    let offset = match b.get(at..)? {
        b"Z" => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let (oh, om) = (number(at + 1, at + 3)?, number(at + 4, at + 6)?);
            if oh > 24 || om > 60 {
                return None;
            }
            (oh * 3600 + om * 60) * if *sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    Some((days_from_date(y, mo, d) * 86_400 + h * 3600 + mi * 60 + s - offset, nanos))
}

/// The layout of a `Time`.
pub const RFC3339: &str = "2006-01-02T15:04:05Z07:00";
/// The layout of a `MicroTime`.
pub const RFC3339_MICRO: &str = "2006-01-02T15:04:05.000000Z07:00";

/// Seconds and nanoseconds since 1970; `Err` is what Go's `time.Parse` says of a text that does not fit the layout.
pub fn parse_strictly(text: &str, layout: &str) -> Result<(i64, u32), String> {
    let b = text.as_bytes();
    let micros = || b.get(19) == Some(&b'.') && matches!(b.get(26), Some(b'Z' | b'+' | b'-'));
    let fits = |_: &(i64, u32)| layout == RFC3339 || micros();
    parse(text).filter(fits).ok_or_else(|| layout_error(text, layout))
}

/// Follows Go's parser through the layout to the element that does not fit.
fn layout_error(text: &str, layout: &str) -> String {
    let cannot = |rest: &str, element: &str| {
        format!("parsing time {text:?} as {layout:?}: cannot parse {rest:?} as {element:?}")
    };
    let mut rest = text;
    let elements: &[&str] = &["2006", "-", "01", "-", "02", "T", "15", ":", "04", ":", "05", ".000000", "Z07:00"];
    for element in elements.iter().filter(|e| **e != ".000000" || layout == RFC3339_MICRO) {
        let b = rest.as_bytes();
        let digits = |n: usize| b.len() >= n && b[..n].iter().all(u8::is_ascii_digit);
        let size = match *element {
            "2006" if digits(4) => 4,
            "01" | "02" | "04" | "05" if digits(2) => 2,
            "15" if digits(2) => 2,
            "15" if digits(1) => 1,
            ".000000" if b.first() == Some(&b'.') && b.len() >= 7 && b[1..7].iter().all(u8::is_ascii_digit) => 7,
            "Z07:00" if b.first() == Some(&b'Z') => 1,
            "Z07:00" if b.len() >= 6 && matches!(b[0], b'+' | b'-') && b[3] == b':' => 6,
            "-" | "T" | ":" if rest.starts_with(element) => 1,
            _ => return cannot(rest, element),
        };
        let number: u32 = rest.get(..size).and_then(|n| n.parse().ok()).unwrap_or(0);
        let out = match *element {
            "01" if !(1..=12).contains(&number) => "month",
            "15" if number > 23 => "hour",
            "04" if number > 59 => "minute",
            "05" if number > 59 => "second",
            _ => "",
        };
        if !out.is_empty() {
            return format!("parsing time {text:?}: {out} out of range");
        }
        rest = rest.get(size..).unwrap_or("");
        // A fraction that the layout does not name may follow the seconds.
        if *element == "05" && layout == RFC3339 && rest.len() > 1 && rest.starts_with(['.', ',']) {
            let fraction = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
            if fraction > 0 {
                rest = &rest[1 + fraction..];
            }
        }
    }
    if rest.is_empty() {
        return format!("parsing time {text:?}: day out of range");
    }
    format!("parsing time {text:?}: extra text: {rest:?}")
}

/// Nanoseconds from one text to another; none if either is no time.
pub fn nanos_between(from: &str, to: &str) -> Option<i64> {
    let ((a, an), (b, bn)) = (parse(from)?, parse(to)?);
    Some((b - a) * 1_000_000_000 + i64::from(bn) - i64::from(an))
}

/// An age as kubectl prints it, two or three figures: `5s`, `2m3s`, `10m`, `3h20m`, `5d`. Models `duration.HumanDuration`.
pub fn human_duration(seconds: i64) -> String {
    let pair = |big: i64, unit: &str, small: i64, rest: &str| {
        if small == 0 { format!("{big}{unit}") } else { format!("{big}{unit}{small}{rest}") }
    };
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    let days = hours / 24;
    match seconds {
        ..-1 => "<invalid>".into(),
        -1 => "0s".into(),
        _ if seconds < 120 => format!("{seconds}s"),
        _ if minutes < 10 => pair(minutes, "m", seconds % 60, "s"),
        _ if minutes < 180 => format!("{minutes}m"),
        _ if hours < 8 => pair(hours, "h", minutes % 60, "m"),
        _ if hours < 48 => format!("{hours}h"),
        _ if hours < 192 => pair(days, "d", hours % 24, "h"),
        _ if hours < 24 * 365 * 2 => format!("{days}d"),
        _ if hours < 24 * 365 * 8 => pair(days / 365, "y", days % 365, "d"),
        _ => format!("{}y", days / 365),
    }
}

/// The age of what was made at `created`, or `<unknown>` where that is no time; `now` is in seconds since 1970.
pub fn age(created: &str, now: u64) -> String {
    match parse(created) {
        Some((at, _)) => human_duration(now as i64 - at),
        None => "<unknown>".into(),
    }
}

/// A duration as Go prints it: `1h2m3s`, `1.5s`, `250ms`. Models `time.Duration.String`.
pub fn go_duration(nanos: i64) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let n = nanos.unsigned_abs();
    let decimal = |n: u64, unit: u64| {
        let (whole, rest) = (n / unit, n % unit);
        if rest == 0 {
            return whole.to_string();
        }
        let width = unit.ilog10() as usize;
        format!("{whole}.{}", format!("{rest:0width$}").trim_end_matches('0'))
    };
    const SECOND: u64 = 1_000_000_000;
    let body = match n {
        0 => "0s".into(),
        _ if n < 1000 => format!("{n}ns"),
        _ if n < 1_000_000 => format!("{}µs", decimal(n, 1000)),
        _ if n < SECOND => format!("{}ms", decimal(n, 1_000_000)),
        _ => {
            let (h, m) = (n / SECOND / 3600, n / SECOND / 60 % 60);
            let s = decimal(n % (60 * SECOND), SECOND);
            match (h, m) {
                (0, 0) => format!("{s}s"),
                (0, m) => format!("{m}m{s}s"),
                (h, m) => format!("{h}h{m}m{s}s"),
            }
        }
    };
    format!("{sign}{body}")
}

/// Nanoseconds of a duration as Go writes it (`1m30s`), or why it is none. Models `time.ParseDuration` without fractions.
pub fn go_duration_of(text: &str) -> Result<u64, String> {
    let (mut rest, mut sum) = (text, 0_u64);
    while !rest.is_empty() || text.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let Ok(n) = rest[..digits].parse::<u64>() else { return Err(format!("time: invalid duration {text:?}")) };
        rest = &rest[digits..];
        let letters = rest.bytes().take_while(|b| !b.is_ascii_digit()).count();
        let unit = match &rest[..letters] {
            "h" => 3600 * 1_000_000_000,
            "m" => 60 * 1_000_000_000,
            "s" => 1_000_000_000,
            "ms" => 1_000_000,
            "us" => 1_000,
            "ns" => 1,
            "" => return Err(format!("time: missing unit in duration {text:?}")),
            other => return Err(format!("time: unknown unit {other:?} in duration {text:?}")),
        };
        sum = sum.saturating_add(n.saturating_mul(unit));
        rest = &rest[letters..];
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_back() {
        for (text, seconds, nanos) in [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("2026-11-23T07:12:15Z", 1_795_417_935, 0),
            ("2024-02-29T23:59:59.5Z", 1_709_251_199, 500_000_000),
            ("2026-11-23T08:12:15.000001+01:00", 1_795_417_935, 1000),
            ("1969-12-31T23:59:59Z", -1, 0),
        ] {
            assert_eq!(parse(text), Some((seconds, nanos)), "{text}");
        }
        for bad in [
            "",
            "2026-11-23",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23t07:12:15Z",
            "2026-11-23T07:12:15",
            "é026-11-23T07:12:15Z",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
        for s in (-4_000_000_000..8_000_000_000).step_by(12_345_679) {
            assert_eq!(parse(&rfc3339(s)), Some((s, 0)));
        }
        assert_eq!(rfc3339_micro(1_795_417_935, 1_234_567), "2026-11-23T07:12:15.001234Z");
        assert_eq!(rfc1123z(1_795_417_935), "Mon, 23 Nov 2026 07:12:15 +0000");
        assert_eq!(nanos_between("2026-11-23T07:12:15Z", "2026-11-23T07:12:16.5Z"), Some(1_500_000_000));
    }

    #[test]
    fn texts_that_do_not_fit() {
        for (text, layout, wrong) in [
            (
                "yesterday",
                RFC3339_MICRO,
                " as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"yesterday\" as \"2006\"",
            ),
            (
                "2025-01-01T00:00:05.5Z",
                RFC3339_MICRO,
                " as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \".5Z\" as \".000000\"",
            ),
            ("2025-01-01", RFC3339, " as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"T\""),
            ("2025-13-01T00:00:00Z", RFC3339, ": month out of range"),
            ("2025-02-30T00:00:00Z", RFC3339, ": day out of range"),
            ("2025-02-03T00:00:00Zx", RFC3339, ": extra text: \"x\""),
            ("é", RFC3339, " as \"2006-01-02T15:04:05Z07:00\": cannot parse \"é\" as \"2006\""),
        ] {
            assert_eq!(parse_strictly(text, layout).unwrap_err(), format!("parsing time {text:?}{wrong}"));
        }
        assert!(parse_strictly("2025-01-01T00:00:05Z", RFC3339_MICRO).is_err());
    }

    #[test]
    fn ages() {
        const H: i64 = 3600;
        const D: i64 = 24 * H;
        for (seconds, text) in [
            (-2, "<invalid>"),
            (-1, "0s"),
            (0, "0s"),
            (119, "119s"),
            (120, "2m"),
            (123, "2m3s"),
            (599, "9m59s"),
            (600, "10m"),
            (179 * 60, "179m"),
            (3 * H, "3h"),
            (3 * H + 1200, "3h20m"),
            (8 * H + 59, "8h"),
            (47 * H, "47h"),
            (48 * H, "2d"),
            (5 * D + 3 * H, "5d3h"),
            (8 * D, "8d"),
            (800 * D, "2y70d"),
            (730 * D, "2y"),
            (3650 * D, "10y"),
        ] {
            assert_eq!(human_duration(seconds), text, "{seconds}");
        }
        assert_eq!(age("2026-11-23T07:12:15Z", 1_795_417_940), "5s");
        assert_eq!(age("", 5), "<unknown>");
    }

    #[test]
    fn durations_as_go_prints_them() {
        for (nanos, text) in [
            (0, "0s"),
            (1, "1ns"),
            (1500, "1.5µs"),
            (250_000_000, "250ms"),
            (1_500_000_000, "1.5s"),
            (300_000_000_000, "5m0s"),
            (3_723_000_000_000, "1h2m3s"),
            (-2_000_000_000, "-2s"),
        ] {
            assert_eq!(go_duration(nanos), text);
        }
    }
}
