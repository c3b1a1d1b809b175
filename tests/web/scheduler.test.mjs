// What the scheduler says, and what it would say.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";
import { handle, until } from "./drive.mjs";
import { screen } from "./views.mjs";

const house = forTests();

const choose = async (page, what) => {
  await page.locator("#menu-create").click();
  await page.locator(`.drop.open [data-do="${what}"]`).click();
};

test("a request, a taint and a label typed change the decision before anything is created", async () => {
  const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
  await choose(page, "what-if");
  const answer = handle(page, "what-if");
  const asks = page.locator(".ask");
  await answer.filter({ hasText: "Insufficient cpu" }).waitFor();
  await asks.nth(0).fill("1");
  await answer.filter({ hasText: "★" }).waitFor();
  assert.ok(await asks.nth(0).evaluate((input) => input === document.activeElement), "the answer leaves the form alone");
  await asks.nth(4).fill("node01 gpu=yes:NoSchedule");
  await answer.filter({ hasText: "untolerated taint" }).waitFor();
  await asks.nth(2).fill("disk=ssd");
  await answer.filter({ hasText: "didn't match" }).waitFor();
  await asks.nth(3).fill("node02 disk=ssd");
  await answer.filter({ hasText: "★" }).waitFor();
  await page.screenshot({ path: screen("what-if") });
  assert.equal(await page.locator('[data-vitrine="pod"][data-name="what-if"]').count(), 0);
  assert.deepEqual(page.complaints, []);
});

test("the course's example: a pod that asks for 10 cpu goes where there are so many", async () => {
  const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
  await choose(page, "course");
  await until(page, 8, "current", "done");
  const table = page.locator(".verdicts");
  await table.filter({ hasText: "Insufficient cpu" }).waitFor();
  await page.screenshot({ path: screen("course") });
  assert.match(await table.locator(".winner").innerText(), /node1[26]cpu/);
  assert.deepEqual(page.complaints, []);
});

test("a cell of the table says how its number came about, with the numbers in it, and a weight typed changes the sum", async () => {
  const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
  await choose(page, "what-if");
  const answer = handle(page, "what-if");
  await page.locator(".ask").nth(0).fill("1");
  await answer.filter({ hasText: "★" }).waitFor();
  const because = page.locator(".because");
  const cell = page.locator(".winner [data-how^='NodeResourcesFit'].score");
  await cell.focus();
  await because.filter({ hasText: /cpu: \(4 − \S+ − 1\) \/ 4 = \d+ %[\s\S]*\) \/ 2 = \d+/ }).waitFor();
  await page.locator(".winner [data-how^='TaintToleration'].pass").hover();
  await because.filter({ hasText: "It passes." }).waitFor();
  const once = Number((await cell.innerText()).split("\n")[0]);
  await page.locator(".ask").nth(5).fill("NodeResourcesFit=5");
  await page.locator("thead").filter({ hasText: "× 5" }).waitFor();
  assert.equal(Number((await cell.innerText()).split("\n")[0]), once * 5);
  await page.locator(".ask").nth(0).fill("10");
  await page.locator(".ruled-out .reason").filter({ hasText: "Insufficient cpu" }).first().hover();
  await because.filter({ hasText: /cpu: 10 > 4 − / }).waitFor();
  await page.screenshot({ path: screen("table") });
  assert.deepEqual(page.complaints, []);
});
