//! The inspector: a drawer with one message or one object, opened, and why it is so.

use leptos::prelude::*;

use super::context::ctx;
use super::icon::{self, Drawn};
use super::story::diff_line;
use super::verdicts;
use crate::view::action::Action;
use crate::view::inspector::{ChainRow, Inspector, Leg, Sheet};
use crate::view::stage::StationState;
use crate::view::text::inspect;

/// Up to so many changed lines are shown without being asked for.
const FEW: usize = 12;

/// The drawer; nothing when nothing is opened.
#[component]
pub fn InspectorPanel() -> impl IntoView {
    let open = ctx().panels.inspector;
    // The scheduler's form stays while its answer changes.
    let asks = Memo::new(move |_| open.with(|open| open.as_ref().is_some_and(|open| open.asked.is_some())));
    move || if asks.get() { scheduler().into_any() } else { open.get().map(drawer).into_any() }
}

/// The scheduler's decision, or what it would decide.
fn scheduler() -> impl IntoView {
    let ctx = ctx();
    let open = ctx.panels.inspector;
    let asked = open.with_untracked(|open| open.as_ref().and_then(|open| open.asked.clone())).unwrap_or_default();
    let title = move || open.with(|open| open.as_ref().map(|open| open.title.clone()));
    view! {
        <aside class="drawer whole p-sched" data-vitrine="inspector" aria-label=ctx.t(inspect::INSPECTOR)>
            <div class="drawer-head">
                <div>
                    <h2>{title}</h2>
                </div>
                {close()}
            </div>
            <div class="drawer-body decision" tabindex="0">
                {verdicts::form(asked)}
                <div data-vitrine="what-if">
                    {move || {
                        open.get()
                            .map(|open| {
                                view! {
                                    <p class="words" role="status">{open.subtitle}</p>
                                    {open.table.map(verdicts::table)}
                                    {facts(open.facts)}
                                    {chain(open.chain_title, open.chain)}
                                }
                            })
                    }}
                </div>
            </div>
        </aside>
    }
}

fn close() -> AnyView {
    let ctx = ctx();
    view! {
        <button class="btn square" aria-label=ctx.t(inspect::CLOSE) on:click=move |_| ctx.act(Action::CloseInspector)>
            <Drawn icon=icon::CLOSE />
        </button>
    }
    .into_any()
}

fn facts(facts: Vec<(String, String)>) -> AnyView {
    let facts = facts.into_iter().map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd>{value}</dd>
        }
    });
    view! { <dl class="facts">{facts.collect_view()}</dl> }.into_any()
}

fn drawer(open: Inspector) -> impl IntoView {
    let ctx = ctx();
    let follow = open.follow.map(|key| {
        view! {
            <button class="btn primary" data-vitrine="follow" on:click=move |_| ctx.act(Action::Follow(key.clone()))>
                {ctx.t(inspect::FOLLOW)}
            </button>
        }
    });
    view! {
        <aside class=format!("drawer {}", open.part.class()) data-vitrine="inspector" aria-label=ctx.t(inspect::INSPECTOR)>
            <div class="drawer-head">
                <div>
                    <h2>{open.title}</h2>
                    <p>{open.subtitle}</p>
                </div>
                {follow}
                {close()}
            </div>
            <div class="drawer-body" tabindex="0">
                {facts(open.facts)}
                {conveyor(open.legs)}
                {open.sheets.into_iter().map(sheet).collect_view()}
                {chain(open.chain_title, open.chain)}
            </div>
        </aside>
    }
}

/// The way of a request: a station a line, with what it read, changed and decided.
fn conveyor(legs: Vec<Leg>) -> AnyView {
    let ctx = ctx();
    if legs.is_empty() {
        return ().into_any();
    }
    // Where it was refused, that is what one wants to see.
    let refused = legs.iter().any(|leg| leg.station.state == StationState::Refused);
    let few = if refused { 0 } else { FEW };
    view! {
        <section class="conveyor p-api">
            <h3>{ctx.t(inspect::STATIONS)}</h3>
            <ol>{legs.into_iter().map(|one| leg(one, few)).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn leg(leg: Leg, few: usize) -> AnyView {
    let ctx = ctx();
    let (mark, detail) = match leg.station.state {
        StationState::Refused => ("✕", leg.station.detail),
        StationState::Idle => ("", ctx.with(inspect::NOT_REACHED, &[])),
        _ => ("✓", leg.station.detail),
    };
    let reads = leg.reads.into_iter().map(|key| view! { <li>{ctx.t(inspect::READS)} " " <code>{key}</code></li> });
    let many = leg.diff.len();
    let diff = (many > 0).then(|| {
        view! {
            <details open=many <= few>
                <summary>{move || ctx.with(inspect::CHANGES, &[&many.to_string()])}</summary>
                <pre tabindex="0">{leg.diff.into_iter().map(diff_line).collect_view()}</pre>
            </details>
        }
    });
    view! {
        <li class="leg" data-station=leg.station.key data-state=leg.station.state.word()>
            <i aria-hidden="true">{mark}</i>
            <b>{leg.station.label}</b>
            <p>{detail}</p>
            <ul class="reads">{reads.collect_view()}</ul>
            {diff}
        </li>
    }
    .into_any()
}

fn sheet(sheet: Sheet) -> impl IntoView {
    let lines = sheet.diff.into_iter().map(diff_line).collect_view();
    view! {
        <details class="sheet" open=sheet.open>
            <summary>
                <b>{sheet.title}</b>
                <span>{sheet.note}</span>
            </summary>
            <pre tabindex="0">{lines}{sheet.text}</pre>
        </details>
    }
}

fn chain(title: String, rows: Vec<ChainRow>) -> impl IntoView {
    let ctx = ctx();
    (!rows.is_empty()).then(|| {
        let rows = rows
            .into_iter()
            .map(|row| {
                let id = row.id;
                view! {
                    <li class=row.part.class()>
                        <button class="cause" on:click=move |_| ctx.act(Action::InspectRecord(id))>
                            <span>{row.label}</span>
                            <small>{row.at}</small>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="chain">
                <h3>{title}</h3>
                <ol>{rows}</ol>
            </section>
        }
    })
}
