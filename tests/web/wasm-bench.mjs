// Runs the benches compiled to WebAssembly: node tests/web/wasm-bench.mjs FILE.wasm [NAME...].
// The same program as natively, by the page's own profile, in V8, which is also Chromium's engine.

import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [file, ...names] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: ["bench", ...names], returnOnExit: true });
const module = await WebAssembly.compile(await readFile(file));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
