//! The keyboard of the whole page: what `view::keys` decides, done.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, KeyboardEvent};

use super::page;
use crate::ui::context::{Ctx, Dialog};
use crate::view::action::Action;
use crate::view::keys::{self, Focus, KeyDo};

/// Listens for as long as the page lives.
pub fn listen(ctx: Ctx) {
    let handle = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let single = ctx.prefs.with_untracked(|prefs| prefs.shortcuts);
        let Some(wish) = keys::of(&event.key(), focus(&event), single, modified) else { return };
        if ctx.dialog.get_untracked().is_some() && wish != KeyDo::Escape {
            return;
        }
        event.prevent_default();
        obey(ctx, wish);
    });
    on_cleanup(move || handle.remove());
}

fn obey(ctx: Ctx, wish: KeyDo) {
    match wish {
        KeyDo::Act(action) => ctx.act(action),
        KeyDo::Terminal => page::focus("terminal"),
        KeyDo::Projector => ctx.prefs.update(|prefs| prefs.projector = !prefs.projector),
        KeyDo::Lang => ctx.prefs.update(|prefs| prefs.lang = prefs.lang.other()),
        KeyDo::Help => ctx.dialog.set(Some(Dialog::Help)),
        KeyDo::Escape => {
            if ctx.dialog.get_untracked().is_some() {
                ctx.dialog.set(None);
            } else if ctx.panels.inspector.with_untracked(|open| open.is_some()) {
                ctx.act(Action::CloseInspector);
            } else {
                page::blur();
            }
        }
    }
}

fn focus(event: &KeyboardEvent) -> Focus {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return Focus::Page };
    match element.tag_name().to_ascii_lowercase().as_str() {
        "textarea" => Focus::Text,
        "input" | "select" | "button" | "a" | "summary" => Focus::Control,
        _ if element.get_attribute("tabindex").is_some_and(|index| index == "0") => Focus::Control,
        _ => Focus::Page,
    }
}
