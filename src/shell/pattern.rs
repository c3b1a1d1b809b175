//! Patterns: what `case`, `[[ ]]`, file names and `${x%...}` match with.

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
