// Serves the built page for the tests, below a path of its own: it must not assume to live at the root of a host.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = process.env.VITRINE_DIST ?? join(ROOT, "dist"); // another build of the page may be driven
const BELOW = "/below/a path/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Starts a server on a free port: `{ url, close }`. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    const name = path.startsWith(BELOW) ? path.slice(BELOW.length) || "index.html" : "";
    try {
      const body = await readFile(join(DIST, name));
      response.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((started) => server.listen(0, "127.0.0.1", started));
  const url = `http://localhost:${server.address().port}${encodeURI(BELOW)}`;
  return { url, close: () => server.close() };
}
