import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LAYOUT_FILE, readLayout } from "../../src/search/layout.ts";
import type { Fault } from "../bench/search/source-server.ts";
import { type BuiltSearch, RECORDS, resultsOf, searchLab, statusOf } from "./test-lab.ts";

const lab = searchLab();
const PER_PART = 4;
let bundle: BuiltSearch;
let lastPart: string;
beforeAll(async () => {
  bundle = await lab.build(RECORDS, PER_PART);
  const layout = readLayout(JSON.parse(readFileSync(join(bundle.root, LAYOUT_FILE), "utf8")));
  lastPart = layout.parts.at(-1)?.folder ?? "";
});

describe("a search that cannot work whole", () => {
  const gone =
    (pattern: RegExp): Fault =>
    (path) =>
      pattern.test(path) ? { status: 404, body: Buffer.of() } : undefined;
  const broken =
    (pattern: RegExp): Fault =>
    (path) =>
      pattern.test(path) ? { status: 200, body: Buffer.from("broken") } : undefined;
  const cases: [string, Fault][] = [
    ["the metadata is gone", gone(/\.pf_meta$/)],
    [
      "the metadata of the last part is gone",
      (path) => (path.includes(lastPart) ? gone(/\.pf_meta$/)(path) : undefined),
    ],
    ["an index file is gone", gone(/\.pf_index$/)],
    ["an index file is broken", broken(/\.pf_index$/)],
    ["a fragment is gone", gone(/\.pf_fragment$/)],
    ["the WebAssembly is broken", broken(/wasm/)],
    ["Pagefind's script is gone", gone(/pagefind\.js$/)],
  ];
  for (const [what, fault] of cases) {
    it(`still answers names within 3 s, and says so, where ${what}`, async () => {
      const { page, server } = await lab.open(bundle.root, fault);
      const start = performance.now();
      expect(await resultsOf(page, "keep_all")).toEqual(["keep_all"]);
      expect(performance.now() - start).toBeLessThan(3000);
      expect(await statusOf(page)).toMatch(/Names are still searched/);
      expect(await page.locator("[data-search-ways] a").first().isVisible()).toBe(true);
      server.close();
    });
  }

  it("says within 3 s that the index is gone, and what to do", async () => {
    const { page, server } = await lab.open(bundle.root, gone(/^\/s\//));
    const start = performance.now();
    expect(await resultsOf(page, "keep_all")).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await statusOf(page)).toMatch(/Reload the page, or browse/);
    expect(await page.locator("[data-search-ways] a").first().isVisible()).toBe(true);
    server.close();
  });

  it("says within 3 s that it waits, where a file never comes", async () => {
    const { page, server } = await lab.open(bundle.root);
    await page.route(/index\.json$/, () => new Promise(() => {}));
    await page.fill("[data-search-input]", "keep_all");
    await expect.poll(() => statusOf(page), { timeout: 3000 }).toMatch(/takes long/);
    expect(await page.locator("[data-search-ways] a").first().isVisible()).toBe(true);
    await page.close();
    server.close();
  });

  it("searches on the page itself in a browser without workers", async () => {
    const { page, server } = await lab.open(bundle.root);
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
    await page.reload();
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    server.close();
  });

  it("answers names in a browser without WebAssembly", async () => {
    const { page, server } = await lab.open(bundle.root);
    await page.addInitScript(() => {
      for (const name of ["Worker", "WebAssembly"]) Reflect.deleteProperty(globalThis, name);
    });
    await page.reload();
    expect(await resultsOf(page, "keep_all")).toEqual(["keep_all"]);
    expect(await statusOf(page)).toMatch(/Names are still searched/);
    server.close();
  });

  it("filters names, and counts them, where the full text is gone", async () => {
    const { page, server } = await lab.open(bundle.root, gone(/pf_meta$/));
    expect(await resultsOf(page, "all")).toEqual(["drop_all", "keep_all"]);
    expect(await resultsOf(page, "all risk:critical")).toEqual(["drop_all"]);
    expect(await page.locator('[data-filter="risk"]').textContent()).toContain("critical (1)");
    server.close();
  });

  it("says that it failed, and shows no wrong result, where filters cannot be asked", async () => {
    const { page, server } = await lab.open(bundle.root, gone(/facets\.txt$/));
    expect(await resultsOf(page, "cupboard risk:critical")).toEqual([]);
    expect(await statusOf(page)).toMatch(/Reload the page/);
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    server.close();
  });

  it("still finds texts where the name shards are broken", async () => {
    const { page, server } = await lab.open(bundle.root, gone(/\/(names|terms|heads)\//));
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    expect(await statusOf(page)).toMatch(/Names cannot be looked up/);
    server.close();
  });
});
