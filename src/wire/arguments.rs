//! The arguments of a program, as the flags that it reads: `--name=value`, a line each. Models pflag's values.

use crate::api::go::parse_bool;
use std::rc::Rc;

use crate::api::{Quantity, time};
use crate::sim::Span;

/// What a program was started with beside what it is started with usually; of two of one name the last counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments(pub Rc<str>);

impl Arguments {
    /// The value of a flag, if it was given.
    pub fn get(&self, name: &str) -> Option<&str> {
        let of = |line: &'_ str| {
            line.strip_prefix("--").and_then(|l| l.strip_prefix(name)).is_some_and(|l| l.starts_with('='))
        };
        let line = self.0.lines().rev().find(|line| of(line))?;
        line.split_once('=').map(|(_, value)| value)
    }
    /// A duration.
    pub fn span(&self, name: &str, default: Span) -> Span {
        self.get(name).and_then(|v| time::go_duration_of(v).ok()).map_or(default, Span)
    }
    /// A decimal number, in thousandths.
    pub fn milli(&self, name: &str, default: i64) -> i64 {
        self.get(name).and_then(|v| Quantity::parse(v).ok()).map_or(default, |q| q.milli_value())
    }
    /// A whole number.
    pub fn int(&self, name: &str, default: i64) -> i64 {
        self.get(name).and_then(|v| v.parse().ok()).unwrap_or(default)
    }
    /// A switch.
    pub fn is(&self, name: &str, default: bool) -> bool {
        self.get(name).map_or(default, |v| parse_bool(v) == Some(true))
    }
}

#[test]
fn the_last_of_one_name_counts() {
    let said =
        Arguments("--node-monitor-period=5s\n--v=2\n--node-eviction-rate=0.25\n--v=4\n--leader-elect=false".into());
    assert_eq!((said.get("v"), said.get("node-monitor")), (Some("4"), None));
    assert_eq!(said.span("node-monitor-period", Span::ZERO), Span::secs(5));
    assert_eq!((said.milli("node-eviction-rate", 100), said.milli("other", 10)), (250, 10));
    assert!(!said.is("leader-elect", true) && said.int("v", 0) == 4);
}
