//! The functions and operators of expressions.

use std::cmp::Ordering;

use crate::api::{Quantity, Value, json};
use crate::shell::Regex;

/// Values of types that a function does not take.
pub const NO_OVERLOAD: &str = "no such overload";

/// A value as `string()` writes it.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| json::print(value), String::from)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null_type",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int",
        Value::Float(_) => "double",
        Value::Str(_) => "string",
        Value::List(_) => "list",
        Value::Map(_) => "map",
    }
}

/// Numbers are equal whatever their type; nothing else is across types.
fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Int(_), Value::Float(_)) | (Value::Float(_), Value::Int(_)) => order(a, b) == Some(Ordering::Equal),
        (Value::List(_), Value::List(_)) => {
            a.items().len() == b.items().len() && a.items().iter().zip(b.items()).all(|(a, b)| equal(a, b))
        }
        (Value::Map(_), Value::Map(_)) => {
            let same =
                |(key, v): &(crate::api::Key, Value)| b.entries().iter().any(|(other, w)| other == key && equal(v, w));
            a.entries().len() == b.entries().len() && a.entries().iter().all(same)
        }
        _ => a == b,
    }
}

fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b),
        (Value::Int(a), Value::Float(b)) => (*a as f64).partial_cmp(b),
        (Value::Float(a), Value::Int(b)) => a.partial_cmp(&(*b as f64)),
        (Value::Str(a), Value::Str(b)) => Some(a.cmp(b)),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

fn arithmetic(name: &str, a: &Value, b: &Value) -> Result<Value, String> {
    let overflow = |n: Option<i64>| n.map(Value::Int).ok_or_else(|| "integer overflow".into());
    match (name, a, b) {
        ("_/_", Value::Int(_), Value::Int(0)) => Err("division by zero".into()),
        ("_%_", Value::Int(_), Value::Int(0)) => Err("modulus by zero".into()),
        ("_+_", Value::Int(a), Value::Int(b)) => overflow(a.checked_add(*b)),
        ("_-_", Value::Int(a), Value::Int(b)) => overflow(a.checked_sub(*b)),
        ("_*_", Value::Int(a), Value::Int(b)) => overflow(a.checked_mul(*b)),
        ("_/_", Value::Int(a), Value::Int(b)) => overflow(a.checked_div(*b)),
        ("_%_", Value::Int(a), Value::Int(b)) => overflow(a.checked_rem(*b)),
        ("_+_", Value::Float(a), Value::Float(b)) => Ok(Value::Float(a + b)),
        ("_-_", Value::Float(a), Value::Float(b)) => Ok(Value::Float(a - b)),
        ("_*_", Value::Float(a), Value::Float(b)) => Ok(Value::Float(a * b)),
        ("_/_", Value::Float(a), Value::Float(b)) => Ok(Value::Float(a / b)),
        ("_+_", Value::Str(a), Value::Str(b)) => Ok(format!("{a}{b}").into()),
        ("_+_", Value::List(_), Value::List(_)) => Ok(Value::from_items(a.items().iter().chain(b.items()).cloned())),
        _ => Err(NO_OVERLOAD.into()),
    }
}

/// How long what a function makes may become, at most: in bytes of a text, in items of a list.
pub fn size(name: &str, args: &[Value]) -> usize {
    let length = |v: &Value| match v {
        Value::Str(s) => s.len(),
        Value::List(list) => list.items.len(),
        _ => 0,
    };
    let all: usize = args.iter().map(length).sum();
    match (name, args) {
        // Each letter may be replaced.
        ("replace", [s, _, to]) => length(s).saturating_add(1).saturating_mul(length(to).max(1)),
        ("join", [Value::List(list), ..]) => {
            let with = args.get(1).map_or(0, length);
            list.items.iter().map(|v| length(v) + with).sum()
        }
        _ => all,
    }
}

/// Calls a function with what its arguments evaluated to; what stands before a point comes first.
pub fn call(name: &str, args: &[Value]) -> Result<Value, String> {
    let compared = |is: fn(Ordering) -> bool, a: &Value, b: &Value| {
        order(a, b).map(|o| Value::Bool(is(o))).ok_or_else(|| NO_OVERLOAD.to_string())
    };
    match (name, args) {
        ("_==_", [a, b]) => Ok(equal(a, b).into()),
        ("_!=_", [a, b]) => Ok((!equal(a, b)).into()),
        ("_<_", [a, b]) => compared(Ordering::is_lt, a, b),
        ("_<=_", [a, b]) => compared(Ordering::is_le, a, b),
        ("_>_", [a, b]) => compared(Ordering::is_gt, a, b),
        ("_>=_", [a, b]) => compared(Ordering::is_ge, a, b),
        ("@in", [a, Value::List(list)]) => Ok(list.items.iter().any(|b| equal(a, b)).into()),
        ("@in", [a, map @ Value::Map(_)]) => {
            Ok(map.entries().iter().any(|(k, _)| a.as_str() == Some(k.as_str())).into())
        }
        ("!_", [Value::Bool(b)]) => Ok((!b).into()),
        ("-_", [Value::Int(n)]) => n.checked_neg().map(Value::Int).ok_or_else(|| "integer overflow".into()),
        ("-_", [Value::Float(f)]) => Ok(Value::Float(-f)),
        ("size", [of]) => match of {
            Value::Str(s) => Ok((s.chars().count() as i64).into()),
            Value::List(_) => Ok((of.items().len() as i64).into()),
            Value::Map(_) => Ok((of.entries().len() as i64).into()),
            _ => Err(NO_OVERLOAD.into()),
        },
        ("dyn", [of]) => Ok(of.clone()),
        ("string" | "int" | "double" | "bool", [of]) => converted(name, of),
        ("quantity", [Value::Str(s)]) => quantity(s).map(|_| s.clone().into()),
        ("isQuantity", [Value::Str(s)]) => Ok(quantity(s).is_ok().into()),
        ("isGreaterThan" | "isLessThan" | "compareTo", [Value::Str(a), Value::Str(b)]) => {
            let order = quantity(a)?.cmp(&quantity(b)?);
            Ok(match name {
                "isGreaterThan" => order.is_gt().into(),
                "isLessThan" => order.is_lt().into(),
                _ => (order as i64).into(),
            })
        }
        ("sum" | "min" | "max" | "isSorted", [Value::List(list)]) => folded(name, &list.items),
        ("indexOf", [Value::List(list), of]) => {
            Ok(list.items.iter().position(|v| equal(v, of)).map_or(-1, |i| i as i64).into())
        }
        ("lastIndexOf", [Value::List(list), of]) => {
            Ok(list.items.iter().rposition(|v| equal(v, of)).map_or(-1, |i| i as i64).into())
        }
        ("join", [list @ Value::List(_), with @ ..]) => {
            let with = with.first().map_or("", Value::str);
            Ok(list.items().iter().map(Value::str).collect::<Vec<_>>().join(with).into())
        }
        (_, [Value::Str(s), rest @ ..]) => of_text(name, s, rest),
        (_, [a, b]) => arithmetic(name, a, b),
        _ => Err(NO_OVERLOAD.into()),
    }
}

fn quantity(text: &str) -> Result<Quantity, String> {
    const WRONG: &str = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    Quantity::parse(text).map_err(|_| WRONG.into())
}

fn converted(into: &str, of: &Value) -> Result<Value, String> {
    let wrong = || format!("type conversion error from '{}' to '{into}'", kind(of));
    match (into, of) {
        ("string", Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_)) => Ok(text(of).into()),
        ("int", Value::Int(_)) | ("double", Value::Float(_)) | ("bool", Value::Bool(_)) => Ok(of.clone()),
        ("int", Value::Float(f)) if f.abs() < 9.2e18 => Ok((*f as i64).into()),
        ("int", Value::Float(_)) => Err("integer overflow".into()),
        ("int", Value::Str(s)) => s.parse::<i64>().map(Value::Int).map_err(|_| wrong()),
        ("double", Value::Int(n)) => Ok(Value::Float(*n as f64)),
        ("double", Value::Str(s)) => s.parse().map(Value::Float).map_err(|_| wrong()),
        ("bool", Value::Str(s)) => match &**s {
            "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(true.into()),
            "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(false.into()),
            _ => Err(wrong()),
        },
        _ => Err(NO_OVERLOAD.into()),
    }
}

fn folded(name: &str, list: &[Value]) -> Result<Value, String> {
    let before = |a: &Value, b: &Value| order(a, b).ok_or_else(|| NO_OVERLOAD.to_string());
    match (name, list) {
        ("sum", _) => {
            list.iter().skip(1).try_fold(list.first().cloned().unwrap_or(0.into()), |sum, v| arithmetic("_+_", &sum, v))
        }
        ("isSorted", _) => {
            for pair in list.windows(2) {
                if before(&pair[0], &pair[1])?.is_gt() {
                    return Ok(false.into());
                }
            }
            Ok(true.into())
        }
        (_, []) => Err(format!("{name} called on empty list")),
        (_, [first, rest @ ..]) => rest.iter().try_fold(first.clone(), |best, v| {
            let order = before(v, &best)?;
            Ok(if (name == "min" && order.is_lt()) || (name == "max" && order.is_gt()) { v.clone() } else { best })
        }),
    }
}

fn of_text(name: &str, s: &str, rest: &[Value]) -> Result<Value, String> {
    let chars = || s.chars().collect::<Vec<char>>();
    let place = |found: Option<usize>| Value::Int(found.map_or(-1, |at| s[..at].chars().count() as i64));
    let within = |n: i64, most: usize| {
        usize::try_from(n).ok().filter(|n| *n <= most).ok_or_else(|| format!("index out of range: {n}"))
    };
    match (name, rest) {
        ("contains", [Value::Str(t)]) => Ok(s.contains(&**t).into()),
        ("startsWith", [Value::Str(t)]) => Ok(s.starts_with(&**t).into()),
        ("endsWith", [Value::Str(t)]) => Ok(s.ends_with(&**t).into()),
        ("matches", [Value::Str(t)]) => {
            Regex::new(&t.replace("\\d", "[0-9]").replace("\\w", "[0-9A-Za-z_]"), true, false)
                .map(|r| r.find(&chars(), 0).is_some().into())
        }
        ("lowerAscii", []) => Ok(s.to_ascii_lowercase().into()),
        ("upperAscii", []) => Ok(s.to_ascii_uppercase().into()),
        ("trim", []) => Ok(s.trim().into()),
        ("split", [Value::Str(t)]) if t.is_empty() => {
            Ok(Value::from_items(s.chars().map(|c| Value::from(c.to_string()))))
        }
        ("split", [Value::Str(t)]) => Ok(Value::from_items(s.split(&**t).map(Value::from))),
        ("replace", [Value::Str(from), Value::Str(to)]) => Ok(s.replace(&**from, to).into()),
        ("indexOf", [Value::Str(t)]) => Ok(place(s.find(&**t))),
        ("lastIndexOf", [Value::Str(t)]) => Ok(place(s.rfind(&**t))),
        ("charAt", [Value::Int(n)]) => {
            let chars = chars();
            let at = within(*n, chars.len())?;
            Ok(chars.get(at).map_or(String::new(), char::to_string).into())
        }
        ("substring", [Value::Int(from), to @ ..]) => {
            let chars = chars();
            let end = to.first().map_or(Ok(chars.len()), |n| within(n.int(), chars.len()))?;
            let start = within(*from, chars.len())?;
            match start <= end {
                true => Ok(chars[start..end].iter().collect::<String>().into()),
                false => Err(format!("invalid substring range. start: {start}, end: {end}")),
            }
        }
        (_, [other]) => arithmetic(name, &s.into(), other),
        _ => Err(NO_OVERLOAD.into()),
    }
}
