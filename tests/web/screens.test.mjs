// Pictures of every view in target/screens, for people to look at; and what can be asserted of each: nothing is cut off.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { start } from "./browser.mjs";
import { VIEWS, screen, settle } from "./views.mjs";

let house;
before(async () => (house = await start()));
after(() => house.close());

for (const view of VIEWS) {
  test(`the page fits: ${view.name}`, async () => {
    const page = await house.open(view);
    await settle(page, view);
    await page.screenshot({ path: screen(view.name) });
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `the page is ${wide} px wide in a window of ${window} px`);
    assert.deepEqual(page.complaints, []);
  });
}
