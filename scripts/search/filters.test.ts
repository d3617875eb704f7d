import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltSearch, RECORDS, resultsOf, searchLab, statusOf } from "./test-lab.ts";

const lab = searchLab();
let bundle: BuiltSearch;
beforeAll(async () => {
  bundle = await lab.build(RECORDS);
});

describe("the filters of a search", () => {
  it("filters by risk and category, typed or chosen, and keeps the state in the address", async () => {
    const { page, server } = await lab.open(bundle.root);
    expect(await resultsOf(page, "archive cupboard")).toHaveLength(2);
    await page.selectOption('[data-filter="risk"]', "critical");
    await page.waitForSelector('[data-search-results][aria-busy="false"]');
    expect(await page.locator("[data-search-result]").allTextContents()).toHaveLength(1);
    expect(new URL(page.url()).search).toBe("?q=archive+cupboard&risk=critical");
    await page.goBack();
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(2);
    expect(await resultsOf(page, "category:destructive cupboard")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "server:archive cupboard")).toEqual(["drop_all"]);
    await page.goto(`${server.origin}/search/?q=cupboard&category=read`);
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    server.close();
  });

  it("puts the number of results behind each value, right under combination", async () => {
    const { page, server } = await lab.open(bundle.root);
    const texts = (facet: string) =>
      page.locator(`[data-filter="${facet}"] option`).allTextContents();
    expect(await resultsOf(page, "archive cupboard")).toHaveLength(2);
    expect(await texts("risk")).toEqual([
      "any (2)",
      "low (1)",
      "medium (0)",
      "high (0)",
      "critical (1)",
    ]);
    await page.selectOption('[data-filter="category"]', "destructive");
    await expect.poll(() => texts("risk")).toContain("any (1)");
    expect(await texts("risk")).toContain("low (0)");
    expect(await texts("category")).toContain("read (1)");
    expect(await page.locator("[data-search-result]").count()).toBe(1);
    await page.fill("[data-search-input]", "");
    await page.selectOption('[data-filter="category"]', "");
    await expect.poll(() => texts("schema")).toEqual(["any", "yes", "no"]);
    server.close();
  });

  it("lists tools for filters alone, and by every filter that can be typed", async () => {
    const { page, server } = await lab.open(bundle.root);
    expect(await resultsOf(page, "category:destructive")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "server:archive")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "server:evil risk:low")).toEqual(["marked"]);
    expect(await resultsOf(page, "schema:yes")).toEqual([]);
    expect(await page.locator("[data-search-empty]").textContent()).toContain("filters");
    expect(await resultsOf(page, "schema:no provisional:yes risk:critical")).toEqual(["drop_all"]);
    expect(await statusOf(page)).toBe("1 tool");
    await resultsOf(page, "schema:no");
    expect(await page.locator("[data-search-result]").count()).toBe(10);
    await page.click("[data-search-more]");
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(RECORDS.length);
    expect(await page.locator("[data-search-more]").isVisible()).toBe(false);
    server.close();
  });

  it("names servers for what is typed, with what one gets, and keeps the one that is taken", async () => {
    const { page, server } = await lab.open(bundle.root);
    await resultsOf(page, "cupboard");
    await page.fill('[data-filter="server"]', "a");
    const options = () =>
      page
        .locator("[data-search-servers] option")
        .evaluateAll((all) => all.map((one) => [one.getAttribute("value"), one.textContent]));
    await expect.poll(options).toEqual([
      ["Archive", "\u2068Archive\u2069: 1 tool"],
      ["acme/files", "\u2068acme/files\u2069: 1 tool"],
    ]);
    await page.fill('[data-filter="server"]', "Archive");
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    expect(new URL(page.url()).search).toBe("?q=cupboard&server=Archive");
    await page.reload();
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    expect(await page.inputValue('[data-filter="server"]')).toBe("Archive");
    server.close();
  });
});
