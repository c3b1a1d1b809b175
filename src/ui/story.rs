//! The story: the steps of what is followed, one of them open, and what else one can follow.

use leptos::prelude::*;

use super::browser::page;
use super::context::{ctx, each};
use super::dialogs::Welcome;
use crate::view::action::Action;
use crate::view::rail::{Diff, DiffLine, OpenStep, StepRow, StoryTab};
use crate::view::text::steps;

/// The panel to the right of the stage.
#[component]
pub fn Story() -> impl IntoView {
    let ctx = ctx();
    let rail = ctx.panels.rail;
    let rows = Memo::new(move |_| rail.with(|rail| rail.steps.clone()));
    let stories = Memo::new(move |_| rail.with(|rail| rail.stories.clone()));
    let title = Memo::new(move |_| rail.with(|rail| rail.kind.table().title.get(ctx.lang.get())));
    let progress = Memo::new(move |_| rail.with(|rail| rail.progress.clone()));
    let open = Memo::new(move |_| rail.with(|rail| rail.open.clone()));
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let first = Memo::new(move |_| ctx.is_first_visit());
    // The open step is in sight, once it is drawn.
    let opened = Memo::new(move |_| open.with(|open| open.as_ref().map(|open| open.n)));
    Effect::new(move |_| {
        if opened.get().is_some() {
            request_animation_frame(|| page::reveal(".story .step.opened", ".story"));
        }
    });
    view! {
        <aside id="story" tabindex="-1" class="story" class:first=move || { empty.get() && first.get() } aria-labelledby="story-title">
            <div class="story-head">
                <h2 id="story-title">{title}</h2>
                <p class="progress">{progress}</p>
            </div>
            <ul class="follow" aria-label=ctx.t(steps::FOLLOW) hidden=move || stories.with(Vec::is_empty)>
                {each(stories, |tab: &StoryTab| tab.key.clone(), story_tab)}
            </ul>
            {move || {
                let none = || {
                    view! {
                        <div class="none">
                            <p>{ctx.t(steps::NOTHING)}</p>
                            <p>{ctx.t(steps::NOTHING_HINT)}</p>
                        </div>
                    }
                };
                match (empty.get(), first.get()) {
                    (true, true) => view! { <Welcome /> }.into_any(),
                    (true, false) => none().into_any(),
                    _ => ().into_any(),
                }
            }}
            <ol class="steps">{each(rows, |row: &StepRow| row.n, move |row| step(row, open))}</ol>
        </aside>
    }
}

fn story_tab(tab: Memo<StoryTab>) -> impl IntoView {
    let ctx = ctx();
    let key = tab.with_untracked(|tab| tab.key.clone());
    view! {
        <li>
            <button
                class=move || tab.with(|tab| format!("chip {}", tab.tone.class()))
                aria-pressed=move || tab.with(|tab| tab.current.to_string())
                on:click=move |_| ctx.act(Action::Follow(key.clone()))
            >
                <b>{move || tab.with(|tab| tab.label.clone())}</b>
                <span>{move || tab.with(|tab| tab.status.clone())}</span>
            </button>
        </li>
    }
}

fn step(row: Memo<StepRow>, open: Memo<Option<OpenStep>>) -> impl IntoView {
    let ctx = ctx();
    let n = row.with_untracked(|row| row.n);
    let state = Memo::new(move |_| row.with(|row| row.state));
    let opened = Memo::new(move |_| open.with(|open| open.clone().filter(|open| open.n == n)));
    view! {
        <li
            class=move || row.with(|row| format!("step {}", row.part.class()))
            data-vitrine="step"
            data-story=move || ctx.panels.rail.with(|rail| rail.kind.table().code)
            data-n=n
            data-state=move || state.get().word()
            aria-current=move || (state.get().word() == "current").then_some("step")
            class:opened=move || opened.with(Option::is_some)
        >
            <button class="row" aria-expanded=move || opened.with(Option::is_some).to_string() on:click=move |_| ctx.act(Action::OpenStep(n))>
                <i aria-hidden="true">
                    {move || if state.get().word() == "failed" { "✕".to_string() } else { n.to_string() }}
                </i>
                <span class="title">
                    <span class="sr">{n} ". "</span>
                    {move || row.with(|row| row.title.clone())}
                    <span class="sr">" (" {move || row.with(|row| row.state_word.clone())} ")"</span>
                </span>
                <span class="at">{move || row.with(|row| row.at.clone())}</span>
            </button>
            {move || opened.get().map(open_step)}
        </li>
    }
}

fn open_step(open: OpenStep) -> impl IntoView {
    let ctx = ctx();
    let message = open.message;
    view! {
        <div class="open">
            <p class="fact">
                {open.fact}
                {message
                    .map(|id| {
                        view! {
                            <button class="link" on:click=move |_| ctx.act(Action::InspectRecord(id))>
                                {ctx.t(steps::SEE_MESSAGE)}
                            </button>
                        }
                    })}
            </p>
            <p class="what">{open.what}</p>
            <p class="why">
                <b>{ctx.t(steps::WHY)}</b>
                " "
                {open.why}
            </p>
            {open
                .stopped
                .map(|stop| {
                    let title = if stop.waits { steps::WAITS } else { steps::STOPPED };
                    view! {
                        <div class="stop" class:waits=stop.waits role="status">
                            <b>{ctx.t(title)}</b>
                            <p>{stop.text}</p>
                            {(!stop.words.is_empty()).then(|| view! { <p class="words">{stop.words}</p> })}
                        </div>
                    }
                })}
            {open.changed.map(|changed| view! { <DiffView diff=changed whole=message /> })}
            {(!open.ask.is_empty())
                .then(|| {
                    view! {
                        <p class="ask">
                            <b>{ctx.t(steps::ASK)}</b>
                            " "
                            {open.ask}
                        </p>
                    }
                })}
        </div>
    }
}

/// A difference, line by line; the sign is written, the colour only repeats it. `whole` is the record that has all of it.
#[component]
fn DiffView(diff: Diff, whole: Option<u64>) -> impl IntoView {
    let ctx = ctx();
    let more = whole.filter(|_| diff.more > 0);
    let lines = diff.lines.into_iter().map(diff_line).collect_view();
    view! {
        <div class="diff">
            <p class="of">
                <b>{ctx.t(steps::CHANGED)}</b>
                " "
                {diff.title}
            </p>
            <pre tabindex="0">{lines}</pre>
            {more
                .map(|id| {
                    view! {
                        <button class="link" on:click=move |_| ctx.act(Action::InspectRecord(id))>
                            {move || ctx.with(steps::MORE_LINES, &[&diff.more.to_string()])}
                        </button>
                    }
                })}
        </div>
    }
}

/// One line of a difference.
pub fn diff_line(line: DiffLine) -> impl IntoView {
    let class = match line.sign {
        '+' => "added",
        '-' => "removed",
        _ => "kept",
    };
    view! { <span class=class>{line.sign.to_string()} " " {line.text} "\n"</span> }
}
