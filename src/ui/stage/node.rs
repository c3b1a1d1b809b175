//! A node: the ring of its lease, its kubelet and runtime, its pods. The control plane's is the band around the others.

use std::sync::Arc;

use leptos::prelude::*;

use super::pod;
use super::wire::pill_view;
use crate::ui::browser::page;
use crate::ui::context::{ctx, each};
use crate::ui::icon::{self, Drawn};
use crate::ui::menu::Menu;
use crate::view::action::{Action, Deed};
use crate::view::stage::{Gauge, NodeCard, Pill, PodTile, Wire, Worker};
use crate::view::text::{Text, act, stage as text};

/// A worker.
pub fn card(node: Memo<NodeCard>) -> impl IntoView {
    let ctx = ctx();
    let name = node.with_untracked(|node| node.name.clone());
    let pods = Memo::new(move |_| node.with(|node| node.pods.clone()));
    let more = Memo::new(move |_| node.with(|node| node.more.clone()));
    let taints = Memo::new(move |_| node.with(|node| node.taints.clone()));
    let cpu = Memo::new(move |_| node.with(|node| node.cpu.clone()));
    let memory = Memo::new(move |_| node.with(|node| node.memory.clone()));
    let kubelet = Memo::new(move |_| node.with(|node| node.kubelet.clone()));
    let runtime = Memo::new(move |_| node.with(|node| node.runtime.clone()));
    let wire = Wire::Cri(name.clone());
    let cri = Memo::new(move |_| {
        ctx.panels.stage.with(|s| s.pills.iter().filter(|pill| pill.wire == wire).cloned().collect::<Vec<_>>())
    });
    view! {
        <section
            class="node"
            data-vitrine="node"
            data-name=name
            data-ready=move || node.with(|node| node.ready.word())
            class:on-story=move || node.with(|node| node.on_story)
            aria-label=move || node.with(|node| ctx.with(text::NODE, &[&node.name]))
        >
            <div class="node-head">
                <Ring node />
                <div class="node-name">
                    <NodeName node />
                    <p>{move || node.with(|node| node.status.clone())}</p>
                </div>
                <div class="gauges">
                    <GaugeView label=text::CPU gauge=cpu />
                    <GaugeView label=text::MEMORY gauge=memory />
                </div>
                <MachineMenu node id=node.with_untracked(|node| format!("machine-{}", node.name)) deeds=Deed::WORKER />
            </div>
            <p class="taints">
                {each(taints, |taint: &String| taint.clone(), |taint| view! { <span>{taint}</span> })}
            </p>
            <div class="workers">
                <WorkerView class="p-kubelet" name="kubelet" worker=kubelet />
                <div class="cri" class:busy=move || cri.with(|pills| !pills.is_empty())>
                    <i class="line"></i>
                    {each(cri, |pill: &Pill| pill.id, pill_view)}
                </div>
                <WorkerView class="p-runtime" name="containerd" worker=runtime />
            </div>
            <div class=move || node.with(|node| format!("pods {}", node.crowd))>
                {each(pods, |pod: &Arc<PodTile>| pod.key.clone(), pod::tile)}
                <span class="more">{more}</span>
            </div>
        </section>
    }
}

/// The control plane's node: its name and ring at the head of the band, its pods as small tiles.
#[component]
pub fn PlaneHead(node: Memo<NodeCard>) -> impl IntoView {
    let ctx = ctx();
    let pods = Memo::new(move |_| node.with(|node| node.pods.clone()));
    let more = Memo::new(move |_| node.with(|node| node.more.clone()));
    let pills = Memo::new(move |_| {
        ctx.panels
            .stage
            .with(|s| s.pills.iter().filter(|pill| pill.wire == Wire::ControlPlane).cloned().collect::<Vec<_>>())
    });
    view! {
        <section
            class="plane-node"
            data-vitrine="node"
            data-name=move || node.with(|node| node.name.clone())
            data-ready=move || node.with(|node| node.ready.word())
            aria-label=move || node.with(|node| ctx.with(text::NODE, &[&node.name]))
        >
            <Ring node />
            <NodeName node />
            <p class="role">{ctx.t(text::CONTROL_PLANE)}</p>
            <p class="status">{move || node.with(|node| node.status.clone())}</p>
            // Its card has no name yet when the page is first drawn.
            <MachineMenu node id="machine-controlplane".into() deeds=Deed::PLANE />
            <div class=move || node.with(|node| format!("pods {}", node.crowd))>
                {each(pods, |pod: &Arc<PodTile>| pod.key.clone(), pod::tile)}
                <span class="more">{more}</span>
            </div>
            {each(pills, |pill: &Pill| pill.id, pill_view)}
        </section>
    }
}

/// The name, which opens the object.
#[component]
fn NodeName(node: Memo<NodeCard>) -> impl IntoView {
    let ctx = ctx();
    let open = move |_| {
        ctx.act(Action::InspectKey(format!("/registry/minions/{}", node.with_untracked(|node| node.name.clone()))))
    };
    view! {
        <h3>
            <button class="plain" on:click=open>
                {move || node.with(|node| node.name.clone())}
            </button>
        </h3>
    }
}

/// What is left of the lease: full when just renewed, empty when the node is about to be given up. Then, in numbers too, what is left
/// until its pods are evicted.
#[component]
fn Ring(node: Memo<NodeCard>) -> impl IntoView {
    let left = Memo::new(move |_| node.with(|node| node.ring));
    let tone = Memo::new(move |_| node.with(|node| node.ring_tone));
    let countdown = Memo::new(move |_| node.with(|node| node.countdown.clone()));
    view! {
        <svg class=move || format!("ring {}", tone.get().class()) viewBox="0 0 36 36" aria-hidden="true">
            <circle class="track" cx="18" cy="18" r="15"></circle>
            <circle class="left" cx="18" cy="18" r="15" pathLength="1000" stroke-dasharray=move || format!("{} 1000", left.get())></circle>
            <text x="18" y="18">{countdown}</text>
        </svg>
    }
}

/// What can be done to the machine.
#[component]
fn MachineMenu(node: Memo<NodeCard>, id: String, deeds: &'static [Deed]) -> impl IntoView {
    let ctx = ctx();
    let open = RwSignal::new(false);
    let item = |deed: Deed| {
        let id = id.clone();
        let choose = move |_| {
            open.set(false);
            page::focus(&id);
            ctx.act(Action::Machine(node.with_untracked(|node| node.name.clone()), deed));
        };
        let [label, hint] = deed.texts();
        view! {
            <li>
                <button class="item" data-do=deed.code() on:click=choose>
                    <span>{ctx.t(label)}</span>
                    <small>{ctx.t(hint)}</small>
                </button>
            </li>
        }
    };
    let list = deeds.iter().map(|deed| item(*deed)).collect_view();
    let label = Signal::derive(move || node.with(|node| ctx.with(act::MACHINE, &[&node.name])));
    view! {
        <Menu id=id.clone() open label button=view! { <Drawn icon=icon::POWER /> }.into_any() look="square small">
            <ul>{list}</ul>
        </Menu>
    }
}

#[component]
fn GaugeView(label: Text, gauge: Memo<Gauge>) -> impl IntoView {
    let ctx = ctx();
    let said = move || gauge.with(|gauge| gauge.label.clone());
    view! {
        <div class="gauge" title=said>
            <span>{ctx.t(label)}</span>
            <i class="track">
                <i style:width=move || format!("{}%", gauge.with(|gauge| f64::from(gauge.used.min(1000)) / 10.0))></i>
            </i>
            <span class="sr">{said}</span>
        </div>
    }
}

#[component]
fn WorkerView(class: &'static str, name: &'static str, worker: Memo<Worker>) -> impl IntoView {
    view! {
        <div class=format!("worker {class}") class:active=move || worker.with(|worker| worker.active)>
            <b>{name}</b>
            <span>{move || worker.with(|worker| worker.doing.clone())}</span>
        </div>
    }
}
