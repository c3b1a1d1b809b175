//! kube-scheduler, opened: what is asked beside what each node was told, and how each number came about.

use leptos::prelude::*;

use super::context::ctx;
use crate::view::action::Action;
use crate::view::text::{Text, act, inspect, plugins as text, stage};
use crate::view::verdicts::{Cell, Fill, VerdictRow, VerdictTable};
use crate::view::what_if::Asked;

/// The form: what a pod would ask for, and what else could be otherwise. Each change is decided at once, and nothing is created.
pub fn form(asked: Asked) -> AnyView {
    let ctx = ctx();
    let asked = RwSignal::new(asked);
    type Field = fn(&mut Asked) -> &mut String;
    let fields: [(Text, &str, Field); 6] = [
        (act::ASK_CPU, "10", |a| &mut a.cpu),
        (act::ASK_MEMORY, "2Gi", |a| &mut a.memory),
        (act::ASK_SELECTOR, "disk=ssd", |a| &mut a.selector),
        (act::ASK_LABEL, "node02 disk=ssd", |a| &mut a.label),
        (act::ASK_TAINT, "node01 gpu=yes:NoSchedule", |a| &mut a.taint),
        (act::ASK_WEIGHTS, "NodeResourcesFit=5", |a| &mut a.weights),
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
    let create = move |_| ctx.act(Action::Run(asked.with_untracked(|asked| asked.pod("asked"))));
    view! {
        <section class="asks" aria-label=ctx.t(act::WHAT_IF)>
            <h3>{ctx.t(act::ASK_TITLE)}</h3>
            {fields.collect_view()}
            <p>{ctx.t(act::WHAT_IF_ABOUT)}</p>
            <button class="btn" on:click=create>
                {ctx.t(act::ASK_CREATE)}
            </button>
        </section>
    }
    .into_any()
}

/// The table. Whatever is pointed at or moved to says below it how it came about.
pub fn table(table: VerdictTable) -> AnyView {
    let ctx = ctx();
    let winner = table.rows.first().and_then(|row| row.cells.iter().rev().find(|cell| cell.how.contains('=')));
    let told = RwSignal::new(winner.map(|cell| cell.how.clone()).unwrap_or_default());
    let tell = move |target: Option<leptos::web_sys::EventTarget>| {
        use leptos::wasm_bindgen::JsCast;
        let element = target.and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
        let cell = element.and_then(|element| element.closest("[data-how]").ok().flatten());
        if let Some(how) = cell.and_then(|cell| cell.get_attribute("data-how")) {
            told.set(how);
        }
    };
    let (scores, filters) = (table.columns.len() - table.filters, table.filters);
    let heads = table.columns.into_iter().map(|column| {
        view! {
            <th scope="col" tabindex="0" data-how=column.about>
                {column.name} <small>{column.weight}</small>
            </th>
        }
    });
    let title = move || told.with(|how| how.lines().next().unwrap_or_default().to_string());
    let lines = move || told.with(|how| how.split_once('\n').map_or(String::new(), |(_, lines)| lines.to_string()));
    view! {
        <section class="whole-table">
            <h3 class="sr">{ctx.t(inspect::NODE_TABLE)}</h3>
            <div class="wide" tabindex="0">
                <table on:mouseover=move |event| tell(event.target()) on:focusin=move |event| tell(event.target())>
                    <thead>
                        <tr>
                            <td colspan="2"></td>
                            <th scope="colgroup" colspan=filters.to_string()>
                                {ctx.t(text::FILTERS)}
                            </th>
                            <th scope="colgroup" colspan=(scores + 1).to_string()>
                                {ctx.t(text::SCORES)}
                            </th>
                        </tr>
                        <tr>
                            <th scope="col">{ctx.t(inspect::COL_NODE)}</th>
                            <th scope="col">{ctx.t(text::USE)}</th>
                            {heads.collect_view()}
                            <th scope="col">{ctx.t(inspect::COL_TOTAL)}</th>
                        </tr>
                    </thead>
                    <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <p class="summary">
                {table.summary} {(table.more > 0).then(|| format!(" {}", ctx.with(stage::SCHED_MORE, &[&table.more.to_string()])))}
            </p>
            <div class="because" role="status">
                <b>{title}</b>
                <pre>{lines}</pre>
                <small>{ctx.t(text::HOW_HINT)}</small>
            </div>
            <p class="silent">{table.silent}</p>
        </section>
    }
    .into_any()
}

fn row(row: VerdictRow) -> AnyView {
    let fits = row.reason.is_empty();
    let cell = |cell: Cell| {
        view! {
            <td class=cell.class colspan=cell.span.to_string() tabindex="0" data-how=cell.how>
                {cell.text} <small>{cell.small}</small>
            </td>
        }
    };
    let fill = |fill: Fill| {
        view! {
            <span class="fill" class:over=fill.over>
                <i class="taken" style:width=share(fill.taken)></i>
                <i class="asked" style:width=share(fill.asked)></i>
                <small>{fill.label}</small>
            </span>
        }
    };
    view! {
        <tr class:winner=row.winner class:ruled-out=!fits>
            <th scope="row">{row.node} {row.winner.then_some(" ★")}</th>
            <td class="fills">{row.fills.into_iter().map(fill).collect_view()}</td>
            {row.cells.into_iter().map(cell).collect_view()}
            {fits.then(|| view! { <td class="total">{row.score}</td> })}
        </tr>
    }
    .into_any()
}

fn share(thousandths: u16) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
