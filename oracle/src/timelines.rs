//! The area `timelines`: what happens over time because of an action, who writes what, in which order, when.
//!
//! Held equal, object by object (objects of one maker with drawn names are paired by what became of them):
//! - the sequence of each writer's writes: created, with every field of the object; changed, with every field that changed and
//!   its new value; or deleted. Only what a cluster draws is renamed (ids, addresses, hashes, suffixes, instants), and what counts
//!   a past is told as a difference. Writes of one writer that follow each other within 1.5 s may be more or fewer, if in all they
//!   do the same: a writer that reconciles writes what it sees when it looks;
//! - the order of writers on one object, where they were more than half a second apart;
//! - the sequence of requests that were made about it: verb, subresource, user, code, the words of a refusal, and the body of
//!   deletions, evictions, bindings and patches (that of a status is told by its change); where the story is of one pod alone,
//!   the requests of all in one sequence;
//! - events: reason, source, writer, message, and how often (within a quarter and one);
//! - the instant of each: within the recorded spread and one polling period ([`compare::Times`]).
//!
//! What races and jitter decide is drawn there as here: one of a few draws has to be the recorded one.
//! Soft in a real cluster and not held: the order between objects; which worker was chosen where the scenario names none; 409 answers of controllers that race; what may come after the end.
//! Not compared: lines of logs, `last-change-trigger-time` of endpoints, the requests that open streams (exec, attach, port-forward).

mod asked;
mod compare;
mod hungry;
mod names;
mod net;
mod story;

use serde_json::Value as Json;
use vitrine::cluster::{Body, Topology, World};
use vitrine::sim::{Span, Time};
use vitrine::wire::Note;

use compare::{Loss, Times, compare};
use hungry::{STARVED, STARVES, starve};
use names::Names;
use story::{Change, Story, Trace, recorded, told};

/// Images that the recordings' nodes had, so that a pull took 0.3 s there.
const IMAGES: [&str; 6] = ["nginx", "nginx:1.26", "nginx:1.27", "busybox", "redis", "httpd"];

/// The course's cluster, long booted: what every recording begins from.
pub fn booted() -> World {
    let mut world = World::new(&Topology::default(), 1);
    world.run_until(Time::ZERO + Span::secs(90));
    for (n, image) in IMAGES.iter().enumerate() {
        for node in ["controlplane", "node01", "node02", "node03"] {
            let name = format!("warm{n}-{node}");
            let pod = format!(
                "{{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{{\"name\":\"{name}\"}},\"spec\":{{\"nodeName\":\"{node}\",\"terminationGracePeriodSeconds\":1,\"containers\":[{{\"name\":\"c\",\"image\":\"{image}\",\"command\":[\"sleep\",\"9999\"]}}]}}}}"
            );
            world.write_file(&name, &pod);
            world.type_line(&format!("kubectl apply -f {name}"));
        }
    }
    world.run_until(world.now() + Span::secs(60));
    world.type_line("kubectl delete pods --all; rm -f warm*; clear");
    world.run_until(world.now() + Span::secs(60));
    world.take_records();
    world
}

/// Replay one recording; an error is the difference.
pub fn replay(text: &str, booted: &World) -> Result<(), String> {
    let doc: Json = serde_json::from_str(text).map_err(|e| e.to_string())?;
    let lines = |key: &str| doc[key].as_array().cloned().unwrap_or_default();
    let done: Vec<(f64, String)> = lines("actions")
        .iter()
        .map(|a| (a["t"].as_f64().unwrap_or(0.0), a["do"].as_str().unwrap_or("").into()))
        .collect();
    let before = lines("setup");
    // Of several nodes to which the same is done at once, any may be the first.
    let is_node = |w: &&str| w.starts_with("node0") || *w == "controlplane";
    let mut named: Vec<&str> = Vec::new();
    for line in done.iter().map(|a| &*a.1).chain(before.iter().filter_map(Json::as_str)) {
        let nodes: Vec<&str> = line.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_node).collect();
        if let [one] = nodes.as_slice() {
            named.push(one);
        }
    }
    let names = Names { nodes: &named };
    let one = |draw| drawn(&doc, &before, &done, &names, booted, draw);
    let lines = one(0)?;
    let plays = |draw| one(draw).is_ok_and(|l| l.is_empty());
    if lines.is_empty() || !doc["observed"].is_null() && (1..DRAWS).any(plays) {
        return Ok(());
    }
    Err(lines.join("\n"))
}

/// A recording is one draw of what races and jitter can come to; so many of ours are looked at for it.
const DRAWS: usize = 3;

/// The differences of one draw.
fn drawn(
    doc: &Json,
    before: &[Json],
    done: &[(f64, String)],
    names: &Names<'_>,
    booted: &World,
    draw: usize,
) -> Result<Vec<String>, String> {
    let one = |late| attempt(doc, before, done, names, booted, (draw, late));
    let (mut lines, shift) = one(Span::ZERO)?;
    // Where in the 5 s of the node controller's walks and the 10 s of the leases a machine is lost is drawn, too: where its
    // loss was found in another phase than recorded, it is lost again so much later.
    let late = |more: f64| Span(((shift.rem_euclid(WALK) + more) * 1e9) as u64);
    for more in [0.0, WALK] {
        if !lines.is_empty() && shift != 0.0 {
            lines = one(late(more))?.0;
        }
    }
    Ok(lines)
}

/// `--node-monitor-period`.
const WALK: f64 = 5.0;

/// One replay, begun so much later; the differences, and how much later than recorded a loss was found.
fn attempt(
    doc: &Json,
    before: &[Json],
    done: &[(f64, String)],
    names: &Names<'_>,
    booted: &World,
    (draw, late): (usize, Span),
) -> Result<(Vec<String>, f64), String> {
    // The recordings' runtime lived in the kubelet, and lost its images with it; a real one has them still on its disk.
    let reboot = done.iter().find(|a| a.1.starts_with("@start node")).map_or(f64::MAX, |a| a.0);
    let (trace, start) = play(doc, before, done, booted, (draw, late))?;
    let (mut want, mut got) = (recorded(doc, names), told(&trace, start, doc, names));
    if doc["observed"].is_null() {
        return Err(all_of(&got));
    }
    for story in [&mut want, &mut got] {
        for (_, all) in
            story.iter_mut().filter(|(k, _)| k.ends_with(" Pulling kubelet") || k.ends_with(" Pulled kubelet"))
        {
            all.values_mut().for_each(|changes| changes.retain(|c| c.at < reboot));
        }
    }
    let named = |kind: &str| want.iter().filter(|(k, _)| k.starts_with(kind)).map(|(_, v)| v.len()).sum::<usize>();
    if named("request pods ") == 1 && named("pods ") == 1 {
        in_one(&mut want);
        in_one(&mut got);
    }
    let took = |i: usize| doc["actions"][i]["end"].as_f64().unwrap_or(0.0) - done[i].0;
    let actions = done.iter().enumerate().map(|(i, (t, what))| (*t, took(i).max(0.0), loss(what))).collect();
    let backs_off = want.keys().any(|name| name.ends_with(" BackOff kubelet"));
    let mut times = Times { actions, end: doc["seconds"].as_f64().unwrap_or(10.0), backs_off, shift: 0.0 };
    let lines = compare(&want, &got, &mut times, names);
    Ok((lines, times.shift))
}

/// A scenario that nobody recorded (it has no `observed`): everything that the simulation tells of it, in order.
fn all_of(story: &Story) -> String {
    let mut all: Vec<(f64, String)> = Vec::new();
    for (name, objects) in story {
        for c in objects.values().flatten() {
            all.push((c.at, format!("{:9.3} {name}: {} by {}", c.at, c.what, c.by)));
        }
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// All requests of a story in one sequence.
fn in_one(story: &mut Story) {
    let requests = story.iter().filter(|(k, _)| k.starts_with("request "));
    let mut all: Vec<Change> = requests
        .flat_map(|(k, objects)| {
            objects.values().flatten().map(move |c| Change { what: format!("{} {k}", c.what), ..c.clone() })
        })
        .collect();
    all.sort_by(|a, b| a.at.total_cmp(&b.at));
    let name = "requests in order".to_string();
    story.insert(name.clone(), [(name, all)].into());
}

fn loss(action: &str) -> Loss {
    match action.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["@kill" | "@term" | "@freeze", who, ..] if who.starts_with("kube-") => Loss::Leader,
        ["@kill" | "@term" | "@freeze" | "@partition", ..] => Loss::Node,
        ["@thaw" | "@heal" | "@start", who, ..] if !who.starts_with("kube-") => Loss::Back,
        ["kubectl", "delete", "node", ..] => Loss::Orphans,
        ["kubectl", "taint", .., taint] if taint.contains("out-of-service=") => Loss::Orphans,
        _ => Loss::Nothing,
    }
}

/// Do the recorded actions to a world; what happened, and when the first action was.
fn play(
    doc: &Json,
    before: &[Json],
    actions: &[(f64, String)],
    booted: &World,
    (draw, late): (usize, Span),
) -> Result<(Trace, Time), String> {
    let words = actions.iter().map(|a| &*a.1).collect::<Vec<_>>().join(" ");
    let wanted = placed(doc, &words);
    let mut ready = prepared(doc, before, booted, draw)?;
    // Which worker a pod gets is drawn: draw until as many are on the nodes of the story as were in the recording.
    for turn in draw + 1..draw + 12 {
        if wanted.iter().all(|(node, n)| on_node(&ready.0, node, whole(&words)) == *n) {
            break;
        }
        ready = prepared(doc, before, booted, turn)?;
    }
    let (mut world, mut trace) = ready;
    let mut start = Time((world.now().as_secs() + 2) * 1_000_000_000) + late;
    // Where in a minute a story begins is told by the instants of its cron jobs.
    if let Some(full) = scheduled(doc) {
        let second = (vitrine::wire::EPOCH_SECS as i64 + start.as_secs() as i64 + full).rem_euclid(60);
        start += Span::secs((60 - second as u64) % 60);
    }
    let starves = doc["files"].to_string().contains(STARVES);
    let go = |world: &mut World, until: Time| {
        while starves && world.now() + STARVED < until {
            world.run_until(world.now() + STARVED);
            starve(world);
        }
        world.run_until(until);
    };
    for (i, (t, what)) in actions.iter().enumerate() {
        go(&mut world, start + Span((t * 1e9) as u64));
        // What had not ended when the next was done was done in a terminal of its own.
        let ended = doc["actions"][i]["end"].as_f64().unwrap_or(*t);
        let beside = !what.starts_with('@') && actions.get(i + 1).is_some_and(|next| next.0 < ended);
        act(&mut world, &if beside { format!("{what} &") } else { what.clone() }, &doc["files"])?;
    }
    go(&mut world, start + Span((doc["seconds"].as_f64().unwrap_or(10.0) * 1e9) as u64));
    trace.extend(world.take_records().map(|r| (r.id, r)));
    Ok((trace, start))
}

/// A second of the story at which a minute was full: when a job was scheduled.
fn scheduled(doc: &Json) -> Option<i64> {
    let jobs = doc["observed"].as_array()?.iter().filter(|e| e["kind"] == "jobs");
    let at =
        |e: &Json| e["object"]["metadata"]["annotations"]["batch.kubernetes.io/cronjob-scheduled-timestamp"].clone();
    jobs.map(at).find_map(|at| at.as_str()?.strip_prefix('@')?.parse().ok())
}

/// How many pods were on each of the nodes to which something is done, at the beginning.
fn placed(doc: &Json, actions: &str) -> Vec<(String, usize)> {
    let pods = doc["start"]["pods"].as_object();
    let whole = whole(actions);
    let on = |node: &str| {
        let here = |(name, v): &(&String, &Json)| {
            (!name.starts_with("kube-system/") || whole && name.contains("/coredns-"))
                && v.as_str().is_some_and(|s| s.split(' ').any(|w| w == node))
        };
        pods.into_iter().flatten().filter(here).count()
    };
    let named = ["node01", "node02", "node03"].into_iter().filter(|n| pods.is_some() && actions.contains(n));
    named.map(|n| (n.to_owned(), on(n))).collect()
}

/// A story that takes a whole node away tells of the DNS pods on it, too.
fn whole(actions: &str) -> bool {
    ["@kill node", "delete node"].iter().any(|w| actions.contains(w))
}

fn on_node(world: &World, node: &str, whole: bool) -> usize {
    let pods = world.stored("/registry/pods/");
    let here = |p: &vitrine::api::Value| {
        let counts = p.at("metadata.namespace").str() != "kube-system"
            || whole && p.at("metadata.name").str().starts_with("coredns-");
        counts && p.at("spec.nodeName").str() == node
    };
    pods.iter().filter(|(_, p, _)| here(p)).count()
}

/// A world in which the recording's setup was done. `turn` changes what is drawn.
fn prepared(doc: &Json, before: &[Json], booted: &World, turn: usize) -> Result<(World, Trace), String> {
    let mut prepared = booted.clone();
    let (world, mut trace) = (&mut prepared, Trace::new());
    for _ in 0..turn {
        for line in [
            "kubectl run draw --image=busybox -- sleep 1",
            "kubectl delete pod draw --force --grace-period=0",
            "kubectl delete pods -n kube-system -l k8s-app=kube-dns --wait=false >/dev/null",
        ] {
            act(world, line, &Json::Null)?;
            finish(world, line)?;
        }
        // The DNS pods are ready some seconds after their start; and the kubelets' two clocks drift apart by a quarter of a second.
        world.run_until(world.now() + Span::secs(80));
    }
    let files = &doc["files"];
    for (name, content) in files.as_object().into_iter().flatten() {
        world.write_file(name, content.as_str().unwrap_or(""));
    }
    let mut lines: Vec<String> = Vec::new();
    if let Some(namespace) = doc["namespace"].as_str() {
        lines.push(format!("kubectl create namespace {namespace}"));
        lines.push(format!("kubectl config set-context --current --namespace={namespace}"));
    }
    // A cluster without nodes: the machines run, and are not part of it.
    if doc["start"]["nodes"].as_object().is_some_and(serde_json::Map::is_empty) {
        lines.extend(["kubectl delete nodes --all".into(), "sleep 90".into()]);
    }
    lines.extend(before.iter().filter_map(Json::as_str).map(str::to_owned));
    for line in lines {
        if let Some(secs) = line.strip_prefix("sleep ").and_then(|n| n.parse().ok()) {
            world.run_until(world.now() + Span::secs(secs));
        } else {
            act(world, &line, files)?;
            finish(world, &line)?;
        }
    }
    settle(world);
    // The cause of what comes may lie before the first action.
    trace.extend(world.take_records().map(|r| (r.id, r)));
    Ok((prepared, trace))
}

/// Let the world go on until the command that was typed has ended.
fn finish(world: &mut World, line: &str) -> Result<(), String> {
    let limit = world.now() + Span::secs(180);
    while world.shell().busy() {
        if !world.step(limit) {
            return Err(format!("`{line}` did not end within three minutes"));
        }
    }
    Ok(())
}

/// Let the world go on until nothing but heartbeats happened for 3 s.
fn settle(world: &mut World) {
    let (mut quiet_since, mut seen) = (world.now(), world.engine().written().len());
    let limit = world.now() + Span::secs(60);
    while world.now() < limit && world.now().since(quiet_since) < Span::secs(3) && world.step(limit) {
        let written = world.engine().written();
        let busy = written[seen.min(written.len())..].iter().any(|r| {
            matches!(&r.body, Body::Note { note: Note::Committed { key, .. }, .. } if !key.contains("/leases/") && !key.contains("/minions/"))
        });
        seen = written.len();
        if busy {
            quiet_since = world.now();
        }
    }
}

fn act(world: &mut World, what: &str, files: &Json) -> Result<(), String> {
    let words: Vec<&str> = what.split_whitespace().collect();
    let Some(verb) = words[0].strip_prefix('@') else {
        world.type_line(what);
        return Ok(());
    };
    if let ("manifest" | "unmanifest", [_, node, file]) = (verb, words.as_slice()) {
        let text = files[*file].as_str().filter(|_| verb == "manifest");
        return world.manifest(node, file, text);
    }
    for who in &words[1..] {
        let component = who.starts_with("kube-");
        // On a node the recordings' runtime lives inside the kubelet, and the containers in it: all go together.
        let both = if component {
            vec![format!("controlplane/{who}")]
        } else {
            vec![format!("{who}/containerd"), format!("{who}/kubelet")]
        };
        match verb {
            "partition" => world.plug(who, false),
            "heal" => world.plug(who, true),
            "freeze" => both.iter().for_each(|p| world.freeze(p, true)),
            "thaw" => both.iter().for_each(|p| world.freeze(p, false)),
            "term" => {
                both.iter().rev().for_each(|p| world.terminate(p));
                world.lose_containers(who);
            }
            "kill" => {
                both.iter().for_each(|p| world.process(p, false));
                world.lose_containers(who);
            }
            "start" if !component && world.find(&both[0]).is_none() => world.join(who, 0),
            "start" => both.iter().for_each(|p| world.process(p, true)),
            // The cable of the recording's machine; ours has one already.
            "proxy" => {}
            _ => return Err(format!("`{what}` cannot be done to a simulated machine yet")),
        }
    }
    Ok(())
}
