// The built page comes up, alone, under its own policy; and where it cannot, it says why.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";

const house = forTests();

test("the page comes up without a complaint, and fetches each of its files once", async () => {
  const page = await house.open();
  await page.locator("#loading").waitFor({ state: "detached" });
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.requests, [...new Set(page.requests)]);
});

test("the watch over the page sees what it is there to see", async () => {
  const page = await house.open();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<p style="color: red">x</p><img src="https://example.invalid/x.png">');
    setTimeout(() => Promise.reject(new Error("a stray promise")));
  });
  await page.waitForTimeout(200);
  const seen = page.complaints.join("\n");
  for (const complaint of ["policy violated: style-src", "policy violated: img-src", "a stray promise"]) {
    assert.ok(seen.includes(complaint), `${complaint} is not in\n${seen}`);
  }
});

test("a script that somebody managed to write into the page does not run", async () => {
  const page = await house.open();
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 'inline'";
    document.body.append(script);
    // Later, because what the test itself evaluates is exempt from the policy.
    setTimeout(() => new Function("window.ran = 'made from text'")());
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.match(page.complaints.join("\n"), /policy violated: script-src-elem[\s\S]*unsafe-eval/);
});

test("without WebAssembly the page says what it needs, in both languages", async () => {
  const page = await house.open({ ready: false, before: () => delete globalThis.WebAssembly });
  const said = page.getByRole("alert");
  await said.waitFor();
  assert.match(await said.innerText(), /does not run WebAssembly[\s\S]*n’exécute pas WebAssembly/);
  assert.deepEqual(page.complaints, []);
});

test("when a file of the page is missing it says that it could not start, in both languages", async () => {
  const context = await house.browser.newContext();
  const page = await context.newPage();
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto(house.url);
  const said = page.getByRole("alert");
  await said.waitFor();
  assert.match(await said.innerText(), /could not start[\s\S]*n’a pas pu démarrer/);
});

test("without JavaScript the page says what it needs, in both languages", async () => {
  const page = await house.open({ ready: false, javaScriptEnabled: false });
  const text = await page.locator("body").innerText();
  assert.match(text, /takes JavaScript[\s\S]*il lui faut JavaScript/);
});
