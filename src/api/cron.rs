//! The schedules of CronJobs. Models the standard parser of `robfig/cron`: five fields or a descriptor, errors in its words.

/// A field of a schedule: the values it takes, and whether it was written as a star.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// Bit n stands for the value n.
    pub bits: u64,
    /// `*` or `?`: a day has to match only the other of the two fields for days.
    pub star: bool,
}

/// When a CronJob runs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Schedule {
    /// Minute, hour, day of the month, month, day of the week.
    Times([Part; 5]),
    /// `@every 5m`: whole seconds from one run to the next.
    Every(u64),
}

const BOUNDS: [(u64, u64, &str); 5] = [
    (0, 59, ""),
    (0, 23, ""),
    (1, 31, ""),
    (1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"),
    (0, 6, "sunmontuewedthufrisat"),
];

impl Schedule {
    /// Reads a schedule.
    pub fn parse(text: &str) -> Result<Schedule, String> {
        if text.is_empty() {
            return Err("empty spec string".into());
        }
        if let Some(descriptor) = text.strip_prefix('@') {
            return described(text, descriptor);
        }
        let fields: Vec<&str> = text.split_whitespace().collect();
        if fields.len() != 5 {
            return Err(format!("expected exactly 5 fields, found {}: [{}]", fields.len(), fields.join(" ")));
        }
        let mut parts = [Part { bits: 0, star: false }; 5];
        for ((part, field), bounds) in parts.iter_mut().zip(fields).zip(BOUNDS) {
            for range in field.split(',').filter(|r| !r.is_empty()) {
                add_range(part, range, bounds)?;
            }
        }
        Ok(Schedule::Times(parts))
    }
}

fn described(text: &str, descriptor: &str) -> Result<Schedule, String> {
    let times = match descriptor {
        "yearly" | "annually" => "0 0 1 1 *",
        "monthly" => "0 0 1 * *",
        "weekly" => "0 0 * * 0",
        "daily" | "midnight" => "0 0 * * *",
        "hourly" => "0 * * * *",
        _ => {
            let every = descriptor.strip_prefix("every ").ok_or_else(|| format!("unrecognized descriptor: {text}"))?;
            let wrong = || format!("failed to parse duration {text}: time: invalid duration {every:?}");
            return seconds(every).map(|n| Schedule::Every(n.max(1))).ok_or_else(wrong);
        }
    };
    Schedule::parse(times)
}

/// `1h30m` in seconds.
fn seconds(text: &str) -> Option<u64> {
    let (mut total, mut number) = (0u64, None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(digit) = c.to_digit(10) {
            number = Some(number.unwrap_or(0u64).checked_mul(10)?.checked_add(u64::from(digit))?);
            continue;
        }
        let milli = c == 'm' && chars.next_if_eq(&'s').is_some();
        let n = number.take()?;
        total = total.checked_add(match c {
            'h' => n.checked_mul(3600)?,
            'm' if milli => n / 1000,
            'm' => n.checked_mul(60)?,
            's' => n,
            _ => return None,
        })?;
    }
    (number.is_none() && !text.is_empty()).then_some(total)
}

fn add_range(part: &mut Part, text: &str, (min, max, names): (u64, u64, &str)) -> Result<(), String> {
    let (range, steps): (&str, Vec<&str>) = match text.split_once('/') {
        Some((range, steps)) => (range, steps.split('/').collect()),
        None => (text, Vec::new()),
    };
    let ends: Vec<&str> = range.split('-').collect();
    let all = matches!(ends[0], "*" | "?");
    let (start, mut end) = match ends.as_slice() {
        _ if all => (min, max),
        [one] => (value(one, names)?, value(one, names)?),
        [from, to] => (value(from, names)?, value(to, names)?),
        _ => return Err(format!("too many hyphens: {text}")),
    };
    let step = match steps.as_slice() {
        [] => 1,
        [step] => {
            if ends.len() == 1 {
                end = max;
            }
            number(step)?
        }
        _ => return Err(format!("too many slashes: {text}")),
    };
    if start < min {
        return Err(format!("beginning of range ({start}) below minimum ({min}): {text}"));
    }
    if end > max {
        return Err(format!("end of range ({end}) above maximum ({max}): {text}"));
    }
    if start > end {
        return Err(format!("beginning of range ({start}) beyond end of range ({end}): {text}"));
    }
    if step == 0 {
        return Err(format!("step of range should be a positive number: {text}"));
    }
    let mut at = start;
    while at <= end {
        part.bits |= 1 << at;
        at = at.saturating_add(step);
    }
    part.star |= all && step == 1;
    Ok(())
}

/// A number, or the first three letters of a month or day.
fn value(text: &str, names: &str) -> Result<u64, String> {
    let lower = text.to_lowercase();
    let named = (0..names.len() / 3).find(|i| lower == names[i * 3..i * 3 + 3]);
    match named {
        Some(i) => Ok(i as u64 + u64::from(names.starts_with("jan"))),
        None => number(text),
    }
}

fn number(text: &str) -> Result<u64, String> {
    match text.parse::<i64>() {
        Ok(n) => u64::try_from(n).map_err(|_| format!("negative number ({n}) not allowed: {text}")),
        Err(_) => Err(format!("failed to parse int from {text}: strconv.Atoi: parsing {text:?}: invalid syntax")),
    }
}

#[test]
fn schedules() {
    let bits = |text: &str, field: usize| match Schedule::parse(text) {
        Ok(Schedule::Times(parts)) => parts[field].bits,
        _ => 0,
    };
    assert_eq!(bits("*/20 * * * *", 0), 1 | 1 << 20 | 1 << 40);
    assert_eq!(bits("0 9-17/4 * * *", 1), 1 << 9 | 1 << 13 | 1 << 17);
    assert_eq!(bits("0 0 * feb,3 mon-WED", 3), 1 << 2 | 1 << 3);
    assert_eq!(bits("0 0 * feb,3 mon-WED", 4), 0b1110);
    assert_eq!(bits("@weekly", 4), 1);
    assert_eq!(Schedule::parse("@every 1h30m"), Ok(Schedule::Every(5400)));
    for (text, wrong) in [
        ("every minute", "expected exactly 5 fields, found 2: [every minute]"),
        ("61 * * * *", "end of range (61) above maximum (59): 61"),
        ("* * 0 * *", "beginning of range (0) below minimum (1): 0"),
        ("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1"),
        ("*/0 * * * *", "step of range should be a positive number: */0"),
        ("x * * * *", "failed to parse int from x: strconv.Atoi: parsing \"x\": invalid syntax"),
        ("@often", "unrecognized descriptor: @often"),
        ("@every soon", "failed to parse duration @every soon: time: invalid duration \"soon\""),
    ] {
        assert_eq!(Schedule::parse(text), Err(wrong.to_string()), "{text}");
    }
}
