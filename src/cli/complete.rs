//! What Tab offers.

use super::env::Env;
use super::fs::Fs;
use crate::sim::Arrange;

/// Whole words that could stand where the last word of `line` stands.
pub fn candidates(line: &str, env: &Env, fs: &Fs) -> Vec<String> {
    let start = line.rfind(|c: char| c.is_whitespace() || "|;&(".contains(c)).map_or(0, |i| i + 1);
    let (before, word) = line.split_at(start);
    let segment = before.rsplit(['|', ';', '&', '(']).next().unwrap_or("").trim();
    let words: Vec<&str> = segment.split_whitespace().collect();
    let mut found = if words.is_empty() {
        super::commands::NAMES.iter().filter(|n| n.starts_with(word)).map(|n| (*n).to_string()).collect()
    } else if matches!(words[0], "kubectl" | "k") {
        super::kubectl::complete(&words[1..], word)
    } else {
        Vec::new()
    };
    if found.is_empty() && !words.is_empty() {
        found = files(word, env, fs);
    }
    found.arrange();
    found.dedup();
    found
}

fn files(word: &str, env: &Env, fs: &Fs) -> Vec<String> {
    let (dir, last) = word.rsplit_once('/').map_or(("", word), |(d, l)| (&word[..d.len() + 1], l));
    let at = env.path(if dir.is_empty() { "." } else { dir });
    let names =
        fs.list(&at).into_iter().filter(|(n, _)| n.starts_with(last) && (!n.starts_with('.') || !last.is_empty()));
    names.map(|(n, node)| format!("{dir}{n}{}", if node == super::fs::Node::Dir { "/" } else { "" })).collect()
}
