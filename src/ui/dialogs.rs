//! What covers the page: the help, what is exact and what is not, the first sentence, the notice of a new branch.

use leptos::html;
use leptos::prelude::*;

use super::browser::page;
use super::context::{Dialog, ctx};
use super::header::RELEASE;
use super::icon::{self, Drawn};
use crate::view::action::{Action, Quick};
use crate::view::fidelity::{self, Degree};
use crate::view::screen::Branch;
use crate::view::text::{Text, fidelity as fid, head, help};

/// The dialogs and notices.
#[component]
pub fn Dialogs() -> impl IntoView {
    view! {
        <Cover />
        <BranchNotice />
    }
}

/// The open dialog, as the browser's own: it keeps the focus inside and gives it back.
#[component]
fn Cover() -> impl IntoView {
    let ctx = ctx();
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match ctx.dialog.get() {
            Some(_) if !dialog.open() => drop(dialog.show_modal()),
            None if dialog.open() => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog class="cover" node_ref=node aria-labelledby="cover-title" on:close=move |_| ctx.dialog.set(None)>
            <button class="btn square close" aria-label=ctx.t(head::CLOSE) on:click=move |_| ctx.dialog.set(None)>
                <Drawn icon=icon::CLOSE />
            </button>
            {move || match ctx.dialog.get() {
                Some(Dialog::Help) => view! { <Help /> }.into_any(),
                Some(Dialog::Fidelity) => view! { <Fidelity /> }.into_any(),
                None => ().into_any(),
            }}
        </dialog>
    }
}

#[component]
fn Help() -> impl IntoView {
    let ctx = ctx();
    let esc = help::KEY_ESC;
    let key = |name: &'static str| Text { en: name, fr: name };
    let rows: Vec<(Vec<Text>, Text)> = vec![
        (vec![help::KEY_SPACE], help::K_PLAY),
        (vec![key("→"), help::KEY_PAGE_DOWN], help::K_STEP),
        (vec![key("←"), help::KEY_PAGE_UP], help::K_BACK),
        (vec![help::KEY_HOME, help::KEY_END], help::K_ENDS),
        (vec![key("F5"), key(".")], help::K_CLICKER),
        (vec![esc], help::K_ESC),
        (vec![key("T")], help::K_TERMINAL),
        (vec![key("P")], help::K_PROJECTOR),
        (vec![key("L")], help::K_LANG),
        (vec![key("?")], help::K_HELP),
    ];
    let rows = rows
        .into_iter()
        .map(|(keys, does)| {
            let keys = keys.into_iter().map(|key| view! { <kbd>{ctx.t(key)}</kbd> " " }).collect_view();
            view! {
                <dt>{keys}</dt>
                <dd>{ctx.t(does)}</dd>
            }
        })
        .collect_view();
    view! {
        <h2 id="cover-title">{ctx.t(help::TITLE)}</h2>
        <h3>{ctx.t(help::WHAT_TITLE)}</h3>
        <p>{ctx.t(help::WHAT)}</p>
        <h3>{ctx.t(help::PAST_TITLE)}</h3>
        <p>{ctx.t(help::PAST)}</p>
        <h3>{ctx.t(help::KEYS_TITLE)}</h3>
        <dl class="keys">{rows}</dl>
        <p>{ctx.t(help::KEYS_OFF)}</p>
        <h3>{ctx.t(help::LEGEND_TITLE)}</h3>
        <ul class="legend">
            <li><i class="pill request"></i>{ctx.t(help::LEGEND_REQUEST)}</li>
            <li><i class="pill watch"></i>{ctx.t(help::LEGEND_WATCH)}</li>
            <li><i class="ring"></i>{ctx.t(help::LEGEND_RING)}</li>
            <li><i class="faint"></i>{ctx.t(help::LEGEND_FAINT)}</li>
        </ul>
        <button class="link" on:click=move |_| ctx.dialog.set(Some(Dialog::Fidelity))>{ctx.t(head::FIDELITY)}</button>
    }
}

#[component]
fn Fidelity() -> impl IntoView {
    let ctx = ctx();
    let rows = fidelity::ROWS
        .iter()
        .map(|row| {
            let degree = match row.degree {
                Degree::Exact => fid::EXACT,
                Degree::Simplified => fid::SIMPLIFIED,
                Degree::Missing => fid::MISSING,
            };
            view! {
                <tr class=row.degree.class()>
                    <th scope="row">{row.part}</th>
                    <td><b>{ctx.t(degree)}</b></td>
                    <td>{ctx.t(row.text)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <h2 id="cover-title">{ctx.t(fid::TITLE)}</h2>
        <p>{move || ctx.with(fid::INTRO, &[RELEASE])}</p>
        <table class="fidelity">
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The sentence of the first visit, with the one button that starts the story.
#[component]
pub fn Welcome() -> impl IntoView {
    let ctx = ctx();
    let ready = ctx.panels.ready;
    // The button goes; who pressed it goes on in the story that begins in its place.
    let start = move |_| {
        page::focus("story");
        ctx.act(Action::Do(Quick::Run));
    };
    let look = move |_| {
        page::focus("story");
        ctx.prefs.update(|prefs| prefs.greeted = true);
    };
    view! {
        <section class="welcome" aria-labelledby="welcome-title" data-vitrine="welcome">
            <h3 id="welcome-title">{ctx.t(head::WELCOME_TITLE)}</h3>
            <p>{ctx.t(head::WELCOME)}</p>
            <button
                id="start"
                class="btn primary big"
                data-vitrine="start"
                disabled=move || !ready.get()
                on:click=start
            >
                <Drawn icon=icon::PLAY />
                <span>{ctx.t(head::WELCOME_START)}</span>
            </button>
            <button class="link" on:click=look>{ctx.t(head::WELCOME_LATER)}</button>
        </section>
    }
}

/// Says that the past is shown, or that a new branch began.
#[component]
fn BranchNotice() -> impl IntoView {
    let ctx = ctx();
    let branch = ctx.panels.branch;
    view! {
        <div class="notice" class:on=move || branch.get() == Branch::Forked role="status" data-vitrine="branch">
            {move || match branch.get() {
                Branch::Live | Branch::Past => ().into_any(),
                Branch::Forked => {
                    view! {
                        <p>
                            <b>{ctx.t(head::BRANCH_TITLE)}</b>
                            ". "
                            {ctx.t(head::BRANCH)}
                        </p>
                        <button class="btn" on:click=move |_| ctx.act(Action::OtherBranch)>{ctx.t(head::BRANCH_BACK)}</button>
                        <button class="btn square" aria-label=ctx.t(head::CLOSE) on:click=move |_| ctx.act(Action::DismissBranch)>
                            <Drawn icon=icon::CLOSE />
                        </button>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
