//! Holds the simulation to what a real cluster of the simulated release answered.
//!
//! `cargo xtask oracle [--dir DIR] [AREA...] [--show NAME]` replays every recording under DIR (default `tests/oracle`) and
//! prints one line an area, `AREA: N passed, M failed`; with `--show NAME` the difference of one recording.

/// What was asked on the command line.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    dir: String,
    areas: Vec<String>,
    show: Option<String>,
}

fn parse(words: impl IntoIterator<Item = String>) -> Result<Asked, String> {
    let mut asked = Asked { dir: "tests/oracle".into(), areas: Vec::new(), show: None };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dir" => asked.dir = words.next().ok_or("--dir wants a directory")?,
            "--show" => asked.show = Some(words.next().ok_or("--show wants the name of a recording")?),
            flag if flag.starts_with('-') => return Err(format!("unknown option {flag}; there are --dir and --show")),
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
    eprintln!("oracle: no area can be replayed yet, asked for {:?} under {}", asked.areas, asked.dir);
    std::process::exit(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Asked, String> {
        parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn the_recordings_of_the_project_are_the_default() {
        assert_eq!(asked(""), Ok(Asked { dir: "tests/oracle".into(), areas: vec![], show: None }));
    }

    #[test]
    fn areas_and_options_come_in_any_order() {
        let want = Asked { dir: "d".into(), areas: vec!["http".into(), "kubectl".into()], show: Some("x".into()) };
        assert_eq!(asked("http --show x kubectl --dir d"), Ok(want));
    }

    #[test]
    fn a_misspelt_option_is_refused() {
        assert!(asked("--dri d").is_err());
        assert!(asked("--show").is_err());
    }
}
