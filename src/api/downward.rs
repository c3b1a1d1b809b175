//! The downward API: what of a pod its own containers may be told. Models `fieldpath` and `ExtractContainerResourceValue`.

use super::kinds::pod::container::Container;
use super::{Quantity, Value};
use crate::k;

/// A field of the pod, as the downward API gives it.
pub fn field(pod: &Value, status: &Value, path: &str) -> Option<String> {
    let meta = pod.get(k!("metadata"));
    if let Some((map, key)) = path.strip_suffix("']").and_then(|p| p.split_once("['")) {
        return Some(pod.at(map).get(key).str().to_string());
    }
    let lines = |map: &Value| {
        let each = map.entries().iter().map(|(k, v)| format!("{}={:?}", k.as_str(), v.str()));
        each.collect::<Vec<_>>().join("\n")
    };
    Some(match path {
        "metadata.labels" => lines(meta.get(k!("labels"))),
        "metadata.annotations" => lines(meta.get(k!("annotations"))),
        "metadata.name" | "metadata.namespace" | "metadata.uid" | "spec.nodeName" | "spec.serviceAccountName" => {
            pod.at(path).str().to_string()
        }
        "status.hostIP" | "status.podIP" => status.at(path.split_once('.')?.1).str().to_string(),
        "status.hostIPs" | "status.podIPs" => {
            let list = status.at(path.split_once('.')?.1);
            list.items().iter().map(|ip| ip.get(k!("ip")).str()).collect::<Vec<_>>().join(",")
        }
        _ => return None,
    })
}

/// A resource of a container, as the downward API gives it: so many divisors, rounded up; of a limit that is not set, `unlimited`'s
/// thousandths of a cpu and bytes.
pub fn resource(c: Container<'_>, name: &str, divisor: &str, unlimited: (i64, i64)) -> Option<String> {
    let (cpu, memory) = unlimited;
    let (list, name) = name.split_once('.')?;
    let given = c.resources().0.get(list).get(name);
    let amount = Quantity::parse(given.str()).ok();
    let divisor = Quantity::parse(if divisor.is_empty() || divisor == "0" { "1" } else { divisor }).ok()?;
    let (amount, by) = match name {
        "cpu" => (amount.map_or(if list == "limits" { cpu } else { 0 }, |q| q.milli_value()), divisor.milli_value()),
        _ => (amount.map_or(if list == "limits" { memory } else { 0 }, |q| q.value()), divisor.value()),
    };
    let by = by.max(1);
    Some(((amount + by - 1) / by).to_string())
}
