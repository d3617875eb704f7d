import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { RECORDS, resultsOf, searchLab } from "./test-lab.ts";
import { rated } from "./test-records.ts";

const lab = searchLab();
const hostileFile = resolve(import.meta.dirname, "../../../shared/hostile/records.ndjson");
let hostileText = "";
try {
  hostileText = readFileSync(hostileFile, "utf8");
} catch {}

describe.skipIf(hostileText === "")("hostile records of the class search", () => {
  it("are each found first by their exact name", async () => {
    const lines = hostileText.split("\n").filter((line) => line !== "");
    const hostile = lines
      .map((line) => JSON.parse(line))
      .filter((one) => one.class === "search" && one.expect === "page")
      .map(({ server, tool }) => {
        const { inputSchema: _, ...rest } = tool;
        return rated(rest, server);
      });
    const bundle = await lab.build([...RECORDS, ...hostile]);
    const { page, server } = await lab.open(bundle.root);
    for (const { tool, path } of hostile) {
      await resultsOf(page, tool.name);
      const first = page.locator("[data-search-result]").first();
      const others = page.locator("li:has([data-search-result])").first().locator("summary");
      if ((await others.count()) > 0) await others.click();
      else expect(await first.getAttribute("href")).toBe(`/tools/${path.server}/${path.tool}/`);
      expect(await first.locator(".search-name").textContent()).toBe(tool.name);
    }
    expect(await page.evaluate("globalThis.__PWNED__")).toBeUndefined();
    server.close();
  });
});
