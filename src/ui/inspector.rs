//! The inspector: a drawer with one message or one object, opened, and why it is so.

use leptos::prelude::*;

use super::context::ctx;
use super::icon::{self, Drawn};
use super::stage::scheduler::WholeTable;
use super::story::diff_line;
use crate::view::action::Action;
use crate::view::inspector::{ChainRow, Inspector, Sheet};
use crate::view::text::{Text, act, inspect};
use crate::view::what_if::Asked;

/// The drawer; nothing when nothing is opened.
#[component]
pub fn InspectorPanel() -> impl IntoView {
    let open = ctx().panels.inspector;
    // The form stays while its answer changes.
    let asks = Memo::new(move |_| open.with(|open| open.as_ref().is_some_and(|open| open.what_if)));
    move || if asks.get() { what_if().into_any() } else { open.get().map(drawer).into_any() }
}

/// What the scheduler would say of a pod that nobody has created.
fn what_if() -> impl IntoView {
    let ctx = ctx();
    let asked = RwSignal::new(Asked::course());
    type Field = fn(&mut Asked) -> &mut String;
    let fields: [(Text, &str, Field); 5] = [
        (act::ASK_CPU, "10", |a| &mut a.cpu),
        (act::ASK_MEMORY, "2Gi", |a| &mut a.memory),
        (act::ASK_SELECTOR, "disk=ssd", |a| &mut a.selector),
        (act::ASK_LABEL, "node02 disk=ssd", |a| &mut a.label),
        (act::ASK_TAINT, "node01 gpu=yes:NoSchedule", |a| &mut a.taint),
    ];
    let fields = fields.map(|(label, example, field)| {
        let value = field(&mut asked.get_untracked()).clone();
        let typed = move |event| {
            asked.update(|asked| *field(asked) = event_target_value(&event));
            ctx.act(Action::WhatIf(asked.get_untracked()));
        };
        view! {
            <label>
                <span>{ctx.t(label)}</span>
                <input class="ask" placeholder=example value=value on:input=typed />
            </label>
        }
    });
    let answer = move || ctx.panels.inspector.get().map(|open| (open.subtitle, open.table));
    view! {
        <aside class="drawer p-sched" data-vitrine="inspector" aria-label=ctx.t(act::WHAT_IF)>
            <div class="drawer-head">
                <div>
                    <h2>{ctx.t(act::WHAT_IF)}</h2>
                    <p>{ctx.t(act::WHAT_IF_ABOUT)}</p>
                </div>
                <button class="btn square" aria-label=ctx.t(inspect::CLOSE) on:click=move |_| ctx.act(Action::CloseInspector)>
                    <Drawn icon=icon::CLOSE />
                </button>
            </div>
            <div class="drawer-body" tabindex="0">
                <div class="asks">{fields.collect_view()}</div>
                <button class="btn primary" on:click=move |_| ctx.act(Action::Run(asked.with_untracked(|asked| asked.pod("asked"))))>
                    {ctx.t(act::ASK_CREATE)}
                </button>
                <div role="status" data-vitrine="what-if">
                    {move || answer().map(|(words, table)| view! { <p class="words">{words}</p> {table.map(|table| view! { <WholeTable table /> })} })}
                </div>
            </div>
        </aside>
    }
}

fn drawer(open: Inspector) -> impl IntoView {
    let ctx = ctx();
    let facts = open
        .facts
        .into_iter()
        .map(|(name, value)| {
            view! {
                <dt>{name}</dt>
                <dd>{value}</dd>
            }
        })
        .collect_view();
    view! {
        <aside class=format!("drawer {}", open.part.class()) data-vitrine="inspector" aria-label=ctx.t(inspect::INSPECTOR)>
            <div class="drawer-head">
                <div>
                    <h2>{open.title}</h2>
                    <p>{open.subtitle}</p>
                </div>
                {open
                    .follow
                    .map(|key| {
                        view! {
                            <button class="btn primary" data-vitrine="follow" on:click=move |_| ctx.act(Action::Follow(key.clone()))>
                                {ctx.t(inspect::FOLLOW)}
                            </button>
                        }
                    })}
                <button class="btn square" aria-label=ctx.t(inspect::CLOSE) on:click=move |_| ctx.act(Action::CloseInspector)>
                    <Drawn icon=icon::CLOSE />
                </button>
            </div>
            <div class="drawer-body" tabindex="0">
                <dl class="facts">{facts}</dl>
                {open.table.map(|table| view! { <WholeTable table /> })}
                {open.sheets.into_iter().map(sheet).collect_view()}
                {chain(open.chain_title, open.chain)}
            </div>
        </aside>
    }
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
