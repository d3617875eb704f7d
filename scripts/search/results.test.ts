import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltSearch, HOSTILE_NAME, RECORDS, resultsOf, searchLab } from "./test-lab.ts";

const lab = searchLab();
let bundle: BuiltSearch;
beforeAll(async () => {
  bundle = await lab.build(RECORDS);
});

describe("the results of a search", () => {
  it("finds every record first by its name, and shows the name exactly", async () => {
    const { page, server, said } = await lab.open(bundle.root);
    for (const { tool } of RECORDS) expect((await resultsOf(page, tool.name))[0]).toBe(tool.name);
    expect(said.filter((text) => !text.includes("favicon"))).toEqual([]);
    expect(await page.evaluate("globalThis.__PWNED__")).toBeUndefined();
    expect(await page.locator("[data-search-results] img").count()).toBe(0);
    server.close();
  });

  it("finds words of descriptions, in scripts without spaces too, and lifts nothing by repeats", async () => {
    const { page, server } = await lab.open(bundle.root);
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    expect(await resultsOf(page, "会議")).toEqual(["calendar"]);
    expect(await resultsOf(page, "予定を作成")).toEqual(["calendar"]);
    expect(await resultsOf(page, "lifted")).toEqual([HOSTILE_NAME]);
    expect(await resultsOf(page, "search")).toContain(HOSTILE_NAME);
    expect((await resultsOf(page, "search"))[0]).toBe("search");
    server.close();
  });

  it("says where there is nothing, and offers to drop the filters", async () => {
    const { page, server } = await lab.open(bundle.root);
    expect(await resultsOf(page, "qqqzzz")).toEqual([]);
    expect(await page.locator("[data-search-empty]").textContent()).toContain("qqqzzz");
    expect(await page.locator("[data-search-ways]").isVisible()).toBe(true);
    await page.selectOption('[data-filter="risk"]', "high");
    expect(await resultsOf(page, "plinth")).toEqual([]);
    await page.click("[data-search-empty] button");
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    server.close();
  });

  it("moves through the results with the arrow keys", async () => {
    const { page, server } = await lab.open(bundle.root);
    const [, second] = await resultsOf(page, "search");
    await page.focus("[data-search-input]");
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    expect(await page.locator("a:focus .search-name").textContent()).toBe(second);
    for (const key of ["ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    expect(await page.locator("[data-search-input]:focus").count()).toBe(1);
    server.close();
  });
});
