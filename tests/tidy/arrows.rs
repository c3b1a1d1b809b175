//! Which room may name which. The floors are DESIGN section 2's list, `wire` (what is said on the network) between api and etcd.

use crate::source::Source;

/// From the ground up. Rooms of one floor do not name each other.
const FLOORS: [&[&str]; 13] = [
    &["sim", "shell"],
    &["api"],
    &["wire"],
    &["etcd"],
    &["apiserver"],
    &["client"],
    &["scheduler", "controllers", "node"],
    &["cli"],
    &["cluster"],
    &["lessons"],
    &["session"],
    &["view"],
    &["ui"],
];

/// Who speaks to another by messages only: what each may not name although it lies below.
const DOORS: [(&str, &[&str]); 6] = [
    ("apiserver", &["etcd"]),
    ("client", &["etcd", "apiserver"]),
    ("scheduler", &["etcd", "apiserver"]),
    ("controllers", &["etcd", "apiserver"]),
    ("node", &["etcd", "apiserver"]),
    ("cli", &["etcd", "apiserver", "scheduler", "controllers", "node"]),
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The macros that rooms export: cargo puts them at the crate's root, yet naming one is an arrow to its room.
pub fn macros(files: &[Source]) -> Vec<(String, String)> {
    let mut macros = Vec::new();
    for file in files {
        let code = file.code();
        for (at, exported) in code.match_indices("#[macro_export]") {
            let rest = code[at + exported.len()..].trim_start();
            let Some(rest) = rest.strip_prefix("macro_rules!") else { continue };
            macros.push((name(rest.trim_start()), file.room().unwrap_or_default().to_string()));
        }
    }
    macros
}

/// A room names one that is not below it, or a room that the plan does not have.
pub fn pointing_up(file: &Source, macros: &[(String, String)]) -> Vec<String> {
    let Some(room) = room_of(file) else { return Vec::new() };
    let Some(here) = floor(room) else {
        return vec![format!(
            "{}: '{room}' is no room of the plan: put the file into one, or add it to FLOORS",
            file.path
        )];
    };
    let mut complaints = Vec::new();
    for (at, target) in named(&file.code()) {
        let home = macros.iter().find(|(name, _)| *name == target).map(|(_, room)| room);
        let target = home.unwrap_or(&target).as_str();
        match floor(target) {
            _ if target == room => {}
            Some(there) if there < here => {}
            Some(_) => complaints.push(format!(
                "{}: {room} names {target}, which is not below it: move what both need down, or send a message",
                file.place(at)
            )),
            None => complaints.push(format!("{}: crate::{target} is no room: items live in rooms", file.place(at))),
        }
    }
    complaints
}

/// A component names another that it must only reach through the network.
pub fn behind_a_door(file: &Source) -> Vec<String> {
    let Some(room) = room_of(file) else { return Vec::new() };
    let shut = DOORS.iter().find(|(from, _)| *from == room).map_or(&[][..], |(_, shut)| shut);
    let code = file.code();
    let arrows = named(&code).into_iter().filter(|(_, target)| shut.contains(&target.as_str()));
    arrows
        .map(|(at, target)| {
            let place = file.place(at);
            format!("{place}: {room} names {target}: send it a message of `wire` through sim's network, as the real one does")
        })
        .collect()
}

fn room_of(file: &Source) -> Option<&str> {
    file.room().filter(|room| file.is_rust() && !["lib", "main"].contains(room))
}

/// The rooms named in a piece of code, and where: `crate::room::x`, `use crate::{room::x, other}`, `super::super::room`.
fn named(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => found.extend(heads(list).into_iter().map(|head| (at, head))),
            None => found.push((at, name(rest))),
        }
    }
    let climbing = "super::super::";
    let climbed = code.match_indices(climbing).map(|(at, _)| (at, name(&code[at + climbing.len()..])));
    found.extend(climbed.filter(|(_, target)| floor(target).is_some()));
    found.sort();
    found
}

/// The first name of each path in `a::b, c::{d, e}}...`, up to the closing brace.
fn heads(list: &str) -> Vec<String> {
    let (mut depth, mut wanted, mut heads) = (0_u32, true, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => wanted = true,
            c if wanted && !c.is_whitespace() => {
                heads.push(name(&list[at..]));
                wanted = false;
            }
            _ => {}
        }
    }
    heads
}

fn name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[cfg(test)]
fn complaints(path: &str, code: &str) -> Vec<String> {
    let pod = Source::new("src/api/pod.rs", "#[macro_export]\nmacro_rules! pod { () => {} }");
    let boot = Source::new("src/cluster/boot.rs", "#[macro_export]\nmacro_rules! boot { () => {} }");
    pointing_up(&Source::new(path, code), &macros(&[pod, boot]))
}

#[test]
fn an_arrow_up_is_seen_however_it_is_written() {
    let up = [
        "use crate::apiserver::Pipeline;",
        "use crate::{api::Pod, apiserver::{self, Pipeline}};",
        "fn f() { crate::ui::paint() }",
        "use super::super::apiserver::Pipeline;",
        "use crate::Thing;",
        "crate::boot!()",
    ];
    for code in up {
        assert_eq!(complaints("src/etcd/store.rs", code).len(), 1, "{code}");
    }
    let fine = [
        "use crate::api::Pod; use crate::{sim, wire::Frame};",
        "use crate::etcd::key::Key; use super::super::key::Key;",
        "/// See [`crate::ui`].",
        "const TEXT: &str = \"crate::ui\";",
        "other_crate::ui::x();",
        "crate::pod!()",
    ];
    for code in fine {
        assert_eq!(complaints("src/etcd/store.rs", code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn rooms_of_one_floor_do_not_name_each_other() {
    assert_eq!(complaints("src/scheduler/mod.rs", "use crate::node::Kubelet;").len(), 1);
}

#[test]
fn a_room_outside_the_plan_is_seen() {
    assert_eq!(complaints("src/misc.rs", "").len(), 1);
}

#[test]
fn the_only_door_to_the_store_is_guarded() {
    let peek = "use crate::etcd::Store;";
    assert!(complaints("src/scheduler/cache.rs", peek).is_empty());
    assert_eq!(behind_a_door(&Source::new("src/scheduler/cache.rs", peek)).len(), 1);
    assert!(behind_a_door(&Source::new("src/cluster/boot.rs", peek)).is_empty());
}
