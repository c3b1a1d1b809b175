//! The user, etcd and the controller-manager, above the bar.

use leptos::prelude::*;

use crate::ui::context::{ctx, each};
use crate::view::action::Action;
use crate::view::stage::EtcdKey;
use crate::view::text::stage as text;

/// The person and their program.
#[component]
pub fn User() -> impl IntoView {
    let ctx = ctx();
    let user = Memo::new(move |_| ctx.panels.stage.with(|s| s.user.clone()));
    view! {
        <section class="comp user p-user" class:active=move || user.with(|user| user.active) aria-label=ctx.t(text::USER)>
            <h3>{move || user.with(|user| user.program.clone())}</h3>
            <p class="who">{move || user.with(|user| user.identity.clone())}</p>
            <p class=move || user.with(|user| format!("last {}", user.tone.class()))>{move || user.with(|user| user.last.clone())}</p>
        </section>
    }
}

/// etcd: a drum, its revision, its newest keys.
#[component]
pub fn Etcd() -> impl IntoView {
    let ctx = ctx();
    let etcd = Memo::new(move |_| ctx.panels.stage.with(|s| s.etcd.clone()));
    let keys = Memo::new(move |_| etcd.with(|etcd| etcd.keys.clone()));
    let revision = Memo::new(move |_| etcd.with(|etcd| etcd.revision));
    view! {
        <section class="comp etcd p-etcd" class:active=move || etcd.with(|etcd| etcd.active) aria-label="etcd">
            <i class="drum" aria-hidden="true"></i>
            <h3>"etcd"</h3>
            <p class="revision">{move || ctx.with(text::REVISION, &[&revision.get().to_string()])}</p>
            <ul class="keys" aria-label=ctx.t(text::NEWEST_KEYS)>{each(keys, |key: &EtcdKey| key.key.clone(), key_view)}</ul>
        </section>
    }
}

fn key_view(key: Memo<EtcdKey>) -> impl IntoView {
    let ctx = ctx();
    let name = key.with_untracked(|key| key.key.clone());
    let (opened, title) = (name.clone(), name.clone());
    view! {
        <li>
            <button class="key" class:fresh=move || key.with(|key| key.fresh) title=title on:click=move |_| ctx.act(Action::InspectKey(opened.clone()))>
                <span>{name}</span>
                <b>{move || key.with(|key| key.revision)}</b>
            </button>
        </li>
    }
}

/// kube-controller-manager.
#[component]
pub fn Controllers() -> impl IntoView {
    let ctx = ctx();
    let controllers = Memo::new(move |_| ctx.panels.stage.with(|s| s.controllers.clone()));
    view! {
        <section class="comp ctrl p-ctrl" class:active=move || controllers.with(|c| c.active) aria-label="kube-controller-manager">
            <h3><span class="kube">"kube-"</span>"controller-manager"</h3>
            <p class="activity">{move || controllers.with(|c| c.activity.clone())}</p>
            <ul class="loops">
                {move || {
                    controllers
                        .with(|c| c.chips.clone())
                        .into_iter()
                        .map(|(name, busy)| view! { <li class:busy=busy>{name}</li> })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}
