//! The nodes: the ring of the lease, what is requested, the pods that fit the screen.

use std::rc::Rc;
use std::sync::Arc;

use super::Scene;
use super::pods::{Node, Pod};
use crate::api::{Quantity, time};
use crate::cluster::{Body, CONTROL_PLANE, Program};
use crate::sim::Span;
use crate::view::part::{Part, Tone};
use crate::view::stage::{Gauge, NodeCard, PodTile, Readiness, Worker};
use crate::view::story::Kind;
use crate::view::text::{Lang, stage as text};
use crate::view::transport::span;
use crate::view::words;

/// How many workers are drawn.
pub const NODES: usize = 6;
/// How many pods of a node are drawn large, and small.
const LARGE: usize = 8;
const SMALL: usize = 40;
/// Tiles that are only a shape.
const COMPACT: &str = "compact";

/// Every node that is drawn, the control plane's apart.
pub fn cards(scene: &Scene) -> (NodeCard, Vec<NodeCard>, usize) {
    let mut control_plane = NodeCard { name: CONTROL_PLANE.into(), ..NodeCard::default() };
    let mut workers: Vec<&Node> = Vec::new();
    for node in &scene.pods.nodes {
        if node.name == CONTROL_PLANE { control_plane = card(scene, node, true) } else { workers.push(node) }
    }
    let more = workers.len().saturating_sub(NODES);
    if more > 0 {
        // The story's node is always among those drawn.
        let chosen = scene.story.map(|story| story.node.as_str()).unwrap_or_default();
        if let Some(at) = workers.iter().position(|node| node.name == chosen).filter(|at| *at >= NODES) {
            workers.swap(NODES - 1, at);
        }
        workers.truncate(NODES);
    }
    let cards = workers.into_iter().map(|node| card(scene, node, false)).collect();
    (control_plane, cards, more)
}

/// Pods that have no node.
pub fn unbound(scene: &Scene) -> (Vec<Arc<PodTile>>, String) {
    tiles(scene, scene.pods.on(""), 3)
}

/// The pods that are drawn; the others counted, by the shape of their status: `+ 480: ● 471 ◌ 9`. First the one that is followed,
/// then whose a person made.
fn tiles(scene: &Scene, pods: &[Rc<Pod>], room: usize) -> (Vec<Arc<PodTile>>, String) {
    let followed = scene.story.map(|story| story.pod.as_str()).unwrap_or_default();
    let rank = |pod: &Pod| match () {
        () if *pod.key == *followed => 0,
        () if !pod.key.starts_with("kube-") => 1,
        () => 2,
    };
    let mut drawn = Vec::new();
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for (rank, pod) in
        (0..3).flat_map(|wanted| pods.iter().filter(move |pod| rank(pod) == wanted).map(move |p| (wanted, p)))
    {
        if drawn.len() < room {
            let mut tile = pod.tile.clone();
            if rank == 0 {
                Arc::make_mut(&mut tile).followed = true;
            }
            drawn.push(tile);
            continue;
        }
        match kinds.iter_mut().find(|(glyph, _)| *glyph == pod.tile.glyph) {
            Some((_, count)) => *count += 1,
            None => kinds.push((pod.tile.glyph, 1)),
        }
    }
    let mut more = String::new();
    if pods.len() > room {
        more = text::MORE_PODS.with(scene.lang, &[&(pods.len() - room).to_string()]);
        more.extend(kinds.iter().map(|(glyph, count)| format!(" {glyph} {count}")));
    }
    (drawn, more)
}

fn card(scene: &Scene, node: &Node, small: bool) -> NodeCard {
    let condition = node.object.at("status.conditions").items().iter().find(|c| c.get("type").str() == "Ready");
    let ready = match condition.map(|c| c.get("status").str()) {
        Some("True") => Readiness::True,
        Some("False") => Readiness::False,
        _ => Readiness::Unknown,
    };
    let word = match ready {
        Readiness::True => text::READY,
        Readiness::False => text::NOT_READY,
        Readiness::Unknown => text::UNKNOWN,
    };
    let age = node.renewed().map(|at| (scene.wall() - at).max(0));
    // In steps that an eye still sees: a ring that moved with every frame would be painted with every frame.
    let lasts = grace(scene);
    let mut left = age.map_or(0, |age| ((lasts - age).max(0) * 100 / lasts) as u16 * 10);
    let mut status = match age {
        Some(age) => text::LEASE.with(scene.lang, &[word.get(scene.lang), &seconds(age, scene.lang)]),
        None => text::LEASE_NONE.with(scene.lang, &[word.get(scene.lang)]),
    };
    if node.object.at("spec.unschedulable").bool() {
        status = format!("{} · {status}", text::CORDONED.get(scene.lang));
    }
    let delay = scene.session.world().delay_of(&node.name);
    if delay > Span::ZERO {
        status = format!("{} · {status}", text::SLOWED.with(scene.lang, &[&delay.to_string()]));
    }
    let (taints, tainted) = taints(node);
    let here = scene.pods.on(&node.name);
    let cpu = here.iter().map(|pod| pod.milli_cpu).sum::<i64>();
    let memory = here.iter().map(|pod| pod.memory).sum::<i64>();
    let crowd = if small { COMPACT } else { crowd(here.len(), !taints.is_empty()) };
    let stays = here.iter().filter_map(|pod| pod.stays).min();
    let due = tainted.zip(stays).map(|(since, stays)| since + i128::from(stays) * 1_000_000_000 - scene.wall());
    let countdown = due.map_or(String::new(), |left| (left.max(0) / 1_000_000_000).to_string());
    if !countdown.is_empty() {
        status = text::EVICTION.with(scene.lang, &[word.get(scene.lang), &countdown]);
        let of = i128::from(stays.unwrap_or(0).max(1)) * 1_000_000_000;
        left = (due.unwrap_or(0).clamp(0, of) * 100 / of) as u16 * 10;
    }
    let (mut pods, more) = tiles(
        scene,
        here,
        if small {
            14
        } else if crowd == COMPACT {
            SMALL
        } else {
            LARGE
        },
    );
    // The control plane's tiles are small, but each says what it is.
    if small {
        for tile in &mut pods {
            let line = component(&tile.name);
            Arc::make_mut(tile).line = line;
        }
    }
    // Of what runs there nobody knows anything.
    if ready == Readiness::Unknown {
        for tile in pods.iter_mut().filter(|tile| tile.tone == Tone::Good) {
            let tile = Arc::make_mut(tile);
            (tile.glyph, tile.tone) = ("?", Tone::Warn);
            tile.line.clear();
        }
    }
    let has = |what: &str| Quantity::parse(node.object.at("status.allocatable").get(what).str()).ok();
    let (kubelet, runtime) = workers(scene, &node.name);
    NodeCard {
        name: node.name.clone(),
        ready,
        status,
        ring: left,
        ring_tone: match left {
            _ if tainted.is_some() => Tone::Bad,
            0..=200 => Tone::Bad,
            201..=500 => Tone::Warn,
            _ => Tone::Good,
        },
        countdown,
        taints: if small { Vec::new() } else { taints },
        cpu: gauge(scene, cpu, has("cpu").map_or(0, |q| q.milli_value()), |n| {
            format!("{}{}{}", n / 1000, scene.lang.decimal_mark(), n % 1000 / 100)
        }),
        memory: gauge(scene, memory, has("memory").map_or(0, |q| q.value()), |n| format!("{} Mi", n >> 20)),
        kubelet,
        runtime,
        pods,
        more,
        crowd,
        on_story: scene.story.is_some_and(|story| {
            let chosen = || story.facts.iter().any(|(at, step, _)| *step == 7 && *at <= scene.cursor);
            story.node == node.name && (story.kind != Kind::Pod || chosen())
        }),
    }
}

/// How so many tiles stand: with two lines; a line each, from three on; in two columns, from four on, or three where taints take room;
/// by the end of their names, from five on; in three columns, from seven on; as shapes alone.
fn crowd(pods: usize, tainted: bool) -> &'static str {
    match pods {
        3 if !tainted => "lines",
        3 | 4 => "lines halves",
        5 | 6 => "lines halves ends",
        7..=LARGE => "lines halves ends thirds",
        0..3 => "",
        _ => COMPACT,
    }
}

/// How long a ring lasts: the grace period that the controller-manager was started with.
fn grace(scene: &Scene) -> i128 {
    let managers = scene.session.world().programs().filter_map(|(_, program)| match program {
        Program::ControllerManager(manager) => Some(i128::from(manager.grace().0)),
        _ => None,
    });
    managers.last().unwrap_or(1).max(1)
}

/// What a pod of the control plane is, from its name: `kube-scheduler-controlplane`, `coredns-5d78c9869d-x7k2p`.
fn component(pod: &str) -> String {
    let name = pod.strip_prefix("kube-").unwrap_or(pod);
    if let Some(name) = name.strip_suffix(CONTROL_PLANE) {
        return name.trim_end_matches('-').into();
    }
    let mut parts: Vec<&str> = name.split('-').collect();
    parts.truncate(parts.len().saturating_sub(1).max(1));
    // A template's hash is longer than words are.
    if parts.len() > 1 && parts.last().is_some_and(|part| part.len() > 7 && part.contains(|c: char| c.is_ascii_digit()))
    {
        parts.pop();
    }
    parts.join("-")
}

/// The taints that the node controller gave a node which is not well, `unreachable: NoSchedule, NoExecute`, and when the pods there
/// began to be driven out.
fn taints(node: &Node) -> (Vec<String>, Option<i128>) {
    let (mut said, mut since) = (Vec::<String>::new(), None);
    for taint in node.object.at("spec.taints").items() {
        let (key, effect) = (taint.get("key").str(), taint.get("effect").str());
        let Some(name @ ("unreachable" | "not-ready")) = key.strip_prefix("node.kubernetes.io/") else { continue };
        match said.iter_mut().find(|known| known.starts_with(name)) {
            Some(known) => *known = format!("{known}, {effect}"),
            None => said.push(format!("{name}: {effect}")),
        }
        if effect == "NoExecute" {
            since =
                time::parse(taint.get("timeAdded").str()).map(|(s, n)| i128::from(s) * 1_000_000_000 + i128::from(n));
        }
    }
    (said, since)
}

/// An age in whole seconds, so that the line changes once a second.
fn seconds(age: i128, lang: Lang) -> String {
    match u64::try_from(age / 1_000_000_000).unwrap_or(0) {
        s @ 0..60 => format!("{s} s"),
        s => span(s * 1_000_000_000, lang),
    }
}

fn gauge(scene: &Scene, used: i64, of: i64, say: impl Fn(i64) -> String) -> Gauge {
    let used_share = if of > 0 { (used.max(0) * 1000 / of).min(1000) as u16 } else { 0 };
    Gauge { used: used_share, label: text::REQUESTED.with(scene.lang, &[&say(used), &say(of)]) }
}

/// What the kubelet and the runtime of a node are doing for the story.
fn workers(scene: &Scene, node: &str) -> (Worker, Worker) {
    let speaks = |part: Part| scene.speaker().is_some_and(|(who, host)| who == part && host == node);
    let mut kubelet = Worker { doing: String::new(), active: speaks(Part::Kubelet) };
    let mut runtime = Worker { doing: String::new(), active: speaks(Part::Runtime) };
    let Some(story) = scene
        .story
        .filter(|s| s.kind == Kind::Pod && s.node == node)
        .filter(|story| story.done.is_none_or(|done| scene.cursor < done))
    else {
        return (kubelet, runtime);
    };
    if story.start(10).is_some_and(|at| at <= scene.cursor) {
        kubelet.doing = story.pod.clone();
    }
    let calls = story.trips.iter().rev().filter(|trip| trip.record <= scene.cursor);
    for trip in calls {
        let Some(Body::Sent { from, to, payload }) = scene.get(trip.record).map(|record| &record.body) else {
            continue;
        };
        match (scene.cast.at(*from).part, scene.cast.at(*to).part) {
            (Some(Part::Kubelet), Some(Part::Runtime)) => runtime.doing = words::of(payload).label,
            (Some(Part::Runtime), Some(Part::Kubelet)) => {}
            _ => break,
        }
        break;
    }
    (kubelet, runtime)
}

#[test]
fn the_pods_of_the_control_plane_are_named_for_what_they_are() {
    for (pod, what) in [
        ("kube-controller-manager-controlplane", "controller-manager"),
        ("etcd-controlplane", "etcd"),
        ("coredns-5d78c9869d-x7k2p", "coredns"),
        ("kube-proxy-b5764", "proxy"),
    ] {
        assert_eq!(component(pod), what);
    }
}
