//! A struct as Go's spew library pictures it for a hash, `%#v` with types: `(v1.PodTemplateSpec){ObjectMeta:(v1.ObjectMeta){...`.
//!
//! Models `dump.ForHash` of apimachinery over `ComputeHash` of the controllers, so that a template's hash, by which replica
//! sets and pods are called, is the one that the real cluster gives it. Exact: names, types, pointers, quantities in
//! canonical form. Missing: amounts beyond 64 bits, and times, which no template has.

use super::decode::go_types::{embedded, of_field};
use super::hash::{fnv1a, safe};
use super::kinds::internal::go_name;
use super::schema::{Field, Keep, Shape, Type};
use super::{Key, Value, quantity};
use crate::sim::Arrange;

/// The hash of a pod template; `collisions` is the owner's `status.collisionCount`.
pub fn template_hash(template: &Value, collisions: &Value) -> String {
    let table = super::kinds::pod::fields::PodTemplateSpec::TYPE;
    let mut out = String::from("(v1.PodTemplateSpec)");
    object(table, template, &mut out);
    let mut bytes = out.into_bytes();
    if let Some(n) = collisions.as_int() {
        bytes.extend((n as u64 & 0xffff_ffff).to_le_bytes());
    }
    safe(fnv1a(&bytes))
}

fn object(table: &Type, value: &Value, out: &mut String) {
    out.push('{');
    let mut inside = "";
    for (i, f) in table.fields.iter().enumerate() {
        let within = embedded(table.name, f.name.text());
        if !inside.is_empty() && within != inside {
            out.push('}');
        }
        if i > 0 {
            out.push(' ');
        }
        if !within.is_empty() && within != inside {
            *out += &format!("{within}:(v1.{within}){{");
        }
        inside = within;
        field(table.name, f, value.get(f.name), out);
    }
    if !inside.is_empty() {
        out.push('}');
    }
    out.push('}');
}

fn field(owner: &str, f: &Field, value: &Value, out: &mut String) {
    let pointer =
        matches!(f.keep, Keep::Given | Keep::Null) && !matches!(f.shape, Shape::List(_) | Shape::Map(_) | Shape::Bytes);
    let star = if pointer { "*" } else { "" };
    let name = if f.name.text() == "metadata" { "ObjectMeta".into() } else { go_name(f.name.text()) };
    *out += &format!("{name}:({star}{})", of_field(owner, f, &f.shape));
    if pointer && value.is_null() {
        *out += "<nil>";
    } else {
        plain(&f.shape, value, out);
    }
}

/// A value without its type.
fn plain(shape: &Shape, value: &Value, out: &mut String) {
    match shape {
        Shape::Object(table) => object(table, value, out),
        Shape::List(inner) if !value.is_empty() => {
            out.push('[');
            for (i, item) in value.items().iter().enumerate() {
                out.push_str(if i > 0 { " " } else { "" });
                plain(inner, item, out);
            }
            out.push(']');
        }
        Shape::Map(inner) if !value.is_empty() => {
            let mut keys: Vec<Key> = value.entries().iter().map(|(k, _)| *k).collect();
            keys.arrange_by_key(|k| k.as_str());
            *out += "map[";
            for (i, key) in keys.into_iter().enumerate() {
                *out += &format!("{}{}:", if i > 0 { " " } else { "" }, key.as_str());
                plain(inner, value.get(key), out);
            }
            out.push(']');
        }
        Shape::Str => *out += value.str(),
        Shape::Int32 | Shape::Int64 => *out += &value.int().to_string(),
        Shape::Bool => *out += if value.bool() { "true" } else { "false" },
        Shape::IntOrString => {
            let kind = u8::from(value.as_int().is_none());
            *out +=
                &format!("{{Type:(intstr.Type){kind} IntVal:(int32){} StrVal:(string){}}}", value.int(), value.str());
        }
        Shape::Quantity => *out += &amount(value.str()),
        Shape::Time | Shape::MicroTime => {
            *out += "{Time:(time.Time){wall:(uint64)0 ext:(int64)0 loc:(*time.Location)<nil>}}"
        }
        _ => *out += "<nil>",
    }
}

/// `resource.Quantity` as it is after it has been read: the text is kept only where its shape shows that it is canonical.
fn amount(text: &str) -> String {
    let end = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (digits, suffix) = text.split_at(end);
    let number: i64 = digits.parse().unwrap_or(0);
    let (value, scale, format, kept) = match suffix.strip_suffix('i') {
        _ if text == "0" => (0, 0, "DecimalSI", true),
        Some(unit) => {
            let power = " KMGTPE".find(unit).unwrap_or(0) as u32;
            (number << (10 * power), 0, "BinarySI", number & 7 != 0)
        }
        None => {
            let scale = match suffix {
                s if s.len() > 1 => s[1..].parse().unwrap_or(0),
                s => quantity::DECIMAL.iter().find(|(unit, _)| *unit == s).map_or(0, |(_, scale)| *scale),
            };
            let format = if suffix.len() > 1 { "DecimalExponent" } else { "DecimalSI" };
            (number, scale, format, scale % 3 == 0 && !digits.ends_with("000"))
        }
    };
    let text = if kept { text } else { "" };
    format!(
        "{{i:(resource.int64Amount){{value:(int64){value} scale:(resource.Scale){scale}}} \
        d:(resource.infDecAmount){{Dec:(*inf.Dec)<nil>}} s:(string){text} Format:(resource.Format){format}}}"
    )
}

#[test]
fn templates_have_the_hashes_of_a_real_cluster() {
    use crate::json;
    let template = |more: Value| {
        let mut container = json!({
            "name": "nginx", "image": "nginx", "resources": {}, "terminationMessagePath": "/dev/termination-log",
            "terminationMessagePolicy": "File", "imagePullPolicy": "Always"
        });
        more.entries().iter().for_each(|(k, v)| container.set(*k, v.clone()));
        json!({ "metadata": { "labels": { "app": "web" } }, "spec": {
            "containers": [(container)], "restartPolicy": "Always", "terminationGracePeriodSeconds": 30,
            "dnsPolicy": "ClusterFirst", "securityContext": {}, "schedulerName": "default-scheduler"
        } })
    };
    let hash = |more: Value| template_hash(&template(more), &Value::Null);
    assert_eq!(hash(json!({})), "5fc9f4bf66");
    assert_eq!(hash(json!({ "ports": [{ "containerPort": 80, "protocol": "TCP" }] })), "7b45cc55bc");
}
