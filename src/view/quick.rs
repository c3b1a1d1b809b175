//! The common actions as what one would type. They go through the terminal like anything else, so that people see how it is done.

use super::action::Quick;
use super::story::Kind;
use super::what_if::Asked;
use crate::api::Value;

use super::request::{ADMIN, SERVER};

/// The lines of an action. `taken` says whether a pod of this name exists in the default namespace; `followed` is the followed pod,
/// `namespace/name`; `web` is the deployment of that name, if there is one.
pub fn lines(quick: Quick, taken: impl Fn(&str) -> bool, followed: Option<&str>, web: &Value) -> Vec<String> {
    let free = |base: &str| {
        let numbered = (2..).map(|n| format!("{base}-{n}"));
        std::iter::once(base.to_string()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    };
    let one = |line: String| vec![line];
    match quick {
        Quick::Run => one(format!("kubectl run {} --image nginx", free("nginx"))),
        Quick::Deploy => one(DEPLOY.into()),
        Quick::Course => vec![
            "kubectl wait --for create node/node12cpu node/node16cpu".into(),
            "kubectl wait --for condition=Ready node/node12cpu node/node16cpu".into(),
            Asked::course().pod(&free("big")),
        ],
        Quick::WhatIf => Vec::new(),
        Quick::Tell(Kind::Pod) => lines(Quick::Run, taken, followed, web),
        Quick::Tell(Kind::Bare) => {
            let name = free("nginx");
            let node = format!("ssh $(kubectl get pod {name} -o jsonpath='{{.spec.nodeName}}') poweroff");
            one(format!("kubectl run {name} --image nginx && kubectl wait --for condition=Ready pod/{name} && {node}"))
        }
        Quick::Tell(Kind::Job) => heredoc(JOB, &free("task")),
        Quick::Tell(kind) => tell(kind, web),
        Quick::NoCertificate | Quick::Anonymous => {
            let token = if quick == Quick::Anonymous { "" } else { "-H 'Authorization: Bearer nobody' " };
            let pod = r#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"nginx"},"spec":{"containers":[{"name":"nginx","image":"nginx"}]}}"#;
            one(format!(
                "curl -k -X POST {SERVER}/api/v1/namespaces/default/pods {token}-H 'Content-Type: application/json' -d '{pod}'"
            ))
        }
        Quick::NoRights => one(format!("kubectl run {} --image nginx --as jane", free("nginx"))),
        Quick::Invalid => manifest(&free("broken"), &["  containers: []"]),
        Quick::Exists => {
            let known = followed.and_then(|pod| pod.strip_prefix("default/")).filter(|name| taken(name));
            match known.map(String::from).or_else(|| taken("nginx").then(|| "nginx".to_string())) {
                Some(name) => one(format!("kubectl run {name} --image nginx")),
                None => vec!["kubectl run nginx --image nginx".into(); 2],
            }
        }
        Quick::NoNamespace => one("kubectl run nginx --image nginx -n nowhere".into()),
        Quick::NoNode => manifest(
            &free("picky"),
            &["  nodeSelector:", "    disk: ssd", "  containers:", "  - name: nginx", "    image: nginx"],
        ),
        Quick::NoImage => one(format!("kubectl run {} --image nginx:no-such-tag", free("typo"))),
        Quick::Crash => one(format!("kubectl run {} --image busybox -- sh -c 'echo bye; exit 1'", free("crash"))),
        Quick::Budget => {
            let create = if web.is_null() { format!("{DEPLOY} && ") } else { String::new() };
            let evict =
                r#"{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"'$pod'","namespace":"default"}}"#;
            vec![
                format!("{create}kubectl rollout status deployment web"),
                "kubectl create poddisruptionbudget web --selector app=web --max-unavailable 0".into(),
                "pod=$(kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.name}')".into(),
                format!(
                    "curl -k {ADMIN} -X POST {SERVER}/api/v1/namespaces/default/pods/$pod/eviction -H 'Content-Type: application/json' -d '{evict}'"
                ),
            ]
        }
        Quick::Get => one("kubectl get pods -o wide".into()),
        Quick::Delete => match followed.and_then(|pod| pod.split_once('/')) {
            Some((namespace, name)) => one(format!("kubectl delete pod {name} -n {namespace}")),
            None => one("kubectl get pods".into()),
        },
    }
}

const DEPLOY: &str = "kubectl create deployment web --image nginx --replicas 5";
const JOB: &str = "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: {0}\nspec:\n  completions: 4\n  parallelism: 2\n  template:\n    spec:\n      \
    restartPolicy: Never\n      containers:\n      - name: main\n        image: busybox\n        command: [sh, -c, echo done; sleep 3]";

/// The lines that begin a story about the deployment `web`, which is created first where there is none.
fn tell(kind: Kind, web: &Value) -> Vec<String> {
    let replicas = web.at("spec.replicas").as_int().unwrap_or(5);
    let image = web.at("spec.template.spec.containers").items().first().map_or("nginx", |c| c.get("image").str());
    let other = if image == "nginx:1.29" { "nginx:1.28" } else { "nginx:1.29" };
    let update = format!("kubectl set image deployment web nginx={other}");
    let wait = "kubectl rollout status deployment web";
    let scale = |n: i64| format!("kubectl scale deployment web --replicas {n}");
    let off = |nodes: &[&str]| nodes.iter().map(|n| format!("ssh {n} poweroff")).collect::<Vec<_>>().join("; ");
    let first = web.at("metadata.annotations").get("deployment.kubernetes.io/revision").str().parse().unwrap_or(1) < 2;
    let act = match kind {
        Kind::Deployment if web.is_null() => return vec![DEPLOY.into()],
        Kind::Deployment => return vec![format!("kubectl delete deployment web && {DEPLOY}")],
        Kind::Rollout => update,
        Kind::Undo if first => format!("{update} && {wait} && kubectl rollout undo deployment web"),
        Kind::Undo => "kubectl rollout undo deployment web".into(),
        Kind::ScaleUp => scale(replicas + 3),
        Kind::ScaleDown if replicas > 2 => scale(2),
        Kind::ScaleDown => format!("{} && {wait} && {}", scale(5), scale(2)),
        Kind::Drain => "kubectl drain node02 --ignore-daemonsets --force".into(),
        Kind::Blind => return vec![off(&["node02"])],
        Kind::Silence => off(&["node02"]),
        Kind::TwoLost => off(&["node02", "node03"]),
        Kind::AllLost => off(&["node01", "node02", "node03"]),
        _ => return Vec::new(),
    };
    let create = if web.is_null() { format!("{DEPLOY} && ") } else { String::new() };
    vec![format!("{create}{wait} && {act}")]
}

fn heredoc(text: &str, name: &str) -> Vec<String> {
    let text = text.replace("{0}", name);
    ["kubectl create -f - <<EOF"].into_iter().chain(text.lines()).chain(["EOF"]).map(String::from).collect()
}

fn manifest(name: &str, spec: &[&str]) -> Vec<String> {
    let head = ["kubectl create -f - <<EOF", "apiVersion: v1", "kind: Pod", "metadata:"].map(String::from);
    let mut lines = head.to_vec();
    lines.push(format!("  name: {name}"));
    lines.push("spec:".into());
    lines.extend(spec.iter().map(|line| (*line).to_string()));
    lines.push("EOF".into());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_name_gets_a_number() {
        let taken = |name: &str| matches!(name, "nginx" | "nginx-2");
        assert_eq!(lines(Quick::Run, taken, None, &Value::default()), ["kubectl run nginx-3 --image nginx"]);
        assert_eq!(lines(Quick::Exists, taken, None, &Value::default()), ["kubectl run nginx --image nginx"]);
    }

    #[test]
    fn a_name_that_must_exist_is_made_first() {
        assert_eq!(lines(Quick::Exists, |_| false, None, &Value::default()).len(), 2);
    }

    #[test]
    fn a_manifest_is_typed_as_a_heredoc() {
        let typed = lines(Quick::NoNode, |_| false, None, &Value::default());
        assert!(typed[0].ends_with("<<EOF") && typed.last().is_some_and(|line| line == "EOF"), "{typed:?}");
    }
}
