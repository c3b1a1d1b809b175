//! What the scheduler keeps of a pod: all that matters for finding a node, read once, in numbers.

use std::rc::Rc;

use super::claims::{Claim, Disk, moved};
use super::labels::{Labels, NodeTerm, Op, Requirement, Selector};
use super::profile::Profile;
use super::resources::{Counting, Resources, is_infeasible, nonzero_requests, pod_requests};
use super::taints::{Taint, Toleration};
use crate::api::kinds::pod::host_ports::{HostPort, host_ports};
use crate::api::{Key, NULL, Value, time};
use crate::k;

/// A term of pod affinity or anti-affinity.
#[derive(Clone, Debug, PartialEq)]
pub struct AffinityTerm {
    /// Which pods.
    pub selector: Selector,
    /// In which namespaces, by name.
    pub namespaces: Vec<Key>,
    /// And by label.
    pub namespace_selector: Selector,
    /// What counts as one place.
    pub topology_key: Key,
    /// How much it counts, of a preferred one.
    pub weight: i64,
}

/// The four kinds of terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Affinity {
    /// Must be near these.
    pub required: Vec<AffinityTerm>,
    /// Must not be near these.
    pub anti_required: Vec<AffinityTerm>,
    /// Better near these.
    pub preferred: Vec<AffinityTerm>,
    /// Better not near these.
    pub anti_preferred: Vec<AffinityTerm>,
}

/// A topology spread constraint.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// How much one place may have more than another.
    pub max_skew: i64,
    /// What counts as one place.
    pub topology_key: Key,
    /// `DoNotSchedule`, as against `ScheduleAnyway`.
    pub hard: bool,
    /// Which pods are counted.
    pub selector: Selector,
    /// At least so many places.
    pub min_domains: i64,
    /// Count only nodes that the pod's node affinity allows.
    pub honor_affinity: bool,
    /// Count only nodes whose taints the pod bears.
    pub honor_taints: bool,
}

/// All that matters of a pod's spec and labels. Pods of a template share one.
#[derive(Clone, Debug, PartialEq)]
pub struct Needs {
    /// The profile that its `schedulerName` chooses.
    pub profile: Rc<Profile>,
    /// The labels.
    pub labels: Labels,
    /// What it asks for while it is being placed.
    pub requests: Resources,
    /// What is reserved for it on a node.
    pub reserved: Resources,
    /// What it counts for on a node in LeastAllocated: cpu and memory.
    pub nonzero: (i64, i64),
    /// What it counts for while it is being placed.
    pub nonzero_new: (i64, i64),
    /// `spec.priority`.
    pub priority: i64,
    /// `preemptionPolicy: Never`.
    pub never_preempts: bool,
    /// Its tolerations.
    pub tolerations: Vec<Toleration>,
    /// `nodeSelector`, if there is one.
    pub node_selector: Option<Vec<Requirement>>,
    /// Required node affinity, if there is any.
    pub node_required: Option<Vec<NodeTerm>>,
    /// Preferred node affinity, if there is any.
    pub node_preferred: Option<Vec<(i64, NodeTerm)>>,
    /// Ports of the node.
    pub ports: Vec<HostPort>,
    /// Images of its containers, and how many there are in all.
    pub images: Vec<Key>,
    /// Affinity to other pods.
    pub affinity: Affinity,
    /// Spread over places.
    pub spread: Vec<Spread>,
    /// Claims of volumes.
    pub claims: Vec<Claim>,
    /// Disks that it names itself.
    pub disks: Vec<Disk>,
    /// Volumes of kinds that were once built in: the driver that has them now, and its name for them.
    pub built_in: Vec<(Key, Key)>,
    /// Young features that its node's kubelet has to declare.
    pub features: Vec<Key>,
}

/// A pod.
#[derive(Clone, Debug, PartialEq)]
pub struct PodInfo {
    /// `namespace/name`.
    pub key: Rc<str>,
    /// Its namespace.
    pub namespace: Key,
    /// Its uid.
    pub uid: Rc<str>,
    /// The node it is on or was created for; empty while it waits.
    pub node: Rc<str>,
    /// The node that was cleared for it.
    pub nominated: Rc<str>,
    /// Whether it is being deleted.
    pub terminating: bool,
    /// Whether it is being deleted because it was preempted.
    pub preempted: bool,
    /// `status.startTime`, in seconds; now, where there is none yet.
    pub started: Option<i64>,
    /// Kind and name of its controller.
    pub owner: Option<(Key, Key)>,
    /// All that its template says.
    pub needs: Rc<Needs>,
}

/// What of a volume matters.
const SOURCES: [Key; 10] = [
    k!("persistentVolumeClaim").key(),
    k!("ephemeral").key(),
    k!("image").key(),
    k!("gcePersistentDisk").key(),
    k!("awsElasticBlockStore").key(),
    k!("azureDisk").key(),
    k!("cinder").key(),
    k!("portworxVolume").key(),
    k!("iscsi").key(),
    k!("rbd").key(),
];

fn affinity_terms(list: &Value, namespace: &Value) -> Vec<AffinityTerm> {
    let term = |t: &Value| {
        // A preferred term is wrapped in its weight.
        let (weight, t) = match t.get(k!("podAffinityTerm")) {
            Value::Null => (1, t),
            inner => (t.get(k!("weight")).int(), inner),
        };
        let names: Vec<Key> = t.get(k!("namespaces")).items().iter().map(|n| Key::intern(n.str())).collect();
        let by_label = Selector::of(t.get(k!("namespaceSelector")));
        let own = names.is_empty() && by_label == Selector::Nothing;
        AffinityTerm {
            // The API server has merged matchLabelKeys into it when the pod was created.
            selector: Selector::of(t.get(k!("labelSelector"))),
            namespaces: if own { vec![Key::intern(namespace.str())] } else { names },
            namespace_selector: by_label,
            topology_key: Key::intern(t.get(k!("topologyKey")).str()),
            weight,
        }
    };
    list.items().iter().map(term).collect()
}

/// Models filterTopologySpreadConstraints: the pod's own values of `matchLabelKeys` are asked for too.
pub(super) fn spread(c: &Value, labels: &Labels) -> Spread {
    let mut selector = Selector::of(c.get(k!("labelSelector")));
    if let Selector::All(all) = &mut selector {
        for key in c.get(k!("matchLabelKeys")).items() {
            let key = Key::intern(key.str());
            all.extend(labels.get(key).map(|v| Requirement { key, op: Op::In, values: vec![v] }));
        }
    }
    Spread {
        max_skew: c.get(k!("maxSkew")).int(),
        topology_key: Key::intern(c.get(k!("topologyKey")).str()),
        hard: c.get(k!("whenUnsatisfiable")).str() != "ScheduleAnyway",
        selector,
        min_domains: c.get(k!("minDomains")).as_int().unwrap_or(1),
        honor_affinity: c.get(k!("nodeAffinityPolicy")).str() != "Ignore",
        honor_taints: c.get(k!("nodeTaintsPolicy")).str() == "Honor",
    }
}

/// The features that a pod cannot do without. Models the inference of `nodedeclaredfeatures` for scheduling.
fn features(spec: &Value) -> Vec<Key> {
    let containers = || [k!("initContainers"), k!("containers")].into_iter().flat_map(|l| spec.get(l).items());
    let mut rules = containers().flat_map(|c| c.get(k!("restartPolicyRules")).items());
    let mut mounts = containers().flat_map(|c| c.get(k!("volumeMounts")).items());
    let own_users = spec.get(k!("hostUsers")).as_bool() == Some(false);
    let all = [
        (rules.any(|r| r.get(k!("action")).str() == "RestartAllContainers"), "RestartAllContainersOnContainerExits"),
        (own_users && spec.get(k!("hostNetwork")).bool(), "UserNamespacesHostNetworkSupport"),
        (mounts.any(|m| !m.get(k!("bindMountOptions")).is_empty()), "VolumeBindMountOptions"),
    ];
    all.into_iter().filter(|(needed, _)| *needed).map(|(_, name)| Key::intern(name)).collect()
}

/// `nginx` is `nginx:latest`.
pub fn image_name(name: &str) -> Key {
    let tagged = name.rfind(':').is_some_and(|colon| name.rfind('/').is_none_or(|slash| colon > slash));
    if tagged { Key::intern(name) } else { Key::intern(&format!("{name}:latest")) }
}

impl Needs {
    /// Of a pod, with the profile that it chooses.
    pub fn of(pod: &Value, profile: Rc<Profile>) -> Needs {
        let (meta, spec) = (pod.get(k!("metadata")), pod.get(k!("spec")));
        let labels = Labels::of(meta.get(k!("labels")));
        let affinity = spec.get(k!("affinity"));
        let node = affinity.get(k!("nodeAffinity"));
        let (near, apart) = (affinity.get(k!("podAffinity")), affinity.get(k!("podAntiAffinity")));
        let terms = |v: &Value| affinity_terms(v, meta.get(k!("namespace")));
        let required = k!("requiredDuringSchedulingIgnoredDuringExecution");
        let preferred = k!("preferredDuringSchedulingIgnoredDuringExecution");
        let requests = pod_requests(pod, Counting::default());
        let reserved = pod_requests(pod, Counting { with_status: true, ..Counting::default() });
        let placing = Counting { default_cpu: true, default_memory: true, skip_pod_level: true, with_status: false };
        let placing = pod_requests(pod, placing);
        let images = spec.get(k!("initContainers")).items().iter().chain(spec.get(k!("containers")).items());
        let images = images.map(|c| image_name(c.get(k!("image")).str()));
        let volumes = spec.get(k!("volumes")).items();
        let mounted = volumes.iter().map(|v| v.get(k!("image"))).filter(|v| !v.is_null());
        let images = images.chain(mounted.map(|v| image_name(v.get(k!("reference")).str()))).collect();
        let present = |v: &Value| (!v.is_null()).then(|| v.clone());
        let weighted = |t: &Value| (t.get(k!("weight")).int(), NodeTerm::of(t.get(k!("preference"))));
        Needs {
            profile,
            nonzero: nonzero_requests(pod, &reserved),
            reserved,
            nonzero_new: (placing.milli_cpu, placing.memory),
            requests,
            priority: spec.get(k!("priority")).int(),
            never_preempts: spec.get(k!("preemptionPolicy")).str() == "Never",
            tolerations: spec.get(k!("tolerations")).items().iter().map(Toleration::of).collect(),
            node_selector: present(spec.get(k!("nodeSelector"))).map(|v| Selector::equals(&v)),
            node_required: present(node.get(required))
                .map(|v| v.get(k!("nodeSelectorTerms")).items().iter().map(NodeTerm::of).collect()),
            node_preferred: present(node.get(preferred)).map(|v| v.items().iter().map(weighted).collect()),
            ports: host_ports(spec),
            images,
            affinity: Affinity {
                required: terms(near.get(required)),
                preferred: terms(near.get(preferred)),
                anti_required: terms(apart.get(required)),
                anti_preferred: terms(apart.get(preferred)),
            },
            spread: spec.get(k!("topologySpreadConstraints")).items().iter().map(|c| spread(c, &labels)).collect(),
            features: features(spec),
            claims: Claim::all(pod),
            disks: Disk::all(pod),
            built_in: volumes.iter().filter_map(|v| moved(v, NULL)).collect(),
            labels,
        }
    }

    /// A number that two pods share if all that [`Needs::of`] reads of them is the same.
    pub fn hash_of(pod: &Value) -> u64 {
        let (meta, spec) = (pod.get(k!("metadata")), pod.get(k!("spec")));
        let mut h = crate::sim::Hasher::default();
        h.word(meta.get(k!("labels")).hash());
        h.word(meta.get(k!("namespace")).hash());
        for list in [k!("containers"), k!("initContainers")] {
            for c in spec.get(list).items() {
                for field in [k!("resources"), k!("ports"), k!("image"), k!("restartPolicy"), k!("restartPolicyRules")]
                {
                    h.word(c.get(field).hash());
                }
            }
            h.word(1);
        }
        for field in [
            k!("affinity"),
            k!("tolerations"),
            k!("nodeSelector"),
            k!("priority"),
            k!("preemptionPolicy"),
            k!("overhead"),
            k!("resources"),
            k!("topologySpreadConstraints"),
            k!("schedulerName"),
        ] {
            h.word(spec.get(field).hash());
        }
        features(spec).iter().for_each(|f| h.text(f.as_str()));
        let status = pod.get(k!("status"));
        h.word(u64::from(is_infeasible(pod)));
        for field in [k!("allocatedResources"), k!("resources")] {
            h.word(status.get(field).hash());
        }
        for list in [k!("containerStatuses"), k!("initContainerStatuses")] {
            for c in status.get(list).items() {
                h.word(c.get(k!("name")).hash());
                h.word(c.get(k!("allocatedResources")).hash());
                h.word(c.get(k!("resources")).get(k!("requests")).hash());
            }
        }
        for v in spec.get(k!("volumes")).items() {
            // Of most nothing matters: what the kubelet projects has another name in each pod.
            for (field, source) in v.entries().iter().filter(|(field, _)| SOURCES.contains(field)) {
                h.word(source.hash());
                if *field == k!("ephemeral").key() {
                    h.word(meta.get(k!("name")).hash());
                    h.word(v.get(k!("name")).hash());
                }
            }
        }
        h.value()
    }

    /// Whether nothing that [`Needs::of`] reads has changed, for all that can be told without reading it: what is the same is shared.
    pub fn stay(old: &Value, new: &Value) -> bool {
        let same = |a: &Value, b: &Value| a.same(b) || a.is_null() && b.is_null();
        let both = |of: &dyn Fn(&Value) -> &Value| same(of(old), of(new));
        let (was, is) = (old.get(k!("status")), new.get(k!("status")));
        let told = [k!("allocatedResources"), k!("resources"), k!("containerStatuses"), k!("initContainerStatuses")];
        both(&|v| v.get(k!("spec")))
            && both(&|v| v.get(k!("metadata")).get(k!("labels")))
            && told.into_iter().all(|field| same(was.get(field), is.get(field)))
            && is_infeasible(old) == is_infeasible(new)
    }

    /// Whether every taint of an effect that keeps pods away is borne.
    pub fn bears(&self, taints: &[Taint]) -> bool {
        let away = [k!("NoSchedule").key(), k!("NoExecute").key()];
        taints.iter().filter(|t| away.contains(&t.effect)).all(|t| self.tolerations.iter().any(|x| x.bears(t)))
    }
    /// Whether `nodeSelector` and required node affinity allow a node.
    pub fn allows(&self, labels: &Labels, name: Key) -> bool {
        self.node_selector.as_ref().is_none_or(|all| all.iter().all(|r| r.holds(labels.get(r.key))))
            && self.node_required.as_ref().is_none_or(|terms| terms.iter().any(|t| t.matches(labels, name)))
    }
}

impl PodInfo {
    /// Of a pod, with what its template says.
    pub fn new(pod: &Value, needs: Rc<Needs>) -> PodInfo {
        PodInfo::named(crate::client::key_of(pod), pod, needs)
    }
    /// The same, where its key is known.
    pub fn named(key: Rc<str>, pod: &Value, needs: Rc<Needs>) -> PodInfo {
        let (meta, status) = (pod.get(k!("metadata")), pod.get(k!("status")));
        let text = |v: &Value| v.rc_str().unwrap_or_default();
        let preempted = |c: &Value| {
            c.get(k!("type")).str() == "DisruptionTarget"
                && c.get(k!("status")).str() == "True"
                && c.get(k!("reason")).str() == "PreemptionByScheduler"
        };
        let owners = &mut meta.get(k!("ownerReferences")).items().iter();
        let name = |v: &Value| Key::intern(v.str());
        let owner = owners.find(|o| o.get(k!("controller")).bool());
        PodInfo {
            owner: owner.map(|o| (name(o.get(k!("kind"))), name(o.get(k!("name"))))),
            key,
            namespace: Key::intern(meta.get(k!("namespace")).str()),
            uid: text(meta.get(k!("uid"))),
            node: text(pod.get(k!("spec")).get(k!("nodeName"))),
            nominated: text(status.get(k!("nominatedNodeName"))),
            terminating: !meta.get(k!("deletionTimestamp")).is_null(),
            preempted: status.get(k!("conditions")).items().iter().any(preempted),
            started: time::parse(status.get(k!("startTime")).str()).map(|(s, _)| s),
            needs,
        }
    }
}

#[test]
fn an_image_without_a_tag_is_the_latest() {
    for (name, want) in [
        ("nginx", "nginx:latest"),
        ("r.io:5000/nginx", "r.io:5000/nginx:latest"),
        ("nginx:1", "nginx:1"),
        ("r.io:5000/a/b:2", "r.io:5000/a/b:2"),
    ] {
        assert_eq!(image_name(name).as_str(), want);
    }
}
