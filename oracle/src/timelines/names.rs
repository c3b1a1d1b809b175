//! Names that a server draws, made equal.

/// Makes equal what is drawn: suffixes, hashes, and the nodes that the scenario does not name.
pub struct Names<'a> {
    /// The nodes that the scenario names.
    pub nodes: &'a [&'a str],
}

const BREAKS: [char; 16] = [' ', '<', '>', '/', '"', ',', '(', ')', ':', '{', '}', '[', ']', '=', '.', '_'];

/// A text without the addresses that pods and services were given.
fn without_addresses(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("10.") {
        let (head, tail) = rest.split_at(at);
        let end = tail.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(tail.len());
        let is_address = tail[..end].trim_end_matches('.').split('.').count() == 4;
        let follows = !head.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
        out.push_str(head);
        out.push_str(if is_address && follows { "<ip>" } else { &tail[..end] });
        rest = &tail[end..];
    }
    out + rest
}

impl Names<'_> {
    /// A text without what is drawn.
    pub fn of(&self, text: &str) -> String {
        let text = match text.split_once(" in ") {
            Some((head, _)) if text.contains("Successfully pulled") => head,
            _ => text,
        };
        without_addresses(text).split_inclusive(BREAKS).map(|word| self.word(word)).collect()
    }
    fn word(&self, word: &str) -> String {
        // The first part of names that are to be drawn ends with a dash.
        let core = word.trim_end_matches(BREAKS).trim_end_matches('-');
        let tail = &word[core.len()..];
        let drawn = |p: &str| {
            // A digest of the machine's name: a server's identity.
            p.len() == 26 && core.starts_with("apiserver-")
                || [5, 8, 9, 10].contains(&p.len()) && p.bytes().all(|b| b"bcdfghjklmnpqrstvwxz0123456789".contains(&b))
        };
        let is_uid = core.len() == 36 && core.matches('-').count() == 4
            || core.len() > 1 && core.starts_with('U') && core[1..].bytes().all(|b| b.is_ascii_digit());
        if is_uid {
            return format!("<uid>{tail}");
        }
        let mut kept: Vec<&str> = core.split('-').collect();
        let all = kept.len();
        while kept.len() > 1 && kept.last().is_some_and(|p| drawn(p)) {
            kept.pop();
        }
        let star = if kept.len() < all { "-*" } else { "" };
        // The machine that recorded was called vm.
        let is_node =
            |p: &str| p == "controlplane" || p == "vm" || p.strip_prefix("node0").is_some_and(|n| n.len() == 1);
        let node = |p: &str| if is_node(p) && !self.nodes.contains(&p) { "<node>".into() } else { p.to_owned() };
        let kept: Vec<String> = kept.into_iter().map(node).collect();
        format!("{}{star}{tail}", kept.join("-"))
    }
}
