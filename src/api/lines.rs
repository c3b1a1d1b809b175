//! What differs between two texts, line by line, as a unified diff. Models difflib's SequenceMatcher, popular lines included.

use litemap::LiteMap;

use crate::sim::Arrange;
/// So many lines of context.
const AROUND: usize = 3;
/// From so many lines on, those that come too often begin no match.
const LONG: usize = 200;

/// A run of lines of the old and of the new text; both are the same if `same`.
#[derive(Clone, Copy)]
struct Run {
    same: bool,
    old: (usize, usize),
    new: (usize, usize),
}

/// The differences, in hunks.
pub fn unified(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut out = String::new();
    for hunk in hunks(&runs(&a, &b)) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { continue };
        let (from, to) = (range(first.old.0, last.old.1), range(first.new.0, last.new.1));
        out.push_str(&format!("@@ -{from} +{to} @@\n"));
        for run in &hunk {
            let mut say = |sign: char, lines: &[&str]| lines.iter().for_each(|l| out.push_str(&format!("{sign}{l}\n")));
            if run.same {
                say(' ', &a[run.old.0..run.old.1]);
            } else {
                say('-', &a[run.old.0..run.old.1]);
                say('+', &b[run.new.0..run.new.1]);
            }
        }
    }
    out
}

fn range(start: usize, stop: usize) -> String {
    match stop - start {
        1 => (start + 1).to_string(),
        0 => format!("{start},0"),
        n => format!("{},{n}", start + 1),
    }
}

/// Everything, as runs that are the same and runs that differ.
fn runs(a: &[&str], b: &[&str]) -> Vec<Run> {
    let mut places: LiteMap<&str, Vec<usize>> = LiteMap::new();
    for (j, line) in b.iter().enumerate() {
        places.entry(line).or_default().push(j);
    }
    if b.len() >= LONG {
        places.retain(|_, at| at.len() <= b.len() / 100 + 1);
    }
    let mut found = Vec::new();
    let mut open = vec![((0, a.len()), (0, b.len()))];
    while let Some((old, new)) = open.pop() {
        let (i, j, n) = longest(a, b, &places, old, new);
        if n > 0 {
            found.push((i, j, n));
            open.push(((old.0, i), (new.0, j)));
            open.push(((i + n, old.1), (j + n, new.1)));
        }
    }
    found.arrange();
    found.push((a.len(), b.len(), 0));
    let mut out: Vec<Run> = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (at, to, n) in found {
        if i < at || j < to {
            out.push(Run { same: false, old: (i, at), new: (j, to) });
        }
        match out.last_mut().filter(|run| run.same && run.old.1 == at && run.new.1 == to) {
            Some(run) => (run.old.1, run.new.1) = (at + n, to + n),
            None if n > 0 => out.push(Run { same: true, old: (at, at + n), new: (to, to + n) }),
            None => {}
        }
        (i, j) = (at + n, to + n);
    }
    out
}

/// The longest run of equal lines within two ranges, the first of them.
fn longest(
    a: &[&str],
    b: &[&str],
    places: &LiteMap<&str, Vec<usize>>,
    old: (usize, usize),
    new: (usize, usize),
) -> (usize, usize, usize) {
    let (mut i, mut j, mut n) = (old.0, new.0, 0);
    // How long a match ends at each line of the new text, for the line of the old one before.
    let mut before = vec![0; b.len() + 1];
    for (at, line) in a.iter().enumerate().take(old.1).skip(old.0) {
        let mut now = vec![0; b.len() + 1];
        let here = places.get(line).map_or(&[][..], Vec::as_slice);
        for &to in here.iter().filter(|to| (new.0..new.1).contains(*to)) {
            let length = before[to] + 1;
            now[to + 1] = length;
            if length > n {
                (i, j, n) = (at + 1 - length, to + 1 - length, length);
            }
        }
        before = now;
    }
    while i > old.0 && j > new.0 && a[i - 1] == b[j - 1] {
        (i, j, n) = (i - 1, j - 1, n + 1);
    }
    while i + n < old.1 && j + n < new.1 && a[i + n] == b[j + n] {
        n += 1;
    }
    (i, j, n)
}

/// The differences, each with what is around it; those that are near go together.
fn hunks(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut out = Vec::new();
    let mut hunk: Vec<Run> = Vec::new();
    for (n, run) in runs.iter().enumerate() {
        let mut run = *run;
        if run.same && n == 0 {
            run.old.0 = run.old.1.saturating_sub(AROUND).max(run.old.0);
            run.new.0 = run.new.1.saturating_sub(AROUND).max(run.new.0);
        }
        if run.same && n + 1 == runs.len() {
            run.old.1 = run.old.1.min(run.old.0 + AROUND);
            run.new.1 = run.new.1.min(run.new.0 + AROUND);
        }
        if run.same && run.old.1 - run.old.0 > 2 * AROUND {
            let head = |(from, _): (usize, usize)| (from, from + AROUND);
            hunk.push(Run { old: head(run.old), new: head(run.new), ..run });
            out.push(std::mem::take(&mut hunk));
            (run.old.0, run.new.0) = (run.old.1 - AROUND, run.new.1 - AROUND);
        }
        hunk.push(run);
    }
    if hunk.iter().any(|run| !run.same) {
        out.push(hunk);
    }
    out
}

#[test]
fn far_differences_are_told_apart() {
    let text =
        |n: usize, x: &str| (0..n).map(|i| if i % 20 == 5 { format!("{x}{i}\n") } else { format!("{i}\n") }).collect();
    let (old, new): (String, String) = (text(30, "a"), text(30, "b"));
    let said = unified(&old, &new);
    assert_eq!(said.matches("@@ -").count(), 2);
    assert!(said.starts_with("@@ -3,7 +3,7 @@\n 2\n 3\n 4\n-a5\n+b5\n 6\n 7\n 8\n@@ -23,7"), "{said}");
    assert_eq!(unified(&old, &old), "");
}
