import { expect, type Page, test } from "@playwright/test";

const results = (page: Page) => page.locator("[data-search-result]:visible");
const input = (page: Page) => page.locator("[data-search-input]:visible");

test("`task status` finds qflow_task_set_status first, on the search page", async ({ page }) => {
  await page.goto("/search/?q=task+status");
  await expect(results(page).first()).toContainText("qflow_task_set_status");
  await expect(results(page).first()).toHaveAttribute("href", /qflow_task_set_status\/$/);
});

for (const key of ["/", "Control+k"]) {
  test(`${key} opens the search and Enter goes to the first result`, async ({ page }) => {
    await page.goto("/guides/");
    await page.keyboard.press(key);
    await expect(input(page)).toBeFocused();
    await page.keyboard.type("qflow_workspace");
    await expect(results(page).first()).toContainText("qflow_workspace");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/qflow_workspace\/$/);
  });
}

test("Escape closes the search and gives the focus back", async ({ page }) => {
  await page.goto("/");
  const opener = page.locator("[data-search-open]").first();
  await opener.click();
  await expect(input(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(input(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the risk filter leaves tools of that level alone and stands in the address", async ({
  page,
}) => {
  await page.goto("/search/?q=delete");
  await expect(results(page).first()).toBeVisible();
  await page.locator('[data-filter="risk"]:visible').selectOption("critical");
  await expect(page).toHaveURL(/risk=critical/);
  await expect(results(page).first()).toBeVisible();
  const marks = results(page).locator("svg");
  for (const mark of await marks.all()) await expect(mark).toHaveClass(/critical/);
});

test("a query without a result says so and shows ways on", async ({ page }) => {
  await page.goto("/search/?q=zzqqxxyyvv");
  await expect(page.locator("[data-search-empty]:visible")).toBeVisible();
  await expect(page.getByRole("link", { name: /A to Z/ }).first()).toBeVisible();
});

test("a word from inside a Chinese description finds its tool", async ({ page }) => {
  await page.goto("/search/?q=隔离工作区");
  await expect(results(page).first()).toContainText("qflow_workspace");
});

test("each filter says how many results its values have, and keeps to them", async ({ page }) => {
  await page.goto("/search/?q=file");
  await expect(results(page).first()).toBeVisible();
  const risk = page.locator('[data-filter="risk"]:visible');
  const low = risk.locator('option[value="low"]');
  await expect(low).toHaveText(/^Low \(\d+\)$/);
  const expected = /\((\d+)\)/.exec((await low.textContent()) ?? "")?.[1];
  await risk.selectOption("low");
  await expect(page.locator("[data-search-status]:visible")).toHaveText(
    new RegExp(`^${expected} tools?\\b`),
  );
  await page.goBack();
  await expect(page).toHaveURL(/\?q=file$/);
  await expect(risk).toHaveValue("");
});

test("filters alone list tools, typed or from the address", async ({ page }) => {
  await page.goto("/search/?server=filesystem&schema=yes");
  await expect(results(page).first()).toHaveAttribute("href", /filesystem/);
  await expect(page.locator('[data-filter="server"]:visible')).toHaveValue("filesystem");
  await page.goto("/");
  await page.keyboard.press("/");
  await page.keyboard.type("risk:critical category:destructive");
  await expect(results(page).first()).toBeVisible();
  for (const mark of await results(page).locator("svg").all())
    await expect(mark).toHaveClass(/critical/);
});

test("servers are suggested for what is typed, with the tools that one gets", async ({ page }) => {
  await page.goto("/search/?q=read");
  // The script has read the address by then, and listens.
  await expect(results(page).first()).toBeVisible();
  await page.getByText("More filters").click();
  await page.locator('[data-filter="server"]:visible').fill("files");
  const option = page.locator("[data-search-servers] option").first();
  await expect(option).toHaveText(/: \d+ tools?$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=read&server=files$/);
});

test("arrows move through the results, and what is found is read out", async ({ page }) => {
  await page.goto("/search/?q=file");
  await expect(page.getByRole("status").filter({ hasText: /tool/ })).toHaveCount(1);
  await input(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(input(page)).toBeFocused();
});

test("tools can be browsed by verb without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "All verbs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tools by verb");
  await page.getByRole("link", { name: "list", exact: true }).click();
  await expect(page).toHaveURL(/\/verbs\/list\/$/);
  await expect(page.locator("[data-tool-rows] a").first()).toContainText(/list/i);
  await context.close();
});

test.describe("a search that cannot work whole says so within 3 s", () => {
  const status = (page: Page) => page.locator("[data-search-status]:visible");
  const cases: [string, RegExp, RegExp][] = [
    ["the layout is gone", /\/s\/index\.json/, /Reload the page/],
    ["the build's folder is gone", /\/s\/[^/]+\/.+/, /Reload the page/],
    ["the full text is gone", /pagefind/, /Names are still searched/],
    ["the WebAssembly is blocked", /\.pagefind$/, /Names are still searched/],
    ["a fragment is gone", /pf_(?:fragment|index)$/, /Names are still searched/],
    ["the names are gone", /\/(?:names|terms|heads)\//, /Names cannot be looked up/],
  ];
  for (const [what, pattern, message] of cases) {
    test(what, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("/search/");
      await input(page).fill("isolated workspace");
      await expect(status(page)).toHaveText(message, { timeout: 3000 });
      await expect(page.getByRole("link", { name: /A to Z/ }).first()).toBeVisible();
    });
  }

  test("the script of the search is gone, as in an old tab", async ({ page }) => {
    await page.goto("/guides/");
    await page.route(/\/assets\/.*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
    await page.keyboard.press("/");
    await expect(status(page)).toHaveText(/did not load/, { timeout: 3000 });
  });

  test("a file never comes", async ({ page }) => {
    await page.route(/\/s\/index\.json/, () => new Promise(() => {}));
    await page.goto("/search/");
    await input(page).fill("workspace");
    await expect(status(page)).toHaveText(/takes long/, { timeout: 3000 });
  });
});
