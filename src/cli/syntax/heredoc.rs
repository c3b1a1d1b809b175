//! Where the bodies of heredocs go: they are read after the line that wants them.

use super::*;

/// Puts the bodies of heredocs where their redirections stand.
pub(super) fn fill(list: &mut List, bodies: &[Word]) {
    for (_, pipeline) in list.iter_mut().flat_map(|i| &mut i.chain) {
        for c in &mut pipeline.commands {
            fill_command(c, bodies);
        }
    }
}

fn fill_command(c: &mut Command, bodies: &[Word]) {
    for r in &mut c.redirects {
        if let Target::Here(word, false) = &mut r.to
            && let [Piece::Bare(slot)] = &word[..]
            && let Some(n) = slot.strip_prefix('\u{0}').and_then(|n| n.parse::<usize>().ok())
        {
            *word = bodies.get(n).cloned().unwrap_or_default();
        }
    }
    let words = |words: &mut Vec<Word>| words.iter_mut().for_each(|w| fill_word(w, bodies));
    match &mut c.body {
        Body::Simple { assigns, words: w } => {
            assigns.iter_mut().for_each(|(_, w)| fill_word(w, bodies));
            words(w);
        }
        Body::Subshell(l) | Body::Group(l) => fill(l, bodies),
        Body::For(_, w, l) => {
            w.iter_mut().for_each(words);
            fill(l, bodies);
        }
        Body::While { test, body, .. } => {
            fill(test, bodies);
            fill(body, bodies);
        }
        Body::If(arms, or) => {
            for (a, b) in arms {
                fill(a, bodies);
                fill(b, bodies);
            }
            fill(or, bodies);
        }
        Body::Case(_, arms) => arms.iter_mut().for_each(|(_, l)| fill(l, bodies)),
        Body::Function(_, c) => fill_command(c, bodies),
    }
}

fn fill_word(word: &mut Word, bodies: &[Word]) {
    for p in word {
        if let Piece::Run(l, _) = p {
            fill(l, bodies);
        }
    }
}
