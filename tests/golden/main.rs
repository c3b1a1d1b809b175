//! Golden files: what must be the same on every machine and in every browser. `cargo xtask golden` writes them anew;
//! `git diff` then shows what moved. `tests/wasm.rs` holds browsers to the same files.
#![cfg(not(target_arch = "wasm32"))]

mod worlds;

/// Compares with the file of that name, or writes it when `UPDATE_GOLDEN` is set.
fn check(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    if update {
        std::fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(worlds::first_difference(&golden, text), None, "{name} differs; if it should: cargo xtask golden");
}

#[test]
fn random_streams_are_the_same_everywhere() {
    check("random-streams.txt", &worlds::random_streams());
}

#[test]
fn the_same_session_gives_the_same_trace_everywhere() {
    check("trace-hashes.txt", &worlds::trace_hashes());
}

#[test]
fn a_difference_is_named_by_its_line() {
    assert_eq!(worlds::first_difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(worlds::first_difference("a\nb\n", "a\nc\n").as_deref(), Some("line 2: expected 'b', got 'c'"));
    assert_eq!(worlds::first_difference("a\n", "a\nc\n").as_deref(), Some("line 2: expected '', got 'c'"));
    assert_eq!(worlds::first_difference("a\nb\n", "a\n").as_deref(), Some("line 2: expected 'b', got ''"));
}
