// The thirteen steps of a pod's creation: told to the end, stepped back through, told again, always the same.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";
import { STEPS, change, handle, printed, state, step, told, type, until, walk } from "./drive.mjs";
import { screen } from "./views.mjs";

const RUN = "kubectl run nginx --image nginx";

const house = forTests();

async function tell(settings) {
  const page = await house.open({ query: "pace=max", ...settings });
  await type(page, RUN);
  await until(page, STEPS, "done");
  await printed(page, "pod/nginx created");
  return page;
}

for (const lang of ["en", "fr"]) {
  test(`thirteen steps are told, in ${lang}`, async () => {
    const page = await tell({ query: `pace=max&lang=${lang}`, width: 1920, height: 1080 });
    for (let n = 1; n <= STEPS; n += 1) {
      assert.equal(await step(page, n).first().getAttribute("data-state"), "done", `step ${n}`);
      assert.match(await step(page, n).first().innerText(), /\S/, `step ${n} has words`);
    }
    await page.screenshot({ path: screen(`story-${lang}`) });
    assert.deepEqual(page.complaints, []);
  });
}

test("stepping back to step 1 and forward again shows identical states", async () => {
  const page = await tell();
  await handle(page, "pause").or(handle(page, "play")).first().waitFor();
  await handle(page, "to-end").click();
  await walk(page, () => handle(page, "back").click(), () => page.locator(`[data-vitrine="step"]:not([data-story])`).click());
  assert.deepEqual(page.complaints, []);
});

test("the ends of the story are one press away", async () => {
  const page = await tell();
  await handle(page, "to-end").click();
  const end = await state(page);
  await handle(page, "to-start").click();
  await until(page, STEPS, "waiting");
  assert.ok(told(await state(page)) <= 1);
  await handle(page, "to-end").click();
  await until(page, STEPS, "done");
  assert.deepEqual(await state(page), end);
});

test("the whole story from the keyboard alone, as a clicker sends it", async () => {
  const page = await house.open({ query: "pace=max" });
  for (let tabs = 0; tabs < 100; tabs += 1) {
    if (await handle(page, "terminal").evaluate((input) => input === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type(RUN);
  await page.keyboard.press("Enter");
  await until(page, STEPS, "done");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  const press = (key) => () => page.keyboard.press(key);
  await walk(page, press("PageUp"), press("PageDown"));
  const before = page.url();
  await page.keyboard.press("F5");
  await page.keyboard.press(".");
  assert.equal(page.url(), before);
  assert.equal(await step(page, 1).count() > 0, true, "the lesson is not lost");
});

test("the language can be switched in the middle, and nothing else changes", async () => {
  const page = await tell({ query: "pace=max&lang=en" });
  await handle(page, "to-end").click();
  const before = await state(page);
  const words = await step(page, 1).first().innerText();
  await handle(page, "lang").click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
  assert.notEqual(await step(page, 1).first().innerText(), words);
  assert.deepEqual(await state(page), before);
});

test("the same seed and the same line give the same world in another page", async () => {
  const ends = [];
  for (const theme of ["light", "dark"]) {
    const page = await house.open({ query: `pace=max&theme=${theme}` });
    await type(page, RUN);
    await until(page, STEPS, "done");
    await handle(page, "to-end").click();
    const { steps, pods } = await state(page);
    ends.push({ steps, pods });
  }
  assert.deepEqual(ends[0], ends[1]);
});

test("acting in the past says so, and the branch that was left can be taken up again", async () => {
  const page = await tell({ query: "pace=max&lang=en" });
  await handle(page, "to-start").click();
  await type(page, "kubectl run other --image nginx");
  await handle(page, "branch").filter({ hasText: "acting in the past" }).waitFor();
  await printed(page, "pod/other created");
  await handle(page, "branch").getByRole("button").first().click();
  await printed(page, "pod/nginx created");
  await until(page, STEPS, "done");
  assert.deepEqual(page.complaints, []);
});

test("a message opens: who asks what, the body before and after each station, and why, back to what a person did", async () => {
  const page = await tell({ query: "pace=max&lang=en", width: 1920, height: 1080 });
  await handle(page, "to-end").click();
  const binding = handle(page, "message").filter({ hasText: "binding" });
  for (let now = await state(page); now && told(now) >= 8 && !(await binding.count()); ) {
    now = await change(page, now, () => handle(page, "back").click());
  }
  await binding.first().click();
  const open = handle(page, "inspector");
  await open.waitFor();
  const words = await open.innerText();
  for (const part of ["POST", "/api/v1/namespaces/default/pods/nginx/binding", "system:kube-scheduler", RUN]) {
    assert.ok(words.includes(part), `${part} is not in\n${words}`);
  }
  await page.screenshot({ path: screen("inspector") });
  await page.keyboard.press("Escape");
  await open.waitFor({ state: "detached" });
  await page.locator('[data-vitrine="pod"][data-name="nginx"]').first().click();
  await open.filter({ hasText: "kind: Pod" }).waitFor();
  assert.deepEqual(page.complaints, []);
});

for (const deed of ["stop-kubelet", "cut-network", "power-off"]) {
  test(`a node falls silent and comes back: ${deed}`, async () => {
    const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
    const does = async (what) => {
      await page.locator("#machine-node02").click();
      await page.locator(`.drop.open [data-do="${what}"]`).click();
    };
    const told = (n, ...states) => {
      const any = states.map((state) => `[data-story="node-lost"][data-n="${n}"][data-state="${state}"]`);
      return page.locator(any.join(", ")).first().waitFor({ state: "attached" });
    };
    await page.locator("#menu-create").click();
    await page.locator('[data-do="deploy"]').click();
    await printed(page, "deployment.apps/web created");
    await page.locator('[data-vitrine="node"][data-name="node02"] [data-vitrine="pod"][data-phase="Running"][data-name^="web-"]').first().waitFor();
    await does(deed);
    await told(8, "current", "done");
    await page.locator('[data-vitrine="node"][data-name="node02"][data-ready="unknown"]').waitFor();
    await page.screenshot({ path: screen(`silence-${deed}`) });
    await does("bring-back");
    await told(9, "done");
    await page.locator('[data-vitrine="node"][data-name="node02"][data-ready="true"]').waitFor();
    for (let n = 1; n < 9; n += 1) {
      assert.equal(await step(page, n, "node-lost").getAttribute("data-state"), "done", `step ${n}`);
    }
    assert.deepEqual(page.complaints, []);
  });
}

/** The stories of the menu, one page each where one would disturb the other: name, steps told by the click alone, and what ends it. */
const STORIES = [
  [["deployment", 7], ["rollout", 8], ["undo", 8], ["scale-up", 6], ["scale-down", 6], ["job", 7]],
  [["drain", 6, "node02", "uncordon", 7]],
  [["node-joins", 5]],
  [["bare-pod", 7]],
  [["two-lost", 8, "node03", "bring-back", 9]],
  [["all-lost", 5, "node03", "bring-back", 6]],
  [["controller-manager", 4, "controlplane", "start-controllers", 9]],
];

for (const stories of STORIES) {
  test(`one click tells a story, which can be stepped back to its first step: ${stories.map(([name]) => name).join(", ")}`, async () => {
    const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
    for (const [name, steps, machine, deed, end] of stories) {
      const reached = (n) => {
        const any = ["current", "done"].map((is) => `[data-story="${name}"][data-n="${n}"][data-state="${is}"]`);
        return page.locator(any.join(", ")).first().waitFor({ state: "attached" });
      };
      await page.locator("#menu-stories").click();
      await page.locator(`.drop.open [data-do="${name}"]`).click();
      await reached(steps);
      if (deed) {
        await page.locator(`#machine-${machine}`).click();
        await page.locator(`.drop.open [data-do="${deed}"]`).click();
        await reached(end);
      }
      await page.screenshot({ path: screen(`story-${name}`) });
      await handle(page, "pause").or(handle(page, "play")).first().waitFor();
      await handle(page, "to-end").click();
      const button = (name) => () => page.locator(`[data-vitrine="${name}"]:not([data-story])`).click();
      const key = (name) => async () => {
        await page.evaluate(() => document.activeElement?.blur());
        await page.keyboard.press(name);
      };
      // To the first step and on to the end again, by the buttons in one story, from the keyboard in the next.
      const ways = [[button("back"), button("step")], [key("PageUp"), key("PageDown")]];
      await walk(page, ...ways[STORIES.flat().findIndex(([other]) => other === name) % 2], end ?? steps);
      await handle(page, "to-end").click();
      await handle(page, "play").click();
    }
    assert.deepEqual(page.complaints, []);
  });
}
