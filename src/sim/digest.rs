//! A hash that is the same on every machine: what the trace hash is made of.

/// Folds words into 64 bits. Not for hostile input: it tells two traces apart, no more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hasher(u64);

impl Default for Hasher {
    fn default() -> Hasher {
        Hasher(0x51_7c_c1_b7_27_22_0a_95)
    }
}

impl Hasher {
    /// Go on from an earlier value.
    pub fn resume(value: u64) -> Hasher {
        Hasher(value)
    }
    /// Fold in one word.
    pub fn word(&mut self, w: u64) {
        let mixed = (self.0 ^ w).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }
    /// Fold in bytes and their number.
    pub fn bytes(&mut self, bytes: &[u8]) {
        let chunks = bytes.chunks_exact(8);
        let rest = chunks.remainder();
        for c in chunks {
            self.word(u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]));
        }
        let mut last = [0u8; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.word(u64::from_le_bytes(last));
        self.word(bytes.len() as u64);
    }
    /// Fold in a text.
    pub fn text(&mut self, s: &str) {
        self.bytes(s.as_bytes());
    }
    /// The value so far.
    pub fn value(self) -> u64 {
        self.0
    }
}

/// What can be folded into the trace hash.
pub trait Digest {
    /// Fold everything that an observer could tell apart.
    fn digest(&self, h: &mut Hasher);
}

impl Digest for str {
    fn digest(&self, h: &mut Hasher) {
        h.text(self);
    }
}

impl Digest for u64 {
    fn digest(&self, h: &mut Hasher) {
        h.word(*self);
    }
}

impl<T: Digest> Digest for Option<T> {
    fn digest(&self, h: &mut Hasher) {
        match self {
            None => h.word(0),
            Some(v) => {
                h.word(1);
                v.digest(h);
            }
        }
    }
}
