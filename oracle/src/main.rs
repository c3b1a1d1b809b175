//! Holds the simulation to what a real cluster of the simulated release answered.
//!
//! `cargo xtask oracle [--dir DIR] [AREA...] [--show NAME]` replays every recording under DIR (default `tests/oracle`) and
//! prints one line an area, `AREA: N passed, M failed`; with `--show NAME` the difference of one recording, with `--list`
//! what became of each.

mod http;
mod kubectl;
mod names;
mod scheduler;
mod timelines;
mod world;

use std::path::Path;

/// What was asked on the command line.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    dir: String,
    areas: Vec<String>,
    show: Option<String>,
    list: bool,
}

fn parse(words: impl IntoIterator<Item = String>) -> Result<Asked, String> {
    let mut asked = Asked { dir: "tests/oracle".into(), areas: Vec::new(), show: None, list: false };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dir" => asked.dir = words.next().ok_or("--dir wants a directory")?,
            "--show" => asked.show = Some(words.next().ok_or("--show wants the name of a recording")?),
            "--list" => asked.list = true,
            flag if flag.starts_with('-') => {
                return Err(format!("unknown option {flag}; there are --dir, --show and --list"));
            }
            area => asked.areas.push(area.into()),
        }
    }
    Ok(asked)
}

fn main() {
    let asked = match parse(std::env::args().skip(1)) {
        Ok(asked) => asked,
        Err(why) => {
            eprintln!("oracle: {why}");
            std::process::exit(2);
        }
    };
    let areas: Vec<&str> = match asked.areas.as_slice() {
        [] => vec!["http", "kubectl", "scheduler", "timelines"],
        some => some.iter().map(String::as_str).collect(),
    };
    let mut failed = 0;
    for area in areas {
        let result = match area {
            "http" => http_area(&asked),
            "kubectl" => kubectl_area(&asked),
            "scheduler" => scheduler_area(&asked),
            "timelines" => timelines_area(&asked),
            other => Err(format!("{other}: no such area; there are http, kubectl, scheduler and timelines")),
        };
        match result {
            Ok(n) => failed += n,
            Err(why) => {
                eprintln!("oracle: {why}");
                failed += 1;
            }
        }
    }
    std::process::exit(i32::from(failed > 0));
}

/// Replays every HTTP recording; how many failed.
fn http_area(asked: &Asked) -> Result<usize, String> {
    let patterns = names::Patterns::default();
    let (mut passed, mut failed) = (0, 0);
    for (name, text) in recordings(&Path::new(&asked.dir).join("http"), "json")? {
        let doc = http::read(&text);
        let want = http::lines(&patterns, &doc);
        let got = http::lines(&patterns, &http::replay(&doc));
        let same = want == got;
        (passed, failed) = (passed + usize::from(same), failed + usize::from(!same));
        if asked.show.as_deref() == Some(&name) {
            names::difference(&want, &got, 80).iter().for_each(|l| println!("{l}"));
        } else if asked.list {
            println!("{} {name}", if same { "ok  " } else { "FAIL" });
        }
    }
    println!("http: {passed} passed, {failed} failed");
    Ok(failed)
}

/// Replays every transcript; how many failed.
fn kubectl_area(asked: &Asked) -> Result<usize, String> {
    let patterns = names::Patterns::default();
    let (mut passed, mut failed) = (0, 0);
    let booted = kubectl::booted();
    for (name, text) in recordings(&Path::new(&asked.dir).join("kubectl"), "t")? {
        if asked.show.as_ref().is_some_and(|s| *s != name) {
            continue;
        }
        let want = names::transcript(&patterns, &text);
        let got = names::transcript(&patterns, &kubectl::replay(&text, &booted));
        let same = want == got;
        (passed, failed) = (passed + usize::from(same), failed + usize::from(!same));
        if asked.show.is_some() {
            names::difference(&want, &got, 80).iter().for_each(|l| println!("{l}"));
        } else if asked.list {
            println!("{} {name}", if same { "ok  " } else { "FAIL" });
        }
    }
    println!("kubectl: {passed} passed, {failed} failed");
    Ok(failed)
}

/// Replays every timeline; how many failed.
fn timelines_area(asked: &Asked) -> Result<usize, String> {
    let booted = timelines::booted();
    let (mut passed, mut failed) = (0, 0);
    for (name, text) in recordings(&Path::new(&asked.dir).join("timelines"), "json")? {
        if asked.show.as_ref().is_some_and(|s| *s != name) {
            continue;
        }
        let result = timelines::replay(&text, &booted);
        (passed, failed) = (passed + usize::from(result.is_ok()), failed + usize::from(result.is_err()));
        match &result {
            Err(difference) if asked.show.is_some() => println!("{difference}"),
            _ if asked.list => println!("{} {name}", if result.is_ok() { "ok  " } else { "FAIL" }),
            _ => {}
        }
    }
    println!("timelines: {passed} passed, {failed} failed");
    Ok(failed)
}

/// Decides every case of the scheduler's families; how many failed.
fn scheduler_area(asked: &Asked) -> Result<usize, String> {
    let (mut passed, mut failed) = (0, 0);
    for (family, lines) in recordings(&Path::new(&asked.dir).join("scheduler"), "jsonl")? {
        let (ok, bad) = scheduler::family(&lines, asked.show.as_deref(), asked.list)?;
        if asked.list {
            println!("{family}: {ok} passed, {bad} failed");
        }
        (passed, failed) = (passed + ok, failed + bad);
    }
    println!("scheduler: {passed} passed, {failed} failed");
    Ok(failed)
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
    fn the_recordings_of_the_project_are_the_default() {
        assert_eq!(asked(""), Ok(Asked { dir: "tests/oracle".into(), areas: vec![], show: None, list: false }));
    }

    #[test]
    fn areas_and_options_come_in_any_order() {
        let want = Asked {
            dir: "d".into(),
            areas: vec!["http".into(), "kubectl".into()],
            show: Some("x".into()),
            list: false,
        };
        assert_eq!(asked("http --show x kubectl --dir d"), Ok(want));
    }

    #[test]
    fn a_misspelt_option_is_refused() {
        assert!(asked("--dri d").is_err());
        assert!(asked("--show").is_err());
    }
}
