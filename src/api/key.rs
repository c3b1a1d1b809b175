//! Interned field names: four bytes a key, compared as an integer, known at compile time.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

/// A field or map key: the 32-bit FNV-1a hash of its text (the next free number where two texts share one).
///
/// Names that the code itself uses are hashed at compile time; the kind tables put theirs into the interner first,
/// so that a hostile key with the hash of a known one gets another number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u32);

/// A key whose text is known at compile time; write `k!("spec")`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    key: Key,
    text: &'static str,
}

/// The key of a literal, hashed at compile time.
#[macro_export]
macro_rules! k {
    ($text:literal) => {
        const { $crate::api::Name::new($text) }
    };
}

thread_local! {
    static TEXTS: RefCell<BTreeMap<u32, &'static str>> = const { RefCell::new(BTreeMap::new()) };
}

const fn fnv(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut h, mut i) = (0x811c_9dc5_u32, 0);
    while i < bytes.len() {
        h = (h ^ bytes[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    h
}

impl Name {
    /// See [`k!`].
    pub const fn new(text: &'static str) -> Name {
        Name { key: Key(fnv(text)), text }
    }
    /// The text.
    pub const fn text(self) -> &'static str {
        self.text
    }
    /// The key, for reading.
    pub const fn key(self) -> Key {
        self.key
    }
}

/// What can name an entry that is written: it has to be in the interner.
pub trait IntoKey {
    /// The key, interned.
    fn into_key(self) -> Key;
}

impl IntoKey for Key {
    fn into_key(self) -> Key {
        self
    }
}
impl IntoKey for Name {
    fn into_key(self) -> Key {
        Key::intern(self.text)
    }
}
impl IntoKey for &str {
    fn into_key(self) -> Key {
        Key::intern(self)
    }
}
impl From<Name> for Key {
    fn from(n: Name) -> Key {
        n.key
    }
}
impl From<&str> for Key {
    /// For reading: a text that was never interned gets a key that no map holds, or the key it would get.
    fn from(text: &str) -> Key {
        let mut h = fnv(text);
        TEXTS.with_borrow(|texts| {
            while texts.get(&h).is_some_and(|t| *t != text) {
                h = h.wrapping_add(1);
            }
        });
        Key(h)
    }
}

impl Key {
    /// The key of a text.
    pub fn intern(text: &str) -> Key {
        let key = Key::from(text);
        TEXTS.with_borrow_mut(|texts| {
            texts.entry(key.0).or_insert_with(|| Box::leak(text.into()));
        });
        key
    }
    /// The text.
    pub fn as_str(self) -> &'static str {
        TEXTS.with_borrow(|texts| texts.get(&self.0).copied().unwrap_or("?"))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[test]
fn a_key_is_its_text() {
    assert_eq!(Key::intern("spec").as_str(), "spec");
    assert_eq!(Key::intern("spec"), k!("spec").key());
    assert_ne!(Key::intern("spec"), Key::intern("status"));
}

#[test]
fn two_texts_of_one_hash_stay_apart() {
    // "costarring" and "liquid" are a known pair of 32-bit FNV-1a.
    assert_eq!(fnv("costarring"), fnv("liquid"));
    let (a, b) = (Key::intern("costarring"), Key::intern("liquid"));
    assert_ne!(a, b);
    assert_eq!((a.as_str(), b.as_str()), ("costarring", "liquid"));
    assert_eq!((Key::from("costarring"), Key::from("liquid")), (a, b));
}
