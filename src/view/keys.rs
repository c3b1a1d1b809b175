//! What a key does. A clicker sends PageDown, PageUp, F5, Esc and `.`: they step, step back, and never lose the lesson.

use super::action::Action;

/// What a key asks of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyDo {
    /// Something about the cluster or its time.
    Act(Action),
    /// Close what is open, or leave the terminal.
    Escape,
    /// Put the focus into the terminal.
    Terminal,
    /// Switch the projector mode.
    Projector,
    /// Switch the language.
    Lang,
    /// Open the help.
    Help,
}

/// Where the focus is when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nowhere in particular.
    Page,
    /// In a text field.
    Text,
    /// On something that uses Space and the arrows itself: a button, a menu, the scrub bar.
    Control,
}

/// What `key` does, if anything. `single` is whether single-key shortcuts are on; `modified` whether Ctrl, Alt or Meta is held.
pub fn of(key: &str, focus: Focus, single: bool, modified: bool) -> Option<KeyDo> {
    if modified {
        return None;
    }
    // These are on a clicker, or are not characters: they work wherever the focus is.
    match key {
        "PageDown" => return Some(KeyDo::Act(Action::Step)),
        "PageUp" => return Some(KeyDo::Act(Action::Back)),
        "F5" => return Some(KeyDo::Act(Action::Toggle)),
        "Escape" => return Some(KeyDo::Escape),
        _ => {}
    }
    if focus == Focus::Text {
        return None;
    }
    if focus == Focus::Page {
        match key {
            "ArrowRight" | "ArrowDown" => return Some(KeyDo::Act(Action::Step)),
            "ArrowLeft" | "ArrowUp" => return Some(KeyDo::Act(Action::Back)),
            "Home" => return Some(KeyDo::Act(Action::ToStart)),
            "End" => return Some(KeyDo::Act(Action::ToEnd)),
            " " if single => return Some(KeyDo::Act(Action::Toggle)),
            _ => {}
        }
    }
    if !single {
        return None;
    }
    match key {
        "." | "k" | "K" => Some(KeyDo::Act(Action::Toggle)),
        "t" | "T" => Some(KeyDo::Terminal),
        "p" | "P" => Some(KeyDo::Projector),
        "l" | "L" => Some(KeyDo::Lang),
        "?" => Some(KeyDo::Help),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_works_wherever_the_focus_is_and_cannot_reload() {
        for focus in [Focus::Page, Focus::Text, Focus::Control] {
            for single in [true, false] {
                assert_eq!(of("PageDown", focus, single, false), Some(KeyDo::Act(Action::Step)));
                assert_eq!(of("PageUp", focus, single, false), Some(KeyDo::Act(Action::Back)));
                assert_eq!(of("F5", focus, single, false), Some(KeyDo::Act(Action::Toggle)));
                assert_eq!(of("Escape", focus, single, false), Some(KeyDo::Escape));
            }
        }
    }

    #[test]
    fn what_is_typed_is_only_typed() {
        for key in [".", "p", "l", "t", "?", " ", "ArrowUp", "Home", "k"] {
            assert_eq!(of(key, Focus::Text, true, false), None, "{key}");
        }
    }

    #[test]
    fn single_keys_can_be_turned_off_and_leave_shortcuts_of_the_browser_alone() {
        for key in [".", "p", "l", "t", "?", " ", "k"] {
            assert!(of(key, Focus::Page, true, false).is_some(), "{key}");
            assert_eq!(of(key, Focus::Page, false, false), None, "{key}");
            assert_eq!(of(key, Focus::Page, true, true), None, "Ctrl {key}");
        }
    }
}
