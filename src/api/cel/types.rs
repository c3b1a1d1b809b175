//! The types of expressions, and which functions take which: a line a function, an overload a word, its result last.
//!
//! `b i d s t q` are bool, int, double, string, timestamp and quantity, `lA` a list, `mAB` a map, `A` and `B` any type that is
//! the same wherever it stands, `*` anything.

use crate::api::schema::{Shape, Type};

/// The type of an expression.
#[derive(Clone, Debug)]
pub enum Ty {
    /// Known when it is evaluated.
    Dyn,
    /// Only `null`.
    Null,
    /// `bool`.
    Bool,
    /// `int`.
    Int,
    /// `double`.
    Double,
    /// `string`.
    Str,
    /// A time.
    Time,
    /// A quantity.
    Quantity,
    /// A list.
    List(Box<Ty>),
    /// A map.
    Map(Box<Ty>, Box<Ty>),
    /// A struct.
    Of(&'static Type),
}

/// Functions and operators; those that stand after a point begin with one.
pub const FUNCTIONS: &[(&str, &str)] = &[
    ("_==_", "AAb"),
    ("_!=_", "AAb"),
    ("_<_", "bbb iib ddb ssb ttb idb dib"),
    ("_<=_", "bbb iib ddb ssb ttb idb dib"),
    ("_>_", "bbb iib ddb ssb ttb idb dib"),
    ("_>=_", "bbb iib ddb ssb ttb idb dib"),
    ("@in", "AlAb AmABb"),
    ("_+_", "iii ddd sss lAlAlA"),
    ("_-_", "iii ddd"),
    ("_*_", "iii ddd"),
    ("_/_", "iii ddd"),
    ("_%_", "iii"),
    ("!_", "bb"),
    ("-_", "ii dd"),
    ("_?_:_", "bAAA"),
    ("_[_]", "lAiA mABAB"),
    ("size", "si lAi mABi"),
    (".size", "si lAi mABi"),
    ("string", "is ds bs ss ts"),
    ("int", "ii di si"),
    ("double", "dd id sd"),
    ("bool", "bb sb"),
    ("dyn", "A*"),
    (".contains", "ssb"),
    (".startsWith", "ssb"),
    (".endsWith", "ssb"),
    (".matches", "ssb"),
    ("matches", "ssb"),
    (".lowerAscii", "ss"),
    (".upperAscii", "ss"),
    (".trim", "ss"),
    (".split", "ssls"),
    (".join", "lss lsss"),
    (".replace", "ssss"),
    (".substring", "sis siis"),
    (".charAt", "sis"),
    (".indexOf", "ssi lAAi"),
    (".lastIndexOf", "ssi lAAi"),
    (".sum", "lii ldd"),
    (".min", "lAA"),
    (".max", "lAA"),
    (".isSorted", "lAb"),
    ("quantity", "sq"),
    ("isQuantity", "sb"),
    (".isGreaterThan", "qqb"),
    (".isLessThan", "qqb"),
    (".compareTo", "qqi"),
];

impl Ty {
    /// What a field of this shape holds.
    pub fn of(shape: &'static Shape) -> Ty {
        match shape {
            Shape::Str => Ty::Str,
            Shape::Int32 | Shape::Int64 => Ty::Int,
            Shape::Bool => Ty::Bool,
            Shape::Time | Shape::MicroTime => Ty::Time,
            Shape::Object(table) => Ty::Of(table),
            Shape::List(item) => Ty::List(Box::new(Ty::of(item))),
            Shape::Map(value) => Ty::Map(Box::new(Ty::Str), Box::new(Ty::of(value))),
            Shape::Bytes | Shape::Quantity | Shape::IntOrString | Shape::Any => Ty::Dyn,
        }
    }
    /// Its name in complaints.
    pub fn name(&self) -> String {
        match self {
            Ty::Dyn => "dyn".into(),
            Ty::Null => "null".into(),
            Ty::Bool => "bool".into(),
            Ty::Int => "int".into(),
            Ty::Double => "double".into(),
            Ty::Str => "string".into(),
            Ty::Time => "timestamp".into(),
            Ty::Quantity => "kubernetes.Quantity".into(),
            Ty::List(of) => format!("list({})", of.name()),
            Ty::Map(key, value) => format!("map({}, {})", key.name(), value.name()),
            Ty::Of(table) => format!("kubernetes.{}", table.name),
        }
    }
    /// The type of both, if they go together.
    pub fn with(&self, other: &Ty) -> Option<Ty> {
        Some(match (self, other) {
            (Ty::Dyn, _) | (_, Ty::Dyn) => Ty::Dyn,
            (Ty::Null, Ty::Of(_) | Ty::Time | Ty::Null) => other.clone(),
            (Ty::Of(_) | Ty::Time, Ty::Null) => self.clone(),
            (Ty::List(a), Ty::List(b)) => Ty::List(Box::new(a.with(b)?)),
            (Ty::Map(a, x), Ty::Map(b, y)) => Ty::Map(Box::new(a.with(b)?), Box::new(x.with(y)?)),
            (Ty::Of(a), Ty::Of(b)) if std::ptr::eq(*a, *b) => self.clone(),
            _ if std::mem::discriminant(self) == std::mem::discriminant(other)
                && !matches!(self, Ty::List(_) | Ty::Map(..) | Ty::Of(_)) =>
            {
                self.clone()
            }
            _ => return None,
        })
    }
}

type Bound = [Option<Ty>; 2];

/// Whether a type is what the next letters of an overload say.
fn fits(letters: &mut std::str::Bytes<'_>, ty: &Ty, bound: &mut Bound) -> bool {
    let Some(letter) = letters.next() else { return false };
    match (letter, ty) {
        (b'A' | b'B', _) => {
            let place = &mut bound[usize::from(letter - b'A')];
            let both = place.as_ref().map_or(Some(ty.clone()), |was| was.with(ty));
            let fits = both.is_some();
            *place = both;
            fits
        }
        (b'l', Ty::List(of)) => fits(letters, of, bound),
        (b'm', Ty::Map(key, value)) => fits(letters, key, bound) && fits(letters, value, bound),
        (b'l', Ty::Dyn) => fits(letters, &Ty::Dyn, bound),
        (b'm', Ty::Dyn) => fits(letters, &Ty::Dyn, bound) && fits(letters, &Ty::Dyn, bound),
        (b'*', _) | (_, Ty::Dyn) => true,
        (b'b', Ty::Bool) | (b'i', Ty::Int) | (b'd', Ty::Double) | (b's', Ty::Str) => true,
        (b't', Ty::Time) | (b'q', Ty::Quantity) => true,
        _ => false,
    }
}

/// The type that the next letters of an overload say.
fn said(letters: &mut std::str::Bytes<'_>, bound: &Bound) -> Ty {
    match letters.next() {
        Some(letter @ (b'A' | b'B')) => bound[usize::from(letter - b'A')].clone().unwrap_or(Ty::Dyn),
        Some(b'l') => Ty::List(Box::new(said(letters, bound))),
        Some(b'b') => Ty::Bool,
        Some(b'i') => Ty::Int,
        Some(b'd') => Ty::Double,
        Some(b's') => Ty::Str,
        Some(b't') => Ty::Time,
        Some(b'q') => Ty::Quantity,
        _ => Ty::Dyn,
    }
}

/// What a function makes of arguments of these types, if it takes them. `None`: there is no such function.
pub fn resolve(name: &str, on: bool, args: &[Ty]) -> Option<Option<Ty>> {
    let is = |f: &&(&str, &str)| if on { f.0.strip_prefix('.') == Some(name) } else { f.0 == name };
    let (_, overloads) = FUNCTIONS.iter().find(is)?;
    let mut result: Option<Ty> = None;
    for overload in overloads.split(' ') {
        let (mut letters, mut bound) = (overload.bytes(), Bound::default());
        if !args.iter().all(|ty| fits(&mut letters, ty, &mut bound)) || letters.len() == 0 {
            continue;
        }
        // A letter that is left over would be an argument that was not given.
        let made = said(&mut letters, &bound);
        if letters.len() > 0 {
            continue;
        }
        result = Some(match result {
            Some(other) if other.name() != made.name() => Ty::Dyn,
            _ => made,
        });
    }
    Some(result)
}

#[test]
fn an_overload_is_found_by_the_types() {
    let made = |name, on, args: &[Ty]| resolve(name, on, args).map(|found| found.map_or("none".into(), |t| t.name()));
    assert_eq!(made("_+_", false, &[Ty::Int, Ty::Int]).as_deref(), Some("int"));
    assert_eq!(made("_+_", false, &[Ty::Int, Ty::Str]).as_deref(), Some("none"));
    assert_eq!(made("_+_", false, &[Ty::Dyn, Ty::Str]).as_deref(), Some("string"));
    assert_eq!(made("_==_", false, &[Ty::Dyn, Ty::Str]).as_deref(), Some("bool"));
    assert_eq!(made("split", true, &[Ty::Str, Ty::Str]).as_deref(), Some("list(string)"));
    assert_eq!(made("substring", true, &[Ty::Str, Ty::Int]).as_deref(), Some("string"));
    assert_eq!(made("size", true, &[Ty::Int]).as_deref(), Some("none"));
    assert_eq!(made("nope", true, &[]), None);
}
