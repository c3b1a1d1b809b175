// Takes docs/stage.png, the picture of the README, from the built page: the story of nginx, step 8 of 13, the binding on its way.

import { join } from "node:path";
import { start } from "./browser.mjs";
import { STEPS, change, handle, state, told, type, until } from "./drive.mjs";
import { ROOT } from "./server.mjs";

const house = await start();
try {
  const page = await house.open({ query: "pace=max&lang=en&theme=light", width: 1600, height: 900 });
  await type(page, "kubectl run nginx --image nginx");
  await until(page, STEPS, "done");
  await handle(page, "to-end").click();
  const there = async (now) => told(now) === 8 && (await handle(page, "message").filter({ hasText: "binding" }).count()) > 0;
  for (let now = await state(page); !(await there(now)); ) {
    now = await change(page, now, () => handle(page, "back").click());
    if (!now || told(now) < 8) throw new Error("step 8 has no binding on its way");
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.screenshot({ path: join(ROOT, "docs/stage.png") });
} finally {
  await house.close();
}
