//! The page: where each panel stands.

use leptos::prelude::*;

use super::browser::{keyboard, page};
use super::context::{Ctx, Panels};
use super::{
    dialogs, driver, editor, header, inspector, outline, request, stage, story, terminal, timeline, transport,
};
use crate::view::text::head;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let prefs = RwSignal::new(page::read_prefs());
    let lang = Memo::new(move |_| prefs.with(|prefs| prefs.lang));
    let panels = Panels::new();
    let driver = StoredValue::new_local(driver::Driver::start(panels, prefs, lang));
    let ctx = Ctx { panels, prefs, lang, dialog: RwSignal::new(None), writing: RwSignal::new(false), driver };
    provide_context(ctx);
    keyboard::listen(ctx);
    Effect::new(move |_| {
        prefs.with(|prefs| {
            page::show_prefs(prefs);
            page::keep_prefs(prefs);
        })
    });
    view! {
        <a class="skip" href="#start" hidden=move || !ctx.is_first_visit()>{ctx.t(head::SKIP_START)}</a>
        <a class="skip" href="#terminal">{ctx.t(head::SKIP)}</a>
        <div
            class="app"
            class:inspecting=move || panels.inspector.with(Option::is_some)
            // What changes with each frame is not also faded.
            class:hurried=move || panels.transport.with(|transport| transport.pace.hurries())
        >
            <header::Header />
            <main class="main">
                <stage::StagePanel />
                <story::Story />
                <transport::TransportBar />
                <div class="dock" class:writing=move || ctx.writing.get()>
                    <terminal::TerminalPanel />
                    {move || if ctx.writing.get() { request::editor() } else { view! { <timeline::TimelinePanel /> }.into_any() }}
                </div>
            </main>
            <inspector::InspectorPanel />
            <editor::EditorPanel />
            <outline::Outline />
        </div>
        <dialogs::Dialogs />
    }
}
