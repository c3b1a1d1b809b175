//! Programs that print what they are told.

use crate::cli::io::{Io, Wait};
use crate::shell::{self, Dialect};

use super::{options, value};

pub fn echo(words: &[String], io: &mut Io) -> Wait<i32> {
    io.print(&shell::echo(&words[1..]));
    Ok(0)
}

pub fn printf(words: &[String], io: &mut Io) -> Wait<i32> {
    const USAGE: &str = "printf: usage: printf [-v var] format [arguments]";
    let words = &words[1..];
    let words = match words.first() {
        Some(end) if end == "--" => &words[1..],
        Some(flag) if flag.starts_with('-') && flag.len() > 1 => {
            io.complain(&format!("bash: printf: {}: invalid option", flag.chars().take(2).collect::<String>()));
            io.complain(USAGE);
            return Ok(2);
        }
        _ => words,
    };
    let Some((format, values)) = words.split_first() else {
        io.complain(USAGE);
        return Ok(2);
    };
    let printed = shell::printf(format, values, Dialect::Bash);
    io.print(&printed.text);
    printed.complaints.iter().for_each(|why| io.complain(&format!("bash: printf: {why}")));
    Ok(i32::from(!printed.complaints.is_empty()))
}

pub fn seq(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, rest) = options(words, "s");
    let n: Vec<i64> = rest.iter().map(|w| w.parse().unwrap_or(0)).collect();
    let (from, by, to) = match n.as_slice() {
        [to] => (1, 1, *to),
        [from, to] => (*from, 1, *to),
        [from, by, to] if *by != 0 => (*from, *by, *to),
        _ => {
            io.complain("seq: missing operand");
            return Ok(1);
        }
    };
    if (to - from) / by > 1_000_000 {
        io.complain("not simulated: a sequence of more than 1000000 numbers");
        return Ok(1);
    }
    let mut numbers = Vec::new();
    let mut at = from;
    while if by > 0 { at <= to } else { at >= to } {
        numbers.push(at.to_string());
        at += by;
    }
    if !numbers.is_empty() {
        io.line(&numbers.join(value(&switches, 's').unwrap_or("\n")));
    }
    Ok(0)
}
