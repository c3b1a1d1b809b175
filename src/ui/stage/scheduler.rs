//! kube-scheduler, opened: who was filtered out and why, who scored what.

use leptos::prelude::*;

use crate::ui::context::{ctx, each};
use crate::view::action::Action;
use crate::view::text::stage as text;
use crate::view::verdicts::VerdictRow;

/// The scheduler's place on the stage.
#[component]
pub fn Scheduler() -> impl IntoView {
    let ctx = ctx();
    let scheduler = Memo::new(move |_| ctx.panels.stage.with(|s| s.scheduler.clone()));
    let table = Memo::new(move |_| scheduler.with(|s| s.table.clone()));
    let rows = Memo::new(move |_| table.with(|table| table.as_ref().map(|t| t.rows.clone()).unwrap_or_default()));
    let record = Memo::new(move |_| table.with(|table| table.as_ref().map(|t| t.record)));
    view! {
        <section class="comp sched p-sched" class:active=move || scheduler.with(|s| s.active) aria-label="kube-scheduler">
            <h3><span class="kube">"kube-"</span>"scheduler"</h3>
            <p class="activity">{move || scheduler.with(|s| s.activity.clone())}</p>
            <ul class="verdicts">
                {each(rows, |row: &VerdictRow| row.node.clone(), verdict)}
            </ul>
            {move || rows.with(Vec::is_empty).then(|| view! { <p class="waits">{ctx.t(text::SCHED_WAITS)}</p> })}
            <p class="summary">
                {move || table.with(|table| table.as_ref().map(|t| t.summary.clone()))}
                {move || {
                    let more = table.with(|table| table.as_ref().map_or(0, |t| t.more));
                    (more > 0).then(|| format!(" {}", ctx.with(text::SCHED_MORE, &[&more.to_string()])))
                }}
            </p>
            {move || {
                record
                    .get()
                    .map(|id| {
                        view! {
                            <button class="whole" aria-label=ctx.t(text::SCHED_OPEN) title=ctx.t(text::SCHED_OPEN) on:click=move |_| ctx.act(Action::InspectRecord(id))>
                                {ctx.t(text::SCHED_TABLE)}
                            </button>
                        }
                    })
            }}
        </section>
    }
}

fn verdict(row: Memo<VerdictRow>) -> impl IntoView {
    let ctx = ctx();
    let name = row.with_untracked(|row| row.node.clone());
    let reason = Memo::new(move |_| row.with(|row| row.reason.clone()));
    let winner = Memo::new(move |_| row.with(|row| row.winner));
    view! {
        <li class="verdict" class:winner=move || winner.get() class:out=move || reason.with(|reason| !reason.is_empty())>
            <span class="node">{name}</span>
            {move || {
                if reason.with(String::is_empty) {
                    view! {
                        <span class="bar">
                            <i style:width=move || format!("{}%", row.with(|row| f64::from(row.width) / 10.0))></i>
                        </span>
                        <span class="score">
                            {move || row.with(|row| row.score.clone())}
                            <span class="star" aria-hidden="true">{move || if winner.get() { "★" } else { "" }}</span>
                            <span class="sr">{move || if winner.get() { ctx.with(text::CHOSEN, &[]) } else { String::new() }}</span>
                        </span>
                    }
                        .into_any()
                } else {
                    view! {
                        <span class="reason" title=move || reason.get()>
                            "✕ "
                            {reason}
                        </span>
                    }
                        .into_any()
                }
            }}
        </li>
    }
}
