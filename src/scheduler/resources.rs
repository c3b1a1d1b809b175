//! Amounts of resources as whole numbers, and what a pod asks for. Models the scheduler's `Resource` and `PodRequests`.

use crate::api::{Key, NULL, Name, Quantity, Value};
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
        let n = if name.as_str() == "cpu" { q.milli_value() } else { q.value() };
        self.put(name, n);
    }

    fn put(&mut self, name: Key, n: i64) {
        match name.as_str() {
            "cpu" => self.milli_cpu = n,
            "memory" => self.memory = n,
            "ephemeral-storage" => self.ephemeral_storage = n,
            "pods" => self.pods = n,
            scalar if is_scalar(scalar) => *self.scalar_mut(name) = n,
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

/// What is counted of a container.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// What it asks for.
    Asked,
    /// What the kubelet has set aside for it.
    Allocated,
    /// What is in force.
    Actuated,
}

/// Whether the kubelet has said that what is asked for can never be.
pub fn is_infeasible(pod: &Value) -> bool {
    let conditions = pod.get(k!("status")).get(k!("conditions")).items();
    let pending = conditions.iter().find(|c| c.get(k!("type")).str() == "PodResizePending");
    pending.is_some_and(|c| c.get(k!("reason")).str() == "Infeasible")
}

/// The list of a part. What is in force is what is set aside, and that is what is asked for, where the status does not tell; but
/// nothing, where what is asked for can never be.
fn list_of<'a>(pod: &'a Value, container: &'a Value, part: Part) -> &'a Value {
    let asked = container.get(k!("resources")).get(k!("requests"));
    if part == Part::Asked {
        return asked;
    }
    let status = pod.get(k!("status"));
    let lists = [k!("containerStatuses"), k!("initContainerStatuses")];
    let mut all = lists.into_iter().flat_map(|l| status.get(l).items());
    let own = all.find(|c| c.get(k!("name")) == container.get(k!("name"))).unwrap_or(NULL);
    let in_force = own.get(k!("resources")).get(k!("requests"));
    let allocated = own.get(k!("allocatedResources"));
    match (part, in_force, allocated) {
        (Part::Actuated, some, _) if !some.is_null() => some,
        (_, _, some) if !some.is_null() => some,
        _ if is_infeasible(pod) => NULL,
        _ => asked,
    }
}

/// The containers together, or the init containers one after the other if that is more. Containers that start first and stay
/// (`restartPolicy: Always`) count from then on.
fn together(pod: &Value, how: Counting, part: Part) -> Resources {
    let spec = pod.get(k!("spec"));
    let of = |c: &Value| {
        let list = list_of(pod, c, part);
        let mut r = Resources::of(list);
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
    all
}

/// What a pod asks for: its containers, or what it asks as a whole, plus overhead. With its status: the most of what is asked
/// for, set aside and in force.
pub fn pod_requests(pod: &Value, how: Counting) -> Resources {
    let (spec, status) = (pod.get(k!("spec")), pod.get(k!("status")));
    let asks = !(how.with_status && is_infeasible(pod));
    let whole = [status.get(k!("allocatedResources")), status.get(k!("resources")).get(k!("requests"))];
    let mut all = if asks { together(pod, how, Part::Asked) } else { Resources::default() };
    if how.with_status {
        let told = whole.iter().all(|list| !list.is_null());
        for (list, part) in whole.into_iter().zip([Part::Allocated, Part::Actuated]) {
            all.max(&if told { Resources::of(list) } else { together(pod, how, part) });
        }
    }
    let asked = spec.get(k!("resources")).get(k!("requests"));
    if !how.skip_pod_level && asked.entries().iter().any(|(name, _)| is_pod_level(name.as_str())) {
        let resized = how.with_status && !status.get(k!("resources")).is_null();
        let lists = match resized {
            true => [if asks { asked } else { NULL }, whole[0], whole[1]],
            false => [asked, NULL, NULL],
        };
        let mut most = Resources::default();
        lists.iter().for_each(|list| most.max(&Resources::of(list)));
        for (name, _) in lists.iter().flat_map(|list| list.entries()).filter(|(name, _)| is_pod_level(name.as_str())) {
            all.put(*name, most.amount(*name));
        }
    }
    all.add(&Resources::of(spec.get(k!("overhead"))), 1);
    all
}

/// What a pod on a node counts for in LeastAllocated: its requests, small defaults where it has none.
pub fn nonzero_requests(pod: &Value, requests: &Resources) -> (i64, i64) {
    let spec = pod.get(k!("spec"));
    let whole = spec.get(k!("resources")).get(k!("requests"));
    let set = whole.entries().iter().any(|(k, _)| is_pod_level(k.as_str()));
    // Also a request of 0 is one.
    let named = |name: Name| {
        let mut containers =
            [k!("containers"), k!("initContainers")].into_iter().flat_map(|list| spec.get(list).items());
        let parts = [if is_infeasible(pod) { Part::Allocated } else { Part::Asked }, Part::Allocated, Part::Actuated];
        let asks = |c: &Value| parts.iter().any(|part| !list_of(pod, c, *part).get(name).is_null());
        [whole, spec.get(k!("overhead"))].iter().any(|list| !list.get(name).is_null()) || containers.any(asks)
    };
    let how = Counting {
        default_cpu: !set || requests.milli_cpu == 0 && !named(k!("cpu")),
        default_memory: !set || requests.memory == 0 && !named(k!("memory")),
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
