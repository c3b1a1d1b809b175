// The terminal's editor: what kubectl edit and vi open is changed on the page, and goes where it belongs.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";
import { answered, handle, printed, type } from "./drive.mjs";
import { screen, violations } from "./views.mjs";

const house = forTests();

const SIZES = [
  { name: "en", query: "lang=en&pace=max", width: 1920, height: 1080 },
  { name: "fr-dark", query: "lang=fr&theme=dark&pace=max", width: 1280, height: 720 },
  { name: "fr-phone", query: "lang=fr&pace=max", width: 390, height: 844, isMobile: true, hasTouch: true },
];

for (const { name, ...view } of SIZES) {
  test(`kubectl edit: a mistake comes back with what is wrong, and is mended: ${name}`, async () => {
    const page = await house.open(view);
    const field = handle(page, "editor");
    const change = async (from, to) => {
      const text = await field.inputValue();
      assert.ok(text.includes(from), `${from} is not in\n${text}`);
      await field.fill(text.replace(from, to));
    };
    await type(page, "kubectl create deployment web --image nginx --replicas 2");
    await printed(page, "deployment.apps/web created");
    await type(page, "kubectl edit deployment web");
    await field.waitFor();
    assert.match(await field.inputValue(), /^# Please edit the object below/);
    await change("replicas: 2", "replicas: -2");
    await handle(page, "editor-save").click();
    await printed(page, 'error: deployments.apps "web" is invalid');
    await page.waitForFunction(() => document.querySelector("#editor")?.value.includes("was not valid"));
    assert.match(await field.inputValue(), /# \* spec.replicas: Invalid value: -2: must be greater than or equal to 0/);
    await page.screenshot({ path: screen(`editor-${name}`) });
    assert.deepEqual(await violations(page), []);
    await change("replicas: -2", "replicas: 3");
    await field.press("Control+s");
    await printed(page, "deployment.apps/web edited");
    assert.equal(await field.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), "terminal", "the terminal has the keyboard again");
    await type(page, "kubectl get deployment web -o jsonpath='{.spec.replicas}'");
    await answered(page, "3");
    assert.deepEqual(page.complaints, []);
  });
}

test("vi: hands that know it write :wq and :q!", async () => {
  const page = await house.open({ query: "pace=max&lang=en" });
  const field = handle(page, "editor");
  for (const [typed, end, shown] of [["hello", ":wq", "hello"], ["lost", ":q!", "hello"]]) {
    await type(page, "vi note.txt");
    await field.waitFor();
    await field.pressSequentially(`${typed}\n${end}\n`);
    await field.waitFor({ state: "detached" });
    await type(page, "cat note.txt; echo over");
    await answered(page, "over");
    await printed(page, shown);
    await type(page, "clear");
  }
  await type(page, "cat note.txt");
  await answered(page, "hello");
  assert.deepEqual(page.complaints, []);
});
