//! How a kind is described: once, by a table of its fields in the order in which the real server prints them.
//!
//! From the table come strict decoding, pruning of what Go's `omitempty` leaves out, merge keys, `explain`, and the typed
//! views that the rest of the code reads objects through ([`fields!`]).

use super::Value;
use super::key::Name;

/// A struct of the API.
#[derive(Debug)]
pub struct Type {
    /// Its name in Go and in error messages: `PodSpec`.
    pub name: &'static str,
    /// Its fields, in the order of the Go struct.
    pub fields: &'static [Field],
}

/// A field of a struct.
#[derive(Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: Name,
    /// What it holds.
    pub shape: Shape,
    /// When it is printed though empty.
    pub keep: Keep,
    /// How a list of it is merged.
    pub merge: Merge,
}

/// When an empty field is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keep {
    /// A value with `omitempty`: gone when empty (`""`, 0, false, `[]`, `{}`).
    Omit,
    /// A pointer with `omitempty`: kept as it was given, even `0`, `false`, `""` or `{}`.
    Given,
    /// Always printed: a struct by value (`{}`), or a field without `omitempty` (`null`, `""`, 0).
    Always,
    /// A pointer without `omitempty`: `null` unless it was given.
    Null,
}

/// How two versions of a list become one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Merge {
    /// The new one replaces the old one.
    Atomic,
    /// Items are merged by these keys (server-side apply); the first is the merge key of a strategic patch if `patch`.
    ByKey {
        /// `x-kubernetes-list-map-keys`.
        keys: &'static [&'static str],
        /// The key of a strategic merge patch; empty where such a patch replaces the list.
        patch: &'static str,
        /// Whether an item may have one member of many only, so that `kubectl apply` says `$retainKeys` (volumes).
        retain: bool,
    },
    /// A set of scalars; a strategic patch merges it too if `patch`.
    Set {
        /// Whether a strategic patch merges.
        patch: bool,
    },
    /// A struct of which only one member may be set: `$retainKeys`.
    RetainKeys,
    /// A struct or map that server-side apply takes as a whole (`x-kubernetes-map-type: atomic`); patches merge it.
    Whole,
}

/// What a field holds.
#[derive(Debug)]
pub enum Shape {
    /// Text.
    Str,
    /// 32-bit integer.
    Int32,
    /// 64-bit integer.
    Int64,
    /// Truth value.
    Bool,
    /// Base64 in JSON.
    Bytes,
    /// A resource quantity: text or number; printed in canonical form.
    Quantity,
    /// RFC 3339, whole seconds.
    Time,
    /// RFC 3339, microseconds.
    MicroTime,
    /// A number or a text, as ports are.
    IntOrString,
    /// Anything: raw extensions, managed fields.
    Any,
    /// A struct.
    Object(&'static Type),
    /// A list.
    List(&'static Shape),
    /// A map of free keys.
    Map(&'static Shape),
}

impl Field {
    /// Whether it is printed even if nobody said it.
    pub fn stays(&self) -> bool {
        matches!(self.keep, Keep::Always | Keep::Null)
    }
}

impl Type {
    /// The field of this JSON name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|f| f.name.text() == name)
    }
}

/// A typed view of a [`Value`].
pub trait View<'a> {
    /// See `value` as this type. Nothing is checked: what is absent or of another type reads as empty.
    fn view(value: &'a Value) -> Self;
}

/// Describes a struct of the API and makes its typed view. A line is `accessor "jsonName": shape keep => merge;`.
///
/// Shapes: `str int32 int64 bool bytes quantity time micro_time int_or_string any`, `obj(Type)`, `list(shape)`, `map(shape)`.
/// Keep: nothing for [`Keep::Omit`], `given`, `always`, `null`. Merge: `=> by("name")` (list map and patch key), `=> by("key"; "a", "b")`
/// (patch key; list map keys), `=> by_retain("name")`, `=> keyed("a", "b")` (list map keys, no patch merging), `=> patch("ip")`
/// (a patch merges, apply replaces), `=> set`, `=> set(patch)`, `=> retain`, `=> whole` (struct or map that apply replaces).
///
/// ```text
/// fields! {
///     /// Models core/v1 PodSpec.
///     PodSpec {
///         volumes "volumes": list(obj(Volume)) => by("name");
///         containers "containers": list(obj(Container)) always => by("name");
///         restart_policy "restartPolicy": str;
///         active_deadline_seconds "activeDeadlineSeconds": int64 given;
///         node_selector "nodeSelector": map(str);
///     }
/// }
/// ```
#[macro_export]
macro_rules! fields {
    ($( $(#[$doc:meta])* $name:ident {
        $( $get:ident $json:literal : $shape:ident $(($($arg:tt)*))? $($keep:ident)? $(=> $merge:ident $(($($by:tt)*))?)? ; )*
    } )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a>(pub &'a $crate::api::Value);

        impl $name<'_> {
            /// The table of its fields.
            pub const TYPE: &'static $crate::api::Type = &$crate::api::Type {
                name: stringify!($name),
                fields: &[ $( $crate::api::Field {
                    name: $crate::api::Name::new($json),
                    shape: $crate::shape!($shape $(($($arg)*))?),
                    keep: $crate::keep!($($keep)?),
                    merge: $crate::merge!($($merge $(($($by)*))?)?),
                }, )* ],
            };
        }

        impl<'a> $crate::api::View<'a> for $name<'a> {
            fn view(value: &'a $crate::api::Value) -> Self { $name(value) }
        }

        #[allow(missing_docs)]
        impl<'a> $name<'a> {
            $( $crate::accessor!($get, $json, ($($keep)?), $shape $(($($arg)*))?); )*
        }
    )* };
}

/// The [`Shape`] of a line of [`fields!`].
#[macro_export]
macro_rules! shape {
    (str) => { $crate::api::Shape::Str };
    (int32) => { $crate::api::Shape::Int32 };
    (int64) => { $crate::api::Shape::Int64 };
    (bool) => { $crate::api::Shape::Bool };
    (bytes) => { $crate::api::Shape::Bytes };
    (quantity) => { $crate::api::Shape::Quantity };
    (time) => { $crate::api::Shape::Time };
    (micro_time) => { $crate::api::Shape::MicroTime };
    (int_or_string) => { $crate::api::Shape::IntOrString };
    (any) => { $crate::api::Shape::Any };
    (obj($t:ident)) => { $crate::api::Shape::Object($t::TYPE) };
    (list($($inner:tt)*)) => { $crate::api::Shape::List(&$crate::shape!($($inner)*)) };
    (map($($inner:tt)*)) => { $crate::api::Shape::Map(&$crate::shape!($($inner)*)) };
}

/// The [`Keep`] of a line of [`fields!`].
#[macro_export]
macro_rules! keep {
    () => {
        $crate::api::Keep::Omit
    };
    (given) => {
        $crate::api::Keep::Given
    };
    (always) => {
        $crate::api::Keep::Always
    };
    (null) => {
        $crate::api::Keep::Null
    };
}

/// The [`Merge`] of a line of [`fields!`].
#[macro_export]
macro_rules! merge {
    () => { $crate::api::Merge::Atomic };
    (by($k:literal)) => { $crate::api::Merge::ByKey { keys: &[$k], patch: $k, retain: false } };
    (by_retain($k:literal)) => { $crate::api::Merge::ByKey { keys: &[$k], patch: $k, retain: true } };
    (by($k:literal ; $($ks:literal),+)) => { $crate::api::Merge::ByKey { keys: &[$($ks),+], patch: $k, retain: false } };
    (keyed($($k:literal),+)) => { $crate::api::Merge::ByKey { keys: &[$($k),+], patch: "", retain: false } };
    (patch($k:literal)) => { $crate::api::Merge::ByKey { keys: &[], patch: $k, retain: false } };
    (whole) => { $crate::api::Merge::Whole };
    (set(patch)) => { $crate::api::Merge::Set { patch: true } };
    (set) => { $crate::api::Merge::Set { patch: false } };
    (retain) => { $crate::api::Merge::RetainKeys };
}

/// The accessor of a line of [`fields!`]: what is `given` reads as an option.
#[macro_export]
macro_rules! accessor {
    ($get:ident, $json:literal, (given), int32) => { $crate::accessor!(@opt $get, $json, i64, as_int); };
    ($get:ident, $json:literal, (given), int64) => { $crate::accessor!(@opt $get, $json, i64, as_int); };
    ($get:ident, $json:literal, (given), bool) => { $crate::accessor!(@opt $get, $json, bool, as_bool); };
    ($get:ident, $json:literal, (given), str) => { $crate::accessor!(@opt $get, $json, &'a str, as_str); };
    ($get:ident, $json:literal, (given), obj($t:ident)) => {
        pub fn $get(self) -> Option<$t<'a>> {
            let v = self.0.get($crate::k!($json));
            (!v.is_null()).then(|| $crate::api::View::view(v))
        }
    };
    (@opt $get:ident, $json:literal, $t:ty, $as:ident) => {
        pub fn $get(self) -> Option<$t> { self.0.get($crate::k!($json)).$as() }
    };
    ($get:ident, $json:literal, $keep:tt, str) => { pub fn $get(self) -> &'a str { self.0.get($crate::k!($json)).str() } };
    ($get:ident, $json:literal, $keep:tt, time) => { pub fn $get(self) -> &'a str { self.0.get($crate::k!($json)).str() } };
    ($get:ident, $json:literal, $keep:tt, micro_time) => { pub fn $get(self) -> &'a str { self.0.get($crate::k!($json)).str() } };
    ($get:ident, $json:literal, $keep:tt, bytes) => { pub fn $get(self) -> &'a str { self.0.get($crate::k!($json)).str() } };
    ($get:ident, $json:literal, $keep:tt, int32) => { pub fn $get(self) -> i64 { self.0.get($crate::k!($json)).int() } };
    ($get:ident, $json:literal, $keep:tt, int64) => { pub fn $get(self) -> i64 { self.0.get($crate::k!($json)).int() } };
    ($get:ident, $json:literal, $keep:tt, bool) => { pub fn $get(self) -> bool { self.0.get($crate::k!($json)).bool() } };
    ($get:ident, $json:literal, $keep:tt, obj($t:ident)) => {
        pub fn $get(self) -> $t<'a> { $crate::api::View::view(self.0.get($crate::k!($json))) }
    };
    ($get:ident, $json:literal, $keep:tt, list(obj($t:ident))) => {
        pub fn $get(self) -> impl DoubleEndedIterator<Item = $t<'a>> + ExactSizeIterator + Clone {
            self.0.get($crate::k!($json)).items().iter().map($crate::api::View::view)
        }
    };
    ($get:ident, $json:literal, $keep:tt, list(str)) => {
        pub fn $get(self) -> impl DoubleEndedIterator<Item = &'a str> + ExactSizeIterator + Clone {
            self.0.get($crate::k!($json)).items().iter().map($crate::api::Value::str)
        }
    };
    ($get:ident, $json:literal, $keep:tt, map(str)) => {
        pub fn $get(self) -> impl DoubleEndedIterator<Item = (&'a str, &'a str)> + ExactSizeIterator + Clone {
            self.0.get($crate::k!($json)).entries().iter().map(|(k, v)| (k.as_str(), v.str()))
        }
    };
    ($get:ident, $json:literal, $keep:tt, $($any:tt)*) => {
        pub fn $get(self) -> &'a $crate::api::Value { self.0.get($crate::k!($json)) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fields! {
        /// A port.
        Port {
            number "containerPort": int32 always;
            name "name": str;
        }
        /// A thing.
        Thing {
            name "name": str;
            replicas "replicas": int32 given;
            labels "labels": map(str);
            ports "ports": list(obj(Port)) => by("containerPort"; "containerPort", "protocol");
            first "first": obj(Port) always;
            args "args": list(str) => set(patch);
        }
    }

    #[test]
    fn a_view_reads_through_the_table() {
        let v = json!({ "name": "a", "labels": { "x": "y" }, "ports": [{ "containerPort": 80 }], "args": ["b"] });
        let t = Thing(&v);
        assert_eq!((t.name(), t.replicas(), t.first().number(), t.first().name()), ("a", None, 0, ""));
        assert_eq!(t.labels().next(), Some(("x", "y")));
        assert_eq!(t.ports().map(Port::number).collect::<Vec<_>>(), [80]);
        assert_eq!(t.args().next(), Some("b"));
    }

    #[test]
    fn the_table_says_how_lists_merge_and_what_is_kept() {
        let field = |n| Thing::TYPE.field(n).map(|f| (f.keep, f.merge));
        assert_eq!(field("replicas"), Some((Keep::Given, Merge::Atomic)));
        assert_eq!(field("args"), Some((Keep::Omit, Merge::Set { patch: true })));
        assert_eq!(
            field("ports"),
            Some((
                Keep::Omit,
                Merge::ByKey { keys: &["containerPort", "protocol"], patch: "containerPort", retain: false }
            ))
        );
        assert_eq!(Port::TYPE.field("nope").is_none(), Thing::TYPE.field("ports").is_some());
    }
}
