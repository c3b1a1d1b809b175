// The ways in which the page is looked at: by axe, and by people in target/screens.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./server.mjs";

const SIZES = [
  { size: "1920x1080", width: 1920, height: 1080 },
  { size: "1280x720", width: 1280, height: 720 },
  { size: "390x844", width: 390, height: 844, isMobile: true, hasTouch: true },
];

const AXE = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** Every size, theme and language; the projector on the two sizes that projectors have. */
export const VIEWS = SIZES.flatMap((size) =>
  ["light", "dark"].flatMap((theme) =>
    ["en", "fr"].flatMap((lang) =>
      (size.isMobile ? [false] : [false, true]).map((projector) => {
        const { size: label, ...viewport } = size;
        const name = [label, theme, lang, projector ? "projector" : ""].filter(Boolean).join("-");
        return { name, projector, query: `lang=${lang}&theme=${theme}`, colorScheme: theme, ...viewport };
      }),
    ),
  ),
);

/** Brings an open page into the state that the view asks for. */
export async function settle(page, view) {
  if (view.projector) await page.locator('[data-vitrine="projector"]').click();
  await page.evaluate(() => document.fonts.ready);
}

/** Where a picture of that name goes. */
export function screen(name) {
  const dir = join(ROOT, "target/screens");
  mkdirSync(dir, { recursive: true });
  return join(dir, `${name}.png`);
}

/** What axe has to say against the page as it is: a sentence each. */
export async function violations(page) {
  // The page's policy has no say over what the test's own browser evaluates in it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`);
}
