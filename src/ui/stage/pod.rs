//! A pod as a tile: its name, its status in a word, a shape and a colour.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::context::ctx;
use crate::view::action::Action;
use crate::view::stage::PodTile;
use crate::view::text::stage as text;

/// The tile; pressed, it opens.
pub fn tile(pod: Memo<Arc<PodTile>>) -> impl IntoView {
    let ctx = ctx();
    let key = pod.with_untracked(|pod| pod.key.clone());
    let name = pod.with_untracked(|pod| pod.name.clone());
    let shown = name.clone();
    let open = move |_| ctx.act(Action::InspectKey(format!("/registry/pods/{key}")));
    view! {
        <button
            class=move || pod.with(|pod| format!("pod {}", pod.tone.class()))
            class:followed=move || pod.with(|pod| pod.followed)
            data-vitrine="pod"
            data-name=name
            data-phase=move || pod.with(|pod| pod.phase.clone())
            title=move || pod.with(|pod| format!("{}: {}", pod.key, pod.status))
            on:click=open
        >
            <span class="sr">"pod "</span>
            <b>{shown}</b>
            <span class="second">
                <i aria-hidden="true">{move || pod.with(|pod| pod.glyph)}</i>
                <span>{move || pod.with(|pod| pod.line.clone())}</span>
                {move || {
                    let restarts = pod.with(|pod| pod.restarts);
                    (restarts > 0).then(|| view! { <em title=ctx.with(text::RESTARTS, &[&restarts.to_string()])>"↻ " {restarts}</em> })
                }}
            </span>
            <span class="sr">" " {move || pod.with(|pod| pod.status.clone())}</span>
        </button>
    }
}
