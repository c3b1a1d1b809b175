// How the tests speak to the page: by its handles (docs/ARCHITECTURE.md) only, so that the design may change.

import assert from "node:assert/strict";

export const STEPS = 13;

/** The elements of a handle. */
export const handle = (page, name) => page.locator(`[data-vitrine="${name}"]`);

/** The step `n` of the followed story, a pod's if nothing else is said. */
export const step = (page, n, story = "pod") => page.locator(`[data-vitrine="step"][data-story="${story}"][data-n="${n}"]`);

/** Types lines into the terminal, each with Enter. */
export async function type(page, ...lines) {
  for (const line of lines) {
    await handle(page, "terminal").fill(line);
    await handle(page, "terminal").press("Enter");
  }
}

/** Waits until step `n` is in one of these states. */
export async function until(page, n, ...states) {
  const any = states.map((state) => `[data-vitrine="step"][data-story="pod"][data-n="${n}"][data-state="${state}"]`);
  await page.locator(any.join(", ")).first().waitFor({ state: "attached" });
}

/** Waits until the terminal has printed this. */
export async function printed(page, text) {
  await handle(page, "terminal-output").filter({ hasText: text }).first().waitFor();
}

/** Waits until a line of the terminal's output is this, and nothing else: the echo of what was typed is not meant. */
export async function answered(page, text) {
  await page.locator('[data-vitrine="terminal-output"] > *').filter({ hasText: new RegExp(`^\\s*${text}\\s*$`) }).first().waitFor();
}

/** Everything that the handles tell of a page that is paused. */
export async function state(page) {
  await page.locator('[data-vitrine="clock"][data-hash]:not([data-hash=""])').first().waitFor({ state: "attached" });
  return page.evaluate(() => {
    const all = (name) => [...document.querySelectorAll(`[data-vitrine="${name}"]`)];
    const clock = all("clock")[0];
    const told = (name) => all(name).map((element) => JSON.stringify({ ...element.dataset })).sort();
    return {
      ns: clock.dataset.ns,
      hash: clock.dataset.hash,
      steps: all("step").filter(({ dataset }) => dataset.story).map(({ dataset }) => `${dataset.n} ${dataset.state}`),
      nodes: told("node"),
      pods: told("pod"),
    };
  });
}

/** The number of the step that is told now; 0 when none has begun. */
export function told(state) {
  const current = state.steps.findLast((line) => !line.endsWith("waiting"));
  return current ? Number(current.split(" ")[0]) : 0;
}

/** Acts until the state differs from `before`, and gives the new one; null if nothing changes. */
export async function change(page, before, act) {
  await act();
  const same = JSON.stringify(before);
  for (let patience = 0; patience < 40; patience += 1) {
    const now = await state(page);
    if (JSON.stringify(now) !== same) return now;
    await page.waitForTimeout(25);
  }
  return null;
}

/** Walks back by `back` until step 1 is the one told, then forward again by `forth`: the states must be the same. */
export async function walk(page, back, forth, steps = STEPS) {
  const there = [await state(page)];
  assert.equal(told(there[0]), steps, "the story is told to its end");
  while (told(there.at(-1)) > 1) {
    const next = await change(page, there.at(-1), back);
    assert.ok(next, `stepping back from step ${told(there.at(-1))} changes nothing`);
    there.push(next);
    assert.ok(there.length < 500, "stepping back leads to step 1");
  }
  const again = [there.at(-1)];
  for (let left = there.length - 1; left > 0; left -= 1) {
    const next = await change(page, again.at(-1), forth);
    assert.ok(next, `stepping forward from step ${told(again.at(-1))} changes nothing`);
    again.push(next);
  }
  assert.deepEqual(again, [...there].reverse());
  return there;
}
