// axe finds nothing to say against the page: in both languages and themes, on a screen, in projector mode and on a phone.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { start } from "./browser.mjs";
import { VIEWS, settle } from "./views.mjs";

const AXE = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

let house;
before(async () => (house = await start()));
after(() => house.close());

for (const view of VIEWS) {
  test(`axe finds no violation: ${view.name}`, async () => {
    const page = await house.open(view);
    await settle(page, view);
    // The page's policy has no say over what the test's own browser evaluates in it.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`);
    assert.deepEqual(found, []);
  });
}
