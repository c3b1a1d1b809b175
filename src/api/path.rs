//! Where a complaint of a validation points. Models apimachinery's `field.Path`: built on the stack, written only when needed.

use std::fmt;

/// `spec.containers[0].ports`.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    part: Part<'a>,
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Name(&'a str),
    Index(usize),
    Key(&'a str),
}

impl<'a> Path<'a> {
    /// A path of one name.
    pub const fn new(name: &'a str) -> Path<'a> {
        Path { parent: None, part: Part::Name(name) }
    }
    /// A field of this.
    pub const fn child(&'a self, name: &'a str) -> Path<'a> {
        Path { parent: Some(self), part: Part::Name(name) }
    }
    /// An item of this list.
    pub const fn index(&'a self, i: usize) -> Path<'a> {
        Path { parent: Some(self), part: Part::Index(i) }
    }
    /// An entry of this map.
    pub const fn key(&'a self, key: &'a str) -> Path<'a> {
        Path { parent: Some(self), part: Part::Key(key) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.part {
            Part::Name(name) if self.parent.is_some() => write!(f, ".{name}"),
            Part::Name(name) => f.write_str(name),
            Part::Index(i) => write!(f, "[{i}]"),
            Part::Key(key) => write!(f, "[{key}]"),
        }
    }
}

impl From<Path<'_>> for String {
    fn from(path: Path<'_>) -> String {
        path.to_string()
    }
}
impl From<&Path<'_>> for String {
    fn from(path: &Path<'_>) -> String {
        path.to_string()
    }
}

#[test]
fn a_path_is_written_as_kubernetes_does() {
    let spec = Path::new("spec");
    let containers = spec.child("containers");
    assert_eq!(containers.index(1).child("limits").key("cpu").to_string(), "spec.containers[1].limits[cpu]");
}
