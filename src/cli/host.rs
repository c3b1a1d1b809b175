//! What the processes of one terminal share while they run: files, the log, the clock.

use std::rc::Rc;

use crate::sim::Time;

use super::config::Config;
use super::env::Env;
use super::fs::Fs;
use super::io::{Ask, Fd, Log};
use crate::shell::List;

/// The machine, as a running command sees it.
#[derive(Debug)]
pub struct Host {
    /// Where the servers are.
    pub config: Rc<Config>,
    /// The files.
    pub fs: Fs,
    /// What was asked and answered.
    pub log: Log,
    /// Now.
    pub now: Time,
    /// Where the next random number comes from.
    pub seed: u64,
    /// The number of the next background process.
    pub next_job: u64,
    /// The files as everybody sees them.
    pub global: Fs,
    /// What is to be shown on the terminal.
    pub screen: Vec<(Fd, String)>,
    /// How many redirections stand between a command and the terminal.
    pub redirected: u32,
    /// Files to which a command writes that is not over.
    pub open: Vec<Rc<str>>,
    /// Whether a script that never waits makes a pause.
    pub pause: bool,
    /// Background processes that were started.
    pub spawned: Vec<(u64, List, Env)>,
    /// Requests whose answers nobody waits for any more: their ids.
    pub cancelled: Vec<u64>,
}

impl Host {
    /// A unit is done: what it still waits for is cancelled.
    pub fn discard(&mut self, mut log: Log) {
        for (_, slot) in log.slots_mut() {
            let open = slot.answer.is_none() || !slot.ended && !slot.frames.is_empty() || slot.is_stream();
            if slot.sent && open && matches!(slot.ask, Ask::Http { .. }) {
                self.cancelled.push(slot.id);
            }
        }
    }
    /// The next number of a stream that the shell's own randomness began.
    pub fn random(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.seed ^ (self.seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
