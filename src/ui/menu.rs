//! A menu: a button, and the panel that it opens.

use leptos::prelude::*;

use super::browser::page;
use super::icon::{self, Drawn};

/// A button that opens a panel below it. Escape, or leaving it, closes it. `look`: `primary`, `square` (a drawing, no arrow), or nothing.
#[component]
pub fn Menu(
    id: String,
    open: RwSignal<bool>,
    label: Signal<String>,
    button: AnyView,
    look: &'static str,
    children: Children,
) -> impl IntoView {
    let left = move |event: leptos::ev::FocusEvent| {
        use leptos::wasm_bindgen::JsCast;
        let inside = |menu: leptos::web_sys::EventTarget, to: leptos::web_sys::EventTarget| {
            Some(menu.dyn_into::<leptos::web_sys::Node>().ok()?.contains(to.dyn_ref::<leptos::web_sys::Node>()))
        };
        let stays = event.current_target().zip(event.related_target()).and_then(|(menu, to)| inside(menu, to));
        if stays != Some(true) {
            open.set(false);
        }
    };
    let name = id.clone();
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.prevent_default();
            open.set(false);
            page::focus(&name);
        }
    };
    let square = look.starts_with("square");
    view! {
        <div class="menu" on:focusout=left on:keydown=keys>
            <button
                id=id
                class=format!("btn {look}")
                aria-expanded=move || open.get().to_string()
                aria-label=label
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {button}
                {(!square).then(|| view! { <Drawn icon=icon::DOWN /> })}
            </button>
            <div class="drop" class:open=move || open.get() tabindex="-1">
                {children()}
            </div>
        </div>
    }
}
