//! Models ResourceQuota: what an object uses is added to the quotas of its namespace, or it is refused.
//!
//! The usage goes into the same transaction as the object; the real server writes it a moment before.

use super::{Operation, Review, Said};
use crate::api::quota::{self as usage, Usage};
use crate::api::{Quantity, Status, Value, kinds};
use crate::k;
use crate::path;

const QUOTAS: (&str, &str, &str) = ("", "v1", "resourcequotas");

pub fn validate(review: &mut Review<'_>, object: &Value) -> Said {
    let info = review.flight.info.clone();
    let counted = info.subresource.is_empty() && !info.namespace.is_empty() && info.resource != "namespaces";
    if !counted || review.operation == Operation::Delete {
        return Ok(None);
    }
    let cache = review.server.cache_of(&kinds::RESOURCE_QUOTA);
    if cache.is_none_or(|cache| review.server.caches[cache].is_empty()) {
        return Ok(None);
    }
    let quotas = review.list(QUOTAS, &info.namespace);
    let quotas: Vec<&Value> = quotas.iter().filter(|q| !q.at(path!("status.hard")).is_empty()).collect();
    if quotas.is_empty() {
        return Ok(None);
    }
    let kind = review.flight.stored;
    let mut delta = usage::of(kind, object);
    match (review.operation, review.old) {
        (Operation::Update, _) if kind.kind == "Pod" => return Ok(None),
        (Operation::Update, Some(old)) => {
            let before = usage::of(kind, old);
            for (name, amount) in &mut delta {
                if let Some((_, was)) = before.iter().find(|(n, _)| n == name) {
                    *amount = (*amount - *was).max(Quantity::ZERO);
                }
            }
        }
        _ => {}
    }
    let refuse = |why: String| Err(Status::forbidden_object(kind, object.at(path!("metadata.name")).str(), &why));
    let mut said = Vec::new();
    let mut also = Vec::new();
    for quota in quotas {
        let name = quota.at(path!("metadata.name")).str();
        let hard = quota.at(path!("status.hard"));
        let limited = |resource: &str| !hard.get(resource).is_null();
        if !usage::in_scope(kind, quota, object)
            || !delta.iter().any(|(n, _)| limited(n)) && !usage::concerns(kind, hard)
        {
            continue;
        }
        if let (Some(missing), Operation::Create) = (usage::missing(kind, hard, object), review.operation) {
            return refuse(format!("failed quota: {name}: must specify {missing}"));
        }
        let asked: Usage = delta.iter().filter(|(n, q)| limited(n) && !q.is_zero()).cloned().collect();
        if asked.is_empty() {
            continue;
        }
        let amount = |of: &Value, n: &str| Quantity::parse(of.get(n).str()).unwrap_or(Quantity::ZERO);
        let used = quota.at(path!("status.used"));
        let over: Vec<&(String, Quantity)> =
            asked.iter().filter(|(n, q)| amount(used, n) + *q > amount(hard, n)).collect();
        if !over.is_empty() {
            let show = |of: &dyn Fn(&str, Quantity) -> String| {
                over.iter().map(|(n, q)| format!("{n}={}", of(n, *q))).collect::<Vec<_>>().join(",")
            };
            let requested = show(&|_, q| q.to_string());
            let (was, most) = (show(&|n, _| amount(used, n).to_string()), show(&|n, _| hard.get(n).str().into()));
            return refuse(format!("exceeded quota: {name}, requested: {requested}, used: {was}, limited: {most}"));
        }
        let mut after = quota.clone();
        for (n, q) in &asked {
            let sum = amount(used, n) + *q;
            after.entry(k!("status")).entry(k!("used")).set(n.as_str(), sum.to_string());
        }
        said.push(format!("counts against {name}"));
        also.push((quota.clone(), after));
    }
    review.also.extend(also);
    Ok((!said.is_empty()).then(|| said.join(", ")))
}
