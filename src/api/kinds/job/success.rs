//! What may be wrong with the policy by which an indexed job has succeeded early. Models `validateSuccessPolicy`.

use super::{JobSpec, SuccessPolicy};
use crate::api::kinds::check::non_negative;
use crate::api::kinds::internal;
use crate::api::{Errors, Path};

/// The policy of a spec, if it has one.
pub fn success(spec: JobSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let Some(policy) = spec.success_policy() else { return };
    if spec.completion_mode() != Some("Indexed") {
        return e.invalid(path, internal::shown(SuccessPolicy::TYPE, policy.0), "requires indexed completion mode");
    }
    let path = path.child("rules");
    if policy.rules().len() == 0 {
        e.required(path, "at least one rules must be specified when the successPolicy is specified");
    } else if policy.rules().len() > 20 {
        e.too_many(path, policy.rules().len(), 20);
    }
    for (i, rule) in policy.rules().enumerate() {
        let (path, completions) = (path.index(i), spec.completions().unwrap_or(0));
        if rule.succeeded_count().is_none() && rule.succeeded_indexes().is_none() {
            e.required(path, "at least one of succeededCount or succeededIndexes must be specified");
        }
        let mut total = None;
        if let Some(text) = rule.succeeded_indexes() {
            let path = path.child("succeededIndexes");
            if text.len() > 64 * 1024 {
                e.too_long(path, 64 * 1024);
            }
            total = Some(0);
            match indexes(text, completions) {
                Ok(n) => total = Some(n),
                Err(why) => e.invalid(path, text, &format!("error parsing succeededIndexes: {why}")),
            }
        }
        if let Some(n) = rule.succeeded_count() {
            let path = path.child("succeededCount");
            non_negative(n, &path, e);
            if n > completions {
                let why = format!("must be less than or equal to {completions} (the number of specified completions)");
                e.invalid(path, n, &why);
            }
            if let Some(total) = total.filter(|total| n > *total) {
                let of = "the number of indexes in the specified succeededIndexes field";
                e.invalid(path, n, &format!("must be less than or equal to {total} ({of})"));
            }
        }
    }
}

/// How many indexes a text names: `1,3-5`. Models `validateIndexesFormat`.
fn indexes(text: &str, completions: i64) -> Result<i64, String> {
    let number = |text: &str| match text.parse::<i64>() {
        Err(_) => Err(format!("cannot convert string to integer for index: {text:?}")),
        Ok(n) if n >= completions => Err(format!("too large index: {text:?}")),
        Ok(n) => Ok(n),
    };
    let rising = |a: i64, b: i64| match a < b {
        true => Ok(()),
        false => Err(format!("non-increasing order, previous: {a}, current: {b}")),
    };
    let (mut last, mut total) = (None, 0);
    for part in text.split(',').filter(|_| !text.is_empty()) {
        if part.matches('-').count() > 1 {
            let rule = "violates the requirement that an index interval can have at most two parts separated by '-'";
            return Err(format!("the fragment {part:?} {rule}"));
        }
        let (from, to) = part.split_once('-').unwrap_or((part, ""));
        let from = number(from)?;
        let to = if part.contains('-') { number(to)? } else { from };
        if to != from || part.contains('-') {
            rising(from, to)?;
        }
        if let Some(last) = last {
            rising(last, from)?;
        }
        total += to - from + 1;
        last = Some(to);
    }
    Ok(total)
}

#[test]
fn indexes_are_counted_and_have_to_rise() {
    assert_eq!((indexes("", 3), indexes("0,2-4", 5)), (Ok(0), Ok(4)));
    assert_eq!(indexes("0-5", 3), Err("too large index: \"5\"".into()));
    assert_eq!(indexes("2-1", 3), Err("non-increasing order, previous: 2, current: 1".into()));
    assert_eq!(indexes("1,1", 3), Err("non-increasing order, previous: 1, current: 1".into()));
}
