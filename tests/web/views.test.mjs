// Every view, in both languages and themes, on a screen, in projector mode and on a phone: axe finds nothing to say against
// it, and nothing is cut off. Pictures go to target/screens, for people to look at.

import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { forTests } from "./browser.mjs";
import { VIEWS, screen, settle } from "./views.mjs";

const AXE = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

const house = forTests();

for (const view of VIEWS) {
  test(`the page fits, and axe finds no violation: ${view.name}`, async () => {
    const page = await house.open(view);
    await settle(page, view);
    await page.screenshot({ path: screen(view.name) });
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `the page is ${wide} px wide in a window of ${window} px`);
    assert.deepEqual(page.complaints, []);
    // The page's policy has no say over what the test's own browser evaluates in it.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`);
    assert.deepEqual(found, []);
  });
}
