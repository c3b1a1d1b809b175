//! How a frame of the screen is shared between the cluster and the drawing of it.
//!
//! While the cluster keeps up with the pace, each frame is drawn. When it is behind (a boot, full pace, a thousand pods), drawing gets a
//! sixth of the time at most, whatever a drawing costs on this machine, and the cluster the rest: nobody reads sixty screens a
//! second, and the frames in between still answer keys and clicks. All times are microseconds of real time.

/// What a frame may work for the cluster: one that is drawn too, one that is not, and while there is nothing else to do.
const DRAWN: u64 = 7_000;
const BARE: u64 = 31_000;
const BOOT: u64 = 24_000;
/// For each microsecond of drawing at least so many go by until the next.
const SPACED: u64 = 6;

/// The frames so far, as far as the next depends on them.
#[derive(Debug, Default)]
pub struct Rhythm {
    /// Since the last drawing began.
    since: u64,
    /// What the last drawing cost: all of its frame that was not the cluster's.
    cost: u64,
    /// What the last frame worked for the cluster, if it was drawn.
    drawn: Option<u64>,
}

impl Rhythm {
    /// A frame begins, so long after the one before: how long it may work for the cluster.
    pub fn begin(&mut self, passed: u64, booted: bool) -> u64 {
        if let Some(worked) = self.drawn.take() {
            self.cost = passed.saturating_sub(worked);
        }
        self.since += passed;
        match () {
            () if !booted => BOOT,
            () if self.is_due() => DRAWN,
            () => BARE,
        }
    }

    /// The cluster's part is over, and took so long; `behind` if that was not enough; `last` if no frame comes after it. Whether it is drawn.
    pub fn draws(&mut self, worked: u64, behind: bool, last: bool) -> bool {
        // A frame that has worked for long leaves the drawing to the next one: together they would be seen as a halt.
        let draws = last || self.is_due() || !behind && worked <= DRAWN;
        if draws {
            self.since = 0;
            self.drawn = Some(worked);
        }
        draws
    }

    fn is_due(&self) -> bool {
        self.since >= self.cost * SPACED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many of a hundred frames are drawn when a drawing takes so long, and what they work for the cluster.
    fn frames(cost: u64, behind: bool) -> (usize, u64) {
        let (mut rhythm, mut passed, mut drawn, mut worked) = (Rhythm::default(), 16_667, 0, 0);
        for _ in 0..100 {
            let budget = rhythm.begin(passed, true);
            let work = if behind { budget } else { 1_000 };
            worked += work;
            passed = work.max(16_667);
            if rhythm.draws(work, behind, false) {
                (drawn, passed) = (drawn + 1, (work + cost).max(16_667));
            }
        }
        (drawn, worked)
    }

    #[test]
    fn a_cluster_that_keeps_up_is_drawn_with_each_frame() {
        assert_eq!(frames(5_000, false).0, 100);
        assert_eq!(frames(90_000, false).0, 100);
    }

    #[test]
    fn a_frame_that_has_worked_for_long_is_drawn_if_it_is_the_last() {
        let mut rhythm = Rhythm::default();
        rhythm.begin(16_667, true);
        assert!(rhythm.draws(1_000, false, false));
        rhythm.begin(30_000, true);
        assert!(!rhythm.draws(20_000, false, false));
        assert!(rhythm.draws(20_000, false, true));
    }

    #[test]
    fn a_drawing_that_is_dear_comes_seldom_while_the_cluster_is_behind() {
        assert!(frames(90_000, true).0 < 8);
        // A quick one, and the cluster works nine tenths of what it could.
        let (drawn, worked) = frames(9_000, true);
        assert!((30..=40).contains(&drawn), "{drawn}");
        assert!(worked > 2_000_000, "{worked}");
    }
}
