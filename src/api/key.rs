//! Interned field names: four bytes a key, compared as an integer, known at compile time.

use std::cell::RefCell;
use std::fmt;

/// A field or map key: the 32-bit FNV-1a hash of its text (the next free number where two texts share one).
///
/// Names that the code itself uses are hashed at compile time; the kind tables put theirs into the interner first,
/// so that a hostile key with the hash of a known one gets another number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub(super) u32);

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

/// A key as [`json!`](crate::json) takes it: a literal, or an expression in parentheses.
#[macro_export]
macro_rules! json_key {
    ($text:literal) => {
        $crate::k!($text)
    };
    ($other:expr) => {
        $other
    };
}

/// Every text by its number: an open table, a power of two long and never more than half full, because reading `spec.nodeName`
/// by its text, or making an object, asks it for each word.
struct Texts {
    slots: Vec<Option<Slot>>,
    count: usize,
}

/// A number, its text, and the number of the step to it ([`Key::step`]; 0: nobody has asked yet).
#[derive(Clone, Copy)]
struct Slot {
    number: u32,
    text: &'static str,
    step: u32,
}

thread_local! {
    static TEXTS: RefCell<Texts> = const { RefCell::new(Texts { slots: Vec::new(), count: 0 }) };
}

impl Texts {
    /// Where a number is, or would be.
    fn place(&self, number: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = number as usize & mask;
        while self.slots[at].is_some_and(|s| s.number != number) {
            at = (at + 1) & mask;
        }
        at
    }
    fn get(&self, number: u32) -> Option<&'static str> {
        if self.slots.is_empty() { None } else { self.slots[self.place(number)].map(|s| s.text) }
    }
    /// The number of a text of this hash: the hash, or the next one that is not another's.
    fn number(&self, text: &str, hash: u32) -> u32 {
        let mut number = hash;
        while self.get(number).is_some_and(|t| t != text) {
            number = number.wrapping_add(1);
        }
        number
    }
    fn put(&mut self, number: u32, text: &'static str) {
        if 2 * self.count >= self.slots.len() {
            let longer = vec![None; (2 * self.slots.len()).max(1024)];
            for slot in std::mem::replace(&mut self.slots, longer).into_iter().flatten() {
                let at = self.place(slot.number);
                self.slots[at] = Some(slot);
            }
        }
        let at = self.place(number);
        self.slots[at] = Some(Slot { number, text, step: 0 });
        self.count += 1;
    }
}

/// What FNV-1a begins with.
pub(super) const FNV: u32 = 0x811c_9dc5;

pub(super) const fn fnv_step(h: u32, byte: u8) -> u32 {
    (h ^ byte as u32).wrapping_mul(0x0100_0193)
}

const fn fnv(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut h, mut i) = (FNV, 0);
    while i < bytes.len() {
        h = fnv_step(h, bytes[i]);
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
        Key::interned(self.text, self.key.0)
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
        Key(TEXTS.with_borrow(|texts| texts.number(text, fnv(text))))
    }
}

impl Key {
    /// The key of a text.
    pub fn intern(text: &str) -> Key {
        Key::interned(text, fnv(text))
    }
    fn interned(text: &str, hash: u32) -> Key {
        TEXTS.with_borrow_mut(|texts| {
            let number = texts.number(text, hash);
            if texts.get(number).is_none() {
                texts.put(number, Box::leak(text.into()));
            }
            Key(number)
        })
    }
    /// The key of `f:` and its text, as sets of fields name it: looked up once.
    pub fn step(self) -> Key {
        let known = TEXTS.with_borrow(|texts| texts.slots[texts.place(self.0)].map_or(0, |s| s.step));
        if known != 0 {
            return Key(known);
        }
        let step = Key::intern(&format!("f:{}", self.as_str()));
        TEXTS.with_borrow_mut(|texts| {
            let at = texts.place(self.0);
            texts.slots[at].iter_mut().for_each(|s| s.step = step.0);
        });
        step
    }
    /// The text.
    pub fn as_str(self) -> &'static str {
        TEXTS.with_borrow(|texts| texts.get(self.0).unwrap_or("?"))
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
    assert_eq!([Key::intern("spec").step(); 2], [Key::intern("f:spec"); 2]);
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
