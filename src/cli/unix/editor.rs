//! Editors of texts: which one makes no difference, the page shows one of its own.

use crate::cli::fs::Node;
use crate::cli::io::{Io, Wait};

/// `vi FILE`, `nano FILE`: waits for what a person makes of the file.
pub fn edit(words: &[String], io: &mut Io) -> Wait<i32> {
    let name = &words[0];
    let mut files = words[1..].iter().filter(|w| !w.starts_with(['-', '+']));
    let (Some(file), None) = (files.next(), files.next()) else {
        return io.fail(&format!("not simulated: {name} with no file, or with several"));
    };
    let path = io.env.path(file);
    let text = match io.host.fs.get(&path) {
        Some(Node::Dir) => return io.fail(&format!("{name}: {file} is a directory")),
        Some(Node::File(text)) => text.clone(),
        None => "".into(),
    };
    let Some(text) = io.edit(file, text)? else { return Ok(0) };
    match io.host.fs.write(&path, &text) {
        Ok(()) => Ok(0),
        Err(why) => io.fail(&format!("{name}: {file}: {why}")),
    }
}
