// Takes docs/stage.png, the picture of the README, from the built page: the story of nginx, step 8 of 13.

import { join } from "node:path";
import { start } from "./browser.mjs";
import { change, handle, state, told, type, until } from "./drive.mjs";
import { ROOT } from "./server.mjs";

const house = await start();
try {
  const page = await house.open({ query: "pace=max&lang=en&theme=light", width: 1920, height: 1080 });
  await type(page, "kubectl run nginx --image nginx");
  await until(page, 13, "done");
  await handle(page, "to-end").click();
  for (let now = await state(page); now && told(now) > 8; ) now = await change(page, now, () => handle(page, "back").click());
  await page.screenshot({ path: join(ROOT, "docs/stage.png") });
} finally {
  await house.close();
}
