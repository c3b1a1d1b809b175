//! What every panel may reach: the parts of the screen as signals, the person's choices, and the one callback.

use std::sync::Arc;

use leptos::prelude::*;

use super::driver::Driver;
use crate::view::action::Action;
use crate::view::inspector::Inspector;
use crate::view::prefs::Prefs;
use crate::view::rail::Rail;
use crate::view::screen::{Branch, Screen};
use crate::view::stage::Stage;
use crate::view::terminal::Terminal;
use crate::view::text::{Lang, Text};
use crate::view::timeline::Timeline;
use crate::view::transport::Transport;

/// A dialog that covers the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// What one sees, and the keys.
    Help,
    /// What is exact and what is not.
    Fidelity,
}

/// The parts of the screen, each a signal of its own: a frame touches only what changed.
#[derive(Clone, Copy)]
pub struct Panels {
    /// Whether the cluster has booted.
    pub ready: RwSignal<bool>,
    /// The stage.
    pub stage: RwSignal<Stage>,
    /// The story.
    pub rail: RwSignal<Rail>,
    /// The transport.
    pub transport: RwSignal<Transport>,
    /// The terminal.
    pub terminal: RwSignal<Arc<Terminal>>,
    /// The space-time diagram.
    pub timeline: RwSignal<Timeline>,
    /// What is opened.
    pub inspector: RwSignal<Option<Inspector>>,
    /// Past, live, or a new branch.
    pub branch: RwSignal<Branch>,
    /// Whether nothing was done yet.
    pub untouched: RwSignal<bool>,
}

impl Panels {
    /// Everything empty.
    pub fn new() -> Panels {
        Panels {
            ready: RwSignal::new(false),
            stage: RwSignal::default(),
            rail: RwSignal::default(),
            transport: RwSignal::default(),
            terminal: RwSignal::default(),
            timeline: RwSignal::default(),
            inspector: RwSignal::new(None),
            branch: RwSignal::default(),
            untouched: RwSignal::new(true),
        }
    }

    /// Shows a screen: sets what differs, and nothing else.
    pub fn show(&self, screen: Screen) {
        put(self.ready, screen.ready);
        put(self.stage, screen.stage);
        put(self.rail, screen.rail);
        put(self.transport, screen.transport);
        put(self.terminal, screen.terminal);
        put(self.timeline, screen.timeline);
        put(self.inspector, screen.inspector);
        put(self.branch, screen.branch);
        put(self.untouched, screen.untouched);
    }
}

fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

/// What every panel may reach.
#[derive(Clone, Copy)]
pub struct Ctx {
    /// The parts of the screen.
    pub panels: Panels,
    /// The person's choices.
    pub prefs: RwSignal<Prefs>,
    /// The language, of all that is said.
    pub lang: Memo<Lang>,
    /// The open dialog.
    pub dialog: RwSignal<Option<Dialog>>,
    /// Whether a request is written by hand, in place of the diagram.
    pub writing: RwSignal<bool>,
    /// What the person does goes here.
    pub driver: StoredValue<Driver, LocalStorage>,
}

impl Ctx {
    /// Whether nobody has done anything yet, nor said that they know the page.
    pub fn is_first_visit(self) -> bool {
        self.panels.untouched.get() && !self.prefs.with(|prefs| prefs.greeted)
    }

    /// A text in the language of the moment.
    pub fn t(self, text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || text.get(self.lang.get())
    }

    /// A text with its arguments, now.
    pub fn with(self, text: Text, args: &[&str]) -> String {
        text.with(self.lang.get(), args)
    }

    /// Does something.
    pub fn act(self, action: Action) {
        self.driver.with_value(|driver| driver.act(action));
    }
}

/// The context of the page.
pub fn ctx() -> Ctx {
    expect_context()
}

/// Draws a list so that a row is made once and then only changes: `render` gets the row as a memo that follows its key.
pub fn each<T, K, V>(
    rows: Memo<Vec<T>>,
    key: impl Fn(&T) -> K + Clone + Send + Sync + 'static,
    render: impl Fn(Memo<T>) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    K: std::hash::Hash + Eq + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let find = key.clone();
    view! {
        <For
            each=move || rows.get()
            key=key
            children=move |first: T| {
                let (find, id) = (find.clone(), find(&first));
                let row = Memo::new(move |last: Option<&T>| {
                    let found = rows.with(|rows| rows.iter().find(|row| find(row) == id).cloned());
                    found.or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
                });
                render(row)
            }
        />
    }
}
