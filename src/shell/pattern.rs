//! Patterns: what `case`, `[[ ]]`, file names and `${x%...}` match with.

use super::ast::Place;

/// Whether a text matches a glob whole: `*`, `?`, `[a-z]`, `[!x]`. A backslash makes the next character plain.
pub fn glob(pattern: &str, text: &str) -> bool {
    let (p, t): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut i, mut j, mut star) = (0, 0, None);
    while j < t.len() {
        if p.get(i) == Some(&'*') {
            star = Some((i, j));
            i += 1;
            continue;
        }
        if let Some(next) = p.get(i).and_then(|_| one(&p, i, t[j])) {
            i = next;
            j += 1;
            continue;
        }
        match star {
            Some((si, sj)) => {
                star = Some((si, sj + 1));
                i = si + 1;
                j = sj + 1;
            }
            None => return false,
        }
    }
    p[i..].iter().all(|c| *c == '*')
}

/// Match one character against what stands at `i`; where the pattern goes on.
fn one(p: &[char], i: usize, c: char) -> Option<usize> {
    match p[i] {
        '?' => Some(i + 1),
        '\\' if i + 1 < p.len() => (p[i + 1] == c).then_some(i + 2),
        '[' => match class(p, i, c) {
            Some((hit, next)) => hit.then_some(next),
            None => (c == '[').then_some(i + 1),
        },
        x => (x == c).then_some(i + 1),
    }
}

/// A bracket expression: whether it has the character, and where the pattern goes on.
fn class(p: &[char], i: usize, c: char) -> Option<(bool, usize)> {
    let mut at = i + 1;
    let not = matches!(p.get(at), Some('!' | '^'));
    at += usize::from(not);
    let (mut hit, first) = (false, at);
    loop {
        let x = *p.get(at)?;
        if x == ']' && at > first {
            return Some((hit != not, at + 1));
        }
        if x == '[' && p.get(at + 1) == Some(&':') {
            let name: String = p[at + 2..].iter().take_while(|c| **c != ':').collect();
            hit |= match name.as_str() {
                "alpha" => c.is_alphabetic(),
                "digit" => c.is_ascii_digit(),
                "alnum" => c.is_alphanumeric(),
                "space" => c.is_whitespace(),
                "upper" => c.is_uppercase(),
                "lower" => c.is_lowercase(),
                "punct" => c.is_ascii_punctuation(),
                _ => return None,
            };
            at += name.chars().count() + 4;
        } else if p.get(at + 1) == Some(&'-') && p.get(at + 2).is_some_and(|e| *e != ']') {
            hit |= (x..=p[at + 2]).contains(&c);
            at += 3;
        } else {
            hit |= x == c;
            at += 1;
        }
    }
}

/// The places between the characters of a text, from the first or from the last.
pub(super) fn edges(text: &str, from_end: bool) -> impl Iterator<Item = usize> {
    let mut edges: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
    if from_end {
        edges.reverse();
    }
    edges.into_iter()
}

/// A longer text is searched for plain text only.
const SEARCHED_MAX: usize = 1 << 10;

/// A text with the longest of what a pattern matches replaced.
pub(super) fn replace(text: &str, pattern: &str, to: &str, place: Place) -> Option<String> {
    let plain = !pattern.contains(['*', '?', '[', '\\']);
    match place {
        _ if pattern.is_empty() => return Some(text.into()),
        Place::All if plain => return Some(text.replace(pattern, to)),
        Place::First if plain => return Some(text.replacen(pattern, to, 1)),
        _ if text.len() > SEARCHED_MAX => return None,
        _ => {}
    }
    let (mut out, mut at) = (String::new(), 0);
    while at <= text.len() {
        let rest = &text[at..];
        let end = edges(rest, true).find(|i| glob(pattern, &rest[..*i]) && (place != Place::End || *i == rest.len()));
        let next = rest.chars().next();
        match end {
            Some(end) if end > 0 => {
                out.push_str(to);
                at += end;
                if place != Place::All {
                    break;
                }
            }
            _ if place == Place::Start => break,
            _ => {
                out.extend(next);
                at += next.map_or(1, char::len_utf8);
            }
        }
    }
    Some(out + text.get(at..).unwrap_or_default())
}

#[test]
fn patterns_match_whole_texts() {
    for (pattern, text, want) in [
        ("*.txt", "a.txt", true),
        ("*.yaml", "a.yml", false),
        ("a?c", "abc", true),
        ("[!a]*", "abc", false),
        ("[a-c]x", "bx", true),
        ("[!a-c]x", "bx", false),
        ("[[:digit:]]", "7", true),
        ("\\*", "*", true),
        ("\\*", "a", false),
        ("a*b*c", "aXbYbZc", true),
        ("", "", true),
    ] {
        assert_eq!(glob(pattern, text), want, "{pattern} {text}");
    }
}
