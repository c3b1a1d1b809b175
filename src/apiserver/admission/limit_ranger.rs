//! Models LimitRanger: the namespace's limit ranges fill in what containers leave open, and refuse what is out of range.

use super::{Operation, Review, Said};
use crate::api::{Quantity, Status, Value};
use crate::k;
use crate::path;
use crate::sim::Arrange;

const RANGES: (&str, &str, &str) = ("", "v1", "limitranges");
const ANNOTATION: &str = "kubernetes.io/limit-ranger";

fn limits(review: &mut Review<'_>) -> Vec<Value> {
    let namespace = review.flight.info.namespace.clone();
    let ranges = review.list(RANGES, &namespace);
    ranges.iter().flat_map(|r| r.at(path!("spec.limits")).items().to_vec()).collect()
}

/// The ones of a type, as one range says them after the other.
fn of_type<'a>(limits: &'a [Value], kind: &'a str) -> impl Iterator<Item = &'a Value> {
    limits.iter().filter(move |l| l.get(k!("type")).str() == kind)
}

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") || review.operation != Operation::Create {
        return Ok(None);
    }
    let limits = limits(review);
    let mut said = Vec::new();
    for (list, prefix) in [("containers", "container"), ("initContainers", "init container")] {
        let mut containers = pod.get(k!("spec")).get(list).items().to_vec();
        for container in &mut containers {
            let name = container.get(k!("name")).str().to_string();
            for (from, to, word) in [("defaultRequest", "requests", "request"), ("default", "limits", "limit")] {
                let mut filled: Vec<&str> = Vec::new();
                for limit in of_type(&limits, "Container") {
                    for (resource, amount) in limit.get(from).entries() {
                        let there = container.get(k!("resources")).get(to).get(*resource);
                        if there.is_null() {
                            container.entry(k!("resources")).entry(to).set(*resource, amount.clone());
                            filled.push(resource.as_str());
                        }
                    }
                }
                if !filled.is_empty() {
                    filled.arrange();
                    said.push(format!("{} {word} for {prefix} {name}", filled.join(", ")));
                }
            }
        }
        if !said.is_empty() && !containers.is_empty() {
            pod.entry(k!("spec")).set(list, containers);
        }
    }
    if said.is_empty() {
        return Ok(None);
    }
    let words = format!("LimitRanger plugin set: {}", said.join("; "));
    pod.entry(k!("metadata")).entry(k!("annotations")).set(ANNOTATION, words.as_str());
    Ok(Some(words))
}

/// What is compared with a limit: requests and limits of a container, a pod or a claim.
struct Asked<'a> {
    kind: &'a str,
    requests: &'a Value,
    limits: &'a Value,
    /// Whether there can be limits at all.
    limited: bool,
}

fn amount(of: &Value) -> Option<Quantity> {
    let text = of.as_str().map(String::from).or_else(|| of.as_int().map(|n| n.to_string()))?;
    Quantity::parse(&text).ok()
}

impl Asked<'_> {
    /// What is wrong, in the order of the real checks.
    fn judge(&self, limit: &Value, errors: &mut Vec<String>) {
        let kind = self.kind;
        let each = |name: &str| limit.get(name).entries();
        for (resource, enforced) in each("min") {
            let (Some(bound), shown) = (amount(enforced), enforced.str()) else { continue };
            let usage = format!("minimum {} usage per {kind} is {shown}", resource.as_str());
            let (request, most) = (self.requests.get(*resource), self.limits.get(*resource));
            match (amount(request), amount(most)) {
                (None, _) => errors.push(format!("{usage}.  No request is specified")),
                (Some(r), _) if r < bound => errors.push(format!("{usage}, but request is {}", request.str())),
                (_, Some(l)) if l < bound => errors.push(format!("{usage}, but limit is {}", most.str())),
                _ => {}
            }
        }
        for (resource, enforced) in each("max") {
            let (Some(bound), shown) = (amount(enforced), enforced.str()) else { continue };
            let usage = format!("maximum {} usage per {kind} is {shown}", resource.as_str());
            let (request, most) = (self.requests.get(*resource), self.limits.get(*resource));
            match (amount(request), amount(most)) {
                (None, _) if !self.limited => errors.push(format!("{usage}.  No request is specified")),
                (_, None) if self.limited => errors.push(format!("{usage}.  No limit is specified")),
                (_, Some(l)) if l > bound => errors.push(format!("{usage}, but limit is {}", most.str())),
                (Some(r), _) if r > bound => errors.push(format!("{usage}, but request is {}", request.str())),
                _ => {}
            }
        }
        for (resource, enforced) in each("maxLimitRequestRatio") {
            let (Some(bound), shown) = (amount(enforced), enforced.str()) else { continue };
            let usage = format!("{} max limit to request ratio per {kind} is {shown}", resource.as_str());
            let of = |list: &Value| amount(list.get(*resource)).map_or(0, |q| q.milli_value());
            match (of(self.requests), of(self.limits)) {
                (0, _) => errors.push(format!("{usage}, but no request is specified or request is 0")),
                (_, 0) => errors.push(format!("{usage}, but no limit is specified or limit is 0")),
                (r, l) if i128::from(l) * 1000 > i128::from(bound.milli_value()) * i128::from(r) => {
                    // Six places, as %f prints them.
                    let millionths = (i128::from(l) * 1_000_000 * 2 / i128::from(r) + 1) / 2;
                    let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000);
                    errors.push(format!("{usage}, but provided ratio is {whole}.{rest:06}"));
                }
                _ => {}
            }
        }
    }
}

pub fn validate(review: &mut Review<'_>, object: &Value) -> Said {
    let pod = review.is("pods") && review.operation == Operation::Create;
    let claim = review.is("persistentvolumeclaims") && review.operation != Operation::Delete;
    if !(pod || claim) {
        return Ok(None);
    }
    let limits = limits(review);
    let mut errors = Vec::new();
    let spec = object.get(k!("spec"));
    let judge = |kind: &str, resources: &Value, limited: bool, limit: &Value, errors: &mut Vec<String>| {
        let (requests, most) = (resources.get(k!("requests")), resources.get(k!("limits")));
        Asked { kind, requests, limits: most, limited }.judge(limit, errors);
    };
    for limit in &limits {
        match (limit.get(k!("type")).str(), pod) {
            ("Container", true) => {
                let containers =
                    spec.get(k!("containers")).items().iter().chain(spec.get(k!("initContainers")).items());
                containers.for_each(|c| judge("Container", c.get(k!("resources")), true, limit, &mut errors));
            }
            ("Pod", true) => {
                let sum = crate::api::quota::pod_resources(object);
                judge("Pod", &sum, true, limit, &mut errors);
            }
            ("PersistentVolumeClaim", false) => {
                judge("PersistentVolumeClaim", spec.get(k!("resources")), false, limit, &mut errors);
            }
            _ => {}
        }
    }
    match errors.as_slice() {
        [] if limits.is_empty() => Ok(None),
        [] => Ok(Some("within the limit ranges".into())),
        [one] => Err(refuse(review, object, one)),
        many => Err(refuse(review, object, &format!("[{}]", many.join(", ")))),
    }
}

fn refuse(review: &Review<'_>, object: &Value, why: &str) -> Status {
    Status::forbidden_object(review.flight.stored, super::name_of(object), why)
}
