//! The shapes of the real scheduler_perf: the same nodes and pods, through the real path of list, watch, bind.
//! `cargo xtask bench scheduler/basic` runs one. Pods a second of the scheduler alone, and with the API server and etcd.

use crate::measure::{heading, ratio, wanted};
use crate::stand::Stand;
use vitrine::api::Value;
use vitrine::json;
use vitrine::sim::Span;
use vitrine::wire::{Body, Method};

/// How many pods, and what each is made of.
type Pods = (usize, fn(usize) -> Pod);

/// A shape: nodes, pods that are there before, pods that are measured.
struct Shape {
    name: &'static str,
    nodes: usize,
    before: &'static [Pods],
    /// Whether those before can be placed.
    placed: bool,
    measured: Pods,
    /// What scheduler_perf asks of the real scheduler at least, pods a second; 0: it names none.
    floor: f64,
}

/// Labels, and what its spec says beside one container that asks for `cpu`.
struct Pod {
    cpu: &'static str,
    labels: Value,
    spec: Value,
}

fn plain(_: usize) -> Pod {
    Pod { cpu: "100m", labels: Value::object(), spec: Value::object() }
}
fn huge(_: usize) -> Pod {
    Pod { cpu: "9", ..plain(0) }
}
fn term(colour: &str, topology: &str) -> Value {
    json!({ "labelSelector": { "matchLabels": { "color": (colour) } }, "topologyKey": (topology) })
}
fn coloured(colour: &str, affinity: Value) -> Pod {
    Pod { labels: json!({ "color": (colour) }), spec: json!({ "affinity": (affinity) }), ..plain(0) }
}
fn anti(_: usize) -> Pod {
    let terms = json!([(term("green", "kubernetes.io/hostname"))]);
    coloured("green", json!({ "podAntiAffinity": { "requiredDuringSchedulingIgnoredDuringExecution": (terms) } }))
}
fn near(_: usize) -> Pod {
    let terms = json!([(term("blue", "topology.kubernetes.io/zone"))]);
    coloured("blue", json!({ "podAffinity": { "requiredDuringSchedulingIgnoredDuringExecution": (terms) } }))
}
fn rather_near(_: usize) -> Pod {
    let terms = json!([{ "weight": 1, "podAffinityTerm": (term("red", "kubernetes.io/hostname")) }]);
    coloured("red", json!({ "podAffinity": { "preferredDuringSchedulingIgnoredDuringExecution": (terms) } }))
}
fn rather_apart(_: usize) -> Pod {
    let terms = json!([{ "weight": 1, "podAffinityTerm": (term("yellow", "kubernetes.io/hostname")) }]);
    coloured("yellow", json!({ "podAntiAffinity": { "preferredDuringSchedulingIgnoredDuringExecution": (terms) } }))
}
fn in_zones(_: usize) -> Pod {
    let values = json!(["zone0", "zone1"]);
    let terms = json!([{ "matchExpressions": [
        { "key": "topology.kubernetes.io/zone", "operator": "In", "values": (values) }
    ] }]);
    let required = json!({ "nodeSelectorTerms": (terms) });
    coloured("plain", json!({ "nodeAffinity": { "requiredDuringSchedulingIgnoredDuringExecution": (required) } }))
}
fn spread(_: usize) -> Pod {
    let constraint = json!({
        "maxSkew": 5, "topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "DoNotSchedule",
        "labelSelector": { "matchLabels": { "color": "blue" } }
    });
    let spec = json!({ "topologySpreadConstraints": [(constraint)] });
    Pod { labels: json!({ "color": "blue" }), spec, ..plain(0) }
}
fn low(_: usize) -> Pod {
    Pod { cpu: "900m", spec: json!({ "terminationGracePeriodSeconds": 0 }), ..plain(0) }
}
fn high(_: usize) -> Pod {
    Pod { cpu: "3", spec: json!({ "priorityClassName": "high" }), ..plain(0) }
}

const SHAPES: &[Shape] = &[
    Shape {
        name: "basic",
        nodes: 5000,
        before: &[(1000, plain)],
        placed: true,
        measured: (10_000, plain),
        floor: 680.0,
    },
    Shape {
        name: "anti-affinity",
        nodes: 5000,
        before: &[(1000, anti)],
        placed: true,
        measured: (2000, anti),
        floor: 60.0,
    },
    Shape { name: "affinity", nodes: 5000, before: &[(5000, near)], placed: true, measured: (5000, near), floor: 35.0 },
    Shape {
        name: "node-affinity",
        nodes: 5000,
        before: &[(5000, in_zones)],
        placed: true,
        measured: (10_000, in_zones),
        floor: 220.0,
    },
    Shape { name: "spread", nodes: 5000, before: &[(5000, plain)], placed: true, measured: (5000, spread), floor: 0.0 },
    Shape {
        name: "preemption",
        nodes: 5000,
        before: &[(20_000, low)],
        placed: true,
        measured: (5000, high),
        floor: 570.0,
    },
    Shape {
        name: "mixed",
        nodes: 5000,
        before: &[(2000, plain), (2000, near), (2000, anti), (2000, rather_near), (2000, rather_apart)],
        placed: true,
        measured: (1000, plain),
        floor: 140.0,
    },
    Shape {
        name: "unschedulable",
        nodes: 5000,
        before: &[(200, huge)],
        placed: false,
        measured: (10_000, plain),
        floor: 0.0,
    },
];

fn create(stand: &mut Stand, name: &str, n: usize, of: fn(usize) -> Pod) {
    for i in 0..n {
        let Pod { cpu, labels, spec } = of(i);
        let asks = json!({ "requests": { "cpu": (cpu), "memory": "500Mi" } });
        let spec = spec.with("containers", json!([{ "name": "pause", "image": "pause", "resources": (asks) }]));
        let pod = json!({
            "apiVersion": "v1", "kind": "Pod", "metadata": { "name": (format!("{name}-{i}")), "labels": (labels) },
            "spec": (spec)
        });
        stand.send(Method::Post, "/api/v1/namespaces/default/pods", Body::Object(pod));
    }
}

/// Every row.
pub fn run() {
    let columns = "of the scheduler alone, with API server and etcd, scheduler_perf's floor, the ratio";
    heading("scheduler", &format!("kube-scheduler, all default plugins: pods a second {columns}"));
    for shape in SHAPES {
        // A smaller cluster shows how the cost grows with the nodes.
        for part in [10, 1] {
            let name = format!("scheduler/{}/{}", shape.name, shape.nodes / part);
            if wanted(&name) {
                one(shape, part, &name);
            }
        }
    }
}

fn one(shape: &Shape, part: usize, name: &str) {
    let mut stand = Stand::new(true);
    let high = json!({
        "apiVersion": "scheduling.k8s.io/v1", "kind": "PriorityClass", "metadata": { "name": "high" }, "value": 1000
    });
    stand.send(Method::Post, "/apis/scheduling.k8s.io/v1/priorityclasses", Body::Object(high));
    let zone = |n: usize| json!({ "topology.kubernetes.io/zone": (format!("zone{}", n % 3)) });
    stand.nodes(shape.nodes / part, &zone);
    stand.reset();
    let mut there = 0;
    for (k, (n, of)) in shape.before.iter().enumerate() {
        create(&mut stand, &format!("before{k}"), n / part, *of);
        there += n / part;
    }
    if shape.placed {
        stand.run_until_bound(there, Span::secs(600));
        assert_eq!(stand.bound, there, "{name}: some pods of before are not placed");
    }
    stand.run_for(Span::secs(5));
    stand.got();
    stand.reset();
    let (n, of) = (shape.measured.0 / part, shape.measured.1);
    create(&mut stand, "measured", n, of);
    stand.run_until_bound(n, Span::secs(600));
    let [_, _, alone, _] = stand.spent;
    let whole: f64 = stand.spent.iter().sum();
    let (per_second, floor) = (stand.bound as f64 / alone, shape.floor);
    let known = floor > 0.0 && part == 1;
    println!(
        "{name:<26} {per_second:>12.0} {:>12.0} {:>9} {:>9} {:>9}",
        stand.bound as f64 / whole,
        if known { floor.to_string() } else { "-".into() },
        if known { ratio(per_second, floor) } else { "-".into() },
        if stand.bound == n { "all".into() } else { format!("{} of {n}", stand.bound) },
    );
}
