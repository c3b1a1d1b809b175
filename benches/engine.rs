//! What the engine costs natively: pods created directly until they run, idle clusters, checkpoints, the trace.
//! `cargo xtask bench pods idle checkpoint trace` prints these rows.

use crate::measure::{self, asked, booted, heading, live, play_until_running, request, time, timed, wanted};
use vitrine::cluster::{Topology, World};
use vitrine::json;
use vitrine::session::{Script, Session};
use vitrine::sim::{RecordId, Span, Time};
use vitrine::view::Model;
use vitrine::view::action::Action;
use vitrine::view::text::Lang;
use vitrine::view::transport::Pace;
use vitrine::wire::{Body, Method};

/// Seconds that webernetes takes for so many pods, in a browser (published by its authors).
const WEBERNETES: [(usize, f64); 2] = [(1000, 31.0), (5000, 872.0)];

/// Every row.
pub fn run() {
    pods();
    frames();
    idle();
    lost();
    checkpoint();
    trace();
}

/// A pod as `kubectl run` makes it.
fn pod(name: &str) -> Body {
    Body::Object(json!({
        "apiVersion": "v1", "kind": "Pod",
        "metadata": { "name": (name), "labels": { "run": (name) } },
        "spec": { "containers": [{ "name": (name), "image": "nginx" }] },
    }))
}

fn create(world: &mut World, pods: usize) {
    for n in 0..pods {
        world.send(request(Method::Post, "/api/v1/namespaces/default/pods", pod(&format!("p{n}"))));
    }
}

fn pods() {
    let columns =
        "wall, virtual time, events a second, the longest event, bytes of live heap a pod, of its object in the store";
    heading("pods", &format!("pods created directly, until all run (no trace kept): {columns}"));
    for workers in [3, 1000] {
        for pods in [10, 100, 1000, 5000] {
            let name = format!("pods/{pods}/{workers}");
            if !wanted(&name) {
                continue;
            }
            // A thousand nodes of 5,000 pods have no room in the cluster's own range of addresses.
            let mut world = booted(workers, if workers > 3 { 110 } else { 5_000 });
            let (before, began) = (live(), world.now());
            create(&mut world, pods);
            let played = play_until_running(&mut world, pods, Span::secs(1_800));
            let heap = live() - before;
            let took = world.now().since(began);
            // What remains of the world when only the pods' objects are kept.
            let objects = world.stored("/registry/pods/default/");
            drop(world);
            let with = live();
            drop(objects);
            let object = with - live();
            let reference = WEBERNETES.iter().find(|(n, _)| *n == pods && workers == 3);
            let done = if played.running == pods { String::new() } else { format!("  ONLY {} RUN", played.running) };
            println!(
                "{name:<26} {:>9} {:>9} {:>10.0} {:>9} {:>12} {:>12} {:>12}{done}",
                time(played.wall),
                time(took.0 as f64 / 1e9),
                played.events as f64 / played.wall,
                time(played.longest),
                heap / pods as i64,
                object / pods as i64,
                reference.map_or(String::new(), |(_, s)| measure::ratio(*s, played.wall)),
            );
        }
    }
}

/// What a person types for so many pods.
fn typed(pods: usize) -> String {
    let manifest =
        r"---\napiVersion: v1\nkind: Pod\nmetadata: {name: p%s}\nspec: {containers: [{name: c, image: nginx}]}\n";
    format!(
        "for i in $(seq {pods}); do printf -- '{manifest}' $i; done > pods.yaml; kubectl create -f pods.yaml > made"
    )
}

/// The page's own work natively, all but the drawing: 7 ms of simulation a frame, then the screen is made.
fn frames() {
    heading(
        "frames",
        "the page's frames natively, kubectl create of a file: working, frames, the longest, its screen, the live heap",
    );
    for pods in [100, 1000, 5000] {
        let name = format!("frames/{pods}/3");
        if !wanted(&name) {
            continue;
        }
        let before = live();
        let mut model = Model::new(Topology { max_pods: 5_000, ..Topology::default() }, 1, Pace::Max);
        let frame = |model: &mut Model| {
            let began = std::time::Instant::now();
            model.tick(16_667, &mut || began.elapsed().as_millis() >= 7);
            let (screen, _) = timed(|| model.screen(Lang::En));
            (began.elapsed().as_secs_f64(), screen)
        };
        while !model.session().world().is_booted() {
            frame(&mut model);
        }
        (0..10).for_each(|_| _ = frame(&mut model));
        model.act(Action::Run(typed(pods)), &mut || false);
        let (mut running, mut frames, mut wall, mut longest) = (0, 0, 0.0, (0.0, 0.0));
        let mut seen = model.session().trace().last();
        while running < pods && frames < 1_000_000 {
            let took = frame(&mut model);
            (frames, wall) = (frames + 1, wall + took.0);
            longest = if took.0 > longest.0 { took } else { longest };
            let new = model.session().trace().since(RecordId(seen.0 + 1));
            running += new.filter(|r| measure::starts_to_run(&r.body)).count();
            seen = model.session().trace().last();
        }
        println!(
            "{name:<26} {:>9} {frames:>9} {:>12} {:>12} {:>6} MB",
            time(wall),
            time(longest.0),
            time(longest.1),
            (live() - before) >> 20
        );
    }
}

fn idle() {
    heading("idle", "idle clusters: how many times real time, records a virtual second, what they and the boot cost");
    for (workers, aim) in [(3, 1_000.0), (100, 0.0), (1000, 0.0), (5000, 100.0)] {
        let name = format!("idle/{workers}");
        if !wanted(&name) {
            continue;
        }
        let (before, asked_before) = (live(), asked());
        let (boot, mut world) = timed(|| booted(workers, 110));
        let (heap, for_boot) = (live() - before, asked() - asked_before);
        // What the boot leaves to be done is done.
        world.run_until(world.now() + Span::secs(60));
        world.take_records();
        let (from, span) = (world.last_record(), Span::secs(if workers > 100 { 60 } else { 600 }));
        let asked_before = asked();
        let (wall, ()) = timed(|| {
            let end = world.now() + span;
            while world.now() < end {
                world.run_until((world.now() + Span::ms(500)).min(end));
                world.take_records();
            }
        });
        let speed = span.as_secs() as f64 / wall;
        let aim = if aim > 0.0 { format!("  aim {aim}x: {}", measure::ratio(speed, aim)) } else { String::new() };
        let records = world.last_record().0 - from.0;
        println!(
            "{name:<26} {speed:>9.0}x  {:>7.0} records/s, {:.1} allocations each  boot {}, {} M allocations  {} MB{aim}",
            records as f64 / span.as_secs() as f64,
            (asked() - asked_before) as f64 / records as f64,
            time(boot),
            for_boot / 1_000_000,
            heap >> 20,
        );
    }
}

/// Nodes whose power is cut at one moment, and the pods of their deployment that other nodes run again.
fn lost() {
    heading(
        "lost",
        "nodes lost at once, until their pods run elsewhere: wall, virtual time, pods a second of wall, the longest event",
    );
    for (workers, dead, pods) in [(5000, 1, 20), (1000, 100, 2000)] {
        let name = format!("lost/{dead}/{workers}");
        if !wanted(&name) {
            continue;
        }
        let mut world = booted(workers, 110);
        let topology = Topology { workers, ..Topology::default() };
        let name_of = |n: u32| topology.worker_name(n);
        // All pods come to the nodes that will be lost: the others take none until they run.
        let cordon = |world: &mut World, on: bool| {
            for n in dead + 1..=workers {
                let patch = Body::Object(json!({ "spec": { "unschedulable": (on) } }));
                let mut r = request(Method::Patch, &format!("/api/v1/nodes/{}", name_of(n)), patch);
                r.content_type = "application/merge-patch+json".into();
                world.send(r);
            }
            world.run_until(world.now() + Span::secs(30));
            world.take_records();
        };
        cordon(&mut world, true);
        world.send(request(Method::Post, "/apis/apps/v1/namespaces/default/deployments", deployment(pods)));
        assert_eq!(play_until_running(&mut world, pods, Span::secs(1_800)).running, pods, "the deployment is up");
        cordon(&mut world, false);
        // What the allocator has to tidy up after so many records is no part of what follows.
        world.run_until(world.now() + Span::secs(1));
        world.take_records();
        let there = pods;
        let began = world.now();
        (1..=dead).for_each(|n| world.power(&name_of(n), false));
        let played = play_until_running(&mut world, there, Span::secs(3_600));
        println!(
            "{name:<26} {:>9} {:>9} {:>9.0} pods/s {:>12}  {} of {there} pods run again",
            time(played.wall),
            time(world.now().since(began).0 as f64 / 1e9),
            played.running as f64 / played.wall,
            time(played.longest),
            played.running,
        );
    }
}

fn deployment(replicas: usize) -> Body {
    Body::Object(json!({
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": { "name": "web" },
        "spec": {
            "replicas": (replicas as i64), "selector": { "matchLabels": { "app": "web" } },
            "template": {
                "metadata": { "labels": { "app": "web" } },
                "spec": { "containers": [{ "name": "nginx", "image": "nginx" }] },
            },
        },
    }))
}

fn checkpoint() {
    heading(
        "checkpoint",
        "checkpoints: a clone of the world, and what it comes to hold alone while 2,000 records go by",
    );
    for (workers, pods) in [(3, 0), (3, 1000), (100, 1000)] {
        let name = format!("checkpoint/{workers}/{pods}");
        if !wanted(&name) {
            continue;
        }
        let mut world = booted(workers, 5_000);
        create(&mut world, pods);
        play_until_running(&mut world, pods, Span::secs(600));
        let (wall, clone) = timed(|| world.clone());
        let from = world.last_record();
        while world.last_record().0 < from.0 + 2_000 {
            world.run_until(world.now() + Span::ms(100));
            world.take_records();
        }
        let with = live();
        drop(clone);
        println!("{name:<26} {:>9} to take, {} KB to keep", time(wall), (with - live()) >> 10);
    }
}

fn trace() {
    if !wanted("trace") {
        return;
    }
    heading("trace", "the trace of an idle cluster, with a million records kept");
    let before = live();
    let mut session = Session::new(Script::new(Default::default(), 1));
    let (wall, ()) = timed(|| {
        while session.trace().last().0 < 1_000_000 {
            session.advance(session.now() + Span::secs(60), usize::MAX);
        }
    });
    let records = session.trace().last().0 - session.trace().first().0 + 1;
    println!(
        "trace/idle  {records} records, {} MB, {} bytes a record with 48 checkpoints, {} of virtual time in {}",
        (live() - before) >> 20,
        (live() - before) as u64 / records,
        time(session.now().0 as f64 / 1e9),
        time(wall),
    );
    session.forget_checkpoints();
    println!("            without checkpoints {} bytes a record", (live() - before) as u64 / records);
    let (back, _) = timed(|| session.seek_time(Time(60_000_000_000), usize::MAX));
    println!("            back to the first minute without checkpoints: {}", time(back));
}
