//! The tools that a fresh Debian machine lacks: found if they are there, installed if not, named if that is impossible.

use crate::run::{Outcome, Run, find, root};
use std::time::Instant;

/// Trunk: the newest release that builds with the Rust of this project.
const TRUNK: &str = "0.21.14";
const WASM_PACK: &str = "0.15.1";
const GECKODRIVER: &str = "0.37.1";

/// Installed for their speed of building, not of running: together they build in minutes instead of most of an hour.
const QUICK_BUILD: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
];

/// What a tool that cannot be had costs.
pub struct Missing {
    pub tool: &'static str,
    pub why: String,
    pub consequence: &'static str,
}

/// Everything that `serve` and `test` need.
pub fn install_all() -> Outcome {
    let missing: Vec<Missing> = for_page().into_iter().chain(for_browser_tests()).collect();
    report(&missing);
    if missing.is_empty() { Ok(()) } else { Err("some tools could not be installed".into()) }
}

/// Says plainly what is missing, and what follows.
pub fn report(missing: &[Missing]) {
    for gap in missing {
        println!("MISSING  {}: {}. Consequence: {}.", gap.tool, gap.why.trim(), gap.consequence);
    }
}

/// What builds the page: the wasm target, Trunk, wasm-bindgen, and the npm packages (wasm-opt among them).
pub fn for_page() -> Vec<Missing> {
    let mut gaps = Vec::new();
    let mut need = |tool, consequence, outcome: Outcome| {
        if let Err(why) = outcome {
            gaps.push(Missing { tool, why, consequence });
        }
    };
    need("Rust's wasm32-unknown-unknown target", "the page cannot be built", target("wasm32-unknown-unknown"));
    need("trunk", "the page cannot be built", cargo_tool("trunk", "trunk", Some("trunk 0.21."), TRUNK, true, "0"));
    let bindgen = wasm_bindgen_version();
    let wanted = format!("wasm-bindgen {bindgen}");
    let outcome = cargo_tool("wasm-bindgen", "wasm-bindgen-cli", Some(&wanted), &bindgen, false, "1");
    need("wasm-bindgen-cli", "the page cannot be built", outcome);
    need("node and npm", "no wasm-opt (the page downloads a third more), no driven browser tests", node());
    need("npm packages (binaryen)", "no wasm-opt: the page downloads a third more", npm_packages());
    gaps
}

/// What drives browsers: wasm-pack, Chromium and Firefox with their drivers, fonts for the screenshots.
pub fn for_browser_tests() -> Vec<Missing> {
    let mut gaps = Vec::new();
    let mut need = |tool, consequence, outcome: Outcome| {
        if let Err(why) = outcome {
            gaps.push(Missing { tool, why, consequence });
        }
    };
    let outcome = cargo_tool("wasm-pack", "wasm-pack", None, WASM_PACK, true, "0");
    need("wasm-pack", "the tests inside browsers are skipped", outcome);
    let packages = ["chromium", "chromium-driver", "fonts-dejavu-core", "fonts-liberation"];
    let there = find("chromium").is_some() && find("chromedriver").is_some() && has_fonts();
    need("Chromium and its driver", "the tests in Chromium are skipped", apt(there, &packages));
    need("Firefox", "the tests in Firefox are skipped", apt(find_firefox(), &["firefox-esr"]));
    let outcome = cargo_tool("geckodriver", "geckodriver", None, GECKODRIVER, true, "0");
    need("geckodriver", "the tests in Firefox are skipped", outcome);
    gaps
}

fn find_firefox() -> bool {
    find("firefox").is_some() || find("firefox-esr").is_some()
}

/// A wasm-opt that is known not to break the page: npm's, as pinned in tests/web/package-lock.json.
/// Debian 12's own (version 108) builds without a word and breaks the page in the browser.
pub fn wasm_opt() -> Option<String> {
    let pinned = root().join("tests/web/node_modules/.bin/wasm-opt");
    pinned.is_file().then(|| pinned.to_string_lossy().into_owned())
}

/// What the benches need that run the page's code outside of a page, where there is a clock and a console.
pub fn for_wasm_benches() -> Outcome {
    target("wasm32-wasip1")
}

fn target(name: &str) -> Outcome {
    let sysroot = Run::new("rustc").args(["--print", "sysroot"]).read().ok_or("rustc cannot be run")?;
    if std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(name).is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(format!("{name} is not part of this Rust, and there is no rustup to add it"));
    }
    installing(name, || Run::new("rustup").args(["target", "add", name]).check())
}

/// A program that cargo builds. `wanted` is how the answer to `--version` begins when the present one will do.
fn cargo_tool(
    program: &str,
    package: &str,
    wanted: Option<&str>,
    version: &str,
    locked: bool,
    opt_level: &str,
) -> Outcome {
    if find(program).is_some() {
        let answer = Run::new(program).args(["--version"]).read().unwrap_or_default();
        match wanted {
            Some(wanted) if !answer.starts_with(wanted) => {
                println!("{program} is here, but is '{}'; this project is built with {version}", answer.trim());
            }
            _ => return Ok(()),
        }
    }
    installing(program, || {
        // One build directory for all of them: they share many dependencies.
        let mut run = Run::cargo(["install", "--force", package, "--version", version])
            .env("CARGO_TARGET_DIR", root().join("target/tools"));
        if locked {
            run = run.args(["--locked"]);
        }
        for (name, value) in QUICK_BUILD {
            run = run.env(name, value);
        }
        run.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level).check()
    })
}

fn node() -> Outcome {
    apt(find("node").is_some() && find("npm").is_some(), &["nodejs", "npm"])
}

fn npm_packages() -> Outcome {
    let web = root().join("tests/web");
    let wanted = std::fs::read_to_string(web.join("package-lock.json")).map_err(|error| error.to_string())?;
    let stamp = web.join("node_modules/.installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    if find("npm").is_none() {
        return Err("there is no npm".into());
    }
    installing("npm packages", || Run::new("npm").args(["ci", "--no-audit", "--no-fund"]).within(&web).check())?;
    std::fs::write(stamp, wanted).map_err(|error| error.to_string())
}

fn has_fonts() -> bool {
    ["/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/liberation"]
        .iter()
        .any(|dir| std::path::Path::new(dir).is_dir())
}

fn apt(there: bool, packages: &[&str]) -> Outcome {
    if there {
        return Ok(());
    }
    let names = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(format!("not found, and this is no Debian: install {names} by hand"));
    }
    let root = Run::new("id").args(["-u"]).read().is_some_and(|id| id.trim() == "0");
    if !root && Run::new("sudo").args(["-n", "true"]).read().is_none() {
        return Err(format!("not found, and only root may install it: sudo apt-get install -y {names}"));
    }
    let apt_get = || {
        let run = if root { Run::new("apt-get") } else { Run::new("sudo").args(["-n", "apt-get"]) };
        run.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "-o", "DPkg::Lock::Timeout=300"])
    };
    installing(&names, || {
        // A stale or unreachable index is no reason to give up: the packages may be had all the same.
        if let Err(why) = apt_get().args(["update"]).check() {
            println!("{why}; trying without");
        }
        apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages).check()
    })
}

fn installing(what: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("installing {what} ...");
    let start = Instant::now();
    let outcome = work();
    match &outcome {
        Ok(()) => println!("installed {what} in {} s", start.elapsed().as_secs()),
        Err(why) => println!("could not install {what}: {why}"),
    }
    outcome
}

/// The command-line tool must be the very version of the crate: Cargo.lock says which.
fn wasm_bindgen_version() -> String {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap_or_default();
    locked_version(&lock, "wasm-bindgen").unwrap_or_else(|| "0.2.130".into())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_says_which_wasm_bindgen() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
