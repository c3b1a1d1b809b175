//! kube-scheduler told by a file what to do: each test is one consequence.

use super::World;
use super::testing::{after, booted, say};

const CONFIG: &str = "/etc/kubernetes/scheduler-config.yaml";
const MANIFEST: &str = "/etc/kubernetes/manifests/kube-scheduler.yaml";

/// Writes the file.
fn write(world: &mut World, profiles: &str) {
    let file = format!(
        "cat > {CONFIG} <<'EOF'\napiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\n\
         clientConnection:\n  kubeconfig: /etc/kubernetes/scheduler.conf\n{profiles}EOF"
    );
    say(world, &file);
}

/// Writes the file, and has the scheduler's manifest show it and name it.
fn configure(world: &mut World, profiles: &str) {
    write(world, profiles);
    let edits = [
        format!("s#    - --kubeconfig=.*#&\\n    - --config={CONFIG}#"),
        format!("s#    volumeMounts:#&\\n    - mountPath: {CONFIG}\\n      name: config\\n      readOnly: true#"),
        format!("s#^  volumes:#&\\n  - hostPath:\\n      path: {CONFIG}\\n      type: File\\n    name: config#"),
    ];
    let edits: Vec<String> = edits.iter().map(|e| format!("-e '{e}'")).collect();
    say(world, &format!("sed -i {} {MANIFEST}", edits.join(" ")));
    after(world, 60);
}

fn run(world: &mut World, name: &str, scheduler: &str, cpu: &str) {
    let spec = format!(
        r#"{{"spec":{{"schedulerName":"{scheduler}","containers":[{{"name":"a","image":"nginx","resources":{{"requests":{{"cpu":"{cpu}","memory":"64Mi"}}}}}}]}}}}"#
    );
    say(world, &format!("kubectl run {name} --image=nginx --overrides='{spec}'"));
    after(world, 8);
}

fn nodes(world: &mut World, names: &str) -> Vec<String> {
    let said = say(world, &format!("kubectl get pods {names} -o jsonpath='{{.items[*].spec.nodeName}}'"));
    said.split_whitespace().map(String::from).collect()
}

#[test]
fn pods_choose_a_profile_and_nobody_takes_those_of_a_name_that_is_not_there() {
    let mut world = booted();
    configure(
        &mut world,
        "profiles:\n- schedulerName: default-scheduler\n- schedulerName: packer\n  plugins:\n    score:\n      disabled:\n      \
         - name: NodeResourcesBalancedAllocation\n  pluginConfig:\n  - name: NodeResourcesFit\n    args:\n      scoringStrategy:\n        \
         type: MostAllocated\n",
    );
    for name in ["a", "b", "c"] {
        run(&mut world, name, "packer", "500m");
    }
    let packed = nodes(&mut world, "a b c");
    assert!(packed.len() == 3 && packed.iter().all(|n| *n == packed[0]), "{packed:?}");
    for name in ["d", "e", "f"] {
        run(&mut world, name, "default-scheduler", "500m");
    }
    let mut spread = nodes(&mut world, "d e f");
    spread.sort();
    spread.dedup();
    assert!(spread.len() > 1, "{spread:?}");
    run(&mut world, "g", "nobody", "500m");
    assert_eq!(say(&mut world, "kubectl get pod g -o jsonpath='{.status.phase}'"), "Pending\n");
    let by = "kubectl get events.events.k8s.io --field-selector regarding.name=a,reason=Scheduled \
              -o jsonpath='{.items[0].reportingController}'";
    assert_eq!(say(&mut world, by), "packer\n");
}

#[test]
fn a_disabled_filter_refuses_nobody() {
    let mut world = booted();
    configure(&mut world, "profiles:\n- plugins:\n    multiPoint:\n      disabled:\n      - name: TaintToleration\n");
    say(&mut world, "kubectl cordon node01; kubectl cordon node02; kubectl cordon node03");
    run(&mut world, "a", "default-scheduler", "100m");
    // A cordon is another plugin's business; the control plane's taint was this one's.
    assert_eq!(nodes(&mut world, "a a"), ["controlplane", "controlplane"]);
}

#[test]
fn a_file_that_cannot_be_read_ends_the_scheduler_with_the_reason_in_its_log() {
    let mut world = booted();
    configure(&mut world, "profiles:\n- schedulerName: a\n  plugin: {}\n");
    let log = say(&mut world, "crictl logs $(crictl ps -a | grep kube-scheduler | awk '{print $1}' | head -1) 2>&1");
    assert!(log.contains("err=\"strict decoding error: unknown field \\\"profiles[0].plugin\\\"\""), "{log}");
    run(&mut world, "a", "a", "100m");
    assert_eq!(say(&mut world, "kubectl get pod a -o jsonpath='{.status.phase}'"), "Pending\n");
    write(&mut world, "profiles:\n- schedulerName: a\n");
    // Its back-off has grown meanwhile.
    after(&mut world, 200);
    assert_eq!(say(&mut world, "kubectl get pod a -o jsonpath='{.status.phase}'"), "Running\n");
}

#[test]
fn a_pod_sees_the_machines_files_by_host_path_and_the_machine_what_it_writes() {
    let mut world = booted();
    say(&mut world, "ssh node01 'mkdir -p /data; echo hello > /data/in'");
    let spec = r#"{"spec":{"nodeName":"node01","containers":[{"name":"a","image":"busybox","command":["sh","-c","cat /d/in; echo bye > /d/out; sleep 3600"],"volumeMounts":[{"name":"d","mountPath":"/d"}]}],"volumes":[{"name":"d","hostPath":{"path":"/data"}}]}}"#;
    say(&mut world, &format!("kubectl run a --image=busybox --overrides='{spec}'"));
    after(&mut world, 20);
    assert_eq!(say(&mut world, "kubectl logs a"), "hello\n");
    assert_eq!(say(&mut world, "ssh node01 cat /data/out"), "bye\n");
    // Also what happens while the runtime is away.
    assert_eq!(say(&mut world, "kubectl exec a -- ls /d"), "in\nout\n");
    for line in ["systemctl stop containerd", "rm /data/in", "systemctl start containerd"] {
        say(&mut world, &format!("ssh node01 '{line}'"));
    }
    assert_eq!(say(&mut world, "kubectl exec a -- ls /d"), "out\n");
}

#[test]
fn a_file_beside_the_static_pods_is_none_and_one_that_a_pod_puts_there_is() {
    let mut world = booted();
    let ssh = |world: &mut World, line: &str| say(world, &format!("ssh node01 '{line}'"));
    ssh(&mut world, "echo maxPods: 5 > /var/lib/kubelet/config.yaml");
    ssh(&mut world, "systemctl restart kubelet");
    ssh(&mut world, "mkdir /etc/kubernetes/manifests-old; echo a: b > /etc/kubernetes/manifests-old/x.yaml");
    after(&mut world, 70);
    let pods = "kubectl get node node01 -o jsonpath='{.status.capacity.pods}'";
    assert_eq!(say(&mut world, pods), "5\n");
    let pod = "{apiVersion: v1, kind: Pod, metadata: {name: s}, spec: {containers: [{name: a, image: nginx}]}}";
    let spec = format!(
        r#"{{"spec":{{"nodeName":"node01","containers":[{{"name":"a","image":"busybox","command":["sh","-c","echo \"{pod}\" > /m/s.yaml; sleep 3600"],"volumeMounts":[{{"name":"m","mountPath":"/m"}}]}}],"volumes":[{{"name":"m","hostPath":{{"path":"/etc/kubernetes/manifests"}}}}]}}}}"#
    );
    say(&mut world, &format!("kubectl run w --image=busybox --overrides='{spec}'"));
    after(&mut world, 60);
    assert_eq!(say(&mut world, "kubectl get pod s-node01 -o jsonpath='{.status.phase}'"), "Running\n");
}

#[test]
fn a_second_scheduler_says_that_it_does_nothing_and_leaves_the_first_alone() {
    let mut world = booted();
    for node in ["node01", "controlplane"] {
        let spec = format!(
            r#"{{"spec":{{"nodeName":"{node}","containers":[{{"name":"a","image":"registry.k8s.io/kube-scheduler:v1.37.2","command":["kube-scheduler","--leader-elect=false"]}}]}}}}"#
        );
        say(&mut world, &format!("kubectl run on-{node} --image=x --overrides='{spec}'"));
        after(&mut world, 20);
        let log = say(&mut world, &format!("kubectl logs on-{node}"));
        assert_eq!(log, "kube-scheduler: only that of the control plane is simulated: this one does nothing\n");
    }
    run(&mut world, "a", "default-scheduler", "100m");
    assert_eq!(say(&mut world, "kubectl get pod a -o jsonpath='{.status.phase}'"), "Running\n");
}
