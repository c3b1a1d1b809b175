//! The stage: the apiserver as a bar across it, every line ending there; nodes below; messages on the lines.

mod bar;
mod components;
mod node;
mod pod;
pub mod scheduler;
mod wire;

use std::sync::Arc;

use leptos::prelude::*;

use super::context::{ctx, each};
use crate::view::stage::{NodeCard, PodTile, Wire};
use crate::view::text::stage as text;

/// The stage.
#[component]
pub fn StagePanel() -> impl IntoView {
    let ctx = ctx();
    let stage = ctx.panels.stage;
    let nodes = Memo::new(move |_| stage.with(|s| s.nodes.clone()));
    let names =
        Memo::new(move |_| stage.with(|s| s.nodes.iter().map(|node| Name(node.name.clone())).collect::<Vec<_>>()));
    let control_plane = Memo::new(move |_| stage.with(|s| s.control_plane.clone()));
    let more = Memo::new(move |_| stage.with(|s| s.more_nodes));
    view! {
        <section class="stage" aria-label=ctx.t(text::STAGE) class:no-chatter=move || !ctx.prefs.with(|prefs| prefs.chatter)>
            <h2 class="sr">{ctx.t(text::STAGE)}</h2>
            <div class="plane">
                <div class="plane-head">
                    <node::PlaneHead node=control_plane />
                    <Unbound />
                </div>
                <components::User />
                <components::Etcd />
                <scheduler::Scheduler />
                <components::Controllers />
                <wire::WireView wire=Wire::User place="w-user" />
                <wire::WireView wire=Wire::Etcd place="w-etcd" />
                <wire::WireView wire=Wire::Scheduler place="w-sched" />
                <wire::WireView wire=Wire::Controllers place="w-ctrl" />
                <bar::ApiServer />
            </div>
            <div class="node-wires" aria-hidden="false">
                {each(names, |name: &Name| name.0.clone(), move |name| {
                    let name = name.with_untracked(|name| name.0.clone());
                    view! { <wire::WireView wire=Wire::Node(name) place="w-node" /> }
                })}
            </div>
            <div class="nodes" class:many=move || names.with(|names| names.len() > 4)>
                {each(nodes, |node: &NodeCard| node.name.clone(), node::card)}
                {move || {
                    let more = more.get();
                    (more > 0).then(|| view! { <p class="more">{ctx.with(text::MORE_NODES, &[&more.to_string()])}</p> })
                }}
            </div>
        </section>
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Name(String);

/// Pods that exist and have no node yet.
#[component]
fn Unbound() -> impl IntoView {
    let ctx = ctx();
    let stage = ctx.panels.stage;
    let pods = Memo::new(move |_| stage.with(|s| s.unbound.clone()));
    let more = Memo::new(move |_| stage.with(|s| s.more_unbound.clone()));
    view! {
        <div class="unbound" class:on=move || pods.with(|pods| !pods.is_empty())>
            <span class="label">{ctx.t(text::NO_NODE)}</span>
            {each(pods, |pod: &Arc<PodTile>| pod.key.clone(), pod::tile)}
            <span class="more">{more}</span>
        </div>
    }
}
