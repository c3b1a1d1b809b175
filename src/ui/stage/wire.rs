//! A line of the stage and the messages on it.

use leptos::prelude::*;

use crate::ui::context::{ctx, each};
use crate::view::action::Action;
use crate::view::stage::{Pill, PillKind, Wire};
use crate::view::text::stage as text;

/// A line between a component and the apiserver.
#[component]
pub fn WireView(wire: Wire, place: &'static str) -> impl IntoView {
    let ctx = ctx();
    let stage = ctx.panels.stage;
    let mine = wire.clone();
    let pills = Memo::new(move |_| {
        stage.with(|s| s.pills.iter().filter(|pill| pill.wire == mine).cloned().collect::<Vec<_>>())
    });
    let chatter =
        Memo::new(move |_| stage.with(|s| s.chatter.iter().find(|(on, _)| *on == wire).map_or(0, |(_, n)| *n)));
    let busy = Memo::new(move |_| pills.with(|pills| pills.last().map(|pill| pill.part.class())));
    view! {
        <div class=move || format!("wire {place} {}", busy.get().unwrap_or_default()) class:busy=move || busy.get().is_some()>
            <i class="line"></i>
            <i class="faint" class:on=move || { chatter.get() > 0 }></i>
            {each(pills, |pill: &Pill| pill.id, pill_view)}
        </div>
    }
}

/// A message: its label travels along its line. Pressed, it opens.
pub fn pill_view(pill: Memo<Pill>) -> impl IntoView {
    let ctx = ctx();
    let id = pill.with_untracked(|pill| pill.id);
    let class = move || {
        pill.with(|pill| {
            let kind = match pill.kind {
                PillKind::Request => "request",
                PillKind::Answer => "answer",
                PillKind::Watch => "watch",
            };
            format!(
                "pill {} {kind}{}{}",
                pill.part.class(),
                if pill.inward { " inward" } else { "" },
                if pill.bad { " bad" } else { "" }
            )
        })
    };
    let place = move || {
        pill.with(|pill| {
            let done = f64::from(pill.progress.min(1000)) / 1000.0;
            format!("{done:.3}")
        })
    };
    view! {
        <button
            class=class
            data-vitrine="message"
            data-id=id.to_string()
            style:--p=place
            aria-label=move || pill.with(|pill| ctx.with(text::OUT_FROM_TO, &[&pill.from_to.0, &pill.from_to.1, &pill.label]))
            on:click=move |_| ctx.act(Action::InspectRecord(id))
        >
            {move || pill.with(|pill| pill.label.clone())}
        </button>
    }
}
