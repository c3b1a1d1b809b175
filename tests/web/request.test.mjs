// A request's way through the apiserver, and requests written by hand.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";
import { handle, printed } from "./drive.mjs";
import { screen } from "./views.mjs";

const house = forTests();

/** An example of the editor, by what it is answered, and the station where it ends. */
const ANSWERS = [
  ["201 Created", "answer"],
  ["401 Unauthorized", "authenticate"],
  ["403 Forbidden", "authorize"],
  ["409 Conflict", "registry"],
  ["415 Unsupported Media Type", null],
  ["422 Unprocessable Entity", "validate"],
];

for (const [answer, station] of ANSWERS) {
  test(`a request written by hand is typed as curl, and opened as the way that it went: ${answer}`, async () => {
    const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
    await handle(page, "write-request").click();
    await page.locator('[data-ask="example"]').selectOption({ label: answer });
    await page.locator('[data-ask="send"]').click();
    await printed(page, "curl -ks -X");
    const legs = page.locator(".leg");
    await legs.filter({ hasText: answer.split(" ")[0] }).last().waitFor();
    const refused = page.locator('.leg[data-state="refused"]').first();
    if (answer.startsWith("2")) assert.equal(await refused.count(), 0);
    else if (station) assert.equal(await refused.getAttribute("data-station"), station);
    await page.screenshot({ path: screen(`request-${answer.split(" ")[0]}`) });
    assert.deepEqual(page.complaints, []);
  });
}

test("an eviction that a budget forbids is answered with 429, and its way can be opened from the stage", async () => {
  const page = await house.open({ query: "pace=max&lang=en", width: 1920, height: 1080 });
  await page.locator("#menu-fail").click();
  await page.locator('.drop.open [data-do="budget"]').click();
  await printed(page, "violate the pod's disruption budget");
  await handle(page, "pause").click();
  await page.locator("button.plain.request").click();
  await page.locator('.leg[data-state="refused"]').filter({ hasText: "429" }).waitFor();
  await page.screenshot({ path: screen("request-429") });
  assert.deepEqual(page.complaints, []);
});
