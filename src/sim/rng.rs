//! Random streams: xoshiro256**, seeded by SplitMix64, integers only.
//!
//! Each component draws from a stream of its own, named after it, so that adding a component changes no other's draws.

use super::Span;

/// A probability as a ratio of integers: `Ratio(1, 20)` is one in twenty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ratio(pub u32, pub u32);

/// One stream of random numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rng([u64; 4]);

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Rng {
    /// The stream `name` of a world with this seed.
    pub fn stream(seed: u64, name: &str) -> Rng {
        let mut h = seed ^ 0xcbf2_9ce4_8422_2325;
        for b in name.bytes() {
            h = (h ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Rng([splitmix(&mut h), splitmix(&mut h), splitmix(&mut h), splitmix(&mut h)])
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.0;
        let out = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// Uniform in `0..bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(bound)) >> 64) as u64
    }

    /// True with this probability.
    pub fn chance(&mut self, p: Ratio) -> bool {
        self.below(u64::from(p.1)) < u64::from(p.0)
    }

    /// Uniform in `base ..= base * (1 + num/den)`: what client-go calls jitter.
    pub fn jitter(&mut self, base: Span, num: u64, den: u64) -> Span {
        base + Span(self.below(base.ratio(num, den).0 + 1))
    }

    /// `n` letters of Kubernetes' alphabet for generated names (no vowels, no look-alikes).
    pub fn suffix(&mut self, n: usize) -> String {
        const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
        (0..n).map(|_| LETTERS[self.below(LETTERS.len() as u64) as usize] as char).collect()
    }

    /// A random (version 4) UUID.
    pub fn uuid(&mut self) -> String {
        let (a, b) = (self.bits(), self.bits());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:x}{:03x}-{:012x}",
            a >> 32,
            (a >> 16) & 0xffff,
            a & 0xfff,
            8 + (b >> 62),
            (b >> 48) & 0xfff,
            b & 0xffff_ffff_ffff
        )
    }

    /// `n` lower-case hexadecimal digits, as container ids have.
    pub fn hex(&mut self, n: usize) -> String {
        (0..n).map(|_| char::from_digit(self.below(16) as u32, 16).unwrap_or('0')).collect()
    }
}

#[test]
fn streams_are_independent_of_one_another() {
    let mut a = Rng::stream(7, "scheduler");
    let first = (a.bits(), a.bits());
    let mut again = Rng::stream(7, "scheduler");
    let mut other = Rng::stream(7, "node01/kubelet");
    other.bits();
    assert_eq!(first, (again.bits(), again.bits()));
    assert_ne!(first.0, Rng::stream(7, "etcd").bits());
    assert_ne!(first.0, Rng::stream(8, "scheduler").bits());
}

#[test]
fn below_stays_below_and_reaches_every_value() {
    let mut rng = Rng::stream(1, "t");
    let mut seen = [0u32; 7];
    (0..7000).for_each(|_| seen[rng.below(7) as usize] += 1);
    assert!(seen.iter().all(|&n| (800..1200).contains(&n)), "{seen:?}");
    assert_eq!(rng.below(0), 0);
}
