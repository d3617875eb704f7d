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
