// The terminal: what stops a pod on its way is told where it stops, and what people type stays text.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { start } from "./browser.mjs";
import { handle, printed, type, until } from "./drive.mjs";
import { screen } from "./views.mjs";

const MANIFEST = (name, spec) =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"${name}"},"spec":${JSON.stringify(spec)}}`;

/** What is typed, what is printed, the step at which the flow stops and how that step then stands. */
const STOPS = [
  {
    name: "no certificate",
    lines: [`curl -k -X POST https://172.30.1.2:6443/api/v1/namespaces/default/pods -H 'Content-Type: application/json' -d '{}'`],
    says: /User \\"system:anonymous\\" cannot create/,
    at: 2,
    state: "failed",
  },
  {
    name: "a token that nobody issued",
    lines: [`curl -k -X POST https://172.30.1.2:6443/api/v1/namespaces/default/pods -H 'Authorization: Bearer nobody' -H 'Content-Type: application/json' -d '{}'`],
    says: /"code": 401/,
    at: 1,
    state: "failed",
  },
  {
    name: "an invalid manifest",
    lines: ["kubectl apply -f - <<EOF", MANIFEST("Not_A_Name", { containers: [{ name: "a", image: "nginx" }] }), "EOF"],
    says: /is invalid: metadata\.name/,
    at: 2,
    state: "failed",
  },
  {
    name: "a name that exists",
    lines: ["kubectl run twice --image nginx", "kubectl run twice --image nginx"],
    says: /pods "twice" already exists/,
  },
  {
    name: "a namespace that does not exist",
    lines: ["kubectl run lost --image nginx -n nowhere"],
    says: /namespaces "nowhere" not found/,
  },
  {
    name: "a node selector that matches no node",
    lines: [
      "kubectl apply -f - <<EOF",
      MANIFEST("picky", { nodeSelector: { disk: "none" }, containers: [{ name: "a", image: "nginx" }] }),
      "EOF",
    ],
    says: /pod\/picky created/,
    phase: ["picky", "Pending"],
  },
];

let house;
before(async () => (house = await start()));
after(() => house.close());

for (const stop of STOPS) {
  test(`the flow stops where it does: ${stop.name}`, async () => {
    const page = await house.open({ query: "pace=max&lang=en" });
    await type(page, ...stop.lines);
    await printed(page, stop.says);
    if (stop.at) await until(page, stop.at, stop.state);
    if (stop.phase) {
      const [name, phase] = stop.phase;
      await page.locator(`[data-vitrine="pod"][data-name="${name}"][data-phase="${phase}"]`).first().waitFor({ state: "attached" });
    }
    await page.screenshot({ path: screen(`stop-${stop.name.replaceAll(" ", "-")}`) });
    assert.deepEqual(page.complaints, []);
  });
}

test("what people type is shown as text", async () => {
  const page = await house.open({ query: "pace=max" });
  for (const evil of ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "\u202e\u0007\u001b[31mred"]) {
    await type(page, `kubectl run '${evil}' --image nginx`, `echo ${evil}`);
  }
  await type(page, "kubectl get pods");
  await printed(page, "No resources found");
  assert.equal(await page.locator('img[src="x"]').count(), 0);
  assert.deepEqual(page.complaints, []);
});

/** A small seeded generator, so that what fails can be run again. */
function* draws(seed) {
  for (let x = seed >>> 0; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x;
  }
}

test("garbage gets an answer and the page lives on", async () => {
  const page = await house.open({ query: "pace=max" });
  const pieces = ["kubectl", "get", "pods", "-o", "yaml", "'", '"', "<<EOF", "|", "--", "-n", "\\", "{", "[".repeat(500), "é", "\u0000", "$(", "&&"];
  const random = draws(7);
  for (let line = 0; line < 60; line += 1) {
    const words = Array.from({ length: 1 + (random.next().value % 7) }, () => pieces[random.next().value % pieces.length]);
    await type(page, words.join(" "), "EOF", "'", '"');
  }
  await type(page, "x".repeat(1_000_000));
  await page.keyboard.press("Control+c");
  await type(page, "kubectl get nodes");
  await printed(page, "node03");
  assert.deepEqual(page.complaints, []);
});

test("every node of the cluster is on the stage and ready", async () => {
  const page = await house.open();
  for (const name of ["controlplane", "node01", "node02", "node03"]) {
    await page.locator(`[data-vitrine="node"][data-name="${name}"][data-ready="true"]`).first().waitFor({ state: "attached" });
  }
  assert.match((await handle(page, "clock").first().getAttribute("data-ns")) ?? "", /^\d+$/);
});
