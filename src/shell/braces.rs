//! `a{b,c}` and `{1..3}`: words out of one, before anything of them is expanded. bash has it, ash has not.

use std::rc::Rc;

use super::ast::{Part, Word};

/// A word that would become more words than this, or a longer text, is left as it is; so is one with more braces.
const WORDS_MAX: usize = 10_000;
const TEXT_MAX: usize = 1 << 20;
const BRACES_MAX: usize = 50;

/// A character that may be a brace, or something that is none.
#[derive(Clone)]
enum Unit {
    Char(char),
    Part(Part),
}

/// The words that a word becomes.
pub fn braces(word: &Word) -> Vec<Word> {
    let open = |part: &Part| if let Part::Text(text, false) = part { text.matches('{').count() } else { 0 };
    if !(1..=BRACES_MAX).contains(&word.iter().map(open).sum()) {
        return vec![word.clone()];
    }
    let mut units = Vec::new();
    for part in word.iter() {
        match part {
            Part::Text(text, false) => units.extend(text.chars().map(Unit::Char)),
            part => units.push(Unit::Part(part.clone())),
        }
    }
    let mut words = Vec::new();
    if expand(Vec::new(), &units, &mut words) { words } else { vec![word.clone()] }
}

/// What stands before a brace, and what is still to be read. False: it is too much.
fn expand(before: Vec<Unit>, units: &[Unit], words: &mut Vec<Word>) -> bool {
    let found = (0..units.len()).find_map(|open| {
        let (close, choices) = choices(&units[open..])?;
        Some((open, open + close, choices))
    });
    let Some((open, close, choices)) = found else {
        words.push(word(before.iter().chain(units)));
        return words.len() <= WORDS_MAX && words.len() * (before.len() + units.len()) <= TEXT_MAX;
    };
    choices.iter().all(|choice| {
        let before: Vec<Unit> = before.iter().chain(&units[..open]).cloned().collect();
        // A choice may have braces of its own.
        let rest: Vec<Unit> = choice.iter().chain(&units[close + 1..]).cloned().collect();
        expand(before, &rest, words)
    })
}

/// If a brace opens here that has choices: where it closes, and they.
fn choices(units: &[Unit]) -> Option<(usize, Vec<Vec<Unit>>)> {
    let (mut depth, mut commas, mut close) = (0, Vec::new(), None);
    if !matches!(units.first(), Some(Unit::Char('{'))) {
        return None;
    }
    for (i, unit) in units.iter().enumerate() {
        match unit {
            Unit::Char('{') => depth += 1,
            Unit::Char('}') => {
                depth -= 1;
                if depth == 0 {
                    close = Some(i);
                    break;
                }
            }
            Unit::Char(',') if depth == 1 => commas.push(i),
            _ => {}
        }
    }
    let close = close?;
    if commas.is_empty() {
        return Some((close, sequence(&units[1..close])?));
    }
    let starts = [0].into_iter().chain(commas.iter().copied());
    let ends = commas.iter().copied().chain([close]);
    Some((close, starts.zip(ends).map(|(a, b)| units[a + 1..b].to_vec()).collect()))
}

/// `1..5`, `1..9..2`, `a..e`.
fn sequence(inner: &[Unit]) -> Option<Vec<Vec<Unit>>> {
    let text: Option<String> = inner.iter().map(|u| if let Unit::Char(c) = u { Some(*c) } else { None }).collect();
    let text = text?;
    let mut ends = text.split("..");
    let (from, to, step) = (ends.next()?, ends.next()?, ends.next());
    let step = step.map_or(Some(1), |s| s.parse::<i64>().ok())?.unsigned_abs().max(1);
    if ends.next().is_some() {
        return None;
    }
    let one =
        |t: &str| t.chars().next().filter(|c| c.is_ascii_alphabetic() && t.len() == 1).map(|c| i64::from(c as u32));
    let letters = one(from).zip(one(to));
    let (a, b) = letters.or_else(|| from.parse().ok().zip(to.parse().ok()))?;
    if a.abs_diff(b) / step >= WORDS_MAX as u64 {
        return None;
    }
    // Numbers are as long as the longer of the two that begins with a 0.
    let padded = |t: &str| t.trim_start_matches('-').starts_with('0') && t.trim_start_matches('-').len() > 1;
    let width = if padded(from) || padded(to) { from.len().max(to.len()).min(20) } else { 0 };
    let count = a.abs_diff(b) / step;
    let numbers =
        (0..=count).map(|i| if a <= b { a.wrapping_add((i * step) as i64) } else { a.wrapping_sub((i * step) as i64) });
    let text = |n: i64| match letters {
        Some(_) => char::from_u32(n as u32).map(String::from).unwrap_or_default(),
        None => format!("{n:0width$}"),
    };
    Some(numbers.map(|n| text(n).chars().map(Unit::Char).collect()).collect())
}

fn word<'u>(units: impl Iterator<Item = &'u Unit>) -> Word {
    let mut parts: Vec<Part> = Vec::new();
    for unit in units {
        match (unit, parts.last_mut()) {
            (Unit::Char(c), Some(Part::Text(text, false))) => text.push(*c),
            (Unit::Char(c), _) => parts.push(Part::plain(*c)),
            (Unit::Part(part), _) => parts.push(part.clone()),
        }
    }
    Rc::from(parts)
}

#[test]
fn braces_make_words() {
    for (text, want) in [
        ("a{b,c}d", "abd acd"),
        ("{1..3}", "1 2 3"),
        ("{3..1}", "3 2 1"),
        ("{01..10..4}", "01 05 09"),
        ("{a..c}", "a b c"),
        ("{a,b}{1,2}", "a1 a2 b1 b2"),
        ("{a,{b,c}}", "a b c"),
        ("x{,.bak}", "x x.bak"),
        ("{a}", "{a}"),
        ("{}", "{}"),
        ("{a", "{a"),
    ] {
        let words = braces(&Rc::from([Part::plain(text)]));
        let texts: Vec<&str> = words
            .iter()
            .map(|w| match &w[..] {
                [Part::Text(text, false)] => text.as_str(),
                _ => "?",
            })
            .collect();
        assert_eq!(texts.join(" "), want, "{text}");
    }
    for much in ["{1..1000000}".to_string(), "{a,b}".repeat(40), "{".repeat(100_000), "{a,b}".repeat(100_000)] {
        assert_eq!(braces(&Rc::from([Part::plain(much)])).len(), 1);
    }
}
