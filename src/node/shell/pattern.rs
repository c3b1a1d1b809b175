//! Patterns: the globs of `case` and file names, and the regular expressions of `grep`.

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

/// Whether a text holds a match of a regular expression: `.`, `*`, `+`, `?`, `[ ]`, `^`, `$`, `|`. Groups are not known.
pub fn regex(pattern: &str, text: &str, ignore_case: bool) -> bool {
    let fold = |s: &str| if ignore_case { s.to_lowercase() } else { s.to_string() };
    let (pattern, text) = (fold(pattern), fold(text));
    let t: Vec<char> = text.chars().collect();
    pattern.replace("\\|", "|").split('|').any(|branch| {
        let p: Vec<char> = branch.chars().collect();
        match p.strip_prefix(&['^']) {
            Some(p) => here(p, &t).is_some(),
            None => (0..=t.len()).any(|i| here(&p, &t[i..]).is_some()),
        }
    })
}

/// Match at the beginning; how much was taken.
fn here(p: &[char], t: &[char]) -> Option<usize> {
    if p.is_empty() {
        return Some(0);
    }
    if p == ['$'] {
        return t.is_empty().then_some(0);
    }
    let end = match p[0] {
        '[' => class(p, 0, '\0').map_or(1, |(_, next)| next),
        '\\' if p.len() > 1 => 2,
        _ => 1,
    };
    let fits = |c: char| match p[0] {
        '.' => true,
        '[' if end > 1 => class(p, 0, c).is_some_and(|(hit, _)| hit),
        '\\' if end == 2 => match p[1] {
            'd' => c.is_ascii_digit(),
            'w' => c.is_alphanumeric() || c == '_',
            's' => c.is_whitespace(),
            x => x == c,
        },
        x => x == c,
    };
    let (least, most, skip) = match p.get(end) {
        Some('*') => (0, usize::MAX, 1),
        Some('+') => (1, usize::MAX, 1),
        Some('?') => (0, 1, 1),
        _ => (1, 1, 0),
    };
    let rest = &p[end + skip..];
    let run = t.iter().take(most).take_while(|c| fits(**c)).count();
    (least..=run).rev().find_map(|n| here(rest, &t[n..]).map(|m| m + n))
}

#[test]
fn globs_and_regular_expressions() {
    for (p, t, want) in [
        ("*.txt", "a.txt", true),
        ("a?c", "abc", true),
        ("[!a]*", "abc", false),
        ("[a-c]x", "bx", true),
        ("\\*", "*", true),
        ("\\*", "a", false),
    ] {
        assert_eq!(glob(p, t), want, "{p} {t}");
    }
    for (p, t, want) in [
        ("a.c", "xabcx", true),
        ("^ab*c$", "abbbc", true),
        ("^b", "ab", false),
        ("foo|bar", "a bar", true),
        ("[0-9]+x", "12x", true),
        ("x$", "xy", false),
    ] {
        assert_eq!(regex(p, t, false), want, "{p} {t}");
    }
}
