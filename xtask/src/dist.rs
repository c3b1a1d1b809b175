//! `cargo xtask dist` and `bench`: the page as people get it, and what it costs.

use crate::page::files;
use crate::run::{Outcome, Run, find, root};
use crate::tools;

/// Everything that the first load downloads, brotli 11: what the nearest comparable page takes (DESIGN section 8).
const BUDGET_BYTES: u64 = 325 * 1000;

/// Builds the page and prints what its first load downloads.
pub fn dist() -> Outcome {
    build()?;
    weigh()
}

/// Builds the release page into dist/.
pub fn build() -> Outcome {
    tools::report(&tools::for_page());
    // Trunk takes `NO_COLOR=1` for a bad value of its own option. Fetched first, because Trunk then works offline: it must not
    // download tools behind our back.
    Run::cargo(["fetch", "--locked"]).check()?;
    Run::new("trunk").args(["build", "--release", "--offline", "--locked"]).without_env("NO_COLOR").check()
}

/// Prints the size of each file of dist/ and the sum, against the budget.
pub fn weigh() -> Outcome {
    if find("node").is_none() {
        return Err("there is no node, whose brotli weighs the page".into());
    }
    let mut sums = (0, 0);
    println!("\n{:>10} {:>10}  file", "bytes", "brotli 11");
    for path in files(&root().join("dist"))? {
        let raw = std::fs::metadata(&path).map_or(0, |meta| meta.len());
        let packed = brotli(&path.to_string_lossy())?;
        println!("{raw:>10} {packed:>10}  {}", path.file_name().unwrap_or_default().to_string_lossy());
        sums = (sums.0 + raw, sums.1 + packed);
    }
    let verdict = if sums.1 <= BUDGET_BYTES { "within" } else { "OVER" };
    println!("{:>10} {:>10}  in all: {verdict} the budget of {BUDGET_BYTES} bytes", sums.0, sums.1);
    Ok(())
}

fn brotli(path: &str) -> Result<u64, String> {
    const SCRIPT: &str = "const z=require('zlib');console.log(z.brotliCompressSync(require('fs').readFileSync(process.argv[1]),\
                          {params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}).length)";
    let answer = Run::new("node").args(["-e", SCRIPT, path]).read().ok_or("node could not compress a file")?;
    answer.trim().parse().map_err(|_| format!("node's answer is no number: {answer}"))
}

/// The native benches, built as the page is and run by V8.
fn in_wasm(words: &[String]) -> Outcome {
    tools::for_wasm_benches()?;
    let target = root().join("target/wasm-bench");
    let words = words.iter().map(|word| word.trim_start_matches("wasm").trim_start_matches('/'));
    Run::cargo(["bench", "--profile", "release", "--target", "wasm32-wasip1", "-p", "vitrine", "--bench", "house"])
        .args(["--no-run"])
        .env("CARGO_TARGET_DIR", &target)
        .check()?;
    let built = files(&target.join("wasm32-wasip1/release/deps"))?;
    let is_ours = |path: &&std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("house-") && name.ends_with(".wasm")
    };
    let changed = |path: &&std::path::PathBuf| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let newest = built.iter().filter(is_ours).max_by_key(changed).ok_or("cargo has built no bench")?;
    Run::new("node")
        .args(["tests/web/wasm-bench.mjs", &newest.to_string_lossy()])
        .args(words.filter(|word| !word.is_empty()))
        .check()
}

/// The benches natively, or as WebAssembly (`wasm/NAME`), then the page in Chromium; the rows whose names begin with one of the words.
pub fn bench(words: &[String]) -> Outcome {
    let (wasm, words): (Vec<String>, Vec<String>) = words.iter().cloned().partition(|word| word.starts_with("wasm"));
    if !wasm.is_empty() {
        in_wasm(&wasm)?;
        if words.is_empty() {
            return Ok(());
        }
    }
    let words = &words;
    let in_page = |word: &String| word.starts_with("page");
    if words.is_empty() || words.iter().any(|word| !in_page(word)) {
        Run::cargo(["bench", "--profile", "fast", "-p", "vitrine", "--bench", "house", "--"]).args(words).check()?;
    }
    if !words.is_empty() && !words.iter().any(in_page) {
        return Ok(());
    }
    build()?;
    weigh()?;
    tools::report(&tools::for_browser_tests());
    Run::new("node").args(["tests/web/bench.mjs"]).args(words).check()
}
