//! Functions of templates, and how values are shown and compared.

use super::Res;
use crate::api::{Value, base64, json};

/// Their names.
pub const FUNCTIONS: &str =
    "and or not len index slice print printf println eq ne lt le gt ge html js urlquery exists base64decode";

/// Call one.
pub fn call(name: &str, args: &[Value]) -> Res<Value> {
    let arg = |n: usize| args.get(n).cloned().unwrap_or_default();
    let need = |n: usize| {
        if args.len() < n {
            Err(format!("wrong number of args for {name}: want {n} got {}", args.len()))
        } else {
            Ok(())
        }
    };
    let concat = |args: &[Value]| {
        // Print puts blanks only between operands of which neither is a text.
        let mut out = String::new();
        for (i, a) in args.iter().enumerate() {
            let text = |v: &Value| matches!(v, Value::Str(_));
            if i > 0 && !text(a) && !text(&args[i - 1]) {
                out.push(' ');
            }
            out.push_str(&shown(a, false));
        }
        out
    };
    Ok(match name {
        "and" | "or" => args.last().cloned().unwrap_or_default(),
        "not" => (!truth(&arg(0))).into(),
        "len" => match arg(0) {
            Value::Str(s) => (s.len() as i64).into(),
            v @ Value::List(_) => (v.items().len() as i64).into(),
            v @ Value::Map(_) => (v.entries().len() as i64).into(),
            Value::Null => return Err("len of nil pointer".into()),
            v => return Err(format!("len of type {}", type_of(&v))),
        },
        "index" | "exists" => {
            let mut v = arg(0);
            for key in args.iter().skip(1) {
                v = match (&v, key) {
                    (Value::List(_), Value::Int(n)) => match usize::try_from(*n).ok().and_then(|i| v.items().get(i)) {
                        Some(x) => x.clone(),
                        None if name == "exists" => return Ok(false.into()),
                        None => return Err(format!("index out of range: {n}")),
                    },
                    (Value::Map(_), Value::Str(s)) => v.get(&**s).clone(),
                    _ if name == "exists" => return Ok(false.into()),
                    (Value::Null, _) => return Err("index of untyped nil".into()),
                    (Value::List(_), _) => return Err(format!("cannot index slice/array with type {}", type_of(key))),
                    _ => return Err(format!("can't index item of type {}", type_of(&v))),
                };
            }
            if name == "exists" { (!v.is_null()).into() } else { v }
        }
        "slice" => {
            let text = arg(0);
            let len = if let Value::Str(s) = &text { s.len() } else { text.items().len() };
            let bound = |n: usize, d: usize| args.get(n).map_or(Some(d), |v| usize::try_from(v.int()).ok());
            match (bound(1, 0), bound(2, len)) {
                (Some(a), Some(b)) if a <= b && b <= len => match &text {
                    Value::Str(s) => s.get(a..b).unwrap_or("").into(),
                    other => Value::from_items(other.items()[a..b].iter().cloned()),
                },
                _ => return Err("index out of range".into()),
            }
        }
        "print" => concat(args).into(),
        "println" => {
            let parts: Vec<String> = args.iter().map(|a| shown(a, false)).collect();
            format!("{}\n", parts.join(" ")).into()
        }
        "printf" => {
            need(1)?;
            printf(arg(0).str(), &args[1..]).into()
        }
        "html" => {
            let text = concat(args).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            text.replace('"', "&#34;").replace('\'', "&#39;").into()
        }
        "js" => concat(args).replace('\\', "\\\\").replace('"', "\\\"").replace('\'', "\\'").into(),
        "urlquery" => super::super::client::query(&concat(args)).replace("%20", "+").into(),
        "base64decode" => match base64::decode(arg(0).str()) {
            Some(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
            None => return Err("base64 decode failed: illegal base64 data at input byte 0".into()),
        },
        "eq" | "ne" => {
            need(2)?;
            let kind = |v: &Value| std::mem::discriminant(v);
            for b in &args[1..] {
                if !b.is_null() && !args[0].is_null() && kind(b) != kind(&args[0]) {
                    let (a, b) = (type_of(&args[0]), type_of(b));
                    return Err(format!("incompatible types for comparison: {a} and {b}"));
                }
            }
            let hit = args[1..].iter().any(|b| *b == args[0]);
            (hit == (name == "eq")).into()
        }
        _ => {
            need(2)?;
            let order = match (&args[0], &args[1]) {
                (Value::Int(a), Value::Int(b)) => a.cmp(b),
                (Value::Float(a), Value::Float(b)) => a.total_cmp(b),
                (Value::Str(a), Value::Str(b)) => a.cmp(b),
                (a, b) => return Err(format!("incompatible types for comparison: {} and {}", type_of(a), type_of(b))),
            };
            match name {
                "lt" => order.is_lt(),
                "le" => order.is_le(),
                "gt" => order.is_gt(),
                _ => order.is_ge(),
            }
            .into()
        }
    })
}

/// `%s %v %q %d %t` with a width.
fn printf(format: &str, args: &[Value]) -> String {
    let mut out = String::new();
    let mut args = args.iter();
    let mut rest = format;
    while let Some((head, tail)) = rest.split_once('%') {
        out.push_str(head);
        let flags = tail.find(|c: char| !c.is_ascii_digit() && !"-+ .".contains(c)).unwrap_or(tail.len());
        let (spec, after) = tail.split_at(flags);
        let Some(verb) = after.chars().next() else {
            return out + "%!(NOVERB)";
        };
        rest = &after[verb.len_utf8()..];
        if verb == '%' {
            out.push('%');
            continue;
        }
        let Some(v) = args.next() else {
            out.push_str(&format!("%!{verb}(MISSING)"));
            continue;
        };
        let text = match (verb, v) {
            ('q', Value::Str(s)) => format!("{:?}", &**s),
            ('s' | 'v', v) | ('t', v @ Value::Bool(_)) => shown(v, false),
            ('d', Value::Int(n)) if spec.starts_with('0') => {
                format!("{n:0width$}", width = spec.parse().unwrap_or(0).min(1000))
            }
            ('d', Value::Int(n)) => n.to_string(),
            ('x', Value::Int(n)) => format!("{n:x}"),
            ('T', v) => type_of(v).to_string(),
            ('f', Value::Float(x)) => {
                let places = spec.split_once('.').and_then(|(_, p)| p.parse::<usize>().ok()).unwrap_or(6).min(50);
                format!("{x:.places$}")
            }
            (verb, v) => format!("%!{verb}({}={})", type_of(v), shown(v, false)),
        };
        let width: usize =
            spec.trim_start_matches(['-', '+', ' ', '0']).split('.').next().unwrap_or("").parse().unwrap_or(0);
        let pad = " ".repeat(width.min(1000).saturating_sub(text.chars().count()));
        out.push_str(&if spec.starts_with('-') { text + &pad } else { pad + &text });
    }
    out + rest
}

/// Whether Go takes a value for true.
pub fn truth(v: &Value) -> bool {
    match v {
        Value::Null => false,
        Value::Bool(b) => *b,
        Value::Int(n) => *n != 0,
        Value::Float(x) => *x != 0.0,
        Value::Str(s) => !s.is_empty(),
        Value::Map(_) => !v.entries().is_empty(),
        Value::List(_) => !v.items().is_empty(),
    }
}

/// Its type, as Go names it.
pub fn type_of(v: &Value) -> &'static str {
    match v {
        Value::Str(_) => "string",
        Value::Bool(_) => "bool",
        Value::List(_) => "[]interface {}",
        Value::Map(_) => "map[string]interface {}",
        Value::Null => "nil",
        Value::Int(_) => "int64",
        _ => "float64",
    }
}

/// As Go's `fmt.Print` shows it; what is not there is `<no value>` at the top and `<nil>` inside.
pub fn shown(v: &Value, top: bool) -> String {
    match v {
        Value::Null => if top { "<no value>" } else { "<nil>" }.into(),
        Value::Str(s) => s.to_string(),
        Value::Int(n) => n.to_string(),
        Value::Map(_) => {
            let sorted = json::sorted(v);
            let parts: Vec<String> =
                sorted.entries().iter().map(|(k, x)| format!("{}:{}", k.as_str(), shown(x, false))).collect();
            format!("map[{}]", parts.join(" "))
        }
        Value::List(_) => format!("[{}]", v.items().iter().map(|x| shown(x, false)).collect::<Vec<_>>().join(" ")),
        other => json::print(other),
    }
}
