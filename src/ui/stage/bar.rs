//! kube-apiserver: a bar across the stage, its request pipeline a conveyor whose stations light up one by one.

use leptos::prelude::*;

use crate::ui::context::{ctx, each};
use crate::view::action::Action;
use crate::view::stage::{Station, StationState};
use crate::view::text::{inspect, stage as text};

/// The bar.
#[component]
pub fn ApiServer() -> impl IntoView {
    let ctx = ctx();
    let api = Memo::new(move |_| ctx.panels.stage.with(|s| s.api.clone()));
    let stations = Memo::new(move |_| api.with(|api| api.stations.clone()));
    view! {
        <section class="api p-api" class:active=move || api.with(|api| api.active) aria-label="kube-apiserver">
            <div class="api-head">
                <h3>"kube-apiserver"</h3>
                <span class="door">{ctx.t(text::ONLY_DOOR)}</span>
                <button
                    class=move || api.with(|api| format!("plain request {}", api.part.class()))
                    title=ctx.t(inspect::STATIONS)
                    disabled=move || api.with(|api| api.record == 0)
                    on:click=move |_| ctx.act(Action::InspectRecord(api.with_untracked(|api| api.record)))
                >
                    {move || api.with(|api| api.request.clone())}
                </button>
                <span class="watch-cache" class:on=move || api.with(|api| !api.watch.is_empty())>
                    {ctx.t(text::ST_WATCH)}
                    <b>{move || api.with(|api| api.watch.clone())}</b>
                </span>
            </div>
            <ol class="stations">{each(stations, |station: &Station| station.key, station_view)}</ol>
        </section>
    }
}

fn station_view(station: Memo<Station>) -> impl IntoView {
    let ctx = ctx();
    let key = station.with_untracked(|station| station.key);
    let state = Memo::new(move |_| station.with(|station| station.state));
    let word = move || match state.get() {
        StationState::Idle => ctx.with(text::ST_IDLE, &[]),
        StationState::Passed => ctx.with(text::ST_PASSED, &[]),
        StationState::Current => ctx.with(text::ST_CURRENT, &[]),
        StationState::Refused => ctx.with(text::ST_REFUSED, &[]),
    };
    view! {
        <li class="station" data-station=key data-state=move || state.get().word()>
            <span class="what">
                <i aria-hidden="true">
                    {move || match state.get() {
                        StationState::Passed => "✓",
                        StationState::Refused => "✕",
                        _ => "",
                    }}
                </i>
                {move || station.with(|station| station.label.clone())}
                <span class="sr">", " {word}</span>
            </span>
            <span class="detail">{move || station.with(|station| station.detail.clone())}</span>
        </li>
    }
}
