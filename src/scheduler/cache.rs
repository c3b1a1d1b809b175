//! Models the scheduler's cache: nodes with who is on them, including pods that were placed but not yet seen bound.
//!
//! It is its own snapshot: a cycle here takes no time. Changed bit by bit by what the informers report; nothing is counted anew.

mod budgets;

use std::cell::OnceCell;
use std::rc::Rc;

use imbl::GenericOrdMap;
use imbl::shared_ptr::RcK;
use litemap::LiteMap;

use self::budgets::Budget;
use super::labels::{Labels, Requirement, Selector};
use super::memo::Memo;
use super::node_info::{NodeInfo, Zone};
use super::pod_info::{Needs, PodInfo};
use super::profile::{Profile, Profiles};
use super::storage::Storage;
use crate::api::{Key, Value};
use crate::client::{ObjectRef, key_of};
use crate::k;

type Shared<K, V> = GenericOrdMap<K, V, RcK>;

/// A place for a node.
pub type Slot = u32;

#[derive(Clone, Debug)]
struct Placed {
    pod: Rc<PodInfo>,
    slot: Slot,
    assumed: bool,
}

/// An image: its size, and how many nodes have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImageState {
    /// Bytes.
    pub size: i64,
    /// Nodes.
    pub nodes: i64,
}

/// See the module. A clone is cheap: nodes and pods are shared.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    slots: Vec<Option<Rc<NodeInfo>>>,
    by_name: Shared<Rc<str>, Slot>,
    /// The nodes in the order in which they are looked at; empty: to be made again when it is needed, not with each node that comes.
    order: OnceCell<Rc<Vec<Slot>>>,
    /// The order in which nodes became known.
    joined: Vec<Slot>,
    pods: Shared<Rc<str>, Placed>,
    images: Shared<Key, ImageState>,
    namespaces: Shared<Key, Labels>,
    /// Selectors of services, by namespace and name.
    services: Shared<(Key, Rc<str>), Rc<Vec<Requirement>>>,
    /// Selectors of controllers, by kind, namespace and name.
    controllers: Shared<(Key, Key, Key), Rc<Selector>>,
    /// Pods for which room was made, by node; and the node of each of them.
    nominated: LiteMap<Key, Vec<Rc<PodInfo>>>,
    nominees: LiteMap<Rc<str>, Key>,
    /// Disruption budgets: namespace, selector, how many pods may go.
    budgets: Shared<Rc<str>, Rc<Budget>>,
    needs: Shared<u64, Rc<Needs>>,
    /// What pods choose from by `schedulerName`.
    pub(super) profiles: Profiles,
    sweep_at: usize,
    with_affinity: u32,
    /// Claims, volumes and the like.
    pub storage: Storage,
    /// What plugins said, and what has changed since.
    pub(super) memo: Memo,
}

impl Cache {
    /// What pods choose from by `schedulerName`.
    pub fn set_profiles(&mut self, profiles: &[Rc<Profile>]) {
        self.profiles = Profiles(profiles.into());
    }
    /// A pod as the scheduler sees it. What its template says is kept once for all pods of the template.
    pub fn read(&mut self, pod: &Value) -> PodInfo {
        let hash = Needs::hash_of(pod);
        let needs = match self.needs.get(&hash) {
            Some(needs) => needs.clone(),
            None => {
                let name = pod.get(k!("spec")).get(k!("schedulerName")).str();
                let needs = Rc::new(Needs::of(pod, self.profiles.choose(name)));
                self.sweep();
                self.needs.insert(hash, needs.clone());
                needs
            }
        };
        PodInfo::new(pod, needs)
    }
    /// Forget templates that no pod has any more, when there are twice as many as last time.
    fn sweep(&mut self) {
        if self.needs.len() >= self.sweep_at.max(256) {
            let unused: Vec<u64> =
                self.needs.iter().filter(|(_, n)| Rc::strong_count(n) == 1).map(|(h, _)| *h).collect();
            for hash in unused {
                self.needs.remove(&hash);
            }
            self.sweep_at = 2 * self.needs.len();
        }
    }

    /// The node of this slot.
    pub fn node(&self, slot: Slot) -> &NodeInfo {
        match self.slots.get(slot as usize) {
            Some(Some(node)) => node,
            _ => unreachable!("a slot is handed out for a node"),
        }
    }
    /// The node of this name, if it is known.
    pub fn find(&self, name: &str) -> Option<Slot> {
        self.by_name.get(name).copied().filter(|s| self.node(*s).known)
    }
    /// The node of this name as it is now, to be compared with what it becomes.
    pub fn shared(&self, name: &str) -> Option<Rc<NodeInfo>> {
        self.find(name).and_then(|slot| self.slots[slot as usize].clone())
    }
    /// How many nodes are known.
    pub fn nodes(&self) -> usize {
        self.joined.len()
    }
    /// The known nodes in the order in which they are looked at.
    pub fn order(&self) -> &[Slot] {
        self.order.get_or_init(|| Rc::new(self.in_turn()))
    }
    /// Whether pods on some node say something about other pods.
    pub fn any_affinity(&self) -> bool {
        self.with_affinity > 0
    }
    /// Size and spread of an image.
    pub fn image(&self, image: Key) -> Option<ImageState> {
        self.images.get(&image).copied()
    }
    /// The labels of a namespace, if it exists.
    pub fn namespace(&self, name: Key) -> Option<&Labels> {
        self.namespaces.get(&name)
    }
    /// The namespaces that match.
    pub fn namespaces<'a>(&'a self, selector: &'a Selector) -> impl Iterator<Item = Key> + 'a {
        self.namespaces.iter().filter(|(_, labels)| selector.matches(labels)).map(|(name, _)| *name)
    }
    /// The pods for which room was made on a node.
    pub fn nominated(&self, node: Key) -> &[Rc<PodInfo>] {
        self.nominated.get(&node).map_or(&[], Vec::as_slice)
    }
    /// Whether room was made on a node for anybody.
    pub fn has_room_made(&self, slot: Slot) -> bool {
        !self.nominated.is_empty() && self.nominated.contains_key(&self.node(slot).key)
    }
    /// The node on which room was made for a pod.
    pub fn nomination(&self, key: &str) -> Option<Slot> {
        let node = self.nominees.get(key)?;
        self.by_name.get(node.as_str()).copied()
    }
    /// Whether a pod was placed and is not yet seen bound.
    pub fn is_assumed(&self, key: &str) -> bool {
        self.pods.get(key).is_some_and(|p| p.assumed)
    }

    /// Models the node tree: one node of each zone in turn, zones and nodes in the order in which they became known.
    fn in_turn(&self) -> Vec<Slot> {
        let mut zones: Vec<(Zone, Vec<Slot>)> = Vec::new();
        for slot in &self.joined {
            let zone = self.node(*slot).zone();
            match zones.iter_mut().find(|(z, _)| *z == zone) {
                Some((_, nodes)) => nodes.push(*slot),
                None => zones.push((zone, vec![*slot])),
            }
        }
        let longest = zones.iter().map(|(_, nodes)| nodes.len()).max().unwrap_or(0);
        (0..longest).flat_map(|i| zones.iter().filter_map(move |(_, nodes)| nodes.get(i).copied())).collect()
    }

    fn slot(&mut self, name: &Rc<str>) -> Slot {
        if let Some(slot) = self.by_name.get(name) {
            return *slot;
        }
        let ghost =
            NodeInfo { known: false, ..NodeInfo::of(&crate::json!({ "metadata": { "name": (name.clone()) } })) };
        let free = self.slots.iter().position(Option::is_none).unwrap_or(self.slots.len());
        if free == self.slots.len() {
            self.slots.push(None);
        }
        self.memo.touch(free as Slot);
        self.slots[free] = Some(Rc::new(ghost));
        self.by_name.insert(name.clone(), free as Slot);
        free as Slot
    }
    fn node_mut(&mut self, slot: Slot) -> &mut NodeInfo {
        self.memo.touch(slot);
        match self.slots.get_mut(slot as usize) {
            Some(Some(node)) => Rc::make_mut(node),
            _ => unreachable!("a slot is handed out for a node"),
        }
    }

    fn count_images(&mut self, slot: Slot, sign: i64) {
        for (image, size) in self.node(slot).images.clone() {
            let state = self.images.get(&image).copied().unwrap_or(ImageState { size, nodes: 0 });
            let nodes = state.nodes + sign;
            if nodes == 0 {
                self.images.remove(&image);
            } else {
                self.images.insert(image, ImageState { nodes, ..state });
            }
        }
    }

    /// A node is new or has changed.
    pub fn set_node(&mut self, node: &Value) {
        let name = node.get(k!("metadata")).get(k!("name")).rc_str().unwrap_or_default();
        let slot = self.slot(&name);
        let old = self.node(slot);
        let (was_known, zone, labels, taints) = (old.known, old.zone(), old.labels.clone(), old.taints.clone());
        if was_known {
            self.count_images(slot, -1);
        } else {
            self.joined.push(slot);
        }
        self.node_mut(slot).replace(node);
        self.count_images(slot, 1);
        let new = self.node(slot);
        if !was_known || new.labels != labels || new.taints != taints {
            let without_pods = new.pods.is_empty();
            self.memo.journal.turn_for(without_pods);
        }
        if !was_known || zone != self.node(slot).zone() {
            self.order.take();
        }
    }
    /// A node is gone. Pods that are still known to be on it wait for its return, or their own end.
    pub fn remove_node(&mut self, name: &str) {
        let Some(slot) = self.find(name) else { return };
        self.count_images(slot, -1);
        self.joined.retain(|s| *s != slot);
        let node = self.node_mut(slot);
        node.known = false;
        node.images.clear();
        self.memo.journal.turn();
        self.drop_ghost(slot);
        self.order.take();
    }
    fn drop_ghost(&mut self, slot: Slot) {
        let node = self.node(slot);
        if !node.known && node.pods.is_empty() {
            let name = node.name.clone();
            self.by_name.remove(&name);
            self.slots[slot as usize] = None;
            self.memo.journal.turn();
        }
    }

    /// A pod is on a node, by its own account, or (`assumed`) by the scheduler's decision.
    pub fn place(&mut self, pod: PodInfo, assumed: bool) {
        let pod = Rc::new(pod);
        let slot = self.slot(&pod.node);
        let old = self.pods.insert(pod.key.clone(), Placed { pod: pod.clone(), slot, assumed });
        old.iter().for_each(|old| self.change(old.slot, |node| node.remove(&old.pod)));
        self.change(slot, |node| node.add(pod.clone()));
        // What is counted of pods is their template and whether they end.
        let same = |old: &Placed| {
            old.slot == slot && Rc::ptr_eq(&old.pod.needs, &pod.needs) && old.pod.terminating == pod.terminating
        };
        if !old.as_ref().is_some_and(same) {
            old.iter().for_each(|old| self.memo.journal.note(&old.pod, old.slot, -1));
            self.memo.journal.note(&pod, slot, 1);
        }
        old.iter().for_each(|old| self.drop_ghost(old.slot));
    }
    /// A pod is no longer on its node.
    pub fn remove_pod(&mut self, key: &str) -> Option<Rc<PodInfo>> {
        let placed = self.pods.remove(key)?;
        self.change(placed.slot, |node| node.remove(&placed.pod));
        self.memo.journal.note(&placed.pod, placed.slot, -1);
        self.drop_ghost(placed.slot);
        Some(placed.pod)
    }
    fn change(&mut self, slot: Slot, f: impl FnOnce(&mut NodeInfo)) {
        let node = self.node_mut(slot);
        let before = node.with_affinity;
        f(node);
        self.with_affinity = self.with_affinity + self.node(slot).with_affinity - before;
    }
    /// The pod of this key, if it is on a node, and whether that is yet to be seen.
    pub fn pod(&self, key: &str) -> Option<(&Rc<PodInfo>, bool)> {
        self.pods.get(key).map(|p| (&p.pod, p.assumed))
    }

    /// Room was made for a pod on the node that it names, or no longer.
    pub fn nominate(&mut self, pod: &Rc<PodInfo>) {
        self.forget_nomination(&pod.key);
        if !pod.nominated.is_empty() && pod.node.is_empty() {
            let node = Key::intern(&pod.nominated);
            self.nominated.entry(node).or_default().push(pod.clone());
            self.nominees.insert(pod.key.clone(), node);
            self.touch(node);
        }
    }
    fn touch(&mut self, node: Key) {
        if let Some(slot) = self.by_name.get(node.as_str()).copied() {
            self.memo.touch(slot);
        }
    }
    /// A pod is placed or gone.
    pub fn forget_nomination(&mut self, key: &str) {
        let Some(node) = self.nominees.remove(key) else { return };
        if let Some(pods) = self.nominated.get_mut(&node) {
            pods.retain(|p| &*p.key != key);
            if pods.is_empty() {
                self.nominated.remove(&node);
            }
        }
        self.touch(node);
    }

    /// A namespace is new or has changed.
    pub fn set_namespace(&mut self, namespace: &Value) {
        let meta = namespace.get(k!("metadata"));
        let labels = Labels::of(meta.get(k!("labels")));
        let old = self.namespaces.insert(Key::intern(meta.get(k!("name")).str()), labels.clone());
        if old != Some(labels) {
            self.memo.journal.turn();
        }
    }
    /// A namespace is gone.
    pub fn remove_namespace(&mut self, name: &str) {
        self.namespaces.remove(&Key::from(name));
        self.memo.journal.turn();
    }

    /// A service is new or has changed.
    pub fn set_service(&mut self, service: &Value) {
        let key = (Key::intern(ObjectRef::of(service).namespace), key_of(service));
        let selector = service.get(k!("spec")).get(k!("selector"));
        if selector.is_null() {
            self.services.remove(&key);
        } else {
            self.services.insert(key, Rc::new(Selector::equals(selector)));
        }
    }
    /// A service is gone.
    pub fn remove_service(&mut self, service: &Value) {
        self.services.remove(&(Key::intern(ObjectRef::of(service).namespace), key_of(service)));
    }
    /// A ReplicaSet, StatefulSet or ReplicationController is new or has changed. The last has a map as its selector.
    pub fn set_controller(&mut self, kind: &str, object: &Value) {
        let selector = object.get(k!("spec")).get(k!("selector"));
        let selector = match kind {
            "ReplicationController" => Selector::All(Selector::equals(selector)),
            _ => Selector::of(selector),
        };
        self.controllers.insert(Self::controller(kind, object), Rc::new(selector));
    }
    /// It is gone.
    pub fn remove_controller(&mut self, kind: &str, object: &Value) {
        self.controllers.remove(&Self::controller(kind, object));
    }
    fn controller(kind: &str, object: &Value) -> (Key, Key, Key) {
        let at = ObjectRef::of(object);
        (Key::intern(kind), Key::intern(at.namespace), Key::intern(at.name))
    }

    /// What selects a pod's like: the services that select it and its controller. Models `DefaultSelector`.
    pub fn default_selector(&self, pod: &PodInfo) -> Vec<Requirement> {
        let mut all: Vec<Requirement> = Vec::new();
        let of_namespace = (pod.namespace, Rc::from(""))..;
        for ((namespace, _), selector) in self.services.range::<_, (Key, Rc<str>)>(of_namespace) {
            if *namespace != pod.namespace {
                break;
            }
            if selector.iter().all(|r| r.holds(pod.needs.labels.get(r.key))) {
                all.extend(selector.iter().filter(|r| !all.contains(r)).cloned().collect::<Vec<_>>());
            }
        }
        if let Some((kind, name)) = pod.owner
            && let Some(selector) = self.controllers.get(&(kind, pod.namespace, name))
            && let Selector::All(more) = &**selector
        {
            all.extend(more.iter().filter(|r| !all.contains(r)).cloned().collect::<Vec<_>>());
        }
        all
    }
}
