//! Words that have no place in some files.

use crate::source::Source;

/// What only the page may name: below it there is neither browser nor clock.
const BROWSER_AND_CLOCK: [(&str, &str); 7] = [
    ("leptos", "the page alone draws: put plain data into view"),
    ("web_sys", "the page alone talks to the browser: put plain data into view, actions into session"),
    ("js_sys", "the page alone talks to the browser: put plain data into view, actions into session"),
    ("wasm_bindgen", "the page alone talks to the browser: put plain data into view, actions into session"),
    ("gloo_timers", "the page alone knows real time: use sim's timers"),
    ("std::time", "the engine lives in virtual time: use sim's"),
    ("core::time", "the engine lives in virtual time: use sim's"),
];

const UNWRITTEN: [(&str, &str); 5] = [
    ("todo!", "write it, or refuse the input with a clear error"),
    ("unimplemented!", "write it, or refuse the input with a clear error"),
    ("dbg!", "take it out, or make it part of the trace"),
    ("#[ignore", "a test that does not run shows nothing: mend it or take it out"),
    ("allow(dead_code", "take out what nothing uses"),
];

// Written in two halves, so that this file does not name them.
const REGISTRIES: [(&str, &str); 8] = [
    ("registry.npm", "js.org"),
    ("registry.yarn", "pkg.com"),
    ("static.crates", ".io"),
    ("index.crates", ".io"),
    ("pypi", ".org"),
    ("files.python", "hosted.org"),
    ("proxy.golang", ".org"),
    ("deb.debian", ".org"),
];

const MACHINES: [(&str, &str); 6] =
    [("/wo", "rk/"), ("/fa", "rm/"), ("/root/", ".cargo"), ("/home/", "runner"), ("/Us", "ers/"), ("/tmp/", "team")];

/// A room of the engine names the browser or the clock.
pub fn outside_the_engine(file: &Source) -> Vec<String> {
    let engine = file.is_rust() && file.room().is_some_and(|room| !["ui", "main"].contains(&room));
    if !engine {
        return Vec::new();
    }
    let code = file.code();
    BROWSER_AND_CLOCK.iter().flat_map(|(word, instead)| found(file, &code, word, instead)).collect()
}

/// Code that stands for other code that does not exist.
pub fn unwritten(file: &Source) -> Vec<String> {
    if !file.is_rust() {
        return Vec::new();
    }
    let code = file.code();
    UNWRITTEN.iter().flat_map(|(word, instead)| found(file, &code, word, instead)).collect()
}

/// The library's sorts: compiled anew for each type, they were a thirteenth of the page's code.
pub fn sorts(file: &Source) -> Vec<String> {
    let own = file.path == "src/sim/order.rs";
    let test = file.path.ends_with("_test.rs") || file.path.ends_with("testing.rs");
    if !file.is_rust() || file.room().is_none() || own || test {
        return Vec::new();
    }
    let code = file.code();
    let code = &code[..["#[cfg(test)]\nmod tests {", "#[test]"]
        .iter()
        .filter_map(|mark| code.find(mark))
        .min()
        .unwrap_or(code.len())];
    let words = [".sort(", ".sort_by(", ".sort_by_key(", ".sort_by_cached_key(", ".sort_unstable"];
    words.iter().flat_map(|word| found(file, code, word, "sim's Arrange is compiled once")).collect()
}

/// Where packages come from is the user's own setting.
pub fn registries(file: &Source) -> Vec<String> {
    let instead = "which registry is used is the user's setting (npm: omit-lockfile-registry-resolved=true)";
    REGISTRIES.iter().flat_map(|(a, b)| found(file, &file.text, &format!("{a}{b}"), instead)).collect()
}

/// The project stands on its own: it knows no directory of the machine on which it was written.
pub fn machines(file: &Source) -> Vec<String> {
    let instead = "name it relative to the project";
    MACHINES.iter().flat_map(|(a, b)| found(file, &file.text, &format!("{a}{b}"), instead)).collect()
}

/// Where `word` stands on its own, not inside a longer name.
fn found(file: &Source, text: &str, word: &str, instead: &str) -> Vec<String> {
    let alone = |at: usize| {
        let before = text[..at].chars().next_back();
        !(word.starts_with(char::is_alphabetic) && before.is_some_and(|c| c.is_alphanumeric() || c == '_'))
    };
    let places = text.match_indices(word).filter(|(at, _)| alone(*at));
    places.map(|(at, _)| format!("{}: names {word}: {instead}", file.place(at))).collect()
}

#[test]
fn the_browser_and_the_clock_are_seen_below_the_page() {
    for (word, _) in BROWSER_AND_CLOCK {
        let code = format!("fn f() {{ {word}::x() }}");
        assert_eq!(outside_the_engine(&Source::new("src/view/stage.rs", &code)).len(), 1, "{word}");
        assert!(outside_the_engine(&Source::new("src/ui/stage.rs", &code)).is_empty(), "{word}");
        assert!(outside_the_engine(&Source::new("src/view/stage.rs", &format!("// {code}"))).is_empty(), "{word}");
    }
}

#[test]
fn what_is_unwritten_is_seen() {
    for (word, _) in UNWRITTEN {
        assert_eq!(unwritten(&Source::new("src/api/pod.rs", &format!("  {word}("))).len(), 1, "{word}");
    }
    assert!(unwritten(&Source::new("src/api/pod.rs", "fn do_todo() {}")).is_empty());
}

#[test]
fn a_registry_is_seen_anywhere() {
    for (a, b) in REGISTRIES {
        assert_eq!(registries(&Source::new("package-lock.json", &format!("https://{a}{b}/x"))).len(), 1, "{a}");
    }
}

#[test]
fn a_machine_s_path_is_seen_anywhere() {
    for (a, b) in MACHINES {
        assert_eq!(machines(&Source::new("docs/x.md", &format!("see {a}{b}x"))).len(), 1, "{a}{b}");
    }
    assert!(machines(&Source::new("docs/x.md", "see src/api, target/dist")).is_empty());
}
