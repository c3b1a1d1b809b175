//! The walk through a value along its table.

use super::go_types;
use crate::api::schema::{Field, Keep, Shape, Type};
use crate::api::{Key, NULL, Value, json, quantity, time};
use crate::sim::Arrange;

/// A part of the path of a complaint.
enum Part {
    Field(&'static str),
    Index(usize),
}

/// What a walk carries along.
#[derive(Default)]
pub(super) struct Walk {
    report: bool,
    /// Go on over fields of a wrong type, and leave them.
    pub lenient: bool,
    /// Speak as the converter of unstructured maps.
    pub converter: bool,
    /// Unknown and repeated fields.
    pub complaints: Vec<String>,
    /// Lists and maps that were given and are empty.
    pub empties: Vec<String>,
    /// The first field of a wrong type.
    pub mistake: Option<String>,
    path: Vec<Part>,
    /// The structs and fields entered: what Go's error names.
    fields: Vec<(&'static str, &'static Field)>,
}

/// `None`: the value is canonical as it stands. `Err`: nothing can be decoded any more.
type Changed = Result<Option<Value>, String>;

/// What Go calls a value in its errors.
fn described(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::Str(_) => "string",
        Value::List(_) => "array",
        Value::Map(_) => "object",
    }
}

/// A number with its literal. Of a float only the value is known: `3.0` is taken for how a whole one was written.
fn number(value: &Value) -> String {
    match value {
        Value::Float(f) if f.fract() == 0.0 && f.abs() < 1e15 => format!("number {f}.0"),
        Value::Int(_) | Value::Float(_) => format!("number {}", json::print(value)),
        other => described(other).into(),
    }
}

/// What an absent or null value of this shape is where it has to be something: Go's zero value.
fn zero(shape: &Shape) -> Value {
    match shape {
        Shape::Str => Value::from(""),
        Shape::Int32 | Shape::Int64 | Shape::IntOrString => Value::Int(0),
        Shape::Bool => Value::Bool(false),
        Shape::Quantity => Value::from("0"),
        Shape::Object(t) => {
            Value::of(t.fields.iter().filter(|f| f.stays()).map(|f| (Key::intern(f.name.text()), unsaid(f))))
        }
        Shape::Bytes | Shape::Time | Shape::MicroTime | Shape::Any | Shape::List(_) | Shape::Map(_) => Value::Null,
    }
}

/// What such a field is then.
fn unsaid(field: &Field) -> Value {
    if field.keep == Keep::Null { Value::Null } else { zero(&field.shape) }
}

fn find(table: &'static Type, key: Key, from: usize) -> Option<usize> {
    let at = |range: std::ops::Range<usize>| range.into_iter().find(|&i| table.fields[i].name.key() == key);
    at(from..table.fields.len()).or_else(|| at(0..from))
}

/// Of an object that is given again Go decodes the second onto the first.
fn over(old: &Value, new: &Value) -> Value {
    let (Value::Map(_), Value::Map(_)) = (old, new) else { return new.clone() };
    let mut both = old.clone();
    for (key, value) in new.entries() {
        both.set(*key, over(old.get(*key), value));
    }
    both
}

fn always(fields: &[Field]) -> bool {
    fields.iter().any(Field::stays)
}

impl Walk {
    pub fn new(report: bool) -> Walk {
        Walk { report, ..Walk::default() }
    }

    /// Walk through an object. What it shares with `known`, which is canonical, is passed over.
    pub fn root(&mut self, value: &Value, table: &'static Type, known: &Value) -> Result<Value, String> {
        if value.is_null() {
            return Ok(zero(&Shape::Object(table)));
        }
        Ok(self.object(value, table, known)?.unwrap_or_else(|| value.clone()))
    }

    /// The error of a value of a wrong type, told with the fields entered so far.
    fn mistyped(&self, what: &str, type_name: String) -> String {
        let Some((owner, _)) = self.fields.last().filter(|_| !self.converter) else {
            return format!("json: cannot unmarshal {what} into Go value of type {type_name}");
        };
        let names = self.fields.iter().flat_map(|(s, f)| [go_types::embedded(s, f.name.text()), f.name.text()]);
        let path = names.filter(|n| !n.is_empty()).collect::<Vec<_>>().join(".");
        format!("json: cannot unmarshal {what} into Go struct field {owner}.{path} of type {type_name}")
    }
    /// Remember the first mistake and go on, as Go does.
    fn wrong(&mut self, what: &str, shape: &Shape, table: Option<&'static Type>) -> Changed {
        if self.mistake.is_none() {
            let name = match (self.fields.last(), table) {
                (Some((owner, field)), _) => go_types::of_field(owner, field, shape),
                (None, Some(t)) => format!("v1.{}", t.name),
                (None, None) => go_types::of_shape(shape),
            };
            self.mistake = Some(self.mistyped(what, name));
        }
        Ok(None)
    }
    /// What the converter says of a value of a wrong type: at once, and without its path.
    fn unconvertible(&self, value: &Value, shape: &Shape) -> String {
        let from = match value {
            Value::Bool(_) => "bool",
            Value::Int(_) => "int64",
            Value::Float(_) => "float64",
            Value::Str(_) => "string",
            Value::List(_) => "slice",
            _ => "map",
        };
        match (shape, value) {
            (Shape::List(_) | Shape::Bytes, _) => format!("cannot restore slice from {from}"),
            (Shape::Map(_), _) => format!("cannot restore map from {from}"),
            (Shape::Object(_), _) => format!("cannot restore struct from: {from}"),
            (Shape::Str, Value::Int(_)) | (Shape::Int32 | Shape::Int64, Value::Float(_)) => {
                let to = self
                    .fields
                    .last()
                    .map_or_else(|| go_types::of_shape(shape), |(o, f)| go_types::of_field(o, f, shape));
                format!("cannot convert {from} to {to}")
            }
            _ => format!("unrecognized type: {}", go_types::of_shape(shape)),
        }
    }
    /// An error of a type that decodes itself: nothing more is read.
    fn fatal(&mut self, text: String) -> Changed {
        if self.lenient { Ok(None) } else { Err(text) }
    }
    fn complain(&mut self, what: &str, name: &str) {
        if !self.report || self.complaints.len() >= 100 {
            return;
        }
        let text = format!("{what} field {:?}", self.within(name));
        if !self.complaints.contains(&text) {
            self.complaints.push(text);
        }
    }
    /// A field of where the walk is.
    fn within(&self, name: &str) -> String {
        let mut path = String::new();
        for part in &self.path {
            match part {
                Part::Index(i) => path.push_str(&format!("[{i}]")),
                Part::Field(name) if path.is_empty() => path.push_str(name),
                Part::Field(name) => path = path + "." + name,
            }
        }
        let dot = if path.is_empty() { "" } else { "." };
        format!("{path}{dot}{name}")
    }

    fn value(&mut self, value: &Value, shape: &'static Shape, known: &Value) -> Changed {
        if known.same(value) {
            return Ok(None);
        }
        match (shape, value) {
            (_, Value::Null) => Ok(Some(zero(shape))),
            (Shape::Str, Value::Str(_)) | (Shape::Bool, Value::Bool(_)) | (Shape::Int64, Value::Int(_)) => Ok(None),
            (Shape::Int32, Value::Int(n)) if i32::try_from(*n).is_ok() => Ok(None),
            (Shape::IntOrString, Value::Int(n)) if i32::try_from(*n).is_ok() => Ok(None),
            (Shape::IntOrString, Value::Str(_)) | (Shape::Any, _) => Ok(None),
            (Shape::Int32 | Shape::Int64, Value::Float(f)) if self.converter && f.fract() == 0.0 && f.abs() < 2e9 => {
                Ok(Some(Value::Int(*f as i64)))
            }
            (Shape::Int32, Value::Int(n)) if self.converter => Ok(Some(Value::Int(i64::from(*n as i32)))),
            (Shape::Quantity | Shape::Time | Shape::MicroTime | Shape::IntOrString, _) => self.itself(value, shape),
            (Shape::Object(table), Value::Map(_)) => self.object(value, table, known),
            (Shape::List(inner), Value::List(_)) => self.list(value, inner, known),
            (Shape::Map(inner), Value::Map(_)) => self.map(value, inner, known),
            (Shape::Bytes, Value::Str(s)) => self.bytes(s),
            _ if self.converter && !self.lenient => Err(self.unconvertible(value, shape)),
            (Shape::Int32 | Shape::Int64, Value::Int(_) | Value::Float(_)) => self.wrong(&number(value), shape, None),
            _ => self.wrong(described(value), shape, None),
        }
    }

    /// Types that decode themselves: their errors end it all.
    fn itself(&mut self, value: &Value, shape: &'static Shape) -> Changed {
        match shape {
            Shape::Quantity => self.quantity(value),
            Shape::Time => self.time(value, false),
            Shape::MicroTime => self.time(value, true),
            _ => {
                let text = self.mistyped(&number(value), "int32".into());
                self.fatal(text)
            }
        }
    }

    fn object(&mut self, value: &Value, table: &'static Type, known: &Value) -> Changed {
        let Value::Map(_) = value else {
            let table_shape = Shape::Object(table);
            return self.wrong(described(value), &table_shape, Some(table));
        };
        let entries = value.entries();
        // As long as all is canonical nothing is built: the fields come in order, none is missing, none changes.
        let mut built: Option<Vec<(usize, Value)>> = None;
        let (mut next, mut seen) = (0, 0u128);
        // What fields that came more than once are so far.
        let mut merged: Vec<(usize, Value)> = Vec::new();
        let start = |done: usize| {
            let known = entries[..done].iter().filter_map(|(k, v)| find(table, *k, 0).map(|at| (at, v.clone())));
            known.collect::<Vec<_>>()
        };
        for (i, (key, value)) in entries.iter().enumerate() {
            let Some(at) = find(table, *key, next) else {
                built.get_or_insert_with(|| start(i));
                self.complain("unknown", key.as_str());
                continue;
            };
            let field = &table.fields[at];
            let repeated = seen & (1 << at) != 0;
            if repeated {
                self.complain("duplicate", field.name.text());
            }
            seen |= 1 << at;
            let so_far;
            let value = if repeated {
                let place = merged.iter().position(|(of, _)| *of == at).unwrap_or_else(|| {
                    let first = entries[..i].iter().find(|(k, _)| k == key).map_or(NULL, |(_, v)| v);
                    merged.push((at, first.clone()));
                    merged.len() - 1
                });
                merged[place].1 = over(&merged[place].1, value);
                so_far = merged[place].1.clone();
                &so_far
            } else {
                value
            };
            let new = if value.is_null() {
                Some(Value::Null)
            } else {
                self.path.push(Part::Field(field.name.text()));
                self.fields.push((table.name, field));
                let new = self.value(value, &field.shape, known.get(*key))?;
                self.fields.pop();
                self.path.pop();
                new
            };
            let now = new.as_ref().unwrap_or(value);
            // The store does not tell an empty list from none.
            let none = field.keep == Keep::Always && matches!(field.shape, Shape::List(_)) && now.is_empty();
            let shown = match field.shape {
                Shape::List(_) => "[]",
                Shape::Map(_) => "{}",
                _ => "",
            };
            if !shown.is_empty() && !self.lenient && now.is_empty() && !now.is_null() {
                self.empties.push(format!("{} {shown}", self.within(field.name.text())));
            }
            let new = if none && !now.is_null() { Some(Value::Null) } else { new };
            let now = new.as_ref().unwrap_or(value);
            let kept = match field.keep {
                Keep::Omit => !now.is_empty(),
                _ => !now.is_null(),
            };
            let in_order = at >= next && !always(&table.fields[next..at]);
            if built.is_none() && new.is_none() && kept && in_order {
                next = at + 1;
                continue;
            }
            let list = built.get_or_insert_with(|| start(i));
            if repeated {
                list.retain(|(other, _)| *other != at);
            }
            if kept {
                list.push((at, now.clone()));
            }
            next = at + 1;
        }
        if built.is_none() && always(&table.fields[next..]) {
            built = Some(start(entries.len()));
        }
        let Some(mut list) = built else { return Ok(None) };
        for (at, field) in table.fields.iter().enumerate().filter(|(_, f)| f.stays()) {
            if !list.iter().any(|(other, _)| *other == at) {
                list.push((at, unsaid(field)));
            }
        }
        list.arrange_by_key(|(at, _)| *at);
        Ok(Some(Value::of(list.into_iter().map(|(at, v)| (table.fields[at].name, v)))))
    }

    fn list(&mut self, value: &Value, inner: &'static Shape, known: &Value) -> Changed {
        let items = value.items();
        let mut built: Option<Vec<Value>> = None;
        for (i, item) in items.iter().enumerate() {
            self.path.push(Part::Index(i));
            let new = self.value(item, inner, known.items().get(i).unwrap_or(NULL))?;
            self.path.pop();
            if built.is_none() && new.is_none() {
                continue;
            }
            built.get_or_insert_with(|| items[..i].to_vec()).push(new.unwrap_or_else(|| item.clone()));
        }
        Ok(built.map(Value::from_items))
    }

    fn map(&mut self, value: &Value, inner: &'static Shape, known: &Value) -> Changed {
        let entries = value.entries();
        let mut built: Option<Vec<(Key, Value)>> = None;
        for (i, (key, item)) in entries.iter().enumerate() {
            self.path.push(Part::Field(key.as_str()));
            let new = self.value(item, inner, known.get(*key))?;
            self.path.pop();
            if built.is_none() && new.is_none() {
                continue;
            }
            built.get_or_insert_with(|| entries[..i].to_vec()).push((*key, new.unwrap_or_else(|| item.clone())));
        }
        let rising = |e: &[(Key, Value)]| e.windows(2).all(|w| w[0].0.as_str() < w[1].0.as_str());
        if rising(built.as_deref().unwrap_or(entries)) {
            return Ok(built.map(Value::of_entries));
        }
        // Sorted by key; of a repeated one the last stays.
        let mut sorted = built.unwrap_or_else(|| entries.to_vec());
        let mut seen = std::collections::BTreeSet::new();
        for (key, _) in &sorted {
            if !seen.insert(*key) {
                self.complain("duplicate", key.as_str());
            }
        }
        sorted.reverse();
        sorted.arrange_by_key(|(k, _)| k.as_str());
        sorted.dedup_by_key(|(k, _)| *k);
        Ok(Some(Value::of_entries(sorted)))
    }

    fn bytes(&mut self, text: &str) -> Changed {
        let kept: String = text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect();
        match go_types::base64_error(text) {
            Some(at) if self.converter && !self.lenient => {
                Err(format!("error decoding from json: illegal base64 data at input byte {at}"))
            }
            Some(at) => {
                self.mistake.get_or_insert(format!("illegal base64 data at input byte {at}"));
                Ok(None)
            }
            None if kept.len() == text.len() => Ok(None),
            None => Ok(Some(Value::from(kept))),
        }
    }

    fn quantity(&mut self, value: &Value) -> Changed {
        let text = match value {
            Value::Str(s) => s.to_string(),
            other => json::print(other),
        };
        match quantity::canonical(&text) {
            Err(wrong) => self.fatal(wrong.into()),
            Ok(c) if value.as_str() == Some(c.as_str()) => Ok(None),
            Ok(c) => Ok(Some(Value::from(c))),
        }
    }

    fn time(&mut self, value: &Value, micro: bool) -> Changed {
        let Value::Str(text) = value else {
            let text = self.mistyped(described(value), "string".into());
            return self.fatal(text);
        };
        let layout = if micro { time::RFC3339_MICRO } else { time::RFC3339 };
        match time::parse_strictly(text, layout) {
            Err(wrong) => self.fatal(wrong),
            Ok((seconds, nanos)) => {
                let printed = if micro { time::rfc3339_micro(seconds, nanos) } else { time::rfc3339(seconds) };
                Ok((**text != *printed).then(|| Value::from(printed)))
            }
        }
    }
}
