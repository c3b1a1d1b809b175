//! Holds the simulation to what a real cluster of the simulated release answered.
//!
//! `cargo xtask oracle [--dir DIR] [AREA...] [--show NAME]` replays every recording under DIR (default `tests/oracle`) and
//! prints one line an area, `AREA: N passed, M failed`. `--show NAME` prints the difference of one recording, `--list` what
//! became of each. `--hold FILE` fails only for a recording that fails and is not named in FILE; `--write FILE` writes that
//! list anew: it is the debt, and may only shrink.

mod http;
mod kubectl;
mod names;
mod scheduler;
mod timelines;
mod world;

use std::collections::BTreeSet;
use std::path::Path;

/// What was asked on the command line.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    dir: String,
    areas: Vec<String>,
    show: Option<String>,
    list: bool,
    hold: Option<String>,
    write: Option<String>,
}

/// A recording's name, and what is wrong with it: nothing if it passed.
type Verdict = (String, Vec<String>);
/// Replays one file of an area.
type Replay = Box<dyn Fn(&str, &str) -> Result<Vec<Verdict>, String>>;

const AREAS: [&str; 4] = ["http", "kubectl", "scheduler", "timelines"];

fn parse(words: impl IntoIterator<Item = String>) -> Result<Asked, String> {
    let mut asked = Asked { dir: "tests/oracle".into(), ..Asked::default() };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let mut value = |what| words.next().ok_or(format!("{word} wants {what}"));
        match word.as_str() {
            "--dir" => asked.dir = value("a directory")?,
            "--show" => asked.show = Some(value("the name of a recording")?),
            "--hold" => asked.hold = Some(value("a file")?),
            "--write" => asked.write = Some(value("a file")?),
            "--list" => asked.list = true,
            flag if flag.starts_with('-') => {
                return Err(format!("unknown option {flag}; there are --dir, --show, --list, --hold and --write"));
            }
            area if AREAS.contains(&area) => asked.areas.push(area.into()),
            other => return Err(format!("{other}: no such area; there are {}", AREAS.join(", "))),
        }
    }
    if asked.areas.is_empty() {
        asked.areas = AREAS.map(String::from).to_vec();
    }
    Ok(asked)
}

fn main() {
    let outcome = parse(std::env::args().skip(1)).and_then(|asked| run(&asked));
    match outcome {
        Ok(true) => {}
        Ok(false) => std::process::exit(1),
        Err(why) => {
            eprintln!("oracle: {why}");
            std::process::exit(2);
        }
    }
}

/// Replays what was asked for; whether all is as it should be.
fn run(asked: &Asked) -> Result<bool, String> {
    let mut failures = BTreeSet::new();
    for area in &asked.areas {
        failures.extend(replay(area, asked)?.into_iter().map(|name| format!("{area} {name}")));
    }
    if let Some(file) = &asked.write {
        let lines: String = failures.iter().map(|f| format!("{f}\n")).collect();
        return std::fs::write(file, lines).map(|()| true).map_err(|e| format!("{file}: {e}"));
    }
    let Some(file) = &asked.hold else { return Ok(failures.is_empty()) };
    let known = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
    let (lost, regained) = moved(&failures, &known, &asked.areas);
    lost.iter().for_each(|f| println!("lost: {f} passed before: `cargo xtask oracle {}`", show(f)));
    regained.iter().for_each(|f| println!("regained: {f}: `cargo xtask golden` takes it off {file}"));
    Ok(lost.is_empty())
}

/// The words that show a failure's difference.
fn show(failure: &str) -> String {
    failure.replacen(' ', " --show ", 1)
}

/// What fails and was not known to, and what was known to and passes.
fn moved(failures: &BTreeSet<String>, known: &str, areas: &[String]) -> (Vec<String>, Vec<String>) {
    let asked = |line: &&str| line.split(' ').next().is_some_and(|area| areas.iter().any(|a| a == area));
    let known: BTreeSet<String> = known.lines().filter(asked).map(String::from).collect();
    (failures.difference(&known).cloned().collect(), known.difference(failures).cloned().collect())
}

/// Replays every recording of an area; the names of those that failed.
fn replay(area: &str, asked: &Asked) -> Result<Vec<String>, String> {
    let (extension, replay) = replayer(area);
    let (mut passed, mut failed) = (0, Vec::new());
    // A file of the scheduler's area holds many cases; elsewhere a file is a recording.
    let other = |file: &String| area != "scheduler" && asked.show.as_ref().is_some_and(|name| name != file);
    for (file, text) in recordings(&Path::new(&asked.dir).join(area), extension)? {
        if other(&file) {
            continue;
        }
        for (name, wrong) in replay(&file, &text)? {
            if asked.show.as_ref() == Some(&name) {
                wrong.iter().for_each(|line| println!("{line}"));
            } else if asked.list {
                println!("{} {name}", if wrong.is_empty() { "ok  " } else { "FAIL" });
            }
            if wrong.is_empty() { passed += 1 } else { failed.push(name) }
        }
    }
    println!("{area}: {passed} passed, {} failed", failed.len());
    Ok(failed)
}

/// How an area's files end, and what replays one of them.
fn replayer(area: &str) -> (&'static str, Replay) {
    let patterns = names::Patterns::default();
    let one = |name: &str, wrong: Vec<String>| Ok(vec![(name.to_owned(), wrong)]);
    match area {
        "http" => (
            "json",
            Box::new(move |name, text| {
                let doc = http::read(text);
                let managers = text.contains("\"managedFields\"");
                let lines = |doc| http::lines(&patterns, doc, managers);
                one(name, wrong(&lines(&doc), &lines(&http::replay(&doc))))
            }),
        ),
        "kubectl" => {
            let booted = kubectl::booted();
            let lines = move |text: &str| names::transcript(&patterns, text);
            ("t", Box::new(move |name, text| one(name, wrong(&lines(text), &lines(&kubectl::replay(text, &booted))))))
        }
        "timelines" => {
            let booted = timelines::booted();
            (
                "json",
                Box::new(move |name, text| one(name, timelines::replay(text, &booted).err().into_iter().collect())),
            )
        }
        _ => ("jsonl", Box::new(|_, text| scheduler::family(text))),
    }
}

/// What differs between two texts; nothing if they are equal.
fn wrong(want: &[String], got: &[String]) -> Vec<String> {
    if want == got { Vec::new() } else { names::difference(want, got, 400) }
}

/// The recordings of an area by name, in order.
fn recordings(dir: &Path, extension: &str) -> Result<Vec<(String, String)>, String> {
    let found = std::fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut all = Vec::new();
    for entry in found.flatten() {
        let path = entry.path();
        let name = path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_some_and(|e| e == extension) {
            all.push((name, std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?));
        }
    }
    all.sort();
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Asked, String> {
        parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn the_recordings_of_the_project_and_all_areas_are_the_default() {
        let want = Asked { dir: "tests/oracle".into(), areas: AREAS.map(String::from).to_vec(), ..Asked::default() };
        assert_eq!(asked(""), Ok(want));
    }

    #[test]
    fn areas_and_options_come_in_any_order() {
        let want = Asked {
            dir: "d".into(),
            areas: vec!["http".into(), "kubectl".into()],
            show: Some("x".into()),
            ..Asked::default()
        };
        assert_eq!(asked("http --show x kubectl --dir d"), Ok(want));
    }

    #[test]
    fn a_misspelt_option_or_area_is_refused() {
        assert!(asked("--dri d").is_err());
        assert!(asked("--show").is_err());
        assert!(asked("htpp").is_err());
    }

    #[test]
    fn a_new_failure_is_lost_and_a_known_one_that_passes_is_regained() {
        let failures = BTreeSet::from(["http a".to_owned(), "http b".to_owned()]);
        let (lost, regained) = moved(&failures, "http b\nhttp c\nkubectl d\n", &["http".to_owned()]);
        assert_eq!((lost, regained), (vec!["http a".to_owned()], vec!["http c".to_owned()]));
    }
}
