//! The transport: play, step, scrub, pace, clock.

use leptos::prelude::*;

use super::context::{ctx, each};
use super::icon::{self, Drawn, Icon};
use crate::view::action::Action;
use crate::view::screen::Branch;
use crate::view::text::{Text, head, time};
use crate::view::transport::{Mark, Pace};

/// The bar between the stage and the terminal.
#[component]
pub fn TransportBar() -> impl IntoView {
    let ctx = ctx();
    let all = ctx.panels.transport;
    let playing = Memo::new(move |_| all.with(|t| t.playing));
    let at = Memo::new(move |_| all.with(|t| t.at));
    let clock = Memo::new(move |_| all.with(|t| t.clock.clone()));
    let racing = Memo::new(move |_| all.with(|t| t.racing.clone()));
    let marks = Memo::new(move |_| all.with(|t| t.marks.clone()));
    // On a small screen the story is out of sight: the step that is told stands here too.
    let told = Memo::new(move |_| {
        ctx.panels.rail.with(|rail| {
            let n = rail.open.as_ref()?.n;
            let row = rail.steps.iter().find(|row| row.n == n)?;
            Some(format!("{n} · {}", row.title))
        })
    });
    let dragging = RwSignal::new(false);
    let scrub = move |event| {
        let value = event_target_value(&event).parse().unwrap_or(0);
        ctx.act(Action::Scrub(value));
    };
    view! {
        <section class="transport" aria-label=ctx.t(time::TRANSPORT)>
            <div class="buttons">
                <Button name="to-start" label=time::TO_START icon=icon::TO_START action=Action::ToStart />
                <Button name="back" label=time::BACK icon=icon::BACK action=Action::Back />
                {move || {
                    if playing.get() {
                        view! { <Button name="pause" label=time::PAUSE icon=icon::PAUSE action=Action::Pause /> }
                    } else {
                        view! { <Button name="play" label=time::PLAY icon=icon::PLAY action=Action::Play /> }
                    }
                }}
                <Button name="step" label=time::STEP icon=icon::STEP action=Action::Step />
                <Button name="to-end" label=time::TO_END icon=icon::TO_END action=Action::ToEnd />
            </div>
            <PaceChoice />
            <output
                class="clock"
                data-vitrine="clock"
                aria-label=ctx.t(time::CLOCK)
                data-ns=move || all.with(|t| t.ns.to_string())
                data-hash=move || all.with(|t| t.hash.clone())
            >
                {clock}
            </output>
            <p class="past" class:on=move || ctx.panels.branch.get() == Branch::Past title=ctx.t(head::PAST)>
                {ctx.t(time::PAST)}
            </p>
            <p class="told">{told}</p>
            <div class="scrub" class:dragging=move || dragging.get()>
                <div class="rail-line">
                    <i style:width=move || format!("{}%", f64::from(at.get()) / 100.0)></i>
                </div>
                <div class="marks" aria-hidden="true">{each(marks, |mark: &Mark| mark.n, scrub_mark)}</div>
                <input
                    type="range"
                    min="0"
                    max="10000"
                    step="1"
                    aria-label=ctx.t(time::SCRUB)
                    aria-valuetext=move || clock.get()
                    prop:value=move || at.get().to_string()
                    on:input=scrub
                    on:pointerdown=move |_| dragging.set(true)
                    on:pointerup=move |_| dragging.set(false)
                />
            </div>
            <p class="racing" class:on=move || racing.with(|said| !said.is_empty()) role="status">
                {racing}
            </p>
        </section>
    }
}

fn scrub_mark(mark: Memo<Mark>) -> impl IntoView {
    view! {
        <i
            class=move || mark.with(|mark| format!("mark {} {}", mark.part.class(), mark.tone.class()))
            style:left=move || format!("{}%", f64::from(mark.with(|mark| mark.at)) / 100.0)
            title=move || mark.with(|mark| mark.label.clone())
        >
            {move || mark.with(|mark| mark.n)}
        </i>
    }
}

/// One button of the transport.
#[component]
fn Button(name: &'static str, label: Text, icon: Icon, action: Action) -> impl IntoView {
    let ctx = ctx();
    let wide = matches!(name, "back" | "step" | "play" | "pause");
    view! {
        <button
            class="btn"
            class:primary=matches!(name, "play" | "pause")
            class:square=!wide
            data-vitrine=name
            aria-label=ctx.t(label)
            title=ctx.t(label)
            on:click=move |_| ctx.act(action.clone())
        >
            <Drawn icon />
            {wide.then(|| view! { <span class="word">{ctx.t(label)}</span> })}
        </button>
    }
}

/// The choice of the pace.
#[component]
fn PaceChoice() -> impl IntoView {
    let ctx = ctx();
    let pace = Memo::new(move |_| ctx.panels.transport.with(|t| t.pace));
    let said = move |pace: Pace| match pace {
        Pace::Story => ctx.with(time::PACE_STORY, &[]),
        Pace::Max => ctx.with(time::PACE_MAX, &[]),
        Pace::Clock(_) => ctx.with(time::PACE_CLOCK, &[&pace.code()]),
    };
    let choose = move |event| {
        if let Some(pace) = Pace::of(&event_target_value(&event)) {
            ctx.act(Action::SetPace(pace));
        }
    };
    let options = Pace::OFFERED
        .iter()
        .map(|&offered| {
            view! {
                <option value=offered.code() prop:selected=move || pace.get() == offered>
                    {move || said(offered)}
                </option>
            }
        })
        .collect_view();
    view! {
        <select class="btn pace" data-vitrine="pace" aria-label=ctx.t(time::PACE) on:change=choose>
            {options}
        </select>
    }
}
