//! `cargo xtask test`: every check there is, in an order that fails early, and one summary at the end.

use crate::page::files;
use crate::run::{Outcome, Run, find, root};
use crate::{dist, tools};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How one step ended.
enum Ended {
    Passed(Counts),
    Failed(Counts, String),
    Skipped(String),
}

/// What a test runner said that it ran.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
    ignored: u64,
}

/// What became of a step, and how long it took.
type Row = (&'static Step, Ended, Duration);

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Ended,
    when: When,
}

/// The release page takes one core for minutes, so it is built beside what does not need it.
#[derive(PartialEq)]
enum When {
    InTurn,
    Beside,
    AfterThoseBeside,
}

/// The recordings that are not yet answered as a real cluster did: what passes may not be lost again.
pub const KNOWN_FAILURES: &str = "tests/oracle/known-failures.txt";

const fn step(name: &'static str, what: &'static str, run: fn() -> Ended) -> Step {
    Step { name, what, run, when: When::InTurn }
}

static STEPS: [Step; 9] = [
    step("fmt", "the code is formatted", || lint(["fmt", "--all", "--check"])),
    step("clippy", "no lint complains, natively", clippy_native),
    step("clippy-wasm", "no lint complains about the page", clippy_wasm),
    Step { when: When::Beside, ..step("dist", "the release page is built, beside the next steps", release) },
    step("native", "tests of the engine, the rooms, the chores", native),
    step("oracle", "what a real cluster answered is still answered so", recordings),
    step("chrome", "the same worlds in Chromium", || wasm("--chrome", "chromedriver")),
    step("firefox", "the same worlds in Firefox", || wasm("--firefox", "geckodriver")),
    Step { when: When::AfterThoseBeside, ..step("web", "the built page, driven in Chromium", web) },
];

/// The names of the steps, in order.
pub fn step_names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs all the steps, or those named, and fails if one failed.
pub fn test(words: &[String]) -> Outcome {
    if let Some(unknown) = words.iter().find(|word| !step_names().contains(&word.as_str())) {
        return Err(format!("test has no step '{unknown}'; it has {}", step_names().join(", ")));
    }
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    let mut missing = Vec::new();
    if ["clippy-wasm", "chrome", "firefox", "dist", "web"].iter().any(|name| wanted(name)) {
        missing.extend(tools::for_page());
    }
    if ["chrome", "firefox", "web"].iter().any(|name| wanted(name)) {
        missing.extend(tools::for_browser_tests());
    }
    let mut rows = Vec::new();
    let mut beside = Vec::new();
    for step in STEPS.iter().filter(|step| wanted(step.name)) {
        if step.when == When::AfterThoseBeside {
            rows.extend(beside.drain(..).map(joined));
        }
        println!("\n=== {}: {}", step.name, step.what);
        match step.when {
            When::Beside => beside.push((step, std::thread::spawn(|| timed(step)))),
            _ => rows.push(timed(step)),
        }
    }
    rows.extend(beside.drain(..).map(joined));
    summary(&rows, &missing)
}

/// Runs a step, and says how long it took.
fn timed(step: &'static Step) -> Row {
    let start = Instant::now();
    let ended = (step.run)();
    (step, ended, start.elapsed())
}

/// What a step that ran beside others came to.
fn joined((step, run): (&'static Step, JoinHandle<Row>)) -> Row {
    run.join().unwrap_or_else(|_| (step, Ended::Failed(Counts::default(), "  it panicked".into()), Duration::ZERO))
}

fn summary(rows: &[Row], missing: &[tools::Missing]) -> Outcome {
    println!("\n=== summary");
    tools::report(missing);
    let (mut all, mut failures) = (Counts::default(), Vec::new());
    for (step, ended, took) in rows {
        let (word, counts, remark) = match ended {
            Ended::Passed(counts) => ("ok", Some(counts), ""),
            Ended::Failed(counts, why) => ("FAILED", Some(counts), why.as_str()),
            Ended::Skipped(why) => ("skipped", None, why.as_str()),
        };
        let counted = counts.filter(|counts| **counts != Counts::default()).map_or(String::new(), Counts::to_string);
        println!("{:12} {word:8} {:>5} s  {counted}{remark}", step.name, took.as_secs());
        if let Some(counts) = counts {
            all.add(counts);
        }
        if matches!(ended, Ended::Failed(..)) {
            failures.push(step.name);
        }
    }
    println!("\ntests: {all}");
    if failures.is_empty() { Ok(()) } else { Err(format!("failed: {}", failures.join(", "))) }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed, {} ignored", self.passed, self.failed, self.ignored)
    }
}

impl Counts {
    fn add(&mut self, more: &Counts) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.ignored += more.ignored;
    }

    /// Adds up cargo's lines `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.
    fn of_cargo(text: &str) -> Counts {
        let mut counts = Counts::default();
        for line in text.lines().filter(|line| line.trim_start().starts_with("test result:")) {
            let number = |word: &str| {
                let words: Vec<&str> = line.split([' ', ';']).filter(|part| !part.is_empty()).collect();
                let at = words.iter().position(|part| *part == word)?;
                words.get(at.checked_sub(1)?)?.parse::<u64>().ok()
            };
            counts.passed += number("passed").unwrap_or(0);
            counts.failed += number("failed").unwrap_or(0);
            counts.ignored += number("ignored").unwrap_or(0);
        }
        counts
    }

    /// Reads the lines `# pass 3` at the end of what node's runner prints.
    fn of_node(text: &str) -> Counts {
        let number = |word: &str| {
            let line = text.lines().rev().find_map(|line| line.strip_prefix("# ")?.strip_prefix(word));
            line.and_then(|rest| rest.trim().parse().ok()).unwrap_or(0)
        };
        let failed = number("fail ") + number("cancelled ");
        Counts { passed: number("pass "), failed, ignored: number("skipped ") + number("todo ") }
    }
}

fn judge(outcome: Outcome, counts: Counts) -> Ended {
    match outcome {
        Ok(()) if counts.failed == 0 => Ended::Passed(counts),
        Ok(()) => Ended::Failed(counts, String::new()),
        Err(why) => Ended::Failed(counts, format!("  {why}")),
    }
}

fn lint<const N: usize>(words: [&str; N]) -> Ended {
    judge(Run::cargo(words).check(), Counts::default())
}

fn clippy_native() -> Ended {
    lint(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn clippy_wasm() -> Ended {
    lint(["clippy", "-p", "vitrine", "--target", "wasm32-unknown-unknown", "--all-targets", "--", "-D", "warnings"])
}

fn native() -> Ended {
    let (outcome, text) = Run::cargo(["test", "--workspace", "--no-fail-fast"]).check_and_read();
    let counts = Counts::of_cargo(&text);
    if outcome.is_ok() && counts.passed == 0 {
        return Ended::Failed(counts, "  no test ran".into());
    }
    judge(outcome, counts)
}

fn recordings() -> Ended {
    let held = Run::cargo(["run", "-q", "-p", "vitrine-oracle", "--"]).args(["--hold", KNOWN_FAILURES]);
    judge(held.check(), Counts::default())
}

fn wasm(browser: &str, driver: &str) -> Ended {
    for program in ["wasm-pack", driver] {
        if find(program).is_none() {
            return Ended::Skipped(format!("there is no {program}"));
        }
    }
    let (outcome, text) = Run::new("wasm-pack")
        .args(["test", "--headless", browser, "--", "--locked", "--test", "wasm"])
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .check_and_read();
    let counts = Counts::of_cargo(&text);
    if outcome.is_ok() && counts.passed == 0 {
        return Ended::Failed(counts, "  no test ran".into());
    }
    judge(outcome, counts)
}

fn release() -> Ended {
    judge(dist::build().and_then(|()| dist::weigh()), Counts::default())
}

fn web() -> Ended {
    for program in ["node", "chromium"] {
        if find(program).is_none() {
            return Ended::Skipped(format!("there is no {program}"));
        }
    }
    let tests = match files(&root().join("tests/web")) {
        Ok(paths) => paths.into_iter().map(|path| path.to_string_lossy().into_owned()),
        Err(why) => return Ended::Failed(Counts::default(), format!("  {why}")),
    };
    let tests = tests.filter(|name| name.ends_with(".test.mjs"));
    let (outcome, text) = Run::new("node").args(["--test", "--test-reporter=tap"]).args(tests).check_and_read();
    judge(outcome, Counts::of_node(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_s_results_are_added_up() {
        let text = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                    noise\n    test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 measured\n";
        assert_eq!(Counts::of_cargo(text), Counts { passed: 5, failed: 4, ignored: 1 });
    }

    #[test]
    fn node_s_results_are_read() {
        let text = "ok 1 - x\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n# duration_ms 3\n";
        assert_eq!(Counts::of_node(text), Counts { passed: 2, failed: 1, ignored: 1 });
    }

    #[test]
    fn a_step_that_failed_fails_the_whole() {
        static STEP: Step = step("x", "", || Ended::Skipped(String::new()));
        let failed = Ended::Failed(Counts::default(), String::new());
        assert!(summary(&[(&STEP, failed, Duration::ZERO)], &[]).is_err());
        assert!(summary(&[(&STEP, Ended::Passed(Counts::default()), Duration::ZERO)], &[]).is_ok());
    }
}
