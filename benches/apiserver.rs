//! What the API server and etcd do a second: create, get, list, patch, watch. `cargo xtask bench apiserver` runs it.

use crate::measure::{heading, time, wanted};
use crate::stand::Stand;
use vitrine::json;
use vitrine::wire::{Body, Method};

const PODS: usize = 5000;
const PATH: &str = "/api/v1/namespaces/default/pods";

/// Every row.
pub fn run() {
    if !wanted("apiserver") {
        return;
    }
    heading("apiserver", "the API server with etcd, one client, 5,000 pods: requests a second, and what one takes");
    let mut stand = Stand::new(false);
    row(&mut stand, "apiserver/create", PODS, PODS, &|stand| create(stand, PODS));
    row(&mut stand, "apiserver/get", PODS, PODS, &|stand| {
        (0..PODS).for_each(|n| stand.send(Method::Get, &format!("{PATH}/p{n}"), Body::None));
    });
    row(&mut stand, "apiserver/list-5000", 20, 20, &|stand| {
        (0..20).for_each(|_| stand.send(Method::Get, PATH, Body::None));
    });
    row(&mut stand, "apiserver/list-by-label", 20, 20, &|stand| {
        (0..20).for_each(|_| stand.send(Method::Get, &format!("{PATH}?labelSelector=app%3Dother"), Body::None));
    });
    row(&mut stand, "apiserver/patch", PODS, PODS, &|stand| {
        (0..PODS).for_each(|n| stand.patch(&format!("{PATH}/p{n}"), json!({ "metadata": { "labels": { "a": "b" } } })));
    });
    // Every watch begins with what there is: here few.
    let mut stand = Stand::new(false);
    create(&mut stand, 100);
    stand.run_until_got(100);
    (0..1000).for_each(|_| stand.send(Method::Get, &format!("{PATH}?watch=true&resourceVersion=0"), Body::None));
    stand.run_until_got(100 + 1000 * 101);
    stand.got();
    row(&mut stand, "apiserver/frames-to-1000", 100 * 1001, 100 * 1000, &|stand| {
        (0..100).for_each(|n| stand.patch(&format!("{PATH}/p{n}"), json!({ "metadata": { "labels": { "a": "c" } } })));
    });
}

fn create(stand: &mut Stand, pods: usize) {
    for n in 0..pods {
        let container = json!({ "name": "c", "image": "nginx" });
        let pod = json!({
            "apiVersion": "v1", "kind": "Pod",
            "metadata": { "name": (format!("p{n}")), "labels": { "app": "web" } },
            "spec": { "containers": [(container)] }
        });
        stand.send(Method::Post, PATH, Body::Object(pod));
    }
}

/// Sends what `send` sends, until so many payloads have come; of them `counted` are what the row is about.
fn row(stand: &mut Stand, name: &str, payloads: usize, counted: usize, send: &dyn Fn(&mut Stand)) {
    stand.reset();
    send(stand);
    stand.run_until_got(payloads);
    let came = stand.got().len();
    assert!(came >= payloads, "{name}: {came} of {payloads} came");
    let seconds = stand.spent[0] + stand.spent[1];
    println!("{name:<26} {:>12.0} {:>14}", counted as f64 / seconds, time(seconds / counted as f64));
}
