//! The last touch on a page that Trunk has built, called by Trunk itself (the hook in Trunk.toml), so that `trunk build`
//! by hand gives the same page as `cargo xtask dist`.

use crate::run::{Outcome, Run};
use crate::tools;
use std::path::{Path, PathBuf};

/// A release is made small by wasm-opt; a developer's build gets a policy under which Trunk may reload the page.
pub fn finish() -> Outcome {
    let staging =
        std::env::var("TRUNK_STAGING_DIR").map_err(|_| "this chore is called by trunk, with TRUNK_STAGING_DIR")?;
    let staging = PathBuf::from(staging);
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        shrink(&staging)
    } else {
        let path = staging.join("index.html");
        let page = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        std::fs::write(&path, relax(&page)?).map_err(|error| format!("{}: {error}", path.display()))
    }
}

fn shrink(staging: &Path) -> Outcome {
    let Some(wasm_opt) = tools::wasm_opt() else {
        println!("MISSING  wasm-opt: `npm ci` in tests/web installs it. Consequence: the page downloads a third more.");
        return Ok(());
    };
    for wasm in files(staging)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "wasm")) {
        let before = size(&wasm);
        let name = wasm.to_string_lossy();
        let features = ["--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-reference-types"];
        let more = ["--enable-sign-ext", "--enable-mutable-globals", "--enable-multivalue"];
        Run::new(&wasm_opt).args(["-Oz", &name, "-o", &name]).args(features).args(more).check()?;
        println!("wasm-opt: {before} to {} bytes", size(&wasm));
    }
    Ok(())
}

/// Trunk's reloading needs an inline script and a web socket; the page that people get allows neither.
fn relax(page: &str) -> Result<String, String> {
    let (script, connect) = ("script-src 'self'", "connect-src 'self'");
    if !page.contains(script) || !page.contains(connect) {
        return Err("index.html has no Content-Security-Policy with script-src 'self' and connect-src 'self'".into());
    }
    Ok(page.replace(script, "script-src 'self' 'unsafe-inline'").replace(connect, "connect-src 'self' ws:"))
}

/// The files of a directory, in order of name.
pub fn files(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths.into_iter().filter(|path| path.is_file()).collect())
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |meta| meta.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_a_policy_is_refused() {
        assert!(relax("<html></html>").is_err());
    }

    #[test]
    fn the_policy_of_the_page_can_be_relaxed_for_developers() {
        let page = relax(include_str!("../../index.html")).expect("the policy of index.html");
        assert!(page.contains("script-src 'self' 'unsafe-inline'") && page.contains("connect-src 'self' ws:"));
    }
}
