//! What leads from a map to something in it: names that are hashed at compile time, or a text.

use super::Value;
use super::key::{FNV, Key, fnv_step};

/// The keys of dotted names, hashed at compile time: `pod.at(path!("spec.nodeName"))`.
#[macro_export]
macro_rules! path {
    ($text:literal) => {
        const { &$crate::api::keys_of::<{ $crate::api::words_of($text) }>($text) as &[$crate::api::Key] }
    };
}

/// How many words a dotted name has.
pub const fn words_of(path: &str) -> usize {
    let (bytes, mut words, mut i) = (path.as_bytes(), 1, 0);
    while i < bytes.len() {
        words += (bytes[i] == b'.') as usize;
        i += 1;
    }
    words
}

/// The keys of a dotted name of so many words; write `path!("spec.nodeName")`.
pub const fn keys_of<const N: usize>(path: &str) -> [Key; N] {
    let (bytes, mut keys, mut n, mut i) = (path.as_bytes(), [Key(FNV); N], 0, 0);
    while i < bytes.len() {
        if bytes[i] == b'.' {
            n += 1;
        } else {
            keys[n] = Key(fnv_step(keys[n].0, bytes[i]));
        }
        i += 1;
    }
    keys
}

/// What leads from a map to something in it. See [`Value::at`].
pub trait Steps {
    /// What it leads to.
    fn follow(self, from: &Value) -> &Value;
}

impl Steps for &str {
    fn follow(self, from: &Value) -> &Value {
        self.split('.').fold(from, |v, part| v.get(part))
    }
}

impl Steps for &[Key] {
    fn follow(self, from: &Value) -> &Value {
        self.iter().fold(from, |v, key| v.get(*key))
    }
}

#[test]
fn a_path_is_the_keys_of_its_words() {
    assert_eq!(path!("spec"), [crate::k!("spec").key()]);
    assert_eq!(path!("spec.nodeName"), [crate::k!("spec").key(), crate::k!("nodeName").key()]);
}
