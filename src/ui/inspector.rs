//! The inspector: a drawer with one message or one object, opened, and why it is so.

use leptos::prelude::*;

use super::context::ctx;
use super::icon::{self, Drawn};
use super::stage::scheduler::WholeTable;
use super::story::diff_line;
use crate::view::action::Action;
use crate::view::inspector::{ChainRow, Inspector, Sheet};
use crate::view::text::inspect;

/// The drawer; nothing when nothing is opened.
#[component]
pub fn InspectorPanel() -> impl IntoView {
    let open = ctx().panels.inspector;
    move || open.get().map(drawer)
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
