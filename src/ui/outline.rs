//! The stage in words, for a screen reader: the same data as the drawing, and a line that is read out as the story goes on.

use leptos::prelude::*;

use super::context::{ctx, each};
use crate::view::stage::{NodeCard, Pill, StationState};
use crate::view::text::stage as text;

/// The outline, drawn nowhere.
#[component]
pub fn Outline() -> impl IntoView {
    let ctx = ctx();
    let stage = ctx.panels.stage;
    let rail = ctx.panels.rail;
    let nodes = Memo::new(move |_| {
        stage.with(|s| std::iter::once(s.control_plane.clone()).chain(s.nodes.iter().cloned()).collect::<Vec<_>>())
    });
    let pills = Memo::new(move |_| {
        stage.with(|s| s.pills.iter().map(|pill| Pill { progress: 0, ..pill.clone() }).collect::<Vec<_>>())
    });
    let unbound = Memo::new(move |_| {
        stage
            .with(|s| s.unbound.iter().map(|pod| format!("{}, {}", pod.key, pod.status)).collect::<Vec<_>>().join("; "))
    });
    let scheduler = Memo::new(move |_| stage.with(|s| s.scheduler.activity.clone()));
    let etcd = Memo::new(move |_| {
        stage.with(|s| (s.etcd.revision, s.etcd.keys.first().map(|key| key.key.clone()).unwrap_or_default()))
    });
    let station = Memo::new(move |_| {
        stage.with(|s| {
            let here =
                s.api.stations.iter().find(|st| matches!(st.state, StationState::Current | StationState::Refused));
            here.map(|st| format!("{}, {}", st.label, st.detail)).unwrap_or_default()
        })
    });
    let step = Memo::new(move |_| {
        rail.with(|rail| {
            let open = rail.open.as_ref()?;
            let row = rail.steps.iter().find(|row| row.n == open.n)?;
            let stopped = open.stopped.as_ref().map(|stop| stop.text.clone()).unwrap_or_default();
            Some(format!("{}. {} {} {}", row.n, row.title, open.fact, stopped))
        })
    });
    view! {
        <section class="sr" aria-label=ctx.t(text::OUT_TITLE)>
            <p aria-live="polite" data-vitrine="announce">{move || step.get().unwrap_or_default()}</p>
            <h2>{ctx.t(text::OUT_TITLE)}</h2>
            <p>{ctx.t(text::OUT_HINT)}</p>
            <ul>
                <li>
                    "kube-apiserver: "
                    {move || {
                        let at = station.get();
                        if at.is_empty() { ctx.with(text::ST_IDLE, &[]) } else { ctx.with(text::OUT_STATION, &[&at]) }
                    }}
                </li>
                <li>
                    "etcd: " {move || ctx.with(text::REVISION, &[&etcd.get().0.to_string()])} ", " {move || etcd.get().1}
                </li>
                <li>"kube-scheduler: " {scheduler}</li>
                <li>{ctx.t(text::NO_NODE)} ": " {move || if unbound.get().is_empty() { ctx.with(text::OUT_NONE, &[]) } else { unbound.get() }}</li>
                {each(nodes, |node: &NodeCard| node.name.clone(), node_line)}
            </ul>
            <h3>{ctx.t(text::OUT_MESSAGES)}</h3>
            <ul>{each(pills, |pill: &Pill| pill.id, pill_line)}</ul>
        </section>
    }
}

fn node_line(node: Memo<NodeCard>) -> impl IntoView {
    let ctx = ctx();
    let pods = Memo::new(move |_| {
        node.with(|node| node.pods.iter().map(|pod| format!("{}, {}", pod.key, pod.status)).collect::<Vec<_>>())
    });
    let status = Memo::new(move |_| node.with(|node| node.ready));
    view! {
        <li>
            {move || node.with(|node| ctx.with(text::NODE, &[&node.name]))} ": "
            {move || match status.get().word() {
                "true" => ctx.with(text::READY, &[]),
                "false" => ctx.with(text::NOT_READY, &[]),
                _ => ctx.with(text::UNKNOWN, &[]),
            }}
            <ul>
                {move || {
                    let pods = pods.get();
                    if pods.is_empty() {
                        view! { <li>{ctx.t(text::NO_PODS)}</li> }.into_any()
                    } else {
                        pods.into_iter().map(|pod| view! { <li>{pod}</li> }).collect_view().into_any()
                    }
                }}
            </ul>
        </li>
    }
}

fn pill_line(pill: Memo<Pill>) -> impl IntoView {
    let ctx = ctx();
    view! { <li>{move || pill.with(|pill| ctx.with(text::OUT_FROM_TO, &[&pill.from_to.0, &pill.from_to.1, &pill.label]))}</li> }
}
