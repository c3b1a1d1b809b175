//! The header: the name, the release, what one can do, and how the page should look.

use leptos::prelude::*;

use super::browser::page;
use super::context::{Dialog, ctx};
use super::icon::{self, Drawn};
use super::menu::Menu;
use crate::view::action::{Action, Quick};
use crate::view::text::{Text, head};

/// The release that is simulated.
pub const RELEASE: &str = "v1.37.2";

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let ctx = ctx();
    let prefs = ctx.prefs;
    let ready = ctx.panels.ready;
    view! {
        <header class="head">
            <h1 class="name">"Vitrine"</h1>
            <p class="tagline">{ctx.t(head::TAGLINE)}</p>
            <p class="release">
                {move || ctx.with(head::RELEASE, &[RELEASE])}
                {move || {
                    if ready.get() {
                        view! { <span class="state ok" data-vitrine="ready">{ctx.t(head::READY)}</span> }.into_any()
                    } else {
                        view! { <span class="state">{ctx.t(head::BOOTING)}</span> }.into_any()
                    }
                }}
            </p>
            <nav class="tools" aria-label=ctx.t(head::SETTINGS)>
                <QuickMenu id="menu-stories" label=head::STORIES items=Quick::STORIES />
                <QuickMenu id="menu-create" label=head::ADD items=Quick::CREATE />
                <QuickMenu id="menu-fail" label=head::BREAK items=Quick::FAIL />
                <button
                    class="btn lang"
                    data-vitrine="lang"
                    lang=move || ctx.lang.get().other().code()
                    title=ctx.t(head::LANG_SWITCH)
                    on:click=move |_| prefs.update(|prefs| prefs.lang = prefs.lang.other())
                >
                    {move || ctx.lang.get().other().code().to_uppercase()}
                    <span class="sr">" " {ctx.t(head::LANG_SWITCH)}</span>
                </button>
                <button
                    class="btn beam"
                    data-vitrine="projector"
                    aria-pressed=move || prefs.with(|prefs| prefs.projector.to_string())
                    on:click=move |_| prefs.update(|prefs| prefs.projector = !prefs.projector)
                >
                    {ctx.t(head::PROJECTOR)}
                </button>
                <button
                    class="btn square"
                    data-vitrine="theme"
                    aria-label=move || if prefs.with(|prefs| prefs.dark) { ctx.t(head::THEME_LIGHT)() } else { ctx.t(head::THEME_DARK)() }
                    on:click=move |_| prefs.update(|prefs| prefs.dark = !prefs.dark)
                >
                    <Drawn icon=Signal::derive(move || if prefs.with(|prefs| prefs.dark) { icon::SUN } else { icon::MOON }) />
                </button>
                <SettingsMenu />
                <button class="btn square" data-vitrine="help" aria-label=ctx.t(head::HELP) on:click=move |_| ctx.dialog.set(Some(Dialog::Help))>
                    <Drawn icon=icon::HELP />
                </button>
            </nav>
        </header>
    }
}

/// A menu of common actions.
#[component]
fn QuickMenu(id: &'static str, label: Text, items: &'static [Quick]) -> impl IntoView {
    let ctx = ctx();
    let open = RwSignal::new(false);
    let list = items
        .iter()
        .map(|&quick| {
            let [label, hint] = quick.texts();
            let choose = move |_| {
                open.set(false);
                page::focus(id);
                ctx.act(Action::Do(quick));
            };
            view! {
                <li>
                    <button class="item" data-do=quick.code() on:click=choose>
                        <span>{ctx.t(label)}</span>
                        <small>{ctx.t(hint)}</small>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <Menu id=id.to_string() open label=Signal::derive(move || ctx.with(label, &[])) button=view! { <span>{ctx.t(label)}</span> }.into_any() look=if id == "menu-create" { "primary" } else { "" }>
            <ul>{list}</ul>
        </Menu>
    }
}

/// What can be turned off.
#[component]
fn SettingsMenu() -> impl IntoView {
    let ctx = ctx();
    let prefs = ctx.prefs;
    let open = RwSignal::new(false);
    let fidelity = move |_| {
        open.set(false);
        ctx.dialog.set(Some(Dialog::Fidelity));
    };
    view! {
        <Menu
            id="menu-settings".to_string()
            open
            label=Signal::derive(move || ctx.with(head::SETTINGS, &[]))
            button=view! { <Drawn icon=icon::SLIDERS /> }.into_any()
            look="square"
        >
            <ul>
                <li>
                    <label class="item check">
                        <input
                            type="checkbox"
                            prop:checked=move || prefs.with(|prefs| prefs.shortcuts)
                            on:change=move |_| prefs.update(|prefs| prefs.shortcuts = !prefs.shortcuts)
                        />
                        <span>{ctx.t(head::SHORTCUTS)}</span>
                    </label>
                </li>
                <li>
                    <label class="item check">
                        <input
                            type="checkbox"
                            prop:checked=move || prefs.with(|prefs| prefs.chatter)
                            on:change=move |_| prefs.update(|prefs| prefs.chatter = !prefs.chatter)
                        />
                        <span>{ctx.t(head::CHATTER)}</span>
                    </label>
                </li>
                <li>
                    <button class="item" on:click=fidelity>
                        <span>{ctx.t(head::FIDELITY)}</span>
                    </button>
                </li>
            </ul>
        </Menu>
    }
}
