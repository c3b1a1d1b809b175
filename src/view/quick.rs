//! The common actions as what one would type. They go through the terminal like anything else, so that people see how it is done.

use super::action::Quick;

/// The address of the apiserver.
const SERVER: &str = "https://172.30.1.2:6443";

/// The lines of an action. `taken` says whether a pod of this name exists in the default namespace; `followed` is the followed pod,
/// `namespace/name`.
pub fn lines(quick: Quick, taken: impl Fn(&str) -> bool, followed: Option<&str>) -> Vec<String> {
    let free = |base: &str| {
        let numbered = (2..).map(|n| format!("{base}-{n}"));
        std::iter::once(base.to_string()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    };
    let one = |line: String| vec![line];
    match quick {
        Quick::Run => one(format!("kubectl run {} --image nginx", free("nginx"))),
        Quick::Deploy => one("kubectl create deployment web --image nginx --replicas 5".into()),
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
        Quick::Get => one("kubectl get pods -o wide".into()),
        Quick::Delete => match followed.and_then(|pod| pod.split_once('/')) {
            Some((namespace, name)) => one(format!("kubectl delete pod {name} -n {namespace}")),
            None => one("kubectl get pods".into()),
        },
    }
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
        assert_eq!(lines(Quick::Run, taken, None), ["kubectl run nginx-3 --image nginx"]);
        assert_eq!(lines(Quick::Exists, taken, None), ["kubectl run nginx --image nginx"]);
    }

    #[test]
    fn a_name_that_must_exist_is_made_first() {
        assert_eq!(lines(Quick::Exists, |_| false, None).len(), 2);
    }

    #[test]
    fn a_manifest_is_typed_as_a_heredoc() {
        let typed = lines(Quick::NoNode, |_| false, None);
        assert!(typed[0].ends_with("<<EOF") && typed.last().is_some_and(|line| line == "EOF"), "{typed:?}");
    }
}
