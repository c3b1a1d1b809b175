//! The whole page at one instant.

use std::sync::Arc;

use super::inspector::Inspector;
use super::rail::Rail;
use super::stage::Stage;
use super::terminal::Terminal;
use super::timeline::Timeline;
use super::transport::Transport;

/// Everything that the page shows and that is not a fixed word or a preference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    /// Whether the cluster has booted.
    pub ready: bool,
    /// The components and the messages.
    pub stage: Stage,
    /// The followed story.
    pub rail: Rail,
    /// Where we are in time.
    pub transport: Transport,
    /// The terminal.
    pub terminal: Arc<Terminal>,
    /// The space-time diagram.
    pub timeline: Timeline,
    /// What is opened.
    pub inspector: Option<Inspector>,
    /// What to say about acting in the past; empty if nothing.
    pub branch: Branch,
    /// Whether nothing was done yet: the first visit.
    pub untouched: bool,
}

/// Where we are among the branches of history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Branch {
    /// At the end of the only one.
    #[default]
    Live,
    /// Looking at the past.
    Past,
    /// A new branch was just opened.
    Forked,
}
