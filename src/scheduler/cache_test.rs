//! The cache alone: order of nodes, what pods take, templates that are shared.

use std::rc::Rc;

use super::Cache;
use super::cache::ImageState;
use crate::api::{Key, Value};
use crate::json;

fn node(name: &str, zone: &str) -> Value {
    json!({
        "metadata": { "name": (name), "labels": { "topology.kubernetes.io/zone": (zone) } },
        "status": { "allocatable": { "cpu": "4", "pods": "110" }, "images": [{ "names": ["nginx:1"], "sizeBytes": 100 }] }
    })
}
fn pod(name: &str, node: &str, cpu: &str) -> Value {
    json!({
        "metadata": { "namespace": "default", "name": (name) },
        "spec": { "nodeName": (node), "containers": [{ "resources": { "requests": { "cpu": (cpu) } } }] }
    })
}

#[test]
fn nodes_are_looked_at_zone_by_zone_in_turn() {
    let mut c = Cache::default();
    for (n, z) in [("a1", "a"), ("a2", "a"), ("b1", "b"), ("a3", "a"), ("c1", "c")] {
        c.set_node(&node(n, z));
    }
    let names = |c: &Cache| c.order().iter().map(|s| c.node(*s).name.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(names(&c), "a1 b1 c1 a2 a3");
    c.remove_node("b1");
    c.set_node(&node("a2", "c"));
    assert_eq!(names(&c), "a1 a2 a3 c1");
    assert_eq!(c.image(Key::intern("nginx:1")), Some(ImageState { size: 100, nodes: 4 }));
}

#[test]
fn what_pods_take_follows_them() {
    let mut c = Cache::default();
    let place = |c: &mut Cache, v: &Value, assumed| {
        let p = c.read(v);
        c.place(p, assumed);
    };
    // The pod is seen before its node.
    place(&mut c, &pod("x", "n1", "500m"), false);
    assert_eq!((c.nodes(), c.find("n1")), (0, None));
    c.set_node(&node("n1", "a"));
    c.set_node(&node("n2", "a"));
    let cpu = |c: &Cache, n: &str| c.find(n).map(|s| (c.node(s).requested.milli_cpu, c.node(s).pods.len()));
    assert_eq!(cpu(&c, "n1"), Some((500, 1)));
    place(&mut c, &pod("y", "n2", "1"), true);
    assert!(c.is_assumed("default/y"));
    place(&mut c, &pod("y", "n2", "1"), false);
    assert!(!c.is_assumed("default/y"));
    assert_eq!(cpu(&c, "n2"), Some((1000, 1)));
    c.remove_node("n2");
    c.remove_pod("default/y");
    c.set_node(&node("n2", "a"));
    assert_eq!((cpu(&c, "n2"), c.remove_pod("default/y")), (Some((0, 0)), None));
    let (a, b) = (c.read(&pod("z", "", "1")), c.read(&pod("w", "", "1")));
    assert!(Rc::ptr_eq(&a.needs, &b.needs), "pods of one template share what it says");
}
