//! The chores of the project, each one command: `cargo xtask` lists them.
//! No dependencies, so that it is built in a second wherever Rust is.

mod dist;
mod page;
mod run;
mod serve;
mod suite;
mod tools;

use run::{Outcome, Run};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--dev] [--port N] [--no-open]    install what is missing, build the page, open it on localhost
cargo xtask test [STEP...]                          install what is missing, run every test (or only the steps named)
cargo xtask dist                                    build the page into dist/ and print what its first load downloads
cargo xtask bench [NAME...]                         measure, natively, as wasm (wasm/NAME) and in Chromium (docs/BENCHES.md names the rows)
cargo xtask oracle [--dir DIR] [AREA...] [--show NAME]
                                                    replay what a real cluster answered, count what agrees
cargo xtask golden                                  write the golden files of the tests anew, for review with git diff
cargo xtask install                                 install what `serve` and `test` need, nothing else

steps of test: ";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = match words.split_first() {
        Some((chore, rest)) => (chore.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match chore {
        "serve" => serve::serve(rest),
        "test" => suite::test(rest),
        "dist" => dist::dist(),
        "bench" => dist::bench(rest),
        "oracle" => oracle(rest),
        "golden" => golden(),
        "install" => tools::install_all(),
        "finish-page" => page::finish(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}{}", suite::step_names().join(", "));
            Ok(())
        }
        other => Err(format!("there is no chore '{other}'\n\n{USAGE}{}", suite::step_names().join(", "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Replays the recordings; the counting is done by the program in `oracle/`, its exit status is passed on.
fn oracle(words: &[String]) -> Outcome {
    Run::cargo(["run", "-q", "--profile", "fast", "-p", "vitrine-oracle", "--"]).args(words).pass_on()
}

/// The golden worlds, and the list of the recordings that are not yet answered as a real cluster did.
fn golden() -> Outcome {
    Run::cargo(["test", "-p", "vitrine", "--test", "golden"]).env("UPDATE_GOLDEN", "1").check()?;
    Run::cargo(["run", "-q", "-p", "vitrine-oracle", "--", "--write", suite::KNOWN_FAILURES]).check()
}
