// Chromium, and a page in it that is watched: whatever it complains of, asks of other hosts or tries against its policy is kept.

import { existsSync } from "node:fs";
import { after, afterEach, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** Long enough for a machine that is busy compiling: a limit, not a measure. */
export const PATIENCE_MS = 60_000;

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** Starts server and browser: `open(settings)` gives a watched page, `leave()` closes all pages, `close()` ends everything. */
export async function start() {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const leave = () => Promise.all(browser.contexts().map((context) => context.close()));
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { url: server.url, browser, open: (settings) => open(browser, server.url, settings), leave, close };
}

/** The same for the tests of a file. A page lives as long as its test: left open it would simulate on, and slow the others. */
export function forTests() {
  const house = {};
  before(async () => Object.assign(house, await start()));
  afterEach(() => house.leave());
  after(() => house.close());
  return house;
}

/**
 * Opens the page. Settings: `query` (what follows `?`), `width`, `height`, `before` (runs in the page before anything
 * else), and whatever else playwright's newContext takes. The page gets `complaints`, a list of sentences.
 */
async function open(browser, url, { query = "", width = 1280, height = 720, before, ready = true, ...context } = {}) {
  const page = await (await browser.newContext({ viewport: { width, height }, ...context })).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.complaints = [];
  page.requests = [];
  page.on("console", (line) => {
    if (["error", "warning"].includes(line.type())) page.complaints.push(`console ${line.type()}: ${line.text()}`);
  });
  page.on("pageerror", (error) => page.complaints.push(`uncaught: ${error}`));
  page.on("request", (request) => {
    page.requests.push(request.url());
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
      page.complaints.push(`asks another host: ${request.url()}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 400) page.complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violated: ${event.effectiveDirective} by ${event.blockedURI} (${event.sample})`);
    });
  });
  if (before) await page.addInitScript(before);
  await page.goto(query ? `${url}?${query}` : url);
  if (ready) await page.locator('[data-vitrine="ready"]').first().waitFor({ state: "attached" });
  return page;
}
