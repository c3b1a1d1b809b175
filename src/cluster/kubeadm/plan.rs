//! The phases of kubeadm as a list of steps. The objects stand in YAML files beside this one, as kubeadm writes them.

use crate::k;
use std::rc::Rc;

use crate::api::{Value, kinds, yaml};
use crate::json;
use crate::wire::{Credentials, Method};

/// Something kubeadm does.
#[derive(Clone, Debug)]
pub enum Step {
    /// A line of its output.
    Say(&'static str),
    /// Have systemd start the container runtime and the kubelet.
    StartKubelet,
    /// Ask the API server until it does it.
    Call(Call),
    /// Ask until so many nodes are ready for pods.
    Nodes(usize, Call),
}

/// A request to the API server.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: Rc<str>,
    /// Whose.
    pub credentials: Credentials,
    /// `Content-Type`; empty for JSON.
    pub content_type: &'static str,
    /// The object; null if there is none.
    pub body: Value,
}

/// The static pods of the control plane, in the order in which kubeadm writes their manifests.
pub const MANIFESTS: [(&str, &str); 4] = [
    ("kube-apiserver", include_str!("manifests/kube-apiserver.yaml")),
    ("kube-controller-manager", include_str!("manifests/kube-controller-manager.yaml")),
    ("kube-scheduler", include_str!("manifests/kube-scheduler.yaml")),
    ("etcd", include_str!("manifests/etcd.yaml")),
];

/// Reads documents that are part of the program.
fn objects(text: &str) -> Vec<Value> {
    let read = |document| yaml::parse(document).expect("kubeadm's own objects are good YAML");
    yaml::documents(text).into_iter().map(read).collect()
}

/// A manifest as an object.
pub fn manifest(text: &str) -> Value {
    objects(text).into_iter().next().unwrap_or_default()
}

fn get(path: &str, credentials: &Credentials) -> Step {
    let credentials = credentials.clone();
    Step::Call(Call { method: Method::Get, path: path.into(), credentials, content_type: "", body: Value::Null })
}

fn create(text: &str, credentials: &Credentials) -> Vec<Step> {
    let call = |object: Value| {
        let meta = object.get(k!("metadata"));
        let kind = kinds::by_kind(object.get(k!("apiVersion")).str(), object.get(k!("kind")).str());
        let path = kind.map(|k| k.path(meta.get(k!("namespace")).str(), "")).unwrap_or_default();
        let credentials = credentials.clone();
        Step::Call(Call { method: Method::Post, path: path.into(), credentials, content_type: "", body: object })
    };
    objects(text).into_iter().map(call).collect()
}

/// `kubeadm init` on the machine `node`. Its addons are a phase of their own, run when all `nodes` machines have joined.
pub fn init(node: &str, nodes: usize, super_admin: &Credentials, admin: &Credentials) -> Vec<Step> {
    let mark = json!({
        "metadata": {
            "labels": { "node-role.kubernetes.io/control-plane": "", "node.kubernetes.io/exclude-from-external-load-balancers": "" }
        },
        "spec": { "taints": [{ "effect": "NoSchedule", "key": "node-role.kubernetes.io/control-plane" }] }
    });
    let path: Rc<str> = format!("/api/v1/nodes/{node}").into();
    let mark = Step::Call(Call {
        method: Method::Patch,
        path: path.clone(),
        credentials: admin.clone(),
        content_type: "application/strategic-merge-patch+json",
        body: mark,
    });
    let mut plan = vec![
        Step::Say("[init] Using Kubernetes version: v1.37.2"),
        Step::Say("[control-plane] Using manifest folder \"/etc/kubernetes/manifests\""),
        Step::Say("[kubelet-start] Starting the kubelet"),
        Step::StartKubelet,
        Step::Say("[wait-control-plane] Waiting for the kubelet to boot up the control plane as static Pods"),
        get("/livez", super_admin),
    ];
    plan.extend(create(include_str!("admins.yaml"), super_admin));
    plan.push(Step::Say("[upload-config] Storing the configuration used in ConfigMap \"kubeadm-config\""));
    plan.extend(create(include_str!("config.yaml"), admin));
    plan.push(Step::Say("[mark-control-plane] Marking the node controlplane as control-plane"));
    plan.extend([get(&path, admin), mark]);
    plan.push(Step::Say("[bootstrap-token] Creating the bootstrap token and the cluster-info ConfigMap"));
    plan.extend(create(include_str!("token.yaml"), admin));
    if let Step::Call(list) = get("/api/v1/nodes", admin) {
        plan.push(Step::Nodes(nodes, list));
    }
    plan.push(Step::Say("[addons] Applied essential addons: CoreDNS and kube-proxy"));
    plan.extend(create(include_str!("addons.yaml"), admin));
    plan.push(Step::Say("Your Kubernetes control-plane has initialized successfully!"));
    plan
}

/// `kubeadm join`: waits for the cluster's public information, then starts the kubelet.
pub fn join() -> Vec<Step> {
    vec![
        get("/api/v1/namespaces/kube-public/configmaps/cluster-info", &Credentials::None),
        Step::Say("[kubelet-start] Starting the kubelet"),
        Step::StartKubelet,
    ]
}
