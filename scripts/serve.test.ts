import { once } from "node:events";
import fs, { mkdirSync, writeFileSync } from "node:fs";
import { type OutgoingHttpHeaders, request } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { createServer as createSocket } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { expect, it, onTestFinished, vi } from "vitest";
import { folderWith } from "./catalogue/test-support.ts";
import { earlierBundles } from "./publish.ts";
import { serve } from "./serve.ts";

const LONG = "a long page ".repeat(1000);
const HEADERS = "/*\n  X-Site: yes\n/tools/*\n  X-Tools: yes\n";

/** A small site, served; gives a way to ask for a path exactly as it is written. */
async function site(base: string, options: { port?: number } = { port: 0 }) {
  const root = folderWith({
    secret: "secret",
    "site/_headers": HEADERS,
    "site/index.html": `<!doctype html><html lang="en" data-base="${base}">home`,
    "site/404.html": "not here",
    "site/tools/index.html": "tools",
    "site/long/index.html": LONG,
  });
  const { server, port } = await serve(join(root, "site"), options);
  onTestFinished(() => closed(server));
  return {
    port,
    root,
    get: (path: string, headers?: OutgoingHttpHeaders) => get(port, path, headers),
  };
}

async function get(port: number, path: string, headers: OutgoingHttpHeaders = {}) {
  const asked = request({ host: "localhost", port, path, headers });
  const answered = once(asked.end(), "response");
  const [response] = await answered;
  const bytes = await buffer(response);
  return { status: response.statusCode, bytes, body: String(bytes), headers: response.headers };
}

async function closed(server: Awaited<ReturnType<typeof serve>>["server"]): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

it("serves folders with the headers of the site, and its own page where there is none", async () => {
  const { get } = await site("/");
  expect(await get("/tools/?q=1")).toMatchObject({ status: 200, body: "tools" });
  expect((await get("/tools/")).headers).toMatchObject({ "x-site": "yes", "x-tools": "yes" });
  const missing = await get("/nothing/");
  expect(missing).toMatchObject({ status: 404, body: "not here" });
  expect(missing.headers).toMatchObject({ "x-site": "yes" });
});

it("serves nothing outside the base that the site was built for", async () => {
  const { get } = await site("/docs/");
  expect(await get("/docs/tools/")).toMatchObject({ status: 200, body: "tools" });
  expect(await get("/tools/")).toMatchObject({ status: 404, body: "not here" });
});

it("no request leads out of the site or ends the server", async () => {
  const { get } = await site("/");
  const targets = ["//", "//x", "/../secret", "/%2e%2e/secret", "/%zz", "/%00", "http://x/", "*"];
  for (const path of targets) {
    const { status, body } = await get(path);
    expect([path, status, body]).toEqual([
      path,
      expect.any(Number),
      expect.stringMatching(/^(?!secret)/),
    ]);
    expect(status).toBeLessThan(500);
  }
  expect(await get("/")).toMatchObject({ status: 200 });
});

it("compresses a page for whoever takes it so, and gives the bytes of a range as they are", async () => {
  const { get } = await site("/");
  const packed = await get("/long/", { "accept-encoding": "gzip, deflate" });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  expect(packed.bytes.length).toBeLessThan(LONG.length / 10);
  expect(String(gunzipSync(packed.bytes))).toBe(LONG);
  const plain = await get("/long/");
  expect(plain).toMatchObject({ status: 200, body: LONG });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const part = await get("/long/", { "accept-encoding": "gzip", range: "bytes=2-5" });
  expect(part).toMatchObject({ status: 206, body: "long" });
});

it("takes the next port where one is taken, unless that port was asked for", async () => {
  const first = await site("/", {});
  const second = await site("/", {});
  expect(second.port).toBeGreaterThan(first.port);
  await expect(site("/", { port: first.port })).rejects.toThrow(`port ${first.port} is taken`);
});

it("goes on serving the search of the build before, and nothing else of it", async () => {
  const { get, root } = await site("/docs/");
  const kept = join(earlierBundles(join(root, "site")), "b1");
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, "names.txt"), "names");
  expect(await get("/docs/s/b1/names.txt")).toMatchObject({ status: 200, body: "names" });
  expect(await get("/docs/b1/names.txt")).toMatchObject({ status: 404, body: "not here" });
  expect(await get("/docs/s/../../secret")).toMatchObject({ status: 404 });
});

it("goes on where a file is there and cannot be opened, as while a build is published", async () => {
  const { get, root } = await site("/");
  const socket = createSocket().listen(join(root, "site", "gone.txt"));
  onTestFinished(() => void socket.close());
  await once(socket, "listening");
  expect(await get("/gone.txt")).toMatchObject({ status: 404, body: "not here" });
  const packed = await get("/gone.txt", { "accept-encoding": "gzip" });
  expect(packed.status).toBe(404);
  expect(String(packed.headers["content-encoding"] ? gunzipSync(packed.bytes) : packed.bytes)).toBe(
    "not here",
  );
  expect(await get("/tools/")).toMatchObject({ status: 200, body: "tools" });
});

/** A file that is moved away so many times between the look whether it is there and that at its size. */
function movedAway(times: number): void {
  const { statSync } = fs;
  let left = times;
  const stat = vi.spyOn(fs, "statSync").mockImplementation((path, options) => {
    left -= 1;
    return statSync(left >= 0 ? `${path}-moved` : path, options);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    stat.mockRestore();
    syncBuiltinESMExports();
  });
}

it("looks again where a file is moved away while it looks, as when a build is published", async () => {
  const { get } = await site("/");
  movedAway(1);
  expect(await get("/tools/")).toMatchObject({ status: 200, body: "tools" });
});

it("has no such file where it is always moved away", async () => {
  const { get } = await site("/");
  movedAway(Number.POSITIVE_INFINITY);
  expect(await get("/tools/")).toMatchObject({ status: 404, body: "not here" });
});
