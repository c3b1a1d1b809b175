//! Amounts of resources as whole numbers, and what a pod asks for. Models the scheduler's `Resource` and `PodRequests`.

use crate::api::{Key, Quantity, Value};
use crate::k;

/// What a container without a request counts for, in LeastAllocated only: 100 thousandths of a cpu.
pub const DEFAULT_MILLI_CPU: i64 = 100;
/// And 200 Mi of memory.
pub const DEFAULT_MEMORY: i64 = 200 << 20;

/// Amounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resources {
    /// Thousandths of a cpu.
    pub milli_cpu: i64,
    /// Bytes.
    pub memory: i64,
    /// Bytes.
    pub ephemeral_storage: i64,
    /// `allocatable.pods`.
    pub pods: i64,
    /// Extended resources and huge pages, by name.
    pub scalar: Vec<(Key, i64)>,
}

/// Whether it is an extended resource or the like, which few nodes have.
pub fn is_scalar(name: &str) -> bool {
    name.contains('/') || name.starts_with("hugepages-") || name.starts_with("attachable-volumes-")
}

/// What pod-level `resources` may name.
fn is_pod_level(name: &str) -> bool {
    matches!(name, "cpu" | "memory") || name.starts_with("hugepages-")
}

impl Resources {
    /// From a ResourceList.
    pub fn of(list: &Value) -> Resources {
        let mut out = Resources::default();
        for (name, amount) in list.entries() {
            out.set(*name, amount);
        }
        out
    }

    fn set(&mut self, name: Key, amount: &Value) {
        let q = match amount {
            Value::Int(n) => Quantity::new(*n, Default::default()),
            v => Quantity::parse(v.str()).unwrap_or(Quantity::ZERO),
        };
        match name.as_str() {
            "cpu" => self.milli_cpu = q.milli_value(),
            "memory" => self.memory = q.value(),
            "ephemeral-storage" => self.ephemeral_storage = q.value(),
            "pods" => self.pods = q.value(),
            n if is_scalar(n) => *self.scalar_mut(name) = q.value(),
            _ => {}
        }
    }

    fn scalar_mut(&mut self, name: Key) -> &mut i64 {
        let i = self.scalar.iter().position(|(k, _)| *k == name).unwrap_or_else(|| {
            self.scalar.push((name, 0));
            self.scalar.len() - 1
        });
        &mut self.scalar[i].1
    }
    /// The amount of an extended resource.
    pub fn scalar(&self, name: Key) -> i64 {
        self.scalar.iter().find(|(k, _)| *k == name).map_or(0, |(_, n)| *n)
    }

    /// The amount of any resource.
    pub fn amount(&self, name: Key) -> i64 {
        match name.as_str() {
            "cpu" => self.milli_cpu,
            "memory" => self.memory,
            "ephemeral-storage" => self.ephemeral_storage,
            _ => self.scalar(name),
        }
    }

    /// More of each, `sign` times.
    pub fn add(&mut self, other: &Resources, sign: i64) {
        self.milli_cpu += sign * other.milli_cpu;
        self.memory += sign * other.memory;
        self.ephemeral_storage += sign * other.ephemeral_storage;
        for (name, n) in &other.scalar {
            *self.scalar_mut(*name) += sign * n;
        }
    }

    /// The larger of each.
    fn max(&mut self, other: &Resources) {
        self.milli_cpu = self.milli_cpu.max(other.milli_cpu);
        self.memory = self.memory.max(other.memory);
        self.ephemeral_storage = self.ephemeral_storage.max(other.ephemeral_storage);
        for (name, n) in &other.scalar {
            let mine = self.scalar_mut(*name);
            *mine = (*mine).max(*n);
        }
    }

    /// Whether nothing is asked for.
    pub fn is_nothing(&self) -> bool {
        self.milli_cpu == 0 && self.memory == 0 && self.ephemeral_storage == 0 && self.scalar.is_empty()
    }
}

/// How a pod's requests are counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counting {
    /// Containers that ask no cpu count for a little.
    pub default_cpu: bool,
    /// Containers that ask no memory count for a little.
    pub default_memory: bool,
    /// Ignore `spec.resources`.
    pub skip_pod_level: bool,
    /// Count what the kubelet still holds for a container, where that is more: a resize that is not yet done.
    pub with_status: bool,
}

/// What the kubelet holds for a container, by its status: what it has allocated, and what is in force.
fn held(pod: &Value, container: &Value) -> [Resources; 2] {
    let status = pod.get(k!("status"));
    let lists = [k!("containerStatuses"), k!("initContainerStatuses")];
    let mut all = lists.into_iter().flat_map(|l| status.get(l).items());
    let own = all.find(|c| c.get(k!("name")) == container.get(k!("name"))).unwrap_or(crate::api::NULL);
    let in_force = own.get(k!("resources")).get(k!("requests"));
    [Resources::of(own.get(k!("allocatedResources"))), Resources::of(in_force)]
}

/// What a pod asks for: the containers together, or the init containers one after the other if that is more, plus overhead.
/// Containers that start first and stay (`restartPolicy: Always`) count from then on.
pub fn pod_requests(pod: &Value, how: Counting) -> Resources {
    let spec = pod.get(k!("spec"));
    let infeasible = || {
        let conditions = pod.get(k!("status")).get(k!("conditions")).items();
        let mut pending = conditions.iter().filter(|c| c.get(k!("type")).str() == "PodResizePending");
        pending.any(|c| c.get(k!("reason")).str() == "Infeasible")
    };
    let of = |c: &Value| {
        let list = c.get(k!("resources")).get(k!("requests"));
        let mut r = Resources::of(list);
        if how.with_status {
            let held = held(pod, c);
            if infeasible() && held.iter().any(|h| !h.is_nothing()) {
                r = Resources::default();
            }
            held.iter().for_each(|h| r.max(h));
        }
        if how.default_cpu && list.get(k!("cpu")).is_null() {
            r.milli_cpu = DEFAULT_MILLI_CPU;
        }
        if how.default_memory && list.get(k!("memory")).is_null() {
            r.memory = DEFAULT_MEMORY;
        }
        r
    };
    let mut all = Resources::default();
    for c in spec.get(k!("containers")).items() {
        all.add(&of(c), 1);
    }
    let (mut stay, mut first) = (Resources::default(), Resources::default());
    for c in spec.get(k!("initContainers")).items() {
        let mut r = of(c);
        if c.get(k!("restartPolicy")).str() == "Always" {
            all.add(&r, 1);
            stay.add(&r, 1);
            r = stay.clone();
        } else {
            r.add(&stay, 1);
        }
        first.max(&r);
    }
    all.max(&first);
    if !how.skip_pod_level {
        for (name, amount) in spec.get(k!("resources")).get(k!("requests")).entries() {
            if is_pod_level(name.as_str()) {
                all.set(*name, amount);
            }
        }
    }
    all.add(&Resources::of(spec.get(k!("overhead"))), 1);
    all
}

/// What a pod on a node counts for in LeastAllocated: its requests, small defaults where it has none.
pub fn nonzero_requests(pod: &Value, requests: &Resources) -> (i64, i64) {
    let pod_level = pod.get(k!("spec")).get(k!("resources")).get(k!("requests")).entries();
    let set = pod_level.iter().any(|(k, _)| is_pod_level(k.as_str()));
    let how = Counting {
        default_cpu: !set || requests.milli_cpu == 0,
        default_memory: !set || requests.memory == 0,
        skip_pod_level: false,
        with_status: true,
    };
    let r = pod_requests(pod, how);
    (r.milli_cpu, r.memory)
}

#[test]
fn requests_are_the_most_that_is_needed_at_once() {
    use crate::json;
    let c = |cpu: &str| json!({ "resources": { "requests": { "cpu": (cpu) } } });
    let stays = |cpu: &str| c(cpu).with("restartPolicy", "Always");
    for (containers, init, want) in [
        (vec![c("1"), c("500m")], vec![], 1500),
        (vec![c("1")], vec![c("2"), c("3")], 3000),
        (vec![c("1")], vec![stays("1"), c("2")], 3000),
        (vec![c("3")], vec![c("2"), stays("1")], 4000),
        (vec![c("1")], vec![stays("1"), stays("1"), c("500m")], 3000),
    ] {
        let pod = json!({ "spec": { "containers": (containers), "initContainers": (init) } });
        assert_eq!(pod_requests(&pod, Counting::default()).milli_cpu, want);
    }
}
