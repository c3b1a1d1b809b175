//! Seeded garbage for everything that reads what people send: no panic, no endless work. A failure names its seed.

use super::decode::{self, FieldValidation, Media};
use super::kinds::{CONFIG_MAP, POD, Pod};
use super::patch::{self, PatchType};
use super::{Quantity, Value, diff, json, names, selector, time, yaml};
use crate::json;
use crate::k;
use crate::path;

/// A small generator of its own: the tests of this room need no other.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n.max(1) as u64) as usize
    }
}

const SEEDS: &[&str] = &[
    r#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i","resources":{"limits":{"cpu":"500m"}},"ports":[{"containerPort":80}]}],"tolerations":[{"key":"k"}]}}"#,
    "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  containers:\n  - name: c\n    args: [\"a\", 'b']\n    env: &e\n    - {name: A, value: |\n      x}\n  - *e\n",
    "a: |2-\n   x\n  y\nb: >+\n  z\n\n? k\n: v\n<<: [{a: 1}]\n[]: x\n{a: b}: c\n--- !!str x\n...\n",
    r#"[{"op":"add","path":"/spec/containers/-","value":{"name":"d"}},{"op":"move","from":"/a","path":"/b/0"},{"op":"test","path":"","value":1}]"#,
    r#"{"spec":{"containers":[{"name":"c","$patch":"delete"}],"$setElementOrder/containers":[{"name":"c"}],"$retainKeys":["containers"],"$deleteFromPrimitiveList/x":[1]}}"#,
    "app in (a,b),!c,d!=e,f>1",
    "spec.nodeName=a\\,b,status.phase!=Running",
    "-1.5e-3",
    "2026-11-23T07:12:15.000001+01:00",
];

const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "\n",
    "\n  ",
    "\t",
    "- ",
    ": ",
    "&a ",
    "*a",
    "!!int ",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "#",
    "\0",
    "é",
    "😀",
    "\u{feff}",
    "null",
    "1e999",
    "-",
    "~1",
    "<<: ",
    "---\n",
    "9999999999999999999",
    "$patch",
];

fn mangled(dice: &mut Dice) -> String {
    let mut chars: Vec<char> = SEEDS[dice.below(SEEDS.len())].chars().collect();
    for _ in 0..=dice.below(6) {
        let at = dice.below(chars.len() + 1);
        let to = (at + dice.below(12)).min(chars.len());
        match dice.below(4) {
            0 => {
                chars.drain(at..to);
            }
            1 => {
                let copy = chars[at..to].to_vec();
                let into = dice.below(chars.len() + 1);
                chars.splice(into..into, copy);
            }
            _ => {
                chars.splice(at..at, PIECES[dice.below(PIECES.len())].chars());
            }
        }
    }
    chars.into_iter().collect()
}

fn read_every_way(text: &str, pod: &Value) {
    let values = [json::parse(text).ok(), json::parse_keeping_duplicates(text).ok(), yaml::parse(text).ok()];
    for value in values.into_iter().flatten() {
        let _ = decode::decode(&value, Pod::TYPE, true);
        let made = decode::canonical(&value, Pod::TYPE);
        assert_eq!(decode::canonical(&made, Pod::TYPE), made, "canonical twice is canonical once");
        let _ = (json::pretty(&json::sorted(&value), 4), diff::diff(pod, &value, Some(Pod::TYPE)));
        let _ = (patch::strategic(pod, &value, Pod::TYPE), patch::json_patch(pod, &value));
        let _ = (patch::make_strategic(pod, &made, Pod::TYPE), patch::three_way(pod, &made, &value, Pod::TYPE));
        assert!(json::parse(&json::print(&value)).is_ok(), "JSON that is written can be read");
        let _ = yaml::parse(&yaml::print(&value));
    }
    for kind in [&POD, &CONFIG_MAP] {
        for media in [Media::Json, Media::Yaml] {
            let _ = decode::body(text, media, kind, FieldValidation::Strict);
        }
        for how in [PatchType::Json, PatchType::Merge, PatchType::Strategic] {
            let _ = patch::apply(how, pod, text, kind, FieldValidation::Warn);
        }
    }
    let _ = (selector::Selector::parse(text), selector::FieldSelector::parse(text), yaml::documents(text));
    let _ = (Quantity::parse(text).map(|q| (q.to_string(), q.value(), q.milli_value())), time::parse(text));
    let _ = (names::qualified_name(text), names::dns1123_subdomain(text), names::label_value(text));
}

#[test]
fn garbage_is_refused_without_a_panic() {
    let pod = json::parse(SEEDS[0]).unwrap_or_default();
    for seed in 0..3000 {
        let text = mangled(&mut Dice(seed));
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read_every_way(&text, &pod)));
        assert!(outcome.is_ok(), "seed {seed}: {text:?}");
    }
}

#[test]
fn a_patch_made_of_two_objects_makes_one_of_the_other() {
    let old = json::parse(SEEDS[0]).map(|v| decode::canonical(&v, Pod::TYPE)).unwrap_or_default();
    for seed in 0..3000 {
        let dice = &mut Dice(seed);
        let mut new = old.clone();
        for _ in 0..dice.below(5) {
            match dice.below(5) {
                0 => new.set_at("metadata.labels", json!({ "a": (["b", "c"][dice.below(2)]) })),
                1 => new.set_at("spec.nodeName", ["n1", ""][dice.below(2)]),
                2 => new.set_at("spec.tolerations", json!([{ "key": "z" }])),
                3 => new.entry("spec").entry("containers").push(json!({ "name": (format!("n{}", dice.below(9))) })),
                _ => new.entry("spec").entry("containers").items_mut().reverse(),
            }
        }
        let new = decode::canonical(&new, Pod::TYPE);
        let named: std::collections::BTreeSet<&str> =
            new.at(path!("spec.containers")).items().iter().map(|c| c.get(k!("name")).str()).collect();
        if named.len() < new.at(path!("spec.containers")).items().len() {
            continue;
        }
        let made = patch::make_strategic(&old, &new, Pod::TYPE).expect("a patch");
        let back = patch::strategic(&old, &made, Pod::TYPE).map(|v| decode::canonical(&v, Pod::TYPE));
        assert_eq!(back.as_ref(), Ok(&new), "seed {seed}: {}", json::print(&made));
        assert_eq!(patch::merge(&old, &patch::make_merge(&old, &new)), new, "seed {seed}");
    }
}

#[test]
fn a_megabyte_on_one_line_is_read_or_refused() {
    let pod = Value::object();
    for text in ["a".repeat(1 << 20), "[".repeat(1 << 20), "a: ".repeat(1 << 18), "{\"a\":".repeat(1 << 18)] {
        let _ = (json::parse(&text).is_ok(), yaml::parse(&text).is_ok());
        let _ = decode::body(&text, Media::Json, &POD, FieldValidation::Warn);
        let _ = patch::apply(PatchType::Merge, &pod, &text, &POD, FieldValidation::Warn);
        let _ = (selector::Selector::parse(&text), Quantity::parse(&text).is_ok());
    }
}
