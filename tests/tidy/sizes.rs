//! A file that one does not read in one sitting is several things.

use crate::source::Source;

/// Most files stay under 300 lines; past this one it is time to ask what the second thing in it is.
const LINES_MAX: usize = 400;

/// Longer files, each with the reason why it is one thing.
pub const EXCUSED: &[(&str, &str)] = &[];

/// A file of code is longer than it should be.
pub fn too_long(file: &Source) -> Vec<String> {
    let code = [".rs", ".css", ".mjs", ".js"].iter().any(|end| file.path.ends_with(end));
    let lines = file.text.lines().count();
    if !code || lines <= LINES_MAX || EXCUSED.iter().any(|(path, _)| *path == file.path) {
        return Vec::new();
    }
    let path = &file.path;
    vec![format!(
        "{path}: {lines} lines, more than {LINES_MAX}: split it by what it does, or excuse it in tests/tidy/sizes.rs"
    )]
}

/// An excuse that nobody needs any more.
pub fn needless_excuses(files: &[Source], excused: &[(&str, &str)]) -> Vec<String> {
    let long = |path: &str| files.iter().any(|file| file.path == path && file.text.lines().count() > LINES_MAX);
    let needless = excused.iter().filter(|(path, reason)| !long(path) || reason.is_empty());
    needless
        .map(|(path, _)| format!("{path} needs no excuse any more, or has no reason: take it off the list"))
        .collect()
}

#[test]
fn a_long_file_is_seen() {
    assert_eq!(too_long(&Source::new("src/api/pod.rs", &"\n".repeat(LINES_MAX + 1))).len(), 1);
    assert!(too_long(&Source::new("src/api/pod.rs", &"\n".repeat(LINES_MAX))).is_empty());
    assert!(too_long(&Source::new("tests/golden/x.txt", &"\n".repeat(LINES_MAX + 1))).is_empty());
}

#[test]
fn an_excuse_that_is_not_needed_is_seen() {
    let files = [Source::new("a.rs", "short"), Source::new("b.rs", &"\n".repeat(LINES_MAX + 1))];
    assert_eq!(needless_excuses(&files, &[("a.rs", "one table"), ("b.rs", "one table")]).len(), 1);
    assert_eq!(needless_excuses(&files, &[("b.rs", "")]).len(), 1);
}
