//! Models `tc` with the queueing discipline `netem`: what leaves the machine's interface is delayed, or lost. `delay` and `loss` are
//! simulated; of other disciplines and of netem's other options it is said that they are not.

use crate::sim::{Ratio, Shape, Span};

/// The interface of every machine.
pub const DEVICE: &str = "eth0";
/// What `tc` ends with when the kernel refuses, and when it cannot read what it is told.
const REFUSED: i32 = 2;
const UNREAD: i32 = 1;

/// What a `tc` command does: the shape from now on, if it changes, or its exit status and what it prints.
pub fn tc(words: &[&str], now: Shape) -> Result<Shape, (i32, String)> {
    let refused = |why: &str| Err((REFUSED, format!("Error: {why}\n")));
    let (verb, rest) = match words {
        ["qdisc", "show" | "list" | "ls"] | ["qdisc"] => return Err((0, show(now))),
        ["qdisc", "show" | "list" | "ls", "dev", DEVICE] => return Err((0, show(now))),
        ["qdisc", verb @ ("add" | "del" | "delete" | "change" | "replace"), "dev", DEVICE, "root", rest @ ..] => {
            (*verb, rest)
        }
        ["qdisc", _, "dev", other, ..] if *other != DEVICE => {
            return Err((UNREAD, format!("Cannot find device \"{other}\"\n")));
        }
        ["qdisc", verb, ..] => {
            return Err((UNREAD, format!("Command \"{verb}\" is unknown, try \"tc qdisc help\".\n")));
        }
        [object, ..] => return Err((UNREAD, format!("tc: {object} is not simulated: qdisc netem is\n"))),
        [] => {
            return Err((
                UNREAD,
                "Usage: tc qdisc { add | change | replace | del | show } dev eth0 root netem ...\n".into(),
            ));
        }
    };
    match verb {
        "del" | "delete" if now == Shape::NONE => refused("Cannot delete qdisc with handle of zero."),
        "del" | "delete" => Ok(Shape::NONE),
        "add" if now != Shape::NONE => refused("Exclusivity flag on, cannot modify."),
        "change" if now == Shape::NONE => refused("Qdisc not found. To create specify NLM_F_CREATE flag."),
        _ => match rest {
            ["netem", options @ ..] => netem(options),
            [kind @ ("tbf" | "htb" | "fq" | "fq_codel" | "pfifo" | "prio" | "sfq"), ..] => {
                Err((UNREAD, format!("tc: qdisc {kind} is not simulated: netem is\n")))
            }
            _ => refused("Specified qdisc kind is unknown."),
        },
    }
}

fn netem(options: &[&str]) -> Result<Shape, (i32, String)> {
    let unread = |words: String| Err((UNREAD, format!("{words}\n")));
    let (mut shape, mut rest) = (Shape::NONE, options);
    loop {
        rest = match rest {
            [] => return Ok(shape),
            ["delay" | "latency", time, more @ ..] => {
                let Some(delay) = span(time) else { return unread("Illegal \"latency\"".into()) };
                shape.delay = delay;
                more
            }
            ["loss", "random", more @ ..] | ["loss", more @ ..] if !more.is_empty() => {
                let Some(loss) = percent(more[0]) else { return unread("Illegal \"loss percent\"".into()) };
                shape.loss = loss;
                &more[1..]
            }
            [
                option @ ("duplicate" | "corrupt" | "reorder" | "rate" | "limit" | "slot" | "gap" | "distribution"),
                ..,
            ] => {
                return unread(format!("tc: netem {option} is not simulated: delay and loss are"));
            }
            [time, ..] if span(time).is_some() => return unread("tc: jitter is not simulated: one delay is".into()),
            [other, ..] => return unread(format!("What is \"{other}\"?")),
        };
    }
}

/// `300ms`, `0.3s`, `200us`; without a unit microseconds.
fn span(text: &str) -> Option<Span> {
    let at = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(at);
    let unit = match unit {
        "s" | "sec" | "secs" => 1_000_000_000,
        "ms" | "msec" | "msecs" => 1_000_000,
        "" | "us" | "usec" | "usecs" => 1_000,
        "ns" | "nsec" | "nsecs" => 1,
        _ => return None,
    };
    Some(Span(scaled(number, unit)?))
}

/// `5%`, `0.1%`.
fn percent(text: &str) -> Option<Ratio> {
    let parts = scaled(text.strip_suffix('%').unwrap_or(text), 1_000)?;
    (parts <= 100_000).then_some(Ratio(parts as u32, 100_000))
}

/// A decimal number times a whole one, cut off; nothing if it is none or too large.
fn scaled(number: &str, by: u64) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: u64 = if whole.is_empty() && !part.is_empty() { 0 } else { whole.parse().ok()? };
    let part = &part[..part.len().min(9)];
    let fraction: u64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let sum =
        u128::from(whole) * u128::from(by) + u128::from(fraction) * u128::from(by) / 10u128.pow(part.len() as u32);
    u64::try_from(sum).ok()
}

fn show(now: Shape) -> String {
    if now == Shape::NONE {
        return "qdisc noqueue 0: root refcnt 2\n".into();
    }
    let mut out = "qdisc netem 8001: root refcnt 2 limit 1000".to_string();
    if now.delay > Span::ZERO {
        out += &format!(" delay {}", now.delay);
    }
    if now.loss != Shape::NONE.loss {
        let (whole, part) = (now.loss.0 / 1_000, now.loss.0 % 1_000);
        let part = format!(".{part:03}");
        out += &format!(" loss {whole}{}%", part.trim_end_matches('0').trim_end_matches('.'));
    }
    out + "\n"
}

#[test]
fn netem_is_read_and_shown() {
    let ask = |line: &str, now: Shape| tc(&line.split(' ').collect::<Vec<_>>(), now);
    let slow = ask("qdisc add dev eth0 root netem delay 300ms loss 2.5%", Shape::NONE).unwrap();
    assert_eq!(slow, Shape { delay: Span::ms(300), loss: Ratio(2_500, 100_000) });
    let shown = "qdisc netem 8001: root refcnt 2 limit 1000 delay 300ms loss 2.5%\n";
    assert_eq!(ask("qdisc show dev eth0", slow), Err((0, shown.into())));
    assert_eq!(ask("qdisc del dev eth0 root", slow), Ok(Shape::NONE));
    for (line, now, code, said) in [
        ("qdisc add dev eth0 root netem delay 1s", slow, 2, "Error: Exclusivity flag on, cannot modify.\n"),
        ("qdisc del dev eth0 root", Shape::NONE, 2, "Error: Cannot delete qdisc with handle of zero.\n"),
        ("qdisc add dev eth1 root netem delay 1s", Shape::NONE, 1, "Cannot find device \"eth1\"\n"),
        ("qdisc add dev eth0 root netem delay soon", Shape::NONE, 1, "Illegal \"latency\"\n"),
        ("qdisc add dev eth0 root netem lag 1s", Shape::NONE, 1, "What is \"lag\"?\n"),
        ("qdisc add dev eth0 root tbf rate 1mbit", Shape::NONE, 1, "tc: qdisc tbf is not simulated: netem is\n"),
    ] {
        assert_eq!(ask(line, now), Err((code, said.into())), "{line}");
    }
}
