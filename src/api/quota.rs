//! What an object uses of a quota. Models the quota evaluators of pods, services and claims, and the counting of all others.

use crate::api::{Kind, Quantity, Value};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// Names of resources and amounts, sorted by name.
pub type Usage = Vec<(String, Quantity)>;

/// What each container has to say if the quota speaks of it.
const EXPLICIT: [(&str, &str, &str); 6] = [
    ("cpu", "requests", "cpu"),
    ("limits.cpu", "limits", "cpu"),
    ("limits.memory", "limits", "memory"),
    ("memory", "requests", "memory"),
    ("requests.cpu", "requests", "cpu"),
    ("requests.memory", "requests", "memory"),
];
/// Resources that are also known by their own names.
const PLAIN: [&str; 3] = ["cpu", "memory", "ephemeral-storage"];

fn amount(v: &Value) -> Quantity {
    Quantity::parse(v.str()).unwrap_or(Quantity::ZERO)
}

/// Requests and limits of a whole pod: its containers together, or its largest init container, and the overhead.
pub fn pod_resources(pod: &Value) -> Value {
    let spec = pod.get(k!("spec"));
    let mut out = json!({ "requests": {}, "limits": {} });
    for list in ["requests", "limits"] {
        let sum = out.entry(list);
        let add = |sum: &mut Value, of: &Value| {
            for (name, q) in of.entries() {
                let total = amount(sum.get(*name)) + amount(q);
                sum.set(*name, total.to_string());
            }
        };
        let resources = |c: &Value| c.get(k!("resources")).get(list).clone();
        spec.get(k!("containers")).items().iter().for_each(|c| add(sum, &resources(c)));
        // Sidecars stay beside all that comes after them; other init containers come alone.
        let mut beside = json!({});
        let mut most = json!({});
        for init in spec.get(k!("initContainers")).items() {
            let mut now = beside.clone();
            add(&mut now, &resources(init));
            if init.get(k!("restartPolicy")).str() == "Always" {
                beside = now.clone();
            }
            for (name, q) in now.entries() {
                if amount(most.get(*name)) < amount(q) {
                    most.set(*name, q.clone());
                }
            }
        }
        add(sum, &beside);
        for (name, q) in most.entries() {
            if amount(sum.get(*name)) < amount(q) {
                sum.set(*name, q.clone());
            }
        }
        for (name, q) in spec.get(k!("resources")).get(list).entries() {
            sum.set(*name, q.clone());
        }
        if list == "requests" || !sum.is_empty() {
            add(sum, spec.get(k!("overhead")));
        }
    }
    out
}

/// Whether a pod still counts.
fn lives(pod: &Value) -> bool {
    !matches!(pod.at(path!("status.phase")).str(), "Succeeded" | "Failed")
}

/// What an object uses.
pub fn of(kind: &Kind, object: &Value) -> Usage {
    let mut usage: Usage = Vec::new();
    let one = Quantity::new(1, crate::api::quantity::Format::DecimalSi);
    let mut add = |name: &str, amount: Quantity| usage.push((name.into(), amount));
    add(&format!("count/{}", kind.qualified()), one);
    let spec = object.get(k!("spec"));
    match kind.plural {
        "pods" if kind.group.is_empty() && lives(object) => {
            add("pods", one);
            let sum = pod_resources(object);
            for (list, prefix) in [("requests", "requests."), ("limits", "limits.")] {
                for (name, q) in sum.get(list).entries() {
                    let name = name.as_str();
                    let plain = PLAIN.contains(&name) || name.starts_with("hugepages-");
                    if list == "requests" && plain {
                        add(name, amount(q));
                    }
                    if list == "requests" || PLAIN.contains(&name) {
                        add(&format!("{prefix}{name}"), amount(q));
                    }
                }
            }
        }
        "services" => {
            add("services", one);
            let ports = spec.get(k!("ports")).items().len() as i64;
            let balanced = spec.get(k!("type")).str() == "LoadBalancer";
            let quiet = spec.get(k!("allocateLoadBalancerNodePorts")).as_bool() == Some(false);
            let given =
                spec.get(k!("ports")).items().iter().filter(|p| p.get(k!("nodePort")).int() != 0).count() as i64;
            let node = if balanced && quiet { given } else { ports };
            let whole = |n: i64| Quantity::new(n, crate::api::quantity::Format::DecimalSi);
            if balanced {
                add("services.loadbalancers", one);
            }
            if balanced || spec.get(k!("type")).str() == "NodePort" {
                add("services.nodeports", whole(node));
            }
        }
        "persistentvolumeclaims" => {
            let storage = amount(spec.at(path!("resources.requests.storage")));
            add("persistentvolumeclaims", one);
            add("requests.storage", storage);
            let class = spec.get(k!("storageClassName")).str();
            if !class.is_empty() {
                add(&format!("{class}.storageclass.storage.k8s.io/persistentvolumeclaims"), one);
                add(&format!("{class}.storageclass.storage.k8s.io/requests.storage"), storage);
            }
        }
        "configmaps" | "resourcequotas" | "replicationcontrollers" | "secrets" => add(kind.plural, one),
        _ => {}
    }
    usage.arrange_by(|a, b| a.0.cmp(&b.0));
    usage
}

/// Whether a quota limits something that every object of the kind has to declare.
pub fn concerns(kind: &Kind, hard: &Value) -> bool {
    kind.kind == "Pod" && EXPLICIT.iter().any(|(name, ..)| !hard.get(*name).is_null())
}

/// What containers do not say though the quota wants to know: `limits.memory for: app; requests.cpu for: app`.
pub fn missing(kind: &Kind, hard: &Value, object: &Value) -> Option<String> {
    if kind.kind != "Pod" {
        return None;
    }
    let spec = object.get(k!("spec"));
    let mut said = Vec::new();
    for (name, list, resource) in EXPLICIT {
        if hard.get(name).is_null() {
            continue;
        }
        let containers = spec.get(k!("containers")).items().iter().chain(spec.get(k!("initContainers")).items());
        let silent = |c: &&Value| c.get(k!("resources")).get(list).get(resource).is_null();
        let mut names: Vec<&str> = containers.filter(silent).map(|c| c.get(k!("name")).str()).collect();
        names.arrange();
        names.dedup();
        let whole = !spec.get(k!("resources")).get(list).get(resource).is_null();
        if !names.is_empty() && !whole {
            said.push(format!("{name} for: {}", names.join(",")));
        }
    }
    (!said.is_empty()).then(|| said.join("; "))
}

/// Whether a quota is about such an object at all.
pub fn in_scope(kind: &Kind, quota: &Value, object: &Value) -> bool {
    let spec = quota.get(k!("spec"));
    let scopes =
        spec.get(k!("scopes")).items().iter().map(|s| json!({ "scopeName": (s.clone()), "operator": "Exists" }));
    let mut all = scopes.chain(spec.at(path!("scopeSelector.matchExpressions")).items().iter().cloned());
    all.all(|scope| kind.kind == "Pod" && matches(&scope, object))
}

fn matches(scope: &Value, pod: &Value) -> bool {
    let spec = pod.get(k!("spec"));
    let deadline = spec.get(k!("activeDeadlineSeconds")).as_int().is_some_and(|n| n >= 0);
    let best = crate::api::kinds::pod::qos(pod) == "BestEffort";
    match scope.get(k!("scopeName")).str() {
        "Terminating" => deadline,
        "NotTerminating" => !deadline,
        "BestEffort" => best,
        "NotBestEffort" => !best,
        "PriorityClass" => {
            let class = spec.get(k!("priorityClassName")).str();
            let listed = scope.get(k!("values")).items().iter().any(|v| v.str() == class);
            match scope.get(k!("operator")).str() {
                "Exists" => !class.is_empty(),
                "DoesNotExist" => class.is_empty(),
                "In" => listed,
                _ => !listed,
            }
        }
        "CrossNamespacePodAffinity" => ["podAffinity", "podAntiAffinity"].iter().any(|of| {
            let affinity = spec.get(k!("affinity")).get(*of);
            let hard = affinity.get(k!("requiredDuringSchedulingIgnoredDuringExecution")).items().iter();
            let soft = affinity.get(k!("preferredDuringSchedulingIgnoredDuringExecution")).items().iter();
            let terms = hard.chain(soft.map(|t| t.get(k!("podAffinityTerm"))));
            terms.into_iter().any(|t| !t.get(k!("namespaces")).is_empty() || !t.get(k!("namespaceSelector")).is_null())
        }),
        _ => false,
    }
}
