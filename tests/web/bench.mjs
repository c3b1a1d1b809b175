// What the built page costs in headless Chromium: `cargo xtask bench` runs this after the native benches.
// Each number is the median of some fresh page loads; the machine's own load shows in the spread beside it.

import { start } from "./browser.mjs";
import { STEPS, answered, handle, type, until } from "./drive.mjs";

const ROUNDS = 5;
/** How long the slowest row may take. */
const PATIENCE_MS = 900_000;
/** Seconds that webernetes takes for so many pods in a browser, and its longest freeze (published by its authors). */
const WEBERNETES = { 1000: [31, 26], 5000: [872, 0] };

const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const wanted = (row) => words.length === 0 || words.some((word) => row.startsWith(word));

/** Runs in the page before anything else: notes when it is ready, and the longest stretch without a frame. */
function watch() {
  globalThis.bench = { readyMs: null, blockedMs: 0, memory: null };
  const load = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const loaded = await load.apply(WebAssembly, given);
    globalThis.bench.memory = loaded.instance.exports.memory;
    return loaded;
  };
  let last = performance.now();
  const frame = (now) => {
    globalThis.bench.blockedMs = Math.max(globalThis.bench.blockedMs, now - last);
    last = now;
    if (globalThis.bench.readyMs === null && document.querySelector('[data-vitrine="ready"]')) {
      globalThis.bench.readyMs = now;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function row(name, unit, values, more = "") {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, median, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((value) => value.toFixed(0));
  console.log(`${name.padEnd(44)} ${median.padStart(8)} ${unit}   (${low} to ${high})${more}`);
}

const blocked = (page) => page.evaluate(() => globalThis.bench.blockedMs);

async function opened(house, query, pace = "max") {
  const page = await house.open({ query: `pace=${pace}&${query}`, before: watch, ready: false });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.waitForFunction(() => globalThis.bench.readyMs !== null);
  return page;
}

/** Bytes that the wasm has taken: it never gives any back. */
const heap = (page) => page.evaluate(() => globalThis.bench.memory?.buffer.byteLength ?? 0);

async function story(house) {
  const [ready, told, frames] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await opened(house, "");
    ready.push(await page.evaluate(() => globalThis.bench.readyMs));
    await page.evaluate(() => (globalThis.bench.blockedMs = 0));
    const begin = Date.now();
    await type(page, "kubectl run nginx --image nginx");
    await until(page, STEPS, "done");
    told.push(Date.now() - begin);
    frames.push(await blocked(page));
    await handle(page, "clock").first().waitFor();
    await page.context().close();
  }
  row("from navigation to a cluster that is ready", "ms", ready);
  row("the story at full pace, from Enter to step 13", "ms", told);
  row("longest time without a frame meanwhile", "ms", frames);
}

/** Pods made by the terminal, as anybody could: a file of manifests, kubectl create, and waiting until all run. */
async function pods(house, count, workers) {
  // Of few nodes each takes many; of many the usual number is enough.
  const page = await opened(house, `workers=${workers}&pods=${workers > 3 ? 110 : 5000}`);
  const manifest = "---\\napiVersion: v1\\nkind: Pod\\nmetadata: {name: p%s}\\nspec: {containers: [{name: c, image: nginx}]}\\n";
  await type(page, `for i in $(seq ${count}); do printf -- '${manifest}' $i; done > pods.yaml; echo written`);
  await answered(page, "written");
  const [before, at] = [await heap(page), await handle(page, "clock").first().getAttribute("data-ns")];
  await page.evaluate(() => (globalThis.bench.blockedMs = 0));
  const begin = Date.now();
  const running = "$(kubectl get pods --no-headers | grep -c Running)";
  await type(page, `kubectl create -f pods.yaml > made; until [ ${running} -ge ${count} ]; do sleep 2; done; echo all run`);
  await answered(page, "all run");
  const wall = Date.now() - begin;
  const ns = (await handle(page, "clock").first().getAttribute("data-ns")) - at;
  const [seconds, freeze] = WEBERNETES[count] ?? [];
  const beside = seconds && workers === 3 ? `  webernetes ${seconds} s, frozen ${freeze} s: ${(seconds / (wall / 1000)).toFixed(1)}x` : "";
  row(`${count} pods on ${workers} nodes until all run`, "ms", [wall], `  virtual ${(ns / 1e9).toFixed(0)} s${beside}`);
  row("longest time without a frame meanwhile", "ms", [await blocked(page)]);
  row("the page's heap, more a pod", "B ", [((await heap(page)) - before) / count]);
  await page.context().close();
}

/** How many times real time an idle cluster runs at the fastest pace of the clock, which is 1,000. */
async function idle(house, workers) {
  const page = await opened(house, `workers=${workers}`, 1000);
  const ready = await page.evaluate(() => globalThis.bench.readyMs);
  const clock = async () => Number(await handle(page, "clock").first().getAttribute("data-ns"));
  await type(page, "sleep 100000");
  const [from, begin] = [await clock(), Date.now()];
  await page.waitForTimeout(10_000);
  const speed = ((await clock()) - from) / 1e6 / (Date.now() - begin);
  row(`${workers} idle nodes: times real time`, "x ", [speed], `  ready after ${(ready / 1000).toFixed(1)} s`);
  await page.context().close();
}

const house = await start();
try {
  console.log("\nthe page in headless Chromium");
  if (wanted("page/story")) await story(house);
  for (const workers of [3, 1000]) {
    for (const count of [10, 100, 1000, 5000]) {
      if (wanted(`page/pods/${count}/${workers}`)) await pods(house, count, workers);
    }
  }
  for (const workers of [3, 1000]) {
    if (wanted(`page/idle/${workers}`)) await idle(house, workers);
  }
} finally {
  await house.close();
}
