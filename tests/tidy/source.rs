//! The project's files, and Rust text with its comments and strings blanked out.

use std::path::{Path, PathBuf};

/// One text file of the project.
pub struct Source {
    /// Relative to the project's root, with `/`.
    pub path: String,
    pub text: String,
}

/// What is not ours to keep tidy: what is built, what is installed, and what a real cluster said.
const ELSEWHERE: [&str; 6] = ["target", "dist", "node_modules", "tests/oracle", "Cargo.lock", "LICENSE"];

/// Every text file of the project, in order of path.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(root, root, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn walk(root: &Path, dir: &Path, files: &mut Vec<Source>) {
    let entries = std::fs::read_dir(dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = relative(root, &path);
        let last = name.rsplit('/').next().unwrap_or_default();
        let hidden = last.starts_with('.') && ![".ci", ".cargo", ".npmrc"].contains(&last);
        if hidden || ELSEWHERE.iter().any(|it| name == *it || last == *it) {
            continue;
        }
        if path.is_dir() {
            walk(root, &path, files);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            files.push(Source { path: name, text });
        }
    }
}

fn relative(root: &Path, path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root).unwrap_or(path).to_path_buf();
    below.to_string_lossy().replace('\\', "/")
}

impl Source {
    #[cfg(test)]
    pub fn new(path: &str, text: &str) -> Source {
        Source { path: path.into(), text: text.into() }
    }

    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The room of `src/` that the file belongs to.
    pub fn room(&self) -> Option<&str> {
        let below = self.path.strip_prefix("src/")?;
        let room = below.split('/').next()?;
        Some(room.strip_suffix(".rs").unwrap_or(room))
    }

    /// The Rust text, line for line, without what stands in comments, strings and characters.
    pub fn code(&self) -> String {
        blank(&self.text)
    }

    /// `path:line`, where the byte at `at` stands.
    pub fn place(&self, at: usize) -> String {
        format!("{}:{}", self.path, self.text[..at].matches('\n').count() + 1)
    }
}

/// Replaces comments, strings and character literals by blanks, byte for byte, so that places stay what they are.
fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => line_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'*') => comment_end(bytes, at),
            b'r' if !follows_name(bytes, at) && raw_string(bytes, at).is_some() => raw_string(bytes, at).unwrap_or(at),
            b'"' => string_end(bytes, at),
            b'\'' => char_end(bytes, at),
            _ => at,
        };
        if end == at {
            at += 1;
            continue;
        }
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn follows_name(bytes: &[u8], at: usize) -> bool {
    at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_') && bytes[at - 1] != b'b'
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |more| at + more)
}

fn comment_end(bytes: &[u8], at: usize) -> usize {
    let (mut depth, mut here) = (0_u32, at);
    while here < bytes.len() {
        match &bytes[here..(here + 2).min(bytes.len())] {
            b"/*" => (depth, here) = (depth + 1, here + 2),
            b"*/" if depth == 1 => return here + 2,
            b"*/" => (depth, here) = (depth - 1, here + 2),
            _ => here += 1,
        }
    }
    bytes.len()
}

fn raw_string(bytes: &[u8], at: usize) -> Option<usize> {
    let hashes = bytes[at + 1..].iter().take_while(|byte| **byte == b'#').count();
    let open = at + 1 + hashes;
    if bytes.get(open) != Some(&b'"') {
        return None;
    }
    let close = [&b"\""[..], &vec![b'#'; hashes]].concat();
    let length = bytes[open + 1..].windows(close.len()).position(|window| window == close);
    Some(length.map_or(bytes.len(), |length| open + 1 + length + close.len()))
}

fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut here = at + 1;
    while here < bytes.len() {
        match bytes[here] {
            b'\\' => here += 2,
            b'"' => return here + 1,
            _ => here += 1,
        }
    }
    bytes.len()
}

/// A character literal ends within a few bytes; anything else after `'` is a lifetime or a label.
fn char_end(bytes: &[u8], at: usize) -> usize {
    let from = if bytes.get(at + 1) == Some(&b'\\') { at + 3 } else { at + 2 };
    let window = bytes.get(from..(from + 10).min(bytes.len())).unwrap_or_default();
    match window.iter().position(|byte| *byte == b'\'') {
        Some(0) => from + 1,
        // `'\u{1F600}'`, or one character of several bytes.
        Some(more) if bytes[at + 1] == b'\\' || !bytes[at + 1].is_ascii() => from + more + 1,
        _ => at,
    }
}

#[test]
fn only_code_is_left() {
    let cases = [
        ("a // b", "a"),
        ("a /* b /* c */ d */ e", "a e"),
        ("f(\"// x \\\" y\", z)", "f( , z)"),
        ("let r = r#\"a\"b\"#;", "let r = ;"),
        ("fn f<'a>(x: &'a str) { '\"' }", "fn f<'a>(x: &'a str) { }"),
        ("['\\'', '\\n', '\u{e9}', '\\u{e9}']", "[ , , , ]"),
    ];
    for (text, code) in cases {
        let left = blank(text);
        assert_eq!(left.len(), text.len(), "{text}");
        assert_eq!(left.split_whitespace().collect::<Vec<_>>().join(" "), code, "{text}");
    }
}
