//! A made-up screen, to lay the page out before the session exists. To be deleted.
#![allow(missing_docs)]

use super::inspector::*;
use super::part::*;
use super::rail::*;
use super::screen::*;
use super::stage::*;
use super::terminal::*;
use super::text::{Lang, stage as st, steps};
use super::timeline::*;
use super::transport::*;

fn tile(ns: &str, name: &str, status: &str, tone: Tone, line: &str, followed: bool) -> PodTile {
    PodTile {
        key: format!("{ns}/{name}"),
        name: name.into(),
        phase: if tone == Tone::Good { "Running" } else { "Pending" }.into(),
        status: status.into(),
        glyph: match tone {
            Tone::Good => "●",
            Tone::Bad => "✕",
            Tone::Warn => "↻",
            _ => "◌",
        },
        tone,
        line: line.into(),
        restarts: if tone == Tone::Warn { 3 } else { 0 },
        followed,
    }
}

fn node(lang: Lang, name: &str, lease: &str, ring: u16, pods: Vec<PodTile>, on_story: bool) -> NodeCard {
    NodeCard {
        name: name.into(),
        ready: Readiness::True,
        status: st::LEASE.with(lang, &["Ready", lease]),
        ring,
        ring_tone: Tone::Good,
        cpu: Gauge { used: 250, label: st::REQUESTED.with(lang, &["1", "4"]) },
        memory: Gauge { used: 120, label: st::REQUESTED.with(lang, &["1Gi", "8Gi"]) },
        kubelet: Worker { doing: if on_story { "default/nginx".into() } else { String::new() }, active: on_story },
        runtime: Worker { doing: if on_story { "PullImage nginx".into() } else { String::new() }, active: false },
        pods,
        more: 0,
        compact: false,
        on_story,
    }
}

pub fn screen(lang: Lang, n: u8, progress: u16, inspect: bool) -> Screen {
    let parts = [
        Part::Api,
        Part::Api,
        Part::Api,
        Part::Etcd,
        Part::User,
        Part::Scheduler,
        Part::Scheduler,
        Part::Scheduler,
        Part::Etcd,
        Part::Kubelet,
        Part::Runtime,
        Part::Kubelet,
        Part::Etcd,
    ];
    let rows = (1..=13)
        .map(|k| {
            let state = match k.cmp(&n) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                _ => StepState::Waiting,
            };
            StepRow {
                n: k,
                title: steps::of(k)[0].get(lang).into(),
                part: parts[k as usize - 1],
                state,
                state_word: steps::STATE_DONE.get(lang).into(),
                at: if k <= n { format!("+{} ms", k as u32 * 7) } else { String::new() },
            }
        })
        .collect();
    let [_, what, why, ask] = steps::of(n.clamp(1, 13));
    let stations = [
        ("authenticate", st::ST_AUTHENTICATE, "kubernetes-admin"),
        ("authorize", st::ST_AUTHORIZE, "RBAC"),
        ("decode", st::ST_DECODE, "Pod v1"),
        ("mutate", st::ST_MUTATE, "ServiceAccount +3"),
        ("validate", st::ST_VALIDATE, ""),
        ("admit", st::ST_ADMIT, ""),
        ("registry", st::ST_REGISTRY, ""),
    ];
    let unbound = if n < 9 { vec![tile("default", "nginx", "Pending", Tone::Busy, "Pending", true)] } else { vec![] };
    let mut on2 = vec![tile("default", "cache-0", "CrashLoopBackOff", Tone::Warn, "CrashLoopBackOff", false)];
    if n >= 9 {
        on2.push(tile("default", "nginx", "ContainerCreating", Tone::Busy, "ContainerCreating", true));
    }
    Screen {
        ready: true,
        untouched: n == 0,
        branch: Branch::Live,
        stage: Stage {
            user: UserCard {
                program: "kubectl".into(),
                identity: "kubernetes-admin".into(),
                last: if n >= 5 { "pod/nginx created".into() } else { String::new() },
                tone: Tone::Good,
                active: n == 5,
            },
            api: ApiBar {
                request: "POST /api/v1/namespaces/default/pods".into(),
                part: Part::User,
                stations: stations
                    .iter()
                    .enumerate()
                    .map(|(i, (key, label, detail))| Station {
                        key,
                        label: label.get(lang).into(),
                        detail: (*detail).into(),
                        state: match i.cmp(&3) {
                            std::cmp::Ordering::Less => StationState::Passed,
                            std::cmp::Ordering::Equal => StationState::Current,
                            _ => StationState::Idle,
                        },
                    })
                    .collect(),
                watch: "ADDED pods/nginx → 5".into(),
                active: true,
            },
            etcd: EtcdCard {
                revision: 412,
                keys: vec![
                    EtcdKey { key: "/registry/pods/default/nginx".into(), revision: 412, fresh: true },
                    EtcdKey { key: "/registry/leases/kube-node-lease/node02".into(), revision: 411, fresh: false },
                    EtcdKey { key: "/registry/minions/node01".into(), revision: 408, fresh: false },
                ],
                active: n == 4,
            },
            scheduler: SchedulerCard {
                activity: st::SCHED_BIND.with(lang, &["default/nginx"]),
                table: Some(VerdictTable {
                    pod: "default/nginx".into(),
                    record: 7,
                    rows: vec![
                        VerdictRow { node: "node02".into(), score: 424, width: 1000, winner: true, ..Default::default() },
                        VerdictRow { node: "node01".into(), score: 408, width: 960, ..Default::default() },
                        VerdictRow { node: "node03".into(), reason: "Insufficient cpu".into(), ..Default::default() },
                        VerdictRow {
                            node: "controlplane".into(),
                            reason: "node(s) had untolerated taint(s)".into(),
                            ..Default::default()
                        },
                    ],
                    more: 0,
                    summary: st::SCHED_SUMMARY.with(lang, &["4", "2"]),
                }),
                active: n == 8,
            },
            controllers: ControllersCard {
                activity: st::CTRL_IDLE.get(lang).into(),
                chips: ["node", "serviceaccount", "namespace", "root-ca-cert", "lease"].map(|c| (c.to_string(), false)).to_vec(),
                active: false,
            },
            control_plane: NodeCard {
                pods: ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "coredns-1", "coredns-2", "kube-proxy"]
                    .map(|p| tile("kube-system", p, "Running", Tone::Good, "", false))
                    .to_vec(),
                compact: true,
                ..node(lang, "controlplane", "4 s", 900, vec![], false)
            },
            nodes: vec![
                node(
                    lang,
                    "node01",
                    "4 s",
                    850,
                    vec![
                        tile("default", "web-7d4-x2k9", "Running", Tone::Good, "10.244.1.2", false),
                        tile("default", "web-7d4-m81p", "Running", Tone::Good, "10.244.1.3", false),
                    ],
                    false,
                ),
                node(lang, "node02", "1 s", 970, on2, n >= 8),
                node(lang, "node03", "31 s", 220, vec![tile("default", "db-0", "ErrImagePull", Tone::Bad, "ErrImagePull", false)], false),
            ],
            more_nodes: 0,
            unbound,
            more_unbound: 0,
            pills: vec![
                Pill {
                    id: 8,
                    wire: if n < 6 { Wire::User } else if n < 9 { Wire::Scheduler } else { Wire::Node("node02".into()) },
                    inward: true,
                    part: if n < 6 { Part::User } else if n < 9 { Part::Scheduler } else { Part::Kubelet },
                    kind: PillKind::Request,
                    label: if n < 6 { "POST pods".into() } else { "POST pods/nginx/binding".into() },
                    from_to: ("kube-scheduler".into(), "kube-apiserver".into()),
                    progress,
                    bad: false,
                },
                Pill {
                    id: 10,
                    wire: Wire::Cri("node02".into()),
                    inward: false,
                    part: Part::Kubelet,
                    kind: PillKind::Request,
                    label: "PullImage".into(),
                    from_to: ("kubelet".into(), "containerd".into()),
                    progress,
                    bad: false,
                },
                Pill {
                    id: 9,
                    wire: Wire::Node("node03".into()),
                    inward: false,
                    part: Part::Api,
                    kind: PillKind::Watch,
                    label: "MODIFIED pods/nginx".into(),
                    from_to: ("kube-apiserver".into(), "kubelet node03".into()),
                    progress,
                    bad: false,
                },
            ],
            chatter: vec![(Wire::Node("node01".into()), 2)],
        },
        rail: Rail {
            pod: "default/nginx".into(),
            steps: if n == 0 { vec![] } else { rows },
            progress: if n == 0 { String::new() } else { steps::OF.with(lang, &[&n.to_string(), "13"]) },
            open: (n > 0).then(|| OpenStep {
                n,
                what: what.get(lang).into(),
                fact: "kubernetes-admin · system:masters".into(),
                why: why.get(lang).into(),
                changed: Some(Diff {
                    title: "/registry/pods/default/nginx · 412".into(),
                    lines: vec![
                        DiffLine { sign: ' ', text: "spec:".into() },
                        DiffLine { sign: '+', text: "  nodeName: node02".into() },
                        DiffLine { sign: '-', text: "  old: gone".into() },
                    ],
                    more: 0,
                }),
                stopped: (n == 3).then(|| Stop {
                    text: steps::F_NO_NAMESPACE.get(lang).into(),
                    words: "Error from server (NotFound): namespaces \"nowhere\" not found".into(),
                    waits: false,
                }),
                ask: ask.get(lang).into(),
                message: Some(8),
            }),
            stories: if n == 0 {
                vec![]
            } else {
                vec![
                    StoryTab { key: "default/nginx".into(), label: "nginx".into(), status: "Pending".into(), tone: Tone::Busy, current: true },
                    StoryTab {
                        key: "default/cache-0".into(),
                        label: "cache-0".into(),
                        status: "CrashLoopBackOff".into(),
                        tone: Tone::Warn,
                        current: false,
                    },
                ]
            },
        },
        transport: Transport {
            playing: false,
            pace: Pace::Story,
            ns: 12_340_000_000,
            clock: clock(12_340_000_000 + u64::from(n) * 7_000_000),
            hash: "3f2a".into(),
            at: u16::from(n) * 700,
            marks: (1..=13)
                .map(|k| Mark { n: k, at: u16::from(k) * 700, label: steps::of(k)[0].get(lang).into(), part: parts[k as usize - 1], tone: Tone::Plain })
                .collect(),
            racing: if n == 11 { "× 20".into() } else { String::new() },
            can_back: true,
            live: true,
        },
        terminal: Terminal {
            lines: vec![
                TermLine { id: 1, kind: TermKind::Typed, prompt: "controlplane:~$ ".into(), text: "kubectl run nginx --image nginx".into() },
                TermLine { id: 2, kind: TermKind::Out, prompt: String::new(), text: "pod/nginx created".into() },
                TermLine { id: 3, kind: TermKind::Typed, prompt: "controlplane:~$ ".into(), text: "kubectl get pods -o wide".into() },
                TermLine {
                    id: 4,
                    kind: TermKind::Out,
                    prompt: String::new(),
                    text: "NAME    READY   STATUS    RESTARTS   AGE   IP       NODE     NOMINATED NODE   READINESS GATES".into(),
                },
                TermLine {
                    id: 5,
                    kind: TermKind::Out,
                    prompt: String::new(),
                    text: "nginx   0/1     Pending   0          1s    <none>   <none>   <none>           <none>".into(),
                },
                TermLine { id: 6, kind: TermKind::Err, prompt: String::new(), text: "Error from server (NotFound): pods \"x\" not found".into() },
            ],
            prompt: "controlplane:~$ ".into(),
            busy: false,
            candidates: vec![],
        },
        timeline: Timeline {
            lines: [Part::User, Part::Api, Part::Etcd, Part::Scheduler, Part::Kubelet, Part::Runtime]
                .map(|part| LifeLine { part, label: if part == Part::Kubelet { "kubelet node02".into() } else { part.name().into() } })
                .to_vec(),
            arrows: [
                (1, 0, 1, 20, 70, Part::User, PillKind::Request, "POST pods"),
                (2, 1, 2, 200, 240, Part::Api, PillKind::Request, "Txn"),
                (3, 2, 1, 280, 320, Part::Etcd, PillKind::Answer, "ok"),
                (4, 1, 0, 330, 380, Part::Api, PillKind::Answer, "201"),
                (5, 1, 3, 330, 400, Part::Api, PillKind::Watch, "ADDED"),
                (6, 3, 1, 560, 620, Part::Scheduler, PillKind::Request, "POST binding"),
                (7, 1, 4, 700, 780, Part::Api, PillKind::Watch, "MODIFIED"),
            ]
            .map(|(id, from, to, x0, x1, part, kind, label)| Arrow {
                id,
                from,
                to,
                x0,
                x1,
                part,
                kind,
                label: label.into(),
                title: label.into(),
                future: id > 6,
                current: id == 6,
                bad: false,
            })
            .to_vec(),
            bars: vec![
                Bar { id: 1, line: 1, x0: 70, x1: 200, part: Part::Api, label: "authn · authz · validate".into(), future: false },
                Bar { id: 2, line: 3, x0: 400, x1: 560, part: Part::Scheduler, label: "filter · score".into(), future: false },
            ],
            ticks: vec![
                Tick { x: 20, label: "12.300 s".into(), fold: false },
                Tick { x: 330, label: "12.318 s".into(), fold: false },
                Tick { x: 620, label: "12.340 s".into(), fold: false },
            ],
            now: 620,
        },
        inspector: inspect.then(|| Inspector {
            title: "POST /api/v1/namespaces/default/pods".into(),
            subtitle: "kubectl → kube-apiserver".into(),
            part: Part::User,
            follow: Some("default/nginx".into()),
            facts: vec![("Verb".into(), "create".into()), ("User".into(), "kubernetes-admin".into())],
            sheets: vec![
                Sheet {
                    title: "As it was sent".into(),
                    note: String::new(),
                    text: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: nginx\nspec:\n  containers:\n  - image: nginx\n    name: nginx\n".into(),
                    diff: vec![],
                    open: true,
                },
                Sheet {
                    title: "After mutate".into(),
                    note: "ServiceAccount, Priority".into(),
                    text: String::new(),
                    diff: vec![DiffLine { sign: '+', text: "serviceAccountName: default".into() }],
                    open: false,
                },
            ],
            table: None,
            chain_title: "Why?".into(),
            chain: vec![ChainRow { id: 1, label: "kubectl run nginx --image nginx".into(), at: "00:00:12.300".into(), part: Part::User }],
        }),
    }
}
