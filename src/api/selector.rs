//! Label selectors, node selectors and field selectors: parsed once, then matched without allocating.
//!
//! The text form and its errors model apimachinery's `labels.Parse` and `fields.ParseSelector`.

mod field;
mod node;
mod text;

use std::fmt;

use super::{Value, names};
use crate::k;
use crate::sim::Arrange;

pub use field::FieldSelector;
pub use node::{NodeSelector, NodeTerm, Required};

/// How a requirement compares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// `a in (x,y)`.
    In,
    /// `a=x`; written apart from `In`, though it means the same.
    Equals,
    /// `a==x`.
    DoubleEquals,
    /// `a notin (x,y)`.
    NotIn,
    /// `a!=x`.
    NotEquals,
    /// `a`.
    Exists,
    /// `!a`.
    DoesNotExist,
    /// `a>1`.
    Gt,
    /// `a<1`.
    Lt,
}

/// One condition on the labels.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Requirement {
    /// The label.
    pub key: String,
    /// The comparison.
    pub op: Op,
    /// What it is compared with.
    pub values: Vec<String>,
}

/// Conditions that must all hold. The empty one matches everything.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selector {
    requirements: Vec<Requirement>,
    nothing: bool,
}

impl Requirement {
    /// Checked as the real one checks it; `Err` is what it says.
    pub fn new(key: &str, op: Op, values: Vec<String>) -> Result<Requirement, String> {
        let mut errs = Vec::new();
        let list = format!("[]string{{{}}}", values.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(", "));
        let shown = |why: &str| format!("values: Invalid value: {list}: {why}");
        errs.extend(invalid("key", key, &names::qualified_name(key)));
        match op {
            Op::In | Op::NotIn if values.is_empty() => {
                errs.push(shown("for 'in', 'notin' operators, values set can't be empty"));
            }
            Op::Equals | Op::DoubleEquals | Op::NotEquals if values.len() != 1 => {
                errs.push(shown("exact-match compatibility requires one single value"));
            }
            Op::Exists | Op::DoesNotExist if !values.is_empty() => {
                errs.push(shown("values set must be empty for exists and does not exist"));
            }
            Op::Gt | Op::Lt => {
                if values.len() != 1 {
                    errs.push(shown("for 'Gt', 'Lt' operators, exactly one value is required"));
                }
                for (i, v) in values.iter().enumerate().filter(|(_, v)| integer(v).is_none()) {
                    let why = "for 'Gt', 'Lt' operators, the value must be an integer";
                    errs.push(format!("values[{i}]: Invalid value: {v:?}: {why}"));
                }
            }
            _ => {}
        }
        for (i, v) in values.iter().enumerate() {
            errs.extend(invalid(&format!("values[{i}][{key}]"), v, &names::label_value(v)));
        }
        match errs.len() {
            0 => Ok(Requirement { key: key.into(), op, values }),
            1 => Err(errs.remove(0)),
            _ => Err(format!("[{}]", errs.join(", "))),
        }
    }

    /// Whether the value of the label meets it.
    fn holds(&self, value: Option<&str>) -> bool {
        let has = |v: &str| self.values.iter().any(|w| w == v);
        match (self.op, value) {
            (Op::Exists, v) => v.is_some(),
            (Op::DoesNotExist, v) => v.is_none(),
            (Op::In | Op::Equals | Op::DoubleEquals, v) => v.is_some_and(has),
            (Op::NotIn | Op::NotEquals, v) => !v.is_some_and(has),
            (Op::Gt | Op::Lt, v) => match (v.and_then(integer), self.values.first().and_then(|w| integer(w))) {
                (Some(v), Some(w)) => {
                    if self.op == Op::Gt {
                        v > w
                    } else {
                        v < w
                    }
                }
                _ => false,
            },
        }
    }
}

/// What Go's `ParseInt` takes: a sign, digits, no underscore.
fn integer(text: &str) -> Option<i64> {
    text.parse().ok()
}

fn invalid(field: &str, value: &str, wrong: &[String]) -> Option<String> {
    (!wrong.is_empty()).then(|| format!("{field}: Invalid value: {value:?}: {}", wrong.join("; ")))
}

impl Selector {
    /// Matches everything.
    pub fn everything() -> Selector {
        Selector::default()
    }
    /// Matches nothing: what an absent LabelSelector means.
    pub fn nothing() -> Selector {
        Selector { requirements: Vec::new(), nothing: true }
    }
    /// Whether everything matches.
    pub fn is_everything(&self) -> bool {
        self.requirements.is_empty() && !self.nothing
    }
    /// The conditions, by key.
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// Read the text form: `app=web,tier in (a,b),!old`.
    pub fn parse(text: &str) -> Result<Selector, String> {
        let mut requirements = text::Parser::new(text).run()?;
        requirements.arrange_by(|a, b| a.key.cmp(&b.key));
        Ok(Selector { requirements, nothing: false })
    }

    /// All of these labels: a service's or a replication controller's selector. Empty matches everything.
    pub fn of_labels(labels: &Value) -> Selector {
        let mut requirements: Vec<_> = labels
            .entries()
            .iter()
            .map(|(k, v)| Requirement { key: k.as_str().into(), op: Op::Equals, values: vec![v.str().into()] })
            .collect();
        requirements.arrange_by(|a, b| a.key.cmp(&b.key));
        Selector { requirements, nothing: false }
    }

    /// A LabelSelector object: null matches nothing, an empty one everything.
    pub fn of_object(selector: &Value) -> Result<Selector, String> {
        if selector.is_null() {
            return Ok(Selector::nothing());
        }
        let mut requirements = Vec::new();
        for (key, value) in selector.get(k!("matchLabels")).entries() {
            requirements.push(Requirement::new(key.as_str(), Op::Equals, vec![value.str().into()])?);
        }
        for e in selector.get(k!("matchExpressions")).items() {
            let op = match e.get(k!("operator")).str() {
                "In" => Op::In,
                "NotIn" => Op::NotIn,
                "Exists" => Op::Exists,
                "DoesNotExist" => Op::DoesNotExist,
                other => return Err(format!("{other:?} is not a valid label selector operator")),
            };
            let values = e.get(k!("values")).items().iter().map(|v| v.str().into()).collect();
            requirements.push(Requirement::new(e.get(k!("key")).str(), op, values)?);
        }
        requirements.arrange_by(|a, b| a.key.cmp(&b.key));
        Ok(Selector { requirements, nothing: false })
    }

    /// As a LabelSelector object. Models `metav1.ParseToLabelSelector`.
    pub fn to_object(&self) -> Result<Value, String> {
        let (mut labels, mut expressions) = (Value::object(), Vec::new());
        for r in &self.requirements {
            let operator = match r.op {
                Op::Equals | Op::DoubleEquals => {
                    labels.set(r.key.as_str(), r.values.first().map_or("", String::as_str));
                    continue;
                }
                Op::In => "In",
                Op::NotIn => "NotIn",
                Op::Exists => "Exists",
                Op::DoesNotExist => "DoesNotExist",
                Op::NotEquals => return Err("\"!=\" is not a valid label selector operator".into()),
                Op::Gt => return Err("\"gt\" isn't supported in label selectors".into()),
                Op::Lt => return Err("\"lt\" isn't supported in label selectors".into()),
            };
            let values: Vec<Value> = r.values.iter().map(|v| v.as_str().into()).collect();
            let mut e = crate::json!({ "key": (r.key.as_str()), "operator": (operator) });
            if !values.is_empty() {
                e.set("values", values);
            }
            expressions.push(e);
        }
        let mut object = Value::object();
        if !labels.is_empty() {
            object.set("matchLabels", labels);
        }
        if !expressions.is_empty() {
            object.set("matchExpressions", expressions);
        }
        Ok(object)
    }

    /// Whether these labels (a map of texts) match.
    pub fn matches(&self, labels: &Value) -> bool {
        self.matches_with(|key| match labels.get(key) {
            Value::Str(s) => Some(s),
            _ => None,
        })
    }
    /// Whether labels that are read in another way match.
    pub fn matches_with<'a>(&self, label: impl Fn(&str) -> Option<&'a str>) -> bool {
        !self.nothing && self.requirements.iter().all(|r| r.holds(label(&r.key)))
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sorted: Vec<&str> = self.values.iter().map(String::as_str).collect();
        sorted.arrange();
        let (key, values) = (&self.key, sorted.join(","));
        match self.op {
            Op::Exists => write!(f, "{key}"),
            Op::DoesNotExist => write!(f, "!{key}"),
            Op::In => write!(f, "{key} in ({values})"),
            Op::NotIn => write!(f, "{key} notin ({values})"),
            Op::Equals => write!(f, "{key}={values}"),
            Op::DoubleEquals => write!(f, "{key}=={values}"),
            Op::NotEquals => write!(f, "{key}!={values}"),
            Op::Gt => write!(f, "{key}>{values}"),
            Op::Lt => write!(f, "{key}<{values}"),
        }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<_> = self.requirements.iter().map(ToString::to_string).collect();
        f.write_str(&all.join(","))
    }
}

/// The labels of an object.
pub fn labels(object: &Value) -> &Value {
    object.get(k!("metadata")).get(k!("labels"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn texts_that_are_no_selector() {
        for (text, wrong) in [
            ("a in b", "unable to parse requirement: found 'b' expected: '('"),
            ("a=b=c", "found '=', expected: ',' or 'end of string'"),
            ("a in (", "unable to parse requirement: found '', expected: ',', ')' or identifier"),
            ("=x", "found '=', expected: !, identifier, or 'end of string'"),
            ("a,,b", "found ',', expected: identifier after ','"),
            ("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"),
            ("k=in valid", "found 'valid', expected: ',' or 'end of string'"),
        ] {
            assert_eq!(Selector::parse(text).unwrap_err(), wrong, "{text}");
        }
    }

    #[test]
    fn what_matches() {
        let labels = json!({ "app": "web", "n": "5", "empty": "" });
        for (text, printed, holds) in [
            ("", "", true),
            ("app=web", "app=web", true),
            ("tier!=x, app == web", "app==web,tier!=x", true),
            ("app in (b, web,a)", "app in (a,b,web)", true),
            ("app notin (web)", "app notin (web)", false),
            ("!app", "!app", false),
            ("!x,n>4,n<6", "n>4,n<6,!x", true),
            ("empty in ()", "empty in ()", true),
            ("empty=", "empty=", true),
            ("x in (,a)", "x in (,a)", false),
        ] {
            let s = Selector::parse(text).unwrap();
            assert_eq!((s.to_string().as_str(), s.matches(&labels)), (printed, holds), "{text}");
        }
        let object = json!({ "matchLabels": { "app": "web" }, "matchExpressions": [{ "key": "x", "operator": "DoesNotExist" }] });
        assert!(Selector::of_object(&object).unwrap().matches(&labels));
        assert!(!Selector::of_object(&Value::Null).unwrap().matches(&labels));
        assert!(Selector::of_object(&Value::object()).unwrap().matches(&labels));
    }
}
