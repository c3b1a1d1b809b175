//! The trace: everything that happened, each with its cause. What the page tells, it reads here.

use std::collections::VecDeque;

use super::{Addr, Digest, Hasher, Time};

/// The number of a record, counted from 1 in the order of happening. 0 is no record: the cause of what nothing caused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct RecordId(pub u64);

impl RecordId {
    /// No record.
    pub const NONE: RecordId = RecordId(0);
    /// Whether it names a record.
    pub fn is_some(self) -> bool {
        self != RecordId::NONE
    }
}

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct Record<P, T, N> {
    /// Its number.
    pub id: RecordId,
    /// When.
    pub at: Time,
    /// What caused it: the record in whose handling it came about.
    pub cause: RecordId,
    /// What it was.
    pub body: Body<P, T, N>,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Body<P, T, N> {
    /// A person's action, or the start of the world: what has no cause.
    Action(N),
    /// A message left its sender. The record's number is the message's.
    Sent {
        /// Sender.
        from: Addr,
        /// Receiver.
        to: Addr,
        /// What it says.
        payload: P,
    },
    /// A message reached its receiver; the cause is its `Sent`.
    Delivered {
        /// The message.
        message: RecordId,
    },
    /// A segment was lost or the cable is cut: TCP will send it again.
    Held {
        /// The message.
        message: RecordId,
    },
    /// A second copy arrived and was discarded by TCP.
    Discarded {
        /// The message.
        message: RecordId,
    },
    /// The connection broke before the message arrived.
    Lost {
        /// The message.
        message: RecordId,
    },
    /// A connection between two processes ended: one of them stopped, or was not heard of for too long.
    Closed {
        /// Who is told.
        at: Addr,
        /// The other end.
        peer: Addr,
    },
    /// A timer went off.
    Timer {
        /// Whose.
        at: Addr,
        /// Which.
        timer: T,
    },
    /// A process started or stopped.
    Process {
        /// Which.
        at: Addr,
        /// Whether it runs now.
        up: bool,
    },
    /// A component says what it did or decided.
    Note {
        /// Who says it.
        by: Addr,
        /// What it says.
        note: N,
    },
}

impl<P: Digest, T: Digest, N: Digest> Digest for Record<P, T, N> {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id.0);
        h.word(self.at.0);
        h.word(self.cause.0);
        match &self.body {
            Body::Action(n) => {
                h.word(1);
                n.digest(h);
            }
            Body::Sent { from, to, payload } => {
                h.word(2 | u64::from(from.0) << 8 | u64::from(to.0) << 36);
                payload.digest(h);
            }
            Body::Delivered { message } => h.word(3 | message.0 << 8),
            Body::Held { message } => h.word(4 | message.0 << 8),
            Body::Discarded { message } => h.word(5 | message.0 << 8),
            Body::Lost { message } => h.word(6 | message.0 << 8),
            Body::Closed { at, peer } => h.word(7 | u64::from(at.0) << 8 | u64::from(peer.0) << 36),
            Body::Timer { at, timer } => {
                h.word(8 | u64::from(at.0) << 8);
                timer.digest(h);
            }
            Body::Process { at, up } => h.word(9 | u64::from(at.0) << 8 | u64::from(*up) << 40),
            Body::Note { by, note } => {
                h.word(10 | u64::from(by.0) << 8);
                note.digest(h);
            }
        }
    }
}

/// The newest records, by number. Older ones are dropped beyond a bound: a replay brings them back.
///
/// Kept in pieces of one size, so that a long trace grows without ever being copied as a whole: that would be a frame lost.
#[derive(Clone, Debug)]
pub struct Trace<P, T, N> {
    /// All are full but the last.
    pieces: VecDeque<Vec<Record<P, T, N>>>,
    first: u64,
    keep: usize,
}

/// Records a piece.
const PIECE: usize = 4096;

impl<P, T, N> Trace<P, T, N> {
    /// An empty trace that keeps at least so many records, if there are so many, and at most a piece more.
    pub fn new(keep: usize) -> Self {
        Trace { pieces: VecDeque::new(), first: 1, keep }
    }
    fn len(&self) -> usize {
        self.pieces.back().map_or(0, |last| (self.pieces.len() - 1) * PIECE + last.len())
    }
    /// Append records as they happen.
    pub fn extend(&mut self, records: impl IntoIterator<Item = Record<P, T, N>>) {
        for r in records {
            if self.pieces.is_empty() {
                self.first = r.id.0;
            }
            debug_assert_eq!(r.id.0, self.first + self.len() as u64, "records come in order");
            match self.pieces.back_mut() {
                Some(last) if last.len() < PIECE => last.push(r),
                _ => {
                    let mut piece = Vec::with_capacity(PIECE);
                    piece.push(r);
                    self.pieces.push_back(piece);
                    if self.len() > self.keep + PIECE {
                        self.pieces.pop_front();
                        self.first += PIECE as u64;
                    }
                }
            }
        }
    }
    /// Forget every record after `last`: the past is acted upon.
    pub fn truncate_after(&mut self, last: RecordId) {
        let keep = (last.0 + 1).saturating_sub(self.first) as usize;
        self.pieces.truncate(keep.div_ceil(PIECE));
        if let Some(piece) = self.pieces.back_mut()
            && !keep.is_multiple_of(PIECE)
        {
            piece.truncate(keep % PIECE);
        }
    }
    /// The record of this number, if it is kept.
    pub fn get(&self, id: RecordId) -> Option<&Record<P, T, N>> {
        let index = usize::try_from(id.0.checked_sub(self.first)?).ok()?;
        self.pieces.get(index / PIECE)?.get(index % PIECE)
    }
    /// The records kept from `from` on, in order.
    pub fn since(&self, from: RecordId) -> impl DoubleEndedIterator<Item = &Record<P, T, N>> {
        let skip = from.0.saturating_sub(self.first).min(self.len() as u64) as usize;
        let (whole, part) = (skip / PIECE, skip % PIECE);
        let pieces = self.pieces.range(whole.min(self.pieces.len())..).enumerate();
        pieces.flat_map(move |(i, piece)| piece[if i == 0 { part } else { 0 }..].iter())
    }
    /// The newest record's number.
    pub fn last(&self) -> RecordId {
        RecordId((self.first + self.len() as u64).saturating_sub(1))
    }
    /// The oldest record kept.
    pub fn first(&self) -> RecordId {
        RecordId(self.first)
    }
    /// From `id` back to what nothing caused, `id` first.
    pub fn chain(&self, id: RecordId) -> impl Iterator<Item = &Record<P, T, N>> {
        std::iter::successors(self.get(id), |r| self.get(r.cause))
    }
}

#[test]
fn a_trace_is_read_and_cut_anywhere() {
    let record = |n: u64| Record::<u64, u64, u64> {
        id: RecordId(n),
        at: Time(n),
        cause: RecordId(n - 1),
        body: Body::Delivered { message: RecordId(n) },
    };
    let piece = PIECE as u64;
    let mut trace = Trace::new(2 * PIECE);
    trace.extend((1..=5 * piece + 7).map(record));
    let (first, last) = (trace.first().0, trace.last().0);
    assert_eq!((first, last), (3 * piece + 1, 5 * piece + 7));
    assert!(trace.get(RecordId(first - 1)).is_none() && trace.get(RecordId(last + 1)).is_none());
    for n in [first, first + piece - 1, first + piece, last] {
        assert_eq!(trace.get(RecordId(n)).map(|r| r.at), Some(Time(n)));
        let ids: Vec<u64> = trace.since(RecordId(n)).map(|r| r.id.0).collect();
        assert_eq!((ids.first(), ids.len() as u64), (Some(&n), last - n + 1));
        assert_eq!(trace.since(RecordId(n)).next_back().map(|r| r.id.0), Some(last));
    }
    assert_eq!(trace.since(RecordId(last + 1)).count(), 0);
    for cut in [last - 3, 5 * piece, 4 * piece + 1, first] {
        trace.truncate_after(RecordId(cut));
        assert_eq!((trace.last().0, trace.since(RecordId(1)).count() as u64), (cut, cut - first + 1));
    }
    trace.extend([record(first + 1)]);
    assert_eq!(trace.chain(RecordId(first + 1)).count(), 2);
}
