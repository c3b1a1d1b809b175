//! The kubelet's configuration file, as far as it is heeded here. Models KubeletConfiguration: what is unset, or `0s`, is its default.

use std::rc::Rc;

use crate::api::{Quantity, Value, time, yaml};
use crate::sim::Span;

/// What the file says.
#[derive(Clone, Debug, Default)]
pub struct Settings(Value);

/// The fields that are heeded.
const HEEDED: &str = "apiVersion kind nodeStatusUpdateFrequency nodeStatusReportFrequency nodeLeaseDurationSeconds maxPods \
    evictionHard evictionPressureTransitionPeriod";

/// The file as kubeadm writes it.
pub const FILE: &str = include_str!("config.yaml");

/// A line for each field of a file of which nothing comes, and that is not as in the file that kubeadm wrote.
pub fn unheeded(text: &str) -> Vec<String> {
    let read = |text: &str| yaml::parse(text).unwrap_or_default();
    let (now, before) = (read(text), read(FILE));
    let new = now.entries().iter().filter(|(name, value)| {
        !HEEDED.split_whitespace().any(|h| h == name.as_str()) && before.get(name.as_str()) != value
    });
    new.map(|(name, _)| {
        format!("kubelet: {} is kept, and has no effect: the simulation does not model it", name.as_str())
    })
    .collect()
}

impl Settings {
    /// From the file's text; or why the kubelet does not begin with it.
    pub fn read(text: &str) -> Result<Settings, String> {
        yaml::parse(text).map(Settings).map_err(|e| e.to_string())
    }
    /// A duration; 0 stands for the default.
    pub fn span(&self, name: &str, default: Span) -> Span {
        let said = time::go_duration_of(self.0.get(name).str()).unwrap_or(0);
        if said == 0 { default } else { Span(said) }
    }
    /// A whole number.
    pub fn int(&self, name: &str, default: i64) -> i64 {
        self.0.get(name).as_int().filter(|n| *n > 0).unwrap_or(default)
    }
    /// `evictionHard`: how much of `whole` has to be free, and as it was written.
    pub fn least_of(&self, signal: &str, whole: u64, default: &str) -> (u64, Rc<str>) {
        let hard = self.0.get("evictionHard");
        // Who names some has no defaults of the others.
        let default: Rc<str> = if hard.is_empty() { default.into() } else { "0".into() };
        let text = hard.get(signal).rc_str().unwrap_or(default);
        let bytes = match text.strip_suffix('%').and_then(|n| n.parse::<u64>().ok()) {
            Some(percent) => whole / 100 * percent,
            None => Quantity::parse(&text).map_or(0, |q| q.value().max(0) as u64),
        };
        (bytes, text)
    }
    /// The same of memory and disk. Images lie on the disk that the node has: the stricter of both counts.
    pub fn least(&self, memory: u64, disk: u64) -> [(u64, Rc<str>); 2] {
        let [node, images] = [("nodefs.available", "10%"), ("imagefs.available", "15%")]
            .map(|(signal, default)| self.least_of(signal, disk, default));
        [self.least_of("memory.available", memory, "100Mi"), if node.0 > images.0 { node } else { images }]
    }
}

#[test]
fn a_field_that_is_not_heeded_is_named_and_thresholds_are_shares_or_amounts() {
    let said = unheeded("kind: KubeletConfiguration\ncgroupDriver: cgroupfs\nrotateCertificates: true\nmaxPods: 3\n");
    assert_eq!(said, ["kubelet: cgroupDriver is kept, and has no effect: the simulation does not model it"]);
    let settings =
        Settings::read("maxPods: 3\nnodeStatusUpdateFrequency: 0s\nevictionHard:\n  memory.available: 1Gi\n").unwrap();
    assert_eq!(
        (settings.int("maxPods", 110), settings.span("nodeStatusUpdateFrequency", Span::secs(10))),
        (3, Span::secs(10))
    );
    assert_eq!(settings.least(8 << 30, 100).map(|(n, _)| n), [1 << 30, 0]);
    assert_eq!(Settings::default().least(0, 1000).map(|(n, _)| n), [100 << 20, 150]);
}
