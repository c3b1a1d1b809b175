//! The editor of the terminal: the file that `vi` or `kubectl edit` has opened, in a drawer.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::browser::page;
use super::context::{Ctx, ctx};
use crate::view::action::Action;
use crate::view::terminal::Draft;
use crate::view::text::term;

/// The text's field.
const FIELD: &str = "editor";

/// The drawer; nothing while no file is open.
#[component]
pub fn EditorPanel() -> impl IntoView {
    let ctx = ctx();
    let draft = Memo::new(move |_| ctx.panels.terminal.with(|terminal| terminal.draft.clone()));
    move || draft.get().map(drawer)
}

fn close(ctx: Ctx, text: Option<String>) {
    ctx.act(Action::Edited(text));
    page::focus("terminal");
}

fn drawer(draft: Draft) -> AnyView {
    let ctx = ctx();
    let field = NodeRef::<Textarea>::new();
    let text = move || field.get_untracked().map(|field| field.value()).unwrap_or_default();
    // The first lines say what this is, and what was wrong the last time.
    request_animation_frame(move || {
        if let Some(field) = field.get_untracked() {
            let _ = field.set_selection_range(0, 0);
        }
        page::focus(FIELD);
    });
    let keys = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "s" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            close(ctx, Some(text()));
        }
        // Hands that know vi end with a line of its own commands.
        "Enter" if !event.is_composing() => {
            let Some(field) = field.get_untracked() else { return };
            let (text, at) = (text(), field.selection_start().ok().flatten().unwrap_or(0) as usize);
            let before: String = char::decode_utf16(text.encode_utf16().take(at)).flatten().collect();
            let start = before.rfind('\n').map_or(0, |end| end + 1);
            let saves = match &before[start..] {
                ":w" | ":wq" | ":wq!" | ":x" => true,
                ":q" | ":q!" => false,
                _ => return,
            };
            event.prevent_default();
            let rest = text[before.len()..].strip_prefix('\n').unwrap_or(&text[before.len()..]);
            close(ctx, saves.then(|| format!("{}{rest}", &before[..start])));
        }
        _ => {}
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        close(ctx, Some(text()));
    };
    view! {
        <form class="drawer p-user editor" aria-labelledby="editor-file" on:submit=save>
            <div class="drawer-head">
                <div>
                    <h2 id="editor-file">{draft.file}</h2>
                    <p id="editor-hint">{ctx.t(term::EDITOR_HINT)}</p>
                </div>
                <button class="btn primary" data-vitrine="editor-save">{ctx.t(term::EDITOR_SAVE)}</button>
                <button type="button" class="btn" data-vitrine="editor-leave" on:click=move |_| close(ctx, None)>
                    {ctx.t(term::EDITOR_LEAVE)}
                </button>
            </div>
            <textarea
                id=FIELD
                node_ref=field
                data-vitrine="editor"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                wrap="off"
                aria-labelledby="editor-file"
                aria-describedby="editor-hint"
                prop:value=draft.text
                on:keydown=keys
            ></textarea>
        </form>
    }
    .into_any()
}
