// What the built page costs in headless Chromium: `cargo xtask bench` runs this after the native benches.
// Each number is the median of some fresh page loads; the machine's own load shows in the spread beside it.

import { start } from "./browser.mjs";
import { STEPS, handle, type, until } from "./drive.mjs";

const ROUNDS = 5;

/** Runs in the page before anything else: notes when it is ready, and the longest stretch without a frame. */
function watch() {
  globalThis.bench = { readyMs: null, blockedMs: 0 };
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

function row(name, unit, values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, median, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((value) => value.toFixed(0));
  console.log(`${name.padEnd(44)} ${median.padStart(8)} ${unit}   (${low} to ${high})`);
}

const house = await start();
try {
  const [ready, story, blocked] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await house.open({ query: "pace=max", before: watch });
    await page.waitForFunction(() => globalThis.bench.readyMs !== null);
    ready.push(await page.evaluate(() => globalThis.bench.readyMs));
    await page.evaluate(() => (globalThis.bench.blockedMs = 0));
    const begin = Date.now();
    await type(page, "kubectl run nginx --image nginx");
    await until(page, STEPS, "done");
    story.push(Date.now() - begin);
    blocked.push(await page.evaluate(() => globalThis.bench.blockedMs));
    await handle(page, "clock").first().waitFor();
    await page.context().close();
  }
  console.log("\nthe page in headless Chromium");
  row("from navigation to a cluster that is ready", "ms", ready);
  row("the story at full pace, from Enter to step 13", "ms", story);
  row("longest time without a frame meanwhile", "ms", blocked);
} finally {
  await house.close();
}
