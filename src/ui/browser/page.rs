//! The document: its language and theme, the query of its address, what it keeps for the next visit.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;

use crate::view::prefs::Prefs;
use crate::view::text::Lang;

const KEPT: &str = "vitrine";

/// The person's choices: the browser's wishes, then the last visit's, then the address's.
pub fn read_prefs() -> Prefs {
    let window = window();
    let mut prefs = Prefs { dark: prefers("(prefers-color-scheme: dark)"), ..Prefs::default() };
    if let Some(lang) = window.navigator().language().as_deref().and_then(Lang::of) {
        prefs.lang = lang;
    }
    if let Some(kept) = window.local_storage().ok().flatten().and_then(|store| store.get_item(KEPT).ok().flatten()) {
        prefs = prefs.read(&kept);
    }
    prefs.read(&query())
}

/// The query of the page's address.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Keeps the choices for the next visit, where the browser lets us.
pub fn keep_prefs(prefs: &Prefs) {
    if let Some(store) = window().local_storage().ok().flatten() {
        let _ = store.set_item(KEPT, &prefs.write());
    }
}

/// Shows the choices on the document itself: styles and screen readers read them there.
pub fn show_prefs(prefs: &Prefs) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", prefs.lang.code());
        let _ = root.set_attribute("data-theme", if prefs.dark { "dark" } else { "light" });
        let _ = root.set_attribute("data-projector", if prefs.projector { "on" } else { "off" });
    }
}

/// Whether the person prefers to see steps rather than movement.
pub fn reduced_motion() -> bool {
    prefers("(prefers-reduced-motion: reduce)")
}

fn prefers(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Puts the focus on the element of an id.
pub fn focus(id: &str) {
    let found = document().get_element_by_id(id).and_then(|el| el.dyn_into::<leptos::web_sys::HtmlElement>().ok());
    if let Some(element) = found {
        let _ = element.focus();
    }
}

/// Takes the focus from whatever has it.
pub fn blur() {
    let held = document().active_element().and_then(|el| el.dyn_into::<leptos::web_sys::HtmlElement>().ok());
    if let Some(element) = held {
        let _ = element.blur();
    }
}

/// Scrolls a panel so that one of its elements is in sight, and no more than that. The page itself does not move.
pub fn reveal(element: &str, panel: &str) {
    let find = |what: &str| document().query_selector(what).ok().flatten();
    let Some((element, panel)) = find(element).zip(find(panel)) else { return };
    let (inner, outer) = (element.get_bounding_client_rect(), panel.get_bounding_client_rect());
    let below = inner.bottom() + 8.0 - outer.bottom();
    let above = inner.top() - 8.0 - outer.top();
    let by = if above < 0.0 { above } else { below.min(above).max(0.0) };
    if by != 0.0 {
        panel.set_scroll_top(panel.scroll_top() + by as i32);
    }
}
