//! Lives of pods, held against what a real kubelet wrote (`timelines/` of the recordings): the same writes in the same order.

use crate::node::testing::Machine;
use crate::path;
use crate::sim::{Span, Time};

fn machine() -> Machine {
    let mut m = Machine::new(|_| {});
    m.run(Span::secs(5));
    m.log();
    m
}

/// What was written since `from`, without the times and without reports of the node.
#[track_caller]
fn check(m: &mut Machine, from: Time, want: &[&str]) {
    let story = m.story(from);
    let said: Vec<&str> = story.iter().filter_map(|l| l.split_once(' ')).map(|(_, s)| s).collect();
    let said: Vec<&str> = said.into_iter().filter(|s| !s.contains("PATCH nodes/")).collect();
    let (told, wanted) = (said.join("\n"), want.join("\n"));
    assert!(told == wanted, "told:\n{told}\n\nwanted:\n{wanted}\n\nwith times:\n{}", story.join("\n"));
}

#[test]
fn a_node_registers_and_becomes_ready() {
    let mut m = Machine::new(|_| {});
    m.run(Span::secs(20));
    let story = m.story(Time::ZERO).join("\n");
    assert!(
        story.starts_with("0.001 event Starting Starting kubelet. x1\n0.061 event NodeHasSufficientMemory"),
        "{story}"
    );
    assert!(story.contains("PATCH nodes/node01/status Ready=True(KubeletReady)\n"), "{story}");
    assert!(story.ends_with("event NodeReady Node node01 status is now: NodeReady x1"), "{story}");
    let lease = m.object("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node01");
    assert_eq!(lease.at(path!("spec.holderIdentity")).str(), "node01");
    assert_eq!(lease.at(path!("metadata.ownerReferences")).items().len(), 1);
}

#[test]
fn nginx_runs_and_ends_when_it_is_deleted() {
    let mut m = machine();
    let t = m.now();
    m.run_pod("nginx", "nginx", &[], |_| {});
    m.run(Span::secs(8));
    check(
        &mut m,
        t,
        &[
            "PATCH namespaces/default/pods/nginx/status PodReadyToStartContainers=False(PodSandboxNotReady) Initialized=True \
             Ready=False(ContainersNotReady) ContainersReady=False(ContainersNotReady) nginx:waiting/ContainerCreating/0",
            "POST namespaces/default/serviceaccounts/default/token",
            "event Pulling Pulling image \"nginx\" x1",
            "PATCH namespaces/default/pods/nginx/status PodReadyToStartContainers=True",
            "event Pulled Successfully pulled image \"nginx\" in 2.108s (2.108s including waiting). Image size: 72345219 bytes. x1",
            "event Created Container created x1",
            "event Started Container started x1",
            "PATCH namespaces/default/pods/nginx/status Ready=True ContainersReady=True nginx:running//0 phase=Running podIP=10.244.1.2",
        ],
    );
    let t = m.now();
    m.delete_pod("nginx", 30);
    m.run(Span::secs(4));
    check(
        &mut m,
        t,
        &[
            "event Killing Stopping container nginx x1",
            "PATCH namespaces/default/pods/nginx/status",
            "PATCH namespaces/default/pods/nginx/status PodReadyToStartContainers=False(PodSandboxNotReady) \
             Ready=False(PodCompleted) ContainersReady=False(PodCompleted) nginx:terminated/Completed/0 phase=Succeeded",
            "DELETE namespaces/default/pods/nginx 0 {\"uid\":\"uid-nginx\"}",
        ],
    );
}

#[test]
fn sleep_does_not_heed_sigterm_and_is_killed_after_its_grace_period() {
    let mut m = machine();
    m.run_pod("deaf", "busybox", &["sleep", "3600"], |_| {});
    m.run(Span::secs(8));
    m.log();
    let t = m.now();
    m.delete_pod("deaf", 30);
    m.run(Span::secs(33));
    check(
        &mut m,
        t,
        &[
            "event Killing Stopping container deaf x1",
            "PATCH namespaces/default/pods/deaf/status",
            "PATCH namespaces/default/pods/deaf/status PodReadyToStartContainers=False(PodSandboxNotReady) \
             Ready=False(PodFailed) ContainersReady=False(PodFailed) deaf:terminated/Error/0 phase=Failed",
            "DELETE namespaces/default/pods/deaf 0 {\"uid\":\"uid-deaf\"}",
        ],
    );
}

#[test]
fn an_image_that_no_registry_has_is_tried_again_later_and_later() {
    let mut m = machine();
    let t = m.now();
    m.run_pod("nope", "nginx:no-such-tag", &[], |_| {});
    m.run(Span::secs(100));
    let story = m.story(t);
    let pulls = story.iter().filter(|l| l.contains("event") && l.contains("Failed to pull image"));
    let seconds: Vec<&str> = pulls.filter_map(|l| l.split_once('.')).map(|(s, _)| s).collect();
    assert!(seconds.len() >= 3, "{}", story.join("\n"));
    let text = story.join("\n");
    assert!(text.contains("nope:waiting/ErrImagePull/0") && text.contains("nope:waiting/ImagePullBackOff/0"), "{text}");
    assert!(text.contains("event BackOff Back-off pulling image \"nginx:no-such-tag\" x1"), "{text}");
}

/// The lines of a story that hold a text.
fn with<'a>(story: &'a [String], text: &str) -> Vec<&'a str> {
    story.iter().filter(|l| l.contains(text)).map(String::as_str).collect()
}

#[test]
fn a_static_pod_has_a_mirror_and_a_status() {
    let web = crate::json!({
        "apiVersion": "v1", "kind": "Pod", "metadata": { "name": "static-web", "labels": { "role": "myrole" } },
        "spec": { "hostNetwork": true, "containers": [{ "name": "web", "image": "nginx" }] }
    });
    let mut m = Machine::new(|c| c.static_pods.push(("web.yaml".into(), web)));
    m.run(Span::secs(8));
    let mirror = m.object("/api/v1/namespaces/default/pods/static-web-node01");
    assert_eq!(mirror.at(path!("status.phase")).str(), "Running");
    assert_eq!(mirror.at(path!("status.podIP")).str(), "172.30.2.2");
    assert_eq!(mirror.at(path!("metadata.ownerReferences")).items().len(), 1);
    assert_eq!(mirror.at(path!("status.conditions")).items().len(), 5);
}

#[test]
fn a_command_that_fails_at_once_is_restarted_later_and_later() {
    let mut m = machine();
    let t = m.now();
    m.run_pod("crash", "busybox", &["sh", "-c", "echo dying; exit 1"], |_| {});
    m.run(Span::secs(120));
    let story = m.story(t);
    let text = story.join("\n");
    let backoffs: Vec<&str> = with(&story, "CrashLoopBackOff");
    assert!(backoffs.len() >= 3 && backoffs[0].contains("waiting/CrashLoopBackOff/1"), "{text}");
    // It may be over before anybody looks.
    assert!(with(&story, "crash:running//0").len() <= 1, "{text}");
    assert!(
        !with(&story, "event BackOff Back-off restarting failed container crash in pod crash_default(uid-crash) x1")
            .is_empty(),
        "{text}"
    );
    let pod = m.object("/api/v1/namespaces/default/pods/crash");
    let status = &pod.at(path!("status.containerStatuses")).items()[0];
    assert!(status.at(path!("restartCount")).int() >= 4, "{text}");
    assert_eq!(status.at(path!("lastState.terminated.exitCode")).int(), 1);
}

#[test]
fn a_pod_that_is_not_restarted_ends_with_its_container() {
    for (command, phase, reason) in
        [("sleep 2; exit 0", "Succeeded", "PodCompleted"), ("sleep 2; exit 7", "Failed", "PodFailed")]
    {
        let mut m = machine();
        let t = m.now();
        m.run_pod("x", "busybox", &["sh", "-c", command], |p| p.set_at("spec.restartPolicy", "Never"));
        m.run(Span::secs(10));
        let story = m.story(t);
        let last: Vec<&String> = story.iter().filter(|l| l.contains("PATCH namespaces")).collect();
        let [.., before, after] = &last[..] else { panic!("{story:?}") };
        assert!(before.contains(&format!("Ready=False({reason})")) && !before.contains("phase="), "{before}");
        assert!(
            after.ends_with(&format!("PodReadyToStartContainers=False(PodSandboxNotReady) phase={phase}")),
            "{after}"
        );
    }
}

#[test]
fn init_containers_run_one_after_the_other_before_the_main_one() {
    let mut m = machine();
    let t = m.now();
    m.run_pod("app", "nginx", &[], |p| {
        p.set_at(
            "spec.initContainers",
            crate::json!([
                { "name": "first", "image": "busybox", "args": ["sleep", "3"], "imagePullPolicy": "Always" },
                { "name": "second", "image": "busybox", "args": ["sleep", "2"], "imagePullPolicy": "Always" }
            ]),
        );
    });
    m.run(Span::secs(20));
    let story = m.story(t);
    let states: Vec<&str> = story.iter().filter_map(|l| l.split_once(" first:").map(|(_, s)| s)).collect();
    let want = [
        "waiting/PodInitializing/0 second:waiting/PodInitializing/0 app:waiting/PodInitializing/0",
        "running//0 second:waiting/PodInitializing/0 podIP=10.244.1.2",
        "terminated/Completed/0 second:waiting/PodInitializing/0",
        "terminated/Completed/0 second:running//0",
        "terminated/Completed/0 second:terminated/Completed/0",
    ];
    assert_eq!(states, want, "{}", story.join("\n"));
    assert_eq!(with(&story, "app:running//0 phase=Running").len(), 1, "{}", story.join("\n"));
}

#[test]
fn a_command_that_is_not_there_cannot_be_started() {
    let mut m = machine();
    m.run_pod("typo", "busybox", &["slep", "1"], |_| {});
    m.run(Span::secs(5));
    let pod = m.object("/api/v1/namespaces/default/pods/typo");
    let status = crate::api::json::print(&pod.at(path!("status.containerStatuses")).items()[0]);
    assert!(status.contains("exec: \\\"slep\\\": executable file not found in $PATH"), "{status}");
}

#[test]
fn an_idle_node_costs_its_lease_alone() {
    let mut m = machine();
    m.run_pod("nginx", "nginx", &[], |_| {});
    m.run(Span::secs(30));
    m.log();
    m.run(Span::secs(100));
    let writes: Vec<String> = m.log().into_iter().map(|(_, what, _)| what).collect();
    assert!(writes.iter().all(|w| w.contains("/leases/") || w.contains("nodes/node01/status")), "{writes:?}");
    assert!((9..=11).contains(&writes.iter().filter(|w| w.contains("/leases/")).count()), "{writes:?}");
}
