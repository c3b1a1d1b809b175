// Every view, in both languages and themes, on a screen, in projector mode and on a phone: axe finds nothing to say against
// it, and nothing is cut off. Pictures go to target/screens, for people to look at.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";
import { VIEWS, screen, settle, violations } from "./views.mjs";

const house = forTests();

for (const view of VIEWS) {
  test(`the page fits, and axe finds no violation: ${view.name}`, async () => {
    const page = await house.open(view);
    await settle(page, view);
    await page.screenshot({ path: screen(view.name) });
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `the page is ${wide} px wide in a window of ${window} px`);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(await violations(page), []);
  });
}
