// The terminal: what stops a pod on its way is told where it stops, and what people type stays text.

import { test } from "node:test";
import assert from "node:assert/strict";
import { forTests } from "./browser.mjs";
import { handle, printed, step, type, until } from "./drive.mjs";
import { screen } from "./views.mjs";

const MANIFEST = (name, spec) =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"${name}"},"spec":${JSON.stringify(spec)}}`;

const POST = "curl -k -X POST https://172.30.1.2:6443/api/v1/namespaces/default/pods -H 'Content-Type: application/json'";
const NGINX = MANIFEST("nginx", { containers: [{ name: "nginx", image: "nginx" }] });

/** What is typed, or the button that types it; the step at which the flow stops, and what that step says of it. */
const STOPS = [
  { button: "no-certificate", lines: [`${POST} -H 'Authorization: Bearer nobody' -d '${NGINX}'`], at: 1, says: /401[\s\S]*Unauthorized/ },
  { button: "anonymous", lines: [`${POST} -d '${NGINX}'`], at: 2, says: /403[\s\S]*"system:anonymous" cannot create/ },
  { button: "no-rights", lines: ["kubectl run nginx --image nginx --as jane"], at: 2, says: /403[\s\S]*"jane" cannot create/ },
  {
    button: "invalid",
    lines: ["kubectl apply -f - <<EOF", MANIFEST("Not_A_Name", { containers: [{ name: "a", image: "nginx" }] }), "EOF"],
    at: 2,
    says: /422[\s\S]*is invalid/,
  },
  { button: "no-namespace", lines: ["kubectl run lost --image nginx -n nowhere"], at: 2, says: /404[\s\S]*"nowhere" not found/ },
  { button: "exists", lines: ["kubectl run twice --image nginx", "kubectl run twice --image nginx"], at: 4, says: /409[\s\S]*already exists/ },
  {
    button: "no-node",
    lines: [
      "kubectl apply -f - <<EOF",
      MANIFEST("picky", { nodeSelector: { disk: "none" }, containers: [{ name: "a", image: "nginx" }] }),
      "EOF",
    ],
    at: 7,
    says: /Pending[\s\S]*0\/4 nodes are available/,
    pod: ["picky", "Pending"],
  },
  { button: "no-image", lines: ["kubectl run typo --image nginx:no-such-tag"], at: 11, says: /not found/, pod: ["typo", "Pending"] },
  { button: "crash", lines: ["kubectl run crash --image busybox -- sh -c 'echo bye; exit 1'"], at: 11, says: /exit code 1/, pod: ["crash", "Running"] },
];

const house = forTests();

for (const { button, lines, at, says, pod } of STOPS) {
  for (const way of ["typed", "by its button"]) {
    test(`the flow stops where it does: ${button}, ${way}`, async () => {
      const page = await house.open({ query: "pace=max&lang=en" });
      if (way === "typed") {
        await type(page, ...lines);
      } else {
        await page.locator("#menu-fail").click();
        await page.locator(`[data-do="${button}"]`).click();
      }
      await until(page, at, "failed");
      await page.screenshot({ path: screen(`stop-${button}`) });
      await step(page, at).filter({ hasText: says }).first().waitFor();
      for (let n = 1; n < at; n += 1) {
        assert.equal(await step(page, n).first().getAttribute("data-state"), "done", `step ${n}`);
      }
      if (pod) await page.locator(`[data-vitrine="pod"][data-name="${pod[0]}"][data-phase="${pod[1]}"]`).first().waitFor({ state: "attached" });
      assert.deepEqual(page.complaints, []);
    });
  }
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
