import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headersFor, parseHeaders } from "../../scripts/headers.ts";
import { scratchFolder } from "../support/scratch.ts";
import { writeSmallSite } from "./small-site.ts";
import { programPath, startCaddy, startNginx, type WebServer } from "./web-server.ts";

const scratch = scratchFolder();

interface Answer {
  status: number | undefined;
  header(name: string): string | undefined;
  body: Buffer;
}

/** As it goes over the wire: `fetch` follows redirects and unpacks. */
function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode,
        header: (name) => {
          const value = response.headers[name.toLowerCase()];
          return Array.isArray(value) ? value.join(", ") : value;
        },
        body: Buffer.concat(chunks),
      });
    });
    sent.on("error", reject).end();
  });
}

const SERVERS = [
  { name: "nginx", start: startNginx, packings: ["gzip"] },
  { name: "caddy", start: startCaddy, packings: ["gzip", "zstd"] },
] as const;

const CASES = SERVERS.flatMap((server) => ["/", "/docs/"].map((base) => ({ ...server, base })));

describe.each(CASES)("$name, at $base", ({ name, start, base, packings }) => {
  const program = programPath(name);
  const test = it.skipIf(program === undefined);
  const folder = join(scratch, `${name}${base.replaceAll("/", "-")}`);
  const out = join(folder, "site");
  let server: WebServer | undefined;
  const at = (path: string) => `${server?.url}${base}${path}`;

  beforeAll(async () => {
    writeSmallSite(out, base);
    if (program !== undefined) server = await start(program, out, join(folder, "server"));
  });
  afterAll(async () => server?.stop());

  test("answers every page with the headers that the site's own file says", async () => {
    const rules = parseHeaders(readFileSync(join(out, "_headers"), "utf8"));
    for (const path of [
      "",
      "tools/",
      "catalogue.ndjson",
      "s/index.json",
      "s/0123abc/names/0.txt",
    ]) {
      const { status, header } = await get(at(path));
      expect([path, status]).toEqual([path, 200]);
      const wanted = headersFor(rules, `${base}${path}`);
      expect(wanted.get("Content-Security-Policy")).toContain("default-src 'none'");
      for (const [key, value] of wanted)
        expect([path, key, header(key)]).toEqual([path, key, value]);
    }
  });

  test.each([
    ["", /^public, max-age=0, must-revalidate$/],
    ["tools/", /^public, max-age=0, must-revalidate$/],
    ["assets/main.Ab12.js", /immutable/],
    ["assets/main.Ab12.css", /immutable/],
    ["s/0123abc/names/0.txt", /immutable/],
    ["s/index.json", /^no-cache$/],
    ["s/0123abc/names/1.txt", /^public, max-age=0, must-revalidate$/],
  ])("gives %j the cache rule %s", async (path, rule) => {
    expect((await get(at(path))).header("Cache-Control")).toMatch(rule);
  });

  test("goes on serving the search of the build before, for ever and with the same headers", async () => {
    const { status, body, header } = await get(at("s/fedcba9/names/0.txt"));
    expect([status, body.toString().slice(0, 8)]).toEqual([200, "earlier:"]);
    expect(header("Cache-Control")).toMatch(/immutable/);
    expect(header("Content-Type")).toMatch(/^text\/plain/);
    expect(header("Content-Security-Policy")).toContain("default-src 'none'");
    for (const path of ["s/fedcba9/names/1.txt", "s/fedcba9/..%2f..%2fserver/pid", "s/fedcba9/"])
      expect([path, (await get(at(path))).status]).toEqual([path, 404]);
    expect((await get(at("s/0123abc/names/0.txt"))).body.toString()).not.toContain("earlier");
  });

  test("says what a file is", async () => {
    const types = {
      "": "text/html",
      "assets/main.Ab12.js": "text/javascript",
      "assets/main.Ab12.css": "text/css",
      "catalogue.ndjson": "application/x-ndjson",
      "tools/acme~tasks/index.md": "text/markdown",
      "s/index.json": "application/json",
      "og/site.png": "image/png",
    };
    for (const [path, type] of Object.entries(types)) {
      const [found] = ((await get(at(path))).header("Content-Type") ?? "").split(";");
      expect([path, found]).toEqual([path, type]);
    }
  });

  test("answers an unknown address with the site's own page, as 404 and with its headers", async () => {
    for (const path of ["nowhere/", "tools/nowhere", "_headers", "_redirects", "assets/x.js"]) {
      const { status, body, header } = await get(at(path));
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).toContain("There is no page here");
      expect(header("Content-Security-Policy")).toContain("default-src 'none'");
      expect(header("Cache-Control")).not.toContain("immutable");
    }
  });

  test("finds names beyond ASCII and with a percent sign", async () => {
    const path = `tools/acme~tasks/${encodeURIComponent("délete %41")}/`;
    expect((await get(at(path))).body.toString()).toContain("odd");
  });

  test("leads from a folder's name to its page, and along the site's own redirects", async () => {
    const leads = async (path: string) => {
      const { status, header } = await get(at(path));
      return [status, new URL(header("Location") ?? "", at("")).pathname];
    };
    const [status, target] = await leads("tools");
    expect([301, 308]).toContain(status);
    expect(target).toBe(`${base}tools/`);
    expect(await leads("old")).toEqual([301, `${base}tools/`]);
    expect(await leads("d%C3%A9%20%22x%5C%7B/")).toEqual([301, `${base}tools/`]);
    expect(await leads("was/acme~tasks/")).toEqual([302, `${base}tools/acme~tasks/`]);
  });

  test.each(packings)("packs text by %s, and nothing that is packed", async (packing) => {
    const accept = { "Accept-Encoding": packing };
    for (const path of [
      "",
      "assets/main.Ab12.js",
      "assets/main.Ab12.css",
      "s/0123abc/names/0.txt",
    ]) {
      const { header, body } = await get(at(path), accept);
      expect([path, header("Content-Encoding")]).toEqual([path, packing]);
      expect(body.length).toBeLessThan(1000);
      expect(header("Vary")).toContain("Accept-Encoding");
    }
    expect((await get(at("og/site.png"), accept)).header("Content-Encoding")).toBeUndefined();
    expect((await get(at("nowhere/"), accept)).header("Content-Encoding")).toBe(packing);
  });

  test("answers 304 to a reader who has the page", async () => {
    const etag = (await get(at("tools/"))).header("ETag") ?? "";
    expect(etag).not.toBe("");
    expect((await get(at("tools/"), { "If-None-Match": etag })).status).toBe(304);
  });

  it.skipIf(program === undefined || base === "/")("has nothing beside the base", async () => {
    const { status, body } = await get(`${server?.url}/`);
    expect(status).toBe(404);
    expect(body.toString()).toContain("There is no page here");
  });
});
